"""A record in a dialog, made from its fields: a new area, a rate, a break. The editors of single fields are made here for others as well."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO, YES, ChoiceKind, YesNoKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_record_dialog import Ui_RecordDialog

Editor = QLineEdit | QComboBox | QPlainTextEdit
Take = Callable[[Mapping[str, str]], UserError | None]
"""Takes the raw texts by field; says what is wrong with them."""
Listed = Sequence[tuple[str, str]]
"""Names and values to choose from."""
_LONG_HEIGHT = 64


def choices_of(field: Field, lang: Lang) -> Listed:
    """What a field that takes one of a list takes; nothing for others."""
    if isinstance(field.kind, ChoiceKind):
        return [(choice.name.of(lang), choice.key) for choice in field.kind.choices]
    return [(YES.of(lang), "yes"), (NO.of(lang), "no")] if isinstance(field.kind, YesNoKind) else []


def editor_of(field: Field, lang: Lang, listed: Listed = ()) -> Editor:
    """What a field is edited with: a list where it takes one of few, several lines for long texts, else a line."""
    chosen_of = listed or choices_of(field, lang)
    made: Editor
    if chosen_of:
        made = QComboBox()
        if not listed:
            made.addItem("—", "")
        for name, value in chosen_of:
            made.addItem(name, value)
    elif field.kind.long:
        made = QPlainTextEdit()
        made.setFixedHeight(_LONG_HEIGHT)
        made.setTabChangesFocus(True)
    else:
        made = QLineEdit()
        made.setProperty("kind", "form")
    made.setObjectName("form_field")
    made.setAccessibleName(field.name.of(lang))
    return made


def text_of(editor: Editor) -> str:
    """The raw text of an editor."""
    if isinstance(editor, QComboBox):
        return str(editor.currentData() or "")
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def put_into(editor: Editor, text: str) -> None:
    """Write a raw text into an editor."""
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(max(0, editor.findData(text)))
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    else:
        editor.setText(text)


def add_row(form: QFormLayout, field: Field, editor: Editor, lang: Lang) -> QLabel:
    """A row of a form: the name of the field, and its editor."""
    label = QLabel(field.name.of(lang))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setBuddy(editor)
    form.addRow(label, editor)
    return label


def in_order(*widgets: QWidget) -> None:
    """Let Tab go through widgets in this order: fields that were made last still come before the buttons."""
    for before, after in itertools.pairwise(widgets):
        QWidget.setTabOrder(before, after)


def redden(label: QLabel) -> None:
    """Write a label in the colour of what is wrong."""
    colours = label.palette()
    colours.setColor(colours.ColorRole.WindowText, theme.color("bad"))
    label.setPalette(colours)


class RecordDialog(QDialog):
    """``values`` are the texts to start with. ``take`` is asked on Save; its complaint keeps the dialog open.

    ``listed`` are what fields are chosen from, by name and value; ``completed`` the words that lines offer while typing.
    """

    def __init__(
        self,
        parent: QWidget,
        kind: str,
        keys: tuple[str, ...],
        title: str,
        values: Mapping[str, str],
        take: Take,
        *,
        listed: Mapping[str, Listed] | None = None,
        completed: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = Ui_RecordDialog()
        self._form.setupUi(self)
        self._take = take
        self._editors: dict[str, Editor] = {}
        self.setWindowTitle(title)
        for key in keys:
            self._add(kind, key, values.get(key, ""), (listed or {}).get(key, ()), (completed or {}).get(key, ()))
        in_order(*self._editors.values(), self._form.cancel_button, self._form.save_button)
        redden(self._form.trouble)
        self._form.trouble.hide()
        self._form.cancel_button.clicked.connect(self.reject)
        self._form.save_button.clicked.connect(self._save)
        if keys:
            self._editors[keys[0]].setFocus()

    def values(self) -> dict[str, str]:
        """The raw texts by field."""
        return {key: text_of(editor) for key, editor in self._editors.items()}

    def put(self, key: str, text: str) -> None:
        """Write a text into a field."""
        put_into(self._editors[key], text)

    def _add(self, kind: str, key: str, text: str, listed: Listed, completed: Sequence[str]) -> None:
        described, lang = fields(kind)[key], language.lang()
        editor = self._editors[key] = editor_of(described, lang, listed)
        if completed and isinstance(editor, QLineEdit):
            names = QCompleter(list(completed), editor)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            names.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(names)
        self.put(key, text)
        add_row(self._form.form, described, editor, lang)

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
