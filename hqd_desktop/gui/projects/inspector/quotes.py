"""A quotation with its marked words: plain text in, nothing of it is read as markup."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.gui import theme

_INDENT, _RULE = 13, 3


class Quotation(QWidget):
    """A rule at the left, the quoted text, and the words in it that speak of the project marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._marked: tuple[str, ...] = ()
        self._blamed: tuple[str, ...] = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.current().changed.connect(self._write)

    def show_quote(self, text: str, marked: Iterable[str], blamed: Iterable[str] = ()) -> None:
        """Show a text with words marked, those in doubt underlined."""
        self._text = text
        self._blamed = tuple(word for word in blamed if word)
        self._marked = tuple(word for word in marked if word)
        self.setAccessibleName(text)
        self._write()

    def heightForWidth(self, width: int) -> int:
        """As high as the text at this width."""
        self._document.setTextWidth(max(40, width - _INDENT))
        return round(self._document.size().height()) + 2

    def sizeHint(self) -> QSize:
        """The height at the present width."""
        return QSize(200, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the width needs."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rule and text."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, _RULE, self.height()), theme.color("border-control"))
        painter.translate(_INDENT, 0)
        self._document.drawContents(painter)

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self.height():
            self.setFixedHeight(height)

    def _write(self) -> None:
        document = self._document
        document.setDefaultFont(theme.font(theme.SMALL))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.clear()
        cursor = QTextCursor(document)
        plain = QTextCharFormat()
        plain.setForeground(theme.color("text"))
        cursor.insertText(self._text, plain)
        mark = QTextCharFormat()
        mark.setBackground(theme.color("mark"))
        low = self._text.casefold()
        for word in self._marked:
            self._mark(cursor, low, word.casefold(), mark)
        doubt = QTextCharFormat(mark)
        doubt.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        doubt.setUnderlineColor(theme.color("sig-red"))
        for word in self._blamed:
            self._mark(cursor, low, word.casefold(), doubt)
        self._fit()
        self.update()

    @staticmethod
    def _mark(cursor: QTextCursor, low: str, word: str, look: QTextCharFormat) -> None:
        at = low.find(word)
        while at >= 0:
            cursor.setPosition(at)
            cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
            at = low.find(word, at + len(word))
