"""Scopes made of observations: series over time, places in a period, peers in a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hqd_desktop.domain.checks.facts import Cell, Fact, PeersScope, PlaceScope, Scope, SeriesScope
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.progress import Progress
from hqd_desktop.store import scanning
from hqd_desktop.workspace.checking.gathered import Gathered, peers_key, place_key, series_key
from hqd_desktop.workspace.checking.surroundings import Surroundings, unpacked_figure, unpacked_period

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "observation"
KEYS = ("id", "indicator", "area", "period", "form", "level", "growth", "growth_basis", "rank", "target", "status", "printed", "locator", "source")  # fmt: skip
PORTION = 12_000
_RANK_UNIT = "1"


class Seen(NamedTuple):
    """One observation: what groups it, and its figures as facts."""

    id: int
    indicator: int
    area: int | None
    period: str
    form: str
    source: int | None
    facts: tuple[Fact, ...]


def everything(
    workspace: Workspace, around: Surroundings, wanted: Collection[type[Scope]], progress: Progress
) -> Iterator[Gathered]:
    """All scopes of the wanted kinds."""
    if SeriesScope in wanted or PeersScope in wanted:
        counted = workspace.ask(lambda c: scanning.sizes(c, KIND, "indicator"))
        for ids, _silent in scanning.portions(counted, PORTION):
            progress.at(0)
            seen = read(workspace, around, "indicator", ids)
            if SeriesScope in wanted:
                yield from series(seen, around)
            if PeersScope in wanted:
                yield from peers(seen, around)
    if PlaceScope in wanted:
        counted = workspace.ask(lambda c: scanning.sizes(c, KIND, "area"))
        for ids, silent in scanning.portions(counted, PORTION):
            progress.at(0)
            yield from places(read(workspace, around, "area", ids, silent=silent), around)


def read(
    workspace: Workspace, around: Surroundings, by: str, values: Collection[int], *, silent: bool = False
) -> list[Seen]:
    """The observations whose indicator (or area) is one of some, in the order of indicator, area and period."""
    rows = workspace.ask(lambda c: scanning.of(c, KIND, KEYS, by, list(values), silent=silent))
    made = [seen for row in rows if (seen := _seen(row, around)) is not None]
    made.sort(key=lambda one: (one.indicator, one.area or 0, _order(one.period), one.id))
    return made


def _order(period: str) -> tuple[int, int]:
    if not period:
        return (0, 0)
    known = unpacked_period(period)
    return (known.last, known.first)


def _seen(row: scanning.Row, around: Surroundings) -> Seen | None:
    id_, indicator, area, period, form, level, growth, basis, rank, target, status, printed, locator, source = row
    measured = around.measured.get(int(indicator or 0))
    if measured is None:
        return None
    record, place = int(id_ or 0), None if area is None else int(area)
    when = None if period is None else unpacked_period(str(period))
    origin = None if source is None else int(source)
    reading = around.reading(origin)

    def fact(field: str, figure: Figure, said: str = "") -> Fact:
        return Fact(
            Cell(KIND, record, field), figure, measured.name, field, measured.code, place, when, str(form or ""), said,
            str(status or ""), origin, reading, str(printed or ""), str(locator or ""),
        )  # fmt: skip

    made: list[Fact] = []
    if level is not None:
        made.append(fact("level", unpacked_figure(str(level))))
    if growth is not None:
        made.append(fact("growth", unpacked_figure(str(growth)), str(basis or "")))
    if rank is not None:
        made.append(fact("rank", Figure(Decimal(int(rank)), _RANK_UNIT)))
    if target is not None:
        made.append(fact("target", unpacked_figure(str(target))))
    return Seen(record, int(indicator or 0), place, str(period or ""), str(form or ""), origin, tuple(made))


# --- grouping ---------------------------------------------------------------------------------------


def _sources(seen: Iterable[Seen]) -> frozenset[int]:
    return frozenset(one.source for one in seen if one.source is not None)


def _facts(seen: Iterable[Seen]) -> tuple[Fact, ...]:
    return tuple(fact for one in seen for fact in one.facts)


def series(seen: Iterable[Seen], around: Surroundings, only: Collection[str] | None = None) -> Iterator[Gathered]:
    """Each indicator of each area over time; of some keys only those."""
    groups: defaultdict[tuple[int, int | None], list[Seen]] = defaultdict(list)
    for one in seen:
        groups[one.indicator, one.area].append(one)
    for (indicator, area), found in groups.items():
        key = series_key(indicator, area)
        if only is None or key in only:
            breaks = tuple(first for place, first in around.breaks.get(indicator, ()) if place in (None, area))
            facts = _facts(found)
            scope = SeriesScope(around.measured[indicator], area, facts, breaks)
            yield Gathered(key, scope, len(facts), _sources(found))


def peers(seen: Iterable[Seen], around: Surroundings, only: Collection[str] | None = None) -> Iterator[Gathered]:
    """Each indicator in each period across areas."""
    groups: defaultdict[tuple[int, str, str], list[Seen]] = defaultdict(list)
    for one in seen:
        if one.period and one.area is not None:
            groups[one.indicator, one.period, one.form].append(one)
    for (indicator, period, form), found in groups.items():
        key = peers_key(indicator, period, form)
        if len(found) > 1 and (only is None or key in only):
            measured = around.measured[indicator]
            scope = PeersScope(measured, unpacked_period(period), form, _facts(found), around.parents, around.names)
            yield Gathered(key, scope)


def places(seen: Iterable[Seen], around: Surroundings, only: Collection[str] | None = None) -> Iterator[Gathered]:
    """Each area in each period across indicators, with the same figures a year before."""
    groups: defaultdict[tuple[int | None, str, str], list[Seen]] = defaultdict(list)
    for one in seen:
        if one.period:
            groups[one.area, one.period, one.form].append(one)
    for (area, period, form), found in groups.items():
        key = place_key(area, period, form)
        if only is None or key in only:
            when = unpacked_period(period)
            before = groups.get((area, when.year_before().pack(), form), ())
            yield Gathered(key, PlaceScope(area, when, form, _facts(found), _facts(before), around.catalogue))


def years_around(period: str) -> tuple[str, ...]:
    """The period itself and the same months a year later, whose scope looks back at it."""
    when = unpacked_period(period)
    return period, Period(when.first + 12, when.last + 12).pack()
