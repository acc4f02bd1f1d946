"""One figure as a point of a line, published or computed, and what stands beside the lines."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Point:
    """``observation`` is the record it stands on (0: none of its own); ``of`` the number of those ranked.

    ``computed`` says it was never published, ``why`` how it came about. ``beside`` is what the levels give for the same period
    where a figure was published: it never takes its place.
    """

    period: Period
    figure: Figure
    observation: int
    status: str | None = None
    source: int | None = None
    of: int | None = None
    computed: bool = False
    why: Text | None = None
    beside: Point | None = None
    published: Day | None = None

    @property
    def estimate(self) -> bool:
        """Whether it is only expected."""
        return self.status == "estimate"


@dataclass(frozen=True, slots=True)
class Apart:
    """A figure on record that makes no point of the lines, and why. ``period`` None: not stated."""

    area: int | None
    period: Period | None
    figure: Figure
    reason: Text
    observation: int = 0
    source: int | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What an area aims at; by when may not be stated."""

    area: int
    figure: Figure
    period: Period | None
    observation: int
    source: int | None = None


Lines = dict[int | None, list[Point]]
"""The points of each area in order of time."""
