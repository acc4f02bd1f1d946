"""A segmented switch: a few choices in one frame, exactly one of them taken."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from hqd_desktop.gui import icons, theme

Segment = tuple[str, str, str]
"""Key, name, icon (empty for none)."""


class Segmented(QWidget):
    """Left and right move between the segments, as in any group of exclusive buttons."""

    chosen = Signal(str)
    """A person took another segment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        self._icons: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._draw_icons)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these segments; called again with the same keys it only renames them."""
        if [key for key, _name, _icon in segments] != list(self._buttons):
            self._rebuild(segments)
        for key, name, icon in segments:
            self._buttons[key].setText(name)
            self._buttons[key].setAccessibleName(name)
            self._icons[key] = icon
        self._draw_icons()

    def value(self) -> str:
        """The key of the taken segment, empty while there is none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Take a segment without telling anybody."""
        self._buttons[key].setChecked(True)
        self._draw_icons()

    def open_only(self, keys: Collection[str]) -> None:
        """Which segments can be taken; the others stand grey."""
        for key, button in self._buttons.items():
            button.setEnabled(key in keys)

    def _rebuild(self, segments: Sequence[Segment]) -> None:
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        for number, (key, _name, _icon) in enumerate(segments):
            button = QPushButton(self)
            place = "first" if number == 0 else "last" if number == len(segments) - 1 else "middle"
            button.setObjectName(f"segment_{place}")
            button.setCheckable(True)
            button.setIconSize(icons.BESIDE_TEXT)
            button.clicked.connect(lambda _on=False, key=key: self._clicked(key))
            self._group.addButton(button)
            self._row.addWidget(button)
            self._buttons[key] = button

    def _clicked(self, key: str) -> None:
        self._draw_icons()
        self.chosen.emit(key)

    def _draw_icons(self) -> None:
        for key, button in self._buttons.items():
            name = self._icons.get(key, "")
            taken = button.isChecked()
            button.setIcon(icons.beside_text(name, "accent" if taken else "text-2") if name else QIcon())
            # The frame has room for the bold name from the start, so that nothing moves when it is taken.
            button.setFont(theme.font(bold=taken))
            width = theme.metrics(bold=True).horizontalAdvance(button.text()) + 24 + (25 if name else 0)
            button.setFixedSize(width, 28)
