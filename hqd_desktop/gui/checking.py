"""Keeps the findings up to date while a workspace is open: a whole run by F9 or after opening, and after each change what it touched.

One run at a time, off the interface thread. A change that comes while one is under way is looked at right after it; a whole run that is
asked for stops the one that runs. What a run found stands in the file, so that pages and marks ask the file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.gui.jobs import Job
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.checking import Report

LARGE = 50_000
"""In a file of more projects and observations than this a whole run begins only when a person asks for it."""
AFTER_OPENING_MS, AFTER_CHANGE_MS = 700, 400
_CHECKING = Text("Checking", "正在核查")
MARKED = ("observation", "project")
type Marks = Mapping[int, Mapping[str, tuple[int, int]]]
type Seen = tuple[Mapping[str, int], Mapping[str, Marks]]
_DECISIONS = frozenset({"finding"})


class Checking(QObject):
    """``changed`` tells that findings, decisions or the state of a run are others now."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None
        self._again = False
        self.counts: Mapping[str, int] = {}
        """Open findings by severity; empty until the first answer."""
        self.marks: Mapping[str, Marks] = {}
        """By kind and record: severity and number of the worst open error or warning of each field."""
        self.due = False
        """Whether a whole run is needed that nobody asked for yet."""
        self.last: Report | None = None
        self.ran: dt.datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._catch_up)
        session.opened.connect(self._opened)
        session.changed.connect(self._follow)
        session.closed.connect(self._closed)

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    @property
    def open(self) -> int:
        """How many findings nobody decided on."""
        return sum(self.counts.values())

    @property
    def errors(self) -> int:
        """How many of them are errors."""
        return self.counts.get("error", 0)

    def run(self) -> None:
        """Run every rule over everything; a run that is under way is stopped."""
        self._start(whole=True)

    def begin(self) -> None:
        """Look at what was touched now, if nothing was looked at since the workspace was opened."""
        if self.ran is None and self._job is None and self._session.workspace is not None:
            self._start(whole=False)

    def stop(self) -> None:
        """Stop the run that is under way; what was found before stays."""
        if self._job is not None:
            self._job.stop()
            self._job = None
            self.changed.emit()

    def _opened(self) -> None:
        self._again = self.due = False
        self.last = self.ran = None
        self._timer.start(AFTER_OPENING_MS)

    def _closed(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.stop()
        self._job, self._again, self.counts, self.marks = None, False, {}, {}

    def _follow(self, announcement: Announcement) -> None:
        if set(announcement.records) <= _DECISIONS:
            self._count()
        self._timer.start(AFTER_CHANGE_MS)

    def _catch_up(self) -> None:
        if self._job is not None:
            self._again = True
        elif self._session.workspace is not None:
            self._start(whole=False)

    def _start(self, *, whole: bool) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        if self._job is not None:
            self._job.stop()
        self._timer.stop()
        self._again = False

        def work(progress: Progress) -> tuple[Report, Seen]:
            from hqd_desktop.workspace import checking

            if whole:
                report = checking.check(workspace, progress=progress)
            else:
                report = checking.catch_up(workspace, progress, most=LARGE)
            return report, _seen(workspace)

        self._job = self._session.jobs.run(_CHECKING, work, self._done, self._failed, of=self)
        self.changed.emit()

    def _done(self, answer: tuple[Report, Seen]) -> None:
        report, (self.counts, self.marks) = answer
        self._job, self.due = None, report.due
        self.ran = dt.datetime.now().astimezone()
        if report.rules:
            self.last = report
        self.changed.emit()
        if self._again:
            self._timer.start(0)

    def _failed(self, trouble: UserError) -> None:
        self._job = None
        self.changed.emit()
        self._session.messages.error(trouble)

    def _count(self) -> None:
        self.counts, self.marks = _seen(self._session.data)
        self.changed.emit()


def _seen(workspace: Workspace) -> Seen:
    """What the window shows everywhere: how many findings are open, and which records carry an error or a warning."""
    from hqd_desktop.workspace import checking

    return checking.counts(workspace), {kind: checking.marks(workspace, kind) for kind in MARKED}
