"""Writing an xlsx workbook of one or several sheets, each with its marks to come back by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
from hqd_desktop.exchange.writing import below, colouring, frame, packing, paper, proof, rows
from hqd_desktop.exchange.writing import charts as native
from hqd_desktop.exchange.writing.contents import Contents
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.lists import Lists
from hqd_desktop.exchange.writing.packing import Waiting
from hqd_desktop.exchange.writing.table import MAX_ROWS, Table
from hqd_desktop.exchange.writing.tally import Tally

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from hqd_desktop.domain.indicators.charts import Chart


_SPARE = 200
"""Empty rows below the last one that have drop-downs, for new records."""


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a workbook: its table and the marks it comes back by. ``about`` says in words which records it holds."""

    table: Table
    marks: Marks
    about: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook to be written: its title, author, company and the time it was made as document properties, its sheets, and charts
    for a sheet behind them. With several sheets, one with their names comes first."""

    title: str
    author: str
    pages: tuple[Page, ...]
    charts: Sequence[Chart] = ()
    company: str = ""
    made: dt.datetime | None = None


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
    made.set_properties(
        {
            "title": book.title,
            "author": book.author,
            "company": book.company,
            "comments": "HQD Desktop",
            "created": book.made,
        }
    )
    lists = Lists()
    looks = {look: Formats(made, look) for look in dict.fromkeys(page.table.look for page in book.pages)}
    contents = Contents(made, book) if len(book.pages) > 1 else None
    waiting = []
    marks = []
    for page in book.pages:
        sheet, table = made.add_worksheet(page.table.name), page.table
        formats = looks[table.look]
        frame.head(sheet, table, formats)
        waiting.append(rows.wait(folder, sheet, table, formats, progress))
        marks.append(replace(page.marks, below=tuple(_around(sheet, table, waiting[-1].tally, formats, lists))))
    if contents is not None:
        contents.write([rows.tally.rows for rows in waiting])
    if book.charts:
        lang = book.pages[0].table.style.lang
        native.add_sheet(made, native.CHARTS_SHEET.of(lang), book.charts, lang, native.Formats(made))
    hidden = made.add_worksheet(marking.SHEET)
    for row, words in enumerate(marking.rows_of(marks)):
        for column, word in enumerate(words):
            if hidden.write_string(row, column, word):
                raise ValueError(word[:80])  # a cut mark would be no mark
    hidden.very_hidden()
    lists.add_sheet(made)
    made.worksheets()[0].activate()
    return waiting


def _around(sheet: Worksheet, table: Table, tally: Tally, formats: Formats, lists: Lists) -> list[str]:
    """What can be made only when the rows are known: widths, title, filter, drop-downs, sums, notes, print set-up.

    Gives what the rows below the records begin with.
    """
    end = table.header_row + tally.rows - 1
    widths = frame.fit(sheet, table, formats, tally.longest)
    frame.above(sheet, table, formats, widths)
    # up to the hidden ids: a filter sorts no more than its own columns, and an id has to stay with its row
    sheet.autofilter(table.header_row - 1, 0, max(end, table.header_row - 1), len(table.columns))
    lists.put(sheet, table, min(end + _SPARE, MAX_ROWS - 1))
    colouring.put(sheet, table, formats, end)
    totals = below.totals_row(sheet, table, tally, formats)
    row = end + 2 + len(totals)
    notes = below.notes(sheet, table, tally, formats, widths, row)
    paper.set_up(sheet, table, widths, row + len(notes) - 1 if notes else end)
    return [*totals, *notes]
