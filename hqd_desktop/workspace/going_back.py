"""Undo and redo of many changes as one gesture: whole or not at all, with progress, and told once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Announcement, Change, Origin, Step
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.store.journal import Entry

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Make = Callable[[Entry, tuple[Step, ...]], Change]
"""What an entry of the journal and its steps become."""


def inverse(entry: Entry, steps: tuple[Step, ...]) -> Change:
    """The change that takes one of the journal back."""
    return Change(entry.label, steps).inverse(
        Text("Undo: {label}", "撤销：{label}").fill(label=entry.label), Origin.UNDO
    )


def again(entry: Entry, steps: tuple[Step, ...]) -> Change:
    """The change that does an undone one again."""
    return Change(Text("Redo: {label}", "重做：{label}").fill(label=entry.label), steps, Origin.REDO)


def undo_to(workspace: Workspace, change: int, progress: Progress) -> list[Announcement]:
    """Take back every standing change down to this one, which goes too, newest first; each becomes an undo of its own.

    Raises UserError where it does not stand or cannot be undone; nothing is then written, nor when ``progress`` stops it.
    """
    return _walk(workspace, _down_to(workspace.undo_list(None, change), change), inverse, progress)


def redo_to(workspace: Workspace, change: int, progress: Progress) -> list[Announcement]:
    """Do again every undone change down to this one, the next one first; as ``undo_to``."""
    undone = workspace.redo_list(None)
    place = next((n for n, entry in enumerate(undone, 1) if entry.id == change), 0)
    return _walk(workspace, _down_to(undone[:place], change, redo=True), again, progress)


def _down_to(entries: list[Entry], change: int, *, redo: bool = False) -> list[Entry]:
    if entries and entries[-1].id == change:
        return entries
    fact = Text("Change {id} cannot be undone", "变更 {id} 无法撤销")
    if redo:
        fact = Text("Change {id} cannot be done again", "变更 {id} 无法重做")
    raise UserError(fact.fill(id=change), Text("See the numbers with: hqd log", "用 hqd log 查看编号"))


def _walk(workspace: Workspace, entries: Sequence[Entry], make: Make, progress: Progress) -> list[Announcement]:
    done = 0

    def made(entry: Entry, steps: tuple[Step, ...]) -> Change:
        nonlocal done
        progress.at(done, len(entries))
        done += 1
        return make(entry, steps)

    return workspace.walk(entries, made)
