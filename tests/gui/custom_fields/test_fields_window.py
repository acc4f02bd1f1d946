"""The window of an office's own fields: by keys, undone, followed by table, inspector, filters and the choice of columns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.colours import Colour
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.kinds import Choice
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.custom_fields.box import FieldBox
from hqd_desktop.gui.custom_fields.window import FieldsWindow, open_fields
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.past.window import PastWindow, look
from hqd_desktop.gui.projects.columns import ColumnChooser
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.workspace import Workspace, custom_fields, operations, saved_views

LEVELS = (Choice("high", Text("High", "高")), Choice("low", Text("Low", "低")))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> ProjectsPage:
    window.session.put(workspace)
    window.host.show("projects")
    made = window.host.current()
    assert isinstance(made, ProjectsPage)
    qtbot.waitUntil(lambda: len(made.model.rows.ids) == 3)
    return made


@pytest.fixture
def listing(page: ProjectsPage, window: MainWindow, qtbot: QtBot) -> FieldsWindow:
    made = open_fields(page.session, window)
    qtbot.waitUntil(made.isVisible)
    return made


def rows(listing: FieldsWindow) -> list[list[str]]:
    model = listing.model
    return [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]


def typed(box: FieldBox, en: str, zh: str, holds: str = "text") -> FieldBox:
    box.form.english.setText(en)
    box.form.chinese.setText(zh)
    box.form.holds.setCurrentIndex(box.form.holds.findData(holds))
    return box


def make(page: ProjectsPage, en: str, zh: str, holds: str, **more: Any) -> str:
    change, made = custom_fields.made(page.session.data, Definition("", Text(en, zh), holds, **more))
    assert page.session.apply(change)
    return made.key


def put(page: ProjectsPage, record: int, **raw: str) -> None:
    assert page.session.apply(operations.set_fields(page.session.data, "project", [record], raw))


def test_a_field_is_made_changed_moved_retired_and_undone_by_keys(
    qtbot: QtBot, page: ProjectsPage, listing: FieldsWindow
) -> None:
    assert "none yet" in listing.form.small.text()
    QTest.keyClick(listing.form.list, Qt.Key.Key_Insert)
    assert listing.box is not None
    typed(listing.box, "Contractor", "施工单位")
    QTest.keyClick(listing.box, Qt.Key.Key_Return)
    assert rows(listing) == [["Contractor", "施工单位", "Text", "", "0", "in use"]]
    listing.add()
    typed(listing.box, "", "补贴", "money").save()
    assert [row[:4] for row in rows(listing)][1] == ["补贴", "补贴", "Amount of money", "CNY 10,000"]
    QTest.keyClick(listing.form.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row[1] for row in rows(listing)] == ["补贴", "施工单位"]
    QTest.keyClick(listing.form.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(listing)[0][5] == "retired")
    assert listing.form.retire_button.text() == "&Use again"
    QTest.keyClick(listing.form.list, Qt.Key.Key_F2)
    typed(listing.box, "Subsidy", "补贴", "money").save()
    assert rows(listing)[0][0] == "Subsidy"
    for _ in range(5):
        page.session.undo()
    qtbot.waitUntil(lambda: rows(listing) == [])
    page.session.redo()
    qtbot.waitUntil(lambda: len(rows(listing)) == 1)


def test_what_is_wrong_keeps_the_box_open(listing: FieldsWindow) -> None:
    listing.add()
    assert listing.box is not None
    typed(listing.box, "Stage", "我的阶段").save()
    assert "already means the field Stage" in listing.box.form.trouble.text()
    assert listing.box.isVisible()
    typed(listing.box, "Level", "等级", "choice").save()
    assert "no choices" in listing.box.form.trouble.text()
    assert rows(listing) == []


def test_choices_are_written_renamed_and_ordered_in_place(
    qtbot: QtBot, page: ProjectsPage, listing: FieldsWindow
) -> None:
    key = make(page, "Level", "等级", "choice", choices=LEVELS)
    put(page, page.model.rows.ids[0], **{key: "高"})
    box = listing.ask(custom_fields.definition(page.session.data, key))
    choices, table = box.choices, box.form.choices
    choices.setData(choices.index(0, 0), "Top")
    table.setFocus()
    table.setCurrentIndex(choices.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    box.add_choice()
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Middle")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(choices.choices()) == 3)
    assert [(one.key, one.name.en, one.name.zh) for one in choices.choices()] == [
        ("low", "Low", "低"), ("high", "Top", "高"), ("middle", "Middle", "Middle"),
    ]  # fmt: skip
    box.save()
    assert page.session.data.fields("project")[key].kind.text("high", page.session.style()) == "Top"
    box = listing.ask(custom_fields.definition(page.session.data, key))
    box.choices.remove(1)
    assert "1 cannot be read so: “高”" in box.form.standing.text()
    box.save()
    assert "could not be read so: 1" in box.form.trouble.text()


def test_another_kind_of_value_is_shown_before_it_is_made(page: ProjectsPage, listing: FieldsWindow) -> None:
    key = make(page, "Floors", "层数", "text")
    first, second, _ = page.model.rows.ids
    put(page, first, **{key: "12"})
    put(page, second, **{key: "three"})
    box = listing.ask(custom_fields.definition(page.session.data, key))
    typed(box, "Floors", "层数", "whole")
    assert "1 cannot be read so: “three”" in box.form.standing.text()
    typed(box, "Floors", "层数", "choice")
    assert [one.name.en for one in box.choices.choices()] == ["12", "three"]
    assert "All can be read so" in box.form.standing.text()
    box.save()
    kind = page.session.data.fields("project")[key].kind
    assert kind.text(getattr(page.session.data.get("project", first), key), page.session.style()) == "12"


def test_table_filters_and_inspector_follow(qtbot: QtBot, page: ProjectsPage) -> None:
    key = make(page, "Contractor", "施工单位", "text")
    money = make(page, "Subsidy", "补贴", "money", unit="CNY*1e4")
    first = page.model.rows.ids[0]
    put(page, first, **{key: "中建", money: "300"})
    page.question.show_columns((*page.question.columns, key, money))
    known = fields("project")
    assert page.model.heading(page.model.columns.index(key)) == "Contractor"
    assert page.model.cell(0, page.model.columns.index(key)).text == "中建"
    page.question.add(parse("施工单位 ~ 中建", fields("project")))
    page.question.set_sort(money, descending=True)
    qtbot.waitUntil(lambda: list(page.model.rows.ids) == [first])
    page.table.go(0, page.model.columns.index(key))
    qtbot.waitUntil(lambda: any(row.key == money for row in page.panel.form.all_fields.properties.rows))
    packed = (page.session.data.packed_record("project", first) or {})[key]
    assert page.write(Target((first,), known[key], packed, "中建"), "中铁") is None
    assert getattr(page.session.data.get("project", first), key) == "中铁"
    page.session.undo()
    data = page.session.data
    page.session.apply(custom_fields.edited(data, _renamed(data, key)))
    qtbot.waitUntil(lambda: page.model.heading(page.model.columns.index(key)) == "Builder")
    page.session.apply(custom_fields.retired(data, key))
    qtbot.waitUntil(lambda: key not in page.model.columns)
    assert page.question.conditions == ()
    qtbot.waitUntil(lambda: len(page.model.rows.ids) == 3)
    page.session.apply(custom_fields.retired(data, money))
    qtbot.waitUntil(lambda: money not in page.model.columns)
    assert money not in [sort.field for sort in page.question.sorts]
    page.session.undo()
    qtbot.waitUntil(lambda: money in fields("project"))


def _renamed(data: Workspace, key: str) -> Definition:
    return replace(custom_fields.definition(data, key), name=Text("Builder", "建设方"))


def test_a_column_is_added_from_the_choice_of_columns(qtbot: QtBot, page: ProjectsPage) -> None:
    page.filtering.open_columns()
    chooser = page.findChild(ColumnChooser)
    assert isinstance(chooser, ColumnChooser)
    chooser.form.new_field.click()
    box = page.findChild(FieldBox)
    assert isinstance(box, FieldBox)
    typed(box, "Approved on", "批复日期", "date").save()
    qtbot.waitUntil(lambda: page.model.columns[-1].startswith("x_approved_on"))


def test_the_menu_and_the_language(qtbot: QtBot, window: MainWindow, page: ProjectsPage) -> None:
    window.menus.actions["project.fields"].trigger()
    listing = window.findChild(FieldsWindow)
    assert isinstance(listing, FieldsWindow)
    make(page, "Contractor", "施工单位", "date")
    qtbot.waitUntil(lambda: len(rows(listing)) == 1)
    language.current().use("zh")
    try:
        qtbot.waitUntil(lambda: rows(listing)[0][2] == "日期")
        assert listing.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    finally:
        language.current().use("en")
    assert listing.form.list.accessibleName()


def test_views_colours_and_drafts_let_go_of_what_went(qtbot: QtBot, page: ProjectsPage) -> None:
    level = make(page, "Level", "等级", "choice", choices=LEVELS)
    put(page, page.model.rows.ids[0], **{level: "高"})
    known = fields("project")
    page.question.set_colours((Colour(parse("等级 = 高", known), "red", level),))
    page.question.group_by(level)
    page.question.show_columns((*page.question.columns, level))
    qtbot.waitUntil(lambda: page.model.rows.lines.by.field == level)
    page.session.apply(custom_fields.retired(page.session.data, level))
    qtbot.waitUntil(lambda: page.question.group == "" and page.question.colours == ())
    qtbot.waitUntil(lambda: not page.model.rows.lines.by.groups)
    assert page.save_state()
    page.session.undo()
    qtbot.waitUntil(lambda: level in fields("project"))
    page.session.apply(
        saved_views.save(page.session.data, "高", View("project", (parse("等级 = 高", fields("project")),)))[0]
    )
    page.session.apply(custom_fields.retired(page.session.data, level))
    saved = saved_views.kept(page.session.data)[0]
    page.reveal("view", saved.id)
    qtbot.waitUntil(lambda: level not in fields("project"))
    assert page.save_state()
    with pytest.raises(UserError, match="no field"):
        parse("等级 = 高", fields("project"))


def test_fields_of_a_closed_file_are_forgotten(page: ProjectsPage) -> None:
    key = make(page, "Contractor", "施工单位", "text")
    assert key in fields("project")
    page.session.close()
    assert key not in fields("project")


def test_a_window_of_then_shows_what_stood_there(qtbot: QtBot, window: MainWindow, page: ProjectsPage) -> None:
    data = page.session.data
    key = make(page, "Floors", "层数", "text")
    first = page.model.rows.ids[0]
    put(page, first, **{key: "three"})
    then = data.newest()
    put(page, first, **{key: "3"})
    draft = replace(custom_fields.definition(data, key), type="money", unit="CNY")
    page.session.apply(custom_fields.conversion(data, custom_fields.converted(data, draft)))
    made = make(page, "Later", "后来", "text")
    page.question.show_columns((*page.question.columns, key, made))
    look(page.session, window, then)
    qtbot.waitUntil(lambda: window.findChild(PastWindow) is not None, timeout=10_000)
    past = window.findChild(PastWindow)
    assert isinstance(past, PastWindow)
    past.host.show("projects")
    seen = past.host.current()
    assert isinstance(seen, ProjectsPage)
    seen.question.show_columns((*seen.question.columns, key, made))
    qtbot.waitUntil(lambda: len(seen.model.rows.ids) == 3 and not past.session.jobs.busy())
    place = seen.model.rows.place(first)
    assert place is not None
    assert seen.model.cell(place, seen.model.columns.index(key)).text == "three"
    assert seen.model.cell(place, seen.model.columns.index(made)).text == "—"
    seen.table.go(place, seen.model.columns.index(key))
    seen.question.set_sort(key, descending=True)
    seen.table.selectAll()
    for group in (key, made, ""):
        seen.question.group_by(group)
        qtbot.waitUntil(lambda: not seen.asking.is_busy())
    seen.row_actions.cells.copy()
    seen.filtering.open_new(seen.form.chips)
    assert seen.filtering.popup is not None
    seen.filtering.popup.form.field.setCurrentIndex(seen.filtering.popup.form.field.findData(key))
    qtbot.wait(300)
    seen.filtering.popup.close()
    seen.grab()
    seen.question.add(parse("层数 > 2", fields("project")))
    qtbot.waitUntil(lambda: not seen.asking.is_busy())
    qtbot.wait(100)
    past.close()
    assert key in fields("project")
    assert page.model.heading(page.model.columns.index(key)).startswith("Floors")
