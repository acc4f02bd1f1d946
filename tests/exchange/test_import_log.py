"""What was imported is written down with the change, counted nowhere, undone with it; the same file again does nothing and says so."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.cli.main import main
from hqd_desktop.domain.views import View
from hqd_desktop.exchange.choices import Choices
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.workspace import Workspace, importing, operations


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "台账"
    for row in (
        ["项目名称", "投资方", "总投资（亿元）", "备注"],
        ["甲", "甲公司", 3, "x"],
        ["乙", None, 5, None],
        ["丙", None, "?", None],
    ):
        page.append(row)
    path = tmp_path / "台账.xlsx"
    book.save(path)
    return path


def test_one_entry_for_one_import(workspace: Workspace, sheet: Path) -> None:
    done = importing.apply(workspace, importing.plan(workspace, sheet))
    assert done is not None
    assert done.label.en == "Import 2 rows from 台账.xlsx"
    (logged,) = (workspace.packed_record("import", one) or {} for one in workspace.ids(View("import")))
    assert {key: logged[key] for key in ("file", "sheet", "kind", "rows", "added", "edited", "unchanged", "rejected", "skipped")} == {
        "file": "台账.xlsx", "sheet": "台账", "kind": "project", "rows": 3, "added": 2, "edited": 0, "unchanged": 0, "rejected": 1, "skipped": 0,
    }  # fmt: skip
    assert logged["size"] == sheet.stat().st_size
    assert len(str(logged["digest"])) == 64
    entry = workspace.entry(done.change)
    assert entry is not None
    assert (entry.added, entry.edited, entry.removed) == (3, 0, 0)  # two projects and the investor, not the log
    workspace.undo()
    assert workspace.count("import") == 0


def test_the_layout_is_the_same_for_the_next_month(workspace: Workspace, sheet: Path, tmp_path: Path) -> None:
    importing.apply(workspace, importing.plan(workspace, sheet))
    book = openpyxl.load_workbook(sheet)
    book["台账"].append(["丁", None, 7, None])
    book["台账"]["A1"] = "项目 名称"
    book.save(tmp_path / "八月.xlsx")
    importing.apply(workspace, importing.plan(workspace, tmp_path / "八月.xlsx"))
    layouts = {(workspace.packed_record("import", one) or {})["layout"] for one in workspace.ids(View("import"))}
    assert len(layouts) == 1


def test_the_same_file_under_another_name_takes_nothing_back(workspace: Workspace, sheet: Path, tmp_path: Path) -> None:
    """What people did since the import stays: the file has said all it has to say."""
    first = importing.apply(workspace, importing.plan(workspace, sheet))
    assert first is not None
    one, two = (workspace.find("project", name).id for name in ("甲", "乙"))
    workspace.apply(operations.set_fields(workspace, "project", [one], {"name": "甲厂", "remarks": "改过"}))
    workspace.apply(operations.remove(workspace, "project", [two]))
    renamed = tmp_path / "copy (1).xlsx"
    shutil.copy(sheet, renamed)
    again = importing.plan(workspace, renamed)
    assert again.taken_before is not None
    assert f"change {first.change}" in again.taken_before.en
    assert [row.verdict.value for row in again.rows] == ["unchanged", "unchanged", "rejected"]
    assert importing.apply(workspace, again) is None


def test_cells_columns_and_rows_left_alone_stay_out(workspace: Workspace, sheet: Path) -> None:
    plan = importing.plan(workspace, sheet)
    choices = Choices(columns_left=frozenset({2}), cells_left=frozenset({(2, 3)}), rows_left=frozenset({3}))
    assert plan.written(choices) == 1
    assert plan.values(0, choices) == {key: v for key, v in plan.rows[0].after.items() if key in ("code", "name", "investor")}  # fmt: skip
    assert plan.values(0, Choices(cells_left=frozenset({(2, 0)}))) == {}  # nothing would be left to call it by
    importing.apply(workspace, plan, choices=choices)
    record = workspace.packed_record("project", workspace.find("project", "甲").id) or {}
    assert (record["total_investment"], record["remarks"]) == (None, None)
    assert workspace.count("project") == 1


def test_a_new_row_without_its_code_gets_the_next_free_one(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["项目编号", "项目名称", "阶段", "签约时间"], ["X-9", "甲", "签约", "2022-07"]):
        page.append(row)
    book.save(tmp_path / "a.xlsx")
    plan = importing.plan(workspace, tmp_path / "a.xlsx")
    choices = Choices(cells_left=frozenset({(2, 0), (2, 3)}))
    importing.apply(workspace, plan, choices=choices)
    assert (workspace.packed_record("project", workspace.find("project", "甲").id) or {})["code"] == "P-001"
    (event,) = workspace.all("stage_event")
    assert (event.stage, event.day) == ("signed", None)  # type: ignore[attr-defined]
    assert plan.rows[0].verdict is Verdict.NEW


def test_a_new_row_without_its_name_is_no_record_of_a_code_that_we_gave(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["项目编号", "项目名称", "阶段"], ["X-9", "甲", "签约"], [None, "乙", "签约"], [None, "丙", "签约"]):
        page.append(row)
    book.save(tmp_path / "a.xlsx")
    plan = importing.plan(workspace, tmp_path / "a.xlsx")
    choices = Choices(cells_left=frozenset({(2, 1), (3, 1)}))
    assert [bool(plan.values(position, choices)) for position in range(3)] == [True, False, True]
    importing.apply(workspace, plan, choices=choices)
    assert workspace.count("project") == 2


def test_the_log_is_listed(workspace: Workspace, sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    importing.apply(workspace, importing.plan(workspace, sheet))
    assert main(["list", str(workspace.path), "imports", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert (row["file"], row["added"], row["rejected"]) == ("台账.xlsx", 2, 1)
