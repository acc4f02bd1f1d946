"""The strip below a chart: all months on record in small, and the window of them that is drawn large.

Drag the window or its edges, or press where nothing is to bring it there; a double click shows everything. Left and Right move it,
Shift with them moves its end, Ctrl its beginning; Home and End go to the oldest and newest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import theme

HEIGHT = 34
_EDGE, _PAD = 6.0, 3.0


@dataclass(frozen=True, slots=True)
class Strip:
    """``slots`` are the last months of all slots (a step apart), ``values`` the home line by slot; ``first`` and ``last`` the window."""

    slots: tuple[int, ...]
    step: int
    values: dict[int, float]
    first: int
    last: int


class Brush(QWidget):
    """``chosen(first slot, last slot)`` numbers into ``Strip.slots``, both included."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip: Strip | None = None
        self._lang: Lang = "en"
        self._grip: tuple[str, float, int, int] | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.current().changed.connect(self.update)

    def show_strip(self, strip: Strip | None, lang: Lang) -> None:
        """Show other months, or another window of them."""
        self.strip, self._lang = strip, lang
        if strip is not None and strip.slots:
            self.setAccessibleName(self.tr("Periods shown"))
            self.setAccessibleDescription(self.said())
            self.setToolTip(self.said())
        self.update()

    def said(self) -> str:
        """The window in words."""
        strip = self.strip
        if strip is None or not strip.slots:
            return ""
        a, b = strip.slots[strip.first] - strip.step + 1, strip.slots[strip.last]
        ends = dict.fromkeys((Period(a, a).text(self._lang), Period(b, b).text(self._lang)))
        return " – ".join(ends)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, HEIGHT)

    # --- geometry --------------------------------------------------------------------------------

    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, 2, -_EDGE, -2)

    def _x(self, slot: float) -> float:
        assert self.strip is not None
        field = self._field()
        return field.left() + field.width() * slot / max(1, len(self.strip.slots))

    def _slot(self, x: float) -> int:
        assert self.strip is not None
        field, count = self._field(), len(self.strip.slots)
        return max(0, min(count - 1, int((x - field.left()) / max(1.0, field.width()) * count)))

    def _window(self) -> QRectF:
        assert self.strip is not None
        field = self._field()
        left, right = self._x(self.strip.first), self._x(self.strip.last + 1)
        return QRectF(left, field.top(), max(4.0, right - left), field.height())

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, line, window with its two grips."""
        strip = self.strip
        painter = QPainter(self)
        if strip is None or not strip.slots:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field, window = self._field(), self._window()
        painter.fillRect(field, theme.color("bg-sunken"))
        painter.fillRect(window, theme.color("bg-base"))
        painter.setPen(QPen(theme.color("chart-muted"), 1.2))
        for run in self._runs(strip, field):
            painter.drawPolyline(run) if run.count() > 1 else painter.drawPoint(run.first())
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "border-strong"), 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(window)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        for x in (window.left(), window.right()):
            painter.drawRoundedRect(QRectF(x - 2, window.center().y() - 7, 4, 14), 2, 2)

    def _runs(self, strip: Strip, field: QRectF) -> Sequence[QPolygonF]:
        """The line as runs of neighbours, between the lowest and the highest value."""
        if not strip.values:
            return ()
        low, high = min(strip.values.values()), max(strip.values.values())
        span = high - low or 1.0
        made: list[QPolygonF] = []
        before = None
        for slot in sorted(strip.values):
            y = field.bottom() - _PAD - (strip.values[slot] - low) / span * (field.height() - 2 * _PAD)
            if before is None or slot - before > 1:
                made.append(QPolygonF())
            made[-1].append(QPointF(self._x(slot + 0.5), y))
            before = slot
        return made

    # --- mouse -----------------------------------------------------------------------------------

    def _grip_at(self, x: float) -> str:
        window = self._window()
        if abs(x - window.left()) <= _EDGE:
            return "first"
        if abs(x - window.right()) <= _EDGE:
            return "last"
        return "both" if window.left() < x < window.right() else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an edge or the window; elsewhere bring the window here."""
        if self.strip is None or event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        grip = self._grip_at(x)
        if not grip:
            half = (self.strip.last - self.strip.first) // 2
            self._move_to(self._slot(x) - half)
            grip = "both"
        self._grip = (grip, x, self.strip.first, self.strip.last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is taken; the cursor says what can be."""
        strip = self.strip
        if strip is None:
            return
        x = event.position().x()
        if self._grip is None:
            shapes = {"first": Qt.CursorShape.SizeHorCursor, "last": Qt.CursorShape.SizeHorCursor}
            shapes["both"] = Qt.CursorShape.OpenHandCursor
            self.setCursor(shapes.get(self._grip_at(x), Qt.CursorShape.ArrowCursor))
            return
        grip, start, first, last = self._grip
        shift = round((x - start) / max(1.0, self._field().width()) * len(strip.slots))
        if grip == "first":
            self._choose(min(first + shift, last), last)
        elif grip == "last":
            self._choose(first, max(last + shift, first))
        else:
            self._move_to(first + shift)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Everything."""
        if self.strip is not None:
            self._choose(0, len(self.strip.slots) - 1)

    # --- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the module."""
        strip = self.strip
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key, keys = Qt.Key(event.key()), event.modifiers()
        if strip is None or not strip.slots:
            event.ignore()
        elif key in steps and keys & Qt.KeyboardModifier.ShiftModifier:
            self._choose(strip.first, max(strip.first, strip.last + steps[key]))
        elif key in steps and keys & Qt.KeyboardModifier.ControlModifier:
            self._choose(min(strip.last, strip.first + steps[key]), strip.last)
        elif key in steps:
            self._move_to(strip.first + steps[key])
        elif key == Qt.Key.Key_Home:
            self._move_to(0)
        elif key == Qt.Key.Key_End:
            self._move_to(len(strip.slots))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it."""
        super().focusOutEvent(event)
        self.update()

    def _move_to(self, first: int) -> None:
        assert self.strip is not None
        length, count = self.strip.last - self.strip.first, len(self.strip.slots)
        first = max(0, min(first, count - 1 - length))
        self._choose(first, first + length)

    def _choose(self, first: int, last: int) -> None:
        strip = self.strip
        assert strip is not None
        first, last = max(0, first), min(last, len(strip.slots) - 1)
        if (first, last) != (strip.first, strip.last) and first <= last:
            self.show_strip(Strip(strip.slots, strip.step, strip.values, first, last), self._lang)
            self.chosen.emit(first, last)
