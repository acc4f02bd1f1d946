"""The left side of the timeline: light, name and amount of the same rows, in step with the bars at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from hqd_desktop.domain.views import Group
from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.projects import heads
from hqd_desktop.gui.projects.model import Index, ProjectModel
from hqd_desktop.gui.projects.timeline.ticks import HEAD
from hqd_desktop.gui.projects.writing import LAMP, MONEY, NAME, STAGE
from hqd_desktop.gui.widgets.cells import PAD, ROW, Cell, LightCell

SHOWN = (LAMP, NAME, MONEY)
_WIDTHS = {LAMP: 40, MONEY: 96}
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
    """A cell whose whole row is lit while one of its cells is selected anywhere; of a heading its name and count."""

    def __init__(self, listing: TimelineList) -> None:
        super().__init__(listing, framed=False)
        self._listing = listing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading spans the row, a project has its cells."""
        group = self._listing.projects.group_at(index.row())
        if group is None:
            super().paint(painter, option, index)
        else:
            self._listing.paint_heading(painter, QRect(option.rect), group, index)

    def background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The selection of the table, which may be of single cells, stands for whole rows here."""
        rect = QRect(option.rect)
        lit = self._listing.is_lit(self._listing.rowAt(rect.center().y()))
        painter.fillRect(rect, theme.color("bg-selected" if lit else "bg-base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """The text, or the shorter one of an amount where it does not fit."""
        cell = self._listing.projects.cell(index.row(), index.column())
        if not cell.short or theme.metrics().horizontalAdvance(cell.text) <= rect.width():
            super().content(painter, option, index, rect)
            return
        painter.setFont(theme.font())
        painter.setPen(theme.color(cell.tint))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell.short)


class _Light(_Plain):
    """The same for lights."""

    content = LightCell.content


class TimelineList(QTableView):
    """Shares model and selection with the table; the keys of the timeline start here."""

    def __init__(self, model: ProjectModel, is_lit: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.projects = model
        self.is_lit = is_lit
        self._plain, self._light = _Plain(self), _Light(self)
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
        for number, key in enumerate(self.projects.columns):
            self.setColumnHidden(number, key not in SHOWN)
            self.setItemDelegateForColumn(number, self._light if key == LAMP else self._plain)
        self._fit()

    def paint_heading(self, painter: QPainter, rect: QRect, group: Group, index: Index) -> None:
        """One cell of a heading: the arrow under the lights, then sign, name and count."""
        lit = self.currentIndex().row() == index.row()
        painter.fillRect(rect, theme.color("bg-selected" if lit else "bg-alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        key = self.projects.columns[index.column()]
        if key == LAMP:
            folded = self.projects.rows.lines.is_folded(group)
            arrow = icons.pixmap("chevron-right" if folded else "chevron-down", "text-2", 14)
            painter.drawPixmap(QPointF(rect.center().x() - 6, rect.center().y() - 6.5), arrow)
        elif key == NAME:
            self._paint_name(painter, rect.adjusted(PAD, 0, -PAD, -1), group)

    def _paint_name(self, painter: QPainter, room: QRect, group: Group) -> None:
        kind, token = heads.sign(self.projects, group)
        painter.save()
        if kind == STAGE:
            paint.glyph(painter, token, QRectF(room.left(), QRectF(room).center().y() - 6, 12, 12))
        elif kind == LAMP and token in paint.LIGHTS:
            paint.light(painter, QPointF(room.left() + 6, QRectF(room).center().y()), token)
        painter.restore()
        room = room.adjusted(18 if kind else 0, 0, 0, 0)
        count = QLocale().toString(group.count)
        wide = theme.metrics(12).horizontalAdvance(count) + 8
        name = theme.metrics(bold=True).elidedText(
            heads.name(self.projects, group), Qt.TextElideMode.ElideRight, room.width() - wide
        )
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        after = room.adjusted(theme.metrics(bold=True).horizontalAdvance(name) + 8, 0, 0, 0)
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter, count)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading folds its group."""
        super().mousePressEvent(event)
        row = self.rowAt(int(event.position().y()))
        if event.button() == Qt.MouseButton.LeftButton and self.projects.group_at(row) is not None:
            self.projects.fold(row)

    def set_row_height(self, height: int) -> None:
        """As high as the rows of the table."""
        self.verticalHeader().setDefaultSectionSize(height)

    def restyle(self) -> None:
        """Follow theme and language."""
        self.setFont(theme.font())
        self.viewport().update()

    def _fit(self) -> None:
        columns = self.projects.columns
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
        """Left and right are for the bars; Space and Enter fold the group of a heading."""
        row = self.currentIndex().row()
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.projects.group_at(row) is not None:
            self.projects.fold(row)
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Names and amounts are written anew by the model; the font follows here."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.restyle()
