"""Milestones, actions, meetings and reports of all projects: listed, ticked, edited, opened, by keys and mouse."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import Action, Milestone
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.entry import DayEntry
from hqd_desktop.gui.work.boxes import RecordBox
from hqd_desktop.gui.work.page import WorkPage
from hqd_desktop.gui.work.turning import ReportTurn

_DAY = dt.timedelta(days=1)


def add(session: Session, kind: str, **values: str | int | None) -> int:
    step = adds(kind, values)
    session.data.apply(Change(Text("Add", "新增"), (step,)))
    return step.id


def day(shift: int) -> str:
    return (dt.date.today() + shift * _DAY).isoformat()


@pytest.fixture
def projects(opened: Session) -> list[int]:
    return [opened.data.find("project", f"P-00{n}").id for n in (1, 2, 3)]


@pytest.fixture
def page(qtbot: QtBot, opened: Session, projects: list[int]) -> WorkPage:
    made = WorkPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    opened.changed.connect(made.refresh)
    return made


def answered(page: WorkPage) -> bool:
    agenda = page.table.lines.agenda
    return agenda is not None and agenda.asked == page.asked


def listed(qtbot: QtBot, page: WorkPage, n: int, which: str = "", when: str = "") -> None:
    if which:
        page.choose_list(which)
    if when:
        page._narrow({"when": when})
    page.refresh(None)
    qtbot.waitUntil(lambda: not page.session.jobs.busy() and page.table.lines.agenda is not None)
    qtbot.waitUntil(lambda: answered(page) and page.table.lines.rowCount() == n)


def shown(page: WorkPage, key: str) -> list[str]:
    lines = page.table.lines
    column = [one.key for one in lines.columns].index(key)
    return [lines.index(row, column).data() for row in range(lines.rowCount())]


def edit_project(session: Session, project: int, **values: str) -> None:
    from hqd_desktop.workspace import operations

    session.data.apply(operations.set_fields(session.data, "project", [project], values))


def test_milestones_of_every_kind_stand_by_date(
    qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]
) -> None:
    edit_project(opened, projects[0], stage="signed", planned_start_on="2020-H1")
    edit_project(opened, projects[1], stage="landed", next_step="Land registration", next_step_on=day(10))
    add(opened, "milestone", project=projects[2], name="Steel frame", due=day(-20), state="scheduled")
    listed(qtbot, page, 3)
    QAbstractItemModelTester(page.table.lines)
    assert shown(page, "what") == ["Planned start", "Steel frame", "Land registration"]
    assert shown(page, "project") == ["Magnet motor", "Wind parts", "Hydrogen station"]
    assert shown(page, "sign")[1:] == ["late by 20 d", "in 10 d"]
    assert "d" not in shown(page, "sign")[0].removeprefix("late by at least").split("months")[0]
    assert page.status().selection.endswith("2 late in all")


def test_a_stage_that_was_reached_is_done(qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]) -> None:
    edit_project(opened, projects[0], stage="continuing", planned_start_on="2020-05-01", started_on="2020-05-09")
    edit_project(opened, projects[1], stage="signed", planned_start_on="2020-05-01")
    listed(qtbot, page, 1)
    assert shown(page, "project") == ["Hydrogen station"]
    listed(qtbot, page, 1, when="done")
    assert shown(page, "project") == ["Magnet motor"]


def test_a_date_that_is_not_over_is_not_late(
    qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]
) -> None:
    today = dt.date.today()
    add(opened, "action", text="this year", owner="Li", due=str(today.year), state="open")
    add(opened, "action", text="last year", owner="Li", due=str(today.year - 1), state="open")
    listed(qtbot, page, 2, "actions")
    listed(qtbot, page, 1, "actions", "overdue")
    assert shown(page, "text") == ["last year"]
    listed(qtbot, page, 1, "actions", "soon")
    assert shown(page, "text") == ["this year"]
    assert shown(page, "sign") == [""]


def test_space_ticks_an_action_and_one_undo_opens_it_again(qtbot: QtBot, page: WorkPage, opened: Session) -> None:
    action = add(opened, "action", text="Ask the investor", owner="Li", due=day(3), state="open")
    listed(qtbot, page, 1, "actions")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 0)
    known = opened.data.packed_record("action", action) or {}
    assert (known["state"], known["done_on"]) == ("done", day(0))
    opened.undo()
    known = opened.data.packed_record("action", action) or {}
    assert (known["state"], known["done_on"]) == ("open", None)


def test_a_click_on_the_box_ticks(qtbot: QtBot, page: WorkPage, opened: Session) -> None:
    action = add(opened, "action", text="Ask the investor", owner="Li", due=day(3), state="open")
    listed(qtbot, page, 1, "actions")
    box = page.table.visualRect(page.table.lines.index(0, 2))
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(16, 15))
    assert (opened.data.packed_record("action", action) or {})["state"] == "done"


def test_a_draft_opens_once_it_has_owner_and_date(qtbot: QtBot, page: WorkPage, opened: Session) -> None:
    action = add(opened, "action", text="Draft the notice", state="draft")
    listed(qtbot, page, 1, "actions")
    assert shown(page, "sign") == ["draft"]
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.lines.index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    entry = page.table.editing.entry
    assert isinstance(entry, DayEntry)
    qtbot.keyClicks(entry, day(5))
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert (opened.data.packed_record("action", action) or {})["state"] == "draft"
    qtbot.waitUntil(lambda: not opened.jobs.busy() and shown(page, "due") != ["—"])
    page.table.setCurrentIndex(page.table.lines.index(0, 4))
    qtbot.keyClicks(page.table, "W")
    entry = page.table.editing.entry
    assert isinstance(entry, QLineEdit)
    qtbot.keyClicks(entry, "ang")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    known = opened.data.packed_record("action", action) or {}
    assert (known["owner"], known["state"]) == ("Wang", "open")


def test_a_wrong_date_keeps_the_entry_and_the_page(qtbot: QtBot, page: WorkPage, opened: Session) -> None:
    add(opened, "action", text="Ask", owner="Li", due=day(3), state="open")
    listed(qtbot, page, 1, "actions")
    page.table.setCurrentIndex(page.table.lines.index(0, 0))
    page.table.edit_here()
    entry = page.table.editing.entry
    assert isinstance(entry, QLineEdit)
    entry.setText("2022-13-01")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert page.table.editing.is_wrong
    assert not page.can_leave()
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert page.can_leave()


def test_a_planned_date_is_moved_in_place(qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]) -> None:
    edit_project(opened, projects[0], stage="signed", planned_start_on="2020-H1")
    listed(qtbot, page, 1)
    page.table.setCurrentIndex(page.table.lines.index(0, 0))
    page.table.edit_here()
    entry = page.table.editing.entry
    assert isinstance(entry, QLineEdit)
    entry.setText("2031-Q2")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert (opened.data.packed_record("project", projects[0]) or {})["planned_start_on"] == "2031-Q2"
    opened.undo()
    assert (opened.data.packed_record("project", projects[0]) or {})["planned_start_on"] == "2020-H1"


def test_letters_over_what_is_not_edited_do_nothing(
    qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]
) -> None:
    edit_project(opened, projects[0], stage="signed", planned_start_on="2020-H1")
    edit_project(opened, projects[1], stage="landed", next_step="Crane", next_step_on="2020-09-01")
    listed(qtbot, page, 2)
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.lines.index(0, 2))
    newest = opened.data.newest()
    qtbot.keyClicks(page.table, "Crab")
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert page.table.currentIndex().row() == 1
    assert opened.data.newest() == newest
    assert not page.table.editing.is_open()


def test_enter_opens_the_project(qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]) -> None:
    add(opened, "action", text="Ask", owner="Li", due=day(3), state="open", project=projects[1])
    listed(qtbot, page, 1, "actions")
    page.table.setFocus()
    with qtbot.waitSignal(opened.page_wanted) as heard:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert heard.args == ["projects", "project", projects[1]]


def test_by_lead_unit_person_and_words(qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]) -> None:
    edit_project(opened, projects[0], department="Equipment office", next_step="Design", next_step_on=day(4))
    edit_project(opened, projects[1], department="Energy office", next_step="Permit", next_step_on=day(5))
    add(opened, "milestone", project=projects[1], name="Crane", due=day(6), state="scheduled")
    listed(qtbot, page, 3)
    assert [page.narrowing.who.itemText(n) for n in range(3)] == ["All lead units", "Energy office", "Equipment office"]
    page.narrowing.who.setCurrentIndex(1)
    page.narrowing.who.activated.emit(1)
    listed(qtbot, page, 2)
    assert shown(page, "what") == ["Permit", "Crane"]
    page.narrowing.search.setFocus()
    qtbot.keyClicks(page.narrowing.search, "crane")
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 1)
    assert shown(page, "what") == ["Crane"]


def test_a_meeting_shows_agenda_decisions_and_how_many_items_are_drafts(
    qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]
) -> None:
    meeting = add(opened, "meeting", name="12th meeting", day="2026-11-20", agenda="Land", decisions="Hand over land")
    add(opened, "action", text="One", owner="Li", due=day(3), state="open", meeting=meeting, project=projects[0])
    add(opened, "action", text="Two", state="draft", meeting=meeting)
    add(opened, "action", text="Elsewhere", state="draft")
    listed(qtbot, page, 1, "meetings")
    qtbot.waitUntil(lambda: page.panel.items.lines.rowCount() == 2)
    assert shown(page, "items") == ["1 of 2 are drafts"]
    assert page.panel.decisions.toPlainText() == "Hand over land"
    assert page.panel.heads[2].text() == "Action items  1 of 2 are drafts"
    page.panel.add.click()
    box = page.findChild(RecordBox)
    assert box is not None
    box.put("text", "Three")
    box.put("project", "Wind parts")
    box._save()
    qtbot.waitUntil(lambda: page.panel.items.lines.rowCount() == 3)
    made = [one for one in opened.data.all("action") if isinstance(one, Action) and one.text == "Three"]
    assert [(one.meeting, one.project, one.state) for one in made] == [(meeting, projects[2], "draft")]


def test_a_meeting_is_added_edited_and_deleted_each_with_one_undo(
    qtbot: QtBot, page: WorkPage, opened: Session
) -> None:
    listed(qtbot, page, 0, "meetings")
    page.add_new()
    box = page.findChild(RecordBox)
    assert box is not None
    assert box.focusWidget() is box._editors["name"]
    box._save()
    assert "Meeting is not stated" in box._form.trouble.text()
    box.put("name", "First meeting")
    box._save()
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 1)
    page.remove()
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 0)
    opened.undo()
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 1)


def test_a_report_goes_its_way_and_says_what_it_changes(
    qtbot: QtBot, page: WorkPage, opened: Session, projects: list[int]
) -> None:
    report = add(
        opened, "report", project=projects[0], period="2026-10", invest_ytd="1.20 CNY*1e8", reporter="Li", state="draft"
    )
    listed(qtbot, page, 1, "reports")
    assert (page.submit.isEnabled(), page.approve.isEnabled(), page.send_back.isEnabled()) == (True, False, False)
    page.submit.click()
    qtbot.waitUntil(lambda: shown(page, "state") == ["Submitted"] and page.approve.isEnabled())
    assert not page.edit.isEnabled()
    page.send_back.click()
    turn = page.findChild(ReportTurn)
    assert turn is not None
    turn.form.take_button.click()
    assert "reason" in turn.form.trouble.text()
    turn.form.words.setText("The year to date is missing a month")
    turn.form.take_button.click()
    qtbot.waitUntil(lambda: shown(page, "state") == ["Returned"])
    page.submit.click()
    qtbot.waitUntil(lambda: shown(page, "state") == ["Submitted"] and page.approve.isEnabled())
    page.approve.click()
    turn = next(one for one in page.findChildren(ReportTurn) if one.isVisible())
    assert [turn.model.index(0, n).data() for n in (0, 1)] == ["Done this year", "—"]
    turn.form.take_button.click()
    assert (opened.data.packed_record("project", projects[0]) or {})["done_year"] == "1.20 CNY*1e8"
    assert (opened.data.packed_record("report", report) or {})["state"] == "approved"
    opened.undo()
    assert (opened.data.packed_record("project", projects[0]) or {})["done_year"] is None
    assert (opened.data.packed_record("report", report) or {})["state"] == "submitted"


def test_a_milestone_is_added_for_the_project_in_sight_edited_and_deleted(
    qtbot: QtBot, opened: Session, page: WorkPage, projects: list[int]
) -> None:
    add(opened, "milestone", project=projects[1], name="Crane", due=day(6), state="scheduled")
    listed(qtbot, page, 1)
    page.table.setCurrentIndex(page.table.lines.index(0, 0))
    page.add.click()
    box = page.findChild(RecordBox)
    assert box is not None
    texts = {key: box._editors[key] for key in ("name", "project", "due")}
    assert isinstance(texts["project"], QLineEdit)
    assert texts["project"].text() == opened.data.title("project", projects[1], opened.lang)
    for key, text in (("name", "Roof closed"), ("due", "2027-03")):
        editor = texts[key]
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
    box._form.save_button.click()
    listed(qtbot, page, 2)
    made = next(one for one in opened.data.all("milestone") if isinstance(one, Milestone) and one.name == "Roof closed")
    assert (made.project, made.state) == (projects[1], "scheduled")
    assert (str(made.due and made.due.pack()), made.baseline) == ("2027-03", made.due)
    page.table.go_to("milestone", made.id)
    assert page.edit.isEnabled()
    before = opened.data.packed_record("milestone", made.id)
    page.remove()
    assert opened.data.get("milestone", made.id) is None
    opened.undo()
    assert opened.data.packed_record("milestone", made.id) == before


def test_a_milestone_without_a_name_is_refused_and_its_box_stays(
    qtbot: QtBot, opened: Session, page: WorkPage, projects: list[int]
) -> None:
    listed(qtbot, page, 0)
    page.add_new()
    box = page.findChild(RecordBox)
    assert box is not None
    box._form.save_button.click()
    assert box.isVisible()
    assert opened.data.count(View("milestone")) == 0
