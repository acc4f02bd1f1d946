"""What rules see: figures with where they stand, gathered into the smallest sets that have to be seen together.

``workspace/checking`` makes these of a file, a test makes them by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.printed import PLAIN, Reading, interval_of
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

NOWHERE = Text("", "")


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where a value stands: kind of record, its id, the field."""

    kind: str
    record: int
    field: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One printed figure. ``indicator`` is a code, ``area`` an id; ``name`` what it is called in a sentence.

    ``role`` says what the figure is of its record: "level", "growth", "target", "rank", "amount"; ``basis`` is that of a growth
    ("nominal", "real", "comparable", "annual" for an average per year over the span). ``group`` joins figures of one sentence.
    """

    cell: Cell
    figure: Figure
    name: Text = NOWHERE
    role: str = "level"
    indicator: str = ""
    area: int | None = None
    period: Period | None = None
    form: str = ""
    basis: str = ""
    status: str = ""
    source: int | None = None
    reading: Reading = PLAIN
    printed: str = ""
    locator: str = ""
    group: int | None = None
    scope: str = ""

    @property
    def interval(self) -> Interval:
        """What it may stand for, in the base of its unit."""
        return interval_of(self.figure, self.reading)

    @property
    def loose(self) -> Interval:
        """The same where closing zeros of a whole number state no precision."""
        return interval_of(self.figure, self.reading, loose=True)

    def at(self, number: Decimal, unit: str = "") -> Fact:
        """The same fact with another number."""
        from dataclasses import replace

        return replace(self, figure=Figure(number, unit or self.figure.unit, self.figure.qualifier))


@dataclass(frozen=True, slots=True)
class Measured:
    """What the catalogue says of an indicator. ``parts`` are the codes whose plain sum it is, ``inside`` the code it is a part of."""

    code: str
    name: Text
    unit: str = ""
    measure: str = ""
    growth_basis: str = ""
    direction: str = ""
    additive_time: bool | None = None
    additive_space: bool | None = None
    formula: str = ""
    least: Figure | None = None
    most: Figure | None = None


class Scope:
    """The smallest set of facts that a rule has to see together."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SeriesScope(Scope):
    """One indicator of one area: every figure over all periods, and from which periods on it is counted differently."""

    measured: Measured
    area: int | None
    facts: tuple[Fact, ...]
    breaks: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceScope(Scope):
    """One area, one period, one form: the figures of all indicators, the catalogue by code, and the same figures a year before.

    A sum is an indicator whose formula adds others; a share one whose formula divides two.
    """

    area: int | None
    period: Period
    form: str
    facts: tuple[Fact, ...]
    before: tuple[Fact, ...] = ()
    catalogue: Mapping[str, Measured] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class PeersScope(Scope):
    """One indicator, one period, one form: the figures of all areas. ``parents`` names the area each one belongs to."""

    measured: Measured
    period: Period
    form: str
    facts: tuple[Fact, ...]
    parents: Mapping[int, int] = field(default_factory=dict, hash=False)
    names: Mapping[int, Text] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Event:
    """A stage of a project that was reached or is planned; ``rank`` is its place in the full ladder."""

    cell: Cell
    stage: str
    rank: int
    name: Text
    day: Day | None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What was reported of a project for a month: amounts by field key."""

    record: int
    period: Period
    amounts: Mapping[str, Fact] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class ProjectScope(Scope):
    """A project: its amounts by field, the dates of its stages, its reports in order of months, and how things stand.

    ``today`` is the day that figures are looked at from, which in a sample may be years ago; ``clock`` the day it is.
    """

    record: int
    name: Text
    amounts: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    events: tuple[Event, ...] = ()
    reports: tuple[Report, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)
    status: str = ""
    updated: Day | None = None
    today: Day | None = None
    clock: Day | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source states in one place: words as printed, the figure where there is one, and where it points."""

    cell: Cell
    attribute: str = ""
    printed: str = ""
    value: str = ""
    fact: Fact | None = None
    subject: tuple[str, int] | None = None
    group: int | None = None
    area_currency: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency cost in another, over a year or at its end, and who says so."""

    currency: str
    other: str
    value: Decimal
    year: int
    source: Text = NOWHERE


@dataclass(frozen=True, slots=True)
class SourceScope(Scope):
    """A source and all its statements in their order, with the reference rates that may judge its currencies."""

    record: int
    title: Text
    statements: tuple[Stated, ...]
    rates: tuple[Rate, ...] = ()
    published: Day | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A record with its names: kind, id, every name it is known by, and the investor or parent that tells namesakes apart."""

    cell: Cell
    names: tuple[str, ...]
    beside: str = ""


@dataclass(frozen=True, slots=True)
class NamesScope(Scope):
    """All organisations, or all projects, of a workspace by name."""

    kind: str
    named: tuple[Named, ...]
