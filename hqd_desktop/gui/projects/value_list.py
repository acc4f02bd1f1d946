"""The list of values in a filter's popup: ticked with Space or a click, each with the number of projects that have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import theme

_VALUE, _COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_TICK = Qt.ItemDataRole.CheckStateRole
_ROW, _PAD = 26, 8


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
    """The words on the left, the number on the right in the quiet colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> Any:
        """The height of a row of a list."""
        size = super().sizeHint(option, index)
        size.setHeight(_ROW)
        return size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tick box and words as ever, in the room that the number leaves."""
        count = index.data(_COUNT)
        text = "" if count is None else f"{count:,}"
        room = theme.metrics(theme.SMALL).horizontalAdvance(text) + 2 * _PAD if text else 0
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("bg-selected"))
        narrower = QStyleOptionViewItem(option)
        narrower.rect = rect.adjusted(0, 0, -room, 0)
        super().paint(painter, narrower, index)
        if text:
            painter.save()
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(theme.color("text-3"))
            painter.drawText(
                rect.adjusted(0, 0, -_PAD, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
            )
            painter.restore()
