"""Small sound files of every kind, with all sorts of cells: what the fuzz changes."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

from tests.exchange.reading.making import (
    MAIN,
    cell,
    ods,
    record,
    row,
    shared_strings,
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

ROWS = 30
WORDS = (
    "风电场二期",
    "Solar farm, phase 2",
    "约2亿",
    "12.5%",
    "2022年6月",
    "1,234.50",
    "注：含税",
    "签约",
    "A-001",
    "—",
)
HEAD = ("编号", "项目名称", "总投资（亿元）", "签约日期", "占比", "Remarks", "阶段", "联系人")


def word(at: int) -> str:
    return WORDS[at % len(WORDS)]


def lines() -> list[list[str]]:
    """Rows of text, some cells blank."""
    return [
        list(HEAD),
        *(
            [f"P{n:03}", f"{word(n)}{n}号", f"{n * 1.25:.2f}", f"2022-{n % 12 + 1:02}-08", f"{n}%", word(n * 3), "", f"{n}\n行" if n % 7 == 0 else "x"]
            for n in range(1, ROWS)
        ),
    ]  # fmt: skip


def book(folder: Path) -> Path:
    """Shared and inline texts, numbers, days, percentages, formulas with and without result, errors, merges, two sheets."""
    texts = shared_strings(*(f"<t>{word(n)}</t>" for n in range(10)), "<r><t>ri</t></r><r><t>ch</t></r>")
    rows = [
        row(
            1,
            *(
                f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
                for letter, text in zip("ABCDEFGH", HEAD, strict=True)
            ),
        )
    ]
    rows += (
        row(n, cell(f"A{n}", f"P{n}"), cell(f"B{n}", n % 11, kind="s"), cell(f"C{n}", n * 1.25), cell(f"D{n}", 44700 + n, style=1),
            cell(f"E{n}", n / 100, style=2), cell(f"F{n}", n * 2, formula=f"C{n}*2"), cell(f"G{n}", n % 2, kind="b"),
            cell(f"H{n}", "#REF!", kind="e") if n % 9 == 0 else cell(f"H{n}", 110105199001011234 + n))
        for n in range(2, ROWS)
    )  # fmt: skip
    merges = '<mergeCells count="1"><mergeCell ref="A30:H30"/></mergeCells>'
    first = sheet_xml(
        "".join(rows), before='<dimension ref="A1:H29"/><cols><col min="7" max="7" hidden="1"/></cols>', after=merges
    )
    return xlsx(
        folder / "a.xlsx", first, ("附表", "hidden", sheet_xml(row(3, cell("B3", 1), cell("C3", "x")))), strings=texts
    )


def foreign_book(folder: Path) -> Path:
    """The same as other programs write it: prefixes, no addresses."""
    rows = "".join(
        f'<x:row><x:c><x:v>{n}</x:v></x:c><x:c t="str"><x:v>{word(n)}</x:v></x:c><x:c t="inlineStr"><x:is><x:t>{word(n + 1)}</x:t></x:is></x:c></x:row>'
        for n in range(ROWS)
    )
    return xlsx(
        folder / "a.xlsx",
        f'<?xml version="1.0"?><x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>',
    )


def binary_book(folder: Path) -> Path:
    rows = b""
    for n in range(ROWS):
        rows += xlsb_row(n) + xlsb_cell(6, 0, wide(word(n))) + xlsb_cell(5, 1, struct.pack("<d", n * 1.5), style=n % 2)
        rows += (
            xlsb_cell(2, 2, struct.pack("<I", (n << 2) | 2))
            + xlsb_cell(4, 3, bytes((n % 2,)))
            + xlsb_cell(3, 4, b"\x17")
        )
    merge = (
        xlsb_record(177, struct.pack("<I", 1)) + xlsb_record(176, struct.pack("<IIII", 0, 0, 0, 2)) + xlsb_record(178)
    )
    return xlsb(folder / "a.xlsb", rows, formats=("0.0%",), after=merge)


def old_book(folder: Path) -> Path:
    texts = b"".join(struct.pack("<HB", len(word(n)), 1) + word(n).encode("utf-16-le") for n in range(10))
    shared = record(0xFC, struct.pack("<II", ROWS, 10) + texts)
    cells = b""
    for n in range(ROWS):
        cells += (
            xls_text(n, 0, word(n))
            + xls_number(n, 1, n * 1.5, n % 2)
            + record(0x27E, struct.pack("<HHHI", n, 2, 0, (n << 2) | 2))
        )
        cells += record(0xFD, struct.pack("<HHHI", n, 3, 0, n % 10)) + record(
            0x205, struct.pack("<HHHBB", n, 4, 0, 0x17, 1)
        )
        cells += record(0xBD, struct.pack("<HHHIHIH", n, 5, 0, (n << 2) | 2, 0, (n << 2) | 2, 6))
    path = folder / "a.xls"
    path.write_bytes(xls(cells, formats=("0.0%",), globals_=shared))
    return path


def open_sheet(folder: Path) -> Path:
    rows = ""
    for n in range(ROWS):
        rows += (
            f'<table:table-row><table:table-cell office:value-type="string"><text:p>{word(n)}</text:p></table:table-cell>'
            f'<table:table-cell office:value-type="float" office:value="{n}.5"><text:p>{n}.50</text:p></table:table-cell>'
            '<table:table-cell office:value-type="date" office:date-value="2022-06-01"><text:p>2022-06-01</text:p></table:table-cell>'
            f'<table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.{n + 10}"><text:p>{n + 10}%</text:p></table:table-cell>'
            '<table:table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row>'
        )
    return ods(
        folder / "a.ods",
        f'<table:table table:name="表">{rows}<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000"/></table:table-row></table:table>',
    )


def page(folder: Path) -> Path:
    rows = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in line) + "</tr>\n" for line in lines())
    path = folder / "a.xls"
    path.write_bytes(
        f'<html><head><meta charset="gb2312"><style>td {{ color: red }}</style></head><body><!-- x --><table border=1>{rows}</table></body></html>'.encode(
            "gb18030"
        )
    )
    return path


def xml_sheet(folder: Path) -> Path:
    rows = "".join(
        "<Row>"
        + "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in line)
        + f'<Cell><Data ss:Type="Number">{n}.5</Data></Cell></Row>'
        for n, line in enumerate(lines())
    )
    path = folder / "a.xls"
    path.write_text('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
                    f'<Worksheet ss:Name="表"><Table>{rows}</Table></Worksheet></Workbook>', encoding="utf-8")  # fmt: skip
    return path


def text(encoding: str, separator: str = ",") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        made = "".join(
            separator.join(
                '"' + cell.replace('"', '""') + '"' if "\n" in cell or separator in cell else cell for cell in line
            )
            + "\r\n"
            for line in lines()
        )
        path = folder / "a.csv"
        path.write_bytes(made.encode(encoding))
        return path

    return make


BASES: dict[str, Callable[[Path], Path]] = {
    "xlsx": book, "xlsx of others": foreign_book, "xlsb": binary_book, "xls": old_book, "ods": open_sheet, "html": page, "xml2003": xml_sheet,
    "csv utf-8": text("utf-8"), "csv gb18030": text("gb18030"), "csv utf-16": text("utf-16"), "tsv utf-8": text("utf-8-sig", "\t"),
}  # fmt: skip
