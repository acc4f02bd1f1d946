"""Cells of the grid for other programs: tab-separated text and HTML with types; the whole table with its headings, also as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt

from hqd_desktop.gui.indicators.grid_model import GridModel
from hqd_desktop.gui.indicators.grid_rows import RowKind
from hqd_desktop.gui.widgets import htmlcells, tabbed
from hqd_desktop.gui.widgets.htmlcells import Given

if TYPE_CHECKING:
    from pathlib import Path

_BLANK = Given("")


def selected(model: GridModel, chosen: Sequence[tuple[int, int]]) -> list[list[Given]]:
    """The rectangle around the selected cells; what is not selected is blank."""
    if not chosen:
        return []
    rows = range(min(r for r, _c in chosen), max(r for r, _c in chosen) + 1)
    columns = range(min(c for _r, c in chosen), max(c for _r, c in chosen) + 1)
    held = set(chosen)
    return [[given(model, r, c) if (r, c) in held else _BLANK for c in columns] for r in rows]


def table(model: GridModel) -> list[list[Given]]:
    """The whole grid with its headings, the units of indicators in a column of their own."""
    shown = model.content
    if shown is None:
        return []
    across, down = range(model.columnCount()), range(model.rowCount())
    has_units = any(row.unit.en for row in shown.rows)
    unit = [Given("Unit" if shown.lang == "en" else "单位")] if has_units else []
    made = [[Given(model.corner()), *unit, *(Given(_head(model, c)) for c in across)]]
    for row in down:
        units = [Given(shown.rows[row].unit.of(shown.lang))] if has_units else []
        made.append([Given(shown.rows[row].name.of(shown.lang)), *units, *(given(model, row, c) for c in across)])
    return made


def _head(model: GridModel, column: int) -> str:
    return str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def given(model: GridModel, row: int, column: int) -> Given:
    """A cell: the plain number where it states one, the text of sources and of who reported, else nothing."""
    found, point = model.row_at(row), model.point(row, column)
    if found is None:
        return _BLANK
    if point is not None:
        number = f"{point.figure.number:f}"
        if point.of is not None:
            return Given(f"{number}/{point.of}")
        qualifier = "" if point.figure.qualifier.value == "=" else point.figure.qualifier.value
        return Given(f"{qualifier}{number}", "" if qualifier else number)
    is_words = found.kind is RowKind.REPORTED or column == model.columnCount() - 1
    return Given(str(model.index(row, column).data() or "")) if is_words else _BLANK


def mime(rows: Sequence[Sequence[Given]]) -> QMimeData:
    """Cells for the clipboard."""
    made = QMimeData()
    made.setText(tabbed.written([[cell.text for cell in row] for row in rows]))
    made.setHtml(htmlcells.written(rows))
    return made


def save_csv(path: Path, rows: Sequence[Sequence[Given]]) -> None:
    """The table as CSV that spreadsheets open and nothing in it runs. Raises OSError."""
    from decimal import Decimal

    from hqd_desktop.exchange.writing import csvfile

    plain = [[Decimal(cell.number) if cell.number else cell.text for cell in row] for row in rows]
    path.write_bytes(csvfile.plain(plain))
