"""The ground of charts with one area a row: names at the left, a ruler of values along the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.scale import Ruler, ruler
from hqd_desktop.gui.theme import Theme

AXIS, LEAST_ROW, USUAL_ROW, MOST_ROW = 26, 19.0, 26.0, 34.0
_NAME_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class Rows:
    """``names`` is where names stand, ``field`` where values do (its left end is the lowest tick), both below one another by ``row``."""

    names: QRectF
    field: QRectF
    row: float
    ruler: Ruler
    count: int

    def top(self, number: int) -> float:
        """The upper edge of a row."""
        return self.field.top() + number * self.row

    def middle(self, number: int) -> float:
        """The middle of a row."""
        return self.top(number) + self.row / 2

    def line(self, number: int) -> QRectF:
        """A whole row from the names to the end of the values."""
        return QRectF(self.names.left(), self.top(number), self.field.right() - self.names.left(), self.row)

    def x(self, value: float) -> float:
        """Where a value stands."""
        span = self.ruler.high - self.ruler.low
        return self.field.left() + self.field.width() * (value - self.ruler.low) / span

    def draw_ground(self, painter: QPainter, look: Theme, *, signed: bool) -> None:
        """Upright grid with its numbers below, and the zero line."""
        bottom = self.top(self.count)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(look.color("chart-grid"), 1))
        for tick in self.ruler.ticks:
            x = round(self.x(float(tick)))
            painter.drawLine(QLineF(x, self.field.top(), x, bottom))
        if self.ruler.low <= 0 <= self.ruler.high:
            painter.setPen(QPen(look.color("chart-axis"), 1.2))
            x = round(self.x(0))
            painter.drawLine(QLineF(x, self.field.top(), x, bottom + 3))
        painter.restore()
        for tick, text in self._numbered(look, signed=signed):
            middle = self.x(float(tick))
            pen.words(painter, look, QRectF(middle - 50, bottom + 5, 100, 18), text, pen.CENTRE, ink="text-2")

    def _numbered(self, look: Theme, *, signed: bool) -> list[tuple[Decimal, str]]:
        """Every tick, or every second, third ... where their numbers would touch."""
        texts = self.ruler.texts(signed=signed)
        want = max(pen.wide(look, text) for text in texts) + 14
        gap = self.field.width() / max(1, len(texts) - 1)
        every = max(1, -int(-want // gap)) if gap > 0 else len(texts)
        zero = next((n for n, tick in enumerate(self.ruler.ticks) if tick == 0), 0)
        pairs = zip(self.ruler.ticks, texts, strict=True)
        return [pair for n, pair in enumerate(pairs) if (n - zero) % every == 0]


def height(count: int, *, row: float) -> float:
    """The height of a number of rows with their ruler."""
    return max(1, count) * row + AXIS


def fitted(
    rect: QRectF,
    look: Theme,
    names: Sequence[str],
    values: Sequence[Decimal],
    *,
    before: float,
    left: float,
    right: float,
    from_zero: bool,
) -> Rows:
    """Rows inside ``rect``: ``before`` pixels stand left of the names, ``left`` and ``right`` of the values, for their labels."""
    made = ruler([*values, Decimal(0)] if from_zero else list(values))
    longest = max((pen.wide(look, name, bold=True) for name in names), default=0) + 12.0
    wide = min(longest, rect.width() * _NAME_SHARE)
    count = max(1, len(names))
    row = min(MOST_ROW, (rect.height() - AXIS) / count)
    start = rect.left() + before
    field = QRectF(start + wide + left, rect.top(), max(20.0, rect.width() - before - wide - left - right), count * row)
    return Rows(QRectF(start, rect.top(), wide, count * row), field, row, made, count)
