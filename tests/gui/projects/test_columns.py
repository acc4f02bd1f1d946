"""The column chooser: found in either language, ordered by keys and mouse, frozen, put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.records import fields
from hqd_desktop.gui.projects.columns import ColumnChooser, matches
from tests.gui.projects.conftest import Person


@pytest.fixture
def chooser(person: Person) -> ColumnChooser:
    person.page.commands()["view.columns"]()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, ColumnChooser) and w.isVisible())


def listed(chooser: ColumnChooser) -> list[str]:
    box = chooser.form.list
    return [box.item(row).text() for row in range(box.count()) if not box.item(row).isHidden()]


def choose(chooser: ColumnChooser, name: str) -> None:
    box = chooser.form.list
    box.setCurrentItem(next(box.item(row) for row in range(box.count()) if box.item(row).text() == name))


def test_all_fields_are_there_the_shown_ones_first(chooser: ColumnChooser) -> None:
    assert len(listed(chooser)) == len(fields("project"))
    assert listed(chooser)[:3] == ["Light", "Project", "Stage"]
    assert chooser.form.small.text() == f"7 of {len(fields('project'))} columns shown, 2 frozen"


@pytest.mark.parametrize("text", ["fixed assets", "固定资产", "固投", "FIXED"])
def test_a_field_is_found_by_either_language_and_its_synonyms(chooser: ColumnChooser, text: str) -> None:
    chooser.form.search_box.setText(text)
    assert "of which fixed assets" in listed(chooser)
    assert "Stage" not in listed(chooser)


def test_nothing_typed_matches_all() -> None:
    assert all(matches(field, "") for field in fields("project").values())


def test_enter_in_the_search_shows_what_was_found(person: Person, chooser: ColumnChooser) -> None:
    QTest.keyClicks(chooser.form.search_box, "jobs")
    QTest.keyClick(chooser.form.search_box, Qt.Key.Key_Return)
    assert "jobs" in person.model.columns
    QTest.keyClick(chooser.form.search_box, Qt.Key.Key_Return)
    assert "jobs" not in person.model.columns


def test_the_name_is_always_shown(person: Person, chooser: ColumnChooser) -> None:
    choose(chooser, "Project")
    QTest.keyClick(chooser.form.list, Qt.Key.Key_Return)
    assert "name" in person.model.columns


def test_keys_move_a_column(person: Person, chooser: ColumnChooser) -> None:
    choose(chooser, "Industry")
    QTest.keyClick(chooser.form.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert person.model.columns[:4] == ("lamp", "name", "industry", "stage")
    QTest.keyClick(chooser.form.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert person.model.columns[:4] == ("lamp", "name", "stage", "industry")
    chooser.form.up.click()
    assert person.page.question.columns[:3] == ("lamp", "name", "industry")


def test_dragging_moves_a_column(person: Person, chooser: ColumnChooser) -> None:
    model = chooser.form.list.model()
    assert model.moveRow(QModelIndex(), 3, QModelIndex(), 2)
    assert person.model.columns[:4] == ("lamp", "name", "industry", "stage")


def test_columns_are_frozen_and_the_pins_show_it(person: Person, chooser: ColumnChooser) -> None:
    choose(chooser, "Stage")
    assert chooser.form.freeze.text() == "Freeze up to here"
    chooser.form.freeze.click()
    assert person.table.frozen.count == 3
    assert not chooser.form.list.item(2).icon().isNull()
    assert chooser.form.list.item(3).icon().isNull()
    assert chooser.form.freeze.text() == "Unfreeze columns"
    chooser.form.freeze.click()
    assert person.table.frozen.count == 0
    choose(chooser, "Jobs")
    assert not chooser.form.freeze.isEnabled()


def test_widths_and_columns_are_put_back(person: Person, chooser: ColumnChooser) -> None:
    standard = person.model.columns
    usual = person.table.heading.sectionSize(person.column("stage"))
    person.table.heading.resizeSection(person.column("stage"), 222)
    assert person.page.question.widths == {"stage": 222}
    chooser.form.widths.click()
    assert person.table.heading.sectionSize(person.column("stage")) == usual
    assert person.page.question.widths == {}
    chooser.form.search_box.setText("Jobs")
    QTest.keyClick(chooser.form.search_box, Qt.Key.Key_Return)
    chooser.form.standard.click()
    assert person.model.columns == standard
    assert chooser.form.search_box.text() == ""


def test_escape_closes(chooser: ColumnChooser) -> None:
    QTest.keyClick(chooser.form.search_box, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
