"""How a sheet of a workbook is printed: paper, scale, what is repeated on each page, foot lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing.frame import still
from hqd_desktop.exchange.writing.table import Look, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

A4, A3 = 9, 8
_A4_WIDE, _A3_WIDE = 170, 240
"""Characters across a landscape page that can still be read when scaled to fit."""
_PAGES = Text("Page &P of &N", "第 &P 页，共 &N 页")


def set_up(sheet: Worksheet, table: Table, widths: Sequence[float], last_row: int) -> None:
    """Landscape, A3 where A4 is too narrow, no more than all columns across; headings on each page, the ids on none.

    ``last_row`` (from 0) is the last one that is printed.
    """
    room = sum(widths)
    large = room > _A4_WIDE
    across = max(1, -(-int(room) // _A3_WIDE) if large else 1)
    sheet.set_landscape()
    sheet.set_paper(A3 if large else A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(across, 0)
    sheet.repeat_rows(0, table.header_row - 1)
    if across > 1:
        sheet.repeat_columns(0, still(table, widths) - 1)
    elif table.look is Look.STYLED:
        sheet.center_horizontally()
    sheet.print_area(0, 0, last_row, len(table.columns) - 1)
    footer(sheet, table)


def footer(sheet: Worksheet, table: Table) -> None:
    """Who reports, as of when, and page n of N, in the language of the table."""
    reporter = table.line[0] or table.title
    sheet.set_footer(f"&L&9{_plain(reporter)}&C&9{_plain(table.line[1])}&R&9{_PAGES.of(table.style.lang)}")


def _plain(text: str) -> str:
    """Words of a foot line, in which "&" begins a code; one that begins with a digit must not lengthen the size before it."""
    escaped = text[:80].replace("&", "&&")
    return f" {escaped}" if escaped[:1].isdigit() else escaped
