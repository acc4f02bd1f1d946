"""Any kind of chart in the window: painted once, pointed at by mouse and arrow keys, told to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import theme
from hqd_desktop.gui.charts.kinds.balloon import Balloon
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark
from hqd_desktop.gui.charts.kinds.painters import lay_out, least_height

_EDGE, _LEAST_WIDTH = 4.0, 320
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KindCanvas(QWidget):
    """Shows one chart. The arrow keys walk through its marks, Home and End jump, Esc lets go."""

    mark_changed = Signal(object)
    """The number of the current mark, None for none."""
    menu_wanted = Signal(QPoint)
    """Where on the screen a menu is to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.current: int | None = None
        self._lang: Lang = "en"
        self._held: dict[int, str] | None = None
        self._laid: Laid | None = None
        self._kept: QPixmap | None = None
        self._balloon = Balloon(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_LEAST_WIDTH, 120)
        theme.current().changed.connect(self._restyle)

    def show_chart(self, chart: Chart | None, lang: Lang, held: dict[int, str] | None = None) -> None:
        """Show another chart, or none."""
        self.chart, self._lang, self._held = chart, lang, held
        self.point_at(None)
        self.setMinimumHeight(120 if chart is None else round(least_height(chart) + 2 * _EDGE))
        self._forget()
        if chart is not None:
            between = "。" if lang == "zh" else ". "
            self.setAccessibleName(f"{chart.title.of(lang)}{between}{chart.axis.of(lang)}")
            self.setAccessibleDescription(chart.foot[0].of(lang) if chart.foot else "")
        self.updateGeometry()

    def laid(self) -> Laid | None:
        """The chart as it lies in the present size."""
        if self._laid is None and self.chart is not None and self.width() > 0:
            room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            self._laid = lay_out(self.chart, self._lang, theme.current(), room, self._held)
        return self._laid

    def point_at(self, number: int | None) -> None:
        """Make a mark the current one; None lets go."""
        laid = self.laid() if number is not None else self._laid
        if laid is None or number is None or not 0 <= number < len(laid.marks):
            changed, self.current = self.current is not None, None
            self._balloon.hide()
        else:
            changed, self.current = number != self.current, number
            mark = laid.marks[number]
            self._bring_to_sight(mark)
            self._balloon.say(mark, self._seen())
            self.setAccessibleDescription(mark.words)
        if changed:
            self.update()
            self.mark_changed.emit(self.current)

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(760, max(360, self.minimumHeight()))

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The kept picture, and which mark is current."""
        laid = self.laid()
        painter = QPainter(self)
        if laid is None:
            painter.fillRect(self.rect(), theme.color("bg-base"))
            return
        if self._kept is None:
            self._kept = self._painted(laid)
        painter.drawPixmap(0, 0, self._kept)
        if self.current is not None and self.current < len(laid.marks):
            laid.draw_current(painter, laid.marks[self.current])

    def _painted(self, laid: Laid) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(theme.color("bg-base"))
        painter = QPainter(made)
        laid.draw(painter)
        painter.end()
        return made

    def _forget(self) -> None:
        self._laid = self._kept = None
        self.update()

    def _restyle(self) -> None:
        self.point_at(None)
        self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.point_at(None)
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        """Fonts change with the language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._restyle()
        super().changeEvent(event)

    # --- mouse and keys ------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        laid = self.laid()
        self.point_at(laid.mark_at(QPointF(event.position())) if laid else None)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse left."""
        super().leaveEvent(event)
        self.point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the marks."""
        laid, key = self.laid(), Qt.Key(event.key())
        if laid is None or not laid.marks:
            event.ignore()
        elif key in _ARROWS:
            self.point_at(laid.beside(self.current, *_ARROWS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if key == Qt.Key.Key_Home else len(laid.marks) - 1)
        elif key == Qt.Key.Key_Escape and self.current is not None:
            self.point_at(None)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by the keyboard: show where one is."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.point_at(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.point_at(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu: at the mouse, or at the current mark when asked for by key."""
        place = event.globalPos()
        laid = self.laid()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and laid and self.current is not None:
            place = self.mapToGlobal(laid.marks[self.current].box.center().toPoint())
        self.menu_wanted.emit(place)

    def _bring_to_sight(self, mark: Mark) -> None:
        area = self._scrolled_by()
        if area is not None and self.hasFocus():
            centre = mark.box.center().toPoint()
            area.ensureVisible(centre.x(), centre.y(), 20, round(mark.box.height()) + 8)

    def _scrolled_by(self) -> QScrollArea | None:
        above = self.parentWidget()
        holder = above.parentWidget() if above is not None else None
        return holder if isinstance(holder, QScrollArea) else None

    def _seen(self) -> QRect:
        """What of the canvas can be seen."""
        seen = self.visibleRegion().boundingRect()
        return seen if not seen.isEmpty() else self.rect()
