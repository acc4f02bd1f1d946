"""The grid of figures: areas stay at the left, keys as in a spreadsheet, entry in place, blocks copied and pasted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QStyleOptionViewItem, QTableView, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import theme
from hqd_desktop.gui.indicators.grid_model import ITALIC_ROLE, TOKEN_ROLE, GridModel
from hqd_desktop.gui.widgets.cells import PAD, ROW, TINT_ROLE, Cell
from hqd_desktop.gui.widgets.entry import Complaint, LineEntry

AREA_WIDTH, PERIOD_WIDTH, SOURCE_WIDTH = 160, 92, 300
Index = QModelIndex | QPersistentModelIndex
Write = Callable[[int, int, str], UserError | None]
"""Row, column, text: writes the text and says what is wrong with it."""


class GridCell(Cell):
    """A figure; estimates slanted."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """The text, slanted where it is an estimate."""
        if not index.data(ITALIC_ROLE):
            super().content(painter, option, index, rect)
            return
        font = QFont(theme.font())
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(theme.color(index.data(TINT_ROLE) or "text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Lines on two sides: a grid is read both ways."""
        super().background(painter, option)
        rect = QRect(option.rect)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("border-subtle"))


class AreaHeader(QHeaderView):
    """The names of the areas with the colours of their lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(self.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW)
        self.setMinimumSectionSize(ROW)
        self.setFixedWidth(AREA_WIDTH)
        self.setSectionsClickable(True)
        self.setObjectName("area_header")

    def sizeHint(self) -> QSize:
        """A fixed width."""
        return QSize(AREA_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Colour key and name."""
        model = self.model()
        painter.save()
        painter.fillRect(rect, theme.color("bg-base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("border"))
        token = model.headerData(section, Qt.Orientation.Vertical, TOKEN_ROLE)
        left = rect.left() + PAD
        if token:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(token))
            painter.drawRoundedRect(QRectF(left, rect.center().y() - 1, 10, 3), 1.5, 1.5)
            left += 17
        painter.setFont(theme.font())
        painter.setPen(theme.color("text" if token else "text-2"))
        name = str(model.headerData(section, Qt.Orientation.Vertical) or "")
        room = QRect(left, rect.top(), rect.right() - left - 6, rect.height() - 1)
        elided = theme.metrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()


class Grid(QTableView):
    """``write`` is asked to take a text; its complaint stands below the cell until the text is right or left with Esc."""

    chosen_changed = Signal()
    editing_changed = Signal()
    clear_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = GridModel()
        self.write: Write = lambda _row, _column, _text: None
        self.setModel(self.figures)
        self.setItemDelegate(GridCell(self))
        self._entry: LineEntry | None = None
        self._complaint: Complaint | None = None
        self._at = QPersistentModelIndex()
        self._start = ""
        self._busy = False
        self._dress()
        self._corner = QLabel(self)
        self._corner.setObjectName("small")
        self._corner.setTextFormat(Qt.TextFormat.PlainText)
        self._corner.setIndent(PAD)
        self.figures.modelReset.connect(self._after_reset)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen_changed.emit())
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._follow)

    def _dress(self) -> None:
        self.setVerticalHeader(AreaHeader(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultSectionSize(PERIOD_WIDTH)
        header.setFixedHeight(ROW)

    # --- showing -------------------------------------------------------------------------------

    def show_newest(self) -> None:
        """Scroll to the newest period; to the left where only figures without one are on record."""
        shown = self.figures.content
        if shown is not None and shown.apart and not shown.shown.points:
            self.horizontalScrollBar().setValue(0)
            return
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def chosen_cells(self) -> list[tuple[int, int]]:
        """The selected cells, by row and column."""
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def _after_reset(self) -> None:
        self._close()
        last = self.figures.columnCount() - 1
        metrics = theme.metrics(theme.SMALL)
        body = theme.metrics()
        for column in range(last):
            text = str(self.figures.headerData(column, Qt.Orientation.Horizontal) or "")
            rows = (str(self.figures.index(row, column).data()) for row in range(self.figures.rowCount()))
            widest = max([metrics.horizontalAdvance(text), *map(body.horizontalAdvance, rows)])
            self.setColumnWidth(column, max(PERIOD_WIDTH, widest + 2 * PAD + 4))
        if last >= 0:
            self.setColumnWidth(last, SOURCE_WIDTH)
        self._corner.setText(self.figures.corner())
        self.show_newest()

    def resizeEvent(self, event: object) -> None:
        """Keep the corner's name over the areas."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._corner.setGeometry(0, 0, AREA_WIDTH, ROW - 1)
        self._follow()

    # --- editing -------------------------------------------------------------------------------

    def is_editing(self) -> bool:
        """Whether an entry is open."""
        return self._entry is not None

    def edited(self) -> tuple[int, int] | None:
        """Row and column of the cell that is being edited."""
        return (self._at.row(), self._at.column()) if self._entry is not None and self._at.isValid() else None

    def edit_cell(self, typed: str = "") -> None:
        """Open the entry over the current cell; ``typed`` replaces what stands there."""
        index = self.currentIndex()
        if not index.isValid() or not self.finish():
            return
        if self.figures.cell_at(index.row(), index.column()) is None:
            return
        self.scrollTo(index)
        self._at = QPersistentModelIndex(index)
        self._start = self.figures.edit_text(index.row(), index.column())
        entry = self._entry = LineEntry(self.viewport())
        entry.setAlignment(Qt.AlignmentFlag.AlignRight)
        entry.put(typed or self._start, selected=not typed)
        area = self.figures.headerData(index.row(), Qt.Orientation.Vertical)
        entry.setAccessibleName(f"{area} {self.figures.headerData(index.column(), Qt.Orientation.Horizontal)}")
        entry.finished.connect(lambda way: self.finish(way))
        entry.cancelled.connect(self._close)
        entry.left.connect(lambda: self.finish())
        self._follow()
        entry.show()
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_changed.emit()

    def finish(self, way: str = "") -> bool:
        """Save what was typed; False while it cannot be, the entry then stays open with the reason below it."""
        if self._entry is None or self._busy:
            return self._entry is None
        text = self._entry.value()
        row, column = self._at.row(), self._at.column()
        if text != self._start:
            self._busy = True
            wrong = self.write(row, column, text)
            self._busy = False
            if wrong is not None:
                self._complain(wrong)
                return False
        self._close()
        if way:
            self._move(way, row, column)
        return True

    def _complain(self, wrong: UserError) -> None:
        assert self._entry is not None
        self._entry.setProperty("invalid", True)
        self._entry.style().unpolish(self._entry)
        self._entry.style().polish(self._entry)
        if self._complaint is None:
            self._complaint = Complaint(self.window())
            self._complaint.ensurePolished()
        self._complaint.show_below(self._entry, wrong)
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        entry, self._entry = self._entry, None
        if self._complaint is not None:
            self._complaint.hide()
        if entry is not None:
            had_focus = entry.hasFocus()
            entry.hide()
            entry.deleteLater()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editing_changed.emit()

    def _follow(self) -> None:
        if self._entry is not None and self._at.isValid():
            self._entry.place(self.visualRect(self.figures.index(self._at.row(), self._at.column())))

    def _move(self, way: str, row: int, column: int) -> None:
        step = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}.get(way, (0, 0))
        target = self.figures.index(row + step[0], column + step[1])
        if target.isValid():
            self.setCurrentIndex(target)
            self.scrollTo(target)

    # --- Qt's events ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, typing replaces, Tab goes right, Del clears."""
        key, text = event.key(), event.text()
        at = self.currentIndex()
        commanding = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not commanding:
            self.edit_cell()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and at.isValid():
            self._move("right" if key == Qt.Key.Key_Tab else "left", at.row(), at.column())
        elif key == Qt.Key.Key_Delete:
            self.clear_wanted.emit()
        elif text and text.isprintable() and not commanding and at.isValid():
            self.edit_cell(text)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """A double click edits."""
        super().mouseDoubleClickEvent(event)  # type: ignore[arg-type]
        self.edit_cell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected cells."""
        self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Fonts and colours changed: paint anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "figures"):
            self.viewport().update()

    def choose(self, cells: list[tuple[int, int]]) -> None:
        """Select cells."""
        selection = QItemSelection()
        for row, column in cells:
            index = self.figures.index(row, column)
            selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
