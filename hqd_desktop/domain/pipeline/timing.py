"""Plan and time: how much of the year has passed, how far a target is met, and by how many points one is ahead of the other."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from hqd_desktop.domain.words import Text

MONTHS = 12


class Clock(StrEnum):
    """How time passes in a year: by whole months (m/12, the usual one), by days (day/365 or day/366), or by a seasonal profile."""

    MONTH = "month"
    DAY = "day"
    SEASON = "season"


CLOCK_WORDS: dict[Clock, Text] = {
    Clock.MONTH: Text("by month, m/12", "按月，m/12"),
    Clock.DAY: Text("by day of the year", "按日"),
    Clock.SEASON: Text("by the seasonal profile", "按季节分布"),
}


def day_progress(day: dt.date) -> Fraction:
    """The share of its year that has passed at the end of a day: 1 January is 1/365, 31 December is 1, leap years have 366."""
    length = 366 if calendar.isleap(day.year) else 365
    return Fraction(day.timetuple().tm_yday, length)


def month_progress(month: int) -> Fraction:
    """The share of the year that has passed at the end of a month (1 to 12): 序时进度 by the monthly convention."""
    return Fraction(month, MONTHS)


def season_progress(month: int, profile: Sequence[Decimal]) -> Fraction | None:
    """The share of a year's total that is due by the end of a month, after twelve monthly weights; None where they add to nothing."""
    whole = sum(map(Fraction, profile), Fraction(0))
    if len(profile) != MONTHS or whole <= 0:
        return None
    return sum(map(Fraction, profile[:month]), Fraction(0)) / whole


def progress(day: dt.date, clock: Clock = Clock.MONTH, profile: Sequence[Decimal] = ()) -> Fraction | None:
    """Time progress on a day. By month, the month of the day counts as passed, as bulletins of that month count it."""
    match clock:
        case Clock.DAY:
            return day_progress(day)
        case Clock.SEASON:
            return season_progress(day.month, profile)
        case _:
            return month_progress(day.month)


@dataclass(frozen=True, slots=True)
class Against:
    """An actual figure against its target, both in one unit. Shares are fractions of one; None where they cannot be told."""

    actual: Fraction
    target: Fraction
    passed: Fraction | None

    @property
    def completion(self) -> Fraction | None:
        """actual / target (完成率)."""
        return None if self.target == 0 else self.actual / self.target

    @property
    def lead(self) -> Fraction | None:
        """completion - time progress, in percentage points (超序时进度), negative where behind."""
        done = self.completion
        return None if done is None or self.passed is None else (done - self.passed) * 100

    @property
    def due(self) -> Fraction | None:
        """What the target asks for by now."""
        return None if self.passed is None else self.target * self.passed

    def per_month_left(self, month: int) -> Fraction | None:
        """(target - actual) / (12 - month): needed in each remaining month; None in December."""
        return None if month >= MONTHS else (self.target - self.actual) / (MONTHS - month)

    def score(self, weight: Fraction = Fraction(100)) -> Fraction | None:
        """weight x min(1, actual / time-scaled target), as scoring sheets have it; never below zero."""
        if self.due is None or self.due <= 0:
            return None
        return weight * max(Fraction(0), min(Fraction(1), self.actual / self.due))


def on_track(growth: Decimal, wanted: Decimal) -> bool:
    """Whether a growth target is met: a rate of growth is not scaled by time."""
    return growth >= wanted


def growth(now: Decimal, before: Decimal) -> Decimal | None:
    """(now - before) / |before| in percent; None where the year before is zero or less (a turn from loss to profit is text)."""
    return None if before <= 0 else (now - before) / abs(before) * 100


def two_year_growth(latest: Decimal, before: Decimal) -> Decimal | None:
    """sqrt((1 + g)(1 + g')) - 1 of two growth rates in percent (两年平均增长); None below a loss of everything."""
    product = (1 + latest / 100) * (1 + before / 100)
    return None if product < 0 else (product.sqrt() - 1) * 100


def contribution(now: Decimal, before: Decimal, total_before: Decimal) -> Decimal | None:
    """What a part adds to the growth of the whole, in points: (x now - x before) / total before."""
    return None if total_before <= 0 else (now - before) / total_before * 100
