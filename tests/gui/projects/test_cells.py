"""Cells copied, pasted, filled, cleared: one undo step each, and nothing written while a cell is wrong."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects import cells
from hqd_desktop.gui.projects.pasting import PasteReview
from tests.gui.projects.conftest import Person


def clip(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def review() -> PasteReview:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, PasteReview) and w.isVisible())


def test_copied_cells_paste_back_as_no_change(person: Person) -> None:
    before = person.window.session.undoable
    person.table.selectAll()
    person.page.commands()["edit.copy"]()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].split("\t") == [
        "Watch",
        "Sample 01",
        "Lead",
        "New energy",
        "0.100",
        "Site selection",
        "",
    ]
    person.go("Sample 01", "lamp")
    person.page.commands()["edit.paste"]()
    person.wait()
    assert person.window.session.undoable == before


def test_paste_a_block(person: Person) -> None:
    clip("Materials\t1.5\r\nAutomotive\t约2亿元\r\n")
    person.go("Sample 01", "industry")
    person.page.commands()["edit.paste"]()
    person.wait()
    assert person.text("Sample 01", "total_investment") == "1.50"
    assert person.text("Sample 02", "industry") == "Automotive"
    assert person.text("Sample 02", "total_investment") == "about 0.20"
    assert person.said() == "4 cells pasted"
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 01", "total_investment") == "0.10"
    assert person.text("Sample 02", "industry") == "Equipment"


def test_paste_with_wrong_cells_writes_nothing_unless_wanted(person: Person) -> None:
    clip("Materials\tmuch\nAutomotive\t3")
    person.go("Sample 01", "industry")
    person.page.commands()["edit.paste"]()
    box = review()
    assert box.lines.rowCount() == 1
    texts = [box.lines.index(0, column).data() for column in range(5)]
    assert texts[:3] == ["Sample 01", "Total investment", "much"]
    assert "not a number" in texts[3]
    assert texts[4]
    assert person.text("Sample 01", "industry") == "New energy"
    box.form.take.click()
    person.wait()
    assert person.text("Sample 01", "industry") == "Materials"
    assert person.text("Sample 01", "total_investment") == "0.10"
    assert person.text("Sample 02", "total_investment") == "3.00"


def test_a_block_larger_than_the_table_is_told(person: Person) -> None:
    clip("\n".join("\t".join(["x"] * 9) for _ in range(3)))
    person.go("样例12号", "next_step")
    person.page.commands()["edit.paste"]()
    box = review()
    assert "7 columns wider" in box.form.small.text()
    assert "2 more rows" in box.form.small.text()
    box.form.leave.click()
    person.wait()
    assert person.text("样例12号", "next_step") == "Site selection"


def test_one_text_fills_the_selection(person: Person) -> None:
    column = person.column("industry")
    person.table.go(0, column)
    selection = person.table.selectionModel()
    for row in range(3):
        selection.select(person.model.index(row, column), selection.SelectionFlag.Select)
    clip("Materials")
    person.page.commands()["edit.paste"]()
    person.wait()
    assert [person.model.cell(row, column).text for row in range(4)] == ["Materials"] * 3 + ["Equipment"]


def test_fill_down(person: Person) -> None:
    column = person.column("industry")
    person.table.go(0, column)
    selection = person.table.selectionModel()
    for row in range(4):
        selection.select(person.model.index(row, column), selection.SelectionFlag.Select)
    person.page.commands()["edit.fill_down"]()
    person.wait()
    assert {person.model.cell(row, column).text for row in range(4)} == {"New energy"}
    assert person.said() == "2 cells filled"


def chosen_block(person: Person, top: int, bottom: int, first: str, last: str) -> None:
    """Select a block as the mouse does."""
    model, flag = person.model, QItemSelectionModel.SelectionFlag
    left, right = person.column(first), person.column(last)
    person.table.go(top, left)
    person.table.selectionModel().select(
        QItemSelection(model.index(top, left), model.index(bottom, right)), flag.ClearAndSelect
    )


def test_fill_down_of_one_row_takes_the_one_above_and_keeps_what_was_printed(person: Person) -> None:
    chosen_block(person, 1, 1, "industry", "total_investment")
    QTest.keyClick(person.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    assert person.text("Sample 02", "industry") == "New energy"
    row = person.model.row(1)
    assert row is not None
    assert row.values["total_investment"] == "1.00 CNY*1e8", "not 0.100 of the unit shown"
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 02", "industry") == "Equipment"


def test_fill_right_reads_by_the_field_it_comes_to(person: Person) -> None:
    person.page.question.show_columns(("name", "industry", "chain", "site", "total_investment"))
    person.wait()
    chosen_block(person, 0, 1, "industry", "site")
    QTest.keyClick(person.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    assert [person.text("Sample 02", key) for key in ("chain", "site")] == ["Equipment", "Equipment"]
    assert person.said() == "4 cells filled"
    chosen_block(person, 0, 0, "total_investment", "total_investment")
    person.page.commands()["edit.fill_right"]()
    box = review()
    assert "“Equipment”" in box.lines.index(0, 3).data() or "not a" in box.lines.index(0, 3).data()
    box.form.leave.click()
    person.wait()
    assert person.text("Sample 01", "total_investment") == "0.10"


def test_nothing_to_fill_from_is_told(person: Person) -> None:
    chosen_block(person, 0, 0, "industry", "industry")
    person.page.commands()["edit.fill_down"]()
    assert "no cell to fill from" in person.said()
    chosen_block(person, 0, 0, "lamp", "lamp")
    person.page.commands()["edit.fill_right"]()
    assert "no cell to fill from" in person.said()


def test_control_enter_writes_into_all_selected_cells(person: Person) -> None:
    chosen_block(person, 0, 3, "industry", "industry")
    person.type("Materials")
    entry = person.table.editing.entry
    assert entry is not None
    QTest.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    assert [person.text(f"Sample 0{n}", "industry") for n in (1, 2, 3, 4, 5)] == ["Materials"] * 4 + ["New energy"]
    assert person.said() == "4 cells filled"
    person.window.session.undo()
    person.wait()
    assert person.text("Sample 04", "industry") == "Equipment"


def test_control_enter_keeps_a_wrong_text(person: Person) -> None:
    chosen_block(person, 0, 3, "total_investment", "total_investment")
    person.type("much")
    entry = person.table.editing.entry
    assert entry is not None
    QTest.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert person.table.editing.entry is entry
    assert entry.value() == "much"
    assert "not a number" in person.complaint()
    person.press(Qt.Key.Key_Escape)


def test_html_of_a_spreadsheet_is_better_than_its_text(person: Person) -> None:
    person.page.question.show_columns(("name", "remarks", "next_step_on", "site", "code"))
    person.wait()
    data = QMimeData()
    data.setText("one two\t26/08/22\tmerged\t\n")
    data.setHtml(
        '<table><tr><td>one<br>two</td><td sdval="44799" sdnum="1033;0;DD/MM/YY">26/08/22</td>'
        "<td colspan=2>merged</td></tr></table>"
    )
    QGuiApplication.clipboard().setMimeData(data)
    person.go("Sample 01", "remarks")
    person.page.commands()["edit.paste"]()
    box = review()
    assert "1 merged cells" in box.form.small.text()
    box.form.take.click()
    person.wait()
    values = person.window.session.data.packed(
        "project", [person.model.rows.ids[0]], ("remarks", "next_step_on", "site", "code")
    )
    assert values == [("one\ntwo", "2022-08-26", "merged", "P-001")], "what a merged cell covers stays as it is"


def test_copied_cells_carry_their_types(person: Person) -> None:
    person.page.question.show_columns(("code", "name", "total_investment", "next_step_on", "landed_on"))
    person.wait()
    person.table.selectAll()
    person.page.commands()["edit.copy"]()
    html = QGuiApplication.clipboard().mimeData().html()
    assert 'sdnum="1033;0;@" x:str style=\'mso-number-format:"\\@"\'>P-001</td>' in html
    assert 'sdval="0.100"' in html
    assert 'sdnum="1033;0;YYYY-MM-DD"' in html
    assert ">2022-H1</td>" in html
    before = person.window.session.undoable
    person.go("Sample 01", "code")
    person.page.commands()["edit.paste"]()
    person.wait()
    assert person.window.session.undoable == before, "our own cells come back as they were"


def test_a_date_known_less_exactly_is_taken_and_told(person: Person) -> None:
    person.go("Sample 02", "next_step_on")
    person.type("2001-06")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Sample 02", "next_step_on") == "Jun 2001"
    assert person.said() == "Due is known to the month now; it was known to the day"


def test_a_large_block_is_read_off_the_interface_thread(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "SOON", 3)
    clip("\n".join(["Materials\t5"] * 6))
    person.go("Sample 01", "industry")
    person.page.commands()["edit.paste"]()
    assert person.window.session.jobs.busy()
    person.wait()
    assert person.text("Sample 06", "total_investment") == "5.00" or person.text("Sample 06", "total_investment") == "5"


def test_a_read_only_file_keeps_the_review_open(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    clip("Materials\tmuch\nAutomotive\t3")
    person.go("Sample 01", "industry")
    person.page.commands()["edit.paste"]()
    box = review()

    def refuse(_change: object) -> None:
        raise UserError(Text("The file is read-only", "文件为只读"), Text("Save a copy", "另存副本"))

    monkeypatch.setattr(person.window.session.data, "apply", refuse)
    box.form.take.click()
    assert box.isVisible()
    assert "read-only" in person.said()
    box.form.leave.click()


def test_a_block_over_groups_steps_over_their_headings(person: Person) -> None:
    person.page.question.group_by("industry")
    person.wait()
    heads = [row for row in range(person.model.rowCount()) if person.model.group_at(row) is not None]
    assert len(heads) == 2
    last = heads[1] - 1
    clip("A\nB")
    person.table.go(last, person.column("next_step"))
    person.page.commands()["edit.paste"]()
    person.wait()
    column = person.column("next_step")
    assert [person.model.cell(row, column).text for row in (last, heads[1] + 1)] == ["A", "B"]


def test_an_empty_clipboard_is_told(person: Person) -> None:
    clip("")
    person.page.commands()["edit.paste"]()
    assert "clipboard holds no text" in person.said()


def test_a_block_of_200_by_10_with_three_bad_cells(person: Person) -> None:
    """The whole of it: paste, three wrong cells, take the good ones, undo, open the file again, undo again."""
    from hqd_desktop.domain.changes import Change, adds
    from hqd_desktop.workspace import Workspace

    data = person.window.session.data
    many = tuple(adds("project", {"code": f"Q-{n:03}", "name": f"多{n}"}) for n in range(200))
    data.apply(Change(Text("Many", "许多"), many))
    person.wait()
    keys = (
        "name",
        "industry",
        "stage",
        "total_investment",
        "next_step",
        "next_step_on",
        "site",
        "chain",
        "phase",
        "top500",
    )
    person.page.question.show_columns(keys)
    person.wait()
    rows = [[f"Q {n}", "Materials", "签约", f"{n}.50", "Site", "2031-05", "东港", "链", "2", "no"] for n in range(200)]
    rows[3][3], rows[77][5], rows[150][2] = "lots", "2031-13", "nonsense"
    clip("\n".join("\t".join(row) for row in rows))
    person.table.go(12, 0)
    person.page.row_actions.cells.paste()
    box = review()
    assert box.lines.rowCount() == 3
    box.form.take.click()
    person.wait()
    assert person.text("Q 4", "total_investment") == "4.50"
    assert person.text("Q 3", "total_investment") == "—"
    assert person.text("Q 199", "site") == "东港"
    path, one = data.path, many[4].id
    data.undo()
    assert data.packed("project", [one], ("name", "industry")) == [("多4", None)]
    data.redo()
    person.window.session.close()
    again = Workspace.open(path)
    again.undo()
    assert again.packed("project", [one], ("name", "industry")) == [("多4", None)]
    again.close()


def test_a_block_larger_than_a_screen_is_shown_first(person: Person) -> None:
    person.table.rows_on_screen = lambda: 1  # type: ignore[method-assign]
    clip("\n".join(["Materials\t5"] * 6))
    person.go("Sample 01", "industry")
    person.page.row_actions.cells.paste()
    box = review()
    assert "12 cells of 6 projects would change." in box.form.section_title.text()
    assert box.lines.index(1, 2).data().startswith("0.100")
    box.form.leave.click()
    person.wait()
    assert person.text("Sample 01", "industry") == "New energy"


def test_too_many_cells_are_left_to_the_bulk_edit(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MOST_FILLED", 3)
    before = person.window.session.undoable
    chosen_block(person, 0, 3, "industry", "industry")
    for does in (person.page.row_actions.cells.fill_down, person.page.row_actions.cells.clear):
        does()
        assert "Ctrl+Shift+E" in person.said()
    person.wait()
    assert person.window.session.undoable == before
