"""C16: a published growth beside the growth of the levels, where it is not said that the two are on one basis."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import SeriesScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.pairing import NO_RATE, grown, is_rate
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import printed
from hqd_desktop.domain.checks.wording import span
from hqd_desktop.domain.words import Text

_QUANTITY = Text("Growth of {name}, {period}", "{name}增长，{period}")
_MESSAGE = Text(
    "{quantity}: {stated} published, {range} by the levels; the growth may be on a comparable basis",
    "{quantity}：公布为 {stated}，按数值为 {range}；增速可能按可比口径计算",
)
_OTHERS = NO_RATE | {"nominal", "real"}


def find(scope: SeriesScope, parameters: Parameters) -> Iterator[Found]:
    """A note for each growth of a year, comparable or of no stated basis, that misses the levels by ``gap`` points or more."""
    gap = Decimal(parameters["gap"]) / 100
    for one in grown(scope.facts, scope.breaks):
        basis = one.growth.basis or scope.measured.growth_basis
        if one.years > 1 or basis in _OTHERS or one.growth.period is None or not is_rate(one.growth):
            continue
        period = Text(one.growth.period.text("en"), one.growth.period.text("zh"))
        quantity = _QUANTITY.fill(name=one.after[0].name, period=period)
        relation = Relation(
            "C16", Severity.INFO, quantity, f"{one.formula()} − 1", one.growth, one.levels, one.growth_of
        )
        stated, follows = relation.ranges()
        if follows is None or stated.gap(follows) < gap or relation.verdict() is not Verdict.CONTRADICTS:
            continue
        growth = one.growth.figure
        message = _MESSAGE.fill(quantity=quantity, stated=printed(growth), range=span(follows, growth))
        cells = (one.growth.cell, *(fact.cell for fact in one.levels))
        yield Found(
            "C16", Severity.INFO, Verdict.CONTRADICTS, cells, message, (relation.line(),), (), inputs(relation.facts)
        )


RULE = Rule(
    "C16",
    Severity.INFO,
    Text("Published growth beside that of the levels", "公布增速与按数值计算的增速"),
    Text("level ÷ level a year before − 1", "本期数 ÷ 上年同期数 − 1"),
    (SeriesScope,),
    find=find,
    parameters={"gap": Decimal(2)},
    says={"gap": Text("Tell from this difference on, percentage points", "相差达到此值时提示，百分点")},
)
