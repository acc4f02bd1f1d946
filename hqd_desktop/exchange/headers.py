"""Which rows of a sheet are its header, and what heading they give each column.

A header has one row, or two that are joined: a label of the upper row spans columns that the lower row names, by a merge or, where a
file keeps no merges, by the blanks behind it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.written import Unreadable, period
from hqd_desktop.exchange.headings import one_line, recognise, split_unit
from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.grid import Sheet
from hqd_desktop.exchange.reading.rows import Row

LOOKED_AT = 60
"""A header further down than this is not looked for."""
_MOST_PERIODS = 6


@dataclass(frozen=True, slots=True)
class Headings:
    """Column by column: the first line, carried over what it spans, the second, and both as one."""

    upper: list[str]
    lower: list[str]
    joined: list[str]


def find_header(sheet: Sheet, kind: str, wanted: Sequence[str] = ()) -> tuple[int, ...]:
    """The header row of a sheet, or two that are joined; counted from 0, empty for a sheet without text.

    ``wanted`` are the headings of a mapping; without them the row with most headings known for ``kind`` is it (in a table of
    indicators periods count as known), else the one that looks most like a header.
    """
    best, best_score = -1, (0, 0.0)
    names = {folded(label) for label in wanted}
    fullest = max((_filled(sheet.rows[r]) for r in range(min(LOOKED_AT, sheet.height))), default=0)
    for number in range(min(LOOKED_AT, sheet.height)):
        row = sheet.rows[number]
        texts = [one_line(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        across = 0 if names or kind != "observation" else _across(row)
        score = (_known(kind, texts, names) + across, _likeness(row, texts, fullest))
        if (texts or across) and _better(score, best_score):
            best, best_score = number, score
        if best_score[0] >= max(3, fullest // 2):
            break
    if best < 0:
        return ()
    return _with_second(sheet, best, kind, names)


def _better(score: tuple[int, float], best: tuple[int, float]) -> bool:
    if max(score[0], best[0]) >= 2:
        return score > best if score[0] != best[0] else False
    return score[1] > best[1]


def _known(kind: str, texts: Sequence[str], names: set[str]) -> int:
    if names:
        return len(names.intersection(map(folded, texts)))
    return len({match.field for text in texts if (match := recognise(kind, text))})


def _across(row: Row) -> int:
    """How much speaks for a row of periods, or of names with their units: nothing below two of them."""
    periods = sum(is_period(cell) for cell in row)
    named = sum(isinstance(cell, str) and len(cell) <= 40 and bool(split_unit(cell)[1]) for cell in row)
    found = max(periods, named)
    return min(found, _MOST_PERIODS) if found >= 2 and (named or _rises(row)) else 0


def _rises(row: Row) -> bool:
    """Whether the bare numbers of a row, taken as years, rise or fall one by one; figures seldom do."""
    years = [int(cell) for cell in row if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool) and is_period(cell)]  # fmt: skip
    steps = {b - a for a, b in pairwise(years)}
    return not years or (len(years) > 1 and len(steps) == 1 and steps <= {1, -1, 5, -5})


def is_period(cell: Cell) -> bool:
    """Whether a cell of a header is a period: "2021年", 2021, "1-6月", the first of a month."""
    if isinstance(cell, (dt.date, dt.datetime)):
        return True
    if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool):
        return cell == int(cell) and (1949 <= cell <= 2100 or 194901 <= cell <= 210012)
    if not isinstance(cell, str) or len(cell) > 30 or not any(c.isdigit() or c in "一二三四上下全" for c in cell):
        return False
    try:
        period(split_unit(cell)[0], 2000)
    except Unreadable:
        return False
    return True


def _filled(row: Row) -> int:
    return len(row) - row.count(None)


def _likeness(row: Row, texts: Sequence[str], fullest: int) -> float:
    """0 to 1: short, different texts in most columns, no numbers."""
    filled = _filled(row)
    if not filled or filled < min(2, fullest):
        return 0.0
    short = sum(len(text) <= 40 for text in texts) / filled
    return short * len(set(texts)) / max(1, len(texts)) * filled / max(1, fullest)


def _with_second(sheet: Sheet, top: int, kind: str, names: set[str]) -> tuple[int, ...]:
    """The header row, with the one above or below where both make one header."""
    if names and _known(kind, headings(sheet, (top,)).joined, names) == len(names):
        return (top,)
    for pair in ((top, top + 1), (top - 1, top)):
        if pair[0] >= 0 and pair[1] < sheet.height and _are_one(sheet, pair):
            return pair
    return (top,)


def _are_one(sheet: Sheet, pair: tuple[int, int]) -> bool:
    """Whether two rows are one header: a label of the upper spans several columns that the lower one names."""
    upper, lower = sheet.rows[pair[0]], sheet.rows[pair[1]]
    if not all(cell is None or isinstance(cell, str) or is_period(cell) for cell in (*upper, *lower)):
        return False
    spans = [m for m in sheet.merges if m.top == m.bottom == pair[0] and m.right > m.left and upper[m.left] is not None]
    below = [[lower[c] for c in range(m.left, min(m.right, sheet.width - 1) + 1)] for m in spans]
    named = [cells for cells in below if cells and cells.count(None) == 0 and len(set(cells)) == len(cells)]
    outside = _filled(lower) - sum(len(cells) - cells.count(None) for cells in below)
    if named and outside < max(1, _filled(upper)) and _filled(upper) > 1:
        return True
    merged = any(merge.top <= pair[0] <= merge.bottom and merge.right > merge.left for merge in sheet.merges)
    return not merged and _spans_by_blanks(upper, lower)


def _spans_by_blanks(upper: Row, lower: Row) -> bool:
    """Whether every blank of the upper row is named by the lower one, which is blank below labels that stand alone."""
    start = next((c for c, cell in enumerate(upper) if cell is not None), 0)
    spans, alone = 0, 0
    for column in range(start, len(upper)):
        following = column + 1 < len(upper) and upper[column + 1] is None and lower[column + 1] is not None
        if upper[column] is None:
            if lower[column] is None:
                return False
        elif lower[column] is None:
            alone += 1
        else:
            spans += following
            if not following:
                return False
    texts = [cell for cell in lower if isinstance(cell, str)]
    return spans > 0 and alone > 0 and len(texts) >= 2 and all(len(text) <= 30 for text in texts)


def headings(sheet: Sheet, header: Sequence[int]) -> Headings:
    """The headings of the columns; an upper label is carried over the columns it spans."""
    blank = [""] * sheet.width
    if not header:
        return Headings(blank, blank, blank)
    upper = [heading(sheet, header[0], column) for column in range(sheet.width)]
    if len(header) == 1:
        return Headings(upper, blank, upper)
    lower = [heading(sheet, header[1], column) for column in range(sheet.width)]
    carried = set()
    for merge in sheet.merges:
        if merge.top == header[0] and merge.right > merge.left:
            for column in range(merge.left, min(merge.right, sheet.width - 1) + 1):
                upper[column] = upper[merge.left]
                carried.add(column)
    if not carried and _spans_by_blanks(sheet.rows[header[0]], sheet.rows[header[1]]):
        for column in range(1, sheet.width):
            upper[column] = upper[column] or upper[column - 1]
    return Headings(upper, lower, [one_line(f"{a} {b}") if a != b else a for a, b in zip(upper, lower, strict=True)])


def heading(sheet: Sheet, row: int, column: int) -> str:
    """A cell of a header as text; a date that stands for its month as that month."""
    cell = sheet.rows[row][column]
    if cell is None:
        return ""
    if isinstance(cell, (dt.date, dt.datetime)):
        code = (sheet.formats.at(row, column) or "").casefold()
        monthly = cell.day == 1 or ("y" in code and "d" not in code)
        return f"{cell.year:04}-{cell.month:02}" if monthly else f"{cell.year:04}-{cell.month:02}-{cell.day:02}"
    if isinstance(cell, Decimal) and cell == int(cell):
        return str(int(cell))
    return one_line(cell)
