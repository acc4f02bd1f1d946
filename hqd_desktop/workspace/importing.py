"""Taking in a sheet file: what the window and the command line call.

plan = importing.plan(workspace, path)             # nothing is written
plan.counts, plan.problems, plan.report("en")      # the JSON of hqd import
importing.apply(workspace, plan, choices=choices)  # one change, one undo
importing.write_rejects(plan, out)                 # the rows left out, to mend
importing.write_marked(plan, out)                  # the sender's own workbook with its bad cells marked
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from hqd_desktop.domain.changes import LOG, Announcement, Change, Origin, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import mapping as mappings
from hqd_desktop.exchange.choices import Choices
from hqd_desktop.exchange.intake import Intake, fingerprint, kind_of, take_in
from hqd_desktop.exchange.mapping_file import read_mapping
from hqd_desktop.exchange.oc4ids.read import read_json
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.planning import make_plan
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.read import read_file as read_sheets
from hqd_desktop.exchange.rejects import write_rejects
from hqd_desktop.exchange.returned import can_be_marked, write_marked
from hqd_desktop.exchange.strips import Fixes
from hqd_desktop.workspace import ancestry, catalogues, layouts_known, operations
from hqd_desktop.workspace.door import Workspace
from hqd_desktop.workspace.intakes import taken_in
from hqd_desktop.workspace.reading import within
from hqd_desktop.workspace.uncollected import uncollected

__all__ = [
    "apply",
    "can_be_marked",
    "change_of",
    "intake",
    "plan",
    "plan_of",
    "prepared",
    "read_file",
    "write_marked",
    "write_rejects",
]


def read_file(path: Path | str, *, encoding: str | None = None, progress: Progress = SILENT) -> Workbook:
    """Everything in a sheet file (see ``exchange.reading``); the projects of an OC4IDS package (.json) as a sheet of their own."""
    if Path(path).suffix.lower() == ".json":
        return read_json(Path(path))
    return read_sheets(path, encoding=encoding, progress=progress)


@uncollected
@within
def plan(
    workspace: Workspace,
    source: Path | Workbook,
    mapping: mappings.Mapping | Path | None = None,
    *,
    what: str = "auto",
    sheet: str | None = None,
    key: Sequence[str] = (),
    given: Mapping[str, str] | None = None,
    new: Sequence[str] = (),
    progress: Progress = SILENT,
) -> Plan:
    """What importing a file would do. ``mapping`` is one, or its TOML file; ``what`` is projects, indicators, auto or a kind.

    ``sheet`` is a name or a number from 1; ``key`` names the fields that tell which record a row is; ``given`` are values of fields
    that no column states, for every row; ``new`` names kinds of which unknown names become new records (indicator). Raises UserError for a file,
    sheet or mapping that cannot be used, Cancelled when ``progress`` stops it. Nothing is written.
    """
    found = prepared(
        workspace, source, mapping, what=what, sheet=sheet, key=key, given=given, new=new, progress=progress
    )
    made = plan_of(workspace, found, progress=progress)
    made.mapping_name = mapping.stem if isinstance(mapping, Path) else ""
    return made


@within
def prepared(
    workspace: Workspace,
    source: Path | Workbook,
    mapping: mappings.Mapping | Path | None = None,
    *,
    what: str = "auto",
    sheet: str | None = None,
    key: Sequence[str] = (),
    given: Mapping[str, str] | None = None,
    new: Sequence[str] = (),
    progress: Progress = SILENT,
) -> Intake:
    """The table that ``plan`` would compare, with what it was told; raises as ``plan`` does."""
    found = intake(workspace, source, mapping, what=what, sheet=sheet, progress=progress)
    if not found.mapping.columns:
        raise UserError(
            Text("{file}: no heading of sheet “{sheet}” is known", "{file}：工作表“{sheet}”中没有能识别的表头").fill(
                file=found.book.name, sheet=found.sheet.name
            ),
            Text(
                "Say in a mapping file which column is what, or choose it in the window",
                "用映射文件说明各列含义，或在窗口中选择",
            ),
        )
    if key:
        found = found.with_mapping(
            replace(found.mapping, match=tuple(_field(found.mapping.kind, name) for name in key))
        )
    for name, value in (given or {}).items():
        found = found.with_mapping(found.mapping.with_given(_field(found.mapping.kind, name), value))
    for kind in new:
        found = found.with_mapping(found.mapping.with_new(kind, mappings.EVERY))
    return found


@within
def intake(
    workspace: Workspace,
    source: Path | Workbook,
    mapping: mappings.Mapping | Path | None = None,
    *,
    what: str = "auto",
    sheet: str | None = None,
    header_rows: Sequence[int] = (),
    progress: Progress = SILENT,
) -> Intake:
    """The table that is meant in a file: sheet, header, columns; a proposal where no mapping is given."""
    book = source if isinstance(source, Workbook) else read_file(source, progress=progress)
    if isinstance(mapping, Path):
        mapping = read_mapping(mapping, kind_of(what) or "project")
    return take_in(
        book, mapping, what=what, sheet=sheet, header_rows=header_rows, workspace=_id(workspace),
        names=layouts_known.names_of(workspace), recall=partial(layouts_known.recall, workspace),
    )  # fmt: skip


@uncollected
@within
def plan_of(
    workspace: Workspace,
    found: Intake,
    *,
    fixes: Fixes | None = None,
    left_out: Collection[int] = (),
    matches: Mapping[int, int] | None = None,
    progress: Progress = SILENT,
) -> Plan:
    """The plan of a table. ``fixes`` sets cells, (row from 1, column from 0) -> text or None; ``left_out`` are rows from 1.

    ``matches`` says which record a row means that fits several: row from 1 -> id, or ``choices.NEW_RECORD`` for none of them.
    """
    return make_plan(
        found, WorkspaceRecords(workspace), fixes=fixes, left_out=left_out, matches=matches, progress=progress
    )


@uncollected
@within
def change_of(
    workspace: Workspace,
    plan: Plan,
    accept: Collection[int] | None = None,
    prefer_theirs: Collection[int] = (),
    choices: Choices | None = None,
) -> Change:
    """The change of what ``choices`` take of a plan, with its entry in the log of imports; no steps where nothing is new.

    ``accept`` (row numbers; None: all) and ``prefer_theirs`` say the same for whole rows. Records that the choices delete go with
    what belongs to them.
    """
    chosen = choices or Choices.of_rows(accept, prefer_theirs)
    steps = plan.steps(choices=chosen)
    own = [step for step in steps if step.kind == plan.kind and step.id not in plan.newcomers]
    gone = [one.record for one in plan.missing if one.record in chosen.deletions]
    label = plan.label(len(own))
    if gone:
        deleted = operations.remove(workspace, plan.kind, gone)
        steps = (*steps, *_not_touched_yet(deleted.steps, steps))
        label = Text("{label}, {n} deleted", "{label}，删除 {n} 条").fill(label=label, n=len(gone))
    if steps:
        steps = (*steps, *layouts_known.remember(workspace, plan), _logged(plan, own, len(gone)))
    return Change(label, steps, Origin.IMPORT, plan.book.sha256)


def _not_touched_yet(deletions: Sequence[Step], steps: Sequence[Step]) -> list[Step]:
    """Deletions without the references that the sheet itself sets anew."""
    edited = {(step.kind, step.id, key) for step in steps for key in step.after or ()}
    return [
        step
        for step in deletions
        if step.after is None or not any((step.kind, step.id, key) in edited for key in step.after)
    ]


def _logged(plan: Plan, own: Sequence[Step], deleted: int) -> Step:
    """The entry of an import in the log; it is no record that people count."""
    counts = plan.counts
    values: dict[str, Packed] = {
        "file": plan.book.name,
        "sheet": plan.sheet.name,
        "kind": plan.kind,
        "digest": plan.book.sha256,
        "size": plan.book.size,
        "layout": fingerprint(plan.layout),
        "mapping": plan.mapping_name or None,
        "rows": len(plan.rows),
        "added": sum(step.before is None for step in own),
        "edited": sum(step.before is not None for step in own),
        "unchanged": counts[Verdict.UNCHANGED],
        "conflicting": counts[Verdict.CONFLICTING],
        "rejected": counts[Verdict.REJECTED],
        "skipped": len(plan.ignored),
        "note": f"{deleted} deleted / 删除 {deleted} 条" if deleted else None,
    }
    return adds(LOG, values)


@uncollected
@within
def apply(
    workspace: Workspace,
    plan: Plan,
    accept: Collection[int] | None = None,
    prefer_theirs: Collection[int] = (),
    choices: Choices | None = None,
) -> Announcement | None:
    """Write what the choices take as one change; None where there is nothing to write. Sets ``plan.change``.

    Raises UserError where a record was changed meanwhile; nothing is then written.
    """
    change = change_of(workspace, plan, accept, prefer_theirs, choices)
    if not change.steps:
        return None
    done = workspace.apply(change)
    plan.change = done.change
    return done


def _field(kind: str, name: str) -> str:
    known = fields(kind)
    found = next((f.key for f in known.values() if name.strip() in (f.key, f.name.en, f.name.zh)), None)
    if found is None:
        raise UserError(
            Text("There is no field “{name}”", "没有字段“{name}”").fill(name=name),
            Text("Fields are: {names}", "可用字段：{names}").fill(names=", ".join(known)),
        )
    return found


def _id(workspace: Workspace) -> str:
    return workspace.meta().get("workspace", "")


class WorkspaceRecords:
    """The records of a workspace as the exchange room asks for them."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._newcomers = operations.Newcomers(workspace)
        self._made: dict[tuple[str, str], int] = {}
        self._then: dict[int, ancestry.Then] = {}

    @property
    def workspace(self) -> str:
        """The id of the workspace."""
        return _id(self._workspace)

    def table(self, kind: str, keys: Sequence[str]) -> list[tuple[Packed, ...]]:
        """Id and packed fields of all records, oldest first."""
        return self._workspace.packed(kind, sorted(self._workspace.ids(View(kind))), ("id", *keys))

    def rows(self, kind: str, ids: Sequence[int], keys: Sequence[str]) -> dict[int, tuple[Packed, ...]]:
        """Packed fields of some records."""
        return {int(row[0] or 0): row[1:] for row in self._workspace.packed(kind, ids, ("id", *keys))}

    def names(self, kind: str) -> Mapping[str, int]:
        """All names of a kind, folded."""
        return self._workspace.known_names(kind)

    def title(self, kind: str, record: int) -> Text:
        """The name of a record."""
        return Text(self._workspace.title(kind, record, "en"), self._workspace.title(kind, record, "zh"))

    def refer(self, kind: str, name: str) -> int:
        """The record a name means, made in passing if need be."""
        if (known := self._made.get((kind, name))) is None:
            known = self._made[kind, name] = self._newcomers.refer(kind, name)
        return known

    def add(self, kind: str, name: str, values: Mapping[str, Packed]) -> int:
        """A record made in passing with what is known of it."""
        if (kind, name) not in self._made:
            step = adds(kind, dict(values))
            self._newcomers.steps.append(step)
            self._made[kind, name] = step.id
        return self._made[kind, name]

    def usual(self, kind: str, name: str) -> Mapping[str, Packed] | None:
        """What the common catalogue says of an indicator."""
        return catalogues.usual_indicator(name) if kind == "indicator" else None

    def newcomers(self) -> Sequence[Step]:
        """The records made in passing."""
        return self._newcomers.steps

    def free_codes(self, kind: str, taken: Collection[str]) -> Iterator[str]:
        """The next free project IDs."""
        if kind != "project":
            return
        number = int(operations.next_code(self._workspace).partition("-")[2])
        while True:
            code = f"P-{number:03}"
            if code not in taken:
                yield code
            number += 1

    def as_of(self, kind: str, change: int) -> Mapping[int, Mapping[str, Packed] | None]:
        """What changed since a change, as it was then; the journal is read once for all kinds."""
        if change not in self._then:
            self._then[change] = ancestry.since(self._workspace, change)
        return self._then[change].get(kind, {})

    def op_of(self, change: int) -> str | None:
        """The operation id of a change."""
        entry = self._workspace.entry(change)
        return None if entry is None else entry.op

    def import_of(self, digest: str, sheet: str) -> int | None:
        """The standing change that imported a sheet of a file."""
        entry = taken_in(self._workspace, digest, sheet)
        return None if entry is None else entry.id

    def imported(self, digest: str, sheet: str) -> Text | None:
        """When a sheet of a file was taken in."""
        entry = taken_in(self._workspace, digest, sheet)
        if entry is None:
            return None
        at = entry.at.astimezone().strftime("%Y-%m-%d %H:%M")
        return Text("This file was taken in before, on {at} as change {n}", "此文件已于 {at} 导入过（变更 {n}）").fill(
            at=at, n=entry.id
        )
