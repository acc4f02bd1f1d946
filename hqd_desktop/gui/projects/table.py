"""The table of projects: rows lit as a whole, a frame on the current cell, keys as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.chosen import Chosen
from hqd_desktop.gui.projects.delegate import ProjectCell
from hqd_desktop.gui.projects.editing import Editing, Target, Write
from hqd_desktop.gui.projects.header import ProjectHeader
from hqd_desktop.gui.projects.headline import Headline
from hqd_desktop.gui.projects.model import Index, ProjectModel
from hqd_desktop.gui.projects.writing import LAMP, NAME
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT, RELAXED, ROW
from hqd_desktop.gui.widgets.frozen_table import FrozenTable

_SELECT = QItemSelectionModel.SelectionFlag

_NARROWEST_NAME, _WIDEST_GAIN = 190, 420
DENSITY = "rows"
_HEIGHTS = {"compact": COMPACT, "standard": ROW, "relaxed": RELAXED}


class ProjectTable(FrozenTable):
    """``chosen`` is kept as blocks, so that painting a cell asks no index of Qt."""

    chosen_changed = Signal()
    clear_asked = Signal()
    menu_asked = Signal(object)
    group_menu_asked = Signal(object)
    """The menu of the heading that is the current line."""
    dragged = Signal(str, int)
    """A person gave a column a width."""

    def __init__(self, session: Session, model: ProjectModel, write: Write, parent: QWidget) -> None:
        super().__init__(parent)
        self.projects = model
        self.chosen = Chosen()
        self.hovered = -1
        self._current = (-1, -1)
        self._is_fitting = False
        self._fixed_name = False
        self.setModel(model)
        self._cell = ProjectCell(self, model)
        self.setItemDelegate(self._cell)
        self.heading = ProjectHeader(model, self)
        self.setHorizontalHeader(self.heading)
        self.frozen = self.heading.frozen
        self.frozen.changed.connect(self.viewport().update)
        self.heads = Headline(self.heading, model)
        self._settings = session.settings
        self._dress()
        self._settings.changed.connect(self._setting_changed)
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
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(COMPACT)
        rows.setDefaultSectionSize(_HEIGHTS[self._settings.get(DENSITY)])
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)

    def _setting_changed(self, key: str) -> None:
        if key == DENSITY:
            current = self.currentIndex()
            self.verticalHeader().setDefaultSectionSize(_HEIGHTS[self._settings.get(DENSITY)])
            if current.isValid():
                self.scrollTo(current)
            self.editing.follow()

    def row_height(self) -> int:
        """How high rows are now."""
        return self.verticalHeader().defaultSectionSize()

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
        return self._current == (row, column) and self.hasFocus()

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

    def go(self, row: int, column: int = -1) -> None:
        """Make a cell the current one (its column stays where none is given) and show it."""
        at = column if column >= 0 else max(0, self.currentIndex().column())
        if column < 0 and self.projects.columns[at : at + 1] == (LAMP,) and len(self.projects.columns) > 1:
            at = self.heading.logicalIndex(1)
        index = self.projects.index(row, at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def rows_on_screen(self) -> int:
        """How many rows fit the height of the table."""
        return max(1, self.viewport().height() // self.row_height())

    def current_id(self) -> int | None:
        """The project of the current row, None on the heading of a group."""
        row, ids = self.currentIndex().row(), self.projects.rows.ids
        return ids[row] if 0 <= row < len(ids) and ids[row] > 0 else None

    def step(self, by: int) -> None:
        """Go to the next project (1), or the one before (-1), past headings of groups."""
        row = self.projects.rows.lines.next_project(self.currentIndex().row() + by, by)
        if row is not None:
            self.go(row)

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
        if self._folds(key) and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
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

    def _folds(self, key: int) -> bool:
        """Whether a key folds or unfolds the group whose heading is the current line."""
        row = self.currentIndex().row()
        if self.projects.group_at(row) is None:
            return False
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        return key == (Qt.Key.Key_Right if self.projects.is_folded(row) else Qt.Key.Key_Left)

    def fold(self, row: int) -> None:
        """Fold the group of a heading, or unfold it; the heading becomes the current line."""
        if not self.editing.finish():
            return
        self.projects.fold(row)
        self._stand_on(row)

    def fold_all(self, *, folded: bool) -> None:
        """Fold all groups, or unfold them; the current line stays with its project, or goes to the heading above it."""
        if not self.editing.finish():
            return
        record, row = self.current_id(), self.currentIndex().row()
        column, lines = max(0, self.currentIndex().column()), self.projects.rows.lines
        group = self.projects.group_at(row) if record is None else lines.group_of(record)
        self.projects.fold_all(folded=folded)
        place = None if record is None else self.projects.rows.place(record)
        if place is not None:
            self.go(place, column)
        elif group is not None and (head := lines.head(group)) is not None:
            self._stand_on(head)

    def _stand_on(self, row: int) -> None:
        """Make a heading the current line; nothing is selected then."""
        index = self.projects.index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, _SELECT.Clear)
        self.scrollTo(index)

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
                self._stand_on(index.row())
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
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected cells."""
        heading = self.projects.group_at(self.currentIndex().row()) is not None
        (self.group_menu_asked if heading else self.menu_asked).emit(event.globalPos())

    def scrolled_sideways(self) -> None:
        """The names of groups stay at the left."""
        if len(self.projects.rows.lines.heads):
            for row in self.rows_in(self.viewport().rect()):
                if self.projects.group_at(row) is not None:
                    top, height = self.rowViewportPosition(row), self.row_height()
                    self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then the headings of groups across them."""
        super().paintEvent(event)
        if len(self.projects.rows.lines.heads):
            self._paint_heads(event.region())

    def _paint_heads(self, region: QRegion) -> None:
        painter = QPainter(self.viewport())
        width = self.viewport().width()
        current = self._current[0] if self.hasFocus() else -1
        for row in self.rows_in(region.boundingRect()):
            group = self.projects.group_at(row)
            rect = QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
            if group is not None and region.intersects(rect):
                self.heads.paint(painter, rect, group, hovered=self.hovered == row, current=current == row)
        painter.end()

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
        self._current = (current.row(), current.column())
        super().currentChanged(current, previous)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Note the selection as blocks for painting and counting."""
        super().selectionChanged(selected, deselected)
        self._note_chosen()

    def _note_chosen(self) -> None:
        self.chosen = Chosen.of(self.selectionModel().selection(), self.projects.rows.lines.heads)
        self._current = (self.currentIndex().row(), self.currentIndex().column())
        self.viewport().update()
        self.chosen_changed.emit()

    def _after_reset(self) -> None:
        self.chosen, self._current, self.hovered = Chosen(), (-1, -1), -1
        self.chosen_changed.emit()

    def _hover(self, row: int) -> None:
        if row == self.hovered:
            return
        for one in (self.hovered, row):
            if one >= 0:
                self.viewport().update(0, self.rowViewportPosition(one), self.viewport().width(), self.row_height())
        self.hovered = row


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    text = event.text()
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    return bool(text) and text.isprintable() and not held and text != " "
