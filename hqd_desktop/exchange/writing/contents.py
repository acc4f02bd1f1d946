"""The first sheet of a workbook of several: what the others hold, each a click away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing import charts as native
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.frame import characters
from hqd_desktop.exchange.writing.paper import A4, footer
from hqd_desktop.exchange.writing.table import Look

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from hqd_desktop.exchange.writing.workbook import Book

NAME = Text("Contents", "目录")
_HEADINGS = (
    Text("No.", "序号"),
    Text("Sheet", "工作表"),
    Text("Records", "记录类型"),
    Text("Rows", "行数"),
    Text("What it holds", "内容"),
)
_CHARTS = Text("Charts of the figures: {n}", "数据图表 {n} 张")
_WIDTHS = (7, 26, 26, 12, 60)
_FIRST = 3


class Contents:
    """Made before the other sheets, since it stands before them; written when the number of their rows is known."""

    def __init__(self, made: Workbook, book: Book) -> None:
        self._book = book
        self._lang = book.pages[0].table.style.lang
        self._formats = Formats(made, Look.STYLED)
        self._sheet = made.add_worksheet(self._name())

    def _name(self) -> str:
        """A name that no other sheet has."""
        taken = {page.table.name.casefold() for page in self._book.pages}
        name = NAME.of(self._lang)
        return name if name.casefold() not in taken else f"{name} 0"

    def write(self, rows: Sequence[int]) -> None:
        """``rows`` are those of each page."""
        sheet, formats, lang = self._sheet, self._formats, self._lang
        sheet.hide_gridlines(2)
        for n, width in enumerate(_WIDTHS):
            sheet.set_column(n, n, width)
        sheet.set_row(0, 32)
        sheet.merge_range(0, 0, 0, len(_WIDTHS) - 1, self._book.title, formats.title)
        line = "    ".join(filter(None, (self._book.pages[0].table.line[0], self._book.pages[0].table.line[1])))
        sheet.write_string(1, 0, line, formats.line_left)
        for n, heading in enumerate(_HEADINGS):
            sheet.write_string(_FIRST - 1, n, heading.of(lang), formats.head)
        for n, (page, count) in enumerate(zip(self._book.pages, rows, strict=True)):
            self._line(n, page.table.name, RECORDS[page.table.kind].PLURAL.of(lang), count, page.about)
        if self._book.charts:
            about = _CHARTS.fill(n=len(self._book.charts)).of(lang)
            self._line(len(rows), native.CHARTS_SHEET.of(lang), "", None, about)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_FIRST - 1)
        footer(sheet, self._book.pages[0].table)

    def _line(self, n: int, name: str, kind: str, count: int | None, about: str) -> None:
        """A line for a sheet, a click away from it."""
        sheet, formats, row = self._sheet, self._formats, _FIRST + n
        text, address = formats.cell("", wrap=True), name.replace("'", "''")
        sheet.write_number(row, 0, n + 1, formats.middle)
        sheet.write_url(row, 1, f"internal:'{address}'!A1", formats.link, name)
        sheet.write_string(row, 2, kind, text)
        if count is None:
            sheet.write_blank(row, 3, None, text)
        else:
            sheet.write_number(row, 3, count, formats.middle)
        sheet.write_string(row, 4, about, text)
        sheet.set_row(row, 18 * max(1, -(-characters(about) // (_WIDTHS[4] - 2))))
