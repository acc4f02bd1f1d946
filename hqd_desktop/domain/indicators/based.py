"""Index with a base of 100, computed from published levels: 100 x level / level of the base period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.periods import Period

_TENTH = Decimal("0.1")
Lines = Mapping[int | None, list[Point]]


def based(lines: Lines) -> tuple[dict[int | None, list[Point]], Period | None]:
    """Each line as an index with one base for all, and that base; empty where no line has two comparable levels above zero.

    Cumulative levels compare only with the same months of other years: the months of the newest level count. The base is the
    earliest period that the most lines have; a line without it has no index.
    """
    alike = {area: _same_months(points, _newest(lines)) for area, points in lines.items()}
    alike = {area: points for area, points in alike.items() if len(points) > 1}
    firsts = sorted({p.period for points in alike.values() for p in points if p.figure.number > 0})
    if not firsts:
        return {}, None
    base = max(firsts, key=lambda period: (_having(alike, period), -period.last))
    made: dict[int | None, list[Point]] = {}
    for area, points in alike.items():
        level = next((p.figure for p in points if p.period == base), None)
        if level is not None and level.number > 0:
            fitting = [p for p in points if p.figure.dimension == level.dimension]
            made[area] = [replace(p, figure=_index(p.figure, level), computed=True) for p in fitting]
    return {a: ps for a, ps in made.items() if len(ps) > 1}, base


def _newest(lines: Lines) -> Period | None:
    return max((p.period for points in lines.values() for p in points), key=lambda p: p.last, default=None)


def _same_months(points: list[Point], like: Period | None) -> list[Point]:
    if like is None:
        return []
    # A stock stands at the end of any month, so every period of one month's length compares.
    any_month = like.months == 1 and all(p.period.months == 1 for p in points)
    return [p for p in points if any_month or (p.period.months, p.period.last % 12) == (like.months, like.last % 12)]


def _having(lines: Lines, period: Period) -> int:
    return sum(any(p.period == period for p in points) for points in lines.values())


def _index(figure: Figure, base: Figure) -> Figure:
    return Figure((100 * figure.base / base.base).quantize(_TENTH), "1", figure.qualifier)
