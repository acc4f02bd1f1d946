"""Synthetic bulletins of a zone that never was: true figures, printed in every way that is allowed, and one slip planted.

The figures follow from each other exactly before they are printed: whole and parts, shares, per head, completion, months and
cumulative figures, and growth on the year before. A slip is what a hand does: a digit, two digits exchanged, the point moved, another
unit or currency, the sign, per cent for points. It counts as one only if it changes the figure by at least three units of its last digit and by at least 2 %
(a growth or share: by one point), since rounding hides less.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from hqd_desktop.domain.checks.examine import examine
from hqd_desktop.domain.checks.facts import Cell, Fact, Measured, PlaceScope, Scope, SeriesScope
from hqd_desktop.domain.checks.found import Found
from hqd_desktop.domain.checks.printed import Reading, Rounding
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import same

HUNDRED = Decimal(100)
SHARE = Figure(HUNDRED, "%")
YI, WAN = "CNY*1e8", "CNY*1e4"
SLIPS = ("digit", "exchange", "point", "unit", "sign", "currency", "points")


def measured(code: str, unit: str, formula: str = "", measure: str = "flow", most: Figure | None = None) -> Measured:
    flow = measure == "flow"
    return Measured(code, same(code), unit, measure, "nominal", "up", flow, flow, formula, None, most)


CATALOGUE = {
    one.code: one
    for one in (
        measured("gdp", YI, "p1 + p2 + p3"),
        measured("p1", YI),
        measured("p2", YI),
        measured("p3", YI),
        measured("p3_share", "%", "p3 / gdp", "ratio", SHARE),
        measured("budget", YI, "tax + other"),
        measured("tax", YI),
        measured("other", YI),
        measured("tax_share", "%", "tax / budget", "ratio", SHARE),
        measured("population", "person*1e4", measure="stock"),
        measured("gdp_head", "CNY", "gdp / population", "average"),
        measured("plan", YI, measure="stock"),
        measured("invested", YI),
        measured("completion", "%", "invested / plan", "ratio"),
        measured("trade", WAN, "exports + imports"),
        measured("exports", WAN),
        measured("imports", WAN),
        measured("balance", WAN, "exports - imports"),
        measured("index", "index", measure="index"),
    )
}
GROWN = ("gdp", "p1", "p2", "p3", "budget", "tax", "other", "invested", "trade", "exports", "imports")
MONTHLY = ("budget", "tax", "invested", "exports", "imports")


@dataclass(frozen=True, slots=True)
class Truth:
    """What is to be printed: a value in the base of its unit."""

    indicator: str
    role: str
    period: Period
    form: str
    value: Decimal
    unit: str
    decimals: int
    basis: str = "nominal"


def truths(chance: random.Random) -> list[Truth]:
    """The true figures of one area for a month and the year before."""
    year, month = chance.randint(2012, 2025), chance.choice((3, 6, 9, 12))
    now, past = Period.of(year, 1, month), Period.of(year - 1, 1, month)
    shorter, single = Period.of(year, 1, month - 1), Period.of(year, month, month)
    values: dict[str, tuple[Decimal, Decimal]] = {}

    def draw(low: float, high: float) -> Decimal:
        return Decimal(repr(chance.uniform(low, high)))

    def level(code: str, low: float, high: float) -> None:
        before = draw(low, high)
        values[code] = before * (1 + draw(-0.12, 0.25)), before

    def of(code: str, parts: tuple[str, str] | tuple[str, str, str], signs: tuple[int, ...] = (1, 1, 1)) -> None:
        sides = [sum(sign * values[part][n] for sign, part in zip(signs, parts, strict=False)) for n in (0, 1)]
        values[code] = Decimal(sides[0]), Decimal(sides[1])

    for code, low, high in (("p1", 20, 90), ("p2", 100, 900), ("p3", 100, 1200), ("tax", 10, 80), ("other", 5, 40)):
        level(code, low * 1e8, high * 1e8)
    level("invested", 50 * 1e8, 500 * 1e8)
    level("exports", 50_000 * 1e4, 900_000 * 1e4)
    level("imports", 20_000 * 1e4, 500_000 * 1e4)
    level("population", 30 * 1e4, 300 * 1e4)
    of("gdp", ("p1", "p2", "p3"))
    of("budget", ("tax", "other"))
    of("trade", ("exports", "imports"))
    of("balance", ("exports", "imports"), (1, -1))
    values["plan"] = values["invested"][0] / draw(0.4, 1.2), Decimal(1)

    made = list(_of_years(year, draw, chance))
    for code, (value, before) in values.items():
        unit = CATALOGUE[code].unit
        decimals = 2 if unit == YI else chance.choice((0, 1)) if unit.startswith("person") else 0
        made.append(Truth(code, "level", now, "ytd", value, unit, decimals))
        if code in GROWN:
            made.append(Truth(code, "level", past, "ytd", before, unit, decimals))
            made.append(Truth(code, "growth", now, "ytd", value / before - 1, "%", chance.choice((1, 2))))
        if code in MONTHLY:
            share = draw(0.05, 0.4)
            made.append(Truth(code, "level", shorter, "ytd", value * (1 - share), unit, decimals))
            made.append(Truth(code, "level", single, "single", value * share, unit, decimals))
    for code, part, whole in (
        ("p3_share", "p3", "gdp"),
        ("tax_share", "tax", "budget"),
        ("completion", "invested", "plan"),
    ):
        share = values[part][0] / values[whole][0]
        made.append(Truth(code, "level", now, "ytd", share, "%", chance.choice((1, 2))))
        if code != "completion":
            earlier = values[part][1] / values[whole][1]
            made.append(Truth(code, "level", past, "ytd", earlier, "%", chance.choice((1, 2))))
            made.append(Truth(code, "growth", now, "ytd", (share - earlier) * HUNDRED, "pp", 1, "points"))
    head = values["gdp"][0] / values["population"][0]
    made.append(Truth("gdp_head", "level", now, "ytd", head, "CNY", 0))
    return made


def _of_years(year: int, draw: Callable[[float, float], Decimal], chance: random.Random) -> Iterator[Truth]:
    """An index over some years, its growth over all of them and by year."""
    first, years = draw(0.2, 0.8), chance.randint(3, 10)
    last = first * (1 + draw(0.02, 0.09)) ** years
    for when, level in ((year - 1 - years, first), (year - 1, last)):
        yield Truth("index", "level", Period.of(when), "ytd", level, "index", 3)
    span = Period(Period.of(year - 1 - years).first, Period.of(year - 1).last)
    yield Truth("index", "growth", span, "span", last / first - 1, "%", 2, "")
    each = (last / first) ** (Decimal(1) / years) - 1
    yield Truth("index", "growth", span, "span", each, "%", 2, "annual")


def printed(truth: Truth, number: int, reading: Reading, chance: random.Random, worded: bool) -> Fact:
    """A figure as a bulletin prints it."""
    from hqd_desktop.domain import units

    value = truth.value / units.unit(truth.unit).factor
    step = Decimal(1).scaleb(-truth.decimals)
    cut = reading.rounding is Rounding.TRUNCATED or (
        (reading.secondary or reading.rounding is Rounding.UNKNOWN) and chance.random() < 0.5
    )
    size = abs(value).quantize(step, ROUND_FLOOR if cut else ROUND_HALF_UP)
    qualifier = Qualifier.EXACT
    if worded and truth.role == "level" and chance.random() < 0.2:
        qualifier = chance.choice((Qualifier.ABOUT, Qualifier.MORE, Qualifier.NEARLY))
        size = abs(value).quantize(step, ROUND_HALF_UP)
        if qualifier is Qualifier.MORE:
            size = abs(value).quantize(step, ROUND_FLOOR)
        elif qualifier is Qualifier.NEARLY:
            size = abs(value).quantize(step, ROUND_FLOOR) + step
    figure = Figure(size.copy_sign(value), truth.unit, qualifier)
    return Fact(
        Cell("observation", number, truth.role), figure, same(truth.indicator), truth.role, truth.indicator, 1, truth.period,
        truth.form, truth.basis if truth.role == "growth" else "", "", 1, reading,
    )  # fmt: skip


READINGS = (
    Reading(),
    Reading(Rounding.TRUNCATED),
    Reading(Rounding.UNKNOWN),
    Reading(secondary=True),
)


def bulletin(seed: int) -> list[Fact]:
    """A consistent bulletin; its way of rounding follows from the seed."""
    chance = random.Random(seed)
    reading, worded = READINGS[seed % len(READINGS)], chance.random() < 0.5
    return [printed(truth, n, reading, chance, worded) for n, truth in enumerate(truths(chance), 1)]


def scopes(facts: list[Fact]) -> Iterator[Scope]:
    """The scopes a workspace would make of them."""
    newest = max(fact.period.last for fact in facts if fact.period)
    now = next(f.period for f in facts if f.period and f.period.last == newest and f.form == "ytd")
    assert now is not None
    here = tuple(fact for fact in facts if fact.period == now and fact.form == "ytd")
    before = Period(now.first - 12, now.last - 12)
    yield PlaceScope(1, now, "ytd", here, tuple(fact for fact in facts if fact.period == before), CATALOGUE)
    for code, known in CATALOGUE.items():
        yield SeriesScope(known, 1, tuple(fact for fact in facts if fact.indicator == code))


def findings(facts: list[Fact]) -> list[Found]:
    """What all rules say of a bulletin."""
    return [found for scope in scopes(facts) for found in examine(scope)]


def slipped(fact: Fact, kind: str, chance: random.Random) -> Fact | None:
    """The fact with one slip of a kind; None where it has no such slip that is large enough."""
    figure = fact.figure
    for _attempt in range(12):
        made = _slip(figure, kind, chance)
        if made is not None and _is_large(figure, made):
            basis = {"%": "nominal", "pp": "points"}[made.unit] if kind == "points" else fact.basis
            return replace(fact, figure=made, basis=basis)
    return None


def _slip(figure: Figure, kind: str, chance: random.Random) -> Figure | None:
    sign, digits, exponent = figure.number.as_tuple()
    assert isinstance(exponent, int)
    if kind == "digit":
        at = chance.randrange(len(digits))
        other = [d for d in range(10) if d != digits[at] and (d or at)]
        return replace(
            figure, number=Decimal((sign, (*digits[:at], chance.choice(other), *digits[at + 1 :]), exponent))
        )
    if kind == "exchange":
        places = [n for n in range(len(digits) - 1) if digits[n] != digits[n + 1] and (digits[n + 1] or n)]
        if not places:
            return None
        at = chance.choice(places)
        turned = (*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :])
        return replace(figure, number=Decimal((sign, turned, exponent)))
    if kind == "point":
        return replace(figure, number=figure.number.scaleb(chance.choice((1, -1))))
    if kind == "sign":
        return replace(figure, number=-figure.number) if figure.number else None
    if kind == "points":
        turned_unit = {"%": "pp", "pp": "%"}.get(figure.unit)
        return replace(figure, unit=turned_unit) if turned_unit and figure.number else None
    currency, _, magnitude = figure.unit.partition("*")
    if currency != "CNY" or not magnitude:
        return None
    if kind == "currency":
        return replace(figure, unit=f"{chance.choice(('USD', 'JPY'))}*{magnitude}")
    return replace(figure, unit=WAN if magnitude == "1e8" else YI)


def _is_large(figure: Figure, other: Figure) -> bool:
    if figure.dimension != other.dimension:
        return True
    step = Decimal(1).scaleb(int(figure.number.as_tuple().exponent)) * (
        figure.base / figure.number if figure.number else 1
    )
    change = abs(other.base - figure.base)
    if figure.unit in ("%", "pp"):
        return change >= 3 * abs(step) and change >= (Decimal("0.01") if figure.unit == "%" else 1)
    least = abs(figure.base) * Decimal("0.02")
    return change >= 3 * abs(step) and change >= least


@dataclass(frozen=True, slots=True)
class Trial:
    """One planted slip: of which kind, whether a finding names its figure, whether the true figure is proposed."""

    kind: str
    found: bool
    proposed: bool


def trial(seed: int) -> Trial | None:
    """Plant one slip in a consistent bulletin; None where its figure has no slip of the kind that is large enough."""
    chance = random.Random(seed * 7919 + 1)
    facts = bulletin(seed)
    kind = SLIPS[seed // len(READINGS) % len(SLIPS)]
    at = chance.randrange(len(facts))
    if kind == "points" and facts[at].role != "growth":
        return None
    wrong = slipped(facts[at], kind, chance)
    if wrong is None:
        return None
    found = findings([*facts[:at], wrong, *facts[at + 1 :]])
    told = [one for one in found if wrong.cell in one.cells]
    right = facts[at].figure
    proposed = any(
        repair.cell == wrong.cell and Figure(repair.number, repair.unit).base == right.base
        and Figure(repair.number, repair.unit).dimension == right.dimension
        for one in told
        for repair in one.repairs
    )  # fmt: skip
    return Trial(kind, bool(told), proposed)
