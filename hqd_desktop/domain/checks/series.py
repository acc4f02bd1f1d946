"""The figures of one indicator and area by period: what comes before what."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

YTD, SINGLE = "ytd", "single"
_FLOWS = frozenset({"flow", ""})
_NAMED = Text("{name}, {period}", "{name}，{period}")


def is_flow(scope: SeriesScope) -> bool:
    """Whether figures of months may be added up and cannot fall below zero: a flow with no negative lower bound."""
    known = scope.measured
    if known.measure not in _FLOWS or known.additive_time is False:
        return False
    if known.least is not None and known.least.number < 0:
        return False
    return all(fact.figure.number >= 0 for fact in scope.facts if fact.role == "level")


def of_role(scope: SeriesScope, role: str, form: str | None = None) -> dict[Period, tuple[Fact, ...]]:
    """The figures of one role by period, in order of time; several where several versions stand."""
    made: defaultdict[Period, list[Fact]] = defaultdict(list)
    for fact in scope.facts:
        if fact.role == role and fact.period is not None and (form is None or fact.form == form):
            made[fact.period].append(fact)
    return {period: tuple(made[period]) for period in sorted(made, key=lambda p: (p.last, -p.first))}


def steps(found: dict[Period, tuple[Fact, ...]]) -> Iterator[tuple[Period, Period]]:
    """Each cumulative period of a year with the next longer one of the same year that is known."""
    by_start: defaultdict[int, list[Period]] = defaultdict(list)
    for period in found:
        if period.months <= 12 and period.start[1] == 1:
            by_start[period.first].append(period)
    for periods in by_start.values():
        periods.sort(key=lambda period: period.last)
        yield from itertools.pairwise(periods)


def alike(scope: SeriesScope) -> list[list[Fact]]:
    """Levels that may be compared: the same months of each year, the same form, in order of time."""
    made: dict[tuple[str, int, int, str], list[Fact]] = {}
    for fact in scope.facts:
        if fact.role == "level" and fact.period is not None and fact.figure.number > 0:
            key = (fact.form, fact.period.first % 12, fact.period.months, fact.figure.dimension)
            made.setdefault(key, []).append(fact)
    for line in made.values():
        line.sort(key=lambda fact: fact.period.first if fact.period else 0)
    return list(made.values())


def between(scope: SeriesScope, first: Period, last: Period) -> bool:
    """Whether the indicator is counted differently somewhere from after ``first`` to ``last``."""
    return any(first.last < mark.first <= last.last for mark in scope.breaks)


def named(fact: Fact) -> Text:
    """What a figure is called: indicator and period."""
    period = fact.period
    if period is None:
        return fact.name
    return _NAMED.fill(name=fact.name, period=Text(period.text("en"), period.text("zh")))
