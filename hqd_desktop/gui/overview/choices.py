"""The periods a person can choose from, and how they are called."""

from __future__ import annotations

from collections.abc import Sequence

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang


def offered(shown: Period) -> Sequence[Period]:
    """The year so far of the shown period, its halves, quarters, and the years around it."""
    year = shown.year
    made = [Period.of(year), Period.of(year, 1, 6), Period.of(year, 7, 12)]
    made += [Period.of(year, 3 * q - 2, 3 * q) for q in (1, 2, 3, 4)]
    made += [Period.of(year, 1, month) for month in range(2, 12)]
    made += [Period.of(year + by) for by in (1, -1, -2)]
    return made


def named(period: Period, lang: Lang) -> str:
    """ "H1 2022", "Q3 2022", "2022"; other periods by their months."""
    packed = period.pack()
    if packed.count("-") == 1 and packed[5] in "HQ":
        return Day.unpack(packed).text(lang)
    return period.text(lang)
