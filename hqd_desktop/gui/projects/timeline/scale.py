"""Time laid out in pixels: where a day lies, and the two rows of ticks above the timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from hqd_desktop.domain.days import MONTHS
from hqd_desktop.domain.words import Lang

Zoom = Literal["week", "month", "quarter", "year"]
PER_DAY: dict[Zoom, float] = {"week": 8.0, "month": 1.2, "quarter": 0.55, "year": 0.14}
"""Pixels a day of each named zoom."""
NARROWEST, WIDEST = 0.05, 24.0
_WEEKS, _MONTHS, _QUARTERS = 4.5, 0.75, 0.25
"""From so many pixels a day on, weeks, months and quarters have a tick of their own."""
_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2200, 1, 1)
_LONG_NAME = 42.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the scale from ``first`` up to, not including, ``end``, with its name ("" where there is no room)."""

    first: dt.date
    end: dt.date
    name: str


@dataclass(slots=True)
class Scale:
    """``x`` counts pixels from ``origin``; a day takes ``per_day`` of them."""

    origin: dt.date
    per_day: float = PER_DAY["month"]

    def x(self, day: dt.date) -> float:
        """Where a day begins."""
        return (day - self.origin).days * self.per_day

    def day(self, x: float) -> dt.date:
        """The day at a place, kept within the years a calendar of projects can mean."""
        number = self.origin.toordinal() + int(x // self.per_day)
        return dt.date.fromordinal(min(max(number, _FIRST.toordinal()), _LAST.toordinal()))

    def zoom(self) -> Zoom:
        """The named zoom nearest to what is shown."""
        if self.per_day >= _WEEKS:
            return "week"
        if self.per_day >= _MONTHS:
            return "month"
        return "quarter" if self.per_day >= _QUARTERS else "year"

    def major(self, first: dt.date, last: dt.date, lang: Lang) -> list[Tick]:
        """The upper row: years, or months where weeks are below."""
        if self.zoom() == "week":
            return [Tick(a, b, _month_of(a, lang)) for a, b in pairwise(_months(first, last, 1))]
        step = 12 * (5 if self.per_day * 365 < _LONG_NAME else 1)
        return [
            Tick(a, b, f"{a.year}年" if lang == "zh" else str(a.year)) for a, b in pairwise(_months(first, last, step))
        ]

    def minor(self, first: dt.date, last: dt.date, lang: Lang) -> list[Tick]:
        """The lower row: weeks by their Monday, months, quarters; none below years."""
        match self.zoom():
            case "week":
                return [Tick(a, b, str(a.day)) for a, b in pairwise(_mondays(first, last))]
            case "month":
                return [Tick(a, b, self._month(a, lang)) for a, b in pairwise(_months(first, last, 1))]
            case "quarter":
                return [Tick(a, b, _quarter(a, lang)) for a, b in pairwise(_months(first, last, 3))]
            case _:
                return []

    def _month(self, day: dt.date, lang: Lang) -> str:
        if lang == "zh":
            return f"{day.month}月" if self.per_day >= 1 else str(day.month)
        name = MONTHS[day.month - 1]
        return name if self.per_day * 30 >= _LONG_NAME else name[0]


def _months(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    """First days of every ``step`` months around a stretch of time, one beyond each end."""
    number = (first.year * 12 + first.month - 1) // step * step
    while True:
        day = dt.date(number // 12, number % 12 + 1, 1)
        yield day
        if day > last:
            return
        number += step


def _mondays(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    day = first - dt.timedelta(days=first.weekday())
    while True:
        yield day
        if day > last:
            return
        day += dt.timedelta(days=7)


def _month_of(day: dt.date, lang: Lang) -> str:
    return f"{day.year}年{day.month}月" if lang == "zh" else f"{MONTHS[day.month - 1]} {day.year}"


def _quarter(day: dt.date, lang: Lang) -> str:
    number = (day.month + 2) // 3
    return f"{'一二三四'[number - 1]}季度" if lang == "zh" else f"Q{number}"
