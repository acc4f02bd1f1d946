"""Dates moved along the calendar with the precision they have: a half-year stays a half-year."""

from __future__ import annotations

import calendar
import datetime as dt

from hqd_desktop.domain.days import Day, Precision

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that dates may be in."""
MONTHS_OF: dict[Precision, int] = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
}
"""How many months a date of a precision spans; a day spans none."""
COARSER: tuple[Precision, ...] = (
    Precision.DAY,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.HALF,
    Precision.YEAR,
)


def holding(date: dt.date, precision: Precision, *, about: bool = False) -> Day:
    """The day, month, quarter, half-year or year that a date lies in."""
    match precision:
        case Precision.DAY:
            return Day(date.year, date.month, date.day, precision, about)
        case Precision.YEAR:
            return Day(date.year, 0, 0, precision, about)
        case _:
            return Day(date.year, (date.month - 1) // MONTHS_OF[precision] + 1, 0, precision, about)


def shifted(day: Day, *, days: int = 0, months: int = 0) -> Day | None:
    """A date moved by days or months, as exactly known as before; None where its precision does not allow that.

    A day keeps its number, or takes the last one of a shorter month (31 Jan and a month: 28 Feb); a quarter can be moved by
    whole quarters only. None also where it would leave the years 1900 to 2199.
    """
    if day.precision is Precision.DAY:
        return _shifted_day(day, days, months)
    if days or months % MONTHS_OF[day.precision]:
        return None
    date = _later(day.first, months)
    return None if date is None else holding(date, day.precision, about=day.about)


def _shifted_day(day: Day, days: int, months: int) -> Day | None:
    date = _later(day.first, months)
    if date is None:
        return None
    try:
        moved = date + dt.timedelta(days=days)
    except OverflowError:
        return None
    return holding(moved, Precision.DAY, about=day.about) if FIRST_YEAR <= moved.year <= LAST_YEAR else None


def _later(date: dt.date, months: int) -> dt.date | None:
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return dt.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))
