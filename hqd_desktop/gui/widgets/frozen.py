"""The first columns of a table that stay in sight while the others scroll sideways beneath them.

Qt scrolls all columns alike. Here one view paints its first columns once more, over the others, where they stand unscrolled: one
model, one selection, one keyboard. Everything that asks where a column is, or which column is where, asks this.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView

_ROOM = 160
"""So much is left to scroll in; where the window is too narrow for that, fewer columns stay."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a column stands in the viewport."""

    column: int
    left: int
    width: int


class Frozen(QObject):
    """How many of the first columns of a header stay in sight, and where all columns are on the screen."""

    changed = Signal()

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header)
        self._header = header
        self._count = 0

    @property
    def count(self) -> int:
        """The number asked for."""
        return self._count

    def set_count(self, count: int) -> None:
        """Keep so many columns in sight."""
        if count != self._count:
            self._count = max(0, count)
            self.changed.emit()

    def spans(self) -> list[Span]:
        """The columns that stay now, left to right."""
        made: list[Span] = []
        left, most = 0, self._header.viewport().width() - _ROOM
        for place in range(min(self._count, self._header.count())):
            column = self._header.logicalIndex(place)
            width = self._header.sectionSize(column)
            if left + width > most:
                break
            made.append(Span(column, left, width))
            left += width
        return made if len(made) < self._header.count() else []

    def edge(self) -> int:
        """Where the frozen columns end, in pixels from the left; 0 where there are none."""
        spans = self.spans()
        return spans[-1].left + spans[-1].width if spans else 0

    def is_over(self) -> bool:
        """Whether columns are scrolled beneath the frozen ones now."""
        return self._header.offset() > 0 and bool(self.spans())

    def holds(self, column: int) -> bool:
        """Whether a column stays."""
        return any(span.column == column for span in self.spans())

    def left(self, column: int) -> int:
        """Where a column begins in the viewport."""
        for span in self.spans():
            if span.column == column:
                return span.left
        return self._header.sectionViewportPosition(column)

    def column_at(self, x: int) -> int:
        """The column at a place in the viewport, -1 where there is none."""
        return self._header.logicalIndexAt(self.unscrolled(x))

    def unscrolled(self, x: int) -> int:
        """The place that Qt takes for the one meant: over a frozen column, where that column is scrolled to."""
        return x - self._header.offset() if 0 <= x < self.edge() else x

    def shown(self) -> Iterator[Span]:
        """All columns in sight, those beneath first, the frozen ones last."""
        spans = self.spans()
        still = {span.column for span in spans}
        width = self._header.viewport().width()
        for place in range(self._header.count()):
            column = self._header.logicalIndex(place)
            if column not in still:
                left, size = self._header.sectionViewportPosition(column), self._header.sectionSize(column)
                if left < width and left + size > 0:
                    yield Span(column, left, size)
        yield from spans
