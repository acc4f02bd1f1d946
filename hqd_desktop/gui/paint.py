"""Small drawings shared by delegates and widgets: stage glyph and pill, status light, key cap, frame, corner mark.

All take logical pixels and the current theme; a delegate calls them between ``save`` and ``restore``.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hqd_desktop.gui import theme

RUNG_TOKENS = ("lead", "talks", "signed", "landed", "build", "prod", "full")
PILL_HEIGHT, PILL_PX, GLYPH = 20, 12, 12
LIGHTS = {"green": "sig-green", "yellow": "sig-yellow", "red": "sig-red"}
_GLYPH_GRID = 16.0
_FULL_TURN = 360 * 16
_PIE_STEPS = 5


def glyph(painter: QPainter, token: str, rect: QRectF) -> None:
    """The glyph of a stage: dashed ring, ring with a growing pie, full disc in a ring, solid disc with a tick."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.scale(rect.width() / _GLYPH_GRID, rect.width() / _GLYPH_GRID)
    rung = RUNG_TOKENS.index(token)
    tint = theme.color(f"st-{token}")
    if rung == len(RUNG_TOKENS) - 1:
        _ticked_disc(painter, tint)
    else:
        _ring(painter, tint, dashed=rung == 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawPie(QRectF(-3.7, -3.7, 7.4, 7.4), _FULL_TURN // 4, -rung * _FULL_TURN // _PIE_STEPS)
    painter.restore()


def _ring(painter: QPainter, tint: QColor, *, dashed: bool) -> None:
    pen = QPen(tint, 1.6)
    if dashed:
        pen.setDashPattern([1.3, 1.05])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), 6, 6)


def _ticked_disc(painter: QPainter, tint: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawEllipse(QPointF(0, 0), 6.8, 6.8)
    painter.setPen(QPen(theme.color("bg-base"), 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline([QPointF(-3, 0.2), QPointF(-0.9, 2.3), QPointF(3.1, -2)])


def pill_width(text: str) -> int:
    """How wide the pill of a stage name is."""
    return theme.metrics(PILL_PX).horizontalAdvance(text) + 30


def pill(painter: QPainter, left: float, middle: float, token: str, text: str) -> None:
    """A stage pill that begins at ``left`` and is centred on the height ``middle``."""
    box = QRectF(left, middle - PILL_HEIGHT / 2, pill_width(text), PILL_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"st-{token}-bg"))
    painter.drawRoundedRect(box, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    glyph(painter, token, QRectF(box.left() + 5, box.top() + 4, GLYPH, GLYPH))
    painter.setFont(theme.font(PILL_PX))
    painter.setPen(theme.color(f"st-{token}-tx"))
    painter.drawText(box.adjusted(22, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def light(painter: QPainter, centre: QPointF, lamp: str, *, hollow: bool = False) -> None:
    """A status light: green disc, yellow triangle, red diamond; the shape tells without the colour.

    ``hollow``: worked out by rule; a light that a person stated is filled.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = theme.color(LIGHTS[lamp])
    painter.setPen(QPen(tint, 1.6) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else tint)
    painter.translate(centre)
    if lamp == "green":
        painter.drawEllipse(QPointF(0, 0), 3.9, 3.9)
    elif lamp == "yellow":
        painter.drawPolygon(QPolygonF([QPointF(0, -4.4), QPointF(5, 4.2), QPointF(-5, 4.2)]))
    else:
        painter.drawPolygon(QPolygonF([QPointF(0, -5.3), QPointF(5.3, 0), QPointF(0, 5.3), QPointF(-5.3, 0)]))
    painter.restore()


def frame(painter: QPainter, rect: QRectF, line: str, fill: str = "", *, radius: float = 5, width: float = 1) -> None:
    """A rounded frame whose line lies inside ``rect``."""
    half = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(line), width))
    painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def key_cap(painter: QPainter, right: float, middle: float, text: str) -> float:
    """A key cap that ends at ``right``; returns its left edge."""
    metrics = theme.metrics(11)
    width = metrics.horizontalAdvance(text) + 10
    box = QRectF(right - width, middle - 8, width, 16)
    frame(painter, box, "border", "bg-alt", radius=3)
    painter.setFont(theme.font(11))
    painter.setPen(theme.color("text-2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.left()


def corner(painter: QPainter, rect: QRectF, token: str) -> None:
    """The small triangle at the top right of a cell: changed in this session, or with a source."""
    top = rect.topRight()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token))
    painter.drawPolygon(QPolygonF([top, top + QPointF(-7, 0), top + QPointF(0, 7)]))
