"""Towards a target: how far, how fast beside the time that has passed, how fast it must go on, and when it would be there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    EXACT,
    HUNDRED,
    NOT_MEANINGFUL,
    POINTS,
    YEARS,
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    finest,
    other_unit,
    percent,
    rounded,
    said,
)
from hqd_desktop.domain.indicators.algebra.growth import NO_BASE, NO_SIGN, nominal_of, rate
from hqd_desktop.domain.words import Text

AIM_DECIMALS = 3
"""Years and growth on the way to a target: 5.08 % would overshoot a need of 5.076 %."""
_NEVER = Text("never", "无法达到")
_MIXED = Text(
    "growth is at constant prices, the target in money of the day: without prices the years are too many or too few",
    "增速为不变价，目标为现价：未计价格因素，年数只供参考",
)


def gap(target: Figure, level: Figure) -> Answer:
    """T - L in the unit of the target; below zero it is exceeded."""
    numbers = aligned(target, level)
    if numbers is None:
        return other_unit(target, level)
    a, b = numbers
    made = Figure(rounded(a - b, finest(a, b)), target.unit, blurred(target, level))
    return Computed(
        made, Text("{target} less {level}", "{target}减{level}").fill(target=said(target), level=said(level))
    )


def completion(level: Figure, target: Figure) -> Answer:
    """L / T in %. A target of zero or below has no completion."""
    numbers = aligned(level, target)
    if numbers is None:
        return other_unit(level, target)
    if numbers[1] <= 0:
        return Refusal(Text("the target is zero or below", "目标值为零或负数"), NOT_MEANINGFUL)
    made = percent(EXACT.divide(*numbers))
    why = Text("{level} of {target}", "{level}占目标{target}").fill(level=said(level), target=said(target))
    return Computed(Figure(made.number, made.unit, blurred(level, target)), why)


def linear_progress(done: int, of: int = 12) -> Answer:
    """The share of the time that has passed, months of a year or working days: 75 % after nine months."""
    if of <= 0 or not 0 <= done <= of:
        return Refusal(Text("{done} of {of} is no part of a year", "{of} 中的 {done} 不成比例").fill(done=done, of=of))
    why = Text("{done} of {of}, evenly", "{of} 中的 {done}，匀速").fill(done=done, of=of)
    return Computed(percent(EXACT.divide(Decimal(done), Decimal(of))), why)


def seasonal_progress(same_before: Figure | None, year_before: Figure | None, *, revised: bool = False) -> Answer:
    """How much of last year had come in by the same month: Y(m, y-1) / A(y-1) in %, for what does not come evenly."""
    if same_before is None or year_before is None:
        return Refusal(Text("the figures of last year are not complete", "上年数据不全"))
    answer = completion(same_before, year_before)
    if isinstance(answer, Refusal):
        return answer
    why = Text("last year: {same} of {year}", "上年同期{same}占全年{year}").fill(
        same=said(same_before), year=said(year_before)
    )
    told = Text("the figures of last year are of different vintages", "上年两数版本不一致")
    return Computed(answer.figure, why, (told,) if revised else ())


def ahead(done: Figure, time: Figure) -> Answer:
    """Completion less the progress of time, in points: above zero it is ahead of time."""
    made = Figure(rounded(done.number - time.number, finest(done.number, time.number)), POINTS)
    return Computed(
        made, Text("{done} done, {time} due", "完成{done}，应完成{time}").fill(done=said(done), time=said(time))
    )


def required_rest_growth(target: Figure, now: Figure, year_before: Figure | None, same_before: Figure | None) -> Answer:
    """By how much the rest of the year must exceed that of last year: (T - Y(m)) / (A(y-1) - Y(m, y-1)) - 1 in %."""
    if year_before is None or same_before is None:
        return Refusal(Text("the figures of last year are not complete", "上年数据不全"))
    numbers = aligned(target, now, year_before, same_before)
    if numbers is None:
        return other_unit(target, next(f for f in (now, year_before, same_before) if f.dimension != target.dimension))
    t, y, a, y0 = numbers
    if a - y0 <= 0:
        return Refusal(Text("nothing came in over the rest of last year", "上年同期以后没有数值"), NOT_MEANINGFUL)
    if t <= y:
        return _reached(target)
    why = Text("the rest, {rest}, against {before} last year", "余下需{rest}，上年为{before}").fill(
        rest=said(Figure(t - y, target.unit)), before=said(Figure(a - y0, target.unit))
    )
    return Computed(percent(EXACT.divide(t - y, a - y0) - 1), why)


def required_annual_growth(level: Figure, target: Figure, years: int | Decimal) -> Answer:
    """(T / L)^(1/n) - 1 in %, to three decimals; in the terms of the target, so nominal where it is money."""
    numbers = aligned(level, target)
    if numbers is None:
        return other_unit(level, target)
    at, to = numbers
    if years <= 0:
        return Refusal(Text("the target is due already", "目标期限已到"))
    if at <= 0 or to <= 0:
        return NO_SIGN if at * to < 0 else NO_BASE
    root = EXACT.power(EXACT.divide(to, at), EXACT.divide(Decimal(1), Decimal(years)))
    made = Figure(rounded((root - 1) * HUNDRED, AIM_DECIMALS), "%", blurred(level, target))
    why = Text("from {level} to {target} in {n} years", "{n} 年内由{level}到{target}").fill(
        level=said(level), target=said(target), n=years
    )
    return Computed(made, why)


@dataclass(frozen=True, slots=True)
class YearsTo:
    """Years to a target at a growth, and at that growth more and less by ``spread`` points: a range, since growth is no fact."""

    at: Answer
    soonest: Answer
    latest: Answer
    spread: Decimal
    warnings: tuple[Text, ...] = ()


def years_to(level: Figure, target: Figure, growth: Figure) -> Answer:
    """ln(T / L) / ln(1 + g) in years, to three decimals. No growth and a target above: never."""
    numbers = aligned(level, target)
    if numbers is None:
        return other_unit(level, target)
    at, to = numbers
    if at <= 0 or to <= 0:
        return NO_SIGN if at * to < 0 else NO_BASE
    if at >= to:
        return _reached(target)
    if growth.number <= 0:
        return Refusal(Text("at {growth} never", "按{growth}无法达到").fill(growth=said(growth)), _NEVER)
    years = EXACT.divide(EXACT.ln(EXACT.divide(to, at)), EXACT.ln(1 + rate(growth)))
    why = Text("from {level} to {target} at {growth} a year", "由{level}到{target}，年均{growth}").fill(
        level=said(level), target=said(target), growth=said(growth)
    )
    return Computed(Figure(rounded(years, AIM_DECIMALS), YEARS, blurred(level, target, growth)), why)


def years_to_target(
    level: Figure,
    target: Figure,
    growth: Figure,
    *,
    real: bool = False,
    prices: Figure | None = None,
    spread: Decimal = Decimal(1),
) -> YearsTo:
    """The years as a range for g - spread to g + spread, in points.

    ``real``: the growth is at constant prices. A target in money of the day needs nominal growth: with ``prices`` (growth of
    prices in %) it is made of both, (1 + g)(1 + pi) - 1; without, the answer warns.
    """
    warnings: tuple[Text, ...] = ()
    growth = growth.into("%") if growth.unit == "fraction" else growth
    if real and prices is not None:
        nominal = nominal_of(growth, prices)
        growth = nominal.figure if isinstance(nominal, Computed) else growth
    elif real:
        warnings = (_MIXED,)

    def shifted(points: Decimal) -> Answer:
        return years_to(level, target, Figure(growth.number + points, growth.unit))

    return YearsTo(years_to(level, target, growth), shifted(spread), shifted(-spread), spread, warnings)


def _reached(target: Figure) -> Computed:
    return Computed(Figure(Decimal(0), YEARS), Text("{target} is reached", "已达到{target}").fill(target=said(target)))
