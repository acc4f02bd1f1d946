"""The two lists of a merge: the records that differ, written as they come into sight, and the fields of one of them."""

from __future__ import annotations

import html
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import Packed, RefKind
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import NOT_STATED
from hqd_desktop.gui import language
from hqd_desktop.gui.merging.draft import Draft, Item, sort_of
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import TINT_ROLE
from hqd_desktop.gui.widgets.words_model import Words
from hqd_desktop.workspace.merge_plan import Deletion

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAMED = 6
"""More fields than this are counted, not named, in a line of the list."""


class ItemsModel(QAbstractTableModel):
    """Kind, name, what differs, and what will be done; a cell is written when it is asked for."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._draft: Draft | None = None
        self.rows: list[Item] = []

    def show(self, draft: Draft, rows: list[Item]) -> None:
        """Show these records."""
        self.beginResetModel()
        self._draft, self.rows = draft, rows
        self.endResetModel()

    def renew(self) -> None:
        """What will be done may be another now."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 3))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many records."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Four."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what is said, tint."""
        if not index.isValid() or self._draft is None:
            return None
        item = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(item, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return html.escape(self._text(item, index.column())) or None
        if role == int(TINT_ROLE):
            return "text" if index.column() == 1 and self._draft.takes(item) else "text-2"
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Merging", "Kind"),
            translate("Merging", "Name"),
            translate("Merging", "What differs"),
            translate("Merging", "What is done"),
        )[section]

    def _text(self, item: Item, column: int) -> str:
        if column == 0:
            return language.said(RECORDS[item.kind].NAME)
        if column == 1:
            return language.said(item.title)
        return self._differs(item) if column == 2 else self._done(item)

    def _differs(self, item: Item) -> str:
        if isinstance(item, Deletion):
            if item.changed:
                return translate("Merging", "Deleted there, edited here")
            return translate("Merging", "Deleted there")
        if item.candidates:
            return translate("Merging", "Fits several records here")
        if item.gone:
            return translate("Merging", "Deleted here, edited there")
        if item.before is None:
            return translate("Merging", "New")
        keys = [*item.clashes, *(key for key in item.after if key not in item.clashes)]
        if len(keys) > _NAMED:
            return translate("Merging", "{n} fields").format(n=len(keys))
        known = self._session.data.fields(item.kind, retired=True)
        names = [language.said(known[key].name) if key in known else key for key in keys]
        return ("、" if language.lang() == "zh" else ", ").join(names)

    def _done(self, item: Item) -> str:
        assert self._draft is not None
        takes = self._draft.takes(item)
        if isinstance(item, Deletion):
            return translate("Merging", "Delete here, too") if takes else translate("Merging", "Stays")
        if item.candidates:
            return translate("Merging", "To be said which one")
        if item.gone:
            return translate("Merging", "Comes back") if takes else translate("Merging", "Stays deleted")
        if self._draft.left(item):
            return translate("Merging", "Left out")
        mine = sum((*item.where, key) not in self._draft.choices.theirs for key in item.clashes)
        if mine:
            return translate("Merging", "Stays as here in {n} of {all} fields").format(n=mine, all=len(item.after))
        return translate("Merging", "Comes in")


def shown(session: Session, draft: Draft, field: Field | None, value: Packed) -> str:
    """A value on one line; a record that comes along with the merge is called by its name there."""
    if value is None:
        return NOT_STATED.of(language.lang())
    if field is None:
        return str(value)
    if isinstance(field.kind, RefKind) and isinstance(value, int):
        title = draft.titles.get((field.kind.target, value))
        if title is not None:
            return language.said(title)
    return " ".join(field.kind.text(field.kind.unpack(value), session.style()).split())


def side_by_side(session: Session, draft: Draft, item: Item) -> list[tuple[str, tuple[Words, ...]]]:
    """Each differing field by its key: its name, here, there, before, and what will stand here; the standing value is strong."""
    known = session.data.fields(item.kind, retired=True)
    takes = draft.takes(item)
    made: list[tuple[str, tuple[Words, ...]]] = []
    if isinstance(item, Deletion):
        held = session.data.packed_record(item.kind, item.record) or {}
        here = {key: value for key, value in held.items() if key in known and value is not None}
        gone = Words("" if takes else "—", tint="text-2")
        for key, value in here.items():
            text = shown(session, draft, known[key], value)
            after = gone if takes else Words(text, tint="text-2")
            made.append((key, (Words(language.said(known[key].name)), Words(text, bold=not takes), Words("—", tint="text-3"), Words(""), after)))  # fmt: skip
        return made
    for key in [*item.clashes, *(key for key in item.after if key not in item.clashes)]:
        field, clash = known.get(key), item.clashes.get(key)
        ours, theirs = (item.before or {}).get(key), item.after[key]
        is_theirs = takes and (clash is None or (*item.where, key) in draft.choices.theirs)
        before = shown(session, draft, field, clash.base) if clash is not None and clash.known else ""
        here_text, there_text = (shown(session, draft, field, value) for value in (ours, theirs))
        made.append(
            (
                key,
                (
                    Words(language.said(field.name) if field else key, tint="warn" if clash else "text"),
                    Words(here_text, tint="text-3" if is_theirs else "text", bold=not is_theirs),
                    Words(there_text, tint="text" if is_theirs else "text-3", bold=is_theirs),
                    Words(before, tint="text-2"),
                    Words(there_text if is_theirs else here_text, tint="accent"),
                ),
            )
        )
    return made


def counted(draft: Draft) -> dict[str, int]:
    """How many records come to each sort."""
    made: dict[str, int] = {}
    for item in draft.items:
        made[sort_of(item)] = made.get(sort_of(item), 0) + 1
    return made
