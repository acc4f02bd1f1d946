"""C03: a growth over several years and the average per year tell the same."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.pairing import ANNUAL, one_plus, sets_of
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_TITLE = Text("Growth of {name} over {n} years, from the average per year", "{name} {n} 年累计增长（按年均增速）")
_QUANTITY = Text("Growth by the average, {n} years", "按年均增速，{n} 年")


def relate(scope: Scope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each growth over a span that has an average per year beside it."""
    for facts in sets_of(scope):
        spans = [
            f
            for f in facts
            if f.role == "growth" and f.period and f.period.months > 12 and f.figure.dimension == "ratio"
        ]
        for whole in spans:
            for each in spans:
                if whole.basis != ANNUAL and each.basis == ANNUAL and whole.period == each.period:
                    yield _relation(whole, each)


def _relation(whole: Fact, each: Fact) -> Relation:
    assert whole.period is not None
    years = whole.period.end[0] - whole.period.start[0]

    def compute(value: Value) -> Interval:
        made = value(each).shifted(ONE)
        total = Interval.point(1)
        for _year in range(years):
            total = total * made
        return total.shifted(-ONE)

    return Relation(
        "C03",
        Severity.ERROR,
        _QUANTITY.fill(n=years),
        f"({one_plus(each)})^{years} − 1",
        whole,
        (each,),
        compute,
        title=_TITLE.fill(name=whole.name, n=years),
    )


RULE = Rule(
    "C03",
    Severity.ERROR,
    Text("Growth and average per year agree", "累计增速与年均增速相符"),
    Text("(1 + average per year)^years − 1", "（1 + 年均增速）^年数 − 1"),
    (SeriesScope, SourceScope),
    relate,
)
