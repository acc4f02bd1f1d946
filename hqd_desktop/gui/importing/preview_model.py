"""The preview as a table model: row number, mark, then the columns of the sheet, each cell with what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.kinds import Packed, Style
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.columns import said
from hqd_desktop.exchange.plan import Plan, PlanColumn, PlanRow, Verdict
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
FIXED, MARK = 2, 1
"""Columns before those of the sheet: row number and mark."""
VERDICTS = {
    Verdict.NEW: QT_TRANSLATE_NOOP("Import", "new"),
    Verdict.CHANGED: QT_TRANSLATE_NOOP("Import", "changed"),
    Verdict.UNCHANGED: QT_TRANSLATE_NOOP("Import", "unchanged"),
    Verdict.CONFLICTING: QT_TRANSLATE_NOOP("Import", "conflicting"),
    Verdict.REJECTED: QT_TRANSLATE_NOOP("Import", "rejected"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn: ``state`` is "plain", "skipped", "changed", "new", "error", "warning"; ``old`` is struck through."""

    text: str
    state: str = "plain"
    old: str = ""


class PreviewModel(QAbstractTableModel):
    """Rows of a plan, all or those of one verdict. ``edited(row, column, text)`` is asked when a cell is typed into."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self.shown: Verdict | None = None
        self.style = Style()
        self.edited: Callable[[int, int, str], None] = lambda _row, _column, _text: None
        self._rows: list[int] = []
        self._columns: list[PlanColumn] = []

    def show(self, plan: Plan | None, style: Style) -> None:
        """Show a plan; ``style`` writes its values."""
        self.beginResetModel()
        self.plan, self.style = plan, style
        self._columns = plan.columns if plan else []
        self._sieve()
        self.endResetModel()

    def show_only(self, verdict: Verdict | None) -> None:
        """Show the rows of one verdict, or all."""
        self.beginResetModel()
        self.shown = verdict
        self._sieve()
        self.endResetModel()

    def _sieve(self) -> None:
        rows = self.plan.rows if self.plan else []
        self._rows = [n for n, row in enumerate(rows) if self.shown is None or row.verdict is self.shown]

    # --- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """The rows shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Row number, mark, columns."""
        return 0 if parent is not None and parent.isValid() else FIXED + len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of mapped columns can be mended."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        at = index.column() - FIXED
        if 0 <= at < len(self._columns) and self._columns[at].field and self.place_at(index) >= 0:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, looks, alignment."""
        if not index.isValid() or self.plan is None:
            return None
        row = self.plan.rows[self._rows[index.row()]]
        at = index.column() - FIXED
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numeric = at == -FIXED or (at >= 0 and self.is_numeric(at))
            return Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        if at == -2:
            return str(row.number) if role == Qt.ItemDataRole.DisplayRole else None
        if at == -1:
            if role == LOOK_ROLE:
                return row.verdict.value
            named = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return QCoreApplication.translate("Import", VERDICTS[row.verdict]) if named else None
        if role == LOOK_ROLE:
            return self.look(row, self._rows[index.row()], at)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.look(row, self._rows[index.row()], at).text
        if role == Qt.ItemDataRole.EditRole:
            return said(self._columns[at].raws[self._rows[index.row()]])
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell was mended; the page makes the plan anew."""
        if self.plan is None or role != Qt.ItemDataRole.EditRole or value == index.data(role):
            return False
        row = self.plan.rows[self._rows[index.row()]]
        self.edited(row.number, self.place_at(index), str(value))
        return True

    # --- cells ---------------------------------------------------------------------------------

    def column(self, at: int) -> PlanColumn:
        """A column of the sheet, from 0."""
        return self._columns[at]

    def heading(self, at: int) -> str:
        """What stands over a column: its heading in the sheet, else the name of its field."""
        column = self._columns[at]
        field = fields(self.plan.kind).get(column.field) if self.plan else None
        return column.label or (field.heading.of(self.style.lang) if field else "")

    def columns(self) -> int:
        """How many columns of the sheet there are."""
        return len(self._columns)

    def row(self, shown: int) -> PlanRow:
        """A row that is shown."""
        assert self.plan is not None
        return self.plan.rows[self._rows[shown]]

    def place_of(self, number: int, column: int) -> QModelIndex:
        """Where a cell of the sheet is shown: row from 1, column from 0; an invalid index if it is not."""
        assert self.plan is not None
        for shown, position in enumerate(self._rows):
            if self.plan.rows[position].number != number:
                continue
            places = [c.index_at(position) for c in self._columns]
            if column in places:
                return self.index(shown, len(places) - 1 - places[::-1].index(column) + FIXED)
            if column < 0:
                return self.index(shown, 0)
        return QModelIndex()

    def place_at(self, index: Index) -> int:
        """The column of the sheet in which a shown cell stands, -1 for none."""
        at = index.column() - FIXED
        return self._columns[at].index_at(self._rows[index.row()]) if 0 <= at < len(self._columns) else -1

    def is_numeric(self, at: int) -> bool:
        """Whether a column holds numbers."""
        assert self.plan is not None
        field = fields(self.plan.kind).get(self._columns[at].field)
        return field is not None and field.kind.numeric

    def look(self, row: PlanRow, position: int, at: int) -> Look:
        """How one cell is drawn."""
        assert self.plan is not None
        column = self._columns[at]
        raw = " ".join(said(column.raws[position]).split())
        if not column.field:
            return Look(raw, "skipped")
        place = column.index_at(position)
        problem = self.plan.problem_at(row.number, place) if place >= 0 and column.field != "period" else None
        if problem is not None and problem.severity == "error":
            return Look(raw or "—", "error")
        key = column.field
        if not column.values:
            return Look(raw)
        value = column.values[position]
        if problem is not None and problem.code == "read-as":
            return Look(f"{raw} → {self._text(key, value, column.unit)}", "warning")
        if row.verdict is Verdict.CHANGED and row.before is not None and key in row.after:
            return Look(
                self._text(key, row.after[key], column.unit), "changed", self._text(key, row.before[key], column.unit)
            )
        if row.verdict is Verdict.NEW and key == "code" and value is None:
            return Look(QCoreApplication.translate("Import", "new ID"), "new")
        return Look(raw if value is None and raw else self._text(key, value, column.unit))

    def _text(self, key: str, value: Packed, unit: str) -> str:
        assert self.plan is not None
        field = fields(self.plan.kind)[key]
        newcomer = self.plan.newcomers.get(value) if isinstance(value, int) and key in self.plan.references else None
        if newcomer is not None:
            return str((newcomer.after or {}).get("name", ""))
        style = Style(self.style.lang, unit, names=self.style.names, with_unit=not unit)
        return field.kind.text(field.kind.unpack(value), style)
