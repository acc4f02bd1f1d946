"""One line on each indicator: its newest figure and the way there, for the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Apart, Point
from hqd_desktop.domain.indicators.series import Derived, SeriesSet, series_set
from hqd_desktop.domain.records.context import Area
from hqd_desktop.domain.records.statistics import DIMENSION, Indicator, Observation

_NONE: Derived = {}
SPARK = 24
"""How many of the newest points a sparkline shows."""


@dataclass(frozen=True, slots=True)
class Summary:
    """An indicator in a list. ``shown`` holds the one area whose newest figure stands for it; None where nothing is on record."""

    indicator: Indicator
    shown: SeriesSet | None

    @property
    def newest(self) -> Point | None:
        """The newest published figure; the newest computed one where none is published."""
        points = self.shown.points if self.shown else ()
        return next((p for p in reversed(points) if not p.computed), points[-1] if points else None)

    @property
    def undated(self) -> Apart | None:
        """Where no figure has a period of its own, one that is on record all the same."""
        return self.shown.apart[0] if self.shown and self.newest is None and self.shown.apart else None

    @property
    def spark(self) -> tuple[float, ...]:
        """The newest values, oldest first; ranks upside down, so that up is better for the eye."""
        if self.shown is None:
            return ()
        sign = -1 if self.shown.measure is Measure.RANK else 1
        return tuple(sign * float(point.figure.number) for point in self.shown.points[-SPARK:])


@dataclass(frozen=True, slots=True)
class Group:
    """The indicators of one dimension; ``key`` "" for those of none."""

    key: str
    summaries: tuple[Summary, ...]


def summary(
    indicator: Indicator,
    observations: Sequence[Observation],
    areas: Sequence[Area],
    unit: str,
    derived: Derived = _NONE,
) -> Summary:
    """The line of an indicator: of the home zone if it has figures, else of the first area that has."""
    if not observations and not derived:
        return Summary(indicator, None)
    everyone = series_set(indicator, observations, areas, unit=unit, derived=derived)
    first = next((s.area for s in everyone.series if s.points), None) or next((a.area for a in everyone.apart), None)
    if first is None:
        return Summary(indicator, None)
    return Summary(
        indicator,
        series_set(
            indicator, observations, areas, measure=everyone.measure, wanted=(first,), unit=unit, derived=derived
        ),
    )


def grouped_by_dimension(summaries: Iterable[Summary]) -> tuple[Group, ...]:
    """By dimension, in the order of the dimensions; those with figures come first in each, else the order is kept."""
    by_key: dict[str, list[Summary]] = {}
    for one in summaries:
        by_key.setdefault(one.indicator.dimension or "", []).append(one)
    order = [*DIMENSION.by_key, ""]
    keys = sorted(by_key, key=lambda key: order.index(key) if key in order else len(order))
    return tuple(
        Group(key, tuple(sorted(by_key[key], key=lambda one: one.newest is None and one.undated is None)))
        for key in keys
    )
