"""Work on a thread: its result, its trouble, its end."""

from __future__ import annotations

import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.jobs import Job, Jobs
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.status_bar import JobStrip

LABEL = Text("Counting", "正在计数")


@pytest.fixture
def jobs(qtbot: QtBot, session: Session) -> Jobs:
    return session.jobs


def idle(jobs: Jobs) -> bool:
    return not jobs.busy()


def test_a_result_comes_back_in_the_interface_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[object] = []
    here = QThread.currentThread()
    jobs.run(
        LABEL, lambda _p: threading.get_ident(), lambda there: seen.extend([there, QThread.currentThread() is here])
    )
    qtbot.waitUntil(lambda: idle(jobs))
    assert seen[0] != threading.get_ident()
    assert seen[1] is True


def test_expected_trouble_goes_to_whoever_asked_for_it(qtbot: QtBot, jobs: Jobs) -> None:
    trouble = UserError(Text("No", "否"), Text("Try", "试"))

    def fails(_progress: Progress) -> None:
        raise trouble

    mine: list[UserError] = []
    everybody: list[UserError] = []
    jobs.failed.connect(everybody.append)
    jobs.run(LABEL, fails, failed=mine.append)
    qtbot.waitUntil(lambda: idle(jobs))
    assert (mine, everybody) == ([trouble], [])
    jobs.run(LABEL, fails)
    qtbot.waitUntil(lambda: idle(jobs))
    assert everybody == [trouble]


def test_a_bug_is_not_swallowed(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.captureExceptions() as caught:
        jobs.run(LABEL, lambda _p: {1: 2}[3])
        qtbot.waitUntil(lambda: idle(jobs))
    assert [kind for kind, _value, _trace in caught] == [KeyError]


def test_stopped_work_says_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    started = threading.Event()

    def long(progress: Progress) -> str:
        while True:
            progress.at(1)
            started.set()

    seen: list[object] = []
    jobs.failed.connect(seen.append)
    job = jobs.run(LABEL, long, seen.append)
    assert started.wait(5)
    job.stop()
    qtbot.waitUntil(lambda: idle(jobs))
    assert seen == []


def test_what_ends_at_once_is_never_shown(qtbot: QtBot, jobs: Jobs) -> None:
    shown: list[Job | None] = []
    jobs.changed.connect(lambda: shown.append(jobs.shown()))
    jobs.run(LABEL, lambda _p: 1)
    qtbot.waitUntil(lambda: idle(jobs))
    assert set(shown) == {None}


def test_the_strip_shows_label_then_bar_and_count(qtbot: QtBot, jobs: Jobs) -> None:
    strip = JobStrip()
    qtbot.addWidget(strip)
    strip.follow(jobs)
    go_on = threading.Event()

    def long(progress: Progress) -> None:
        progress.at(640, 1000)
        go_on.wait(10)

    job = jobs.run(LABEL, long)
    qtbot.waitUntil(lambda: job.progress.where.done == 640)
    assert strip.isHidden()
    job._enter("busy")
    assert not strip.isHidden()
    assert strip._label.text() == "Counting"
    assert strip._bar.isHidden()
    job._enter("bar")
    assert not strip._bar.isHidden()
    assert strip._bar.value() == 640
    assert strip._count.text() == "640 of 1,000"
    go_on.set()
    qtbot.waitUntil(lambda: idle(jobs))
    assert strip.isHidden()


def test_the_window_can_wait_for_all_work(jobs: Jobs) -> None:
    def patient(progress: Progress) -> None:
        while True:
            progress.at(0)

    jobs.run(LABEL, patient)
    jobs.run(LABEL, patient)
    assert jobs.stop_all()


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("restless")
def test_jobs_and_what_their_work_holds_are_let_go_of_in_the_interface_thread(qtbot: QtBot, jobs: Jobs) -> None:
    class Held:
        """Stands for a dialog whose method is the work."""

        def work(self, _progress: Progress) -> object:
            return Held()

        def fails(self, _progress: Progress) -> object:
            raise UserError(Text("No", "否"), Text("Try", "试"))

    gone: list[int] = []
    rounds = 150
    for number in range(rounds):
        held = Held()
        job = jobs.run(LABEL, held.fails if number % 2 else held.work, quiet=True)
        for one in (job, held):
            weakref.finalize(one, lambda: gone.append(threading.get_ident()))
        del job, held, one
        qtbot.waitUntil(lambda: idle(jobs))
    qtbot.wait(20)
    assert gone.count(threading.get_ident()) == len(gone)
    assert len(gone) >= 2 * rounds - 2  # the message of the last trouble may keep its frames


def test_whoever_is_gone_is_told_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    go_on = threading.Event()
    told: list[object] = []
    everybody: list[UserError] = []
    jobs.failed.connect(everybody.append)
    page, other = QObject(), QObject()

    def fails(_progress: Progress) -> None:
        go_on.wait(10)
        raise UserError(Text("No", "否"), Text("Try", "试"))

    jobs.run(LABEL, lambda _p: go_on.wait(10), told.append, of=page)
    jobs.run(LABEL, fails, failed=told.append, of=page)
    jobs.run(LABEL, lambda _p: "heard", told.append, of=other)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    go_on.set()
    qtbot.waitUntil(lambda: idle(jobs))
    assert told == ["heard"]
    assert len(everybody) == 1, "trouble is said all the same"
