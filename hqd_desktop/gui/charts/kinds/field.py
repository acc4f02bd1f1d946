"""The field of a chart whose values stand upright over slots of time: rulers, grid, names of slots, and where everything falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.scale import Ruler, ruler, slot_names
from hqd_desktop.gui.theme import Theme

X_AXIS = 40
_GAP = 8


@dataclass(frozen=True, slots=True)
class Slots:
    """The columns of time: last months ``step`` apart, and what the filled ones are called."""

    ends: tuple[int, ...]
    step: int
    periods: tuple[Period | None, ...]

    def said(self, slot: int, lang: Lang) -> str:
        """The period of a slot."""
        known, end = self.periods[slot], self.ends[slot]
        return (known or Period(end - self.step + 1, end)).text(lang)


@dataclass(frozen=True, slots=True)
class Field:
    """``rect`` is the field itself, without its axes."""

    rect: QRectF
    slots: Slots
    ruler: Ruler
    signed: bool = False

    @property
    def room(self) -> float:
        """The width of a slot."""
        return self.rect.width() / max(1, len(self.slots.ends))

    def x(self, slot: float) -> float:
        """The middle of a slot."""
        return self.rect.left() + (slot + 0.5) * self.room

    def y(self, value: float) -> float:
        """The height of a value."""
        share = (value - self.ruler.low) / (self.ruler.high - self.ruler.low)
        return self.rect.bottom() - self.rect.height() * share

    def draw_ground(self, painter: QPainter, look: Theme) -> None:
        """Grid, zero line, dotted ends of years."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(look.color("chart-grid"), 1))
        for tick in self.ruler.ticks:
            self._across(painter, self.y(float(tick)))
        if self.ruler.low <= 0 <= self.ruler.high:
            painter.setPen(QPen(look.color("chart-axis"), 1.2))
            self._across(painter, self.y(0))
        painter.restore()

    def draw_ground_zero(self, painter: QPainter, look: Theme) -> None:
        """The zero line again, over columns that stand on it."""
        if self.ruler.low <= 0 <= self.ruler.high:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(look.color("chart-axis"), 1.2))
            self._across(painter, self.y(0))

    def _across(self, painter: QPainter, y: float) -> None:
        painter.drawLine(QLineF(self.rect.left(), round(y), self.rect.right(), round(y)))

    def draw_values(self, painter: QPainter, look: Theme) -> None:
        """The numbers left of the field."""
        for tick, text in zip(self.ruler.ticks, self.ruler.texts(signed=self.signed), strict=True):
            y = self.y(float(tick))
            place = QRectF(self.rect.left() - 120 - _GAP, y - 10, 120, 20)
            pen.words(painter, look, place, text, pen.RIGHT, ink="text-2")

    def draw_slots(self, painter: QPainter, look: Theme, lang: Lang) -> None:
        """The names of the slots below the field, and the years below them."""
        slots = self.slots
        named = slot_names(slots.ends, slots.step, self.room, lang, slots.periods)
        painter.setFont(look.font(pen.SMALL))
        painter.setPen(look.color("text-2"))
        wide = max(self.room * (len(slots.ends) if len(named.names) < 2 else 1), 90)
        for slot, text in named.names:
            painter.drawText(QRectF(self.x(slot) - wide / 2, self.rect.bottom() + 4, wide, 18), pen.CENTRE, text)
        painter.setFont(look.font(pen.SMALL, bold=True))
        for slot, text in named.years:
            left = self.x(slot) - self.room / 2 + 2
            painter.drawText(QRectF(left, self.rect.bottom() + 21, 120, 18), pen.LEFT, text)


def values_width(made: Ruler, look: Theme, *, signed: bool) -> float:
    """The room the numbers left of a field want."""
    return max(36, max(pen.wide(look, text) for text in made.texts(signed=signed)) + _GAP + 4)


def fitted(
    rect: QRectF, slots: Slots, values: Sequence[Decimal], look: Theme, *, top: float, signed: bool, right: float = 8
) -> Field:
    """A field inside ``rect``, from zero on, with room for its axes and ``top`` pixels above."""
    made = ruler([*values, Decimal(0)])
    left = values_width(made, look, signed=signed)
    inner = rect.adjusted(left, top, -right, -X_AXIS)
    return Field(inner, slots, made, signed)


def dashed(painter: QPainter, look: Theme, line: QLineF, ink: str = "text-2") -> None:
    """A line that is no figure: a target, a wider territory."""
    stroke = QPen(look.color(ink), 1.2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    stroke.setDashPattern([5, 3])
    painter.setPen(stroke)
    painter.drawLine(line)
