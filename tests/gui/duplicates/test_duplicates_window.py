"""Likely duplicates in the window: listed with their reason, said to be two, compared, merged as one undo, noticed on entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import Project
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.duplicates.merging import MergeDialog, open_merge
from hqd_desktop.gui.duplicates.window import DuplicatesWindow, open_duplicates
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.workspace import Workspace, operations


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "d.hqd")
    steps = (
        adds("project", {"code": "P-001", "name": "SKF三期", "remarks": "甲", "stage": "signed"}, 1),
        adds("project", {"code": "P-002", "name": "ＳＫＦ 三期", "remarks": "乙", "jobs": "300 person"}, 2),
        adds("project", {"code": "P-003", "name": "别的项目"}, 3),
        adds("action", {"text": "选址", "project": 2}, 21),
    )
    made.apply(Change(Text("start", "开始"), steps))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> MainWindow:
    window.session.put(workspace)
    rest(qtbot, window)
    return window


def rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=10_000)
    qtbot.wait(20)


def cells(window: DuplicatesWindow) -> list[tuple[str, ...]]:
    model = window.model
    return [tuple(model.index(r, c).data() for c in range(3)) for r in range(model.rowCount())]


def field_row(dialog: MergeDialog, key: str) -> int:
    return [row.field.key for row in dialog.choosing.shown(agreeing=False)].index(key)


def test_pairs_are_listed_with_the_reason_and_can_be_said_to_be_two(qtbot: QtBot, window: MainWindow) -> None:
    shown = open_duplicates(window.session, window)
    rest(qtbot, window)
    assert cells(shown) == [("SKF三期", "ＳＫＦ 三期", "same name")]
    QTest.mouseClick(shown.form.apart_button, Qt.MouseButton.LeftButton)
    rest(qtbot, window)
    assert cells(shown) == []
    assert shown.form.stack.currentWidget() is shown.form.empty
    assert window.session.undo()
    rest(qtbot, window)
    assert len(cells(shown)) == 1
    assert open_duplicates(window.session, window) is shown


def test_a_merge_by_keys_chooses_sides_and_is_one_undo(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    dialog = open_merge(window.session, window, "project", 2, 1)
    assert (dialog.keep, dialog.drop) == (1, 2)
    table = dialog.form.list
    table.selectRow(field_row(dialog, "remarks"))
    QTest.keyClick(table, Qt.Key.Key_Right)  # from the one that stays to both
    table.selectRow(field_row(dialog, "name"))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.mouseClick(dialog.form.merge_button, Qt.MouseButton.LeftButton)
    rest(qtbot, window)
    made = workspace.get("project", 1)
    assert isinstance(made, Project)
    assert (made.name, made.remarks, made.stage) == ("ＳＫＦ 三期", "甲\n乙", "signed")
    assert made.jobs is not None
    assert workspace.get("project", 2) is None
    assert workspace.packed("action", [21], ("project",)) == [(1,)]
    assert window.session.undo()
    assert workspace.get("project", 2) is not None
    assert workspace.packed("action", [21], ("project",)) == [(2,)]


def test_the_other_record_can_stay_with_the_same_values(window: MainWindow) -> None:
    dialog = open_merge(window.session, window, "project", 1, 2)
    dialog.choosing.choose(dialog.choosing.shown(agreeing=False)[field_row(dialog, "name")], "drop")
    dialog.show_rows()
    before = {row: dialog.model.index(row, 3).data() for row in range(dialog.model.rowCount())}
    QTest.mouseClick(dialog.form.swap_button, Qt.MouseButton.LeftButton)
    assert (dialog.keep, dialog.drop) == (2, 1)
    assert {row: dialog.model.index(row, 3).data() for row in range(dialog.model.rowCount())} == before


def test_fields_that_agree_are_shown_on_demand_below_those_that_differ(
    window: MainWindow, workspace: Workspace
) -> None:
    workspace.apply(operations.set_fields(workspace, "project", [1, 2], {"industry": "轴承"}))
    dialog = open_merge(window.session, window, "project", 1, 2)
    differing = dialog.model.rowCount()
    dialog.form.all_fields.setChecked(True)
    assert dialog.model.rowCount() == differing + 1


def test_a_new_name_like_another_is_told_and_not_in_the_way(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    change, added = operations.add(workspace, "project", {"name": "别的项目"})
    assert window.session.apply(change)
    rest(qtbot, window)
    said = window.session.messages.last
    assert said is not None
    assert said.level == "warning"
    assert isinstance(said.text, Text)
    assert said.text.zh == "“别的项目”可能与“别的项目”是同一条：名称相同"
    assert said.offer is not None
    said.offer.run()
    dialog = window.findChild(MergeDialog)
    assert isinstance(dialog, MergeDialog)
    assert {dialog.keep, dialog.drop} == {3, added}


def test_an_unlike_name_is_not_told(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    change, _ = operations.add(workspace, "project", {"name": "全新的项目"})
    assert window.session.apply(change)
    rest(qtbot, window)
    assert window.session.messages.last is None


def test_two_selected_projects_can_be_merged_one_cannot(qtbot: QtBot, window: MainWindow) -> None:
    window.host.show("projects")
    page = window.host.page("projects")
    rest(qtbot, window)
    page.table.select_rows([0])  # type: ignore[attr-defined]
    assert "project.merge" not in page.commands()
    page.table.select_rows([0, 1])  # type: ignore[attr-defined]
    page.commands()["project.merge"]()
    assert window.findChild(MergeDialog) is not None
