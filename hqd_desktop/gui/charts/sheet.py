"""A chart as one sheet: title, axis title, field, axes, labels, footnote. What files and the clipboard are given."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from hqd_desktop.gui.charts.drawing import (
    LABEL_MARGIN,
    X_AXIS,
    Frame,
    draw_body,
    draw_end_labels,
    draw_slots,
    draw_values,
    values_width,
)
from hqd_desktop.gui.charts.picture import Picture
from hqd_desktop.gui.theme import Theme

PAGE_WIDTH = 900
"""Logical pixels: a wider file is drawn larger, not emptier."""
_PAD, _TITLE, _AXIS, _FIELD, _FOOT_LINE = 20, 30, 26, 360, 18


def height_of(drawn: Picture, look: Theme, wide: float) -> float:
    """The height of a sheet of a width."""
    return 2 * _PAD + _TITLE + _AXIS + _FIELD + X_AXIS + 10 + _foot_height(drawn, look, wide)


def draw_chart(painter: QPainter, page: QRectF, drawn: Picture, look: Theme) -> None:
    """Draw a whole chart into a rectangle of ``height_of``."""
    left, top, wide = page.left() + _PAD, page.top() + _PAD, page.width() - 2 * _PAD
    painter.setFont(look.font(16, bold=True))
    painter.setPen(look.color("text"))
    painter.drawText(QRectF(left, top, wide, 24), Qt.AlignmentFlag.AlignVCenter, drawn.title)
    painter.setFont(look.font(12))
    painter.setPen(look.color("text-2"))
    painter.drawText(QRectF(left, top + _TITLE - 4, wide, 18), Qt.AlignmentFlag.AlignVCenter, drawn.axis)
    margin = values_width(drawn, look)
    field = QRectF(left + margin, top + _TITLE + _AXIS, wide - margin - LABEL_MARGIN, _FIELD)
    frame = Frame(field, drawn)
    draw_body(painter, frame, look)
    draw_values(painter, frame, look)
    draw_slots(painter, frame, look)
    draw_end_labels(painter, frame, look)
    _draw_foot(painter, QRectF(left, field.bottom() + X_AXIS + 10, wide, page.height()), drawn, look)


def _draw_foot(painter: QPainter, place: QRectF, drawn: Picture, look: Theme) -> None:
    painter.setFont(look.font(12))
    painter.setPen(look.color("text-2"))
    for number, text in enumerate(_foot_lines(drawn, look, place.width())):
        at = QRectF(place.left(), place.top() + number * _FOOT_LINE, place.width(), _FOOT_LINE)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)


def _foot_height(drawn: Picture, look: Theme, wide: float) -> float:
    return len(_foot_lines(drawn, look, wide - 2 * _PAD)) * _FOOT_LINE


def _foot_lines(drawn: Picture, look: Theme, wide: float) -> list[str]:
    """The footnote broken into lines: at spaces, between Chinese characters anywhere."""
    metrics = look.metrics(12)
    lines: list[str] = []
    for sentence in drawn.foot:
        line = ""
        for part in _parts(sentence):
            if line and metrics.horizontalAdvance((line + part).rstrip()) > wide:
                lines.append(line.rstrip())
                line = part.lstrip()
            else:
                line += part
        lines.append(line.rstrip())
    return lines


def _parts(text: str) -> list[str]:
    """Where a line may break: behind a space, and behind any character that is not Latin."""
    parts: list[str] = [""]
    for character in text:
        parts[-1] += character
        if character == " " or ord(character) > 0x2E80:
            parts.append("")
    return [part for part in parts if part]
