"""The scale above the timeline, and the lines that go down from it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.timeline.drawing import Ink
from hqd_desktop.gui.projects.timeline.scale import Scale

HEAD = 44
_MAJOR = 24
_PAD = 6


def paint_ticks(
    painter: QPainter, scale: Scale, left: float, width: float, *, grid: tuple[float, float], ink: Ink = theme.color
) -> None:
    """The lines of the scale from ``grid[0]`` down to ``grid[1]``; pixel ``left`` of the scale is at the left edge."""
    first, last = scale.day(left), scale.day(left + width)
    top, bottom = grid
    for ticks, token in ((scale.minor(first, last, "en"), "chart-grid"), (scale.major(first, last, "en"), "border")):
        for tick in ticks:
            x = round(scale.x(tick.first) - left)
            if 0 <= x < width:
                painter.fillRect(QRectF(x, top, 1, bottom - top), ink(token))


def paint_head(painter: QPainter, box: QRect, scale: Scale, left: float, lang: Lang, ink: Ink = theme.color) -> None:
    """Two rows of names: years over months, or what the zoom shows. A name stays in sight while its stretch does."""
    first, last = scale.day(left), scale.day(left + box.width())
    painter.fillRect(box, ink("bg-alt"))
    for tick in scale.major(first, last, lang):
        x, end = box.left() + round(scale.x(tick.first) - left), box.left() + round(scale.x(tick.end) - left)
        painter.fillRect(QRect(x, box.top(), 1, box.height()), ink("border"))
        shown = max(x, box.left()) + _PAD
        if end - shown > theme.metrics(12, bold=True).horizontalAdvance(tick.name):
            _name(painter, QRect(shown, box.top(), end - shown, _MAJOR), tick.name, ink("text"), bold=True)
    for tick in scale.minor(first, last, lang):
        x, end = box.left() + round(scale.x(tick.first) - left), box.left() + round(scale.x(tick.end) - left)
        painter.fillRect(QRect(x, box.top() + _MAJOR, 1, box.height() - _MAJOR), ink("border-subtle"))
        if end - x >= theme.metrics(12).horizontalAdvance(tick.name) + 2:
            cell = QRect(x, box.top() + _MAJOR - 3, end - x, box.height() - _MAJOR)
            _name(painter, cell, tick.name, ink("text-2"), centred=True)
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), ink("border"))


def _name(painter: QPainter, box: QRect, name: str, tint: QColor, *, bold: bool = False, centred: bool = False) -> None:
    painter.setFont(theme.font(12, bold=bold))
    painter.setPen(tint)
    across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter, name)


class TimelineHead(QWidget):
    """Above the canvas; a flag names today."""

    def __init__(self, scale: Scale, today: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        self._scale, self._today = scale, today
        self._left = 0
        self._lang: Lang = "en"
        self._flag = ""
        self.setAccessibleName("")

    def show_at(self, left: int, lang: Lang, flag: str) -> None:
        """The stretch from a pixel of the scale on; ``flag`` is what the line of today says."""
        self._left, self._lang, self._flag = left, lang, flag
        self.setAccessibleName(flag)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The two rows of names, and today."""
        painter = QPainter(self)
        paint_head(painter, self.rect(), self._scale, self._left, self._lang)
        paint_flag(painter, self._scale.x(self._today) - self._left, self._flag, self.width())
        painter.end()


def paint_flag(painter: QPainter, x: float, text: str, width: float, ink: Ink = theme.color) -> None:
    """Today's date on a red flag, kept whole at the edges; nothing where today is out of sight."""
    if not 0 <= x <= width or not text:
        return
    wide = theme.metrics(12).horizontalAdvance(text) + 14
    box = QRectF(min(max(x - wide / 2, 1), width - wide - 1), 2, wide, 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("sig-red"))
    painter.drawRoundedRect(box, 3, 3)
    painter.fillRect(QRectF(x - 0.25, 22, 1.5, HEAD - 22), ink("sig-red"))
    painter.setFont(theme.font(12))
    painter.setPen(ink("bg-base"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
