"""What the grid shows now: its rows, how they are read, and what is remembered of it.

Few figures are read at once. All areas of a large file are read a page at a time, as they come into sight, off the interface
thread; an answer that comes after something else was chosen is dropped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from hqd_desktop.domain.indicators import Measure, SeriesSet
from hqd_desktop.domain.indicators.completeness import Reported
from hqd_desktop.domain.indicators.measures import name as measure_name
from hqd_desktop.domain.indicators.slots import grid_ends
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import Indicator
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.checks.marks import Findings
from hqd_desktop.gui.indicators.data_side import DataSide
from hqd_desktop.gui.indicators.grid_rows import (
    Content,
    Mode,
    Row,
    RowKind,
    apart_columns,
    area_rows,
    indicator_rows,
    measure_of,
    reported_row,
    target_row,
)
from hqd_desktop.gui.indicators.looked_at import LookedAt
from hqd_desktop.gui.session import Session

_PAGE = 16
"""How many areas are read together."""
_OFFERED = 40
_COUNT_LATER_MS = 400
"""In a large file who has reported is counted once typing rests."""
_READING = Text("Reading figures", "正在读取数据")

_BEHIND_NEWEST = 3
"""Behind the newest figures stand a column to type into and the sources."""


class GridSide(QObject):
    """Shows in the grid what is looked at. ``switched`` tells that the rows are others now."""

    switched = Signal()

    def __init__(self, session: Session, looked: LookedAt, side: DataSide, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._looked, self._side = session, looked, side
        self.mode = Mode.CHART
        self.area = 0
        """The area whose indicators are shown; 0: the home zone, else the first on the chart."""
        self.changed: set[int] = set()
        self._asked: set[int] = set()
        self._pages: list[int] = []
        self._turn = 0
        self._colours: Mapping[int, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_asked)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_COUNT_LATER_MS)
        self._later.timeout.connect(self._count)
        self.findings = Findings(session, "observation")
        session.checking.changed.connect(self._look_at_findings)
        side.grid.figures.asked.connect(self._ask)
        side.mode_wanted.connect(self.take_mode)

    # --- what is shown -------------------------------------------------------------------------

    def take_mode(self, key: str) -> None:
        """Show other rows; the figure that is being typed is saved first."""
        mode = Mode(key)
        if mode is not self.mode and self._side.grid.finish():
            if mode is Mode.INDICATORS:
                self.area = self._area_in_front()
            self.mode = mode
            self.again()
            self._go_to_newest()
            self.switched.emit()
        self._side.show_mode(self.mode)

    def _go_to_newest(self) -> None:
        """Other rows have no current cell: the arrow keys go on from the newest figures, not from the oldest."""
        grid = self._side.grid
        columns = grid.figures.columnCount()
        if grid.figures.rowCount() and not grid.currentIndex().isValid():
            grid.setCurrentIndex(grid.figures.index(0, max(0, columns - _BEHIND_NEWEST)))

    def next_mode(self) -> None:
        """From the areas on the chart to all, to indicators, and round."""
        modes = list(Mode)
        self.take_mode(modes[(modes.index(self.mode) + 1) % len(modes)].value)

    def note(self, records: frozenset[int]) -> None:
        """These observations were changed while the window is open; what is shown already gets their marks, too."""
        self.changed |= records
        self._side.grid.figures.put_changed(frozenset(self.changed))

    def _look_at_findings(self) -> None:
        """The checks may have found something else: mark it."""
        self.findings = self.findings.now()
        self._side.grid.figures.put_findings(self.findings)

    def take_area(self, area: int) -> None:
        """Show the indicators of an area."""
        if self._side.grid.finish():
            self.area, self.mode = area, Mode.INDICATORS
            self.again()

    def areas_offered(self) -> list[tuple[int, Text]]:
        """The areas whose indicators can be shown: the home zone and those on the chart first, no more than a menu can hold."""
        lines = self._looked.lines
        shown = [one.area for one in lines.series] if lines is not None else []
        order = sorted(self._looked.areas, key=lambda one: (not one.home, one.id not in shown, one.id))
        return [(one.id, Text(one.title("en"), one.title("zh"))) for one in order[:_OFFERED]]

    def _area_in_front(self) -> int:
        """The area of the current row, else the home zone, else the first on the chart."""
        grid = self._side.grid
        row = grid.figures.row_at(grid.currentIndex().row())
        if row is not None and row.area:
            return row.area
        home = next((one.id for one in self._looked.areas if one.home), 0)
        lines = self._looked.lines
        return home or (lines.series[0].area if lines is not None and lines.series else 0)

    def show(self, colours: Mapping[int, str]) -> None:
        """Show the lines that are looked at."""
        self._colours = colours
        self.again()

    def again(self) -> None:
        """Show the figures anew."""
        lines = self._looked.lines
        if lines is None or self._session.workspace is None:
            return
        self._turn += 1
        self._asked.clear()
        self._side.show_mode(self.mode, self._area_name(), measure_name(self._wanted_measure(lines), lines.indicator))
        if self.mode is Mode.INDICATORS:
            self._read_indicators()
            return
        if self.mode is Mode.AREAS:
            self._put(lines, self._every_area(lines))
        else:
            rows = area_rows(lines, self._colours)
            ends = self._looked.ends(dt.date.today())
            self._put(lines, [*rows, target_row(lines, ends)] if rows else [], ends)
        if self._looked.having is None:
            self._count()
        else:
            self._later.start()

    def _area_name(self) -> Text:
        found = next((one for one in self._looked.areas if one.id == self.area), None)
        return Text(found.title("en"), found.title("zh")) if found else Text("", "")

    def _put(self, lines: SeriesSet, rows: Sequence[Row], ends: Sequence[int] = ()) -> None:
        columns = tuple(ends) or self._all_ends(lines, rows)
        shown = Content(
            lines,
            apart_columns(rows),
            columns,
            self._session.lang,
            (*rows, reported_row()) if rows else (),
            self.mode,
            frozenset(self.changed),
            self._still_reported(lines, columns),
            self.findings,
            names={one.id: Text(one.title("en"), one.title("zh")) for one in self._looked.areas},
        )
        self._side.grid.figures.show_content(shown)

    def _still_reported(self, lines: SeriesSet, columns: Sequence[int]) -> Mapping[int, Reported]:
        """Who had reported, until it is counted anew; only of the same columns."""
        before = self._side.grid.figures.content
        same = before is not None and before.mode is self.mode and before.ends == tuple(columns)
        same = same and before is not None and before.shown.indicator.id == lines.indicator.id
        return before.reported if before is not None and same else {}

    def _all_ends(self, lines: SeriesSet, rows: Sequence[Row]) -> tuple[int, ...]:
        """The columns: of all areas what is on record, of indicators what the rows have, in the shortest period of any."""
        from hqd_desktop.workspace import gridded

        today = self._today()
        if self.mode is Mode.AREAS:
            first, last = self._looked.span
            known = {*gridded.ends_of(self._session.data, lines.indicator.id), *lines.slots}
            kept = sorted(
                end for end in known if (first is None or end >= first.first) and (last is None or end <= last.last)
            )
            return grid_ends((), kept, lines.indicator.frequency, today)
        ends = {end for row in rows for end in row.points if isinstance(end, int)}
        having = {row.lines.indicator.frequency or "month" for row in rows if row.lines is not None and row.points}
        often = next((one for one in ("month", "quarter", "year") if one in having), "month")
        return grid_ends((), sorted(ends), often, today)

    @staticmethod
    def _today() -> int:
        today = dt.date.today()
        return today.year * 12 + today.month - 1

    # --- indicators of one area ----------------------------------------------------------------

    def _read_indicators(self) -> None:
        from hqd_desktop.workspace import gridded

        lines, area, turn = self._looked.lines, self.area or self._area_in_front(), self._turn
        assert lines is not None
        if area != self.area:
            self.area = area
            self._side.show_mode(self.mode, self._area_name())
        measure, amounts, span = self._wanted_measure(lines), self._session.amount_unit, self._looked.span
        data = self._session.data

        def read(_progress: Progress) -> list[SeriesSet]:
            return gridded.of_area(data, area, lambda one: measure_of(one, measure), amounts, span)

        def done(found: list[SeriesSet]) -> None:
            if turn == self._turn:
                self._put(lines, indicator_rows(found, self._session.lang))
                self._count()

        self._session.jobs.run(_READING, read, done, of=self)

    @staticmethod
    def _wanted_measure(lines: SeriesSet) -> Measure:
        return Measure.YTD if lines.measure in (Measure.INDEX, Measure.RANK) else lines.measure

    # --- all areas, a page at a time -----------------------------------------------------------

    def _every_area(self, lines: SeriesSet) -> list[Row]:
        """Rows that are still to be read; those on the chart stand there already."""
        known = {row.area: row for row in area_rows(lines, self._colours)}
        known = {**self._in_sight(lines), **known}
        order = sorted(self._looked.areas, key=lambda one: (not one.home, one.id))
        return [
            known.get(one.id) or Row(RowKind.WAITING, Text(one.title("en"), one.title("zh")), lines, one.id)
            for one in order
        ]

    def _in_sight(self, lines: SeriesSet) -> dict[int, Row]:
        """The rows in sight keep their figures until they are read anew, so that an edit does not blank the grid."""
        before, (first, last) = self._side.grid.figures.content, self._side.grid.rows_in_sight()
        if before is None or before.mode is not Mode.AREAS:
            return {}
        now, then = (lines.indicator.id, lines.measure, lines.unit), before.shown
        if now != (then.indicator.id, then.measure, then.unit):
            return {}
        kept = [row for row in before.rows[first : last + 1] if row.kind is RowKind.FIGURES]
        for row in range(first, first + len(kept)):
            self._ask(row)
        return {row.area: row for row in kept}

    def _ask(self, row: int) -> None:
        """A row that is not read came into sight."""
        page = row // _PAGE
        if page not in self._asked:
            self._asked.add(page)
            self._pages.append(page)
            self._timer.start()

    def _read_asked(self) -> None:
        """Read the pages that came into sight last; those scrolled past meanwhile are asked for again when they come back."""
        from hqd_desktop.workspace import gridded

        pages, self._pages = self._pages, []
        shown, found = self._side.grid.figures.content, self._looked.indicator
        if shown is None or found is None or self._session.workspace is None:
            return
        in_sight = self._side.grid.rows_in_sight()
        now = [page for page in pages if page * _PAGE <= in_sight[1] and (page + 1) * _PAGE > in_sight[0]]
        self._asked -= set(pages) - set(now)
        data, lines, turn, span = self._session.data, shown.shown, self._turn, self._looked.span
        for page in now:
            rows = shown.rows[page * _PAGE : (page + 1) * _PAGE]
            areas = [row.area for row in rows if row.kind is not RowKind.REPORTED]

            def read(_progress: Progress, areas: Sequence[int] = areas) -> SeriesSet:
                return gridded.of_areas(data, found, areas, lines.measure, lines.unit, span)

            def done(answer: SeriesSet, start: int = page * _PAGE) -> None:
                if turn == self._turn:
                    self._side.grid.figures.put_rows(start, area_rows(answer, self._colours))

            self._session.jobs.run(_READING, read, done, quiet=True, of=self)

    # --- who has reported ----------------------------------------------------------------------

    def _count(self) -> None:
        """Count off the interface thread who has reported."""
        from hqd_desktop.workspace import completeness

        shown, found = self._side.grid.figures.content, self._looked.indicator
        if shown is None or found is None or not shown.rows or self._session.workspace is None:
            return
        data, turn, ends, today = self._session.data, self._turn, shown.ends, self._today()
        if self.mode is Mode.INDICATORS:
            area, indicators = self.area, _indicators(shown.rows)

            def count(_progress: Progress) -> list[Reported]:
                return completeness.of_area(data, area, ends, today, indicators)
        else:
            order = list(shown.names)

            def count(_progress: Progress) -> list[Reported]:
                return completeness.of_indicator(data, found, ends, today, order)

        def done(answer: list[Reported]) -> None:
            if turn == self._turn:
                self._side.grid.figures.put_reported(answer)

        self._session.jobs.run(_READING, count, done, quiet=True, of=self)

    # --- what is remembered --------------------------------------------------------------------

    def state(self) -> dict[str, str]:
        """What the rows are, and the widths."""
        grid = self._side.grid
        return {"grid": self.mode.value, "grid_widths": f"{grid.period_width},{grid.source_width}"}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take them back."""
        known = {mode.value for mode in Mode}
        if str(state.get("grid", "")) in known:
            self.mode = Mode(str(state["grid"]))
        widths = [int(part) for part in str(state.get("grid_widths", "")).split(",") if part.isdigit()]
        if len(widths) == 2 and all(20 <= width <= 2000 for width in widths):
            self._side.grid.period_width, self._side.grid.source_width = widths
        self._side.show_mode(self.mode, self._area_name())


def _indicators(rows: Sequence[Row]) -> list[Indicator]:
    return [row.lines.indicator for row in rows if row.kind is RowKind.FIGURES and row.lines is not None]
