"""Index with a base of 100, computed from published levels: 100 x level / level of the base period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import rounded, said
from hqd_desktop.domain.indicators.algebra.chaining import INDEX_DECIMALS
from hqd_desktop.domain.indicators.marks import Mark, parted
from hqd_desktop.domain.indicators.point import Apart, Point
from hqd_desktop.domain.indicators.point import Lines as Made
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

Lines = Mapping[int | None, list[Point]]
_WHY = Text("100 times {level} over {base}", "100×{level}÷{base}")
_BEFORE = Text("before the break of {when}", "在{when}断点之前")


@dataclass(slots=True)
class Index:
    """Lines with one base, that base, and the levels that do not compare with it."""

    lines: Made = field(default_factory=dict)
    base: Period | None = None
    apart: list[Apart] = field(default_factory=list)


def based(lines: Lines, marks: Sequence[Mark] = (), wanted: Period | None = None) -> Index:
    """Each line as an index with one base for all, and that base; empty where no line has two comparable levels above zero.

    Cumulative levels compare only with the same months of other years: the months of the newest level count. An index stops at a
    break: what lies before the last one is apart. The base is the earliest period that the most lines have; a line without it
    has no index. ``wanted`` is a base that a person chose; it is taken where any line has it.
    """
    newest = _newest(lines)
    alike = {area: _same_months(points, newest) for area, points in lines.items()}
    before: list[Apart] = []
    for area, points in alike.items():
        alike[area] = _unbroken(area, points, marks, before)
    alike = {area: points for area, points in alike.items() if len(points) > 1}
    firsts = sorted({p.period for points in alike.values() for p in points if p.figure.number > 0})
    if not firsts:
        return Index(apart=before)
    base = max(firsts, key=lambda period: (period == wanted, _having(alike, period), -period.last))
    made: Made = {}
    for area, points in alike.items():
        level = next((p.figure for p in points if p.period == base), None)
        if level is not None and level.number > 0:
            fitting = [p for p in points if p.figure.dimension == level.dimension]
            made[area] = [_indexed(p, level) for p in fitting]
    return Index({a: ps for a, ps in made.items() if len(ps) > 1}, base, before)


def _unbroken(area: int | None, points: list[Point], marks: Sequence[Mark], before: list[Apart]) -> list[Point]:
    """The points from the last break on; the earlier ones go to ``before``."""
    kept: list[Point] = []
    for point in reversed(points):
        mark = parted(marks, area, point.period, points[-1].period)
        if mark is None:
            kept.append(point)
        else:
            reason = _BEFORE.fill(when=Text(mark.period.text("en"), mark.period.text("zh")))
            before.append(Apart(area, point.period, point.figure, reason, point.observation, point.source))
    return kept[::-1]


def _indexed(point: Point, base: Figure) -> Point:
    why = _WHY.fill(level=said(point.figure), base=said(base))
    return replace(point, figure=_index(point.figure, base), computed=True, why=why, beside=None)


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
    return Figure(rounded(100 * figure.base / base.base, INDEX_DECIMALS), "1", figure.qualifier)
