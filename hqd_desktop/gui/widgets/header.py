"""The header of a page: title, a quiet addition, and at the right what the page can do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

HEIGHT = 48


class PageHeader(QFrame):
    """48 high. ``add`` puts widgets at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_header")
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 12, 0)
        self._row.setSpacing(8)
        self._title = _plain("page_title")
        self._aside = _plain("page_aside")
        self._row.addWidget(self._title)
        self._row.addWidget(self._aside)
        self._row.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """Paint the ground anew when what stands on it moves: X11 windows kept a stripe of the old place."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return done

    def set_title(self, title: str, aside: str = "") -> None:
        """The title, and after it a quiet addition ("year to date, higher is better")."""
        self._title.setText(title)
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others at the right end."""
        self._row.addWidget(widget)

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a widget right behind the title."""
        self._row.insertWidget(self._row.indexOf(self._aside) + 1, widget)


def _plain(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
