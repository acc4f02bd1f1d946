"""C09: an amount in two currencies implies a rate, which must be near the reference rate of that year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact, Rate, SourceScope
from hqd_desktop.domain.checks.found import Found, Line, Repair, Severity, Verdict
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import grouped
from hqd_desktop.domain.checks.repairs import CURRENCY
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "{a} is not {b}: that is {implied} {currency} per {other}, the rate was {known}{fits}",
    "{a}不等于{b}：折合每{other} {implied} {currency}，而汇率为 {known}{fits}",
)
_FITS = Text("; {name} would fit", "；按{name}则相符")
_QUANTITY = Text("Implied rate, {currency} per {other}", "隐含汇率（每{other}折合{currency}）")


def find(scope: SourceScope, parameters: Parameters) -> Iterator[Found]:
    """A finding for each pair of amounts in a sentence whose rate is off by more than ``band`` %."""
    band = Decimal(parameters["band"]) / 100
    for facts in grouped(scope).values():
        money = [fact for fact in facts if fact.figure.dimension in units.CURRENCIES and fact.figure.number > 0]
        for a, b in permutations(money, 2):
            if a.figure.dimension == b.figure.dimension or not _same(a, b) or not _first(a, b):
                continue
            year = a.period.year if a.period else scope.published.first.year if scope.published else None
            found = _judged(a, b, scope.rates, year, band)
            if found is not None:
                yield found


def _same(a: Fact, b: Fact) -> bool:
    return a.role == b.role and a.period == b.period and (a.scope == b.scope or not a.scope or not b.scope)


def _first(a: Fact, b: Fact) -> bool:
    """Each pair once: the dearer currency is what the other is counted in."""
    return a.figure.base > b.figure.base or (a.figure.base == b.figure.base and a.cell < b.cell)


def _judged(a: Fact, b: Fact, rates: Sequence[Rate], year: int | None, band: Decimal) -> Found | None:
    currency, other = a.figure.dimension, b.figure.dimension
    known = reference(rates, other, currency, year, band)
    if known is None:
        return None
    implied, loose = a.interval / b.interval, a.loose / b.loose
    if implied.overlaps(known) or loose.overlaps(known):
        return None
    point = a.figure.base / b.figure.base
    relabelled = list(_relabelled(a, b, rates, year, band))
    repairs = [*relabelled, *_relabelled(b, a, rates, year, band)]
    fits = _FITS.fill(name=_name(relabelled[0].unit.split("*")[0])) if relabelled else ""
    message = _MESSAGE.fill(
        a=figure(a), b=figure(b), currency=_name(currency), other=_name(other), implied=_digits(point),
        known=_digits(known.middle), fits=fits,
    )  # fmt: skip
    # What is stated here is the rate, not the amount that is blamed.
    line = Line(
        _QUANTITY.fill(currency=_name(currency), other=_name(other)), f"{a.figure.number:f} ÷ {b.figure.number:f}", known, _digits(known.middle),
        point, implied, currency, Verdict.CONTRADICTS, None,
    )  # fmt: skip
    return Found(
        "C09", Severity.ERROR, Verdict.CONTRADICTS, (a.cell, b.cell), message, (line,), tuple(repairs), inputs((a, b))
    )


def _relabelled(fact: Fact, beside: Fact, rates: Sequence[Rate], year: int | None, band: Decimal) -> list[Repair]:
    """The currencies that would make one amount worth the other, the nearest first."""
    implied, point = fact.interval / beside.interval, fact.figure.base / beside.figure.base
    made = []
    for currency in units.CURRENCIES:
        known = reference(rates, beside.figure.dimension, currency, year, band)
        if known is not None and currency != fact.figure.dimension and implied.overlaps(known):
            unit = fact.figure.unit.replace(fact.figure.dimension, currency, 1)
            off = abs(point / known.middle - 1)
            made.append((off, Repair(fact.cell, fact.figure.number, unit, CURRENCY, ("C09",))))
    return [repair for _off, repair in sorted(made, key=lambda one: one[0])]


def _name(currency: str) -> Text:
    """A currency by its code in English, by its name in Chinese."""
    return Text(currency, "人民币" if currency == "CNY" else units.CURRENCIES[currency].zh)


def reference(rates: Sequence[Rate], one: str, other: str, year: int | None, band: Decimal) -> Interval | None:
    """What one unit of a currency cost in another, by the rates of the year (or the nearest one known), a band around it."""
    if one == other:
        return None
    direct = _values(rates, one, other)
    via = [(y, a / b) for y, a in _values(rates, one, "CNY") for z, b in _values(rates, other, "CNY") if y == z]
    found = direct or via
    if not found:
        return None
    nearest = min(abs(y - (year or y)) for y, _value in found)
    values = [value for y, value in found if abs(y - (year or y)) == nearest]
    return Interval(min(values) * (1 - band), max(values) * (1 + band))


def _values(rates: Sequence[Rate], one: str, other: str) -> list[tuple[int, Decimal]]:
    straight = [(rate.year, rate.value) for rate in rates if (rate.currency, rate.other) == (one, other)]
    turned = [
        (rate.year, 1 / rate.value) for rate in rates if (rate.currency, rate.other) == (other, one) and rate.value
    ]
    return straight or turned


def _digits(value: Decimal) -> str:
    return f"{value:.4g}" if value < 1 else f"{value:,.2f}"


RULE = Rule(
    "C09",
    Severity.ERROR,
    Text("Amounts in two currencies agree", "两种货币的金额相符"),
    Text("amount ÷ amount = rate of the year", "金额 ÷ 金额 = 当年汇率"),
    (SourceScope,),
    find=find,
    parameters={"band": Decimal(5)},
    says={"band": Text("How far a rate may be from the reference rate, %", "与参考汇率的允许偏差，%")},
    see="R4",
)
