"""A person's own template filled: values typed, everything else of it as it was; looked at through openpyxl and as parts."""

import datetime as dt
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.escape import unescape

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.filling.copies import sheet_names
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.filling import FilledTemplate, fill

from .templates import profile, rich, rich_profile

# what openpyxl says of sparklines and 2010's conditions when it reads them
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported and will be removed:UserWarning")
VIEW = View("project", sort=sort_keys("-name", "project"))
NAMES = ["甲", "丁", "丙 <b>&", "=1+1"]


def filled(workspace: Workspace, template: Path, view: View = VIEW, **how: Any) -> Path:
    out = template.with_name("out.xlsx")
    done = fill(workspace, template, out, view, lang="zh", **how)
    assert isinstance(done, FilledTemplate)
    return out


def loaded(path: Path) -> openpyxl.Workbook:
    """A workbook without the file behind it, which openpyxl leaves open where there are pictures."""
    return openpyxl.load_workbook(io.BytesIO(path.read_bytes()))


def cells(path: Path, block: str, sheet: int = 0) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in loaded(path).worksheets[sheet][block]]


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def small(path: Path, rows: dict[str, object], formats: dict[str, str] | None = None) -> Path:
    """A template of one sheet."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("S")
    for at, value in rows.items():
        code = (formats or {}).get(at)
        sheet.write(at, value, book.add_format({"num_format": code}) if code else None)
    book.close()
    return path


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


def rewritten(path: Path, part: str, old: str, new: str) -> Path:
    """A workbook with a piece of one part put otherwise, as Excel would have it."""
    made = parts(path)
    text = made[part].decode()
    assert old in text
    made[part] = text.replace(old, new).encode()
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in made.items():
            packed.writestr(name, content)
    return path


def test_shared_formulas_are_read_where_they_stand(workspace: Workspace, tmp_path: Path) -> None:
    """Excel writes a formula that was filled down once, and refers to it below."""
    template = small(tmp_path / "t.xlsx", {"A1": "{{projects.name}}", "B1": "=1", "A2": 5, "B2": "=A2*2", "A3": 6, "B3": "=A3*2"})  # fmt: skip
    sheet = "xl/worksheets/sheet1.xml"
    rewritten(template, sheet, "<f>A2*2</f>", '<f t="shared" ref="B2:B3" si="0">A2*2</f>')
    rewritten(template, sheet, "<f>A3*2</f>", '<f t="shared" si="0"/>')
    assert cells(filled(workspace, template), "B5:B6") == [["=A5*2"], ["=A6*2"]]


def test_tables_grow_and_the_order_of_calculation_is_dropped(workspace: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    sheet = book.add_worksheet("S")
    columns = [{"header": "项目"}, {"header": "总投资"}, {"header": "双倍", "formula": "=[@总投资]*2"}]
    sheet.add_table("A1:C2", {"columns": columns, "data": [["{{projects.name}}", "{{projects.总投资}}"]]})
    book.close()
    template = tmp_path / "t.xlsx"
    made = parts(template)
    made["xl/calcChain.xml"] = (
        b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/></calcChain>'
    )
    for name, old, new in (
        ("xl/_rels/workbook.xml.rels", b"</Relationships>", b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>'),
        ("[Content_Types].xml", b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'),
    ):  # fmt: skip
        made[name] = made[name].replace(old, new)
    with zipfile.ZipFile(template, "w") as packed:
        for name, content in made.items():
            packed.writestr(name, content)
    out = filled(workspace, template)
    after = parts(out)
    assert b'ref="A1:C5"' in after["xl/tables/table1.xml"]
    assert not any(b"calcChain" in content for content in after.values())
    assert "xl/calcChain.xml" not in after
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]
    formulas = [str(row[0]) for row in cells(out, "C2:C5")]
    assert len(formulas) == 4
    assert len(set(formulas)) == 1


def test_nasty_words_stay_words(workspace: Workspace, tmp_path: Path) -> None:
    nasty = [
        "=HYPERLINK(1)",
        "+1",
        "-1",
        "@x",
        "{{name}}",
        "_x0041_",
        "a\nb",
        "<&>\"'",
        "0012",
        "1E5",
        "😀龘",
        "x" * 40_000,
    ]
    steps = [adds("project", {"code": f"N{n}", "name": word}, 100 + n) for n, word in enumerate(nasty)]
    workspace.apply(Change(Text("x", "x"), tuple(steps)))
    template = small(tmp_path / "t.xlsx", {"A1": "{{projects.code}}", "B1": "{{projects.name}}", "C1": "<{{projects.name}}>"})  # fmt: skip
    out = template.with_name("out.xlsx")
    done = fill(workspace, template, out, VIEW, lang="en")
    sheet = loaded(out).worksheets[0]
    rows = {row[0].value: row for row in sheet["A1:C16"]}
    for n, word in enumerate(nasty):
        _code, name, inside = rows[f"N{n}"]
        assert name.data_type == "s"
        expected = word if len(word) < 32_767 else "x" * 32_766 + "…"
        assert unescape(name.value) == expected, word[:20]
        assert inside.data_type == "s"
    assert [note.en for note in done.notes if "40,000" in note.en or "40000" in note.en]


def test_a_full_disk_leaves_the_old_file(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = small(tmp_path / "t.xlsx", {"A1": "{{projects.name}}"})
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hqd_desktop.exchange.filling.book.Book.write", full)
    with pytest.raises(UserError, match="disk is full"):
        fill(workspace, template, out, VIEW)
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".xlsx") == ["out.xlsx", "t.xlsx"]


def test_marks_where_none_can_stand_are_told(workspace: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    sheet = book.add_worksheet("S")
    sheet.write("A1", "{{projects.name}}")
    sheet.write_formula("A3", '="{{name}}"')
    sheet.add_table("B5:C6", {"columns": [{"header": "投资{{unit}}"}, {"header": "b"}]})
    sheet.write_comment("D1", "for {{name}}")
    sheet.insert_textbox("E8", "{{projects.name}}")
    book.close()
    with pytest.raises(UserError) as told:
        filled(workspace, tmp_path / "t.xlsx")
    said = told.value.said("en")
    for fact in ("S!A3: a mark cannot stand in a formula", "S!B5: a mark cannot stand in the heading", "in a comment", "a list cannot stand"):  # fmt: skip
        assert fact in said


def test_titles_of_charts_are_filled(workspace: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    sheet = book.add_worksheet("S")
    sheet.write("A1", "{{projects.total_investment:亿元}}")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=S!$A$1"})
    chart.set_title({"name": "{{workspace}}：投资"})
    sheet.insert_chart("C3", chart)
    book.close()
    made = parts(filled(workspace, tmp_path / "t.xlsx"))["xl/charts/chart1.xml"].decode()
    assert "开发区&amp;园区：投资" in made
    assert "<c:f>S!$A$1:$A$4</c:f>" in made


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_calculates_what_was_filled(workspace: Workspace, tmp_path: Path) -> None:
    out = filled(workspace, rich(tmp_path / "t.xlsx"))
    office = [shutil.which("soffice") or "", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    (tmp_path / "back").mkdir()
    subprocess.run([*office, "--convert-to", "xlsx", "--outdir", tmp_path / "back", out], check=True, capture_output=True, timeout=120)  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "back" / "out.xlsx").read_bytes()), data_only=True)
    sheet = book.worksheets[0]
    assert (sheet["C9"].value, sheet["D9"].value, sheet["C10"].value, book.worksheets[1]["A1"].value) == (2.6, "4 C5", 5.2, 5.2)  # fmt: skip
    assert len(sheet._charts) == 1  # type: ignore[attr-defined]


def test_a_sheet_for_each_record(workspace: Workspace, tmp_path: Path) -> None:
    out = filled(workspace, rich_profile(tmp_path / "t.xlsx"), sheets=True)
    book = loaded(out)
    assert sorted(book.sheetnames[1:]) == ["007", "A", "B", "C"]
    assert book.sheetnames[0] == "封面"
    assert [book["A"]["A1"].value, book["A"]["B1"].value, book["A"]["B2"].value] == ["甲", "A", 26000]
    assert [book["A"][at].value for at in ("A5", "A6", "B3")] == ["封顶", "设备安装", "=B2+'A'!B2"]
    assert [book["C"]["A1"].value, book["C"]["A5"].value, book["C"]["B3"].value] == ["丙 <b>&", None, "=B2+'C'!B2"]
    assert {name: len(book[name]._charts) for name in book.sheetnames[1:]} == dict.fromkeys(book.sheetnames[1:], 1)  # type: ignore[attr-defined]
    assert book["B"].print_area == "'B'!$A$1:$F$30"
    assert book["A"].print_area == "'A'!$A$1:$F$31"
    assert book["封面"]["A1"].value == "开发区&园区：4"
    assert book["封面"]["A2"].value == f"='{book.sheetnames[1]}'!B2*2"
    assert {table.displayName for name in book.sheetnames[1:] for table in book[name].tables.values()} == {
        "Table1", "Table1_2", "Table1_3", "Table1_4"
    }  # fmt: skip
    made = parts(out)
    charts = sorted(re.findall("<c:f>([^<]*)", made[name].decode())[0] for name in made if "charts/chart" in name)
    assert charts == ["'007'!$B$2:$B$3", "'A'!$B$2:$B$3", "'B'!$B$2:$B$3", "'C'!$B$2:$B$3"]
    boxes = [made[name].decode() for name in made if re.fullmatch(r"xl/drawings/drawing\d+.xml", name)]
    assert sorted(re.findall("<a:t>([^<]*)", "".join(boxes))) == ["007", "A", "B", "C"]
    assert sum(name.startswith("xl/media/") for name in made) == len([n for n in parts(tmp_path / "t.xlsx") if n.startswith("xl/media/")])  # fmt: skip
    assert len(made) == len(set(made))


def test_sheets_get_names_that_a_workbook_can_have() -> None:
    names = sheet_names(["a/b", "A B", "a b", "x" * 40, "x" * 40, "", "History"], ["x" * 31])
    assert names == ["a b", "A B (2)", "a b (3)", "x" * 27 + " (2)", "x" * 27 + " (3)", "Sheet", "History (2)"]
    assert all(len(name) <= 31 for name in names)
