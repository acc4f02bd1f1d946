"""A mapping proposed for a sheet: from our own marks where it is a workbook we wrote, else from its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.written import Unreadable, period
from hqd_desktop.exchange.headings import UNIT_COLUMN, Match, fits, recognise, split_unit
from hqd_desktop.exchange.layout import Layout, find_header, lay_out
from hqd_desktop.exchange.mapping import UNIT, Mapping, Target
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.reading.grid import Sheet, Workbook

KINDS = ("project", "observation")
"""What a sheet of unknown content may hold, the likelier first."""
_HALF = 100


def best_sheet(book: Workbook, kinds: Sequence[str] = KINDS) -> tuple[Sheet, str]:
    """The sheet and the kind of record whose headings are known best; visible sheets before hidden ones."""
    scored = [
        ((sheet.visibility == "visible", *score(sheet, kind)), -place, sheet, kind)
        for place, sheet in enumerate(book.sheets)
        if sheet.visibility != "very hidden"
        for kind in kinds
    ]
    best = max(scored or [((False, 0, 0), 0, book.sheets[0], kinds[0])], key=lambda entry: entry[:2])
    return best[2], best[3]


def score(sheet: Sheet, kind: str) -> tuple[int, int]:
    """How well a sheet reads as a table of a kind: known headings, then size."""
    layout = lay_out(sheet, find_header(sheet, kind))
    known = {match.field for index in range(len(layout.labels)) if (match := match_of(layout, index, kind))}
    points = len(known)
    if kind == "observation":
        spans = len(period_columns(layout))
        if "indicator" not in known and spans < 2:
            return 0, 0
        points += 2 * ("indicator" in known and ("level" in known or "growth" in known or spans > 1))
        points += min(spans, 6) if spans > 1 else 0
    elif not known & {"code", "name", "name_en"}:
        points = min(points, 1)
    return points, min(sheet.height * sheet.width, 1_000_000)


def period_columns(layout: Layout) -> dict[int, Period]:
    """The columns whose heading is a period ("2021年", "1-6月", "2022-03")."""
    made: dict[int, Period] = {}
    for index, label in enumerate(layout.labels):
        if label and any(c.isdigit() or c in "一二三四上下全" for c in label):
            try:
                made[index] = period(split_unit(label)[0], layout.year)
            except Unreadable:
                continue
    return made


def propose(layout: Layout, kind: str) -> Mapping:
    """Each field goes to the column whose heading names it most surely; the others wait for a person."""
    best: dict[str, tuple[int, int, str]] = {}
    columns: dict[str, Target] = {}
    for index, label in enumerate(layout.labels):
        if not label or " #" in label or label.startswith("column "):
            continue
        if kind == "observation" and folded(label) in UNIT_COLUMN:
            columns[label] = Target(UNIT)
        elif match := match_of(layout, index, kind):
            held = best.get(match.field)
            if held is None or match.rank < held[0]:
                best[match.field] = (match.rank, index, label)
    for field, (_rank, _index, label) in sorted(best.items(), key=lambda item: item[1][1]):
        columns[label] = Target(field, unit_of(layout, label, kind, field))
    return Mapping(kind, columns, header_rows=tuple(row + 1 for row in layout.header_rows))


def match_of(layout: Layout, index: int, kind: str) -> Match | None:
    """The field that a column's heading names; of a heading of two lines the lower one alone may do, less surely."""
    label = layout.labels[index]
    if not label:
        return None
    match = recognise(kind, label)
    if match is None and layout.lower and (part := layout.lower[index]):
        match = recognise(kind, part)
        return replace(match, rank=match.rank + _HALF) if match else None
    return match


def unit_of(layout: Layout, label: str, kind: str, field: str) -> str:
    """The unit that heading or unit line give a column, as far as it measures the field."""
    if field not in fields(kind):
        return ""
    for unit in (split_unit(label)[1], *layout.units):
        if unit and fits(kind, field, unit):
            return unit
    return ""


def from_marks(layout: Layout, marks: Marks) -> Mapping:
    """The mapping of a workbook that we wrote: an emptied cell clears. Columns are found again where they were moved."""
    known = fields(marks.kind)
    columns: dict[str, Target] = {}
    for place, (key, unit) in enumerate(marks.columns):
        label = _label_of(layout, key, place, marks)
        if label and key in known and label not in columns:
            columns[label] = Target(key, unit if fits(marks.kind, key, unit) else "", "clear")
    return Mapping(marks.kind, columns, marks.sheet, tuple(row + 1 for row in layout.header_rows))


def _label_of(layout: Layout, key: str, place: int, marks: Marks) -> str:
    def is_it(label: str) -> bool:
        match = recognise(marks.kind, label) if label else None
        return match is not None and match.field == key

    at_place = layout.labels[place] if place < len(layout.labels) else ""
    if is_it(at_place):
        return at_place
    elsewhere = next((label for label in layout.labels if is_it(label)), "")
    return elsewhere or at_place
