"""The table says what the records state, in the language, unit and order a person chose."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from pytestqt.modeltest import ModelTester

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.rows import KEPT_PAGES, PAGE
from hqd_desktop.workspace import operations
from tests.gui.projects.conftest import Person

SAID = Qt.ItemDataRole.AccessibleTextRole


def test_model_keeps_the_rules_of_qt(person: Person, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(person.model)


def test_default_columns(person: Person) -> None:
    assert person.model.columns == (
        "lamp",
        "name",
        "stage",
        "industry",
        "total_investment",
        "next_step",
        "next_step_on",
    )
    assert [person.model.heading(c) for c in range(7)] == [
        "Light", "Project", "Stage", "Industry", "Total investment, CNY bn", "Next step", "Due",
    ]  # fmt: skip


def test_cells_as_written(person: Person) -> None:
    assert person.text("Sample 01", "total_investment") == "0.10"
    assert person.text("Sample 03", "total_investment") == "—"
    assert person.text("Sample 10", "total_investment") == "about USD 200 m"
    assert person.text("Sample 04", "stage") == "Landed"
    assert person.text("样例12号", "stage") == "—"


def test_every_cell_is_spoken(person: Person) -> None:
    index = person.model.index
    row = person.row("Sample 03")
    assert index(row, person.column("lamp")).data(SAID) == "On track"
    assert index(row, person.column("total_investment")).data(SAID) == "not stated"
    late = index(person.row("Sample 02"), person.column("next_step_on"))
    assert late.data(SAID) == "30 Jun 2001, late"


def test_language_and_unit(person: Person) -> None:
    person.window.session.settings.set("language", "zh")
    person.wait()
    assert person.names()[0] == "样例01号"
    assert person.text("样例01号", "total_investment") == "1.00"
    assert person.model.heading(person.column("total_investment")) == "总投资（亿元）"
    person.window.session.settings.set("amounts", "CNY*1e4")
    person.wait()
    assert person.text("样例01号", "total_investment") == "10,000.00"


def test_theme_repaints(person: Person) -> None:
    light = person.table.grab().toImage().pixelColor(300, 200)
    person.window.session.settings.set("theme", "dark")
    dark = person.table.grab().toImage().pixelColor(300, 200)
    assert theme.current().name == "dark"
    assert dark.lightness() < light.lightness()


def test_sort_by_heading(person: Person) -> None:
    column = person.column("total_investment")
    person.table.heading.sectionClicked.emit(column)
    person.wait()
    yuan = [name for name in person.names() if name != "Sample 10"]
    assert yuan[:3] == ["Sample 01", "Sample 02", "Sample 04"]
    person.table.heading.sectionClicked.emit(column)
    person.wait()
    stated = [name for name in person.names() if person.text(name, "total_investment") != "—"]
    assert person.names()[: len(stated)] == stated, "rows that state nothing come last in either direction"


def test_find_as_one_types(person: Person) -> None:
    box = person.page.form.search_box
    person.page.row_actions.find()
    box.setText("样例07")
    person.qtbot.waitUntil(lambda: person.model.rowCount() == 1)
    assert person.names() == ["Sample 07"]
    box.clear()
    person.qtbot.waitUntil(lambda: person.model.rowCount() == 12)


def test_totals_say_what_they_cover(person: Person) -> None:
    said = person.page.totals.strip.accessibleDescription()
    assert "12 projects" in said
    assert "Sum, 8 stated" in said
    assert "4.50" not in said
    assert "3.80" in said or "3.8" in said, said
    assert "+ USD 200.00 m" in said, "another currency is kept apart"
    assert "4 not stated" in said
    assert "1 late" in said


def test_totals_of_a_selection(person: Person) -> None:
    person.table.select_rows([0, 1, 2])
    person.wait()
    assert person.page.totals.strip.accessibleDescription().startswith("3 selected")
    assert person.page.status().selection == "3 selected, sum 0.30, mean 0.15 of 2 stated"


def test_empty_states(person: Person) -> None:
    person.page.question.set_find("nothing like this")
    person.wait()
    stack, empty = person.page.form.stack, person.page.form.empty
    assert stack.currentWidget() is empty
    empty.clicked.emit()
    person.wait()
    assert stack.currentWidget() is person.page.form.table_side
    assert person.model.rowCount() == 12


def test_columns_widths_and_order_are_remembered(person: Person) -> None:
    person.page.question.show_columns(("code", "name", "stage", "landed_on"))
    person.page.question.set_sort("landed_on", descending=True)
    person.table.heading.resizeSection(person.column("stage"), 177)
    state = person.page.save_state()
    other = type(person.page)(person.page.session)
    person.qtbot.addWidget(other)
    other.restore_state(state)
    assert other.model.columns == ("code", "name", "stage", "landed_on")
    assert other.table.heading.sectionSize(2) == 177
    assert other.question.sorts == person.page.question.sorts
    other.restore_state({"columns": "no_such_field", "sort": "-nothing", "widths": "stage:x"})


def test_a_page_of_rows_is_read_not_the_table(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(adds("project", {"code": f"Q-{n:05}", "name": f"多{n}"}) for n in range(3 * PAGE * KEPT_PAGES))
    person.window.session.data.apply(Change(Text("Many", "许多"), many))
    person.wait()
    assert person.model.rowCount() == 12 + len(many)
    reads: list[int] = []
    packed = person.window.session.data.packed

    def counted(kind: str, ids: Sequence[int], keys: Sequence[str]) -> list[tuple[Packed, ...]]:
        reads.append(len(ids))
        return packed(kind, ids, keys)

    monkeypatch.setattr(person.window.session.data, "packed", counted)
    person.table.scrollToBottom()
    person.table.viewport().repaint()
    assert sum(reads) <= 2 * PAGE
    for row in range(0, person.model.rowCount(), PAGE):
        person.model.cell(row, 1)
    assert len(person.model.rows.pages()) <= KEPT_PAGES


def test_what_screen_readers_hear(person: Person) -> None:
    table = QAccessible.queryAccessibleInterface(person.table)
    assert table.text(QAccessible.Text.Name) == "Projects"
    cell = table.child(person.model.columnCount() + 1 + person.column("stage") + 1)  # behind the two headers
    assert cell.text(QAccessible.Text.Name) == "Lead"
    assert "12 projects" in person.page.totals.strip.accessibleDescription()
    person.go("Sample 01", "total_investment")
    person.table.edit_cell()
    entry = person.table.editing.entry
    assert entry is not None
    assert QAccessible.queryAccessibleInterface(entry).text(QAccessible.Text.Name) == "Total investment"
    person.press(Qt.Key.Key_Escape)


def test_a_project_is_chosen_from_the_first_moment_also_when_the_keyboard_came_before_the_rows(person: Person) -> None:
    for key in ("zh", "en"):
        person.window.session.settings.set("language", key)
        person.wait()
        assert person.table.chosen_ids()
    person.table.clearSelection()
    person.table.setCurrentIndex(QModelIndex())
    person.table.setFocus()
    person.page.refresh(None)
    person.wait()
    assert len(person.table.chosen_ids()) == 1
    assert person.model.columns[person.table.currentIndex().column()] != "lamp"


def test_an_amount_that_does_not_fit_gives_up_its_words_not_its_number(person: Person) -> None:
    person.page.session.apply(
        operations.set_fields(
            person.page.session.data,
            "project",
            [person.model.rows.ids[person.row("Sample 01")]],
            {"total_investment": "more than 510 million yuan"},
        )
    )
    person.wait()
    cell = person.model.cell(person.row("Sample 01"), person.column("total_investment"))
    assert (cell.text, cell.short) == ("more than 0.51", "> 0.51")
    assert cell.said == "more than 0.51 CNY bn"
    plain = person.model.cell(person.row("Sample 02"), person.column("total_investment"))
    assert plain.short == ""
