"""Several kinds of record in one workbook, and more of one kind than a sheet holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import marks
from hqd_desktop.exchange.writing import table as tables
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.exporting import export

PROJECTS = View("project", columns=("code", "name"), sort=sort_keys("code", "project"))
ACTIONS = View("action", columns=("text", "project"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Zone", "开发区"))
    projects = [adds("project", {"code": f"P-{n}", "name": f"项目{n}"}, n) for n in range(1, 8)]
    actions = [adds("action", {"text": f"事项{n}", "project": n}, 100 + n) for n in (1, 2)]
    made.apply(Change(Text("x", "x"), (*projects, *actions)))
    yield made
    made.close()


def marked(path: Path) -> tuple[marks.Marks, ...]:
    return marks.read_all([[c.value for c in row] for row in load_workbook(path)[marks.SHEET].iter_rows()])


def ids_in(path: Path, one: marks.Marks) -> list[int]:
    sheet = load_workbook(path)[one.sheet]
    labels = [cell.value for cell in sheet[one.header]]
    place = labels.index(marks.ID_HEADING)
    found = [row[place] for row in sheet.iter_rows(min_row=one.header + 1, values_only=True)]
    return [int(str(record)) for record in found if record is not None]


@pytest.mark.parametrize("look", list(Look))
def test_each_kind_has_its_sheet_and_its_marks(workspace: Workspace, tmp_path: Path, look: Look) -> None:
    done = export(workspace, tmp_path / "all.xlsx", (PROJECTS, ACTIONS), lang="zh", look=look)
    assert done.rows == 9
    assert done.sheets == (("项目", "project", 7), ("行动事项", "action", 2))
    first, second = marked(tmp_path / "all.xlsx")
    assert (first.kind, first.ids, second.kind, second.ids) == ("project", tuple(range(1, 8)), "action", (101, 102))
    for one in (first, second):
        assert ids_in(tmp_path / "all.xlsx", one) == list(one.ids)


def test_the_same_kind_twice_stands_on_two_sheets(workspace: Workspace, tmp_path: Path) -> None:
    done = export(workspace, tmp_path / "two.xlsx", (PROJECTS, PROJECTS), lang="en")
    assert [name for name, _kind, _rows in done.sheets] == ["Projects", "Projects 2"]


def test_more_rows_than_a_sheet_holds_go_on_on_the_next(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tables.Table("project", "", "", (), (), 0, workspace.style("zh"))
    monkeypatch.setattr(tables, "MAX_ROWS", tables.MAX_ROWS - room.most + 3)
    done = export(workspace, tmp_path / "long.xlsx", PROJECTS, lang="zh")
    assert done.sheets == (("项目 (1)", "project", 3), ("项目 (2)", "project", 3), ("项目 (3)", "project", 1))
    assert [note.zh for note in done.notes] == ["项目：7 行超出单个工作表的容量，分列于 3 个工作表"]
    first = load_workbook(tmp_path / "long.xlsx")["项目 (1)"]
    assert any("分列于 3 个工作表" in str(row[0]) for row in first.iter_rows(values_only=True))
    parts = marked(tmp_path / "long.xlsx")
    assert [one.ids for one in parts] == [(1, 2, 3), (4, 5, 6), (7,)]
    assert [ids_in(tmp_path / "long.xlsx", one) for one in parts] == [[1, 2, 3], [4, 5, 6], [7]]
    assert export(workspace, tmp_path / "long.csv", PROJECTS, lang="zh").sheets == (("项目", "project", 7),)


def test_a_plain_table_begins_with_its_headings(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "plain.xlsx", PROJECTS, lang="zh", look=Look.PLAIN)
    sheet = load_workbook(tmp_path / "plain.xlsx").worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == ["项目编号", "项目名称", marks.ID_HEADING]
    assert rows[1:] == [[f"P-{n}", f"项目{n}", str(n)] for n in range(1, 8)]


@pytest.mark.parametrize("ending", [".csv", ".json"])
def test_other_files_hold_one_table(workspace: Workspace, tmp_path: Path, ending: str) -> None:
    with pytest.raises(UserError) as told:
        export(workspace, tmp_path / f"x{ending}", (PROJECTS, ACTIONS))
    assert ending in told.value.message.en
    assert not (tmp_path / f"x{ending}").exists()
