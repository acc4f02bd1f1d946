"""Long work off the interface thread.

``jobs.run(label, work, done)`` calls ``work(progress)`` on a thread and ``done(result)`` back in the interface
thread. ``work`` is a plain function of the rooms below; it knows nothing of Qt. What a person sees of it: under 0.3 s
nothing, up to 2 s the label in the status bar, after that a bar with the count and Stop. A ``UserError`` goes to
``failed`` or becomes a message, ``Cancelled`` is shown by nobody, anything else is a bug and goes to the crash
window.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from typing import Any, ClassVar, Literal, NamedTuple

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, SignalInstance, Slot
from shiboken6 import isValid

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


class _Outcome:
    """The work, then what came of it. The interface thread makes it and empties it."""

    def __init__(self, work: Callable[[Progress], object], progress: JobProgress) -> None:
        self.work: Callable[[Progress], object] | None = work
        self.progress = progress
        self.result: Any = None
        self.trouble: BaseException | None = None

    def empty(self) -> tuple[Any, BaseException | None]:
        """What came of the work; the thread that may still hold this holds nothing else by it."""
        result, trouble = self.result, self.trouble
        self.work = self.result = self.trouble = None
        return result, trouble


class Job(QObject):
    """One running piece of work."""

    phase_changed = Signal()

    def __init__(self, label: Said, work: Callable[[Progress], object], *, stoppable: bool, quiet: bool) -> None:
        super().__init__()
        self.label = label
        self.stoppable = stoppable
        self.progress = JobProgress()
        self.outcome = _Outcome(work, self.progress)
        self.phase: Phase = "silent"
        self.is_done = False
        self.on_done: Callable[[Any], object] | None = None
        self.on_failed: Callable[[UserError], object] | None = None
        self.on_ended: Callable[[], object] | None = None
        self.of: QObject | None = None
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
    """Does one piece of work on a thread of the pool.

    It knows no object of Qt: whoever lets go of a thing last destroys it, and a job or a widget must not be destroyed
    on this thread. What the work holds (a bound method of a dialog, the frames of its trouble) is let go of by ``_finish``.
    """

    def __init__(self, key: int, outcome: _Outcome, ended: SignalInstance) -> None:
        super().__init__()
        self._key, self._outcome, self._ended = key, outcome, ended

    def run(self) -> None:
        outcome = self._outcome
        try:
            assert outcome.work is not None
            outcome.result = outcome.work(outcome.progress)
        except BaseException as trouble:  # noqa: BLE001 - the interface thread tells bugs from expected trouble
            outcome.trouble = trouble
        self._ended.emit(self._key)


class Jobs(QObject):
    """All running work of the window."""

    changed = Signal()
    """A job began to show, ended, or moved to another phase."""
    failed = Signal(object)
    """A ``UserError`` that nobody else takes."""
    _ended = Signal(int)
    _busy: ClassVar[set[Jobs]] = set()
    """Those with work under way stay alive: their threads must find somebody to tell, and the pool must not go first."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._running: dict[int, Job] = {}
        self._keys = itertools.count(1)
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
        of: QObject | None = None,
        ended: Callable[[], object] | None = None,
    ) -> Job:
        """Start ``work`` on a thread. ``quiet`` work is never shown (warming up imports).

        ``of`` is whoever asks, where it may be gone (a page, a dialog) before the answer comes: ``done`` and ``failed`` are
        then not called. ``ended`` is called before either, and also where the work was stopped and neither is.
        """
        job = Job(label, work, stoppable=stoppable, quiet=quiet)
        job.on_done, job.on_failed, job.on_ended, job.of = done, failed, ended, of
        job.phase_changed.connect(self.changed)
        key = next(self._keys)
        self._running[key] = job
        self._busy.add(self)
        self._pool.start(_Run(key, job.outcome, self._ended))
        return job

    def shown(self) -> Job | None:
        """The job the status bar speaks of: the oldest one that takes noticeably long."""
        return next((job for job in self._running.values() if job.phase != "silent"), None)

    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._running)

    def stop_all(self, wait_ms: int = 5000) -> bool:
        """Ask everything to stop and wait; whether all did."""
        for job in self._running.values():
            job.stop()
        ended = self._pool.waitForDone(wait_ms)
        if ended:
            self._busy.discard(self)
        return ended

    @Slot(int)
    def _finish(self, key: int) -> None:
        job = self._running.pop(key)
        if not self._running:
            self._busy.discard(self)
        job.is_done = True
        result, trouble = job.outcome.empty()
        if job.of is not None and not isValid(job.of):
            job.on_done = job.on_failed = job.on_ended = None
        self.changed.emit()
        if job.on_ended is not None:
            job.on_ended()
        if trouble is None:
            if job.on_done is not None:
                job.on_done(result)
        elif isinstance(trouble, UserError):
            (job.on_failed or self.failed.emit)(trouble)
        elif not isinstance(trouble, Cancelled):
            raise trouble
