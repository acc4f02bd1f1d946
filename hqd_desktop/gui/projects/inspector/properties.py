"""Fields of the selected projects as rows of name and value, edited in place like the cells of the table."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language, paint, theme
from hqd_desktop.gui.projects.editing import Editing, Target, Write
from hqd_desktop.gui.projects.writing import KIND, Writer
from hqd_desktop.gui.session import Session

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEIGHT, _NAMES = 27, 116


@dataclass(frozen=True, slots=True)
class Property:
    """One row: a field and its value as written; a heading has no field, a note cannot be edited."""

    name: str
    key: str = ""
    text: str = ""
    aside: str = ""
    packed: Packed = None
    typed: str = ""
    tint: str = "text"


class PropertyModel(QAbstractTableModel):
    """Two columns: names and values."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Property, ...] = ()
        self.doubts: Mapping[str, int] = {}
        """The number of the worst finding about a field."""
        self.say: Callable[[int], str] = str

    def show(self, rows: Sequence[Property]) -> None:
        """Show these rows; the same fields keep the current cell."""
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a field or heading."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name and value."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Values of fields can be chosen and edited; names and headings only stand there."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == 0 or not self.rows[index.row()].key:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, spoken text and tool tip."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        text = row.name if index.column() == 0 else f"{row.text} {row.aside}".strip()
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text if index.column() == 0 else self._doubted(f"{row.name}: {text}", row, ", ")
        return html.escape(self._doubted(text, row, "\n")) if role == Qt.ItemDataRole.ToolTipRole else None

    def _doubted(self, text: str, row: Property, between: str) -> str:
        """A text, and what the checks find wrong there."""
        number = self.doubts.get(row.key)
        return text if number is None else f"{text}{between}{self.say(number)}"


class _Painter(QStyledItemDelegate):
    def __init__(self, view: PropertyView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.properties.rows[index.row()]
        rect = QRect(option.rect)
        painter.save()
        if index.column() == 0:
            heading = not row.key and not row.text
            painter.setFont(theme.font(theme.SMALL if heading else theme.BODY, bold=heading))
            painter.setPen(theme.color("text" if heading else "text-2"))
            box = rect.adjusted(2, 0, -6, 0)
            words = painter.fontMetrics().elidedText(
                row.name, Qt.TextElideMode.ElideRight, box.width() + (200 if heading else 0)
            )
            painter.setClipping(False)
            painter.drawText(box.adjusted(0, 0, 200 if heading else 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        else:
            self._value(painter, row, rect.adjusted(2, 0, -2, 0))
            if row.key in self._view.properties.doubts:
                paint.corner(painter, rect.toRectF(), "sig-red")
            if self._view.hasFocus() and self._view.currentIndex() == index:
                paint.frame(painter, rect.toRectF(), "accent", radius=0, width=1.5)
        painter.restore()

    @staticmethod
    def _value(painter: QPainter, row: Property, rect: QRect) -> None:
        metrics = theme.metrics()
        painter.setFont(theme.font())
        painter.setPen(theme.color(row.tint))
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
        if row.aside:
            painter.setPen(theme.color("text-2"))
            shift = metrics.horizontalAdvance(text + " ") if text else 0
            room = rect.adjusted(shift, 0, 0, 0)
            aside = metrics.elidedText(row.aside, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, aside)


class PropertyView(QTableView):
    """As high as its rows. ``current_moved`` says where the current row is, for whoever scrolls."""

    current_moved = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.properties = PropertyModel(self)
        self.setModel(self.properties)
        self.setItemDelegate(_Painter(self))
        self.editing: Editing | None = None
        self._ids: tuple[int, ...] = ()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for bars in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(20)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, _NAMES)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(_HEIGHT)
        rows.setDefaultSectionSize(_HEIGHT)
        theme.current().changed.connect(self.viewport().update)

    def start(self, session: Session, write: Write) -> None:
        """Make the rows editable."""
        self.editing = Editing(session, self, write)
        self.editing.moved.connect(self._move)

    def show_rows(self, ids: tuple[int, ...], rows: Sequence[Property]) -> None:
        """Show the fields of these projects."""
        self._ids = ids
        self.properties.show(rows)
        self.setFixedHeight(len(rows) * _HEIGHT)

    def show_doubts(self, doubts: Mapping[str, int], say: Callable[[int], str]) -> None:
        """Mark the fields that findings are about; ``say`` tells what a finding says when somebody asks."""
        self.properties.doubts, self.properties.say = doubts, say
        self.viewport().update()

    def key(self) -> str:
        """The field of the current row; "" where none is."""
        row = self.currentIndex().row()
        return self.properties.rows[row].key if 0 <= row < len(self.properties.rows) else ""

    def edit_row(self, typed: str = "") -> None:
        """Open the entry over the value of the current row."""
        index = self.currentIndex()
        if self.editing is None or not index.isValid() or not self._ids:
            return
        row = self.properties.rows[index.row()]
        if row.key:
            target = Target(self._ids, fields(KIND)[row.key], row.packed, row.typed)
            self.editing.begin(self.properties.index(index.row(), 1), target, typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, typing replaces, Del clears."""
        text = event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_row()
        elif text and text.isprintable() and text != " " and not held:
            self.edit_row(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes with the keyboard finds a current row: the first with a field, where none was."""
        super().focusInEvent(event)
        keyed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        row = self.currentIndex().row()
        if keyed and (row < 0 or not self.properties.rows[row].key or self.currentIndex().column() != 1):
            row = next((n for n, one in enumerate(self.properties.rows) if n >= row and one.key), -1)
            self.setCurrentIndex(self.properties.index(row, 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click first saves what is being typed."""
        if self.editing is None or self.editing.finish():
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the value of the row."""
        row = self.rowAt(int(event.position().y()))
        if row >= 0:
            self.setCurrentIndex(self.properties.index(row, 1))
            self.edit_row()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the current row is."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.current_moved.emit(self.visualRect(current))

    def _move(self, way: str) -> None:
        step = {"down": 1, "right": 1, "up": -1, "left": -1}.get(way, 0)
        row = self.currentIndex().row() + step
        while 0 <= row < len(self.properties.rows) and not self.properties.rows[row].key:
            row += step or 1
        if 0 <= row < len(self.properties.rows):
            self.setCurrentIndex(self.properties.index(row, 1))


def property_row(
    writer: Writer, key: str, values: dict[str, Packed], mixed: frozenset[str], words: tuple[str, str]
) -> Property:
    """The row of a field; ``words`` are those for "mixed" and "not stated in source"."""
    described = fields(KIND)[key]
    name = language.said(described.name)
    if key in mixed:
        return Property(name, key, "", words[0], tint="text-3")
    packed = values.get(key)
    if packed is None:
        return Property(name, key, "—", words[1], tint="text-3")
    text = " ".join(writer.plain(described, packed).split())
    return Property(name, key, text, "", packed, writer.typed(described, packed))
