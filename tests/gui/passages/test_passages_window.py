"""Entering figures from a text: paste, look, take and leave by keyboard, edit, enter, undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.records import Observation, Statement
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.passages.marks import place
from hqd_desktop.gui.passages.window import PassagesWindow, open_passages
from hqd_desktop.workspace import Workspace, operations

TEXT = "2022年上半年，滨海新城地区生产总值3.75亿元，同比增长5.2%。合作方格劳博投资31个亿，共58个项目。"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "p.hqd")
    for kind, raw in (
        ("area", {"name": "滨海新城"}),
        ("indicator", {"name": "地区生产总值", "code": "x_gdp", "unit": "CNY*1e8"}),
        ("source", {"key": "S001", "title_text": "Bulletin"}),
    ):
        change, _ = operations.add(made, kind, raw)
        made.apply(change)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> PassagesWindow:
    window.session.put(workspace)
    rest(qtbot, window)
    made = open_passages(window.session, window)
    made.form.text.setPlainText(TEXT)
    made.read()
    rest(qtbot, window)
    return made


def rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=10_000)
    qtbot.wait(20)


def cells(shown: PassagesWindow) -> list[list[str]]:
    model = shown.model
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_a_pasted_passage_is_marked_and_listed(shown: PassagesWindow) -> None:
    assert [row[:2] for row in cells(shown)] == [["✓", "3.75亿元"], ["✓", "5.2%"], ["✓", "58个"]]
    assert cells(shown)[0][2:5] == ["滨海新城", "地区生产总值", "2022-H1"]
    said = shown.form.small.text()
    assert "31个亿" in said
    marked = [one.cursor.selectedText() for one in shown.form.text.extraSelections()]
    assert {"2022年上半年", "滨海新城", "31个亿", "3.75亿元"} <= set(marked)


def test_everything_goes_by_keyboard_and_is_undone_at_once(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, shown: PassagesWindow
) -> None:
    form = shown.form
    form.list.setFocus()
    form.list.selectRow(2)
    QTest.keyClick(form.list, Qt.Key.Key_Space)
    assert cells(shown)[2][0] == ""
    form.list.selectRow(0)
    QTest.keyClick(form.list, Qt.Key.Key_Return)
    assert form.about.hasFocus() or not shown.isActiveWindow()
    form.value.setText("3.76亿元")
    form.written.setChecked(True)
    QTest.keyClick(form.value, Qt.Key.Key_Return)
    assert cells(shown)[0][5] == "3.76亿元 →"
    form.source.setCurrentText("A new bulletin")
    form.place.setText("p. 2")
    shown.enter()
    rest(qtbot, window)
    kept = [one for one in workspace.all("statement") if isinstance(one, Statement)]
    assert [(one.printed, one.value, one.locator) for one in kept] == [
        ("3.75亿元", "3.76亿元", "p. 2"),
        ("5.2%", "5.2%", "p. 2"),
    ]
    (observation,) = [one for one in workspace.all("observation") if isinstance(one, Observation)]
    assert observation.level is not None
    assert str(observation.level.number) == "3.76"
    assert observation.growth is None  # not confirmed
    assert kept[0].subject == kept[1].subject == observation.id
    assert "2 statements" in form.small.text()
    assert form.text.toPlainText() == ""
    assert "A new bulletin" in form.source.currentText()
    window.session.undo()
    rest(qtbot, window)
    assert (workspace.count("statement"), workspace.count("observation"), workspace.count("source")) == (0, 0, 1)


def test_without_a_source_it_says_what_to_do(shown: PassagesWindow, workspace: Workspace) -> None:
    shown.enter()
    assert "source" in shown.form.small.text()
    assert workspace.count("statement") == 0
    assert shown.form.text.toPlainText() == TEXT


def test_edits_stay_while_the_text_goes_on(qtbot: QtBot, window: MainWindow, shown: PassagesWindow) -> None:
    shown.form.list.selectRow(0)
    shown.form.about.setText("滨海")
    shown.form.about.editingFinished.emit()
    shown.leave_all()
    shown.form.text.setPlainText(TEXT + "另有12家企业。")
    shown.read()
    rest(qtbot, window)
    assert [row[0] for row in cells(shown)] == ["", "", "", "✓"]
    assert cells(shown)[0][2] == "滨海"


def test_places_are_counted_as_the_document_counts_them() -> None:
    assert place("a𠀀b", 2) == 3
    assert place("abc", 2) == 2
