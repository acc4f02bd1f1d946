"""C07: the growth of a whole lies among the growths of its parts, weighted by what they were a year before.

Where the growths are real, levels in current prices are not quite their weights; then only a growth outside of all parts is held to
be wrong, and one that misses the weighted mean is unusual.
"""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, PlaceScope
from hqd_desktop.domain.checks.formulas import summands, tree
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.pairing import NO_RATE, hull, is_rate, one_plus
from hqd_desktop.domain.checks.places import by_code
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_AMONG = Text("Growth of {name} among its parts, {period}", "{name}增速（应在各分项增速之间），{period}")
_WEIGHTED = Text("Growth of {name} from its parts, {period}", "{name}增速（按分项加权），{period}")


def relate(scope: PlaceScope, _parameters: Parameters) -> Iterator[Relation]:
    """Two relations for each whole whose growth is stated with the growths of all parts, the second one where levels are, too."""
    growths, levels = by_code(scope.facts, "growth"), by_code(scope.facts, "level")
    for code, targets in growths.items():
        known = scope.catalogue.get(code)
        parts = summands(tree(known.formula)) if known else ()
        if not parts or any(part not in growths for part in parts):
            continue
        for target in targets:
            basis = _basis(scope, target)
            pairs = [(_alike(scope, growths[part], basis), levels.get(part, ())) for part in parts]
            if not is_rate(target) or basis in NO_RATE or not all(growth for growth, _level in pairs):
                continue
            if any(fact.figure.number < 0 for _growth, level in pairs for fact in level):
                continue
            yield _among(scope, target, pairs)
            if all(level for _growth, level in pairs):
                yield _weighted(scope, target, pairs, Severity.ERROR if basis == "nominal" else Severity.WARNING)


type _Pairs = list[tuple[tuple[Fact, ...], tuple[Fact, ...]]]


def _basis(scope: PlaceScope, growth: Fact) -> str:
    known = scope.catalogue.get(growth.indicator)
    return growth.basis or (known.growth_basis if known else "")


def _alike(scope: PlaceScope, growths: tuple[Fact, ...], basis: str) -> tuple[Fact, ...]:
    """The growths of a part that may be of the basis of the whole: nominal ones say nothing about a real one."""
    return tuple(growth for growth in growths if is_rate(growth) and _basis(scope, growth) in ("", basis))


def _among(scope: PlaceScope, target: Fact, pairs: _Pairs) -> Relation:
    def compute(value: Value) -> Interval:
        first, *rest = (hull(value, growth) for growth, _level in pairs)
        for one in rest:
            first = first.joined(one)
        return first

    said = " … ".join(f"{growth[-1].figure.number:f}" for growth, _level in pairs)
    inputs = tuple(fact for growth, _level in pairs for fact in growth)
    return Relation("C07", Severity.ERROR, _named(_AMONG, scope, target), said, target, inputs, compute)


def _weighted(scope: PlaceScope, target: Fact, pairs: _Pairs, severity: Severity) -> Relation:
    def compute(value: Value) -> Interval | None:
        now, before = Interval.point(0), Interval.point(0)
        for growth, level in pairs:
            own = hull(value, level)
            if own.lo < 0:
                return None
            now = now + own
            before = before + own / hull(value, growth).shifted(ONE)
        return (now / before).shifted(-ONE)

    top = " + ".join(f"{level[-1].figure.number:f}" for _growth, level in pairs)
    under = " + ".join(f"{level[-1].figure.number:f}/({one_plus(growth[-1])})" for growth, level in pairs)
    inputs = tuple(fact for pair in pairs for facts in pair for fact in facts)
    formula = f"({top}) ÷ ({under}) − 1"
    return Relation("C07", severity, _named(_WEIGHTED, scope, target), formula, target, inputs, compute)


def _named(shape: Text, scope: PlaceScope, target: Fact) -> Text:
    return shape.fill(name=target.name, period=Text(scope.period.text("en"), scope.period.text("zh")))


RULE = Rule(
    "C07",
    Severity.ERROR,
    Text("The whole grows among its parts", "总量增速在各分项增速之间"),
    Text("Σ part ÷ Σ (part ÷ (1 + growth)) − 1", "Σ 分项 ÷ Σ（分项 ÷（1 + 增速））− 1"),
    (PlaceScope,),
    relate,
)
