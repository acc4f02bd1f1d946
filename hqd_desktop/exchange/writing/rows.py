"""The rows of a sheet as XML of our own: typed cells, each with its number format and fill.

XlsxWriter makes all that stands around them. Through its interface a cell costs several times as much, since it makes an object of
each; here a cell is one text, known again where a column repeats itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing.cellxml import ColumnCells, mark
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.frame import characters
from hqd_desktop.exchange.writing.heights import Heights
from hqd_desktop.exchange.writing.packing import Waiting, part_of
from hqd_desktop.exchange.writing.table import Row, Table
from hqd_desktop.exchange.writing.tally import PORTION, Said, Tally

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def wait(folder: Path, sheet: Worksheet, table: Table, formats: Formats, progress: Progress) -> Waiting:
    """Write the rows of a table to a file in ``folder``, to be packed into ``sheet`` below the headings."""
    file = folder / f"{sheet.index}.xml"
    with file.open("wb") as out:
        return Waiting(part_of(sheet.index), file, table.header_row, body(out, table, formats, progress))


def body(out: BinaryIO, table: Table, formats: Formats, progress: Progress) -> Tally:
    """Write the rows of a table as the XML that stands between its headings and what stands below."""
    sheet = _Sheet(table, formats)
    for rows, fills in _portions(table):
        progress.at(sheet.tally.rows, table.count, Text("Writing rows", "正在写入"))
        out.write(sheet.xml(rows, fills).encode())
    return sheet.tally


def _portions(table: Table) -> Iterator[tuple[list[Row], list[Sequence[str]]]]:
    """The rows some at a time, with their fills, which are asked while the record is the one that was read last."""
    rows: list[Row] = []
    fills: list[Sequence[str]] = []
    for row in table.rows:
        rows.append(row)
        if table.fills is not None:
            fills.append(table.fills(row[0]))
        if len(rows) == PORTION:
            yield rows, fills
            rows, fills = [], []
    if rows:
        yield rows, fills


class _Sheet:
    """Spells the rows of a table, a portion after the other."""

    def __init__(self, table: Table, formats: Formats) -> None:
        self._table, self._formats = table, formats
        self._heights = Heights(table, ())
        self.tally = Tally.of([*(c.field.kind.numeric for c in table.columns), False])
        self._plain = [ColumnCells(table, formats, n) for n in range(len(table.columns))]
        self._filled: dict[tuple[int, str], ColumnCells] = {}
        self._id = f'{mark(formats.cell("@", wrap=False))} t="inlineStr"><is><t>'

    def xml(self, rows: Sequence[Row], fills: Sequence[Sequence[str]]) -> str:
        """The elements of the next rows. Adds what they say to the tally."""
        first = self._table.header_row + 1 + self.tally.rows
        spelt: list[list[str]] = []
        said: list[tuple[Said, ...]] = []
        for cells, packed in zip(self._plain, zip(*(values for _, values in rows), strict=True), strict=True):
            xml, says = cells.spell(packed)
            spelt.append(xml)
            said.append(says)
            if cells.cut:
                self.tally.notes += cells.notes(packed, first)
        for place, colours in enumerate(fills):
            for n, colour in enumerate(colours):
                if colour:
                    of = self._of(n, colour)
                    spelt[n][place] = of[rows[place][1][n]][0]
                    of.cut.clear()
        if not self.tally.rows:
            self.tally.longest = [max(map(_room, cells), default=0) for cells in said]
            self._heights = Heights(self._table, self.tally.longest)
        ids = [str(record) for record, _ in rows]
        spelt.append([f"{self._id}{record}</t></is></c></row>" for record in ids])
        self.tally.add([*said, tuple(ids)], len(rows))
        # the number of the row stands in every cell: it is what the pieces are joined with
        pieces = zip(count(first), self._heights.of(said, len(rows)), zip(*spelt, strict=True), strict=False)
        return "".join([str(row).join(('<row r="', height, *cells)) for row, height, cells in pieces])

    def _of(self, column: int, fill: str) -> ColumnCells:
        if (column, fill) not in self._filled:
            self._filled[column, fill] = ColumnCells(self._table, self._formats, column, fill)
        return self._filled[column, fill]


def _room(said: Said) -> int:
    """The room that what a cell says needs, in characters of a half width; days are numbers here, and shorter than they look."""
    if said is None:
        return 0
    return characters(said) if isinstance(said, str) else max(_DAY, len(f"{said:,}"))


_DAY = len("2022-08-26")
