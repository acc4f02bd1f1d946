"""A template filled from the window: the file dialogs answered, the rest as people see it."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.views import View
from hqd_desktop.gui import filling
from hqd_desktop.gui.session import Session


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """Answers both dialogs; the list takes how many files the second one spoke of."""
    counts: list[int] = []

    def target(_parent: object, offered: str, count: int) -> tuple[Path, bool]:
        counts.append(count)
        return tmp_path / Path(offered).name, count == 3

    monkeypatch.setattr(filling, "ask_template", lambda *_: tmp_path / "t.xlsx")
    monkeypatch.setattr(filling, "ask_target", target)
    return counts


def template(path: Path, mark: str) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("S").write("A1", mark)
    book.close()


def said(session: Session) -> str:
    assert session.messages.last is not None
    return session.messages.last.text.en  # type: ignore[union-attr]


def test_a_list_goes_into_one_file(opened: Session, qtbot: QtBot, tmp_path: Path, dialogs: list[int]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    template(tmp_path / "t.xlsx", "{{projects.name}}")
    filling.fill_template(opened, parent, View("project"))
    qtbot.waitUntil(lambda: (tmp_path / "t filled.xlsx").is_file() and not opened.jobs.busy(), timeout=20_000)
    sheet = openpyxl.load_workbook(tmp_path / "t filled.xlsx").worksheets[0]
    assert {cell.value for cell in sheet["A"]} == {"Magnet motor", "Hydrogen station", "Wind parts"}
    assert dialogs == [1]
    assert said(opened) == "Filled t filled.xlsx"


def test_chosen_projects_get_a_file_each(opened: Session, qtbot: QtBot, tmp_path: Path, dialogs: list[int]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    template(tmp_path / "t.xlsx", "{{name}}")
    ids = sorted(opened.data.ids(View("project")))[:2]
    filling.fill_template(opened, parent, View("project"), chosen=ids)
    qtbot.waitUntil(
        lambda: len(list(tmp_path.glob("t filled-P-*.xlsx"))) == 2 and not opened.jobs.busy(), timeout=20_000
    )
    assert dialogs == [2]
    assert "t filled-P-001.xlsx" in said(opened)


def test_all_of_a_view_get_a_sheet_each(opened: Session, qtbot: QtBot, tmp_path: Path, dialogs: list[int]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    template(tmp_path / "t.xlsx", "{{name}}")
    filling.fill_template(opened, parent, View("project"))
    qtbot.waitUntil(lambda: (tmp_path / "t filled.xlsx").is_file() and not opened.jobs.busy(), timeout=20_000)
    assert sorted(openpyxl.load_workbook(tmp_path / "t filled.xlsx").sheetnames) == ["P-001", "P-002", "P-003"]
    assert dialogs == [3]


@pytest.mark.parametrize(("count", "offers"), [(1, 1), (3, 2), (500, 1)])
def test_the_dialog_offers_files_or_sheets(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, count: int, offers: int
) -> None:
    asked: list[str] = []

    def save(_parent: object, _title: str, offered: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return offered.removesuffix(".xlsx"), kinds.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert filling.ask_target(parent, "a.xlsx", count) == (Path("a.xlsx"), offers == 2)
    assert len(asked[0].split(";;")) == offers


def test_unknown_marks_are_told_and_nothing_is_asked(opened: Session, qtbot: QtBot, tmp_path: Path, dialogs: list[int]) -> None:  # fmt: skip
    parent = QWidget()
    qtbot.addWidget(parent)
    template(tmp_path / "t.xlsx", "{{nmae}}")
    with qtbot.waitSignal(opened.jobs.failed, timeout=20_000) as failed:
        filling.fill_template(opened, parent, View("project"))
    assert "S!A1" in str(failed.args[0])
    assert dialogs == []
