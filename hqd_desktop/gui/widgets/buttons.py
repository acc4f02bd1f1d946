"""Buttons whose icon follows the theme. Their looks are in the style sheet, by class and kind."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from hqd_desktop.gui import icons, theme


class Button(QPushButton):
    """A button 28 high with an icon that follows the theme; ``kind`` is "primary", "normal" or "flat".

    The kind is a property, because a form names its buttons itself.
    """

    def __init__(self, parent: QWidget | None = None, kind: str = "normal", icon: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setAutoDefault(True)  # Return runs it, as Space does
        self._tint = "accent-on" if kind == "primary" else "text-2"
        self._icon = icon
        self.setFixedHeight(28)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        if self._icon:
            self.setIcon(icons.beside_text(self._icon, self._tint))
            self.setIconSize(icons.BESIDE_TEXT)


class IconButton(QToolButton):
    """A square button with nothing but an icon; its name is the tool tip and what screen readers say."""

    def __init__(self, icon: str, parent: QWidget | None = None, *, flat: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("kind", "flat" if flat else "normal")
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
