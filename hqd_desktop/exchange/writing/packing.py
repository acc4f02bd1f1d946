"""Packing a workbook: the frame that XlsxWriter made, with the rows put into its sheets."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing.tally import Tally

_LEVEL = 3
"""How hard is packed: 6, the usual, makes a file a seventh smaller in more than twice the time."""
_CHUNK = 1 << 20
_LARGE = 2_000_000_000
"""Bytes of rows from which on their part may pass the 2 GiB that the usual kind of package holds."""
_ROW = re.compile(rb'<row r="(\d+)"')
_END = b"</sheetData>"
_DIMENSION = re.compile(rb'(<dimension ref="[A-Z]+\d+:[A-Z]+)(\d+)"')


@dataclass(frozen=True, slots=True)
class Waiting:
    """The rows of a sheet as XML in a file, to stand below row ``above`` (from 1) of the sheet that is the part ``part``."""

    part: str
    file: Path
    above: int
    tally: Tally

    @property
    def size(self) -> int:
        """Bytes of the XML."""
        return self.file.stat().st_size


@dataclass(frozen=True, slots=True)
class Part:
    """What was packed as a part: its length and CRC."""

    size: int
    crc: int


def part_of(sheet: int) -> str:
    """The name of the part of a sheet, counted from 0."""
    return f"xl/worksheets/sheet{sheet + 1}.xml"


def pack(draft: Path, frame: BinaryIO, waiting: Sequence[Waiting], progress: Progress) -> dict[str, Part]:
    """Write the package ``draft``: the parts of ``frame``, rows put into those they wait for. Gives what each part is.

    Raises OSError where the disk refuses.
    """
    whole = sum(rows.size for rows in waiting)
    places = {rows.part: rows for rows in waiting}
    parts: dict[str, Part] = {}
    done = 0
    with zipfile.ZipFile(frame) as made, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as out:
        for name in made.namelist():
            content, rows = made.read(name), places.get(name)
            size = crc = 0
            with out.open(name, "w", force_zip64=rows is not None and rows.size > _LARGE) as part:
                for chunk in _with_rows(content, rows) if rows else [content]:
                    progress.at(min(done, whole), whole, Text("Packing the workbook", "正在打包工作簿"))
                    part.write(chunk)
                    size, crc = size + len(chunk), zlib.crc32(chunk, crc)
                    done += len(chunk) if rows else 0
            parts[name] = Part(size, crc)
    return parts


def _with_rows(sheet: bytes, rows: Waiting) -> Iterator[bytes]:
    """A sheet with the rows between those that stand above and those that stand below them."""
    last = rows.above + rows.tally.rows
    sheet = _DIMENSION.sub(lambda found: b'%s%d"' % (found[1], max(int(found[2]), last)), sheet, count=1)
    place = next((found.start() for found in _ROW.finditer(sheet) if int(found[1]) > rows.above), sheet.index(_END))
    yield sheet[:place]
    with rows.file.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
    yield sheet[place:]
