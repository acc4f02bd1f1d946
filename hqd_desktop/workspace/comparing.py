"""Reading what a comparison of areas needs: levels, growth, and the targets of the year, as recorded in either place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.measures import is_span, shown_unit
from hqd_desktop.domain.indicators.standing import Comparison, compare
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Indicator, Observation, Target
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import derived, series

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_NOTHING = UserError(
    Text("No level is recorded for this indicator", "该指标没有数值"),
    Text("Record levels, then compare", "录入数值后再比较"),
)


def comparison(
    workspace: Workspace, indicator: int, period: Period | None = None, against: int | None = None, *, amounts: str = ""
) -> Comparison:
    """All areas in a period (None: the newest that at least half of the areas reported). Raises UserError without any level.

    ``amounts`` is the unit for large amounts of yuan.
    """
    found = workspace.get("indicator", indicator)
    if not isinstance(found, Indicator):
        raise _NOTHING
    observations = series.observations(workspace, indicator)
    unit = shown_unit(found, amounts) if amounts else ""
    levels, growths = (_lines(workspace, found, observations, measure, unit) for measure in (Measure.YTD, Measure.YOY))
    if not levels.points:
        raise _NOTHING
    chosen = period or _usual(levels)
    targets, aims = _targets(workspace, found, observations, chosen, [one.area for one in levels.series])
    return compare(levels, growths, chosen, targets, aims, against)


def _lines(
    workspace: Workspace, found: Indicator, observations: list[Observation], measure: Measure, unit: str
) -> SeriesSet:
    areas, computed = series.areas(workspace), derived.lines(workspace, found)
    having = {one.area for one in observations if not is_span(one)} | set(computed)
    return series_set(
        found,
        observations,
        areas,
        measure=measure,
        wanted=[area.id for area in areas if area.id in having],
        unit=unit,
        sources=series.cited(workspace, series.sources_of(observations, computed)),
        synthetic=workspace.synthetic,
        breaks=derived.breaks(workspace, found),
        derived=computed,
    )


def _usual(levels: SeriesSet) -> Period:
    """The newest period of at least half as many areas as the fullest of the newest two dozen has."""
    counts: dict[Period, int] = {}
    for point in levels.points:
        counts[point.period] = counts.get(point.period, 0) + 1
    newest = sorted(counts, key=lambda one: (-one.last, one.first))[:24]
    most = max(counts[one] for one in newest)
    return next(one for one in newest if 2 * counts[one] >= most)


def _targets(
    workspace: Workspace, found: Indicator, observations: list[Observation], period: Period, areas: list[int]
) -> tuple[dict[int, Figure], dict[int, Figure]]:
    """Targets of the year by area, and what is aimed at for some time: without a year, or for a later one, the nearest first."""
    year: dict[int, Figure] = {}
    later: dict[int, tuple[int, Figure]] = {}

    def take(area: int, of: int | None, figure: Figure) -> None:
        if of == period.year:
            year[area] = figure
        elif of is None or of > period.year:
            at = of if of is not None else period.year + 1000
            if area not in later or at < later[area][0]:
                later[area] = (at, figure)

    for one in observations:
        if one.target is not None and one.area is not None and one.target.dimension != "ratio":
            take(one.area, one.period.year if one.period else None, one.target)
    view = View("target", (Condition("indicator", Op.IN, (found.id,)),))
    for target in workspace.all(view):
        if isinstance(target, Target) and target.value is not None and target.form != "growth":
            for area in areas if target.area is None else [target.area]:
                take(area, target.year, target.value)
    return year, {area: figure for area, (_at, figure) in later.items()}
