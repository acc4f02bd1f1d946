"""What belongs to the meeting above: agenda, decisions, and its action items with how many are drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.work.asking import Answer, Asking
from hqd_desktop.gui.work.table import AgendaTable
from hqd_desktop.gui.work.writing import item_words

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session


_WIDTHS = {0: 90, 1: 130, 3: 170, 4: 90, 6: 84}
"""Of the action items, which have less room here than in their own list."""


class MeetingPanel(QWidget):
    """``show_meeting`` asks for the action items off the interface thread."""

    add_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.meeting: int | None = None
        self._is_fitted = False
        self._asking = Asking(session, self._take, self)
        self.heads = tuple(_head() for _ in range(3))
        self.agenda, self.decisions = _text(), _text()
        self.items = AgendaTable(session, self)
        self.add = Button(icon="plus")
        self.add.clicked.connect(self.add_wanted)
        texts = QVBoxLayout()
        texts.setContentsMargins(20, 10, 12, 8)
        texts.setSpacing(4)
        for head, text in ((self.heads[0], self.agenda), (self.heads[1], self.decisions)):
            texts.addWidget(head)
            texts.addWidget(text, 1)
        above = QHBoxLayout()
        above.setContentsMargins(10, 6, 12, 6)
        above.addWidget(self.heads[2], 1)
        above.addWidget(self.add)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(above)
        right.addWidget(self.items, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(texts, 2)
        row.addLayout(right, 5)

    def show_meeting(self, meeting: int | None) -> None:
        """Show what belongs to a meeting, None for nothing."""
        from hqd_desktop.workspace.agenda import Asked

        self.meeting = meeting
        values = None if meeting is None else self._session.data.packed_record("meeting", meeting)
        for part, key in ((self.agenda, "agenda"), (self.decisions, "decisions")):
            text = str((values or {}).get(key) or "—")
            if part.toPlainText() != text:
                part.setPlainText(text)
        self.add.setEnabled(values is not None)
        self._asking.ask(Asked("actions", meeting=meeting or -1))

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.heads[0].setText(self.tr("Agenda"))
        self.heads[1].setText(self.tr("Decisions"))
        self.agenda.setAccessibleName(self.tr("Agenda"))
        self.decisions.setAccessibleName(self.tr("Decisions"))
        self.items.setAccessibleName(self.tr("Action items of the meeting"))
        self.add.setText(self.tr("Add action item"))
        self._say_count()

    def _take(self, answer: Answer) -> None:
        if answer.agenda.asked.meeting == (self.meeting or -1):
            self.items.show_answer(answer)
            meeting = [number for number, column in enumerate(self.items.lines.columns) if column.key == "meeting"]
            for number in meeting:
                self.items.setColumnHidden(number, True)
            if not self._is_fitted:
                self._is_fitted = True
                for column, wide in _WIDTHS.items():
                    self.items.setColumnWidth(column, wide)
            self._say_count()

    def _say_count(self) -> None:
        n = self.items.lines.rowCount()
        drafts = sum(1 for number in range(n) if (row := self.items.lines.line(number)) is not None and row.is_draft)
        counted = f"  {item_words(n, drafts)}" if n else ""
        self.heads[2].setText(self.tr("Action items") + counted)


def _head() -> QLabel:
    made = QLabel()
    made.setObjectName("section_title")
    made.setTextFormat(Qt.TextFormat.PlainText)
    font = made.font()
    font.setBold(True)
    made.setFont(font)
    return made


def _text() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    return made
