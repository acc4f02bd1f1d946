"""A plan on its way to another date: taken, moved, saved or dropped. Its precision stays what it was."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.shifting import holding
from hqd_desktop.gui.projects.timeline.lines import Mark

_DAY = dt.timedelta(days=1)


class _Teller(Protocol):
    def emit(self) -> None: ...


class Moving:
    """At most one milestone at a time; ``changed`` tells when it is taken, moved or let go."""

    def __init__(self, changed: _Teller) -> None:
        self._changed = changed
        self._mark: Mark | None = None
        self._grip = dt.timedelta()
        self.day: Day | None = None

    def is_held(self) -> bool:
        """Whether a plan is being moved."""
        return self._mark is not None

    def take(self, mark: Mark, at: dt.date) -> None:
        """Begin with the mouse or the keys at a date."""
        self._mark, self.day, self._grip = mark, mark.day, at - mark.day.first
        self._changed.emit()

    def to(self, at: dt.date) -> None:
        """The mouse is at another date."""
        if self._mark is not None:
            self._put(holding(at - self._grip, self._mark.day.precision, about=self._mark.day.about))

    def step(self, by: int) -> None:
        """One day, month, quarter, half-year or year earlier or later: as exactly as the plan is stated."""
        if self.day is not None:
            beside = self.day.last + _DAY if by > 0 else self.day.first - _DAY
            self._put(holding(beside, self.day.precision, about=self.day.about))

    def shown(self) -> tuple[Mark, dt.date] | None:
        """The diamond and the date it is drawn at: the middle of the days it can be."""
        if self._mark is None or self.day is None:
            return None
        return self._mark, self.day.first + (self.day.last - self.day.first) // 2

    def drop(self) -> None:
        """Let it go where it was."""
        if self._mark is not None:
            self._mark = self.day = None
            self._changed.emit()

    def done(self) -> tuple[Mark | None, Day | None]:
        """Let it go here; the milestone and its new date."""
        held = self._mark, self.day
        self.drop()
        return held

    def _put(self, day: Day) -> None:
        if day != self.day:
            self.day = day
            self._changed.emit()
