"""C20: a ratio follows from the figures it is made of: per head, intensity, completion, lead."""

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
    "C20",
    Severity.ERROR,
    Text("A ratio follows from what it is made of", "比率与构成它的数值相符"),
    Text("the formula of the indicator", "指标的计算公式"),
    (PlaceScope,),
    relate,
    see="R11, R12",
)
