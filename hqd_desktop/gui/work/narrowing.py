"""The bar above the lists: which of them, in which state, whose, and what to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from hqd_desktop.domain.records.pipeline import REPORT_STATE
from hqd_desktop.gui import language
from hqd_desktop.gui.widgets.search_box import SearchBox
from hqd_desktop.gui.widgets.segmented import Segmented
from hqd_desktop.workspace.agenda import WHENS

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.gui.work.asking import Answer
    from hqd_desktop.workspace.agenda import Asked


class Narrowing(QWidget):
    """``changed`` brings what of the question a person changed."""

    changed = Signal(dict)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setFixedHeight(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        self.whens, self.who, self.states = Segmented(self), QComboBox(self), QComboBox(self)
        self.search = SearchBox(self)
        for box in (self.who, self.states):
            box.setMinimumHeight(28)
            box.setFixedWidth(190)
        self.search.setMinimumWidth(230)
        self.whens.chosen.connect(self._choose_when)
        self.who.activated.connect(self._choose_who)
        self.states.activated.connect(self._choose_state)
        self.search.searched.connect(self._choose_words)
        row.addWidget(self.whens)
        row.addWidget(self.states)
        row.addWidget(self.who)
        row.addStretch(1)
        row.addWidget(self.search)

    def show_asked(self, asked: Asked) -> None:
        """Which parts a list has, and what is chosen."""
        self.whens.choose(asked.when)
        self.whens.setVisible(asked.list in ("milestones", "actions"))
        self.states.setVisible(asked.list == "reports")
        self.states.setCurrentIndex(max(0, self.states.findData(asked.state)))
        self.who.setVisible(asked.list != "meetings")
        if not asked.find and self.search.text() and not self.search.hasFocus():
            self.search.clear()

    def show_people(self, answer: Answer) -> None:
        """Who can be chosen: responsible people of actions, lead units of projects."""
        of_actions = answer.agenda.asked.list == "actions"
        data, lang = self._session.data, self._session.lang
        names = [
            (one if isinstance(one, str) else data.title("organisation", one, lang), one) for one, _n in answer.people
        ]
        self.who.clear()
        self.who.addItem(self.tr("Everybody") if of_actions else self.tr("All lead units"), None)
        for name, value in sorted(names, key=lambda pair: pair[0]):
            self.who.addItem(name, value)
        values = [self.who.itemData(number) for number in range(self.who.count())]
        chosen = answer.agenda.asked.who
        self.who.setCurrentIndex(values.index(chosen) if chosen in values else 0)
        self.who.setAccessibleName(self.tr("Responsible") if of_actions else self.tr("Lead unit"))

    def retranslate(self) -> None:
        """Set the interface texts."""
        names = (
            self.tr("All open"),
            self.tr("Overdue"),
            self.tr("Next 30 days"),
            self.tr("This quarter"),
            self.tr("Done"),
        )
        self.whens.set_segments([(key, name, "") for key, name in zip(WHENS, names, strict=True)])
        self.search.setPlaceholderText(self.tr("Find in this list"))
        self.search.setAccessibleName(self.tr("Find in this list"))
        chosen = self.states.currentData()
        self.states.setAccessibleName(self.tr("State"))
        self.states.clear()
        self.states.addItem(self.tr("All states"), "")
        for choice in REPORT_STATE.choices:
            self.states.addItem(language.said(choice.name), choice.key)
        self.states.setCurrentIndex(max(0, self.states.findData(chosen)))

    def _choose_when(self, key: str) -> None:
        self.changed.emit({"when": key})

    def _choose_who(self) -> None:
        self.changed.emit({"who": self.who.currentData()})

    def _choose_state(self) -> None:
        self.changed.emit({"state": str(self.states.currentData() or "")})

    def _choose_words(self, words: str) -> None:
        self.changed.emit({"find": words})
