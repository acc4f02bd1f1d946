"""Binary workbooks (xlsb): values by calamine, errors, hidden rows and formats by going through the records ([MS-XLSB])."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO

from hqd_desktop.exchange.reading.archive import Archive
from hqd_desktop.exchange.reading.calamine import Book
from hqd_desktop.exchange.reading.cells import CellError, address
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook, Remark
from hqd_desktop.exchange.reading.filled import expect
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.numberformats import BUILT_IN, FormatMap, tells
from hqd_desktop.exchange.reading.ooxml import (
    check_number,
    check_parts,
    find_workbook,
    packing_remarks,
    part_of,
    relations,
)
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.spans import ranges
from hqd_desktop.exchange.reading.xls import ERROR_CODES

_ROW, _BLANK, _CELL_ERROR, _TEXT, _SHARED_TEXT, _FORMULA_TEXT, _FORMULA_ERROR, _LAST_CELL = 0, 1, 3, 6, 7, 8, 11, 11
_SHARED_ITEM = 19
_FMT, _XF, _COLUMN, _SHEET, _MERGE, _BEGIN_CELL_XFS, _END_CELL_XFS = 44, 47, 60, 156, 176, 617, 618


def read(archive: Archive, file: BinaryIO, limits: Limits) -> DraftBook:
    """All sheets of an xlsb."""
    workbook = find_workbook(archive)
    related = relations(archive, workbook)
    try:
        parts = dict(_sheets(archive.part(workbook)))
        styles = part_of(related, "styles")
        telling = _telling(archive.part(styles)) if styles and styles in archive else {}
    except struct.error as trouble:
        raise Refused("damaged", why="cells") from trouble
    check_number(len(parts), limits)
    places = {name: related[key].part for name, key in parts.items() if key in related}
    check_parts(places.items())
    strings = part_of(related, "sharedStrings")
    texts = partial(archive.part, strings) if strings and strings in archive else bytearray
    return DraftBook("xlsb", _drafts(archive, file, places, telling, texts, limits), remarks=packing_remarks(archive))


def _drafts(
    archive: Archive,
    file: BinaryIO,
    places: dict[str, str],
    telling: dict[int, str],
    texts: Callable[[], bytearray],
    limits: Limits,
) -> Iterator[Draft]:
    surveyed: dict[str, Draft] = {}
    for name, part in places.items():
        draft = surveyed[name] = Draft(name, ())
        try:
            _survey(draft, archive.part(part), telling, texts, limits)
        except struct.error:
            draft.remarks.append(Remark("unchecked"))
    book = Book(file)
    for name, visibility, has_cells in book.sheets:
        if has_cells:
            draft = surveyed.get(name) or Draft(name, ())
            draft.visibility = visibility
            book.table(name).into(draft)
            yield draft


def _records(part: bytearray) -> Iterator[tuple[int, memoryview]]:
    """The records of a part: a kind of one or two bytes, a length of one to four, seven bits each."""
    view, place, end = memoryview(part), 0, len(part)
    while place < end:
        kind = part[place]
        place += 1
        if kind & 0x80 and place < end:
            kind = kind & 0x7F | part[place] << 7
            place += 1
        length = shift = 0
        while place < end and shift < 28:
            byte = part[place]
            place += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield kind, view[place : place + length]
        place += length


def _wide(content: memoryview, place: int) -> tuple[str, int]:
    """A text of two-byte characters with its length before it, and the place behind it."""
    (length,) = struct.unpack_from("<I", content, place)
    end = place + 4 + 2 * min(length, len(content))
    return bytes(content[place + 4 : end]).decode("utf-16-le", "replace"), end


def _sheets(workbook: bytearray) -> Iterator[tuple[str, str]]:
    for kind, content in _records(workbook):
        if kind == _SHEET:
            key, place = _wide(content, 8)
            yield _wide(content, place)[0], key


def _telling(styles: bytearray) -> dict[int, str]:
    formats, telling, style, within = dict(BUILT_IN), {}, 0, False
    for kind, content in _records(styles):
        if kind == _FMT:
            formats[struct.unpack_from("<H", content)[0]] = _wide(content, 2)[0]
        elif kind in {_BEGIN_CELL_XFS, _END_CELL_XFS}:
            within = kind == _BEGIN_CELL_XFS
        elif kind == _XF and within:
            code = formats.get(struct.unpack_from("<H", content, 2)[0], "")
            if tells(code):
                telling[style] = code[:80]
            style += 1
    return telling


def _survey(
    draft: Draft, part: bytearray, telling: dict[int, str], texts: Callable[[], bytearray], limits: Limits
) -> None:
    formats = draft.formats = FormatMap(telling)
    hidden: list[int] = []
    row = filled = 0
    for kind, content in _records(part):
        if kind == _ROW:
            (row,) = struct.unpack_from("<I", content)
            if row >= limits.rows:
                raise Refused("beyond", sheet=draft.name, cell=address(row, 0))
            if content[11] & 0x10:
                hidden.append(row)
        elif _BLANK < kind <= _LAST_CELL:
            column, style = struct.unpack_from("<II", content)
            filled += not _is_blank(kind, content)
            formats.add(row, column, style & 0xFFFFFF)
            draft.formulas += kind > 7
            if column >= limits.columns:
                raise Refused("beyond", sheet=draft.name, cell=address(row, column)[:20])
            if kind in {_CELL_ERROR, _FORMULA_ERROR}:
                draft.mark(row, column, CellError(ERROR_CODES.get(content[8], "#VALUE!")))
        elif kind == _COLUMN:
            first, last, _, _, flags = struct.unpack_from("<IIIIH", content)
            if flags & 1:
                draft.hidden_columns.append((first, min(last, limits.columns)))
        elif kind == _MERGE:
            top, bottom, left, right = struct.unpack_from("<IIII", content)
            draft.merges.append((top, left, bottom, right))
            if len(draft.merges) > limits.merges:
                raise Refused("merges", sheet=draft.name, count=len(draft.merges), limit=limits.merges)
    draft.hidden_rows = ranges(sorted(hidden))
    expect(draft, filled, partial(_filled_cells, part, texts))


def _is_blank(kind: int, content: memoryview) -> bool:
    return kind in {_TEXT, _FORMULA_TEXT} and bytes(content[8:12]) == bytes(4)


def _filled_cells(part: bytearray, texts: Callable[[], bytearray]) -> Iterator[tuple[int, int]]:
    items = (content for kind, content in _records(texts()) if kind == _SHARED_ITEM)
    blanks = {number for number, content in enumerate(items) if bytes(content[1:5]) == bytes(4)}
    row = 0
    for kind, content in _records(part):
        if kind == _ROW:
            (row,) = struct.unpack_from("<I", content)
        elif _BLANK < kind <= _LAST_CELL and not _is_blank(kind, content):
            if kind == _SHARED_TEXT and struct.unpack_from("<I", content, 8)[0] in blanks:
                continue
            yield row, struct.unpack_from("<I", content)[0]
