"""What a sheet file holds once it is read: a workbook of sheets of typed cells. Nothing here knows about projects."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.rows import Rows

FileKind = Literal["xlsx", "xlsm", "xlsb", "xls", "ods", "text", "html", "xml2003", "json"]
Visibility = Literal["visible", "hidden", "very hidden"]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block of cells, corners included. Only its first cell carries a value."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know before trusting what was read; ``row`` and ``column`` are None if it is general."""

    message: Text
    remedy: Text
    row: int | None = None
    column: int | None = None


class Spans:
    """Row or column numbers as a few closed ranges: ``5 in spans``, ``len(spans)``, iteration in order."""

    __slots__ = ("ranges",)

    def __init__(self, ranges: tuple[tuple[int, int], ...] = ()) -> None:
        self.ranges = ranges

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        place = bisect_right(self.ranges, number, key=_first) - 1
        return place >= 0 and number <= self.ranges[place][1]

    def __iter__(self) -> Iterator[int]:
        for first, last in self.ranges:
            yield from range(first, last + 1)

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self.ranges)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Spans) and self.ranges == other.ranges

    def __hash__(self) -> int:
        return hash(self.ranges)

    def __repr__(self) -> str:
        return f"Spans({self.ranges})"


type Run = tuple[int, int, str]
"""First row, last row, format code."""


def _first(span: tuple[int, int]) -> int:
    return span[0]


class NumberFormats:
    """The number formats that tell more than the value: ``0.0%``, ``0.00``, ``0!.0,"万元"``, ``yyyy"年"m"月"``.

    Without them 0.12 shown as 12%, 3 shown as 3.00 and a month written as its first day cannot be told from 0.12, 3 and that day.
    General, text and dates down to the day are not kept.
    """

    __slots__ = ("_codes", "_columns")

    def __init__(self, codes: tuple[str, ...] = (), columns: Mapping[int, bytes] | None = None) -> None:
        self._codes = codes
        self._columns = columns or {}

    def at(self, row: int, column: int) -> str | None:
        """The format code of one cell, None where it tells nothing."""
        numbers = self._columns.get(column, b"")
        return self._code(numbers[row]) if row < len(numbers) else None

    def runs(self, column: int) -> list[Run]:
        """The formats down one column, top to bottom."""
        runs: list[Run] = []
        row = 0
        for number, cells in groupby(self._columns.get(column, b"")):
            length = sum(1 for _ in cells)
            if code := self._code(number):
                runs.append((row, row + length - 1, code))
            row += length
        return runs

    def _code(self, number: int) -> str | None:
        return self._codes[number - 1] if 0 < number <= len(self._codes) else None

    def __bool__(self) -> bool:
        return bool(self._columns)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, from its cell A1 on: addresses stay true, blank rows and columns at its start are kept."""

    name: str
    visibility: Visibility
    rows: Rows
    hidden_rows: Spans
    hidden_columns: Spans
    merges: tuple[Merge, ...]
    formats: NumberFormats
    formulas: int
    notes: tuple[Note, ...]

    @property
    def height(self) -> int:
        """Rows up to the last one with a value."""
        return len(self.rows)

    @property
    def width(self) -> int:
        """Columns up to the last one with a value."""
        return self.rows.width

    def column(self, column: int) -> list[Cell]:
        """All cells of one column, the fast way through a large sheet."""
        return self.rows.column(column)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A sheet file as it was when it was read. ``sha256`` is of its bytes; ``encoding`` and ``delimiter`` are of text files."""

    path: Path
    kind: FileKind
    size: int
    sha256: str
    encoding: str | None
    delimiter: str | None
    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...]

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.name

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name, as people write it (case does not matter, as in Excel)."""
        wanted = name.casefold()
        return next((sheet for sheet in self.sheets if sheet.name.casefold() == wanted), None)
