"""Small strokes all kinds share: words that never leave their room, bars, discs, hatching, legends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hqd_desktop.gui.theme import Theme

PX, SMALL = 12, 12
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_HATCH = 5
_SWATCH, _SWATCH_GAP, _ENTRY_GAP, LEGEND_LINE = 10, 6, 18, 20


def words(
    painter: QPainter,
    look: Theme,
    room: QRectF,
    text: str,
    align: Qt.AlignmentFlag = LEFT,
    *,
    ink: str = "text",
    bold: bool = False,
    px: int = PX,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One line of text inside ``room``, cut with an ellipsis where it does not fit."""
    painter.setFont(look.font(px, bold=bold))
    painter.setPen(look.color(ink))
    shown = look.metrics(px, bold=bold).elidedText(text, elide, max(0, int(room.width())))
    painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, shown)


def name(painter: QPainter, look: Theme, room: QRectF, text: str, *, ink: str = "text", bold: bool = False) -> None:
    """The name of an area: cut in the middle, since names of zones often differ in their last words only."""
    words(painter, look, room, text, ink=ink, bold=bold, elide=Qt.TextElideMode.ElideMiddle)


def wide(look: Theme, text: str, *, bold: bool = False, px: int = PX) -> int:
    """How wide a text is."""
    return look.metrics(px, bold=bold).horizontalAdvance(text)


def bar(painter: QPainter, look: Theme, box: QRectF, token: str, *, hollow: bool) -> None:
    """A bar or column; an estimate is only an outline."""
    colour = look.color(token)
    box = box.normalized()
    if hollow:
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(look.color("bg-base"))
        inside = min(0.75, box.width() / 2, box.height() / 2)
        painter.drawRect(box.adjusted(inside, inside, -inside, -inside))
        return
    painter.fillRect(box, colour)


def disc(painter: QPainter, look: Theme, at: QPointF, radius: float, token: str, *, hollow: bool = False) -> None:
    """A point; an estimate is a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = look.color(token)
    painter.setPen(QPen(colour if hollow else look.color("bg-base"), 1.6 if hollow else 1))
    painter.setBrush(look.color("bg-base") if hollow else colour)
    painter.drawEllipse(at, radius, radius)


def diamond(painter: QPainter, look: Theme, at: QPointF, ink: str) -> None:
    """A figure that is not one of the stack: hollow, with a rim that keeps it apart from what lies behind."""
    shape = QPolygonF([at + QPointF(0, -5), at + QPointF(5, 0), at + QPointF(0, 5), at + QPointF(-5, 0)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("bg-base"), 4))
    painter.setBrush(look.color("bg-base"))
    painter.drawPolygon(shape)
    painter.setPen(QPen(look.color(ink), 1.6))
    painter.drawPolygon(shape)


def hatch(painter: QPainter, look: Theme, box: QRectF, *, ink: str = "border", framed: bool = False) -> None:
    """Rising strokes inside a box, one by one: a pattern brush would be lost in SVG."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(ink), 1))
    high = box.height()
    at = box.left() - high
    while at < box.right():
        start, end = max(at, box.left()), min(at + high, box.right())
        if end > start:
            painter.drawLine(QLineF(start, box.bottom() - (start - at), end, box.bottom() - (end - at)))
        at += _HATCH
    if framed:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
    painter.restore()


def on(colour: QColor) -> str:
    """Black or white, whichever reads better on a colour (by relative luminance, WCAG 2)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#FFFFFF" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#14171C"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a legend: a swatch of a colour, a hatched one, or a stroke."""

    token: str
    name: str
    shape: str = "swatch"


def legend_lines(look: Theme, entries: Sequence[Entry], room: float) -> list[list[Entry]]:
    """The entries broken into lines; a name never breaks."""
    lines: list[list[Entry]] = [[]]
    used = 0.0
    for entry in entries:
        want = min(room, _SWATCH + _SWATCH_GAP + wide(look, entry.name) + _ENTRY_GAP)
        if lines[-1] and used + want > room:
            lines.append([])
            used = 0.0
        lines[-1].append(entry)
        used += want
    return lines


def legend(painter: QPainter, look: Theme, place: QPointF, lines: Sequence[Sequence[Entry]], room: float) -> None:
    """Draw a legend from its top left corner."""
    painter.save()
    for number, line in enumerate(lines):
        x, middle = place.x(), place.y() + LEGEND_LINE * (number + 0.5)
        for entry in line:
            _key(painter, look, entry, x, middle)
            x += _SWATCH + _SWATCH_GAP
            text = min(wide(look, entry.name) + 2.0, place.x() + room - x)
            words(painter, look, QRectF(x, middle - 10, text, 20), entry.name)
            x += text + _ENTRY_GAP - 2
    painter.restore()


def _key(painter: QPainter, look: Theme, entry: Entry, x: float, middle: float) -> None:
    box = QRectF(x, middle - _SWATCH / 2, _SWATCH, _SWATCH)
    if entry.shape == "hatch":
        hatch(painter, look, box, ink="border-strong", framed=True)
    elif entry.shape == "stroke":
        painter.fillRect(QRectF(x - 1, middle - 1.5, _SWATCH + 2, 3), look.color(entry.token))
    elif entry.shape in ("disc", "small"):
        disc(painter, look, box.center(), 5 if entry.shape == "disc" else 3.4, entry.token)
    elif entry.shape == "diamond":
        diamond(painter, look, box.center(), entry.token)
    else:
        painter.fillRect(box, look.color(entry.token))
