"""Everything that had to be noted about an exported file: cells that were cut, rows that were parted, rates that were used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.exporting.places import show_file, show_folder
from hqd_desktop.gui.forms.ui_export_notes import Ui_ExportNotes

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace.exporting import Exported


class NotesBox(QDialog):
    """The notes can be selected and copied; the file is one key away."""

    def __init__(self, session: Session, said: Text, made: Exported, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._said, self._made = session, said, made
        self.form = Ui_ExportNotes()
        self.form.setupUi(self)
        form = self.form
        form.fact.setObjectName("section_title")
        form.open_button.setAutoDefault(False)
        form.folder_button.setAutoDefault(False)
        form.open_button.clicked.connect(self._open)
        form.folder_button.clicked.connect(self._folder)
        form.leave.clicked.connect(self.reject)
        self.retranslate()
        form.leave.setFocus()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.form.retranslateUi(self)
        self.form.fact.setText(language.said(self._said))
        self.form.notes.setPlainText("\n".join(f"• {language.said(note)}" for note in self._made.notes))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _open(self) -> None:
        show_file(self._session, self._made.path)

    def _folder(self) -> None:
        show_folder(self._session, self._made.path)
