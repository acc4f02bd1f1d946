"""View: a saved question to one kind of record. Table, export, print and chart ask the same View."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.colours import Colour
from hqd_desktop.domain.filters import Condition
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.naming import no_field
from hqd_desktop.domain.records import fields


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort key; rows that do not state it come last in either direction.

    ``apart`` keeps values apart that sort alike ("ABC" and "abc", two organisations of one name), since each is a group.
    """

    field: str
    descending: bool = False
    apart: bool = dataclasses.field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class View:
    """Which records, in which order, with which columns. ``find`` is text searched in all text fields.

    ``group`` is a field whose equal values stand together with subtotals; ``widths`` are those of columns a person resized, in
    pixels; ``frozen`` is how many first columns stay in sight; of ``colours`` the first that fits counts.
    """

    kind: str
    conditions: tuple[Condition, ...] = ()
    sort: tuple[Sort, ...] = ()
    columns: tuple[str, ...] = ()
    find: str = ""
    group: str = ""
    widths: tuple[tuple[str, int], ...] = ()
    frozen: int = 0
    colours: tuple[Colour, ...] = ()

    def shown_columns(self) -> tuple[str, ...]:
        """The columns asked for, else those a new view shows."""
        return self.columns or tuple(f.key for f in fields(self.kind).values() if f.shown)

    def order(self) -> tuple[Sort, ...]:
        """What rows are sorted by: first by what they are grouped by, in the direction asked for if any."""
        if not self.group:
            return self.sort
        own = next((s for s in self.sort if s.field == self.group), Sort(self.group))
        return (Sort(own.field, own.descending, apart=True), *(s for s in self.sort if s.field != self.group))


def sort_keys(text: str, kind: str) -> tuple[Sort, ...]:
    """The sort keys of "stage,-total_investment"; raises UserError for a field the kind does not have."""
    made = []
    for part in (p.strip() for p in text.split(",")):
        key = part.lstrip("-+")
        if key and key not in fields(kind):
            raise no_field(key, fields(kind))
        if key:
            made.append(Sort(key, part.startswith("-")))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Sum:
    """The total of one figure field over a view: ``by_dimension`` sums in base units (yuan), a currency each, never mixed."""

    field: str
    stated: int
    not_stated: int
    by_dimension: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Totals:
    """What the totals row says: number of records, and for each figure field its sum with n stated and n not stated."""

    count: int
    of: int
    sums: dict[str, Sum]
    distinct: dict[str, int]
    """For choice fields: how many different values occur."""


@dataclass(frozen=True, slots=True)
class Group:
    """The records of a view that share one value of a field. ``value`` is packed, None for those that do not state it."""

    value: Packed
    count: int
    sums: dict[str, Sum]
