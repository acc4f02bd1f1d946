"""Somebody at the keyboard, from the first filter to the undo after a restart. Nothing is called that a person could not press."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.application import make_session
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.projects.pasting import PasteReview
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace import Workspace

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COLUMNS = (
    "name", "industry", "stage", "total_investment", "next_step", "next_step_on", "site", "chain", "phase", "top500",
)  # fmt: skip
ROWS = 200


class Hands:
    """Keys go to whatever has the keyboard, as the system would send them."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def page(self) -> ProjectsPage:
        page = self.window.host.page("projects")
        assert isinstance(page, ProjectsPage)
        return page

    def target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.target(), key, held)
        self.wait()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.target(), letter)

    def wait(self) -> None:
        busy = (self.page.asking.is_busy, self.window.session.jobs.busy)
        self.qtbot.wait(80)
        self.qtbot.waitUntil(lambda: not any(one() for one in busy), timeout=20_000)
        self.qtbot.wait(80)

    def cell(self, row: int, key: str) -> str:
        return self.page.model.cell(row, self.page.model.columns.index(key)).text

    def column(self, key: str) -> list[str]:
        return [self.cell(row, key) for row in range(self.page.model.rowCount())]

    def walk_to(self, row: int, key: str) -> None:
        """To the first cell, then down and right."""
        self.press(Key.Key_Home, CTRL)
        self.press(Key.Key_Down, times=row)
        here = self.page.table.currentIndex().column()
        self.press(Key.Key_Right, times=self.page.model.columns.index(key) - here)
        assert self.page.table.currentIndex().row() == row


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """220 synthetic projects, 200 of them of one industry."""
    path = tmp_path / "trial.hqd"
    made = Workspace.create(path, name=Text("Trial zone", "试用园区"), synthetic=True)
    steps = tuple(
        adds("project", {"code": f"S-{n:03}", "name": f"样例{n:03}", "industry": "Harbour" if n <= ROWS else "Other"})
        for n in range(1, 221)
    )
    made.apply(Change(Text("Take in", "导入"), steps))
    made.close()
    return path


def started(qtbot: QtBot, settings: Settings, file: Path) -> Hands:
    """The program on a workspace, its window in front."""
    window = MainWindow(make_session(settings))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    window.session.put(Workspace.open(file))
    window.host.show("projects")
    hands = Hands(qtbot, window)
    hands.wait()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.page.table, timeout=5_000)
    return hands


@pytest.fixture
def hands(qtbot: QtBot, settings: Settings, file: Path) -> Hands:
    made = started(qtbot, settings, file)
    made.page.question.show_columns(COLUMNS)
    made.page.question.set_sort("code", descending=False)
    made.wait()
    return made


def stopped(hands: Hands) -> None:
    """The program ends as a person ends it."""
    QTest.keyClick(hands.target(), Key.Key_Q, CTRL)
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible(), timeout=5_000)
    hands.window.session.close()


def block() -> str:
    """200 rows of ten cells, three of them wrong."""
    rows = [
        [f"Q {n}", "Harbour", "签约", f"{n}.50", "Site", "2031-05", "东港", "链", "2", "no"] for n in range(1, ROWS + 1)
    ]
    rows[3][3], rows[77][5], rows[150][2] = "lots", "2031-13", "nonsense"
    return "\r\n".join("\t".join(row) for row in rows) + "\r\n"


def test_filter_edit_paste_undo_restart_undo(hands: Hands, qtbot: QtBot, settings: Settings, file: Path) -> None:
    # types a filter
    hands.press(Key.Key_F, CTRL | SHIFT)
    assert isinstance(hands.target(), QLineEdit)
    hands.type("industry = Harbour")
    hands.press(Key.Key_Return)
    assert hands.page.model.rowCount() == ROWS
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert hands.target() is hands.page.table

    # edits a cell
    hands.walk_to(2, "next_step")
    hands.type("Dredging")
    hands.press(Key.Key_Return)
    assert hands.cell(2, "next_step") == "Dredging"
    assert hands.page.table.currentIndex().row() == 3

    # pastes a block of 200 x 10 with three bad cells
    QGuiApplication.clipboard().setText(block())
    hands.walk_to(0, "name")
    hands.press(Key.Key_V, CTRL)
    box = QApplication.activeModalWidget()
    assert isinstance(box, PasteReview)
    assert [box.lines.index(row, 2).data() for row in range(box.lines.rowCount())] == ["lots", "2031-13", "nonsense"]
    assert all(box.lines.index(row, 4).data() for row in range(3)), "each with what to do"
    assert hands.cell(0, "industry") == "Harbour"
    assert hands.column("site") == ["—"] * ROWS, "nothing is written before it was looked at"
    hands.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    hands.window.activateWindow()  # the offscreen platform has no window manager to do it when a dialog closes
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.page.table)
    assert hands.column("site") == ["东港"] * ROWS
    assert (hands.cell(0, "total_investment"), hands.cell(3, "total_investment")) == ("1.50", "—")
    assert (hands.cell(77, "next_step_on"), hands.cell(150, "stage")) == ("—", "—")

    # undoes
    hands.press(Key.Key_Z, CTRL)
    assert hands.column("site") == ["—"] * ROWS, "one undo takes the whole block back"
    assert hands.cell(2, "next_step") == "Dredging"

    # restarts, undoes again
    stopped(hands)
    again = started(qtbot, settings, file)
    record = again.window.session.data.find("project", "S-003").id
    assert again.window.session.data.packed("project", [record], ("next_step", "site")) == [("Dredging", None)]
    again.press(Key.Key_Z, CTRL)
    assert again.window.session.data.packed("project", [record], ("next_step",)) == [(None,)]
    again.press(Key.Key_Z, CTRL | SHIFT)
    assert again.window.session.data.packed("project", [record], ("next_step",)) == [("Dredging",)]
    stopped(again)


def test_a_pasted_block_is_undone_after_the_restart(hands: Hands, qtbot: QtBot, settings: Settings, file: Path) -> None:
    QGuiApplication.clipboard().setText("港一\tHarbour\n港二\tHarbour")
    hands.walk_to(0, "name")
    hands.press(Key.Key_V, CTRL)
    assert hands.cell(1, "name") == "港二"
    stopped(hands)
    again = started(qtbot, settings, file)
    again.press(Key.Key_Z, CTRL)
    data = again.window.session.data
    records = [data.find("project", code).id for code in ("S-001", "S-002")]
    assert data.packed("project", records, ("name",)) == [("样例001",), ("样例002",)]
    stopped(again)
