"""Projects in groups with subtotals: everything that is done with rows steps over the headings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from hqd_desktop.domain import saving
from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects import grouping as grouping_module
from hqd_desktop.gui.projects import heads, summing
from tests.gui.projects.conftest import Person

SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def grouped(person: Person) -> Person:
    """The twelve projects by stage: lead 1, signed 2, landed 3, construction 2, production 1, not stated 3."""
    person.page.question.group_by("stage")
    person.wait()
    return person


def headings(person: Person) -> list[tuple[str, int]]:
    found = [person.model.group_at(row) for row in person.model.rows.lines.heads]
    return [(heads.name(person.model, group), group.count) for group in found if group is not None]


def sums(person: Person, name: str) -> str:
    """What stands in the heading of a group, left to right."""
    for row in person.model.rows.lines.heads:
        group = person.model.group_at(row)
        if group is not None and heads.name(person.model, group) == name:
            order = list(range(len(person.model.columns)))
            totals = summing.group_row(person.model, group, order)
            return " | ".join(f"{totals[c].strong} {totals[c].quiet}".strip() for c in order if c in totals)
    raise AssertionError(name)


def head(person: Person, name: str) -> int:
    return next(r for r in person.model.rows.lines.heads if person.model.index(r, 0).data() == name)


# --- what is shown -----------------------------------------------------------------------------


def test_groups_follow_the_ladder_with_counts_and_sums(grouped: Person) -> None:
    assert headings(grouped) == [
        ("Lead", 1), ("Signed", 2), ("Landed", 3), ("Construction", 2), ("Production", 1), ("Stage not stated", 3),
    ]  # fmt: skip
    assert grouped.names()[:5] == ["", "Sample 01", "", "Sample 02", "Sample 03"]
    assert sums(grouped, "Signed") == "Sum, 1 stated | 0.20 | 1 not stated"
    assert sums(grouped, "Landed") == "Sum, 2 stated | 0.90 | 1 not stated"
    assert sums(grouped, "Stage not stated") == "Sum, 2 stated | 1.10 | + USD 200.00 m, 1 not stated"


def test_subtotals_are_the_totals(grouped: Person) -> None:
    groups = [grouped.model.rows.lines.sums[g.value] for g in grouped.model.rows.lines.by.groups]
    assert sum(g.count for g in groups) == 12
    assert sum(g.sums["total_investment"].stated for g in groups) == 8
    assert "12 projects" in grouped.page.totals.strip.accessibleDescription()


def test_a_heading_is_no_project(grouped: Person) -> None:
    row = head(grouped, "Signed")
    index = grouped.model.index(row, grouped.column("stage"))
    assert grouped.model.flags(index) == Qt.ItemFlag.ItemIsEnabled
    assert not grouped.model.setData(index, "Landed")
    assert index.data(SAID) == "Signed, 2 projects, Sum, 1 stated, 0.20, 1 not stated, unfolded"
    grouped.table.go(row, grouped.column("stage"))
    assert grouped.table.current_id() is None
    assert grouped.table.chosen_ids() == []
    grouped.press(Qt.Key.Key_F2)
    QTest.keyClicks(grouped.table, "x")
    assert grouped.table.editing.entry is None


def test_in_chinese(grouped: Person) -> None:
    grouped.window.session.settings.set("language", "zh")
    grouped.wait()
    assert [name for name, _count in headings(grouped)][:2] == ["线索", "签约"]


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("lamp", ["On track", "Watch", "Act now"]),
        ("industry", ["Equipment", "New energy"]),
        ("department", ["Equipment Office", "Lead unit not stated"]),
    ],
)
def test_by_other_fields(person: Person, key: str, names: list[str]) -> None:
    person.page.question.group_by(key)
    person.wait()
    assert [name for name, _count in headings(person)] == names


def test_only_fields_that_many_share_are_offered() -> None:
    known = fields("project")
    offered = {key for key, field in known.items() if heads.groupable(field)}
    assert {"stage", "industry", "source_country", "area", "lamp", "responsible", "counts"} <= offered
    assert not {"name", "name_en", "code", "remarks", "total_investment", "signed_on"} & offered


def test_the_order_of_groups_is_turned_and_rows_keep_theirs(grouped: Person) -> None:
    grouped.page.question.sort_by("stage")
    grouped.wait()
    assert [name for name, _count in headings(grouped)][:2] == ["Production", "Construction"]
    assert headings(grouped)[-1] == ("Stage not stated", 3)
    assert grouped.names()[3:5] == ["Sample 07", "Sample 08"]
    assert [sort.field for sort in grouped.page.question.sorts] == ["stage", "code"]


def test_names_that_sort_alike_stay_groups_of_their_own(person: Person) -> None:
    more = tuple(
        adds("project", {"code": f"Q-{n}", "name": f"多{n}", "industry": ("ABC", "abc")[n % 2]}) for n in range(6)
    )
    person.window.session.data.apply(Change(Text("More", "更多"), more))
    person.page.question.group_by("industry")
    person.wait()
    for line in range(person.model.rowCount()):
        row = person.model.row(line)
        if row is not None:
            group = person.model.group_at(person.model.rows.lines.head_of(line))
            assert group is not None
            assert row.values["industry"] == group.value


def test_too_many_groups_are_refused_and_that_is_said(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hqd_desktop.gui.projects.asking.MOST_GROUPS", 1)
    monkeypatch.setattr(grouping_module, "MOST_GROUPS", 1)
    person.page.question.group_by("industry")
    person.wait()
    assert person.page.question.group == ""
    assert len(person.model.rows.lines.heads) == 0
    assert "more than 1 different values" in person.said()


# --- folding -----------------------------------------------------------------------------------


def test_keys_fold_and_unfold(grouped: Person) -> None:
    row = head(grouped, "Landed")
    grouped.table.go(row)
    grouped.press(Qt.Key.Key_Right)
    assert not grouped.model.is_folded(row), "unfolded already: Right goes on to the next cell"
    grouped.table.go(row, 1)
    grouped.press(Qt.Key.Key_Left)
    assert grouped.model.is_folded(row)
    assert grouped.model.rowCount() == 15
    assert grouped.names()[row + 1] == ""
    grouped.press(Qt.Key.Key_Right)
    assert not grouped.model.is_folded(row)
    grouped.press(Qt.Key.Key_Space)
    assert grouped.model.is_folded(row)
    assert grouped.table.currentIndex().row() == row


def test_a_click_folds(grouped: Person) -> None:
    row = head(grouped, "Signed")
    at = QPoint(200, grouped.table.rowViewportPosition(row) + 10)
    QTest.mouseClick(grouped.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grouped.model.is_folded(row)
    QTest.mouseClick(grouped.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not grouped.model.is_folded(row)


def test_all_are_folded_and_unfolded_and_the_keyboard_stays(grouped: Person) -> None:
    grouped.go("Sample 05", "industry")
    grouped.page.grouping.fold_all()
    assert grouped.model.rowCount() == 6
    assert grouped.table.currentIndex().row() == head(grouped, "Landed")
    grouped.page.grouping.unfold_all()
    assert grouped.model.rowCount() == 18
    grouped.go("Sample 05", "industry")
    grouped.page.grouping.unfold_all()
    assert grouped.model.cell(grouped.table.currentIndex().row(), grouped.column("name")).text == "Sample 05"


def test_a_selection_below_keeps_to_its_projects(grouped: Person) -> None:
    grouped.table.select_rows([grouped.row("Sample 07"), grouped.row("Sample 08")])
    before = grouped.table.chosen_ids()
    grouped.model.fold(0)
    assert grouped.table.chosen_ids() == before


def test_jumping_to_a_project_unfolds_its_group(grouped: Person) -> None:
    record = grouped.model.rows.ids[grouped.row("Sample 05")]
    grouped.page.grouping.fold_all()
    grouped.page.reveal("project", record)
    grouped.wait()
    assert grouped.table.current_id() == record


# --- working across headings -------------------------------------------------------------------


def test_a_selection_across_headings_holds_projects_only(grouped: Person) -> None:
    first, last = grouped.row("Sample 01"), grouped.row("Sample 04")
    grouped.table.go(first, grouped.column("industry"))
    column = grouped.column("industry")
    at = grouped.table.visualRect(grouped.model.index(last, column)).center()
    QTest.mouseClick(grouped.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at)
    assert grouped.table.chosen.row_count() == 4
    assert grouped.table.chosen.cells == 4
    assert len(grouped.table.chosen_ids()) == 4
    grouped.wait()
    assert grouped.page.totals.strip.accessibleDescription().startswith("4 selected")


def test_everything_selected_counts_projects(grouped: Person) -> None:
    grouped.table.selectAll()
    grouped.wait()
    assert len(grouped.table.chosen_ids()) == 12
    assert grouped.page.totals.strip.accessibleDescription().startswith("12 selected")


def test_copy_and_paste_step_over_headings(grouped: Person) -> None:
    column = grouped.column("industry")
    grouped.table.go(grouped.row("Sample 01"), column)
    rows = [grouped.row(f"Sample 0{n}") for n in (1, 2, 3)]
    grouped.table.select_rows(rows)
    does = grouped.page.commands()
    does["edit.copy"]()
    assert len(QGuiApplication.clipboard().text().strip("\n").split("\n")) == 3
    QGuiApplication.clipboard().setText("Steel\nGlass\nPaper\n")
    grouped.table.go(grouped.row("Sample 01"), column)
    does["edit.paste"]()
    grouped.wait()
    assert [grouped.text(f"Sample 0{n}", "industry") for n in (1, 2, 3, 4)] == ["Steel", "Glass", "Paper", "Equipment"]


def test_fill_down_and_clear_step_over_headings(grouped: Person) -> None:
    column = grouped.column("next_step")
    grouped.table.go(grouped.row("Sample 01"), column)
    for _ in range(2):
        QTest.keyClick(grouped.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert grouped.table.chosen.row_count() >= 2
    grouped.page.commands()["edit.fill_down"]()
    grouped.wait()
    grouped.table.clear_asked.emit()
    grouped.wait()
    assert grouped.text("Sample 01", "next_step") == "—"
    assert grouped.text("Sample 02", "next_step") == "—"
    assert grouped.text("Sample 06", "next_step") == "Site selection"


def test_enter_goes_down_past_a_heading(grouped: Person) -> None:
    grouped.go("Sample 01", "next_step")
    grouped.type("Visit")
    grouped.press(Qt.Key.Key_Return)
    assert grouped.model.cell(grouped.table.currentIndex().row(), grouped.column("name")).text == "Sample 02"


def test_the_inspector_steps_past_headings_and_counts_projects(grouped: Person) -> None:
    grouped.go("Sample 01", "name")
    grouped.wait()
    assert grouped.page.panel.form.place.text() == "1 of 12"
    grouped.page.panel.step_asked.emit(1)
    assert grouped.table.current_id() == grouped.model.rows.ids[grouped.row("Sample 02")]
    grouped.page.panel.step_asked.emit(-1)
    assert grouped.table.current_id() == grouped.model.rows.ids[grouped.row("Sample 01")]


def test_a_project_whose_group_is_edited_moves_there(grouped: Person) -> None:
    grouped.go("Sample 01", "stage")
    grouped.type("Signed")
    grouped.press(Qt.Key.Key_Return)
    grouped.wait()
    assert ("Signed", 3) in headings(grouped)
    assert "Lead" not in dict(headings(grouped))
    assert grouped.table.current_id() == grouped.model.rows.ids[grouped.row("Sample 02")], "the keyboard went on"


def test_find_and_filters_keep_the_groups(grouped: Person) -> None:
    grouped.page.question.set_find("Sample 0")
    grouped.wait()
    assert sum(count for _name, count in headings(grouped)) == 9
    assert sums(grouped, "Construction") == "Sum, 2 stated | 1.50"


def test_a_new_project_begins_in_the_group_it_was_asked_for_in(grouped: Person) -> None:
    grouped.go("Sample 02", "name")
    grouped.page.add()
    assert grouped.table.editing.is_open()
    grouped.type("Sample 99")
    grouped.press(Qt.Key.Key_Return)
    grouped.wait()
    assert grouped.model.rowCount() == 19


# --- asking for it -----------------------------------------------------------------------------


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_menus_and_commands_offer_it(person: Person) -> None:
    assert "view.ungroup" not in person.page.commands()
    menu = QMenu(person.page)
    person.page.grouping.add_to_column(menu, "industry")
    assert "Group by this column" in entries(menu)
    next(action for action in menu.actions() if action.text() == "Group by this column").trigger()
    person.wait()
    assert person.page.question.group == "industry"
    other = QMenu(person.page)
    person.page.grouping.add_to_column(other, "industry")
    assert "Ungroup" in entries(other)
    third = QMenu(person.page)
    person.page.grouping.add_to_column(third, "total_investment")
    assert "Group by this column" not in entries(third)
    person.page.commands()["view.ungroup"]()
    person.wait()
    assert person.model.rowCount() == 12


def test_the_heading_has_a_menu_of_its_own(grouped: Person) -> None:
    row = head(grouped, "Landed")
    at = QPoint(300, grouped.table.rowViewportPosition(row) + 10)
    QTest.mouseClick(grouped.table.viewport(), Qt.MouseButton.RightButton, pos=at)
    grouped.page.grouping.open_heading_menu(QPoint(0, 0))
    menu = next(m for m in grouped.page.findChildren(QMenu) if "Only “Landed”" in entries(m))
    next(action for action in menu.actions() if action.text() == "Only “Landed”").trigger()
    menu.close()
    grouped.wait()
    assert headings(grouped) == [("Landed", 3)]


def test_the_group_is_kept_in_the_view_and_across_restarts(grouped: Person) -> None:
    state = grouped.page.save_state()
    assert state["group"] == "stage"
    assert saving.read("project", saving.definition(grouped.page.question.whole())).group == "stage"
    other = type(grouped.page)(grouped.page.session)
    grouped.qtbot.addWidget(other)
    other.restore_state(state)
    assert other.question.group == "stage"
    other.question.restore({"group": "no_such_field", "frozen": "x"})
    assert (other.question.group, other.question.frozen) == ("", 2)
