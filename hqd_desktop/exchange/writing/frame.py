"""What stands around the rows of a sheet: title, headings, frozen panes, filter, drop-downs, the page set-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.writing.lists import Lists
from hqd_desktop.exchange.writing.table import MAX_ROWS, Column, Look, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_PAGE_WIDTH = 190
"""Characters across a landscape page that can still be read when scaled to fit."""
_SPARE = 200
"""Empty rows below the last one that have drop-downs, for new records."""


class Formats:
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


def head(sheet: Worksheet, table: Table, formats: Formats) -> None:
    """Columns, title and headings, and how the sheet is printed."""
    last = len(table.columns)
    for n, column in enumerate(table.columns):
        default = formats.cell("@" if column.field.kind.ordered_apart is False else "", wrap=column.field.kind.long)
        sheet.set_column(n, n, _width(column), default)
    sheet.set_column(last, last, 22, None, {"hidden": True})
    if table.look is Look.STYLED:
        sheet.set_row(0, 26)
        sheet.write_string(0, 0, table.title, formats.title)
        if table.legend:
            sheet.write_comment(0, 0, table.legend)
    sheet.set_row(table.header_row - 1, 32)
    for n, column in enumerate(table.columns):
        sheet.write_string(
            table.header_row - 1, n, column.heading, formats.head_right if column.field.kind.numeric else formats.head
        )
    sheet.write_string(table.header_row - 1, last, marking.ID_HEADING, formats.head)
    first_name = next((n for n, c in enumerate(table.columns) if c.field.key == "name"), 0)
    sheet.freeze_panes(table.header_row, first_name + 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(max(1, round(sum(_width(c) for c in table.columns) / _PAGE_WIDTH)), 0)
    sheet.repeat_rows(0, table.header_row - 1)
    sheet.set_footer("&L&A&R&P / &N")


def foot(sheet: Worksheet, table: Table, rows: int, lists: Lists) -> None:
    """What needs the number of rows: filter and drop-downs. Drop-downs reach some empty rows below, for new records."""
    end = table.header_row + rows - 1
    sheet.autofilter(table.header_row - 1, 0, max(end, table.header_row - 1), len(table.columns) - 1)
    lists.put(sheet, table, min(end + _SPARE, MAX_ROWS - 1))
