"""A filter chip: field and value in one frame, a cross to take it away, a click to change it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hqd_desktop.gui import icons, paint, theme

HEIGHT = 24
_PX, _PAD, _GAP, _CROSS = 12, 8, 5, 12


class Chip(QAbstractButton):
    """``dashed`` is the look of "+ Filter"; a checked chip is a filter switched on. Del asks to remove it."""

    removed = Signal()

    def __init__(
        self, field: str = "", value: str = "", parent: QWidget | None = None, *, dashed: bool = False
    ) -> None:
        super().__init__(parent)
        self._field, self._value, self._dashed = field, value, dashed
        self.removable = not dashed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_words(field, value)
        theme.current().changed.connect(self.update)

    def set_words(self, field: str, value: str) -> None:
        """The quiet field name and the value."""
        self._field, self._value = field, value
        self.setAccessibleName(f"{field} {value}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(self._text_width() + 2 * _PAD + (_CROSS + _GAP if self.removable else 0), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, field, value, cross."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        if self._dashed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("border-control"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        else:
            line = "accent-line" if on else "border-strong" if self.underMouse() else "bg-sunken"
            paint.frame(painter, rect, line, "bg-selected" if on else "bg-sunken")
        if self.hasFocus():
            paint.frame(painter, rect, "accent", width=2)
        self._draw_words(painter, on)
        if self.removable:
            cross = icons.pixmap("x", "text-2", _CROSS)
            painter.drawPixmap(QPointF(self.width() - _PAD - _CROSS, (HEIGHT - _CROSS) / 2), cross)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross removes, anywhere else it is a click on the chip."""
        if self.removable and event.position().x() > self.width() - _PAD - _CROSS - _GAP / 2:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del and Backspace remove, Enter opens as Space does."""
        if self.removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Fonts differ between the languages."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _text_width(self) -> int:
        metrics = theme.metrics(_PX)
        gap = _GAP if self._field and self._value else 0
        return metrics.horizontalAdvance(self._field) + gap + metrics.horizontalAdvance(self._value)

    def _draw_words(self, painter: QPainter, on: bool) -> None:
        painter.setFont(theme.font(_PX))
        rect = self.rect().adjusted(_PAD, 0, 0, 0)
        painter.setPen(theme.color("accent" if on else "text-2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._field)
        shift = theme.metrics(_PX).horizontalAdvance(self._field) + (_GAP if self._field else 0)
        painter.setPen(theme.color("accent" if on else "text"))
        painter.drawText(rect.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._value)
