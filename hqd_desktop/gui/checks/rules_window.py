"""The window of rules: which run, by which formula, with which parameters. Every choice takes effect at once and can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.checks import words
from hqd_desktop.gui.forms.ui_check_rules import Ui_CheckRules
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import checking

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

_WIDTHS = (70, 60, 300, 100, 110)
_NAME = 2
_SEVERITIES = ("error", "warning", "info")


class RulesWindow(QDialog):
    """Space switches the current rule on or off."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._setups: Mapping[str, checking.Setup] = {}
        self._entries: dict[str, QLineEdit] = {}
        self._shown = ""
        self.form = Ui_CheckRules()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        dress(self.form.list, self.model, _WIDTHS, stretch=_NAME)
        self._dress()
        self._connect()
        self.retranslate()

    def _dress(self) -> None:
        form = self.form
        form.formula.setObjectName("quiet")
        form.complaint.setFont(theme.font(theme.SMALL))
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)
        form.complaint.hide()
        form.close_button.setAutoDefault(False)

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.list.selectionModel().currentRowChanged.connect(self._show_rule)
        form.list.activated.connect(self.switch)
        form.switch_button.clicked.connect(self.switch)
        form.usual_button.clicked.connect(self.use_usual)
        form.close_button.clicked.connect(self.close)
        form.list.installEventFilter(self)
        for standard, does in (
            (QKeySequence.StandardKey.Undo, session.undo),
            (QKeySequence.StandardKey.Redo, session.redo),
        ):
            QShortcut(QKeySequence(standard), self).activated.connect(does)
        session.changed.connect(self._follow)
        session.checking.changed.connect(self.read)
        session.closed.connect(self.close)

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        self._shown = ""
        self.read()

    @Slot()
    def read(self) -> None:
        """Show the rules as they are set, each with how many findings of it are open."""
        if self._session.workspace is None:
            return
        data = self._session.data
        row = max(0, self.form.list.currentIndex().row())
        self._setups = checking.setups(data)
        found: dict[str, int] = {}
        for light in checking.outline(data):
            found[light.rule] = found.get(light.rule, 0) + 1
        headings = (self.tr("Runs"), self.tr("Rule"), self.tr("Name"), self.tr("Severity"), self.tr("Open findings"))
        columns = [Heading(name, name == headings[-1]) for name in headings]
        self.model.show(columns, [self._row(key, one, found.get(key, 0)) for key, one in self._setups.items()])
        if self._setups:
            self.form.list.selectRow(min(row, len(self._setups) - 1))
        self._show_rule()

    def _row(self, key: str, setup: checking.Setup, found: int) -> list[Words]:
        tint = "text" if setup.on else "text-3"
        severity = words.severity(_SEVERITIES.index(setup.rule.severity.value))
        changed = dict(setup.parameters) != dict(setup.rule.parameters)
        name = language.said(setup.rule.name)
        return [
            Words(self.tr("yes") if setup.on else self.tr("no"), tint=tint),
            Words(key, tint=tint),
            Words(self.tr("{name} (changed)").format(name=name) if changed else name, tint=tint),
            Words(severity, tint=tint),
            Words(f"{found:,}" if found else "—", tint=tint),
        ]

    # --- the current rule ----------------------------------------------------------------------

    def current(self) -> str:
        """The rule that is chosen."""
        row = self.form.list.currentIndex().row()
        return list(self._setups)[row] if 0 <= row < len(self._setups) else ""

    def _show_rule(self, *_indices: object) -> None:
        key = self.current()
        if not key:
            return
        setup, form = self._setups[key], self.form
        see = f" ({setup.rule.see})" if setup.rule.see else ""
        form.section_title.setText(f"{key}{see}  {language.said(setup.rule.name)}")
        form.formula.setText(language.said(setup.rule.formula))
        form.switch_button.setText(self.tr("Switch &off") if setup.on else self.tr("Switch &on"))
        form.usual_button.setEnabled(dict(setup.parameters) != dict(setup.rule.parameters))
        if key != self._shown:
            self._shown = key
            self._rebuild(setup)
        for name, entry in self._entries.items():
            if not entry.hasFocus():
                entry.setText(str(setup.parameters[name]))

    def _rebuild(self, setup: checking.Setup) -> None:
        form = self.form.parameters
        while form.rowCount():
            form.removeRow(0)
        self._entries = {}
        self.form.complaint.hide()
        for key in setup.rule.parameters:
            says = setup.rule.says.get(key)
            label = QLabel(language.said(says) if says is not None else key)
            label.setTextFormat(Qt.TextFormat.PlainText)
            entry = QLineEdit()
            entry.setProperty("kind", "form")
            entry.setObjectName(key)
            entry.setFixedWidth(160)
            entry.setAccessibleName(label.text())
            entry.editingFinished.connect(self._entered)
            label.setBuddy(entry)
            form.addRow(label, entry)
            self._entries[key] = entry

    def switch(self) -> None:
        """Run the current rule from now on, or no longer."""
        key = self.current()
        if key:
            self._put(key, on=not self._setups[key].on, parameters=self._setups[key].parameters)

    def use_usual(self) -> None:
        """Give the parameters of the current rule the values it was shipped with."""
        key = self.current()
        if key:
            self._put(key, on=self._setups[key].on, parameters=self._setups[key].rule.parameters)

    def _entered(self) -> None:
        entry, key = self.sender(), self._shown
        if not isinstance(entry, QLineEdit) or key not in self._setups or self._session.workspace is None:
            return
        setup = self._setups[key]
        try:
            value = checking.read_value(setup.rule, entry.objectName(), entry.text())
        except UserError as trouble:
            self.form.complaint.setText(trouble.said(language.lang()))
            self.form.complaint.show()
            return
        self.form.complaint.hide()
        if value != setup.parameters[entry.objectName()]:
            self._put(key, on=setup.on, parameters={**setup.parameters, entry.objectName(): value})

    def _put(self, key: str, *, on: bool, parameters: Mapping[str, checking.Value]) -> None:
        change = checking.put(self._session.data, key, on=on, parameters=parameters)
        self._session.apply(change, change.label)

    # --- following -----------------------------------------------------------------------------

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if "setting" in announcement.records:
            self.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space in the list switches the current rule."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if watched is self.form.list and pressed == Qt.Key.Key_Space:
            self.switch()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)


def open_rules(session: Session, parent: QWidget) -> RulesWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(RulesWindow)
    window = found if isinstance(found, RulesWindow) else RulesWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
