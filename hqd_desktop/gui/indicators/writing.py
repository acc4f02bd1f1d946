"""Typing, pasting, filling and clearing figures in the grid: one change each, shown first where it has more to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtGui import QGuiApplication

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import SeriesSet
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import NOT_STATED, Text
from hqd_desktop.gui.indicators import grid_landing
from hqd_desktop.gui.indicators.data_side import DataSide
from hqd_desktop.gui.indicators.grid_landing import Landing, Names
from hqd_desktop.gui.indicators.grid_review import GridReview, Line
from hqd_desktop.gui.indicators.grid_rows import Mode, Row, RowKind
from hqd_desktop.gui.projects.clipboard import held
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import observing, recorded
from hqd_desktop.workspace.observing import Cell, Difference, Written

_PASTED = Text("{n} cells pasted", "已粘贴 {n} 个单元格")
_BY_NAMES = Text("{n} cells pasted by their headings", "已按表头粘贴 {n} 个单元格")
_FILLED = Text("{n} cells filled", "已填充 {n} 个单元格")
_NOTHING = Text("There is no text to paste", "剪贴板中没有可粘贴的文本")
_SAME = Text("The figures stand there already", "数值与现有数据相同")
_KEEP = Text("{remedy}. Enter again keeps it", "{remedy}。再按一次 Enter 即可保留")
_CLOSED = Text("{n} cells fall where nothing can be typed.", "{n} 个单元格落在不能填写的位置。")
_MERGED = Text(
    "It has {n} merged cells: the first place of each is written.", "含 {n} 个合并单元格：只写入各自的首格。"
)
_NO_FILL = Text(
    "There is no cell to fill from. Select it together with the cells to be filled.",
    "没有可用于填充的单元格。请连同要填充的单元格一起选中。",
)


class Writer:
    """Writes what the grid of one page is given."""

    def __init__(self, session: Session, side: DataSide) -> None:
        self._session = session
        self._side = side
        self._questioned: tuple[Cell, str] | None = None
        self._known_rows: tuple[Row, ...] = ()
        self._by_row: Mapping[tuple[int, int], SeriesSet] = {}

    # --- one cell ------------------------------------------------------------------------------

    def write(self, row: int, column: int, text: str) -> UserError | None:
        """Write one cell; what is wrong with the text, or what is asked about it. Enter on the same text again answers yes."""
        cell = self._side.grid.figures.cell_at(row, column)
        return None if cell is None else self._write_typed({cell: text}, cell, text)

    def spread(self, chosen: list[tuple[int, int]], text: str) -> UserError | None:
        """Write one text into all selected cells as one change."""
        cells = self._cells(chosen)
        return self._write_typed(dict.fromkeys(cells, text), cells[0], text) if cells else None

    def _write_typed(self, cells: Mapping[Cell, str], first: Cell, text: str) -> UserError | None:
        sure = self._questioned == (first, text) and self._side.grid.by_key
        made = self.plan(cells, cells if sure else ())
        if made.bad:
            return made.bad[0][1]
        if made.doubtful:
            self._questioned = (first, text)
            wrong = made.doubtful[0][1]
            return UserError(wrong.message, _KEEP.fill(remedy=wrong.remedy))
        self._questioned = None
        self._apply(made)
        return None

    # --- many cells ----------------------------------------------------------------------------

    def clear(self) -> None:
        """Take the selected figures away."""
        cells = self._cells(self._side.grid.chosen_cells())
        if cells:
            self._apply(self.plan(dict.fromkeys(cells, "")))

    def cut(self) -> None:
        """Copy the selected figures, then take them away."""
        self._side.copy()
        self.clear()

    def fill_down(self) -> None:
        """Carry the first row of the selection down."""
        chosen = self._side.grid.chosen_cells()
        firsts = {column: min(r for r, c in chosen if c == column) for column in {c for _r, c in chosen}}
        self._fill([((r, c), (firsts[c], c)) for r, c in chosen if r != firsts[c]])

    def fill_right(self) -> None:
        """Carry the first column of the selection to the right."""
        chosen = self._side.grid.chosen_cells()
        firsts = {row: min(c for r, c in chosen if r == row) for row in {r for r, _c in chosen}}
        self._fill([((r, c), (r, firsts[r])) for r, c in chosen if c != firsts[r]])

    def _fill(self, pairs: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        figures = self._side.grid.figures
        if not pairs:
            self._session.messages.warning(_NO_FILL)
            return
        cells = {}
        for to, start in pairs:
            cell = figures.cell_at(*to)
            if cell is not None:
                cells[cell] = figures.edit_text(*start)
        self._consider(Landing(cells), _FILLED)

    def paste(self) -> None:
        """Lay the cells of the clipboard into the grid: by their headings where they have some, else from the current cell on."""
        got = held(QGuiApplication.clipboard().mimeData())
        if not got.rows or not max(map(len, got.rows)):
            self._session.messages.warning(_NOTHING)
            return
        if not self._side.grid.finish():
            return
        landing = grid_landing.by_headings(got.rows, self._names())
        if landing is None:
            grid, model = self._side.grid, self._side.grid.figures
            at = grid.currentIndex()
            top, left = (at.row(), at.column()) if at.isValid() else (0, 0)
            landing = grid_landing.from_cell(got.rows, model.cell_at, top, left, grid.chosen_cells())
        notes = [_MERGED.fill(n=got.merged).of(self._session.lang)] if got.merged else []
        self._consider(landing, _BY_NAMES if landing.by_names else _PASTED, notes)

    def _consider(self, landing: Landing, said: Text, notes: Sequence[str] = ()) -> None:
        """Write at once what is clear and in sight; show the rest first."""
        made = self.plan(landing.cells)
        notes = list(notes)
        if landing.closed:
            notes.append(_CLOSED.fill(n=landing.closed).of(self._session.lang))
        asked = {cell: wrong for cell, wrong in landing.asked.items() if any(d.cell == cell for d in made.differences)}
        if not (made.bad or made.doubtful or landing.unplaced or asked or notes) and self._is_in_sight(made):
            if not made.steps:
                self._session.messages.success(_SAME)
            elif self._apply(made, said):
                self._mark(made)
            return
        self._review(landing, made, asked, said, notes)

    def _review(
        self, landing: Landing, made: Written, asked: Mapping[Cell, UserError], said: Text, notes: Sequence[str]
    ) -> None:
        lines = [self._line(d, asked.get(d.cell)) for d in made.differences]
        for several, is_asked in ((made.bad, False), (made.doubtful, True)):
            lines += [
                Line(self._name(cell), self._when(cell), "", landing.cells[cell], wrong, is_asked)
                for cell, wrong in several
            ]
        lines += [Line(name, when, "", "", wrong) for name, when, wrong in landing.unplaced]
        good = {d.cell: landing.cells[d.cell] for d in made.differences if d.cell not in asked}
        odd = {**{cell: landing.cells[cell] for cell in asked}, **{c: landing.cells[c] for c, _w in made.doubtful}}

        def write(too: bool) -> bool:
            wanted = {**good, **odd} if too else good
            planned = self.plan(wanted, wanted)
            return self._apply(planned, said)

        dialog = GridReview(self._side.window(), lines, notes, write)
        dialog.open()

    def _is_in_sight(self, made: Written) -> bool:
        """Whether what would change can be seen without scrolling."""
        return made.cells <= self._side.grid.cells_in_sight()

    # --- planning ------------------------------------------------------------------------------

    def plan(self, cells: Mapping[Cell, str], sure: Collection[Cell] = ()) -> Written:
        """What texts in cells of any rows would do."""
        today = dt.date.today()
        made = Written()
        by_lines: dict[int, tuple[SeriesSet, dict[Cell, str]]] = {}
        for cell, text in cells.items():
            lines = self._lines_of(cell)
            if lines is not None:
                by_lines.setdefault(id(lines), (lines, {}))[1][cell] = text
        for lines, texts in by_lines.values():
            areas = list({cell.area for cell in texts})
            known = recorded.observations(self._session.data, lines.indicator.id, areas)
            month = today.year * 12 + today.month - 1
            made.add(observing.write_cells(self._session.data, lines, known, texts, today=month, sure=sure))
        return made

    def _apply(self, made: Written, said: Text | None = None) -> bool:
        if not made.steps:
            return True
        words = None if said is None else said.fill(n=f"{made.cells:,}")
        if not self._session.apply(Change(self._label(made), tuple(made.steps))):
            return False
        if words is not None:
            self._session.messages.success(words, self._session.undo_offer(self._session.data))
        return True

    def _mark(self, made: Written) -> None:
        """Select what was written, as spreadsheets do."""
        grid = self._side.grid
        written = {difference.cell for difference in made.differences}
        rows, columns = range(grid.figures.rowCount()), range(grid.figures.columnCount() - 1)
        if len(written) > 1 and len(rows) * len(columns) < 5000:
            grid.choose([(r, c) for r in rows for c in columns if grid.figures.cell_at(r, c) in written])

    def _label(self, made: Written) -> Text:
        cells = [difference.cell for difference in made.differences]
        lines = self._lines_of(cells[0])
        assert lines is not None
        if len({cell.indicator for cell in cells}) > 1:
            names = self._area_names().get(cells[0].area, NOT_STATED)
            return Text("Edit {n} values of {area}", "修改{area}的 {n} 个数值").fill(n=len(cells), area=names)
        when = observing.new_period(lines, cells[0].end)
        shown = self._side.grid.figures.content
        if shown is not None and cells[0].end in shown.ends:
            when = shown.period(cells[0].end)
        said = Text(when.text("en"), when.text("zh"))
        return observing.label(lines, cells, self._area_names(), said)

    # --- what cells are called -----------------------------------------------------------------

    def _lines_of(self, cell: Cell) -> SeriesSet | None:
        """The lines a cell belongs to: those of its row, else those of the chart."""
        shown = self._side.grid.figures.content
        rows = shown.rows if shown is not None else ()
        if rows is not self._known_rows:
            self._known_rows = rows
            self._by_row = {(r.lines.indicator.id, r.area): r.lines for r in reversed(rows) if r.lines is not None}
        if found := self._by_row.get((cell.indicator, cell.area)):
            return found
        return shown.shown if shown is not None and shown.shown.indicator.id == cell.indicator else None

    def _area_names(self) -> Mapping[int, Text]:
        shown = self._side.grid.figures.content
        return shown.names if shown is not None else {}

    def _name(self, cell: Cell) -> str:
        lang, shown = self._session.lang, self._side.grid.figures.content
        if shown is not None and shown.mode is Mode.INDICATORS:
            lines = self._lines_of(cell)
            return lines.title.of(lang) if lines is not None else ""
        return self._area_names().get(cell.area, NOT_STATED).of(lang)

    def _when(self, cell: Cell) -> str:
        shown = self._side.grid.figures.content
        return shown.period(cell.end).text(self._session.lang) if shown is not None else ""

    def _line(self, difference: Difference, asked: UserError | None) -> Line:
        lang = self._session.lang

        def said(values: Mapping[str, Packed]) -> str:
            kinds, style = fields("observation"), self._session.style()
            texts = (kinds[k].kind.text(kinds[k].kind.unpack(v), style) for k, v in values.items() if v is not None)
            return "/".join(texts) or NOT_STATED.of(lang)

        cell = difference.cell
        return Line(
            self._name(cell),
            self._when(cell),
            said(difference.before),
            said(difference.after),
            asked,
            asked is not None,
        )

    def _cells(self, chosen: Sequence[tuple[int, int]]) -> list[Cell]:
        figures = self._side.grid.figures
        return [cell for place in chosen if (cell := figures.cell_at(*place)) is not None]

    def _names(self) -> Names:
        """What headings of a block may name here."""
        shown = self._side.grid.figures.content
        assert shown is not None
        known: dict[str, tuple[int, int]] = {}
        for row in shown.rows:
            if row.kind in (RowKind.FIGURES, RowKind.WAITING) and row.lines is not None:
                for name in (row.name.en, row.name.zh):
                    known.setdefault(name.casefold(), (row.area, row.lines.indicator.id))
        data, in_front = self._session.data, shown.shown

        def rows(name: str) -> tuple[int, int] | None:
            if found := known.get(name.casefold()):
                return found
            kind = "indicator" if shown.mode is Mode.INDICATORS else "area"
            record = data.resolve(kind, name)
            if record is None:
                return None
            if kind == "area":
                return record, in_front.indicator.id
            return next((pair for pair in known.values() if pair[1] == record), None)

        def place(pair: tuple[int, int], end: int) -> Cell | None:
            cell = Cell(pair[0], end, indicator=pair[1])
            lines = self._lines_of(cell)
            return cell if lines is not None and lines.measure.value != "index" else None

        def expected(pair: tuple[int, int], end: int) -> Period:
            return observing.new_period(self._lines_of(Cell(pair[0], end, indicator=pair[1])) or in_front, end)

        return Names(rows, place, expected)
