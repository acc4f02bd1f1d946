"""Growth out of levels, and back: always nominal and "as the levels stand now", never in the place of a published rate.

Published rates are real, on a comparable basis or of revised bases; levels show none of that (the reference, 3.1, has the cases).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    EXACT,
    NOT_MEANINGFUL,
    POINTS,
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    finest,
    number_said,
    other_unit,
    percent,
    rounded,
    said,
)
from hqd_desktop.domain.indicators.algebra.cumulating import VINTAGES
from hqd_desktop.domain.words import Text

NO_BASE = Refusal(Text("the figure to compare with is zero or below", "基数为零或负数，增速无意义"), NOT_MEANINGFUL)
NO_SIGN = Refusal(Text("the sign changes on the way", "期间正负号发生变化，增速无意义"), NOT_MEANINGFUL)
_MISSING = Refusal(Text("there is no figure a year earlier", "缺少上年同期数"))
_HUNDRED = Decimal(100)


def rate(growth: Figure) -> Decimal:
    """A growth figure as a fraction, whether it is stated in per cent or points, or as a fraction itself."""
    return growth.number if growth.unit == "fraction" else growth.number / _HUNDRED


def year_on_year(now: Figure, before: Figure | None, *, revised: bool = False) -> Answer:
    """L(t) / L(t-1y) - 1 in %, nominal, by the levels as they stand now. A base of zero or below gives no rate."""
    if before is None:
        return _MISSING
    numbers = aligned(now, before)
    if numbers is None:
        return other_unit(now, before)
    level, base = numbers
    if base <= 0:
        return NO_BASE
    made = percent(EXACT.divide(level, base) - 1)
    why = Text(
        "computed from the levels, nominal: {now} against {before}", "名义，按现有水平推算：{now}比{before}"
    ).fill(now=said(now), before=said(before))
    return Computed(Figure(made.number, made.unit, blurred(now, before)), why, (VINTAGES,) if revised else ())


def period_on_period(now: Figure, before: Figure | None) -> Answer:
    """x(t) / x(t-1) - 1 in %, said to be without seasonal adjustment."""
    if before is None:
        return Refusal(Text("there is no figure for the period before", "缺少上期数"))
    answer = year_on_year(now, before)
    if isinstance(answer, Refusal):
        return answer
    plain = Text("not seasonally adjusted: {now} against {before}", "未季调：{now}比{before}").fill(
        now=said(now), before=said(before)
    )
    return Computed(answer.figure, plain, answer.warnings)


def change_of_ratio(now: Figure, before: Figure | None) -> Answer:
    """r(t) - r(t-1) in percentage points, exact: a ratio grows in points, never in per cent."""
    if before is None:
        return _MISSING
    numbers = aligned(now, before)
    if numbers is None:
        return other_unit(now, before)
    a, b = numbers
    scale = Decimal(100) if now.unit == "fraction" else Decimal(1)
    made = Figure(rounded((a - b) * scale, finest(a, b)), POINTS, blurred(now, before))
    return Computed(made, Text("{now} less {before}", "{now}减{before}").fill(now=said(now), before=said(before)))


def comparable_base(now: Figure, growth: Figure) -> Answer:
    """The base a published growth implies: L(t) / (1 + g), in the unit and with the decimals of the level."""
    factor = 1 + rate(growth)
    if factor <= 0:
        return NO_BASE
    made = Figure(rounded(EXACT.divide(now.number, factor), finest(now.number)), now.unit, blurred(now, growth))
    why = Text("{now}, growth of {growth} taken off", "{now}除以（1+{growth}）").fill(
        now=said(now), growth=said(growth)
    )
    return Computed(made, why)


def implied_deflator(nominal: Figure, real: Figure) -> Answer:
    """(1 + g_nominal) / (1 + g_real) - 1 in %: by how much prices account for nominal growth."""
    if 1 + rate(real) <= 0:
        return NO_BASE
    made = percent(EXACT.divide(1 + rate(nominal), 1 + rate(real)) - 1)
    why = Text("nominal {nominal} over real {real}", "名义{nominal}与实际{real}之比").fill(
        nominal=said(nominal), real=said(real)
    )
    return Computed(made, why)


def deflator_of_levels(now: Figure, before: Figure, real: Figure) -> Answer:
    """The implied deflator straight from two levels, without rounding the nominal growth on the way."""
    numbers = aligned(now, before)
    if numbers is None:
        return other_unit(now, before)
    if numbers[1] <= 0 or 1 + rate(real) <= 0:
        return NO_BASE
    nominal = EXACT.divide(*numbers)
    made = percent(EXACT.divide(nominal, 1 + rate(real)) - 1)
    why = Text("{now} against {before}, over real growth of {real}", "{now}比{before}，扣除实际增长{real}").fill(
        now=said(now), before=said(before), real=said(real)
    )
    return Computed(made, why)


def nominal_of(real: Figure, prices: Figure) -> Answer:
    """(1 + g_real)(1 + pi) - 1 in %."""
    made = percent((1 + rate(real)) * (1 + rate(prices)) - 1)
    why = Text("real {real} with prices {prices}", "实际{real}、价格{prices}").fill(
        real=said(real), prices=said(prices)
    )
    return Computed(made, why)


def compound(first: Figure, last: Figure, periods: int | Decimal) -> Answer:
    """Average growth per period, (L_n / L_0)^(1/n) - 1 in %; a change of sign or a base of zero gives none."""
    numbers = aligned(first, last)
    if numbers is None:
        return other_unit(first, last)
    a, b = numbers
    if periods <= 0:
        return Refusal(Text("there is no time between the two", "两期之间没有间隔"))
    if a <= 0 or b <= 0:
        return NO_SIGN if a * b < 0 else NO_BASE
    made = percent(_root(EXACT.divide(b, a), Decimal(periods)) - 1)
    why = Text("from {first} to {last} in {n} periods", "{n} 期内由{first}到{last}").fill(
        first=said(first), last=said(last), n=number_said(Decimal(periods))
    )
    return Computed(made, why)


def average_growth(growths: Sequence[Figure]) -> Answer:
    """The average of growth rates that follow each other, (product of (1 + g))^(1/n) - 1 in %: two-year growth among them."""
    if not growths:
        return _MISSING
    product = Decimal(1)
    for growth in growths:
        if 1 + rate(growth) <= 0:
            return NO_BASE
        product = EXACT.multiply(product, 1 + rate(growth))
    made = percent(_root(product, Decimal(len(growths))) - 1)
    why = Text("the average of {n} rates that follow each other", "{n} 期增速的几何平均").fill(n=len(growths))
    return Computed(Figure(made.number, made.unit, blurred(*growths)), why)


def years_between(total: Figure, annual: Figure) -> Answer:
    """In how many years an annual growth makes a total one: ln(1 + G) / ln(1 + g)."""
    if 1 + rate(total) <= 0 or 1 + rate(annual) <= 0:
        return NO_BASE
    if annual.number == 0 or total.number * annual.number < 0:
        return Refusal(Text("at this growth never", "按此增速无法达到"), Text("never", "无法达到"))
    years = EXACT.divide(EXACT.ln(1 + rate(total)), EXACT.ln(1 + rate(annual)))
    why = Text("{total} at {annual} a year", "累计{total}，年均{annual}").fill(total=said(total), annual=said(annual))
    return Computed(Figure(rounded(years), "year"), why)


def _root(number: Decimal, degree: Decimal) -> Decimal:
    return EXACT.power(number, EXACT.divide(Decimal(1), degree))
