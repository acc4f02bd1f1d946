"""C14: a cumulative figure does not fall within the year."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import INFINITY, Interval
from hqd_desktop.domain.checks.pairing import hull, shown
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import YTD, is_flow, named, of_role, steps
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "{name}: {now} is less than {before} of the shorter period; a cumulative figure falls only where earlier months were revised",
    "{name}：{now} 低于较短时期的 {before}；累计数只有在以前月份修订后才会下降",
)


def relate(scope: SeriesScope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each two successive cumulative figures of a year."""
    if not is_flow(scope):
        return
    levels = of_role(scope, "level", YTD)
    for shorter, longer in steps(levels):
        earlier = levels[shorter]

        def compute(value: Value, earlier: tuple[Fact, ...] = earlier) -> Interval:
            return Interval(hull(value, earlier).lo, INFINITY)

        for target in levels[longer]:
            name = named(target)
            message = _MESSAGE.fill(name=name, now=shown(target), before=shown(earlier[-1]))
            severity = Severity.ERROR if scope.measured.additive_time else Severity.WARNING
            yield Relation("C14", severity, name, f"≥ {shown(earlier[-1])}", target, earlier, compute, message)


RULE = Rule(
    "C14",
    Severity.ERROR,
    Text("Cumulative figures do not fall", "累计数不下降"),
    Text("figure of a longer period ≥ figure of a shorter one", "较长时期累计数 ≥ 较短时期累计数"),
    (SeriesScope,),
    relate,
    see="R13",
)
