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

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui import language
from hqd_desktop.gui.jobs import Jobs
from hqd_desktop.gui.messages import Messages, Offer, Said
from hqd_desktop.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from hqd_desktop.domain.changes import Announcement, Change
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.workspace import Workspace

_AMOUNT_UNITS: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}


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
    _announced = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.jobs = Jobs()
        self.messages = Messages()
        self.workspace: Workspace | None = None
        self.saved_at: datetime | None = None
        self._announced.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.jobs.failed.connect(self.messages.error)
        settings.changed.connect(self._setting_changed)
        language.current().changed.connect(self.display_changed)

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

    def load(
        self, label: Said, make: Callable[[Progress], Workspace], then: Callable[[], object] | None = None
    ) -> None:
        """Open or make a workspace on a thread, then put it in the place of the present one."""

        def take(workspace: Workspace) -> None:
            self._put(workspace)
            if then is not None:
                then()

        self.jobs.run(label, make, take, stoppable=False)

    def close(self) -> None:
        """Let go of the workspace."""
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None
            self.closed.emit()

    def apply(self, change: Change, said: Said | None = None) -> bool:
        """Write one change; with ``said`` a success message offers to undo it. False: a message tells why not."""
        try:
            self.data.apply(change)
        except UserError as trouble:
            self.messages.error(trouble)
            return False
        if said is not None:
            self.messages.success(said, self.undo_offer())
        return True

    def undo_offer(self) -> Offer:
        """The Undo of a success message."""
        return Offer(Text("Undo", "撤销"), self.undo)

    def undo(self) -> bool:
        """Take the last change back."""
        return self._step(back=True)

    def redo(self) -> bool:
        """Do the last undone change again."""
        return self._step(back=False)

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self.workspace is not None and self.workspace.can_undo()

    def can_redo(self) -> bool:
        """Whether there is an undone change."""
        return self.workspace is not None and self.workspace.can_redo()

    def show(self, page: str, kind: str = "", record_id: int = 0) -> None:
        """Bring a page to the front and, with a kind, reveal a record on it."""
        self.page_wanted.emit(page, kind, record_id)

    def _put(self, workspace: Workspace) -> None:
        self.close()
        self.workspace = workspace
        self.saved_at = None
        workspace.listen(self._announced.emit)
        self.settings.remember(workspace.path)
        self.opened.emit()

    def _step(self, *, back: bool) -> bool:
        try:
            label = self.data.undo() if back else self.data.redo()
        except UserError as trouble:
            self.messages.error(trouble)
            return False
        if label is not None:
            words = Text("Undone: {what}", "已撤销：{what}") if back else Text("Done again: {what}", "已重做：{what}")
            self.messages.success(words.fill(what=label))
        return label is not None

    @Slot(object)
    def _take(self, announcement: Announcement) -> None:
        if self.workspace is not None:
            self.saved_at = datetime.now().astimezone()
            self.changed.emit(announcement)

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key == "amounts":
            self.display_changed.emit()
