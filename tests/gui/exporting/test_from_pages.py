"""Ctrl+E from every page: what the page shows, or the kinds it is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.gui.exporting.target import folder, offered
from hqd_desktop.gui.exporting.window import ExportWindow
from hqd_desktop.gui.importing.page import ImportPage
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.pages import PAGES
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.work.page import WorkPage
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.sample import create_sample


def pressed(window: MainWindow, session: Session, qtbot: QtBot) -> ExportWindow:
    """Ctrl+E."""
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not session.jobs.busy(), timeout=20_000)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    made = window.findChildren(ExportWindow)[-1]
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=20_000)
    return made


@pytest.fixture
def sampled(window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    session.put(create_sample(tmp_path / "sample.hqd"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_every_page_exports(sampled: MainWindow, session: Session, qtbot: QtBot) -> None:
    ticked = {}
    for spec in PAGES:
        sampled.host.show(spec.key)
        made = pressed(sampled, session, qtbot)
        ticked[spec.key] = made.kinds.ticked()
        assert made.form.shown_radio.isVisible() == (spec.key in ("projects", "indicators")), spec.key
        assert made.form.take.isEnabled(), spec.key
        made.reject()
    assert ticked["projects"] == ticked["import"] == ticked["overview"] == ("project",)
    assert ticked["indicators"] == ("indicator", "observation")
    assert ticked["sources"] == ("source", "statement")
    assert ticked["work"] == ("milestone",)


def test_figures_of_the_chosen_indicator(sampled: MainWindow, session: Session, qtbot: QtBot) -> None:
    sampled.host.show("indicators")
    made = pressed(sampled, session, qtbot)
    assert made.form.shown_radio.isChecked()
    assert made.form.shown_note.text().startswith("Figures of ")
    (part,) = made.parts()
    assert part.kind == "observation"
    rows = made._sizes[part].rows
    assert 0 < rows < session.data.count("observation")
    assert made.form.outcome.text().startswith(f"{rows} row")
    made.reject()


def test_the_filters_of_the_table_hold(
    sampled: MainWindow, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sampled.host.show("projects")
    page = sampled.host.current()
    assert isinstance(page, ProjectsPage)
    page.question.add(Condition("stage", Op.EQ, ("landed",)))
    made = pressed(sampled, session, qtbot)
    assert made.form.shown_note.text() == f"{page.title()}, 1 filter"
    assert made.form.outcome.text().startswith("5 rows, ")
    out = tmp_path / "landed.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    QTest.keyClick(made, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: out.is_file() and not session.jobs.busy(), timeout=20_000)
    assert session.messages.last is not None
    assert session.messages.last.text.en == "Exported 5 rows to landed.xlsx"  # type: ignore[union-attr]


def test_the_import_page_hands_its_choices_on(sampled: MainWindow, session: Session, qtbot: QtBot) -> None:
    sampled.host.show("import")
    page = sampled.host.current()
    assert isinstance(page, ImportPage)
    page.form.export_box.setCurrentIndex(page.form.export_box.findData("organisation"))
    page.form.personal_box.setChecked(True)
    page.form.export_button.click()
    made = page.findChildren(ExportWindow)[-1]
    assert made.kinds.ticked() == ("organisation",)
    assert made.form.without_radio.isChecked()
    made.reject()


def test_the_window_of_the_past_keeps_contacts_out_and_does_not_offer_its_temporary_folder(
    workspace: Workspace, tmp_path: Path
) -> None:
    past = workspace.as_of(1)
    try:
        assert folder("", past) == workspace.path.parent
        assert "as of" in offered(past, ("project",), "en", "xlsx")
        assert folder(str(tmp_path / "no such folder"), workspace) == workspace.path.parent
    finally:
        past.close()


def test_who_is_responsible_for_an_action_is_a_person(sampled: MainWindow, session: Session, qtbot: QtBot) -> None:
    sampled.host.show("work")
    page = sampled.host.current()
    assert isinstance(page, WorkPage)
    page.choose_list("actions")
    made = pressed(sampled, session, qtbot)
    assert made.form.shown_note.text() == "Actions, All open"
    assert made.form.personal_note.text() == "Concerns: Responsible"
    made.form.without_radio.click()
    assert "with contacts" not in made.form.outcome.text()
    made.reject()
