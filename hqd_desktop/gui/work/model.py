"""The lines of the agenda as a table: ids for all, records only for the lines in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.gui.widgets.cells import TINT_ROLE
from hqd_desktop.gui.work.writing import COLUMNS, EMPTY, Column, LineWriter, translate

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.gui.widgets.words_model import Words
    from hqd_desktop.gui.work.asking import Answer
    from hqd_desktop.workspace.agenda import Agenda, Row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BLOCK, _KEPT = 128, 24
SIGN_ROLE = Qt.ItemDataRole.UserRole + 130
"""A diamond (late, next, later, reached) or a box (open, done) before the words."""


class AgendaModel(QAbstractTableModel):
    """``agenda`` is what it shows; lines are read in blocks."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.agenda: Agenda | None = None
        self.columns: tuple[Column, ...] = ()
        self._writer: LineWriter | None = None
        self._blocks: dict[int, list[Row]] = {}

    def show(self, answer: Answer) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.agenda = answer.agenda
        self.columns = COLUMNS[answer.agenda.asked.list]
        self._writer = LineWriter(self._session, answer.items)
        self._blocks.clear()
        self.endResetModel()

    def line(self, row: int) -> Row | None:
        """One line, None below the last."""
        if self.agenda is None or not 0 <= row < len(self.agenda) or self._session.workspace is None:
            return None
        number = row // _BLOCK
        if number not in self._blocks:
            from hqd_desktop.workspace import agenda

            while len(self._blocks) >= _KEPT:
                self._blocks.pop(next(iter(self._blocks)))
            start = number * _BLOCK
            self._blocks[number] = agenda.rows(self._session.data, self.agenda, start, start + _BLOCK)
        return self._blocks[number][row % _BLOCK]

    def words(self, index: Index) -> Words:
        """A cell."""
        row = self.line(index.row())
        if row is None or self._writer is None:
            return EMPTY
        return self._writer.cell(row, self.columns[index.column()].key)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines."""
        return 0 if parent.isValid() or self.agenda is None else len(self.agenda)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what is said, tint, sign, alignment."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if column.numbers else Qt.AlignmentFlag.AlignLeft
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, TINT_ROLE, SIGN_ROLE):  # fmt: skip
            return None
        words = self.words(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._box_said(index)}{words.said or words.text}"
            case Qt.ItemDataRole.ToolTipRole:
                return words.tip or None
            case _ if role == SIGN_ROLE:
                return words.sign or self._box(index)
        return words.sign if column.key == "state" and words.sign else words.tint

    def _box(self, index: Index) -> str:
        """Actions have a box to tick before their words."""
        row = self.line(index.row())
        if row is None or row.kind != "action" or self.columns[index.column()].key != "text":
            return ""
        return "done" if row.is_done else "open"

    def _box_said(self, index: Index) -> str:
        box = self._box(index)
        return "" if not box else translate("Work", "done: ") if box == "done" else translate("Work", "to do: ")

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of columns; amounts with their unit."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("Work", column.name)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numbers else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
