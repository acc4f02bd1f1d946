"""How areas stand in one period: rank and its change, gap to the target, done beside the time that has passed, when they arrive.

Formulas and their sources are those of ``algebra.comparing`` and ``algebra.aiming``; each answer is a computed figure that says
how it came about, or the reason why there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.aiming import (
    YearsTo,
    ahead,
    completion,
    gap,
    linear_progress,
    required_rest_growth,
    seasonal_progress,
    years_to_target,
)
from hqd_desktop.domain.indicators.algebra.answer import Answer, Computed, Refusal
from hqd_desktop.domain.indicators.algebra.comparing import Ranking, catch_up_years, rank_change, ranked
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Role, Series, SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import Indicator
from hqd_desktop.domain.words import Text

_NO_TARGET = Refusal(Text("no target is recorded for the year", "未录入该年度目标"))
_NO_LEVEL = Refusal(Text("no level is recorded for the period", "该时期没有数值"))
_NO_GROWTH = Refusal(Text("no growth is recorded", "没有增速数据"))
_NO_OTHER = Refusal(Text("nobody is chosen to catch up with", "未选择追赶对象"))
_NOT_A_FLOW = Refusal(Text("only what adds up over the year is done bit by bit", "只有年内累计的指标才有完成进度"))


@dataclass(frozen=True, slots=True)
class Standing:
    """One area. ``rank`` is None where it has no figure that compares."""

    area: int
    name: Text
    is_home: bool
    level: Point | None
    growth: Point | None
    rank: int | None
    change: Answer
    target: Figure | None
    gap: Answer
    done: Answer
    time: Answer
    season: Answer
    ahead: Answer
    rest: Answer
    years: YearsTo | None
    catches_up: Answer


@dataclass(frozen=True, slots=True)
class Comparison:
    """All areas in one period, the best first. ``among`` tells how many were ranked; ``periods`` can be asked for, newest first."""

    indicator: Indicator
    period: Period
    unit: str
    rows: tuple[Standing, ...]
    among: Text
    warnings: tuple[Text, ...]
    periods: tuple[Period, ...]
    against: int | None


def compare(
    levels: SeriesSet,
    growths: SeriesSet,
    period: Period,
    targets: Mapping[int, Figure],
    aims: Mapping[int, Figure],
    against: int | None = None,
) -> Comparison:
    """Everyone in ``levels`` in a period, by area the ``targets`` of its year, and the ``aims`` that are to be reached at some time.

    ``against`` is the area to catch up with.
    """
    now, before = _ranking(levels, period), _ranking(levels, period.year_before())
    by_area = {one.area: one for one in levels.series}
    growth = {one.area: one for one in growths.series}
    rows = [
        _standing(levels, one, growth.get(one.area), period, (targets.get(one.area), aims.get(one.area)), (now, before), _other(by_area, growth, against, period))
        for one in levels.series
    ]  # fmt: skip
    rows.sort(key=lambda row: (row.rank is None, row.rank or 0))
    periods = {point.period for point in levels.points}
    newest_first = tuple(sorted(periods, key=lambda one: (-one.last, one.first)))
    return Comparison(
        levels.indicator, period, levels.unit, tuple(rows), now.coverage, now.warnings, newest_first, against
    )


Other = tuple[int, Figure | None, Figure | None]
"""Whom to catch up with: area, level, growth."""


def _other(
    levels: Mapping[int, Series], growths: Mapping[int, Series], against: int | None, period: Period
) -> Other | None:
    if against is None or against not in levels:
        return None
    level, rate = point_of(levels[against], period), _pace(growths.get(against), period)
    return against, level.figure if level else None, rate.figure if rate else None


def point_of(series: Series | None, period: Period) -> Point | None:
    """The point of a line in a period."""
    return next((p for p in series.points if p.period == period), None) if series is not None else None


def _pace(series: Series | None, period: Period) -> Point | None:
    """The growth an area is taken to go on with: of the newest whole year up to the period, else of the period itself."""
    if series is None:
        return None
    years = [p for p in series.points if p.period.months == 12 and p.period.last <= period.last]
    return years[-1] if years else point_of(series, period)


def _ranking(levels: SeriesSet, period: Period) -> Ranking[int]:
    """Zones are ranked among zones: a province contains them."""
    zones = [one for one in levels.series if one.role is not Role.REFERENCE]
    found = {one.area: point_of(one, period) for one in (zones if len(zones) > 1 else levels.series)}
    figures = {area: None if point is None else point.figure for area, point in found.items()}
    statuses = {area: None if point is None else point.status for area, point in found.items()}
    return ranked(figures, levels.indicator.direction, aim=levels.indicator.aim, statuses=statuses)


def _standing(
    levels: SeriesSet,
    one: Series,
    growths: Series | None,
    period: Period,
    wanted: tuple[Figure | None, Figure | None],
    rankings: tuple[Ranking[int], Ranking[int]],
    other: Other | None,
) -> Standing:
    now, before = rankings
    target, aim = wanted
    level, growth = point_of(one, period), point_of(growths, period)
    rank = now.places.get(one.area)
    figure = level.figure if level else None
    done = _with(figure, target, completion)
    linear, season = _progress(levels.indicator, one, period)
    best = season if isinstance(season, Computed) else linear
    pace = _pace(growths, period)
    return Standing(
        one.area,
        one.name,
        one.role is Role.HOME,
        level,
        growth,
        rank,
        rank_change(before.places.get(one.area), rank, of=(before.of, now.of)),
        target,
        _with(target, figure, gap, missing=_NO_TARGET if target is None else _NO_LEVEL),
        done,
        linear,
        season,
        _ahead(done, best),
        _rest(levels.indicator, one, period, target, figure),
        _years(levels.indicator, _yearly(one, period, levels.indicator), aim or target, pace),
        _catching_up(one.area, figure, pace, other),
    )


def _ahead(done: Answer, time: Answer) -> Answer:
    """Completion beside the time that has passed, or why one of them is missing."""
    if isinstance(done, Refusal) or isinstance(time, Refusal):
        return done if isinstance(done, Refusal) else time
    return ahead(done.figure, time.figure)


def _yearly(one: Series, period: Period, indicator: Indicator) -> Figure | None:
    """What is on its way to an aim: the newest whole year up to the period; of a stock, what stands at its end."""
    if indicator.measure not in (None, "flow"):
        point = point_of(one, period)
    else:
        years = [p for p in one.points if p.period.months == 12 and p.period.last <= period.last]
        point = years[-1] if years else None
    return point.figure if point else None


def _with(
    a: Figure | None,
    b: Figure | None,
    formula: Callable[[Figure, Figure], Answer],
    *,
    missing: Refusal | None = None,
) -> Answer:
    """A formula of two figures, or which of them is missing."""
    if a is None or b is None:
        return missing or (_NO_LEVEL if a is None else _NO_TARGET)
    return formula(a, b)


def _progress(indicator: Indicator, one: Series, period: Period) -> tuple[Answer, Answer]:
    """The share of the year that has passed: evenly, and as it came in last year."""
    if indicator.measure not in (None, "flow"):
        return _NOT_A_FLOW, _NOT_A_FLOW
    linear = linear_progress(period.end[1])
    same, whole = point_of(one, period.year_before()), point_of(one, Period.of(period.year - 1))
    revised = same is not None and whole is not None and same.status != whole.status
    return linear, seasonal_progress(same.figure if same else None, whole.figure if whole else None, revised=revised)


def _rest(indicator: Indicator, one: Series, period: Period, target: Figure | None, now: Figure | None) -> Answer:
    """By how much the rest of the year must exceed that of last year."""
    if indicator.measure not in (None, "flow"):
        return _NOT_A_FLOW
    if target is None or now is None:
        return _NO_TARGET if target is None else _NO_LEVEL
    if period.months == 12:
        return Refusal(Text("the year is over", "全年已结束"))
    same, whole = point_of(one, period.year_before()), point_of(one, Period.of(period.year - 1))
    return required_rest_growth(target, now, whole.figure if whole else None, same.figure if same else None)


def _years(indicator: Indicator, level: Figure | None, target: Figure | None, pace: Point | None) -> YearsTo | None:
    if level is None or target is None or pace is None:
        return None
    return years_to_target(level, target, pace.figure, real=indicator.growth_basis == "real")


def _catching_up(area: int, level: Figure | None, pace: Point | None, other: Other | None) -> Answer:
    if other is None or other[0] == area:
        return _NO_OTHER
    if level is None or other[1] is None:
        return _NO_LEVEL
    if pace is None or other[2] is None:
        return _NO_GROWTH
    return catch_up_years(level, other[1], pace.figure, other[2])
