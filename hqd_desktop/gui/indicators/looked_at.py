"""What a person looks at on the page: which indicator, measure, areas and months; and the lines that answer it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.measures import PUBLISHED, shown_unit
from hqd_desktop.domain.indicators.point import Lines
from hqd_desktop.domain.indicators.series import default_areas, measures_with_data, role_of, usual_measure
from hqd_desktop.domain.indicators.slots import grid_ends
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Indicator, Observation
from hqd_desktop.workspace import Workspace, derived, series

MONTHS = (0, 13, 24, 36, 60, 120)
"""How many of the newest months may be shown; 0 is all."""


@dataclass(slots=True)
class LookedAt:
    """The choice, remembered per indicator, and what was read for it."""

    indicator: Indicator | None = None
    months: int = 0
    target: bool = True
    has_target: bool = False
    """Whether there is a target to show, shown or not."""
    measures: dict[int, Measure] = field(default_factory=dict)
    chosen_areas: dict[int, tuple[int, ...]] = field(default_factory=dict)
    held: dict[int, str] = field(default_factory=dict)
    """The colours areas have; they keep them while the window is open."""
    areas: list[Area] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    computed: Lines = field(default_factory=dict)
    """What the formula of a derived indicator gives."""
    counts: Mapping[Measure, int] = field(default_factory=dict)
    lines: SeriesSet | None = None

    def read(self, workspace: Workspace, indicator: int, amounts: str) -> bool:
        """Read an indicator anew; False where it is gone."""
        found = workspace.get("indicator", indicator)
        if not isinstance(found, Indicator):
            self.indicator = self.lines = None
            return False
        self.indicator = found
        self.areas = series.areas(workspace)
        self.observations = series.observations(workspace, indicator)
        breaks = derived.breaks(workspace, found)
        self.computed = derived.lines(workspace, found)
        self.counts = measures_with_data(self.observations, found, breaks, self.computed)
        sources = series.cited(workspace, series.sources_of(self.observations, self.computed))
        whole = series_set(
            found,
            self.observations,
            self.areas,
            measure=self.measure(),
            wanted=self.shown_areas(),
            first=self._first(),
            unit=shown_unit(found, amounts),
            sources=sources,
            synthetic=workspace.synthetic,
            breaks=breaks,
            derived=self.computed,
        )
        self.has_target = whole.target is not None
        self.lines = whole if self.target else replace(whole, target=None)
        return True

    def measure(self) -> Measure:
        """The measure taken for this indicator, else the one it opens with."""
        assert self.indicator is not None
        return self.measures.get(self.indicator.id) or usual_measure(self.indicator, self.observations, self.areas)

    def open_measures(self) -> frozenset[Measure]:
        """The measures that have figures; all that can be typed where none has."""
        return frozenset(self.counts) or frozenset(PUBLISHED)

    def shown_areas(self) -> tuple[int, ...]:
        """The areas taken for this indicator; by default those with figures, else the home zone, else the first area."""
        assert self.indicator is not None
        known = {area.id for area in self.areas}
        if chosen := tuple(a for a in self.chosen_areas.get(self.indicator.id, ()) if a in known):
            return chosen
        having = default_areas(self.observations, self.areas, self.measure(), self.computed)
        usual = usual_measure(self.indicator, self.observations, self.areas)
        having = having or default_areas(self.observations, self.areas, usual)
        home = tuple(area.id for area in self.areas if area.home)
        return having or home or tuple(area.id for area in self.areas[:1])

    def areas_with_figures(self) -> set[int | None]:
        """The areas about which anything is on record for this indicator."""
        return {one.area for one in self.observations} | set(self.computed)

    def is_home(self, area: int) -> bool:
        """Whether an area is the home zone."""
        return any(one.id == area and role_of(one).value == "home" for one in self.areas)

    def ends(self, today: dt.date) -> tuple[int, ...]:
        """The columns of the grid."""
        assert self.indicator is not None
        assert self.lines is not None
        ends = [point.period.last for point in self.lines.points]
        if self.lines.target is not None and self.lines.target.period is not None:
            ends.append(self.lines.target.period.last)
        return grid_ends(self.lines.slots, ends, self.indicator.frequency, today.year * 12 + today.month - 1)

    def _first(self) -> Period | None:
        ends = [one.period.last for one in self.observations if one.period is not None]
        ends += [point.period.last for points in self.computed.values() for point in points]
        return Period(max(ends) - self.months + 1, max(ends)) if self.months and ends else None
