"""The window of stages: names that hold everywhere, stages left out without losing a project, one undo."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.pipeline import ladder
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text, same
from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.evidence_box import EvidenceBox
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.rules.ladder_model import CHINESE, ENGLISH, EXPECTED, ROWS, USED, WEIGHT
from hqd_desktop.gui.rules.stages import StagesWindow, open_stages
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import pipeline


@pytest.fixture
def stages_window(shown: Session, window: MainWindow) -> StagesWindow:
    return open_stages(shown, window)


def at(shown: StagesWindow, key: str, column: int, *, rung: bool = False) -> QModelIndex:
    return shown.model.index(ROWS.index((key, rung)), column)


def write(qtbot: QtBot, shown: StagesWindow, index: QModelIndex, text: str) -> None:
    """Go to a cell, type over it, take it with Return."""
    table = shown.form.table
    table.setCurrentIndex(index)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    (entry,) = [one for one in table.viewport().findChildren(QLineEdit) if one.isVisible()]
    entry.selectAll()
    qtbot.keyClicks(entry, text) if text else qtbot.keyClick(entry, Qt.Key.Key_Delete)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not [one for one in table.viewport().findChildren(QLineEdit) if one.isVisible()])


def stage_of(session: Session, record: int) -> object:
    return (session.data.packed_record("project", record) or {})["stage"]


def test_names_days_and_weights_are_typed_saved_and_undone(qtbot: QtBot, stages_window: StagesWindow) -> None:
    shown, session = stages_window, stages_window._session
    write(qtbot, shown, at(shown, "signed", ENGLISH), "Contract signed")
    write(qtbot, shown, at(shown, "signed", EXPECTED), "90")
    write(qtbot, shown, at(shown, "signed", WEIGHT), "60%")
    write(qtbot, shown, at(shown, "signed", ENGLISH, rung=True), "Contracted")
    assert shown.isVisible()  # Return took the cells, not the window
    qtbot.mouseClick(shown.form.take, Qt.MouseButton.LeftButton)
    step = pipeline.steps(session.data)["signed"]
    assert (step.name, step.expected, step.weight) == (Text("Contract signed", "签约"), 90, Decimal("0.6"))
    assert pipeline.steps(session.data).rung_name("signed") == Text("Contracted", "签约")
    qtbot.waitUntil(lambda: stage_names.name("signed").en == "Contract signed")
    session.undo()
    qtbot.waitUntil(lambda: stage_names.name("signed").en == "Signed")
    assert pipeline.steps(session.data) == ladder.DEFAULT


def test_what_cannot_be_is_refused_with_the_reason(qtbot: QtBot, stages_window: StagesWindow) -> None:
    shown = stages_window
    for column, text, why in ((EXPECTED, "0", "whole number"), (EXPECTED, "soon", "soon"), (WEIGHT, "1.5", "between")):
        write(qtbot, shown, at(shown, "landed", column), text)
        assert shown.form.trouble.isVisible()
        assert why in shown.form.trouble.text()
    assert shown.model.ladder == ladder.DEFAULT
    write(qtbot, shown, at(shown, "landed", CHINESE), "")
    write(qtbot, shown, at(shown, "landed", ENGLISH), "Signed")
    shown.save()
    assert "one name" in shown.form.trouble.text()
    assert shown.isVisible()
    shown.form.default_button.click()
    assert shown.model.ladder == ladder.DEFAULT


def test_who_stands_on_a_stage_left_out_is_shown_and_moved_in_one_undo(
    qtbot: QtBot, stages_window: StagesWindow, window: MainWindow
) -> None:
    shown, session = stages_window, stages_window._session
    for key in ("framework", "assessed", "trial"):
        shown.form.table.setCurrentIndex(at(shown, key, USED))
        qtbot.keyClick(shown.form.table, Qt.Key.Key_Space)
    shown.save()
    leaving = shown.form.leaving
    assert shown.form.stack.currentWidget() is leaving
    assert list(leaving.boxes) == ["framework", "trial"]  # nobody stands at the assessed one
    assert leaving.boxes["framework"].currentData() == "negotiation"
    leaving.show_buttons["framework"].click()
    page = window.host.page("projects")
    assert isinstance(page, ProjectsPage)
    qtbot.waitUntil(lambda: sorted(page.model.rows.ids) == [1, 2])
    leaving.back.click()
    assert pipeline.steps(session.data) == ladder.DEFAULT
    shown.save()
    leaving.boxes["framework"].setCurrentIndex(leaving.boxes["framework"].findData("signed"))
    leaving.go.click()
    assert [stage_of(session, n) for n in (1, 2, 6)] == ["signed", "signed", "completed"]
    assert not pipeline.steps(session.data)["framework"].used
    qtbot.waitUntil(lambda: "framework" not in [stage.key for stage in stage_names.used()])
    session.undo()
    assert [stage_of(session, n) for n in (1, 2, 6)] == ["framework", "framework", "trial"]
    assert pipeline.steps(session.data) == ladder.DEFAULT


def test_a_name_chosen_here_stands_in_the_table_the_filters_and_the_inspector(
    qtbot: QtBot, stages_window: StagesWindow, window: MainWindow
) -> None:
    shown, session = stages_window, stages_window._session
    window.host.show("projects")
    page = window.host.page("projects")
    assert isinstance(page, ProjectsPage)
    qtbot.waitUntil(lambda: len(page.model.rows.ids) == 7)
    write(qtbot, shown, at(shown, "landed", ENGLISH), "Company registered")
    shown.save()
    column = page.model.columns.index("stage")

    def cell() -> str:
        row = list(page.model.rows.ids).index(4)
        return page.model.cell(row, column).text

    qtbot.waitUntil(lambda: not page.asking.is_busy() and 4 in page.model.rows.ids and cell() == "Company registered")
    page.table.go(list(page.model.rows.ids).index(4))
    qtbot.waitUntil(lambda: page.panel.form.head.pill.text() == "Company registered")
    target = Target((3,), fields("project")["stage"], "signed", "")
    assert writes.write_text(session, target, "Company registered") is None
    assert stage_of(session, 3) == "landed"  # typed by its own name


def test_it_follows_the_language_and_leads_to_the_documents(stages_window: StagesWindow, window: MainWindow) -> None:
    language.current().use("zh")
    assert stages_window.model.index(ROWS.index(("signed", False)), ENGLISH).data() == "Signed"
    stages_window.form.evidence_button.click()
    assert stages_window.findChild(EvidenceBox) is not None
    assert open_stages(stages_window._session, window) is stages_window


def test_many_are_moved_off_the_interface_thread_and_come_back_with_one_undo(
    qtbot: QtBot, stages_window: StagesWindow
) -> None:
    shown, session = stages_window, stages_window._session
    session.data.apply(
        Change(same("x"), tuple(adds("project", {"code": f"M-{n}", "stage": "ready"}) for n in range(400)))
    )
    shown.model.turn(at(shown, "ready", USED))
    shown.save()
    shown.form.leaving.go.click()
    qtbot.waitUntil(lambda: not session.jobs.busy() and not pipeline.steps(session.data)["ready"].used, timeout=20_000)
    ready = View("project", (Condition("stage", Op.IN, ("ready",)),))
    assert session.data.count(ready) == 0
    session.data.undo()
    assert session.data.count(ready) == 400
    assert pipeline.steps(session.data) == ladder.DEFAULT
