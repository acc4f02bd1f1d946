"""C21: figures in different currencies are neither added up nor divided, nor are they one series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact, PlaceScope, Scope, SeriesScope
from hqd_desktop.domain.checks.formulas import tree
from hqd_desktop.domain.checks.found import Found, Repair, Severity, Verdict
from hqd_desktop.domain.checks.places import by_code
from hqd_desktop.domain.checks.repairs import CURRENCY
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import named
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.indicators.formula.tree import codes
from hqd_desktop.domain.words import Text

_FORMULA = Text(
    "{name} is made of figures in {units}, which do not go together", "{name}由不同货币（{units}）的数值计算，不成立"
)
_SERIES = Text(
    "{name}: {figure} is in another currency than the rest of its series", "{name}：{figure} 的货币与序列其他数值不同"
)
_FEWEST = 2


def find(scope: Scope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each formula over several currencies, and for each figure in another currency than its series."""
    if isinstance(scope, PlaceScope):
        yield from _formulas(scope)
    elif isinstance(scope, SeriesScope):
        yield from _series(scope)


def _formulas(scope: PlaceScope) -> Iterator[Found]:
    levels = by_code(scope.facts, "level")
    for code, targets in levels.items():
        known = scope.catalogue.get(code)
        node = tree(known.formula) if known else None
        if node is None:
            continue
        facts = [fact for part in (code, *codes(node)) for fact in levels.get(part, ())[-1:] if _is_money(fact)]
        kinds = sorted({fact.figure.dimension for fact in facts})
        if len(kinds) > 1:
            repairs = tuple(_relabelled(facts))
            odd = repairs[0].cell if repairs else facts[0].cell
            cells = (odd, *(fact.cell for fact in facts if fact.cell != odd))
            message = _FORMULA.fill(name=targets[-1].name, units=", ".join(kinds))
            yield Found("C21", Severity.ERROR, Verdict.CONTRADICTS, cells, message, (), repairs, inputs(facts))


def _series(scope: SeriesScope) -> Iterator[Found]:
    facts = [fact for fact in scope.facts if fact.role == "level" and _is_money(fact)]
    kinds = Counter(fact.figure.dimension for fact in facts)
    if len(kinds) < 2:
        return
    usual, times = kinds.most_common(1)[0]
    # Trade is often published in two currencies side by side: then each period has both.
    beside = {(fact.period, fact.form) for fact in facts if fact.figure.dimension == usual}
    grows = any(fact.role == "growth" for fact in scope.facts)
    for repair in _relabelled(facts):
        fact = next(fact for fact in facts if fact.cell == repair.cell)
        if (times >= _FEWEST or grows) and (fact.period, fact.form) not in beside:
            message = _SERIES.fill(name=named(fact), figure=figure(fact))
            cells = (fact.cell, *sorted(other.cell for other in facts if other.figure.dimension == usual))
            yield Found("C21", Severity.WARNING, Verdict.CONTRADICTS, cells, message, (), (repair,), inputs(facts))


def _is_money(fact: Fact) -> bool:
    return fact.figure.dimension in units.CURRENCIES


def _relabelled(facts: Sequence[Fact]) -> Iterator[Repair]:
    """Those in another currency than most, in the currency of most; each one in that of the other where there are but two."""
    kinds = Counter(fact.figure.dimension for fact in facts)
    (usual, times), *rest = kinds.most_common()
    tied = bool(rest) and rest[0][1] == times
    for fact in facts:
        for currency in kinds if tied else (usual,):
            if fact.figure.dimension != currency:
                unit = fact.figure.unit.replace(fact.figure.dimension, currency, 1)
                yield Repair(fact.cell, fact.figure.number, unit, CURRENCY, ("C21",))


RULE = Rule(
    "C21",
    Severity.ERROR,
    Text("One currency in a sum and in a series", "合计和序列货币一致"),
    Text("all figures of a formula, and of a series, in one currency", "公式中及序列中的数值货币一致"),
    (PlaceScope, SeriesScope),
    find=find,
)
