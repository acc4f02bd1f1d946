"""Speed: days in a stage, cycles, slippage and conversion, with ranges where a date is known less exactly than to the day."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days that lies between two bounds; they are equal where both dates are known to the day."""

    least: int
    most: int

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most

    def text(self) -> Text:
        """As people write it: "35 d", "35-65 d"."""
        said = f"{self.least:,}" if self.exact else f"{self.least:,}–{self.most:,}"
        return Text(f"{said} d", f"{said} 天")


def between(start: Day, end: Day) -> Days:
    """The days from one date to a later one. A range that would begin below zero begins at zero, unless the end lies before."""
    least, most = (end.first - start.last).days, (end.last - start.first).days
    return Days(max(least, 0) if most >= 0 else least, most)


def signed_between(planned: Day, actual: Day) -> Days:
    """actual - planned in days, negative where early."""
    return Days((actual.first - planned.last).days, (actual.last - planned.first).days)


@dataclass(frozen=True, slots=True)
class Pace:
    """Median and mean of closed intervals: ``n`` of them known to the day, ``imprecise`` more known as a range only.

    ``range`` holds the medians of all lower and all upper bounds, the imprecise ones included.
    """

    n: int
    imprecise: int
    median: Fraction | None
    mean: Fraction | None
    range: tuple[Fraction, Fraction] | None

    def text(self) -> Text:
        """ "153 d (n = 12)"; a range where only ranges are known; a dash where nothing is."""
        if self.median is not None:
            return Text(f"{_half(self.median)} d (n = {self.n})", f"{_half(self.median)} 天（n = {self.n}）")
        if self.range is not None:
            low, high = map(_half, self.range)
            return Text(f"{low}–{high} d (n = {self.imprecise})", f"{low}–{high} 天（n = {self.imprecise}）")
        return Text("-", "-")


def _half(value: Fraction) -> str:
    return f"{float(value):,.1f}".removesuffix(".0")


def median(values: Sequence[int]) -> Fraction | None:
    """The middle one, or the mean of the two in the middle; None of nothing."""
    ranked, half = sorted(values), len(values) // 2
    if not ranked:
        return None
    return Fraction(ranked[half]) if len(ranked) % 2 else Fraction(ranked[half - 1] + ranked[half], 2)


def pace(found: Iterable[Days]) -> Pace:
    """What some intervals come to."""
    every = list(found)
    exact = [days.least for days in every if days.exact]
    low, high = median([d.least for d in every]), median([d.most for d in every])
    spread = None if low is None or high is None else (low, high)
    mean = Fraction(sum(exact), len(exact)) if exact else None
    return Pace(len(exact), len(every) - len(exact), median(exact), mean, spread)


def in_stages(dates: Mapping[str, Day]) -> dict[str, Days]:
    """Closed days in each stage of one project: next dated stage - this stage. Dates out of order give nothing: a check tells them."""
    order = sorted(dates, key=stages.ORDER.__getitem__)
    made = {}
    for this, following in itertools.pairwise(order):
        days = between(dates[this], dates[following])
        if days.most >= 0:
            made[this] = days
    return made


def age(since: Day | None, today: dt.date) -> Days | None:
    """Days that a project has stood at its stage; None where the day it came is not stated or lies ahead."""
    if since is None or since.first > today:
        return None
    return between(since, Day.of(today)) if since.last <= today else Days(0, (today - since.first).days)


@dataclass(frozen=True, slots=True)
class Slippage:
    """Planned against actual: deviations of those that state both, and how many were met no later than planned.

    ``unclear`` are those whose dates are too coarse to tell.
    """

    deviation: Pace
    on_time: int
    late: int
    unclear: int

    @property
    def share_on_time(self) -> Fraction | None:
        """Met on time / met, of those that can be told."""
        told = self.on_time + self.late
        return Fraction(self.on_time, told) if told else None


def slippage(pairs: Iterable[tuple[Day, Day]]) -> Slippage:
    """The slippage of pairs (planned, actual). A plan known to the month is kept on any day of that month."""
    found = list(pairs)
    on_time = sum(actual.last <= planned.last for planned, actual in found)
    late = sum(actual.first > planned.last for planned, actual in found)
    deviations = [signed_between(planned, actual) for planned, actual in found]
    return Slippage(pace(deviations), on_time, late, len(found) - on_time - late)


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of a cohort that reached one stage, how many reached a later one within ``days``; only those followed that long count."""

    reached: int
    cohort: int
    too_short: int
    unclear: int

    @property
    def rate(self) -> Fraction | None:
        """reached / cohort."""
        return Fraction(self.reached, self.cohort) if self.cohort else None


def conversion(found: Iterable[tuple[Day, Day | None]], days: int, today: dt.date) -> Conversion:
    """Conversion within ``days`` of pairs (reached the first stage, reached the later one or not yet), seen on ``today``.

    ``too_short``: not followed for that many days. ``unclear``: the dates are too coarse to tell; they are not in the cohort.
    """
    reached = cohort = too_short = unclear = 0
    for start, end in found:
        if (today - start.last).days < days:
            too_short += 1
            continue
        took = None if end is None else between(start, end)
        if took is not None and took.least <= days < took.most:
            unclear += 1
            continue
        cohort += 1
        reached += took is not None and took.most <= days
    return Conversion(reached, cohort, too_short, unclear)


def regressions(moves: Iterable[Sequence[str]]) -> int:
    """How many moves went to an earlier stage, over the moves of each project in the order they were made."""
    count = 0
    for course in moves:
        count += sum(stages.ORDER[b] < stages.ORDER[a] for a, b in itertools.pairwise(course))
    return count


def is_exact(day: Day) -> bool:
    """Whether a date is known to the day."""
    return day.precision is Precision.DAY
