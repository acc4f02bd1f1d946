"""What stands around the cells of a filled template: tables, charts, sheets for each record; words that mean harm, a full disk."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.escape import unescape

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.filling.copies import sheet_names
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.filling import fill

from .looking import VIEW, cells, filled, loaded, parts, small
from .templates import rich, rich_profile

# what openpyxl says of sparklines and 2010's conditions when it reads them
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported and will be removed:UserWarning")


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


def test_a_header_that_grows_too_long_is_told(workspace: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    sheet = book.add_worksheet("S")
    sheet.write("A1", "x")
    sheet.set_header("&C{{name}} " + "x" * 200)
    book.close()
    workspace.apply(Change(Text("x", "x"), (adds("project", {"code": "L", "name": "长" * 100}, 50),)))
    with pytest.raises(UserError, match="more than 255 characters"):
        fill(workspace, tmp_path / "t.xlsx", tmp_path / "o.xlsx", VIEW, only=[50])
    fill(workspace, tmp_path / "t.xlsx", tmp_path / "o.xlsx", VIEW, only=[1])
    assert "甲 xxx" in parts(tmp_path / "o.xlsx")["xl/worksheets/sheet1.xml"].decode()


def test_names_of_sheets_with_signs_of_xml_and_formulas(workspace: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    sheet, other = book.add_worksheet("A&B 'x' y"), book.add_worksheet("<o>")
    sheet.write("A1", "{{projects.name}}")
    sheet.write_formula("A3", "=COUNTA('A&B ''x'' y'!A1:A1)&\"<&>\"", None, "")
    other.write_formula("A1", "=COUNTA('A&B ''x'' y'!A1)", None, 0)
    other.write("B1", "{{name}}")
    book.close()
    one = View("project", conditions=(parse("code=A", fields("project")),))
    assert cells(filled(workspace, tmp_path / "t.xlsx", one), "A1:B1", 1) == [["=COUNTA('A&B ''x'' y'!A1)", "甲"]]
    made = loaded(filled(workspace, tmp_path / "t.xlsx", sheets=True))
    assert made.worksheets[0]["A6"].value == "=COUNTA('A&B ''x'' y'!A1:A4)&\"<&>\""
    assert {made[name]["A1"].value for name in made.sheetnames[1:]} == {"=COUNTA('A&B ''x'' y'!A1:A4)"}
    assert len(made.sheetnames) == 5
