"""Writing an xlsx workbook: styled and typed, with frozen headings, filters, drop-downs, and the marks to come back by."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO, YES, ChoiceKind, YesNoKind
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing import charts as native
from hqd_desktop.exchange.writing.cells import MAX_TEXT, Cell, Written, shortened
from hqd_desktop.exchange.writing.table import Column, Table, Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from hqd_desktop.domain.indicators.charts import Chart

MAX_ROWS = 1_048_576
HEADER_ROW = 2
"""The row of the headings, from 1: the title stands above."""
_LIST_LIMIT = 255
"""Characters of a drop-down that stands in its cells; longer ones stand on a hidden sheet."""
_LISTS = "_hqd_lists"
_PAGE_WIDTH = 190
"""Characters across a landscape page that can still be read when scaled to fit."""
_EVERY = 500


@dataclass(slots=True)
class Tally:
    """What was written, to compare the file with, and what had to be changed to fit a cell."""

    rows: int = 0
    numbers: dict[int, float] = field(default_factory=dict)
    notes: list[Text] = field(default_factory=list)


def write(
    target: Path,
    table: Table,
    marks: Marks,
    *,
    author: str = "",
    progress: Progress = SILENT,
    charts: Sequence[Chart] = (),
) -> Tally:
    """Write ``table`` to ``target`` (.xlsx), re-open it, compare row count and column totals, put it in place.

    ``charts`` go on a sheet of their own behind it, each with its figures.

    Raises UserError where the table does not fit a sheet or the disk refuses; an older file is then unchanged.
    """
    if table.count > MAX_ROWS - HEADER_ROW:
        raise UserError(
            Text("{n} rows do not fit one sheet", "{n} 行超出单个工作表的容量").fill(n=f"{table.count:,}"),
            Text("Filter the view, or export as CSV", "先筛选视图，或导出为 CSV"),
        )
    with beside(target) as draft, TemporaryDirectory(prefix="hqd-") as rows:
        tally = _write(draft, Path(rows), table, marks, author, progress, charts)
        _compare(draft, table, tally)
    return tally


def _write(
    draft: Path, folder: Path, table: Table, marks: Marks, author: str, progress: Progress, charts: Sequence[Chart]
) -> Tally:
    """``folder`` takes the rows until the workbook is packed."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    plain = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(draft), {"constant_memory": True, "tmpdir": str(folder), **plain})
    try:
        tally = _sheets(book, table, marks, author, progress, charts)
        book.close()
    except FileCreateError as trouble:
        # XlsxWriter wraps what the disk said into an error of its own
        raise trouble.args[0] from trouble
    finally:
        _release(book)
    return tally


def _release(book: Workbook) -> None:
    """Close the files in which rows waited; where the disk is full, what they still hold cannot be written either."""
    book.fileclosed = True
    for sheet in book.worksheets():
        if (waiting := sheet.row_data_fh) is not None:
            with suppress(OSError):
                waiting.close()


def _sheets(
    book: Workbook, table: Table, marks: Marks, author: str, progress: Progress, charts: Sequence[Chart]
) -> Tally:
    book.set_properties({"title": table.title, "author": author, "company": "", "comments": "HQD Desktop"})
    sheet = book.add_worksheet(table.name)
    formats = _Formats(book)
    _head(sheet, table, formats)
    tally = _body(sheet, table, formats, progress)
    lists = _foot(sheet, table, tally.rows)
    if charts:
        lang = table.style.lang
        native.add_sheet(book, native.CHARTS_SHEET.of(lang), charts, lang, native.Formats(book))
    hidden = book.add_worksheet(marking.SHEET)
    for row, words in enumerate(marks.rows()):
        hidden.write_string(row, 0, words[0])
        hidden.write_string(row, 1, words[1])
    hidden.very_hidden()
    _add_lists(book, lists)
    sheet.activate()
    return tally


class _Formats:
    """Cell formats by number format and fill, made once each."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, bool, str], Format] = {}
        base = {"font_name": "Microsoft YaHei UI", "font_size": 10, "valign": "vcenter"}
        self._base = base
        self.title = book.add_format({**base, "font_size": 14, "bold": True})
        line = {"border": 1, "border_color": "#D6DADF"}
        head = {"bold": True, "bg_color": "#EBEDF0", "font_color": "#1B2027", "text_wrap": True, **line}
        self.head = book.add_format({**base, **head})
        self.head_right = book.add_format({**base, **head, "align": "right"})
        self._line = line

    def cell(self, number_format: str, *, wrap: bool, fill: str = "") -> Format:
        """The format of a data cell."""
        key = (number_format, wrap, fill)
        if key not in self._made:
            more: dict[str, Any] = {"num_format": number_format} if number_format else {}
            if wrap:
                more["text_wrap"] = True
            if fill:
                more["bg_color"] = fill
            self._made[key] = self._book.add_format({**self._base, **self._line, **more})
        return self._made[key]


def _width(column: Column) -> float:
    """The width of a column in characters."""
    return max(8, column.field.width / 7 + 1)


def _head(sheet: Worksheet, table: Table, formats: _Formats) -> None:
    last = len(table.columns)
    for n, column in enumerate(table.columns):
        default = formats.cell("@" if column.field.kind.ordered_apart is False else "", wrap=column.field.kind.long)
        sheet.set_column(n, n, _width(column), default)
    sheet.set_column(last, last, 22, None, {"hidden": True})
    sheet.set_row(0, 26)
    sheet.write_string(0, 0, table.title, formats.title)
    if table.legend:
        sheet.write_comment(0, 0, table.legend)
    sheet.set_row(HEADER_ROW - 1, 32)
    for n, column in enumerate(table.columns):
        sheet.write_string(
            HEADER_ROW - 1, n, column.heading, formats.head_right if column.field.kind.numeric else formats.head
        )
    sheet.write_string(HEADER_ROW - 1, last, marking.ID_HEADING, formats.head)
    first_name = next((n for n, c in enumerate(table.columns) if c.field.key == "name"), 0)
    sheet.freeze_panes(HEADER_ROW, first_name + 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(max(1, round(sum(_width(c) for c in table.columns) / _PAGE_WIDTH)), 0)
    sheet.repeat_rows(0, HEADER_ROW - 1)
    sheet.set_footer("&L&A&R&P / &N")


def _body(sheet: Worksheet, table: Table, formats: _Formats, progress: Progress) -> Tally:
    tally = Tally()
    writers = [Writer(c, table.style) for c in table.columns]
    wraps = [c.field.kind.long for c in table.columns]
    last = len(table.columns)
    plain, no_fills = formats.cell("@", wrap=False), [""] * last
    for n, (record, values) in enumerate(table.rows):
        row = HEADER_ROW + n
        fills = no_fills if table.fills is None else table.fills(record)
        for column, packed in enumerate(values):
            cell = writers[column](packed)
            shape = formats.cell(cell.format, wrap=wraps[column], fill=fills[column])
            _put(sheet, row, column, cell, shape, tally)
        sheet.write_string(row, last, str(record), plain)
        tally.rows += 1
        if n % _EVERY == 0:
            progress.at(n, table.count, Text("Writing rows", "正在写入"))
    return tally


def _put(sheet: Worksheet, row: int, column: int, cell: Written, shape: Format, tally: Tally) -> None:
    value: Cell = cell.value
    if value is None:
        sheet.write_blank(row, column, None, shape)
    elif isinstance(value, str):
        sheet.write_string(row, column, _fitting(value, row, column, tally), shape)
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, column, value, shape)
    else:
        sheet.write_number(row, column, value, shape)
        tally.numbers[column] = tally.numbers.get(column, 0.0) + float(value)


def _fitting(text: str, row: int, column: int, tally: Tally) -> str:
    """Text as a cell can hold it; what had to be changed is told."""
    clean = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
    if len(clean) > MAX_TEXT:
        tally.notes.append(
            Text(
                "Row {row}, column {column}: the text has {n} characters, a cell holds {most}; the end was cut",
                "第 {row} 行第 {column} 列：文本有 {n} 个字符，单元格最多 {most} 个；末尾已截断",
            ).fill(row=row + 1, column=column + 1, n=len(clean), most=MAX_TEXT)
        )
    return shortened(clean)


def _foot(sheet: Worksheet, table: Table, rows: int) -> list[list[str]]:
    """What needs the number of rows: filter and drop-downs. Drop-downs reach some empty rows below, for new records.

    Gives the drop-downs that are too long for their cells: each is a column of the hidden sheet.
    """
    lists: list[list[str]] = []
    end = HEADER_ROW + rows - 1
    sheet.autofilter(HEADER_ROW - 1, 0, max(end, HEADER_ROW - 1), len(table.columns) - 1)
    for n, column in enumerate(table.columns):
        if names := _choices(column, table):
            source: list[str] | str = names
            if len(",".join(names)) > _LIST_LIMIT or any("," in name for name in names):
                lists.append(names)
                letters = column_letters(len(lists) - 1)
                source = f"={_LISTS}!${letters}$1:${letters}${len(names)}"
            sheet.data_validation(
                HEADER_ROW, n, min(end + 200, MAX_ROWS - 1), n,
                {"validate": "list", "source": source, "ignore_blank": True, "error_type": "warning"},
            )  # fmt: skip
    return lists


def _add_lists(book: Workbook, lists: Sequence[Sequence[str]]) -> None:
    if not lists:
        return
    sheet = book.add_worksheet(_LISTS)
    for row, names in enumerate(zip_longest(*lists)):
        for column, name in enumerate(names):
            if name is not None:
                sheet.write_string(row, column, name)
    sheet.very_hidden()


def _choices(column: Column, table: Table) -> list[str]:
    kind = column.field.kind
    if isinstance(kind, YesNoKind):
        return [YES.of(table.style.lang), NO.of(table.style.lang)]
    if not isinstance(kind, ChoiceKind):
        return []
    return [c.name.of(table.style.lang) for c in kind.choices]


def _compare(draft: Path, table: Table, tally: Tally) -> None:
    """Read the file back and compare; a difference is a bug of ours or of the disk, and the file is not put in place."""
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(str(draft)) as book:
        sheet = book.get_sheet_by_name(table.name)
        rows = 0
        numbers: dict[int, float] = {}
        last = len(table.columns)
        for row in sheet.iter_rows():
            if len(row) > last and str(row[last]).isdigit():
                rows += 1
                for column in tally.numbers:
                    value = row[column]
                    if isinstance(value, (int, float)):
                        numbers[column] = numbers.get(column, 0.0) + float(value)
    if rows != tally.rows or any(
        abs(numbers.get(c, 0.0) - n) > 1e-9 * max(1.0, abs(n)) for c, n in tally.numbers.items()
    ):
        raise UserError(
            Text(
                "The file read back differs from what was written; it was not put in place",
                "写入后回读的内容与数据不一致，未保存该文件",
            ),
            Text("See whether the disk is healthy, then export again", "检查磁盘状况后重新导出"),
        )
