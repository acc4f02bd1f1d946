"""C10: a count times the average is the total."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SourceScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import grouped, shown
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_QUANTITY = Text("{name}: total of all", "{name}：合计")


def relate(scope: SourceScope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each count with a total and an average beside it in one sentence."""
    for facts in grouped(scope).values():
        counts = [fact for fact in facts if fact.figure.dimension == "count"]
        totals = [fact for fact in facts if fact.scope == "total"]
        each = [fact for fact in facts if fact.scope == "each"]
        if len(counts) == len(totals) == len(each) == 1 and totals[0].figure.dimension == each[0].figure.dimension:
            yield _relation(totals[0], counts[0], each[0])


def _relation(total: Fact, count: Fact, each: Fact) -> Relation:
    def compute(value: Value) -> Interval:
        return value(count) * value(each)

    formula = f"{shown(count)} × {shown(each)}"
    return Relation("C10", Severity.ERROR, _QUANTITY.fill(name=total.name), formula, total, (count, each), compute)


RULE = Rule(
    "C10",
    Severity.ERROR,
    Text("Count times average is the total", "个数乘以平均数等于总数"),
    Text("count × average", "个数 × 平均数"),
    (SourceScope,),
    relate,
)
