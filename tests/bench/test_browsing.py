"""Browsing very many projects in the window, beside Qt's own models in a table view: first rows painted, sort, filter, find,
scrolling, the way to the end, memory. Goals as the house set them; ``make bench``."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Sort
from hqd_desktop.workspace import Workspace
from tests.bench.browsing import Browsing, QtModel
from tests.bench.measuring import Result, Took, Watch, alone, pairs, timed, told

FILTER = ("stage = signed", "source_country = France")
WHERE = "stage = 'signed' AND source_country = 'France'"
WORDS = {"one Chinese character": "厨", "two": "中央", "three": "央厨房", "four": "中央厨房", "one letter": "z", "English": "kitchen", "nothing": "xyzzy"}  # fmt: skip
SCREEN = 1 / 60
SMALL = 100_000
WINDOWS = Path(__file__).with_name("windows.py")


@pytest.fixture(scope="module")
def n(file: Path) -> int:
    opened = Workspace.open(file)
    found = opened.count("project")
    opened.close()
    return found


@pytest.fixture(scope="module")
def ours(file: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Browsing]:
    made = Browsing(file, tmp_path_factory.mktemp("settings") / "settings.ini")
    yield made
    made.close()


@pytest.fixture(scope="module")
def theirs(file: Path, n: int) -> Iterator[dict[str, QtModel]]:
    made = {"QSqlQueryModel": QtModel("query", file), "QSqlTableModel": QtModel("table", file)}
    if n <= SMALL:
        made["QSortFilterProxyModel over a list"] = QtModel("proxy", file)
    yield made
    for model in made.values():
        model.close()


def compare(name: str, n: int, ask: Callable[[], tuple[Took, Took]], theirs: dict[str, QtModel], yardstick: Callable[[QtModel], Took], *, goal: float | None = None, goal_value: float | None = None) -> None:  # fmt: skip
    """First rows against each model, then the whole answer."""
    wholes: list[Took] = []

    def first() -> Took:
        took, whole = ask()
        wholes.append(whole)
        return took

    for which, model in theirs.items():
        rounds = 3 if n > SMALL or which.startswith("QSort") else 5
        strict = goal if which == "QSqlQueryModel" else None
        pairs(f"{n:,}: {name}, first rows", first, which, lambda model=model: yardstick(model), rounds=rounds, goal=strict, goal_value=None if strict else goal_value)  # type: ignore[misc]  # fmt: skip
    cpu, wall = (statistics.median(took[part] for took in wholes) for part in (0, 1))
    assert cpu > 0
    told(Result(f"{n:,}: {name}, whole answer", cpu, 0, "", None, 0.5 if goal_value else None, wall))


def test_first_rows(ours: Browsing, theirs: dict[str, QtModel], n: int) -> None:
    def ask() -> tuple[Took, Took]:
        ours.page.model.show(type(ours.page.model.rows.ids)("q"))
        return ours.ask(ours.page.ask)

    compare(
        "as opened (by stage)", n, ask, theirs, lambda model: model.ask(order="stage__o"), goal=1.5, goal_value=0.05
    )


@pytest.mark.parametrize(("key", "column"), [("name", "name"), ("total_investment", "total_investment__o"), ("signed_on", "signed_on__o")])  # fmt: skip
def test_sort(ours: Browsing, theirs: dict[str, QtModel], n: int, key: str, column: str) -> None:
    question = ours.page.question

    def ask() -> tuple[Took, Took]:
        down = question.sorts == (Sort(key),)
        return ours.ask(lambda: question.set_sort(key, descending=down))

    proxied = {which: model for which, model in theirs.items() if key != "signed_on" or "Proxy" not in which}
    compare(f"sort by {key}", n, ask, proxied, lambda model: model.ask(order=column), goal_value=0.05)
    question.set_sort("stage", descending=False)
    ours.rest()


def test_filter(ours: Browsing, theirs: dict[str, QtModel], n: int) -> None:
    question = ours.page.question
    wanted = tuple(parse(words, fields("project")) for words in FILTER)

    def ask() -> tuple[Took, Took]:
        question.conditions = wanted[:1]
        return ours.ask(lambda: question.add(wanted[1]))

    compare("filter stage and country", n, ask, theirs, lambda model: model.ask(where=WHERE), goal_value=0.05)
    question.clear()
    ours.rest()


@pytest.mark.parametrize("kind", WORDS)
def test_find(ours: Browsing, theirs: dict[str, QtModel], n: int, kind: str) -> None:
    question, words = ours.page.question, WORDS[kind]

    def ask() -> tuple[Took, Took]:
        question.find = ""
        return ours.ask(lambda: question.set_find(words))

    compare(f"find {kind} ({words})", n, ask, theirs, lambda model: model.ask(find=words), goal_value=0.04)
    data = ours.session.data
    view = question.view("en")
    alone(f"{n:,}: find {kind}, exact count", lambda: timed(lambda: data.count(view)), rounds=3, goal_value=0.2)
    question.clear()
    ours.rest()


def test_totals(ours: Browsing, n: int) -> None:
    data, view = ours.session.data, ours.page.question.view("en")
    alone(f"{n:,}: count, sums by currency, stages", lambda: timed(lambda: data.totals(view)), rounds=3, goal_value=0.5)


def test_scrolling(ours: Browsing, theirs: dict[str, QtModel], n: int) -> None:
    """Frames of 1,000 steps down, of jumps anywhere, and the way to the end, which a model that fetches must read through."""
    bar = ours.page.table.verticalScrollBar()

    def frame(value: int) -> float:
        start = time.process_time()
        bar.setValue(value)
        QApplication.processEvents()
        return time.process_time() - start

    steps = sorted(frame(30 * step) for step in range(1000))
    jumps = sorted(frame((step * 7919 * 30) % bar.maximum()) for step in range(1000))
    theirs["QSqlTableModel"].ask(order="stage__o")
    other = sorted(theirs["QSqlTableModel"].frames())
    for share, place in (("p50", 500), ("p99", 990)):
        goal = 0.008 if share == "p99" else None
        told(Result(f"{n:,}: scroll a step, {share}", steps[place], other[place], "QSqlTableModel", None, goal))
        goal = 0.033 if share == "p99" else None
        told(Result(f"{n:,}: jump anywhere, {share}", jumps[place], SCREEN, "a frame at 60 Hz", None, goal))

    def end() -> Took:
        bar.setValue(0)
        QApplication.processEvents()
        watch = Watch()
        bar.setValue(bar.maximum())
        QApplication.processEvents()
        return watch.stop()

    def their_end() -> Took:
        theirs["QSqlTableModel"].ask()
        return theirs["QSqlTableModel"].ask(end=True)

    assert pairs(f"{n:,}: jump to the end", end, "QSqlTableModel", their_end, rounds=3).ours > 0


def memory(*words: str | Path) -> float:
    """Bytes that a window keeps in memory."""
    environment = os.environ | {"T0": "0", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(WINDOWS.parents[2])}
    done = subprocess.run([sys.executable, WINDOWS, *words], capture_output=True, text=True, env=environment, check=True, timeout=120)  # fmt: skip
    return float(done.stdout)


def test_memory(file: Path, n: int) -> None:
    """All rows known and scrolled through, above a bare window and above ours with the first-run page."""
    bare, empty, full = memory("memory", "bare"), memory("memory", "empty"), memory("memory", file)
    against = "a bare window"
    told(Result(f"{n:,}: memory above a bare window", full - bare, bare, against, None, 60e6, None, "MB", 1e-6))
    told(
        Result(f"{n:,}: of it for the projects", full - empty, empty, "our empty window", None, None, None, "MB", 1e-6)
    )
    assert full > bare
