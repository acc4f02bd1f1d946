"""Reading a written workbook back: it is put in place only where it holds what was to be written."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import batched, islice
from pathlib import Path
from typing import IO

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing import spelling
from hqd_desktop.exchange.writing.packing import Part, Waiting
from hqd_desktop.exchange.writing.tally import PORTION, Said, Tally

_CHUNK = 1 << 18
_ROW_END = b"</row>"
_ROW = re.compile(r'<row r="(\d+)">')
_CELL = re.compile(
    r'<c r="([A-Z]+)\d+" s="\d+"(?:/>|><v>([^<]+)</v></c>'
    r'| t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]+)</t></is></c>)'
)
_NO_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError)


class _DiffersError(Exception):
    """The file is not what was to be written."""


def compare(draft: Path, parts: Mapping[str, Part], waiting: Sequence[Waiting], progress: Progress) -> None:
    """Compare a written file with what was packed, part by part, and its rows with what the cells were to say, column by column.

    Raises UserError where they differ: a bug of ours, or of the disk.
    """
    sheets = {rows.part: rows for rows in waiting}
    try:
        with zipfile.ZipFile(draft) as book:
            if sorted(book.namelist()) != sorted(parts):
                raise _DiffersError
            for name, part in parts.items():
                _compare(book, name, part, sheets.get(name), progress)
    except (_DiffersError, *_NO_ZIP) as trouble:
        raise UserError(
            Text(
                "The file read back differs from what was written; it was not put in place",
                "写入后回读的内容与数据不一致，未保存该文件",
            ),
            Text("See whether the disk is healthy, then export again", "检查磁盘状况后重新导出"),
        ) from trouble


def _compare(book: zipfile.ZipFile, name: str, part: Part, sheet: Waiting | None, progress: Progress) -> None:
    """Reading a part to its end compares its content with the CRC that stands in the file, and that with the one of what was packed."""
    info = book.getinfo(name)
    if (info.file_size, info.CRC) != (part.size, part.crc):
        raise _DiffersError
    with book.open(name) as file:
        if sheet is not None and sheet.tally.rows:
            read = Tally.of([column.numeric for column in sheet.tally.columns])
            for rows in batched(islice(_rows(file, sheet.above + 1), sheet.tally.rows), PORTION):
                progress.at(read.rows, sheet.tally.rows, Text("Checking the file", "正在核对文件"))
                read.add(*_said("".join(rows), sheet.above + 1 + read.rows, len(read.columns)))
            if not read.agrees(sheet.tally):
                raise _DiffersError
        while file.read(_CHUNK):
            pass


def _rows(file: IO[bytes], first: int) -> Iterator[str]:
    """The rows of a sheet from the one numbered ``first`` on, each without its end."""
    waiting = b""
    mark = b'<row r="%d">' % first
    while mark not in waiting:
        if not (chunk := file.read(_CHUNK)):
            return
        waiting += chunk
    waiting = waiting[waiting.index(mark) :]
    while True:
        *whole, waiting = waiting.split(_ROW_END)
        yield from [row.decode() for row in whole]
        if not (chunk := file.read(_CHUNK)):
            return
        waiting += chunk


def _said(rows: str, first: int, width: int) -> tuple[list[tuple[Said, ...]], int]:
    """What the cells of some rows say, column by column, and how many rows they are."""
    numbers = _ROW.findall(rows)
    cells = _CELL.findall(rows)
    count = len(numbers)
    letters = [column_letters(n) for n in range(width)]
    if numbers != [str(n) for n in range(first, first + count)] or [cell[0] for cell in cells] != letters * count:
        raise _DiffersError
    plain = "&" not in rows and "_x" not in rows
    texts = [cell[2] for cell in cells] if plain else [spelling.text(cell[2]) for cell in cells]
    said: list[Said] = [text or (float(cell[1]) if cell[1] else None) for cell, text in zip(cells, texts, strict=True)]
    return [tuple(said[n::width]) for n in range(width)], count
