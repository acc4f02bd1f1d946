"""Writing a CSV file for spreadsheets: UTF-8 with BOM or GB18030, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.marks import ID_HEADING
from hqd_desktop.exchange.reading.settling import reads_as_text
from hqd_desktop.exchange.writing.cells import Cell, fits
from hqd_desktop.exchange.writing.table import Table, Writer

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\0")
GUARD = "'"
"""Stands before text that begins like a formula; our own import takes it off again."""
_EVERY = 2000
ENCODINGS = {"utf-8": "utf-8-sig", "gb18030": "gb18030"}
"""What a CSV file may be written in, by the word for it."""


@dataclass(slots=True)
class Tally:
    """What was written, and what whoever opens the file should know."""

    rows: int = 0
    notes: list[Text] = field(default_factory=list)


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula, nor our own import for an error."""
    return GUARD + text if _is_risky(text) else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given."""
    return text[1:] if text.startswith(GUARD) and _is_risky(text[1:]) else text


def _is_risky(text: str) -> bool:
    return text.startswith(_RISKY) or text.startswith(GUARD) or not reads_as_text(text)


def write(target: Path, table: Table, *, encoding: str = "utf-8", progress: Progress = SILENT) -> Tally:
    """Write the table's headings and rows, ids in the last column. ``encoding`` is a word of ``ENCODINGS``.

    Every text is kept whole. Raises UserError where the disk refuses; an older file is then unchanged.
    """
    writers = [Writer(c, table.style) for c in table.columns]
    tally, watch = Tally(), _Watch(encoding)
    with beside(target) as draft, draft.open("w", encoding=ENCODINGS[encoding], newline="", errors="replace") as file:
        out = csv.writer(file)
        out.writerow([*(c.heading for c in table.columns), ID_HEADING])
        for record, values in table.rows:
            cells = [_text(w(packed).value) for w, packed in zip(writers, values, strict=True)]
            watch.see(cells)
            out.writerow([*cells, str(record)])
            tally.rows += 1
            if tally.rows % _EVERY == 0:
                progress.at(tally.rows, table.count)
    tally.notes = watch.notes()
    return tally


class _Watch:
    """Looks for what the file keeps and a spreadsheet would not: long texts, and in GB18030 characters beyond GBK."""

    def __init__(self, encoding: str) -> None:
        self._narrow = encoding == "gb18030"
        self._long = 0
        self._rare: dict[str, None] = {}

    def see(self, cells: Iterable[str]) -> None:
        """Look at the cells of a row."""
        for cell in cells:
            if not fits(cell):
                self._long += 1
            if self._narrow and not cell.isascii():
                try:
                    cell.encode("gbk")
                except UnicodeEncodeError:
                    self._rare |= dict.fromkeys(c for c in cell if not _in_gbk(c))

    def notes(self) -> list[Text]:
        """What was seen."""
        made = []
        if self._long:
            made.append(
                Text(
                    "Texts longer than a spreadsheet cell: {n}. The file holds them whole, Excel would cut them",
                    "有 {n} 处文本超过单元格容量；文件中内容完整，但 Excel 打开时会截断",
                ).fill(n=self._long)
            )
        if self._rare:
            made.append(
                Text(
                    "Characters that Excel may not show in this encoding: {some}. UTF-8 shows them",
                    "以下字符在该编码下 Excel 可能无法显示：{some}；使用 UTF-8 可正常显示",
                ).fill(some=" ".join(list(self._rare)[:_NAMED]))
            )
        return made


_NAMED = 20


def _in_gbk(character: str) -> bool:
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def plain(rows: Iterable[Iterable[str | Decimal | None]]) -> bytes:
    """Any table as CSV for spreadsheets: words guarded, numbers as they are, nothing empty."""
    made = io.StringIO()
    writer = csv.writer(made)
    for row in rows:
        writer.writerow(["" if c is None else guarded(c) if isinstance(c, str) else f"{c:f}" for c in row])
    return made.getvalue().encode("utf-8-sig", errors="replace")


def text_of(value: Cell) -> str:
    """A cell as it stands in the file, but for the guard."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()
    return value if isinstance(value, str) else repr(value)


def _text(value: Cell) -> str:
    return guarded(value) if isinstance(value, str) else text_of(value)
