"""The grid of figures over 1,440,000 observations: opened, all areas shown, scrolled and jumped; beside a bare table of the same numbers.

The bare table is a QTableView over a Python list of lists: the figures of one indicator read with sqlite3, laid out by area and period,
with no marks, units, vintages or completeness. ``make bench``.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.demo import create_demo
from tests.bench.measuring import Result, Took, Watch, pairs, told

AREAS, MONTHS, STEPS = 740, 120, 300
"""740 zones x 18 indicators x 120 months are 1,443,185 observations."""
SIZE = (1100, 800)
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Bare(QAbstractTableModel):
    """Texts by row and column."""

    def __init__(self, rows: list[list[str]]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() or not self.rows else len(self.rows[0])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def laid_out(file: Path, code: str) -> list[list[str]]:
    """The growth of one indicator by area and period, read as a small program would."""
    base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    found = base.execute(
        "SELECT area, period, growth FROM observation WHERE indicator = (SELECT id FROM indicator WHERE code = ?)",
        (code,),
    ).fetchall()
    base.close()
    columns = {period: n for n, period in enumerate(sorted({period for _area, period, _growth in found}))}
    rows: dict[int, list[str]] = {}
    for area, period, growth in found:
        rows.setdefault(area, [""] * len(columns))[columns[period]] = str(growth).split(" ")[0]
    return list(rows.values())


@pytest.fixture(scope="module")
def observations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The large file; kept where ``HQD_BENCH`` names a folder."""
    folder = Path(os.environ["HQD_BENCH"]) if "HQD_BENCH" in os.environ else tmp_path_factory.mktemp("grid")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"observations-{AREAS}-{MONTHS}.hqd"
    if not path.exists():
        create_demo(path, 100, areas=AREAS, months=MONTHS).close()
    return path


@pytest.fixture(scope="module")
def page(observations: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[IndicatorsPage]:
    session = Session(Settings(tmp_path_factory.mktemp("settings") / "settings.ini"))
    session.put(Workspace.open(observations))
    made = IndicatorsPage(session)
    made.resize(*SIZE)
    made.show()
    made.refresh(None)
    rest(made)
    yield made
    session.close()
    made.deleteLater()


def rest(page: IndicatorsPage) -> None:
    """Until nothing is under way."""
    still = 0
    while still < 3:
        QApplication.processEvents()
        still = 0 if page.session.jobs.busy() else still + 1
        time.sleep(0.002)


def indicator(page: IndicatorsPage, code: str) -> int:
    return page.session.data.find("indicator", code).id


def bare_view(rows: list[list[str]]) -> QTableView:
    view = QTableView()
    view.setModel(Bare(rows))
    view.model().setParent(view)
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    return view


def test_opened(page: IndicatorsPage, observations: Path) -> None:
    """Another indicator chosen: chart and grid of the first areas stand, and who has reported is counted."""
    codes = iter(["fai", "retail", "export", "trade", "tax_total", "budget_rev"])

    def ours() -> Took:
        wanted = indicator(page, next(codes))
        watch = Watch()
        page.choose(wanted)
        rest(page)
        return watch.stop()

    def theirs() -> Took:
        watch = Watch()
        bare_view(laid_out(observations, "fai")).deleteLater()
        return watch.stop()

    pairs("grid of 1,440,000: an indicator opened, counted", ours, "sqlite3 + bare QTableView, all areas", theirs)


def test_all_areas(page: IndicatorsPage, observations: Path) -> None:
    """All areas shown: until the rows in sight are painted with their figures."""
    page.choose(indicator(page, "fai"))
    page.take_measure(Measure.YOY)
    page.form.chart_side.hide()
    rest(page)

    def ours() -> Took:
        page.grid_work.rows.take_mode("chart")
        rest(page)
        watch = Watch()
        page.grid_work.rows.take_mode("areas")
        rest(page)
        return watch.stop()

    def theirs() -> Took:
        watch = Watch()
        bare_view(laid_out(observations, "fai")).deleteLater()
        return watch.stop()

    pairs("grid of 1,440,000: all areas, rows in sight read", ours, "sqlite3 + bare QTableView, all areas", theirs)


def mover(view: QTableView, name: str) -> Callable[[int], object]:
    """One step of scrolling."""
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()
    if name == "across":
        return lambda n: across.setValue(20 * n)
    factor = 131 if name == "jump" else 1
    return lambda n: down.setValue(factor * n % down.maximum())


def frames(move: Callable[[int], object]) -> list[float]:
    """The processor's time each frame keeps the interface thread; rows that come into sight are read on others."""
    took = []
    for n in range(STEPS):
        start = time.thread_time()
        move(n)
        QApplication.processEvents()
        took.append(time.thread_time() - start)
    return sorted(took)


def test_scrolled(page: IndicatorsPage, observations: Path) -> None:
    """Down and across in frames, what was read once; then jumps to rows that were never read."""
    page.grid_work.rows.take_mode("areas")
    rest(page)
    grid: Grid = page.form.data_side.grid
    bare = bare_view(laid_out(observations, "fai"))
    bare.setHorizontalScrollMode(bare.ScrollMode.ScrollPerPixel)
    for name in ("down", "across", "jump"):
        mine, theirs = frames(mover(grid, name)), frames(mover(bare, name))
        for part, at in (("p50", STEPS // 2), ("p99", STEPS * 99 // 100)):
            told(
                Result(
                    f"grid, all areas: {name}, a frame, {part}", mine[at], theirs[at], "bare QTableView", None, 1 / 60
                )
            )
        rest(page)
    bare.deleteLater()


def test_a_jump_is_read(page: IndicatorsPage) -> None:
    """A jump to areas that were never read: until their figures stand there."""
    grid, took = page.form.data_side.grid, []
    for n in range(9):
        page.grid_work.rows.again()
        rest(page)
        watch = Watch()
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() * (n + 1) // 10)
        rest(page)
        took.append(watch.stop())
    middle = sorted(one.cpu for one in took)[len(took) // 2]
    clock = sorted(one.wall for one in took)[len(took) // 2]
    told(Result("grid, all areas: a jump, its figures read", middle, 0, "", None, 0.5, clock))
    assert "…" not in str(grid.figures.index(grid.rowAt(5), 3).data())


def test_indicators_of_an_area(page: IndicatorsPage) -> None:
    """The 18 indicators of one area, read and painted."""
    took = []
    for _ in range(5):
        page.grid_work.rows.take_mode("chart")
        rest(page)
        watch = Watch()
        page.grid_work.rows.take_mode("indicators")
        rest(page)
        took.append(watch.stop())
    middle, clock = (sorted(some)[2] for some in ([one.cpu for one in took], [one.wall for one in took]))
    told(Result("grid of 1,440,000: the indicators of one area", middle, 0, "", None, 0.5, clock))
