"""Lines for a grid, read only as far as it shows them: all indicators of one area, or one indicator of some of many areas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, cast

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.measures import YEAR, shown_unit
from hqd_desktop.domain.indicators.series import AREAS_SHOWN, Role, role_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Indicator, Observation
from hqd_desktop.domain.views import View
from hqd_desktop.workspace import catalogues, derived, recorded, series

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Span = tuple[Period | None, Period | None]
"""The first and the last period to show; None: all there are."""
_MOST_PERIODS = 4000
MeasureOf = Callable[[Indicator], Measure]


_ALL_AT_ONCE = 8_000
"""With more observations than this an indicator is read for the areas in sight only."""


def some_areas(workspace: Workspace, indicator: int, areas: Sequence[Area], chosen: Sequence[int]) -> list[int] | None:
    """The areas to read an indicator for, where it has too many figures to read all: the chosen ones, else the home zone and the
    first peers that have any. None: all can be read. What a formula stands on counts with what it gives."""
    view = View("observation", (Condition("indicator", Op.IN, _parts(workspace, indicator)),))
    if workspace.count(view) <= _ALL_AT_ONCE:
        return None
    having = set(areas_having(workspace, indicator))
    if chosen:
        return [one for one in chosen if one in having]
    order = {Role.HOME: 0, Role.PEER: 1, Role.REFERENCE: 2}
    ranked = sorted((one for one in areas if one.id in having), key=lambda one: (order[role_of(one)], one.id))
    return [one.id for one in ranked[:AREAS_SHOWN]]


def areas_having(workspace: Workspace, indicator: int) -> list[int]:
    """The areas that have figures of an indicator, or of what its formula stands on."""
    view = View("observation", (Condition("indicator", Op.IN, _parts(workspace, indicator)),))
    return [int(one.value) for one in workspace.groups(view, "area") if isinstance(one.value, int)]


def _parts(workspace: Workspace, indicator: int) -> tuple[int, ...]:
    """An indicator and those its formula stands on."""
    found = workspace.get("indicator", indicator)
    more = derived.stands_on(workspace, found) if isinstance(found, Indicator) else []
    return (indicator, *(one.id for one in more))


def ends_of(workspace: Workspace, indicator: int) -> list[int]:
    """The last months of all periods that any area has figures of, spans of years left out."""
    view = View("observation", (Condition("indicator", Op.IN, (indicator,)),))
    found = (Period.unpack(str(packed)) for packed, _n in workspace.values(view, "period", _MOST_PERIODS) if packed)
    return sorted({period.last for period in found if period.months <= YEAR})


def of_area(
    workspace: Workspace, area: int, measure_of: MeasureOf, amounts: str, span: Span = (None, None)
) -> list[SeriesSet]:
    """The lines of one area, one for each indicator of the catalogue that is in use; those with figures first.

    ``amounts`` is the unit for large amounts of yuan. Can be asked on any thread.
    """
    view = View("observation", (Condition("area", Op.IN, (area,)),))
    by_indicator: dict[int | None, list[Observation]] = {}
    for one in cast("Iterable[Observation]", workspace.all(view)):
        by_indicator.setdefault(one.indicator, []).append(one)
    areas = [one for one in recorded.areas(workspace) if one.id == area]
    cited = series.cited(workspace, {o.source for several in by_indicator.values() for o in several})
    hidden = catalogues.hidden(workspace)
    made = []
    for indicator in recorded.indicators(workspace):
        known = by_indicator.get(indicator.id, [])
        if indicator.code in hidden and not known:
            continue
        made.append(
            series_set(
                indicator,
                known,
                areas,
                measure=measure_of(indicator),
                wanted=(area,),
                first=span[0],
                last=span[1],
                unit=shown_unit(indicator, amounts),
                sources=cited,
                synthetic=workspace.synthetic,
                derived=derived.lines(workspace, indicator, areas=[area]) if indicator.formula else {},
            )
        )
    return sorted(made, key=lambda one: not one.points)


def of_areas(
    workspace: Workspace, indicator: Indicator, areas: Sequence[int], measure: Measure, unit: str, span: Span
) -> SeriesSet:
    """The lines of one indicator for some areas, in their order. Can be asked on any thread."""
    known = recorded.observations(workspace, indicator.id, areas)
    computed = derived.lines(workspace, indicator, areas=list(areas)) if indicator.formula else {}
    return series_set(
        indicator,
        known,
        recorded.areas(workspace),
        measure=measure,
        wanted=areas,
        first=span[0],
        last=span[1],
        unit=unit,
        sources=series.cited(workspace, series.sources_of(known, computed)),
        synthetic=workspace.synthetic,
        breaks=derived.breaks(workspace, indicator),
        derived=computed,
    )
