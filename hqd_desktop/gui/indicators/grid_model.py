"""The figures as a table model: an area or an indicator a row, a period a column, the sources behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.indicators import Measure, Point
from hqd_desktop.domain.indicators.completeness import Reported
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.picture import value_text
from hqd_desktop.gui.indicators import grid_words
from hqd_desktop.gui.indicators.grid_rows import Content, Mode, Row, RowKind
from hqd_desktop.gui.widgets.cells import BOLD_ROLE, MARK_ROLE, NOT_STATED, TINT_ROLE
from hqd_desktop.workspace.observing import Cell

ITALIC_ROLE = Qt.ItemDataRole.UserRole + 80
TOKEN_ROLE = Qt.ItemDataRole.UserRole + 81
"""The colour of a row's line, for its header."""
OLDER_ROLE = Qt.ItemDataRole.UserRole + 82
"""How many older figures are kept behind the one shown."""
FINDING_ROLE = Qt.ItemDataRole.UserRole + 83
"""The token of a finding's mark: what checks have to say."""
CLOSED_ROLE = Qt.ItemDataRole.UserRole + 84
"""Whether nothing can stand here: a heading, a period the indicator does not have."""
UNIT_ROLE = Qt.ItemDataRole.UserRole + 85
HEAD_ROLE = Qt.ItemDataRole.UserRole + 88
"""Whether a cell belongs to the heading of a group."""
LATE_ROLE = Qt.ItemDataRole.UserRole + 86
"""For the heading of a period: whether somebody has not reported who should have."""
BREAK_ROLE = Qt.ItemDataRole.UserRole + 87
"""For the heading of a period: whether figures before it do not compare."""
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()
_ZONE, _INDICATOR, _SOURCE = Text("Zone", "区域"), Text("Indicator", "指标"), Text("Source", "来源")
_UNDATED = Text("No period", "未说明时期")
_SHOWN = (Qt.ItemDataRole.DisplayRole,)
_SAID = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class GridModel(QAbstractTableModel):
    """Cells are texts already; ``cell_at`` says what an edit of one would write. ``asked`` names rows that are not read yet."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.content: Content | None = None

    def show_content(self, shown: Content | None) -> None:
        """Show other figures; the current cell stays where rows and columns are the same."""
        before = self.content
        same = before is not None and shown is not None and before.shape == shown.shape
        if not same:
            self.beginResetModel()
        self.content = shown
        if not same:
            self.endResetModel()
        elif self.rowCount():
            self._changed(0, self.rowCount() - 1)

    def put_rows(self, start: int, rows: Sequence[Row]) -> None:
        """Fill in rows that were read meanwhile."""
        if self.content is None or not rows:
            return
        every = (*self.content.rows[:start], *rows, *self.content.rows[start + len(rows) :])
        self.content = replace(self.content, rows=every, periods={})
        self._changed(start, start + len(rows) - 1)

    def put_reported(self, found: Sequence[Reported]) -> None:
        """Say who has reported."""
        if self.content is not None and self.rowCount():
            self.content = replace(self.content, reported={one.end: one for one in found})
            self._changed(self.rowCount() - 1, self.rowCount() - 1)

    def put_changed(self, records: frozenset[int]) -> None:
        """Mark these observations as changed in this session."""
        if self.content is not None and self.rowCount():
            self.content = replace(self.content, changed=records)
            self._changed(0, self.rowCount() - 1)

    def put_findings(self, found: Mapping[int, Text]) -> None:
        """Mark the observations about which the checks have something to say."""
        if self.content is not None and self.rowCount():
            self.content = replace(self.content, findings=found)
            self._changed(0, self.rowCount() - 1)

    def _changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, first, last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Areas or indicators, and what stands below them."""
        return 0 if parent.isValid() or self.content is None else len(self.content.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """A period each, and the sources."""
        return 0 if parent.isValid() or self.content is None else len(self.content.columns) + 1

    # --- what stands where ---------------------------------------------------------------------

    def row_at(self, row: int) -> Row | None:
        """A row, None outside."""
        rows = self.content.rows if self.content is not None else ()
        return rows[row] if 0 <= row < len(rows) else None

    def point(self, row: int, column: int) -> Point | None:
        """The figure in a cell."""
        found = self.row_at(row)
        if self.content is None or found is None or not 0 <= column < len(self.content.columns):
            return None
        return found.points.get(self.content.columns[column])

    def is_target(self, row: int) -> bool:
        """Whether a row holds what is aimed at."""
        found = self.row_at(row)
        return found is not None and found.kind is RowKind.TARGET

    def cell_at(self, row: int, column: int) -> Cell | None:
        """What an edit of a cell writes; None where nothing can be typed."""
        found, shown = self.row_at(row), self.content
        if found is None or shown is None or found.lines is None or not 0 <= column < len(shown.columns):
            return None
        end = shown.columns[column]
        if not isinstance(end, int) or found.lines.measure is Measure.INDEX or not found.takes(end):
            return None
        if found.kind not in (RowKind.FIGURES, RowKind.TARGET):
            return None
        if found.kind is RowKind.TARGET and found.lines.measure not in (Measure.YTD, Measure.YOY):
            return None
        return Cell(found.area, end, found.kind is RowKind.TARGET, found.lines.indicator.id)

    def period(self, column: int) -> Period | None:
        """The period of a column; None where it is not stated."""
        assert self.content is not None
        end = self.content.columns[column]
        return self.content.period(end) if isinstance(end, int) else end

    def reported_at(self, column: int) -> Reported | None:
        """Who has reported the period of a column."""
        if self.content is None or not 0 <= column < len(self.content.columns):
            return None
        end = self.content.columns[column]
        return self.content.reported.get(end) if isinstance(end, int) else None

    def edit_text(self, row: int, column: int) -> str:
        """What stands in the field when a cell is opened: growth with its sign, a number with its decimals; nothing computed."""
        point, found = self.point(row, column), self.row_at(row)
        if point is None or found is None or found.lines is None or point.computed:
            return ""
        if found.lines.measure is Measure.RANK:
            return str(point.figure.number) + (f"/{point.of}" if point.of else "")
        sign = "+" if found.lines.measure is Measure.YOY and point.figure.number > 0 else ""
        qualifier = "" if point.figure.qualifier.value == "=" else point.figure.qualifier.value
        return f"{qualifier}{sign}{point.figure.number:f}"

    # --- what Qt asks --------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, colour, slant and marks of a cell; the tool tip says what a screen reader says."""
        if self.content is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        found = self.content.rows[row]
        is_source = column == len(self.content.columns)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if is_source else _RIGHT
        if found.kind is RowKind.WAITING and role in _SHOWN:
            self.asked.emit(row)
            return "…"
        if found.kind is RowKind.REPORTED:
            return None if is_source else self._reported(column, role)
        if role == HEAD_ROLE:
            return found.kind is RowKind.HEAD
        if is_source:
            return self._source(found, role)
        point = found.points.get(self.content.columns[column])
        if role in _SHOWN:
            return self._text(found, column, point)
        if role in _SAID:
            return self._said(row, column, point, role)
        if role == CLOSED_ROLE:
            return found.kind is RowKind.HEAD or self._is_closed(found, column)
        return None if point is None else self._look(point, found, role)

    def _is_closed(self, found: Row, column: int) -> bool:
        assert self.content is not None
        end = self.content.columns[column]
        return isinstance(end, int) and not found.takes(end)

    def _look(self, point: Point, found: Row, role: int) -> Any:
        assert self.content is not None
        if role == ITALIC_ROLE:
            return point.estimate
        if role == TINT_ROLE:
            return "text-3" if point.computed else "text-2" if point.estimate else None
        if role == OLDER_ROLE:
            return 0 if found.lines is None or point.computed else len(found.lines.older(point.observation))
        if role == FINDING_ROLE:
            return "bad" if point.observation in self.content.findings else None
        if role == MARK_ROLE:
            if point.observation in self.content.changed and not point.computed:
                return "chart-2"
            return "accent" if point.source is not None and not point.computed else None
        return None

    def _text(self, found: Row, column: int, point: Point | None) -> str:
        if found.kind is RowKind.HEAD or found.lines is None or self.content is None:
            return ""
        if point is None:
            return "" if self._is_closed(found, column) else NOT_STATED
        if found.lines.measure is Measure.YOY:
            return grouped(point.figure.number, signed=True)
        return value_text(point, found.lines, self.content.lang, unit=False)

    def _said(self, row: int, column: int, point: Point | None, role: int) -> str | None:
        """A cell in words, with everything its marks mean."""
        assert self.content is not None
        found = self.content.rows[row]
        if found.lines is None or found.kind is RowKind.HEAD:
            return None
        words = grid_words.cell_words(self.content, found, self.content.columns[column], point)
        return words if role != Qt.ItemDataRole.ToolTipRole else escape(words).replace("\n", "<br>")

    def _reported(self, column: int, role: int) -> Any:
        one = self.reported_at(column)
        if self.content is None or one is None or not one.expected:
            return None
        late = one.due and not one.is_complete
        if role in _SHOWN:
            return grid_words.REPORTED.fill(n=len(one.here), all=one.expected).of(self.content.lang)
        if role in _SAID:
            words = grid_words.reported_words(self.content, one)
            return words if role != Qt.ItemDataRole.ToolTipRole else escape(words).replace("\n", "<br>")
        return {TINT_ROLE: "warn" if late else "text-3", BOLD_ROLE: late}.get(
            Qt.ItemDataRole(role) if role < 256 else role
        )

    def _source(self, found: Row, role: int) -> Any:
        if role == TINT_ROLE:
            return "text-2"
        if role == CLOSED_ROLE:
            return found.kind is RowKind.HEAD
        if self.content is None or found.lines is None or role not in (*_SHOWN, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return grid_words.sources(found, self.content.lang)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Periods above, areas or indicators at the side."""
        shown = self.content
        if shown is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._period_head(shown, section, role)
        found = self.row_at(section)
        if found is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return found.name.of(shown.lang)
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(found.name.of(shown.lang))
        return {
            TOKEN_ROLE: found.token or None,
            UNIT_ROLE: found.unit.of(shown.lang),
            CLOSED_ROLE: found.kind is RowKind.HEAD,
        }.get(role)

    def _period_head(self, shown: Content, section: int, role: int) -> Any:
        is_source = section >= len(shown.columns)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if is_source else _RIGHT
        if role in _SAID:
            return None if is_source else self._period_said(shown, section, role)
        if role == LATE_ROLE:
            one = self.reported_at(section)
            return one is not None and one.due and not one.is_complete
        if role == BREAK_ROLE:
            end = None if is_source else shown.columns[section]
            return shown.mode is not Mode.INDICATORS and any(mark.end == end for mark in shown.shown.breaks)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if is_source:
            return _SOURCE.of(shown.lang)
        period = self.period(section)
        return period.text(shown.lang) if period else _UNDATED.of(shown.lang)

    def _period_said(self, shown: Content, section: int, role: int) -> str:
        words = grid_words.column_words(shown, shown.columns[section], self.reported_at(section))
        return words if role != Qt.ItemDataRole.ToolTipRole else escape(words).replace("\n", "<br>")

    def corner(self) -> str:
        """What stands over the names of the rows."""
        if self.content is None:
            return ""
        return (_INDICATOR if self.content.mode is Mode.INDICATORS else _ZONE).of(self.content.lang)
