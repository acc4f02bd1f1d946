"""What stands in the filter bar while the board is shown: which facts the cards show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.projects.board.cards import INDUSTRY, STEP
from hqd_desktop.gui.projects.board.painting import AGE, SHOWN
from hqd_desktop.gui.projects.writing import KIND, MONEY
from hqd_desktop.gui.widgets.buttons import Button


class BoardTools(QWidget):
    """``changed`` comes when the cards are to show other facts."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = set(SHOWN)
        self._label = QLabel(self)
        self._label.setObjectName("small")
        self.button = Button(self, icon="chevron-down")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign that it opens stands behind the words
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.button)
        self.retranslate()

    def shown(self) -> frozenset[str]:
        """The facts that cards show."""
        return frozenset(self._shown)

    def choose(self, facts: Iterable[str]) -> None:
        """Show these facts."""
        self._shown = {fact for fact in facts if fact in SHOWN}
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._label.setText(self.tr("Cards show"))
        hidden = len(SHOWN) - len(self._shown)
        names = [name for fact, name in self._names().items() if fact in self._shown]
        if not hidden:
            words = self.tr("All facts")
        elif len(names) <= 2:
            words = self.tr(", ").join(names) or self.tr("Name only")
        else:
            words = self.tr("{n} facts").format(n=len(names))
        self.button.setText(words)
        self.button.setAccessibleName(f"{self._label.text()} {words}")

    def open_menu(self) -> None:
        """Choose the facts."""
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def _names(self) -> dict[str, str]:
        known = {key: language.said(fields(KIND)[key].name) for key in (INDUSTRY, MONEY, STEP)}
        known[AGE] = self.tr("Days in stage")
        return {fact: known[fact] for fact in SHOWN}

    def _fill(self) -> None:
        self.menu.clear()
        for fact, name in self._names().items():
            action = self.menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(fact in self._shown)
            action.triggered.connect(lambda on=False, fact=fact: self.choose(self._shown ^ {fact}))
