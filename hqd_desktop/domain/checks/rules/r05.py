"""R5: a currency that is not that of the area a figure is about."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import SourceScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "{name}: {figure} is in a currency that is not the area's ({own})",
    "{name}：{figure}的货币不是该区域的货币（{own}）",
)
_USUAL = frozenset({"USD"})
"""Trade and foreign capital are counted in it everywhere."""


def find(scope: SourceScope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each amount in a third currency."""
    for one in scope.statements:
        fact = one.fact
        if fact is None or not one.area_currency:
            continue
        currency = fact.figure.dimension
        if currency in units.CURRENCIES and currency != one.area_currency and currency not in _USUAL:
            message = _MESSAGE.fill(name=fact.name, figure=figure(fact), own=one.area_currency)
            ground = (*inputs((fact,)), one.area_currency)
            yield Found("R05", Severity.WARNING, Verdict.CONTRADICTS, (fact.cell,), message, inputs=ground)


RULE = Rule(
    "R05",
    Severity.WARNING,
    Text("The currency belongs to the area", "货币与区域相符"),
    Text("currency of the figure = currency of the area, or USD", "数值的货币 = 区域的货币或美元"),
    (SourceScope,),
    find=find,
)
