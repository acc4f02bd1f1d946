"""What published levels give where a figure was not published: single periods and growth, marked as computed.

A published figure always stays what is shown; what was computed for the same period stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed, Refusal, cumulating, growth
from hqd_desktop.domain.indicators.algebra.answer import Answer
from hqd_desktop.domain.indicators.marks import Mark, parted
from hqd_desktop.domain.indicators.point import Lines, Point
from hqd_desktop.domain.indicators.slots import YEAR, step_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import Indicator
from hqd_desktop.domain.words import Text

_UNSETTLED = {"estimate": 0, "preliminary": 1}


def adds_up(indicator: Indicator) -> bool:
    """Whether its cumulative levels may be taken apart into single periods: a flow that is said to add up over months."""
    return indicator.measure == "flow" and bool(indicator.additive_time)


def singles(
    cumulative: Mapping[int | None, Sequence[Point]], marks: Sequence[Mark], step: int | None = None
) -> tuple[Lines, Lines]:
    """Single periods of ``step`` months (None: as fine as the levels are) out of cumulative levels, and what is none.

    January and February published together are one period of two months, which stands in the second answer. A period whose
    predecessor is missing, or from which a break parts it, makes none.
    """
    ends = [p.period.last for points in cumulative.values() for p in points]
    length = step or (step_of(ends) if ends else YEAR)
    made: Lines = {}
    joined: Lines = {}
    if length >= YEAR:
        return made, joined
    for area, points in cumulative.items():
        known = {p.period: p for p in points if p.period.first % YEAR == 0}
        levels = {period: p.figure for period, p in known.items()}
        mine = [mark for mark in marks if mark.concerns(area)]
        for point in known.values():
            if one := _single(point, known, levels, length, mine):
                (made if one.period.months == length else joined).setdefault(area, []).append(one)
    return made, joined


def _single(
    point: Point, known: Mapping[Period, Point], levels: Mapping[Period, Figure], length: int, marks: Sequence[Mark]
) -> Point | None:
    """The single period that ends with a cumulative one."""
    whole = point.period
    if whole.months % length:
        return None
    wanted = Period(whole.last - length + 1, whole.last)
    january = Period(whole.first, whole.first)
    if length == 1 and whole.months == 2 and january not in known:
        wanted = whole
    before = known.get(Period(whole.first, wanted.first - 1))
    if before is not None and any(mark.between(before.period, whole) for mark in marks):
        return None
    answer = cumulating.single(levels, wanted)
    if isinstance(answer, Refusal):
        return None
    return replace(_computed(point, wanted, answer, () if before is None else (before,)), observation=0)


def growth_of(indicator: Indicator, lines: Mapping[int | None, Sequence[Point]], marks: Sequence[Mark]) -> Lines:
    """Growth on the same period a year earlier out of levels: points for a ratio, nominal per cent for the rest.

    Only periods of the same months compare, none across a break. Growth-only indicators, ranks and indices of the previous
    year have none.
    """
    if not _grows(indicator):
        return {}
    ratio = units.unit(indicator.unit or "").dimension == "ratio"
    made: Lines = {}
    for area, points in lines.items():
        known = {p.period: p for p in points}
        for point in points:
            before = known.get(point.period.year_before())
            if before is None or parted(marks, area, before.period, point.period):
                continue
            answer: Answer
            if ratio:
                answer = growth.change_of_ratio(point.figure, before.figure)
            else:
                answer = growth.year_on_year(point.figure, before.figure, revised=_other_vintage(point, before))
            if isinstance(answer, Computed):
                # The measure is read in per cent: points of a ratio carry its sign, as published ones do.
                figure = Figure(answer.figure.number, "%", answer.figure.qualifier)
                made.setdefault(area, []).append(
                    _computed(point, point.period, replace(answer, figure=figure), (before,))
                )
    return made


def _grows(indicator: Indicator) -> bool:
    if indicator.measure in ("growth", "rank"):
        return False
    return not (indicator.measure == "index" and indicator.growth_basis == "points")


def _other_vintage(now: Point, before: Point) -> bool:
    """Whether a settled figure is compared with one that will be revised, or the other way round."""
    return (now.status in _UNSETTLED) != (before.status in _UNSETTLED)


def _computed(point: Point, period: Period, answer: Computed, others: Sequence[Point]) -> Point:
    """The answer as a point that stands on the record of the newer level; an estimate in makes an estimate out."""
    statuses = [point.status, *(one.status for one in others)]
    status = min((s for s in statuses if s in _UNSETTLED), key=lambda s: _UNSETTLED[s or ""], default=None)
    why = answer.why
    for warning in answer.warnings:
        why = Text(f"{why.en}; {warning.en}", f"{why.zh}；{warning.zh}")
    return replace(
        point,
        period=period,
        figure=answer.figure,
        status=status,
        of=None,
        computed=True,
        why=why,
        beside=None,
        published=None,
    )


def beside(published: Mapping[int | None, Sequence[Point]], computed: Mapping[int | None, Sequence[Point]]) -> Lines:
    """Both in one line each: computed points where nothing is published, else beside the published point."""
    made: Lines = {}
    for area in dict.fromkeys((*published, *computed)):
        own = {_key(p): p for p in published.get(area, ())}
        for point in computed.get(area, ()):
            standing = own.get(_key(point))
            own[_key(point)] = point if standing is None else replace(standing, beside=point)
        made[area] = sorted(own.values(), key=lambda p: (p.period.last, p.period.months))
    return made


def _key(point: Point) -> tuple[int, int]:
    return point.period.last, point.period.months


def counted(lines: Iterable[Sequence[Point]]) -> tuple[int, int]:
    """How many points were published, and how many were only computed."""
    points = [p for line in lines for p in line]
    return sum(not p.computed for p in points), sum(p.computed for p in points)
