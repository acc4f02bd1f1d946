"""Long work off the interface thread.

``jobs.run(label, work, done)`` calls ``work(progress)`` on a thread and ``done(result)`` back in the interface
thread. ``work`` is a plain function of the rooms below; it knows nothing of Qt. What a person sees of it: under 0.3 s
nothing, up to 2 s the label in the status bar, after that a bar with the count and Stop. A ``UserError`` goes to
``failed`` or becomes a message, ``Cancelled`` is shown by nobody, anything else is a bug and goes to the crash
window.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.messages import Said

Phase = Literal["silent", "busy", "bar"]
BUSY_AFTER_MS, BAR_AFTER_MS = 300, 2000


class Where(NamedTuple):
    """How far a job is; ``total`` is None while unknown."""

    done: int = 0
    total: int | None = None
    label: Text | None = None


class JobProgress(Progress):
    """Heard in the thread of the work, read by the window from time to time; costs two assignments a call."""

    def __init__(self) -> None:
        self.where = Where()
        self._stop = threading.Event()

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        """Note where the work is; raise ``Cancelled`` when it was asked to stop."""
        self.where = Where(done, total, label or self.where.label)
        if self._stop.is_set():
            raise Cancelled

    def stop(self) -> None:
        """Ask the work to stop at its next portion."""
        self._stop.set()


class Job(QObject):
    """One running piece of work."""

    phase_changed = Signal()

    def __init__(self, label: Said, *, stoppable: bool, quiet: bool) -> None:
        super().__init__()
        self.label = label
        self.stoppable = stoppable
        self.progress = JobProgress()
        self.phase: Phase = "silent"
        self.is_done = False
        self.on_done: Callable[[Any], object] | None = None
        self.on_failed: Callable[[UserError], object] | None = None
        if not quiet:
            QTimer.singleShot(BUSY_AFTER_MS, self, lambda: self._enter("busy"))
            QTimer.singleShot(BAR_AFTER_MS, self, lambda: self._enter("bar"))

    def stop(self) -> None:
        """Ask the work to stop; its result, if it comes all the same, is dropped."""
        self.progress.stop()
        self.on_done = None

    def _enter(self, phase: Phase) -> None:
        if not self.is_done:
            self.phase = phase
            self.phase_changed.emit()


class _Run(QRunnable):
    def __init__(self, work: Callable[[], object], tell: Callable[[object, BaseException | None], None]) -> None:
        super().__init__()
        self._work = work
        self._tell = tell

    def run(self) -> None:
        try:
            result = self._work()
        except BaseException as trouble:  # noqa: BLE001 - the interface thread tells bugs from expected trouble
            self._tell(None, trouble)
        else:
            self._tell(result, None)


class Jobs(QObject):
    """All running work of the window."""

    changed = Signal()
    """A job began to show, ended, or moved to another phase."""
    failed = Signal(object)
    """A ``UserError`` that nobody else takes."""
    _ended = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._running: list[Job] = []
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run[T](
        self,
        label: Said,
        work: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[UserError], object] | None = None,
        *,
        stoppable: bool = True,
        quiet: bool = False,
    ) -> Job:
        """Start ``work`` on a thread. ``quiet`` work is never shown (warming up imports)."""
        job = Job(label, stoppable=stoppable, quiet=quiet)
        job.on_done, job.on_failed = done, failed
        job.phase_changed.connect(self.changed)
        self._running.append(job)
        self._pool.start(
            _Run(lambda: work(job.progress), lambda result, trouble: self._ended.emit(job, result, trouble))
        )
        return job

    def shown(self) -> Job | None:
        """The job the status bar speaks of: the oldest one that takes noticeably long."""
        return next((job for job in self._running if job.phase != "silent"), None)

    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._running)

    def stop_all(self, wait_ms: int = 5000) -> bool:
        """Ask everything to stop and wait; whether all did."""
        for job in self._running:
            job.stop()
        return self._pool.waitForDone(wait_ms)

    @Slot(object, object, object)
    def _finish(self, job: Job, result: Any, trouble: BaseException | None) -> None:
        job.is_done = True
        self._running.remove(job)
        self.changed.emit()
        if trouble is None:
            if job.on_done is not None:
                job.on_done(result)
        elif isinstance(trouble, UserError):
            (job.on_failed or self.failed.emit)(trouble)
        elif not isinstance(trouble, Cancelled):
            raise trouble
