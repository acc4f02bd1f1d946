"""A look at the records of then: a window that says of when it is, shows all pages, and writes nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.past.box import PastBox
from hqd_desktop.gui.past.window import PastWindow, look
from hqd_desktop.workspace import Workspace, operations


@pytest.fixture
def today(window: MainWindow, workspace: Workspace) -> MainWindow:
    """The window of today: after change 3 one of the three projects was renamed."""
    window.session.put(workspace)
    record = workspace.find("project", "Wind parts").id
    workspace.apply(operations.set_fields(workspace, "project", [record], {"name": "Wind parts II"}))
    return window


def settled(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(3):
        qtbot.wait(60)
        qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=10_000)


def opened(qtbot: QtBot, today: MainWindow, when: int) -> PastWindow:
    look(today.session, today, when)
    qtbot.waitUntil(lambda: today.findChild(PastWindow) is not None, timeout=10_000)
    found = today.findChild(PastWindow)
    assert isinstance(found, PastWindow)
    settled(qtbot, found)
    return found


def test_it_shows_the_records_of_then_and_says_so(qtbot: QtBot, today: MainWindow) -> None:
    past = opened(qtbot, today, 3)
    data = past.session.data
    assert data.resolve("project", "Wind parts") is not None
    assert data.resolve("project", "Wind parts II") is None
    assert past.banner.text.text() == "Records as of change 3. Nothing can be edited here."
    assert past.windowTitle() == "Trial zone — as of change 3 — HQD Desktop"
    past.host.show("changes")
    assert past.host.page("changes").status().selection == "3 changes"


def test_nothing_is_written_there(qtbot: QtBot, today: MainWindow) -> None:
    past = opened(qtbot, today, 3)
    past.host.show("projects")
    settled(qtbot, past)
    enabled = {key for key, action in past.menus.actions.items() if action.isEnabled()}
    assert not enabled & {
        "edit.undo",
        "edit.redo",
        "edit.undo_list",
        "edit.cell",
        "edit.paste",
        "project.new",
        "project.delete",
    }
    assert not enabled & {"file.open", "file.new", "data.trash", "data.duplicates", "page.import", "view.past"}
    assert {"page.projects", "page.changes", "file.export", "edit.palette", "view.dark"} <= enabled
    change = Change(Text("x", "x"), (adds("project", {"name": "x"}),))
    assert not past.session.apply(change)
    assert "cannot be edited" in str(getattr(past.session.messages.last, "text", ""))
    assert not past.session.undo()
    assert today.session.data.count("project") == 3


def test_closed_it_takes_its_copy_along(qtbot: QtBot, today: MainWindow) -> None:
    past = opened(qtbot, today, 2)
    file = past.session.path
    assert file is not None
    assert file.exists()
    recent = today.session.settings.recent()
    QTest.mouseClick(past.banner.back, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not file.exists()
    assert today.findChild(PastWindow) is None
    assert today.session.settings.recent() == recent


def test_it_goes_with_the_workspace_it_looks_back_on(qtbot: QtBot, today: MainWindow) -> None:
    file = opened(qtbot, today, 2).session.path
    assert file is not None
    today.session.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not file.exists()


def test_language_is_that_of_the_whole_program(qtbot: QtBot, today: MainWindow) -> None:
    past = opened(qtbot, today, 2)
    past.menus.actions["view.chinese"].trigger()
    assert today.session.settings.get("language") == "zh"
    settled(qtbot, past)
    assert "变更 2" in past.banner.text.text()
    today.session.settings.set("theme", "dark")
    assert past.session.settings.get("theme") == "dark"


def test_a_day_is_asked_for_and_understood(qtbot: QtBot, today: MainWindow) -> None:
    today.menus.actions["view.past"].trigger()
    box = today.findChild(PastBox)
    assert isinstance(box, PastBox)
    box.form.day.setText("2022-13-01")
    QTest.mouseClick(box.form.take, Qt.MouseButton.LeftButton)
    assert box.isVisible()
    box.form.day.setText("2022-H1")
    assert box.form.small.text() == "The end of H1 2022"
    box.form.day.setText(dt.date.today().isoformat())
    QTest.keyClick(box.form.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: today.findChild(PastWindow) is not None, timeout=10_000)
    found = today.findChild(PastWindow)
    assert isinstance(found, PastWindow)
    settled(qtbot, found)
    assert found.session.data.resolve("project", "Wind parts II") is not None


def test_a_day_to_come_is_told(qtbot: QtBot, today: MainWindow) -> None:
    today.menus.actions["view.past"].trigger()
    box = today.findChild(PastBox)
    assert isinstance(box, PastBox)
    box.form.day.setText("2199-01-01")
    box.form.take.click()
    qtbot.waitUntil(lambda: today.session.messages.last is not None, timeout=10_000)
    assert "still to come" in str(getattr(today.session.messages.last, "text", ""))


def test_the_change_log_leads_there(qtbot: QtBot, today: MainWindow) -> None:
    today.host.show("changes")
    today.menus.update()
    assert today.menus.actions["view.then"].isEnabled()
    today.menus.actions["view.then"].trigger()
    qtbot.waitUntil(lambda: today.findChild(PastWindow) is not None, timeout=10_000)
    found = today.findChild(PastWindow)
    assert isinstance(found, PastWindow)
    settled(qtbot, found)
    assert found.banner.text.text().startswith("Records as of change 4")
