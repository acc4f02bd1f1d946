"""The heading of the table: names that yield to their unit, an arrow beside the sorted column, a menu on each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from hqd_desktop.domain.views import Sort
from hqd_desktop.gui import icons, theme
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import LAMP
from hqd_desktop.gui.widgets.cells import PAD
from hqd_desktop.gui.widgets.frozen import Frozen

HEIGHT, _PX, _ARROW = 30, 12, 12


class ProjectHeader(QHeaderView):
    """30 high. ``sort_asked`` names the column and whether it is to be added to the columns sorted by.

    ``frozen`` says which of the first columns stay in sight; they are painted over those that scroll beneath them, and the mouse
    meets them there.
    """

    sort_asked = Signal(str, bool)
    menu_asked = Signal(str, object)
    """The column (empty beside them) and the place on the screen."""

    def __init__(self, model: ProjectModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._projects = model
        self._sorts: tuple[Sort, ...] = ()
        self._hovered = -1
        self._resizes: bool | None = None
        self.frozen = Frozen(self)
        self.frozen.changed.connect(self.viewport().update)
        self.setFixedHeight(HEIGHT)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(32)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionClicked.connect(self._clicked)

    def show_sort(self, sorts: tuple[Sort, ...]) -> None:
        """The columns the table is sorted by, first to last."""
        self._sorts = sorts
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sections, then the frozen ones over those that are scrolled beneath them."""
        super().paintEvent(event)
        if not self.frozen.is_over():
            return
        painter = QPainter(self.viewport())
        for span in self.frozen.spans():
            self.paintSection(painter, QRect(span.left, 0, span.width, self.height()), span.column)
        painter.fillRect(self.frozen.edge() - 1, 0, 1, self.height(), theme.color("border"))
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Ground, line, name, arrow."""
        painter.save()
        painter.fillRect(rect, theme.color("bg-hover" if logical == self._hovered else "bg-alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border"))
        key = self._projects.columns[logical]
        sort = next((sort for sort in self._sorts if sort.field == key), None)
        inside = rect.adjusted(PAD, 0, -PAD, -1)
        room = inside.width() - (_ARROW + 4 if sort else 0)
        text = "" if key == LAMP else self._words(logical, room)
        metrics = theme.metrics(_PX)
        width = metrics.horizontalAdvance(text)
        right = bool(self._projects.align(logical) & Qt.AlignmentFlag.AlignRight)
        left = inside.right() + 1 - width - (_ARROW + 4 if sort else 0) if right else inside.left()
        painter.setFont(theme.font(_PX))
        painter.setPen(theme.color("text-2"))
        painter.drawText(QRect(left, inside.top(), width + 2, inside.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if sort:
            arrow = icons.pixmap("arrow-down" if sort.descending else "arrow-up", "text-2", _ARROW)
            at = inside.center().x() - _ARROW / 2 if key == LAMP else left + width + 4
            painter.drawPixmap(QPointF(at, rect.center().y() - _ARROW / 2), arrow)
        painter.restore()

    def _words(self, logical: int, room: int) -> str:
        metrics = theme.metrics(_PX)
        full = self._projects.heading(logical)
        if metrics.horizontalAdvance(full) <= room:
            return full
        return metrics.elidedText(self._projects.short_heading(logical), Qt.TextElideMode.ElideMiddle, room)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let Qt take the mouse over a frozen column for one over a heading that is not scrolled, as that column is painted."""
        if not isinstance(event, (QMouseEvent, QHelpEvent, QContextMenuEvent)) or not self._is_still(event):
            return super().viewportEvent(event)
        offset = self.offset()
        self.setOffset(0)
        done = super().viewportEvent(event)
        self.setOffset(offset)
        self.viewport().update()
        return done

    def _is_still(self, event: QMouseEvent | QHelpEvent | QContextMenuEvent) -> bool:
        """Whether the mouse is on a frozen column; one that is being resized keeps what it was, one that is carried does not."""
        x = int(event.position().x()) if isinstance(event, QMouseEvent) else event.pos().x()
        still = self.frozen.is_over() and 0 <= x < self.frozen.edge()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._resizes = still if self._is_edge(x) else None
        elif self._resizes is not None and isinstance(event, QMouseEvent):
            still = self._resizes
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._resizes = None
        return still

    def _is_edge(self, x: int) -> bool:
        """Whether the mouse takes hold of the edge between two columns."""
        grip = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        return any(abs(x - span.left - span.width) <= grip for span in self.frozen.shown())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether Shift is held: it adds the column to those sorted by."""
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the heading under the mouse."""
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No heading is under the mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a column."""
        logical = self.logicalIndexAt(event.pos())
        key = self._projects.columns[logical] if logical >= 0 else ""
        self.menu_asked.emit(key, event.globalPos())

    _adding = False

    def _clicked(self, logical: int) -> None:
        self.sort_asked.emit(self._projects.columns[logical], self._adding)
        self._adding = False

    def _hover(self, logical: int) -> None:
        if logical != self._hovered:
            self._hovered = logical
            self.viewport().update()
