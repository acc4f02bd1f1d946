"""The form in which cells travel from the reading process to the program: plain numbers and text, column by column.

It is not pickle or marshal on purpose. The reading process handles files from strangers; should one ever take it over, it can
still hand over nothing but wrong values. And it is quick: a column of one kind is one array or one joined text.

A packed column is one byte for its kind, then a stream. Texts are joined by NUL, which no cell contains, numbers are doubles,
days are ordinals; a blank is an empty text, NaN or 0. A mixed column names the kind of each cell, then holds a stream per kind.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import repeat
from typing import Any

from hqd_desktop.exchange.reading.cells import Cell, CellError, LongNumber, Uncalculated

BLANK, TEXT, TABLE, NUMBER, TRUTH, DAY, MOMENT, TIME, ERROR, FORMULA, LONG, EXACT = range(12)
MIXED = 255
ZIPPED = 254
_WORTH_ZIPPING = 1 << 10
_LARGEST = 1 << 28
"""No group of rows has a column of more bytes: the cells of a column are refused before that."""
_AS_TEXT = "'"
"""Before an error or long number that stands in a cell of text."""
_REPEATED = 4
"""A column of text travels as a table of its different texts if these are at most a fourth of its cells."""

_SHORT = 16
"""15 digits and a point."""

type Raw = Cell | float
"""A cell as a parser gives it: numbers still as doubles, a blank perhaps as empty text."""

_KINDS: dict[type, int] = {
    type(None): BLANK, str: TEXT, float: NUMBER, int: EXACT, Decimal: EXACT, bool: TRUTH, date: DAY, datetime: MOMENT,
    time: TIME, CellError: ERROR, Uncalculated: FORMULA, LongNumber: LONG,
}  # fmt: skip


def pack(cells: Sequence[Raw]) -> bytes:
    """One column, packed. Doubles must be finite."""
    types = set(map(type, cells))
    if types == {str}:
        return _pack_texts(cells)
    if str in types or type(None) in types:
        types = {type(cell) for cell in cells if cell is not None and cell != ""}
    if not types:
        return bytes((BLANK,))
    if types == {float}:
        return bytes((NUMBER,)) + _doubles([math.nan if cell is None or cell == "" else cell for cell in cells])
    if types == {date}:
        return bytes((DAY,)) + _ordinals(cells)
    if types == {str}:
        return _pack_texts([cell or "" for cell in cells])
    return _pack_mixed(cells)


def zipped(packed: bytes) -> bytes:
    """The same column in less room, if it repeats itself."""
    if len(packed) < _WORTH_ZIPPING:
        return packed
    less = zlib.compress(packed, 1)
    return bytes((ZIPPED,)) + less if len(less) * 2 < len(packed) else packed


def unpack(packed: bytes, count: int) -> list[Cell]:
    """The ``count`` cells of a packed column. Bytes that are no such column come back as so many error cells."""
    try:
        if packed[0] == ZIPPED:
            packed = zlib.decompressobj().decompress(packed[1:], _LARGEST)
        cells = _unpack_mixed(packed, count) if packed[0] == MIXED else _READERS[packed[0]](packed[1:], count)
    except (ValueError, LookupError, ArithmeticError, zlib.error):
        cells = []
    return cells if len(cells) == count else [CellError("?")] * count


def _pack_texts(cells: Sequence[Any]) -> bytes:
    different = dict.fromkeys(cells)
    if len(different) == 1 and "" in different:
        return bytes((BLANK,))
    if len(different) * _REPEATED > len(cells) or len(different) > 65_536:
        return bytes((TEXT,)) + _joined(cells)
    table = _joined(list(different))
    places = {text: place for place, text in enumerate(different)}
    return bytes((TABLE,)) + len(table).to_bytes(4) + table + array("H", map(places.__getitem__, cells)).tobytes()


def _joined(texts: Sequence[str]) -> bytes:
    whole = "\0".join(texts)
    if whole.count("\0") != len(texts) - 1:
        whole = "\0".join(text.replace("\0", "\ufffd") for text in texts)
    return whole.encode("utf-8", "replace")


def _doubles(cells: Sequence[Any]) -> bytes:
    return array("d", cells).tobytes()


def _ordinals(cells: Sequence[Any]) -> bytes:
    return array("i", [cell.toordinal() if cell else 0 for cell in cells]).tobytes()


def _pack_mixed(cells: Sequence[Raw]) -> bytes:
    kinds = bytes(BLANK if cell == "" else _KINDS[type(cell)] for cell in cells)
    parts = [bytes((MIXED,)), kinds]
    for kind in sorted(set(kinds) - {BLANK}):
        own = [cell for cell, its_kind in zip(cells, kinds, strict=True) if its_kind == kind]
        stream = _WRITERS[kind](own)
        parts += [len(stream).to_bytes(4), stream]
    return b"".join(parts)


def _unpack_mixed(packed: bytes, count: int) -> list[Cell]:
    kinds, place = packed[1 : count + 1], count + 1
    streams: dict[int, Callable[[], Cell]] = {BLANK: repeat(None).__next__}
    for kind in sorted(set(kinds) - {BLANK}):
        end = place + 4 + int.from_bytes(packed[place : place + 4])
        cells = _READERS[kind](packed[place + 4 : end], kinds.count(kind))
        if len(cells) != kinds.count(kind):
            return []
        streams[kind] = iter(cells).__next__
        place = end
    return [streams[kind]() for kind in kinds]


def _texts(stream: bytes, count: int) -> list[str]:
    return stream.decode("utf-8", "replace").split("\0") if count else []


def _table(stream: bytes, count: int) -> list[Cell]:
    end = 4 + int.from_bytes(stream[:4])
    table = [text or None for text in _texts(stream[4:end], 1)]
    return [table[place] for place in array("H", stream[end:])]


def _numbers(stream: bytes, count: int) -> list[Cell]:
    """Doubles as exact numbers of at most 15 digits, which is what spreadsheets keep and show: 0.1 + 0.2 is 0.3."""
    return [
        int(number)
        if number.is_integer()
        else None
        if number != number
        else Decimal(written if len(written := repr(number)) <= _SHORT else f"{number:.15g}")
        for number in array("d", stream)
    ]


def _exact(text: str) -> int | Decimal:
    return int(text) if text.lstrip("-").isdecimal() else Decimal(text)


def _error(text: str) -> CellError:
    return CellError(text[1:], text=True) if text.startswith(_AS_TEXT) else CellError(text)


def _long(text: str) -> LongNumber:
    if text.startswith(_AS_TEXT):
        return LongNumber(f"{Decimal(text[1:]):f}", cut=True, text=text[1:])
    return LongNumber(text[1:], cut=text[0] == "~")


def _each(read: Callable[[str], Cell]) -> Callable[[bytes, int], list[Cell]]:
    return lambda stream, count: list(map(read, _texts(stream, count)))


def _joined_as(write: Callable[..., str]) -> Callable[[Sequence[Any]], bytes]:
    return lambda cells: _joined(list(map(write, cells)))


_READERS: dict[int, Callable[[bytes, int], list[Cell]]] = {
    BLANK: lambda stream, count: [None] * count,
    TEXT: lambda stream, count: [text or None for text in _texts(stream, count)],
    TABLE: _table,
    NUMBER: _numbers,
    TRUTH: lambda stream, count: list(map(bool, stream)),
    DAY: lambda stream, count: [date.fromordinal(day) if day else None for day in array("i", stream)],
    MOMENT: _each(datetime.fromisoformat),
    TIME: _each(time.fromisoformat),
    ERROR: _each(_error),
    FORMULA: _each(Uncalculated),
    LONG: _each(_long),
    EXACT: _each(_exact),
}
_WRITERS: dict[int, Callable[[Sequence[Any]], bytes]] = {
    TEXT: _joined,
    NUMBER: _doubles,
    TRUTH: bytes,
    DAY: _ordinals,
    MOMENT: _joined_as(datetime.isoformat),
    TIME: _joined_as(time.isoformat),
    ERROR: _joined_as(lambda cell: _AS_TEXT + cell.code if cell.text else cell.code),
    FORMULA: _joined_as(lambda cell: cell.formula),
    LONG: _joined_as(lambda cell: _AS_TEXT + cell.text if cell.text else ("~" if cell.cut else "=") + cell.digits),
    EXACT: _joined_as(str),
}
