"""The line above the statements: who published the source, when, in which language, on which terms, and where words were found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from hqd_desktop.domain.quoting import excerpt
from hqd_desktop.domain.records import Source, fields

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session


class About(QLabel):
    """Plain text on one or two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("small")
        self.setContentsMargins(10, 6, 12, 6)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_source(self, session: Session, source: Source | None, found: str = "", words: str = "") -> None:
        """Tell of a source; ``found`` is the text in which ``words`` were found."""
        if source is None:
            self.clear()
            return
        style, known = session.style(), fields("source")
        parts = [source.title(session.lang), source.publisher, source.author]
        for key in ("published", "kind"):
            value = getattr(source, key)
            parts.append(None if value is None else known[key].kind.text(value, style))
        parts += [source.language, source.licence, self.tr("retells another document") if source.secondary else None]
        said = " · ".join(part for part in parts if part)
        if found:
            said += "\n" + self.tr("Found: {text}").format(text=excerpt(found, words))
        self.setText(said)
