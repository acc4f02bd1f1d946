"""The right side of the timeline: a scale above, a line for each project, the line of today; plans are dragged here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.timeline.drawing import DIAMOND, mark_x, paint_line
from hqd_desktop.gui.projects.timeline.lines import Line, Mark
from hqd_desktop.gui.projects.timeline.moving import Moving
from hqd_desktop.gui.projects.timeline.scale import NARROWEST, PER_DAY, WIDEST, Scale, Zoom
from hqd_desktop.gui.projects.timeline.ticks import HEAD, TimelineHead, paint_ticks
from hqd_desktop.gui.widgets.cells import ROW

Ask = Callable[[int], Line | None]
"""The line of a row; None for the heading of a group, and where the project is gone."""
_YEAR = dt.timedelta(days=366)
_TODAY_AT = 0.55
"""Where today lies when it is brought into sight, as a share of the width."""
_STEP = 60
_ZOOM_STEP = 1.25


class TimelineCanvas(QAbstractScrollArea):
    """Paints the rows in sight and nothing else. The page keeps its vertical bar in step with the list at the left."""

    moved = Signal(int, str, object)
    """A plan was given another date: row, field, ``Day``."""
    moving_changed = Signal()
    """A plan is being moved, or is no longer."""
    zoomed = Signal(str)
    row_chosen = Signal(int)
    row_wanted = Signal(int)
    """Go so many rows up or down."""
    hovered = Signal(int, object)
    """Row and mark under the mouse; -1 and None where there is none."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.today = dt.date.today()
        self.scale = Scale(self.today - _YEAR)
        self.reach = (self.today - _YEAR, self.today + _YEAR)
        self.rows = 0
        self.row_height = ROW
        self.current = -1
        self.baseline = True
        self.moving = Moving(self.moving_changed)
        self._mark: Mark | None = None
        self._lang: Lang = "en"
        self._flag = ""
        self.setObjectName("timeline_canvas")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setViewportMargins(0, HEAD, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head = TimelineHead(self.scale, self.today, self)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # --- what is shown -------------------------------------------------------------------------

    def show_rows(self, rows: int, reach: tuple[dt.date, dt.date] | None) -> None:
        """So many rows, whose dates lie within ``reach``; where the view stands stays."""
        self.rows = rows
        first, last = reach or (self.today, self.today)
        middle = self._middle()
        self.reach = (min(first, self.today) - _YEAR, max(last, self.today) + _YEAR)
        self.scale.origin = self.reach[0].replace(month=1, day=1)
        self._fit()
        self.look_at(middle, 0.5)
        self._show_head()
        self.viewport().update()

    def speak(self, lang: Lang, flag: str) -> None:
        """Write the scale in a language; ``flag`` is what the line of today says."""
        self._lang, self._flag = lang, flag
        self._show_head()

    def _show_head(self) -> None:
        self.head.show_at(self.left(), self._lang, self._flag)

    def look_at(self, day: dt.date, share: float = _TODAY_AT) -> None:
        """Bring a day into sight, at a share of the width."""
        self.horizontalScrollBar().setValue(int(self.scale.x(day) - share * self.viewport().width()))

    def zoom(self, to: Zoom) -> None:
        """Show weeks, months, quarters or years; the middle stays."""
        self.set_per_day(PER_DAY[to], self._middle(), 0.5)

    def set_per_day(self, per_day: float, anchor: dt.date, share: float) -> None:
        """Zoom to so many pixels a day, a day staying where it is."""
        before = self.scale.zoom()
        self.scale.per_day = min(max(per_day, NARROWEST), WIDEST)
        self._fit()
        self.look_at(anchor, share)
        self._show_head()
        self.viewport().update()
        if self.scale.zoom() != before:
            self.zoomed.emit(self.scale.zoom())

    def set_current(self, row: int) -> None:
        """The current row of the list."""
        if row != self.current:
            self.moving.drop()
            self.current, self._mark = row, None
            self.viewport().update()

    def line(self, row: int) -> Line | None:
        """What a row draws."""
        return self._ask(row) if 0 <= row < self.rows else None

    def mark(self) -> Mark | None:
        """The milestone of the current row that the keys have taken."""
        return self._mark

    def left(self) -> int:
        """The pixel of the scale at the left edge."""
        return self.horizontalScrollBar().value()

    def _middle(self) -> dt.date:
        return self.scale.day(self.left() + self.viewport().width() / 2)

    def _fit(self) -> None:
        wide, high = int(self.scale.x(self.reach[1])), self.rows * self.row_height
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        half = self.viewport().width() // 2  # the first and the last day can be looked at in the middle
        across.setRange(-half, max(wide, 0) - half)
        across.setPageStep(self.viewport().width())
        across.setSingleStep(_STEP)
        down.setRange(0, max(0, high - self.viewport().height()))
        down.setPageStep(self.viewport().height())
        down.setSingleStep(self.row_height)

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in sight; while scrolling only those that come into it."""
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, theme.color("bg-base"))
        top = self.verticalScrollBar().value()
        first = max(0, (top + area.top()) // self.row_height)
        last = min(self.rows, (top + area.bottom()) // self.row_height + 1)
        lines = [self._ask(row) for row in range(first, last)]
        self._paint_grounds(painter, first, lines, top)
        bottom = max(0, min(self.rows * self.row_height - top, self.viewport().height()))
        paint_ticks(painter, self.scale, self.left(), self.viewport().width(), grid=(0, bottom))
        for row, line in enumerate(lines, first):
            if line is not None:
                self._paint_row(painter, row, line, row * self.row_height - top + (self.row_height - 1) / 2, area)
        self._paint_today(painter, bottom)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, line: Line, middle: float, area: QRect) -> None:
        paint_line(
            painter,
            line,
            self.scale,
            -self.left(),
            middle,
            theme.color,
            sight=(area.left(), area.right() + 1),
            baseline=self.baseline,
            instead=self.moving.shown() if row == self.current else None,
        )
        if row == self.current and self._mark is not None and self.hasFocus():
            self._frame_mark(painter, middle)

    def _paint_grounds(self, painter: QPainter, first: int, lines: Sequence[Line | None], top: int) -> None:
        wide = self.viewport().width()
        for row, line in enumerate(lines, first):
            y = row * self.row_height - top
            ground = "bg-selected" if row == self.current else "bg-alt" if line is None else ""
            if ground:
                painter.fillRect(0, y, wide, self.row_height, theme.color(ground))
            painter.fillRect(0, y + self.row_height - 1, wide, 1, theme.color("border-subtle"))

    def _frame_mark(self, painter: QPainter, middle: float) -> None:
        assert self._mark is not None
        moving = self.moving.shown()
        day = moving[1] if moving is not None else None
        centre = QPointF(mark_x(self._mark, self.scale, day) - self.left(), middle)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, DIAMOND + 4, DIAMOND + 4)

    def _paint_today(self, painter: QPainter, bottom: int) -> None:
        x = self.scale.x(self.today) - self.left() + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("sig-red"), 1.5))
        painter.drawLine(QPointF(x, 0), QPointF(x, min(bottom, self.viewport().height())))

    # --- the mouse -----------------------------------------------------------------------------

    def at(self, place: QPointF) -> tuple[int, Mark | None]:
        """The row and the diamond under a place of the viewport; -1 below the last row."""
        row = int(place.y() + self.verticalScrollBar().value()) // self.row_height
        if not 0 <= row < self.rows:
            return -1, None
        line = self._ask(row)
        marks = line.marks if line is not None else ()
        near = [(abs(mark_x(m, self.scale) - self.left() - place.x()), n) for n, m in enumerate(marks)]
        distance, number = min(near, default=(DIAMOND + 9, -1))
        return row, marks[number] if distance <= DIAMOND + 2 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row, and the plan under the mouse."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row, mark = self.at(event.position())
        if row >= 0:
            self.row_chosen.emit(row)
        self._mark = mark
        if mark is not None and mark.movable and row == self.current:
            self.moving.take(mark, self._day_at(event.position().x()))
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the plan that was taken, else tell what lies under the mouse."""
        if self.moving.is_held():
            self.moving.to(self._day_at(event.position().x()))
            self.viewport().update()
            return
        row, mark = self.at(event.position())
        hand = mark is not None and mark.movable
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if hand else Qt.CursorShape.ArrowCursor)
        self.hovered.emit(row, mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give the plan its new date."""
        if event.button() == Qt.MouseButton.LeftButton and self.moving.is_held():
            self._save()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self.hovered.emit(-1, None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl zoom about the mouse, with Shift go through time, else through the rows."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = event.position().x()
            factor = _ZOOM_STEP ** (turn.y() / 120)
            self.set_per_day(self.scale.per_day * factor, self._day_at(x), x / max(1, self.viewport().width()))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - (turn.y() or turn.x()))
            event.accept()
        else:
            super().wheelEvent(event)

    def _day_at(self, x: float) -> dt.date:
        return self.scale.day(x + self.left())

    # --- the keys ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through time and rows; Tab takes milestones, Shift with arrows moves a plan, Enter saves, Esc drops."""
        key, held = event.key(), event.modifiers()
        across = self.horizontalScrollBar()
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if sideways is not None and held & Qt.KeyboardModifier.ShiftModifier:
            self._nudge(sideways)
        elif sideways is not None:
            across.setValue(across.value() + sideways * _STEP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.row_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            page = max(1, self.viewport().height() // self.row_height - 1)
            self.row_wanted.emit(-page if key == Qt.Key.Key_PageUp else page)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            factor = 1 / _ZOOM_STEP if key == Qt.Key.Key_Minus else _ZOOM_STEP
            self.set_per_day(self.scale.per_day * factor, self._middle(), 0.5)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_T):
            self.look_at(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.moving.is_held():
            self._save()
        elif key == Qt.Key.Key_Escape and self.moving.is_held():
            self.moving.drop()
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes from milestone to milestone of the current row, and on when there is none left."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = event.key() == Qt.Key.Key_Backtab
            if (back or event.key() == Qt.Key.Key_Tab) and self._next_mark(-1 if back else 1):
                return True
        return super().event(event)

    def _next_mark(self, by: int) -> bool:
        line = self.line(self.current)
        marks = line.marks if line is not None else ()
        place = marks.index(self._mark) + by if self._mark in marks else (0 if by > 0 else len(marks) - 1)
        self.moving.drop()
        if not 0 <= place < len(marks):
            self._mark = None
            self.viewport().update()
            return False
        self._mark = marks[place]
        x = mark_x(self._mark, self.scale) - self.left()
        if not 20 < x < self.viewport().width() - 20:
            self.look_at(self._mark.day.first, 0.5)
        self.hovered.emit(self.current, self._mark)
        self.viewport().update()
        return True

    def _nudge(self, by: int) -> None:
        if self._mark is None or not self._mark.movable:
            return
        if not self.moving.is_held():
            self.moving.take(self._mark, self._mark.day.first)
        self.moving.step(by)
        self.viewport().update()

    def _save(self) -> None:
        mark, day = self.moving.done()
        if mark is not None and isinstance(day, Day) and day != mark.day:
            self.moved.emit(self.current, mark.key, day)
        self._mark = None
        self.viewport().update()

    # --- Qt's events ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ranges of the bars follow the size."""
        super().resizeEvent(event)
        self.head.setGeometry(0, 0, self.viewport().width(), HEAD)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted, and paint what comes into sight."""
        self.hovered.emit(-1, None)
        self.viewport().scroll(dx, dy, self.viewport().rect())
        if dx:
            self._show_head()
