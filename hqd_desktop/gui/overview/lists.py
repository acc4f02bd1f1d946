"""The lists of the overview: stages with their bars, projects that need attention, what is due next."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.widgets.cells import PAD, Cell, LightCell
from hqd_desktop.gui.widgets.words_model import SHARES_ROLE, Index, WordsModel

ROW = 32
_GLYPH = 14


_NAMED, _LEAST = 130, 70
"""In a narrow list: the room that a name should have, and what is left at least to the words beside it."""


class _Line(Cell):
    """A cell that only shows the keyboard's place while the list has it."""

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Nothing but hover and the line below: rows are not selected here."""
        rect = QRect(option.rect)
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        painter.fillRect(rect, theme.color("bg-hover" if hovered else "bg-base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))


class _LampLine(LightCell):
    """A light on the same ground."""

    background = _Line.background


class StageName(_Line):
    """Glyph and name of a rung."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """Glyph, then name."""
        shares = index.data(SHARES_ROLE)
        if shares:
            box = QRectF(rect.left(), QRectF(rect).center().y() - _GLYPH / 2, _GLYPH, _GLYPH)
            paint.glyph(painter, shares[0], box)
            rect = rect.adjusted(_GLYPH + 8, 0, 0, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.color("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, str(index.data()))


class StageBar(_Line):
    """Projects at a rung, solid, and those already past it, pale: one scale for all rungs."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """The two parts of the bar."""
        shares = index.data(SHARES_ROLE)
        if not shares:
            return
        token, now, reached = shares
        top, high = rect.center().y() - 7, 16
        painter.fillRect(QRectF(rect.left(), top, rect.width() * reached, high), theme.color(f"st-{token}-soft"))
        painter.fillRect(QRectF(rect.left(), top, rect.width() * now, high), theme.color(f"st-{token}"))


class LineList(QTableView):
    """Rows of words; Enter, a click or a double click opens what is behind the cell."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, headed: bool = False, stretch: int = 0) -> None:
        super().__init__(parent)
        self.words = WordsModel(self)
        self._stretch = stretch
        self._widths: dict[int, int] = {}
        self._snug: tuple[int, ...] = ()
        self.setModel(self.words)
        self.setItemDelegate(_Line(self, row=ROW))
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heading = self.horizontalHeader()
        heading.setVisible(headed)
        heading.setMinimumSectionSize(20)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionsClickable(False)
        heading.setHighlightSections(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.words.modelReset.connect(self._fit)

    def set_widths(self, widths: dict[int, int], snug: tuple[int, ...] = ()) -> None:
        """Widths of columns; those that are ``snug`` grow with their words, the one that stretches takes the rest."""
        self._widths, self._snug = widths, snug
        self._fit()

    def set_lamps(self, column: int) -> None:
        """A column of lights."""
        self.setItemDelegateForColumn(column, _LampLine(self, row=ROW, framed=False))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        head = self.horizontalHeader().height() if self.horizontalHeader().isVisible() else 0
        return QSize(300, head + max(1, self.words.rowCount()) * ROW)

    def minimumSizeHint(self) -> QSize:
        """Three rows."""
        return QSize(200, 3 * ROW)

    def _fit(self) -> None:
        widths = {n: self._wide(n, wide) for n, wide in self._widths.items()}
        rest = self.viewport().width() - sum(w for n, w in widths.items() if n != self._stretch)
        loose = [n for n in widths if self._snug and n not in (*self._snug, self._stretch)]
        for n in loose:  # what is due gives way to whose it is
            given = min(max(0, _NAMED - rest), max(0, widths[n] - _LEAST))
            widths[n], rest = widths[n] - given, rest + given
        for column in range(self.words.columnCount()):
            wide = max(80, rest) if column == self._stretch else widths.get(column, 80)
            self.setColumnWidth(column, wide)
        self.updateGeometry()

    def _wide(self, column: int, least: int) -> int:
        """Dates such as 2023年上半年 do not fit where 5 Aug does."""
        if column not in self._snug:
            return least
        texts = [str(self.words.index(row, column).data() or "") for row in range(self.words.rowCount())]
        longest = max((theme.metrics().horizontalAdvance(text) for text in texts), default=0)
        return max(least, longest + 2 * PAD + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column takes the room."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the cell."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what opens something."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        door = self.words.words(index).door if index.isValid() else None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if door is not None else Qt.CursorShape.ArrowCursor)

    def _open(self, index: Index) -> None:
        door = self.words.words(index).door
        if door is not None:
            self.opened.emit(door)


class StageList(LineList):
    """The rungs of the ladder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, headed=True, stretch=1)
        self.setItemDelegateForColumn(0, StageName(self, row=ROW))
        self.setItemDelegateForColumn(1, StageBar(self, row=ROW, framed=False))
        self.set_widths({0: 130 + PAD, 2: 66, 3: 78, 4: 84, 5: 110})
