"""Lines of one indicator: for each area the newest published figure of each period, in one unit, with what must be said beside.

Nothing is filled in: a period without a figure is missing from its line. Vintages: the most settled status wins, among equals
the one recorded last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.based import based
from hqd_desktop.domain.indicators.measures import PUBLISHED, Measure, axis_title, is_single, is_span, stated
from hqd_desktop.domain.indicators.point import Apart, Point, Target
from hqd_desktop.domain.indicators.slots import ruled, step_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.context import Area
from hqd_desktop.domain.records.statistics import Indicator, Observation
from hqd_desktop.domain.words import Text

SETTLED = {"estimate": 0, "preliminary": 1, None: 2, "published": 2, "final": 3, "revised": 4}
"""How settled a status is; a revision (after a census) replaces even a final figure."""
AREAS_SHOWN = 8
_SPAN = Text("covers more than a year", "跨年区间")
_UNDATED = Text("period not stated", "未说明时期")
_OTHER_UNIT = Text("in another unit", "单位不同")
_OTHER_LENGTH = Text("covers another number of months", "期间长度不同")


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

    ``apart`` holds what is on record but makes no point of these lines, ``base`` the period of an index.
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
        return axis_title(self.measure, self.indicator, self.unit, single=self.single, base=base)

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


def settled_first(one: Observation) -> tuple[int, int]:
    """Sorts the observation to be shown last: by status, then by when it was recorded."""
    return SETTLED.get(one.status, 2), one.id


def usual_measure(indicator: Indicator, observations: Sequence[Observation], areas: Sequence[Area]) -> Measure:
    """The measure to open an indicator with: by what the home zone has, if it has anything."""
    home = {area.id for area in areas if area.home}
    mine = [o for o in observations if o.area in home]
    counts = measures_with_data(mine) or measures_with_data(observations)
    if not counts:
        counts = {m: sum(_any(o, m) is not None for o in mine or observations) for m in PUBLISHED}
    return preferred(counts, indicator)


def measures_with_data(observations: Iterable[Observation]) -> dict[Measure, int]:
    """How many points each measure would have, ``INDEX`` included where one can be computed."""
    known = [o for o in observations if o.period is not None and not is_span(o)]
    counts = {m: sum(stated(o, m) is not None for o in known) for m in PUBLISHED}
    counts[Measure.INDEX] = sum(len(points) for points in based(_newest(known, Measure.YTD))[0].values())
    return {m: n for m, n in counts.items() if n}


def preferred(counts: Mapping[Measure, int], indicator: Indicator) -> Measure:
    """The measure to open with: the published one with the most points, levels first among equals; without any the usual one."""
    if not any(counts.values()):
        return {"growth": Measure.YOY, "rank": Measure.RANK}.get(indicator.measure or "", Measure.YTD)
    return max(PUBLISHED, key=lambda m: (counts.get(m, 0), -PUBLISHED.index(m)))


def _newest(
    observations: Iterable[Observation], measure: Measure, *, by_length: bool = False
) -> dict[int | None, list[Point]]:
    """For each area its points in order of time, one a last month: the most settled figure that states the measure.

    ``by_length``: a month and a quarter that end together are two points.
    """
    chosen: dict[tuple[int | None, int, int], Observation] = {}
    for one in sorted(observations, key=settled_first):
        if one.period is not None and stated(one, measure) is not None:
            chosen[one.area, one.period.last, one.period.months if by_length else 0] = one
    lines: dict[int | None, list[Point]] = {}
    for (area, _end, _months), one in sorted(chosen.items(), key=lambda pair: pair[0][1]):
        figure = stated(one, measure)
        assert one.period is not None
        assert figure is not None
        lines.setdefault(area, []).append(
            Point(one.period, figure, one.id, one.status, one.source, one.of if measure is Measure.RANK else None)
        )
    return lines


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
) -> SeriesSet:
    """The lines of an indicator.

    ``wanted`` are the ids of the areas to show, in order; without them the home zone comes first, then up to seven others
    that have figures. ``measure`` None opens with the one that has the most, of the home zone's first. ``unit`` is the unit to show levels in.
    """
    taken = measure or usual_measure(indicator, observations, areas)
    inside = [o for o in observations if _within(o.period, first, last)]
    shown = wanted or default_areas(inside, areas, taken)
    known = {area.id: area for area in areas}
    mine = [o for o in inside if o.area in shown]
    lines, apart, single = _published(mine, taken)
    base: Period | None = None
    if taken is Measure.INDEX:
        lines, base = based(lines)
    lines, unit, other = _in_one_unit(lines, _unit_wanted(indicator, taken, unit))
    series = tuple(
        Series(i, Text(known[i].title("en"), known[i].title("zh")), role_of(known[i]), tuple(lines.get(i, ())))
        for i in shown
        if i in known
    )
    ends = [point.period.last for points in lines.values() for point in points]
    january = taken in (Measure.YTD, Measure.YOY) and not single and indicator.measure != "stock"
    return SeriesSet(
        indicator,
        taken,
        unit,
        series,
        ruled(ends, first, last, from_january=january),
        step_of(ends) if ends else 1,
        (*apart, *other),
        _target(indicator, mine, taken, shown, unit),
        base,
        single,
        sources or {},
        synthetic,
        {area.id: area.code or "" for area in areas},
    )


def default_areas(observations: Iterable[Observation], areas: Sequence[Area], measure: Measure) -> tuple[int, ...]:
    """The home zone first, then the others that have figures of a measure, peers before wider territories."""
    order = {Role.HOME: 0, Role.PEER: 1, Role.REFERENCE: 2}
    level = Measure.YTD if measure is Measure.INDEX else measure
    having = {o.area for o in observations if not is_span(o) and stated(o, level) is not None}
    having = having or {o.area for o in observations if _any(o, level) is not None}
    ranked = sorted((a for a in areas if a.id in having), key=lambda a: (order[role_of(a)], a.id))
    return tuple(area.id for area in ranked[:AREAS_SHOWN])


def _within(period: Period | None, first: Period | None, last: Period | None) -> bool:
    """Whether a period lies in the range; one that is not stated does."""
    if period is None:
        return True
    return (first is None or period.last >= first.first) and (last is None or period.last <= last.last)


def _published(
    observations: Sequence[Observation], measure: Measure
) -> tuple[dict[int | None, list[Point]], list[Apart], bool]:
    """Lines as published, what makes no point of them, and whether growth is that of single periods."""
    level = Measure.YTD if measure is Measure.INDEX else measure
    usable = [o for o in observations if not is_span(o)]
    apart = [
        Apart(o.area, o.period, figure, _SPAN if o.period else _UNDATED, o.id, o.source, o.of)
        for o in observations
        if is_span(o) and (figure := _any(o, level)) is not None
    ]
    single = False
    if measure is Measure.YOY:
        cumulative = [o for o in usable if not is_single(o)]
        alone = [o for o in usable if is_single(o)]
        single = any(o.growth for o in alone) and not any(o.growth for o in cumulative)
        usable = alone if single else cumulative
    single_ones = measure is Measure.SINGLE or single
    lines = _newest(usable, level, by_length=single_ones)
    if single_ones:
        lines, other = _of_one_length(lines)
        apart += other
    return lines, apart, single


def _any(observation: Observation, measure: Measure) -> Figure | None:
    """The figure for a measure, whatever span it is of; a level of many years or of no stated period counts as a level."""
    if measure in (Measure.YTD, Measure.SINGLE):
        return observation.level if measure is Measure.YTD else None
    return stated(observation, measure)


def _of_one_length(lines: dict[int | None, list[Point]]) -> tuple[dict[int | None, list[Point]], list[Apart]]:
    """Months and quarters do not share a line: the more frequent length stays, the shorter among equals."""
    lengths = [point.period.months for points in lines.values() for point in points]
    if len(set(lengths)) < 2:
        return lines, []
    kept = max(set(lengths), key=lambda n: (lengths.count(n), -n))
    apart = [
        Apart(a, p.period, p.figure, _OTHER_LENGTH, p.observation, p.source)
        for a, ps in lines.items()
        for p in ps
        if p.period.months != kept
    ]
    return {a: [p for p in ps if p.period.months == kept] for a, ps in lines.items()}, apart


def _unit_wanted(indicator: Indicator, measure: Measure, unit: str) -> str:
    if measure in (Measure.YTD, Measure.SINGLE):
        return unit or indicator.unit or ""
    return "%" if measure is Measure.YOY else "1"


def _in_one_unit(
    lines: dict[int | None, list[Point]], unit: str
) -> tuple[dict[int | None, list[Point]], str, list[Apart]]:
    """All points in ``unit`` (or, where none is known or none fits, in the most frequent one); what does not convert is apart."""
    used = [point.figure.unit for points in lines.values() for point in points]
    dimensions = {units.unit(u).dimension for u in used}
    if used and (not unit or units.unit(unit).dimension not in dimensions):
        unit = max(dict.fromkeys(used), key=used.count)
    dimension = units.unit(unit).dimension
    made: dict[int | None, list[Point]] = {}
    apart: list[Apart] = []
    for area, points in lines.items():
        fitting = [p for p in points if p.figure.dimension == dimension]
        made[area] = [replace(p, figure=p.figure.into(unit)) for p in fitting]
        apart += [
            Apart(area, p.period, p.figure, _OTHER_UNIT, p.observation, p.source)
            for p in points
            if p.figure.dimension != dimension
        ]
    return made, unit, apart


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
