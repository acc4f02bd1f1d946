"""C19: a change in percentage points is the difference of two percentages, and a growth in per cent is not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact, Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Found, Repair, Severity, Verdict
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.pairing import (
    ANNUAL,
    NO_RATE,
    POINTS,
    Grown,
    breaks_of,
    grown,
    hull,
    points_meant,
    sets_of,
    shown,
)
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.repairs import PERCENT_FOR_POINTS, POINTS_FOR_PERCENT
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import named
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.wording import span
from hqd_desktop.domain.figures import said
from hqd_desktop.domain.words import LANGS, Text

_QUANTITY = Text("Change of {name} in percentage points, {period}", "{name}变动（百分点），{period}")


_GROWTH = Text("Growth by the levels", "按数值计算的增长")
_NO_POINTS = Text(
    "{name}: it is no percentage and cannot grow by {stated}",
    "{name}：不是百分数，不能增长 {stated}",
)
_AMOUNTS = frozenset({*units.CURRENCIES, "count", "people"})
_MISTAKEN = Text(
    "{quantity}: {stated} is {formula}, a difference in percentage points; the growth is {range}",
    "{quantity}：{stated} 即 {formula}，应为百分点；增幅为 {range}",
)
_OTHER = NO_RATE | {"real", "comparable"}


def relate(scope: Scope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each change in points of a share or a rate that is stated at both ends."""
    usual = scope.measured.growth_basis if isinstance(scope, SeriesScope) else ""
    for facts in sets_of(scope):
        for one in grown(facts, breaks_of(scope)):
            in_points = one.growth.figure.unit == "pp" or (one.growth.basis or usual) == POINTS
            if in_points and one.of_shares:
                yield _relation(one)


def _relation(one: Grown) -> Relation:
    # Points are counted in ones, percentages in hundredths.
    factor = Decimal(100) if one.growth.figure.dimension == "points" else Decimal(1)

    def compute(value: Value) -> Interval:
        return (hull(value, one.after) - hull(value, one.before)).scaled(factor)

    period = one.growth.period
    assert period is not None
    name = _QUANTITY.fill(name=one.after[0].name, period=Text(period.text("en"), period.text("zh")))
    formula = f"{shown(one.after[-1])} − {shown(one.before[-1])}"
    return Relation("C19", Severity.ERROR, name, formula, one.growth, one.levels, compute)


def find(scope: Scope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each growth in per cent that is the difference of two percentages, and for each amount that grew by points."""
    usual = scope.measured.growth_basis if isinstance(scope, SeriesScope) else ""
    for facts in sets_of(scope):
        for one in grown(facts, breaks_of(scope)):
            if (one.growth.basis or usual) not in _OTHER and points_meant(one):
                yield _mistaken(one)
            elif one.growth.figure.unit == "pp" and _without_points(one):
                yield _no_points(one)


def _mistaken(one: Grown) -> Found:
    growth = one.growth
    change = _relation(one)
    growing = Relation("C19", Severity.ERROR, _GROWTH, f"{one.formula()} − 1", growth, one.levels, one.growth_of)
    follows = growing.ranges()[1]
    made = {
        lang: _MISTAKEN.fill(
            quantity=change.quantity.of(lang),
            stated=said(growth.figure, lang),
            formula=change.formula,
            range="" if follows is None else span(follows, growth.figure).of(lang),
        ).of(lang)
        for lang in LANGS
    }
    repair = Repair(growth.cell, growth.figure.number, "pp", POINTS_FOR_PERCENT, (RULE.id,))
    return Found(
        RULE.id,
        Severity.ERROR,
        Verdict.CONTRADICTS,
        (growth.cell, *sorted(fact.cell for fact in one.levels)),
        Text(made["en"], made["zh"]),
        (growing.line(),),
        (repair,),
        inputs(growing.facts),
    )


def _without_points(one: Grown) -> bool:
    """Whether the levels have no points to grow by; an index has, where they are its difference."""
    kind = one.after[0].figure.dimension
    if kind != "index":
        return kind in _AMOUNTS

    def value(fact: Fact) -> Interval:
        return fact.interval

    return not (hull(value, one.after) - hull(value, one.before)).overlaps(one.growth.interval)


def _no_points(one: Grown) -> Found:
    """8.3 points of an amount: 8.3 % where that follows from the levels."""
    growth = one.growth
    as_rate = growth.at(growth.figure.number, "%")
    exponent = Decimal(1) / max(1, one.years) if growth.basis == ANNUAL else Decimal(1)

    def compute(value: Value) -> Interval:
        return one.ratio(value).power(exponent).shifted(-ONE)

    growing = Relation("C19", Severity.ERROR, _GROWTH, f"{one.formula()} − 1", as_rate, one.levels, compute)
    line = growing.line()
    fits = line.verdict in (Verdict.AGREES, Verdict.EDGE)
    repair = Repair(growth.cell, growth.figure.number, "%", PERCENT_FOR_POINTS, (RULE.id,))
    made = {
        lang: _NO_POINTS.fill(name=named(one.after[0]).of(lang), stated=said(growth.figure, lang)).of(lang)
        for lang in LANGS
    }
    return Found(
        RULE.id,
        Severity.ERROR,
        Verdict.CONTRADICTS,
        (growth.cell, *sorted(fact.cell for fact in one.levels)),
        Text(made["en"], made["zh"]),
        (line,),
        (repair,) if fits else (),
        inputs((growth, *one.levels)),
    )


RULE = Rule(
    "C19",
    Severity.ERROR,
    Text("Percentage points are differences", "百分点为两个百分数之差"),
    Text("percentage at the end − percentage at the start", "期末百分数 − 期初百分数"),
    (SeriesScope, SourceScope),
    relate,
    find,
)
