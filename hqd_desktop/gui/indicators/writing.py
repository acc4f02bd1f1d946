"""Typing, pasting and clearing figures in the grid: one change each, refused whole where one cell is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import NOT_STATED, Text
from hqd_desktop.gui.indicators.data_side import DataSide
from hqd_desktop.gui.indicators.looked_at import LookedAt
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import observing
from hqd_desktop.workspace.observing import Cell


class Writer:
    """Writes what the grid of one page is given."""

    def __init__(self, session: Session, looked: LookedAt, side: DataSide) -> None:
        self._session = session
        self._looked = looked
        self._side = side

    def write(self, row: int, column: int, text: str) -> UserError | None:
        """Write one cell; what is wrong with the text, if anything."""
        cell = self._side.grid.figures.cell_at(row, column)
        return None if cell is None else self.write_cells({cell: text})

    def write_cells(self, cells: Mapping[Cell, str]) -> UserError | None:
        """Write texts into cells as one change; the first wrong one refuses all."""
        lines = self._looked.lines
        assert lines is not None
        made = observing.write_cells(self._session.data, lines, self._looked.observations, cells)
        if made.bad:
            return made.bad[0][1]
        names = {one.area: one.name for one in lines.series}
        label = observing.label(lines, list(cells), names, self._when(next(iter(cells)).end))
        self._session.apply(Change(label, tuple(made.steps)))
        return None

    def clear(self) -> None:
        """Take the selected figures away."""
        figures = self._side.grid.figures
        chosen = self._side.grid.chosen_cells()
        cells = [cell for row, column in chosen if (cell := figures.cell_at(row, column)) is not None]
        if cells and (wrong := self.write_cells(dict.fromkeys(cells, ""))) is not None:
            self._session.messages.error(wrong)

    def paste(self, rows: list[list[str]]) -> None:
        """Take a block of texts in from the current cell on."""
        if not rows:
            self._session.messages.warning(Text("There is no text to paste", "剪贴板中没有可粘贴的文本"))
            return
        try:
            cells = self._side.aimed(rows)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        if not cells:
            return
        if (wrong := self.write_cells(cells)) is not None:
            self._session.messages.error(wrong)
            return
        said = Text("{n} cells pasted", "已粘贴 {n} 个单元格").fill(n=len(cells))
        self._session.messages.success(said, self._session.undo_offer(self._session.data))

    def _when(self, end: int) -> Text:
        figures = self._side.grid.figures
        shown = figures.content
        period = figures.period(shown.columns.index(end)) if shown is not None and end in shown.columns else None
        return NOT_STATED if period is None else Text(period.text("en"), period.text("zh"))
