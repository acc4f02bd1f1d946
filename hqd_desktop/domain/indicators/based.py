"""Index with a base of 100, computed from published levels: 100 x level / level of the base period; where there are no levels, from
published growth of years that follow each other: 100 x product of (1 + g)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import EXACT, rounded, said
from hqd_desktop.domain.indicators.algebra.chaining import INDEX_DECIMALS
from hqd_desktop.domain.indicators.algebra.growth import rate
from hqd_desktop.domain.indicators.marks import Mark, parted
from hqd_desktop.domain.indicators.point import Apart, Point
from hqd_desktop.domain.indicators.point import Lines as Made
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

Lines = Mapping[int | None, list[Point]]
_HUNDRED = Decimal(100)
_CHAINED = Text("chained from published growth", "由已公布增速连乘")
_WHY = Text("100 times {level} over {base}", "100×{level}÷{base}")
_BEFORE = Text("before the break of {when}", "在{when}断点之前")


@dataclass(slots=True)
class Index:
    """Lines with one base, that base, and the levels that do not compare with it."""

    lines: Made = field(default_factory=dict)
    base: Period | None = None
    apart: list[Apart] = field(default_factory=list)
    chained: bool = False
    """It was carried on from growth, since no two levels compare."""


def index_of(
    levels: Lines, growths: Lines, marks: Sequence[Mark] = (), wanted: Period | None = None, *, chains: bool = True
) -> Index:
    """The index of levels; where they give none, and growth ``chains``, that of published growth."""
    made = based(levels, marks, wanted)
    if made.lines or not chains:
        return made
    carried = chained(growths, marks, wanted)
    return carried if carried.lines else made


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


def chained(growths: Lines, marks: Sequence[Mark] = (), wanted: Period | None = None) -> Index:
    """Each line as an index out of its growth: the same months of years that follow each other up to the newest, at least two.

    The first base is a year before the first of them. A year without growth ends the chain, like a break; see ``based``.
    """
    newest = _newest(growths)
    levels = {area: _carried(points, newest) for area, points in growths.items()}
    made = based(levels, marks, wanted)
    made.lines = {area: [replace(p, why=_CHAINED) for p in points] for area, points in made.lines.items()}
    made.apart, made.chained = [], True
    return made


def _carried(points: Sequence[Point], newest: Period | None) -> list[Point]:
    """Growth as levels that begin with 100; empty where fewer than two follow each other, or all would be lost on the way."""
    known = {p.period: p for p in points if not p.computed}
    run: list[Point] = []
    period = newest
    while period is not None and period in known:
        run.insert(0, known[period])
        period = period.year_before()
    if len(run) < 2 or any(rate(p.figure) <= -1 for p in run):
        return []
    first = replace(
        run[0], period=run[0].period.year_before(), figure=Figure(_HUNDRED, "1"), observation=0, status=None
    )
    made, number = [first], _HUNDRED
    for point in run:
        number = EXACT.multiply(number, 1 + rate(point.figure))
        made.append(replace(point, figure=Figure(number, "1", point.figure.qualifier)))
    return made


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
