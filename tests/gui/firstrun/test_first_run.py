"""The first-run page offers the four ways in, the recent files and the two switches."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.gui import theme
from hqd_desktop.gui.firstrun.page import FirstRunPage
from hqd_desktop.gui.session import Session


def page_of(qtbot: QtBot, session: Session) -> FirstRunPage:
    page = FirstRunPage(session)
    qtbot.addWidget(page)
    page.resize(1440, 840)
    page.show()
    return page


def test_each_row_asks_for_its_command(qtbot: QtBot, session: Session) -> None:
    page = page_of(qtbot, session)
    asked: list[str] = []
    page.command_wanted.connect(asked.append)
    form = page._form
    for row in (form.sample_row, form.new_row, form.import_row, form.open_row):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        assert row.accessibleName()
        assert row.accessibleDescription()
    assert asked == ["file.sample", "file.new", "file.import", "file.open"]


def test_return_runs_the_first_row(qtbot: QtBot, session: Session) -> None:
    page = page_of(qtbot, session)
    with qtbot.waitSignal(page.command_wanted) as signal:
        qtbot.keyClick(page.first(), Qt.Key.Key_Return)
    assert signal.args == ["file.sample"]


def test_recent_files_can_be_opened(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page = page_of(qtbot, session)
    assert page._form.recent_stack.currentWidget() is page._form.recent_empty
    file = tmp_path / "a & b <x>.hqd"
    file.touch()
    session.settings.remember(file)
    assert page._form.recent_stack.currentWidget() is page._form.recent_list
    with qtbot.waitSignal(page.file_wanted) as signal:
        page._form.recent_list.itemActivated.emit(page._form.recent_list.item(0))
    assert signal.args == [file]


def test_the_switches_take_effect_at_once(qtbot: QtBot, session: Session, qapp: QApplication) -> None:
    page = page_of(qtbot, session)
    page._form.theme_switch.chosen.emit("dark")
    assert theme.current().name == "dark"
    page._form.language_switch.chosen.emit("zh")
    qapp.processEvents()
    assert page._form.heading.text() == "开始"
    assert page._form.language_switch.value() == "zh"


def test_help_is_one_click_away(qtbot: QtBot, session: Session) -> None:
    page = page_of(qtbot, session)
    asked: list[str] = []
    page.help_wanted.connect(asked.append)
    page._form.first_steps_row.click()
    page._form.shortcuts_row.click()
    assert asked == ["first-steps", "shortcuts"]
