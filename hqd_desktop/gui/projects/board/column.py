"""One column of the board: its head with count, sum and number not stated, its cards, and the place a dragged card goes to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.projects.board.cards import CardBook
from hqd_desktop.gui.projects.board.listing import CardList, CardModel
from hqd_desktop.gui.projects.board.painting import EVEN_LINES, GAP, SIDE, Look
from hqd_desktop.gui.widgets.buttons import IconButton

MIME = "application/x-hqd-projects"
NARROWEST, FOLDED = 160, 34
_HEAD = 58
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class HeadWords:
    """What the head of a column says; ``token`` is the colour of its rung, empty for projects without a stage.

    ``units`` are ways to write what stands behind the sum, the longest first: the first that fits is drawn.
    """

    name: str
    token: str = ""
    count: str = "0"
    sum: str = ""
    units: tuple[str, ...] = ()
    not_stated: str = ""
    said: str = ""
    tip: str = ""


class ColumnHead(QWidget):
    """58 high: glyph, name, count; below the sum and how many state no amount. A click folds the column."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = HeadWords("")
        self.setFixedHeight(_HEAD)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two lines, as picture 03 shows them."""
        painter, words = QPainter(self), self.words
        left = 10
        if words.token:
            paint.glyph(painter, words.token, QRectF(left, 11, 14, 14))
            left += 19
        bold = theme.metrics(bold=True)
        room = self.width() - left - 38 - theme.metrics().horizontalAdvance(words.count)
        name = bold.elidedText(words.name, Qt.TextElideMode.ElideRight, room)
        _draw(painter, QRect(left, 8, room, 20), name, "text", bold=True)
        _draw(painter, QRect(left + bold.horizontalAdvance(name) + 6, 8, 80, 20), words.count, "text-2")
        small = theme.metrics(theme.SMALL)
        _draw(painter, QRect(10, 32, self.width() - 20, 18), words.sum, "text", px=theme.SMALL)
        after = 10 + small.horizontalAdvance(words.sum) + 5
        right = small.horizontalAdvance(words.not_stated)
        room = self.width() - 18 - right - after
        unit = next(
            (one for one in words.units if small.horizontalAdvance(one) <= room), ""
        )  # the status bar has it, too
        _draw(painter, QRect(after, 32, self.width() - after, 18), unit, "text-2", px=theme.SMALL)
        _draw(painter, QRect(self.width() - 10 - right, 32, right + 2, 18), words.not_stated, "text-2", px=theme.SMALL)


def _draw(painter: QPainter, rect: QRect, text: str, tint: str, *, px: int = theme.BODY, bold: bool = False) -> None:
    painter.setFont(theme.font(px, bold=bold))
    painter.setPen(theme.color(tint))
    painter.drawText(rect, _LEFT, text)


class BoardColumn(QFrame):
    """``rung`` is its key, empty for projects without a stage, where nothing can be dropped."""

    fold_changed = Signal(str)
    dropped = Signal(str)
    target_changed = Signal()
    left_asked = Signal(int)
    add_asked = Signal(str)

    def __init__(self, rung: str, book: CardBook, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.rung, self.look = rung, look
        self.is_folded = self.is_target = False
        self.model = CardModel(book, look, self)
        self.head = ColumnHead(self)
        self.add_button = IconButton("plus", self.head, flat=True)
        self.add_button.setFixedSize(24, 24)
        self.placeholder = _Placeholder(look, self)
        self.list = CardList(self.model, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SIDE)
        column.setSpacing(0)
        for part in (self.head, self.placeholder, self.list):
            column.addWidget(part)
        self.placeholder.hide()
        self.setAcceptDrops(bool(rung))
        self.head.clicked.connect(self.fold)
        self.list.fold_asked.connect(self.fold)
        self.add_button.clicked.connect(lambda: self.add_asked.emit(self.rung))
        self._fit()

    def show_words(self, words: HeadWords) -> None:
        """Set what the head says."""
        self.head.words = words
        self.list.setAccessibleName(words.said)
        self.setAccessibleName(words.said)
        self.setToolTip("")
        self.head.setToolTip(words.tip)
        self.head.update()
        self.update()

    def set_folded(self, folded: bool) -> None:
        """34 wide with the name upright, or whole."""
        if folded != self.is_folded:
            self.is_folded = folded
            self._fit()
            self.fold_changed.emit(self.rung)

    def fold(self) -> None:
        """Fold or unfold; the keyboard stays here."""
        had = self.list.hasFocus() or self.hasFocus()
        self.set_folded(not self.is_folded)
        if had:
            self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the cards, or to the folded column itself."""
        (self if self.is_folded else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        for part in (self.head, self.list):
            part.setVisible(not self.is_folded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.is_folded else Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(FOLDED if self.is_folded else NARROWEST)
        self.setMaximumWidth(FOLDED if self.is_folded else 16_777_215)
        self.set_target(False)
        self.update()

    def set_target(self, target: bool) -> None:
        """Show where a dragged card would go: on top, since the order of the view decides its place."""
        if target != self.is_target:
            self.is_target = target
            self.placeholder.setVisible(target and not self.is_folded)
            self.update()
            self.target_changed.emit()

    # --- Qt's events ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sunken ground; folded, the name from top to bottom."""
        painter = QPainter(self)
        line = "accent" if self.is_folded and (self.hasFocus() or self.is_target) else "bg-sunken"
        paint.frame(painter, QRectF(self.rect()), line, "bg-sunken", radius=6, width=2 if line == "accent" else 1)
        if not self.is_folded:
            return
        words = self.head.words
        if words.token:
            paint.glyph(painter, words.token, QRectF(10, 11, 14, 14))
        painter.translate(self.width() / 2 + 9, 34)
        painter.rotate(90)
        bold = theme.metrics(bold=True)
        _draw(painter, QRect(0, 0, self.height(), 18), words.name, "text", bold=True)
        after = bold.horizontalAdvance(words.name) + 8
        tail = "  ".join(part for part in (words.count, words.sum) if part)
        _draw(painter, QRect(after, 0, self.height(), 18), tail, "text-2", px=theme.SMALL)

    def resizeEvent(self, event: object) -> None:
        """Keep the plus at the right."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.add_button.move(self.width() - 24 - 6, 6)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click unfolds."""
        if self.is_folded and event.button() == Qt.MouseButton.LeftButton:
            self.fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Folded: Enter, Space and plus unfold, arrows go on."""
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        unfolding = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Plus)
        if self.is_folded and event.key() in sides:
            self.left_asked.emit(sides[Qt.Key(event.key())])
        elif self.is_folded and event.key() in unfolding:
            self.fold()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the frame."""
        super().focusOutEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards, nothing else."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.set_target(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking them."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.set_target(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """They are put here."""
        self.set_target(False)
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.dropped.emit(self.rung)

    def changeEvent(self, event: QEvent) -> None:
        """Fonts may have changed."""
        super().changeEvent(event)
        self.update()


class _Placeholder(QWidget):
    """A dashed place as large as a card."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.height(EVEN_LINES) + GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Selected ground, dashed accent line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("bg-selected"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(SIDE + 0.5, 0.5, -SIDE - 0.5, -GAP - 0.5), 6, 6)
