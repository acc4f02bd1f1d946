"""The bar above the findings: which of them by status and rule, about which record, and how they are grouped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from hqd_desktop.gui import icons
from hqd_desktop.gui.checks import words
from hqd_desktop.gui.widgets.chip import Chip
from hqd_desktop.workspace.checking import STATES

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

GROUPINGS = ("rule", "severity", "none")


class Narrowing(QFrame):
    """``changed`` tells that the question is another."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = "open"
        """Empty for every state."""
        self.rules: tuple[str, ...] = ()
        self.about: tuple[str, int] | None = None
        self.setObjectName("filter_bar")
        self.setFixedHeight(40)
        self._state, self._rule, self._about = Chip(), Chip(), Chip()
        self._add = Chip(dashed=True)
        self._label, self._group = QLabel(), QComboBox()
        self._label.setObjectName("small")
        self._group.setFixedHeight(28)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        for chip in (self._state, self._rule, self._about, self._add):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self._label)
        row.addWidget(self._group)
        self._state.clicked.connect(self._ask_state)
        self._state.removed.connect(self._any_state)
        self._rule.clicked.connect(self._ask_rule)
        self._rule.removed.connect(self._any_rule)
        self._about.removed.connect(self._anything)
        self._add.clicked.connect(self._ask_more)
        self._group.activated.connect(self._grouped)

    # --- what is asked -------------------------------------------------------------------------

    @property
    def states(self) -> tuple[str, ...]:
        """The states asked for; none means all."""
        return (self.state,) if self.state else ()

    @property
    def grouping(self) -> str:
        """How findings are grouped."""
        return str(self._group.currentData() or "rule")

    def group_by(self, key: str) -> None:
        """Choose how findings are grouped."""
        if key in GROUPINGS:
            self._group.setCurrentIndex(self._group.findData(key))

    def is_narrowed(self) -> bool:
        """Whether other open findings may be hidden."""
        return self.state not in ("", "open") or bool(self.rules) or self.about is not None

    def show_open(self) -> None:
        """All that is open, without other filters."""
        self.state, self.rules, self.about = "open", (), None
        self._write()

    def only(self, kind: str, record: int) -> None:
        """The findings about one record."""
        self.state, self.rules, self.about = "open", (), (kind, record)
        self._write()

    # --- words ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._label.setText(self.tr("Group"))
        self._group.setAccessibleName(self.tr("Group findings by"))
        before = self.grouping
        self._group.clear()
        for key, name in zip(GROUPINGS, (self.tr("Rule"), self.tr("Severity"), self.tr("None")), strict=True):
            self._group.addItem(name, key)
        self.group_by(before)
        self._add.set_words("", "+ " + self.tr("Filter"))
        self._write()

    def _write(self) -> None:
        self._state.setVisible(bool(self.state))
        self._state.set_words(self.tr("Status"), words.state_name(self.state).lower() if self.state else "")
        self._rule.setVisible(bool(self.rules))
        self._rule.set_words(self.tr("Rule"), ", ".join(self.rules))
        self._about.setVisible(self.about is not None)
        if self.about is not None and self._session.workspace is not None:
            kind, record = self.about
            self._about.set_words(self.tr("About"), self._session.data.title(kind, record, self._session.lang)[:40])

    # --- menus ---------------------------------------------------------------------------------

    def _ask_state(self) -> None:
        menu = self._menu()
        self._add_states(menu)
        menu.popup(self._state.mapToGlobal(QPoint(0, self._state.height() + 2)))

    def _ask_rule(self) -> None:
        menu = self._menu()
        self._add_rules(menu)
        menu.popup(self._rule.mapToGlobal(QPoint(0, self._rule.height() + 2)))

    def _ask_more(self) -> None:
        menu = self._menu()
        self._add_states(menu.addMenu(self.tr("Status")))
        self._add_rules(menu.addMenu(self.tr("Rule")))
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 2)))

    def _add_states(self, menu: QMenu) -> None:
        for state in (*STATES, ""):
            action = menu.addAction(words.state_name(state) if state else self.tr("Every status"))
            action.setData(state)
            if state == self.state:
                action.setIcon(icons.icon("check", "accent"))
        menu.triggered.connect(self._take_state)

    def _add_rules(self, menu: QMenu) -> None:
        from hqd_desktop.domain.checks.rules import RULES

        for key in RULES:
            action = menu.addAction(f"{key}  {words.rule_name(key)}".replace("&", "&&"))
            action.setData((key,))
            if key in self.rules:
                action.setIcon(icons.icon("check", "accent"))
        menu.triggered.connect(self._take_rule)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _take_state(self, action: QAction) -> None:
        self.state = str(action.data() or "")
        self._tell()

    def _take_rule(self, action: QAction) -> None:
        self.rules = tuple(action.data())
        self._tell()

    def _any_state(self) -> None:
        self.state = ""
        self._tell()

    def _any_rule(self) -> None:
        self.rules = ()
        self._tell()

    def _anything(self) -> None:
        self.about = None
        self._tell()

    def _grouped(self, _place: int) -> None:
        self.changed.emit()

    def _tell(self) -> None:
        self._write()
        self.changed.emit()
