"""What a person may decide on a finding: keep it as published, correct it, leave it out; with a note, or dismiss it with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from hqd_desktop.gui import language
from hqd_desktop.gui.checks import words
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.found import Repair
    from hqd_desktop.workspace.checking import Kept

KEEP, EXCLUDE, REPAIR = "accepted", "excluded", "corrected"
_MOST_REPAIRS = 6


@dataclass(frozen=True, slots=True)
class Fix:
    """One choice: the state it leads to, and the repair where it is one."""

    state: str
    repair: Repair | None = None


class FixBox(QWidget):
    """``applied`` brings the chosen fix and the note; ``dismissed`` the note, which is then the reason; ``reopened`` nothing."""

    applied = Signal(object, str)
    dismissed = Signal(str)
    reopened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self._fixes: list[Fix] = []
        self._group = QButtonGroup(self)
        self.title, self.decided = QLabel(), QLabel()
        self.title.setObjectName("section_title")
        self.decided.setObjectName("quiet")
        for label in (self.title, self.decided):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note = QLineEdit()
        self.note.setProperty("kind", "form")
        self.ignore, self.apply = Button(kind="flat"), Button(kind="primary")
        self.reopen = Button()
        self.ignore.clicked.connect(self._dismiss)
        self.apply.clicked.connect(self._apply)
        self.reopen.clicked.connect(self.reopened)
        self.note.returnPressed.connect(self._apply)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 14)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.decided)
        column.addLayout(self._choices)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.note, 3)
        row.addStretch(1)
        for button in (self.reopen, self.ignore, self.apply):
            row.addWidget(button)
        column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.title.setText(self.tr("Fix"))
        self.note.setPlaceholderText(self.tr("Note for the change log"))
        self.note.setAccessibleName(self.tr("Note or reason"))
        self.ignore.setText(self.tr("Ignore this rule here"))
        self.apply.setText(self.tr("Apply fix"))
        self.reopen.setText(self.tr("Open again"))
        if self._kept is not None:
            self.show_finding(self._kept)

    def show_finding(self, kept: Kept) -> None:
        """Offer what fits a finding."""
        typed = self.note.text() if self._kept is not None and self._kept.id == kept.id else ""
        chosen = self._group.checkedId() if typed else -1
        self._kept = kept
        self.note.setText(typed)
        self._rebuild(kept)
        is_open = kept.state == "open"
        for widget in (self.note, self.ignore, self.apply):
            widget.setVisible(is_open)
        for button in self._group.buttons():
            button.setVisible(is_open)
        self.reopen.setVisible(not is_open)
        self.decided.setVisible(not is_open)
        if not is_open:
            reason = f": {kept.reason}" if kept.reason else ""
            self.decided.setText(f"{words.state_name(kept.state)}{reason}")
        button = self._group.button(max(0, chosen))
        if button is not None:
            button.setChecked(True)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        checked = self._group.checkedButton()
        return checked if checked is not None and checked.isVisible() else self.reopen

    # --- inside --------------------------------------------------------------------------------

    def _rebuild(self, kept: Kept) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        while (item := self._choices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fixes = []
        keep = self.tr("Keep {value} as published and mark it inconsistent").format(value=words.blamed(kept))
        self._add(Fix(KEEP), keep, self.tr("It stays in charts and the index, with a mark."))
        for repair in kept.found.repairs[:_MOST_REPAIRS]:
            name = self.tr("Replace with {value}").format(value=words.repaired(repair))
            fits = self.tr("{how}; fits {rules}").format(
                how=language.said(repair.how), rules=", ".join(repair.satisfies)
            )
            self._add(Fix(REPAIR, repair), name, fits if repair.satisfies else language.said(repair.how))
        if kept.blamed.kind == "observation":
            leave = self.tr("Leave the figure out of charts and the index")
            self._add(Fix(EXCLUDE), leave, self.tr("It stays on record, beside the lines, with the reason."))

    def _add(self, fix: Fix, name: str, why: str) -> None:
        button = QRadioButton(name, self)
        button.setAccessibleDescription(why)
        self._group.addButton(button, len(self._fixes))
        self._fixes.append(fix)
        if len(self._fixes) > 1:
            self._choices.addSpacing(6)
        self._choices.addWidget(button)
        small = QLabel(why, self)
        small.setObjectName("small")
        small.setTextFormat(Qt.TextFormat.PlainText)
        small.setIndent(24)
        small.setWordWrap(True)
        small.setVisible(bool(why) and self._kept is not None and self._kept.state == "open")
        self._choices.addWidget(small)

    def _apply(self) -> None:
        place = self._group.checkedId()
        if self._kept is not None and 0 <= place < len(self._fixes) and self._kept.state == "open":
            self.applied.emit(self._fixes[place], self.note.text().strip())

    def _dismiss(self) -> None:
        self.dismissed.emit(self.note.text().strip())
