"""A table whose first columns stay in sight: painted over those beneath, hit, selected, scrolled to and walked through as one table."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView

from hqd_desktop.gui import theme
from hqd_desktop.gui.widgets.frozen import Frozen

Index = QModelIndex | QPersistentModelIndex
_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
_EXTENDS = QItemSelectionModel.SelectionFlag.Current


class FrozenTable(QTableView):
    """``frozen`` belongs to its header. What Qt works out from places in the viewport is worked out here from cells."""

    frozen: Frozen
    _anchor = QPersistentModelIndex()
    _pointed: QModelIndex | None = None
    """The cell under the mouse, while Qt handles the mouse."""

    # --- where cells are -----------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is; one of a frozen column where it stays."""
        rect = super().visualRect(index)
        if index.isValid() and self.frozen.is_over() and self.frozen.holds(index.column()):
            rect.moveLeft(self.frozen.left(index.column()))
        return rect

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a place; a frozen one before the one beneath it."""
        return super().indexAt(QPoint(self.frozen.unscrolled(point.x()), point.y()))

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        """Show a cell: sideways as far as it takes to bring it out from under the frozen columns."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(before)
        if not index.isValid() or self.frozen.holds(index.column()):
            return
        header, edge, right = self.horizontalHeader(), self.frozen.edge(), self.viewport().width()
        left, width = header.sectionViewportPosition(index.column()), header.sectionSize(index.column())
        if left < edge or width > right - edge:
            bar.setValue(before + left - edge)
        elif left + width > right:
            bar.setValue(before + left + width - right)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays must not move along with what is scrolled sideways: it is painted anew where it was, and where it went."""
        super().scrollContentsBy(dx, dy)
        if dx:
            edge = self.frozen.edge()
            if edge:
                self.viewport().update(0, 0, edge + max(dx, 0), self.viewport().height())
            self.scrolled_sideways()

    def scrolled_sideways(self) -> None:
        """For subclasses with something else that stays."""

    # --- choosing ------------------------------------------------------------------------------

    def setCurrentIndex(self, index: Index) -> None:
        """Make a cell the current one; a selection that is extended begins there."""
        self._anchor = QPersistentModelIndex(index)
        super().setCurrentIndex(index)

    def setSelection(self, _rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select from the cell where it began to the one the mouse or the keyboard is on."""
        end = self.currentIndex() if self._pointed is None else self._pointed
        if not end.isValid():
            return
        if not command & _EXTENDS or not self._anchor.isValid():
            self._anchor = QPersistentModelIndex(end)
        self.selectionModel().select(self._between(self._anchor, end), command)

    def _between(self, one: Index, other: Index) -> QItemSelection:
        """The rectangle between two cells as it stands on the screen, whatever the order of the columns in the model."""
        header, model = self.horizontalHeader(), self.model()
        top, bottom = sorted((one.row(), other.row()))
        first, last = sorted((header.visualIndex(one.column()), header.visualIndex(other.column())))
        made = QItemSelection()
        for left, right in _runs(sorted(header.logicalIndex(place) for place in range(first, last + 1))):
            made.select(model.index(top, left), model.index(bottom, right))
        return made

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the cell under the mouse while Qt selects."""
        self._pointed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        self._pointed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remember the cell under the mouse while Qt selects."""
        self._pointed = self.indexAt(event.position().toPoint())
        super().mouseMoveEvent(event)
        self._pointed = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember the cell under the mouse while Qt selects."""
        self._pointed = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        self._pointed = None

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground where no cell is, the cells, and over them those of the frozen columns."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("bg-base"))
        painter.end()
        edge = self.frozen.edge() if self.frozen.is_over() else 0
        if not edge:
            super().paintEvent(event)
            return
        still = QRegion(0, 0, edge, self.viewport().height())
        loose, fixed = event.region().subtracted(still), event.region().intersected(still)
        if not loose.isEmpty():
            super().paintEvent(QPaintEvent(loose))
        if not fixed.isEmpty():
            self._paint_still(fixed, edge)

    def _paint_still(self, region: QRegion, edge: int) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(region.boundingRect(), theme.color("bg-base"))
        option = QStyleOptionViewItem()
        model, delegate, spans = self.model(), self.itemDelegate(), self.frozen.spans()
        bottom = 0
        for row in self.rows_in(region.boundingRect()):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            if region.intersects(QRect(0, top, edge, height)):
                for span in spans:
                    option.rect = QRect(span.left, top, span.width, height)
                    delegate.paint(painter, option, model.index(row, span.column))
            bottom = top + height
        painter.fillRect(edge - 1, 0, 1, bottom, theme.color("border"))
        painter.end()

    def rows_in(self, rect: QRect) -> range:
        """The rows that a part of the viewport shows."""
        first, last = self.rowAt(max(0, rect.top())), self.rowAt(rect.bottom())
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Numbers in order as runs from first to last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
