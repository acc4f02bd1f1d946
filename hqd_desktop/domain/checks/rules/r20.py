"""R20: a published level or growth without a period, which cannot stand in a series."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import SeriesScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text("{name}: {figure} has no period", "{name}：{figure} 未注明时期")
_ROLES = frozenset({"level", "growth"})


def find(scope: SeriesScope, _parameters: Parameters) -> Iterator[Found]:
    """A note for each figure whose period is not stated; shares are often stated without one."""
    for fact in scope.facts:
        if fact.period is None and fact.role in _ROLES and scope.measured.measure != "ratio":
            message = _MESSAGE.fill(name=fact.name, figure=figure(fact))
            yield Found("R20", Severity.INFO, Verdict.UNTOLD, (fact.cell,), message, inputs=inputs((fact,)))


RULE = Rule(
    "R20",
    Severity.INFO,
    Text("Figures have a period", "数值注明时期"),
    Text("a period is stated", "已注明时期"),
    (SeriesScope,),
    find=find,
)
