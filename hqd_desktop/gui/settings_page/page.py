"""The settings page. Every choice takes effect at once and is kept; there is nothing to confirm.

What belongs to one person stands above and is kept on this computer; what the office decides stands below, is kept in the
workspace, and is undone like any other change.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.units import unit
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_settings import Ui_Settings
from hqd_desktop.gui.pages import Page
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import AMOUNTS
from hqd_desktop.gui.settings_page.shared import SharedSettings
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.stacked import column_in

_NOTES = (2, 4, 6, 8, 10, 13, 15, 17, 19)
"""The rows of the form that explain the one above."""
_HEADINGS = (0, 11)


class SettingsPage(Page):
    """Language, theme, unit of amounts, name of the author, list of recent files; and what the open workspace decides."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._header = PageHeader()
        self._body = QWidget()
        self.form = Ui_Settings()
        self.form.setupUi(self._body)
        self._lay_out()
        self.shared = SharedSettings(session, self.form, self)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        column = column_in(self)
        column.addWidget(self._header)
        column.addWidget(scroll, 1)
        form = self.form
        form.grid.setColumnMinimumWidth(0, 190)
        form.grid.setColumnStretch(2, 1)
        for row in _NOTES:
            note = form.grid.itemAtPosition(row, 1)
            if note is not None and isinstance(label := note.widget(), QLabel):
                form.grid.setRowMinimumHeight(row, 32)
                _quiet_note(label)
        for row in _HEADINGS:
            heading = form.grid.itemAtPosition(row, 0)
            if heading is not None and isinstance(label := heading.widget(), QLabel):
                label.setObjectName("section_title")
                label.setContentsMargins(0, 12 if row else 0, 0, 6)
        form.author_field.setProperty("kind", "form")

    def _connect(self) -> None:
        form, settings = self.form, self.session.settings
        form.language_switch.chosen.connect(lambda key: settings.set("language", key))
        form.theme_switch.chosen.connect(lambda key: settings.set("theme", key))
        form.amounts_switch.chosen.connect(lambda key: settings.set("amounts", key))
        form.author_field.editingFinished.connect(lambda: settings.set("author", form.author_field.text().strip()))
        form.forget_button.clicked.connect(settings.forget_recent)
        settings.changed.connect(self.show_values)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Settings")

    def refresh(self, announcement: Announcement | None) -> None:
        """The workspace may have decided otherwise."""
        self.shared.show_values()

    def panes(self) -> tuple[QWidget, ...]:
        """The switches."""
        return (self._body,)

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self.form
        form.retranslateUi(self._body)
        self._header.set_title(self.title())
        form.language_switch.set_segments(
            (("en", "English", ""), ("zh", "简体中文", ""), ("system", self.tr("System"), ""))
        )
        form.theme_switch.set_segments(
            (("light", self.tr("Light"), "sun"), ("dark", self.tr("Dark"), "moon"), ("system", self.tr("System"), ""))
        )
        form.amounts_switch.set_segments(
            tuple(
                (key, self.tr("Automatic") if key == "auto" else language.said(unit(key).name), "") for key in AMOUNTS
            )
        )
        self.shared.retranslate()
        self.show_values()

    def show_values(self) -> None:
        """Show the settings as they are kept."""
        form, settings = self.form, self.session.settings
        form.language_switch.choose(settings.get("language"))
        form.theme_switch.choose(settings.get("theme"))
        form.amounts_switch.choose(settings.get("amounts"))
        if not form.author_field.hasFocus():
            form.author_field.setText(settings.get("author"))
        form.forget_button.setEnabled(bool(settings.recent()))
        self.shared.show_values()

    def restyle(self) -> None:
        """The theme may have changed from elsewhere."""
        super().restyle()
        if theme.current().choice != self.form.theme_switch.value():
            self.form.theme_switch.choose(theme.current().choice)


def _quiet_note(label: QLabel) -> None:
    label.setObjectName("small")
    label.setMinimumWidth(560)
    label.setContentsMargins(0, 0, 0, 10)
