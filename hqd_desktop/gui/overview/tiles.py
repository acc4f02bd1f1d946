"""Tiles of indicators: name, growth, a sparkline, a word about the target; each opens its indicator."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from hqd_desktop.gui import paint, theme

HEIGHT, _PAD = 98, 16
_NAME, _VALUE, _NOTE = 28, 56, 80
_SPARK = QSize(78, 36)
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Tile:
    """``spark`` holds the last values, None where a period is missing; fewer than two draw the point only."""

    key: int
    name: str
    value: str
    unit: str
    note: str
    spark: tuple[float | None, ...] = ()
    tip: str = ""

    def said(self) -> str:
        """The tile in one sentence."""
        return f"{self.name}: {self.value} {self.unit}. {self.note}"


class IndicatorTile(QAbstractButton):
    """One tile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tile = Tile(0, "", "—", "", "")
        self._is_hovered = False
        self.setMinimumSize(120, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_tile(self, tile: Tile) -> None:
        """Take another indicator."""
        self.tile = tile
        self.setAccessibleName(tile.said())
        self.setToolTip(html.escape(tile.tip))
        self.update()

    def sizeHint(self) -> QSize:
        """A third of the card."""
        return QSize(200, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no more."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, too, as in the lists beside it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words and sparkline."""
        tile, painter = self.tile, QPainter(self)
        if self._is_hovered:
            painter.fillRect(self.rect(), theme.color("bg-hover"))
        room = self.width() - 2 * _PAD
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(_PAD, _NAME, theme.metrics(12).elidedText(tile.name, elide, room))
        painter.drawText(_PAD, _NOTE, theme.metrics(12).elidedText(tile.note, elide, room))
        painter.setFont(theme.font(20, bold=True))
        painter.setPen(theme.color("text-3" if tile.value == "—" else "text"))
        painter.drawText(_PAD, _VALUE, tile.value)
        x = _PAD + theme.metrics(20, bold=True).horizontalAdvance(tile.value) + 3
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("text-2"))
        painter.drawText(x, _VALUE, tile.unit)
        x += theme.metrics(13).horizontalAdvance(tile.unit) + 12
        box = QRectF(self.width() - _PAD - _SPARK.width(), _VALUE - 24, _SPARK.width(), _SPARK.height())
        if box.left() > x:
            sparkline(painter, box, tile.spark)
        if self.hasFocus():
            paint.frame(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), "accent", radius=4, width=2)
        painter.end()


def sparkline(painter: QPainter, box: QRectF, values: Sequence[float | None]) -> None:
    """A grey line with its last point in the accent; one value is a point, none a dotted line (DESIGN, section 6)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    known = [(n, value) for n, value in enumerate(values) if value is not None]
    if not known:
        painter.setPen(QPen(theme.color("chart-axis"), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        return
    low, high = min(v for _, v in known), max(v for _, v in known)
    across, up = max(len(values) - 1, 1), (high - low) or 1.0

    def at(n: int, value: float) -> QPointF:
        return QPointF(
            box.left() + box.width() * n / across, box.bottom() - 4 - (box.height() - 8) * (value - low) / up
        )

    if len(known) > 1:
        painter.setPen(QPen(theme.color("chart-muted"), 1.4))
        painter.drawPolyline(QPolygonF([at(n, value) for n, value in known]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    last = at(*known[-1]) if len(known) > 1 else QPointF(box.right(), box.center().y())
    painter.drawEllipse(last, 2.6, 2.6)


class TileGrid(QWidget):
    """Three tiles a row with lines between them. ``opened`` names an indicator by its id."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        self.tiles: list[IndicatorTile] = []

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these indicators."""
        while len(self.tiles) < len(tiles):
            made = IndicatorTile(self)
            made.clicked.connect(self._clicked)
            row, column = divmod(len(self.tiles), _COLUMNS)
            self._grid.addWidget(made, row, column)
            self._grid.setColumnStretch(column, 1)
            self.tiles.append(made)
        for widget, tile in zip(self.tiles, tiles, strict=False):
            widget.show_tile(tile)
        for number, widget in enumerate(self.tiles):
            widget.setVisible(number < len(tiles))
        self.update()

    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, IndicatorTile):
            self.opened.emit(tile.tile.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines between the tiles."""
        painter = QPainter(self)
        for tile in self.tiles:
            if tile.isVisible():
                box, line = tile.geometry(), theme.color("border-subtle")
                painter.fillRect(box.right() + 1, box.top(), 1, box.height(), line)
                painter.fillRect(box.left(), box.top() - 1, box.width() + 1, 1, line)
        painter.end()
