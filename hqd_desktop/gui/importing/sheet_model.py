"""The first rows of a sheet as they are, for choosing the header row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.exchange.columns import said
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.reading.grid import Sheet
from hqd_desktop.gui.widgets.cells import BOLD_ROLE, TINT_ROLE

Index = QModelIndex | QPersistentModelIndex
ROWS, COLUMNS = 60, 200


class SheetModel(QAbstractTableModel):
    """Rows above the header are quiet, the header is bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._header: tuple[int, ...] = ()

    def show(self, sheet: Sheet | None, header: tuple[int, ...]) -> None:
        """Show a sheet whose header rows (from 0) are these."""
        self.beginResetModel()
        self._sheet, self._header = sheet, header
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """At most ``ROWS``."""
        nested = parent is not None and parent.isValid()
        return 0 if nested or self._sheet is None else min(ROWS, self._sheet.height)

    def columnCount(self, parent: Index | None = None) -> int:
        """At most ``COLUMNS``."""
        nested = parent is not None and parent.isValid()
        return 0 if nested or self._sheet is None else min(COLUMNS, self._sheet.width)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Row numbers and column letters."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_letters(section) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell as it is."""
        if not index.isValid() or self._sheet is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(said(self._sheet.rows[index.row()][index.column()]).split())
        if role == BOLD_ROLE:
            return index.row() in self._header
        if role == TINT_ROLE:
            return "text-3" if self._header and index.row() < self._header[0] else "text"
        return None
