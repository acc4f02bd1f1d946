"""The table of projects as Qt sees it: ordered ids, rows read a page at a time, cells written once."""

from __future__ import annotations

import html
from array import array
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.colours import Colour, rule_for
from hqd_desktop.domain.kinds import FigureKind, Packed
from hqd_desktop.domain.rates import Prices
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Group
from hqd_desktop.gui.checks.marks import Findings
from hqd_desktop.gui.projects import heads
from hqd_desktop.gui.projects.lines import UNGROUPED, Grouped
from hqd_desktop.gui.projects.lit import Lights
from hqd_desktop.gui.projects.rows import Row, Rows
from hqd_desktop.gui.projects.tints import rule_name
from hqd_desktop.gui.projects.writing import DUE, KIND, LAMP, MONEY, NAME, Written, name_key
from hqd_desktop.gui.rates import said
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import MARK_ROLE, TINT_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_EDITABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
Cell = tuple[int, str]
"""A project and a field."""
_NAMES = ("name", "name_en")


class ProjectModel(QAbstractTableModel):
    """Rows are projects in the order of a view, columns its fields. ``write`` is what ``setData`` hands a text to, ``prices``
    are the rates that sums and the order convert at, None where they do not."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows(session)
        self.lights = Lights(session, self)
        self.lights.changed.connect(self._lit)
        self.rows.lights = self.lights.cell
        self.fields: dict[str, Field] = fields(KIND)
        self.columns: tuple[str, ...] = ()
        self.changed: set[Cell] = set()
        self.sourced: frozenset[Cell] = frozenset()
        self.findings = Findings(session, KIND)
        session.checking.changed.connect(self._look_at_findings)
        self.write: Callable[[int, str, str], bool] | None = None
        self.prices: Prices | None = None

    def know(self, known: dict[str, Field]) -> None:
        """The fields are these from now on. Until then it keeps to those it was made with: what is shown is painted by them."""
        self.beginResetModel()
        self.fields = known
        self.columns = tuple(key for key in self.columns if key in known)
        if self.rows.lines.by.field not in ("", *known):
            self.rows.show(self.rows.lines.arranged(array("q")))
        self.rows.take(self.columns)
        self.rows.rewrite()
        self.endResetModel()

    # --- what is shown -------------------------------------------------------------------------

    def show(self, ids: array[int], by: Grouped = UNGROUPED) -> None:
        """Show another order of projects; an order that goes on as the shown one does only adds what is new."""
        shown = self.rows.ids
        coming = self.rows.lines.arranged(ids, by)
        known = len(shown)
        if known and len(coming.shown) >= known and coming.shown[:known] == shown:
            self.rows.forget(())
            if len(coming.shown) > known:
                self.beginInsertRows(QModelIndex(), known, len(coming.shown) - 1)
                self.rows.lines = coming
                self.endInsertRows()
            self.rows.lines = coming
            self._all_changed()
            return
        self.beginResetModel()
        self.rows.show(coming)
        self.endResetModel()

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.rows.take(self.columns)
        self.endResetModel()

    def colour(self, rules: tuple[Colour, ...]) -> None:
        """Tint cells by these rules."""
        self.rows.colour(rules)
        self._all_changed()

    def rewrite(self) -> None:
        """Write every cell and heading anew: language or unit changed."""
        self.rows.rewrite()
        self._all_changed()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.columns) - 1))

    def forget(self, ids: Collection[int]) -> None:
        """Read these projects anew (all where none is named)."""
        self.rows.forget(ids)
        self._all_changed()

    def insert(self, number: int, record_id: int) -> None:
        """Show one more project at a place, whatever the view says of it."""
        self.beginInsertRows(QModelIndex(), number, number)
        self.rows.insert(number, record_id)
        self.endInsertRows()

    # --- groups --------------------------------------------------------------------------------

    def group_at(self, row: int) -> Group | None:
        """The group whose heading a line is; None for a project."""
        return self.rows.lines.group_at(row)

    def is_folded(self, row: int) -> bool:
        """Whether the group of a heading is folded."""
        group = self.group_at(row)
        return group is not None and self.rows.lines.is_folded(group)

    def fold(self, row: int) -> None:
        """Fold the group of a heading, or unfold it; what is chosen elsewhere stays chosen."""
        lines = self.rows.lines
        first, last = lines.span(row)
        folds = not self.is_folded(row)
        if last >= first:
            begin = self.beginRemoveRows if folds else self.beginInsertRows
            begin(QModelIndex(), first, last)
        lines.fold(row)
        self.rows.forget(())
        if last >= first:
            (self.endRemoveRows if folds else self.endInsertRows)()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def fold_all(self, *, folded: bool) -> None:
        """Fold all groups, or unfold them."""
        self.beginResetModel()
        lines = self.rows.lines
        lines.fold_all([group.value for group in lines.by.groups] if folded else ())
        self.rows.forget(())
        self.endResetModel()

    def uncover(self, record_id: int) -> int | None:
        """The line of a project, its group unfolded for it; None where it is not in the view."""
        lines = self.rows.lines
        place = lines.place(record_id)
        if place is None and lines.by.groups:
            group = lines.group_of(record_id)
            head = None if group is None else lines.head(group)
            if head is not None and self.is_folded(head):
                self.fold(head)
                place = lines.place(record_id)
        return place

    def take_sums(self, groups: Sequence[Group]) -> None:
        """The counts and sums of the groups are known."""
        self.rows.lines.take_sums(groups)

    def _look_at_findings(self) -> None:
        """The checks may have found something else: mark it."""
        self.findings = self.findings.now()
        self._all_changed()

    def _lit(self) -> None:
        if self.rows.ids and LAMP in self.columns:
            column = self.columns.index(LAMP)
            self.dataChanged.emit(self.index(0, column), self.index(len(self.rows.ids) - 1, column))

    def _all_changed(self) -> None:
        if self.rows.ids and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows.ids) - 1, len(self.columns) - 1))

    # --- direct access, for painting and for the page ------------------------------------------

    def cell(self, row: int, column: int) -> Written:
        """One cell, written."""
        return self.rows.cell(row, self.columns[column])

    def rule(self, row: int, column: int) -> Colour | None:
        """The rule that tints a cell."""
        if not self.rows.colours:
            return None
        found = self.rows.row(row)
        place = None if found is None else rule_for(self.rows.colours, found.passed, self.columns[column])
        return None if place is None else self.rows.colours[place]

    def row(self, number: int) -> Row | None:
        """The packed values of a row; None where its project is gone."""
        return self.rows.row(number)

    def field_at(self, row: int, column: int) -> Field:
        """The field that a cell edits: in the column of names the name that is shown."""
        key = self.columns[column]
        found = self.rows.row(row)
        if key == NAME and found is not None:
            key = name_key(found.values, self.rows.writer.lang)
        return self.fields[key]

    def packed(self, row: int, column: int) -> Packed:
        """The packed value behind a cell."""
        found = self.rows.row(row)
        return None if found is None else found.values.get(self.field_at(row, column).key)

    def mark(self, row: int, column: int) -> str:
        """The token of a cell's corner mark: changed in this session, stated by a source, or none."""
        if not self.changed and not self.sourced and not self.findings:
            return ""
        at = (self.rows.ids[row], self.field_at(row, column).key)
        if self.finding(row, column) is not None:
            return "sig-red"
        return "sig-yellow" if at in self.changed else "accent" if at in self.sourced else ""

    def finding(self, row: int, column: int) -> int | None:
        """The number of the worst finding about a cell; what is about the project as a whole stands at its name."""
        if not self.findings or self.rows.ids[row] not in self.findings:
            return None
        key, record = self.field_at(row, column).key, self.rows.ids[row]
        found = self.findings.of(record, key)
        if found is None and self.columns[column] == NAME:
            found = min((mark for field in ("", *_NAMES) if (mark := self.findings.of(record, field))), default=None)
        return None if found is None else found[1]

    def align(self, column: int) -> Qt.AlignmentFlag:
        """How a column is aligned."""
        key = self.columns[column]
        if key == LAMP:
            return _CENTRE
        return _RIGHT if self.fields[key].kind.numeric or key == DUE else _LEFT

    def heading(self, column: int) -> str:
        """The full heading, with the unit of amounts."""
        field, writer = self.fields[self.columns[column]], self.rows.writer
        name = field.heading.of(writer.lang)
        if not isinstance(field.kind, FigureKind) or field.kind.dimension != "money":
            return name
        return f"{name}（{writer.unit_name()}）" if writer.lang == "zh" else f"{name}, {writer.unit_name()}"

    def short_heading(self, column: int) -> str:
        """What stands over a column too narrow for the full heading: of the main amount the unit alone."""
        return self.rows.writer.unit_name() if self.columns[column] == MONEY else self.heading(column)

    # --- Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines: projects, and headings of groups."""
        return 0 if parent.isValid() else len(self.rows.ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many fields."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be chosen and edited; the heading of a group can be walked to and folded."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.group_at(index.row()) is None else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, spoken text, tool tip, alignment, editor text, tint and mark of a cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        group = self.group_at(row)
        if group is not None:
            return heads.data(self, group, column, role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.align(column)
        if role == MARK_ROLE:
            return self.mark(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.rows.writer.typed(self.field_at(row, column), self.packed(row, column))
        cell = self.cell(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._with_rule(cell.said, row, column, ", ")
            case Qt.ItemDataRole.ToolTipRole:
                return html.escape(self._with_rule(cell.said, row, column, "\n")) or None
            case _:
                return (cell.sign or cell.tint) if role == TINT_ROLE else None

    def _with_rule(self, said: str, row: int, column: int, between: str) -> str:
        """What is said of a cell, and the name of the rule that tints it: colour never speaks alone."""
        number = self.finding(row, column)
        if number is not None:
            told = self.findings.text(number).of(self.rows.writer.lang)
            said = f"{said}{between}{told}" if said else told
        rule = self.rule(row, column)
        if rule is None:
            return said
        name = rule_name(rule, self.fields.get(rule.condition.field), self.rows.writer)
        return f"{said}{between}{name}" if said else name

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a typed text into a cell: one undo step."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.write is None:
            return False
        if self.group_at(index.row()) is not None:
            return False
        field = self.field_at(index.row(), index.column())
        return self.write(self.rows.ids[index.row()], field.key, str(value))

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings of columns; rows have none."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = (self.heading(section), said.of_order(self.fields[self.columns[section]], self.prices))
            return "<br>".join(html.escape(word) for word in words if word)
        return self.align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None
