"""Sheets of an earlier day, on the page: what was not yet recorded is not there, the day stands on the page, and the file equals it."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.page import SheetsPage
from hqd_desktop.gui.sheets.then import Then
from hqd_desktop.sheets.options import SheetOptions
from hqd_desktop.workspace import Workspace, sheet_options
from hqd_desktop.workspace.past import Past

from .test_page_summary import shown, table
from .test_pages import texts


@pytest.fixture
def page(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> SheetsPage:
    """A first change with twelve projects; all changes made by a test are of later days than 2026-06-30."""
    real = Workspace.newest_before

    def newest_before(self: Workspace, moment: dt.datetime) -> int:
        return 1 if moment.date() <= dt.date(2026, 7, 1) else real(self, moment)

    monkeypatch.setattr(Workspace, "newest_before", newest_before)
    made = SheetsPage(session)
    qtbot.addWidget(made)
    made.resize(1224, 848)
    made.refresh(None)
    made.choose_sheet("pipeline")
    qtbot.waitUntil(made._form.pane.ready)
    return made


def add(session: Session, code: str = "P-099") -> None:
    session.data.apply(Change(Text("One more", "再加一个"), (adds("project", {"code": code, "name": "后来的项目"}),)))


def ask(qtbot: QtBot, page: SheetsPage, day: str) -> None:
    """Type a day and press Enter."""
    line = page._form.then_edit
    line.clear()
    line.setFocus()
    qtbot.keyClicks(line, day)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def names(page: SheetsPage) -> list[str]:
    return [row.cells[1].text for row in table(page).rows if row.kind == "body"]


def test_a_sheet_of_then_says_so_and_leaves_out_what_came_later(
    qtbot: QtBot, page: SheetsPage, session: Session
) -> None:
    add(session)
    page.refresh(None)
    qtbot.waitUntil(lambda: page._form.pane.ready() and len(names(page)) == 13)
    ask(qtbot, page, "2026-06-30")
    assert page._form.pane.page_count == 0
    assert page._form.pane._form.nothing.isVisibleTo(page)
    qtbot.waitUntil(lambda: page._form.pane.ready() and len(names(page)) == 12)
    assert shown(page).header[1] == "Progress of key projects, as of 30 Jun 2026, synthetic data"
    assert "As of 30 Jun 2026" in texts(page._form.pane._form.view.pages[0])
    assert page._form.then_words.text() == "The records of the end of 30 Jun 2026"
    page._form.pane.set_language("zh")
    qtbot.waitUntil(lambda: page._form.pane.ready() and shown(page).lang == "zh")
    assert shown(page).header[1].endswith("，截至2026-06-30（演示数据）")
    page.choose_sheet("checks")
    qtbot.waitUntil(lambda: page._form.pane.ready() and shown(page).name == "checks")
    assert shown(page).header[1].endswith("，截至2026-06-30（演示数据）")
    ask(qtbot, page, "")
    page.choose_sheet("pipeline")
    qtbot.waitUntil(lambda: page._form.pane.ready() and shown(page).name == "pipeline" and len(names(page)) == 13)
    assert page._form.then_words.text() == "Empty: the records of now"


def test_the_file_is_what_the_preview_shows(qtbot: QtBot, page: SheetsPage, session: Session, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    add(session)
    ask(qtbot, page, "2026-06")
    qtbot.waitUntil(lambda: page._form.pane.ready() and len(names(page)) == 12)
    out = tmp_path / "then.pdf"
    page._form.pane.save(out)
    qtbot.waitUntil(lambda: out.exists() and not session.jobs.busy())
    done = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True)
    assert "as of Jun 2026" in done.stdout
    assert "后来的项目" not in done.stdout
    assert all(name in done.stdout for name in names(page))


def test_a_file_under_way_keeps_the_records_it_is_written_from(
    qtbot: QtBot, page: SheetsPage, session: Session, tmp_path: Path
) -> None:
    ask(qtbot, page, "2026-06-30")
    qtbot.waitUntil(lambda: page._form.pane.ready() and "as of" in shown(page).header[1])
    past = page._then.data
    assert isinstance(past, Past)
    folder = past.path.parent
    out = tmp_path / "then.pdf"
    page._form.pane.save(out)
    ask(qtbot, page, "")
    assert folder.exists()
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: not folder.exists(), timeout=10_000)
    assert page._then.data is session.data


def test_projects_are_those_of_then(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    from hqd_desktop.workspace import operations

    first = session.data.ids(View("project"))[0]
    session.data.apply(operations.remove(session.data, "project", [first]))
    page.choose_sheet("profile")
    page.refresh(None)
    assert page._form.project_list.model().rowCount() == 11
    ask(qtbot, page, "2026-06-30")
    qtbot.waitUntil(lambda: page._form.project_list.model().rowCount() == 12)
    page._choose([first])
    qtbot.waitUntil(page._form.pane.ready)
    assert shown(page).header[1] == "Project profile, as of 30 Jun 2026, synthetic data"


@pytest.mark.parametrize(("typed", "words"), [("2199-01-01", "still to come"), ("soonish", "not a date")])
def test_a_day_that_is_none_is_said_and_nothing_is_printed(
    qtbot: QtBot, page: SheetsPage, session: Session, typed: str, words: str
) -> None:
    ask(qtbot, page, typed)
    assert page._form.pane.page_count == 0
    assert page.commands() == {}
    assert page._then.trouble is not None
    said = page._form.then_words.text()
    assert said == page._then.trouble.said("en")
    assert words in said
    ask(qtbot, page, "")
    qtbot.waitUntil(page._form.pane.ready)
    assert page._then.trouble is None


def test_the_form_is_that_of_today_and_set_up_still_works(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    ask(qtbot, page, "2026-06-30")
    qtbot.waitUntil(lambda: page._form.pane.ready() and "as of" in shown(page).header[1])
    options = SheetOptions(title="Projects in hand")
    session.data.apply(sheet_options.put(session.data, "pipeline", "en", options))
    page._form.pane.reload()
    qtbot.waitUntil(lambda: page._form.pane.ready() and shown(page).title == "Projects in hand")
    assert shown(page).header[1] == "Projects in hand, as of 30 Jun 2026, synthetic data"


def test_records_of_a_day_that_is_not_over_follow_changes(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    ask(qtbot, page, dt.date.today().isoformat())
    qtbot.waitUntil(lambda: page._form.pane.ready() and "as of" in shown(page).header[1])
    assert len(names(page)) == 12
    before = page._then.data
    add(session)
    page.refresh(None)
    qtbot.waitUntil(lambda: page._form.pane.ready() and len(names(page)) == 13)
    assert page._then.data is not before
    add(session, "P-100")  # of an earlier day they stay as they are
    ask(qtbot, page, "2026-06-30")
    qtbot.waitUntil(lambda: page._form.pane.ready() and len(names(page)) == 12)
    before = page._then.data
    add(session, "P-101")
    page.refresh(None)
    assert page._then.data is before


def test_the_day_goes_with_the_workspace(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    ask(qtbot, page, "2026-06-30")
    qtbot.waitUntil(lambda: page._form.pane.ready() and "as of" in shown(page).header[1])
    past = page._then.data
    assert isinstance(past, Past)
    folder = past.path.parent
    session.close()
    assert not folder.exists()
    assert page._form.then_edit.text() == ""


def test_in_a_window_of_then_no_other_day_is_asked_for(qtbot: QtBot, session: Session) -> None:
    past = session.data.as_of(Day.of(dt.date.today()))
    session.workspace, today = past, session.workspace
    made = SheetsPage(session)
    qtbot.addWidget(made)
    made.refresh(None)
    assert made._form.then_edit.isHidden()
    qtbot.waitUntil(made._form.pane.ready)
    session.workspace = today
    past.close()


def test_the_calendar_gives_the_day(qtbot: QtBot, page: SheetsPage) -> None:
    from hqd_desktop.gui.widgets.calendar import CalendarOffer

    then = page._then
    assert isinstance(then, Then)
    offer = page._form.then_edit.findChild(CalendarOffer)
    assert offer is not None
    page._form.then_edit.setText("2026-06-30")
    offer.picked.emit("stay")
    qtbot.waitUntil(lambda: page._form.pane.ready() and "as of 30 Jun 2026" in shown(page).header[1])
    assert page._form.then_edit.text() == "2026-06-30"
