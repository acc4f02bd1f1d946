"""Periods of statistics: spans of whole months, from a single one to several years."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hqd_desktop.domain.days import MONTHS
from hqd_desktop.domain.words import Lang

_MONTH = r"(0[1-9]|1[0-2])"
_FORMS = (
    (re.compile(r"(\d{4})"), lambda y: (y, 1, y, 12)),
    (re.compile(r"(\d{4})-H([12])"), lambda y, h: (y, 6 * h - 5, y, 6 * h)),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda y, q: (y, 3 * q - 2, y, 3 * q)),
    (re.compile(rf"(\d{{4}})-{_MONTH}"), lambda y, m: (y, m, y, m)),
    (re.compile(rf"(\d{{4}})-{_MONTH}\.\.{_MONTH}"), lambda y, a, b: (y, a, y, b)),
    (re.compile(r"(\d{4})\.\.(\d{4})"), lambda y, z: (y, 1, z, 12)),
    (re.compile(rf"(\d{{4}})-{_MONTH}\.\.(\d{{4}})-{_MONTH}"), lambda y, m, z, n: (y, m, z, n)),
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Months ``first`` to ``last``, both included, each counted as year x 12 + month - 1."""

    first: int
    last: int

    @classmethod
    def of(cls, year: int, first: int = 1, last: int = 12) -> Period:
        """Months ``first`` to ``last`` (1 to 12) of one year."""
        return cls(year * 12 + first - 1, year * 12 + last - 1)

    @classmethod
    def unpack(cls, packed: str) -> Period:
        """The period of 2022, 2022-H1, 2022-Q2, 2022-06, 2022-01..06, 2013..2022 or 2021-11..2022-02; else ValueError."""
        for form, span in _FORMS:
            if found := form.fullmatch(packed):
                y, m, z, n = span(*(int(g) for g in found.groups()))
                made = cls(y * 12 + m - 1, z * 12 + n - 1)
                if made.first > made.last:
                    break
                return made
        raise ValueError(packed)

    def pack(self) -> str:
        """The shortest canonical text of the span: January to June is 2022-H1."""
        (y, m), (z, n) = self.start, self.end
        if y != z:
            return f"{y:04}..{z:04}" if (m, n) == (1, 12) else f"{y:04}-{m:02}..{z:04}-{n:02}"
        if (m, n) == (1, 12):
            return f"{y:04}"
        if self.months == 6 and m in (1, 7):
            return f"{y:04}-H{(m + 5) // 6}"
        if self.months == 3 and m % 3 == 1:
            return f"{y:04}-Q{(m + 2) // 3}"
        return f"{y:04}-{m:02}" if m == n else f"{y:04}-{m:02}..{n:02}"

    @property
    def start(self) -> tuple[int, int]:
        """Year and month (1 to 12) of the first month."""
        return self.first // 12, self.first % 12 + 1

    @property
    def end(self) -> tuple[int, int]:
        """Year and month (1 to 12) of the last month."""
        return self.last // 12, self.last % 12 + 1

    @property
    def months(self) -> int:
        """How many months it spans."""
        return self.last - self.first + 1

    @property
    def year(self) -> int:
        """The year in which it ends."""
        return self.last // 12

    def text(self, lang: Lang) -> str:
        """As people write it: "Jan–Jun 2022", "2022"; 中文 2022年1-6月."""
        (y, m), (z, n) = self.start, self.end
        zh = lang == "zh"
        if (m, n) == (1, 12):
            years = f"{y}" if y == z else f"{y}–{z}"
            return years + "年" if zh else years
        if y != z:
            return f"{y}年{m}月至{z}年{n}月" if zh else f"{MONTHS[m - 1]} {y} – {MONTHS[n - 1]} {z}"
        if m == n:
            return f"{y}年{m}月" if zh else f"{MONTHS[m - 1]} {y}"
        return f"{y}年{m}-{n}月" if zh else f"{MONTHS[m - 1]}–{MONTHS[n - 1]} {y}"

    def year_before(self) -> Period:
        """The same months one year earlier."""
        return Period(self.first - 12, self.last - 12)
