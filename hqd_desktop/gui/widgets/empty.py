"""The empty state: one bold line saying what is the case, one line why, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hqd_desktop.gui.widgets.buttons import Button


class EmptyState(QWidget):
    """No pictures. ``clicked`` is the button."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = _line("empty_fact")
        self._why = _line("empty_why")
        self._button = Button()
        self._button.clicked.connect(self.clicked)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._fact)
        column.addWidget(self._why)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def set_words(self, fact: str, why: str, button: str = "") -> None:
        """What is the case, why, and the name of the button (empty: none)."""
        self._fact.setText(fact)
        self._why.setText(why)
        self._button.setText(button)
        self._button.setVisible(bool(button))


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label
