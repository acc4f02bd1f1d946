"""F1 in boxes: a box blocks the main window and its shortcuts, so each gets one of its own when it comes up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

_NAME = "help_of_box"
_TOPICS = {
    "board": "board",
    "changes": "changes",
    "charts": "indicators",
    "checks": "checks",
    "importing": "import",
    "indicators": "indicators",
    "merging": "import",
    "past": "changes",
    "rates": "settings",
    "rules": "settings",
    "settings_page": "settings",
    "sheets": "sheets",
    "sources": "sources",
    "timeline": "timeline",
    "trash": "changes",
    "work": "work",
}
"""The topic of a box by the folder of ``gui`` it is written in; boxes of projects and all others speak of projects."""


class HelpInBoxes(QObject):
    """One per main window. It follows which window has the keyboard, which costs nothing while that stays the same."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._moved)

    def _moved(self, _window: object) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog) and box.findChild(QShortcut, _NAME) is None:
            shortcut = QShortcut(QKeySequence(Qt.Key.Key_F1), box)
            shortcut.setObjectName(_NAME)
            shortcut.activated.connect(self._help)

    def _help(self) -> None:
        from hqd_desktop.gui.help.window import open_help

        box = QApplication.activeModalWidget()
        if box is not None:
            open_help(box, topic_of(box))


def topic_of(box: QObject) -> str:
    """The help topic of a box."""
    folders = type(box).__module__.split(".")[2:-1]
    return next((_TOPICS[folder] for folder in reversed(folders) if folder in _TOPICS), "projects")
