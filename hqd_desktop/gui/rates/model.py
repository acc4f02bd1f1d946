"""The recorded rates as a table: what was published, and whether amounts are converted at it now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.records import Rate, fields
from hqd_desktop.gui import language
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import BOLD_ROLE, TINT_ROLE
from hqd_desktop.workspace import rates

KEYS = ("currency", "per", "value", "day", "basis", "source")
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RatesModel(QAbstractTableModel):
    """A rate a row, by currency, the newest first; the last column says whether it is in use, or why it cannot be."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.rates: Sequence[Rate] = ()
        self._used: Collection[int] = ()

    def show(self, found: Sequence[Rate], used: Collection[int]) -> None:
        """Show these rates; ``used`` are the ids of those in use."""
        self.beginResetModel()
        self.rates, self._used = found, used
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rates."""
        return 0 if parent.isValid() else len(self.rates)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The fields of a rate and its use."""
        return 0 if parent.isValid() else len(KEYS) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return language.said(fields("rate")[KEYS[section]].heading) if section < len(KEYS) else self.tr("Use")
        return self._align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, alignment, and the stronger look of what is in use."""
        if not index.isValid():
            return None
        rate, column = self.rates[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self._words(rate, column)
            return escape(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(column)
        if role == TINT_ROLE:
            return "warn" if column == len(KEYS) and rates.flaw(rate) else "text" if rate.id in self._used else "text-2"
        return rate.id in self._used if role == BOLD_ROLE else None

    def _words(self, rate: Rate, column: int) -> str:
        if column < len(KEYS):
            key = KEYS[column]
            return fields("rate")[key].kind.text(getattr(rate, key), self._session.data.style(self._session.lang))
        flaw = rates.flaw(rate)
        if flaw is not None:
            return self.tr("Not used: {why}").format(why=language.said(flaw))
        return self.tr("In use") if rate.id in self._used else ""

    def _align(self, column: int) -> int:
        numeric = column < len(KEYS) and fields("rate")[KEYS[column]].kind.numeric
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)
