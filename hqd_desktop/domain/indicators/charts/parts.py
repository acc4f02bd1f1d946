"""Parts of a whole: which indicators make up another one, and their levels side by side period by period.

What is part of what is data: an indicator whose formula is a plain sum of codes ("gdp_p1 + gdp_p2 + gdp_p3") is the whole of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import Indicator
from hqd_desktop.domain.words import Text

_SUM = re.compile(r"\s*[A-Za-z_]\w*(\s*\+\s*[A-Za-z_]\w*)+\s*")


def codes_of_parts(indicator: Indicator) -> tuple[str, ...]:
    """The codes an indicator is the sum of; empty where its formula is none, or no plain sum."""
    formula = indicator.formula or ""
    if not _SUM.fullmatch(formula):
        return ()
    codes = tuple(code.strip() for code in formula.split("+"))
    return codes if len(set(codes)) == len(codes) and indicator.code not in codes else ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its levels and its published growth, each with the line of one area, levels in the unit of the whole."""

    indicator: Indicator
    levels: SeriesSet
    growth: SeriesSet

    @property
    def name(self) -> Text:
        """The name of the part."""
        return self.levels.title


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole with its parts in one area; ``areas`` are those for which parts are on record."""

    levels: SeriesSet
    growth: SeriesSet
    parts: tuple[Part, ...]
    area: int
    area_name: Text
    areas: tuple[tuple[int, Text], ...] = ()
    first: Period | None = None
    last: Period | None = None
    """The range that is drawn; levels before it still are the base of growth inside it."""

    def within(self, period: Period) -> bool:
        """Whether a period is drawn."""
        return (self.first is None or period.last >= self.first.first) and (
            self.last is None or period.last <= self.last.last
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """Whole and parts of one period; ``whole`` is computed where only the parts were published."""

    period: Period
    whole: Point
    parts: tuple[Point | None, ...]
    whole_is_sum: bool = False
    other_vintage: bool = False
    """The whole is an older vintage, that of the parts."""

    @property
    def rest(self) -> Decimal:
        """What the parts leave of the whole, in its unit."""
        return self.whole.figure.number - sum((p.figure.number for p in self.parts if p), Decimal(0))

    @property
    def complete(self) -> bool:
        """Whether every part was reported."""
        return all(self.parts)

    @property
    def fits(self) -> bool:
        """Whether the parts make up the whole within the rounding of the printed figures."""
        half = [_half(p) for p in (self.whole, *self.parts) if p]
        return self.complete and abs(self.rest) <= sum(half, Decimal(0))


def _half(point: Point) -> Decimal:
    return Decimal(5).scaleb(-point.figure.decimals - 1)


def points_by_period(shown: SeriesSet) -> dict[Period, Point]:
    """The points of the one line of a set."""
    return {point.period: point for series in shown.series for point in series.points}


def moments(whole: Whole) -> tuple[Moment, ...]:
    """All periods in which a part and the whole (or every part) are on record, in order of time."""
    own = points_by_period(whole.levels)
    known = [points_by_period(part.levels) for part in whole.parts]
    periods = sorted({p for one in known for p in one}, key=lambda p: (p.last, -p.first))
    made = (_moment(whole, period, own, [one.get(period) for one in known]) for period in periods)
    return tuple(moment for moment in made if moment is not None)


def _moment(whole: Whole, period: Period, own: Mapping[Period, Point], found: Iterable[Point | None]) -> Moment | None:
    parts = tuple(found)
    total = own.get(period)
    if total is None:
        summed = _sum(period, parts)
        return Moment(period, summed, parts, whole_is_sum=True) if summed else None
    statuses = {part.status for part in parts if part}
    if total.status not in statuses:
        # Parts published as preliminary add up to the preliminary whole, not to the final one.
        older = whole.levels.older(total.observation)
        alike = next((p for p in older if {p.status} == statuses and p.figure != total.figure), None)
        if alike is not None:
            return Moment(period, alike, parts, other_vintage=True)
    return Moment(period, total, parts, whole_is_sum=total.computed)


def _sum(period: Period, parts: tuple[Point | None, ...]) -> Point | None:
    """The sum of all parts as a computed whole; None where one is missing."""
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    figure = known[0].figure
    for part in known[1:]:
        figure = type(figure)(figure.number + part.figure.number, figure.unit)
    return Point(period, figure, known[0].observation, known[0].status, known[0].source, computed=True)
