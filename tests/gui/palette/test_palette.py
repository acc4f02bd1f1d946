"""The command palette finds commands, pages and records, and runs what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.palette.rows import Row
from hqd_desktop.gui.palette.window import Palette, open_palette
from hqd_desktop.workspace import Workspace


@pytest.fixture
def palette(window: MainWindow, workspace: Workspace) -> Palette:
    window.session.settings.set("last_page", "changes")
    window.session.put(workspace)
    return open_palette(window)


def texts(rows: list[Row]) -> list[str]:
    return [row.text for row in rows]


def test_commands_and_records_by_name(palette: Palette) -> None:
    palette.type("hydro")
    assert texts(palette.lines()) == ["Projects", "Hydrogen station"]
    palette.type("wind")
    assert "Wind parts" in texts(palette.lines())


def test_a_name_that_begins_so_comes_first(palette: Palette) -> None:
    palette.type("set")
    assert palette.lines()[1].text == "Settings"
    assert palette.lines()[1].start == 0


def test_only_commands_after_the_mark(palette: Palette) -> None:
    palette.type("> wind")
    assert "Projects" not in texts(palette.lines())
    palette.type(">undo")
    assert texts(palette.lines())[:2] == ["Commands", "Undo"]


def test_a_project_by_its_code(palette: Palette) -> None:
    palette.type("#P-002")
    assert texts(palette.lines()) == ["Projects", "Hydrogen station"]
    assert palette.lines()[1].aside == "P-002"
    palette.type("#")
    assert texts(palette.lines()) == ["Nothing matches"]


def test_english_names_are_known_in_a_chinese_window(window: MainWindow, workspace: Workspace) -> None:
    window.session.settings.set("language", "zh")
    window.session.settings.set("last_page", "changes")
    window.session.put(workspace)
    palette = open_palette(window)
    palette.type("full screen")
    assert texts(palette.lines()) == ["命令", "全屏"]


def test_what_cannot_be_done_is_not_offered(window: MainWindow) -> None:
    palette = open_palette(window)
    palette.type("undo")
    assert texts(palette.lines()) == ["Nothing matches"]


def test_enter_runs_the_chosen_line(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    palette.type("settings")
    qtbot.keyClick(palette._input, Qt.Key.Key_Return)
    assert window.host.key == "settings"


def test_arrows_pass_over_headings_and_go_round(qtbot: QtBot, palette: Palette) -> None:
    palette.type("wind")
    takable = [row.text for row in palette.lines() if row.run is not None]
    assert palette._list.currentIndex().data() == takable[0]
    for _ in takable:
        qtbot.keyClick(palette._input, Qt.Key.Key_Down)
    assert palette._list.currentIndex().data() == takable[0]
    qtbot.keyClick(palette._input, Qt.Key.Key_Up)
    assert palette._list.currentIndex().data() == takable[-1]


def test_a_record_is_shown_on_its_page(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    palette.type("hydro")
    with qtbot.waitSignal(window.session.page_wanted) as signal:
        qtbot.keyClick(palette._input, Qt.Key.Key_Return)
    assert signal.args[:2] == ["projects", "project"]
    assert window.session.data.title("project", signal.args[2], "en") == "Hydrogen station"


def test_the_model_keeps_the_rules(palette: Palette) -> None:
    QAbstractItemModelTester(palette._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    palette.type("w")
    palette.type("")
