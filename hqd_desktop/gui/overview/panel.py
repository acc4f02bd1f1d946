"""A card of the overview: title with a quiet addition, what belongs to it at the right, the body, a line of small print."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

HEAD, FOOT = 40, 36
_PAD = 16


class Panel(QFrame):
    """``add_aside`` puts something at the right of the title; ``set_body`` what it is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title, self._aside = _label("section_title"), _label("small")
        self._head = QHBoxLayout()
        self._head.setContentsMargins(_PAD, 0, _PAD, 0)
        self._head.setSpacing(8)
        self._head.addWidget(self._title)
        self._head.addWidget(self._aside)
        self._head.addStretch(1)
        head = QWidget(self)
        head.setFixedHeight(HEAD)
        head.setLayout(self._head)
        self._note = _label("small")
        self._note.setWordWrap(True)
        self.link = LinkButton(self)
        self._foot = QWidget(self)
        self._foot.setObjectName("panel_foot")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_PAD, 8, _PAD, 8)
        foot.addWidget(self.link)
        foot.addWidget(self._note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self._column.addWidget(self._foot)
        self.set_note("")

    def set_title(self, title: str, aside: str = "") -> None:
        """The title, and a quiet addition."""
        self._title.setText(title)
        self._aside.setText(aside)

    def add_aside(self, widget: QWidget) -> None:
        """Something at the right of the title."""
        self._head.addWidget(widget)

    def set_body(self, widget: QWidget) -> None:
        """What the card is about; asked once."""
        self._column.insertWidget(1, widget, 1)

    def set_note(self, note: str, link: str = "") -> None:
        """Small print below the body, and a link before it."""
        self._note.setText(note)
        self._note.setAlignment(
            (Qt.AlignmentFlag.AlignRight if link else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        )
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self._foot.setVisible(bool(note or link))


class LinkButton(QPushButton):
    """Words that lead somewhere."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("link_button")
        self.setFlat(True)
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.wanted)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
