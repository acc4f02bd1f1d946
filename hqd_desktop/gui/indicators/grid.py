"""The grid of figures: areas stay at the left, keys as in a spreadsheet, entry in place, blocks copied and pasted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import theme
from hqd_desktop.gui.indicators.grid_looks import GridCell, NameHeader, PeriodHeader
from hqd_desktop.gui.indicators.grid_model import GridModel
from hqd_desktop.gui.indicators.grid_rows import RowKind
from hqd_desktop.gui.widgets.cells import PAD, ROW
from hqd_desktop.gui.widgets.entry import Complaint, LineEntry

PERIOD_WIDTH, SOURCE_WIDTH = 92, 300
_MEASURED_ROWS = 40
Write = Callable[[int, int, str], UserError | None]
"""Row, column, text: writes the text and says what is wrong with it."""
Spread = Callable[[list[tuple[int, int]], str], UserError | None]


class Grid(QTableView):
    """``write`` is asked to take a text; its complaint stands below the cell until the text is right or left with Esc."""

    chosen_changed = Signal()
    editing_changed = Signal()
    clear_wanted = Signal()
    menu_wanted = Signal(object)
    cut_wanted = Signal()
    details_wanted = Signal()
    missing_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = GridModel()
        self.write: Write = lambda _row, _column, _text: None
        self.spread: Spread = lambda _cells, _text: None
        self.by_key = False
        """Whether the entry that is being saved was ended by a key: only then a question below it counts as answered."""
        self.period_width = PERIOD_WIDTH
        self.source_width = SOURCE_WIDTH
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
        self.horizontalHeader().sectionResized.connect(self._remember_width)
        self._fitting = False
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._follow)

    def _dress(self) -> None:
        self.setVerticalHeader(NameHeader(self))
        self.setHorizontalHeader(PeriodHeader(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultSectionSize(PERIOD_WIDTH)

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

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row in sight."""
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else max(0, self.figures.rowCount() - 1)

    def cells_in_sight(self) -> int:
        """How many cells can be seen without scrolling."""
        first, last = self.rows_in_sight()
        across = self.viewport().width() // max(1, self.period_width)
        return max(1, last - first + 1) * max(1, across)

    def _after_reset(self) -> None:
        self._close()
        self._fitting = True
        last = self.figures.columnCount() - 1
        for column in range(last):
            self.setColumnWidth(column, max(self.period_width, self._needed(column)))
        if last >= 0:
            self.setColumnWidth(last, self.source_width)
        self._fitting = False
        header = self.verticalHeader()
        assert isinstance(header, NameHeader)
        header.fit()
        self._corner.setText(self.figures.corner())
        self._place_corner()
        self.show_newest()

    def _needed(self, column: int) -> int:
        """The width that the heading and the first rows of a column need."""
        metrics, body = theme.metrics(theme.SMALL), theme.metrics()
        text = str(self.figures.headerData(column, Qt.Orientation.Horizontal) or "")
        rows = [row for row in range(min(self.figures.rowCount(), _MEASURED_ROWS)) if not self._is_waiting(row)]
        texts = (str(self.figures.index(row, column).data() or "") for row in rows)
        return max([metrics.horizontalAdvance(text), *map(body.horizontalAdvance, texts)]) + 2 * PAD + 4

    def _is_waiting(self, row: int) -> bool:
        found = self.figures.row_at(row)
        return found is not None and found.kind is RowKind.WAITING

    def _remember_width(self, column: int, _old: int, new: int) -> None:
        """A width set by hand holds for all periods, or for the sources."""
        if self._fitting:
            return
        if column == self.figures.columnCount() - 1:
            self.source_width = new
        elif new >= self._needed(column):
            self.period_width = new
            self._fitting = True
            for other in range(self.figures.columnCount() - 1):
                self.setColumnWidth(other, max(new, self._needed(other)))
            self._fitting = False

    def _place_corner(self) -> None:
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), ROW - 1)

    def resizeEvent(self, event: object) -> None:
        """Keep the corner's name over the areas."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_corner()
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
        found = self.figures.row_at(index.row())
        if found is not None and found.kind is RowKind.REPORTED and not typed:
            self.missing_wanted.emit(index.column())
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
        chosen = self.chosen_cells() if way == "all" else []
        if text != self._start or len(chosen) > 1:
            self._busy, self.by_key = True, bool(way)
            wrong = self.spread(chosen, text) if len(chosen) > 1 else self.write(row, column, text)
            self._busy = self.by_key = False
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
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.details_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not commanding:
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
