"""The column at the left: the workspace, the box that opens the command palette, the pages.

The rows come from the table of pages. Below 1180 pixels of window the column shows icons only.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.pages import PAGES, PageSpec

WIDE, NARROW = 216, 48
_ROW = 28
_KEY, _ICON, _COUNT = (Qt.ItemDataRole.UserRole + n for n in range(1, 4))
_Index = QModelIndex | QPersistentModelIndex


class Navigation(QFrame):
    """Says which page a person asks for; does not switch pages itself."""

    page_chosen = Signal(str)
    workspace_clicked = Signal()
    search_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.workspace_box = WorkspaceBox()
        self.search_box = SearchButton()
        self._top = _Tree("nav_top", [spec for spec in PAGES if spec.group != "foot"])
        self._foot = _Tree("nav_foot", [spec for spec in PAGES if spec.group == "foot"])
        self._foot.setFixedHeight(_ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(0)
        column.addWidget(self.workspace_box)
        column.addSpacing(6)
        column.addWidget(self.search_box)
        column.addSpacing(8)
        column.addWidget(self._top, 1)
        column.addWidget(self._foot)
        self.workspace_box.clicked.connect(self.workspace_clicked)
        self.search_box.clicked.connect(self.search_clicked)
        for tree in (self._top, self._foot):
            tree.asked.connect(self.page_chosen)
        self.set_narrow(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.search_box.set_words(self.tr("Search or command"))
        self._top.retranslate({"data": self.tr("Data")})
        self._foot.retranslate({})
        self._top.setAccessibleName(self.tr("Pages"))
        self._foot.setAccessibleName(self.tr("Settings"))
        self.workspace_box.setToolTip(self.tr("Open another workspace"))

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons and names."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        for part in (self.workspace_box, self.search_box, self._top, self._foot):
            part.narrow = narrow
            part.update()
        self._top.repaint_rows()
        self._foot.repaint_rows()

    def show_current(self, key: str) -> None:
        """Mark the page in front."""
        for tree in (self._top, self._foot):
            tree.show_current(key)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """The numbers beside the names, by page key."""
        self._top.show_counts(counts)

    def show_workspace(self, name: str, file: str) -> None:
        """The open workspace; empty while none is."""
        self.workspace_box.set_words(name, file)
        self._top.setEnabled(bool(name))

    def panes(self) -> tuple[QWidget, ...]:
        """Where F6 puts the keyboard."""
        return (self._top,)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Tree(QTreeView):
    """The rows of the pages; groups are headings that cannot be taken."""

    asked = Signal(str)

    def __init__(self, name: str, specs: list[PageSpec]) -> None:
        super().__init__()
        self.narrow = False
        self.current = self.hovered = ""
        self._specs = specs
        self._model = QStandardItemModel(self)
        self._items: dict[str, QStandardItem] = {}
        self._groups: dict[str, QStandardItem] = {}
        self.setObjectName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setItemDelegate(_NavCell(self))
        self.setModel(self._model)
        self._fill()
        self.clicked.connect(self._ask)
        self.activated.connect(self._ask)
        self.entered.connect(lambda index: self._hover(index.data(_KEY) or ""))
        theme.current().changed.connect(self.repaint_rows)

    def retranslate(self, groups: Mapping[str, str]) -> None:
        """Write the names."""
        for spec in self._specs:
            item = self._items[spec.key]
            item.setText(spec.title())
            item.setToolTip(spec.title())
        for key, item in self._groups.items():
            item.setText(groups[key])

    def repaint_rows(self) -> None:
        """Colours, width or the row in front changed."""
        if self.isVisible():
            self.viewport().update()

    def show_current(self, key: str) -> None:
        """Select the row of a page of this tree, or none."""
        self.current = key
        self.repaint_rows()
        item = self._items.get(key)
        if item is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(item.index())

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Numbers by page key."""
        for key, item in self._items.items():
            item.setData(counts.get(key), _COUNT)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is gone."""
        self._hover("")
        super().leaveEvent(event)

    def _hover(self, key: str) -> None:
        self.hovered = key
        self.repaint_rows()

    def _fill(self) -> None:
        for spec in self._specs:
            if spec.group not in ("", "foot") and spec.group not in self._groups:
                heading = QStandardItem()
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._groups[spec.group] = heading
                self._model.appendRow(heading)
            item = QStandardItem()
            item.setData(spec.key, _KEY)
            item.setData(spec.icon, _ICON)
            self._items[spec.key] = item
            self._model.appendRow(item)

    def _ask(self, index: QModelIndex) -> None:
        key = index.data(_KEY)
        if key:
            self.asked.emit(key)


class _NavCell(QStyledItemDelegate):
    """One row: icon, name, count; or a heading."""

    def __init__(self, tree: _Tree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Headings stand a little apart."""
        return QSize(0, _ROW if index.data(_KEY) else 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row as screen 02 shows it."""
        painter.save()
        if index.data(_KEY):
            self._row(painter, option, index)
        else:
            self._heading(painter, QRect(option.rect), str(index.data() or ""))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        if self._tree.narrow:
            painter.fillRect(rect.left() + 4, rect.center().y(), rect.width() - 8, 1, theme.color("border"))
            return
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        painter.drawText(rect.adjusted(8, 10, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRect(option.rect).adjusted(0, 0, 0, -1)
        # Asked of the tree, not of option.state: that would make PySide build QStyle before the first paint.
        tree = self._tree
        taken = index.data(_KEY) == tree.current
        ground = "bg-selected" if taken else "bg-hover" if index.data(_KEY) == tree.hovered else ""
        if ground:
            paint.frame(painter, QRectF(rect), ground, ground)
        if tree.hasFocus() and tree.currentIndex().row() == index.row():
            paint.frame(painter, QRectF(rect), "accent")
        enabled = tree.isEnabled()
        tint = "text-disabled" if not enabled else "accent" if taken else "text-2"
        picture = icons.pixmap(index.data(_ICON), tint)
        painter.drawPixmap(QPointF(rect.left() + 8, rect.center().y() - 7.5), picture)
        if self._tree.narrow:
            return
        painter.setFont(theme.font(bold=taken))
        painter.setPen(theme.color("text-disabled" if not enabled else "text" if taken else "text-2"))
        painter.drawText(rect.adjusted(32, 0, -36, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        count = index.data(_COUNT)
        if count is not None and enabled:
            painter.setFont(theme.font(12, bold=taken))
            box = rect.adjusted(0, 0, -8, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))


class _BoxButton(QPushButton):
    """A button that paints itself and becomes a square in the narrow column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.narrow = False
        theme.current().changed.connect(self.update)


class WorkspaceBox(_BoxButton):
    """Name and file of the open workspace."""

    def __init__(self) -> None:
        super().__init__("workspace_box")
        self._name = self._file = ""
        self.setFixedHeight(42)

    def set_words(self, name: str, file: str) -> None:
        """Name and file name."""
        self._name, self._file = name, file
        self.setAccessibleName(name or self.tr("No workspace"))
        self.setAccessibleDescription(file)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Framed picture, two lines, the sign that it opens."""
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            paint.frame(painter, QRectF(self.rect()), "accent" if self.hasFocus() else "bg-hover", "bg-hover")
        box = QRectF(3 if self.narrow else 6, 8, 26, 26)
        paint.frame(painter, box, "border", "bg-base")
        painter.drawPixmap(box.topLeft() + QPointF(5, 5), icons.pixmap("database", "accent"))
        if self.narrow:
            return
        room = self.width() - 40 - 26
        for text, bold, px, top, tint in (
            (self._name, True, 13, 3, "text"),
            (self._file, False, 12, 21, "text-2"),
        ):
            metrics = theme.metrics(px, bold=bold)
            painter.setFont(theme.font(px, bold=bold))
            painter.setPen(theme.color(tint))
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QRect(40, top, room, 18), Qt.AlignmentFlag.AlignVCenter, elided)
        sign = icons.pixmap("chevrons-up-down", "text-2", 14)
        painter.drawPixmap(QPointF(self.width() - 20, 14), sign)


class SearchButton(_BoxButton):
    """Looks like a box to type into and opens the command palette."""

    def __init__(self) -> None:
        super().__init__("search_button")
        self._words = ""
        self.setFixedHeight(28)

    def set_words(self, words: str) -> None:
        """What stands in the box."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, loupe, words, key cap."""
        painter = QPainter(self)
        line = "accent" if self.hasFocus() else "border-strong" if self.underMouse() else "border-control"
        paint.frame(painter, QRectF(self.rect()), line, "bg-base", width=2 if self.hasFocus() else 1)
        left = 8
        painter.drawPixmap(QPointF(left, 6), icons.pixmap("search", "text-3"))
        if self.narrow:
            return
        cap = paint.key_cap(painter, self.width() - 6, self.height() / 2, "Ctrl K")
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-3"))
        room = int(cap) - 28 - 4
        words = theme.metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(28, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
