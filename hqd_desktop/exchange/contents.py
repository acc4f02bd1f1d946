"""What a column holds, told by its cells where its heading says nothing: stages, lights, national codes, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from collections.abc import Sequence

from hqd_desktop.domain.kinds import ChoiceKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.written import Unreadable, is_blank
from hqd_desktop.exchange.layout import Layout
from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.grid import Sheet

LOOKED_AT = 200
_ENOUGH = 3
"""So many cells must agree; two alike may be chance."""
_SHAPES: dict[str, dict[str, re.Pattern[str]]] = {
    "project": {
        "national_code": re.compile(r"\d{4}-\d{6}-\d{2}-\d{2}-\d{6}"),
        "contact_phone": re.compile(r"1[3-9]\d{9}|0\d{2,3}-\d{7,8}"),
    }
}
_TOLD_APART: dict[str, tuple[str, ...]] = {"project": ("stage", "lamp", "status")}
"""Lists of words that no other field has, the likelier first."""
TOLD: dict[str, tuple[str, ...]] = {kind: (*_SHAPES.get(kind, ()), *names) for kind, names in _TOLD_APART.items()}
"""The fields that cells can be told for, by kind of record."""


def by_content(layout: Layout, sheet: Sheet, kind: str, taken: Table[str, Target]) -> dict[str, Target]:
    """Columns that no heading placed, with the field that nine tenths of their cells speak for."""
    held = {target.field for target in taken.values()}
    made: dict[str, Target] = {}
    rows = sheet.rows[layout.first_row : layout.first_row + LOOKED_AT]
    for index, label in enumerate(layout.labels):
        if not label or label in taken:
            continue
        cells = [row[index] for row in rows if not is_blank(row[index])]
        field = _told(kind, cells)
        if field and field not in held:
            made[label] = Target(field)
            held.add(field)
    return made


def _told(kind: str, cells: Sequence[Cell]) -> str:
    if len(cells) < _ENOUGH:
        return ""
    for field, shape in _SHAPES.get(kind, {}).items():
        if _most(cells, [bool(shape.fullmatch(str(cell).strip())) for cell in cells]):
            return field
    known = fields(kind)
    for field in _TOLD_APART.get(kind, ()):
        own = known[field].kind if field in known else None
        if isinstance(own, ChoiceKind) and _most(cells, [_is_choice(own, cell) for cell in cells]):
            return field
    return ""


def _most(cells: Sequence[Cell], agree: Sequence[bool]) -> bool:
    return sum(agree) * 10 >= 9 * len(cells)


def _is_choice(kind: ChoiceKind, cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    try:
        kind.read(cell)
    except Unreadable:
        return False
    return True
