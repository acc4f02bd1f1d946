"""Widgets below each other, close together, as pages and docks want them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column_in(parent: QWidget) -> QVBoxLayout:
    """A column in a widget without margins or gaps."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made
