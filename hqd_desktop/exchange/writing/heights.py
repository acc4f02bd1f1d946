"""The heights of rows in which a text goes on in further lines: programs that do not measure them anew show it whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from hqd_desktop.exchange.writing.frame import LINE_HIGH, MOST_LINES, ROW_HIGH, widths_of
from hqd_desktop.exchange.writing.table import Look, Table
from hqd_desktop.exchange.writing.tally import Said

_LETTER, _CHARACTER = 0.82, 1.95
"""The room that a letter and a Chinese character take, in digits, in which the width of a column is counted."""
_ONE_LINE = '"><c r="A'


class Heights:
    """The heights of the rows of a table, by the room that the longest text of each column needs. Plain data has none."""

    def __init__(self, table: Table, longest: Sequence[int]) -> None:
        widths = [] if table.look is Look.PLAIN else widths_of(table, longest)
        columns = zip(table.columns, widths, strict=False)
        self._wrapping = [(n, int(width) - 2) for n, (column, width) in enumerate(columns) if table.wraps(column)]

    def of(self, said: Sequence[tuple[Said, ...]], rows: int) -> list[str]:
        """What stands between the number of each row and its first cell, by what the cells of the columns say."""
        lines = [1] * rows
        for column, width in self._wrapping:
            for place, needed in _several(said[column], width):
                lines[place] = max(lines[place], needed)
        return [
            _ONE_LINE if n == 1 else f'" ht="{ROW_HIGH + LINE_HIGH * (min(n, MOST_LINES) - 1)}{_ONE_LINE}'
            for n in lines
        ]


def _several(said: Sequence[Said], width: int) -> Iterator[tuple[int, int]]:
    """The cells of a column that stand in several lines of ``width`` digits: their places, and how many lines."""
    texts = [text if isinstance(text, str) else "" for text in said]
    if "\n".join(texts).count("\n") >= len(texts):
        needed = [sum([max(1, ceil(room / width)) for room in _rooms(text.split("\n"))]) for text in texts]
    else:
        needed = [ceil(room / width) for room in _rooms(texts)]
    return ((place, lines) for place, lines in enumerate(needed) if lines > 1)


def _rooms(lines: Sequence[str]) -> list[float]:
    """The room of each line. A Chinese character takes three bytes where a letter takes one."""
    sizes = map(len, "\n".join(lines).encode().split(b"\n"))
    more = _CHARACTER - _LETTER
    return [length * _LETTER + (size - length) // 2 * more for length, size in zip(map(len, lines), sizes, strict=True)]
