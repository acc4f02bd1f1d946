"""The find box of a page: a loupe, a text, a cross to empty it; says the text once typing pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hqd_desktop.gui import icons, theme

PAUSE_MS = 120


class SearchBox(QLineEdit):
    """Esc empties it. ``searched`` comes after a pause in typing, at once on Enter."""

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_box")
        self.setClearButtonEnabled(True)
        self.setFixedHeight(28)
        self._loupe = QAction(self)
        self.addAction(self._loupe, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(lambda _text: self._pause.start())
        self.returnPressed.connect(self._say)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box; in an empty one it is left to whoever else wants it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
            return
        super().keyPressEvent(event)

    def _say(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def _restyle(self) -> None:
        self._loupe.setIcon(icons.icon("search", "text-3"))
