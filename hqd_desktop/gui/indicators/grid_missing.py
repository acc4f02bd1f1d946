"""Who has not reported a period, as a list to be copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.indicators.completeness import Reported
from hqd_desktop.gui.forms.ui_missing_dialog import Ui_MissingDialog
from hqd_desktop.gui.indicators import grid_words
from hqd_desktop.gui.indicators.grid_rows import Content


class MissingDialog(QDialog):
    """The names behind "7 of 9 reported"."""

    def __init__(self, parent: QWidget, shown: Content, one: Reported) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shown, self._one = shown, one
        self.form = Ui_MissingDialog()
        self.form.setupUi(self)
        self._fill()
        self.form.copy_button.clicked.connect(self.copy)
        self.form.close_button.clicked.connect(self.accept)
        self.form.list.setFocus()

    def names(self) -> list[str]:
        """Those who are missing."""
        known, lang = grid_words.reporters(self._shown), self._shown.lang
        return [known[key].of(lang) for key in self._one.missing if key in known]

    def _fill(self) -> None:
        lang, names = self._shown.lang, self.names()
        self.form.section_title.setText(self._shown.period(self._one.end).text(lang))
        self.form.small.setText(self._one.said.of(lang))
        self.form.list.clear()
        self.form.list.addItems(names)
        self.form.list.setVisible(bool(names))
        self.form.copy_button.setEnabled(bool(names))

    def copy(self) -> None:
        """Put the selected names, else all, on the clipboard."""
        chosen = [item.text() for item in self.form.list.selectedItems()]
        QGuiApplication.clipboard().setText("\n".join(chosen or self.names()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)
