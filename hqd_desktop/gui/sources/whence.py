"""Where a value comes from: the statements about one field of one record, which of them is adopted, and a door to add another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.sources import stepping
from hqd_desktop.gui.sources.boxes import StatementBox
from hqd_desktop.gui.sources.lines import STATEMENTS, Column, LineWriter
from hqd_desktop.gui.sources.table import RecordTable
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.words_model import Words

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

_BY_KEY = {column.key: column for column in STATEMENTS}
COLUMNS: tuple[Column, ...] = (
    _BY_KEY["fact"],
    Column("source", QT_TRANSLATE_NOOP("Sources", "Source"), 0),
    _BY_KEY["value"],
    _BY_KEY["printed"],
    _BY_KEY["locator"],
    _BY_KEY["state"]._replace(width=230),
)


class Whence(QDialog):
    """Of one field of one record."""

    def __init__(self, session: Session, parent: QWidget, kind: str, record: int, field: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(920, 360)
        self._session, self._kind, self._record, self._field = session, kind, record, field
        self.heading, self.now, self.nothing = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.heading, self.now, self.nothing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.heading.setFont(theme.font(bold=True))
        self.table = RecordTable(session, "statement", COLUMNS, self)
        self.add, self.adopt, self.verify = Button(self, "normal", "plus"), Button(self, "normal", "check"), Button(self, "normal", "shield-check")  # fmt: skip
        self.show_there, self.close_button = Button(self, "flat", "book-open"), Button(self, "normal")
        row = QHBoxLayout()
        for button in (self.add, self.adopt, self.verify, self.show_there):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        for part in (self.heading, self.now, self.nothing):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self._connect()
        self.retranslate()
        self.table.setFocus()

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_statement)
        self.adopt.clicked.connect(partial(self._step, "adopt"))
        self.verify.clicked.connect(partial(self._step, "verify"))
        self.show_there.clicked.connect(self._show_there)
        self.close_button.clicked.connect(self.reject)
        self.table.added.connect(self.add_statement)
        self.table.opened.connect(partial(self._step, "edit"))
        self.table.chosen.connect(self._chosen)
        self.table.deleted.connect(self._remove)
        self._session.changed.connect(self._note)
        self._session.closed.connect(self.reject)

    def retranslate(self) -> None:
        """Set the interface texts."""
        writer = LineWriter(self._session)
        described = fields(self._kind)[self._field]
        self.setWindowTitle(self.tr("Where from…").removesuffix("…"))
        where = self.tr("Where {field} of {name} comes from")
        name = writer.record(self._kind, self._record)
        self.heading.setText(where.format(field=language.said(described.name), name=name))
        self.nothing.setText(self.tr("No statement is about this field yet."))
        self.table.setAccessibleName(self.tr("Statements about this field"))
        self.add.setText(self.tr("Add statement…"))
        self.adopt.setText(self.tr("Adopt…"))
        self.verify.setText(self.tr("Verify…"))
        self.show_there.setText(self.tr("Show in Sources"))
        self.close_button.setText(self.tr("Close"))
        self._show()

    def _show(self, wanted: int = 0) -> None:
        from hqd_desktop.workspace import sourcing

        data, writer = self._session.data, LineWriter(self._session)
        now = data.packed(self._kind, [self._record], (self._field,))
        text = writer.text(self._kind, self._field, now[0][0]) if now else ""
        self.now.setText(self.tr("In the record: {value}").format(value=text or "—"))
        found = sourcing.about(data, self._kind, self._record, self._field)
        apart = sourcing.disagreeing(found)
        known = fields("statement")
        lines = [(one.id, {key: field.kind.pack(getattr(one, key)) for key, field in known.items()}) for one in found]

        def say(record: int, values: Mapping[str, Packed], column: str) -> Words:
            if column == "source":
                source = values.get("source")
                title = data.title("source", int(source), self._session.lang) if isinstance(source, int) else ""
                return Words(title or "—", tint="text" if title else "text-3", tip=title)
            return writer.statement(values, column, record in apart)

        self.table.show_lines(lines, say, wanted)
        self.nothing.setVisible(not found)

    def _chosen(self, record: object) -> None:
        for button in (self.adopt, self.verify, self.show_there):
            button.setEnabled(bool(record))

    def _note(self, announcement: Announcement) -> None:
        if announcement.records.keys() & {"statement", "source", self._kind} and self._session.workspace is not None:
            if self._session.data.get(self._kind, self._record) is None:
                self.reject()
            elif self.table.editing.finish():
                self._show()

    def add_statement(self) -> None:
        """Another statement about the same field."""
        start = {"subject_kind": self._kind, "subject": str(self._record), "field": self._field}
        start["attribute"] = fields(self._kind)[self._field].name.of(self._session.lang)
        if self._kind == "observation":
            held = self._session.data.packed_record("observation", self._record) or {}
            start["stated_period"] = str(held.get("period") or "")
        StatementBox(self._session, self, start=start, done=self._show).open()

    def _step(self, way: str, _on: bool = False) -> None:
        if self.table.current():
            stepping.step(self._session, self, way, self.table.current())

    def _show_there(self) -> None:
        record = self.table.current()
        self.accept()
        self._session.show("sources", "statement", record)

    def _remove(self) -> None:
        from hqd_desktop.workspace import operations

        if self.table.current():
            change = operations.remove(self._session.data, "statement", [self.table.current()])
            self._session.apply(change, change.label)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
