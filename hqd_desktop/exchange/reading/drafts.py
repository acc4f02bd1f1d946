"""A sheet on its way out of a parser, before its cells are settled and packed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.columns import Raw
from hqd_desktop.exchange.reading.grid import FileKind, Visibility
from hqd_desktop.exchange.reading.numberformats import FormatMap

type Given = Raw | timedelta
"""A cell as calamine or another parser gives it, not settled yet."""


def _no_raw(row: int, column: int) -> str | None:
    return None


@dataclass(slots=True)
class Remark:
    """A note by the name of its sentence (see notes.py), with what fills it."""

    sentence: str
    particulars: dict[str, str | int] = field(default_factory=dict)
    row: int | None = None
    column: int | None = None


@dataclass(slots=True)
class Draft:
    """One sheet: ``rows`` from A1 on as lists that may be shorter than ``width``.

    ``marks`` are cells that the parser loses (errors, formulas without result) by row and column. ``raw`` gives the text of a
    number as it stands in the file, where that is known.
    """

    name: str
    rows: Iterable[list[Given]]
    height: int = 0
    width: int = 0
    visibility: Visibility = "visible"
    marks: dict[int, dict[int, Cell]] = field(default_factory=dict)
    raw: Callable[[int, int], str | None] = _no_raw
    counted_days: bool = False
    """Days come from serial numbers, of which Excel never meant those before March 1900."""
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    formats: FormatMap = field(default_factory=FormatMap)
    formulas: int = 0
    expected: int | None = None
    """How many cells the file fills, as counted apart from the parser; None if that is not known."""
    missing: Callable[[int], list[Remark]] | None = None
    """Looks for the cells of which so many were found, fewer than expected."""
    remarks: list[Remark] = field(default_factory=list)

    def mark(self, row: int, column: int, cell: Cell) -> None:
        """Put a cell over what the parser gives, and let the sheet reach it."""
        self.marks.setdefault(row, {})[column] = cell
        self.height = max(self.height, row + 1)
        self.width = max(self.width, column + 1)


@dataclass(slots=True)
class DraftBook:
    """A file: its sheets come one after another, so that only one is in memory."""

    kind: FileKind
    sheets: Iterable[Draft]
    encoding: str | None = None
    delimiter: str | None = None
    remarks: list[Remark] = field(default_factory=list)
