"""The list of values in a filter's popup: ticked with Space or a click, each with the number of projects that have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import icons, paint, theme

_VALUE, _COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_TICK = Qt.ItemDataRole.CheckStateRole
_ROW, _PAD, _BOX = 26, 8, 14


class Offer(NamedTuple):
    """One value, its words, and how many projects have it; None while that is not known."""

    value: Any
    name: str
    times: int | None = None


class ValueList(QListWidget):
    """``chosen`` comes with every tick, ``taken`` on Enter, ``left`` when Up leaves the first row."""

    chosen = Signal()
    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_ValueRow(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.single = False
        self.itemChanged.connect(self._ticked)

    def offer(self, offers: Sequence[Offer], ticked: Iterable[Any]) -> None:
        """Show these values, some of them ticked; a ticked one that is not among them is the caller's to offer, too."""
        wanted = list(ticked)
        current = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.name, self)
            item.setData(_VALUE, offer.value)
            item.setData(_COUNT, offer.times)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if offer.value in wanted else Qt.CheckState.Unchecked)
            if offer.times is not None:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.name}, {offer.times:,}")
        self.setCurrentRow(max(0, min(current, self.count() - 1)))
        self.blockSignals(False)

    def narrow(self, text: str) -> None:
        """Show only the values whose words contain a text, and what is ticked."""
        wanted = text.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold() and not _is_ticked(item))
        current = self.currentItem()
        if current is None or current.isHidden() or (wanted and wanted not in current.text().casefold()):
            found = (row for row, item in enumerate(self._items()) if wanted in item.text().casefold())
            self.setCurrentRow(next(found, -1))

    def ticked(self) -> list[Offer]:
        """The values that are ticked."""
        return [Offer(i.data(_VALUE), i.text(), i.data(_COUNT)) for i in self._items() if _is_ticked(i)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is ticked, the current row where nothing is; Up goes back to the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current = self.currentItem()
            if not self.ticked() and current is not None:
                current.setCheckState(Qt.CheckState.Checked)
            self.taken.emit()
            return
        if event.key() == Qt.Key.Key_Up and not any(not self.item(row).isHidden() for row in range(self.currentRow())):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _ticked(self, item: QListWidgetItem) -> None:
        if self.single and _is_ticked(item):
            self.blockSignals(True)
            for other in self._items():
                if other is not item:
                    other.setCheckState(Qt.CheckState.Unchecked)
            self.blockSignals(False)
            self.viewport().update()
        self.chosen.emit()


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


class _ValueRow(QStyledItemDelegate):
    """Tick box, words, and on the right the number in the quiet colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of a row of a list."""
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The box stands where the style expects the click."""
        painter.save()
        rect, state = QRect(option.rect), option.state
        if state & QStyle.StateFlag.State_Selected:
            has_keyboard = isinstance(option.widget, QWidget) and option.widget.hasFocus()
            painter.fillRect(rect, theme.color("bg-selected" if has_keyboard else "bg-hover"))
        box = QRectF(rect.left() + 5, rect.center().y() - _BOX / 2 + 1, _BOX, _BOX)
        ticked = index.data(_TICK) == Qt.CheckState.Checked.value
        paint.frame(
            painter, box, "accent-fill" if ticked else "border-strong", "accent-fill" if ticked else "", radius=3
        )
        if ticked:
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), icons.pixmap("check", "accent-on", _BOX - 2))
        count = index.data(_COUNT)
        number = "" if count is None else f"{count:,}"
        small = theme.metrics(theme.SMALL)
        room = rect.adjusted(_BOX + 13, 0, -_PAD - (small.horizontalAdvance(number) + _PAD if number else 0), 0)
        left, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font())
        painter.setPen(theme.color("text"))
        text = theme.metrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, left, text)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.color("text-3" if not state & QStyle.StateFlag.State_Selected else "text-2"))
        painter.drawText(rect.adjusted(0, 0, -_PAD, 0), right, number)
        painter.restore()
