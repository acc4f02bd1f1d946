"""How a tint looks: a square beside its name, and a sample of cells at rest, selected, and with what is not stated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.tints import STRIP, TINTS, ink
from hqd_desktop.gui.widgets.cells import PAD, ROW

_SQUARE = 14


def swatch(tint: str) -> QIcon:
    """A square of a tint with its strip."""
    made = QPixmap(QSize(_SQUARE, _SQUARE))
    made.fill(theme.color(TINTS[tint].ground))
    painter = QPainter(made)
    painter.fillRect(0, 0, STRIP, _SQUARE, theme.color(TINTS[tint].strip))
    painter.setPen(theme.color("border"))
    painter.drawRect(0, 0, _SQUARE - 1, _SQUARE - 1)
    painter.end()
    return QIcon(made)


class Preview(QWidget):
    """Two rows as the table would paint them, the second one selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint = next(iter(TINTS))
        self._whole = True
        self.setFixedHeight(2 * ROW + 2)
        self.setAccessibleName(QCoreApplication.translate("ColourBox", "Preview"))
        theme.current().changed.connect(self.update)

    def show_rule(self, tint: str, *, whole: bool) -> None:
        """Show a tint, on the whole row or on one cell."""
        self._tint, self._whole = tint, whole
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Three cells a row, in a frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("border"))
        words = (
            (QCoreApplication.translate("ColourBox", "Project"), "text"),
            (QCoreApplication.translate("ColourBox", "Industry"), "text-2"),
            ("—", "text-3"),
        )
        wide = (self.width() - 2) // len(words)
        for row in range(2):
            for place, (text, token) in enumerate(words):
                rect = QRect(1 + place * wide, 1 + row * ROW, wide, ROW)
                last = place == len(words) - 1
                rect.setRight(self.width() - 2 if last else rect.right())
                self._cell(painter, rect, text, token, lit=row == 1, tinted=self._whole or place == 1)
        painter.end()

    def _cell(self, painter: QPainter, rect: QRect, text: str, token: str, *, lit: bool, tinted: bool) -> None:
        tint = TINTS[self._tint]
        painter.fillRect(rect, theme.color("bg-selected" if lit else tint.ground if tinted else "bg-base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        if tinted and (not self._whole or rect.left() == 1):
            painter.fillRect(rect.left(), rect.top(), STRIP, rect.height() - 1, theme.color(tint.strip))
        painter.setFont(theme.font())
        painter.setPen(theme.color(ink(token) if tinted else token))
        painter.drawText(rect.adjusted(PAD, 0, -PAD, -1), Qt.AlignmentFlag.AlignVCenter, text)
