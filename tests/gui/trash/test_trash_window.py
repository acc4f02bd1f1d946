"""The trash in the window: lists, finds, restores with what went along, as one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.trash.window import TrashWindow
from hqd_desktop.workspace import operations


@pytest.fixture
def trash(qtbot: QtBot, opened: Session) -> TrashWindow:
    data = opened.data
    steps = (
        adds("organisation", {"name": "北方机械"}, 900),
        adds("project", {"code": "T-1", "name": "一号厂房", "investor": 900, "stage": "signed"}, 901),
        adds("stage_event", {"project": 901, "stage": "signed", "form": "actual"}, 902),
    )
    data.apply(Change(Text("start", "开始"), steps))
    data.apply(operations.remove(data, "project", [901]))
    data.apply(operations.remove(data, "organisation", [900]))
    window = TrashWindow(opened, None)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    rest(qtbot, opened)
    return window


def rest(qtbot: QtBot, session: Session) -> None:
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=10_000)
    qtbot.wait(10)


def names(window: TrashWindow) -> list[str]:
    return [window.model.index(row, 1).data() for row in range(window.model.rowCount())]


def test_it_lists_the_latest_first_without_parts(trash: TrashWindow) -> None:
    assert names(trash) == ["北方机械", "一号厂房"]


def test_everything_comes_back_with_its_references(qtbot: QtBot, opened: Session, trash: TrashWindow) -> None:
    trash.form.list.selectAll()
    assert "stage events" in trash.form.quiet.text()
    QTest.mouseClick(trash.form.restore_button, Qt.MouseButton.LeftButton)
    rest(qtbot, opened)
    data = opened.data
    assert data.packed("project", [901], ("name", "investor")) == [("一号厂房", 900)]
    assert len(data.ids(View("stage_event"))) >= 1
    assert data.packed("stage_event", [902], ("project",)) == [(901,)]
    assert trash.form.stack.currentWidget() is trash.form.empty
    assert opened.undo(), "one gesture is one step"
    rest(qtbot, opened)
    assert names(trash) == ["北方机械", "一号厂房"]


def test_restoring_one_can_be_undone(qtbot: QtBot, opened: Session, trash: TrashWindow) -> None:
    trash.form.list.selectRow(1)
    QTest.keyClick(trash.form.list, Qt.Key.Key_Return)
    if opened.data.packed("project", [901], ("name",)) == []:
        trash.restore()
    rest(qtbot, opened)
    assert names(trash) == ["北方机械"]
    assert opened.undo()
    rest(qtbot, opened)
    assert names(trash) == ["一号厂房", "北方机械"] or names(trash) == ["北方机械", "一号厂房"]


def test_it_finds_by_name_and_kind(qtbot: QtBot, opened: Session, trash: TrashWindow) -> None:
    for text, found in (("厂房", ["一号厂房"]), ("organisation", ["北方机械"]), ("zzz", [])):
        trash.form.search_box.setText(text)
        trash.form.search_box.searched.emit(text)
        assert names(trash) == found
