"""Writing a CSV file for spreadsheets: UTF-8 with BOM, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import beside
from hqd_desktop.exchange.marks import ID_HEADING
from hqd_desktop.exchange.writing.cells import Cell
from hqd_desktop.exchange.writing.table import Table, Writer

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\0")
GUARD = "'"
"""Stands before text that begins like a formula; our own import takes it off again."""
_EVERY = 2000


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return GUARD + text if text.startswith(_RISKY) or text.startswith(GUARD) else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given."""
    return text[1:] if text.startswith(GUARD) and (text[1:].startswith(_RISKY) or text[1:].startswith(GUARD)) else text


def write(target: Path, table: Table, *, encoding: str = "utf-8-sig", progress: Progress = SILENT) -> int:
    """Write the table's headings and rows, ids in the last column; returns the number of rows."""
    writers = [Writer(c, table.style) for c in table.columns]
    rows = 0
    with beside(target) as draft, draft.open("w", encoding=encoding, newline="", errors="replace") as file:
        out = csv.writer(file)
        out.writerow([*(c.heading for c in table.columns), ID_HEADING])
        for record, values in table.rows:
            out.writerow([*(_text(w(packed).value) for w, packed in zip(writers, values, strict=True)), str(record)])
            rows += 1
            if rows % _EVERY == 0:
                progress.at(rows, table.count)
    return rows


def plain(rows: Iterable[Iterable[str | Decimal | None]]) -> bytes:
    """Any table as CSV for spreadsheets: words guarded, numbers as they are, nothing empty."""
    made = io.StringIO()
    writer = csv.writer(made)
    for row in rows:
        writer.writerow(["" if c is None else guarded(c) if isinstance(c, str) else f"{c:f}" for c in row])
    return made.getvalue().encode("utf-8-sig", errors="replace")


def _text(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()
    return guarded(value) if isinstance(value, str) else repr(value)
