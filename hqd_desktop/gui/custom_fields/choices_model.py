"""The choices of a list as a table to write in; a choice that is renamed stays the choice it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from hqd_desktop.domain.custom import choice_key
from hqd_desktop.domain.kinds import Choice
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.widgets.cells import NOT_STATED, TINT_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ENGLISH, CHINESE = range(2)


class ChoicesModel(QAbstractTableModel):
    """``edited`` comes after every change. A row is the key of a choice ("" for a new one) and its two names."""

    edited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []

    def put(self, choices: Sequence[Choice]) -> None:
        """Show these choices."""
        self.beginResetModel()
        self._rows = [(one.key, one.name.en, one.name.zh) for one in choices]
        self.endResetModel()

    def choices(self) -> tuple[Choice, ...]:
        """The choices that have a name; one named in one language only is called so in both."""
        taken = {key for key, _, _ in self._rows}
        made: list[Choice] = []
        for key, en, zh in self._rows:
            if en or zh:
                name = Text(en or zh, zh or en)
                taken.add(key := key or choice_key(name, taken))
                made.append(Choice(key, name))
        return tuple(made)

    def add(self) -> int:
        """One more row at the end; its number. One that has no name yet is used first."""
        row = len(self._rows)
        if self._rows and not any(self._rows[-1]):
            return row - 1
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.append(("", "", ""))
        self.endInsertRows()
        return row

    def remove(self, row: int) -> None:
        """Without this row."""
        if 0 <= row < len(self._rows):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
            self.edited.emit()

    def move(self, row: int, by: int) -> int:
        """A row one place up or down; where it stands then."""
        to = row + by
        if not (0 <= row < len(self._rows) and 0 <= to < len(self._rows)):
            return row
        self.beginResetModel()
        self._rows.insert(to, self._rows.pop(row))
        self.endResetModel()
        self.edited.emit()
        return to

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many choices."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Two names."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every name is edited in place."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def headings(self) -> tuple[str, str]:
        """The names of the columns."""
        return self.tr("In English"), self.tr("In Chinese")

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Languages above."""
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return left if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name; one that is only given in the other language is shown quietly."""
        if not index.isValid():
            return None
        own, other = self._rows[index.row()][1 + index.column()], self._rows[index.row()][2 - index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return own or other or NOT_STATED
            case Qt.ItemDataRole.EditRole:
                return own
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headings()[index.column()]}: {own or other or NOT_STATED}"
        return ("text" if own else "text-3") if role == TINT_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed name."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = list(self._rows[index.row()])
        row[1 + index.column()] = " ".join(str(value).split())
        self._rows[index.row()] = (row[0], row[1], row[2])
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), 1))
        self.edited.emit()
        return True
