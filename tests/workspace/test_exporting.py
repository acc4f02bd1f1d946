"""A view given out as a workbook: typed, styled, marked, safe; looked at through openpyxl, which did not write it."""

import csv
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.colours import PAPER, Colour
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import marks
from hqd_desktop.exchange.writing import csvfile
from hqd_desktop.exchange.writing.cells import cell_of, same
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.exporting import export

NASTY = ["=1+1", "+86 532", "-5", "@SUM(A1)", "\tx", "a\nb", "<b>x</b>", "_x000D_", "0012", "1E5", "２０２２", "'quoted", "a" * 5000, "龘", "😀", "{=1}", "http://x.example/", "  padded  "]  # fmt: skip
HEADINGS = 3
"""Their row: the title and a line with who reports, the day and the unit stand above."""
COLUMNS = (
    "code",
    "name",
    "stage",
    "total_investment",
    "signed_on",
    "jobs",
    "national_code",
    "confidential",
    "investor",
    "remarks",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Zone", "开发区"))
    rows: list[dict[str, str | int | None]] = [
        {"code": "A", "name": "甲", "stage": "signed", "total_investment": "2.60 CNY*1e8", "signed_on": "2022-08-26", "jobs": "250 person",
         "national_code": "202021020004010000", "confidential": 1, "investor": 900},
        {"code": "B", "name": "乙", "total_investment": "2 CNY*1e8 ~", "signed_on": "2022-H1"},
        {"code": "C", "name": "丙", "total_investment": "5 USD*1e6", "remarks": "两行\n文字"},
        {"code": "D", "name": "丁"},
    ]  # fmt: skip
    steps = [adds("organisation", {"name": "百德"}, 900), *(adds("project", row, n) for n, row in enumerate(rows, 1))]
    made.apply(Change(Text("x", "x"), tuple(steps)))
    yield made
    made.close()


def opened(path: Path) -> tuple[Worksheet, list[list[object]]]:
    """The sheet, and its cells from the headings to the last record, whose id stands in the last column."""
    sheet = load_workbook(path).worksheets[0]
    rows: list[list[object]] = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADINGS)]
    return sheet, [row for row in rows if row[-1] is not None]


def test_cells_are_typed_and_what_is_not_stated_is_empty(workspace: Workspace, tmp_path: Path) -> None:
    done = export(
        workspace, tmp_path / "out.xlsx", View("project", columns=COLUMNS, sort=sort_keys("code", "project")), lang="zh"
    )
    assert (done.rows, done.columns, done.notes) == (4, 10, ())
    sheet, (head, a, b, c, d) = opened(tmp_path / "out.xlsx")
    assert head == [
        "项目编号",
        "项目名称",
        "进展阶段",
        "总投资（亿元）",
        "签约时间",
        "就业人数（人）",
        "项目代码",
        "是否保密",
        "投资方",
        "备注",
        "hqd_id",
    ]
    assert a == ["A", "甲", "签约", 2.6, dt.datetime(2022, 8, 26), 250, "202021020004010000", "是", "百德", None, "1"]
    assert b[3:5] == ["约 2 亿元", "2022-H1"]
    assert c[3] == "5 百万美元"
    assert c[9] == "两行\n文字"
    assert d[2:] == [None] * 8 + ["4"]
    assert sheet["D4"].number_format == "#,##0.00"
    assert sheet["E4"].number_format == "yyyy-mm-dd"
    assert sheet["G4"].number_format == "@"


def test_the_sheet_is_set_up_for_people(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "out.xlsx", View("project", columns=COLUMNS), lang="en")
    sheet, _ = opened(tmp_path / "out.xlsx")
    assert sheet.title == "Projects"
    assert sheet.freeze_panes == "C4"
    assert sheet.auto_filter.ref == "A3:K7"
    assert sheet.column_dimensions["K"].hidden
    assert sheet["A3"].font.bold
    assert sheet.print_title_rows == "$1:$3"
    lists = {str(v.sqref).split(":")[0]: v.formula1 for v in sheet.data_validations.dataValidation}
    assert lists["C4"].startswith('"Lead,Assessed,Negotiation')
    assert lists["C4"].count(",") == 12
    assert lists["H4"] == '"yes,no"'


def test_the_marks_tell_where_it_came_from(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "out.xlsx", View("project", columns=COLUMNS), lang="zh")
    book = load_workbook(tmp_path / "out.xlsx")
    hidden = book[marks.SHEET]
    assert hidden.sheet_state == "veryHidden"
    (found,) = marks.read_all([[c.value for c in row] for row in hidden.iter_rows()])
    assert (found.kind, found.sheet, found.header, found.lang) == ("project", "项目", HEADINGS, "zh")
    assert found.workspace == workspace.meta()["workspace"]
    assert found.change == workspace.history()[0].id
    assert found.columns[3] == ("total_investment", "CNY*1e8")


@pytest.mark.parametrize(
    "rows", [[], [["format", "2"]], [["format", "1"], ["columns", "{"]], [["format", "1"], ["kind", "x"]]]
)
def test_damaged_marks_are_no_marks(rows: list[list[object]]) -> None:
    assert marks.read_all(rows) == ()


def test_filters_and_order_of_the_view_hold(workspace: Workspace, tmp_path: Path) -> None:
    view = View(
        "project", (parse("total_investment is stated", fields("project")),), sort_keys("-code", "project"), ("code",)
    )
    export(workspace, tmp_path / "out.xlsx", view)
    assert [row[0] for row in opened(tmp_path / "out.xlsx")[1]] == ["Project ID", "C", "B", "A"]


def test_the_colours_of_the_view_are_kept_and_explained(workspace: Workspace, tmp_path: Path) -> None:
    known = fields("project")
    rules = (
        Colour(parse("total_investment is empty", known), "red", "total_investment"),
        Colour(parse("stage reached signed", known), "green", name="In delivery"),
    )
    view = View(
        "project", columns=("code", "stage", "total_investment"), sort=sort_keys("code", "project"), colours=rules
    )
    export(workspace, tmp_path / "out.xlsx", view)
    sheet, _ = opened(tmp_path / "out.xlsx")
    fills = [
        [cell.fill.fgColor.rgb[2:] if cell.fill.fill_type else "" for cell in row[:3]]
        for row in sheet.iter_rows(min_row=HEADINGS + 1, max_row=HEADINGS + 4)
    ]
    green, red = PAPER["green"][1:], PAPER["red"][1:]
    assert fills == [[green] * 3, [""] * 3, [""] * 3, ["", "", red]]
    notes = [str(row[0].value) for row in sheet.iter_rows(min_row=HEADINGS + 5)]
    assert any("Red: Total investment not stated; Green: In delivery" in note for note in notes), notes


def test_without_personal_data(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "out.xlsx", View("project"), personal=False)
    assert not {"Investor contact", "Contact phone", "Responsible person"} & set(opened(tmp_path / "out.xlsx")[1][0])


def test_data_never_becomes_a_formula_and_comes_back_letter_by_letter(workspace: Workspace, tmp_path: Path) -> None:
    steps = tuple(adds("project", {"code": f"N{n:03}", "remarks": text}) for n, text in enumerate(NASTY))
    workspace.apply(Change(Text("x", "x"), steps))
    view = View("project", (parse("code ~ N0", fields("project")),), sort_keys("code", "project"), ("code", "remarks"))
    export(workspace, tmp_path / "out.xlsx", view)
    sheet, rows = opened(tmp_path / "out.xlsx")
    assert [unescape(str(row[1])) for row in rows[1:]] == NASTY
    assert {cell.data_type for cell in sheet["B"][HEADINGS : HEADINGS + len(NASTY)]} == {"s"}
    export(workspace, tmp_path / "out.csv", view)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        back = [row[1] for row in csv.reader(file)][1:]
    assert [csvfile.unguarded(text) for text in back] == NASTY
    assert not any(text.startswith(("=", "+", "-", "@", "\t")) for text in back)


def test_text_that_no_cell_holds_is_told(workspace: Workspace, tmp_path: Path) -> None:
    workspace.apply(Change(Text("x", "x"), (adds("project", {"code": "L", "remarks": "长" * 40_000}),)))
    done = export(
        workspace,
        tmp_path / "out.xlsx",
        View("project", (parse("code = L", fields("project")),), columns=("code", "remarks")),
    )
    assert "40000 characters" in done.notes[0].en
    assert len(str(opened(tmp_path / "out.xlsx")[1][1][1])) == 32_767


def test_every_written_cell_is_known_again(workspace: Workspace) -> None:
    style = workspace.style("zh")
    for raw, key, unit in [("2.60 CNY*1e8", "total_investment", "CNY*1e8"), ("2 CNY*1e8 ~", "total_investment", "CNY*1e8"), ("2022-08-26", "signed_on", ""), ("2022-H1", "signed_on", ""), ("signed", "stage", ""), (1, "confidential", ""), (3, "phase", ""), ("0012", "code", "")]:  # fmt: skip
        kind = fields("project")[key].kind
        written = cell_of(kind, raw, unit, style)  # type: ignore[arg-type]
        assert same(written, written.value)
        assert not same(written, "other")
        assert not same(written, None)


def test_a_failed_export_leaves_the_old_file(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError, match=r"disk is full, out\.xlsx was not written"):
        export(workspace, out, View("project", columns=("code",)))
    monkeypatch.undo()
    assert out.read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.xlsx", "zone.hqd"]


def test_bad_targets_are_named(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"only .xlsx and .csv"):
        export(workspace, tmp_path / "out.doc", View("project"))
    with pytest.raises(UserError, match="cannot be written"):
        export(workspace, tmp_path / "nowhere" / "out.xlsx", View("project"))


@pytest.mark.parametrize(
    "kind", ["observation", "indicator", "area", "source", "statement", "stage_event", "meeting", "action", "note"]
)
def test_every_kind_can_be_given_out(workspace: Workspace, tmp_path: Path, kind: str) -> None:
    done = export(workspace, tmp_path / "out.xlsx", View(kind), lang="zh")
    assert done.columns >= len(View(kind).shown_columns())
    assert json.loads(dict(marks.Marks("w", kind, "s", 2, 1, "zh", (("a", ""),)).rows())["columns"]) == [["a", ""]]


def test_columns_that_nobody_fills_are_left_out_unless_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "out.xlsx", View("project"))
    head = opened(tmp_path / "out.xlsx")[1][0]
    assert head[:2] == ["Project ID", "Project"]
    assert "Signed on" in head
    assert "Next step" in head
    assert "Energy use (tce)" not in head
