"""Undo and redo down to a chosen change, off the interface thread; the message says how many, and offers the way back."""

from __future__ import annotations

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.messages import Offer
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Entry

_UNDOING, _REDOING = Text("Undoing", "正在撤销"), Text("Redoing", "正在重做")
_UNDONE, _REDONE = Text("Undone: {what}", "已撤销：{what}"), Text("Done again: {what}", "已重做：{what}")
_MANY_UNDONE = Text("{n} changes undone, back to before “{what}”", "已撤销 {n} 项变更，回到“{what}”之前")
_MANY_REDONE = Text("{n} changes done again, up to “{what}”", "已重做 {n} 项变更，直到“{what}”")
_REDO = Text("Redo", "重做")


def undo_to(session: Session, entry: Entry) -> None:
    """Take back this change and all that stand after it, as one gesture; stopped, none is."""
    data = session.data

    def work(progress: Progress) -> int:
        return len(data.undo_to(entry.id, progress))

    def done(count: int) -> None:
        said = _UNDONE if count == 1 else _MANY_UNDONE
        again = None
        if session.workspace is data:
            newest = data.redo_list(count)[-1]  # redo begins with the oldest
            again = Offer(_REDO, lambda: redo_to(session, newest))
        session.messages.success(said.fill(n=f"{count:,}", what=entry.label), again)

    session.jobs.run(_UNDOING, work, done)


def redo_to(session: Session, entry: Entry) -> None:
    """Do again all that was undone down to this change, as one gesture; stopped, none is."""
    data = session.data

    def work(progress: Progress) -> int:
        return len(data.redo_to(entry.id, progress))

    def done(count: int) -> None:
        said = _REDONE if count == 1 else _MANY_REDONE
        session.messages.success(said.fill(n=f"{count:,}", what=entry.label), session.undo_offer(data))

    session.jobs.run(_REDOING, work, done)
