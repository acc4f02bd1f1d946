"""What a change touched: each record and field with what stood there before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QTableView, QWidget

from hqd_desktop.domain import custom
from hqd_desktop.domain.changes import LOG, Step
from hqd_desktop.domain.kinds import Packed, RefKind, Style
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import NOT_STATED
from hqd_desktop.gui import language
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace.trash import names

_WIDTHS = (240, 170, 200, 200)
_MOST_STEPS, _MOST_ROWS = 400, 1000
_FEW = 20
"""Of so many records those that came or went are told field by field."""
Record = tuple[str, int]


class StepsTable(QTableView):
    """``opened`` brings kind and id of the record of a row. Of a very large change the first rows are shown, and the rest counted."""

    opened = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = WordsModel(self)
        self._records: list[Record | None] = []
        self._shown: tuple[int, int] = (0, 0)
        dress(self, self.words, _WIDTHS, stretch=3)
        self.activated.connect(self._open)
        self.doubleClicked.connect(self._open)
        self.setAccessibleName(self.tr("Fields of the change"))

    def show_change(self, number: int, count: int) -> None:
        """Show a change by its number; ``count`` is how many records it touched."""
        self._shown = number, count
        data = self._session.data
        style, rows = replace(self._session.style(), names=names(data, self._session.lang)), []
        self._records = []
        steps = [step for step in data.steps(number, _MOST_STEPS) if step.kind != LOG] if number else []
        for step in steps:
            for row in self._rows(step, style, whole=count <= _FEW):
                self._records.append((step.kind, step.id))
                rows.append(row)
        rows, left = rows[:_MOST_ROWS], count - len(steps)
        if left > 0:
            self._records = [*self._records[: len(rows)], None]
            rows.append((Words(self.tr("and %n more record(s)", "", left), tint="text-2"), *[Words("")] * 3))
        headings = (self.tr("Record"), self.tr("Field"), self.tr("Before"), self.tr("After"))
        self.words.show([Heading(name) for name in headings], rows)
        if rows:
            self.selectRow(0)

    def _rows(self, step: Step, style: Style, *, whole: bool) -> Iterator[tuple[Words, ...]]:
        name = self._name(step, style)
        kind = language.said(RECORDS[step.kind].NAME) if step.kind in RECORDS else step.kind
        if step.before is None or step.after is None:
            what = self.tr("added") if step.before is None else self.tr("deleted")
            yield Words(name), Words(kind, tint="text-2"), Words(""), Words(what, tint="text-2")
            if not whole:
                return
        known = self._session.data.fields(step.kind, retired=True) if step.kind in RECORDS else {}
        for key in step.after or step.before or {}:
            after = (step.after or {}).get(key)
            heading = language.said(known[key].name) if key in known else key
            old, new = self._said(step, key, (step.before or {}).get(key), style), self._said(step, key, after, style)
            yield Words(name), Words(heading, tint="text-2"), Words(old, tint="text-2"), Words(new)

    def _name(self, step: Step, style: Style) -> str:
        """The name of a record, now or when it was last there; one that has none is told by what it belongs to."""
        if step.kind not in RECORDS or style.names is None:
            return str(step.id)
        name = style.names(step.kind, step.id)
        if name not in (f"#{step.id}", NOT_STATED.of(style.lang)):
            return name
        known = self._session.data.packed_record(step.kind, step.id) or step.after or step.before or {}
        for key in ("project", "subject", "indicator"):
            owner, field = known.get(key), fields(step.kind).get(key)
            kind = (
                field.kind.target if field and isinstance(field.kind, RefKind) else str(known.get("subject_kind") or "")
            )
            if isinstance(owner, int) and kind in RECORDS:
                return style.names(kind, owner)
        return language.said(RECORDS[step.kind].NAME)

    @staticmethod
    def _said(step: Step, key: str, packed: Packed, style: Style) -> str:
        known = fields(step.kind) if step.kind in RECORDS else {}
        if packed is None:
            return NOT_STATED.of(style.lang)
        if key not in known:
            return str(packed)
        return " ".join(custom.said(known[key], packed, style).split())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.setAccessibleName(self.tr("Fields of the change"))
            self.show_change(*self._shown)
        super().changeEvent(event)

    def _open(self, index: QModelIndex) -> None:
        record = self._records[index.row()] if index.row() < len(self._records) else None
        if record is not None:
            self.opened.emit(*record)
