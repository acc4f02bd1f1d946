"""Charts as spreadsheets draw them: the figures of a chart on a sheet, a native chart beside them, the source note below.

The chart is bound to the cells, so that whoever gets the workbook can go on with it. A period without a figure is an empty cell,
and a gap in its line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.indicators.charts import Chart, Matrix, Shape
from hqd_desktop.domain.indicators.charts.table import Cell, Table
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Lang, Text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart as NativeChart
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CHART_SHEET, DATA_SHEET = Text("Chart", "图表"), Text("Figures", "数据")
CHARTS_SHEET = Text("Charts", "图表")
HOME, GREY = "#2A52A3", "#8E96A1"
PALETTE = ("#C4690F", "#3A9B8F", "#5E1F48")
_PARTS = (HOME, *PALETTE, GREY)
_TEXT, _GRID, _AXIS = "#1B2027", "#ECEEF1", "#B4BAC3"
_FONT = "Microsoft YaHei UI"
_HIGH, _ROW = 20, 20
"""Rows a chart takes, and their height in pixels."""
_LYING = (Shape.BAR, Shape.DOTS)
"""Shapes with names at the left and values along the bottom."""
_NOTE, _LEGEND, _WIDE = 100, 80, 0x2E80
"""Characters of a line of notes, of a legend in one line; from where on a character takes the room of two."""
_UPRIGHT = 14
"""With more periods than this a spreadsheet turns their names."""
_LABELLED = 30
"""No more bars than this carry their value."""
_EXACT = 15


class Formats:
    """Cell formats of a chart sheet, made once each."""

    def __init__(self, book: Workbook) -> None:
        base = {"font_name": _FONT, "font_size": 10, "valign": "vcenter"}
        line = {"border": 1, "border_color": "#D6DADF"}
        self._book, self._cell = book, {**base, **line}
        self._numbers: dict[int, Format] = {}
        self.title = book.add_format({**base, "font_size": 14, "bold": True})
        self.quiet = book.add_format({**base, "font_color": "#4B535E"})
        self.head = book.add_format({**base, **line, "bold": True, "bg_color": "#EBEDF0", "text_wrap": True})
        self.text = book.add_format(self._cell)

    def number(self, decimals: int) -> Format:
        """The format of a number with its printed decimals."""
        if decimals not in self._numbers:
            shape = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({**self._cell, "num_format": shape})
        return self._numbers[decimals]


def write(target: Path, chart: Chart, lang: Lang, *, author: str = "") -> None:
    """Write a workbook of one chart (.xlsx): its figures with a native chart, and on a second sheet everything known of each.

    Raises UserError where the disk refuses; an older file is then unchanged.
    """
    import xlsxwriter

    with beside(target) as draft:
        book = xlsxwriter.Workbook(
            str(draft), {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
        )
        book.set_properties({"title": chart.title.of(lang), "author": author, "comments": "HQD Desktop"})
        formats = Formats(book)
        add_sheet(book, CHART_SHEET.of(lang), [chart], lang, formats)
        _write_table(book.add_worksheet(DATA_SHEET.of(lang)), chart.table, lang, formats)
        book.close()


def add_sheet(book: Workbook, name: str, charts: Sequence[Chart], lang: Lang, formats: Formats) -> None:
    """A sheet with charts below one another, each with its title, figures and source. Rows are written in order, as
    workbooks in constant memory want it."""
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    matrices = [matrix for chart in charts for _axis, matrix in chart.panels]
    names = [name.of(lang) for matrix in matrices for name in matrix.categories]
    sheet.set_column(0, 0, max(14, min(60, max(map(_characters, names), default=0) + 2)))
    widest = max(len(matrix.strands) for matrix in matrices)
    sheet.set_column(1, widest, 13)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1 if len(charts) == 1 else 0)
    row = 0
    for chart in charts:
        row = _block(book, sheet, row, chart, lang, formats)


def _block(book: Workbook, sheet: Worksheet, top: int, chart: Chart, lang: Lang, formats: Formats) -> int:
    """Title, figures with their native charts, and source from a row on; gives the row where the next block begins."""
    sheet.set_row(top, 26)
    sheet.write_string(top, 0, chart.title.of(lang), formats.title)
    row = top + 1
    for axis, matrix in chart.panels:
        sheet.write_string(row, 0, axis.of(lang), formats.quiet)
        row = _panel(book, sheet, row, _Panel(chart.title.of(lang), axis.of(lang), matrix), lang, formats)
    said = [line for text in chart.foot for line in _wrapped(text.of(lang))]
    for number, line in enumerate(said):
        sheet.write_string(row + number, 0, line, formats.quiet)
    return row + len(said) + 2


@dataclass(frozen=True, slots=True)
class _Panel:
    """One native chart in one language."""

    title: str
    axis: str
    matrix: Matrix


def _panel(book: Workbook, sheet: Worksheet, top: int, panel: _Panel, lang: Lang, formats: Formats) -> int:
    """A table two rows below ``top``, its chart beside it; gives the first free row."""
    matrix, head = panel.matrix, top + 2
    for number, cells in enumerate(matrix.rows()):
        if number == 0:
            longest = max(_characters(strand.name.of(lang)) for strand in matrix.strands)
            sheet.set_row(head, 18 * min(6, 1 + longest // 11))
        for column, cell in enumerate(cells):
            _put(sheet, head + number, column, cell, lang, formats, head=number == 0)
    native = _native(book, sheet, panel, head, lang)
    across, high = _size(matrix, lang)
    native.set_size({"width": across, "height": high})
    sheet.insert_chart(top, len(matrix.strands) + 2, native)
    return int(max(head + len(matrix.categories) + 2, top + high // _ROW + 2))


def _size(matrix: Matrix, lang: Lang) -> tuple[int, int]:
    """Pixels: as wide as the periods want, as high as the rows of names want."""
    count = len(matrix.categories)
    if matrix.shape in _LYING:
        return 720, max(_HIGH * _ROW, (22 if matrix.shape is Shape.BAR else 34) * count + 90)
    names = [_characters(strand.name.of(lang)) for strand in matrix.strands]
    # Long names stand below one another in the legend, which must not squeeze the chart.
    legend = 17 * len(names) if sum(names) > _LEGEND else 0
    turned = 60 if count > _UPRIGHT else 0
    return max(640, min(1400, 26 * count)), _HIGH * _ROW + legend + turned


def _wrapped(text: str) -> list[str]:
    """A note in lines that do not widen the page."""
    lines, line, used = [], "", 0
    for part in re.findall(r"[^ ，、。；,;]*[ ，、。；,;]?", text):
        wide = _characters(part)
        if line and used + wide > _NOTE:
            lines.append(line.rstrip())
            line, used = "", 0
        line, used = line + part, used + wide
    return [*lines, line.rstrip()] if line.strip() else lines


def _characters(text: str) -> int:
    """How wide a text is, in Latin characters."""
    return len(text) + sum(ord(c) > _WIDE for c in text)


def _put(
    sheet: Worksheet, row: int, column: int, cell: Cell, lang: Lang, formats: Formats, *, head: bool = False
) -> None:
    if cell is None:
        sheet.write_blank(row, column, None, formats.text)
    elif isinstance(cell, Text):
        sheet.write_string(row, column, cell.of(lang), formats.head if head else formats.text)
    elif len(cell.as_tuple().digits) > _EXACT:
        sheet.write_string(row, column, f"{cell:f}", formats.text)
    else:
        sheet.write_number(row, column, float(cell), formats.number(_decimals(cell)))


def _write_table(sheet: Worksheet, table: Table, lang: Lang, formats: Formats) -> None:
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading.of(lang), formats.head)
        sheet.set_column(column, column, 26 if column in (1, 4) else 14)
    for number, cells in enumerate(table.rows, start=1):
        for column, cell in enumerate(cells):
            _put(sheet, number, column, cell, lang, formats)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.headings) - 1)


# --- the native chart ---------------------------------------------------------------------------


def _native(book: Workbook, sheet: Worksheet, panel: _Panel, head: int, lang: Lang) -> NativeChart:
    matrix = panel.matrix
    kinds: dict[Shape, dict[str, Any]] = {
        Shape.LINE: {"type": "line"},
        Shape.DOTS: {"type": "bar"},
        Shape.COLUMN: {"type": "column"},
        Shape.BAR: {"type": "bar"},
        Shape.STACKED: {"type": "column", "subtype": "stacked"},
    }
    made = book.add_chart(kinds[matrix.shape])
    totals = None
    for number, strand in enumerate(matrix.strands):
        series = _series(sheet.get_name(), matrix, head, number, lang)
        if strand.total:
            totals = totals or book.add_chart({"type": "line"})
            totals.add_series(series)
        else:
            made.add_series(series)
    if totals is not None:
        made.combine(totals)
    made.set_title({"name": _words(panel.title), "overlay": False, "name_font": _font(12, bold=True)})
    made.show_blanks_as("gap")
    made.set_chartarea({"border": {"none": True}})
    single = len(matrix.strands) == 1
    made.set_legend({"none": True} if single else {"position": "bottom", "font": _font(9)})
    _dress_axes(made, matrix, panel.axis)
    return made


def _words(text: str) -> str:
    """Words of a title: what begins with an equals sign would be taken for a reference to cells."""
    return f" {text}" if text.startswith("=") else text


def _dress_axes(made: NativeChart, matrix: Matrix, unit: str) -> None:
    """Grid in one direction only, the ruler's title naming the unit; ranks upside down, the first bar on top."""
    decimals = max((_decimals(v) for s in matrix.strands for v in s.values if v is not None), default=0)
    shape = "#,##0" + ("." + "0" * min(decimals, 1) if decimals else "")
    grid = {"visible": True, "line": {"color": _GRID, "width": 0.75}}
    values: dict[str, Any] = {
        "num_format": shape,
        "num_font": _font(9),
        "major_gridlines": grid,
        "line": {"none": True},
        "name": _words(unit),
        "name_font": _font(9),
    }
    names: dict[str, Any] = {"num_font": _font(9), "line": {"color": _AXIS}, "label_position": "low"}
    if matrix.shape in _LYING:
        # Names run downwards from the best; a ruler of values reversed with them would stand on top.
        made.set_y_axis({**names, "reverse": True})
        made.set_x_axis({**values, "label_position": "high"})
        return
    if matrix.reverse:
        values |= {"reverse": True, "min": 1, "major_unit": _rank_step(matrix)}
        names["label_position"] = "high"
    made.set_x_axis(names)
    made.set_y_axis(values)


def _rank_step(matrix: Matrix) -> int:
    lowest = max((int(v) for s in matrix.strands for v in s.values if v is not None), default=1)
    return max(1, lowest // 10)


def _series(sheet: str, matrix: Matrix, head: int, number: int, lang: Lang) -> dict[str, Any]:
    first, last = head + 1, head + len(matrix.categories)
    column, strand = number + 1, matrix.strands[number]
    colour = _colour(matrix, number)
    made: dict[str, Any] = {
        "name": [sheet, head, column],
        "categories": [sheet, first, 0, last, 0],
        "values": [sheet, first, column, last, column],
    }
    if strand.total:
        marker = {"type": "diamond", "size": 8, "fill": {"color": colour}, "border": {"color": "#FFFFFF"}}
        made |= {"line": {"none": True}, "marker": marker}
    elif matrix.shape is Shape.LINE:
        made |= _line(matrix, number, colour)
    else:
        made |= {
            "fill": {"color": colour},
            "border": {"none": True},
            "gap": 45,
            "points": _points(matrix, number, colour),
        }
        if matrix.shape is Shape.BAR and len(matrix.categories) <= _LABELLED:
            made["data_labels"] = {"value": True, "font": _font(9)}
    return made


def _line(matrix: Matrix, number: int, colour: str) -> dict[str, Any]:
    """A line as wide as on screen; the way to an estimate is dashed, a lone point has a mark."""
    strand = matrix.strands[number]
    width = 2.25 if strand.home else 1.5
    made: dict[str, Any] = {"line": {"color": colour, "width": width}, "smooth": False}
    few = sum(value is not None for value in strand.values) <= 12
    if few or _has_lone_point(strand.values):
        made["marker"] = {"type": "circle", "size": 5, "fill": {"color": colour}, "border": {"color": colour}}
    else:
        made["marker"] = {"type": "none"}
    if any(place[1] == number for place in matrix.estimated):
        made["points"] = [
            {"line": {"color": colour, "width": width, "dash_type": "dash"}}
            if (n, number) in matrix.estimated
            else None
            for n in range(len(strand.values))
        ]
    return made


def _has_lone_point(values: Sequence[Decimal | None]) -> bool:
    around = [None, *values, None]
    return any(v is not None and around[n] is None and around[n + 2] is None for n, v in enumerate(values))


def _points(matrix: Matrix, number: int, colour: str) -> list[dict[str, Any] | None]:
    """The home zone in its colour; estimates hollow."""
    made: list[dict[str, Any] | None] = []
    for n in range(len(matrix.categories)):
        own = HOME if n in matrix.home else colour
        if (n, number) in matrix.estimated:
            made.append({"fill": {"color": "#FFFFFF"}, "border": {"color": own, "width": 1.25}})
        else:
            made.append({"fill": {"color": own}} if n in matrix.home else None)
    return made


def _colour(matrix: Matrix, number: int) -> str:
    """Parts of a stack in their order; the home zone blue, others in the free colours, everyone beyond grey."""
    strand = matrix.strands[number]
    if strand.total:
        return _TEXT
    if matrix.shape is Shape.STACKED:
        return _PARTS[min(number, len(_PARTS) - 1)]
    if strand.home:
        return HOME
    if matrix.shape in (Shape.BAR, Shape.DOTS):
        return GREY
    others = [n for n, one in enumerate(matrix.strands) if not one.home]
    place = others.index(number)
    return PALETTE[place] if place < len(PALETTE) else GREY


def _font(size: int, *, bold: bool = False) -> dict[str, Any]:
    return {"name": _FONT, "size": size, "bold": bold, "color": _TEXT}


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
