"""What two states of a workspace have in common: the records as they were after an earlier change, and where two copies parted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.store.journal import Entry

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Then = dict[str, dict[int, dict[str, Packed] | None]]
"""For each kind and record that was touched since: its touched fields as they were then, None if it was not there.

Of a record that was deleted since all that it stated is there."""
_PORTION = 500


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
