"""The selected cells as text and HTML for other programs, and where a block of text from them goes."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.projects.chosen import Block, Chosen
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import KIND, NAME, NAME_EN, Writer, is_of_then, name_key
from hqd_desktop.gui.widgets import htmlcells, tabbed
from hqd_desktop.gui.widgets.htmlcells import Given

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

MOST_CELLS, MOST_TYPED = 2_000_000, 200_000
"""Selections beyond the first are refused; beyond the second they go as tab-separated text alone."""


def copied(model: ProjectModel, chosen: Chosen, order: Sequence[int]) -> QMimeData:
    """The selected cells: the rectangle around them, columns as they stand on the screen; as text, and as HTML with types."""
    columns = [c for c in order if any(block.left <= c <= block.right for block in chosen.blocks)]
    blank = Given("")
    rows = [[given(model, row, c) if chosen.holds(row, c) else blank for c in columns] for row in chosen.rows()]
    made = QMimeData()
    made.setText(tabbed.written([[cell.text for cell in row] for row in rows]))
    if len(rows) * len(columns) <= MOST_TYPED:
        made.setHtml(htmlcells.written(rows))
    return made


def given(model: ProjectModel, row: int, column: int) -> Given:
    """A cell with its type: a bare number where it is in the unit of its heading, a date where its day is known."""
    field, packed = model.field_at(row, column), model.packed(row, column)
    return _given(model.rows.writer, field, packed)


def _given(writer: Writer, field: Field, packed: Packed) -> Given:
    text = writer.typed(field, packed)
    if is_of_then(field, packed):
        return Given(text)
    value = field.kind.unpack(packed)
    if isinstance(value, Figure) and value.qualifier is Qualifier.EXACT and writer.is_shown_unit(value):
        return Given(text, text)
    if isinstance(value, Day) and value.precision is Precision.DAY and not value.about:
        return Given(text, day=value.first)
    if isinstance(value, int) and field.kind.numeric:
        return Given(text, str(value))
    return Given(text)


@dataclass(frozen=True, slots=True)
class Held:
    """What the clipboard holds: cells by row, None where a merged cell covers the place."""

    rows: Sequence[Sequence[str | None]] = ()
    merged: int = 0


def held(data: QMimeData) -> Held:
    """The cells on the clipboard. HTML is better where a spreadsheet wrote it: it knows line breaks and quotes within cells, merged
    cells, and the day behind a date; what this program copied is exact as text."""
    if data.hasHtml():
        got = htmlcells.read(data.html())
        if got is not None and not got.is_own:
            return Held(got.rows, got.merged)
    try:
        return Held(tabbed.read(data.text()))
    except csv.Error:
        return Held()


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a block goes: the projects, the columns, the texts (repeated as often as needed), and what has no place in the table."""

    ids: Sequence[int]
    keys: Sequence[str]
    texts: Sequence[Sequence[str | None]]
    columns_over: int = 0
    rows_over: int = 0
    merged: int = 0

    @property
    def size(self) -> int:
        """How many cells it could write."""
        return len(self.ids) * len(self.keys)

    def cells(self, workspace: Workspace, lang: Lang) -> dict[int, dict[str, str]]:
        """Raw texts by project and field; in the column of names the name that the language shows. Can be asked on any thread."""
        shown = names_shown(workspace, self.ids, lang) if NAME in self.keys else {}
        made: dict[int, dict[str, str]] = {}
        for down, record in enumerate(self.ids):
            row = self.texts[down % len(self.texts)]
            width = max(map(len, self.texts))
            for along, key in enumerate(self.keys):
                place = along % width
                text = row[place] if place < len(row) else None
                if text is not None:
                    made.setdefault(record, {})[shown.get(record, key) if key == NAME else key] = text
        return made


def names_shown(workspace: Workspace, ids: Sequence[int], lang: Lang) -> Mapping[int, str]:
    """For each project the field that stands in the column of names."""
    rows = workspace.packed(KIND, ids, ("id", NAME, NAME_EN))
    return {int(record or 0): name_key({NAME: name, NAME_EN: english}, lang) for record, name, english in rows}


def aimed(model: ProjectModel, block: Held, at: QModelIndex, chosen: Chosen, order: Sequence[int]) -> Aim:
    """Lay a block over the table from a cell on; a single text, or a row or column that fits, fills the selection.

    Headings of groups are stepped over: the rows of the block go to the projects below one another.
    """
    area = chosen.block() or Block(at.row(), at.column(), at.row(), at.column())
    left = min(order.index(c) for c in range(area.left, area.right + 1))
    height, width = len(block.rows), max(map(len, block.rows))
    lines = model.rows.lines
    across = area.bottom - area.top + 1 - lines.heads_between(area.top, area.bottom)
    tall, wide = (across if height == 1 else height), (area.right - area.left + 1 if width == 1 else width)
    rows = lines.projects_from(area.top, tall)
    columns = order[left : left + wide]
    return Aim(
        [model.rows.ids[row] for row in rows],
        [model.columns[column] for column in columns],
        block.rows,
        wide - len(columns),
        tall - len(rows),
        block.merged,
    )
