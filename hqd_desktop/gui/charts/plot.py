"""The live chart: a pyqtgraph widget for view, mouse and layout, painted in pixels by the same code as charts in files.

Its own curves go through a scaled painter, where a line wider than one pixel takes ten to thirty times as long as here.
One widget is reused for every indicator: ``show_picture`` replaces what is drawn. Zoom, menu and wheel of pyqtgraph are off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.charts import drawing
from hqd_desktop.gui.charts.drawing import Frame
from hqd_desktop.gui.charts.hover import NOT_STATED, HoverBox
from hqd_desktop.gui.charts.picture import GREY, Picture
from hqd_desktop.gui.theme import Theme

_TOP = 12
_REACH, _BROUGHT_OUT = 12.0, "text-2"
Draw = Callable[[QPainter, Frame, Theme], None]


class _Field(pg.ViewBox):  # type: ignore[misc]
    """The field: knows the picture, and lets nothing zoom it."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.picture: Picture | None = None
        # The range holds every point, so nothing needs clipping; points on the edge stay whole.
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape, False)

    def frame(self) -> Frame | None:
        """The field in its own pixels."""
        return None if self.picture is None else Frame(QRectF(self.rect()), self.picture)

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """The wheel belongs to whatever the chart stands in."""
        event.ignore()


class _Side(pg.AxisItem):  # type: ignore[misc]
    """One side of the field, painted by ``drawing`` instead of pyqtgraph's axis (no SI prefixes, no epoch seconds)."""

    def __init__(self, orientation: str, field: _Field, draw: Draw) -> None:
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


class _Layer(pg.GraphicsObject):  # type: ignore[misc]
    """Something painted over the field. A ``kept`` one is a picture until the data or the size change."""

    def __init__(self, field: _Field, z: int, draw: Draw, *, kept: bool) -> None:
        super().__init__()
        self.setParentItem(field)
        self.setZValue(z)
        self._field = field
        self._draw = draw
        if kept:
            self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        field.sigResized.connect(self.renew)

    def renew(self) -> None:
        """Paint anew."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        """The field with room for points and values at its edges."""
        return QRectF(self._field.rect()).adjusted(-60, -20, 60, 20)

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None) -> None:
        """Draw it."""
        frame = self._field.frame()
        if frame is not None:
            self._draw(painter, frame, theme.current())


class ChartPlot(pg.PlotWidget):  # type: ignore[misc]
    """Left and Right move through the slots, Home and End jump, Up and Down bring out another area, Esc lets go, Enter
    picks; the mouse does the same, and brings out the line it is near."""

    slot_changed = Signal(object)
    """The slot under the cursor, None for none."""
    picked = Signal(int)
    """A slot was double-clicked, or Enter pressed on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.field = _Field()
        sides = {
            "left": _Side("left", self.field, drawing.draw_values),
            "bottom": _Side("bottom", self.field, drawing.draw_slots),
            "right": _Side("right", self.field, self._draw_labels),
        }
        super().__init__(parent, background=theme.color("bg-base"), viewBox=self.field, axisItems=sides)
        self._sides = sides
        self.picture: Picture | None = None
        self.slot: int | None = None
        self.emphasised: int | None = None
        """The number of the line that is brought out."""
        self._lay_out()
        self._lines = _Layer(self.field, 10, drawing.draw_body, kept=True)
        self._cursor = _Layer(self.field, 20, self._draw_cursor, kept=False)
        self._box = HoverBox(self)
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
        self.slot = self.emphasised = None
        self._box.hide()
        if not picture.cut:
            self._fit_sides()
        ruler = picture.ruler
        self.field.invertY(picture.inverted)
        self.field.setRange(
            xRange=(-0.5, max(1, len(picture.slots)) - 0.5), yRange=(ruler.low, ruler.high), padding=0, update=True
        )
        self._lines.renew()
        self._describe()
        self._repaint()

    def _fit_sides(self) -> None:
        """Give the numbers at the left and the labels at the right the room they want."""
        if self.picture is not None:
            look = theme.current()
            self._sides["left"].setWidth(drawing.values_width(self.picture, look))
            self._sides["right"].setWidth(drawing.labels_width(self.picture, look, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels may take a share of the new width."""
        super().resizeEvent(event)
        # pyqtgraph resizes while it is being made.
        if getattr(self, "_sides", None):
            self._fit_sides()

    def point_at(self, slot: int | None) -> None:
        """Show the cursor on a slot, or take it away."""
        picture = self.picture
        if picture is None or not picture.slots or picture.cut:
            return
        self.slot = None if slot is None else max(0, min(slot, len(picture.slots) - 1))
        self._cursor.update()
        if self.slot is None:
            self._box.hide()
        else:
            self._box.say(picture, self.slot)
            self._box.place(self._frame_here(), self.slot)
            self.setAccessibleDescription(self._box.words)
        self.slot_changed.emit(self.slot)

    def emphasise(self, line: int | None) -> None:
        """Bring out one line, over all others; a grey one gets a colour for as long."""
        picture = self.picture
        if picture is None or line == self.emphasised:
            return
        self.emphasised = line
        if line is None:
            self.field.picture = picture
        else:
            one = picture.lines[line]
            token = _BROUGHT_OUT if one.token == GREY else one.token
            strong = replace(one, token=token, width=one.width + 1.2, strong=True)
            rest = picture.lines[:line] + picture.lines[line + 1 :]
            self.field.picture = replace(picture, lines=(strong, *rest))
        self._lines.renew()
        self._repaint()

    def _line_near(self, frame: Frame, slot: int, y: float) -> int | None:
        """The line whose point at a slot is nearest to a height, within a few pixels."""
        near = [
            (abs(frame.y(line.at[slot]) - y), number)
            for number, line in enumerate(frame.picture.lines)
            if slot in line.at
        ]
        best = min(near, default=(_REACH, -1))
        return best[1] if best[0] < _REACH else None

    def _walk_lines(self, up: int) -> None:
        """Bring out the next line above or below at the cursor, or by their ends."""
        picture = self.picture
        assert picture is not None
        slot = self.slot
        heights = {
            n: line.at[slot] if slot in line.at else line.end[0] if line.end else 0.0
            for n, line in enumerate(picture.lines)
            if line.at
        }
        order = sorted(heights, key=lambda n: heights[n] * (-1 if picture.inverted else 1))
        if not order:
            return
        at = order.index(self.emphasised) + up if self.emphasised in order else (0 if up > 0 else len(order) - 1)
        chosen = order[max(0, min(at, len(order) - 1))]
        self.emphasise(chosen)
        line = picture.lines[chosen]
        value = line.values.get(slot, NOT_STATED) if slot is not None else (line.end[1] if line.end else NOT_STATED)
        when = f"{picture.when(slot)}: " if slot is not None else ""
        self.setAccessibleDescription(f"{when}{line.name} {value}")

    def _draw_labels(self, painter: QPainter, frame: Frame, look: Theme) -> None:
        drawing.draw_end_labels(painter, frame, look, self._sides["right"].width())

    def _draw_cursor(self, painter: QPainter, frame: Frame, look: Theme) -> None:
        if self.slot is not None:
            drawing.draw_cursor(painter, frame, self.slot, look)

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
        elif last >= 0 and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk_lines(1 if key == Qt.Key.Key_Up else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self.picked.emit(at)
        elif key == Qt.Key.Key_Escape and (at is not None or self.emphasised is not None):
            self.point_at(None)
            self.emphasise(None)
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
            self.emphasise(None)
            return
        slot = int((event.position().x() - frame.rect.left()) // frame.room)
        if slot != self.slot:
            self.point_at(slot)
        self.emphasise(self._line_near(frame, slot, event.position().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pick the slot under the mouse."""
        super().mouseDoubleClickEvent(event)
        if self.slot is not None:
            self.picked.emit(self.slot)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse left."""
        super().leaveEvent(event)
        self.point_at(None)
        self.emphasise(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by the keyboard: show where one is, at the newest period."""
        super().focusInEvent(event)
        keyed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if keyed and self.picture is not None:
            self.point_at(len(self.picture.slots) - 1)

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
