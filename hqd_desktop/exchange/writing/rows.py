"""The rows of a sheet: typed cells, each with its number format and fill."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing.cells import MAX_TEXT, Cell, Written, shortened
from hqd_desktop.exchange.writing.frame import Formats
from hqd_desktop.exchange.writing.table import Table, Writer

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_EVERY = 500


@dataclass(slots=True)
class Tally:
    """What was written, to compare the file with, and what had to be changed to fit a cell."""

    rows: int = 0
    numbers: dict[int, float] = field(default_factory=dict)
    notes: list[Text] = field(default_factory=list)


def body(sheet: Worksheet, table: Table, formats: Formats, progress: Progress) -> Tally:
    """Write the rows of a table below its headings."""
    tally = Tally()
    writers = [Writer(c, table.style) for c in table.columns]
    wraps = [c.field.kind.long for c in table.columns]
    last = len(table.columns)
    plain, no_fills = formats.cell("@", wrap=False), [""] * last
    for n, (record, values) in enumerate(table.rows):
        row = table.header_row + n
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
