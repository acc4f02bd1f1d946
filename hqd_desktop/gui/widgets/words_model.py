"""A small table of words, with a door behind each cell: what the lists of dialogs and of the overview are made of."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.gui.widgets.cells import BOLD_ROLE, TINT_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SHARES_ROLE = Qt.ItemDataRole.UserRole + 120
"""Of a bar: token, share now, share reached."""


@dataclass(frozen=True, slots=True)
class Words:
    """One cell. ``door`` is what the page opens for it (None: nothing); ``sign`` a stage token or a light."""

    text: str
    said: str = ""
    tint: str = "text"
    bold: bool = False
    sign: str = ""
    tip: str = ""
    door: object = None
    shares: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its name and whether its cells are numbers."""

    name: str
    numbers: bool = False


class WordsModel(QAbstractTableModel):
    """Rows of words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()
        self._rows: tuple[tuple[Words, ...], ...] = ()

    def show(self, headings: Sequence[Heading], rows: Sequence[Sequence[Words]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(tuple(row) for row in rows)
        self.endResetModel()

    def words(self, index: Index) -> Words:
        """A cell."""
        return self._rows[index.row()][index.column()]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what is said, tint, weight, sign, alignment."""
        if not index.isValid():
            return None
        words = self.words(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.said or words.text
            case Qt.ItemDataRole.ToolTipRole:
                return html.escape(words.tip) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                right = self._headings[index.column()].numbers
                return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            case _:
                made = {
                    int(TINT_ROLE): words.sign or words.tint,
                    int(BOLD_ROLE): words.bold,
                    int(SHARES_ROLE): words.shares and (words.sign, *words.shares),
                }
                return made.get(int(role))

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of columns."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section].name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self._headings[section].numbers
            return (
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return None
