"""The bar of the seven rungs: those behind in a soft tint, the present one solid, and since when."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.gui import language, stage_names, theme

_BAR, _GAP, _HEIGHT = 6, 3, 36


class StageBar(QWidget):
    """``show_stage`` takes a stage of the ladder and the words that stand below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: str | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Bar and one line of words."""
        return QSize(200, _HEIGHT)

    def show_stage(self, stage: str | None, words: str) -> None:
        """Show a stage; None where it is not stated."""
        self._stage = stage if stage in stages.BY_KEY else None
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Seven segments; the first and last rung by name at the ends, the present one in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        present = stages.rung_position(self._stage)
        count = len(stages.RUNGS)
        wide = (self.width() - (count - 1) * _GAP) / count
        for place in range(count):
            painter.setBrush(theme.color(self._token(place, present)))
            painter.drawRoundedRect(QRectF(place * (wide + _GAP), 2, wide, _BAR), 2, 2)
        self._write(painter)

    @staticmethod
    def _token(place: int, present: int) -> str:
        if place > present:
            return "bg-sunken"
        token = stages.RUNGS[present].token
        return f"st-{token}" if place == present else f"st-{token}-soft"

    def _write(self, painter: QPainter) -> None:
        first, last = (language.said(stage_names.rung(stages.RUNGS[n].key)) for n in (0, -1))
        box = self.rect().adjusted(0, 14, 0, 0)
        painter.setFont(theme.font(theme.SMALL))
        metrics = theme.metrics(theme.SMALL)
        ends = max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(last)) + 8
        painter.setPen(theme.color("text-2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, first)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, last)
        painter.setPen(theme.color("text"))
        middle = box.adjusted(ends, 0, -ends, 0)
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, middle.width())
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, words)
