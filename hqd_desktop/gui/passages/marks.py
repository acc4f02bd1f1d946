"""Marks in the pasted text: figures that are proposed, times, known names, and numbers that were not understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from hqd_desktop.gui import theme

if TYPE_CHECKING:
    from hqd_desktop.domain.written.passages import Passage, Span
    from hqd_desktop.workspace.passages import Draft


def mark(editor: QPlainTextEdit, passage: Passage | None, drafts: Sequence[Draft], current: int) -> None:
    """Paint all marks anew; the figure of row ``current`` is framed in the colour of what is chosen."""
    made: list[QTextEdit.ExtraSelection] = []
    if passage is not None:
        text = passage.text
        made += [_marked(editor, text, one.span, underline="ok") for one in passage.times]
        made += [_marked(editor, text, m.span, underline="warn" if m.near else "accent") for m in passage.mentions]
        made += [_marked(editor, text, one.span, "warn-bg", wave=True) for one in passage.unread]
        for row, draft in enumerate(drafts):
            ground = "accent-line" if row == current else "info-bg" if draft.taken else "bg-alt"
            made.append(_marked(editor, text, draft.proposal.span, ground, struck=not draft.taken, bold=row == current))
    editor.setExtraSelections(made)


def place(text: str, index: int) -> int:
    """Where a character of a Python text stands in a document of Qt, which counts some characters twice."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le")) // 2


def _marked(
    editor: QPlainTextEdit,
    text: str,
    span: Span,
    ground: str = "",
    *,
    underline: str = "",
    wave: bool = False,
    struck: bool = False,
    bold: bool = False,
) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(editor.document())
    cursor.setPosition(place(text, span.start))
    cursor.setPosition(place(text, span.end), QTextCursor.MoveMode.KeepAnchor)
    shape = QTextCharFormat()
    if ground:
        shape.setBackground(theme.color(ground))
    if underline or wave:
        style = QTextCharFormat.UnderlineStyle.WaveUnderline if wave else QTextCharFormat.UnderlineStyle.SingleUnderline
        shape.setUnderlineStyle(style)
        shape.setUnderlineColor(theme.color("warn" if wave else underline))
    if struck:
        shape.setFontStrikeOut(True)
    if bold:
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setUnderlineColor(theme.color("accent"))
    made.cursor, made.format = cursor, shape
    return made
