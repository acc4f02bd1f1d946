"""Dates with the precision their source gave: a day, a month, a quarter, a half-year, a year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from hqd_desktop.domain.words import Lang, Text

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


PRECISION_WORDS: dict[Precision, Text] = {
    Precision.DAY: Text("day", "日"),
    Precision.MONTH: Text("day not stated", "具体日期未说明"),
    Precision.QUARTER: Text("month not stated", "月份未说明"),
    Precision.HALF: Text("day not stated", "具体日期未说明"),
    Precision.YEAR: Text("month not stated", "月份未说明"),
}
_SHAPES = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})"), Precision.DAY),
    (re.compile(r"(\d{4})-(\d{2})"), Precision.MONTH),
    (re.compile(r"(\d{4})-Q([1-4])"), Precision.QUARTER),
    (re.compile(r"(\d{4})-H([12])"), Precision.HALF),
    (re.compile(r"(\d{4})"), Precision.YEAR),
)


@dataclass(frozen=True, slots=True)
class Day:
    """``part`` is the month, quarter or half of the precision (0 for a year); ``day`` is 0 unless the day is known.

    ``about`` marks a date that the source itself calls approximate or that was inferred.
    """

    year: int
    part: int = 0
    day: int = 0
    precision: Precision = Precision.YEAR
    about: bool = False

    @classmethod
    def of(cls, date: dt.date) -> Day:
        """A date known to the day."""
        return cls(date.year, date.month, date.day, Precision.DAY)

    @classmethod
    def unpack(cls, packed: str) -> Day:
        """The date of its canonical text: 2022-08-26, 2022-08, 2022-Q3, 2022-H1, 2022, each with ``~`` behind if approximate.

        Raises ValueError for anything else, a day that the calendar does not have included.
        """
        text = packed.removesuffix("~")
        about = text != packed
        for shape, precision in _SHAPES:
            if found := shape.fullmatch(text):
                numbers = [int(g) for g in found.groups()]
                year, part, day = (*numbers, 0, 0)[:3]
                dt.date(year, part if precision in (Precision.DAY, Precision.MONTH) else 1, day or 1)
                return cls(year, part, day, precision, about)
        raise ValueError(packed)

    def pack(self) -> str:
        """Canonical text; see ``unpack``."""
        tail = "~" if self.about else ""
        match self.precision:
            case Precision.DAY:
                return f"{self.year:04}-{self.part:02}-{self.day:02}{tail}"
            case Precision.MONTH:
                return f"{self.year:04}-{self.part:02}{tail}"
            case Precision.QUARTER:
                return f"{self.year:04}-Q{self.part}{tail}"
            case Precision.HALF:
                return f"{self.year:04}-H{self.part}{tail}"
            case _:
                return f"{self.year:04}{tail}"

    @property
    def first(self) -> dt.date:
        """The earliest day it can be."""
        return dt.date(self.year, self._first_month(), self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it can be."""
        if self.precision is Precision.DAY:
            return self.first
        length = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}[self.precision]
        month = self._first_month() + length - 1
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    def _first_month(self) -> int:
        match self.precision:
            case Precision.DAY | Precision.MONTH:
                return self.part
            case Precision.QUARTER:
                return 3 * self.part - 2
            case Precision.HALF:
                return 6 * self.part - 5
            case _:
                return 1

    def text(self, lang: Lang) -> str:
        """As people write it: "26 Aug 2022", "H1 2022"; 中文 2022-08-26, 2022年上半年."""
        about = ("约 " if lang == "zh" else "about ") if self.about else ""
        return about + (_chinese(self) if lang == "zh" else _english(self))


def _english(day: Day) -> str:
    match day.precision:
        case Precision.DAY:
            return f"{day.day} {MONTHS[day.part - 1]} {day.year}"
        case Precision.MONTH:
            return f"{MONTHS[day.part - 1]} {day.year}"
        case Precision.QUARTER:
            return f"Q{day.part} {day.year}"
        case Precision.HALF:
            return f"H{day.part} {day.year}"
        case _:
            return str(day.year)


def _chinese(day: Day) -> str:
    match day.precision:
        case Precision.DAY:
            return f"{day.year:04}-{day.part:02}-{day.day:02}"
        case Precision.MONTH:
            return f"{day.year}年{day.part}月"
        case Precision.QUARTER:
            return f"{day.year}年第{'一二三四'[day.part - 1]}季度"
        case Precision.HALF:
            return f"{day.year}年{'上下'[day.part - 1]}半年"
        case _:
            return f"{day.year}年"
