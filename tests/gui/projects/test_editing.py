"""Editing in place: what is right is saved as one undo step, what is wrong stays open with the remedy below it."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.widgets.entry import BoxEntry, DayEntry, LineEntry
from hqd_desktop.workspace import Workspace, operations
from tests.gui.projects.conftest import Person


def test_enter_saves_and_goes_down(person: Person) -> None:
    person.go("Sample 01", "next_step")
    person.type("Tool-in")
    assert person.page.status().hint == "Editing Next step — Enter saves, Esc cancels"
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 01", "next_step") == "Tool-in"
    assert person.table.currentIndex().row() == 1
    assert person.page.status().hint == ""
    undoable = person.window.session.undoable
    assert undoable is not None
    assert undoable.label.en == "Edit Next step of Sample 01"


def test_tab_goes_right_and_esc_leaves_it(person: Person) -> None:
    person.go("Sample 01", "industry")
    person.type("Materials")
    person.press(Qt.Key.Key_Tab)
    assert person.table.currentIndex().column() == person.column("total_investment")
    person.type("9")
    person.press(Qt.Key.Key_Escape)
    person.wait()
    assert person.text("Sample 01", "industry") == "Materials"
    assert person.text("Sample 01", "total_investment") == "0.10"


def test_wrong_then_right(person: Person) -> None:
    person.go("Sample 01", "total_investment")
    person.type("8.x")
    person.press(Qt.Key.Key_Return)
    entry = person.table.editing.entry
    assert entry is not None
    assert entry.value() == "8.x"
    assert entry.property("invalid") is True
    assert person.complaint() == "“8.x” is not a number. Type digits, such as 1234.5, or leave it empty."
    assert person.table.currentIndex().row() == 0
    person.press(Qt.Key.Key_Backspace)
    assert person.complaint().startswith("“8.” is not a number")
    person.type("5")
    assert person.complaint() == "", "while typing it is said when nothing is wrong any more"
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 01", "total_investment") == "8.50"


def test_a_bare_number_is_in_the_unit_shown(person: Person) -> None:
    person.go("Sample 03", "total_investment")
    person.type("约2亿")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 03", "total_investment") == "about 0.20"
    person.go("Sample 06", "total_investment")
    person.type("2")
    person.press(Qt.Key.Key_Return)
    person.wait()
    row = person.model.row(person.row("Sample 06"))
    assert row is not None
    assert row.values["total_investment"] == "2 CNY*1e9"


def test_nothing_typed_is_no_change(person: Person) -> None:
    before = person.window.session.undoable
    person.go("Sample 01", "total_investment")
    person.press(Qt.Key.Key_F2)
    entry = person.table.editing.entry
    assert entry is not None
    assert entry.value() == "0.100"
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.window.session.undoable == before


def test_choices_by_their_beginning_or_synonym(person: Person) -> None:
    person.go("Sample 01", "stage")
    person.type("prod")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 01", "stage") == "Production"
    person.go("Sample 02", "stage")
    person.type("开工")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 02", "stage") == "Construction"
    person.go("Sample 03", "stage")
    person.type("nonsense")
    person.press(Qt.Key.Key_Return)
    assert "Choose one of: Lead" in person.complaint()
    person.press(Qt.Key.Key_Escape)


def test_a_date_keeps_its_precision(person: Person) -> None:
    person.go("Sample 05", "next_step_on")
    person.type("2031年上半年")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 05", "next_step_on") == "H1 2031"
    person.go("Sample 05", "next_step_on")
    person.type("2031-13-01")
    person.press(Qt.Key.Key_Return)
    assert person.table.editing.is_open()
    assert person.complaint()
    person.press(Qt.Key.Key_Escape)


def test_a_reference_is_offered_and_made(person: Person) -> None:
    person.page.question.show_columns(("name", "department"))
    person.wait()
    person.go("Sample 07", "department")
    person.press(Qt.Key.Key_F2)
    entry = person.table.editing.entry
    assert isinstance(entry, LineEntry)
    completer = entry.completer()
    assert completer is not None
    assert completer.model().index(0, 0).data() == "Equipment Office"
    person.type("Port Office")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 07", "department") == "Port Office"
    assert "was added too" in person.said()
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 07", "department") == "—"


def test_long_text_has_room(person: Person) -> None:
    person.page.question.show_columns(("name", "remarks"))
    person.wait()
    person.go("Sample 01", "remarks")
    person.press(Qt.Key.Key_F2)
    entry = person.table.editing.entry
    assert isinstance(entry, BoxEntry)
    QTest.keyClicks(entry, "first")
    QTest.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(entry, "second")
    person.press(Qt.Key.Key_Return)
    person.wait()
    row = person.model.row(person.row("Sample 01"))
    assert row is not None
    assert row.values["remarks"] == "first\nsecond"


def test_a_click_elsewhere_keeps_a_wrong_entry(person: Person) -> None:
    person.go("Sample 01", "total_investment")
    person.type("abc")
    QTest.mouseClick(person.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    entry = person.table.editing.entry
    assert entry is not None
    assert entry.value() == "abc"
    assert not person.page.can_leave()
    person.press(Qt.Key.Key_Escape)
    assert person.page.can_leave()


def test_record_deleted_meanwhile(person: Person) -> None:
    person.go("Sample 01", "next_step")
    person.type("Kept words")
    data = person.window.session.data
    data.apply(operations.remove(data, "project", [person.model.rows.ids[0]]))
    person.press(Qt.Key.Key_Return)
    entry = person.table.editing.entry
    assert entry is not None
    assert entry.value() == "Kept words"
    assert "deleted meanwhile" in person.complaint()
    person.press(Qt.Key.Key_Escape)
    person.wait()
    assert "Sample 01" not in person.names()


def test_file_turned_read_only(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    person.go("Sample 01", "next_step")
    person.type("Kept words")

    def refuse(_change: object) -> None:
        raise UserError(Text("The file is read-only", "文件为只读"), Text("Save a copy", "另存副本"))

    monkeypatch.setattr(person.window.session.data, "apply", refuse)
    person.press(Qt.Key.Key_Return)
    entry = person.table.editing.entry
    assert entry is not None
    assert entry.value() == "Kept words"
    assert "read-only" in person.said()
    person.press(Qt.Key.Key_Escape)


def test_undo_shows_what_changed(person: Person) -> None:
    person.go("Sample 02", "industry")
    person.type("Materials")
    person.press(Qt.Key.Key_Return)
    person.wait()
    row = person.model.rows.ids.index(person.model.rows.ids[person.row("Sample 02")])
    assert person.model.mark(row, person.column("industry")) == "sig-yellow"
    person.go("Sample 09", "name")
    person.window.session.undo()
    person.wait()
    assert person.table.currentIndex().row() == person.row("Sample 02")
    assert person.table.currentIndex().column() == person.column("industry")
    assert person.text("Sample 02", "industry") == "Equipment"
    assert person.model.mark(person.row("Sample 02"), person.column("industry")) == ""


def test_delete_key_clears_cells_in_one_step(person: Person) -> None:
    person.table.select_rows([0, 1])
    person.table.selectionModel().select(
        person.model.index(0, person.column("next_step")), person.table.selectionModel().SelectionFlag.ClearAndSelect
    )
    person.press(Qt.Key.Key_Delete)
    person.wait()
    assert person.text("Sample 01", "next_step") == "—"
    assert person.said() == "1 cell cleared"
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 01", "next_step") == "Site selection"


def test_set_data_writes_too(person: Person) -> None:
    index = person.model.index(0, person.column("industry"))
    assert person.model.setData(index, "Materials")
    person.wait()
    assert person.text("Sample 01", "industry") == "Materials"
    assert not person.model.setData(person.model.index(0, person.column("total_investment")), "x")


def test_focus_returns_to_the_table(person: Person) -> None:
    person.window.activateWindow()
    person.table.setFocus()
    person.go("Sample 01", "industry")
    person.press(Qt.Key.Key_F2)
    assert person.window.focusWidget() is person.table.editing.entry
    person.press(Qt.Key.Key_Escape)
    assert person.window.focusWidget() is person.table


def test_an_edited_row_keeps_its_place(person: Person) -> None:
    person.page.question.set_sort("stage", descending=False)
    person.wait()
    before = person.names()
    person.go(before[0], "stage")
    person.type("prod")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text(before[0], "stage") == "Production"
    assert person.names() == before
    assert person.model.mark(0, person.column("stage")) == "sig-yellow"
    person.page.ask()
    person.wait()
    assert person.names()[0] != before[0]


def test_a_date_is_chosen_in_the_calendar(person: Person) -> None:
    person.go("Sample 02", "next_step_on")
    person.press(Qt.Key.Key_F2)
    entry = person.table.editing.entry
    assert isinstance(entry, DayEntry)
    QTest.keyClick(entry, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = entry.offer.calendar
    assert calendar is not None
    assert calendar.isVisible()
    QTest.keyClick(calendar, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(calendar, Qt.Key.Key_PageDown)
    assert entry.value() == "2002-06"
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    person.wait()
    assert not person.table.editing.is_open()
    assert person.text("Sample 02", "next_step_on") == "Jun 2002"
    assert person.table.currentIndex().row() == person.row("Sample 02") + 1


def test_a_wrong_date_keeps_the_entry_open_although_the_calendar_was_asked(person: Person) -> None:
    person.go("Sample 02", "next_step_on")
    person.type("2022-13")
    entry = person.table.editing.entry
    assert isinstance(entry, DayEntry)
    entry.offer.open()
    assert entry.offer.calendar is not None
    QTest.keyClick(entry.offer.calendar, Qt.Key.Key_Tab)
    assert person.table.editing.entry is entry
    assert entry.value() == "2022-13"
    assert "month 13" in person.complaint()
    person.press(Qt.Key.Key_Escape)


def test_what_is_typed_is_written_before_another_file_opens(person: Person, tmp_path: Path) -> None:
    first = person.page.session.data.path
    other = tmp_path / "other.hqd"
    Workspace.create(other).close()
    person.go("Sample 02", "next_step")
    person.type("Typed before")
    person.window.take_file(other)
    person.qtbot.waitUntil(lambda: person.window.session.path == other)
    with closing(Workspace.open(first)) as again:
        entry = again.undoable()
        assert entry is not None
        assert "Typed before" in str(again.steps(entry.id)[0].after)
