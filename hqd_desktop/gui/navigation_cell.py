"""Paints the rows of the navigation, and opens the field in which a view gets another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import icons, paint, theme

if TYPE_CHECKING:
    from hqd_desktop.gui.navigation_rows import NavTree

ROW, VIEW_ROW, HEADING_ROW = 28, 26, 36
KEY, ICON, COUNT, VIEW, ALARM = (Qt.ItemDataRole.UserRole + n for n in range(1, 6))
"""Page key and icon of a page row; the number beside the name; the id of a view's row; whether the number is of something wrong."""
NAME_MOST = 80
_NAME_LEFT = 38
Index = QModelIndex | QPersistentModelIndex


class NavCell(QStyledItemDelegate):
    """One row: icon, name, count; a view with a dot; or a heading."""

    def __init__(self, tree: NavTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings stand a little apart, views closer together."""
        return QSize(0, ROW if index.data(KEY) else VIEW_ROW if index.data(VIEW) else HEADING_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row as screen 02 shows it."""
        painter.save()
        if index.data(KEY) or index.data(VIEW):
            self._row(painter, option, index)
        else:
            self._heading(painter, QRect(option.rect), str(index.data() or ""))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QLineEdit:
        """The field over the name of a view."""
        entry = QLineEdit(parent)
        entry.setObjectName("cell_editor")
        entry.setMaxLength(NAME_MOST)
        entry.setAccessibleName(str(index.data() or ""))
        return entry

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The name as it stands, ready to be typed over."""
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data() or ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """Ask for the typed name; the row changes once it is written."""
        assert isinstance(editor, QLineEdit)
        name = " ".join(editor.text().split())
        if name and name != index.data():
            self._tree.renamed.emit(index.data(VIEW), name)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Over the name, the dot stays."""
        editor.setGeometry(QRect(option.rect).adjusted(_NAME_LEFT - 8, 0, 0, -1))

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        if self._tree.narrow:
            painter.fillRect(rect.left() + 4, rect.center().y(), rect.width() - 8, 1, theme.color("border"))
            return
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        painter.drawText(rect.adjusted(8, 10, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect).adjusted(0, 0, 0, -1)
        # Asked of the tree, not of option.state: that would make PySide build QStyle before the first paint.
        tree = self._tree
        taken = tree.is_taken(index) if tree.isEnabled() else False
        ground = "bg-selected" if taken else "bg-hover" if place_of(index) == tree.hovered else ""
        if ground:
            paint.frame(painter, QRectF(rect), ground, ground)
        if tree.hasFocus() and tree.currentIndex() == index:
            paint.frame(painter, QRectF(rect), "accent")
        left = self._sign(painter, rect, index, taken=taken)
        if tree.narrow:
            return
        enabled = tree.isEnabled()
        painter.setPen(theme.color("text-disabled" if not enabled else "text" if taken else "text-2"))
        number = index.data(COUNT) if enabled else None
        room = 8
        if number is not None:
            count = f"{number:,}"
            bold = taken or bool(index.data(ALARM))
            if index.data(ALARM):
                painter.setPen(theme.color("bad"))
            painter.setFont(theme.font(12, bold=bold))
            box = rect.adjusted(0, 0, -8, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
            room = 16 + theme.metrics(12, bold=bold).horizontalAdvance(count)
            painter.setPen(theme.color("text" if taken else "text-2"))
        painter.setFont(theme.font(bold=taken))
        inside = rect.adjusted(left, 0, -room, 0)
        text = theme.metrics(bold=taken).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, text)

    def _sign(self, painter: QPainter, rect: QRect, index: Index, *, taken: bool) -> int:
        """The icon of a page or the dot of a view; returns where its name begins."""
        if index.data(VIEW):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if taken else "border-strong"))
            painter.drawEllipse(QPointF(rect.left() + 22.5, rect.center().y() + 0.5), 2.5, 2.5)
            return _NAME_LEFT
        tint = "text-disabled" if not self._tree.isEnabled() else "accent" if taken else "text-2"
        painter.drawPixmap(QPointF(rect.left() + 8, rect.center().y() - 7.5), icons.pixmap(index.data(ICON), tint))
        return 32


def place_of(index: Index) -> tuple[str, int]:
    """Which row an index is: a page, or a view."""
    return (str(index.data(KEY) or ""), int(index.data(VIEW) or 0))
