"""A record in a dialog, made from its fields: a new indicator, a new area, the details of an indicator."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO, YES, ChoiceKind, YesNoKind
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_record_dialog import Ui_RecordDialog

Editor = QLineEdit | QComboBox | QPlainTextEdit
Take = Callable[[Mapping[str, str]], UserError | None]
"""Takes the raw texts by field; says what is wrong with them."""


class RecordDialog(QDialog):
    """``values`` are the texts to start with. ``take`` is asked on Save; its complaint keeps the dialog open."""

    def __init__(
        self, parent: QWidget, kind: str, keys: tuple[str, ...], title: str, values: Mapping[str, str], take: Take
    ) -> None:
        super().__init__(parent)
        self._form = Ui_RecordDialog()
        self._form.setupUi(self)
        self._take = take
        self._editors: dict[str, Editor] = {}
        self.setWindowTitle(title)
        for key in keys:
            self._add(kind, key, values.get(key, ""))
        self._form.trouble.hide()
        self._form.cancel_button.clicked.connect(self.reject)
        self._form.save_button.clicked.connect(self._save)

    def values(self) -> dict[str, str]:
        """The raw texts by field."""
        return {key: _text(editor) for key, editor in self._editors.items()}

    def put(self, key: str, text: str) -> None:
        """Write a text into a field."""
        editor = self._editors[key]
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        else:
            editor.setText(text)

    def _add(self, kind: str, key: str, text: str) -> None:
        described = fields(kind)[key]
        lang = language.lang()
        editor: Editor
        if isinstance(described.kind, (ChoiceKind, YesNoKind)):
            editor = QComboBox()
            editor.addItem("—", "")
            if isinstance(described.kind, ChoiceKind):
                for choice in described.kind.choices:
                    editor.addItem(choice.name.of(lang), choice.key)
            else:
                for said, word in ((YES, "yes"), (NO, "no")):
                    editor.addItem(said.of(lang), word)
        elif described.kind.long:
            editor = QPlainTextEdit()
            editor.setFixedHeight(64)
            editor.setTabChangesFocus(True)
        else:
            editor = QLineEdit()
        editor.setObjectName("form_field")
        editor.setAccessibleName(described.name.of(lang))
        self._editors[key] = editor
        self.put(key, text)
        label = QLabel(described.name.of(lang))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(editor)
        self._form.form.addRow(label, editor)

    def _save(self) -> None:
        wrong = self._take(self.values())
        if wrong is None:
            self.accept()
            return
        self._form.trouble.setText(wrong.said(language.lang()))
        self._form.trouble.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._form.retranslateUi(self)
        super().changeEvent(event)


def _text(editor: Editor) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData() or "")
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()
