"""C23: real growth beside the growth of the levels implies a change of prices, which is a few per cent a year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import SeriesScope
from hqd_desktop.domain.checks.found import Found, Line, Severity, Verdict
from hqd_desktop.domain.checks.interval import ONE
from hqd_desktop.domain.checks.pairing import Grown, grown, is_rate, one_plus
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.wording import span
from hqd_desktop.domain.words import Text

_QUANTITY = Text("Implied change of prices, {name}, {period}", "{name}隐含价格变动，{period}")
_MESSAGE = Text(
    "{name}, {period}: {stated}% real growth beside the levels implies prices changed by {range}",
    "{name}，{period}：不变价增速 {stated}% 与数值对照，隐含价格变动 {range}",
)


def find(scope: SeriesScope, parameters: Parameters) -> Iterator[Found]:
    """A finding for each implied deflator beyond ``band`` % in either direction."""
    band = Decimal(parameters["band"]) / 100
    for one in grown(scope.facts, scope.breaks):
        basis = one.growth.basis or scope.measured.growth_basis
        if basis == "real" and one.years <= 1 and is_rate(one.growth):
            found = _judged(one, band)
            if found is not None:
                yield found


def _judged(one: Grown, band: Decimal) -> Found | None:
    real = one.growth.interval.shifted(ONE)
    try:
        prices = (one.ratio(lambda fact: fact.interval) / real).shifted(-ONE)
    except ZeroDivisionError:
        return None
    if prices.lo <= band and prices.hi >= -band:
        return None
    period = one.growth.period
    assert period is not None
    when = Text(period.text("en"), period.text("zh"))
    growth = one.growth.figure
    message = _MESSAGE.fill(
        name=one.after[0].name, period=when, stated=f"{growth.number:f}", range=span(prices, growth)
    )
    middle = prices.middle * 100
    formula = f"({one.formula()}) ÷ ({one_plus(one.growth)}) − 1"
    line = Line(
        _QUANTITY.fill(name=one.after[0].name, period=when), formula, None, "", middle, prices.scaled(Decimal(100)), "%",
        Verdict.UNTOLD, one.growth.cell,
    )  # fmt: skip
    facts = (one.growth, *one.levels)
    cells = tuple(fact.cell for fact in facts)
    return Found("C23", Severity.WARNING, Verdict.UNTOLD, cells, message, (line,), (), inputs(facts))


RULE = Rule(
    "C23",
    Severity.WARNING,
    Text("Real and nominal growth imply a likely change of prices", "不变价增速与名义增速隐含的价格变动合理"),
    Text("(level ÷ level a year before) ÷ (1 + real growth) − 1", "（本期数 ÷ 上年同期数）÷（1 + 不变价增速）− 1"),
    (SeriesScope,),
    find=find,
    parameters={"band": Decimal(8)},
    says={"band": Text("Largest likely change of prices in a year, %", "一年内价格变动的合理上限，%")},
)
