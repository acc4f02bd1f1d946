"""The journal as a table: when, who, what, how many records; read in portions as one scrolls down."""

from __future__ import annotations

import datetime as dt
from html import escape

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.gui import language
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import BOLD_ROLE, NOT_STATED, TINT_ROLE
from hqd_desktop.workspace import Entry, Sought

PORTION = 200
AT, AUTHOR, WHAT, ADDED, EDITED, REMOVED, STATE = range(7)
_NUMBERS = (ADDED, EDITED, REMOVED)
_Index = QModelIndex | QPersistentModelIndex


class ChangesModel(QAbstractTableModel):
    """Newest first."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.entries: list[Entry] = []
        self.sought = Sought()
        self._more = True

    def read(self) -> None:
        """Read the newest portion anew, of what is ``sought``."""
        self.beginResetModel()
        self.entries = self._session.data.history(limit=PORTION, sought=self.sought)
        self._more = len(self.entries) == PORTION
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Changes read so far."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Seven columns."""
        return 0 if parent.isValid() else 7

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there are older changes."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: _Index) -> None:
        """Read the next portion."""
        if parent.isValid() or not self.entries:
            return
        last = self.entries[-1].id
        older = self._session.data.history(limit=PORTION, before=last, sought=self.sought)
        self._more = len(older) == PORTION
        if older:
            self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(older) - 1)
            self.entries += older
            self.endInsertRows()

    def row_of(self, change: int) -> int | None:
        """The row of a change, read as far back as that takes; None where it is not listed."""
        while self.entries and self.entries[-1].id > change and self._more:
            self.fetchMore(QModelIndex())
        return next((row for row, entry in enumerate(self.entries) if entry.id == change), None)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        return _align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, alignment, and the quiet colour of what was taken back."""
        if not index.isValid():
            return None
        entry, column = self.entries[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self._words(entry, column)
            return escape(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(column)
        if role == TINT_ROLE:
            return "text-3" if entry.undone_by is not None else "text" if column == WHAT else "text-2"
        return index.row() == 0 and column == WHAT if role == BOLD_ROLE else None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Time"),
            self.tr("Author"),
            self.tr("Change"),
            self.tr("Added"),
            self.tr("Edited"),
            self.tr("Removed"),
            self.tr("State"),
        )

    def _words(self, entry: Entry, column: int) -> str:
        if column == AT:
            return moment(entry.at)
        if column == AUTHOR:
            return entry.author or NOT_STATED
        if column == WHAT:
            return language.said(entry.label)
        if column == STATE:
            return self.tr("undone") if entry.undone_by is not None else ""
        number = {ADDED: entry.added, EDITED: entry.edited, REMOVED: entry.removed}[column]
        return QLocale().toString(number) if number else ""


def moment(at: dt.datetime) -> str:
    """A moment in local time, to the minute."""
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(local, "yyyy-MM-dd HH:mm" if language.lang() == "zh" else "d MMM yyyy HH:mm")


def _align(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
