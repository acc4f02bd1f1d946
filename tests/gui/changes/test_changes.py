"""The change log lists every change and takes them back."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.words import Text
from hqd_desktop.gui.changes.model import ADDED, AUTHOR, STATE, WHAT, ChangesModel
from hqd_desktop.gui.changes.page import ChangesPage
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations


@pytest.fixture
def page(qtbot: QtBot, opened: Session) -> ChangesPage:
    made = ChangesPage(opened)
    qtbot.addWidget(made)
    made.refresh(None)
    opened.changed.connect(made.refresh)
    return made


def column(page: ChangesPage, number: int) -> list[str]:
    model = page._model
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_newest_first_with_author_and_counts(page: ChangesPage) -> None:
    assert column(page, WHAT) == ["Add Wind parts", "Add Hydrogen station", "Add Magnet motor"]
    assert column(page, ADDED) == ["1", "1", "1"]
    assert all(column(page, AUTHOR))


def test_labels_follow_the_language(page: ChangesPage, opened: Session) -> None:
    opened.settings.set("language", "zh")
    page.refresh(None)
    assert column(page, WHAT)[0] == "新增 Wind parts"
    assert page._model.headerData(WHAT, Qt.Orientation.Horizontal) == "变更"


def test_undo_to_here_takes_back_the_selected_and_all_after(qtbot: QtBot, page: ChangesPage, opened: Session) -> None:
    page._table.selectRow(1)
    page.undo_to_here()
    qtbot.waitUntil(lambda: opened.data.count("project") == 1 and not opened.jobs.busy())
    qtbot.waitUntil(lambda: column(page, STATE).count("undone") == 2)
    assert opened.can_redo()
    while opened.redo():
        opened._look_at_journal()
    assert opened.data.count("project") == 3


def test_what_is_undone_cannot_be_gone_back_to(qtbot: QtBot, page: ChangesPage, opened: Session) -> None:
    with qtbot.waitSignal(opened.changed):
        opened.undo()
    page._table.selectRow(1)
    assert "changes.back" not in page.commands()
    page._table.selectRow(0)
    assert "changes.back" not in page.commands()
    page._table.selectRow(2)
    assert "changes.back" in page.commands()


def test_going_back_says_how_many_and_offers_the_way_forward(qtbot: QtBot, page: ChangesPage, opened: Session) -> None:
    page._table.selectRow(1)
    page.undo_to_here()
    qtbot.waitUntil(lambda: opened.messages.last is not None)
    message = opened.messages.last
    assert message is not None
    assert message.text == Text(
        "2 changes undone, back to before “Add Hydrogen station”", "已撤销 2 项变更，回到“新增 Hydrogen station”之前"
    )
    assert message.offer is not None
    message.offer.run()
    qtbot.waitUntil(lambda: opened.data.count("project") == 3 and not opened.jobs.busy())


def test_the_model_keeps_the_rules(page: ChangesPage, opened: Session) -> None:
    QAbstractItemModelTester(page._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.refresh(None)


def test_older_changes_are_read_in_portions(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch, page: ChangesPage
) -> None:
    monkeypatch.setattr("hqd_desktop.gui.changes.model.PORTION", 2)
    model = ChangesModel(opened, page)
    model.read()
    assert (model.rowCount(), model.canFetchMore(model.index(-1, -1))) == (2, True)
    model.fetchMore(model.index(-1, -1))
    assert (model.rowCount(), model.canFetchMore(model.index(-1, -1))) == (3, False)


def steps_of(page: ChangesPage) -> list[tuple[str, ...]]:
    model = page._steps.words
    return [tuple(model.index(row, c).data() for c in range(4)) for row in range(model.rowCount())]


def test_the_chosen_change_tells_every_field_before_and_after(page: ChangesPage, opened: Session) -> None:
    record = opened.data.find("project", "Wind parts").id
    change = operations.set_fields(opened.data, "project", [record], {"industry": "Wind", "total_investment": "3亿"})
    assert opened.apply(change)
    page.refresh(None)
    assert steps_of(page) == [
        ("Wind parts", "Industry", "—", "Wind"),
        ("Wind parts", "Total investment", "—", "300 CNY million"),
    ] or steps_of(page)[0] == ("Wind parts", "Industry", "—", "Wind")
    page._table.selectRow(1)
    assert steps_of(page) == [
        ("Wind parts", "Project", "", "added"),
        ("Wind parts", "Project ID", "—", "P-003"),
        ("Wind parts", "Project", "—", "Wind parts"),
    ]


def test_a_record_that_is_gone_is_named_by_what_it_was(page: ChangesPage, opened: Session) -> None:
    record = opened.data.find("project", "Wind parts").id
    assert opened.apply(operations.remove(opened.data, "project", [record]))
    page.refresh(None)
    assert ("Wind parts", "Project", "", "deleted") in steps_of(page)


def test_a_record_opens_on_its_page(page: ChangesPage, opened: Session) -> None:
    asked: list[tuple[object, ...]] = []
    opened.page_wanted.connect(lambda *words: asked.append(words))
    page._steps.selectRow(0)
    page._steps._open(page._steps.words.index(0, 0))
    assert asked == [("projects", "project", opened.data.find("project", "Wind parts").id)]


def choose(box: QComboBox, data: object) -> None:
    """As a person chooses from the list."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def type_into(page: ChangesPage, text: str) -> None:
    page.narrowing.words.setText(text)
    page.narrowing.words.searched.emit(text)


def test_changes_are_found_by_text_origin_time_and_what_they_touched(page: ChangesPage, opened: Session) -> None:
    first = opened.data.history()[-1].id
    type_into(page, "hydrogen")
    assert column(page, WHAT) == ["Add Hydrogen station"]
    type_into(page, "100%")
    assert column(page, WHAT) == []
    assert page._nothing.isVisibleTo(page)
    page.reveal("change", first)
    assert column(page, WHAT)[page._table.currentIndex().row()] == "Add Magnet motor"
    assert not page._nothing.isVisibleTo(page)
    choose(page.narrowing.origin, "import")
    assert column(page, WHAT) == []
    choose(page.narrowing.origin, "")
    choose(page.narrowing.time, 0)
    choose(page.narrowing.kind, "project")
    assert len(column(page, WHAT)) == 3
    choose(page.narrowing.kind, "organisation")
    assert column(page, WHAT) == []


def test_of_an_earlier_day_only_older_choices_show_the_change(page: ChangesPage, opened: Session) -> None:
    with sqlite3.connect(opened.data.path) as connection:
        connection.execute("UPDATE change SET at = '2001-06-30T12:00:00.000+00:00' WHERE id = 1")
    connection.close()
    choose(page.narrowing.time, 29)
    assert len(column(page, WHAT)) == 2
    choose(page.narrowing.time, None)
    assert len(column(page, WHAT)) == 3


def test_all_changes_of_a_record_are_shown_also_when_it_is_gone(page: ChangesPage, opened: Session) -> None:
    record = opened.data.find("project", "Wind parts").id
    assert opened.apply(operations.remove(opened.data, "project", [record]))
    page._open_record("project", record)
    assert column(page, WHAT) == ["Delete Wind parts", "Add Wind parts"]
    assert page.narrowing.record.accessibleName() == "Project Wind parts"
    page.narrowing.record.removed.emit()
    assert len(column(page, WHAT)) == 4


def test_what_a_gone_record_referred_to_is_named_too(page: ChangesPage, opened: Session) -> None:
    record = opened.data.find("project", "Wind parts").id
    assert opened.apply(operations.set_fields(opened.data, "project", [record], {"investor": "Nordwind"}))
    firm = opened.data.find("organisation", "Nordwind").id
    assert opened.apply(operations.remove(opened.data, "organisation", [firm]))
    page.refresh(None)
    assert ("Wind parts", "Investor", "Nordwind", "—") in steps_of(page)
    assert ("Nordwind", "Name", "Nordwind", "—") in steps_of(page)


def test_a_record_without_a_name_is_told_by_what_it_belongs_to(page: ChangesPage, opened: Session) -> None:
    record = opened.data.find("project", "Wind parts").id
    assert opened.apply(operations.set_fields(opened.data, "project", [record], {"stage": "signed"}))
    page.refresh(None)
    assert ("Wind parts", "Stage event", "", "added") in steps_of(page)
