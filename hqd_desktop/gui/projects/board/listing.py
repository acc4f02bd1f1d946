"""The cards of one column: a list that knows only ids, and reads and paints the cards in sight."""

from __future__ import annotations

import html
from array import array
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.board.cards import Card, CardBook
from hqd_desktop.gui.projects.board.painting import EVEN_LINES, GAP, MOST_LINES, PAD, SIDE, Look, paint_card

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FEW = 100
"""So many cards are measured one by one; in longer columns all are of one height, so that no card is read to be measured."""
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CardModel(QAbstractListModel):
    """The projects of one column in their order."""

    def __init__(self, book: CardBook, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.book, self.look = book, look
        self.ids: array[int] = array("q")

    def show(self, ids: array[int]) -> bool:
        """Take other projects; False where they are the same, and only what they say may differ."""
        if ids == self.ids:
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return False
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()
        return True

    def leave(self, place: int) -> None:
        """One card less, before the file was asked again."""
        self.beginRemoveRows(_ROOT, place, place)
        self.ids = self.ids[:place] + self.ids[place + 1 :]
        self.endRemoveRows()

    def come(self, record: int) -> None:
        """One card more, on top; its place is told once the file was asked again."""
        self.beginInsertRows(_ROOT, 0, 0)
        self.ids = array("q", [record]) + self.ids
        self.endInsertRows()

    def card(self, row: int) -> Card | None:
        """The card at a place."""
        return self.book.card(self.ids, row)

    def place(self, record: int) -> int | None:
        """The place of a project; None where it is in another column."""
        try:
            return self.ids.index(record)
        except ValueError:
            return None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many cards."""
        return 0 if parent.isValid() else len(self.ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every card can be selected and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; the whole card in words for screen readers and as tool tip."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.said(self.look.lang)
            case Qt.ItemDataRole.ToolTipRole:
                return html.escape(card.said(self.look.lang))
        return None


class CardCell(QStyledItemDelegate):
    """Measures and paints the cards of one list."""

    def __init__(self, cards: CardList) -> None:
        super().__init__(cards)
        self._list = cards

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the name needs; in long columns of one height."""
        model, look = self._list.cards, self._list.cards.look
        width = self._list.viewport().width()
        if len(model.ids) > _FEW:
            return QSize(width, look.height(EVEN_LINES) + GAP)
        card = model.card(index.row())
        name = card.name if card is not None else ""
        return QSize(width, look.height(len(look.lines(name, self._list.room(), MOST_LINES))) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The card, framed while it has the keyboard."""
        card = self._list.cards.card(index.row())
        if card is None:
            return
        taken = bool(option.state & QStyle.StateFlag.State_Selected)
        current = taken and self._list.currentIndex() == index
        rect = QRect(option.rect).adjusted(SIDE, 0, -SIDE, -GAP)
        painter.save()
        paint_card(painter, rect, card, self._list.cards.look, self._list.lines(), taken=taken, current=current)
        painter.restore()


class CardList(QListView):
    """Arrows move: up and down here, left and right to other columns, which the board does."""

    chosen = Signal()
    """A person selected cards here."""
    left_asked = Signal(int)
    """To the column so many places to the right (-1: to the left)."""
    moved = Signal(int)
    """The selected cards are to go so many rungs up or down."""
    opened = Signal()
    fold_asked = Signal()
    menu_asked = Signal(object)
    drag_asked = Signal()

    def __init__(self, cards: CardModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = cards
        self.empty_words = ""
        self.setObjectName("card_list")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(CardCell(self))
        self.setModel(cards)
        cards.modelReset.connect(self._reset)

    def lines(self) -> int:
        """How many lines a name may take."""
        return EVEN_LINES if len(self.cards.ids) > _FEW else MOST_LINES

    def room(self) -> int:
        """The width of the text on a card."""
        return max(40, self.viewport().width() - 2 * SIDE - 2 * PAD)

    def go(self, row: int) -> None:
        """Make a card the only selected one and show it."""
        index = self.cards.index(min(max(row, 0), len(self.cards.ids) - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def chosen_ids(self) -> list[int]:
        """The selected projects, the current one first."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        here = self.currentIndex().row()
        return [self.cards.ids[row] for row in sorted(rows, key=lambda row: (row != here, row))]

    def row_at_middle(self, y: int) -> int:
        """The card at a height of the viewport, the last one below all."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, y))
        return index.row() if index.isValid() else len(self.cards.ids) - 1

    # --- Qt's events ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right change the column, Enter opens, minus folds."""
        key, held = event.key(), event.modifiers()
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in sides and held == _CTRL_SHIFT:
            self.moved.emit(sides[Qt.Key(key)])
        elif key in sides:
            self.left_asked.emit(sides[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Minus:
            self.fold_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected projects."""
        self.menu_asked.emit(event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The board drags: the cards may come from several columns."""
        self.drag_asked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By keyboard one comes to a card, if there is one."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and not self.selectionModel().hasSelection() and self.cards.ids:
            self.go(max(0, self.currentIndex().row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names break otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, or that there are none."""
        super().paintEvent(event)
        if not self.cards.ids and self.empty_words:
            painter = QPainter(self.viewport())
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(theme.color("text-3"))
            box = self.viewport().rect().adjusted(SIDE + PAD, 8, -SIDE - PAD, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.empty_words)

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        """Say what is selected."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen.emit()

    def _reset(self) -> None:
        self.setUniformItemSizes(len(self.cards.ids) > _FEW)
