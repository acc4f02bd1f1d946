"""What the grid shows: rows of figures, of an area or of an indicator, over common columns; the target and who reported below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from hqd_desktop.domain import units
from hqd_desktop.domain.indicators import Measure, Point, SeriesSet
from hqd_desktop.domain.indicators.completeness import Reported
from hqd_desktop.domain.indicators.slots import FREQUENCY_STEP
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import DIMENSION, Indicator
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace.observing import new_period

Column = int | Period | None
"""The last month of a column; or the period, None where not stated, of figures that stand apart."""
_ASKED = 24
"""So many figures of a column say of which period it is."""
_NOWHEN = Period(0, 0)
_TARGET, _REPORTED = Text("Target", "目标"), Text("Reported", "已报")
_OTHERS = Text("Without a dimension", "未分类")


class Mode(StrEnum):
    """What the rows are: the areas on the chart, all areas, or the indicators of one area."""

    CHART = "chart"
    AREAS = "areas"
    INDICATORS = "indicators"


class RowKind(StrEnum):
    """What a row holds."""

    FIGURES = "figures"
    WAITING = "waiting"
    TARGET = "target"
    HEAD = "head"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``lines`` are those its figures are of; a heading and the row of completeness have none."""

    kind: RowKind
    name: Text
    lines: SeriesSet | None = None
    area: int = 0
    token: str = ""
    unit: Text = field(default_factory=lambda: Text("", ""))
    points: Mapping[Column, Point] = field(default_factory=dict)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same row when the figures are read anew."""
        kind = RowKind.FIGURES if self.kind is RowKind.WAITING else self.kind
        return kind, self.area, self.lines.indicator.id if self.lines else self.name.en

    def takes(self, end: int) -> bool:
        """Whether its indicator has a period that ends there."""
        step = FREQUENCY_STEP.get(self.lines.indicator.frequency or "", 1) if self.lines else 1
        return (end + 1) % step == 0 or end in self.points


@dataclass(frozen=True, slots=True)
class Content:
    """What a grid shows. Figures of many years or of no stated period come first, a column each, to be read only.

    ``shown`` are the lines of the chart; ``changed`` the observations that were changed while the window is open; ``findings``
    what checks have to say about an observation.
    """

    shown: SeriesSet
    apart: tuple[Period | None, ...]
    ends: tuple[int, ...]
    lang: Lang
    rows: tuple[Row, ...]
    mode: Mode = Mode.CHART
    changed: frozenset[int] = frozenset()
    reported: Mapping[int, Reported] = field(default_factory=dict)
    findings: Mapping[int, Text] = field(default_factory=dict)
    names: Mapping[int, Text] = field(default_factory=dict)
    """The areas of the workspace by id."""
    periods: dict[int, Period] = field(default_factory=dict, compare=False)
    """What was worked out for the columns already."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """What each column stands for."""
        return (*self.apart, *self.ends)

    @property
    def shape(self) -> tuple[object, ...]:
        """What must be the same for the current cell to stay."""
        return self.columns, tuple(row.key for row in self.rows), self.shown.measure, self.lang, self.mode

    def period(self, end: int) -> Period:
        """The period of a column: that of its figures, else the one a new figure would be of."""
        if end not in self.periods:
            self.periods[end] = self._period(end)
        return self.periods[end]

    def _period(self, end: int) -> Period:
        figures = (row.points[end].period for row in self.rows if row.kind is RowKind.FIGURES and end in row.points)
        known = list(islice(figures, _ASKED))
        if known:
            return max(dict.fromkeys(known), key=known.count)
        if self.mode is not Mode.INDICATORS:
            return new_period(self.shown, end)
        fitting = (row.lines for row in self.rows if row.lines is not None and row.takes(end))
        return new_period(next(fitting, self.shown), end)


def area_rows(shown: SeriesSet, colours: Mapping[int, str]) -> list[Row]:
    """A row for each area, with its points and what stands apart."""
    apart: dict[int | None, dict[Column, Point]] = {}
    for one in shown.apart:
        point = Point(one.period or _NOWHEN, one.figure, one.observation, None, one.source, one.of)
        apart.setdefault(one.area, {})[one.period] = point
    return [
        Row(
            RowKind.FIGURES,
            series.name,
            shown,
            series.area,
            colours.get(series.area, ""),
            points={**{p.period.last: p for p in series.points}, **apart.get(series.area, {})},
        )
        for series in shown.series
    ]


def target_row(shown: SeriesSet, ends: Sequence[int]) -> Row:
    """The row of what the first area aims at."""
    points: dict[Column, Point] = {}
    target = shown.target
    if target is not None:
        when = target.period
        key: Column = when.last if when is not None and when.last in ends else when
        points[key] = Point(when or _NOWHEN, target.figure, target.observation, None, target.source)
    area = target.area if target else (shown.series[0].area if shown.series else 0)
    return Row(RowKind.TARGET, _TARGET, shown, area, points=points)


def reported_row() -> Row:
    """The row that says how many have reported."""
    return Row(RowKind.REPORTED, _REPORTED)


def indicator_rows(lines: Iterable[SeriesSet], lang: Lang) -> list[Row]:
    """A row for each indicator of one area, under headings of their dimensions."""
    by_dimension: dict[str, list[SeriesSet]] = {}
    for one in lines:
        by_dimension.setdefault(one.indicator.dimension or "", []).append(one)
    order = [*DIMENSION.by_key, ""]
    made: list[Row] = []
    for key in sorted(by_dimension, key=lambda key: order.index(key) if key in order else len(order)):
        choice = DIMENSION.by_key.get(key)
        made.append(Row(RowKind.HEAD, choice.name if choice else _OTHERS))
        made += [_indicator_row(one) for one in by_dimension[key]]
    return made


def _indicator_row(shown: SeriesSet) -> Row:
    (series,) = shown.series
    points: dict[Column, Point] = {point.period.last: point for point in series.points}
    return Row(RowKind.FIGURES, shown.title, shown, series.area, unit=unit_name(shown), points=points)


def unit_name(shown: SeriesSet) -> Text:
    """The unit of the figures of a row; a growth says so in its sign."""
    if shown.measure is Measure.RANK:
        return Text("rank", "位次")
    return Text("%", "%") if shown.measure is Measure.YOY else units.unit(shown.unit).name


def apart_columns(rows: Iterable[Row]) -> tuple[Period | None, ...]:
    """The columns that stand apart, oldest first."""
    found = dict.fromkeys(key for row in rows for key in row.points if not isinstance(key, int))
    return tuple(sorted(found, key=lambda period: period.last if period else -1))


def measure_of(indicator: Indicator, wanted: Measure) -> Measure:
    """The measure to show of one of many indicators: the wanted one, or the only one it has."""
    if wanted is Measure.INDEX:
        wanted = Measure.YTD
    return {"growth": Measure.YOY, "rank": Measure.RANK}.get(indicator.measure or "", wanted)
