"""The selected cells as text for other programs, and where a block of text from them goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from hqd_desktop.gui.projects.chosen import Block, Chosen
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.widgets.tabbed import written

MOST_CELLS = 2_000_000


def copied(model: ProjectModel, chosen: Chosen, order: Sequence[int]) -> str:
    """The selected cells as text: the rectangle around them, columns as they stand on the screen."""
    rows = chosen.rows()
    columns = [c for c in order if any(block.left <= c <= block.right for block in chosen.blocks)]
    return written([[_cell(model, row, c) if chosen.holds(row, c) else "" for c in columns] for row in rows])


def _cell(model: ProjectModel, row: int, column: int) -> str:
    return model.rows.writer.typed(model.field_at(row, column), model.packed(row, column))


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a block goes: raw texts by project and field, and how much of it has no place in the table."""

    cells: dict[int, dict[str, str]]
    columns_over: int = 0
    rows_over: int = 0


def aimed(model: ProjectModel, rows: list[list[str]], at: QModelIndex, chosen: Chosen, order: Sequence[int]) -> Aim:
    """Lay a block over the table from a cell on; a single text, or a row or column that fits, fills the selection."""
    block = chosen.block() or Block(at.row(), at.column(), at.row(), at.column())
    places = [order.index(c) for c in range(block.left, block.right + 1)]
    top, left = block.top, min(places)
    height, width = len(rows), max(map(len, rows))
    tall = block.bottom - block.top + 1 if height == 1 else height
    wide = len(places) if width == 1 else width
    cells: dict[int, dict[str, str]] = {}
    for down in range(min(tall, model.rowCount() - top)):
        source = rows[down % height]
        record = model.rows.ids[top + down]
        for along in range(min(wide, len(order) - left)):
            at_source = along % width
            if at_source < len(source):
                key = model.field_at(top + down, order[left + along]).key
                cells.setdefault(record, {})[key] = source[at_source]
    return Aim(cells, max(0, wide - (len(order) - left)), max(0, tall - (model.rowCount() - top)))
