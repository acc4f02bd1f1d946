"""The row of filter chips: one for each condition, "+ Filter" at the end; it scrolls sideways when it is full, and shows its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from hqd_desktop.gui.widgets.chip import Chip

_HEIGHT = 38


class ChipRow(QScrollArea):
    """Chips by their place. ``add_asked`` and ``opened`` bring the widget that a popup belongs below."""

    opened = Signal(int, QWidget)
    removed = Signal(int)
    add_asked = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("chip_row")
        inside.setAutoFillBackground(False)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.setWidget(inside)
        for ground in (inside, self.viewport()):
            ground.setAutoFillBackground(False)
        self._chips: list[Chip] = []
        self.add = Chip(dashed=True)
        self.add.clicked.connect(lambda: self.add_asked.emit(self.add))
        self._row.insertWidget(0, self.add)

    def show_chips(self, words: Sequence[tuple[str, str]]) -> None:
        """Show these chips; the ones that stay keep the keyboard."""
        while len(self._chips) > len(words):
            chip = self._chips.pop()
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self._chips) < len(words):
            self._append()
        for chip, (field, value) in zip(self._chips, words, strict=True):
            chip.set_words(field, value)
        QTimer.singleShot(0, self, self._show_end)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves sideways, since there is nothing below."""
        bar, by = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (by.y() or by.x()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A row that became too narrow shows its end."""
        super().resizeEvent(event)
        self._show_end()

    def _show_end(self) -> None:
        """The way to one more filter stays in sight."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def chips(self) -> list[Chip]:
        """The chips, first to last."""
        return list(self._chips)

    def _append(self) -> None:
        chip = Chip()
        place = len(self._chips)
        chip.clicked.connect(lambda: self.opened.emit(place, chip))
        chip.removed.connect(lambda: self.removed.emit(place))
        self._chips.append(chip)
        self._row.insertWidget(place, chip)
