"""The line a formula is typed into: it offers codes by code and name while a word is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

_WORD = re.compile(r"[^\W\d]\w*$")
_CODE = Qt.ItemDataRole.UserRole + 1
_FROM = 2
"""From so many letters on a word is completed; Chinese names from the first."""


class FormulaLine(QLineEdit):
    """``offer`` says what may be typed: codes with their names, and functions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "form")
        self._words = QStandardItemModel(self)
        self._popup = QCompleter(self._words, self)
        self._popup.setWidget(self)
        self._popup.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._popup.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.textEdited.connect(self._complete)

    def offer(self, words: Sequence[tuple[str, str]]) -> None:
        """Codes and functions, each with what it is called."""
        self._words.clear()
        for code, name in words:
            item = QStandardItem(f"{code}  {name}")
            item.setData(code, _CODE)
            self._words.appendRow(item)

    def show_wrong(self, at: tuple[int, int] | None) -> None:
        """Go to the part of the text that is wrong."""
        if at is not None:
            self.setFocus()
            self.setSelection(at[0], max(1, at[1] - at[0]))

    def set_wrong(self, wrong: bool) -> None:
        """Frame the line where the formula makes no sense."""
        if bool(self.property("invalid")) != wrong:
            self.setProperty("invalid", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _word(self) -> str:
        found = _WORD.search(self.text()[: self.cursorPosition()])
        return found[0] if found else ""

    def _complete(self) -> None:
        word = self._word()
        if len(word) < _FROM and word.isascii():
            self._list().hide()
            return
        self._popup.setCompletionPrefix(word)
        if self._popup.completionCount() == 0 or self._stands(word):
            self._list().hide()
            return
        self._list().setCurrentIndex(self._model().index(0, 0))
        self._popup.complete()

    def _list(self) -> QAbstractItemView:
        view = self._popup.popup()
        assert view is not None
        return view

    def _stands(self, word: str) -> bool:
        """Whether the word is a code already, and the only one offered."""
        only = self._popup.completionCount() == 1
        return only and self._model().index(0, 0).data(_CODE) == word

    def _model(self) -> QAbstractItemModel:
        return self._popup.completionModel()

    def _take(self, index: QModelIndex) -> None:
        code, word, at = str(index.data(_CODE)), self._word(), self.cursorPosition()
        text = self.text()
        self.setText(text[: at - len(word)] + code + text[at:])
        self.setCursorPosition(at - len(word) + len(code))
