"""Rulers of a chart: round ticks for values, names for slots of time, and labels pushed apart. Plain numbers, no Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.days import MONTHS
from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang

MOST_TICKS = 8
_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_LETTER_ROOM, _WORD_ROOM, _PER_LETTER = 13.0, 40.0, 8.5
"""Pixels a month's letter, a longer name, and each letter of a long one want."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Round ticks from the lowest to the highest; the axis runs from the first to the last."""

    ticks: tuple[Decimal, ...]

    @property
    def low(self) -> float:
        """Where the axis begins."""
        return float(self.ticks[0])

    @property
    def high(self) -> float:
        """Where the axis ends."""
        return float(self.ticks[-1])

    def texts(self, *, signed: bool) -> tuple[str, ...]:
        """The ticks as written, with the decimals their step needs."""
        step = (self.ticks[1] - self.ticks[0]).normalize()
        exponent = step.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return tuple(grouped(tick, decimals, signed=signed) for tick in self.ticks)


def ruler(values: Sequence[Decimal], *, whole: bool = False) -> Ruler:
    """Five to eight round ticks around the values. One value, or equal ones, are measured from zero.

    ``whole``: ranks, which are whole numbers from 1 on.
    """
    low, high = (min(values), max(values)) if values else (Decimal(0), Decimal(1))
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    step = _step((high - low) / (MOST_TICKS - 2), whole=whole)
    first, last = math.floor(low / step), math.ceil(high / step)
    if whole:
        return Ruler(
            (Decimal(1), *(step * n for n in range(1, last + 1) if step * n > 1))
            if last * step > 1
            else (Decimal(1), Decimal(2))
        )
    return Ruler(tuple(step * n for n in range(first, last + 1)))


def _step(least: Decimal, *, whole: bool) -> Decimal:
    power = Decimal(10) ** math.floor(least.log10())
    step = next(power * r for r in _ROUND if power * r >= least)
    return max(Decimal(1), step.to_integral_value(rounding="ROUND_CEILING")) if whole else step


@dataclass(frozen=True, slots=True)
class SlotNames:
    """What stands under the slots: a short name each (or every second, third ...), and the year under its first slot."""

    names: tuple[tuple[int, str], ...]
    years: tuple[tuple[int, str], ...]


def slot_names(slots: Sequence[int], step: int, room: float, lang: Lang, periods: Sequence[Period | None]) -> SlotNames:
    """Names for slots that are ``room`` pixels wide. ``periods`` are those of the points, for a handful of slots."""
    if step == 12:
        texts = [_year(end, lang) if end % 12 == 11 else _full(end, step, p, lang) for end, p in _both(slots, periods)]
        return SlotNames(_every(slots, room, texts), ())
    if room > 4 * _WORD_ROOM and len(slots) < 6:
        return SlotNames(tuple(enumerate(_full(end, step, p, lang) for end, p in _both(slots, periods))), ())
    years = [n for n, end in enumerate(slots) if n == 0 or end // 12 != slots[n - 1] // 12]
    if len(years) > 1 and years[1] * room < _WORD_ROOM:
        years = years[1:]
    keep = max(1, math.ceil(_WORD_ROOM * 1.2 / (room * 12 / step)))
    named = tuple((n, _year(slots[n], lang)) for n in years[::keep])
    return SlotNames(_months(slots, step, room, lang), named)


def _months(slots: Sequence[int], step: int, room: float, lang: Lang) -> tuple[tuple[int, str], ...]:
    if step == 1 and room >= _LETTER_ROOM:
        return tuple((n, str(end % 12 + 1) if lang == "zh" else MONTHS[end % 12][0]) for n, end in enumerate(slots))
    coarse = 3 if room * 3 >= _WORD_ROOM else 6 if room * 6 >= _WORD_ROOM else 0
    if not coarse:
        return ()
    wanted = [(n, end) for n, end in enumerate(slots) if (end + 1) % max(coarse, step) == 0]
    return tuple((n, f"{end % 12 + 1}月" if lang == "zh" else MONTHS[end % 12]) for n, end in wanted)


def _year(end: int, lang: Lang) -> str:
    return f"{end // 12}年" if lang == "zh" else str(end // 12)


def _both(slots: Sequence[int], periods: Sequence[Period | None]) -> list[tuple[int, Period | None]]:
    return list(zip(slots, periods, strict=True))


def _full(end: int, step: int, period: Period | None, lang: Lang) -> str:
    return (period or Period(end - step + 1, end)).text(lang)


def _every(slots: Sequence[int], room: float, texts: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Every n-th text, so many that they do not touch, counted back from the newest."""
    want = max(len(text) for text in texts) * _PER_LETTER + 8
    every = max(1, math.ceil(want / room)) if room else len(slots)
    return tuple((n, texts[n]) for n in range(len(slots)) if (len(slots) - 1 - n) % every == 0)


def pushed_apart(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Positions as near as can be to the wanted ones, at least ``gap`` apart in their order, within top and bottom.

    Neighbours that touch are moved together around the middle of where they want to be.
    """
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    blocks: list[list[float]] = []  # sum of wanted first positions, count
    for place in order:
        block = [wanted[place], 1.0]
        while blocks and _first(blocks[-1], gap, top, bottom) + blocks[-1][1] * gap > _first(block, gap, top, bottom):
            before = blocks.pop()
            # The n-th of a block wants to be n gaps below the block's first.
            block = [before[0] + block[0] - block[1] * before[1] * gap, before[1] + block[1]]
        blocks.append(block)
    placed = [0.0] * len(wanted)
    found = (_first(block, gap, top, bottom) + n * gap for block in blocks for n in range(round(block[1])))
    for place, position in zip(order, found, strict=True):
        placed[place] = position
    return placed


def _first(block: list[float], gap: float, top: float, bottom: float) -> float:
    total, count = block
    return max(top, min(total / count, bottom - (count - 1) * gap))
