"""C24: two figures for the same thing that cannot both be meant: from two sources, or twice from one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import named
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_TWICE = Text(
    "{name}: {a} and {b} from one source, without a word which is revised",
    "{name}：同一来源有 {a} 和 {b}，未注明哪个是修订数",
)
_SOURCES = Text("{name}: two sources state {a} and {b}", "{name}：两个来源分别为 {a} 和 {b}")


def find(scope: SeriesScope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each two figures of one period, form and status that no rounding makes one."""
    groups: defaultdict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in scope.facts:
        if fact.role in ("level", "growth") and fact.period is not None:
            groups[fact.role, fact.period, fact.form, fact.basis, fact.status, fact.figure.dimension].append(fact)
    for facts in groups.values():
        for place, one in enumerate(facts):
            for other in facts[place + 1 :]:
                if not one.loose.overlaps(other.loose):
                    shape = _TWICE if one.source == other.source else _SOURCES
                    message = shape.fill(name=named(one), a=figure(one), b=figure(other))
                    severity = Severity.WARNING
                    cells = (other.cell, one.cell)
                    yield Found("C24", severity, Verdict.CONTRADICTS, cells, message, inputs=inputs((one, other)))


RULE = Rule(
    "C24",
    Severity.WARNING,
    Text("One figure for one thing", "同一指标数值一致"),
    Text("figures of one period, form and status overlap", "同一时期、口径、数据状态的数值在舍入范围内一致"),
    (SeriesScope,),
    find=find,
    see="R26",
)
