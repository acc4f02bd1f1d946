"""Excel 97 workbooks (xls): values by calamine, errors, hidden rows and formats by going through the records ([MS-XLS])."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import partial
from io import BytesIO

from hqd_desktop.exchange.reading.biff import (
    BOF,
    BOOLERR,
    FORMULA,
    LABEL,
    MULRK,
    NUMBER,
    RK,
    RSTRING,
    VALUES,
    filled_cells,
    records,
)
from hqd_desktop.exchange.reading.calamine import Book
from hqd_desktop.exchange.reading.cells import CellError
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook, Remark
from hqd_desktop.exchange.reading.filled import expect
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.numberformats import BUILT_IN, FormatMap, tells
from hqd_desktop.exchange.reading.ole import Compound
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.spans import ranges

ERROR_CODES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_BOUNDSHEET, _FILEPASS, _FORMAT, _XF, _ROW, _COLINFO = 0x85, 0x2F, 0x41E, 0xE0, 0x208, 0x7D
_BIFF8 = 0x600
_STYLED = frozenset((NUMBER, RK, FORMULA, BOOLERR))
_ERROR_RESULT, _BLANK_RESULT = 2, 3


def read(file: BytesIO, limits: Limits) -> DraftBook:
    """All sheets of an xls. Raises Refused for other old Office files and for encrypted ones."""
    compound = Compound(file.getbuffer())
    names = compound.names
    if "EncryptedPackage" in names:
        raise Refused("password")
    stream_name = next((name for name in ("Workbook", "Book", "WORKBOOK", "BOOK") if name in names), None)
    if stream_name is None:
        what = "word" if "WordDocument" in names else "slides" if "PowerPoint Document" in names else "ole"
        raise Refused("foreign", what=what)
    stream = compound.stream(stream_name)
    del compound
    globals_ = _Globals(stream)
    if globals_.encrypted:
        raise Refused("password")
    remarks = [Remark("macros")] if "_VBA_PROJECT" in names else []
    return DraftBook("xls", _sheets(Book(file), stream, globals_), remarks=remarks)


def _sheets(book: Book, stream: bytes, globals_: _Globals) -> Iterator[Draft]:
    starts = globals_.starts
    for number, draft in enumerate(book.drafts()):
        if number < len(starts):
            try:
                _survey(draft, stream, starts[number], globals_.telling)
            except struct.error:
                draft.remarks.append(Remark("unchecked"))
        yield draft


class _Globals:
    """What the first part of the stream says of the whole workbook."""

    def __init__(self, stream: bytes) -> None:
        self.encrypted = False
        self.starts: list[int] = []
        formats = dict(BUILT_IN)
        styles: list[int] = []
        wide = True
        try:
            for kind, content in records(stream, 0):
                if kind == BOF:
                    wide = struct.unpack_from("<H", content)[0] == _BIFF8
                elif kind == _FILEPASS:
                    self.encrypted = True
                elif kind == _BOUNDSHEET and content[5] == 0:
                    self.starts += struct.unpack_from("<I", content)
                elif kind == _FORMAT:
                    formats[struct.unpack_from("<H", content)[0]] = _format_code(content, wide)
                elif kind == _XF:
                    styles.append(struct.unpack_from("<H", content, 2)[0])
        except (struct.error, IndexError) as trouble:
            raise Refused("damaged", why="cells") from trouble
        codes = ((style, formats.get(number, "")) for style, number in enumerate(styles))
        self.telling = {style: code[:80] for style, code in codes if tells(code)}


def _format_code(content: bytes, wide: bool) -> str:
    if not wide:
        return content[3 : 3 + content[2]].decode("gb18030", "replace")
    length, flags = struct.unpack_from("<HB", content, 2)
    return (
        content[5 : 5 + 2 * length].decode("utf-16-le", "replace")
        if flags & 1
        else content[5 : 5 + length].decode("latin-1")
    )


def _survey(draft: Draft, stream: bytes, start: int, telling: dict[int, str]) -> None:
    formats = draft.formats = FormatMap(telling)
    hidden: list[int] = []
    filled = 0
    for kind, content in records(stream, start):
        if kind in VALUES:
            row, column, style = struct.unpack_from("<HHH", content)
            filled += not _is_blank(kind, content)
            if kind in _STYLED:
                formats.add(row, column, style)
                draft.formulas += kind == FORMULA
                if error := _error(kind, content):
                    draft.mark(row, column, error)
        elif kind == MULRK:
            row, column = struct.unpack_from("<HH", content)
            for place in range(4, len(content) - 7, 6):
                formats.add(row, column, struct.unpack_from("<H", content, place)[0])
                column += 1
                filled += 1
        elif kind == _ROW and struct.unpack_from("<H", content, 12)[0] & 0x20:
            hidden += struct.unpack_from("<H", content)
        elif kind == _COLINFO:
            first, last, _, _, flags = struct.unpack_from("<HHHHH", content)
            if flags & 1:
                draft.hidden_columns.append((first, last))
    draft.hidden_rows = ranges(sorted(hidden))
    expect(draft, filled, partial(filled_cells, stream, start))


def _is_blank(kind: int, content: bytes) -> bool:
    if kind == FORMULA:
        return content[12:14] == b"\xff\xff" and content[6] == _BLANK_RESULT
    return kind in {LABEL, RSTRING} and content[6:8] == b"\0\0"


def _error(kind: int, content: bytes) -> CellError | None:
    if kind == FORMULA and content[12:14] == b"\xff\xff" and content[6] == _ERROR_RESULT:
        return CellError(ERROR_CODES.get(content[8], "#VALUE!"))
    if kind == BOOLERR and content[7]:
        return CellError(ERROR_CODES.get(content[6], "#VALUE!"))
    return None
