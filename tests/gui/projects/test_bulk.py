"""The bulk edit in the window: rules, before and after, problems, one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.bulk import BulkBox
from hqd_desktop.workspace import evidence
from hqd_desktop.workspace.bulk import Deed
from tests.gui.projects.conftest import Person


def opened(person: Person, rows: list[int], key: str) -> BulkBox:
    person.table.select_rows(rows)
    person.table.go(rows[0], person.column(key))
    person.table.select_rows(rows)
    person.table.selectionModel().setCurrentIndex(
        person.model.index(rows[0], person.column(key)), person.table.selectionModel().SelectionFlag.NoUpdate
    )
    person.page.commands()["project.bulk"]()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkBox) and w.isVisible())


def ready(person: Person, box: BulkBox) -> None:
    person.qtbot.waitUntil(lambda: box.block is not None, timeout=10_000)


def value(box: BulkBox) -> QLineEdit:
    line = box.rows[0].parts[0]
    assert isinstance(line, QLineEdit)
    return line


def test_before_and_after_then_one_undo(person: Person) -> None:
    box = opened(person, [0, 1, 2, 3], "industry")
    assert box.rows[0].chosen().key == "industry"
    assert not box.form.take.isEnabled()
    QTest.keyClicks(value(box), "Equipment")
    ready(person, box)
    shown = [[box.lines.index(row, column).data() for column in range(4)] for row in range(box.lines.rowCount())]
    assert shown == [["Sample 01", "Industry", "New energy", "Equipment"], ["Sample 03", "Industry", "New energy", "Equipment"]]  # fmt: skip
    assert box.form.small.text() == "2 projects change, 2 stay as they are"
    assert person.text("Sample 01", "industry") == "New energy"
    QTest.keyClick(value(box), Qt.Key.Key_Return)
    person.wait()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, BulkBox) and w.isVisible()]
    assert person.said() == "2 cells changed"
    assert [person.text(f"Sample 0{n}", "industry") for n in (1, 2, 3, 4)] == ["Equipment"] * 4
    undoable = person.window.session.undoable
    assert undoable is not None
    assert undoable.label.en == "Change Industry of 2 projects"
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 03", "industry") == "New energy"


def test_problems_by_row_the_good_ones_can_be_taken(person: Person) -> None:
    box = opened(person, [3, 9], "total_investment")
    box.rows[0].deed.setCurrentIndex(box.rows[0].deed.findData(Deed.CONVERT.value))
    unit = box.rows[0].parts[0]
    unit.setCurrentIndex(unit.findData("CNY*1e4"))  # type: ignore[attr-defined]
    ready(person, box)
    box.form.which.choose("bad")
    box.form.which.chosen.emit("bad")
    assert box.lines.rowCount() == 1
    assert box.lines.index(0, 0).data() == "Sample 10"
    assert "without a rate" in box.lines.index(0, 3).data()
    assert box.lines.index(0, 4).data()
    box.form.take.click()
    person.wait()
    row = person.model.row(person.row("Sample 04"))
    assert row is not None
    assert row.values["total_investment"] == "40000 CNY*1e4"


def test_dates_move(person: Person) -> None:
    box = opened(person, [1], "next_step_on")
    box.rows[0].deed.setCurrentIndex(box.rows[0].deed.findData(Deed.SHIFT.value))
    number = box.rows[0].parts[0]
    assert isinstance(number, QSpinBox)
    number.setValue(-4)
    ready(person, box)
    assert box.lines.index(0, 3).data() == "28 Feb 2001"
    box.reject()


def test_a_rule_without_sense_is_told_and_its_text_kept(person: Person) -> None:
    box = opened(person, [0, 1], "total_investment")
    QTest.keyClicks(value(box), "much")
    person.qtbot.waitUntil(lambda: box.form.complaint.isVisible(), timeout=10_000)
    assert "not a number" in box.form.complaint.text()
    assert value(box).text() == "much"
    assert not box.form.take.isEnabled()
    box.reject()


def test_several_fields_and_one_taken_away(person: Person) -> None:
    box = opened(person, [0, 1], "industry")
    QTest.keyClicks(value(box), "Z")
    box.form.more.click()
    second = box.rows[1]
    second.field.setCurrentIndex(second.field.findData("next_step"))
    second.deed.setCurrentIndex(second.deed.findData(Deed.CLEAR.value))
    ready(person, box)
    assert box.form.take.text() == "Change 4 cells"
    second.remove.click()
    ready(person, box)
    assert box.form.take.text() == "Change 2 cells"
    assert not box.rows[0].remove.isVisible()
    box.reject()


def test_the_last_question_wins_and_stop_stops(person: Person) -> None:
    box = opened(person, [0, 1], "industry")
    for text in ("A", "B", "C"):
        value(box).setText(text)
        box._ask()
    ready(person, box)
    assert box.lines.index(0, 3).data() == "C"
    value(box).setText("D")
    box._ask()
    box.form.stop.click()
    person.wait()
    assert box.block is None
    assert not box.form.take.isEnabled()
    box.reject()


def test_a_file_that_refuses_leaves_the_box_as_it_was(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    box = opened(person, [0, 1], "industry")
    QTest.keyClicks(value(box), "Z")
    ready(person, box)

    def refuse(_change: object) -> None:
        raise UserError(Text("The file is read-only", "文件为只读"), Text("Save a copy", "另存副本"))

    monkeypatch.setattr(person.window.session.data, "apply", refuse)
    box.form.take.click()
    person.wait()
    assert box.isVisible()
    assert "read-only" in box.form.complaint.text()
    assert value(box).text() == "Z"
    box.reject()


def test_a_project_changed_meanwhile_is_not_overwritten(person: Person) -> None:
    box = opened(person, [0, 1], "industry")
    QTest.keyClicks(value(box), "Z")
    ready(person, box)
    data = person.window.session.data
    from hqd_desktop.workspace import operations

    data.apply(operations.set_fields(data, "project", [person.model.rows.ids[0]], {"industry": "Elsewhere"}))
    box.form.take.click()
    person.wait()
    assert box.isVisible()
    assert box.form.complaint.text()
    box.reject()
    person.wait()
    assert person.text("Sample 01", "industry") == "Elsewhere"


def test_many_rows_are_listed_as_one_looks(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = tuple(adds("project", {"code": f"Q-{n:05}", "name": f"多{n}"}) for n in range(5000))
    person.window.session.data.apply(Change(Text("Many", "许多"), steps))
    person.wait()
    person.table.selectAll()
    ids = person.table.chosen_ids()
    box = BulkBox(person.window.session, ids, person.page, "site", "东港")
    box.open()
    ready(person, box)
    assert box.lines.rowCount() == len(ids) == 5012
    reads: list[int] = []
    packed = person.window.session.data.packed

    def counted(kind: str, wanted: list[int], keys: tuple[str, ...]) -> object:
        reads.append(len(wanted))
        return packed(kind, wanted, keys)

    monkeypatch.setattr(person.window.session.data, "packed", counted)
    assert box.lines.index(4000, 3).data() == "东港"
    assert box.lines.index(4000, 0).data()
    assert sum(reads) <= 200
    box.reject()


def test_a_stage_that_requires_a_document_is_not_reached_by_a_bulk_edit(person: Person) -> None:
    data = person.window.session.data
    data.apply(evidence.set_rules(data, {("capacity", "report"): evidence.Level.REQUIRE}))
    before = person.text("Sample 01", "stage")
    box = opened(person, [0, 1], "stage")
    QTest.keyClicks(value(box), "At capacity")
    ready(person, box)
    box.form.take.click()
    person.wait()
    assert box.isVisible()
    assert "requires" in box.form.complaint.text()
    box.reject()
    person.wait()
    assert person.text("Sample 01", "stage") == before
