"""The rows of a sheet as XML of our own: typed cells, each with its number format and fill.

XlsxWriter makes all that stands around them. Through its interface a cell costs several times as much, since it makes an object of
each; here a cell is one text, known again where a column repeats itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing.cells import MAX_TEXT, cell_of, fits, length, shortened
from hqd_desktop.exchange.writing.frame import Formats
from hqd_desktop.exchange.writing.packing import Waiting, part_of
from hqd_desktop.exchange.writing.spelling import element
from hqd_desktop.exchange.writing.table import Row, Table
from hqd_desktop.exchange.writing.tally import PORTION, Said, Tally

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_REMEMBERED, _LONG = 2000, 64
"""Cells of a column that are known again, and the length beyond which a text hardly comes twice."""
_DAY_ZERO = dt.date(1899, 12, 30).toordinal()
"""Day 0 of a workbook for days from March 1900 on; before, Excel counts a day that never was."""


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
        self.tally = Tally.of([*(c.field.kind.numeric for c in table.columns), False])
        self._plain = [_Cells(table, formats, n) for n in range(len(table.columns))]
        self._filled: dict[tuple[int, str], _Cells] = {}
        self._id = f'{_mark(formats.cell("@", wrap=False))} t="inlineStr"><is><t>'

    def xml(self, rows: Sequence[Row], fills: Sequence[Sequence[str]]) -> str:
        """The elements of the next rows. Adds what they say to the tally."""
        first = self._table.header_row + 1 + self.tally.rows
        spelt: list[list[str]] = []
        said: list[tuple[Said, ...]] = []
        for cells, packed in zip(self._plain, zip(*(values for _, values in rows), strict=True), strict=True):
            pairs = list(map(cells.__getitem__, packed))
            spelt.append([xml for xml, _ in pairs])
            said.append(tuple([says for _, says in pairs]))
            if cells.cut:
                self.tally.notes += cells.notes(packed, first)
        for place, colours in enumerate(fills):
            for n, colour in enumerate(colours):
                if colour:
                    of = self._of(n, colour)
                    spelt[n][place] = of[rows[place][1][n]][0]
                    of.cut.clear()
        ids = [str(record) for record, _ in rows]
        spelt.append([f"{self._id}{record}</t></is></c></row>" for record in ids])
        self.tally.add([*said, tuple(ids)], len(rows))
        # the number of the row stands in every cell: it is what the pieces are joined with
        pieces = zip(count(first), zip(*spelt, strict=True), strict=False)
        return "".join([str(row).join(('<row r="', '"><c r="A', *cells)) for row, cells in pieces])

    def _of(self, column: int, fill: str) -> _Cells:
        if (column, fill) not in self._filled:
            self._filled[column, fill] = _Cells(self._table, self._formats, column, fill)
        return self._filled[column, fill]


class _Cells(dict[Packed, tuple[str, Said]]):
    """The cells of one column and fill by packed value: the XML from behind the row of a cell to before the row of the next one, and
    what the cell says. A few thousand are remembered, so that a large sheet takes no more memory than a small one."""

    def __init__(self, table: Table, formats: Formats, column: int, fill: str = "") -> None:
        super().__init__()
        self._column, self._style = table.columns[column], table.style
        self._formats, self._fill, self._place = formats, fill, column
        self._marks: dict[str, str] = {}
        self._next = f'</c><c r="{column_letters(column + 1)}'
        self._blank_next = f'/><c r="{column_letters(column + 1)}'
        self.cut: dict[Packed, int] = {}

    def __missing__(self, packed: Packed) -> tuple[str, Said]:
        written = cell_of(self._column.field.kind, packed, self._column.unit, self._style)
        if (mark := self._marks.get(written.format)) is None:
            shape = self._formats.cell(written.format, wrap=self._column.field.kind.long, fill=self._fill)
            mark = self._marks[written.format] = _mark(shape)
        value = written.value
        if isinstance(value, dt.date):
            value = value.toordinal() - _DAY_ZERO
        if isinstance(value, str) and value:
            value = self._fitting(value, packed)
            made: tuple[str, Said] = f'{mark} t="inlineStr"><is>{element(value)}</is>{self._next}', value
            if len(value) > _LONG:
                return made
        elif value is None or value == "":
            made = mark + self._blank_next, None
        else:
            made = f"{mark}><v>{value!r}</v>{self._next}", value
        if len(self) >= _REMEMBERED:
            self.clear()
        self[packed] = made
        return made

    def _fitting(self, text: str, packed: Packed) -> str:
        """Text as a cell can hold it; what had to be cut is kept in mind."""
        clean = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
        if fits(clean):
            return clean
        self.cut[packed] = length(clean)
        return shortened(clean)

    def notes(self, portion: Sequence[Packed], first: int) -> list[Text]:
        """What was cut in a portion whose first row is ``first``; then it is forgotten."""
        made = [
            Text(
                "Row {row}, column {column}: the text has {n} characters, a cell holds {most}; the end was cut",
                "第 {row} 行第 {column} 列：文本有 {n} 个字符，单元格最多 {most} 个；末尾已截断",
            ).fill(row=row, column=self._place + 1, n=self.cut[packed], most=MAX_TEXT)
            for row, packed in enumerate(portion, first)
            if packed in self.cut
        ]
        self.cut.clear()
        return made


def _mark(shape: Format) -> str:
    """What stands in a cell behind its row: the number of its style."""
    return f'" s="{shape._get_xf_index()}"'  # noqa: SLF001 - the one number that the styles part has to know of a cell
