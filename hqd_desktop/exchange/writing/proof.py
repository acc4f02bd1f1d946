"""Reading a written workbook back: it is put in place only where it holds what was to be written."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing import spelling
from hqd_desktop.exchange.writing.packing import Part, Waiting
from hqd_desktop.exchange.writing.tally import PORTION, Said, Tally

_CHUNK = 1 << 20
_ROW_END = b"</row>"
_CELL = re.compile(
    r'<c r="[^"]*" s="[^"]*"(?:/>|><v>([^<]+)</v></c>| t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]+)</t></is></c>)'
)
_HEIGHT = re.compile(r' ht="\d+"')
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
            for numbers, rows in _portions(file, sheet.above + 1, sheet.tally.rows):
                progress.at(read.rows, sheet.tally.rows, Text("Checking the file", "正在核对文件"))
                read.add(_said(rows, numbers, len(read.columns)), len(numbers))
            if not read.agrees(sheet.tally):
                raise _DiffersError
        while file.read(_CHUNK):
            pass


class _Scan:
    """Looks for marks in a file, one behind the other, and keeps no more of it than from the last that was taken."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._waiting = b""

    def find(self, mark: bytes, start: int = 0) -> int:
        """Where a mark stands. Raises where the file has none."""
        while (place := self._waiting.find(mark, start)) < 0:
            start = max(start, len(self._waiting) - len(mark))
            if not (chunk := self._file.read(_CHUNK)):
                raise _DiffersError
            self._waiting += chunk
        return place

    def take(self, start: int, end: int) -> str:
        """What stands between two places. What is before the end is forgotten."""
        taken, self._waiting = self._waiting[start:end], self._waiting[end:]
        return taken.decode()


def _portions(file: IO[bytes], first: int, rows: int) -> Iterator[tuple[range, str]]:
    """The XML of ``rows`` rows from the one numbered ``first`` on, some at a time, with their numbers."""
    scan = _Scan(file)
    for place in range(first, first + rows, PORTION):
        numbers = range(place, min(place + PORTION, first + rows))
        start = scan.find(b'<row r="%d"' % place)
        end = scan.find(_ROW_END, scan.find(b'<row r="%d"' % numbers[-1], start)) + len(_ROW_END)
        yield numbers, scan.take(start, end)


def _said(rows: str, numbers: range, width: int) -> list[tuple[Said, ...]]:
    """What the cells of some rows say, column by column. Nothing may stand between them but the marks of the rows."""
    pieces = _CELL.split(rows)
    between, figures, texts = pieces[::3], pieces[1::3], pieces[2::3]
    if (
        _HEIGHT.sub("", "".join(between)) != "".join([f'<row r="{n}"></row>' for n in numbers])
        or len(texts) != len(numbers) * width
    ):
        raise _DiffersError
    if "&" in rows or "_x" in rows:
        texts = [text and spelling.text(text) for text in texts]
    return [_column(figures[n::width], texts[n::width]) for n in range(width)]


def _column(figures: Sequence[str | None], texts: Sequence[str | None]) -> tuple[Said, ...]:
    if None not in texts:
        return tuple(texts)
    if None not in figures:
        return tuple([float(figure) for figure in figures if figure])
    return tuple(
        [text or (None if figure is None else float(figure)) for figure, text in zip(figures, texts, strict=True)]
    )
