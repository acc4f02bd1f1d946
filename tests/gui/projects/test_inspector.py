"""The inspector shows and edits what is selected."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.bulk import BulkBox
from hqd_desktop.gui.projects.inspector.panel import TABS
from hqd_desktop.gui.projects.inspector.properties import PropertyView
from tests.gui.projects.conftest import Packed, Person


def rows(view: PropertyView) -> dict[str, str]:
    return {row.key: f"{row.text} {row.aside}".strip() for row in view.properties.rows if row.key}


def current(person: Person, name: str) -> int:
    person.go(name, "name")
    person.wait()
    return person.model.rows.ids[person.row(name)]


def take(person: Person, kind: str, values: dict[str, Packed]) -> int:
    step = adds(kind, values)
    person.window.session.data.apply(Change(Text("Take in", "导入"), (step,)))
    person.wait()
    return step.id


def test_summary(person: Person) -> None:
    current(person, "Sample 04")
    form = person.page.panel.form
    assert form.head.code.text() == "P-004"
    assert form.head.name.text() == "Sample 04"
    assert form.head.pill.text() == "Landed"
    assert form.head.light.text() == "Watch"
    assert form.stage_bar.accessibleName() == "Landed since H1 2022"
    assert rows(form.main_fields) == {
        "total_investment": "0.400 CNY bn",
        "industry": "Equipment",
        "department": "Equipment Office",
        "landed_on": "H1 2022 · day not stated",
        "site": "—",
    }
    assert form.place.text() == "4 of 12"


def test_edit_in_place(person: Person) -> None:
    current(person, "Sample 04")
    view = person.page.panel.form.main_fields
    keys = [row.key for row in view.properties.rows]
    view.setCurrentIndex(view.properties.index(keys.index("industry"), 1))
    view.edit_row("Materials")
    assert view.editing is not None
    assert person.page.status().hint.startswith("Editing Industry")
    entry = view.editing.entry
    assert entry is not None
    QTest.keyClick(entry, Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 04", "industry") == "Materials"
    assert rows(view)["industry"] == "Materials"


def test_several_share_or_mix(person: Person) -> None:
    person.table.select_rows([0, 1, 2])
    person.wait()
    form = person.page.panel.form
    assert form.head.name.text() == "3 projects"
    shown = rows(form.main_fields)
    assert shown["industry"] == "mixed"
    assert shown["department"] == "Equipment Office"
    view = form.main_fields
    keys = [row.key for row in view.properties.rows]
    view.setCurrentIndex(view.properties.index(keys.index("industry"), 1))
    view.edit_row("Materials")
    assert view.editing is not None
    assert view.editing.finish()
    person.wait()
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkBox) and w.isVisible())
    person.qtbot.waitUntil(lambda: box.block is not None)
    assert [box.lines.index(row, 2).data() for row in range(box.lines.rowCount())] == [
        "New energy",
        "Equipment",
        "New energy",
    ]
    assert person.text("Sample 01", "industry") == "New energy", "nothing is written before it was looked at"
    box.form.take.click()
    person.wait()
    assert [person.text(f"Sample 0{n}", "industry") for n in (1, 2, 3, 4)] == ["Materials"] * 3 + ["Equipment"]
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 01", "industry") == "New energy", "one undo takes all three back"


def test_milestones_actions_and_sources(person: Person) -> None:
    record = current(person, "Sample 04")
    take(person, "stage_event", {"project": record, "stage": "construction", "form": "planned", "day": "2001-05-01"})
    action = take(
        person, "action", {"text": "Ask for the amount", "project": record, "due": "2001-05-01", "state": "open"}
    )
    source = take(person, "source", {"key": "S1", "title_text": "Zone news", "published": "2022-08-04"})
    words: dict[str, Packed] = {
        "source": source,
        "subject_kind": "project",
        "subject": record,
        "entity": "Sample four",
        "field": "landed_on",
    }
    take(person, "statement", {**words, "printed": "<b>Sample four</b> landed."})
    form = person.page.panel.form
    lines = form.next_milestones.lines()
    assert [(line.text, line.right, line.sign) for line in lines] == [
        ("Landed", "H1 2022", "reached"),
        ("Construction", "1 May 2001", "late"),
    ]
    assert lines[1].aside.startswith("late by ")
    assert form.source_title.text() == "Zone news, 4 Aug 2022"
    assert form.quotation.accessibleName() == "“<b>Sample four</b> landed.”", "what looks like markup is text"
    assert [line.text for line in form.open_actions.lines()] == ["Ask for the amount"]
    form.open_actions.ticked.emit(action)
    person.wait()
    assert form.open_actions.lines() == ()
    assert form.tabs.tabData(2) == 0
    for tab in range(6):
        form.tabs.setCurrentIndex(tab)
        assert form.stack.currentWidget() is not form.nothing


def test_cells_with_a_source_are_marked(person: Person) -> None:
    record = current(person, "Sample 04")
    take(person, "statement", {"subject_kind": "project", "subject": record, "field": "stage", "printed": "landed"})
    person.page.ask(anew=False)
    person.wait()
    assert person.model.mark(person.row("Sample 04"), person.column("stage")) == "accent"


def test_history_says_old_and_new(person: Person) -> None:
    current(person, "Sample 04")
    person.go("Sample 04", "industry")
    person.type("Materials")
    person.press(Qt.Key.Key_Return)
    person.wait()
    current(person, "Sample 04")
    form = person.page.panel.form
    form.tabs.setCurrentIndex(TABS.index("history"))
    lines = form.history.lines()
    author = person.window.session.data.author
    assert [line.text for line in lines[:4]] == [author, "Industry", author, "Take in"]
    assert lines[1].right == "Equipment → Materials"


def test_fields_not_stated_on_demand(person: Person) -> None:
    current(person, "Sample 04")
    form = person.page.panel.form
    few = len(form.all_fields.properties.rows)
    assert form.more_fields.text().startswith("Show ")
    form.more_fields.click()
    assert len(form.all_fields.properties.rows) > few + 40
    assert form.more_fields.text() == "Show only stated fields"
    assert person.page.save_state()["inspector_all"] is True


def test_previous_and_next(person: Person) -> None:
    current(person, "Sample 04")
    person.page.panel.down.click()
    person.wait()
    assert person.page.panel.form.head.name.text() == "Sample 05"
    person.page.panel.up.click()
    person.page.panel.up.click()
    person.wait()
    assert person.page.panel.form.head.name.text() == "Sample 03"


def advance_box() -> AdvanceBox:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, AdvanceBox) and w.isVisible())


def test_advance_with_a_precise_enough_date(person: Person) -> None:
    current(person, "Sample 04")
    person.page.commands()["project.advance"]()
    box = advance_box()
    assert box.form.stage.currentData() == "construction"
    box.form.day.setText("2026-13")
    assert "13" in box.form.small.text()
    box.form.take.click()
    assert box.isVisible()
    box.form.day.setText("2026-H2")
    assert box.form.small.text() == "H2 2026"
    box.form.take.click()
    person.wait()
    assert person.text("Sample 04", "stage") == "Construction"
    assert person.page.panel.form.stage_bar.accessibleName() == "Construction since H2 2026"


def test_going_back_needs_a_reason(person: Person) -> None:
    current(person, "Sample 09")
    person.page.row_actions.advance()
    box = advance_box()
    box.form.stage.setCurrentIndex(box.form.stage.findData("signed"))
    box.form.take.click()
    assert box.isVisible()
    assert "reason" in box.form.complaint.text()
    box.form.note.setText("Land not available")
    box.form.take.click()
    person.wait()
    assert person.text("Sample 09", "stage") == "Signed"


def test_add_action(person: Person) -> None:
    from hqd_desktop.gui.projects.inspector.action_box import ActionBox

    current(person, "Sample 04")
    person.page.panel.add_action.click()
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ActionBox) and w.isVisible())
    box.form.take.click()
    assert box.form.complaint.isVisible()
    box.form.words.setText("Call the investor")
    box.form.take.click()
    person.wait()
    assert [line.text for line in person.page.panel.form.open_actions.lines()] == ["Call the investor"]


def test_language_follows(person: Person) -> None:
    current(person, "Sample 04")
    person.window.session.settings.set("language", "zh")
    person.wait()
    form = person.page.panel.form
    assert form.head.name.text() == "样例04号"
    assert form.head.pill.text() == "落地"
    assert [row.name for row in form.main_fields.properties.rows][:2] == ["总投资", "行业类别"]


def test_a_value_in_doubt_is_marked_and_says_why(person: Person) -> None:
    record = current(person, "Sample 04")
    view = person.page.panel.form.main_fields
    place = next(n for n, row in enumerate(view.properties.rows) if row.key == "landed_on")
    index = view.properties.index(place, 1)
    assert view.properties.doubts == {}
    before = {"landed_on": (person.window.session.data.packed_record("project", record) or {})["landed_on"]}
    change = edit("project", record, before, {"landed_on": "2099-01-01"})
    assert change is not None
    person.window.session.data.apply(Change(Text("Edit", "编辑"), (change,)))
    person.qtbot.waitUntil(lambda: "landed_on" in view.properties.doubts, timeout=20_000)
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "lies in the future" in str(index.data(role)), index.data(role)
    person.window.session.data.undo()
    person.qtbot.waitUntil(lambda: not view.properties.doubts, timeout=20_000)
