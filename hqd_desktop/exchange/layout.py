"""Where the table of a sheet is: its title and unit lines, its header rows, and the rows below that hold data.

Rows that hold none (blank, totals, notes, groups, a repeated header) are left out by name, never silently.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.headings import one_line, period_of, recognise
from hqd_desktop.exchange.reading.cells import Cell, column_letters
from hqd_desktop.exchange.reading.grid import Sheet
from hqd_desktop.exchange.reading.rows import Row

LOOKED_AT = 60
"""A header further down than this is not looked for."""
WHY: dict[str, Text] = {
    "title": Text("title", "标题行"),
    "unit": Text("line above the table", "表头说明行"),
    "blank": Text("blank", "空行"),
    "total": Text("total", "合计行"),
    "group": Text("group heading", "分组行"),
    "note": Text("note", "注释行"),
    "header": Text("repeated header", "重复表头"),
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

    @property
    def first_row(self) -> int:
        """The first row below the header."""
        return self.header_rows[-1] + 1 if self.header_rows else 0


def find_header(sheet: Sheet, kind: str, wanted: Sequence[str] = ()) -> tuple[int, ...]:
    """The header row of a sheet, or two that are joined; counted from 0, empty for a sheet without text.

    ``wanted`` are the headings of a mapping; without them the row with most headings known for ``kind`` is it, else the one that
    looks most like a header.
    """
    best, best_score = -1, (0, 0.0)
    names = {folded(label) for label in wanted}
    fullest = max((_filled(sheet.rows[r]) for r in range(min(LOOKED_AT, sheet.height))), default=0)
    for number in range(min(LOOKED_AT, sheet.height)):
        row = sheet.rows[number]
        texts = [one_line(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        score = (_known(kind, texts, names), _likeness(row, texts, fullest))
        if texts and _better(score, best_score):
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
    """The header row, with the one above or below where both make one header through merges."""
    if names and _known(kind, _joined(sheet, (top,)), names) == len(names):
        return (top,)
    for pair in ((top, top + 1), (top - 1, top)):
        if pair[0] >= 0 and pair[1] < sheet.height and _are_one(sheet, pair):
            return pair
    return (top,)


def _are_one(sheet: Sheet, pair: tuple[int, int]) -> bool:
    """Whether two rows are one header: a label of the upper spans several columns that the lower one names."""
    upper, lower = sheet.rows[pair[0]], sheet.rows[pair[1]]
    if any(cell is not None and not isinstance(cell, str) for cell in (*upper, *lower)):
        return False
    for merge in sheet.merges:
        if merge.top == merge.bottom == pair[0] and merge.right > merge.left and upper[merge.left]:
            below = [lower[c] for c in range(merge.left, min(merge.right, sheet.width - 1) + 1)]
            outside = _filled(lower) - (len(below) - below.count(None))
            if below.count(None) == 0 and len(set(below)) == len(below) and outside < max(1, _filled(upper)) and _filled(upper) > 1:  # fmt: skip
                return True
    return False


def _joined(sheet: Sheet, header: Sequence[int]) -> list[str]:
    """The headings of the columns; an upper label is carried over the columns it spans."""
    if not header:
        return [""] * sheet.width
    upper = [_heading(cell) for cell in sheet.rows[header[0]]]
    if len(header) == 1:
        return upper
    for merge in sheet.merges:
        if merge.top == header[0] and merge.right > merge.left:
            for column in range(merge.left, min(merge.right, sheet.width - 1) + 1):
                upper[column] = upper[merge.left]
    lower = [_heading(cell) for cell in sheet.rows[header[1]]]
    return [one_line(f"{a} {b}") if a != b else a for a, b in zip(upper, lower, strict=True)]


def _heading(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return one_line(cell)


def lay_out(sheet: Sheet, header_rows: Sequence[int]) -> Layout:
    """The layout of a sheet with known header rows (from 0)."""
    headings = _joined(sheet, header_rows)
    seen: dict[str, list[int]] = {}
    labels: list[str] = []
    for column, heading in enumerate(headings):
        if heading:
            places = seen.setdefault(heading, [])
            places.append(column)
            labels.append(heading if len(places) == 1 else f"{heading} #{len(places)}")
        else:
            labels.append(f"column {column_letters(column)}" if _has_data(sheet, column, header_rows) else "")
    above = [
        cell for r in range(header_rows[0] if header_rows else 0) for cell in sheet.rows[r] if isinstance(cell, str)
    ]
    title = next((one_line(text) for text in above if text.strip()), "")
    return Layout(
        tuple(header_rows),
        tuple(labels),
        tuple(dict.fromkeys(key for text in above for key in _units_of_line(text))),
        title,
        period_of(title)[0],
        tuple((heading, tuple(places)) for heading, places in seen.items() if len(places) > 1),
        tuple(map(_heading, sheet.rows[header_rows[1]])) if len(header_rows) > 1 else (),
    )


def _has_data(sheet: Sheet, column: int, header_rows: Sequence[int]) -> bool:
    start = header_rows[-1] + 1 if header_rows else 0
    return any(cell is not None for cell in sheet.column(column)[start:])


def _units_of_line(text: str) -> list[str]:
    found = re.search(r"(?:单位|units?)\s*[:：]\s*(.+?)\s*[)）]?$", text.strip(), re.IGNORECASE)
    parts = re.split(r"[、，,;；/\s]+", found[1]) if found else []
    return [key for part in ([found[1], *parts] if found else []) if (key := units.named(part))]


# --- the rows below ----------------------------------------------------------------------------------------------------

_TOTAL = re.compile(
    r"^(?:[一二三四五六七八九十]+、)?[^，,。]{0,8}(?:合计|总计|小计|共计)(?:[（(：:\d].*)?$|^(?:本页|本月)?累计$|^(?:grand |sub[- ]?)?totals?\b[^a-z]*$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^(?:注\d*\s*[:：.、]|备注\s*[:：]|说明\s*[:：]|填表说明|填报说明|附注|资料来源|数据来源|来源\s*[:：]|填表人|填报人|制表|审核人|负责人\s*[:：]|报送单位|[※*]\s*\S"
    r"|notes?\b\s*[:：.]|sources?\b\s*[:：])",
    re.IGNORECASE,
)
_GROUP = re.compile(r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）])\s*\S")


def sort_rows(
    sheet: Sheet, layout: Layout, keys: Sequence[int], left_out: Table[int, str] | None = None
) -> tuple[list[int], list[tuple[int, str]]]:
    """The data rows (from 0), and the rows that hold none with the word of ``WHY``. ``keys``: columns that name a record."""
    given = left_out or {}
    ignored = [
        (row, _above(sheet.rows[row], layout)) for row in range(layout.header_rows[0] if layout.header_rows else 0)
    ]
    headings = {heading for number in layout.header_rows for cell in sheet.rows[number] if (heading := _heading(cell))}
    spanned = {merge.top for merge in sheet.merges if merge.right - merge.left >= 2 and merge.top == merge.bottom}
    data: list[int] = []
    width = sheet.width
    for number, row in enumerate(sheet.rows):
        if number < layout.first_row:
            continue
        filled = width - row.count(None)
        why = given.get(number) or ("blank" if not filled else "")
        if not why:
            why = _why_not(row, filled, number - layout.first_row, keys, headings, spanned=number in spanned)
        if why:
            ignored.append((number, why))
        else:
            data.append(number)
    return data, ignored


def _above(row: Row, layout: Layout) -> str:
    texts = [one_line(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    if not texts and not _filled(row):
        return "blank"
    return "title" if not layout.title or layout.title in texts[:1] else "unit"


def _why_not(row: Row, filled: int, place: int, keys: Sequence[int], headings: set[str], *, spanned: bool) -> str:
    looked_at = row[:4] if filled > 3 else row
    texts = [cell.strip() for cell in looked_at if isinstance(cell, str) and not cell.isspace()]
    if not texts:
        numbers = [cell for cell in row if cell is not None]
        counting = len(numbers) >= 4 and numbers == list(range(1, len(numbers) + 1))
        return "header" if place == 0 and counting else "blank" if filled == 0 or _only_spaces(row) else ""
    if any(len(text) <= 24 and ("计" in text or "otal" in text.lower()) and _TOTAL.match(text) for text in texts[:3]):
        return "total"
    if filled <= 3 and _NOTE.match(texts[0]):
        return "note"
    if filled == 1 and (spanned or not any(row[k] is not None for k in keys)) and _GROUP.match(texts[0]):
        return "group"
    if filled == 1 and spanned and len(texts[0]) > 12:
        return "note"
    if len(headings) > 2 and filled > 2 and texts[0] in headings:
        words = [cell for cell in row if cell is not None]
        same = sum(_heading(cell) in headings for cell in words)
        return "header" if same >= 0.8 * len(words) else ""
    return ""


def _only_spaces(row: Row) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)
