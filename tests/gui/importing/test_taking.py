"""What is taken of an import: cells, rows, columns, either side of a conflict, deletions; files one after the other; the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.records import Project
from hqd_desktop.domain.views import View
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui.drops import dropped_files
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.issues import issues
from hqd_desktop.gui.importing.page import DONE, FILE, PREVIEW, ImportPage
from hqd_desktop.gui.importing.preview_model import LOOK_ROLE
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations
from hqd_desktop.workspace.exporting import export

ROWS: list[list[object]] = [
    ["Project ID", "Project", "Industry", "Site"],
    ["P-001", "Magnet motor", "Machines", "North yard"],
    ["P-002", "Hydrogen station", "Gas", "South yard"],
    ["X-9", "Fresh plant", "Food", "East yard"],
]


def book(file: Path, rows: list[list[object]]) -> Path:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(row)
    made.save(file)
    return file


@pytest.fixture
def page(opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[ImportPage]:
    monkeypatch.setattr(files, "ask_rejects", lambda *_, **__: None)
    made = ImportPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not opened.jobs.busy())


def settle(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.session.jobs.busy(), timeout=20_000)
    qtbot.wait(1)


def take(page: ImportPage, qtbot: QtBot, *sources: Path) -> None:
    page.take_files(sources)
    qtbot.waitUntil(lambda: page.draft is not None and not page.session.jobs.busy(), timeout=20_000)


def project(page: ImportPage, code: str) -> Project:
    found = page.session.data.find("project", code)
    assert isinstance(found, Project)
    return found


def at(page: ImportPage, row: int, column: int) -> None:
    page.table.setCurrentIndex(page.model.place_of(row, column))
    page.table.setFocus()


def look(page: ImportPage, row: int, column: int) -> tuple[str, str, str]:
    made = page.model.place_of(row, column).data(LOOK_ROLE)
    return made.state, made.old, made.text


def test_space_leaves_a_cell_and_takes_it_again(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, book(tmp_path / "a.xlsx", ROWS))
    industry = project(page, "P-001").industry
    assert page.form.next_button.text() == "Import 3 rows"
    at(page, 2, 2)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert look(page, 2, 2)[0] == "left"
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert look(page, 2, 2)[0] == "changed"
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    page.form.next_button.click()
    settle(page, qtbot)
    assert project(page, "P-001").industry == industry
    assert project(page, "P-001").site == "North yard"


def test_shift_space_leaves_a_row_and_ctrl_space_a_column(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, book(tmp_path / "a.xlsx", ROWS))
    before = project(page, "P-002")
    at(page, 3, 2)
    QTest.keyClick(page.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert page.form.next_button.text() == "Import 2 rows"
    mark = page.model.index(1, 1)
    assert mark.data(Qt.ItemDataRole.AccessibleTextRole) == "changed, left out"
    at(page, 2, 3)
    QTest.keyClick(page.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert [look(page, row, 3)[0] for row in (2, 4)] == ["left", "left"]
    page.form.next_button.click()
    settle(page, qtbot)
    assert project(page, "P-002") == before
    assert (project(page, "P-001").industry, project(page, "P-001").site) == ("Machines", None)
    assert (project(page, "X-9").industry, project(page, "X-9").site) == ("Food", None)


def returned(page: ImportPage, tmp_path: Path) -> Path:
    """A workbook that went out, was edited there, and one of its cells here, too; a row was deleted there."""
    data, out = page.session.data, tmp_path / "back.xlsx"
    export(data, out, View("project"), lang="en")
    made = openpyxl.load_workbook(out)
    sheet = made.worksheets[0]
    header = next(n for n in range(1, 12) if "Industry" in [cell.value for cell in sheet[n]])
    names = [cell.value for cell in sheet[header]]
    rows = {sheet.cell(n, names.index("Project ID") + 1).value: n for n in range(header + 1, sheet.max_row + 1)}
    sheet.cell(rows["P-001"], names.index("Industry") + 1).value = "Theirs"
    sheet.cell(rows["P-001"], names.index("Next step") + 1).value = "There"
    sheet.delete_rows(rows["P-003"])
    made.save(out)
    first = data.find("project", "P-001").id
    data.apply(operations.set_fields(data, "project", [first], {"industry": "Ours"}))
    return out


def test_conflicts_are_shown_side_by_side_and_settled_by_the_cell(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, returned(page, tmp_path))
    assert page.draft is not None
    plan = page.draft.plan
    assert plan is not None
    ((row, column),) = plan.conflicts()
    assert look(page, row, column) == ("conflict", "Ours", "Theirs")
    at(page, row, column)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert look(page, row, column) == ("changed", "Ours", "Theirs")
    assert "conflict" not in [issue.first.code for issue in issues(plan, (), page.draft.choices)]
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert look(page, row, column) == ("left", "Ours", "Theirs")
    page.form.next_button.click()
    settle(page, qtbot)
    assert (project(page, "P-001").industry, project(page, "P-001").next_step) == ("Ours", "There")


def test_a_row_deleted_there_stays_unless_somebody_says_so(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, returned(page, tmp_path))
    assert page.draft is not None
    plan = page.draft.plan
    assert plan is not None
    asked = next(issue for issue in issues(plan) if issue.first.code == "deleted")
    assert page.session.data.count("project") == 3
    rows = page.draft.writable
    page.panel.wanted.emit(asked, "delete", page.panel)
    assert page.draft.writable == rows + 1
    page.form.next_button.click()
    settle(page, qtbot)
    assert page.session.data.resolve("project", "P-003") is None
    page.form.undo_button.click()
    settle(page, qtbot)
    assert page.session.data.resolve("project", "P-003") is not None


def test_files_wait_for_their_turn(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    one, two = book(tmp_path / "one.xlsx", ROWS), book(tmp_path / "two.xlsx", [ROWS[0], ["X-10", "Other", "Food", ""]])
    take(page, qtbot, one, two)
    assert page.draft is not None
    assert page.draft.book.name == "one.xlsx"
    page.form.next_button.click()
    settle(page, qtbot)
    assert page.step == DONE
    assert page.form.following_button.text() == "Next: two.xlsx"
    page.form.following_button.click()
    settle(page, qtbot)
    assert (page.step, page.draft.book.name) == (PREVIEW, "two.xlsx")
    assert not page.form.pass_button.isVisible()
    page.form.next_button.click()
    settle(page, qtbot)
    assert project(page, "X-10").name == "Other"
    page.forget()
    assert page.step == FILE
    names = [page.file_step.earlier.index(row, 1).data() for row in range(page.file_step.earlier.rowCount())]
    assert names == ["two.xlsx", "one.xlsx"]


def test_the_other_sheets_of_a_workbook_come_next(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "two.xlsx"
    made = openpyxl.load_workbook(book(file, ROWS))
    more = made.create_sheet("More")
    for row in (ROWS[0], ["X-11", "Another", "Food", ""]):
        more.append(row)
    made.save(file)
    take(page, qtbot, file)
    page.form.step_bar.wanted.emit(1)
    assert page.form.others_box.text() == "Then the 1 other sheet"
    page.form.others_box.setChecked(True)
    page.form.pass_button.click()
    settle(page, qtbot)
    assert page.draft is not None
    assert page.draft.intake.sheet.name == "More"


def test_a_table_on_the_clipboard_is_looked_at_like_a_file(page: ImportPage, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Project ID\tProject\nX-20\tPasted\n")
    page.commands()["edit.paste"]()
    qtbot.waitUntil(lambda: page.draft is not None and not page.session.jobs.busy(), timeout=20_000)
    assert page.draft is not None
    assert page.draft.plan is not None
    assert [row.verdict for row in page.draft.plan.rows] == [Verdict.NEW]
    page.forget()
    QApplication.clipboard().setText("nothing to see")
    page.commands()["edit.paste"]()
    assert page.session.messages.last is not None
    assert "no table" in str(page.session.messages.last.text.en)  # type: ignore[union-attr]


def test_a_drop_may_be_several_files_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.csv", "a.xlsx", "c.exe", "~$a.xlsx", ".~lock.b.csv"):
        (tmp_path / "in" / name).write_bytes(b"x")
    (tmp_path / "w.hqd").write_bytes(b"x")

    def dropped(*places: str) -> list[str]:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / place)) for place in places])
        return [file.name for file in dropped_files(data)]

    assert dropped("in") == ["a.xlsx", "b.csv"]
    assert dropped("w.hqd") == ["w.hqd"]
    assert dropped("w.hqd", "in/b.csv") == ["b.csv"]
    assert dropped("in/c.exe") == []


def test_the_senders_own_file_comes_back_marked(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "marked.xlsx"
    monkeypatch.setattr(files, "ask_rejects", lambda *_, **__: out)
    wrong = [[*ROWS[0], "Signed on"], [*ROWS[1], "2022-13-01"], [*ROWS[2], "2022-12-01"]]
    take(page, qtbot, book(tmp_path / "a.xlsx", wrong))
    assert page.form.rejects_way.isVisible()
    page.form.rejects_way.setCurrentIndex(1)
    page.form.next_button.click()
    settle(page, qtbot)
    qtbot.waitUntil(lambda: out.is_file() and not page.session.jobs.busy(), timeout=20_000)
    sheet = openpyxl.load_workbook(out).worksheets[0]
    bad = sheet["E2"]
    assert bad.value == "2022-13-01"
    assert bad.comment is not None
    assert bad.fill.fgColor.rgb != "00000000"
    assert sheet["E3"].comment is None


def test_the_page_says_how_the_sheet_was_read(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    titled: list[list[object]] = [["Projects of July"], ["单位：亿元"], *ROWS]
    take(page, qtbot, book(tmp_path / "a.xlsx", titled))
    said = " | ".join(label.text() for label in page.panel.findChildren(QLabel))
    assert "How the sheet was read" in said
    assert "The header is in row 3" in said
