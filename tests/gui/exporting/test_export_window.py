"""The export window as people use it: choose by keys, Enter, and the file is there as it was said."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.views import View
from hqd_desktop.gui import language
from hqd_desktop.gui.exporting.choices import KEPT, KINDS, Choices, keep, recall
from hqd_desktop.gui.exporting.kinds_list import KindsList
from hqd_desktop.gui.exporting.window import ExportWindow
from hqd_desktop.gui.pages import Given
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings

from .conftest import Ask, Saving

_PRESSED_MS = 150
KINDS_GIVEN = Given(("project",))


def enter(window: ExportWindow, session: Session, qtbot: QtBot) -> None:
    """Enter, wherever the keyboard is."""
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=20_000)


def key(window: ExportWindow, letter: str) -> None:
    """A mnemonic; buttons are seen to go down for a moment."""
    QTest.keyClick(window, ord(letter.upper()), Qt.KeyboardModifier.AltModifier)
    QTest.qWait(_PRESSED_MS)


def choose(window: ExportWindow, box: str, data: str) -> None:
    """By the arrow keys of a box."""
    combo = getattr(window.form, f"{box}_box")
    combo.setFocus()
    for _ in range(combo.count()):
        QTest.keyClick(combo, Qt.Key.Key_Up)
    for _ in range(combo.findData(data)):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentData() == data


def tick(window: ExportWindow, *kinds: str) -> None:
    """By the keyboard: down the list, Space."""
    listed = window.form.kinds_list
    listed.setFocus()
    for kind in kinds:
        QTest.keyClick(listed, Qt.Key.Key_Home)
        for _ in range(KINDS.index(kind)):
            QTest.keyClick(listed, Qt.Key.Key_Down)
        QTest.keyClick(listed, Qt.Key.Key_Space)


def words(path: Path, sheet: int = 0) -> list[str]:
    return [str(cell.value) for row in openpyxl.load_workbook(path).worksheets[sheet] for cell in row if cell.value]


def said(session: Session) -> str:
    assert session.messages.last is not None
    return session.messages.last.text.en  # type: ignore[union-attr]


def test_enter_writes_what_the_page_shows(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask()
    assert window.form.outcome.text() == "3 rows, 4 columns, 1 workbook, with contacts and phone numbers"
    assert window.form.shown_note.text() == "All projects"
    enter(window, office, qtbot)
    (offered,) = saving.offered
    assert offered.name == f"Trial zone Projects {office.data.stamp.en}.xlsx"
    assert offered.parent == office.data.path.parent
    assert said(office) == f"Exported 3 rows to {offered.name}"
    assert {"P-001", "Magnet motor", "A. Person"} <= set(words(saving.last))


def test_every_choice_is_seen_in_the_file(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask()
    choose(window, "look", "plain")
    choose(window, "language", "zh")
    choose(window, "money", "CNY*1e4")
    key(window, "o")
    assert window.form.without_radio.isChecked()
    assert window.form.outcome.text() == "3 rows, 3 columns, 1 workbook"
    enter(window, office, qtbot)
    assert saving.last.name.startswith("试用园区 项目 ")
    sheet = openpyxl.load_workbook(saving.last).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    assert headings[:3] == ["项目编号", "项目名称", "总投资（万元）"]
    assert [float(sheet.cell(row, 3).value) for row in (2, 3, 4)] == [15000, 25000, 35000]  # type: ignore[arg-type]
    assert "A. Person" not in words(saving.last)


def test_several_kinds_become_one_workbook(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask()
    key(window, "k")
    assert window.form.kinds_list.isEnabled()
    tick(window, "milestone")
    qtbot.waitUntil(lambda: not office.jobs.busy(), timeout=20_000)
    assert window.form.outcome.text().startswith("4 rows, 2 sheets and a list of contents, 1 workbook")
    enter(window, office, qtbot)
    assert "export" in saving.last.name
    everything = [word for n in range(3) for word in words(saving.last, n)]
    assert {"Magnet motor", "Roof closed"} <= set(everything)


def test_the_list_says_how_many_rows_there_are_and_ticks_all_that_have_some(ask: Ask) -> None:
    window = ask(KINDS_GIVEN)
    assert not window.form.shown_radio.isVisible()
    lines = [window.form.kinds_list.item(row).text() for row in range(len(KINDS))]
    assert lines[:2] == ["Projects  3", "Milestones  1"]
    key(window, "r")
    assert window.kinds.ticked()[:2] == ("project", "milestone")
    assert "action" not in window.kinds.ticked()
    key(window, "n")
    assert window.kinds.ticked() == ()
    assert not window.form.take.isEnabled()
    assert window.form.outcome.text() == "Nothing is ticked. Tick at least one kind of record."


def test_a_csv_file_holds_one_kind(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask(KINDS_GIVEN)
    tick(window, "milestone")
    choose(window, "type", "csv")
    assert window.kinds.ticked() == ("project",)
    tick(window, "milestone")
    assert window.kinds.ticked() == ("milestone",)
    assert not window.form.look_box.isEnabled()
    choose(window, "encoding", "gb18030")
    choose(window, "language", "zh")
    enter(window, office, qtbot)
    rows = list(csv.reader(saving.last.read_text(encoding="gb18030").splitlines()))
    assert "节点名称" in rows[0]
    assert any("Roof closed" in row for row in rows)
    again = ask(KINDS_GIVEN)
    choose(again, "type", "xlsx")
    assert again.kinds.ticked() == ("project",), "what the page is about goes before what was ticked the last time"


def test_oc4ids_takes_projects_only(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask(Given(("milestone",), View("milestone"), "Milestones"))
    choose(window, "type", "json")
    qtbot.waitUntil(lambda: not office.jobs.busy(), timeout=20_000)
    assert window.form.kinds_radio.isChecked()
    assert not window.form.shown_radio.isEnabled()
    assert window.form.outcome.text().startswith("3 projects, without confidential ones, 1 OC4IDS file")
    assert not window.form.columns_box.isEnabled()
    enter(window, office, qtbot)
    assert len(json.loads(saving.last.read_text(encoding="utf-8"))["projects"]) == 3


def test_columns_as_shown_or_all_that_are_stated(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask(Given(("project",), View("project", columns=("name", "code")), "Two columns"))
    assert window.form.outcome.text() == "3 rows, 2 columns, 1 workbook"
    assert window.form.personal_note.text() == "None of these columns holds contacts or phone numbers."
    assert not window.form.with_radio.isEnabled()
    choose(window, "columns", "stated")
    qtbot.waitUntil(lambda: not office.jobs.busy(), timeout=20_000)
    assert window.form.with_radio.isEnabled()
    assert window.form.personal_note.text() == "Concerns: Investor contact"
    enter(window, office, qtbot)
    found = words(saving.last)
    assert found.index("Project") < found.index("Project ID"), "columns of the page come first, in their order"
    assert "A. Person" in found


# --- remembered ------------------------------------------------------------------------------------------


def test_choices_and_folder_are_remembered(ask: Ask, office: Session, saving: Saving, qtbot: QtBot) -> None:
    window = ask()
    choose(window, "look", "plain")
    choose(window, "money", "CNY*1e8")
    choose(window, "columns", "stated")
    enter(window, office, qtbot)
    again = ask()
    assert [getattr(again.choices(), name) for name in ("look", "money", "columns", "language")] == [
        "plain", "CNY*1e8", "stated", "",
    ]  # fmt: skip
    enter(again, office, qtbot)
    assert saving.offered[-1].parent == saving.folder


def test_contacts_that_stayed_out_never_come_back_by_themselves(
    ask: Ask, office: Session, saving: Saving, qtbot: QtBot
) -> None:
    first = ask()
    assert first.form.with_radio.isChecked()
    key(first, "o")
    enter(first, office, qtbot)
    second = ask()
    assert second.form.without_radio.isChecked()
    key(second, "w")
    enter(second, office, qtbot)
    assert "A. Person" in words(saving.last), "chosen for this file"
    assert ask().form.without_radio.isChecked(), "and for this file only"


def test_cancelled_choices_are_not_remembered(ask: Ask, saving: Saving) -> None:
    window = ask()
    key(window, "o")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert ask().form.with_radio.isChecked()
    assert not saving.offered


def test_settings_from_elsewhere_are_data(settings: Settings) -> None:
    settings.set_page_state(
        KEPT,
        {"type": "exe", "look": 1, "money": "USD", "kinds": "view,project,rm", "folder": "/nowhere", "personal": True},
    )
    assert recall(settings) == Choices(kinds=("project",), folder="/nowhere", personal=False)
    keep(settings, Choices(kinds=("action",), type="csv"))
    assert recall(settings) == Choices(kinds=("action",), type="csv", personal=False)


# --- the window itself -------------------------------------------------------------------------------------


def test_it_follows_the_language(ask: Ask, settings: Settings) -> None:
    window = ask()
    choose(window, "look", "plain")
    settings.set("language", "zh")
    language.current().use("zh")
    QTest.qWait(0)
    assert window.form.look_box.currentData() == "plain"
    assert window.form.kinds_list.item(0).text() == "项目  3"
    assert "亿元" in window.form.money_box.itemText(0)
    assert "简体中文" in window.form.language_box.itemText(0)


def test_every_control_has_a_name_and_its_own_key(ask: Ask) -> None:
    window = ask()
    letters = []
    for child in window.findChildren(QWidget):
        text = getattr(child, "text", lambda: "")()
        if "&" in text and not text.startswith("&&"):
            letters.append(text[text.index("&") + 1].lower())
        if isinstance(child, QLabel) and child.buddy() is not None:
            assert child.buddy().accessibleName(), child.objectName()
    assert len(letters) == len(set(letters)) == 13
    assert window.form.kinds_list.accessibleName()


def test_the_unit_of_the_window_is_that_of_the_language_chosen(ask: Ask) -> None:
    window = ask()
    assert window.form.money_box.itemText(0) == "As in the window: CNY bn"
    choose(window, "language", "zh")
    assert window.form.money_box.itemText(0) == "As in the window: CNY 100 million"


@pytest.mark.parametrize("type_", ["csv", "json"])
def test_what_was_ticked_for_a_workbook_is_kept_while_another_type_is_tried(ask: Ask, type_: str) -> None:
    window = ask(KINDS_GIVEN)
    tick(window, "milestone", "area")
    choose(window, "type", type_)
    assert isinstance(window.kinds, KindsList)
    assert len(window.kinds.ticked()) == 1
    choose(window, "type", "xlsx")
    assert window.kinds.ticked() == ("project", "milestone", "area")


def test_it_goes_with_the_workspace(ask: Ask, office: Session, saving: Saving) -> None:
    window = ask()
    office.close()
    assert window.isHidden()
    assert not saving.offered
