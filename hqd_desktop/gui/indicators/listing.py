"""The list of indicators: by dimension, with the newest figure and the way there as a sparkline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.outline import Group, Summary
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.records.statistics import DIMENSION
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.charts.picture import short_text
from hqd_desktop.gui.widgets.cells import NOT_STATED, ROW, ground, is_current

_ID, _SPARK, _VALUE, _COUNT = (Qt.ItemDataRole.UserRole + n for n in range(1, 5))
_SPARK_WIDTH, _VALUE_WIDTH, _INDENT, _PAD = 40, 70, 22, 12
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTRE
_SHORT = {"CNY*1e9": Text(" bn", ""), "CNY*1e8": Text("", " 亿")}
_OTHERS = Text("Without a dimension", "未分类")
Index = QModelIndex | QPersistentModelIndex


def newest_text(summary: Summary, lang: Lang) -> str:
    """The newest figure in short: growth with sign and %, large amounts with "bn" or 亿."""
    shown = summary.shown
    found = summary.newest or summary.undated
    if found is None or shown is None:
        return NOT_STATED
    figure = found.figure
    text = short_text(figure, shown, lang, unit=shown.measure is Measure.YOY, of=found.of)
    if shown.measure in (Measure.YOY, Measure.RANK):
        return text
    if figure.unit == "%":
        return f"{text}%"
    return text + _SHORT.get(figure.unit, Text("", "")).of(lang)


class IndicatorList(QTreeView):
    """``chosen`` is the id of the indicator a person went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, QStandardItem] = {}
        self._groups: tuple[Group, ...] = ()
        self._lang: Lang = "en"
        self._words = ""
        self._quiet = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Row(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(self.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(self._went)
        self.clicked.connect(self._fold)
        theme.current().changed.connect(self.viewport().update)

    def show_groups(self, groups: Sequence[Group], lang: Lang) -> None:
        """Show the indicators, keeping the current one."""
        self._groups, self._lang = tuple(groups), lang
        self._fill()

    def update_summary(self, one: Summary) -> None:
        """Show the newest figure of one indicator anew; its place in the list stays until the list is read again."""
        item = self._items.get(one.indicator.id)
        if item is not None:
            self._write(item, one)
        self._groups = tuple(
            replace(g, summaries=tuple(one if s.indicator.id == one.indicator.id else s for s in g.summaries))
            for g in self._groups
        )

    def narrow(self, words: str) -> None:
        """Show only those whose code or either name holds some words."""
        self._words = words
        self._fill()

    def choose(self, indicator: int) -> bool:
        """Go to an indicator without telling anybody; False if the list does not show it."""
        item = self._items.get(indicator)
        if item is None:
            return False
        self._quiet = True
        self.setCurrentIndex(item.index())
        self._quiet = False
        self._reveal()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Only now there is a size to scroll within."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll to the current indicator; the first of a dimension comes with its heading."""
        at = self.currentIndex()
        if at.isValid() and at.row() == 0:
            self.scrollTo(at.parent())
        self.scrollTo(at)

    def current(self) -> int | None:
        """The id of the current indicator."""
        found = self.currentIndex().data(_ID)
        return int(found) if found else None

    def first(self) -> int | None:
        """The first indicator shown, with figures if there is one."""
        rows = [s for g in self._groups for s in g.summaries if s.indicator.id in self._items]
        best = next((s for s in rows if s.newest or s.undated), rows[0] if rows else None)
        return best.indicator.id if best else None

    def _fill(self) -> None:
        before = self.current()
        folded_up = {
            self._model.index(row, 0).data(_COUNT) and self._model.item(row).text()
            for row in range(self._model.rowCount())
            if not self.isExpanded(self._model.index(row, 0))
        }
        self._quiet = True
        self._model.clear()
        self._items.clear()
        for group in self._groups:
            rows = [one for one in group.summaries if self._matches(one)]
            if rows:
                self._add(group.key, rows, folded_up)
        if before is not None:
            self.choose(before)
        self._quiet = False

    def _add(self, key: str, rows: Sequence[Summary], folded_up: set[str]) -> None:
        choice = DIMENSION.by_key.get(key)
        name = (choice.name if choice else _OTHERS).of(self._lang)
        head = QStandardItem(name)
        head.setData(len(rows), _COUNT)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for one in rows:
            item = QStandardItem()
            self._write(item, one)
            self._items[one.indicator.id] = item
            head.appendRow(item)
        self._model.appendRow(head)
        self.setExpanded(head.index(), bool(self._words) or name not in folded_up)

    def _write(self, item: QStandardItem, one: Summary) -> None:
        value = newest_text(one, self._lang)
        item.setText(one.indicator.title(self._lang))
        item.setData(str(one.indicator.id), _ID)
        item.setData(one.spark, _SPARK)
        item.setData(value, _VALUE)
        item.setData(f"{item.text()} {value}", Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(escape(item.text()))

    def _matches(self, one: Summary) -> bool:
        both = one.indicator
        wanted = folded(self._words)
        return not wanted or any(wanted in folded(text) for text in (both.code, both.name, both.name_en) if text)

    def _went(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = index.data(_ID)
        if found and not self._quiet:
            self.chosen.emit(int(found))

    def _fold(self, index: QModelIndex) -> None:
        if index.data(_COUNT):
            self.setExpanded(index, not self.isExpanded(index))


class _Row(QStyledItemDelegate):
    """A dimension with its count, or an indicator with sparkline and newest figure."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row height of the house."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline, then either kind."""
        painter.save()
        rect = QRect(option.rect)
        head = index.data(_COUNT)
        fill = "bg-alt" if head else ground(option)
        if option.state & QStyle.StateFlag.State_Selected and not head:
            fill = "bg-selected"
        painter.fillRect(rect, theme.color(fill))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        if head:
            self._head(painter, option, index, rect)
        else:
            self._row(painter, option, index, rect)
        if is_current(option):
            paint.frame(painter, QRectF(rect), "accent", radius=0, width=1.5)
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        opened = bool(option.state & QStyle.StateFlag.State_Open)
        drawn = icons.pixmap("chevron-down" if opened else "chevron-right", "text-2", 14)
        painter.drawPixmap(rect.left() + _PAD, rect.center().y() - 7, drawn)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text-2"))
        left = rect.left() + 30
        name = str(index.data())
        painter.drawText(QRect(left, rect.top(), rect.width(), rect.height() - 1), _VCENTRE, name)
        shift = theme.metrics(bold=True).horizontalAdvance(name) + 6
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-3"))
        painter.drawText(QRect(left + shift, rect.top(), 60, rect.height() - 1), _VCENTRE, str(index.data(_COUNT)))

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        value = str(index.data(_VALUE))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = theme.color("text-3" if value == NOT_STATED else "text")
        right = rect.right() - _PAD
        painter.setFont(theme.font())
        painter.setPen(ink)
        wide = max(_VALUE_WIDTH, theme.metrics().horizontalAdvance(value) + 8)
        painter.drawText(QRect(right - wide, rect.top(), wide, rect.height() - 1), _RIGHT, value)
        place = QRectF(right - _VALUE_WIDTH - _SPARK_WIDTH - 2, rect.top() + 8, _SPARK_WIDTH, rect.height() - 17)
        if right - wide >= place.right():
            _spark(painter, place, index.data(_SPARK) or ())
        left = rect.left() + _INDENT
        room = min(round(place.left()), right - wide) - left - 10
        painter.setFont(theme.font(bold=selected))
        painter.setPen(ink)
        name = theme.metrics(bold=selected).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height() - 1), _VCENTRE, name)


def _spark(painter: QPainter, place: QRectF, values: Sequence[float]) -> None:
    """Grey line with the last point in the accent; one value is the point alone, none a dotted line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not values:
        pen = QPen(theme.color("border-strong"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 3])
        painter.setPen(pen)
        middle = place.center().y()
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        return
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    step = place.width() / max(1, len(values) - 1)
    points = [
        QPointF(place.left() + n * step, place.bottom() - (value - low) / span * place.height())
        for n, value in enumerate(values)
    ]
    if len(values) == 1:
        points = [QPointF(place.right(), place.center().y())]
    painter.setPen(QPen(theme.color("chart-muted"), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(points[-1], 2.4, 2.4)
