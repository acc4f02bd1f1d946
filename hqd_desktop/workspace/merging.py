"""Taking in a colleague's workspace: compared record by record and field by field, written as one change, taken back as one.

merge = merging.plan(workspace, Path("colleague.hqd"))     # nothing is written
merge.counts, merge.conflicts(), merge.report("en")
merging.apply(workspace, merge, choices)                   # one change, one undo

Two copies of one file are compared with what both were when they parted (or were merged last); workspaces that never met are
matched by codes and names, and where both state a field, and not the same, it is a conflict.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import LOG, Announcement, Change, Origin, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.store import past
from hqd_desktop.store.attachments import Copy
from hqd_desktop.workspace import operations
from hqd_desktop.workspace.ancestry import MERGED, common, known
from hqd_desktop.workspace.documents import HOLDERS
from hqd_desktop.workspace.identity import pointers, values_of
from hqd_desktop.workspace.merge_plan import USUAL, Merge, MergeChoices, Spot
from hqd_desktop.workspace.merge_walk import Walk
from hqd_desktop.workspace.reading import within_whole

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_BLOCK = 1 << 20


@within_whole
def plan(
    workspace: Workspace,
    other: Path,
    matches: Mapping[tuple[str, int], int] | None = None,
    progress: Progress = SILENT,
) -> Merge:
    """What taking in the workspace file ``other`` would change. The file is only read, from a copy of it.

    ``matches`` says which record here one of theirs is that fits several: (kind, id there) -> id here, 0 for none of them. Raises
    UserError where the file is no workspace or this very one, Cancelled when ``progress`` stops it.
    """
    if other.resolve() == workspace.path.resolve():
        raise UserError(
            Text("{file} is this very workspace", "{file} 就是当前工作区").fill(file=other.name),
            Text("Choose the file of a colleague", "选择同事的工作区文件"),
        )
    with _opened(other) as theirs:
        merge = Merge(other.name, _digest(other), other.stat().st_size, _newest_op(theirs), None)
        if merge.op and known(workspace, merge.op) is not None:
            merge.common = Text("everything there is here already", "其中内容此处均已包含")
            return merge
        met = common(workspace, theirs)
        merge.common = met.said if met else None
        Walk(workspace, theirs, met, merge, matches or {}, progress).go()
        _copies(workspace, theirs, merge)
    return merge


@contextmanager
def _opened(path: Path) -> Iterator[Workspace]:
    """A colleague's workspace, from a copy brought to the newest schema; the file itself stays as it is."""
    from hqd_desktop.workspace.door import Workspace

    if not path.is_file():
        raise UserError(
            Text("There is no file {file}", "找不到文件 {file}").fill(file=path.name),
            Text("Check its name and folder", "检查文件名和所在文件夹"),
        )
    with tempfile.TemporaryDirectory(prefix="hqd-merge-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        past.copy(path, copy)
        theirs = Workspace.open(copy)
        try:
            yield theirs
        finally:
            theirs.close()


def _digest(path: Path) -> str:
    made = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            made.update(block)
    return made.hexdigest()


def _newest_op(workspace: Workspace) -> str:
    entry = workspace.entry(workspace.newest())
    return entry.op if entry else ""


def _copies(workspace: Workspace, theirs: Workspace, merge: Merge) -> None:
    """The copies of documents that come along and are not kept here."""
    kept = set(workspace.kept())
    for one in merge.differences:
        digest = one.after.get("digest") if one.kind in HOLDERS else None
        if isinstance(digest, str) and digest not in kept and digest not in merge.copies and digest in theirs.kept():
            merge.copies[digest] = theirs.content(digest)


# --- writing ------------------------------------------------------------------------------------


@within_whole
def change_of(workspace: Workspace, merge: Merge, choices: MergeChoices = USUAL) -> Change:
    """The change of what ``choices`` take of a merge, with its entry in the log; no steps where nothing is taken."""
    new, edits = _steps(merge, choices)
    steps = _sound(workspace, _folded([*new, *edits, *_deletions(workspace, merge, choices)]))
    theirs = {one.where for one in merge.differences} | {(one.kind, one.record) for one in merge.deletions}
    label = merge.label(len({(step.kind, step.id) for step in steps} & theirs))
    if steps:
        steps = [*steps, _logged(merge, steps)]
    return Change(label, tuple(steps), Origin.IMPORT, merge.digest)


def apply(workspace: Workspace, merge: Merge, choices: MergeChoices = USUAL) -> Announcement | None:
    """Write what the choices take as one change; None where there is nothing to write. Sets ``merge.change``.

    Raises UserError where a record was changed meanwhile; nothing is then written.
    """
    change = change_of(workspace, merge, choices)
    if not change.steps:
        return None
    wanted = {(step.after or {}).get("digest") for step in change.steps if step.kind in HOLDERS}
    copies = tuple(Copy(digest, content) for digest, content in merge.copies.items() if digest in wanted)
    done = workspace.apply(change, copies)
    merge.change = done.change
    return done


def _steps(merge: Merge, choices: MergeChoices) -> tuple[list[Step], list[Step]]:
    new: list[Step] = []
    edits: list[Step] = []
    for one in merge.differences:
        values = merge.values(one, choices)
        if not values:
            continue
        if one.before is None:
            new.append(Step(one.kind, one.record, None, {k: v for k, v in values.items() if v is not None}))
        else:
            edits.append(Step(one.kind, one.record, {key: one.before.get(key) for key in values}, dict(values)))
    edits.sort(key=lambda step: (step.kind, tuple(step.after or ())))
    return new, edits


def _deletions(workspace: Workspace, merge: Merge, choices: MergeChoices) -> list[Step]:
    made: list[Step] = []
    for kind in RECORDS:
        gone = [one.record for one in merge.deletions if one.kind == kind and (kind, one.record) in choices.deletions]
        if gone:
            made += operations.remove(workspace, kind, gone).steps
    return made


def _folded(steps: list[Step]) -> list[Step]:
    """One step a record: a deletion stands for all that is done to it, and a reference is emptied only where nothing else is put."""
    removed = {(step.kind, step.id) for step in steps if step.after is None}
    made: dict[tuple[str, int], Step] = {}
    for step in steps:
        where = (step.kind, step.id)
        known = made.get(where)
        if where in removed and step.after is not None:
            continue
        if known is None or known.after is None or step.after is None:
            made.setdefault(where, step)
        else:
            fresh = {key: value for key, value in step.after.items() if key not in known.after}
            before = (
                None if known.before is None else {**known.before, **{k: (step.before or {}).get(k) for k in fresh}}
            )
            made[where] = Step(step.kind, step.id, before, {**known.after, **fresh})
    return list(made.values())


def _sound(workspace: Workspace, steps: list[Step]) -> list[Step]:
    """The steps without what would point to records that are not there: parts of a missing record go, other references are left out."""
    removed = {(step.kind, step.id) for step in steps if step.after is None}
    added = {(step.kind, step.id) for step in steps if step.before is None}
    wanted: dict[str, set[int]] = {}
    for step in steps:
        for key, target in pointers(step.kind).items():
            of, value = target or str((step.after or {}).get("subject_kind") or ""), (step.after or {}).get(key)
            if isinstance(value, int) and of in RECORDS:
                wanted.setdefault(of, set()).add(value)
    there = {of: set(values_of(workspace, of, sorted(ids))) for of, ids in wanted.items()}

    def stands(kind: str, record: int) -> bool:
        return (kind, record) in added or (record in there.get(kind, ()) and (kind, record) not in removed)

    made = []
    for step in steps:
        after = dict(step.after or {})
        lost = [
            (key, of)
            for key, target in pointers(step.kind).items()
            if isinstance(value := after.get(key), int)
            and (of := target or str(after.get("subject_kind") or "")) in RECORDS
            and not stands(of, value)
        ]
        if step.after is None or not lost:
            made.append(step)
        elif step.before is not None or not any((step.kind, of) in operations.BELONGING or not pointers(step.kind)[key] for key, of in lost):  # fmt: skip
            for key, _of in lost:
                del after[key]
            before = None if step.before is None else {key: step.before[key] for key in after}
            if after:
                made.append(Step(step.kind, step.id, before, after))
    return made


def _logged(merge: Merge, steps: list[Step]) -> Step:
    counts = merge.counts
    values: dict[str, Packed] = {
        "file": merge.name,
        "kind": MERGED,
        "digest": merge.digest,
        "size": merge.size,
        "layout": merge.op,
        "rows": len(merge.differences),
        "added": sum(step.before is None for step in steps),
        "edited": sum(step.before is not None and step.after is not None for step in steps),
        "unchanged": merge.same,
        "conflicting": counts[Verdict.CONFLICTING],
    }
    return adds(LOG, values)


# --- what is said -------------------------------------------------------------------------------


@within_whole
def said(workspace: Workspace, merge: Merge, lang: Lang) -> dict[Spot, tuple[str, str, str]]:
    """Conflicting fields as people read them: here, there, and what stood there before ("" where that is not known)."""
    style = workspace.style(lang)
    made: dict[Spot, tuple[str, str, str]] = {}
    for one in merge.differences:
        known = workspace.fields(one.kind, retired=True)
        for key, clash in one.clashes.items():
            kind = known[key].kind
            words = [
                kind.text(None if v is None else kind.unpack(v), style) for v in (clash.ours, clash.theirs, clash.base)
            ]
            made[(*one.where, key)] = (words[0], words[1], words[2] if clash.known else "")
    return made
