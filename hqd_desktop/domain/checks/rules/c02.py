"""C02: an average growth per year follows from the levels at both ends, with the years between them or one more."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.pairing import ANNUAL, Grown, breaks_of, grown, sets_of
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_TITLE = Text("Average growth per year of {name}, {n} years", "{name}年均增长（{n} 年）")
_QUANTITY = Text("Average per year, {n} years", "年均增长，{n} 年")


def relate(scope: Scope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each average per year with levels at both ends; of two ways to count the years the one that fits."""
    for facts in sets_of(scope):
        for one in grown(facts, breaks_of(scope)):
            if one.growth.basis == ANNUAL and one.years > 1 and one.growth.figure.dimension == "ratio":
                ways = [_relation(one, years) for years in (one.years, one.years + 1)]
                yield next((way for way in ways if way.verdict().value in ("agrees", "edge")), ways[0])


def _relation(one: Grown, years: int) -> Relation:
    exponent = Decimal(1) / years

    def compute(value: Value) -> Interval:
        return one.ratio(value).power(exponent).shifted(-ONE)

    return Relation(
        "C02",
        Severity.ERROR,
        _QUANTITY.fill(n=years),
        f"({one.formula()})^(1/{years}) − 1",
        one.growth,
        one.levels,
        compute,
        title=_TITLE.fill(name=one.after[0].name, n=years),
    )


RULE = Rule(
    "C02",
    Severity.ERROR,
    Text("Average growth per year follows from the levels", "年均增速与总量相符"),
    Text("(level at the end ÷ level at the start)^(1/years) − 1", "（期末数 ÷ 期初数）^(1/年数) − 1"),
    (SeriesScope, SourceScope),
    relate,
    see="R2",
)
