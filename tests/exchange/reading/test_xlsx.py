"""xlsx: the right value of every cell, and nothing that is filled read as blank."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.exchange.reading.cells import CellError, LongNumber, Uncalculated
from hqd_desktop.exchange.reading.grid import Merge, Sheet, Workbook
from hqd_desktop.exchange.reading.read import read_file
from tests.exchange.reading.making import (
    FORMATS,
    MAIN,
    STRICT,
    cell,
    packed,
    row,
    shared_strings,
    sheet_xml,
    xlsx,
    xlsx_parts,
)


def read_rows(path: Path, rows: str, strings: str = "", workbook: str = "") -> Sheet:
    return read_file(xlsx(path / "made.xlsx", sheet_xml(rows), strings=strings, workbook=workbook)).sheets[0]


def said(book: Workbook) -> str:
    return " | ".join(
        note.message.en for notes in (book.notes, *(sheet.notes for sheet in book.sheets)) for note in notes
    )


def test_values_have_the_types_they_are_meant_to_have(tmp_path: Path) -> None:
    cells = [
        cell("A1", "  text \n kept "),
        cell("B1", 12),
        cell("C1", "12.50"[:4], kind="n"),
        cell("D1", 1, kind="b"),
        cell("E1", 44799, style=1),
        cell("F1", 44799.5, style=1),
        cell("G1", 0.75, style=5),
        cell("H1", 0.1),
        cell("I1", "123456.78000000001", kind="n"),
        cell("J1", "1E3", kind="n"),
        cell("K1", "2022-08-26T00:00:00", kind="d"),
        cell("L1", 1.5, style=6),
        cell("M1", "-0", kind="n"),
    ]
    sheet = read_rows(tmp_path, row(1, *cells))
    assert list(sheet.rows[0]) == [
        "  text \n kept ", 12, Decimal("12.5"), True, date(2022, 8, 26), datetime(2022, 8, 26, 12), time(18), Decimal("0.1"),
        Decimal("123456.78"), 1000, date(2022, 8, 26), "36:00:00", 0,
    ]  # fmt: skip
    assert [type(value) for value in sheet.rows[0][1:4]] == [int, Decimal, bool]


def test_addresses_stay_true_before_the_first_filled_cell(tmp_path: Path) -> None:
    sheet = read_rows(tmp_path, row(3, cell("C3", 1), cell("D3", "x")))
    assert list(sheet.rows) == [(None,) * 4, (None,) * 4, (None, None, 1, "x")]
    assert (sheet.height, sheet.width, sheet.column(2)) == (3, 4, [None, None, 1])


def test_error_cells_are_named_and_never_blank(tmp_path: Path) -> None:
    cells = [
        cell("A2", "#REF!", kind="e"),
        cell("B2", "#DIV/0!", kind="e", formula="1/0"),
        cell("C2", "#N/A"),
        cell("E2", 1),
    ]
    book = read_file(
        xlsx(
            tmp_path / "a.xlsx",
            sheet_xml(row(1, cell("A1", "head")) + row(2, *cells) + row(9, cell("I9", "#NUM!", kind="e"))),
        )
    )
    sheet = book.sheets[0]
    assert sheet.rows[1][:5] == (CellError("#REF!"), CellError("#DIV/0!"), CellError("#N/A"), None, 1)
    assert sheet.rows[8][8] == CellError("#NUM!")
    assert (sheet.height, sheet.width) == (9, 9)
    assert "Cells that show an error such as #REF!: 4, first A2" in said(book)


def test_a_formula_without_result_is_named(tmp_path: Path) -> None:
    cells = [
        cell("A1", formula="SUM(B1:C1)"),
        cell("B1", "", kind="n", formula="1+1"),
        cell("C1", 5, formula="2+3"),
        cell("D1", "", kind="str", formula='""'),
        '<c r="E1"><f t="shared" si="0"/></c>',
        '<c r="F1"><f>A1&amp;"x"</f><v/></c>',
    ]
    book = read_file(xlsx(tmp_path / "a.xlsx", sheet_xml(row(1, *cells))))
    assert book.sheets[0].rows[0] == (
        Uncalculated("SUM(B1:C1)"), Uncalculated("1+1"), 5, None, Uncalculated(""), Uncalculated('A1&"x"'),
    )  # fmt: skip
    assert "Formulas without a result in the file: 4, first A1" in said(book)
    assert book.sheets[0].formulas == 6


def test_what_openpyxl_writes_as_formula_is_uncalculated(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active["B2"] = "=1+1"
    made.save(tmp_path / "a.xlsx")
    assert read_file(tmp_path / "a.xlsx").sheets[0].rows[1] == (None, Uncalculated("1+1"))


@pytest.mark.parametrize(
    ("written", "digits", "cut"),
    [
        ("110105199001011234", "110105199001011234", False),
        ("110105199001011000", "110105199001011000", True),
        ("1.10105199001011E+17", "110105199001011000", True),
        ("-1234567890123456", "-1234567890123456", False),
    ],
)
def test_digits_beyond_the_fifteenth_are_marked(tmp_path: Path, written: str, digits: str, cut: bool) -> None:
    sheet = read_rows(tmp_path, row(1, cell("A1", 1), cell("B1", written, kind="n")))
    assert sheet.rows[0] == (1, LongNumber(digits, cut))
    assert "B1" in sheet.notes[0].message.en


def test_numbers_of_fifteen_digits_are_plain(tmp_path: Path) -> None:
    assert read_rows(tmp_path, row(1, cell("A1", 999999999999999))).rows[0] == (999999999999999,)


@pytest.mark.parametrize("written", ["NaN", "1E400", "INF"])
def test_numbers_that_are_none_are_errors(tmp_path: Path, written: str) -> None:
    assert read_rows(tmp_path, row(1, cell("A1", written, kind="n"))).rows[0] == (CellError(written),)


@pytest.mark.parametrize(
    ("serial", "value"),
    [("60", 60), ("-5", -5), ("-0.5", Decimal("-0.5")), ("9999999999", 9999999999), ("61", date(1900, 3, 1))],
)
def test_days_that_excel_never_meant_are_given_as_numbers(tmp_path: Path, serial: str, value: object) -> None:
    assert read_rows(tmp_path, row(1, cell("A1", serial, kind="n", style=1))).rows[0] == (value,)


@pytest.mark.parametrize("flag", ["1", "true"])
def test_workbooks_that_count_from_1904(tmp_path: Path, flag: str) -> None:
    sheet = read_rows(tmp_path, row(1, cell("A1", 43337, style=1)), workbook=f'<workbookPr date1904="{flag}"/>')
    assert sheet.rows[0] == (date(2022, 8, 26),)


def test_texts_are_unescaped_and_joined(tmp_path: Path) -> None:
    strings = shared_strings(
        "<t>a_x000D_b</t>", "<r><t>ri</t></r><r><t>ch</t></r><rPh sb='0' eb='1'><t>pin</t></rPh>", "<t/>"
    )
    cells = [cell(f"{place}1", number, kind="s") for number, place in enumerate("ABC")]
    inline = '<c r="D1" t="inlineStr"><is><t>in &lt;line&gt; 中</t></is></c>'
    sheet = read_rows(tmp_path, row(1, *cells, inline), strings=strings)
    assert sheet.rows[0] == ("a\rb", "rich", None, "in <line> 中")
    assert sheet.notes == ()


def test_a_lying_dimension_is_not_believed(tmp_path: Path) -> None:
    rows = "".join(row(number, cell(f"A{number}", number), cell(f"B{number}", "x")) for number in range(1, 101))
    for lie in ("A1", "A1:XFD1048576"):
        sheet = read_file(xlsx(tmp_path / "a.xlsx", sheet_xml(rows, before=f'<dimension ref="{lie}"/>'))).sheets[0]
        assert (sheet.height, sheet.width, sheet.rows[99]) == (100, 2, (100, "x"))


def test_hidden_rows_columns_and_sheets(tmp_path: Path) -> None:
    rows = (
        row(1, cell("A1", 1))
        + row(2, cell("A2", 2), more=' hidden="1"')
        + row(3, cell("A3", 3), more=' ht="15" hidden="true"')
        + row(5, cell("A5", 5), more=' hidden="1"')
    )
    first = sheet_xml(
        rows, before='<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="9"/></cols>'
    )
    book = read_file(
        xlsx(tmp_path / "a.xlsx", ("Open", "visible", first), ("Aside", "hidden", first), ("Deep", "veryHidden", first))
    )
    sheet = book.sheets[0]
    assert list(sheet.hidden_rows) == [1, 2, 4]
    assert (2 in sheet.hidden_rows, 3 in sheet.hidden_rows, len(sheet.hidden_rows)) == (True, False, 3)
    assert list(sheet.hidden_columns) == [1, 2]
    assert [(one.name, one.visibility) for one in book.sheets] == [
        ("Open", "visible"),
        ("Aside", "hidden"),
        ("Deep", "very hidden"),
    ]
    assert "Sheet “Aside” is hidden" in said(book)
    assert book.sheet("ASIDE") is book.sheets[1]


def test_merged_blocks(tmp_path: Path) -> None:
    merges = '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B3:B5"/><mergeCell ref="A9:B9"/></mergeCells>'
    rows = row(1, cell("A1", "title")) + row(3, cell("B3", 1))
    sheet = read_file(xlsx(tmp_path / "a.xlsx", sheet_xml(rows, after=merges))).sheets[0]
    assert sheet.merges == (Merge(0, 0, 0, 3), Merge(2, 1, 4, 1))


def test_formats_that_tell_more_than_the_value(tmp_path: Path) -> None:
    rows = row(1, cell("A1", "p"), cell("B1", "u")) + "".join(
        row(
            number,
            cell(f"A{number}", 0.12, style=2),
            cell(f"B{number}", 3, style=3),
            cell(f"C{number}", 44713, style=4),
            cell(f"D{number}", 44713, style=1),
        )
        for number in (2, 3, 5)
    )
    sheet = read_rows(tmp_path, rows)
    assert sheet.formats.runs(0) == [(1, 2, "0.00%"), (4, 4, "0.00%")]
    assert sheet.formats.at(2, 1) == '0.0"万元"'
    assert sheet.formats.at(4, 2) == 'yyyy"年"m"月"'
    assert [sheet.formats.at(0, 0), sheet.formats.at(3, 0), sheet.formats.at(1, 3), sheet.formats.at(99, 0)] == [
        None
    ] * 4


def test_strict_ooxml(tmp_path: Path) -> None:
    parts = xlsx_parts(
        sheet_xml(row(1, cell("A1", 5), cell("B1", "#REF!", kind="e")), namespace=STRICT), namespace=STRICT
    )
    assert read_file(packed(tmp_path / "a.xlsx", parts)).sheets[0].rows[0] == (5, CellError("#REF!"))


UNUSUAL = {
    "prefix": f'''<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c>
        <x:c r="B1" s="2"><x:v>0.5</x:v></x:c><x:c r="C1"><x:f>A1</x:f></x:c></x:row></x:sheetData></x:worksheet>''',
    "single quotes": f"""<worksheet xmlns='{MAIN}'><sheetData><row r='1'><c r='A1' t='e'><v>#REF!</v></c>
        <c s='2' r='B1'><v>0.5</v></c><c r='C1'><f>A1</f></c></row></sheetData></worksheet>""",
    "no addresses": f'''<worksheet xmlns="{MAIN}"><sheetData><row><c t="e"><v>#REF!</v></c>
        <c s="2"><v>0.5</v></c><c><f>A1</f></c></row></sheetData></worksheet>''',
    "another order": f'''<worksheet xmlns="{MAIN}"><!-- <c r="Z9"><v>1</v></c> --><sheetData><row spans="1:3" r="1">
        <c t="e" r="A1"><v>#REF!</v></c><c r="B1" s="2" t="n"><v>0.5</v></c><c r="C1"><f>A1</f></c></row></sheetData></worksheet>''',
}


@pytest.mark.parametrize("xml", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_unusual_ways_to_write_the_same(tmp_path: Path, xml: str) -> None:
    sheet = read_file(xlsx(tmp_path / "a.xlsx", xml)).sheets[0]
    assert sheet.rows[0] == (CellError("#REF!"), Decimal("0.5"), Uncalculated("A1"))
    assert sheet.formats.at(0, 1) == "0.00%"


def test_cells_given_twice_are_named(tmp_path: Path) -> None:
    book = read_file(xlsx(tmp_path / "a.xlsx", sheet_xml(row(1, cell("A1", 1), cell("A1", 2), cell("B1", 3)))))
    assert book.sheets[0].rows[0] == (2, 3)
    assert "Cells given twice in the file: 1, first A1" in said(book)


def test_cells_the_parser_loses_are_named(tmp_path: Path) -> None:
    book = read_file(
        xlsx(tmp_path / "a.xlsx", sheet_xml(row(1, cell("A1", 1), '<c r="B1" t="str"><v><![CDATA[lost]]></v></c>')))
    )
    assert "Filled cells that could not be read: 1, first B1" in said(book)


def test_macros_and_links_are_named_and_left_alone(tmp_path: Path) -> None:
    parts = xlsx_parts(sheet_xml(row(1, cell("A1", 1))))
    parts |= {"xl/vbaProject.bin": "code", "xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    book = read_file(packed(tmp_path / "a.xlsm", parts))
    assert book.kind == "xlsm"
    assert "macros; they are not run" in said(book)
    assert "refers to other files" in said(book)


def test_many_rows_come_in_groups_and_agree_by_row_and_column(tmp_path: Path) -> None:
    rows = "".join(
        row(n, cell(f"A{n}", n), cell(f"B{n}", f"name {n}"), cell(f"C{n}", n / 4), cell(f"D{n}", ("x", "y")[n % 2]))
        for n in range(1, 9001)
    )
    sheet = read_rows(tmp_path, rows)
    assert sheet.height == 9000
    assert sheet.column(0) == list(range(1, 9001))
    assert [one[1] for one in sheet.rows] == sheet.column(1) == [f"name {n}" for n in range(1, 9001)]
    assert sheet.rows[-1] == (9000, "name 9000", 2250, "x")
    assert sheet.rows[4099:4101] == [(4100, "name 4100", 1025, "x"), (4101, "name 4101", Decimal("1025.25"), "y")]
    with pytest.raises(IndexError):
        sheet.rows[9000]
    with pytest.raises(IndexError):
        sheet.column(4)


def test_workbooks_with_very_many_styles(tmp_path: Path) -> None:
    parts = xlsx_parts(sheet_xml(row(1, cell("A1", 0.5, style=150), cell("B1", 5, style=151), cell("C1", 5))))
    more = '<xf numFmtId="10"/>' * (151 - len(FORMATS)) + "<xf/>"
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace("</cellXfs>", more + "</cellXfs>")
    sheet = read_file(packed(tmp_path / "a.xlsx", parts)).sheets[0]
    assert [sheet.formats.at(0, column) for column in range(3)] == ["0.00%", None, None]


def test_values_in_no_cell_are_named(tmp_path: Path) -> None:
    irregular = sheet_xml(row(1, cell("A1", 1), "<v>2</v>", cell("B1", 3)))
    book = read_file(xlsx(tmp_path / "a.xlsx", irregular))
    assert "Values outside of any cell, left out: 1" in said(book)
