"""Undo by name: the list, down to one of it, again, and when there is nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.views import View
from hqd_desktop.gui.changes import undo_list
from hqd_desktop.gui.changes.undo_list import UndoListBox
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def rest(qtbot: QtBot, session: Session) -> None:
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=10_000)
    qtbot.wait(10)


def rename(session: Session, name: str) -> None:
    record = session.data.ids(View("project"))[0]
    session.apply(operations.set_fields(session.data, "project", [record], {"name": name}))


def test_one_choice_takes_back_all_down_to_it_and_redo_brings_it_again(
    qtbot: QtBot, opened: Session, parent: QWidget
) -> None:
    record = opened.data.ids(View("project"))[0]
    start = opened.data.packed("project", [record], ("name",))
    for name in ("A", "B", "C"):
        rename(opened, name)
    shown = UndoListBox(opened, parent)
    assert len(shown.entries) >= 3
    for _ in range(2):
        QTest.keyClick(shown.form.list, Qt.Key.Key_Down)
    assert shown.form.go_button.text() == "Undo 3 changes"
    assert len(shown.form.list.selectionModel().selectedRows()) == 3
    QTest.mouseClick(shown.form.go_button, Qt.MouseButton.LeftButton)
    rest(qtbot, opened)
    assert opened.data.packed("project", [record], ("name",)) == start

    again = UndoListBox(opened, parent)
    again.form.way.choose("redo")
    again.form.way.chosen.emit("redo")
    assert len(again.entries) == 3
    QTest.keyClick(again.form.list, Qt.Key.Key_Down)
    QTest.mouseClick(again.form.go_button, Qt.MouseButton.LeftButton)
    rest(qtbot, opened)
    assert opened.data.packed("project", [record], ("name",)) == [("B",)]


def test_of_very_many_changes_the_newest_are_listed(
    opened: Session, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_list, "_MOST", 5)
    for number in range(8):
        rename(opened, f"n{number}")
    shown = UndoListBox(opened, parent)
    assert len(shown.entries) == 5
    assert shown.entries[0].id == opened.data.newest()


def test_nothing_to_do_again_is_said(opened: Session, parent: QWidget) -> None:
    shown = UndoListBox(opened, parent)
    shown.form.way.choose("redo")
    shown.form.way.chosen.emit("redo")
    assert shown.form.stack.currentWidget() is shown.form.empty
    assert not shown.form.go_button.isEnabled()
