"""The base of every painted cell: background, hairline and one line of text; subclasses paint what is special.

The row height comes from here, because a style sheet paints a row's height without reserving it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import paint, theme

Index = QModelIndex | QPersistentModelIndex
ROW, COMPACT, RELAXED = 30, 26, 36
PAD = 10
NOT_STATED = "—"
TINT_ROLE = Qt.ItemDataRole.UserRole + 90
"""A model may name the token of a cell's text here ("bad", "text-2")."""
BOLD_ROLE = Qt.ItemDataRole.UserRole + 91
MARK_ROLE = Qt.ItemDataRole.UserRole + 92
"""A model may name the token of a cell's corner mark here: "warn" changed, "accent" with a source."""


class Cell(QStyledItemDelegate):
    """Plain text, elided, aligned as the model says, "—" in the quiet colour.

    ``framed`` shows which cell has the keyboard; a table that only takes whole rows goes without.
    """

    def __init__(
        self, parent: QWidget | None = None, *, tint: str = "text", row: int = ROW, framed: bool = True
    ) -> None:
        super().__init__(parent)
        self.tint = tint
        self.row = row
        self.framed = framed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row height of the house."""
        return QSize(super().sizeHint(option, index).width(), self.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background and hairline, then ``content``, then the frame of the current cell."""
        painter.save()
        self.background(painter, option)
        rect = QRect(option.rect)
        self.content(painter, option, index, rect.adjusted(PAD, 0, -PAD, -1))
        mark = index.data(MARK_ROLE)
        if mark:
            paint.corner(painter, QRectF(rect), mark)
        if is_current(option) and self.framed:
            paint.frame(painter, QRectF(rect), "accent", radius=0, width=1.5)
        elif is_current(option):  # a row is taken as a whole: a bar says that its table has the keyboard
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, theme.color("accent"))
        painter.restore()

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Fill the cell and draw the line below it."""
        rect = QRect(option.rect)
        painter.fillRect(rect, theme.color(ground(option)))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """What stands in the cell; ``rect`` is inside the padding."""
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        bold = bool(index.data(BOLD_ROLE))
        painter.setFont(theme.font(bold=bold))
        tint = "text-3" if text == NOT_STATED else index.data(TINT_ROLE) or self.tint
        painter.setPen(theme.color(tint))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        elided = theme.metrics(bold=bold).elidedText(str(text), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag(align) | Qt.AlignmentFlag.AlignVCenter, elided)


class PillCell(Cell):
    """A stage pill: the name from DisplayRole, the colours of the rung from ``TINT_ROLE``."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """The pill, or the dash of a stage that is not stated."""
        token = index.data(TINT_ROLE)
        if not token:
            super().content(painter, option, index, rect)
            return
        paint.pill(painter, rect.left() - 2, QRectF(rect).center().y(), token, index.data() or "")


class LightCell(Cell):
    """A status light: "green", "yellow" or "red" from ``TINT_ROLE``; the accessible text says it in words."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """The light, or nothing where none is set."""
        lamp = index.data(TINT_ROLE)
        if lamp in paint.LIGHTS:
            paint.light(painter, QRectF(QRect(option.rect)).center(), lamp)


def ground(option: QStyleOptionViewItem) -> str:
    """The token of a cell's background."""
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        return "bg-selected" if state & QStyle.StateFlag.State_Active else "bg-selected-inactive"
    return "bg-hover" if state & QStyle.StateFlag.State_MouseOver else "bg-base"


def is_current(option: QStyleOptionViewItem) -> bool:
    """Whether the cell has the keyboard."""
    return bool(option.state & QStyle.StateFlag.State_HasFocus)
