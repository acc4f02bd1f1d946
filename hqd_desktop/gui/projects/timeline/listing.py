"""The left side of the timeline: light, name and amount of the same rows, in step with the bars at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.timeline.ticks import HEAD
from hqd_desktop.gui.projects.writing import LAMP, MONEY, NAME
from hqd_desktop.gui.widgets.cells import PAD, ROW, Cell, LightCell

SHOWN = (LAMP, NAME, MONEY)
_WIDTHS = {LAMP: 40, MONEY: 78}
_NARROWEST_NAME = 120


class _Heading(QHeaderView):
    """Name and unit at the foot of the scale's height; over the lights nothing."""

    def __init__(self, model: ProjectModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setFixedHeight(HEAD)
        self.setMinimumSectionSize(24)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """One heading."""
        painter.fillRect(rect, theme.color("bg-alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border"))
        if self._model.columns[column] == LAMP:
            return
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        across = self._model.align(column) & Qt.AlignmentFlag.AlignHorizontal_Mask
        inside = rect.adjusted(PAD, 0, -PAD, -8)
        painter.drawText(inside, across | Qt.AlignmentFlag.AlignBottom, self._model.short_heading(column))


class _Plain(Cell):
    """A cell whose whole row is lit while one of its cells is selected anywhere."""

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Fill the cell and draw the line below it."""
        light_row(painter, option, self.parent())


class _Light(LightCell):
    """The same for lights."""

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Fill the cell and draw the line below it."""
        light_row(painter, option, self.parent())


def light_row(painter: QPainter, option: QStyleOptionViewItem, listing: object) -> None:
    """The ground of a cell: the selection of the table, which may be of single cells, stands for whole rows here."""
    rect = QRect(option.rect)
    row = listing.rowAt(rect.center().y()) if isinstance(listing, QTableView) else -1
    lit = isinstance(listing, TimelineList) and listing.is_lit(row)
    painter.fillRect(rect, theme.color("bg-selected" if lit else "bg-base"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))


class TimelineList(QTableView):
    """Shares model and selection with the table; the keys of the timeline start here."""

    def __init__(self, model: ProjectModel, is_lit: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.is_lit = is_lit
        self._plain = _Plain(self, framed=False)
        self._light = _Light(self, framed=False)
        self.setModel(model)
        self.setObjectName("timeline_list")
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(_Heading(model, self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self.show_columns)

    def show_columns(self) -> None:
        """Of the columns of the view those that stand here."""
        for number, key in enumerate(self._model.columns):
            self.setColumnHidden(number, key not in SHOWN)
            self.setItemDelegateForColumn(number, self._light if key == LAMP else self._plain)
        self._fit()

    def set_row_height(self, height: int) -> None:
        """As high as the rows of the table."""
        self.verticalHeader().setDefaultSectionSize(height)

    def restyle(self) -> None:
        """Follow theme and language."""
        self.setFont(theme.font())
        self.viewport().update()

    def _fit(self) -> None:
        columns = self._model.columns
        rest = sum(_WIDTHS[key] for key in columns if key in _WIDTHS)
        for number, key in enumerate(columns):
            if key == NAME:
                self.setColumnWidth(number, max(_NARROWEST_NAME, self.viewport().width() - rest))
            elif key in _WIDTHS:
                self.setColumnWidth(number, _WIDTHS[key])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names take what the others leave."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right are for the bars."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Names and amounts are written anew by the model; the font follows here."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.restyle()
