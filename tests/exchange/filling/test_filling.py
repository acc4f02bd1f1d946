"""A person's own template filled: values typed, everything else of it as it was; looked at through openpyxl and as parts."""

import datetime as dt
import re
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.filling import fill

from .looking import VIEW, cells, filled, loaded, parts, small
from .templates import profile, rich

# what openpyxl says of sparklines and 2010's conditions when it reads them
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported and will be removed:UserWarning")
NAMES = ["甲", "丁", "丙 <b>&", "=1+1"]


def test_a_row_is_repeated_for_each_record_with_typed_cells(workspace: Workspace, tmp_path: Path) -> None:
    out = filled(workspace, rich(tmp_path / "t.xlsx"))
    rows = cells(out, "A5:F8")
    order = sorted(range(4), key=lambda n: [str(row[1]) for row in rows].index(NAMES[n]))
    assert sorted(str(row[1]) for row in rows) == sorted(NAMES)
    assert [row[0] for row in rows] == [1, 2, 3, 4]
    assert len(order) == 4
    known = {row[1]: row for row in rows}
    assert known["甲"][2] == 2.6
    assert known["甲"][4] == dt.datetime(2022, 8, 26)
    assert known["甲"][5] == "签约：26,000万元"
    assert known["=1+1"][2] == "约 2 亿元"
    assert known["=1+1"][4] == "2022年上半年"
    assert known["丁"][2] is None
    sheet = loaded(out)["汇总"]
    assert [sheet[f"B{row}"].data_type for row in range(5, 9)] == ["s"] * 4
    assert (sheet["C5"].number_format, sheet["C8"].border.left.style) == ("#,##0.00", "thin")


def test_formulas_and_whatever_covers_the_row_grow(workspace: Workspace, tmp_path: Path) -> None:
    out = filled(workspace, rich(tmp_path / "t.xlsx"))
    book = loaded(out)
    sheet = book["汇总"]
    assert [sheet[f"D{row}"].value for row in range(5, 9)] == [f"=C{row}/SUM(C$5:C$8)" for row in range(5, 9)]
    assert (sheet["C9"].value, sheet["C10"].value, sheet["D9"].value) == (
        "=SUM(C5:C8)",
        "=C9*2",
        '=COUNTA(B5:B8)&" C5"',
    )
    assert book["Other sheet"]["A1"].value == "=SUM(汇总!C5:C8)+汇总!C9"
    assert sorted(str(merge) for merge in sheet.merged_cells.ranges) == ["A10:B10", "A1:G1"]
    assert sheet.auto_filter.ref == "A4:F8"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "F5:F8"
    assert sorted(str(c.sqref) for c in sheet.conditional_formatting) == ["C5:C8", "C9"]
    assert sheet.print_area == "'汇总'!$A$1:$G$10"
    assert book.defined_names["All_amounts"].attr_text == "汇总!$C$5:$C$8"
    assert sheet["B9"].comment.text.strip() == "comment below"
    assert sheet.row_breaks.brk[0].id == 10


def test_charts_sparklines_pictures_and_boxes_stay(workspace: Workspace, tmp_path: Path) -> None:
    template = rich(tmp_path / "t.xlsx")
    before, after = parts(template), parts(filled(workspace, template))
    assert set(before) == set(after)
    sheet, chart = after["xl/worksheets/sheet1.xml"].decode(), after["xl/charts/chart1.xml"].decode()
    assert re.findall("<c:f>([^<]*)", chart) == ["汇总!$C$4", "汇总!$B$5:$B$8", "汇总!$C$5:$C$8"]
    lines = re.findall("<xm:f>([^<]*)</xm:f><xm:sqref>([^<]*)", sheet)
    assert lines == [("汇总!C5:C8", "G9"), *((f"汇总!C{n}:D{n}", f"G{n}") for n in range(5, 9))]
    assert "<oddHeader>&amp;L&amp;G&amp;C开发区&amp;&amp;园区<" in sheet
    assert "<oddFooter>&amp;C&amp;P / &amp;N<" in sheet
    drawing = after["xl/drawings/drawing1.xml"].decode()
    assert "box of 开发区&amp;园区" in drawing
    was = [int(n) for n in re.findall(r"<xdr:row>(\d+)", before["xl/drawings/drawing1.xml"].decode())]
    assert [int(n) for n in re.findall(r"<xdr:row>(\d+)", drawing)] == [n + 3 for n in was]
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/charts/chart1.xml",
        "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml", "xl/comments1.xml",
    }  # fmt: skip


def test_a_library_would_have_lost_them(tmp_path: Path) -> None:
    """Why templates are filled as XML: openpyxl drops sparklines, text boxes and pictures in headers when it saves."""
    template = rich(tmp_path / "t.xlsx")
    book = loaded(template)
    book.save(tmp_path / "saved.xlsx")
    before, after = parts(template), parts(tmp_path / "saved.xlsx")
    texts = [b"".join(some.values()) for some in (before, after)]
    assert [b"sparkline" in text for text in texts] == [True, False]
    assert [b"box of" in text for text in texts] == [True, False]
    assert [b"oddHeader>&amp;L&amp;G" in text and b"legacyDrawingHF" in text for text in texts] == [True, False]


def test_runs_keep_their_looks(workspace: Workspace, tmp_path: Path) -> None:
    out = filled(workspace, rich(tmp_path / "t.xlsx"))
    sheet = parts(out)["xl/worksheets/sheet1.xml"].decode()
    row = re.search('<row r="2".*?</row>', sheet)
    assert row is not None
    assert re.findall("<t[^>]*>([^<]*)", row[0]) == ["单位：", "亿元", "，", "开发区&amp;园区"]
    assert "FFB4261A" in row[0]
    assert cells(out, "A1:A1") == [[f"重点项目推进情况（{dt.date.today()}，4 个）"]]
    assert cells(out, "B3:B3", 1) == [["开发区&园区"]]


def test_a_template_of_one_record_is_filled_once_for_each(workspace: Workspace, tmp_path: Path) -> None:
    template = profile(tmp_path / "p.xlsx")
    done = fill(workspace, template, tmp_path / "档案.xlsx", VIEW, lang="zh", each=True)
    assert sorted(path.name for path in done.paths) == ["档案-007.xlsx", "档案-A.xlsx", "档案-B.xlsx", "档案-C.xlsx"]
    assert cells(tmp_path / "档案-A.xlsx", "A1:C7") == [
        ["甲档案（A）", None, None],
        ["总投资", 26000, "签约"],
        ["责任人", "张三", None],
        [None, None, None],
        ["封顶", "2023年5月", None],
        ["设备安装", dt.datetime(2024, 5, 1), None],
        ["备注：", None, None],
    ]
    assert cells(tmp_path / "档案-C.xlsx", "A5:B6") == [[None, None], ["备注：两行\n文字", None]]
    assert cells(tmp_path / "档案-C.xlsx", "B2:B2") == [["5 百万美元"]]


def test_one_record_where_there_are_four_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        filled(workspace, profile(tmp_path / "p.xlsx"))
    assert "the view has 4" in str(told.value)
    assert "{{projects. …}}" in str(told.value)
    assert not (tmp_path / "out.xlsx").exists()
    one = View("project", conditions=(parse("code=A", fields("project")),))
    assert cells(filled(workspace, tmp_path / "p.xlsx", one), "A1:A1") == [["甲档案（A）"]]


def test_what_is_not_stated_is_empty_or_a_dash_and_personal_data_can_stay_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    template = small(tmp_path / "t.xlsx", {"A1": "{{projects.name}}", "B1": "{{projects.responsible}}", "C1": "{{projects.jobs}}"})  # fmt: skip
    assert {row[0]: row[1] for row in cells(filled(workspace, template), "A1:C4")}["甲"] == "张三"
    dashed = {row[0]: row[1:] for row in cells(filled(workspace, template, dash=True, personal=False), "A1:C4")}
    assert dashed["甲"] == ["—", "—"]


def test_codes_stay_text_and_per_cent_fits_its_cell(workspace: Workspace, tmp_path: Path) -> None:
    template = small(
        tmp_path / "t.xlsx",
        {"A1": "{{项目.项目编号}}", "B1": "{{projects.physical_pct}}", "C1": "{{projects.physical_pct}}", "D1": "{{ projects.总投资 ： 万元 }}"},
        {"B1": "0.0%", "C1": "0.0"},
    )  # fmt: skip
    sheet = loaded(filled(workspace, template)).worksheets[0]
    rows = {row[0].value: row for row in sheet["A1:D4"]}
    assert (rows["007"][0].data_type, rows["007"][0].number_format) == ("s", "@")
    assert [cell.value for cell in rows["A"][1:]] == [0.125, 12.5, 26000]


def test_no_record_leaves_the_row_empty(workspace: Workspace, tmp_path: Path) -> None:
    none = View("project", conditions=(parse("code=nowhere", fields("project")),))
    out = filled(workspace, rich(tmp_path / "t.xlsx"), none)
    assert cells(out, "A5:C6") == [[None, None, None], ["合计", None, "=SUM(C5)"]]


def test_marks_that_are_not_known_are_told_with_their_cells(workspace: Workspace, tmp_path: Path) -> None:
    template = small(
        tmp_path / "t.xlsx",
        {"A1": "{{projects.nmae}}", "B2": "x {{总投资:人}} y", "C3": "{{total_investment:亿}} {{name:亿元}}", "D4": "{{zzz}}", "E5": "{{#}}"},
    )  # fmt: skip
    (tmp_path / "out.xlsx").write_bytes(b"old")
    with pytest.raises(UserError) as told:
        filled(workspace, template)
    said = told.value.said("en")
    for place in ("S!A1", "S!B2", "S!C3", "S!D4", "S!E5"):
        assert place in said
    assert "{{projects.name}}" in said
    assert (tmp_path / "out.xlsx").read_bytes() == b"old"
    assert "S!A1" in told.value.said("zh")


def test_a_file_without_marks_or_of_another_kind_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no marks"):
        filled(workspace, small(tmp_path / "t.xlsx", {"A1": "no marks"}))
    (tmp_path / "t.csv").write_text("{{name}}", encoding="utf-8")
    with pytest.raises(UserError, match="is no template"):
        fill(workspace, tmp_path / "t.csv", tmp_path / "o.csv", VIEW)
    with pytest.raises(UserError, match="the template itself"):
        fill(workspace, small(tmp_path / "u.xlsx", {"A1": "{{projects.name}}"}), tmp_path / "u.xlsx", VIEW)
