"""The figures of one area and period by indicator, and the relations that formulas of the catalogue make between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact, Measured, PlaceScope
from hqd_desktop.domain.checks.formulas import evaluated, filled, quotient, summands, tree
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import hull
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.indicators.formula.measuring import measured
from hqd_desktop.domain.indicators.formula.tree import Call, Code, Node, codes
from hqd_desktop.domain.words import Text

SUM, SHARE, OTHER = "C05", "C06", "C20"
_QUANTITY = Text("{name}, {period}", "{name}，{period}")


def by_code(facts: tuple[Fact, ...], role: str) -> dict[str, tuple[Fact, ...]]:
    """The figures of one role by indicator; several where several versions stand."""
    made: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.role == role and fact.indicator:
            made[fact.indicator].append(fact)
    return {code: tuple(found) for code, found in made.items()}


def shape(node: Node) -> str:
    """The rule that a formula belongs to."""
    if summands(node):
        return SUM
    return SHARE if quotient(node) else OTHER


def formula_relations(scope: PlaceScope, rule: str) -> Iterator[Relation]:
    """A relation for each published figure of an indicator whose formula is of the shape of a rule, where all it stands on is stated."""
    levels, before = by_code(scope.facts, "level"), by_code(scope.before, "level")
    for code, targets in levels.items():
        node = tree(scope.catalogue[code].formula) if code in scope.catalogue else None
        if node is None or shape(node) != rule:
            continue
        stands_on = codes(node)
        if any(part not in levels and part not in before for part in stands_on):
            continue
        for target in targets:
            relation = _relation(scope, rule, target, node, levels, before)
            if relation is not None:
                yield relation


def _relation(
    scope: PlaceScope,
    rule: str,
    target: Fact,
    node: Node,
    levels: Mapping[str, tuple[Fact, ...]],
    before: Mapping[str, tuple[Fact, ...]],
) -> Relation | None:
    used: list[Fact] = []

    def facts_of(part: Code | Call) -> tuple[Fact, ...]:
        if isinstance(part, Code):
            return levels.get(part.code, ())
        first = part.given[0] if part.given else None
        return before.get(first.code, ()) if part.name == "before" and isinstance(first, Code) else ()

    def gather(part: Code | Call) -> Interval | None:
        found = facts_of(part)
        used.extend(found)
        return Interval.point(1) if found else None

    try:
        if evaluated(node, gather) is None:
            return None
    except ZeroDivisionError:
        pass  # of stand-ins: 1 - 1
    if not used or any(not _same_kind(fact, scope.catalogue.get(fact.indicator)) for fact in used):
        return None
    factor = measured(target.figure.unit).factor

    def compute(value: Value) -> Interval | None:
        def look(part: Code | Call) -> Interval | None:
            found = facts_of(part)
            return hull(lambda fact: in_base(fact, value), found) if found else None

        made = evaluated(node, look)
        return None if made is None else made.scaled(_own_factor(target) / factor)

    period = Text(scope.period.text("en"), scope.period.text("zh"))
    return Relation(
        rule,
        Severity.ERROR,
        _QUANTITY.fill(name=target.name, period=period),
        filled(node, {code: facts[-1] for code, facts in levels.items()}),
        target,
        tuple(dict.fromkeys(used)),
        compute,
    )


def in_base(fact: Fact, value: Value) -> Interval:
    """A figure in the base of its whole unit: money per square metre, of figures in 亿元 per km²."""
    return value(fact).scaled(measured(fact.figure.unit).factor / _own_factor(fact))


def _own_factor(fact: Fact) -> Decimal:
    return units.unit(fact.figure.unit).factor


def _same_kind(fact: Fact, known: Measured | None) -> bool:
    """Whether a figure measures what the catalogue says its indicator measures."""
    return known is None or not known.unit or measured(fact.figure.unit).alike(measured(known.unit))
