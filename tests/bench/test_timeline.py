"""The timeline over 5,000 projects: shown, scrolled through rows and through time, zoomed; a plan moved; ``make bench``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.shifting import holding
from hqd_desktop.gui.projects.timeline.view import Timeline
from tests.bench.browsing import Browsing
from tests.bench.measuring import Result, Took, Watch, alone, told

ROWS = 5_000
SCREEN = 1 / 60
STEPS = 500


@pytest.fixture(scope="module")
def ours(
    demo: Callable[[int], Path], tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> Iterator[Browsing]:
    made = Browsing(demo(ROWS), tmp_path_factory.mktemp("settings") / "settings.ini")
    made.page.presenting.choose("timeline")
    made.rest()
    yield made
    made.close()


@pytest.fixture(scope="module")
def timeline(ours: Browsing) -> Timeline:
    shown = ours.page.presenting.shown()
    assert isinstance(shown, Timeline)
    assert shown.canvas.rows == ROWS
    return shown


def test_shown(ours: Browsing, timeline: Timeline) -> None:
    def show() -> Took:
        timeline.book.forget()
        watch = Watch()
        timeline.ask(ours.page.question.view("en"))
        ours.rest()
        timeline.repaint()
        return watch.stop()

    alone(f"timeline of {ROWS:,}: shown", show)


def test_frames(timeline: Timeline) -> None:
    canvas = timeline.canvas
    down, across = canvas.verticalScrollBar(), canvas.horizontalScrollBar()
    middle = canvas.scale.x(canvas.today)

    def frame(move: Callable[[int], object], n: int) -> float:
        start = time.process_time()
        move(n)
        QApplication.processEvents()  # paints what came into sight, in the list, too
        return time.process_time() - start

    def jump(n: int) -> None:
        down.setValue(down.maximum() * (n * 37 % STEPS) // STEPS)

    def pan(n: int) -> None:
        across.setValue(int(middle) - 2000 + 8 * n)

    def zoom(n: int) -> None:
        canvas.set_per_day(0.3 + n / 100, canvas.today, 0.5)

    moves: dict[str, Callable[[int], object]] = {
        "through rows": lambda n: down.setValue(40 * n),
        "jump to rows": jump,
        "through time": pan,
        "zoomed": zoom,
    }
    for name, move in moves.items():
        took = sorted(frame(move, n) for n in range(STEPS))
        for part, at in (("p50", len(took) // 2), ("p99", len(took) * 99 // 100)):
            told(Result(f"timeline of {ROWS:,}: {name}, {part}", took[at], 0, "", None, SCREEN))


def test_moving_a_plan(ours: Browsing, timeline: Timeline) -> None:
    """A plan moved by a day: how long the window is held."""
    canvas = timeline.canvas
    found = ((row, mark) for row in range(ROWS) if (line := canvas.line(row)) for mark in line.marks if mark.movable)
    row, mark = next(found)

    def move() -> Took:
        watch = Watch()
        day = holding(mark.day.last.replace(day=1 if mark.day.last.day > 1 else 2), mark.day.precision)
        canvas.moved.emit(row, mark.key, day)
        took = watch.stop()
        ours.rest()
        ours.session.undo()
        ours.rest()
        return took

    alone(f"timeline of {ROWS:,}: a plan moved, window held", move, rounds=3, goal_value=0.1)
