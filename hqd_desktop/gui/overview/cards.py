"""KPI cards: five in one frame with dividers, each a button that opens the rows behind its number."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from hqd_desktop.gui import paint, theme

HEIGHT = 94
_PAD = 16
_LABEL, _VALUE, _BASIS = 26, 58, 82
"""Base lines below the top."""
_BAR_WIDE, _BAR_HIGH = 72, 6
_MISSING = "—"


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. ``value`` is "—" where there is none, and ``basis`` then says why.

    ``share`` from 0 to 1 draws a bar; ``formula`` is the tool tip.
    """

    key: str
    label: str
    value: str
    basis: str
    before: str = ""
    unit: str = ""
    formula: str = ""
    share: float | None = None

    def said(self) -> str:
        """The card in one sentence, for a screen reader."""
        value = " ".join(part for part in (self.before, self.value, self.unit) if part)
        return f"{self.label}: {value}. {self.basis}"


class KpiCard(QAbstractButton):
    """One card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = Card("", "", _MISSING, "")
        self._is_hovered = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def key(self) -> str:
        """Which card it is."""
        return self._card.key

    def show_card(self, card: Card) -> None:
        """Take other words."""
        self._card = card
        self.setAccessibleName(card.said())
        self.setAccessibleDescription(card.formula)
        self.setToolTip(html.escape("\n".join(filter(None, (card.basis, card.formula)))).replace("\n", "<br>"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the longest of its lines, within reason."""
        wide = max(theme.metrics(12).horizontalAdvance(self._card.basis), 150)
        return QSize(min(wide, 320) + 2 * _PAD, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Lines that do not fit are shortened."""
        return QSize(120, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no more."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, too, as in the lists beside it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, value with what stands before and behind it, basis, bar."""
        card, painter = self._card, QPainter(self)
        if self._is_hovered:
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), theme.color("bg-hover"))
        room = self.width() - 2 * _PAD
        _line(painter, card.label, 12, "text-2", _LABEL, room)
        x = float(_PAD)
        if card.before:
            x = _word(painter, card.before, 13, "text-2", x, bold=False)
        x = _word(painter, card.value, 26, "text-3" if card.value == _MISSING else "text", x, bold=True)
        if card.unit:
            x = _word(painter, card.unit, 13, "text-2", x, bold=False)
        _line(painter, card.basis, 12, "text-2", _BASIS, room)
        if card.share is not None and x + _BAR_WIDE < self.width() - _PAD:
            self._bar(painter, min(max(card.share, 0.0), 1.0))
        if self.hasFocus():
            paint.frame(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), "accent", radius=4, width=2)
        painter.end()

    def _bar(self, painter: QPainter, share: float) -> None:
        box = QRectF(self.width() - _PAD - _BAR_WIDE, _VALUE - 12, _BAR_WIDE, _BAR_HIGH)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg-sunken"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(theme.color("accent-fill"))
        if share > 0:
            painter.drawRoundedRect(QRectF(box.left(), box.top(), max(box.width() * share, _BAR_HIGH), _BAR_HIGH), 3, 3)


def _line(painter: QPainter, text: str, px: int, token: str, base: int, room: int) -> None:
    painter.setFont(theme.font(px))
    painter.setPen(theme.color(token))
    painter.drawText(_PAD, base, theme.metrics(px).elidedText(text, Qt.TextElideMode.ElideRight, room))


def _word(painter: QPainter, text: str, px: int, token: str, x: float, *, bold: bool) -> float:
    painter.setFont(theme.font(px, bold=bold))
    painter.setPen(theme.color(token))
    painter.drawText(round(x), _VALUE, text)
    return x + theme.metrics(px, bold=bold).horizontalAdvance(text) + 6


class CardStrip(QFrame):
    """Cards side by side. ``opened`` names the card that a person wants to look behind."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.cards: list[KpiCard] = []

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards, in this order."""
        while len(self.cards) < len(cards):
            made = KpiCard(self)
            made.clicked.connect(self._clicked)
            self._row.addWidget(made, 1)
            self.cards.append(made)
        for widget, card in zip(self.cards, cards, strict=False):
            widget.show_card(card)
        for number, widget in enumerate(self.cards):
            widget.setVisible(number < len(cards))
        self.update()

    def _clicked(self) -> None:
        card = self.sender()
        if isinstance(card, KpiCard):
            self.opened.emit(card.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dividers."""
        super().paintEvent(event)
        painter = QPainter(self)
        for card in self.cards[1:]:
            if card.isVisible():
                painter.fillRect(card.x(), 1, 1, self.height() - 2, theme.color("border-subtle"))
        painter.end()
