"""Which levels a growth speaks of: the facts of a series or of one sentence, paired by period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.checks.facts import Fact, Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.relation import Value
from hqd_desktop.domain.periods import Period

ANNUAL, POINTS = "annual", "points"
NO_RATE = frozenset({ANNUAL, POINTS, "absolute"})
"""Bases of what is called growth and is no relative change on the year before."""
_CHANGES = frozenset({"ratio", "points"})
"""What a growth is counted in; an increase in yuan or persons follows from levels in another way."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A growth with the levels at its start and its end; several where several versions of a level stand."""

    growth: Fact
    before: tuple[Fact, ...]
    after: tuple[Fact, ...]

    @property
    def levels(self) -> tuple[Fact, ...]:
        """All levels, those of the start first."""
        return (*self.before, *self.after)

    @property
    def of_shares(self) -> bool:
        """Whether the levels are percentages themselves, whose change is told in points."""
        return all(fact.figure.dimension == "ratio" for fact in self.levels)

    @property
    def years(self) -> int:
        """Years from the first level to the last."""
        a, b = self.before[0].period, self.after[0].period
        assert a is not None and b is not None  # noqa: PT018 - both were paired by period
        return (b.last - a.last) // 12

    def ratio(self, value: Value) -> Interval:
        """Level at the end by level at the start."""
        return hull(value, self.after) / hull(value, self.before)

    def growth_of(self, value: Value) -> Interval:
        """Growth over the whole span, 0.4 for 40 %."""
        return self.ratio(value).shifted(-ONE)

    def formula(self) -> str:
        """The quotient with the figures filled in."""
        return f"{shown(self.after[-1])} ÷ {shown(self.before[-1])}"


def shown(fact: Fact) -> str:
    """The digits of a figure as printed."""
    return f"{fact.figure.number:f}"


def one_plus(fact: Fact) -> str:
    """A growth as a factor: "1 + 5.2%", "1 − 3.1%"."""
    return f"1 {'−' if fact.figure.number < 0 else '+'} {abs(fact.figure.number):f}%"


def hull(value: Value, facts: Sequence[Fact]) -> Interval:
    """What any of several versions of a figure may stand for."""
    made = value(facts[0])
    for fact in facts[1:]:
        made = made.joined(value(fact))
    return made


def is_rate(growth: Fact) -> bool:
    """Whether it is a relative change on the year before: no average over years, no points, no amount."""
    return growth.figure.dimension == "ratio" and growth.basis not in NO_RATE


def points_meant(one: Grown) -> bool:
    """Whether what is called a growth in per cent is the difference of two percentages, and does not follow from their quotient."""
    if not is_rate(one.growth) or not one.of_shares:
        return False

    def value(fact: Fact) -> Interval:
        return fact.interval

    try:
        follows = one.growth_of(value).overlaps(one.growth.interval)
    except ZeroDivisionError:
        return False
    return not follows and (hull(value, one.after) - hull(value, one.before)).overlaps(one.growth.interval)


def sets_of(scope: Scope) -> Iterator[tuple[Fact, ...]]:
    """The facts that speak of one thing: a whole series, or the figures of one sentence of a source."""
    if isinstance(scope, SeriesScope):
        yield scope.facts
    elif isinstance(scope, SourceScope):
        yield from grouped(scope).values()


def breaks_of(scope: Scope) -> tuple[Period, ...]:
    """From which periods on what the facts speak of is counted differently; none are known of a source."""
    return scope.breaks if isinstance(scope, SeriesScope) else ()


def grouped(scope: SourceScope) -> dict[int, tuple[Fact, ...]]:
    """The figures of a source by the sentence they stand in together."""
    made: defaultdict[int, list[Fact]] = defaultdict(list)
    for stated in scope.statements:
        if stated.fact is not None and stated.group is not None:
            made[stated.group].append(stated.fact)
    return {group: tuple(facts) for group, facts in made.items()}


def grown(facts: Iterable[Fact], breaks: Sequence[Period] = ()) -> Iterator[Grown]:
    """Every growth that has levels at both ends, unless they are counted differently: the growth was made from others then."""
    known = list(facts)
    if all(fact.role != "growth" for fact in known):
        return
    levels: defaultdict[tuple[Period, str], list[Fact]] = defaultdict(list)
    years: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in known:
        if fact.role == "level" and fact.period is not None:
            levels[fact.period, fact.form].append(fact)
            if fact.period.months == 12:
                years[fact.period.year].append(fact)
    for fact in known:
        if fact.role != "growth" or fact.period is None or fact.figure.dimension not in _CHANGES:
            continue
        period = fact.period
        if period.months > 12 and not period.months % 12:
            before, after = years[period.start[0]], years[period.end[0]]
        else:
            before = levels[Period(period.first - 12, period.last - 12), fact.form]
            after = levels[period, fact.form]
        alike = before and after and len({f.figure.dimension for f in (*before, *after)}) == 1
        if alike and not _broken(before[0], after[0], breaks):
            yield Grown(fact, tuple(before), tuple(after))


def _broken(before: Fact, after: Fact, breaks: Sequence[Period]) -> bool:
    a, b = before.period, after.period
    return a is not None and b is not None and any(a.last < mark.first <= b.last for mark in breaks)
