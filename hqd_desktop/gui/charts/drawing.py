"""Drawing a chart on any painter: the field with its grid and gaps, the axes, the labels at line ends, the lines.

The live chart lets pyqtgraph draw the lines and asks here for everything else, in the same pixels; files are drawn here whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPolygonF, QTransform

from hqd_desktop.gui.charts.picture import GREY, Line, Picture, Place
from hqd_desktop.gui.charts.scale import pushed_apart, slot_names
from hqd_desktop.gui.theme import Theme

LABEL_MARGIN, X_AXIS, TICK_GAP = 170, 40, 8
LABEL_GAP = 17
_PX, _SMALL, _NOTE_PX, _KEY = 12, 12, 11, 10
_HATCH_EVERY, _DOT, _HOLLOW, _SQUARE, _RING = 6, 3.0, 3.4, 5.0, 7.0
_LABEL_SHARE, _NOTE, _LEAST_NOTE = 0.32, 220, 40
_SMOOTH, _CROWD = 400, 16
"""With more points than this a chart is drawn for speed, with more lines than this the plain grey ones are hairlines."""
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTRE
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a picture's field lies in pixels, and how slots and values fall into it."""

    rect: QRectF
    picture: Picture

    @property
    def room(self) -> float:
        """The width of one slot."""
        return self.rect.width() / max(1, len(self.picture.slots))

    def x(self, slot: float) -> float:
        """The middle of a slot."""
        return self.rect.left() + (slot - self.picture.start + 0.5) * self.room

    def y(self, value: float) -> float:
        """The height of a value; the first rank is on top."""
        ruler = self.picture.ruler
        share = (value - ruler.low) / (ruler.high - ruler.low)
        return self.rect.top() + self.rect.height() * (share if self.picture.inverted else 1 - share)

    def point(self, place: Place) -> QPointF:
        """A place in pixels."""
        return QPointF(self.x(place[0]), self.y(place[1]))

    def moved(self) -> QTransform:
        """What brings slots and values into pixels, for many points at once."""
        x, y = self.x(0), self.y(0)
        return QTransform(self.x(1) - x, 0, 0, self.y(1) - y, x, y)


def draw_field(painter: QPainter, frame: Frame, look: Theme) -> None:
    """Hatched columns of missing slots, grid, zero line, ends of years, target line."""
    picture, rect = frame.picture, frame.rect
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for slot in picture.missing:
        _hatch(painter, QRectF(frame.x(slot) - frame.room / 2, rect.top(), frame.room, rect.height()), look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(look.color("chart-grid"), 1))
    for tick in picture.ruler.ticks:
        _across(painter, rect, frame.y(float(tick)))
    if picture.ruler.low <= picture.even <= picture.ruler.high and not picture.inverted:
        painter.setPen(QPen(look.color("chart-axis"), 1.2))
        _across(painter, rect, frame.y(picture.even))
    _years(painter, frame, look)
    _breaks(painter, frame, look)
    if picture.target is not None:
        painter.setPen(_pen(look.color("text-2"), 1.2, (5, 3)))
        _across(painter, rect, frame.y(picture.target[0]))
    painter.restore()


def _across(painter: QPainter, rect: QRectF, y: float) -> None:
    painter.drawLine(QLineF(rect.left(), round(y), rect.right(), round(y)))


def _years(painter: QPainter, frame: Frame, look: Theme) -> None:
    """A dotted line before each January but the first; none where the slots are years."""
    slots = frame.picture.slots
    if frame.picture.step == 12 or len(slots) < 6:
        return
    painter.setPen(_pen(look.color("chart-axis"), 1, (1, 2)))
    for n in range(1, len(slots)):
        if slots[n] // 12 != slots[n - 1] // 12:
            x = round(frame.x(n + frame.picture.start) - frame.room / 2)
            painter.drawLine(QLineF(x, frame.rect.top(), x, frame.rect.bottom() + 6))


def _breaks(painter: QPainter, frame: Frame, look: Theme) -> None:
    """A line where the way of counting changed, with a notch at its top and what changed beside it; all of it in the footnote."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font(_NOTE_PX))
    colour, top, metrics = look.color("warn"), frame.rect.top(), look.metrics(_NOTE_PX)
    places = [(round(frame.x(slot) - frame.room / 2), said) for slot, said in frame.picture.breaks]
    for n, (x, said) in enumerate(places):
        painter.setPen(_pen(colour, 1.2, (4, 3)))
        painter.drawLine(QLineF(x, top, x, frame.rect.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(x - 5, top - 4), QPointF(x + 5, top - 4), QPointF(x, top + 4)]))
        end = places[n + 1][0] if n + 1 < len(places) else frame.rect.right()
        room = min(_NOTE, int(end - x) - 14)
        if room >= _LEAST_NOTE:
            painter.setPen(look.color("text-2"))
            text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x + 8, top, room + 4, 16), _VCENTRE, text)
    painter.restore()


def _hatch(painter: QPainter, rect: QRectF, look: Theme) -> None:
    """Rising lines, drawn one by one: a pattern brush would be lost in SVG."""
    painter.setPen(QPen(look.color("border"), 1))
    left, right, bottom, high = rect.left(), rect.right(), rect.bottom(), rect.height()
    shift = -(left + bottom) % _HATCH_EVERY
    at = left + shift - high
    while at < right:
        start, end = max(at, left), min(at + high, right)
        if end > start:
            painter.drawLine(QLineF(start, bottom - (start - at), end, bottom - (end - at)))
        at += _HATCH_EVERY


def draw_values(painter: QPainter, frame: Frame, look: Theme) -> None:
    """The numbers left of the field."""
    picture = frame.picture
    painter.setFont(look.font(_PX))
    painter.setPen(look.color("text-2"))
    for tick, text in zip(picture.ruler.ticks, picture.ruler.texts(signed=picture.signed), strict=True):
        y = frame.y(float(tick))
        painter.drawText(QRectF(frame.rect.left() - 120 - TICK_GAP, y - 10, 120, 20), _RIGHT, text)


def values_width(picture: Picture, look: Theme) -> int:
    """How much room the numbers left of the field want."""
    metrics = look.metrics(_PX)
    texts = picture.ruler.texts(signed=picture.signed)
    return max(36, max(metrics.horizontalAdvance(text) for text in texts) + TICK_GAP + 4)


def labels_width(picture: Picture, look: Theme, width: float) -> float:
    """How much room the labels at the ends of lines want in a chart of a width; at most a third of it, then names are shortened."""
    metrics = look.metrics(_PX, bold=True)
    ends = [f"{line.name} {line.end[1]}" for line in picture.lines if line.end is not None]
    longest = max((metrics.horizontalAdvance(text) for text in ends), default=0) + _KEY + 22
    return max(LABEL_MARGIN, min(longest, width * _LABEL_SHARE))


def draw_slots(painter: QPainter, frame: Frame, look: Theme) -> None:
    """The names of the slots below the field, and the years below them."""
    picture, bottom = frame.picture, frame.rect.bottom()
    names = slot_names(picture.slots, picture.step, frame.room, picture.lang, picture.periods)
    painter.setFont(look.font(_SMALL))
    painter.setPen(look.color("text-2"))
    wide = max(frame.room * (len(picture.slots) if len(names.names) < 2 else 1), 90)
    missing, start = {slot - picture.start for slot in picture.missing}, picture.start
    for n, text in names.names:
        if n in missing and picture.step == 1 and picture.slots[n] % 12 == 0:
            continue
        painter.drawText(QRectF(frame.x(n + start) - wide / 2, bottom + 4, wide, 18), _CENTRE, text)
    painter.setFont(look.font(_SMALL, bold=True))
    for n, text in names.years:
        left = frame.x(n + start) - frame.room / 2 + 2
        painter.drawText(QRectF(left, bottom + 21, 120, 18), Qt.AlignmentFlag.AlignLeft | _VCENTRE, text)


@dataclass(frozen=True, slots=True)
class EndLabel:
    """One label at the right: a key in the colour of its line, name and value; without a token the target's."""

    y: float
    token: str
    name: str
    value: str
    strong: bool


def end_labels(frame: Frame) -> list[EndLabel]:
    """The labels, pushed apart; where they do not all fit, the coloured lines and the first of the others keep theirs."""
    picture = frame.picture
    made = [
        EndLabel(frame.y(line.end[0]), line.token, line.name, line.end[1], line.strong)
        for line in picture.lines
        if line.end is not None
    ]
    if picture.target is not None:
        made.append(EndLabel(frame.y(picture.target[0]), "", "".join(picture.target[1:]), "", strong=False))
    fitting = max(1, int(frame.rect.height() // LABEL_GAP) + 1)
    if len(made) > fitting:
        made = sorted(made, key=lambda label: label.token == GREY)[:fitting]
    places = pushed_apart([label.y for label in made], LABEL_GAP, frame.rect.top(), frame.rect.bottom())
    return [EndLabel(y, one.token, one.name, one.value, one.strong) for y, one in zip(places, made, strict=True)]


def draw_end_labels(painter: QPainter, frame: Frame, look: Theme, width: float = LABEL_MARGIN) -> None:
    """Key, name and value beside the end of each line, in text colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = frame.rect.right() + 8
    for label in end_labels(frame):
        at = left
        if label.token:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(label.token))
            painter.drawRoundedRect(QRectF(left, label.y - 1.5, _KEY, 3), 1.5, 1.5)
            at += _KEY + 5
        painter.setFont(look.font(_PX, bold=label.strong))
        painter.setPen(look.color("text" if label.token else "text-2"))
        metrics = look.metrics(_PX, bold=label.strong)
        space = frame.rect.right() + width - at
        for_name = space - metrics.horizontalAdvance(f" {label.value}")
        name = metrics.elidedText(label.name, Qt.TextElideMode.ElideRight, max(24, int(for_name)))
        painter.drawText(QRectF(at, label.y - 10, space, 20), _VCENTRE, f"{name} {label.value}".strip())
    painter.restore()


def draw_line(painter: QPainter, frame: Frame, line: Line, look: Theme) -> None:
    """Runs, estimates dashed, gaps bridged by dots; then the points."""
    colour = look.color(line.token)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _draw_runs(painter, frame, line, colour)
    for pairs, pen in ((line.dashed, dashed_pen(colour, line.width)), (line.bridges, bridge_pen(colour))):
        painter.setPen(pen)
        for a, b in pairs:
            painter.drawLine(frame.point(a), frame.point(b))
    painter.setPen(QPen(look.color("bg-base"), 1))
    painter.setBrush(colour)
    for place in line.filled:
        painter.drawEllipse(frame.point(place), _DOT + 0.6, _DOT + 0.6)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(look.color("bg-base"))
    for place in line.hollow:
        painter.drawEllipse(frame.point(place), _HOLLOW, _HOLLOW)
    for place in line.computed:
        at = frame.point(place)
        painter.drawRect(QRectF(at.x() - _SQUARE / 2, at.y() - _SQUARE / 2, _SQUARE, _SQUARE))
    painter.setPen(QPen(look.color("bad"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in line.doubted:
        painter.drawEllipse(frame.point(place), _RING, _RING)
    painter.restore()


def _draw_runs(painter: QPainter, frame: Frame, line: Line, colour: QColor) -> None:
    """Round joints where there are few points; single segments where there are many, which are drawn thirty times faster."""
    pen = QPen(colour, line.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    few = sum(len(other.at) for other in frame.picture.lines[:_CROWD]) <= _SMOOTH
    joined = few or painter.paintEngine().type() == QPaintEngine.Type.SVG
    if not joined:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    moved = frame.moved()
    for run in line.runs:
        placed = moved.map(_polygon(run))
        if joined:
            painter.drawPolyline(placed)
        else:
            painter.drawLines([QLineF(a, b) for a, b in pairwise(placed.toList())])


def _in_crowd(picture: Picture, line: Line) -> bool:
    """Whether a line is one of many grey ones without anything to mark on it."""
    plain = not (line.dashed or line.bridges or line.hollow or line.computed or line.doubted)
    return plain and line.token == GREY and len(picture.lines) > _CROWD


def _draw_crowd(painter: QPainter, frame: Frame, lines: Sequence[Line], look: Theme) -> None:
    """Grey lines among many as hairlines, which Qt draws four times as fast; while they are moved, without smoothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not frame.picture.cut)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour, moved = look.color(GREY), frame.moved()
    painter.setPen(QPen(colour, 1))
    for line in lines:
        for run in line.runs:
            painter.drawPolyline(moved.map(_polygon(run)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for line in lines:
        ends = {run[-1] for run in line.runs}
        for place in line.filled:
            if place not in ends:
                painter.drawEllipse(frame.point(place), _DOT, _DOT)
    painter.restore()


_POLYGONS: dict[int, tuple[tuple[Place, ...], QPolygonF]] = {}
_MOST_POLYGONS = 2048


def _polygon(run: tuple[Place, ...]) -> QPolygonF:
    """A run as Qt takes it; kept by identity, since a chart is drawn anew for every move of its window."""
    kept = _POLYGONS.get(id(run))
    if kept is not None and kept[0] is run:
        return kept[1]
    if len(_POLYGONS) >= _MOST_POLYGONS:
        _POLYGONS.clear()
    made = QPolygonF([QPointF(*place) for place in run])
    _POLYGONS[id(run)] = run, made
    return made


def draw_body(painter: QPainter, frame: Frame, look: Theme) -> None:
    """Everything inside the field: ground, lines (the first on top), values beside points."""
    painter.save()
    if frame.picture.cut:
        painter.setClipRect(frame.rect.adjusted(-_HOLLOW, -_HOLLOW, _HOLLOW, _HOLLOW))
    draw_field(painter, frame, look)
    crowd = [line for line in frame.picture.lines if _in_crowd(frame.picture, line)]
    _draw_crowd(painter, frame, crowd, look)
    aside = {line.area for line in crowd}
    for line in reversed(frame.picture.lines):
        if line.area not in aside:
            draw_line(painter, frame, line, look)
    draw_marks(painter, frame, look)
    painter.restore()


def draw_cursor(painter: QPainter, frame: Frame, slot: int, look: Theme) -> None:
    """A line through a slot, and a ring around each point on it; among many lines around those in colour."""
    x = frame.x(slot)
    painter.setPen(QPen(look.color("border-strong"), 1))
    painter.drawLine(QLineF(round(x), frame.rect.top(), round(x), frame.rect.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("bg-base"), 1.2))
    crowd = len(frame.picture.lines) > _CROWD
    for line in reversed(frame.picture.lines):
        if slot in line.at and not (crowd and line.token == GREY):
            painter.setBrush(look.color(line.token))
            painter.drawEllipse(frame.point((slot, line.at[slot])), _DOT + 1.4, _DOT + 1.4)


def draw_marks(painter: QPainter, frame: Frame, look: Theme) -> None:
    """The values written beside the points of short lines, above each point, below it under the top edge."""
    painter.setFont(look.font(_PX))
    painter.setPen(look.color("text"))
    drawn: list[QRectF] = []
    for line in frame.picture.lines:
        for place, text in line.marked:
            at = frame.point(place)
            wide = look.metrics(_PX).horizontalAdvance(text) + 4
            for y in (at.y() - 24, at.y() + 6):
                box = QRectF(at.x() - wide / 2, y, wide, 18)
                within = frame.rect.top() - 6 < y < frame.rect.bottom() - 16
                if within and not any(box.intersects(other) for other in drawn):
                    drawn.append(box)
                    painter.drawText(box, _CENTRE, text)
                    break


def dashed_pen(colour: QColor, width: float) -> QPen:
    """The pen of an estimate."""
    return _pen(colour, width, (3.5, 2.5))


def bridge_pen(colour: QColor) -> QPen:
    """The thin dotted pen over a gap."""
    return _pen(colour, 1.2, (1.5, 2.5))


def _pen(colour: QColor, width: float, pattern: Sequence[float]) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(pattern)
    return pen
