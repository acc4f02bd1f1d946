"""Painted cells side by side: what they show, what is edited in them, and how they are drawn. See ``sheet``."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.inspector.lines import BOXES, draw_sign

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.inspector.sheet import Sheet

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SIGN = 22
TALL, LOW = 30, 22


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, and what is edited there; ``said`` is spoken where it says more than the text."""

    text: str = ""
    tint: str = "text"
    target: Target | None = None
    sign: str = ""
    icon: str = ""
    span: int = 1
    small: bool = False
    strong: bool = False
    right: bool = False
    indent: int = 0
    opens: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; ``key`` tells what the row is about. A row without ``rule`` belongs to the one below."""

    cells: tuple[Cell, ...]
    key: object = 0
    height: int = TALL
    rule: bool = True


class Cells(QAbstractTableModel):
    """Rows of cells; a cell begins at its first column."""

    def __init__(self, parent: QWidget, columns: int) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._columns = columns

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One for each row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() else self._columns

    def cell(self, index: Index) -> Cell | None:
        """The cell that begins at an index."""
        if not index.isValid():
            return None
        column = 0
        for cell in self.rows[index.row()].cells:
            if column == index.column():
                return cell
            column += cell.span
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is edited, opened or ticked can be chosen."""
        cell = self.cell(index)
        if cell is None:
            return Qt.ItemFlag.NoItemFlags
        if cell.target is None and not cell.opens and cell.sign not in BOXES:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, spoken text and tool tip."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.said or cell.text
        return html.escape(cell.said or cell.text) if role == Qt.ItemDataRole.ToolTipRole else None


class CellPainter(QStyledItemDelegate):
    """Paints sign, words, hairline, and the frame of the current cell."""

    def __init__(self, view: Sheet) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The least."""
        return QSize(40, LOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        cell = self._view.cells.cell(index)
        if cell is None:
            return
        rect = QRect(option.rect)
        painter.save()
        if self._view.cells.rows[index.row()].rule:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        self._cell(painter, cell, rect.adjusted(2 + cell.indent, 0, -2, -1))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            paint.frame(painter, rect.toRectF(), "accent", radius=0, width=1.5)
        painter.restore()

    @staticmethod
    def _cell(painter: QPainter, cell: Cell, rect: QRect) -> None:
        if cell.sign:
            draw_sign(painter, cell.sign, rect)
            rect.adjust(SIGN, 0, 0, 0)
        elif cell.icon:
            painter.drawPixmap(QPoint(rect.left(), rect.center().y() - 7), icons.pixmap(cell.icon, "text-2"))
            rect.adjust(SIGN, 0, 0, 0)
        px = theme.SMALL if cell.small else theme.BODY
        painter.setFont(theme.font(px, bold=cell.strong))
        painter.setPen(theme.color(cell.tint))
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, text)
