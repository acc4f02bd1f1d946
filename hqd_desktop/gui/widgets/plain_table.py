"""A table of a dialog: whole rows, plain cells, one column that takes the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from hqd_desktop.gui.widgets.cells import ROW, Cell


def whole_rows(table: QTableView, *, several: bool = False) -> None:
    """Let a table be one of whole rows of one height, without lines between cells; one row is chosen, or ``several``."""
    mode = QAbstractItemView.SelectionMode
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionsClickable(False)


def dress(
    table: QTableView, model: QAbstractItemModel, widths: Sequence[int], *, stretch: int, several: bool = False
) -> None:
    """Give a table its model, cells and widths; column ``stretch`` takes the rest of the room."""
    table.setModel(model)
    table.setItemDelegate(Cell(table, framed=False))
    whole_rows(table, several=several)
    heading = table.horizontalHeader()

    def fit() -> None:
        if heading.count() == len(widths):
            for column, width in enumerate(widths):
                heading.resizeSection(column, width)
            heading.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    model.modelReset.connect(fit)
    fit()


def chosen_rows(table: QTableView) -> list[int]:
    """The selected rows, top to bottom."""
    return sorted(index.row() for index in table.selectionModel().selectedRows())
