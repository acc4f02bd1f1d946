"""What a block of cells would do, as a list before it is done: old and new values, or what is wrong and what to do."""

from __future__ import annotations

import html
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.projects.writing import KIND, NAME, NAME_EN, Writer
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import TINT_ROLE

if TYPE_CHECKING:
    from hqd_desktop.workspace.blocks import Block

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAGE, _KEPT = 200, 20
translate = QCoreApplication.translate
CHANGE_WIDTHS, BAD_WIDTHS = (220, 140, 170), (150, 110, 110, 170)


class ReviewModel(QAbstractTableModel):
    """One line a cell. Names of projects are read a page at a time, values are written when they are painted: a hundred thousand
    lines cost no more than the first ones."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._writer: Writer | None = None
        self._names: OrderedDict[int, dict[int, str]] = OrderedDict()
        self._changes: list[tuple[int, str, Packed, Packed]] = []
        self._block: Block | None = None
        self.shows_bad = False

    def show(self, block: Block | None, *, bad: bool) -> None:
        """Show the changes of a block, or its wrong cells."""
        self.beginResetModel()
        self._block, self.shows_bad = block, bad
        self._writer = Writer(self._session)
        self._names.clear()
        self._changes = []
        if block is not None and not bad:
            self._changes = [
                (step.id, key, (step.before or {}).get(key), new)
                for step in block.steps
                if step.kind == KIND and step.before is not None
                for key, new in (step.after or {}).items()
            ]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a cell."""
        if parent.isValid() or self._block is None:
            return 0
        return len(self._block.bad) if self.shows_bad else len(self._changes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Project, field, old and new value; or project, field, value, what is wrong, what to do."""
        return 0 if parent.isValid() else 5 if self.shows_bad else 4

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        first = (translate("Review", "Project"), translate("Review", "Column"))
        bad = (translate("Review", "Value"), translate("Review", "What is wrong"), translate("Review", "What to do"))
        changes = (translate("Review", "Old value"), translate("Review", "New value"))
        return (*first, *(bad if self.shows_bad else changes))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; the whole of it as a tool tip."""
        if not index.isValid() or self._block is None:
            return None
        if role == TINT_ROLE:
            old = not self.shows_bad and index.column() == 2
            return "text-2" if old or index.column() == 1 else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._bad(index.row(), index.column()) if self.shows_bad else self._change(index.row(), index.column())
        return html.escape(text) if role == Qt.ItemDataRole.ToolTipRole else " ".join(text.split())

    def _change(self, row: int, column: int) -> str:
        record, key, old, new = self._changes[row]
        if column == 0:
            return self._name(row, record)
        field = fields(KIND)[key]
        if column == 1 or self._writer is None:
            return language.said(field.heading)
        return self._writer.plain(field, old if column == 2 else new)

    def _bad(self, row: int, column: int) -> str:
        assert self._block is not None
        cell = self._block.bad[row]
        if column == 0:
            return self._name(row, cell.record)
        trouble = cell.trouble
        words = (language.said(fields(KIND)[cell.key].heading), cell.raw, language.said(trouble.message))
        return (*words, language.said(trouble.remedy))[column - 1]

    def _name(self, row: int, record: int) -> str:
        """The name of a project; read for a page of lines together."""
        page = row // _PAGE
        known = self._names.get(page)
        if known is None:
            known = self._names[page] = self._read(page)
            if len(self._names) > _KEPT:
                self._names.popitem(last=False)
        return known.get(record, "—")

    def _read(self, page: int) -> dict[int, str]:
        assert self._block is not None
        lines = slice(page * _PAGE, (page + 1) * _PAGE)
        records = [c.record for c in self._block.bad[lines]] if self.shows_bad else [c[0] for c in self._changes[lines]]
        workspace = self._session.workspace
        if workspace is None or self._writer is None:
            return {}
        rows = workspace.packed(KIND, list(dict.fromkeys(records)), ("id", NAME, NAME_EN))
        return {int(r or 0): self._writer.cell(NAME, {NAME: n, NAME_EN: e}).text for r, n, e in rows}
