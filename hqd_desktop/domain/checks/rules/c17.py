"""C17: the growth of a longer cumulative period lies between that of the shorter one and that of the months since."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import NO_RATE, hull, is_rate, shown
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import SINGLE, YTD, is_flow, named, of_role, steps
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text


def relate(scope: SeriesScope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each cumulative growth with the one before and that of the months between."""
    if not is_flow(scope) or scope.measured.growth_basis in NO_RATE:
        return
    whole, single = of_role(scope, "growth", YTD), of_role(scope, "growth", SINGLE)
    for shorter, longer in steps(whole):
        months = single.get(Period(shorter.last + 1, longer.last))
        if months:
            yield from _relations(whole[longer], whole[shorter], months)


def _relations(targets: tuple[Fact, ...], before: tuple[Fact, ...], months: tuple[Fact, ...]) -> Iterator[Relation]:
    def compute(value: Value) -> Interval:
        return hull(value, before).joined(hull(value, months))

    for target in targets:
        basis = {fact.basis for fact in (target, *before, *months)}
        if len(basis) == 1 and is_rate(target):
            formula = f"{shown(before[-1])} … {shown(months[-1])}"
            yield Relation("C17", Severity.WARNING, named(target), formula, target, (*before, *months), compute)


RULE = Rule(
    "C17",
    Severity.WARNING,
    Text("Cumulative growth follows from growth by month", "累计增速与当月增速相符"),
    Text("between the growth before and the growth of the months since", "介于上期累计增速与其后当月增速之间"),
    (SeriesScope,),
    relate,
)
