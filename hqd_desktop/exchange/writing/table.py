"""What is written: columns of one kind of record, with their headings, units and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hqd_desktop.domain import units
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import DayKind, FigureKind, Packed, PeriodKind, RefKind, Style, TextKind
from hqd_desktop.exchange.writing.cells import NOTHING, Written, cell_of

MAX_ROWS = 1_048_576
"""Rows of a sheet."""
_ABOVE, _BELOW = 2, 50
"""Rows above the headings of a styled sheet; room below the data for totals and notes."""


class Look(StrEnum):
    """How a workbook looks: as the printed sheet, or as a bare table of data whose first row is the headings."""

    STYLED = "styled"
    PLAIN = "plain"


Row = tuple[int, tuple[Packed, ...]]
"""A record's id and its packed values, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its field, the unit its numbers are in ("" where it has none), its heading in one language."""

    field: Field
    unit: str
    heading: str


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet to be written. ``title`` stands above the headings; ``rows`` may be a generator, of ``count`` rows.

    ``fills`` tells for the record that ``rows`` gave last how each of its cells is filled (#RRGGBB, "" for not at all). ``look`` says whether it looks like a printed sheet or is plain data.

    What only the printed look shows: ``line`` is what stands between title and headings, at its left, middle and right; ``notes``
    stand below the rows; ``totals`` names the columns that are added up, by field, with the sum as the program itself says it.
    """

    kind: str
    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    count: int
    style: Style
    fills: Callable[[int], Sequence[str]] | None = None
    look: Look = Look.STYLED
    line: tuple[str, str, str] = ("", "", "")
    notes: tuple[str, ...] = ()
    totals: Mapping[str, str] = field(default_factory=dict)

    def wraps(self, column: Column) -> bool:
        """Whether texts of a column go on in a second line: long ones, and on a sheet that looks printed any that are no code."""
        kind = column.field.kind
        return kind.long or (self.look is Look.STYLED and isinstance(kind, (TextKind, RefKind)))

    def side(self, column: Column) -> str:
        """Where the words of a column stand on a sheet that looks printed: with its dates and numbers, else at the left ("" for plain data)."""
        kind = column.field.kind
        if self.look is Look.PLAIN:
            return ""
        return "center" if isinstance(kind, (DayKind, PeriodKind)) else "right" if kind.numeric else "left"

    @property
    def header_row(self) -> int:
        """The row of the headings, from 1. Those above it have no headings and no data."""
        return 1 if self.look is Look.PLAIN else _ABOVE + 1

    @property
    def most(self) -> int:
        """How many rows a sheet holds beside what stands above and below them."""
        return MAX_ROWS - self.header_row - _BELOW


def column(of: Field, style: Style, money: str) -> Column:
    """The column of a field: amounts in ``money``, other figures in the unit of their field, named in the heading."""
    unit = ""
    if isinstance(of.kind, FigureKind) and of.kind.dimension != "any":
        unit = money if of.kind.dimension == "money" else of.kind.default or _USUAL.get(of.kind.dimension, "")
    heading = of.name.of(style.lang)
    name = units.unit(unit).name.of(style.lang) if unit else ""
    if name and not (name == "%" and "%" in heading):
        heading = f"{heading}（{name}）" if style.lang == "zh" else f"{heading} ({name})"
    return Column(of, unit, heading)


_USUAL = {"area": "mu"}


class Writer:
    """Turns packed values of one column into cells; the same value is turned only once."""

    def __init__(self, of: Column, style: Style) -> None:
        self._column = of
        self._style = style
        self._known: dict[Packed, Written] = {None: NOTHING}

    def __call__(self, packed: Packed) -> Written:
        """The cell of a packed value."""
        found = self._known.get(packed)
        if found is None:
            if len(self._known) > 20_000:
                self._known = {None: NOTHING}
            found = self._known[packed] = cell_of(self._column.field.kind, packed, self._column.unit, self._style)
        return found
