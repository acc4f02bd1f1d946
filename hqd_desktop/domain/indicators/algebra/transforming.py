"""Transformations of a whole series, as the database FRED of the Federal Reserve Bank of St. Louis offers and names them.

Their order is kept: first a coarser frequency, then the unit, then a formula. Their caveat as well: rates computed from rounded
levels may differ from those the source publishes.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    EXACT,
    HUNDRED,
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    other_unit,
    rounded,
    said,
)
from hqd_desktop.domain.indicators.algebra.cumulating import difference, total
from hqd_desktop.domain.indicators.algebra.growth import NO_BASE, period_on_period, year_on_year
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

YEAR = 12
CAVEAT = Text(
    "computed from rounded levels; the rates of the source may differ", "按已舍入的水平推算，可能与发布部门的增速不同"
)
_NO_PAIR = Refusal(Text("there is no figure to compare with", "缺少可比数据"))
LOG_DECIMALS = 4


class Transformation(StrEnum):
    """The keys are those of FRED's ``units``."""

    LEVEL = "lin"
    CHANGE = "chg"
    CHANGE_ON_YEAR = "ch1"
    PERCENT = "pch"
    PERCENT_ON_YEAR = "pc1"
    ANNUAL = "pca"
    CONTINUOUS = "cch"
    CONTINUOUS_ANNUAL = "cca"
    LOGARITHM = "log"


NAMES = {
    Transformation.LEVEL: Text("Level", "水平"),
    Transformation.CHANGE: Text("Change", "比上期增减"),
    Transformation.CHANGE_ON_YEAR: Text("Change from a year ago", "比上年同期增减"),
    Transformation.PERCENT: Text("Per cent change", "环比"),
    Transformation.PERCENT_ON_YEAR: Text("Per cent change from a year ago", "同比"),
    Transformation.ANNUAL: Text("Compounded annual rate of change", "环比折年率"),
    Transformation.CONTINUOUS: Text("Continuously compounded rate of change", "对数环比"),
    Transformation.CONTINUOUS_ANNUAL: Text("Continuously compounded annual rate of change", "对数环比折年率"),
    Transformation.LOGARITHM: Text("Natural logarithm", "自然对数"),
}
_ON_YEAR = (Transformation.CHANGE_ON_YEAR, Transformation.PERCENT_ON_YEAR)


def transformed(levels: Mapping[Period, Figure], how: Transformation) -> dict[Period, Answer]:
    """Each period of a series of equal steps (months, quarters, years; not cumulative) transformed, refusals included."""
    return {period: _one(levels, period, how) for period in sorted(levels)}


def _one(levels: Mapping[Period, Figure], period: Period, how: Transformation) -> Answer:
    now = levels[period]
    if how is Transformation.LEVEL:
        return Computed(now, Text("as it is", "原值"))
    if how is Transformation.LOGARITHM:
        return _logarithm(now)
    back = YEAR if how in _ON_YEAR else period.months
    before = levels.get(Period(period.first - back, period.last - back))
    if before is None:
        return _NO_PAIR
    if how in (Transformation.CHANGE, Transformation.CHANGE_ON_YEAR):
        return difference(now, before)
    if how is Transformation.PERCENT:
        return _with_caveat(period_on_period(now, before))
    if how is Transformation.PERCENT_ON_YEAR:
        return _with_caveat(year_on_year(now, before))
    return _rate(now, before, YEAR // period.months or 1, how)


def _rate(now: Figure, before: Figure, times: int, how: Transformation) -> Answer:
    """((x(t) / x(t-1))^n - 1) x 100, or (ln x(t) - ln x(t-1)) x 100, times n for the annual one; n periods make a year."""
    numbers = aligned(now, before)
    if numbers is None:
        return other_unit(now, before)
    if numbers[0] <= 0 or numbers[1] <= 0:
        return NO_BASE
    ratio = EXACT.divide(*numbers)
    if how is Transformation.ANNUAL:
        made = (EXACT.power(ratio, times) - 1) * HUNDRED
    else:
        made = EXACT.ln(ratio) * HUNDRED * (times if how is Transformation.CONTINUOUS_ANNUAL else 1)
    why = Text("{name}: {now} against {before}", "{name}：{now}比{before}").fill(
        name=NAMES[how], now=said(now), before=said(before)
    )
    return Computed(Figure(rounded(made), "%", blurred(now, before)), why, (CAVEAT,))


def _logarithm(now: Figure) -> Answer:
    if now.number <= 0:
        return NO_BASE
    made = Figure(rounded(EXACT.ln(now.number), LOG_DECIMALS), "1", now.qualifier)
    return Computed(made, Text("the logarithm of {now}", "{now}的自然对数").fill(now=said(now)))


def _with_caveat(answer: Answer) -> Answer:
    if isinstance(answer, Refusal):
        return answer
    return Computed(answer.figure, answer.why, (*answer.warnings, CAVEAT))


class Gathering(StrEnum):
    """How finer periods become a coarser one, by what an indicator is."""

    SUM = "sum"
    MEAN = "avg"
    END = "eop"


def coarser(levels: Mapping[Period, Figure], months: int, how: Gathering) -> dict[Period, Answer]:
    """Months as quarters or years, quarters as years: a coarser period of which a part is missing is refused, never guessed."""
    starts = sorted({period.first - period.first % months for period in levels})
    made: dict[Period, Answer] = {}
    for start in starts:
        whole = Period(start, start + months - 1)
        parts = {p: f for p, f in sorted(levels.items()) if whole.first <= p.first and p.last <= whole.last}
        if sum(p.months for p in parts) != months:
            made[whole] = Refusal(Text("not all its periods are on record", "所含时期数据不全"))
        elif how is Gathering.END:
            made[whole] = Computed(parts[max(parts)], Text("its last period", "取期末"))
        else:
            made[whole] = _gathered(list(parts.values()), mean=how is Gathering.MEAN)
    return made


def _gathered(parts: list[Figure], *, mean: bool) -> Answer:
    answer = total(parts)
    if isinstance(answer, Refusal) or not mean:
        return answer
    number = EXACT.divide(answer.figure.number, Decimal(len(parts)))
    made = Figure(rounded(number, answer.figure.decimals + 1), answer.figure.unit, answer.figure.qualifier)
    return Computed(made, Text("the mean of {n} figures", "{n} 个数的平均").fill(n=len(parts)))
