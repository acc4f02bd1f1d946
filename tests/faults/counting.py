"""How many cells a file fills, counted without the code that is tested: by ElementTree, by hand, by a scanner for each kind.

None where the count cannot be told, as for XML that is not well formed; such a file has to be refused or read with a warning.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
from xml.etree import ElementTree as ET

from tests.faults.packing import unpacked_or_none

_CELL = re.compile(r"<t[dh](?=[\s>/])[^>]*>(.*?)(?=<t[dhr](?=[\s>/])|</t[dhr]|</table)", re.DOTALL | re.IGNORECASE)


def count(content: bytes, kind: str, encoding: str | None, separator: str | None) -> int | None:
    """Filled cells of a file that was read as ``kind``."""
    if kind in {"xlsx", "xlsm"}:
        return _xlsx(content)
    if kind == "xlsb":
        part = unpacked_or_none(content, "xl/worksheets/sheet1.bin")
        return None if part is None else _xlsb(part)
    if kind == "xls":
        return _xls(content)
    if kind == "ods":
        part = unpacked_or_none(content, "content.xml")
        return None if part is None else _ods(part)
    if kind == "xml2003":
        return _xml2003(content)
    text = content.decode((encoding or "utf-8").replace("utf-8", "utf-8-sig"), "replace")
    return _html(text) if kind == "html" else _text(text, separator or ",")


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _tree(xml: bytes) -> ET.Element | None:
    try:
        return ET.fromstring(xml)
    except (ET.ParseError, ValueError, LookupError):
        return None


def _xlsx(content: bytes) -> int | None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        sheets = [
            _tree(archive.read(name))
            for name in names
            if posixpath.basename(name).startswith("sheet") and name.endswith(".xml")
        ]
        strings = _tree(archive.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in names else None
    texts = [] if strings is None else ["".join(item.itertext()) for item in strings if _name(item) == "si"]
    total = 0
    for sheet in sheets:
        if sheet is None:
            return None
        for data in sheet:
            if _name(data) == "sheetData":
                total += sum(
                    _is_filled(cell, texts) for row in data if _name(row) == "row" for cell in row if _name(cell) == "c"
                )
    return total


def _is_filled(cell: ET.Element, texts: list[str]) -> bool:
    kind = cell.get("t", "n")
    inside = {_name(part): part for part in cell}
    if kind == "inlineStr":
        return "is" in inside and "".join(part.text or "" for part in inside["is"].iter() if _name(part) == "t") != ""
    value = "".join(inside["v"].itertext()).strip() if "v" in inside else ""
    if kind == "s":
        return value.isdigit() and int(value) < len(texts) and texts[int(value)] != ""
    return value != "" or ("f" in inside and kind == "n")


def _xlsb(part: bytes) -> int:
    place = total = 0
    while place < len(part):
        kind, place = part[place], place + 1
        if kind & 0x80 and place < len(part):
            kind, place = kind & 0x7F | part[place] << 7, place + 1
        length = 0
        for shift in range(0, 28, 7):
            if place >= len(part):
                break
            length, place = length | (part[place] & 0x7F) << shift, place + 1
            if part[place - 1] < 0x80:
                break
        total += 2 <= kind <= 11 and not (kind in {6, 8} and part[place + 8 : place + 12] == bytes(4))
        place += length
    return total


def _xls(content: bytes) -> int | None:
    """Of a file whose stream of records lies in one piece behind the head, as the bases have it."""
    place = content.find(struct.pack("<HHHH", 0x809, 16, 0x600, 16), 512)
    if place < 0:
        return None
    total = 0
    while place + 4 <= len(content):
        kind, length = struct.unpack_from("<HH", content, place)
        if kind == 0x0A:
            return total
        if kind in {0x203, 0x204, 0x27E, 0xFD, 0x205, 0x06} and length >= 6:
            total += not (kind == 0x204 and content[place + 10 : place + 12] == b"\0\0")
        elif kind == 0xBD:
            total += max(0, (length - 6) // 6)
        place += 4 + length
    return None


def _ods(xml: bytes) -> int | None:
    tree = _tree(xml)
    if tree is None:
        return None
    total = 0
    for row in tree.iter():
        if _name(row) == "table-row":
            times = _times(row, "number-rows-repeated")
            for cell in row:
                if _name(cell) in {"table-cell", "covered-table-cell"} and _holds(cell):
                    total += times * _times(cell, "number-columns-repeated")
    return total


def _times(element: ET.Element, name: str) -> int:
    value = next((value for key, value in element.items() if key.endswith(name)), "1")
    return int(value) if value.isascii() and value.isdigit() and int(value) else 1


def _holds(cell: ET.Element) -> bool:
    stated = any(
        re.search(r"[}:](value|date-value|time-value|boolean-value|string-value)$", key) and value
        for key, value in cell.items()
    )
    return stated or any(_name(part) == "p" and "".join(part.itertext()) for part in cell)


def _xml2003(content: bytes) -> int | None:
    tree = _tree(content)
    if tree is None:
        return None
    return sum(_name(part) == "Data" and bool("".join(part.itertext())) for part in tree.iter())


def _html(text: str) -> int | None:
    start = text.lower().find("<table")
    if (
        start < 0
        or "<!--" in text[start:]
        or re.search("<(script|style|title|template|noscript)", text[start:], re.IGNORECASE)
    ):
        return None
    return sum(re.sub(r"<[^>]*>|&nbsp;|[\s\0]", "", match[1]) != "" for match in _CELL.finditer(text, start))


def _text(text: str, separator: str) -> int:
    """Fields that hold something, quotation marks at the start of a field only."""
    total = place = 0
    while place < len(text):
        if text[place] == '"':
            end = place + 1
            while (end := text.find('"', end)) >= 0 and text[end : end + 2] == '""':
                end += 2
            end = len(text) if end < 0 else end + 1
            held = end - place > 2
        else:
            end, held = place, False
        while end < len(text) and text[end] not in (separator, "\r", "\n"):
            held = True
            end += 1
        total += held
        place = end + 1
    return total
