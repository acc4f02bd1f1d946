"""What makes the lines of a measure: figures as published, what levels and growth give where nothing was published, and what is apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.based import index_of
from hqd_desktop.domain.indicators.filled import adds_up, beside, growth_of, singles
from hqd_desktop.domain.indicators.marks import Mark
from hqd_desktop.domain.indicators.measures import Measure, is_single, is_span, stated
from hqd_desktop.domain.indicators.point import Apart, Lines, Point
from hqd_desktop.domain.indicators.vintages import newest
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import Indicator, Observation
from hqd_desktop.domain.words import Text

_SPAN = Text("covers more than a year", "跨年区间")
_UNDATED = Text("period not stated", "未说明时期")
_OTHER_LENGTH = Text("covers another number of months", "期间长度不同")
_JOINED = Text("January and February together", "1—2 月合计")
_OTHER_THAN_NOMINAL = ("real", "comparable")
Derived = Mapping[int | None, Sequence[Point]]
"""The computed points of a derived indicator by area."""
NOTHING_DERIVED: Derived = {}


def within(period: Period | None, first: Period | None, last: Period | None) -> bool:
    """Whether a period lies in the range; one that is not stated does."""
    if period is None:
        return True
    return (first is None or period.last >= first.first) and (last is None or period.last <= last.last)


@dataclass(slots=True)
class Found:
    """Lines of a measure before they are brought into one unit, and what goes with them."""

    lines: Lines
    older: Mapping[int, tuple[Point, ...]]
    apart: list[Apart]
    single: bool = False
    base: Period | None = None
    chained: bool = False

    def within(self, first: Period | None, last: Period | None) -> Found:
        """Only what lies in a range."""
        lines = {a: [p for p in ps if within(p.period, first, last)] for a, ps in self.lines.items()}
        apart = [one for one in self.apart if within(one.period, first, last)]
        return replace(self, lines=lines, apart=apart)


def gathered(
    indicator: Indicator,
    observations: Sequence[Observation],
    measure: Measure,
    marks: Sequence[Mark],
    derived: Derived,
    base: Period | None = None,
) -> Found:
    """Lines as published, what the levels give where nothing is, and what makes no point of them."""
    level = Measure.YTD if measure is Measure.INDEX else measure
    usable = [o for o in observations if not is_span(o)]
    apart = [
        Apart(o.area, o.period, figure, _SPAN if o.period else _UNDATED, o.id, o.source, o.of)
        for o in observations
        if is_span(o) and (figure := figure_of(o, level)) is not None
    ]
    if measure is Measure.SINGLE:
        return _singles(indicator, usable, apart, marks, derived)
    if measure is Measure.YOY:
        return _growth(indicator, usable, apart, marks, derived)
    chosen = newest(usable, level)
    lines = chosen.lines if measure is Measure.RANK else beside(chosen.lines, derived)
    if measure is not Measure.INDEX:
        return Found(lines, chosen.older, apart)
    index = index_of(lines, cumulative_growth(usable), marks, base, chains=chains(indicator))
    return Found(index.lines, {}, [*apart, *index.apart], base=index.base, chained=index.chained)


def chains(indicator: Indicator) -> bool:
    """Whether growth rates of years that follow each other may be multiplied: changes in points or in numbers may not."""
    return indicator.measure != "rank" and indicator.growth_basis not in ("points", "absolute")


def cumulative_growth(usable: Sequence[Observation]) -> Lines:
    """Published growth of the year to date."""
    return newest([o for o in usable if not is_single(o)], Measure.YOY).lines


def _singles(
    indicator: Indicator, usable: Sequence[Observation], apart: list[Apart], marks: Sequence[Mark], derived: Derived
) -> Found:
    """Single periods as published; computed ones of the same length where none is."""
    chosen = newest(usable, Measure.SINGLE, by_length=True)
    lines, other = _of_one_length(chosen.lines)
    if adds_up(indicator):
        length = next((p.period.months for points in lines.values() for p in points), None)
        computed, joined = singles(beside(newest(usable, Measure.YTD).lines, derived), marks, length)
        lines = beside(lines, computed)
        other = other + told(joined, _JOINED)
    return Found(lines, chosen.older, apart + other)


def _growth(
    indicator: Indicator, usable: Sequence[Observation], apart: list[Apart], marks: Sequence[Mark], derived: Derived
) -> Found:
    """Growth as published, of the year to date if there is any; what the levels give stands beside, or where there is none."""
    alone = [o for o in usable if is_single(o)]
    cumulative = [o for o in usable if not is_single(o)]
    single = any(o.growth for o in alone) and not any(o.growth for o in cumulative)
    taken = alone if single else cumulative
    chosen = newest(taken, Measure.YOY, by_length=single)
    levels = newest(taken, Measure.SINGLE if single else Measure.YTD, by_length=single).lines
    computed = growth_of(indicator, levels if single else beside(levels, derived), marks)
    lines = beside(chosen.lines, computed)
    if indicator.growth_basis in _OTHER_THAN_NOMINAL and chosen.lines:
        # Nominal growth between real one would be a change of the measure in mid-line: it only stands beside.
        lines = {area: [p for p in points if not p.computed] for area, points in lines.items()}
    if single:
        lines, other = _of_one_length(lines, joined=True)
        apart = apart + other
    return Found(lines, chosen.older, apart, single)


def figure_of(observation: Observation, measure: Measure) -> Figure | None:
    """The figure for a measure, whatever span it is of; a level of many years or of no stated period counts as a level."""
    if measure in (Measure.YTD, Measure.SINGLE):
        return observation.level if measure is Measure.YTD else None
    return stated(observation, measure)


def _of_one_length(lines: Lines, *, joined: bool = False) -> tuple[Lines, list[Apart]]:
    """Months and quarters do not share a line: the more frequent length stays, the shorter among equals.

    ``joined``: January and February together stay among months, since their growth is that of a month's kind.
    """
    lengths = [point.period.months for points in lines.values() for point in points]
    if len(set(lengths)) < 2:
        return lines, []
    kept = max(set(lengths), key=lambda n: (lengths.count(n), -n))

    def stays(point: Point) -> bool:
        months = point.period.months
        return months == kept or (joined and kept == 1 and months == 2 and point.period.first % 12 == 0)

    others = {a: [p for p in ps if not stays(p)] for a, ps in lines.items()}
    return {a: [p for p in ps if stays(p)] for a, ps in lines.items()}, told(others, _OTHER_LENGTH)


def told(lines: Lines, reason: Text) -> list[Apart]:
    """Points that are not drawn, with the reason."""
    return [Apart(a, p.period, p.figure, reason, p.observation, p.source) for a, ps in lines.items() for p in ps]
