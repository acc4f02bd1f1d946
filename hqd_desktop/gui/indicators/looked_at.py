"""What a person looks at on the page: which indicator, measure, areas and months; and the lines that answer it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.charts import Kind
from hqd_desktop.domain.indicators.measures import PUBLISHED, shown_unit
from hqd_desktop.domain.indicators.point import Lines
from hqd_desktop.domain.indicators.series import default_areas, measures_with_data, role_of, usual_measure
from hqd_desktop.domain.indicators.slots import grid_ends
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Break, Indicator, Observation
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.range_box import Range
from hqd_desktop.workspace import Workspace, derived, gridded, series

MONTHS = (0, 13, 24, 36, 60, 120)
"""How many of the newest months may be shown; 0 is all."""


@dataclass(slots=True)
class LookedAt:
    """The choice, remembered per indicator, and what was read for it."""

    indicator: Indicator | None = None
    months: int = 0
    ranges: dict[int, Range] = field(default_factory=dict)
    """From when to when, where a person chose it for an indicator; it goes before ``months``."""
    bases: dict[int, Period] = field(default_factory=dict)
    """In which period an index is 100, where a person chose it."""
    whole: SeriesSet | None = None
    """The lines over all months on record."""
    target: bool = True
    has_target: bool = False
    """Whether there is a target to show, shown or not."""
    measures: dict[int, Measure] = field(default_factory=dict)
    kinds: dict[int, Kind] = field(default_factory=dict)
    chosen_areas: dict[int, tuple[int, ...]] = field(default_factory=dict)
    held: dict[int, str] = field(default_factory=dict)
    """The colours areas have; they keep them while the window is open."""
    areas: list[Area] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    having: frozenset[int] | None = None
    """The areas with figures, where those of only some of them were read."""
    breaks: Sequence[Break] = ()
    computed: Lines = field(default_factory=dict)
    """What the formula of a derived indicator gives."""
    counts: Mapping[Measure, int] = field(default_factory=dict)
    lines: SeriesSet | None = None
    left_out: frozenset[tuple[str, int]] = frozenset()
    """The figures (field and observation) that are left out of the lines after a check."""

    def read(self, workspace: Workspace, indicator: int, amounts: str) -> bool:
        """Read an indicator anew; False where it is gone."""
        found = workspace.get("indicator", indicator)
        if not isinstance(found, Indicator):
            self.indicator = self.lines = None
            return False
        self.indicator = found
        self.areas = series.areas(workspace)
        few = gridded.some_areas(workspace, indicator, self.areas, self.chosen_areas.get(indicator, ()))
        self.having = None if few is None else frozenset(gridded.areas_having(workspace, indicator))
        self.observations = series.observations(workspace, indicator, few)
        self.breaks = derived.breaks(workspace, found)
        self.computed = derived.lines(workspace, found, areas=few)
        self.counts = measures_with_data(self.observations, found, self.breaks, self.computed)
        sources = series.cited(workspace, series.sources_of(self.observations, self.computed))
        self.whole = self._made(workspace, None, None, amounts, sources)
        first, last = self._first(), self._last()
        narrowed = first is not None or last is not None
        shown = self._made(workspace, first, last, amounts, sources) if narrowed else self.whole
        self.has_target = shown.target is not None
        self.lines = shown if self.target else replace(shown, target=None)
        return True

    def _made(
        self, workspace: Workspace, first: Period | None, last: Period | None, amounts: str, sources: Mapping[int, Text]
    ) -> SeriesSet:
        """The lines over a range of months."""
        assert self.indicator is not None
        known, left_out = series.without_excluded(workspace, self.observations)
        made = series_set(
            self.indicator,
            known,
            self.areas,
            measure=self.measure(),
            wanted=self.shown_areas(),
            first=first,
            last=last,
            unit=shown_unit(self.indicator, amounts),
            sources=sources,
            synthetic=workspace.synthetic,
            breaks=self.breaks,
            derived=self.computed,
            base=self.bases.get(self.indicator.id),
        )
        self.left_out = frozenset((field, one.observation) for field, one in left_out)
        return series.checked(workspace, made, left_out)

    def narrow(self, first: int, last: int) -> bool:
        """Show only some columns of all, without reading anything; False where that takes more than cutting."""
        if self.whole is None or self.whole.measure is Measure.INDEX:
            return False
        shown = self.whole.cut(first, last)
        self.lines = shown if self.target else replace(shown, target=None)
        return True

    def bases_offered(self) -> tuple[Period, ...]:
        """The periods in which an index can be 100, oldest first."""
        shown = self.whole
        if shown is None or shown.measure is not Measure.INDEX:
            return ()
        return tuple(sorted({point.period for point in shown.points}))

    def kind(self) -> Kind:
        """The kind of chart taken for this indicator, lines where none was."""
        return Kind.LINES if self.indicator is None else self.kinds.get(self.indicator.id, Kind.LINES)

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

    @property
    def span(self) -> tuple[Period | None, Period | None]:
        """The range that is looked at; None where it is open."""
        return self._first(), self._last()

    def areas_with_figures(self) -> set[int | None]:
        """The areas about which anything is on record for this indicator."""
        if self.having is not None:
            return {*self.having}
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

    def range(self) -> Range:
        """From which month to which, None where nobody said."""
        return (None, None) if self.indicator is None else self.ranges.get(self.indicator.id, (None, None))

    def _first(self) -> Period | None:
        first = self.range()[0]
        if first is not None:
            return Period(first, first)
        ends = [one.period.last for one in self.observations if one.period is not None]
        chosen = self.months and ends and self.range()[1] is None
        return Period(max(ends) - self.months + 1, max(ends)) if chosen else None

    def _last(self) -> Period | None:
        last = self.range()[1]
        return None if last is None else Period(last, last)
