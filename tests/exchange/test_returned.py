"""The sender's own workbook comes back with its bad cells coloured and commented, and nothing else in it touched."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.formatting.rule import CellIsRule
from openpyxl.worksheet.table import Table

from hqd_desktop.cli.main import main
from hqd_desktop.domain.errors import UserError
from hqd_desktop.workspace import Workspace, importing
from tests.exchange.round_trips import through_libreoffice

HEADINGS = ("项目编号", "项目名称", "总投资（亿元）", "签约时间")
ROWS = (("P-1", "甲", 1.5, "2022-07"), ("P-2", "乙", "?", "2022-13-01"), ("P-3", "丙", 3, None), (None, None, 4, None))
BAD = "00FBE5E1"


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """A workbook with what openpyxl would lose or change: results of formulas, sparklines, a text box, a button, a chart."""
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("台账")
        money = book.add_format({"num_format": "0.00", "border": 1, "bg_color": "#FFFF00"})
        sheet.set_column(3, 3, 14, book.add_format({"italic": True}))
        sheet.write_row(0, 0, HEADINGS)
        for n, row in enumerate(ROWS, 1):
            sheet.write_row(n, 0, row, money if n == 2 else None)
        sheet.write_formula(1, 4, "=C2*2", None, 3)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=台账!$C$2:$C$4"})
        sheet.insert_chart("H2", chart)
        sheet.insert_textbox("H20", "附注")
        sheet.insert_button("H30", {"caption": "x"})
        sheet.add_sparkline("F2", {"range": "台账!C2:C4"})
        sheet.conditional_format("C2:C5", {"type": "data_bar", "data_bar_2010": True})
        sheet.write_comment("A2", "原有批注")
        sheet.write_comment("C3", "数字待核", {"author": "李"})
        other = book.add_worksheet("说明")
        other.write("A1", "说明")
        book.define_name("总额", "=台账!$C$2:$C$5")
    return path


def marked(workspace: Workspace, path: Path, out: Path, lang: Any = "zh") -> int:
    return importing.write_marked(importing.plan(workspace, path, what="projects"), out, lang)


def looks(path: Path) -> tuple[set[str], dict[str, str]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    coloured = {cell.coordinate for cell in cells if str(cell.fill.fgColor.rgb)[2:] == BAD[2:]}
    return coloured, {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
def test_only_what_must_change_changes(workspace: Workspace, rich: Path, tmp_path: Path) -> None:
    out = tmp_path / "退回.xlsx"
    assert marked(workspace, rich, out) == 3
    with zipfile.ZipFile(rich) as before, zipfile.ZipFile(out) as after:
        assert after.testzip() is None
        assert set(before.namelist()) == set(after.namelist())
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {
        "xl/worksheets/sheet1.xml",
        "xl/styles.xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
    }
    coloured, comments = looks(out)
    assert coloured == {"C3", "D3", "A5"}
    assert comments["A2"] == "原有批注"
    assert comments["C3"].startswith("数字待核\n“?”不是数字")
    assert "月份为 13" in comments["D3"]
    sheet = openpyxl.load_workbook(out, data_only=True)["台账"]
    assert sheet["E2"].value == 3
    assert (sheet["C3"].number_format, sheet["C3"].border.left.style) == ("0.00", "thin")


def test_a_plain_workbook_gets_comments_of_its_own(workspace: Workspace, tmp_path: Path) -> None:
    """One written by openpyxl: no comments, no drawing, no cell where one is missing; a merged block is marked where it shows."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (HEADINGS, *ROWS):
        page.append(list(row))
    page.merge_cells("C3:C4")
    page.conditional_formatting.add("C2:C5", CellIsRule(operator="lessThan", formula=["0"]))  # type: ignore[no-untyped-call]
    page.page_setup.orientation = "landscape"
    table = Table(displayName="t", ref="F1:G2")
    page["F1"], page["G1"] = "a", "b"
    page.add_table(table)
    path, out = tmp_path / "plain.xlsx", tmp_path / "out.xlsx"
    book.save(path)
    assert marked(workspace, path, out, "en") == 3
    coloured, comments = looks(out)
    assert coloured == {"C3", "D3", "A5"}
    assert comments["A5"] == "The row names no project. Fill in its name or ID, or leave the row out."
    with zipfile.ZipFile(out) as made:
        xml = made.read("xl/worksheets/sheet1.xml").decode()
    assert xml.index("<pageSetup") < xml.index("<legacyDrawing") < xml.index("<tableParts")
    again = tmp_path / "again.xlsx"
    assert marked(workspace, out, again, "en") == 3
    assert looks(again)[0] == coloured


def test_mended_it_can_be_imported(workspace: Workspace, rich: Path, tmp_path: Path) -> None:
    out = tmp_path / "退回.xlsx"
    importing.apply(workspace, importing.plan(workspace, rich, what="projects"))
    marked(workspace, rich, out)
    mended = tmp_path / "改正.xlsx"
    with zipfile.ZipFile(out) as before, zipfile.ZipFile(mended, "w") as after:
        for info in before.infolist():
            content = before.read(info)
            if info.filename == "xl/sharedStrings.xml":
                content = content.replace(b"<t>?</t>", b"<t>2.5</t>").replace(b"2022-13-01", b"2022-12-01")
            after.writestr(info, content)
    plan = importing.plan(workspace, mended, what="projects")
    assert [row.verdict.value for row in plan.rows] == ["unchanged", "new", "unchanged", "rejected"]
    assert plan.rows[1].after["total_investment"] == "2.5 CNY*1e8"


@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_opens_it(workspace: Workspace, rich: Path, tmp_path: Path) -> None:
    out = tmp_path / "退回.xlsx"
    marked(workspace, rich, out)
    coloured, comments = looks(through_libreoffice(out, ("xlsx",)))
    assert coloured >= {"C3", "D3", "A5"}
    assert {"A2", "C3", "D3", "A5"} == set(comments)


def test_what_cannot_be_marked_says_so(workspace: Workspace, rich: Path, tmp_path: Path) -> None:
    out, text = tmp_path / "out.xlsx", tmp_path / "a.csv"
    text.write_text("项目编号,项目名称,总投资（亿元）\nP-1,甲,?\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"no \.xlsx workbook.*rejected rows"):
        marked(workspace, text, out)
    plan = importing.plan(workspace, rich, what="projects")
    signed = tmp_path / "signed.xlsx"
    shutil.copy(rich, signed)
    with zipfile.ZipFile(signed, "a") as made:
        made.writestr("_xmlsignatures/sig1.xml", "<x/>")
    with pytest.raises(UserError, match="cannot be marked safely"):
        marked(workspace, signed, out)
    rich.write_bytes(rich.read_bytes() + b"\0")
    with pytest.raises(UserError, match="changed or moved since"):
        importing.write_marked(plan, out)
    assert not out.exists()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".out")]


def test_rejected_rows_know_their_mapping(workspace: Workspace, book: Callable[..., Any], tmp_path: Path) -> None:
    """The unit stood above the table, the heading is nobody's, a word was given its value: mended, they still are what they were."""
    made = book([["单位：万元", None, None], ["项目名称", "钱", "当前阶段"], ["甲", "?", "推进"], ["乙", 5, "推进"]])
    found = importing.intake(workspace, made, what="projects", header_rows=(2,))
    mapping = found.mapping.with_value("stage", "推进", "construction")
    from hqd_desktop.exchange.mapping import Target

    mapping = mapping.with_column("钱", Target("total_investment", "CNY*1e4"))
    plan = importing.plan_of(workspace, found.with_mapping(mapping))
    importing.apply(workspace, plan)
    out = tmp_path / "未导入.xlsx"
    assert importing.write_rejects(plan, out, "zh") == 1
    mended = openpyxl.load_workbook(out)
    page = mended.worksheets[0]
    assert [cell.value for cell in page[1]][:3] == ["项目名称", "钱", "当前阶段"]
    page["B2"] = 7
    mended.save(out)
    again = importing.plan(workspace, out)
    assert [row.verdict.value for row in again.rows] == ["new"]
    assert (again.rows[0].after["total_investment"], again.rows[0].after["stage"]) == ("7 CNY*1e4", "construction")
    assert again.notes() == []


def test_by_the_command_line(
    workspace: Workspace, rich: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "退回.xlsx"
    words = ["import", workspace.path, rich, "--what", "projects", "--marked", out, "--lang", "en"]
    assert main([str(word) for word in words]) == 1
    assert f"3 cells are marked in {out}." in capsys.readouterr().out
