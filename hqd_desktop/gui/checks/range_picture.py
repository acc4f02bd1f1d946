"""The picture below a computation: where the stated figure lies, and the range that the others leave for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.gui import theme

_HIGH, _LINE, _SIDE = 82, 46, 24
_BAND, _TICK, _DIAMOND, _UNIT = 16, 4, 6, 26
_MOST_TICKS = 9
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_FAR = 40
"""How many widths of the range away a stated figure may lie and still be drawn to scale; beyond, the axis is of the magnitudes."""


@dataclass(frozen=True, slots=True)
class Span:
    """A figure as the picture shows it, in the unit of the axis: where it begins and ends (None: without end), its point, its words."""

    low: Decimal | None
    high: Decimal | None
    point: Decimal | None
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From where to where, with which ticks; ``log``: powers of ten."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    log: bool = False


class RangePicture(QWidget):
    """Paints one line of a computation. The words it shows are also what screen readers say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stated: Span | None = None
        self._computed: Span | None = None
        self._agrees = False
        self._unit = ""
        self._axis: Axis | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)
        theme.current().changed.connect(self.update)

    def show_spans(self, stated: Span, computed: Span, unit: str, *, agrees: bool) -> bool:
        """Show a stated figure beside the range it should lie in; False where there is nothing to draw."""
        self._stated, self._computed, self._unit, self._agrees = stated, computed, unit, agrees
        self._axis = axis_of([stated, computed])
        self.setAccessibleName(f"{stated.words}; {computed.words}")
        self.update()
        return self._axis is not None

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(520, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axis, range, point, diamond, and the words above."""
        if self._axis is None or self._stated is None or self._computed is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_axis(painter, self._axis)
        self._draw_band(painter, self._computed)
        self._draw_stated(painter, self._stated)
        self._draw_words(painter, self._stated, self._computed)

    # --- parts ---------------------------------------------------------------------------------

    def _x(self, value: Decimal | float) -> float:
        assert self._axis is not None
        place = _place(float(value), log=self._axis.log)
        share = (place - self._axis.low) / (self._axis.high - self._axis.low)
        return _SIDE + min(1.0, max(0.0, share)) * (self.width() - 2 * _SIDE - _UNIT)

    def _ends(self, span: Span) -> tuple[float, float]:
        left = 0.0 + _SIDE if span.low is None else self._x(span.low)
        right = float(self.width() - _SIDE - _UNIT) if span.high is None else self._x(span.high)
        return left, right

    def _draw_axis(self, painter: QPainter, axis: Axis) -> None:
        painter.setPen(QPen(theme.color("chart-axis"), 1.2))
        end = self.width() - _SIDE - _UNIT
        painter.drawLine(QPointF(_SIDE, _LINE), QPointF(end, _LINE))
        painter.setFont(theme.font(12))
        for value, words in axis.ticks:
            x = self._x(value)
            painter.setPen(QPen(theme.color("chart-axis"), 1.2))
            painter.drawLine(QPointF(x, _LINE), QPointF(x, _LINE + _TICK))
            painter.setPen(theme.color("text-2"))
            painter.drawText(QRectF(x - 40, _LINE + 8, 80, 18), Qt.AlignmentFlag.AlignHCenter, words)
        painter.setPen(theme.color("text-2"))
        painter.drawText(QRectF(end + 16, _LINE + 8, 40, 18), Qt.AlignmentFlag.AlignLeft, self._unit)

    def _draw_band(self, painter: QPainter, span: Span) -> None:
        left, right = self._ends(span)
        tint = QColor(theme.color("chart-1"))
        tint.setAlpha(60)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRect(QRectF(left, _LINE - _BAND / 2, max(2.0, right - left), _BAND))
        if span.point is not None:
            painter.setPen(QPen(theme.color("chart-1"), 2.4))
            x = self._x(span.point)
            painter.drawLine(QPointF(x, _LINE - _BAND / 2), QPointF(x, _LINE + _BAND / 2))

    def _draw_stated(self, painter: QPainter, span: Span) -> None:
        token = "ok" if self._agrees else "sig-red"
        left, right = self._ends(span)
        painter.setPen(QPen(theme.color(token), 3))
        if right - left > 2 * _DIAMOND or span.point is None:
            painter.drawLine(QPointF(left, _LINE), QPointF(right, _LINE))
        if span.point is None:
            return
        x = self._x(span.point)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(token))
        around = ((0, -_DIAMOND), (_DIAMOND, 0), (0, _DIAMOND), (-_DIAMOND, 0))
        painter.drawPolygon(QPolygonF([QPointF(x + dx, _LINE + dy) for dx, dy in around]))

    def _draw_words(self, painter: QPainter, stated: Span, computed: Span) -> None:
        """Above what they speak of, kept apart and inside."""
        painter.setFont(theme.font(12))
        metrics, room = theme.metrics(12), self.width()
        middles = [sum(self._ends(span)) / 2 for span in (stated, computed)]
        wide = [metrics.horizontalAdvance(span.words) + 4 for span in (stated, computed)]
        lefts = [min(max(0.0, m - w / 2), max(0.0, room - w)) for m, w in zip(middles, wide, strict=True)]
        first, second = (0, 1) if middles[0] <= middles[1] else (1, 0)
        over = lefts[first] + wide[first] + 16 - lefts[second]
        if over > 0:
            lefts[second] = min(lefts[second] + over, max(0.0, room - wide[second]))
            lefts[first] = max(0.0, min(lefts[first], lefts[second] - 16 - wide[first]))
        for n, (span, token) in enumerate(((stated, "ok" if self._agrees else "bad"), (computed, "text"))):
            painter.setPen(theme.color(token))
            painter.drawText(QRectF(lefts[n], 10, wide[n], 18), Qt.AlignmentFlag.AlignLeft, span.words)


def axis_of(spans: list[Span]) -> Axis | None:
    """The axis that shows some spans with room around them; None where none has an end."""
    known = [value for span in spans for value in (span.low, span.high, span.point) if value is not None]
    if not known:
        return None
    low, high = min(known), max(known)
    wide = [span.high - span.low for span in spans if span.low is not None and span.high is not None]
    if low > 0 and high / low >= _FAR and (not wide or high - low > _FAR * min(wide)):
        return _of_magnitudes(low, high)
    room = (high - low) * Decimal("0.15") or abs(high) * Decimal("0.1") or Decimal(1)
    step = _step((high - low + 2 * room) / (_MOST_TICKS - 1))
    first, last = (low - room) // step - 1, (high + room) // step + 1
    # Decimal's // cuts towards zero, so that ends below zero are looked at again.
    marks = [step * n for n in range(int(first), int(last) + 1)]
    inside = [mark for mark in marks if low - room - step < mark < high + room + step]
    decimals = max(0, -int(step.normalize().as_tuple().exponent))
    ticks = tuple((float(mark), f"{mark:,.{decimals}f}".replace("-", "−")) for mark in inside)
    return Axis(float(inside[0]), float(inside[-1]), ticks)


def _of_magnitudes(low: Decimal, high: Decimal) -> Axis:
    first, last = math.floor(low.log10() - Decimal("0.1")), math.ceil(high.log10() + Decimal("0.1"))
    every = max(1, math.ceil((last - first) / _MOST_TICKS))
    ticks = tuple((float(10.0**n), _power(n)) for n in range(first, last + 1, every))
    return Axis(float(first), float(last), ticks, log=True)


def _power(n: int) -> str:
    if -3 <= n <= 4:
        return f"{Decimal(1).scaleb(n):,f}"
    raised = str(n).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"10{raised}"


def _place(value: float, *, log: bool) -> float:
    return math.log10(max(value, 1e-300)) if log else value


def _step(rough: Decimal) -> Decimal:
    """The round step at least as wide as a rough one."""
    unit = Decimal(1).scaleb(rough.adjusted())
    return next(unit * step for step in _STEPS if unit * step >= rough)
