"""A list of records, whole rows, cells edited in place: F2 or typing edits, Enter opens, Ins adds, Del deletes."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects import asked as asked_for
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.sources.lines import Column, translate
from hqd_desktop.gui.widgets.cells import BOLD_ROLE, ROW, TINT_ROLE, Cell
from hqd_desktop.gui.widgets.plain_table import whole_rows
from hqd_desktop.gui.widgets.words_model import Words

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

Index = QModelIndex | QPersistentModelIndex
Line = tuple[int, Mapping[str, Packed]]
"""A record: its id and its packed values."""
Said = Callable[[int, Mapping[str, Packed], str], Words]
_ROOT = QModelIndex()
MOST = 5000
"""Lines that a list shows; more are told, and found by their words."""


class Lines(QAbstractTableModel):
    """Records as lines; the words of a cell are made when it is looked at."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.lines: tuple[Line, ...] = ()
        self._say: Said = lambda _id, _values, _column: Words("")

    def show(self, lines: Sequence[Line], say: Said) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines, self._say = tuple(lines[:MOST]), say
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """One line, None below the last."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def place(self, record: int) -> int | None:
        """The row of a record."""
        return next((row for row, (one, _values) in enumerate(self.lines) if one == record), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what is said, tint, weight, alignment."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if column.numbers else Qt.AlignmentFlag.AlignLeft
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, TINT_ROLE, BOLD_ROLE)  # fmt: skip
        if role not in wanted:
            return None
        words = self._say(line[0], line[1], column.key)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.said or words.text
            case Qt.ItemDataRole.ToolTipRole:
                return html.escape(words.tip) or None
            case _ if role == BOLD_ROLE:
                return words.bold
        return words.tint

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of columns."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("Sources", self.columns[section].name)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].numbers else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class RecordTable(QTableView):
    """``chosen`` brings the current record (0 for none); ``opened``, ``added`` and ``deleted`` what a key or the mouse asked for."""

    chosen = Signal(object)
    opened = Signal()
    added = Signal()
    deleted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, kind: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        self.rows = Lines(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(Cell(self, row=ROW))
        whole_rows(self)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        heading = self.horizontalHeader()
        heading.setMinimumSectionSize(40)
        for number, column in enumerate(self.rows.columns):
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            heading.setSectionResizeMode(number, mode)
            if column.width:
                heading.resizeSection(number, column.width)
        self.editing = Editing(session, self, self._write)
        self.editing.moved.connect(self._moved)
        self.selectionModel().currentRowChanged.connect(self._tell)
        theme.current().changed.connect(self.viewport().update)

    # --- what is shown -------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Line], say: Said, wanted: int = 0) -> None:
        """Show other lines; ``wanted``, else the one that was current, becomes the current one."""
        before, at = self.current(), self.currentIndex()
        self.selectionModel().blockSignals(True)
        self.rows.show(lines, say)
        self.selectionModel().blockSignals(False)
        place = self.rows.place(wanted or before)
        row = place if place is not None else min(max(at.row(), 0), self.rows.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, max(0, at.column())))
        self._tell()

    def current(self) -> int:
        """The current record, 0 for none."""
        line = self.rows.line(self.currentIndex().row())
        return 0 if line is None else line[0]

    def go_to(self, record: int) -> bool:
        """Make a record the current one."""
        place = self.rows.place(record)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place, max(0, self.currentIndex().column())))
        return place is not None

    def _tell(self, *_indices: object) -> None:
        self.chosen.emit(self.current())

    # --- keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 and typing edit, Ins adds, Del deletes."""
        index, key = self.currentIndex(), event.key()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not held and key == Qt.Key.Key_Insert:
            self.added.emit()
        elif index.isValid() and not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif index.isValid() and not held and key == Qt.Key.Key_F2:
            self.edit_here()
        elif index.isValid() and not held and key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif (
            index.isValid() and not held and event.text().isprintable() and event.text().strip() and self._target(index)
        ):
            self.edit_here(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters that nothing is done with do not jump."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits what can be edited and opens any other line."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            if self._target(index) is not None:
                self.edit_here()
            else:
                self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the current line."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            at = event.globalPos()
        if self.current():
            self.menu_wanted.emit(at)

    # --- writing -------------------------------------------------------------------------------

    def edit_here(self, typed: str = "") -> bool:
        """Open an entry over the current cell; where that cannot be edited, over the next one that can."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        if self._target(index) is None and not typed:
            ways = [number for number, column in enumerate(self.rows.columns) if column.edits]
            index = index.siblingAtColumn(next((n for n in ways if n > index.column()), ways[0]))
        target = self._target(index)
        if target is None:
            return False
        self.setCurrentIndex(index)
        self.editing.begin(index, target, typed)
        return True

    def _target(self, index: QModelIndex) -> Target | None:
        line, column = self.rows.line(index.row()), self.rows.columns[max(0, index.column())]
        if line is None or line[0] <= 0 or not column.edits:
            return None
        key = column.edits
        if key == "value" and line[1].get("figure") is not None:
            key = "figure"
        field, packed = fields(self._kind)[key], line[1].get(key)
        value = None if packed is None else field.kind.unpack(packed)
        return Target((line[0],), field, packed, field.kind.edit(value, self._session.style()))

    def _write(self, target: Target, text: str) -> UserError | None:
        from hqd_desktop.workspace import operations

        hint = asked_for.hint_for(self._session, target.field, target.packed)
        wrong = asked_for.trouble(target.field, text, hint)
        if wrong is not None:
            return wrong
        try:
            change = operations.set_fields(self._session.data, self._kind, target.ids, {target.field.key: text}, hint)
        except UserError as trouble:
            return trouble
        return None if self._session.apply(change) else REFUSED

    def _moved(self, way: str) -> None:
        at = self.currentIndex()
        down, right = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}.get(way, (0, 0))
        index = self.rows.index(at.row() + down, at.column() + right)
        if index.isValid():
            self.setCurrentIndex(index)
