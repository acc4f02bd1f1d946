"""The header of a page: title, a quiet addition, and at the right what the page can do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from hqd_desktop.gui import icons, theme

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


class Button(QPushButton):
    """A button 28 high with an icon that follows the theme; ``kind`` is "primary", "normal" or "flat"."""

    def __init__(self, kind: str = "normal", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"button_{kind}")
        self._tint = "accent-on" if kind == "primary" else "text-2"
        self._icon = icon
        self.setFixedHeight(28)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, self._tint))


class IconButton(QToolButton):
    """A square button with nothing but an icon; its name is the tool tip and what screen readers say."""

    def __init__(self, icon: str, parent: QWidget | None = None, *, flat: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("icon_button_flat" if flat else "icon_button")
        self._icon = icon
        self.setFixedSize(28, 28)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        """What the button does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def _restyle(self) -> None:
        self.setIcon(icons.icon(self._icon))


def _plain(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
