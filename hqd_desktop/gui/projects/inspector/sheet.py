"""Rows of painted cells that are edited in place: milestones, actions and documents of one project."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.editing import Editing, Write
from hqd_desktop.gui.projects.inspector.cells import LOW, SIGN, Cell, CellPainter, Cells, Index, Row
from hqd_desktop.gui.projects.inspector.lines import BOXES
from hqd_desktop.gui.session import Session


class Sheet(QTableView):
    """Arrows go to what can be edited, opened or ticked. ``opened``, ``ticked``, ``removed`` and ``menu_wanted`` bring the row's key."""

    opened = Signal(object)
    ticked = Signal(object)
    removed = Signal(object)
    menu_wanted = Signal(object, QPoint)
    pasted = Signal()
    takes_paste = False
    """Whether paste means something here; it is then no command of the window."""

    def __init__(self, parent: QWidget | None, widths: Sequence[int]) -> None:
        super().__init__(parent)
        self.cells = Cells(self, len(widths))
        self.setModel(self.cells)
        self.setItemDelegate(CellPainter(self))
        self.editing: Editing | None = None
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        heading, rows = self.horizontalHeader(), self.verticalHeader()
        heading.hide()
        rows.hide()
        heading.setMinimumSectionSize(20)
        rows.setMinimumSectionSize(LOW - 4)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
            else:
                heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        theme.current().changed.connect(self.viewport().update)

    def start(self, session: Session, write: Write) -> Editing:
        """Make the cells editable."""
        self.editing = Editing(session, self, write)
        self.editing.moved.connect(self._move)
        return self.editing

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; the current cell stays where it was."""
        if tuple(rows) == self.cells.rows:
            return
        current, at = self.currentIndex(), self.verticalScrollBar().value()
        here = self._key(current)
        self.clearSpans()
        self.cells.show(rows)
        for n, row in enumerate(rows):
            self.setRowHeight(n, row.height)
            column = 0
            for cell in row.cells:
                if cell.span > 1:
                    self.setSpan(n, column, 1, cell.span)
                column += cell.span
        self.verticalScrollBar().setValue(at)
        if here is not None:
            self.go_to(here, current.column(), near=current.row())

    def _key(self, index: Index) -> object:
        return self.cells.rows[index.row()].key if index.isValid() else None

    def go_to(self, key: object, column: int = 0, near: int = 0) -> bool:
        """Make a cell of a row current; of rows with one key the nearest to ``near``."""
        rows = [n for n, row in enumerate(self.cells.rows) if row.key == key]
        for n in sorted(rows, key=lambda n: abs(n - near)):
            index = self.cells.index(n, column)
            if self.cells.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return True
        return False

    def edit_current(self, typed: str = "") -> bool:
        """Open the entry over the current cell; whether there is something to edit."""
        index = self.currentIndex()
        cell = self.cells.cell(index)
        if self.editing is None or cell is None or cell.target is None:
            return False
        self.editing.begin(index, cell.target, typed)
        return True

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here do not go to the menus of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self.takes_paste and event.matches(QKeySequence.StandardKey.Paste):
            return True
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
            return self.currentIndex().isValid()
        return plain and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or edits, F2 and typing edit, Space ticks, Del empties a cell, Ctrl+Del removes the row's thing."""
        index = self.currentIndex()
        cell = self.cells.cell(index)
        text = event.text()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.takes_paste and event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif cell is None or alt:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if cell.opens:
                self.opened.emit(self._key(index))
            else:
                self.edit_current()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Space and cell.sign in BOXES:
            self.ticked.emit(self._key(index))
        elif event.key() == Qt.Key.Key_Delete:
            self._delete(index, cell, whole=ctrl)
        elif text and text.isprintable() and text != " " and not ctrl:
            self.edit_current(text)
        else:
            super().keyPressEvent(event)

    def _delete(self, index: Index, cell: Cell, *, whole: bool) -> None:
        if whole or cell.opens or cell.sign in BOXES:
            self.removed.emit(self._key(index))
        elif cell.target is not None and cell.target.packed is not None and self.editing is not None:
            self.editing.begin(self.currentIndex(), cell.target)
            entry = self.editing.entry
            if entry is not None:
                entry.put("", selected=False)
            self.editing.finish()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes with the keyboard finds a current cell."""
        super().focusInEvent(event)
        if not self.cells.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsSelectable:
            for n in range(len(self.cells.rows)):
                for column in range(self.cells.columnCount()):
                    index = self.cells.index(n, column)
                    if self.cells.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                        self.setCurrentIndex(index)
                        return

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click first saves what is being typed; on a box it ticks."""
        if self.editing is not None and not self.editing.finish():
            return
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        cell = self.cells.cell(index)
        left = (
            event.button() == Qt.MouseButton.LeftButton and event.position().x() < self.visualRect(index).left() + SIGN
        )
        if left and cell is not None and cell.sign in BOXES:
            self.ticked.emit(self._key(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or edit."""
        index = self.indexAt(event.position().toPoint())
        cell = self.cells.cell(index)
        if cell is not None and cell.opens:
            self.opened.emit(self._key(index))
        else:
            self.edit_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if index.isValid():
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            self.menu_wanted.emit(self._key(index), event.globalPos() if mouse else at)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Paint the frame where it is now."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def _move(self, way: str) -> None:
        """After an entry: down to the same field of the next thing, right and left through the cells."""
        here = self.currentIndex()
        step = {"right": 1, "down": 1, "left": -1, "up": -1}.get(way, 0)
        if not step:
            return
        columns = self.cells.columnCount()
        place = here.row() * columns + here.column() + step * (columns if way in ("up", "down") else 1)
        stride = columns if way in ("up", "down") else 1
        while 0 <= place < len(self.cells.rows) * columns:
            index = self.cells.index(place // columns, place % columns)
            cell = self.cells.cell(index)
            alike = way in ("right", "left") or (cell is not None and self._is_alike(cell, here))
            if cell is not None and cell.target is not None and alike:
                self.setCurrentIndex(index)
                return
            place += step * stride

    def _is_alike(self, cell: Cell, here: Index) -> bool:
        present = self.cells.cell(here)
        if present is None or present.target is None or cell.target is None:
            return True
        return present.target.field == cell.target.field
