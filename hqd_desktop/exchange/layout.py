"""Where the table of a sheet is: its title and unit lines, its header rows, and the rows below that hold data.

Rows that hold none (blank, totals, notes, groups, a repeated header) are left out by name, never silently.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.headers import Headings, find_header, headings, is_period
from hqd_desktop.exchange.headings import one_line, period_of, recognise
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.reading.grid import Sheet
from hqd_desktop.exchange.reading.rows import Row

if TYPE_CHECKING:
    from hqd_desktop.exchange.below import Below

__all__ = ["WHY", "Layout", "find_header", "lay_out", "sort_rows"]
WHY: dict[str, Text] = {
    "title": Text("title", "标题行"),
    "unit": Text("line above the table", "表头说明行"),
    "blank": Text("blank", "空行"),
    "total": Text("total", "合计行"),
    "group": Text("group heading", "分组行"),
    "note": Text("note", "注释行"),
    "header": Text("repeated header", "重复表头"),
    "names": Text("machine names, numbers or units of the columns", "列代码、列号或列单位"),
    "figureless": Text("no figures", "没有数值"),
    "measure": Text("a measure that is not kept, such as month on month", "不保存的口径（如环比）"),
    "beside": Text("part of a table beside this one", "旁边另一张表的内容"),
    "hidden": Text("hidden", "隐藏行"),
    "left out": Text("left out by choice", "选择不导入"),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows count from 0. ``labels`` names each column (see ``mapping``), "" where neither heading nor data are."""

    header_rows: tuple[int, ...]
    labels: tuple[str, ...]
    units: tuple[str, ...]
    """Unit keys of the lines above the table ("单位：万元")."""
    title: str = ""
    year: int | None = None
    repeated: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Headings that stand over several columns, with those columns."""
    lower: tuple[str, ...] = ()
    """The second line of each heading where the header has two rows."""
    upper: tuple[str, ...] = ()
    """The first line, carried over the columns it spans."""
    headings: tuple[str, ...] = ()
    """The heading of each column as it stands, "" where there is none."""
    above: tuple[str, ...] = ()
    """All texts above the table."""
    beside: tuple[int, ...] = ()
    """Columns of another table beyond an empty column; they have no label."""

    @property
    def first_row(self) -> int:
        """The first row below the header."""
        return self.header_rows[-1] + 1 if self.header_rows else 0


def lay_out(sheet: Sheet, header_rows: Sequence[int]) -> Layout:
    """The layout of a sheet with known header rows (from 0)."""
    said = _with_units(headings(sheet, header_rows), sheet, header_rows)
    beside = _beside(sheet, header_rows, said.joined)
    seen: dict[str, list[int]] = {}
    labels: list[str] = []
    for column, text in enumerate(said.joined):
        if column in beside:
            labels.append("")
        elif text:
            places = seen.setdefault(text, [])
            places.append(column)
            labels.append(text if len(places) == 1 else f"{text} #{len(places)}")
        else:
            labels.append(f"column {column_letters(column)}" if _has_data(sheet, column, header_rows) else "")
    rows_above = [sheet.rows[r] for r in range(header_rows[0] if header_rows else 0)]
    above = [cell for row in rows_above if not _is_machine(row) for cell in row if isinstance(cell, str)]
    below = sheet.rows[header_rows[-1] + 1] if header_rows and header_rows[-1] + 1 < sheet.height else ()
    alone = len(below) - below.count(None) == 1
    lines = [*above, *(cell for cell in below if isinstance(cell, str) and alone)]
    title = next((one_line(text) for text in above if text.strip()), "")
    return Layout(
        tuple(header_rows),
        tuple(labels),
        tuple(dict.fromkeys([*(key for text in lines for key in _units_of_line(text)), *_unit_of_title(title)])),
        title,
        period_of(title)[0],
        tuple((text, tuple(places)) for text, places in seen.items() if len(places) > 1),
        tuple(said.lower) if len(header_rows) > 1 else (),
        tuple(said.upper) if len(header_rows) > 1 else (),
        tuple(said.joined),
        tuple(one_line(text) for text in above if text.strip()),
        beside,
    )


def _with_units(said: Headings, sheet: Sheet, header_rows: Sequence[int]) -> Headings:
    """The headings with the units that stand in a row of their own below them."""
    below = header_rows[-1] + 1 if header_rows else sheet.height
    if below >= sheet.height or not _is_units(sheet.rows[below]):
        return said
    row = sheet.rows[below]
    joined = [
        text if cell is None else f"{text}（{one_line(cell)}）" for text, cell in zip(said.joined, row, strict=True)
    ]
    return Headings(said.upper, said.lower, joined)


def _is_units(row: Row) -> bool:
    """Whether a row holds nothing but units: 亿元, %."""
    cells = [cell for cell in row if cell is not None]
    return len(cells) > 1 and all(isinstance(cell, str) and units.named(cell) for cell in cells)


def _beside(sheet: Sheet, header_rows: Sequence[int], texts: Sequence[str]) -> tuple[int, ...]:
    """The columns of another table that stands beside this one, beyond an empty column.

    What has headings of its own that a table of this kind may have is part of it: people leave columns empty for the looks.
    """
    blank = [not texts[c] and not _has_data(sheet, c, header_rows) for c in range(sheet.width)]
    start = next((c for c, empty in enumerate(blank) if not empty), 0)
    last = next((c for c in range(sheet.width - 1, start, -1) if not blank[c]), start)
    gaps = [c for c in range(start + 1, last) if blank[c]]
    for gap in gaps[:_MOST_GAPS]:
        left = {folded(texts[c]) for c in range(start, gap) if texts[c]}
        right = [texts[c] for c in range(gap + 1, sheet.width) if texts[c]]
        alike = sum(folded(text) in left for text in right) * 2 >= len(right)
        if alike or _apart(sheet, gap, right, header_rows[-1] + 1 if header_rows else 0):
            return tuple(c for c in range(gap + 1, sheet.width) if not blank[c])
    return ()


def _apart(sheet: Sheet, gap: int, right: Sequence[str], first: int) -> bool:
    """Whether what is right of a column knows nothing of the rows on its left: it goes on where they are blank, or ends before them."""
    rows = [row for number, row in enumerate(sheet.rows) if number >= first]
    sides = [(any(c is not None for c in row[:gap]), any(c is not None for c in row[gap:])) for row in rows]
    filled = [side for side in sides if any(side)]
    if any(b and not a for a, b in filled):
        return True
    if any(recognise(kind, text) for kind in ("project", "observation") for text in right) or any(
        map(is_period, right)
    ):
        return False
    return sum(a and not b for a, b in filled) * 4 >= len(filled)


def _has_data(sheet: Sheet, column: int, header_rows: Sequence[int]) -> bool:
    start = header_rows[-1] + 1 if header_rows else 0
    return any(cell is not None for cell in sheet.column(column)[start:])


def _units_of_line(text: str) -> list[str]:
    found = re.search(r"(?:单位|units?)\s*[:：]\s*(.+?)\s*[)）]?$", text.strip(), re.IGNORECASE)
    if found is None:
        return []
    parts = re.split(r"[、，,;；/\s]+", found[1])
    return [key for part in (found[1], *parts) if (key := units.named(part))]


def _unit_of_title(text: str) -> list[str]:
    """The unit in brackets at the end of a title: "2022年各区固定资产投资（万元）"."""
    found = re.search(r"[(（]([^()（）]{1,12})[)）]\s*$", text.strip())
    key = units.named(found[1]) if found else None
    return [key] if key else []


# --- the rows below ----------------------------------------------------------------------------------------------------

_TOTAL = re.compile(
    r"^(?:[一二三四五六七八九十]+、)?[^，,。]{0,8}(?:合计|总计|小计|共计)(?:[（(：:\d].*)?$|^(?:本页|本月)?累计$|^(?:grand |sub[- ]?)?totals?\b[^a-z]*$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^(?:注\s*\d*\s*[:：.、]|备注\s*[:：]|说明\s*[:：]|填表说明|填报说明|附注|资料来源|数据来源|来源\s*[:：]|填表人|填报人|制表|审核人|负责人\s*[:：]|报送单位|[※*]\s*\S"
    r"|[\u2460-\u2473]\s*\S|\[\d{1,2}\]\s*\S|notes?\b\s*[:：.]|sources?\b\s*[:：])",
    re.IGNORECASE,
)
_GROUP = re.compile(r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）])\s*\S")
_NEXT_NOTE = re.compile(r"^(?:\d{1,2}\s*[.、．)）]|[（(]\d{1,2}[)）]|[\u2460-\u2473])\s*\S")
_MACHINE = re.compile(r"^[A-Za-z][A-Za-z0-9]*(?:[_.][A-Za-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]+)+$|^[a-z]{1,4}\d{1,3}$")
_COUNTING = ("甲", "乙", "丙", "丁")
_LONG_NUMBER, _MOST_GAPS = 6, 50
_LONG_LABEL = 16


def sort_rows(
    sheet: Sheet,
    layout: Layout,
    keys: Sequence[int],
    left_out: Table[int, str] | None = None,
    ids: int | None = None,
    below: Below | None = None,
) -> tuple[list[int], list[tuple[int, str]]]:
    """The data rows (from 0), and the rows that hold none with the word of ``WHY``. ``keys``: columns that name a record.

    A row with a number in the column ``ids`` is a record, whatever it is called: a project may be named Total.
    ``below`` knows the rows of a workbook of ours that went out without one.
    """
    given = left_out or {}
    ignored = [
        (row, _above(sheet.rows[row], layout)) for row in range(layout.header_rows[0] if layout.header_rows else 0)
    ]
    known = {one_line(cell) for number in layout.header_rows for cell in sheet.rows[number] if cell is not None}
    spanned = {merge.top for merge in sheet.merges if merge.right - merge.left >= 2 and merge.top == merge.bottom}
    data: list[int] = []
    width = min(layout.beside) if layout.beside else sheet.width
    noted = False
    for number, row in enumerate(sheet.rows):
        if number < layout.first_row:
            continue
        own = row[:width] if layout.beside else row
        filled = width - own.count(None)
        why = given.get(number) or ("" if filled else "beside" if _filled(row) else "blank")
        if not why and not (ids is not None and str(row[ids] or "").isdecimal()):
            why = _why_not(own, filled, number - layout.first_row, keys, known, layout, spanned=number in spanned)
            if not why and noted and filled == 1 and _NEXT_NOTE.match(one_line(next(c for c in own if c is not None))):
                why = "note"
            why = below.judged(number, own, why) if below else why
        if why:
            ignored.append((number, why))
            noted = why == "note" or (noted and why == "blank")
        else:
            data.append(number)
            noted = False
    return data, ignored


def _filled(row: Row) -> int:
    return len(row) - row.count(None)


def _above(row: Row, layout: Layout) -> str:
    texts = [one_line(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    if not texts and not _filled(row):
        return "blank"
    if _is_machine(row):
        return "names"
    return "title" if not layout.title or layout.title in texts[:1] else "unit"


def _is_machine(row: Row) -> bool:
    """Whether a row names the columns for machines."""
    texts = [one_line(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    return len(texts) > 2 and all(_MACHINE.match(text) for text in texts)


def _why_not(
    row: Row, filled: int, place: int, keys: Sequence[int], known: set[str], layout: Layout, *, spanned: bool
) -> str:
    looked_at = row[:4] if filled > 3 else row
    texts = [cell.strip() for cell in looked_at if isinstance(cell, str) and not cell.isspace()]
    if place == 0 and (_is_units(row) or _is_names(row, filled)):
        return "names"
    if not texts:
        return "blank" if filled == 0 or _only_spaces(row) else ""
    if any(len(text) <= 24 and ("计" in text or "otal" in text.lower()) and is_total(text) for text in texts[:3]):
        return "total"
    if filled <= 3 and _NOTE.match(texts[0]):
        return "note"
    if filled == 1 and (why := _lone(row, texts[0], keys, layout, spanned=spanned)):
        return why
    if len(known) > 2 and filled > 2 and texts[0] in known:
        words = [cell for cell in row if cell is not None]
        same = sum(one_line(cell) in known for cell in words)
        return "header" if same >= 0.8 * len(words) else ""
    return ""


def is_total(text: str) -> bool:
    """Whether a cell is what a row of totals begins with."""
    return bool(_TOTAL.match(text) or (not text.isascii() and _TOTAL.match("".join(text.split()))))


def _lone(row: Row, text: str, keys: Sequence[int], layout: Layout, *, spanned: bool) -> str:
    """Why a row of one cell holds no data."""
    if one_line(text) in layout.above:
        return "title"
    if _units_of_line(text):
        return "unit"
    if (spanned or not any(row[k] is not None for k in keys)) and _GROUP.match(text):
        return "group"
    if spanned:
        return "note" if len(text) > _LONG_LABEL or text.endswith(("。", ".")) else "group"
    return ""


def _is_names(row: Row, filled: int) -> bool:
    """Whether a row below the header only numbers the columns (1, 2, 3; 甲, 乙, 1, 2), names them for machines or translates them."""
    cells = [cell for cell in row if cell is not None]
    if filled < 3:
        return False
    letters = 0
    while letters < min(len(cells), len(_COUNTING)) and str(cells[letters]).strip() == _COUNTING[letters]:
        letters += 1
    numbers = [
        int(cell) if isinstance(cell, str) and len(cell) < _LONG_NUMBER and cell.isdecimal() else cell
        for cell in cells[letters:]
    ]
    if (letters or filled >= 4) and numbers == list(range(1, len(numbers) + 1)):
        return True
    if not all(isinstance(cell, str) for cell in cells):
        return False
    texts = [str(cell).strip() for cell in cells]
    if sum(bool(_MACHINE.match(text)) for text in texts) * 5 >= 4 * len(texts):
        return True
    headings_known = sum(any(recognise(kind, text) for kind in ("project", "observation")) for text in texts)
    return filled >= 4 and headings_known * 5 >= 4 * len(texts)


def _only_spaces(row: Row) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)
