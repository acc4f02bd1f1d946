"""Cells of the preview: the old value struck through before the new, errors framed, remarks tinted, marks before the row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.importing.preview_model import FIXED, LOOK_ROLE, MARK, Look, PreviewModel
from hqd_desktop.gui.widgets.cells import Cell

Index = QModelIndex | QPersistentModelIndex
MARKS: dict[Verdict, tuple[str, str]] = {
    Verdict.NEW: ("circle-plus", "ok"),
    Verdict.CHANGED: ("pencil", "accent"),
    Verdict.UNCHANGED: ("equal", "text-3"),
    Verdict.CONFLICTING: ("triangle-alert", "warn"),
    Verdict.REJECTED: ("circle-x", "bad"),
}
_GROUNDS = {"changed": "info-bg", "new": "ok-bg", "error": "bad-bg", "warning": "warn-bg", "conflict": "warn-bg"}
_TINTS = {"skipped": "text-3", "new": "text-2", "left": "text-3"}
_GAP = 6


class DiffCell(Cell):
    """Draws what ``Look`` says."""

    _look: object = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ask for the look once."""
        self._look = index.data(LOOK_ROLE)
        super().paint(painter, option, index)

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of the state, hairlines below and at the right."""
        super().background(painter, option)
        rect, look = QRect(option.rect), self._look
        if isinstance(look, Look) and look.state in _GROUNDS:
            painter.fillRect(rect.adjusted(0, 0, -1, -1), theme.color(_GROUNDS[look.state]))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("border-subtle"))
        if isinstance(look, Look) and look.state == "error":
            paint.frame(painter, QRectF(rect.adjusted(0, 0, -1, -1)), "bad", radius=0, width=1.5)

    @staticmethod
    def _takes(index: Index) -> bool:
        model = index.model()
        return not isinstance(model, PreviewModel) or model.is_row_taken(index.row())

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """Row number, mark, or the cell with its old value."""
        look = self._look
        if index.column() == MARK:
            name, tint = MARKS[Verdict(str(look))] if self._takes(index) else ("minus", "text-3")
            centre = QRectF(QRect(option.rect)).center()
            painter.drawPixmap(QPointF(centre.x() - 8, centre.y() - 8), icons.pixmap(name, tint))
            return
        if not isinstance(look, Look):
            painter.setFont(theme.font())
            painter.setPen(theme.color("text-2"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
            return
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft)
        self._words(painter, look, rect, right=bool(align & Qt.AlignmentFlag.AlignRight))

    def _words(self, painter: QPainter, look: Look, rect: QRect, *, right: bool) -> None:
        metrics = theme.metrics()
        flags = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        new = metrics.elidedText(look.text, Qt.TextElideMode.ElideRight, rect.width())
        tint = "text-3" if look.text == "—" else _TINTS.get(look.state, "text")
        is_left = look.state == "left"
        if look.state not in ("changed", "left", "conflict") or (look.old in ("", "—") and look.state == "changed"):
            self._draw(painter, new, rect, flags, tint, struck=is_left)
            return
        old_tint = "text" if is_left else "text-2"
        room = rect.width() - metrics.horizontalAdvance(new) - _GAP
        old = metrics.elidedText(look.old, Qt.TextElideMode.ElideRight, max(0, room))
        width = metrics.horizontalAdvance(old)
        at = rect.right() + 1 - metrics.horizontalAdvance(new) - _GAP - width if right else rect.left()
        before = QRect(at, rect.top(), width + 2, rect.height())
        left = flags & ~Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignLeft
        self._draw(painter, old, before, left, old_tint, struck=look.state == "changed")
        after = rect if right else rect.adjusted(width + _GAP, 0, 0, 0)
        self._draw(painter, new, after, flags, tint, struck=is_left)

    def _draw(
        self, painter: QPainter, text: str, rect: QRect, flags: Qt.AlignmentFlag, tint: str, *, struck: bool = False
    ) -> None:
        font = QFont(theme.font())
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(theme.color(tint))
        painter.drawText(rect, flags, text)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line that begins with the cell as the sheet has it."""
        editor = QLineEdit(parent)
        editor.setObjectName("cell_editor")
        editor.setFrame(False)
        if index.column() >= FIXED:
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        return editor
