"""The rows of the navigation: pages, headings, and the saved views nested below a page.

A view is opened by Enter or a click, named anew by F2, moved by Alt+Shift+Up and Down or by dragging, deleted by Del.
The rows only ask; ``gui.views_below`` does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTreeView

from hqd_desktop.gui import theme
from hqd_desktop.gui.navigation_cell import ALARM, COUNT, ICON, KEY, VIEW, Index, NavCell, place_of
from hqd_desktop.gui.pages import PageSpec


class NavView(NamedTuple):
    """A saved view as the navigation shows it; ``number`` of its records is None until it is known."""

    id: int
    name: str
    number: int | None = None


class NavTree(QTreeView):
    """Pages, and below one of them its saved views; groups are headings that cannot be taken."""

    asked = Signal(str)
    view_asked = Signal(object)
    renamed = Signal(object, str)
    ordered = Signal(list)
    deleted = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str, specs: list[PageSpec]) -> None:
        super().__init__()
        self.narrow = False
        self.current: tuple[str, int] = ("", 0)
        self.hovered: tuple[str, int] = ("", 0)
        self.drop_at = -1
        self._dragged: tuple[int, QPoint] | None = None
        self._specs = specs
        self._model = QStandardItemModel(self)
        self._items: dict[str, QStandardItem] = {}
        self._groups: dict[str, QStandardItem] = {}
        self._page = ""
        self.setObjectName(name)
        self._dress()
        self.setItemDelegate(NavCell(self))
        self.setModel(self._model)
        self._fill()
        self.clicked.connect(self._ask)
        self.activated.connect(self._ask)
        self.entered.connect(lambda index: self._hover(place_of(index)))
        theme.current().changed.connect(self.repaint_rows)

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the page in front is not of this tree, the keyboard begins at its first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    # --- what is shown -------------------------------------------------------------------------

    def retranslate(self, groups: Mapping[str, str]) -> None:
        """Write the names."""
        for spec in self._specs:
            item = self._items[spec.key]
            item.setText(spec.title())
            item.setToolTip(spec.title())
        for key, item in self._groups.items():
            item.setText(groups[key])

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, without the views; or icons, names and views."""
        self.narrow = narrow
        parent = self._items.get(self._page)
        for row in range(parent.rowCount() if parent is not None else 0):
            self.setRowHidden(row, self._items[self._page].index(), narrow)
        self.repaint_rows()

    def repaint_rows(self) -> None:
        """Colours, width or the row in front changed."""
        if self.isVisible():
            self.viewport().update()

    def show_current(self, key: str, view: int = 0) -> None:
        """Select the row of a page of this tree, or that of a view below it, or none."""
        if (key, view) == self.current:
            return
        self.current = (key, view)
        self._select()

    def _select(self) -> None:
        key, view = self.current
        self.repaint_rows()
        item = self._items.get(key)
        if item is None:
            self.selectionModel().clear()
            return
        below = self._view_item(view) if view and key == self._page and not self.narrow else None
        self.setCurrentIndex((below or item).index())

    def show_counts(self, counts: Mapping[str, int], alarms: Mapping[str, str]) -> None:
        """Numbers by page key; of those that are of something wrong what a screen reader says besides."""
        for key, item in self._items.items():
            item.setData(counts.get(key), COUNT)
            item.setData(key in alarms, ALARM)
            said = f"{item.text()}, {alarms[key]}" if key in alarms else None
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)

    def show_views(self, page: str, views: Sequence[NavView]) -> None:
        """The saved views below a page, in their order."""
        self._page = page
        parent = self._items[page]
        if [view.id for view in views] != self.view_ids():
            parent.removeRows(0, parent.rowCount())
            for view in views:
                item = QStandardItem()
                item.setData(view.id, VIEW)
                parent.appendRow(item)
            self.expand(parent.index())
            self.set_narrow(self.narrow)
            self._select()
        for row, view in enumerate(views):
            item = parent.child(row)
            item.setText(view.name)
            item.setToolTip(_plain_tip(view.name))
            item.setData(view.number, COUNT)
            said = view.name if view.number is None else f"{view.name}, {view.number}"
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
        self.repaint_rows()

    def is_taken(self, index: Index) -> bool:
        """Whether a row is the one in front: a view below its page, else the page itself."""
        key, view = self.current
        if not view or key != self._page or self.narrow:
            return bool(index.data(KEY)) and index.data(KEY) == key
        return bool(index.data(VIEW) == view)

    def view_ids(self) -> list[int]:
        """The views shown, in their order."""
        parent = self._items.get(self._page)
        return [parent.child(row).data(VIEW) for row in range(parent.rowCount())] if parent is not None else []

    # --- what a person does --------------------------------------------------------------------

    def rename(self, view: int) -> None:
        """Open the name of a view for typing, in its place."""
        item = self._view_item(view)
        if item is not None and not self.narrow:
            self.setCurrentIndex(item.index())
            self.edit(item.index())

    def move_view(self, view: int, by: int) -> None:
        """Ask for a view to stand higher or lower among the others."""
        ids = self.view_ids()
        place = ids.index(view) if view in ids else -1
        if place >= 0 and 0 <= place + by < len(ids):
            ids.insert(place + by, ids.pop(place))
            self.ordered.emit(ids)

    def event(self, event: QEvent) -> bool:
        """F2 names the view of the current row, although it is a shortcut of the window, too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._view_here():
            event.setAccepted(event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete))
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2, Del and Alt+Shift with an arrow work on the view of the current row; Esc ends a drag."""
        view, held = self._view_here(), event.modifiers()
        moves = held == Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape and self._dragged is not None:
            self._end_drag()
        elif view and event.key() == Qt.Key.Key_F2:
            self.rename(view)
        elif view and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(view)
        elif view and moves and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_view(view, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a view."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        view = int(index.data(VIEW) or 0)
        if view:
            self.menu_asked.emit(view, self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(16, 0)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A view that is pressed may be dragged."""
        view = int(self.indexAt(event.position().toPoint()).data(VIEW) or 0)
        if event.button() == Qt.MouseButton.LeftButton and view:
            self._dragged = (view, event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a dragged view would stand."""
        if self._dragged is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if self.drop_at >= 0 or (at - self._dragged[1]).manhattanLength() >= QApplication.startDragDistance():
            self.drop_at = self._gap(at.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A dragged view stands where the line was."""
        dragged, gap = self._dragged, self.drop_at
        self._end_drag()
        if dragged is None or gap < 0:
            super().mouseReleaseEvent(event)
            return
        self.setState(QAbstractItemView.State.NoState)
        ids = self.view_ids()
        place = ids.index(dragged[0]) if dragged[0] in ids else -1
        if place >= 0 and gap not in (place, place + 1):
            ids.insert(gap - (gap > place), ids.pop(place))
            self.ordered.emit(ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line at which a dragged view would stand."""
        super().paintEvent(event)
        if self.drop_at >= 0:
            painter = QPainter(self.viewport())
            painter.fillRect(
                QRect(8, self._line_of(self.drop_at) - 1, self.viewport().width() - 8, 2), theme.color("accent")
            )

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is gone."""
        self._hover(("", 0))
        super().leaveEvent(event)

    # --- inside --------------------------------------------------------------------------------

    def _end_drag(self) -> None:
        self._dragged, self.drop_at = None, -1
        self.viewport().update()

    def _gap(self, y: int) -> int:
        """Between which views a height lies: 0 above the first."""
        parent = self._items[self._page]
        middles = [self.visualRect(parent.child(row).index()).center().y() for row in range(parent.rowCount())]
        return sum(1 for middle in middles if middle < y)

    def _line_of(self, gap: int) -> int:
        parent = self._items[self._page]
        if gap < parent.rowCount():
            return self.visualRect(parent.child(gap).index()).top()
        return self.visualRect(parent.child(parent.rowCount() - 1).index()).bottom()

    def _view_here(self) -> int:
        return int(self.currentIndex().data(VIEW) or 0)

    def _view_item(self, view: int) -> QStandardItem | None:
        parent = self._items.get(self._page)
        if parent is None:
            return None
        return next((parent.child(n) for n in range(parent.rowCount()) if parent.child(n).data(VIEW) == view), None)

    def _hover(self, place: tuple[str, int]) -> None:
        self.hovered = place
        self.repaint_rows()

    def _fill(self) -> None:
        for spec in self._specs:
            if spec.group not in ("", "foot") and spec.group not in self._groups:
                heading = QStandardItem()
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._groups[spec.group] = heading
                self._model.appendRow(heading)
            item = QStandardItem()
            item.setData(spec.key, KEY)
            item.setData(spec.icon, ICON)
            self._items[spec.key] = item
            self._model.appendRow(item)

    def _ask(self, index: QModelIndex) -> None:
        key, view = index.data(KEY), int(index.data(VIEW) or 0)
        if view:
            self.view_asked.emit(view)
        elif key:
            self.asked.emit(key)


def _plain_tip(name: str) -> str:
    """A name as a tool tip: Qt would take markup in it for markup."""
    return name.replace("&", "&amp;").replace("<", "&lt;")
