"""Chains: levels at the prices of a base year, and indices with base 100, out of levels or out of growth. A break ends a chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    EXACT,
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    finest,
    other_unit,
    rounded,
    said,
)
from hqd_desktop.domain.indicators.algebra.growth import NO_BASE, rate
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

INDEX_DECIMALS = 1
_HUNDRED = Decimal(100)
_GAP = Text("growth of {when} is not on record, so the chain ends before it", "缺少{when}的增速，链条到此为止")
_BROKEN = Text("counted differently from {when} on, so the chain ends before it", "{when}起口径变动，链条到此为止")


def index(level: Figure, base: Figure | None, base_period: Period | None = None) -> Answer:
    """100 x L(t) / L(b), a bare number; refused without a base above zero."""
    if base is None:
        return Refusal(Text("the base period has no figure", "基期没有数据"))
    numbers = aligned(level, base)
    if numbers is None:
        return other_unit(level, base)
    if numbers[1] <= 0:
        return NO_BASE
    made = Figure(rounded(_HUNDRED * numbers[0] / numbers[1], INDEX_DECIMALS), "1", blurred(level, base))
    why = Text("100 times {level} over {base}", "100×{level}÷{base}").fill(level=said(level), base=said(base))
    if base_period is not None:
        when = Text(base_period.text("en"), base_period.text("zh"))
        why = Text("{why}, {when} = 100", "{why}（{when}=100）").fill(why=why, when=when)
    return Computed(made, why)


def real_level(base: Figure, growths: Sequence[Figure]) -> Answer:
    """L0 x product of (1 + g): the level in the unit of the base, at the prices of its year, with its decimals."""
    number = base.number
    for growth in growths:
        if 1 + rate(growth) <= 0:
            return NO_BASE
        number = EXACT.multiply(number, 1 + rate(growth))
    made = Figure(rounded(number, finest(base.number)), base.unit, blurred(base, *growths))
    why = Text(
        "{base} carried on by {n} growth rates, at prices of the base year", "{base}按 {n} 期增速推算，基年价格"
    ).fill(base=said(base), n=len(growths))
    return Computed(made, why)


def index_chain(
    base: Period, growths: Mapping[Period, Figure], until: Period, breaks: Sequence[Period] = ()
) -> dict[Period, Answer]:
    """Base 100 carried on by yearly growth: the index of the base, then of the same months of each later year up to ``until``.

    From the first missing growth or break (the first period counted differently) on, every year is refused with that reason.
    """
    made: dict[Period, Answer] = {base: Computed(Figure(Decimal("100.0"), "1"), Text("the base", "基期"))}
    number, ended = Decimal(100), None
    period = Period(base.first + 12, base.last + 12)
    while period.last <= until.last:
        ended = ended or _ended(period, growths, breaks)
        if ended is None:
            number = EXACT.multiply(number, 1 + rate(growths[period]))
            why = Text("chained from published growth", "由已公布增速连乘")
            made[period] = Computed(Figure(rounded(number, INDEX_DECIMALS), "1"), why)
        else:
            made[period] = ended
        period = Period(period.first + 12, period.last + 12)
    return made


def _ended(period: Period, growths: Mapping[Period, Figure], breaks: Sequence[Period]) -> Refusal | None:
    when = Text(period.text("en"), period.text("zh"))
    if any(period.first - 12 < one.first <= period.first for one in breaks):
        return Refusal(_BROKEN.fill(when=when))
    growth = growths.get(period)
    if growth is None:
        return Refusal(_GAP.fill(when=when))
    return NO_BASE if 1 + rate(growth) <= 0 else None
