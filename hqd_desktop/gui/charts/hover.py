"""The box beside the cursor of a chart: the period and the value of every line, in the order of their heights."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.charts.drawing import Frame
from hqd_desktop.gui.charts.picture import GREY, Line, Picture

_PAD, _ROW, _HEAD, _KEY, _PX, _MOST = 12, 19, 22, 10, 12, 14
_STOPS = 8
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
NOT_STATED = "—"


class HoverBox(QWidget):
    """Painted, lets the mouse through; ``words`` is what it says, for screen readers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.when = ""
        self.rows: list[tuple[str, str, str]] = []
        """Token, name, value."""
        self.hide()

    @property
    def words(self) -> str:
        """Everything in one sentence."""
        return "; ".join([self.when, *(f"{name} {value}".strip() for _token, name, value in self.rows)])

    def say(self, picture: Picture, slot: int) -> None:
        """Take the values of a slot."""
        self.when = picture.when(slot)
        up = 1 if picture.inverted else -1
        lines = sorted(_told(picture.lines), key=lambda line: (slot not in line.at, up * line.at.get(slot, 0)))
        self.rows = [(line.token, line.name, line.values.get(slot, NOT_STATED)) for line in lines]
        if len(lines) < len(picture.lines):
            more = QCoreApplication.translate("HoverBox", "{n} more").format(n=len(picture.lines) - len(lines))
            self.rows.append(("", more, ""))
        if picture.target is not None:
            self.rows.append(("", picture.target[1], ""))
        self.rows += [("", said, "") for at, said in picture.breaks if at == slot]
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its words."""
        metrics, bold = theme.metrics(_PX), theme.metrics(_PX, bold=True)
        wide = [
            metrics.horizontalAdvance(name) + metrics.horizontalAdvance(value) + _KEY + 8 + 22
            for _t, name, value in self.rows
        ]
        inner = max([bold.horizontalAdvance(self.when), 120, *wide])
        return QSize(inner + 2 * _PAD, _HEAD + _ROW * len(self.rows) + _PAD)

    def place(self, frame: Frame, slot: int) -> None:
        """Stand beside the cursor where the fewest points are covered."""
        x = frame.x(slot)
        size = self.size()
        points = _along(frame, slot, round(size.width() / frame.room) + 2)
        spots = [
            QRect(round(left), round(top), size.width(), size.height())
            for top in _tops(frame.rect.top() + 4, frame.rect.bottom() - size.height() - 4)
            for left in (x - size.width() - 12, x + 12)
        ]
        ahead = [spot for spot in spots if spot.left() >= frame.rect.left() and spot.right() <= self._room()]
        within = [spot for spot in ahead if spot.right() <= frame.rect.right()]
        best = min(within or ahead or spots, key=lambda spot: _covered(spot, points))
        self.move(best.topLeft())
        self.raise_()
        self.show()

    def _room(self) -> int:
        parent = self.parentWidget()
        return parent.width() if parent is not None else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, period, rows."""
        painter = QPainter(self)
        paint.frame(painter, QRectF(self.rect()), "border-strong", "bg-base")
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(_PX, bold=True))
        painter.drawText(QRectF(_PAD, 5, self.width() - 2 * _PAD, 20), _VCENTRE, self.when)
        painter.setFont(theme.font(_PX))
        for number, (token, name, value) in enumerate(self.rows):
            top = _HEAD + 2 + number * _ROW
            if token:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color(token))
                painter.drawRoundedRect(QRectF(_PAD, top + _ROW / 2 - 1.5, _KEY, 3), 1.5, 1.5)
            painter.setPen(theme.color("text" if token else "text-2"))
            row = QRectF(_PAD + _KEY + 8, top, self.width() - 2 * _PAD - _KEY - 8, _ROW)
            painter.drawText(row, _VCENTRE, name)
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | _VCENTRE, value)


def _tops(first: float, last: float) -> list[float]:
    """Where a box may begin, the upper edge first, then the lower one."""
    if last <= first:
        return [first]
    between = [first + (last - first) * n / _STOPS for n in range(1, _STOPS)]
    return [first, last, *between]


def _told(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines for which there is room: those in colour before the grey ones."""
    if len(lines) <= _MOST:
        return lines
    return sorted(lines, key=lambda line: line.token == GREY)[:_MOST]


def _covered(spot: QRect, points: list[QPointF]) -> int:
    grown = QRectF(spot).adjusted(-6, -6, 6, 6)
    return sum(grown.contains(point) for point in points)


def _along(frame: Frame, slot: int, reach: int) -> list[QPointF]:
    """Points on the first lines near a slot, four a slot, to tell what a box would cover."""
    found: list[QPointF] = []
    moved = frame.moved()
    for line in _told(frame.picture.lines):
        near = range(slot - reach, slot + reach + 1)
        places = [(n, line.at[n]) for n in near if n in line.at]
        for (n, value), (m, following) in pairwise(places):
            steps = 4 * (m - n)
            found += [
                moved.map(QPointF(n + (m - n) * k / steps, value + (following - value) * k / steps))
                for k in range(steps)
            ]
        found += [moved.map(QPointF(*place)) for place in places[-1:]]
    return found
