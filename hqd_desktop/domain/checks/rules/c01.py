"""C01: a growth over a span follows from the levels at both ends."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.pairing import NO_RATE, breaks_of, grown, points_meant, sets_of
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_TITLE = Text("Growth of {name}, {period}", "{name}增长，{period}")
_QUANTITY = Text("Growth, {period}", "增长，{period}")
OTHER_BASIS = NO_RATE | {"real", "comparable"}
"""Bases of growth that do not follow from levels in current prices; C02, C16, C19 and C23 look at them."""


def relate(scope: Scope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each nominal growth, and each growth over several years, with levels at both ends."""
    usual = scope.measured.growth_basis if isinstance(scope, SeriesScope) else ""
    for facts in sets_of(scope):
        for one in grown(facts, breaks_of(scope)):
            basis = one.growth.basis or ("" if one.years > 1 else usual)
            if basis in OTHER_BASIS or (not basis and isinstance(scope, SeriesScope) and one.years <= 1):
                continue
            if points_meant(one) or one.growth.figure.dimension == "points":
                continue  # C19 looks at them
            period = one.growth.period
            assert period is not None
            when = Text(period.text("en"), period.text("zh"))
            yield Relation(
                "C01",
                Severity.ERROR,
                _QUANTITY.fill(period=when),
                f"{one.formula()} − 1",
                one.growth,
                one.levels,
                one.growth_of,
                title=_TITLE.fill(name=one.after[0].name, period=when),
            )


RULE = Rule(
    "C01",
    Severity.ERROR,
    Text("Growth follows from the levels", "增速与总量相符"),
    Text("level at the end ÷ level at the start − 1", "期末数 ÷ 期初数 − 1"),
    (SeriesScope, SourceScope),
    relate,
    see="R1",
)
