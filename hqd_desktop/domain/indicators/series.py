"""Lines of one indicator: for each area the newest published figure of each period, in one unit, with what must be said beside.

Nothing is invented: a period without a figure is missing from its line. What levels give (single periods, growth) is drawn only
where nothing was published, marked as computed; beside a published figure it only stands. Vintages: see ``vintages``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hqd_desktop.domain import units
from hqd_desktop.domain.indicators.based import index_of
from hqd_desktop.domain.indicators.filled import adds_up, beside, counted, growth_of, singles
from hqd_desktop.domain.indicators.finding import (
    NOTHING_DERIVED,
    Derived,
    chains,
    cumulative_growth,
    figure_of,
    gathered,
    told,
    within,
)
from hqd_desktop.domain.indicators.marks import Mark, marks_of
from hqd_desktop.domain.indicators.measures import PUBLISHED, Measure, axis_title, is_span, stated
from hqd_desktop.domain.indicators.point import Apart, Lines, Point, Target
from hqd_desktop.domain.indicators.slots import ruled, step_of
from hqd_desktop.domain.indicators.vintages import SETTLED, newest, settled_first
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.context import Area
from hqd_desktop.domain.records.statistics import Break, Indicator, Observation
from hqd_desktop.domain.words import Text

__all__ = ["SETTLED", "Derived", "Role", "Series", "SeriesSet", "series_set", "settled_first"]
AREAS_SHOWN = 8
_FROM_LEVELS = (Measure.SINGLE, Measure.YOY)
_OTHER_UNIT = Text("in another unit", "单位不同")
_CHAINED = Text(
    "Computed index, chained from published growth, {base} = 100", "推算定基指数（由公布增速连乘），{base}=100"
)


class Role(StrEnum):
    """What an area is to the workspace: its own zone, another one, or a wider territory to measure by."""

    HOME = "home"
    PEER = "peer"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one area, by period."""

    area: int
    name: Text
    role: Role
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class SeriesSet:
    """What one chart shows. ``unit`` is the one unit of all points; ``slots`` are the last months of its columns.

    ``apart`` holds what is on record but makes no point of these lines, ``base`` the period of an index. ``breaks`` lie between
    the first and the last slot.
    """

    indicator: Indicator
    measure: Measure
    unit: str
    series: tuple[Series, ...]
    slots: tuple[int, ...]
    step: int
    apart: tuple[Apart, ...] = ()
    target: Target | None = None
    base: Period | None = None
    single: bool = False
    """Growth is that of single periods, because no growth of the year to date is on record."""
    sources: Mapping[int, Text] = field(default_factory=dict)
    synthetic: bool = False
    codes: Mapping[int, str] = field(default_factory=dict)
    breaks: tuple[Mark, ...] = ()
    chained: bool = False
    """The index was carried on from published growth, since there are no levels to compare."""
    vintages: Mapping[int, tuple[Point, ...]] = field(default_factory=dict)
    """The older figures by the observation that is shown instead, newest first; see ``older``."""
    doubted: frozenset[int] = frozenset()
    """The observations whose shown figure an open finding of the checks blames."""

    def older(self, observation: int) -> tuple[Point, ...]:
        """What was published before for the same area and period as a shown point, newest first."""
        return self.vintages.get(observation, ())

    def cut(self, first: int, last: int) -> SeriesSet:
        """Only the columns from ``first`` to ``last``, both included; growth and single periods stay as they were worked out."""
        slots = self.slots[first : last + 1]
        if not slots:
            return self
        low, high = slots[0] - self.step, slots[-1]
        series = tuple(
            replace(one, points=tuple(p for p in one.points if low < p.period.last <= high)) for one in self.series
        )
        breaks = tuple(mark for mark in self.breaks if slots[0] < mark.end <= high)
        apart = tuple(one for one in self.apart if one.period is None or low < one.period.last <= high)
        return replace(self, series=series, slots=slots, breaks=breaks, apart=apart)

    def break_slot(self, mark: Mark) -> int:
        """The column of the first figure counted differently; the marker stands before it."""
        return next((n for n, end in enumerate(self.slots) if end >= mark.end), len(self.slots))

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of all lines."""
        return tuple(point for series in self.series for point in series.points)

    @property
    def title(self) -> Text:
        """The name of the indicator."""
        both = self.indicator
        return Text(both.title("en"), both.title("zh"))

    @property
    def axis_title(self) -> Text:
        """What is measured, in which unit."""
        base = Text(self.base.text("en"), self.base.text("zh")) if self.base else None
        computed = bool(self.points) and all(point.computed for point in self.points)
        if self.chained:
            return _CHAINED.fill(base=base or "")
        return axis_title(self.measure, self.indicator, self.unit, single=self.single, base=base, computed=computed)

    def slot(self, end: int) -> int | None:
        """The column of a last month, None outside."""
        if not self.slots or end < self.slots[0] or end > self.slots[-1] or (end - self.slots[0]) % self.step:
            return None
        return (end - self.slots[0]) // self.step

    @property
    def missing(self) -> tuple[int, ...]:
        """The columns for which no line has a point."""
        filled = {self.slot(point.period.last) for point in self.points}
        return tuple(n for n in range(len(self.slots)) if n not in filled)


def role_of(area: Area) -> Role:
    """The role of an area: a province, a group of provinces and the country are what zones are measured by."""
    if area.home:
        return Role.HOME
    return Role.REFERENCE if area.kind in ("country", "cross", "province") else Role.PEER


def usual_measure(indicator: Indicator, observations: Sequence[Observation], areas: Sequence[Area]) -> Measure:
    """The measure to open an indicator with: by what the home zone has, if it has anything."""
    home = {area.id for area in areas if area.home}
    mine = [o for o in observations if o.area in home]
    counts = measures_with_data(mine) or measures_with_data(observations)
    if not counts:
        counts = {m: sum(figure_of(o, m) is not None for o in mine or observations) for m in PUBLISHED}
    return preferred(counts, indicator)


def measures_with_data(
    observations: Iterable[Observation],
    indicator: Indicator | None = None,
    breaks: Sequence[Break] = (),
    derived: Derived = NOTHING_DERIVED,
) -> dict[Measure, int]:
    """How many points each measure would have, ``INDEX`` included where one can be computed.

    With the indicator, single periods and growth that its levels give count as well, where none is published.
    """
    known = [o for o in observations if o.period is not None and not is_span(o)]
    counts = {m: sum(stated(o, m) is not None for o in known) for m in PUBLISHED}
    marks = marks_of(breaks)
    levels = beside(newest(known, Measure.YTD).lines, derived)
    counts[Measure.YTD] = counts[Measure.YTD] or counted(levels.values())[1]
    index = index_of(levels, cumulative_growth(known), marks, chains=indicator is not None and chains(indicator))
    counts[Measure.INDEX] = sum(len(points) for points in index.lines.values())
    if indicator is not None:
        if not counts[Measure.SINGLE] and adds_up(indicator):
            counts[Measure.SINGLE] = counted(singles(levels, marks)[0].values())[1]
        counts[Measure.YOY] = counts[Measure.YOY] or counted(growth_of(indicator, levels, marks).values())[1]
    return {m: n for m, n in counts.items() if n}


def preferred(counts: Mapping[Measure, int], indicator: Indicator) -> Measure:
    """The measure to open with: the published one with the most points, levels first among equals; without any the usual one."""
    if not any(counts.values()):
        return {"growth": Measure.YOY, "rank": Measure.RANK}.get(indicator.measure or "", Measure.YTD)
    return max(PUBLISHED, key=lambda m: (counts.get(m, 0), -PUBLISHED.index(m)))


def series_set(
    indicator: Indicator,
    observations: Sequence[Observation],
    areas: Sequence[Area],
    *,
    measure: Measure | None = None,
    wanted: Sequence[int] = (),
    first: Period | None = None,
    last: Period | None = None,
    unit: str = "",
    sources: Mapping[int, Text] | None = None,
    synthetic: bool = False,
    breaks: Sequence[Break] = (),
    derived: Derived = NOTHING_DERIVED,
    base: Period | None = None,
) -> SeriesSet:
    """The lines of an indicator.

    ``wanted`` are the ids of the areas to show, in order; without them the home zone comes first, then up to seven others
    that have figures. ``measure`` None opens with the one that has the most, of the home zone's first. ``unit`` is the unit to show levels in,
    ``base`` the period in which an index is 100, where a person chose one.
    """
    taken = measure or usual_measure(indicator, observations, areas)
    inside = [o for o in observations if within(o.period, first, last)]
    shown = wanted or default_areas(inside, areas, taken, derived)
    known = {area.id: area for area in areas}
    mine = [o for o in inside if o.area in shown]
    marks = marks_of(breaks, shown)
    # Levels before the range still tell the growth and the single periods inside it; an index has its base inside.
    everything = mine if taken is Measure.INDEX else [o for o in observations if o.area in shown]
    mine_too = {area: points for area, points in derived.items() if area in shown}
    found = gathered(indicator, everything, taken, marks, mine_too, base).within(first, last)
    lines, unit, other = _in_one_unit(found.lines, _unit_wanted(indicator, taken, unit))
    series = tuple(
        Series(i, Text(known[i].title("en"), known[i].title("zh")), role_of(known[i]), tuple(lines.get(i, ())))
        for i in shown
        if i in known
    )
    ends = [point.period.last for points in lines.values() for point in points]
    january = taken in (Measure.YTD, Measure.YOY) and not found.single and indicator.measure != "stock"
    slots = ruled(ends, first, last, from_january=january)
    return SeriesSet(
        indicator,
        taken,
        unit,
        series,
        slots,
        step_of(ends) if ends else 1,
        (*found.apart, *other),
        _target(indicator, mine, taken, shown, unit),
        found.base,
        found.single,
        sources or {},
        synthetic,
        {area.id: area.code or "" for area in areas},
        tuple(mark for mark in marks if slots and slots[0] < mark.end <= slots[-1]),
        found.chained,
        _older(found.older, lines, unit),
    )


def default_areas(
    observations: Iterable[Observation], areas: Sequence[Area], measure: Measure, derived: Derived = NOTHING_DERIVED
) -> tuple[int, ...]:
    """The home zone first, then the others that have figures of a measure, peers before wider territories."""
    order = {Role.HOME: 0, Role.PEER: 1, Role.REFERENCE: 2}
    level = Measure.YTD if measure is Measure.INDEX else measure
    having = {o.area for o in observations if not is_span(o) and stated(o, level) is not None}
    having |= {area for area, points in derived.items() if points and measure is not Measure.RANK}
    having = having or {o.area for o in observations if figure_of(o, level) is not None}
    if measure is Measure.INDEX:
        having = having or {o.area for o in observations if not is_span(o) and o.growth is not None}
    # Single periods and growth may be computed from levels, where nobody published any.
    having = having or {
        o.area for o in observations if figure_of(o, Measure.YTD) is not None and measure in _FROM_LEVELS
    }
    ranked = sorted((a for a in areas if a.id in having), key=lambda a: (order[role_of(a)], a.id))
    return tuple(area.id for area in ranked[:AREAS_SHOWN])


def _older(older: Mapping[int, tuple[Point, ...]], lines: Lines, unit: str) -> dict[int, tuple[Point, ...]]:
    """The older figures of the points shown, in their unit where they convert to it."""
    shown = {p.observation for points in lines.values() for p in points if not p.computed}
    return {one: tuple(_into(p, unit) for p in points) for one, points in older.items() if one in shown}


def _into(point: Point, unit: str) -> Point:
    """A point, and what stands beside it, in another unit; one of another dimension as it is."""
    fits = point.figure.dimension == units.unit(unit).dimension
    moved = None if point.beside is None else _into(point.beside, unit)
    return replace(point, figure=point.figure.into(unit) if fits else point.figure, beside=moved)


def _unit_wanted(indicator: Indicator, measure: Measure, unit: str) -> str:
    if measure in (Measure.YTD, Measure.SINGLE):
        return unit or indicator.unit or ""
    return "%" if measure is Measure.YOY else "1"


def _in_one_unit(lines: Lines, unit: str) -> tuple[Lines, str, list[Apart]]:
    """All points in ``unit`` (or, where none is known or none fits, in the most frequent one); what does not convert is apart."""
    used = [point.figure.unit for points in lines.values() for point in points]
    dimensions = {units.unit(u).dimension for u in used}
    if used and (not unit or units.unit(unit).dimension not in dimensions):
        unit = max(dict.fromkeys(used), key=used.count)
    dimension = units.unit(unit).dimension
    made = {a: [_into(p, unit) for p in ps if p.figure.dimension == dimension] for a, ps in lines.items()}
    others = {a: [p for p in ps if p.figure.dimension != dimension] for a, ps in lines.items()}
    return made, unit, told(others, _OTHER_UNIT)


def _target(
    indicator: Indicator, observations: Sequence[Observation], measure: Measure, shown: Sequence[int], unit: str
) -> Target | None:
    """The newest target of the first area shown that states one for what the lines measure, in their unit."""
    own = units.unit(indicator.unit or unit).dimension
    grows = own != "ratio" or indicator.measure == "growth"
    wanted = {Measure.YTD: own, Measure.YOY: "ratio" if grows else ""}.get(measure, "")
    for area in shown:
        having = [o for o in observations if o.area == area and o.target and o.target.dimension == wanted]
        if having and wanted == units.unit(unit).dimension:
            one = max(having, key=lambda o: (o.period.last if o.period else 0, *settled_first(o)))
            assert one.target is not None
            return Target(area, one.target.into(unit), one.period, one.id, one.source)
    return None
