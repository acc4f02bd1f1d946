"""C21: a sum of different currencies or kinds of units is no sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact, PlaceScope
from hqd_desktop.domain.checks.formulas import summands, tree
from hqd_desktop.domain.checks.found import Found, Repair, Severity, Verdict
from hqd_desktop.domain.checks.places import by_code
from hqd_desktop.domain.checks.repairs import CURRENCY
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.words import Text

_MESSAGE = Text("{name} adds up figures in {units}, which is no sum", "{name}由不同单位（{units}）相加，不成立")


def find(scope: PlaceScope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each sum whose parts, or itself, are stated in units of different kinds."""
    levels = by_code(scope.facts, "level")
    for code, targets in levels.items():
        known = scope.catalogue.get(code)
        parts = summands(tree(known.formula)) if known else ()
        if not parts:
            continue
        facts = [targets[-1], *(levels[part][-1] for part in parts if part in levels)]
        kinds = {fact.figure.dimension for fact in facts}
        if len(kinds) > 1:
            message = _MESSAGE.fill(name=targets[-1].name, units=", ".join(sorted(kinds)))
            cells = tuple(fact.cell for fact in facts)
            repairs = tuple(_relabelled(facts))
            odd = [repair.cell for repair in repairs] or list(cells[:1])
            cells = (odd[0], *(cell for cell in cells if cell != odd[0]))
            yield Found("C21", Severity.ERROR, Verdict.CONTRADICTS, cells, message, (), repairs, inputs(facts))


def _relabelled(facts: Sequence[Fact]) -> Iterator[Repair]:
    """Those that are in another currency than most, in the currency of most."""
    kinds = Counter(fact.figure.dimension for fact in facts if fact.figure.dimension in units.CURRENCIES)
    (usual, times), *rest = kinds.most_common() or [("", 0)]
    if rest and rest[0][1] == times:
        return
    for fact in facts:
        currency = fact.figure.dimension
        if currency in kinds and currency != usual:
            yield Repair(
                fact.cell, fact.figure.number, fact.figure.unit.replace(currency, usual, 1), CURRENCY, ("C21",)
            )


RULE = Rule(
    "C21",
    Severity.ERROR,
    Text("Sums are of one unit", "合计项单位一致"),
    Text("one currency and kind of unit in a sum", "合计中货币和单位类别一致"),
    (PlaceScope,),
    find=find,
)
