"""What was published for a period beside what is recorded: totals of projects, growth of indicators. Never mixed with counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.kpi import Published
from hqd_desktop.domain.pipeline.overview import IndicatorLine
from hqd_desktop.domain.pipeline.pace import median
from hqd_desktop.domain.pipeline.timing import on_track
from hqd_desktop.domain.records import Area, Indicator, Observation, Source, Target
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.series import cited

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_MOST = 6
_FAR = 5
"""A growth this many times as far from the middle one as the others are in the middle is unusual: a reason to look."""
_FEW = 4


def home(workspace: Workspace) -> int | None:
    """The zone of the workspace; None where it has none."""
    ids = workspace.ids(View("area", (Condition("home", Op.EQ, (True,)),)), 1)
    return ids[0] if ids else None


def figure(workspace: Workspace, code: str, period: Period, area: int | None) -> Published | None:
    """The level published for an indicator (by code), a period and an area (None: the home zone); None where there is none."""
    indicator, place = workspace.resolve("indicator", code), area if area is not None else home(workspace)
    if indicator is None or place is None:
        return None
    for one in _observations(workspace, indicator, place):
        if one.period == period and one.level is not None and one.form in (None, "ytd", "single", "span"):
            said = cited(workspace, (one.source,)).get(one.source or 0, Text("no source stated", "未注明来源"))
            return Published(one.level, said, None, one.id)
    return None


def _observations(workspace: Workspace, indicator: int, area: int) -> list[Observation]:
    view = View("observation", (Condition("indicator", Op.IN, (indicator,)), Condition("area", Op.IN, (area,))))
    return [one for one in workspace.all(view) if isinstance(one, Observation)]


def indicators(workspace: Workspace, period: Period, area: int | None, today: dt.date) -> tuple[IndicatorLine, ...]:
    """The growth published for the period, of up to six indicators: those that bulletins lead with, in the order of their catalogue."""
    place = area if area is not None else home(workspace)
    if place is None:
        return ()
    view = View("observation", (Condition("area", Op.IN, (place,)), Condition("growth", Op.STATED)))
    found: dict[int, list[Observation]] = {}
    for one in workspace.all(view):
        if isinstance(one, Observation) and one.indicator is not None and one.period is not None:
            found.setdefault(one.indicator, []).append(one)
    known = [one for one in workspace.page("indicator", sorted(found)) if isinstance(one, Indicator)]
    now = {one.id: _at(found[one.id], period) for one in known}
    shown = [one for one in known if now[one.id] is not None][:_MOST]
    odd = unusual({one.id: now[one.id].growth for one in shown if now[one.id] is not None})  # type: ignore[union-attr]
    goals = _goals(workspace, period.year, place)
    sources = cited(workspace, (one.source for one in now.values() if one is not None))
    return tuple(
        _line(one, found[one.id], now[one.id], period, goals.get(one.id), one.id in odd, sources, place)
        for one in shown
    )  # fmt: skip


def _at(observations: Iterable[Observation], period: Period) -> Observation | None:
    return next((one for one in observations if one.period == period), None)


def _line(
    indicator: Indicator,
    known: list[Observation],
    now: Observation | None,
    period: Period,
    goal: Figure | None,
    odd: bool,
    sources: dict[int, Text],
    area: int,
) -> IndicatorLine:
    growth = None if now is None else now.growth
    past = sorted((one.period, one.growth) for one in known if one.period and one.growth and one.period <= period and one.period.months == period.months)  # fmt: skip
    target = goal or (None if now is None or now.target is None or now.target.dimension != "ratio" else now.target)
    track = None if growth is None or target is None else on_track(growth.base, target.base)
    rows = View("observation", (Condition("indicator", Op.IN, (indicator.id,)), Condition("area", Op.IN, (area,))))
    title = Text(indicator.title("en"), indicator.title("zh"))
    source = None if now is None or now.source is None else sources.get(now.source)
    return IndicatorLine(indicator.id, title, growth, tuple(past), target, track, odd, source, rows)


def _goals(workspace: Workspace, year: int, area: int) -> dict[int, Figure]:
    """The growth targets of a year by indicator."""
    view = View("target", (Condition("year", Op.EQ, (year,)), Condition("form", Op.EQ, ("growth",)), Condition("indicator", Op.STATED)))  # fmt: skip
    return {
        one.indicator: one.value
        for one in workspace.all(view)
        if isinstance(one, Target) and one.indicator and one.value and one.area in (None, area)
    }


def unusual(growths: dict[int, Figure | None]) -> set[int]:
    """Which growth rates of one period lie far from the others: by the median of absolute deviations, where there are enough."""
    values = {key: round(one.base * 10**6) for key, one in growths.items() if one is not None}
    if len(values) < _FEW:
        return set()
    middle = median(list(values.values())) or Fraction(0)
    spread = median([round(abs(value - middle)) for value in values.values()])
    return {key for key, value in values.items() if spread and abs(value - middle) > _FAR * spread}


def as_of(workspace: Workspace) -> dt.date | None:
    """The day that the figures of the sample speak of: when the newest source of its home zone was published. None elsewhere: today."""
    place = home(workspace) if workspace.meta().get("sample") else None
    if place is None:
        return None
    view = View("observation", (Condition("area", Op.IN, (place,)), Condition("source", Op.STATED)))
    cited_by = {one.source for one in workspace.all(view) if isinstance(one, Observation)}
    found = workspace.page("source", sorted(source for source in cited_by if source is not None))
    return max((one.published.last for one in found if isinstance(one, Source) and one.published), default=None)


def places(workspace: Workspace) -> list[Area]:
    """The areas to choose from: those that projects or published figures belong to."""
    return [one for one in workspace.all("area") if isinstance(one, Area)]
