"""Every other kind of file: recognised by content, read with its errors, formats and hidden rows."""

import struct
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.reading.cells import CellError, LongNumber, Uncalculated
from hqd_desktop.exchange.reading.grid import Merge
from hqd_desktop.exchange.reading.read import read_file
from tests.exchange.reading.making import (
    cell,
    ods,
    record,
    row,
    sheet_xml,
    wide,
    xls,
    xls_number,
    xls_text,
    xlsb,
    xlsb_cell,
    xlsb_record,
    xlsb_row,
    xlsx,
)


def made(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_xls(tmp_path: Path) -> None:
    cells = [
        xls_text(0, 0, "金额"),
        xls_number(1, 0, 1234.5),
        xls_number(1, 1, 0.125, style=1),
        xls_number(1, 2, 44799, style=2),
        record(0x205, struct.pack("<HHHBB", 1, 3, 0, 0x17, 1)),
        record(0x06, struct.pack("<HHH", 1, 4, 0) + b"\x02\0\x07\0\0\0\xff\xff" + bytes(6) + b"\x03\0\x1e\x01\0"),
        record(0x205, struct.pack("<HHHBB", 1, 5, 0, 1, 0)),
        xls_number(1, 6, 110105199001011234.0),
        record(
            0xBD,
            struct.pack("<HH", 1, 7)
            + struct.pack("<HI", 1, (5 << 2) | 2)
            + struct.pack("<HI", 0, (6 << 2) | 2)
            + struct.pack("<H", 8),
        ),
        xls_number(3, 0, 7),
    ]
    hidden = record(0x208, struct.pack("<HHHHHHHH", 3, 0, 1, 255, 0, 0, 0x20, 15))
    column = record(0x7D, struct.pack("<HHHHHH", 1, 2, 2560, 0, 1, 0))
    merged = record(0xE5, struct.pack("<HHHHH", 1, 0, 0, 0, 3))
    book = read_file(
        made(tmp_path / "a.xls", xls(column + hidden + b"".join(cells) + merged, formats=("0.0%", "yyyy-mm-dd")))
    )
    sheet = book.sheets[0]
    assert (book.kind, sheet.name, book.notes) == ("xls", "表", ())
    assert sheet.rows[0][0] == "金额"
    assert sheet.rows[1] == (
        Decimal("1234.5"), Decimal("0.125"), date(2022, 8, 26), CellError("#REF!"), CellError("#DIV/0!"), True,
        LongNumber("110105199001011000", cut=True), 5, 6,
    )  # fmt: skip
    assert [sheet.formats.at(1, column) for column in (0, 1, 2, 7, 8)] == [None, "0.0%", None, "0.0%", None]
    assert (list(sheet.hidden_rows), list(sheet.hidden_columns), sheet.merges, sheet.formulas) == (
        [3],
        [1, 2],
        (Merge(0, 0, 0, 3),),
        1,
    )


def test_xlsb(tmp_path: Path) -> None:
    rows = xlsb_row(0) + xlsb_cell(6, 0, wide("金额")) + xlsb_row(2, hidden=True)
    rows += xlsb_cell(5, 0, struct.pack("<d", 1234.5)) + xlsb_cell(5, 1, struct.pack("<d", 0.125), style=1)
    rows += xlsb_cell(3, 2, b"\x17") + xlsb_cell(4, 3, b"\x01") + xlsb_cell(11, 4, b"\x2a\0\0" + bytes(8))
    rows += xlsb_cell(5, 5, struct.pack("<d", 44799), style=2)
    merges = (
        xlsb_record(177, struct.pack("<I", 1)) + xlsb_record(176, struct.pack("<IIII", 0, 0, 0, 2)) + xlsb_record(178)
    )
    book = read_file(xlsb(tmp_path / "a.xlsb", rows, formats=("0.0%", "yyyy-mm-dd"), after=merges))
    sheet = book.sheets[0]
    assert (book.kind, sheet.name, sheet.rows[0][0]) == ("xlsb", "表", "金额")
    assert sheet.rows[2] == (
        Decimal("1234.5"),
        Decimal("0.125"),
        CellError("#REF!"),
        True,
        CellError("#N/A"),
        date(2022, 8, 26),
    )
    assert (sheet.formats.at(2, 1), list(sheet.hidden_rows), sheet.merges) == ("0.0%", [2], (Merge(0, 0, 0, 2),))


def test_ods(tmp_path: Path) -> None:
    def number(value: str, shown: str, kind: str = "float", more: str = "") -> str:
        return f'<table:table-cell office:value-type="{kind}" office:value="{value}"{more}><text:p>{shown}</text:p></table:table-cell>'

    first = (
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p>'
        "</table:table-cell><table:covered-table-cell/>"
    )
    cells = [
        number("1234.5", "1234.50"),
        number("0.125", "12.5%", kind="percentage"),
        '<table:table-cell office:value-type="date" office:date-value="2022-06-01"><text:p>2022年6月</text:p></table:table-cell>',
        '<table:table-cell office:value-type="date" office:date-value="2022-06-01T08:30:00"><text:p>x</text:p></table:table-cell>',
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>',
        '<table:table-cell table:formula="of:=[.A1]"/>',
        number("7", "7", more=' table:number-columns-repeated="2"'),
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
        '<table:table-cell office:value-type="time" office:time-value="PT18H30M00S"><text:p>18:30</text:p></table:table-cell>',
        number("110105199001011234", "1.1E+17"),
        '<table:table-cell table:number-columns-repeated="16000"/>',
    ]
    body = (
        f'<table:table table:name="表"><table:table-column table:visibility="collapse"/><table:table-row>{first}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="2" table:visibility="filter">{"".join(cells)}</table:table-row>'
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        '</table:table><table:table table:name="Aside" table:style-name="ta2"><table:table-row>'
        + number("1", "1")
        + "</table:table-row></table:table>"
    )
    hidden = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    book = read_file(ods(tmp_path / "a.ods", body, hidden))
    sheet, aside = book.sheets
    assert (book.kind, sheet.name, sheet.height, aside.visibility) == ("ods", "表", 3, "hidden")
    assert sheet.rows[0][0] == "a  b\nc"
    assert sheet.rows[1] == sheet.rows[2]
    assert sheet.rows[1] == (
        Decimal("1234.5"), Decimal("0.125"), date(2022, 6, 1), datetime(2022, 6, 1, 8, 30), CellError("#DIV/0!"), Uncalculated("[.A1]"),
        7, 7, True, time(18, 30), LongNumber("110105199001011234", cut=False),
    )  # fmt: skip
    assert [sheet.formats.at(1, column) for column in range(4)] == ["0.00", "0.0%", "yyyy-mm", None]
    assert (list(sheet.hidden_rows), list(sheet.hidden_columns), sheet.merges) == ([1, 2], [0], (Merge(0, 0, 0, 1),))


XML2003 = """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="yyyy-mm-dd"/></Style></Styles>
<Worksheet ss:Name="表"><Table><Column ss:Index="2" ss:Hidden="1"/>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">标题 &amp; b</Data></Cell><Cell><Data ss:Type="String">c</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="Number">12.50</Data></Cell><Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell>
<Cell ss:StyleID="d"><Data ss:Type="DateTime">2022-08-26T00:00:00.000</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell>
<Cell ss:Formula="=SUM(A1)"/><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Number">110105199001011234</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Aside"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"""


def test_xml_of_2003_named_xls(tmp_path: Path) -> None:
    book = read_file(made(tmp_path / "a.xls", XML2003))
    sheet, aside = book.sheets
    assert (book.kind, sheet.name, aside.visibility) == ("xml2003", "表", "hidden")
    assert sheet.rows[0][:3] == ("标题 & b", None, "c")
    assert sheet.rows[2] == (
        Decimal("12.50"), None, Decimal("0.5"), date(2022, 8, 26), CellError("#REF!"), Uncalculated("SUM(A1)"), True,
        LongNumber("110105199001011234", cut=False),
    )  # fmt: skip
    assert (sheet.formats.at(2, 2), list(sheet.hidden_rows), list(sheet.hidden_columns), sheet.merges) == (
        "0.00%", [2], [1], (Merge(0, 0, 0, 1),),
    )  # fmt: skip
    assert book.notes[0].message.en == "The file ends in .xls, but holds an XML spreadsheet; it is read as that"


def test_a_web_page_named_xls(tmp_path: Path) -> None:
    page = """<html><head><meta charset="gb2312"><style>td {color: red}</style></head><body><p>before</p>
    <table><tr><th rowspan="2">项目</th><th colspan="2">投资&nbsp;(万元)</th></tr><tr><td>2021<td>2022
    <tr><td>风电<br>二期</td><td>1,234.50</td><td><script>alert(1)</script><table><tr><td>inner</td></tr></table></td></tr>
    <tr style="display: none"><td>hidden</td></tr></table>
    <img src="file:///etc/passwd"><table><tr><td></td></tr></table></body></html>"""
    book = read_file(made(tmp_path / "list.xls", page.encode("gb18030")))
    sheet = book.sheets[0]
    assert (book.kind, book.encoding, sheet.name, len(book.sheets)) == ("html", "gb18030", "list", 1)
    assert list(sheet.rows) == [
        ("项目", "投资\xa0(万元)", None), (None, "2021", "2022"), ("风电\n二期", "1,234.50", "inner"), ("hidden", None, None),
    ]  # fmt: skip
    assert sheet.merges == (Merge(0, 0, 1, 0), Merge(0, 1, 0, 2))
    assert list(sheet.hidden_rows) == [3]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "x.xlsx is empty"),
        (b"\xef\xbb\xbf\r\n  \r\n", "x.xlsx is empty"),
        (b"%PDF-1.7\n1 0 obj", "x.xlsx is a PDF document, not a sheet"),
        (b"\x89PNG\r\n\x1a\n\0\0", "x.xlsx is a picture, not a sheet"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "x.xlsx is a picture, not a sheet"),
        (b"SQLite format 3\0" + bytes(100), "x.xlsx is a database file, not a sheet"),
        (b"Rar!\x1a\x07\0", "x.xlsx is a RAR archive, not a sheet"),
        (bytes(range(256)) * 40, "x.xlsx is a file of an unknown kind, not a sheet"),
        (b"\x09\x00\x04\x00\x02\x00\x10\x00" + bytes(60), "x.xlsx comes from an Excel before 1995, which is not read"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "x.xlsx is a saved web archive (MHTML), which is not read directly"),
        (b"<?xml version='1.0'?><other/>", "x.xlsx is an XML file of an unknown kind, which is not read directly"),
        (b"<html><body>Error 500</body></html>", "x.xlsx is a web page without a table"),
    ],
)  # fmt: skip
def test_what_is_no_sheet_is_refused_in_plain_words(tmp_path: Path, content: bytes, said: str) -> None:
    path = made(tmp_path / "x.xlsx", content)
    with pytest.raises(UserError) as refused:
        read_file(path)
    assert refused.value.message.en == said
    assert refused.value.message.zh != said
    assert refused.value.remedy.en
    assert refused.value.remedy.zh
    assert path.read_bytes() == content


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path / "none.xlsx", "There is no file none.xlsx"),
        (tmp_path, f"{tmp_path.name} is a folder"),
    ):
        with pytest.raises(UserError) as refused:
            read_file(path)
        assert refused.value.message.en == said


@pytest.mark.parametrize("name", ["a.xls", "a.et", "a.csv", "a", "中 文 {x}.dat"])
def test_the_ending_decides_nothing(tmp_path: Path, name: str) -> None:
    book = read_file(xlsx(tmp_path / name, sheet_xml(row(1, cell("A1", 1)))))
    assert (book.kind, book.name, book.sheets[0].rows[0]) == ("xlsx", name, (1,))
    ends = [note.message.en for note in book.notes]
    assert bool(ends) == (name in {"a.xls", "a.csv"})


def test_a_workbook_without_a_filled_cell(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no filled cell"):
        read_file(xlsx(tmp_path / "a.xlsx", sheet_xml(""), sheet_xml(row(1, cell("A1")))))


def test_a_blank_sheet_among_others_is_kept_blank(tmp_path: Path) -> None:
    book = read_file(xlsx(tmp_path / "a.xlsx", sheet_xml(""), sheet_xml(row(1, cell("A1", 1)))))
    assert [(sheet.height, sheet.width, list(sheet.rows)) for sheet in book.sheets] == [(0, 0, []), (1, 1, [(1,)])]


def test_the_hash_is_of_the_bytes(tmp_path: Path) -> None:
    book = read_file(made(tmp_path / "a.csv", "abc"))
    assert book.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert book.size == 3
