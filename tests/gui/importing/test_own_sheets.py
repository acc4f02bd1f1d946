"""A workbook of several sheets that went out from here: each is shown with what it would change, the ticked ones come in turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.exchange import marks as marking
from hqd_desktop.gui.importing.page import DONE, FILE, PREVIEW, SHEET, ImportPage
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace, operations
from hqd_desktop.workspace.exporting import export

PROJECTS, ACTIONS, AREAS = (RECORDS[kind].PLURAL.en for kind in ("project", "action", "area"))


@pytest.fixture
def page(opened: Session, qtbot: QtBot) -> Iterator[ImportPage]:
    made = ImportPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not opened.jobs.busy())


@pytest.fixture
def book(opened: Session, tmp_path: Path) -> Path:
    """Two of its three sheets were edited: a project that is new there, and an action for it."""
    data, out = opened.data, tmp_path / "back.xlsx"
    data.apply(operations.add(data, "action", {"text": "Permit", "project": "P-001"})[0])
    data.apply(operations.add(data, "area", {"name": "North"})[0])
    export(data, out, [View("action", columns=("text", "project")), View("project"), View("area")], lang="en")
    made = openpyxl.load_workbook(out)
    marks = {one.kind: one for one in marking.read_all(made[marking.SHEET].values)}
    for kind, cells in (("project", ("P-900", "Wind park")), ("action", ("Grid access", "Wind park"))):
        sheet = made[marks[kind].sheet]
        free = max(n for n in range(1, sheet.max_row + 1) if any(cell.value for cell in sheet[n])) + 1
        keys = [key for key, _unit in marks[kind].columns]
        for key, value in zip(("code", "name") if kind == "project" else ("text", "project"), cells, strict=True):
            sheet.cell(free, keys.index(key) + 1).value = value
    made.save(out)
    return out


def settle(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.session.jobs.busy(), timeout=20_000)
    qtbot.wait(1)


def take(page: ImportPage, qtbot: QtBot, file: Path) -> None:
    page.take_file(file)
    qtbot.waitUntil(lambda: page.draft is not None and not page.session.jobs.busy(), timeout=20_000)


def lines(page: ImportPage) -> list[tuple[bool, str]]:
    items = [page.own.list.item(row) for row in range(page.own.list.count())]
    return [(item.checkState() is Qt.CheckState.Checked, item.text()) for item in items]


def shown(page: ImportPage) -> str:
    assert page.draft is not None
    return page.draft.intake.sheet.name


def test_all_sheets_are_shown_with_what_they_change(page: ImportPage, qtbot: QtBot, book: Path) -> None:
    take(page, qtbot, book)
    assert page.step == SHEET
    assert page.own.isVisible()
    told = lines(page)
    assert [ticked for ticked, _text in told] == [False, True, True]
    assert told[0][1] == f"{AREAS} · 1 row · nothing changed"
    assert told[1][1].startswith(f"{PROJECTS} · ")
    assert told[1][1].endswith(" · 1 new")
    assert shown(page) == PROJECTS
    assert page.own.list.hasFocus() or not page.isActiveWindow()


def test_the_ticked_ones_come_one_after_the_other(page: ImportPage, qtbot: QtBot, book: Path) -> None:
    take(page, qtbot, book)
    page.form.next_button.click()
    assert page.step == PREVIEW
    page.form.next_button.click()
    settle(page, qtbot)
    assert page.step == DONE
    assert page.form.following_button.text().endswith(ACTIONS)
    page.form.following_button.click()
    settle(page, qtbot)
    assert (page.step, shown(page), page.form.next_button.text()) == (PREVIEW, ACTIONS, "Import 1 row")
    assert page.session.messages.last is None or "before" not in str(page.session.messages.last.text)
    page.go(SHEET)
    assert [text.rpartition(" · ")[2] for _ticked, text in lines(page)] == ["nothing changed", "imported", "1 new"]
    page.go(PREVIEW)
    page.form.next_button.click()
    settle(page, qtbot)
    data = page.session.data
    assert data.resolve("project", "Wind park") is not None
    assert page.form.following_button.isHidden()
    data.undo()
    assert data.resolve("project", "Wind park") is not None


def test_the_ticked_ones_at_once(page: ImportPage, qtbot: QtBot, book: Path) -> None:
    """Without previews, each as a change of its own; one Undo takes all of them back."""
    take(page, qtbot, book)
    page.own.all_button.click()
    settle(page, qtbot)
    data = page.session.data
    assert (page.step, data.resolve("project", "Wind park") is not None) == (FILE, True)
    message = page.session.messages.last
    assert message is not None
    assert str(message.text.en) == "2 rows imported from 2 sheets"  # type: ignore[union-attr]
    assert message.offer is not None
    message.offer.run()
    settle(page, qtbot)
    assert data.resolve("project", "Wind park") is None


def test_at_once_stops_where_something_is_to_be_decided(page: ImportPage, qtbot: QtBot, book: Path) -> None:
    data = page.session.data
    first = data.find("action", "Permit").id if data.resolve("action", "Permit") else data.ids(View("action"))[0]
    made = openpyxl.load_workbook(book)
    marks = next(one for one in marking.read_all(made[marking.SHEET].values) if one.kind == "action")
    made[marks.sheet].delete_rows(marks.header + 1)
    made.save(book)
    take(page, qtbot, book)
    page.own.all_button.click()
    settle(page, qtbot)
    assert (page.step, shown(page)) == (PREVIEW, ACTIONS)
    assert data.resolve("project", "Wind park") is not None
    assert page.draft is not None
    assert page.draft.plan is not None
    assert [one.record for one in page.draft.plan.missing] == [first]
    assert "asks for decisions" in str(page.session.messages.last and page.session.messages.last.text)


def test_by_the_keyboard(page: ImportPage, qtbot: QtBot, book: Path) -> None:
    take(page, qtbot, book)
    page.own.list.setFocus()
    page.own.list.setCurrentRow(1)
    qtbot.keyClick(page.own.list, Qt.Key.Key_Space)
    settle(page, qtbot)
    assert shown(page) == ACTIONS
    assert page.waiting.next is None
    page.own.list.setCurrentRow(0)
    qtbot.keyClick(page.own.list, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert shown(page) == AREAS
    assert [one.sheet for one in page.waiting.rest()] == [ACTIONS]
    assert [ticked for ticked, _text in lines(page)] == [True, False, True]


def test_another_workspace_is_offered_the_records_only(
    page: ImportPage, qtbot: QtBot, book: Path, tmp_path: Path
) -> None:
    """The list of contents is no data, whoever reads the workbook; the sheets are then as anybody's."""
    other = Workspace.create(tmp_path / "other.hqd")
    page.session.put(other)
    take(page, qtbot, book)
    page.go(SHEET)
    assert not page.own.isVisible()
    assert page.form.others_box.text() == "Then the 2 other sheets"
    page.form.others_box.setChecked(True)
    assert {one.sheet for one in page.waiting.rest()} | {shown(page)} == {PROJECTS, ACTIONS, AREAS}
    page.forget()


def test_it_speaks_both_languages_and_goes_with_its_workbook(page: ImportPage, qtbot: QtBot, book: Path) -> None:
    take(page, qtbot, book)
    page.retranslate()
    assert [ticked for ticked, _text in lines(page)] == [False, True, True]
    page.forget()
    export(page.session.data, book.with_name("one.xlsx"), View("project"), lang="en")
    take(page, qtbot, book.with_name("one.xlsx"))
    assert page.step == PREVIEW
    page.go(SHEET)
    assert not page.own.isVisible()
