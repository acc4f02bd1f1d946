"""Paints a card: name over several lines, industry and age, amount, light, next milestone. Picture 03 of the design."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.projects.board.cards import INDUSTRY, STEP, Card
from hqd_desktop.gui.projects.writing import DUE, MONEY

SIDE, GAP = 6, 6
"""Between the edge of a column and its cards; below each card."""
PAD, TOP, LINE, APART = 10, 8, 18, 4
MOST_LINES, EVEN_LINES = 3, 2
"""Lines of a name: where cards are as high as they need, and where all are of one height."""
AGE = "age"
SHOWN = (INDUSTRY, AGE, MONEY, STEP)
"""What a card can show besides its name and light."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_KEPT = 8_000


@dataclass(slots=True)
class Look:
    """How cards look at this moment; shared by all columns. ``found`` is the text whose hits are marked."""

    shown: frozenset[str] = frozenset(SHOWN)
    found: str = ""
    lang: str = "en"
    _lines: dict[tuple[str, int, int], tuple[str, ...]] = field(default_factory=dict)

    def forget(self) -> None:
        """Fonts changed: measure anew."""
        self._lines.clear()

    def lines(self, name: str, width: int, most: int) -> tuple[str, ...]:
        """A name broken into lines of a width; what does not fit the last one is cut with dots."""
        known = self._lines.get((name, width, most))
        if known is None:
            if len(self._lines) > _KEPT:
                self._lines.clear()
            known = self._lines[name, width, most] = _broken(name, width, most)
        return known

    def rows(self) -> int:
        """How many lines stand below the name."""
        return bool({INDUSTRY, AGE, MONEY} & self.shown) + (STEP in self.shown)

    def height(self, lines: int) -> int:
        """The height of a card whose name takes so many lines."""
        below = self.rows()
        return 2 * TOP + LINE * (lines + below) + (APART if below else 0)


def _broken(name: str, width: int, most: int) -> tuple[str, ...]:
    layout = QTextLayout(name, theme.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    parts = [name[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(name)], strict=True)]
    if len(parts) > most:
        rest = name[starts[most - 1] :]
        parts = [*parts[: most - 1], theme.metrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return tuple(parts) or ("",)


def paint_card(
    painter: QPainter, rect: QRect, card: Card, look: Look, most: int, *, taken: bool, current: bool
) -> None:
    """A card inside ``rect``; ``taken`` is selected, ``current`` has the keyboard."""
    line, width = ("accent", 2.0) if current else ("accent", 1.0) if taken else ("border", 1.0)
    paint.frame(
        painter, QRectF(rect), line, "bg-selected" if taken and not current else "bg-base", radius=6, width=width
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    inside = rect.adjusted(PAD, TOP, -PAD, -TOP)
    at = QRect(inside.left(), inside.top(), inside.width(), LINE)
    for text in look.lines(card.name, inside.width(), most):
        _text(painter, at, text, "text", look, px=theme.BODY)
        at.translate(0, LINE)
    at.moveTop(inside.bottom() + 1 - LINE * look.rows())
    if {INDUSTRY, AGE, MONEY} & look.shown:
        _facts(painter, at, card, look)
        at.translate(0, LINE)
    if STEP in look.shown:
        _step(painter, at, card, look)
    elif card.lamp.sign in paint.LIGHTS:
        paint.light(
            painter,
            QPointF(rect.right() - PAD - 3, rect.top() + TOP + LINE / 2),
            card.lamp.sign,
            hollow=card.lamp.hollow,
        )


def _facts(painter: QPainter, rect: QRect, card: Card, look: Look) -> None:
    """Industry and days in the stage at the left, the amount at the right."""
    room = rect.width()
    if MONEY in look.shown:
        room -= _at_right(painter, rect, card.amount.text, "text" if MONEY in card.stated else "text-3") + 8
    age = card.age() if AGE in look.shown else ""
    industry = card.industry.text if INDUSTRY in look.shown and INDUSTRY in card.stated else ""
    metrics = theme.metrics(theme.SMALL)
    tail = f" · {age}" if industry and age else age
    name = metrics.elidedText(industry, Qt.TextElideMode.ElideRight, max(0, room - metrics.horizontalAdvance(tail)))
    words = name + tail if len(name) > 1 else age
    _text(painter, QRect(rect.left(), rect.top(), room, LINE), words, "text-2", look)


def _step(painter: QPainter, rect: QRect, card: Card, look: Look) -> None:
    """Light, next milestone and its date; red once that is over."""
    left = rect.left()
    if card.lamp.sign in paint.LIGHTS:
        paint.light(painter, QPointF(left + 6, rect.center().y() + 0.5), card.lamp.sign, hollow=card.lamp.hollow)
        left += 18
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    tint = "bad" if card.is_late else "text-2"
    right = _at_right(painter, rect, card.due.text, tint) + 8 if DUE in card.stated else 0
    words = card.step.text if STEP in card.stated else QCoreApplication.translate("Board", "No next milestone")
    room = QRect(left, rect.top(), rect.right() + 1 - right - left, LINE)
    cut = theme.metrics(theme.SMALL).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    _text(painter, room, cut, tint if STEP in card.stated else "text-3", look)


def _at_right(painter: QPainter, rect: QRect, text: str, tint: str) -> int:
    painter.setFont(theme.font(theme.SMALL))
    painter.setPen(theme.color(tint))
    painter.drawText(rect, _RIGHT, text)
    return theme.metrics(theme.SMALL).horizontalAdvance(text)


def _text(painter: QPainter, rect: QRect, text: str, tint: str, look: Look, *, px: int = theme.SMALL) -> None:
    if look.found:
        _mark_hits(painter, rect, text, look.found, px)
    painter.setFont(theme.font(px))
    painter.setPen(theme.color(tint))
    painter.drawText(rect, _LEFT, text)


def _mark_hits(painter: QPainter, rect: QRect, text: str, found: str, px: int) -> None:
    metrics, low = theme.metrics(px), text.casefold()
    start = low.find(found) if len(low) == len(text) else -1
    while start >= 0:
        end = start + len(found)
        left, right = metrics.horizontalAdvance(text[:start]), metrics.horizontalAdvance(text[:end])
        height = metrics.height()
        painter.fillRect(rect.left() + left, rect.center().y() - height // 2, right - left, height, theme.color("mark"))
        start = low.find(found, end)
