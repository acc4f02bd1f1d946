"""The table of projects: rows lit as a whole, a frame on the current cell, keys as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.chosen import Chosen
from hqd_desktop.gui.projects.delegate import ProjectCell
from hqd_desktop.gui.projects.editing import Editing, Target, Write
from hqd_desktop.gui.projects.grouped_table import GroupedTable
from hqd_desktop.gui.projects.model import Index, ProjectModel
from hqd_desktop.gui.projects.writing import LAMP, NAME
from hqd_desktop.gui.session import Session

_SELECT = QItemSelectionModel.SelectionFlag
_CONTROL = Qt.KeyboardModifier.ControlModifier
_GOING = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

_NARROWEST_NAME, _WIDEST_GAIN = 190, 420


class ProjectTable(GroupedTable):
    """``chosen`` is kept as blocks, so that painting a cell asks no index of Qt."""

    chosen_changed = Signal()
    clear_asked = Signal()
    menu_asked = Signal(object)
    group_menu_asked = Signal(object)
    """The menu of the heading that is the current line."""
    dragged = Signal(str, int)
    """A person gave a column a width."""

    def __init__(self, session: Session, model: ProjectModel, write: Write, parent: QWidget) -> None:
        super().__init__(session, model, parent)
        self.chosen = Chosen()
        self._is_fitting = False
        self._fixed_name = False
        self._cell = ProjectCell(self, model)
        self.setItemDelegate(self._cell)
        self._dress()
        self.editing = Editing(session, self, write)
        self.editing.moved.connect(self._move)
        self.heading.sectionResized.connect(self._resized)
        self.heading.sectionMoved.connect(self.editing.follow)
        self.horizontalScrollBar().valueChanged.connect(self._clip_entry)
        model.modelReset.connect(self._after_reset)
        model.rowsInserted.connect(self._note_chosen)
        model.rowsRemoved.connect(self._note_chosen)

    def _dress(self) -> None:
        self.setObjectName("projects_table")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Opaque, so that scrolling moves what is painted and only new rows are drawn; ``paintEvent`` keeps the promise.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # --- what the delegate asks ----------------------------------------------------------------

    def is_lit_row(self, row: int) -> bool:
        """Whether a row belongs to the selection."""
        return self.chosen.holds_row(row)

    def is_lit(self, row: int, column: int) -> bool:
        """Whether a cell is lit: its whole row while one cell is selected, else the block alone."""
        if self.chosen.cells <= 1:
            return self.chosen.holds_row(row)
        return self.chosen.holds(row, column)

    def is_framed(self, row: int, column: int) -> bool:
        """Whether a cell has the frame of the current one."""
        return self.current == (row, column) and self.hasFocus()

    # --- columns -------------------------------------------------------------------------------

    def show_columns(self, columns: Sequence[str], width: Callable[[str], int], *, fixed_name: bool) -> None:
        """Show these columns; the names take the room the others leave, unless a person gave them a width."""
        self._is_fitting, self._fixed_name = True, fixed_name
        self.projects.show_columns(columns)
        self.heads.forget()
        for column, key in enumerate(self.projects.columns):
            self.heading.moveSection(self.heading.visualIndex(column), column)
            self.heading.resizeSection(column, width(key))
        self._is_fitting = False
        self._fit()

    def _fit(self) -> None:
        if self._fixed_name or NAME not in self.projects.columns:
            return
        column = self.projects.columns.index(NAME)
        rest = self.heading.length() - self.heading.sectionSize(column)
        wide = max(_NARROWEST_NAME, self.viewport().width() - rest)
        if wide - self.projects.fields[NAME].width > _WIDEST_GAIN:
            wide = self.projects.fields[NAME].width + _WIDEST_GAIN
        self._is_fitting = True
        self.heading.resizeSection(column, wide)
        self._is_fitting = False

    def _resized(self, column: int, _old: int, new: int) -> None:
        self.editing.follow()
        if self._is_fitting or not 0 <= column < len(self.projects.columns) or new <= 0:
            return
        key = self.projects.columns[column]
        self._fixed_name = self._fixed_name or key == NAME
        self.dragged.emit(key, new)

    # --- going to cells ------------------------------------------------------------------------

    def chosen_ids(self) -> list[int]:
        """The selected projects, in the order of the table."""
        ids = self.projects.rows.ids
        return [ids[row] for row in self.chosen.rows() if row < len(ids) and ids[row] > 0]

    def select_rows(self, rows: list[int]) -> None:
        """Select whole rows and show the first."""
        selection = QItemSelection()
        last = len(self.projects.columns) - 1
        for row in rows:
            selection.select(self.projects.index(row, 0), self.projects.index(row, last))
        if rows:
            self.go(rows[0])
            self.selectionModel().select(selection, _SELECT.ClearAndSelect)

    def edit_cell(self, index: QModelIndex | None = None, typed: str = "") -> None:
        """Open the entry over a cell (default: the current one)."""
        at = index or self.currentIndex()
        row = self.projects.row(at.row()) if at.isValid() else None
        if row is None:
            return
        field = self.projects.field_at(at.row(), at.column())
        packed = row.values.get(field.key)
        text = self.projects.rows.writer.typed(field, packed)
        self.editing.begin(at, Target((row.id,), field, packed, text), typed)

    def mark_found(self, text: str) -> None:
        """Mark the hits of a text in the cells."""
        self._cell.found = text.casefold()
        self.viewport().update()

    def restyle(self) -> None:
        """Follow theme and language."""
        self._cell.restyle()
        self.heads.forget()
        self.setFont(theme.font())
        self.viewport().update()
        self.heading.viewport().update()

    def _move(self, way: str) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if way in ("down", "up"):
            by = 1 if way == "down" else -1
            found = self.projects.rows.lines.next_project(row + by, by)
            row = row if found is None else found
        elif way in ("right", "left"):
            place = self.heading.visualIndex(column) + (1 if way == "right" else -1)
            column = self.heading.logicalIndex(place)
        if 0 <= row < self.projects.rowCount() and column >= 0:
            self.go(row, column)

    # --- Qt's events ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, typing replaces, Tab goes right, Del clears, Shift+Space takes the row; headings fold."""
        key, held = event.key(), event.modifiers()
        if self.folds_with(key) and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.fold(self.currentIndex().row())
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
            and not held & Qt.KeyboardModifier.ControlModifier
        ):
            self.edit_cell()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move("right" if key == Qt.Key.Key_Tab else "left")
        elif key == Qt.Key.Key_Delete and not held & Qt.KeyboardModifier.ControlModifier:
            self.clear_asked.emit()
        elif key == Qt.Key.Key_Space and held & Qt.KeyboardModifier.ShiftModifier:
            self.select_rows(self.chosen.rows())
        elif _types(event):
            self.edit_cell(typed=event.text())
        else:
            super().keyPressEvent(event)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Ctrl+Home and its like take the selection along, as in a spreadsheet, where Qt would leave it where it was. So does going to
        a cell without any key: Qt would ask the keyboard, and unselect the cell while somebody still holds the Ctrl of Ctrl+Z."""
        goes = isinstance(event, QKeyEvent) and event.key() in _GOING and event.modifiers() == _CONTROL
        if event is None or goes:
            return _SELECT.ClearAndSelect
        return super().selectionCommand(index, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing a Chinese word opens the entry, which goes on with it."""
        if event.preeditString() or event.commitString():
            self.edit_cell()
            if self.editing.entry is not None:
                QCoreApplication.sendEvent(self.editing.entry, event)
                return
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab moves inside the table while it has the keyboard; F6 leaves it."""
        tab = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in tab
        if isinstance(event, QKeyEvent) and pressed and self._has_more(event.key() == Qt.Key.Key_Tab):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def _has_more(self, forward: bool) -> bool:
        place = self.heading.visualIndex(self.currentIndex().column())
        return 0 <= place < self.heading.count() - 1 if forward else place > 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click first saves what is being typed; on the light it takes the whole row."""
        if not self.editing.finish():
            return
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        if self.projects.group_at(index.row()) is not None:
            if plain:
                self.fold(index.row())
            elif event.button() == Qt.MouseButton.RightButton:
                self.stand_on(index.row())
            return
        super().mousePressEvent(event)
        if plain and index.isValid() and self.projects.columns[index.column()] == LAMP:
            self.selectionModel().select(index, _SELECT.ClearAndSelect | _SELECT.Rows)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell."""
        index = self.indexAt(event.position().toPoint())
        if self.projects.group_at(index.row()) is not None:
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.edit_cell(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the mouse."""
        self.hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        self.hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected cells."""
        heading = self.projects.group_at(self.currentIndex().row()) is not None
        (self.group_menu_asked if heading else self.menu_asked).emit(event.globalPos())

    def _clip_entry(self) -> None:
        """An open entry that is scrolled goes beneath the frozen columns, too."""
        entry, index = self.editing.entry, self.editing.at()
        if entry is None or not index.isValid():
            return
        under = 0 if self.frozen.holds(index.column()) else max(0, self.frozen.edge() - entry.x())
        if under:
            entry.setMask(QRegion(under, 0, max(1, entry.width() - under), entry.height()))
        else:
            entry.clearMask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep an open entry over its cell."""
        super().resizeEvent(event)
        self._fit()
        self.editing.follow()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Note the current cell for painting."""
        self.current = (current.row(), current.column())
        super().currentChanged(current, previous)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Note the selection as blocks for painting and counting."""
        super().selectionChanged(selected, deselected)
        self._note_chosen()

    def _note_chosen(self) -> None:
        self.chosen = Chosen.of(self.selectionModel().selection(), self.projects.rows.lines.heads)
        self.current = (self.currentIndex().row(), self.currentIndex().column())
        self.viewport().update()
        self.chosen_changed.emit()

    def _after_reset(self) -> None:
        self.chosen, self.current, self.hovered = Chosen(), (-1, -1), -1
        self.chosen_changed.emit()


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    text = event.text()
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    return bool(text) and text.isprintable() and not held and text != " "
