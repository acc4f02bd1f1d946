"""C22: the parts of an area add up to it; before accounts were unified they miss it by some per cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import Fact, PeersScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import INFINITY, Interval
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_QUANTITY = Text("{name} of {area}, {period}, from its parts", "{area}{name}（下属区域合计），{period}")


def relate(scope: PeersScope, parameters: Parameters) -> Iterator[Relation]:
    """A relation for each area with the areas in it, where the indicator adds up over areas.

    Where not all of them reported, their sum is a lower bound only.
    """
    if scope.measured.additive_space is not True:
        return
    facts = {fact.area: fact for fact in scope.facts if fact.role == "level" and fact.figure.number >= 0}
    children: defaultdict[int, list[int]] = defaultdict(list)
    for child, parent in scope.parents.items():
        children[parent].append(child)
    year = scope.period.year
    loose = year < int(parameters["unified"])
    tolerance = Decimal(parameters["before" if loose else "since"]) / 100
    for parent, areas in children.items():
        parts = [facts[area] for area in areas if area in facts]
        target = facts.get(parent)
        if target is not None and len(parts) > 1 and len({f.figure.dimension for f in (target, *parts)}) == 1:
            complete = len(parts) == len(areas)
            yield _relation(scope, target, tuple(parts), tolerance, complete=complete)


def _relation(
    scope: PeersScope, target: Fact, parts: tuple[Fact, ...], tolerance: Decimal, *, complete: bool
) -> Relation:
    def compute(value: Value) -> Interval:
        made = value(parts[0])
        for part in parts[1:]:
            made = made + value(part)
        lo = made.lo * (1 - tolerance)
        return Interval(lo, made.hi * (1 + tolerance) if complete else INFINITY)

    period = Text(scope.period.text("en"), scope.period.text("zh"))
    name = _QUANTITY.fill(name=target.name, area=scope.names.get(target.area or 0, target.name), period=period)
    formula = " + ".join(f"{part.figure.number:f}" for part in parts)
    return Relation("C22", Severity.WARNING, name, formula, target, parts, compute)


RULE = Rule(
    "C22",
    Severity.WARNING,
    Text("Areas add up to the area they lie in", "下属区域之和与上级相符"),
    Text("sum of the areas = the area, within a tolerance by year", "各区域之和 = 上级区域，按年份容许偏差"),
    (PeersScope,),
    relate,
    parameters={"unified": 2019, "since": Decimal("0.5"), "before": Decimal(3)},
    says={
        "unified": Text("First year of unified accounting", "统一核算起始年份"),
        "since": Text("Tolerance since, %", "此后容许偏差，%"),
        "before": Text("Tolerance before, %", "此前容许偏差，%"),
    },
)
