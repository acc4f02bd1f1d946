"""Makes the files that the tests of reading need, byte by byte, so that each holds exactly what its test is about."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
FORMATS: tuple[str | int, ...] = (
    "General",
    "yyyy-mm-dd",
    "0.00%",
    '0.0"万元"',
    'yyyy"年"m"月"',
    "h:mm",
    "[h]:mm:ss",
    "#,##0.00",
    14,
    31,
    57,
)
"""The number formats of the styles 0 to 10 of a made xlsx, those that office programs know by number as such."""


def row(number: int, *cells: str, more: str = "") -> str:
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def cell(place: str, value: object = None, kind: str = "", style: int = 0, formula: str | None = None) -> str:
    """One cell; text goes in as a formula's or generator's text does (``t="str"``)."""
    kind = kind or ("str" if isinstance(value, str) else "")
    attributes = f' r="{place}"' + (f' s="{style}"' if style else "") + (f' t="{kind}"' if kind else "")
    inside = ("" if formula is None else f"<f>{formula}</f>") + ("" if value is None else f"<v>{value}</v>")
    return f"<c{attributes}>{inside}</c>"


def sheet_xml(rows: str, before: str = "", after: str = "", namespace: str = MAIN) -> str:
    return f'{_XML}<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def _relations(*targets: tuple[str, str]) -> str:
    lines = [
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    ]
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{package}">{"".join(lines)}</Relationships>'


def _styles(namespace: str) -> str:
    own = {164 + number: code for number, code in enumerate(FORMATS) if isinstance(code, str)}
    formats = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{code.replace(chr(34), "&quot;")}"/>' for number, code in own.items()
    )
    numbers = (code if isinstance(code, int) else 164 + number for number, code in enumerate(FORMATS))
    styles = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in numbers)
    return f'{_XML}<styleSheet xmlns="{namespace}"><numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>'


def xlsx_parts(
    *sheets: str | tuple[str, str, str], strings: str = "", workbook: str = "", namespace: str = MAIN
) -> dict[str, str]:
    """The parts of an xlsx. A sheet is its XML, or name, state and XML."""
    named = [
        (f"Sheet{number}", "visible", sheet) if isinstance(sheet, str) else sheet
        for number, sheet in enumerate(sheets, 1)
    ]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>'
        for number, (name, state, _) in enumerate(named, 1)
    )
    targets = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(named) + 1)]
    parts = {
        "[Content_Types].xml": _XML + _TYPES,
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{namespace}" xmlns:r="{_RELATION}">{workbook}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            *targets, ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "xl/styles.xml": _styles(namespace),
        "xl/sharedStrings.xml": strings or f'{_XML}<sst xmlns="{namespace}" count="0" uniqueCount="0"></sst>',
    }
    return parts | {f"xl/worksheets/sheet{number}.xml": xml for number, (_, _, xml) in enumerate(named, 1)}


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A ZIP of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def xlsx(path: Path, *sheets: str | tuple[str, str, str], strings: str = "", workbook: str = "") -> Path:
    return packed(path, xlsx_parts(*sheets, strings=strings, workbook=workbook))


def shared_strings(*items: str, announced: int | None = None) -> str:
    count = len(items) if announced is None else announced
    return f'{_XML}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'


# --- compound files ([MS-CFB]) ------------------------------------------------------------------


def compound(streams: dict[str, bytes]) -> bytes:
    """An OLE file of a few streams, each padded past the limit for small ones."""
    sector, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    padded = {name: content + bytes(max(0, 4096 - len(content))) for name, content in streams.items()}
    fat: list[int] = []
    body = b""
    starts = {}
    for name, content in padded.items():
        starts[name] = len(fat)
        count = -(-len(content) // sector)
        fat += [*range(len(fat) + 1, len(fat) + count), end]
        body += content.ljust(count * sector, b"\0")
    entries = [_entry("Root Entry", 5, end, 0, child=1)]
    for number, (name, content) in enumerate(padded.items(), 1):
        entries.append(_entry(name, 2, starts[name], len(content), right=number + 1 if number < len(padded) else free))
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * sector, b"\0")
    first_directory = len(fat)
    count = len(directory) // sector
    fat += [*range(len(fat) + 1, len(fat) + count), end]
    body += directory
    sectors = -(-(len(fat) + 1) // (sector // 4 - 1))
    first_fat = len(fat)
    fat += [0xFFFFFFFD] * sectors
    table = b"".join(struct.pack("<I", entry) for entry in fat).ljust(sectors * sector, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, sectors, first_directory, 0, 4096, end, 0, end, 0)
    fat_sectors = [first_fat + number for number in range(sectors)]
    return head + struct.pack("<109I", *(fat_sectors + [free] * (109 - sectors))) + body + table


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", 0xFFFFFFFF, right, child)
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBB", len(text), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<III", start, size, 0)
    )


# --- Excel 97 ([MS-XLS]) ------------------------------------------------------------------------


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def xls(
    cells: bytes, formats: tuple[str, ...] = (), more: dict[str, bytes] | None = None, globals_: bytes = b""
) -> bytes:
    """A workbook of one sheet ``表`` from cell records; style ``n`` has the format ``formats[n - 1]``, style 0 none."""
    begin, end = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6)), record(0x0A)
    before = globals_
    for number, code in enumerate(formats):
        before += record(0x41E, struct.pack("<HHB", 164 + number, len(code), 1) + code.encode("utf-16-le"))
    for number in (0, *range(164, 164 + len(formats))):
        before += record(0xE0, struct.pack("<HHH", 0, number, 0) + bytes(14))
    name = struct.pack("<BB", 1, 1) + "表".encode("utf-16-le")
    start = len(begin) + len(before) + len(record(0x85, struct.pack("<IBB", 0, 0, 0) + name)) + len(end)
    whole = begin + before + record(0x85, struct.pack("<IBB", start, 0, 0) + name) + end
    whole += record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 6)) + cells + end
    return compound({"Workbook": whole, **(more or {})})


def xls_number(row: int, column: int, number: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, number))


def xls_text(row: int, column: int, text: str) -> bytes:
    units = text.encode("utf-16-le")
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(units) // 2, 1) + units)


# --- binary workbooks ([MS-XLSB]) ---------------------------------------------------------------


def xlsb_record(kind: int, content: bytes = b"") -> bytes:
    head = bytes((kind,)) if kind < 128 else bytes((kind & 0x7F | 0x80, kind >> 7))
    length, size = len(content), b""
    while True:
        length, low = length >> 7, length & 0x7F
        size += bytes((low | (0x80 if length else 0),))
        if not length:
            return head + size + content


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(path: Path, rows: bytes, formats: tuple[str, ...] = (), after: bytes = b"") -> Path:
    """A workbook of one sheet ``表`` from row and cell records."""
    workbook = xlsb_record(131) + xlsb_record(143)
    workbook += (
        xlsb_record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("表")) + xlsb_record(144) + xlsb_record(132)
    )
    styles = xlsb_record(278) + xlsb_record(615, struct.pack("<I", len(formats)))
    styles += b"".join(
        xlsb_record(44, struct.pack("<H", 164 + number) + wide(code)) for number, code in enumerate(formats)
    )
    styles += xlsb_record(616) + xlsb_record(617, struct.pack("<I", len(formats) + 1))
    styles += b"".join(
        xlsb_record(47, struct.pack("<HH", 0xFFFF, number) + bytes(12))
        for number in (0, *range(164, 164 + len(formats)))
    )
    styles += xlsb_record(618) + xlsb_record(279)
    sheet = (
        xlsb_record(129)
        + xlsb_record(148, struct.pack("<IIII", 0, 9, 0, 9))
        + xlsb_record(145)
        + rows
        + xlsb_record(146)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _XML + _TYPES,
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": workbook,
        "xl/_rels/workbook.bin.rels": _relations(("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin")),
        "xl/styles.bin": styles,
        "xl/worksheets/sheet1.bin": sheet + after + xlsb_record(130),
    }
    return packed(path, parts)


def xlsb_row(number: int, hidden: bool = False) -> bytes:
    return xlsb_record(0, struct.pack("<IIHBBB", number, 0, 300, 0, 0x10 if hidden else 0, 0) + struct.pack("<I", 0))


def xlsb_cell(kind: int, column: int, content: bytes, style: int = 0) -> bytes:
    return xlsb_record(kind, struct.pack("<II", column, style) + content)


# --- OpenDocument -------------------------------------------------------------------------------

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def ods(path: Path, body: str, styles: str = "", more: dict[str, str] | None = None) -> Path:
    """A sheet file from its tables."""
    spaces = "".join(
        f' xmlns:{short}="{_ODF}{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    content = (
        f"{_XML}<office:document-content{spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    return packed(path, parts | (more or {}))
