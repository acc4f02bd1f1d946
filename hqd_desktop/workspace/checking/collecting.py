"""All scopes of a workspace, or those that some records are in, in the shape the rules ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from hqd_desktop.domain.checks.facts import (
    NamesScope,
    PeersScope,
    PlaceScope,
    ProjectScope,
    Scope,
    SeriesScope,
    SourceScope,
)
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.progress import Progress
from hqd_desktop.workspace import kpis
from hqd_desktop.workspace.checking import of_observations, of_projects, of_sources, surroundings
from hqd_desktop.workspace.checking.gathered import Gathered

if TYPE_CHECKING:
    from hqd_desktop.workspace.checking.touching import Touched
    from hqd_desktop.workspace.door import Workspace

_OF_OBSERVATIONS = frozenset({SeriesScope, PlaceScope, PeersScope})


def everything(workspace: Workspace, wanted: Collection[type[Scope]], progress: Progress) -> Iterator[Gathered]:
    """Every scope of the wanted kinds; each is made when it is asked for, so that not all stand in memory."""
    around = surroundings.look(workspace)
    if SourceScope in wanted:
        yield from of_sources.sources(workspace, around)
    if _OF_OBSERVATIONS & set(wanted):
        yield from of_observations.everything(workspace, around, wanted, progress)
    if ProjectScope in wanted:
        yield from of_projects.everything(workspace, _today(workspace), progress)
    if NamesScope in wanted:
        for kind in of_sources.NAMED:
            progress.at(0)
            yield of_sources.names(workspace, kind)


def some(workspace: Workspace, touched: Touched, progress: Progress) -> Iterator[Gathered]:
    """The scopes that were touched, as they are now."""
    around = surroundings.look(workspace)
    yield from of_sources.sources(workspace, around, sorted(touched.sources))
    ids = sorted(area for area in touched.areas if area is not None)
    if touched.areas:
        of_areas = of_observations.read(workspace, around, "area", ids, silent=None in touched.areas)
        progress.at(0)
        yield from of_observations.series(of_areas, around, touched.keys)
        yield from of_observations.places(of_areas, around, touched.keys)
    if touched.indicators:
        of_indicators = of_observations.read(workspace, around, "indicator", sorted(touched.indicators))
        yield from of_observations.peers(of_indicators, around, touched.keys)
    yield from of_projects.some(workspace, sorted(touched.projects), _today(workspace))
    for kind in sorted(touched.names):
        progress.at(0)
        yield of_sources.names(workspace, kind)


def _today(workspace: Workspace) -> Day:
    return Day.of(kpis.as_of(workspace))
