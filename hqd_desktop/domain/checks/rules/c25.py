"""C25: figures of a source that agree only if it cuts digits off instead of rounding them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hqd_desktop.domain.checks.facts import Fact, SourceScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.printed import Reading, Rounding
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.rules import c01, c02, c03, c10, c19
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "{title} seems to cut digits off: {n} of its relations agree that way only, none only by rounding",
    "{title}似为截尾而非四舍五入：有 {n} 处只有截尾才相符，没有只有四舍五入才相符的",
)


def find(scope: SourceScope, _parameters: Parameters) -> Iterator[Found]:
    """A note where relations between figures of a source vote for cutting, and none against it."""
    relations: list[Relation] = []
    for module in (c01, c02, c03, c10, c19):
        relations.extend(module.relate(scope, {}))
    cut = [one for one in relations if _holds(one, Rounding.TRUNCATED) and not _holds(one, Rounding.HALF_UP)]
    rounded = [one for one in relations if _holds(one, Rounding.HALF_UP) and not _holds(one, Rounding.TRUNCATED)]
    if cut and not rounded:
        facts = list(dict.fromkeys(fact for one in cut for fact in one.facts))
        message = _MESSAGE.fill(title=scope.title, n=len(cut))
        cells = tuple(fact.cell for fact in facts)
        yield Found("C25", Severity.INFO, Verdict.EDGE, cells, message, inputs=inputs(facts))


def _holds(relation: Relation, rounding: Rounding) -> bool:
    def value(fact: Fact) -> Interval:
        return replace(fact, reading=Reading(rounding, secondary=False, exact=fact.reading.exact)).interval

    try:
        follows = relation.compute(value)
    except (ZeroDivisionError, ValueError, ArithmeticError):
        return False
    return follows is not None and value(relation.target).overlaps(follows)


RULE = Rule(
    "C25",
    Severity.INFO,
    Text("A source rounds in one way", "来源的舍入方式"),
    Text(
        "relations that hold by cutting only, against those by rounding only",
        "仅截尾相符的关系与仅四舍五入相符的关系之比",
    ),
    (SourceScope,),
    find=find,
)
