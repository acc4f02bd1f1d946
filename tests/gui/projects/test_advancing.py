"""Advancing projects by the box: what a stage requires, several at once, plans that move nobody."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from hqd_desktop.gui.projects.evidence_box import EvidenceBox
from hqd_desktop.workspace import evidence
from hqd_desktop.workspace.evidence import Level
from tests.gui.projects.conftest import Person
from tests.gui.projects.test_inspector_tabs import advance_box, paper, show, take

__all__ = ["paper"]


def test_required_evidence_blocks_with_a_remedy_and_can_be_attached(person: Person, paper: Path) -> None:
    record = show(person, "Sample 04", 0)
    data = person.window.session.data
    data.apply(
        evidence.set_rules(data, {("construction", "permit"): Level.REQUIRE, ("construction", "photo"): Level.ASK})
    )
    person.page.row_actions.advance()
    box = advance_box()
    assert [(line.text, line.aside, line.right, line.sign) for line in box.form.evidence.lines()] == [
        ("Permit or filing", "required", "attach…", "open"),
        ("Permanent works broke ground", "asked for", "attach…", "open"),
    ]
    assert box.form.evidence_count.text() == "2 missing"
    box.form.take.click()
    assert box.isVisible()
    assert "Attach the document" in box.form.complaint.text()
    person.page.panel.form.documents.attaching.attach(  # type: ignore[union-attr]
        record, [paper], copy=True, values={"kind": "permit", "stage": "construction"}
    )
    person.wait()
    assert box.form.evidence.lines()[0].right == "agreement.pdf"
    assert box.form.evidence_count.text() == "1 missing"
    box.form.take.click()
    person.wait()
    assert person.text("Sample 04", "stage") == "Construction", "what is only asked for does not block"


def test_no_way_around_what_is_required(person: Person) -> None:
    record = show(person, "Sample 04", 0)
    data = person.window.session.data
    data.apply(evidence.set_rules(data, {("construction", "permit"): Level.REQUIRE}))
    person.go("Sample 04", "stage")
    person.type("Construction")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert data.packed("project", [record], ("stage",)) == [("landed",)]
    assert "requires" in person.said()
    person.press(Qt.Key.Key_Escape)


def test_several_move_together(person: Person) -> None:
    person.table.select_rows([1, 2])
    person.wait()
    person.page.commands()["project.advance"]()
    box = advance_box()
    assert box.form.section_title.text() == "2 projects"
    assert box.form.stage.currentData() == "landed"
    assert [line.right for line in box.form.evidence.lines()] == ["0 of 2", "0 of 2"]
    box.form.take.click()
    person.wait()
    assert [person.text(f"Sample 0{n}", "stage") for n in (2, 3)] == ["Landed", "Landed"]
    person.window.session.undo()
    person.wait()
    assert [person.text(f"Sample 0{n}", "stage") for n in (2, 3)] == ["Signed", "Signed"]


def test_planned_with_a_source_moves_nobody(person: Person) -> None:
    record = show(person, "Sample 04", 0)
    take(person, "source", {"key": "S1", "title_text": "Zone news"})
    person.page.row_actions.advance()
    box = advance_box()
    next(one for one in box.findChildren(QPushButton) if one.text() == "Planned").click()
    assert box.form.take.text() == "Plan Construction"
    assert box.form.evidence.lines() == ()
    box.form.day.setText("2030-Q2")
    box.form.source.setText("No such source")
    box.form.take.click()
    assert "no source" in box.form.complaint.text()
    box.form.source.setText("Zone news")
    box.form.take.click()
    person.wait()
    data = person.window.session.data
    assert data.packed("project", [record], ("stage", "planned_start_on")) == [("landed", "2030-Q2")]
    assert person.page.panel.form.next_milestones.lines()[-1].right == "Q2 2030"


def test_the_office_decides_what_stages_ask_for(person: Person) -> None:
    box = EvidenceBox(person.window.session, person.page)
    box.open()
    table, model = box.form.table, box.model
    place = model.index(4, 0)
    assert model.data(place) == "Ask"
    table.setCurrentIndex(place)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert model.data(place) == "Require"
    assert model.data(place, Qt.ItemDataRole.AccessibleTextRole).endswith(": Require")
    box.form.take.click()
    person.wait()
    data = person.window.session.data
    assert evidence.rules(data)["signed", "agreement"] is Level.REQUIRE
    person.window.session.undo()
    assert evidence.rules(data) == evidence.SUGGESTED
