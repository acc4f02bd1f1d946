"""C05: parts add up to the whole, within the rounding of each."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import PlaceScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.places import formula_relations
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text


def relate(scope: PlaceScope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each published figure whose formula has this shape."""
    return formula_relations(scope, RULE.id)


RULE = Rule(
    "C05",
    Severity.ERROR,
    Text("Parts add up to the whole", "分项之和等于总计"),
    Text("sum of the parts", "各分项之和"),
    (PlaceScope,),
    relate,
    see="R9",
)
