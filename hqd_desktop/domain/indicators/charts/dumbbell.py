"""Before and after: each area at two periods, joined; sorted by where it stands now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import rounded
from hqd_desktop.domain.indicators.charts.chart import (
    NOTHING,
    OTHERS,
    USUAL,
    Asked,
    Chart,
    Kind,
    at,
    drawn_only,
    foot,
    is_sized,
    is_stock,
    left_out,
    periods_of,
    ranked,
    refused,
    usual_period,
)
from hqd_desktop.domain.indicators.charts.places import worth
from hqd_desktop.domain.indicators.charts.table import (
    BASE_HEADINGS,
    Cell,
    Matrix,
    Shape,
    Strand,
    Table,
    base_row,
    said_period,
)
from hqd_desktop.domain.indicators.marks import parted
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Series, SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

CHANGE, CHANGE_UNIT = Text("Change", "变动"), Text("Unit of the change", "变动单位")
_ONE_PERIOD = Text("Figures of two periods are needed; there is one", "前后对比需要两个时期，目前只有一个")
_ONLY_ONE = Text("{n} areas have a figure for one of the two periods only.", "{n} 个区域只有其中一期数据。")
_COMPUTED = Text("The change is computed from the levels shown.", "变动由所示数值推算。")
_NOMINAL = Text(
    "The change is computed from the levels shown (nominal, not seasonally adjusted).",
    "变动由所示数值推算（名义，未季调）。",
)
_BROKEN = Text("Counted differently since {when}: no change is computed.", "{when}起口径变动，不计算变动。")


@dataclass(frozen=True, slots=True)
class Pair:
    """One area at two periods; ``change`` is None where one is missing or the change means nothing."""

    series: Series
    before: Point | None
    after: Point | None
    change: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dumbbell(Chart):
    """``pairs`` from the best now to the worst, then those without a figure now."""

    before: Period
    after: Period
    pairs: tuple[Pair, ...]


def dumbbell(everyone: SeriesSet, asked: Asked = USUAL) -> Dumbbell:
    """Compare two periods: asked for, else the newest and the same months a year earlier (or the next older one).

    Raises UserError where there are not two periods.
    """
    compared = ranked(everyone.series) if is_sized(everyone) else everyone.series
    having = [one for one in compared if one.points]
    choices = periods_of(having)
    if not choices:
        raise refused(NOTHING, OTHERS)
    if len(choices) < 2:
        raise refused(_ONE_PERIOD, OTHERS)
    stock = is_stock(everyone)
    after = asked.period if asked.period in choices else usual_period(having, choices, stock=stock)
    assert after is not None
    before = asked.before if asked.before in choices and asked.before != after else _usual(choices, after)
    if before.last > after.last:
        before, after = after, before
    pairs = [_pair(one, everyone, before, after, stock=stock) for one in having]
    pairs = [pair for pair in pairs if pair.before or pair.after]
    pairs.sort(key=lambda pair: _order(pair, everyone))
    gone = left_out(everyone, compared)
    drawn = drawn_only(everyone, [_only(pair) for pair in pairs])
    return Dumbbell(
        kind=Kind.DUMBBELL,
        shown=everyone,
        title=_title(everyone, before, after),
        axis=everyone.axis_title,
        foot=foot(drawn, *_said(everyone, pairs), *((gone,) if gone else ())),
        table=_table(everyone, pairs, before, after),
        matrix=_matrix(everyone, pairs, before, after),
        periods=choices,
        asked=Asked(period=after, before=before),
        before=before,
        after=after,
        pairs=tuple(pairs),
    )


def _usual(choices: tuple[Period, ...], after: Period) -> Period:
    """A year earlier if anyone has it, else the nearest older period of the same length, else any other."""
    older = [p for p in choices if p.last < after.last] or [p for p in choices if p != after]
    alike = [p for p in older if p.months == after.months] or older
    return next((p for p in alike if p == after.year_before()), alike[0])


def _pair(series: Series, shown: SeriesSet, before: Period, after: Period, *, stock: bool) -> Pair:
    a, b = at(series, before, stock=stock), at(series, after, stock=stock)
    apart = parted(shown.breaks, series.area, before, after)
    return Pair(series, a, b, change_of(a.figure, b.figure, shown) if a and b and not apart else None)


def change_of(before: Figure, after: Figure, shown: SeriesSet) -> Figure | None:
    """What changed: points for rates and shares, places for ranks, percent for levels; None where the base is not above zero."""
    if shown.measure is Measure.RANK:
        return Figure(before.number - after.number, "1")
    if after.dimension == "ratio":
        return Figure(after.number - before.number, "pp") if after.unit == before.unit == "%" else None
    if shown.measure is Measure.INDEX:
        return Figure(after.number - before.number, "index")
    if before.number <= 0:
        return None
    return Figure(rounded(100 * after.number / before.number - 100, 1), "%")


def _order(pair: Pair, shown: SeriesSet) -> tuple[bool, Decimal]:
    point = pair.after or pair.before
    assert point is not None
    return pair.after is None, -worth(point.figure, shown.indicator, shown.measure)


def _only(pair: Pair) -> Series:
    return replace(pair.series, points=tuple(p for p in (pair.before, pair.after) if p))


def _title(shown: SeriesSet, before: Period, after: Period) -> Text:
    return Text(
        f"{shown.title.en}, {before.text('en')} to {after.text('en')}",
        f"{shown.title.zh}：{before.text('zh')}与{after.text('zh')}",
    )


def _said(shown: SeriesSet, pairs: Iterable[Pair]) -> list[Text]:
    pairs = list(pairs)
    said = []
    if any(pair.change and pair.change.unit == "%" for pair in pairs):
        said.append(_NOMINAL if units.unit(shown.unit).dimension in units.CURRENCIES else _COMPUTED)
    marks = [
        m
        for p in pairs
        if p.before and p.after and (m := parted(shown.breaks, p.series.area, p.before.period, p.after.period))
    ]
    if marks:
        said.append(_BROKEN.fill(when=said_period(marks[0].period)))
    single = sum(pair.before is None or pair.after is None for pair in pairs)
    if single:
        said.append(_ONLY_ONE.fill(n=single))
    return said


def _table(shown: SeriesSet, pairs: Iterable[Pair], before: Period, after: Period) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        change = pair.change
        said: tuple[Cell, ...] = (change.number, units.unit(change.unit).name) if change else (None, None)
        rows.append((*base_row(shown, pair.series, pair.before, before), None, None))
        rows.append((*base_row(shown, pair.series, pair.after, after), *said))
    return Table((*BASE_HEADINGS, CHANGE, CHANGE_UNIT), tuple(rows))


def _matrix(shown: SeriesSet, pairs: list[Pair], before: Period, after: Period) -> Matrix:
    strands = (
        Strand(said_period(before), tuple(p.before.figure.number if p.before else None for p in pairs)),
        Strand(said_period(after), tuple(p.after.figure.number if p.after else None for p in pairs), home=True),
    )
    reverse = shown.measure is Measure.RANK
    return Matrix(Shape.DOTS, Text("Area", "区域"), tuple(p.series.name for p in pairs), strands, reverse=reverse)
