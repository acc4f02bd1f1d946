"""Writing an xlsx workbook of one or several sheets, each with its marks to come back by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.writing import charts as native
from hqd_desktop.exchange.writing import frame, packing, proof, rows
from hqd_desktop.exchange.writing.frame import Formats
from hqd_desktop.exchange.writing.lists import Lists
from hqd_desktop.exchange.writing.packing import Waiting
from hqd_desktop.exchange.writing.table import Table
from hqd_desktop.exchange.writing.tally import Tally

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from hqd_desktop.domain.indicators.charts import Chart


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a workbook: its table and the marks it comes back by."""

    table: Table
    marks: Marks


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook to be written: its title and author as document properties, its sheets, and charts for a sheet behind them."""

    title: str
    author: str
    pages: tuple[Page, ...]
    charts: Sequence[Chart] = ()


def write(target: Path, book: Book, *, progress: Progress = SILENT) -> tuple[Tally, ...]:
    """Write ``book`` to ``target`` (.xlsx), re-open it, compare it with what was to be written, put it in place.

    Gives a tally for each page. Raises UserError where a table does not fit its sheet or the disk refuses; an older file is then unchanged.
    """
    for page in book.pages:
        if page.table.count > page.table.most:
            raise UserError(
                Text("{n} rows do not fit one sheet", "{n} 行超出单个工作表的容量").fill(n=f"{page.table.count:,}"),
                Text("Filter the view, or export as CSV", "先筛选视图，或导出为 CSV"),
            )
    with beside(target) as draft, TemporaryDirectory(prefix="hqd-") as folder:
        return _write(draft, Path(folder), book, progress)


def _write(draft: Path, folder: Path, book: Book, progress: Progress) -> tuple[Tally, ...]:
    """XlsxWriter makes a small workbook of all but the rows, which wait in ``folder`` until they are packed with it."""
    import xlsxwriter

    around = BytesIO()
    plain = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    made = xlsxwriter.Workbook(around, {"in_memory": True, **plain})
    waiting = _sheets(made, folder, book, progress)
    made.close()
    parts = packing.pack(draft, around, waiting, progress)
    proof.compare(draft, parts, waiting, progress)
    return tuple(rows.tally for rows in waiting)


def _sheets(made: Workbook, folder: Path, book: Book, progress: Progress) -> list[Waiting]:
    made.set_properties({"title": book.title, "author": book.author, "company": "", "comments": "HQD Desktop"})
    formats, lists = Formats(made), Lists()
    waiting = []
    for page in book.pages:
        sheet = made.add_worksheet(page.table.name)
        frame.head(sheet, page.table, formats)
        waiting.append(rows.wait(folder, sheet, page.table, formats, progress))
        frame.foot(sheet, page.table, waiting[-1].tally.rows, lists)
    if book.charts:
        lang = book.pages[0].table.style.lang
        native.add_sheet(made, native.CHARTS_SHEET.of(lang), book.charts, lang, native.Formats(made))
    hidden = made.add_worksheet(marking.SHEET)
    for row, words in enumerate(marking.rows_of([page.marks for page in book.pages])):
        for column, word in enumerate(words):
            hidden.write_string(row, column, word)
    hidden.very_hidden()
    lists.add_sheet(made)
    made.worksheets()[0].activate()
    return waiting
