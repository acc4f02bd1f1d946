"""C06: a share is part by whole."""

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
    "C06",
    Severity.ERROR,
    Text("A share is part by whole", "比重等于部分除以整体"),
    Text("part ÷ whole", "部分 ÷ 整体"),
    (PlaceScope,),
    relate,
    see="R10",
)
