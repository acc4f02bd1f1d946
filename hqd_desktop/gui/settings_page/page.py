"""The settings page. Every choice takes effect at once and is kept; there is nothing to confirm."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hqd_desktop.domain.units import unit
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_settings import Ui_Settings
from hqd_desktop.gui.pages import Page
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import AMOUNTS
from hqd_desktop.gui.widgets.header import PageHeader


class SettingsPage(Page):
    """Language, theme, unit of amounts, name of the author, list of recent files."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._header = PageHeader()
        self._body = QWidget()
        self.form = Ui_Settings()
        self.form.setupUi(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._body, 1)
        form, settings = self.form, session.settings
        form.grid.setColumnMinimumWidth(0, 150)
        form.grid.setColumnStretch(2, 1)
        for row in (1, 3, 5, 7):
            form.grid.setRowMinimumHeight(row, 34)
        for note in (form.language_note, form.theme_note, form.amounts_note, form.author_note, form.recent_note):
            _quiet_note(note)
        form.author_field.setProperty("kind", "form")
        form.language_switch.chosen.connect(lambda key: settings.set("language", key))
        form.theme_switch.chosen.connect(lambda key: settings.set("theme", key))
        form.amounts_switch.chosen.connect(lambda key: settings.set("amounts", key))
        form.author_field.editingFinished.connect(lambda: settings.set("author", form.author_field.text().strip()))
        form.forget_button.clicked.connect(settings.forget_recent)
        settings.changed.connect(self.show_values)
        self.retranslate()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Settings")

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

    def restyle(self) -> None:
        """The theme may have changed from elsewhere."""
        super().restyle()
        if theme.current().choice != self.form.theme_switch.value():
            self.form.theme_switch.choose(theme.current().choice)


def _quiet_note(label: QLabel) -> None:
    label.setMinimumWidth(560)
    label.setContentsMargins(0, 0, 0, 12)
