"""The small buttons of the preview's bar, as a form can place them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui.widgets.buttons import IconButton

_PADDING = 20


class BarButton(IconButton):
    """A flat button with a drawing or, after ``fit_text``, with words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("minus", parent, flat=True)

    def draw(self, icon: str) -> None:
        """Show a drawing."""
        self._icon = icon
        self._restyle()

    def fit_text(self) -> None:
        """Show the words alone, as wide as they need."""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self.text()) + _PADDING)
