"""The figures of one measure as a grid: an area a row, a period a column, the sources behind; the target below."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.indicators import Measure, Point, SeriesSet
from hqd_desktop.domain.indicators.slots import period_of, typed_step
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.charts.picture import value_text
from hqd_desktop.gui.widgets.cells import MARK_ROLE, NOT_STATED, TINT_ROLE
from hqd_desktop.workspace.observing import Cell

ITALIC_ROLE = Qt.ItemDataRole.UserRole + 80
TOKEN_ROLE = Qt.ItemDataRole.UserRole + 81
"""The colour of a row's line, for its header."""
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()
_ZONE, _SOURCE, _TARGET = Text("Zone", "区域"), Text("Source", "来源"), Text("Target", "目标")
_ESTIMATES = Text("{n} estimates", "{n} 个预计数")
_ESTIMATE = Text("1 estimate", "1 个预计数")


_NOWHEN = Period(0, 0)
"""Stands in for a period that is not stated."""
_UNDATED = Text("No period", "未说明时期")


@dataclass(frozen=True, slots=True)
class Content:
    """What a grid shows: the lines of one measure, the last months of its columns, and which observations are new today.

    Figures of many years or of no stated period come first, a column each, to be read only.
    """

    shown: SeriesSet
    apart: tuple[Period | None, ...]
    ends: tuple[int, ...]
    lang: Lang
    colours: dict[int, str]
    changed: frozenset[int] = frozenset()
    rows: tuple[dict[int | Period | None, Point], ...] = field(default=(), compare=False)
    """For each area and then the target: figures by last month, or by the period of a column apart."""

    @property
    def columns(self) -> tuple[int | Period | None, ...]:
        """What each column stands for."""
        return (*self.apart, *self.ends)


def content(
    shown: SeriesSet, ends: tuple[int, ...], lang: Lang, colours: dict[int, str], changed: frozenset[int]
) -> Content:
    """The content with its points laid out by row and last month."""
    areas = [series.area for series in shown.series]
    rows: list[dict[int | Period | None, Point]] = [
        {point.period.last: point for point in series.points} for series in shown.series
    ]
    here = [one for one in shown.apart if one.area in areas]
    for one in here:
        rows[areas.index(one.area or 0)][one.period] = Point(
            one.period or _NOWHEN, one.figure, one.observation, None, one.source, one.of
        )
    apart = list(dict.fromkeys(one.period for one in here))
    rows.append({})
    if shown.target is not None:
        when = shown.target.period
        rows[-1][when.last if when is not None and when.last in ends else when] = Point(
            when or _NOWHEN, shown.target.figure, shown.target.observation, None, shown.target.source
        )
        if when is None or when.last not in ends:
            apart = list(dict.fromkeys([*apart, when]))
    apart.sort(key=lambda period: period.last if period else -1)
    return Content(shown, tuple(apart), ends, lang, colours, changed, tuple(rows))


class GridModel(QAbstractTableModel):
    """Cells are texts already; ``cell_at`` says what an edit of one would write."""

    def __init__(self) -> None:
        super().__init__()
        self.content: Content | None = None

    def show_content(self, shown: Content | None) -> None:
        """Show other figures; the current cell stays where rows and columns are the same."""
        before = self.content
        same = before is not None and shown is not None and _shape(before) == _shape(shown)
        if not same:
            self.beginResetModel()
        self.content = shown
        if not same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """An area each, and the target."""
        if parent.isValid() or self.content is None or not self.content.shown.series:
            return 0
        return len(self.content.shown.series) + 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        """A period each, and the sources."""
        return 0 if parent.isValid() or self.content is None else len(self.content.columns) + 1

    def is_target(self, row: int) -> bool:
        """Whether a row is that of the target."""
        return self.content is not None and row == len(self.content.shown.series)

    def point(self, row: int, column: int) -> Point | None:
        """The figure of a cell."""
        shown = self.content
        if shown is None or column >= len(shown.columns):
            return None
        return shown.rows[row].get(shown.columns[column])

    def cell_at(self, row: int, column: int) -> Cell | None:
        """What an edit of a cell writes to; None for cells that are not written to."""
        shown = self.content
        if shown is None or not shown.shown.series or shown.shown.measure is Measure.INDEX:
            return None
        end = shown.columns[column] if column < len(shown.columns) else None
        if not isinstance(end, int):
            return None
        if self.is_target(row):
            area = shown.shown.target.area if shown.shown.target else shown.shown.series[0].area
            return Cell(area, end, target=True)
        return Cell(shown.shown.series[row].area, end)

    def period(self, column: int) -> Period | None:
        """The period of a column: that of its figures, else the one a new figure would be of; None where it is not stated."""
        shown = self.content
        assert shown is not None
        end = shown.columns[column]
        if not isinstance(end, int):
            return end
        for row in shown.rows[:-1]:
            if end in row:
                return row[end].period
        cumulative = shown.shown.measure is not Measure.SINGLE and not shown.shown.single
        form = "ytd" if cumulative and shown.shown.indicator.measure != "stock" else "single"
        lines = shown.shown
        return period_of(end, form, typed_step(lines.indicator.frequency, lines.step if lines.points else 0, end))

    def edit_text(self, row: int, column: int) -> str:
        """What stands in the field when a cell is opened: growth with its sign, a number with its decimals."""
        point = self.point(row, column)
        if point is None or self.content is None:
            return ""
        if self.content.shown.measure is Measure.RANK:
            return str(point.figure.number) + (f"/{point.of}" if point.of else "")
        sign = "+" if self.content.shown.measure is Measure.YOY and point.figure.number > 0 else ""
        qualifier = "" if point.figure.qualifier.value == "=" else point.figure.qualifier.value
        return f"{qualifier}{sign}{point.figure.number:f}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, colour, slant and corner mark of a cell."""
        if self.content is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        is_source = column == len(self.content.columns)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft if is_source else _RIGHT
        if is_source:
            return self._source(row, role)
        point = self.point(row, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(point)
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return None if point is None else self._look(point, role)

    def _look(self, point: Point, role: int) -> Any:
        assert self.content is not None
        if role == ITALIC_ROLE:
            return point.estimate
        if role == TINT_ROLE:
            return "text-2" if point.estimate or point.computed else None
        if role == MARK_ROLE:
            if point.observation in self.content.changed:
                return "chart-2"
            return "accent" if point.source is not None else None
        return None

    def _text(self, point: Point | None) -> str:
        if point is None or self.content is None:
            return NOT_STATED
        if self.content.shown.measure is Measure.YOY:
            return grouped(point.figure.number, signed=True)
        return value_text(point, self.content.shown, self.content.lang, unit=False)

    def _source(self, row: int, role: int) -> Any:
        if self.content is None:
            return None
        if role == TINT_ROLE:
            return "text-2"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        shown, lang = self.content.shown, self.content.lang
        points = self.content.rows[row].values()
        known = dict.fromkeys(p.source for p in points if p.source is not None)
        said = [shown.sources[source].of(lang) for source in known if source in shown.sources]
        estimates = sum(point.estimate for point in points)
        if estimates:
            said.append((_ESTIMATE if estimates == 1 else _ESTIMATES).fill(n=estimates).of(lang))
        return ("；" if lang == "zh" else "; ").join(said) or NOT_STATED

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Periods above, areas at the side."""
        shown = self.content
        if shown is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._period_head(section, role)
        if self.is_target(section):
            return _TARGET.of(shown.lang) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole and section < len(shown.shown.series):
            return shown.shown.series[section].name.of(shown.lang)
        if role == TOKEN_ROLE and section < len(shown.shown.series):
            return shown.colours.get(shown.shown.series[section].area)
        return None

    def _period_head(self, section: int, role: int) -> Any:
        assert self.content is not None
        is_source = section >= len(self.content.columns)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) if is_source else _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if is_source:
            return _SOURCE.of(self.content.lang)
        period = self.period(section)
        return period.text(self.content.lang) if period else _UNDATED.of(self.content.lang)

    def corner(self) -> str:
        """What stands over the areas."""
        return _ZONE.of(self.content.lang) if self.content else ""


def _shape(shown: Content) -> tuple[object, ...]:
    areas = tuple(series.area for series in shown.shown.series)
    return shown.columns, areas, shown.shown.measure, shown.shown.indicator.id, shown.lang
