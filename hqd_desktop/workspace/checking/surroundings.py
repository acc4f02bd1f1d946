"""What every scope is seen against: the catalogue, the areas, how each source is to be read, breaks and rates. Read once a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Measured, Rate
from hqd_desktop.domain.checks.printed import PLAIN, Reading, Rounding
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import Indicator, Source
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import rates

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``breaks`` are by indicator: area (None: all) and first period counted differently; ``currencies`` by area."""

    measured: Mapping[int, Measured]
    catalogue: Mapping[str, Measured]
    parents: Mapping[int, int]
    names: Mapping[int, Text]
    readings: Mapping[int | None, Reading]
    breaks: Mapping[int, tuple[tuple[int | None, Period], ...]]
    rates_of: Callable[[int], tuple[Rate, ...]]
    """What each currency cost in yuan in a year: the office's own table first, then the public source that travels along."""
    currencies: Mapping[int, str]

    def reading(self, source: int | None) -> Reading:
        """How the figures of a source are to be read."""
        return self.readings.get(source, PLAIN)


def look(workspace: Workspace) -> Surroundings:
    """Read them."""
    measured = {one.id: _measured(one) for one in workspace.all("indicator") if isinstance(one, Indicator) and one.code}
    areas = workspace.packed("area", workspace.ids(View("area")), ("id", "name", "name_en", "code", "parent", "kind"))
    names = {int(a[0] or 0): Text(str(a[2] or a[1] or a[3] or ""), str(a[1] or a[2] or a[3] or "")) for a in areas}
    sources = [one for one in workspace.all("source") if isinstance(one, Source)]
    return Surroundings(
        measured,
        {one.code: one for one in measured.values()},
        {int(a[0] or 0): int(a[4]) for a in areas if a[4] is not None},
        names,
        {one.id: _reading(one) for one in sources},
        _breaks(workspace),
        lru_cache(128)(partial(_rates, workspace)),
        {int(a[0] or 0): HOME for a in areas if a[5] != "country" or names[int(a[0] or 0)].en in ("China", "中国")},
    )


def _measured(one: Indicator) -> Measured:
    return Measured(
        one.code or "",
        Text(one.title("en"), one.title("zh")),
        one.unit or "",
        one.measure or "",
        one.growth_basis or "",
        one.direction or "",
        one.additive_time,
        one.additive_space,
        one.formula or "",
        one.least,
        one.most,
    )


def _reading(source: Source) -> Reading:
    rounding = Rounding(source.rounding) if source.rounding in {r.value for r in Rounding} else Rounding.HALF_UP
    return Reading(rounding, bool(source.secondary))


def _breaks(workspace: Workspace) -> dict[int, tuple[tuple[int | None, Period], ...]]:
    made: defaultdict[int, list[tuple[int | None, Period]]] = defaultdict(list)
    rows = workspace.packed("break", workspace.ids(View("break")), ("indicator", "area", "period"))
    for indicator, area, period in rows:
        if indicator is not None and period is not None:
            made[int(indicator)].append((None if area is None else int(area), unpacked_period(str(period))))
    return {indicator: tuple(found) for indicator, found in made.items()}


def _rates(workspace: Workspace, year: int) -> tuple[Rate, ...]:
    made = []
    for currency in units.CURRENCIES:
        found = None if currency == HOME else rates.reference(workspace, currency, HOME, year)
        if found is not None:
            made.append(Rate(currency, HOME, found[0], year, found[1]))
    return tuple(made)


# --- values -----------------------------------------------------------------------------------------


@lru_cache(4096)
def unpacked_period(packed: str) -> Period:
    """The period of its canonical text."""
    return Period.unpack(packed)


@lru_cache(1 << 15)
def unpacked_figure(packed: str) -> Figure:
    """The figure of its canonical text; figures are frozen, and many repeat."""
    return Figure.unpack(packed)


@lru_cache(4096)
def unpacked_day(packed: str) -> Day:
    """The day of its canonical text."""
    return Day.unpack(packed)


__all__ = ["Surroundings", "look", "unpacked_day", "unpacked_figure", "unpacked_period"]
