"""How wide the columns of a table must be to stay legible, how the page's width is shared, and where a table is parted.

A column needs room for its longest word or figure, which would otherwise be broken anywhere, and for some Chinese characters side
by side. Columns that have more give to those that have less; where the page is too narrow for all, the whole sheet is set smaller
(``paper.py`` says how small), and a table that is still too wide goes on in a second one below that repeats its first columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import marks
from hqd_desktop.gui.sheets.faces import Face, face
from hqd_desktop.gui.sheets.lines import Lines
from hqd_desktop.sheets.model import Cell, Column, Row, Table

INSET = 150.0
"""Blank at both sides of a cell of a ruled table."""
BETWEEN, BETWEEN_NUMBERS = 250.0, 500.0
"""Blank between the columns of an open table; more where numbers stand right beside words."""
_WORD = re.compile(r"[^\s\u2e80-\uffff-](?:[^\s\u2e80-\uffff-]|-(?![^\W\d_]))*")
"""What no line should be broken in: Latin words, up to a hyphen that joins two, and figures."""
_LONGEST_WORD, _LONGEST_FIGURE, _HAN = 7.5, 12.0, 4
"""Words and figures beyond so many ems may be broken; so many Chinese characters stand side by side where there are as many."""
_LOOKED_AT = 12
"""Of the words of a column, so many of the longest are measured."""
FITS = 1.001
"""What counts as fitting: so many times the width, for rounding."""
_SLACK = 1.02
"""Room beyond the exact width, which lines ask for before they are broken."""
_ENDLESS = 1e6
_NUMBERED = 3.5
"""A first column up to so many ems only numbers the rows: the second is repeated with it."""


def columns_needed(block: Table, lang: Lang) -> list[float]:
    """The least legible width of each column with its blank, in units of layout."""
    plain, bold = face("table", lang), face("table", lang, bold=True)
    heads = bold if block.ruled else face("small", lang)
    texts: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in block.columns]
    marked = [False] * len(block.columns)
    for row in block.rows:
        number = 0
        for cell in row.cells:
            if number >= len(texts):
                break
            if cell.span == 1:
                texts[number][row.kind != "body" or cell.bold].add(cell.text)
                marked[number] = marked[number] or bool(cell.mark)
            number += cell.span
    needed = []
    for number, column in enumerate(block.columns):
        mark = marks.ROOM * plain.em if marked[number] else 0.0
        light, heavy = ("\n".join(some) for some in texts[number])
        wide = max(_widest(light, plain), _widest(heavy, bold)) + mark
        needed.append(max(wide, _widest(column.title, heads)) + _blank(block, number))
    return needed


def shared(columns: Sequence[Column], needed: Sequence[float], width: float) -> list[float]:
    """The width of each column: by its share, unless that is less than it needs and others can give."""
    if sum(needed) >= width:
        return [part * width / sum(needed) for part in needed]
    narrow: set[int] = set()
    while True:
        room = width - sum(needed[number] for number in narrow)
        whole = sum(column.width for number, column in enumerate(columns) if number not in narrow) or 1.0
        made = [
            needed[number] if number in narrow else column.width * room / whole for number, column in enumerate(columns)
        ]
        short = {number for number, part in enumerate(made) if number not in narrow and part < needed[number] - 0.01}
        if not short:
            return made
        narrow |= short


def parted(block: Table, needed: Sequence[float], width: float, lang: Lang) -> list[tuple[Table, list[float]]]:
    """The table as it is where its columns fit, else parts that do, each with the first columns repeated; and their needs."""
    if sum(needed) <= width * FITS or len(block.columns) < 3:
        return [(block, list(needed))]
    keys = 2 if needed[0] <= _NUMBERED * face("table", lang).em and len(needed) > 2 else 1
    room = width - sum(needed[:keys])
    groups: list[list[int]] = [[]]
    for number in range(keys, len(needed)):
        if groups[-1] and sum(needed[n] for n in groups[-1]) + needed[number] > room:
            groups.append([])
        groups[-1].append(number)
    parts = []
    for place, group in enumerate(groups):
        chosen = [*range(keys), *group]
        last = place + 1 == len(groups)
        made = replace(
            block,
            columns=tuple(block.columns[n] for n in chosen),
            rows=tuple(_narrowed(row, chosen, named=not place) for row in block.rows),
            signed=block.signed if last else (),
        )
        parts.append((made, [needed[n] for n in chosen]))
    return parts


def _narrowed(row: Row, chosen: Sequence[int], *, named: bool) -> Row:
    """The row with the chosen columns only; a cell over several of them keeps those, and its words where it begins.

    The outline names a group once, where it stands first.
    """
    cells: list[Cell] = []
    start = 0
    for cell in row.cells:
        covered = sum(start <= number < start + cell.span for number in chosen)
        if covered:
            cells.append(replace(cell, span=covered) if start in chosen else Cell(span=covered))
        start += cell.span
    return replace(row, cells=tuple(cells), name=row.name if named else "")


def _blank(block: Table, number: int) -> float:
    if block.ruled:
        return 2 * INSET
    if number + 1 == len(block.columns):
        return 0.0
    beside = block.columns[number].align == "right" and block.columns[number + 1].align == "left"
    return BETWEEN_NUMBERS if beside else BETWEEN


def _widest(text: str, font: Face) -> float:
    """The widest of the words, and some Chinese characters where there are as many."""
    found = 0.0
    for word in sorted(set(_WORD.findall(text)), key=len, reverse=True)[:_LOOKED_AT]:
        most = _LONGEST_FIGURE if word[0] in "+-−0123456789" else _LONGEST_WORD
        found = max(found, min(Lines(word, font, _ENDLESS).natural_width, most * font.em))
    han = max((len(run) for run in re.findall(f"[\u2e80-\uffff]{{1,{_HAN}}}", text)), default=0)
    return max(found, han * font.em) * _SLACK
