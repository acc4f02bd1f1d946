"""What stands where a mark stood: a typed value where it stood alone, words inside a longer text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, grouped
from hqd_desktop.domain.kinds import DayKind, FigureKind, Packed, Style
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.filling.marks import COUNT, EACH, NUMBER, TODAY, UNIT, WORKSPACE, Mark
from hqd_desktop.exchange.writing.cells import DATE_FORMAT, NOTHING, Written
from hqd_desktop.exchange.writing.table import Column, Writer, column

Values = Mapping[str, Packed]
"""Packed values of one record by key."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The records of a list, in order; they can be read as often as the list stands in the template."""

    count: int
    read: Callable[[], Iterator[Sequence[Packed]]]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a template is filled with. ``kind`` is that of the one record and of the view; ``blank`` stands where nothing is stated."""

    kind: str
    style: Style
    money: str
    workspace: str
    today: dt.date
    record: Values = field(default_factory=dict)
    lists: Mapping[str, Listing] = field(default_factory=dict)
    blank: str = ""


class Wording:
    """Answers as cells and words."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._writers: dict[tuple[str, str, str], tuple[Column, Writer]] = {}

    def cell(self, mark: Mark, values: Values, number: int) -> Written:
        """The cell of a mark that stands alone; ``number`` counts the records of a list from 1."""
        if mark.special:
            return self._special(mark.special, number)
        column, writer = self._writer(mark)
        packed = values.get(column.field.key)
        found = writer(packed)
        if found.value is None:
            return self._blank()
        kind = column.field.kind
        if isinstance(kind, DayKind) and isinstance(found.value, str):
            # nobody imports this file: a month or half-year is said as people read it
            return Written(kind.text(kind.unpack(packed), self._answers.style))
        return found

    def words(self, mark: Mark, values: Values, number: int) -> str:
        """A mark inside a longer text: with a unit of its own the bare number, else as people read it."""
        if mark.special:
            found = self._special(mark.special, number).value
            return found.isoformat() if isinstance(found, dt.date) else "" if found is None else str(found)
        column, _writer = self._writer(mark)
        kind, packed = column.field.kind, values.get(column.field.key)
        if packed is None:
            return self._answers.blank
        if mark.unit and isinstance(kind, FigureKind):
            return _bare(kind.unpack(packed), mark.unit, self._answers.style)
        return kind.text(kind.unpack(packed), self._answers.style)

    def unit(self, mark: Mark) -> str:
        """The unit in which the numbers of a mark are written."""
        return self._writer(mark)[0].unit if mark.key else ""

    def _blank(self) -> Written:
        return Written(self._answers.blank) if self._answers.blank else NOTHING

    def _special(self, special: str, number: int) -> Written:
        asked = self._answers
        if special == NUMBER:
            return Written(number) if number else NOTHING
        if special == COUNT:
            listing = asked.lists.get(asked.kind)
            return Written(listing.count if listing else 1)
        said: dict[str, Written] = {
            EACH: NOTHING,
            TODAY: Written(asked.today, DATE_FORMAT),
            WORKSPACE: Written(asked.workspace),
            UNIT: Written(units.unit(asked.money).name.of(asked.style.lang)),
        }
        return said[special]

    def _writer(self, mark: Mark) -> tuple[Column, Writer]:
        kind = mark.kind or self._answers.kind
        at = (kind, mark.key, mark.unit)
        if at not in self._writers:
            one = column(fields(kind)[mark.key], self._answers.style, mark.unit or self._answers.money)
            if mark.unit:
                one = Column(one.field, mark.unit, one.heading)
            self._writers[at] = (one, Writer(one, self._answers.style))
        return self._writers[at]


def _bare(figure: Figure, unit: str, style: Style) -> str:
    """The number in a unit; an amount of another currency keeps its own unit, a qualifier its word."""
    if units.unit(figure.unit).dimension != units.unit(unit).dimension:
        return FigureKind("any").edit(figure, style)
    shown = figure.into(unit)
    words = FigureKind("any").edit(shown, Style(style.lang))
    name = units.unit(unit).name.of(style.lang)
    return words.removesuffix(name).rstrip() if name else words or grouped(shown.number)


def fraction(value: float) -> float:
    """A number of per cent as the fraction that a cell formatted in per cent shows as it."""
    return float(Decimal(str(value)) / 100)
