"""The open workspace as the window sees it: one object that every page is given.

* ``session.workspace`` is the open ``hqd_desktop.workspace.Workspace``, None while none is open; a page that needs
  one reads ``session.data``, which asserts it. A screenful is read directly in the interface thread, more in a job.
* ``session.apply(change)`` writes in the interface thread (a cell, a record) and returns whether it went through; a
  ``UserError`` becomes a message, never an exception. Big writes call ``workspace.apply`` inside a job. Either way
  the workspace announces the change, and ``changed`` brings it to the pages, always in the interface thread.
* ``session.lang`` and ``session.amount_unit`` say how values are written now; ``display_changed`` follows both (the
  shell then calls ``refresh(None)`` on the pages).
* ``session.jobs``, ``session.messages`` and ``session.settings`` belong to the window.
* ``session.show("projects", "project", 12)`` brings a page to the front and reveals a record on it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hqd_desktop.domain.asked import bring_to_front, send_back
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.checking import Checking
from hqd_desktop.gui.jobs import Jobs
from hqd_desktop.gui.messages import Messages, Offer, Said
from hqd_desktop.gui.resting import Resting
from hqd_desktop.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from hqd_desktop.domain.changes import Announcement, Change
    from hqd_desktop.domain.kinds import Style
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.domain.views import View
    from hqd_desktop.workspace import Entry, Workspace

_AMOUNT_UNITS: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}

_LARGE = 2000
"""A change of more records than this is undone off the interface thread."""
_UNDOING, _REDOING = Text("Undoing", "正在撤销"), Text("Doing again", "正在重做")


class Session(QObject):
    """One window's workspace, language, settings, jobs and messages."""

    opened = Signal()
    """Another workspace is open; the pages read everything anew."""
    closed = Signal()
    changed = Signal(object)
    """The data changed: an ``Announcement``."""
    display_changed = Signal()
    """Language or unit of amounts changed: values have to be written again."""
    page_wanted = Signal(str, str, object)
    """Page key, record kind ("" for none), record id (63 bits: too wide for a Qt int)."""
    view_wanted = Signal(object)
    """A ``View`` whose records are to be shown on their page."""
    _announced = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.jobs = Jobs()
        self.messages = Messages()
        self.workspace: Workspace | None = None
        self.saved_at: datetime | None = None
        self._answers = True
        self._stepping = False
        self.undoable: Entry | None = None
        self.redoable: Entry | None = None
        self._announced.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.jobs.failed.connect(self.messages.error)
        settings.changed.connect(self._setting_changed)
        language.current().changed.connect(self.display_changed)
        self.checking = Checking(self)
        Resting(self)

    @property
    def data(self) -> Workspace:
        """The open workspace; asking for it while none is open is a bug."""
        assert self.workspace is not None
        return self.workspace

    @property
    def path(self) -> Path | None:
        """The file of the open workspace."""
        return None if self.workspace is None else self.workspace.path

    @property
    def lang(self) -> Lang:
        """The language values are written in."""
        return language.lang()

    @property
    def amount_unit(self) -> str:
        """The key of the unit amounts of money are shown in ("CNY*1e9")."""
        chosen = self.settings.get("amounts")
        return _AMOUNT_UNITS[self.lang] if chosen == "auto" else chosen

    def put(self, workspace: Workspace) -> None:
        """Take a workspace that was opened in a job in the place of the present one."""
        self.close()
        self.workspace = workspace
        self.saved_at = None
        self._answers = True
        self._name_author()
        self._look_at_journal()
        self._bring_to_front(workspace)
        stage_names.follow(workspace)
        workspace.listen(self._announced.emit)
        self.settings.remember(workspace.path)
        self.opened.emit()

    def close(self) -> None:
        """Let go of the workspace."""
        if self.workspace is not None:
            self.workspace.close()
            fields = self.workspace.field_sets
            self.workspace = self.undoable = self.redoable = None
            if self.messages.last is not None and self.messages.last.offer is not None:
                self.messages.clear()  # the numbers of changes mean others in the next file
            stage_names.follow(None)
            self.closed.emit()
            send_back(fields)  # not before: what pages remember may speak of them

    def apply(self, change: Change, said: Said | None = None) -> bool:
        """Write one change; with ``said`` a success message offers to undo it. False: a message tells why not.

        A change without steps (nothing differs) is nothing to write, and went well.
        """
        if not change.steps:
            return True
        try:
            self.data.apply(change)
        except UserError as trouble:
            self.messages.error(trouble)
            return False
        if said is not None:
            self.messages.success(said, self.undo_offer(self.data))
        return True

    def undo_offer(self, of: Workspace) -> Offer | None:
        """The Undo of a success message: it takes back the newest change of a workspace, and only that one.

        None where another workspace was opened while the change was being written.
        """
        newest = of.undoable() if of is self.workspace else None
        return None if newest is None else Offer(Text("Undo", "撤销"), lambda: self.undo_only(newest.id))

    def undo_only(self, change: int) -> bool:
        """Take a change back if it is still the newest one; otherwise say that it is not, and change nothing."""
        newest = self.data.undoable()
        if newest is not None and newest.id == change:
            return self.undo()
        self.messages.warning(
            Text(
                "Something else was changed since, nothing was undone. The change log undoes down to any change",
                "之后又有其他改动，未作撤销。可在变更记录中撤销到任一改动",
            )
        )
        return False

    def undo(self) -> bool:
        """Take the last change back; a large one off the interface thread (True: it was begun)."""
        words = Text("Undone: {what}", "已撤销：{what}")
        return self._step(words, _UNDOING, self.undoable, lambda data: data.undo())

    def redo(self) -> bool:
        """Do the last undone change again, as ``undo`` does."""
        words = Text("Done again: {what}", "已重做：{what}")
        return self._step(words, _REDOING, self.redoable, lambda data: data.redo())

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self.undoable is not None

    def can_redo(self) -> bool:
        """Whether there is an undone change."""
        return self.redoable is not None

    def poll(self) -> None:
        """Notice what another program wrote to the file; while a job runs it is left for later.

        A file that does not answer (gone, its disk taken away) is told once, and again only after it had answered.
        """
        if self.workspace is None or self.jobs.busy():
            return
        try:
            self.workspace.poll()
        except UserError as trouble:
            if self._answers:
                self.messages.error(trouble)
            self._answers = False
        else:
            self._answers = True

    def style(self, decimals: int | None = None, *, with_unit: bool = True) -> Style:
        """How values are written now: language and unit of amounts as the person chose them."""
        return self.data.style(self.lang, self.amount_unit, decimals, with_unit=with_unit)

    def show(self, page: str, kind: str = "", record_id: int = 0) -> None:
        """Bring a page to the front and, with a kind, reveal a record on it."""
        self.page_wanted.emit(page, kind, record_id)

    def show_view(self, view: View) -> None:
        """Bring the page of a view's records to the front and ask it the view's filters."""
        self.view_wanted.emit(view)

    def _step(
        self, words: Text, busy: Text, entry: Entry | None, step: Callable[[Workspace], Announcement | None]
    ) -> bool:
        if entry is None or self._stepping:
            return False
        data = self.data  # now: the job may begin when another workspace is open
        said = words.fill(what=entry.label)
        if entry.added + entry.edited + entry.removed > _LARGE:
            self._stepping = True

            def work(_progress: Progress) -> Announcement | None:
                return step(data)

            def failed(trouble: UserError) -> None:
                self._stepping = False
                self.messages.error(trouble)

            def done(announcement: Announcement | None) -> None:
                self._stepping = False
                if announcement is not None:
                    self.messages.success(said)

            self.jobs.run(busy, work, done, failed, stoppable=False)
            return True
        try:
            announcement = step(data)
        except UserError as trouble:
            self.messages.error(trouble)
            return False
        if announcement is not None:
            self.messages.success(said)
        return announcement is not None

    @Slot(object)
    def _take(self, announcement: Announcement) -> None:
        if self.workspace is not None:
            self.saved_at = datetime.now().astimezone()
            self._look_at_journal()
            renamed = stage_names.follow(self.workspace, announcement)
            self.changed.emit(announcement)
            if renamed:
                self.display_changed.emit()

    def _bring_to_front(self, workspace: Workspace) -> None:
        """Its own fields are meant from now on wherever no workspace is named."""
        bring_to_front(workspace.field_sets)

    def _look_at_journal(self) -> None:
        self.undoable, self.redoable = self.data.undoable(), self.data.redoable()

    def _name_author(self) -> None:
        author = self.settings.get("author")
        if author and self.workspace is not None:
            self.workspace.author = author

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key == "amounts":
            self.display_changed.emit()
        elif key == "author":
            self._name_author()
