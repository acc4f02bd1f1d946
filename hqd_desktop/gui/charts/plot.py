"""The live chart: pyqtgraph draws the lines and knows the mouse; grid, axes and labels are painted as in files.

One widget is reused for every indicator: ``show_picture`` replaces what is drawn. Zoom, menu and wheel of pyqtgraph are off.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.charts import drawing
from hqd_desktop.gui.charts.drawing import Frame
from hqd_desktop.gui.charts.hover import HoverBox
from hqd_desktop.gui.charts.picture import Line, Picture, Place

_TOP = 12


class _Field(pg.ViewBox):  # type: ignore[misc]
    """The field: its ground is painted in pixels below the lines."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.picture: Picture | None = None
        # The range holds every point, so nothing needs clipping; points on the edge stay whole.
        for item in (self, self.childGroup):
            item.setFlag(item.GraphicsItemFlag.ItemClipsChildrenToShape, False)

    def frame(self) -> Frame | None:
        """The field in its own pixels."""
        return None if self.picture is None else Frame(QRectF(self.rect()), self.picture)

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None) -> None:
        """Grid and gaps."""
        frame = self.frame()
        if frame is not None:
            drawing.draw_field(painter, frame, theme.current())

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """The wheel belongs to whatever the chart stands in."""
        event.ignore()


class _Side(pg.AxisItem):  # type: ignore[misc]
    """One side of the field, painted by ``drawing`` instead of pyqtgraph's axis (no SI prefixes, no epoch seconds)."""

    def __init__(self, orientation: str, field: _Field, draw: Any) -> None:
        super().__init__(orientation)
        self._field = field
        self._draw = draw

    def boundingRect(self) -> QRectF:
        """A little more than its own place, for labels at the ends."""
        return QRectF(self.rect()).adjusted(-40, -12, 40, 12)

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None) -> None:
        """Draw in the coordinates of the field."""
        picture = self._field.picture
        if picture is None:
            return
        shift = self._field.mapToItem(self, QPointF(0, 0))
        frame = Frame(QRectF(self._field.rect()).translated(shift), picture)
        painter.save()
        self._draw(painter, frame, theme.current())
        painter.restore()


class _Marks(pg.GraphicsObject):  # type: ignore[misc]
    """Values beside the points of short lines, over everything else."""

    def __init__(self, field: _Field) -> None:
        super().__init__()
        self.setParentItem(field)
        self.setZValue(50)
        self._field = field

    def boundingRect(self) -> QRectF:
        """The whole field."""
        return QRectF(self._field.rect()).adjusted(-60, -20, 60, 20)

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None) -> None:
        """Draw them."""
        frame = self._field.frame()
        if frame is not None:
            drawing.draw_marks(painter, frame, theme.current())


class ChartPlot(pg.PlotWidget):  # type: ignore[misc]
    """Left and Right move through the slots, Home and End jump, Esc lets go; the mouse does the same."""

    slot_changed = Signal(object)
    """The slot under the cursor, None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.field = _Field()
        sides = {
            "left": _Side("left", self.field, drawing.draw_values),
            "bottom": _Side("bottom", self.field, drawing.draw_slots),
            "right": _Side("right", self.field, drawing.draw_end_labels),
        }
        super().__init__(parent, background=theme.color("bg-base"), viewBox=self.field, axisItems=sides)
        self._sides = sides
        self.picture: Picture | None = None
        self.slot: int | None = None
        self._strong: int | None = None
        self._lay_out()
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._dots = pg.ScatterPlotItem()
        self._box = HoverBox(self)
        _Marks(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.current().changed.connect(self._restyle)

    def _lay_out(self) -> None:
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.layout.setContentsMargins(0, _TOP, 0, 0)
        item.layout.setHorizontalSpacing(0)
        item.layout.setVerticalSpacing(0)
        for name in ("left", "bottom", "right"):
            item.showAxis(name)
        self._sides["bottom"].setHeight(drawing.X_AXIS)
        self._sides["right"].setWidth(drawing.LABEL_MARGIN)
        self.setFrameShape(self.Shape.NoFrame)

    def show_picture(self, picture: Picture) -> None:
        """Draw another picture in the place of the present one."""
        self.picture = self.field.picture = picture
        self.slot = None
        self.clear()
        self._box.hide()
        self._sides["left"].setWidth(drawing.values_width(picture, theme.current()))
        ruler = picture.ruler
        self.field.invertY(picture.inverted)
        self.field.setRange(
            xRange=(-0.5, max(1, len(picture.slots)) - 0.5), yRange=(ruler.low, ruler.high), padding=0, update=True
        )
        for line in reversed(picture.lines):
            self._add(line)
        self._cursor.hide()
        self.addItem(self._cursor, ignoreBounds=True)
        self.addItem(self._dots, ignoreBounds=True)
        self._dots.setData([])
        self._describe()
        self._repaint()

    def _add(self, line: Line) -> None:
        colour = theme.color(line.token)
        z = 20 if line.strong else 10
        runs: list[Place] = []
        for run in line.runs:
            runs += [*run, (run[-1][0], float("nan"))]
        self._curve(runs, drawing.line_pen(colour, line.width), "finite", z)
        self._curve([p for pair in line.dashed for p in pair], drawing.dashed_pen(colour, line.width), "pairs", z)
        self._curve([p for pair in line.bridges for p in pair], drawing.bridge_pen(colour), "pairs", z)
        base = theme.color("bg-base")
        self._scatter(line.filled, pg.mkPen(base, width=1), colour, 8.5, z + 1)
        self._scatter(line.hollow, pg.mkPen(colour, width=1.5), base, 8, z + 1)

    def _curve(self, places: list[Place], pen: QPen, connect: str, z: int) -> None:
        if not places:
            return
        pen.setCosmetic(True)
        x, y = np.array(places, dtype=float).T
        curve = pg.PlotCurveItem(x, y, pen=pen, connect=connect, antialias=True)
        curve.setZValue(z)
        self.addItem(curve)

    def _scatter(self, places: tuple[Place, ...], pen: QPen, brush: Any, size: float, z: int) -> None:
        if not places:
            return
        x, y = np.array(places, dtype=float).T
        dots = pg.ScatterPlotItem(x, y, size=size, pen=pen, brush=brush, antialias=True)
        dots.setZValue(z)
        self.addItem(dots)

    def point_at(self, slot: int | None) -> None:
        """Show the cursor on a slot, or take it away."""
        picture = self.picture
        if picture is None or not picture.slots:
            return
        self.slot = None if slot is None else max(0, min(slot, len(picture.slots) - 1))
        if self.slot is None:
            self._cursor.hide()
            self._dots.setData([])
            self._box.hide()
        else:
            self._point(picture, self.slot)
        self.slot_changed.emit(self.slot)

    def _point(self, picture: Picture, slot: int) -> None:
        self._cursor.setPen(pg.mkPen(theme.color("border-strong"), width=1))
        self._cursor.setPos(slot)
        self._cursor.show()
        base = theme.color("bg-base")
        spots = [
            {
                "pos": (slot, line.at[slot]),
                "brush": theme.color(line.token),
                "pen": pg.mkPen(base, width=1.2),
                "size": 9,
            }
            for line in picture.lines
            if slot in line.at
        ]
        self._dots.setData(spots)
        self._dots.setZValue(40)
        self._box.say(picture, slot)
        self._box.place(self._frame_here(), slot)
        self.setAccessibleDescription(self._box.words)

    def _frame_here(self) -> Frame:
        """The field in the pixels of this widget."""
        assert self.picture is not None
        return Frame(QRectF(self.mapFromScene(self.field.sceneBoundingRect()).boundingRect()), self.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor."""
        picture = self.picture
        last = len(picture.slots) - 1 if picture else -1
        at = self.slot
        moves = {
            Qt.Key.Key_Left: last if at is None else at - 1,
            Qt.Key.Key_Right: 0 if at is None else at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if last >= 0 and key in moves:
            self.point_at(moves[key])
        elif key == Qt.Key.Key_Escape and at is not None:
            self.point_at(None)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse over the field."""
        super().mouseMoveEvent(event)
        if self.picture is None or not self.picture.slots:
            return
        frame = self._frame_here()
        if not frame.rect.contains(event.position()):
            self.point_at(None)
            return
        slot = int((event.position().x() - frame.rect.left()) // frame.room)
        if slot != self.slot:
            self.point_at(slot)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse left."""
        super().leaveEvent(event)
        self.point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard left."""
        super().focusOutEvent(event)
        self.point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """No zoom: the wheel scrolls what the chart stands in."""
        event.ignore()

    def close(self) -> bool:
        """pyqtgraph takes itself apart when it is closed: nothing may be drawn after that."""
        self.picture = self.field.picture = None
        theme.current().changed.disconnect(self._restyle)
        super().close()
        return True

    def _describe(self) -> None:
        picture = self.picture
        if picture is None:
            return
        self.setAccessibleName(f"{picture.title}. {picture.axis}")
        ends = (f"{line.name} {line.end[1]}" for line in picture.lines if line.end is not None)
        self.setAccessibleDescription("; ".join(ends))

    def _restyle(self) -> None:
        self.setBackground(theme.color("bg-base"))
        if self.picture is not None:
            self.show_picture(self.picture)

    def _repaint(self) -> None:
        self.scene().update()
        self.viewport().update()
