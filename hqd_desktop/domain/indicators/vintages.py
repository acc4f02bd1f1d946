"""Vintages: several figures for one area and period, preliminary, final, revised. The newest is shown, the others are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from hqd_desktop.domain.indicators.measures import Measure, stated
from hqd_desktop.domain.indicators.point import Lines, Point
from hqd_desktop.domain.records.statistics import Observation

SETTLED = {"estimate": 0, "preliminary": 1, None: 2, "published": 2, "final": 3, "revised": 4}
"""How settled a status is; a revision (after a census) replaces even a final figure."""


def settled_first(one: Observation) -> tuple[int, int, int]:
    """Sorts the observation to be shown last: by status, then by the day it was published, then by when it was recorded."""
    day = one.published.first.toordinal() if one.published else 0
    return SETTLED.get(one.status, 2), day, one.id


@dataclass(frozen=True, slots=True)
class Chosen:
    """The newest figure of each area and period, and the older ones by the observation that is shown instead, newest first."""

    lines: Lines
    older: dict[int, tuple[Point, ...]] = field(default_factory=dict)


def newest(observations: Iterable[Observation], measure: Measure, *, by_length: bool = False) -> Chosen:
    """For each area its points in order of time, one a last month: the most settled figure that states the measure.

    ``by_length``: a month and a quarter that end together are two points.
    """
    kept: dict[tuple[int | None, int, int], list[Observation]] = {}
    for one in sorted(observations, key=settled_first):
        if one.period is not None and stated(one, measure) is not None:
            kept.setdefault((one.area, one.period.last, one.period.months if by_length else 0), []).append(one)
    made = Chosen({})
    for (area, _end, _months), several in sorted(kept.items(), key=lambda pair: pair[0][1:]):
        *before, shown = several
        made.lines.setdefault(area, []).append(_point(shown, measure))
        if before:
            made.older[shown.id] = tuple(_point(one, measure) for one in reversed(before))
    return made


def _point(one: Observation, measure: Measure) -> Point:
    figure = stated(one, measure)
    assert one.period is not None
    assert figure is not None
    of = one.of if measure is Measure.RANK else None
    return Point(one.period, figure, one.id, one.status, one.source, of, published=one.published)
