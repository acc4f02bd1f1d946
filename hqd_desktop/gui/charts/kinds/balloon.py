"""The box beside the current mark: what it is and its figures."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.laid import Mark

_PAD, _ROW, _HEAD, _KEY, _WIDEST = 12, 19, 24, 10, 420


class Balloon(QWidget):
    """Painted, lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.mark: Mark | None = None
        self.hide()

    def say(self, mark: Mark, visible: QRect) -> None:
        """Take the words of a mark, and stand beside it inside what can be seen."""
        self.mark = mark
        self.resize(self.sizeHint())
        box, size = mark.box.toAlignedRect(), self.size()
        spots = (
            QRect(box.right() + 10, box.center().y() - size.height() // 2, size.width(), size.height()),
            QRect(box.left() - 10 - size.width(), box.center().y() - size.height() // 2, size.width(), size.height()),
            QRect(box.center().x() - size.width() // 2, box.top() - 10 - size.height(), size.width(), size.height()),
            QRect(box.center().x() - size.width() // 2, box.bottom() + 10, size.width(), size.height()),
        )
        best = min(spots, key=lambda spot: _outside(spot, visible))
        left = max(visible.left() + 2, min(best.left(), visible.right() - size.width() - 2))
        top = max(visible.top() + 2, min(best.top(), visible.bottom() - size.height() - 2))
        self.move(left, top)
        self.raise_()
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its words."""
        if self.mark is None:
            return QSize(0, 0)
        look = theme.current()
        rows = [pen.wide(look, name) + pen.wide(look, value) + _KEY + 30 for _token, name, value in self.mark.rows]
        inner = min(_WIDEST, max([pen.wide(look, self.mark.head, bold=True), 120, *rows]))
        return QSize(inner + 2 * _PAD, _HEAD + _ROW * len(self.mark.rows) + _PAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, head, rows."""
        if self.mark is None:
            return
        painter, look = QPainter(self), theme.current()
        paint.frame(painter, QRectF(self.rect()), "border-strong", "bg-base")
        wide = self.width() - 2 * _PAD
        pen.words(painter, look, QRectF(_PAD, 6, wide, 20), self.mark.head, bold=True)
        for number, (token, name, value) in enumerate(self.mark.rows):
            top = _HEAD + 3 + number * _ROW
            if token:
                painter.fillRect(QRectF(_PAD, top + _ROW / 2 - 1.5, _KEY, 3), look.color(token))
            figure = pen.wide(look, value) + 2.0
            room = QRectF(_PAD + _KEY + 8, top, wide - _KEY - 8 - figure - 8, _ROW)
            pen.words(painter, look, room, name, ink="text" if token else "text-2")
            pen.words(painter, look, QRectF(self.width() - _PAD - figure, top, figure, _ROW), value, pen.RIGHT)


def _outside(spot: QRect, visible: QRect) -> int:
    """How much of a spot cannot be seen."""
    seen = spot.intersected(visible)
    return spot.width() * spot.height() - max(0, seen.width()) * max(0, seen.height())
