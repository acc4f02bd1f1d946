"""The preview as a table model: row number, mark, then the columns of the sheet, each cell with what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.kinds import Packed, Style
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.choices import USUAL, Choices, Place
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
    """How a cell is drawn: ``state`` is "plain", "skipped", "changed", "new", "error", "warning", "left" or "conflict".

    ``old`` is what stands here now: struck through where ``text`` takes its place, kept where the cell is left alone, and beside
    it where both sides changed it.
    """

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
        self.choices = USUAL
        self.edited: Callable[[int, int, str], None] = lambda _row, _column, _text: None
        self._conflicts: frozenset[Place] = frozenset()
        self._rows: list[int] = []
        self._columns: list[PlanColumn] = []

    def show(self, plan: Plan | None, style: Style, choices: Choices = USUAL) -> None:
        """Show a plan and what of it is taken; ``style`` writes its values."""
        self.beginResetModel()
        self.plan, self.style, self.choices = plan, style, choices
        self._conflicts = frozenset(plan.conflicts()) if plan else frozenset()
        self._columns = plan.columns if plan else []
        self._sieve()
        self.endResetModel()

    def choose(self, choices: Choices) -> None:
        """Other cells are taken or left; the plan is the same."""
        self.choices = choices
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))

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
            return self._row_said(row) if named else None
        if role == LOOK_ROLE:
            return self.look(row, self._rows[index.row()], at)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.look(row, self._rows[index.row()], at).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(self.look(row, self._rows[index.row()], at))
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

    def is_row_taken(self, shown: int) -> bool:
        """Whether a row that is shown is looked at when it comes to writing."""
        return self.choices.takes_row(self.row(shown).number)

    def choosable(self, index: Index) -> Place | None:
        """The cell of the sheet that can be taken or left at a place: one that would write something."""
        if self.plan is None or not index.isValid() or index.column() < FIXED:
            return None
        position = self._rows[index.row()]
        row, column = self.plan.rows[position], self._columns[index.column() - FIXED]
        place = (row.number, column.index_at(position))
        writes = column.field in row.after and row.after[column.field] != (row.before or {}).get(column.field)
        return place if place[1] >= 0 and (writes or column.field in row.theirs) else None

    def is_conflict(self, place: Place) -> bool:
        """Whether a cell was changed on both sides."""
        return place in self._conflicts

    def _row_said(self, row: PlanRow) -> str:
        words = QCoreApplication.translate("Import", VERDICTS[row.verdict])
        if self.choices.takes_row(row.number):
            return words
        return QCoreApplication.translate("Import", "{verdict}, left out").format(verdict=words)

    def look(self, row: PlanRow, position: int, at: int) -> Look:
        """How one cell is drawn."""
        made = self._look(row, position, at)
        if self.choices.takes_row(row.number) or made.state == "error":
            return made
        writes = made.state in ("changed", "new", "warning", "conflict") or row.verdict is Verdict.NEW
        return Look(made.text, "left", made.old) if writes else Look(made.text, "skipped")

    def _look(self, row: PlanRow, position: int, at: int) -> Look:
        assert self.plan is not None
        column = self._columns[at]
        raw = " ".join(said(column.raws[position]).split())
        if not column.field:
            return Look(raw, "skipped")
        place = column.index_at(position)
        problem = self.plan.problem_at(row.number, place) if place >= 0 else None
        if problem is not None and column.indices and problem.field not in ("", column.field):
            problem = None  # of a table that was gathered, one cell of the sheet stands in several columns here
        key = column.field
        if problem is not None and problem.severity == "error" and key not in row.theirs:
            return Look(raw or "—", "error")
        if not column.values:
            return Look(raw)
        value = column.values[position]
        left = self.choices.leaves((row.number, place)) and row.verdict in (
            Verdict.NEW,
            Verdict.CHANGED,
            Verdict.CONFLICTING,
        )
        if problem is not None and problem.code == "read-as" and not left:
            return Look(f"{raw} → {self._text(key, value, column.unit)}", "warning")
        if row.before is not None and key in row.after:
            return self._differing(row, key, (row.number, place), column.unit, left=left)
        if left and value is not None:
            return Look(self._text(key, value, column.unit), "left")
        if row.verdict is Verdict.NEW and key == "code" and value is None:
            return Look(QCoreApplication.translate("Import", "new ID"), "new")
        return Look(raw if value is None and raw else self._text(key, value, column.unit))

    def _differing(self, row: PlanRow, key: str, place: Place, unit: str, *, left: bool) -> Look:
        """A cell of a known record whose value in the sheet is another one."""
        assert row.before is not None
        theirs, ours = self._text(key, row.after[key], unit), self._text(key, row.before[key], unit)
        if left or (key in row.theirs and place in self.choices.ours):
            return Look(theirs, "left", ours)
        if key in row.theirs and not self.choices.wins(place):
            return Look(theirs, "conflict", ours)
        return Look(theirs, "changed", ours)

    def _text(self, key: str, value: Packed, unit: str) -> str:
        assert self.plan is not None
        field = fields(self.plan.kind)[key]
        newcomer = self.plan.newcomers.get(value) if isinstance(value, int) and key in self.plan.references else None
        if newcomer is not None:
            return str((newcomer.after or {}).get("name", ""))
        style = Style(self.style.lang, unit, names=self.style.names, with_unit=not unit)
        return field.kind.text(field.kind.unpack(value), style)


def _spoken(look: Look) -> str:
    """A cell in words: what stands here, and what the sheet would make of it."""
    shapes = {
        "left": QCoreApplication.translate("Import", "{old}, left; the file says {new}"),
        "conflict": QCoreApplication.translate("Import", "here {old}, in the file {new}"),
        "changed": QCoreApplication.translate("Import", "{new}, was {old}"),
    }
    shape = shapes.get(look.state)
    return look.text if shape is None or not look.old else shape.format(old=look.old, new=look.text)
