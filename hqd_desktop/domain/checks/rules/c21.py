"""C21: a sum of different currencies or kinds of units is no sum."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import PlaceScope
from hqd_desktop.domain.checks.formulas import summands, tree
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.places import by_code
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
            yield Found("C21", Severity.ERROR, Verdict.CONTRADICTS, cells, message, inputs=inputs(facts))


RULE = Rule(
    "C21",
    Severity.ERROR,
    Text("Sums are of one unit", "合计项单位一致"),
    Text("one currency and kind of unit in a sum", "合计中货币和单位类别一致"),
    (PlaceScope,),
    find=find,
)
