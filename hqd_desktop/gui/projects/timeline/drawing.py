"""Paints one line of the timeline: bars, baseline, diamonds. The printed page and the picture file use the same painting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from hqd_desktop.gui.projects.timeline.lines import Line, Mark, Sign
from hqd_desktop.gui.projects.timeline.scale import Scale

BAR, RADIUS, DIAMOND = 14.0, 2.0, 6.5
_BASELINE_BELOW, _BASELINE_WIDE = 10.0, 2.0
_NARROWEST = 2.0
_DAY = dt.timedelta(days=1)
Ink = Callable[[str], QColor]
"""The colour of a token: the window's theme, or the light one for paper."""
_DIAMONDS: dict[Sign, tuple[str, str]] = {
    "reached": ("text-2", "bg-base"),
    "next": ("bg-base", "accent"),
    "later": ("bg-base", "text-2"),
    "late": ("sig-red", "bg-base"),
}
"""Fill and edge of a diamond; the next one differs from later ones by its colour, and its words say so."""


def paint_line(
    painter: QPainter,
    line: Line,
    scale: Scale,
    left: float,
    middle: float,
    ink: Ink,
    *,
    sight: tuple[float, float],
    baseline: bool = True,
    instead: tuple[Mark, dt.date] | None = None,
) -> None:
    """A line whose day zero of the scale lies at ``left`` and whose bars are centred on the height ``middle``.

    What lies outside ``sight``, from one pixel to another, is left out. ``instead`` draws one of its diamonds on another day, while it
    is being moved.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for span in line.spans:
        from_x, to_x = left + scale.x(span.first), left + scale.x(span.last + _DAY)
        if from_x > sight[1] or to_x < sight[0]:
            continue
        box = QRectF(from_x, middle - BAR / 2, max(to_x - from_x, _NARROWEST), BAR)
        paint_bar(painter, box, span.kind, span.of.tone, ink)
    moved = line.moved() if baseline else None
    if moved is not None:
        from_x, to_x = left + scale.x(moved[0]), left + scale.x(moved[1] + _DAY)
        below = QRectF(from_x, middle + _BASELINE_BELOW, max(to_x - from_x, 3 * _NARROWEST), _BASELINE_WIDE)
        painter.fillRect(below, ink("text-3"))
    for mark in line.marks:
        day = instead[1] if instead is not None and instead[0] == mark else None
        x = left + mark_x(mark, scale, day)
        if sight[0] - DIAMOND < x < sight[1] + DIAMOND:
            paint_diamond(painter, QPointF(x, middle), mark.sign, ink)


def mark_x(mark: Mark, scale: Scale, day: dt.date | None = None) -> float:
    """Where a diamond is centred: on its day, of a coarse date in the middle of its days."""
    if day is not None:
        return scale.x(day) + scale.per_day / 2
    return (scale.x(mark.day.first) + scale.x(mark.day.last + _DAY)) / 2


def paint_bar(painter: QPainter, box: QRectF, kind: str, tone: str, ink: Ink) -> None:
    """Recorded: solid. Within a coarse date: hatched. Planned: tint with a dashed edge."""
    strong = ink(f"st-{tone}")
    painter.setPen(Qt.PenStyle.NoPen)
    if kind == "recorded":
        painter.setBrush(strong)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        return
    painter.setBrush(ink(f"st-{tone}-bg"))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    if kind == "within":
        painter.setBrush(QBrush(strong, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(QPen(strong, 1, Qt.PenStyle.DotLine))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        return
    pen = QPen(strong, 1)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_diamond(painter: QPainter, centre: QPointF, sign: Sign, ink: Ink, size: float = DIAMOND) -> None:
    """A milestone."""
    fill, edge = _DIAMONDS[sign]
    painter.setPen(QPen(ink(edge), 1.5))
    painter.setBrush(ink(fill))
    corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
