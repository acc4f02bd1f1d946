"""How the grid is painted: cells with their marks, the names at the side, the periods above."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.indicators.grid_model import (
    BREAK_ROLE,
    CLOSED_ROLE,
    FINDING_ROLE,
    HEAD_ROLE,
    ITALIC_ROLE,
    LATE_ROLE,
    OLDER_ROLE,
    TOKEN_ROLE,
    UNIT_ROLE,
)
from hqd_desktop.gui.widgets.cells import PAD, ROW, TINT_ROLE, Cell

AREA_WIDTH, AREA_WIDEST = 160, 300
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RING, _MARK = 3.0, 7.0
Index = QModelIndex | QPersistentModelIndex


class GridCell(Cell):
    """A figure; estimates slanted with a hollow point, older figures as a step at the lower right, findings at the left."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """The text, and the marks besides the corner."""
        if index.data(CLOSED_ROLE):
            return
        if index.data(ITALIC_ROLE):
            self._estimate(painter, index, rect)
        else:
            super().content(painter, option, index, rect)
        whole = QRectF(option.rect)
        if index.data(OLDER_ROLE):
            _steps(painter, whole)
        if token := index.data(FINDING_ROLE):
            painter.fillRect(QRectF(whole.left(), whole.top(), 3, whole.height() - 1), theme.color(token))

    def _estimate(self, painter: QPainter, index: Index, rect: QRect) -> None:
        font = QFont(theme.font())
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(theme.color(index.data(TINT_ROLE) or "text"))
        text = str(index.data())
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | _MIDDLE, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text-3"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(rect.left() + _RING - 3, QRectF(rect).center().y()), _RING, _RING)

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Lines on two sides: a grid is read both ways."""
        super().background(painter, option)
        rect = QRect(option.rect)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("border-subtle"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A place where no figure can be is hatched, unless it is a heading."""
        super().paint(painter, option, index)
        if index.data(HEAD_ROLE):
            painter.fillRect(QRect(option.rect).adjusted(0, 0, 0, -1), theme.color("bg-alt"))
        elif index.data(CLOSED_ROLE):
            hatch = QBrush(theme.color("border-subtle"), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRect(option.rect).adjusted(0, 0, -1, -1), hatch)


def _steps(painter: QPainter, rect: QRectF) -> None:
    """The mark of older figures: a small triangle at the lower right."""
    at = rect.bottomRight() - QPointF(1, 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("text-2"))
    painter.drawPolygon(QPolygonF([at, at + QPointF(-_MARK, 0), at + QPointF(0, -_MARK)]))


class NameHeader(QHeaderView):
    """The names of areas with the colours of their lines, or of indicators with their units; headings of dimensions bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._wide = AREA_WIDTH
        self.setSectionResizeMode(self.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW)
        self.setMinimumSectionSize(ROW)
        self.setFixedWidth(AREA_WIDTH)
        self.setSectionsClickable(True)
        self.setObjectName("area_header")

    def fit(self) -> None:
        """As wide as the names need, within limits."""
        model, metrics = self.model(), theme.metrics()
        rows = range(min(model.rowCount(), 200))
        wide = [metrics.horizontalAdvance(self._name(row) + "  " + self._unit(row)) for row in rows]
        self._wide = min(max([AREA_WIDTH, *(w + 2 * PAD + 20 for w in wide)]), AREA_WIDEST)
        self.setFixedWidth(self._wide)

    def sizeHint(self) -> QSize:
        """The width that was fitted."""
        return QSize(self._wide, super().sizeHint().height())

    def _name(self, row: int) -> str:
        return str(self.model().headerData(row, Qt.Orientation.Vertical) or "")

    def _unit(self, row: int) -> str:
        return str(self.model().headerData(row, Qt.Orientation.Vertical, UNIT_ROLE) or "")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Colour key, name, unit."""
        model = self.model()
        is_head = bool(model.headerData(section, Qt.Orientation.Vertical, CLOSED_ROLE))
        painter.save()
        painter.fillRect(rect, theme.color("bg-alt" if is_head else "bg-base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("border"))
        token = model.headerData(section, Qt.Orientation.Vertical, TOKEN_ROLE)
        left, unit = rect.left() + PAD, self._unit(section)
        if token:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(token))
            painter.drawRoundedRect(QRectF(left, rect.center().y() - 1, 10, 3), 1.5, 1.5)
            left += 17
        room = QRect(left, rect.top(), rect.right() - left - 8, rect.height() - 1)
        if unit:
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(theme.color("text-3"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | _MIDDLE, unit)
            room.setWidth(room.width() - theme.metrics(theme.SMALL).horizontalAdvance(unit) - 8)
        painter.setFont(theme.font(bold=is_head))
        painter.setPen(theme.color("text" if token or unit else "text-2"))
        elided = theme.metrics(bold=is_head).elidedText(self._name(section), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, elided)
        painter.restore()


class PeriodHeader(QHeaderView):
    """The periods; a bar below one that somebody should have reported and has not, a line before a break."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setFixedHeight(ROW)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The heading of the house, and the marks."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        model = self.model()
        if model.headerData(section, Qt.Orientation.Horizontal, LATE_ROLE):
            painter.fillRect(rect.left() + 1, rect.bottom() - 2, rect.width() - 3, 2, theme.color("warn"))
        if model.headerData(section, Qt.Orientation.Horizontal, BREAK_ROLE):
            painter.fillRect(rect.left(), rect.top() + 4, 2, rect.height() - 8, theme.color("text-2"))
