"""The rows of the catalogue: every indicator with what it says of itself, how much is on record, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import ChoiceKind, folded
from hqd_desktop.domain.records import Indicator, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.widgets.cells import NOT_STATED, TINT_ROLE
from hqd_desktop.workspace import Workspace, catalogues, cataloguing, derived, recorded

SORT_ROLE = Qt.ItemDataRole.UserRole + 130
FIND_ROLE = Qt.ItemDataRole.UserRole + 131
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_KEYS = ("code", "name", "unit", "dimension", "frequency", "measure", "formula")
_FORMULA = _KEYS.index("formula")
_FIGURES, _BREAKS, _STATE = len(_KEYS), len(_KEYS) + 1, len(_KEYS) + 2
WIDTHS = (120, 250, 125, 150, 84, 110, 150, 66, 60, 150)
NAME = 1
_STATES = {
    "shipped": Text("As shipped", "内置"),
    "changed": Text("Changed", "已修改"),
    "own": Text("Own", "自建"),
}
_HEADINGS = (Text("Figures", "数值"), Text("Breaks", "断点"), Text("State", "状态"))
_HIDDEN = Text("hidden", "已隐藏")
_WRONG = Text("formula wrong", "公式有误")


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator. ``state`` is "shipped", "changed" or "own"."""

    indicator: Indicator
    figures: int
    breaks: int
    state: str
    hidden: bool
    trouble: UserError | None = None
    """What is wrong with its formula."""

    def text(self, column: int, lang: Lang) -> str:
        """What stands in a cell."""
        if column == _FIGURES:
            return f"{self.figures:,}" if self.figures else NOT_STATED
        if column == _BREAKS:
            return f"{self.breaks:,}" if self.breaks else NOT_STATED
        if column == _STATE:
            parts = [_STATES[self.state], *([_HIDDEN] if self.hidden else []), *([_WRONG] if self.trouble else [])]
            return ("，" if lang == "zh" else ", ").join(part.of(lang) for part in parts)
        key = _KEYS[column]
        value = self.indicator.title(lang) if key == "name" else getattr(self.indicator, key)
        if not value:
            return NOT_STATED
        if key == "unit":
            return cataloguing.unit_said(value).of(lang)
        kind = fields("indicator")[key].kind
        choice = kind.by_key.get(value) if isinstance(kind, ChoiceKind) else None
        # "Flow, cumulative in the year" is a flow in a list.
        return choice.name.of(lang).partition(",")[0].partition("（")[0] if choice else str(value)

    @property
    def words(self) -> str:
        """Everything it may be found by, folded."""
        one = self.indicator
        texts = [one.code, one.name, one.name_en, one.formula, one.bureau, one.definition]
        texts += [self.text(column, lang) for column in range(2, _FIGURES) for lang in ("en", "zh")]
        return folded(" ".join(text for text in texts if text))


def read(workspace: Workspace) -> list[Row]:
    """Every indicator, in the order in which they were added."""
    known = cataloguing.shipped(workspace)
    hidden, wrong = catalogues.hidden(workspace), derived.troubles(workspace)
    figures, breaks = _counts(workspace, "observation"), _counts(workspace, "break")
    return [
        Row(
            one,
            figures.get(one.id, 0),
            breaks.get(one.id, 0),
            "own" if one.code not in known else "shipped" if known[str(one.code)] else "changed",
            one.code in hidden,
            wrong.get(one.id),
        )
        for one in recorded.indicators(workspace)
    ]


_MOST = 100_000


def _counts(workspace: Workspace, kind: str) -> dict[int, int]:
    """How many records of a kind each indicator has."""
    return {int(key): n for key, n in workspace.values(View(kind), "indicator", _MOST) if key is not None}


class CatalogueModel(QAbstractTableModel):
    """Plain cells; computed, hidden and foreign things are told by words, not by colour alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._lang: Lang = "en"

    def show(self, rows: list[Row], lang: Lang) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self._lang = rows, lang
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many indicators."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else _STATE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what to sort by, what to find by."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text(column, self._lang)
        if role == SORT_ROLE:
            return self._order(row, column)
        if role == FIND_ROLE:
            return row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == TINT_ROLE:
            return "bad" if row.trouble and column in (_FORMULA, _STATE) else "text-2" if row.hidden else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (_FIGURES, _BREAKS):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _tip(self, row: Row, column: int) -> str | None:
        said = row.trouble.said(self._lang) if row.trouble and column in (_FORMULA, _STATE) else ""
        return escape(said or (row.indicator.definition or "" if column == NAME else "")) or None

    def _order(self, row: Row, column: int) -> Any:
        if column in (_FIGURES, _BREAKS):
            return row.figures if column == _FIGURES else row.breaks
        key = _KEYS[column] if column < _FIGURES else ""
        kind = fields("indicator")[key].kind if key else None
        if isinstance(kind, ChoiceKind):
            keys = [*kind.by_key]
            value = getattr(row.indicator, key)
            return keys.index(value) if value in keys else len(keys)
        text = row.text(column, self._lang)
        return "\uffff" if text == NOT_STATED else text.casefold()

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of columns."""
        if way != Qt.Orientation.Horizontal or not 0 <= section <= _STATE:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in (_FIGURES, _BREAKS) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < _FIGURES:
            return fields("indicator")[_KEYS[section]].name.of(self._lang)
        return {_FIGURES: _HEADINGS[0], _BREAKS: _HEADINGS[1]}.get(section, _HEADINGS[2]).of(self._lang)
