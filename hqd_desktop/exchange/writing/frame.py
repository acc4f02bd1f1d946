"""What stands above the rows of a sheet: title, the line below it, headings; frozen panes, and widths that fit what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import ChoiceKind
from hqd_desktop.domain.words import Lang
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.table import Column, Look, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

PAGE = 130
"""Characters across a landscape page of A4 at the size of the screen."""
_NARROW, _WIDE, _WIDEST = 8, 40, 52
"""Characters of the narrowest column, of the widest one, of the widest one of long texts."""
_TITLE_HIGH, _LINE_HIGH, _LINE_OF_HEADING = 32, 20, 16
ROW_HIGH, LINE_HIGH = 18, 14
"""Points of a row of one line, and of each further line."""
MOST_LINES = 20
_ID_WIDTH = 22
_STILL = 70
"""Characters of columns that may stay in sight."""
_ROOM = 60
"""Characters that the three parts of the line need beside each other."""


def characters(text: str) -> int:
    """The room a text needs, in characters of a half width: a Chinese one takes two, as it takes three bytes where others take one."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def head(sheet: Worksheet, table: Table, formats: Formats) -> None:
    """Title, line, headings, and what stays in sight."""
    last = len(table.columns)
    if table.look is Look.STYLED:
        sheet.hide_gridlines(2)
        sheet.set_default_row(ROW_HIGH)
    for n, column in enumerate(table.columns):
        sheet.write_string(table.header_row - 1, n, column.heading, formats.head)
    sheet.write_string(table.header_row - 1, last, marking.ID_HEADING, formats.head)


def first_name(table: Table) -> int:
    """The column of names, which stays in sight with those before it; else the first one."""
    return next((n for n, c in enumerate(table.columns) if c.field.key == "name"), 0)


def still(table: Table, widths: Sequence[float]) -> int:
    """How many first columns stay in sight: up to the one of names, but only the first where little would be left beside them."""
    names = first_name(table) + 1
    return names if sum(widths[:names]) <= _STILL else 1


def widths_of(table: Table, longest: Sequence[int]) -> list[float]:
    """The widths of the columns in characters, by the room that the longest text of each needs."""
    rooms = longest or [0] * len(table.columns)
    return [_width(column, room, table.style.lang) for column, room in zip(table.columns, rooms, strict=False)]


def fit(sheet: Worksheet, table: Table, formats: Formats, longest: Sequence[int]) -> list[float]:
    """Give columns and headings the room they need; gives the widths in characters. ``longest`` is that of the texts of each column."""
    widths = widths_of(table, longest)
    for n, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        is_code = column.field.kind.ordered_apart is False
        sheet.set_column(n, n, width, formats.column("@" if is_code else "General", wrap=column.field.kind.long))
    sheet.set_column(len(widths), len(widths), _ID_WIDTH, None, {"hidden": True})
    sheet.freeze_panes(table.header_row, still(table, widths))
    lines = max(
        (-(-(characters(c.heading) + 1) // int(w)) for c, w in zip(table.columns, widths, strict=True)), default=1
    )
    sheet.set_row(table.header_row - 1, 6 + _LINE_OF_HEADING * min(4, lines))
    return widths


def _width(column: Column, longest: int, lang: Lang) -> float:
    """As wide as its texts, between bounds; headings go on in a second line."""
    words = column.heading.replace("（", " （").replace(" (", "  (").split("  ")
    heading = max((characters(column.heading) + 1) // 2 + 1, *(min(characters(word), 14) + 2 for word in words))
    if isinstance(column.field.kind, ChoiceKind):
        # a drop-down may take any of the words, and its arrow stands beside them
        longest = max(
            longest, min(_NARROW * 2, max(characters(c.name.of(lang)) for c in column.field.kind.choices) + 2)
        )
    most = _WIDEST if column.field.kind.long else _WIDE
    return max(_NARROW, heading, min(most, longest + 3))


def above(sheet: Worksheet, table: Table, formats: Formats, widths: Sequence[float]) -> None:
    """The title over all columns and the line below it; of a table wider than a page both stand at the left, where they are seen."""
    if table.look is Look.PLAIN:
        return
    last, room = len(table.columns) - 1, sum(widths)
    sheet.set_row(0, _TITLE_HIGH)
    sheet.set_row(1, _LINE_HIGH)
    left, middle, right = table.line
    if last == 0 or room > PAGE * 1.5 or room < characters(table.title) * 1.8:
        sheet.write_string(0, 0, table.title, formats.title_left)
        sheet.write_string(1, 0, "    ".join(filter(None, table.line)), formats.line_left)
        return
    sheet.merge_range(0, 0, 0, last, table.title, formats.title)
    if last < 2 or room < _ROOM + sum(map(characters, table.line)):
        sheet.merge_range(1, 0, 1, last, "    ".join(filter(None, table.line)), formats.line_left)
        return
    ends = _thirds(widths)
    for (first, end), words, shape in zip(
        ends, (left, middle, right), (formats.line_left, formats.line_middle, formats.line_right), strict=True
    ):
        if first == end:
            sheet.write_string(1, first, words, shape)
        else:
            sheet.merge_range(1, first, 1, end, words, shape)


def _thirds(widths: Sequence[float]) -> list[tuple[int, int]]:
    """Columns parted into three of about the same width, each of one column at least: first and last of each."""
    whole, last = sum(widths), len(widths) - 1
    cuts: list[int] = []
    so_far = 0.0
    for n, width in enumerate(widths):
        so_far += width
        if len(cuts) < 2 and so_far >= whole * (len(cuts) + 1) / 3 and n < last - (1 - len(cuts)):
            cuts.append(n)
    while len(cuts) < 2:
        cuts.append(min(last - 1, (cuts[-1] if cuts else -1) + 1))
    return [(0, cuts[0]), (cuts[0] + 1, cuts[1]), (cuts[1] + 1, last)]
