"""csv, tsv and other text tables: the separator is found by trying, quotation marks may span lines, nothing is guessed into numbers."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import chain, islice

from hqd_desktop.exchange.reading.cells import address
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook, Given, Remark
from hqd_desktop.exchange.reading.encodings import Decoded
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.refusals import Refused

_SEPARATORS = ",\t;|"
_SAMPLE_ROWS, _SAMPLE_CHARACTERS = 200, 500_000
_SEP_LINE = re.compile(r'"?sep=([,;|\t])"?\r?\n', re.IGNORECASE)
_MANY_LINES = 20
_END = "\ue000end of file"


def read(decoded: Decoded, limits: Limits) -> DraftBook:
    """The one sheet of a text file. Its cells are text; codes that Excel turned into 1.1E+17 are marked."""
    csv.field_size_limit(limits.cell_characters)
    text = decoded.text
    asked = _SEP_LINE.match(text)
    if asked:
        text = text[asked.end() :]
    separator = asked[1] if asked else find_separator(text)
    rows = list(_rows(text, separator, limits))
    while rows and not any(rows[-1]):
        rows.pop()
    draft = Draft("", rows, height=len(rows), width=max(map(len, rows), default=0))
    draft.remarks = [*_long_cells(rows, separator, draft.width), *_ragged(rows)]
    return DraftBook("text", [draft], decoded.encoding, separator, decoded.remarks)


def find_separator(text: str) -> str:
    """The character that cuts the first rows into the most even number of cells."""
    sample = text[:_SAMPLE_CHARACTERS]

    def evenness(separator: str) -> float:
        try:
            rows = islice(csv.reader(StringIO(sample, newline=""), delimiter=separator), _SAMPLE_ROWS)
            widths = Counter(len(row) for row in rows if row)
        except csv.Error:
            return 0
        width, often = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]), default=(1, 0))
        return often / max(1, widths.total()) * min(width, 8) if width > 1 else 0

    return max(_SEPARATORS, key=evenness)


def _rows(text: str, separator: str, limits: Limits) -> Iterator[list[Given]]:
    """Records with their line breaks inside cells; refused where a quotation mark swallows the rest of the file."""
    lines = chain(StringIO(text, newline=""), ("\n", _END))
    reader = csv.reader(lines, delimiter=separator)
    opened = last = 1
    number = 0
    try:
        for row in reader:
            if row == [_END]:
                return
            number += 1
            if number > limits.rows + 1:
                raise Refused("rows", sheet="", count=number, limit=limits.rows)
            if len(row) > limits.columns:
                raise Refused("stray", sheet="", cell=address(number - 1, len(row) - 1))
            yield row  # type: ignore[misc]
            opened, last = last, reader.line_num + 1
    except csv.Error as trouble:
        # a cell beyond the limit: an open quotation mark, or a line that is no line of a table
        if '"' in text:
            raise Refused("quote", line=last) from trouble
        raise Refused("long_cell", sheet="", cell=address(number, 0), limit=limits.cell_characters) from trouble
    raise Refused("quote", line=opened)


def _long_cells(rows: list[list[Given]], separator: str, width: int) -> Iterator[Remark]:
    """A quotation mark too many joins rows up to the next one; the cell that it makes is named.

    Such a cell has many lines, or one that would be a row by itself.
    """
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and "\n" in cell:
                count = cell.count("\n") + 1
                if count > _MANY_LINES or any(line.count(separator) >= max(1, width - 2) for line in cell.split("\n")):
                    yield Remark("many_lines", {"cell": address(row, column), "count": count}, row, column)


def _ragged(rows: list[list[Given]]) -> Iterator[Remark]:
    """Rows longer than most: an amount written 1,234.50 without quotation marks moves all cells behind it."""
    widths = Counter(map(len, rows))
    usual = max(widths, key=widths.__getitem__, default=0)
    if usual < 2 or 2 * widths[usual] <= widths.total() - widths[0]:
        return
    longer = [row for row, cells in enumerate(rows) if len(cells) > usual and any(cells[usual:])]
    if longer:
        yield Remark("ragged", {"count": len(longer), "row": longer[0] + 1, "usual": usual}, longer[0], usual)
