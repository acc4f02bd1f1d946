"""A list of painted lines: milestones, actions, history. One look, one keyboard, spoken like any list."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import icons, paint, theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEIGHT, _SIGN = 30, 24
_DIAMONDS = {"reached": ("text-2", True), "next": ("accent", True), "later": ("text-2", False), "late": ("bad", True)}
BOXES = ("open", "done")
"""Signs that can be ticked."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a sign, a text, a quiet aside and what stands at the right end. ``key`` is what a click means."""

    text: str
    right: str = ""
    aside: str = ""
    sign: str = ""
    tint: str = "text"
    right_tint: str = "text"
    strong: bool = False
    key: object = 0
    rule: bool = True


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        words = " ".join(filter(None, (line.text, line.aside, line.right)))
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words
        return html.escape(words) if role == Qt.ItemDataRole.ToolTipRole else None


class _Painter(QStyledItemDelegate):
    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._view.lines()[index.row()]
        rect = QRect(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        painter.save()
        if focused:
            painter.fillRect(rect, theme.color("bg-selected"))
        if line.rule:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        draw_sign(painter, line.sign, rect)
        self._words(painter, line, rect.adjusted(_SIGN if line.sign else 2, 0, -2, -1))
        painter.restore()

    @staticmethod
    def _words(painter: QPainter, line: Line, rect: QRect) -> None:
        metrics, small = theme.metrics(bold=line.strong), theme.metrics(theme.SMALL)
        right = metrics.elidedText(line.right, Qt.TextElideMode.ElideRight, max(40, rect.width() * 2 // 3))
        wide = theme.metrics().horizontalAdvance(right)
        painter.setFont(theme.font())
        painter.setPen(theme.color(line.right_tint))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        room = rect.adjusted(0, 0, -wide - (10 if wide else 0), 0)
        if line.aside:
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(theme.color("text-3"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.aside)
            room.adjust(0, 0, -small.horizontalAdvance(line.aside) - 8, 0)
        painter.setFont(theme.font(bold=line.strong))
        painter.setPen(theme.color(line.tint))
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def draw_sign(painter: QPainter, sign: str, rect: QRect) -> None:
    """A diamond (reached, next, later, late) or a box (open, done) at the left of a line."""
    middle = QPointF(rect.left() + 7, QRectF(rect).center().y())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if sign in _DIAMONDS:
        token, filled = _DIAMONDS[sign]
        painter.setPen(QPen(theme.color(token), 1.4))
        painter.setBrush(theme.color(token) if filled else Qt.BrushStyle.NoBrush)
        ends = (QPointF(0, -5), QPointF(5, 0), QPointF(0, 5), QPointF(-5, 0))
        painter.drawPolygon(QPolygonF([middle + end for end in ends]))
        if sign == "late":  # told from a reached one without its colour
            painter.setPen(QPen(theme.color("bg-base"), 1.4))
            painter.drawLine(middle + QPointF(0, -2.4), middle + QPointF(0, 0.4))
            painter.drawPoint(middle + QPointF(0, 2.2))
    elif sign in BOXES:
        box = QRectF(rect.left() + 1, middle.y() - 6.5, 13, 13)
        paint.frame(painter, box, "border-strong", "bg-base", radius=3)
        if sign == "done":
            painter.drawPixmap(QPointF(box.left() + 0.5, box.top() + 0.5), icons.pixmap("check", "text-2", 12))


class LineList(QListView):
    """As high as its lines. ``ticked`` and ``opened`` bring the key of the line."""

    ticked = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, grows: bool = True) -> None:
        super().__init__(parent)
        self._grows = grows
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.current().changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self._lines.show(lines)
        if self._grows:
            self.setFixedHeight(len(lines) * HEIGHT)

    def lines(self) -> tuple[Line, ...]:
        """The lines shown."""
        return self._lines.lines

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks it, a click elsewhere opens the line."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            line = self.lines()[index.row()]
            in_box = line.sign in BOXES and event.position().x() < _SIGN
            (self.ticked if in_box else self.opened).emit(line.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter opens."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            line = self.lines()[index.row()]
            ticks = event.key() == Qt.Key.Key_Space and line.sign in BOXES
            (self.ticked if ticks else self.opened).emit(line.key)
            return
        super().keyPressEvent(event)


class LongList(LineList):
    """A list that fills a tab and scrolls by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, grows=False)
        self.setViewportMargins(14, 6, 14, 6)
