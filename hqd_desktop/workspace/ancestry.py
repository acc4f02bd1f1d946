"""What two states of a workspace have in common: the records as they were after an earlier change, and where two copies parted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain import custom
from hqd_desktop.domain.changes import LOG
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import journal
from hqd_desktop.store.journal import Entry

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Then = dict[str, dict[int, dict[str, Packed] | None]]
"""For each kind and record that was touched since: its touched fields as they were then, None if it was not there.

Of a record that was deleted since all that it stated is there."""
_PORTION = 500
MERGED = "workspace"
"""What the log of imports calls a workspace that was taken in; its ``layout`` is the operation id of the newest change there."""


def since(workspace: Workspace, change: int) -> Then:
    """What was touched since change ``change`` (0: from the start), as it was right after it."""
    made: Then = {}
    for number in sorted(entry.id for entry in _later(workspace, change)):
        for step in workspace.steps(number):
            then = made.setdefault(step.kind, {})
            if step.before is None:
                then.setdefault(step.id, None)
                continue
            known = then.setdefault(step.id, {})
            if known is not None:
                for key, value in step.before.items():
                    known.setdefault(key, value)
    for kind in filter(custom.KINDS.__contains__, made):
        fields = workspace.fields(kind, retired=True)
        if custom.own(fields):
            made[kind] = {one: then and custom.held(fields, then) for one, then in made[kind].items()}
    return made


def _later(workspace: Workspace, change: int) -> Iterator[Entry]:
    before: int | None = None
    while entries := workspace.history(limit=_PORTION, before=before):
        for entry in entries:
            if entry.id <= change:
                return
            yield entry
        before = entries[-1].id


def parted(ours: Workspace, theirs: Workspace) -> int:
    """The number of the last change that two copies of a workspace share, 0 where they share none.

    Changes are numbered one by one, and a shared one has the same operation id in both: what they share is a beginning.
    """
    low, high = 0, min(ours.newest(), theirs.newest())
    while low < high:
        middle = (low + high + 1) // 2
        mine, other = ours.entry(middle), theirs.entry(middle)
        if mine is not None and other is not None and mine.op == other.op:
            low = middle
        else:
            high = middle - 1
    return low


@dataclass(frozen=True, slots=True)
class Common:
    """The state that two workspaces have in common: that of ``theirs`` (or of ours) after ``change``.

    ``before`` holds what was touched since on that side, as it was then; ``parted`` the change of theirs after which their records
    can differ at all. ``said`` tells it to a person.
    """

    theirs: bool
    before: Then
    touched: Then
    said: Text


def common(ours: Workspace, theirs: Workspace) -> Common | None:
    """What they have in common: the last merge of one into the other, else the change after which two copies of one file parted;
    None for workspaces that never met."""
    met = [*_merged(ours, theirs, theirs_in_ours=True), *_merged(theirs, ours, theirs_in_ours=False)]
    shared = 0
    if ours.meta().get("workspace") == theirs.meta().get("workspace"):
        shared = parted(ours, theirs)
        if not met:
            then = since(theirs, shared)
            entry = ours.entry(shared)
            said = Text("one file until change {n}, {at}", "变更 {n}（{at}）之前为同一文件") if entry else Text("one file, empty", "同一文件，尚无内容")  # fmt: skip
            return Common(True, then, then, said.fill(n=shared, at=_day(entry) if entry else ""))
    elif not met:
        return None
    at, in_ours, change = max(met)
    said = Text("last merged on {at}", "上次合并于 {at}").fill(at=at[:10])
    if in_ours:
        then = since(theirs, change)
        return Common(True, then, then, said)
    return Common(False, since(ours, change), since(theirs, shared), said)


def known(workspace: Workspace, op: str) -> int | None:
    """The number that a change, told by its operation id, has in a workspace; None where it never happened there."""
    return workspace.ask(lambda c: journal.by_op(c, op))


def _merged(into: Workspace, other: Workspace, *, theirs_in_ours: bool) -> Iterator[tuple[str, bool, int]]:
    """The merges of ``other`` that stand in ``into``: when, which way, and the change of ``other`` up to which it was taken in."""
    rows = into.packed(LOG, into.ids(View(LOG)), ("id", "kind", "layout"))
    for record, kind, op in rows:
        if kind == MERGED and op is not None:
            change = known(other, str(op))
            history = into.history_of(LOG, int(record or 0), 1)
            if change is not None and history:
                yield history[0][0].at.isoformat(), theirs_in_ours, change


def _day(entry: Entry) -> str:
    return entry.at.astimezone().strftime("%Y-%m-%d %H:%M")
