"""C19: a change in percentage points is the difference of two percentages."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import POINTS, Grown, breaks_of, grown, hull, sets_of, shown
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_QUANTITY = Text("Change of {name} in percentage points, {period}", "{name}变动（百分点），{period}")


def relate(scope: Scope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each change in points of a share or a rate that is stated at both ends."""
    usual = scope.measured.growth_basis if isinstance(scope, SeriesScope) else ""
    for facts in sets_of(scope):
        for one in grown(facts, breaks_of(scope)):
            in_points = one.growth.figure.unit == "pp" or (one.growth.basis or usual) == POINTS
            if in_points and all(fact.figure.dimension == "ratio" for fact in one.levels):
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


RULE = Rule(
    "C19",
    Severity.ERROR,
    Text("Percentage points are differences", "百分点为两个百分数之差"),
    Text("percentage at the end − percentage at the start", "期末百分数 − 期初百分数"),
    (SeriesScope, SourceScope),
    relate,
)
