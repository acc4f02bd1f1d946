"""Small pictures of the pages, to choose one from."""

from __future__ import annotations

import html
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import MM, PrintPage

_WIDE = 96
_PAD = 10
_LABEL = 20
Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """The pages as a list: pictures are painted when they are first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: list[PrintPage] = []
        self._pictures: dict[int, QPixmap] = {}

    def set_pages(self, pages: Sequence[PrintPage]) -> None:
        """Take other pages."""
        self.beginResetModel()
        self._pages = list(pages)
        self._pictures.clear()
        self.endResetModel()

    def add_pages(self, pages: Sequence[PrintPage]) -> None:
        """Take more pages."""
        first = len(self._pages)
        self.beginInsertRows(QModelIndex(), first, first + len(pages) - 1)
        self._pages += pages
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many pages there are."""
        return 0 if parent is not None and parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number, name and picture of a page."""
        if not index.isValid():
            return None
        page = self._pages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = f"{index.row() + 1}: {page.sheet.title}"
            return html.escape(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        return None

    def height(self, row: int) -> int:
        """How high the picture of a page is."""
        return round(_WIDE * self._pages[row].size[1] / self._pages[row].size[0])

    def _picture(self, row: int) -> QPixmap:
        found = self._pictures.get(row)
        if found is None:
            page = self._pages[row]
            made = render.image(page, 2 * _WIDE / (page.size[0] / MM / 25.4))
            found = self._pictures[row] = QPixmap.fromImage(made)
            found.setDevicePixelRatio(2.0)
        return found


class _Delegate(QStyledItemDelegate):
    """A page with a frame, its number below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        high = model.height(index.row()) if isinstance(model, PageModel) else _WIDE
        return QSize(_WIDE + 2 * _PAD, high + 2 * _PAD + _LABEL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect
        high = rect.height() - 2 * _PAD - _LABEL
        left = rect.center().x() - _WIDE // 2
        painter.drawPixmap(left, rect.top() + _PAD, picture)
        painter.setPen(theme.color("accent" if chosen else "border"))
        for inset in range(2 if chosen else 1):
            painter.drawRect(
                left - 1 - inset, rect.top() + _PAD - 1 - inset, _WIDE + 1 + 2 * inset, high + 1 + 2 * inset
            )
        painter.setFont(theme.font(theme.SMALL, bold=chosen))
        painter.setPen(theme.color("text" if chosen else "text-2"))
        below = rect.adjusted(0, rect.height() - _LABEL - _PAD // 2, 0, -_PAD // 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))


class Thumbnails(QListView):
    """The pages at the left of a preview."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDE + 2 * _PAD + 14)
        self.setMaximumWidth(_WIDE + 2 * _PAD + 14)
        self.setItemDelegate(_Delegate(self))
        self.setModel(self.page_model)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.row()))
        theme.current().changed.connect(self.viewport().update)

    @cached_property
    def page_model(self) -> PageModel:
        """The pages listed."""
        return PageModel(self)

    def mark(self, number: int) -> None:
        """Show a page as the current one without telling anybody."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.page_model.index(number))
        self.selectionModel().blockSignals(False)
        self.scrollTo(self.page_model.index(number))
        self.viewport().update()
