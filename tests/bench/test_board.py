"""The board over very many projects: all columns there and painted, beside the same questions put to SQLite by hand; scrolling; moving.

A column is as tall as its cards, but only those in sight are read; ``make bench``.
"""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain import stages
from hqd_desktop.gui.projects.board.view import Board
from tests.bench.browsing import Browsing
from tests.bench.measuring import Result, Took, Watch, alone, pairs, told

SCREEN = 1 / 60
STEPS, JUMPS = 1_000, 200


@pytest.fixture(scope="module")
def ours(file: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Browsing]:
    made = Browsing(file, tmp_path_factory.mktemp("settings") / "settings.ini")
    made.page.presenting.choose("board")
    made.rest()
    yield made
    made.close()


@pytest.fixture(scope="module")
def board(ours: Browsing) -> Board:
    shown = ours.page.presenting.shown()
    assert isinstance(shown, Board)
    return shown


def by_hand(file: Path) -> Took:
    """Counts, sums and the ids of each column, as one would ask for them in a script."""
    watch = Watch()
    connection = sqlite3.connect(file)
    connection.execute("SELECT stage, count(*), sum(total_investment__o) FROM project GROUP BY stage").fetchall()
    for rung in stages.RUNGS:
        keys = [stage.key for stage in stages.LADDER if stage.rung == rung.key]
        among = ",".join("?" * len(keys))
        connection.execute(f"SELECT id FROM project WHERE stage IN ({among}) ORDER BY stage__o, id", keys).fetchall()
    connection.close()
    return watch.stop()


def test_all_columns(ours: Browsing, board: Board, file: Path) -> None:
    def show() -> Took:
        for column in board.columns.values():
            column.model.show(type(column.model.ids)("q"))
        board.book.forget()
        watch = Watch()
        board.ask(ours.page.question.view("en"))
        ours.rest()
        board.repaint()
        return watch.stop()

    count = f"{ours.page.model.rowCount():,}"
    pairs(f"{count}: board, all columns painted", show, "the same in SQL by hand", lambda: by_hand(file))


def test_frames(ours: Browsing, board: Board) -> None:
    longest = max(board.columns.values(), key=lambda column: len(column.model.ids)).list
    bar, count = longest.verticalScrollBar(), f"{len(longest.cards.ids):,}"

    def frame(value: int) -> float:
        start = time.process_time()
        bar.setValue(value)
        longest.viewport().repaint()
        return time.process_time() - start

    for name, values in (
        ("scroll step", [40 * n for n in range(STEPS)]),
        ("jump anywhere", [bar.maximum() * (n * 37 % JUMPS) // JUMPS for n in range(JUMPS)]),
    ):
        took = sorted(map(frame, values))
        assert took[0] >= 0
        for part, at in (("p50", len(took) // 2), ("p99", len(took) * 99 // 100)):
            told(Result(f"column of {count} cards: {name}, {part}", took[at], 0, "", None, SCREEN))
    assert statistics.median(took) < 1


def test_moving(ours: Browsing, board: Board) -> None:
    """A card to the next rung and back by undo: how long the window is held."""

    def move() -> Took:
        cards = next(column for column in board.columns.values() if column.rung == "signed").list
        cards.go(3)
        ours.rest()
        QApplication.processEvents()
        watch = Watch()
        board.move_cards(1)
        took = watch.stop()
        ours.rest()
        ours.session.undo()
        ours.rest()
        return took

    alone(f"{ours.page.model.rowCount():,}: a card moved, window held", move, rounds=3, goal_value=0.1)
