"""C15: a cumulative figure is the one before and the months since."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import hull, shown
from hqd_desktop.domain.checks.relation import Relation, Value
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import SINGLE, YTD, is_flow, named, of_role, steps
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

type _Figures = dict[Period, tuple[Fact, ...]]


def relate(scope: SeriesScope, _parameters: Parameters) -> Iterator[Relation]:
    """A relation for each cumulative figure with the one before and everything between, or with all parts of its period."""
    if not is_flow(scope) and scope.measured.additive_time is not True:
        return
    whole, single = of_role(scope, "level", YTD), of_role(scope, "level", SINGLE)
    for shorter, longer in steps(whole):
        since = _cover(single, shorter.last + 1, longer.last)
        if since:
            yield from _relations(whole[longer], [whole[shorter], *since])
    for period, targets in whole.items():
        parts = _cover(single, period.first, period.last)
        if len(parts) > 1:
            yield from _relations(targets, parts)


def _cover(single: _Figures, first: int, last: int) -> list[tuple[Fact, ...]]:
    """The figures of single periods that fill a span without gap or overlap; empty where there are none."""
    for months in (1, 3, 6):
        wanted = [Period(start, start + months - 1) for start in range(first, last + 1, months)]
        if wanted and wanted[-1].last == last and all(period in single for period in wanted):
            return [single[period] for period in wanted]
    return []


def _relations(targets: tuple[Fact, ...], parts: list[tuple[Fact, ...]]) -> Iterator[Relation]:
    def compute(value: Value) -> Interval:
        made = hull(value, parts[0])
        for part in parts[1:]:
            made = made + hull(value, part)
        return made

    inputs = tuple(fact for part in parts for fact in part)
    formula = " + ".join(shown(part[-1]) for part in parts)
    for target in targets:
        yield Relation("C15", Severity.WARNING, named(target), formula, target, inputs, compute)


RULE = Rule(
    "C15",
    Severity.WARNING,
    Text("Cumulative figures are the sum of their months", "累计数等于各月之和"),
    Text("cumulative before + months since, or all months", "上期累计 + 其后各月，或各月合计"),
    (SeriesScope,),
    relate,
    see="R14",
)
