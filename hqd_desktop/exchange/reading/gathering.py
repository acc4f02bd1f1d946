"""Gathers cells that a reader meets one by one into the draft of a sheet, within bounds."""

from __future__ import annotations

from hqd_desktop.exchange.reading.cells import address
from hqd_desktop.exchange.reading.drafts import Draft, Given
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.refusals import Refused


class Gathering:
    """One sheet in the making. ``draft`` takes what concerns it as a whole."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.draft = Draft(name, ())
        self._limits = limits
        self._characters = 0
        self._rows: dict[int, dict[int, Given]] = {}

    def reserve(self, bottom: int, right: int) -> None:
        """Refuse a block of cells down to ``bottom`` and ``right`` that would make the sheet too large, before it is written out."""
        self.check(bottom, right)
        height, width = max(self.draft.height, bottom + 1), max(self.draft.width, right + 1)
        if height * width > self._limits.cells:
            raise Refused("stray", sheet=self.draft.name, cell=address(bottom, right))

    def spend(self, characters: int) -> None:
        """Refuse texts that would be too much together, before they are written out."""
        self._characters += characters
        if self._characters > self._limits.characters:
            raise Refused("characters", limit=self._limits.characters)

    def put(self, row: int, column: int, cell: Given, code: str = "") -> None:
        """A cell and its number format, if it tells something. Blank cells do not make the sheet larger."""
        if cell is None or cell == "":
            return
        draft = self.draft
        self.reserve(row, column)
        if isinstance(cell, str) and len(cell) > self._limits.cell_characters:
            place = address(row, column)
            raise Refused("long_cell", sheet=draft.name, cell=place, limit=self._limits.cell_characters)
        self._rows.setdefault(row, {})[column] = cell
        draft.height, draft.width = max(draft.height, row + 1), max(draft.width, column + 1)
        if code:
            draft.formats.put(row, column, code)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """A merged block."""
        self.check(bottom, right)
        self.draft.merges.append((top, left, bottom, right))
        if len(self.draft.merges) > self._limits.merges:
            raise Refused("merges", sheet=self.draft.name, count=len(self.draft.merges), limit=self._limits.merges)

    def check(self, row: int, column: int) -> None:
        """Refuse an address that no sheet has."""
        if row >= self._limits.rows or column >= self._limits.columns:
            raise Refused("beyond", sheet=self.draft.name, cell=address(row, column)[:20])

    def cell(self, row: int, column: int) -> Given:
        """What was put there."""
        return self._rows.get(row, {}).get(column)

    def finish(self) -> Draft:
        """The draft with its rows."""
        width, rows = self.draft.width, self._rows
        self.draft.rows = ([cells.get(column, "") for column in range(width)] for cells in self._each(rows))
        return self.draft

    def _each(self, rows: dict[int, dict[int, Given]]) -> list[dict[int, Given]]:
        return [rows.get(row, {}) for row in range(self.draft.height)]
