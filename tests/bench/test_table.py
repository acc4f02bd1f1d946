"""The table over 100,000 synthetic projects against QSqlQueryModel over a copy of the file: first rows, sort, find, scrolling."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QApplication, QTableView

from hqd_desktop.gui.application import make_session
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace.demo import create_demo
from tests.bench.measuring import Result, pairs, told

PROJECTS = 100_000
COLUMNS = "lamp, name, stage, industry, total_investment, next_step, next_step_on"
CONNECTION = "bench"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "demo.hqd"
    create_demo(path, PROJECTS, areas=1, months=1).close()
    return path


@pytest.fixture
def page(file: Path, tmp_path: Path, qapp: QApplication) -> Iterator[ProjectsPage]:
    from hqd_desktop.workspace import Workspace

    settings = Settings(tmp_path / "settings.ini")
    settings.set("language", "en")
    settings.set("theme", "light")
    session = make_session(settings)
    session.put(Workspace.open(file))
    made = ProjectsPage(session)
    made.resize(1200, 800)
    made.show()
    answered(made, lambda: made.refresh(None))
    yield made
    session.jobs.stop_all()
    made.close()
    session.close()
    delete_now(made, made.panel)


@pytest.fixture
def plain(file: Path, qapp: QApplication) -> Iterator[Callable[[str], float]]:
    """Asks a QSqlQueryModel in a QTableView; the answer is the seconds until its rows are painted."""
    copy = file.with_name("copy.hqd")  # never two SQLite libraries on one file
    shutil.copyfile(file, copy)
    database = QSqlDatabase.addDatabase("QSQLITE", CONNECTION)
    database.setDatabaseName(str(copy))
    assert database.open()
    model, table = QSqlQueryModel(), QTableView()
    table.setModel(model)
    table.resize(1200, 800)
    table.show()

    def ask(rest: str) -> float:
        start = time.perf_counter()
        model.setQuery(f"SELECT {COLUMNS} FROM project {rest}", database)
        assert model.rowCount() > 0, model.lastError().text()
        table.viewport().repaint()
        return time.perf_counter() - start

    yield ask
    table.close()
    model.clear()
    delete_now(table, model)
    database.close()
    database = QSqlDatabase()
    QSqlDatabase.removeDatabase(CONNECTION)


def delete_now(*objects: QObject) -> None:
    """In the interface thread: left to the garbage collector, they might go in the thread of a query."""
    for one in objects:
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def answered(page: ProjectsPage, ask: Callable[[], object]) -> float:
    """Seconds from a question to its first rows painted; the totals are waited for, but not measured."""
    loop = QEventLoop()
    QTimer.singleShot(60_000, loop.quit)
    page.asking.answered.connect(loop.quit)
    start = time.perf_counter()
    ask()
    loop.exec()
    page.table.viewport().repaint()
    took = time.perf_counter() - start
    page.asking.answered.disconnect(loop.quit)
    while page.asking.is_busy():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return took


def test_first_rows(page: ProjectsPage, plain: Callable[[str], float]) -> None:
    def ours() -> float:
        page.model.show(type(page.model.rows.ids)("q"))
        return answered(page, page.ask)

    name = "100,000 projects: first rows painted"
    assert pairs(name, ours, "QSqlQueryModel", lambda: plain("ORDER BY stage__o"), goal=1.5).ours > 0


@pytest.mark.parametrize(("key", "column"), [("name", "name_en"), ("total_investment", "total_investment__o")])
def test_sort(page: ProjectsPage, plain: Callable[[str], float], key: str, column: str) -> None:
    def ours() -> float:
        return answered(page, lambda: page.question.sort_by(key))

    name = f"100,000 projects: sort by {key}"
    assert pairs(name, ours, "QSqlQueryModel", lambda: plain(f"ORDER BY {column}"), goal=1.5).ours > 0


@pytest.mark.parametrize("text", ["风", "风电", "plant"])
def test_find(page: ProjectsPage, plain: Callable[[str], float], text: str) -> None:
    page.question.set_sort("stage", descending=False)

    def ours() -> float:
        page.question.find = ""
        return answered(page, lambda: page.question.set_find(text))

    asked = f"WHERE find_text LIKE '%{text}%' OR 1 = 0 ORDER BY stage__o"
    assert pairs(f"100,000 projects: find {text}", ours, "QSqlQueryModel", lambda: plain(asked), goal=1.5).ours > 0


def test_filter(page: ProjectsPage, plain: Callable[[str], float]) -> None:
    from hqd_desktop.domain.filters import Condition, Op

    def ours() -> float:
        page.question.conditions = ()
        return answered(page, lambda: page.question.add(Condition("stage", Op.IN, ("signed", "landed"))))

    asked = "WHERE stage IN ('signed', 'landed') ORDER BY stage__o"
    assert pairs("100,000 projects: filter by stage", ours, "QSqlQueryModel", lambda: plain(asked), goal=1.5).ours > 0


def test_scrolling(page: ProjectsPage) -> None:
    """A frame of a thousand steps down, and of jumps anywhere, against 16.7 ms of a screen."""
    bar, screen = page.table.verticalScrollBar(), 1 / 60

    def frame(value: int) -> float:
        start = time.perf_counter()
        bar.setValue(value)
        QApplication.processEvents()
        return time.perf_counter() - start

    steps = sorted(frame(30 * n) for n in range(1000))
    jumps = sorted(frame((n * 7919 * 30) % bar.maximum()) for n in range(200))
    told(Result("scroll a row, p50", statistics.median(steps), screen, "a frame at 60 Hz"))
    told(Result("scroll a row, p99", steps[990], screen, "a frame at 60 Hz", 0.5))
    told(Result("jump anywhere, p99", jumps[198], screen, "a frame at 60 Hz", 2))
