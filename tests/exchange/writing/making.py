"""Books of rows made on the spot, without a workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from hqd_desktop.domain.kinds import Packed, Style
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.writing import workbook
from hqd_desktop.exchange.writing.cells import Written
from hqd_desktop.exchange.writing.table import Look, Table, column
from hqd_desktop.exchange.writing.tally import Tally
from hqd_desktop.exchange.writing.workbook import Book, Page

STYLE = Style("en")
COLUMNS = ("name", "code", "remarks", "total_investment", "signed_on", "stage", "phase", "confidential")
"""Every kind of value that a project has, each as ``VALUES`` in the tests packs it."""
Values = tuple[Packed, ...]


def page(
    rows: Sequence[Values],
    *,
    name: str = "Projects",
    keys: Sequence[str] = COLUMNS,
    look: Look = Look.STYLED,
    fills: Callable[[int], Sequence[str]] | None = None,
) -> Page:
    """A sheet of rows of projects with the ids 1, 2, ..."""
    columns = tuple(column(fields("project")[key], STYLE, "CNY*1e4") for key in keys)
    table = Table(
        "project", name, name, columns, list(enumerate(rows, 1)), len(rows), STYLE, fills, look=look
    )  # fmt: skip
    known = tuple((one.field.key, one.unit) for one in columns)
    return Page(
        table, Marks("w", "project", name, table.header_row, 1, "en", known, "op", tuple(range(1, len(rows) + 1)))
    )


def written(out: Path, *pages: Page, progress: Progress = SILENT) -> tuple[Tally, ...]:
    """The tallies of a workbook of these sheets."""
    return workbook.write(out, Book("Title", "Author", pages), progress=progress)


def rows_of(out: Path, one: Page, *, read_only: bool = False) -> list[list[Written]]:
    """What openpyxl reads of the rows of a sheet: values, texts unspelt, and their number formats."""
    book = load_workbook(out, read_only=read_only)
    begin = one.table.header_row + 1
    found = book[one.table.name].iter_rows(
        min_row=begin, max_row=begin + one.table.count - 1, max_col=len(one.table.columns) + 1
    )
    made = [[Written(_unspelt(cell.value), cell.number_format) for cell in row] for row in found]
    book.close()
    return made


def _unspelt(value: Any) -> Any:
    return unescape(value) if isinstance(value, str) else value
