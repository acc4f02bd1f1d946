"""python-calamine, as this room uses it: all rows from A1 on, and its complaints in our words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from hqd_desktop.exchange.reading.drafts import Draft, Given
from hqd_desktop.exchange.reading.grid import Visibility
from hqd_desktop.exchange.reading.refusals import Refused

_VISIBILITY: dict[str, Visibility] = {"Visible": "visible", "Hidden": "hidden", "VeryHidden": "very hidden"}


class Table:
    """The cells of one sheet from A1 on. Going through it does not make more than one row at a time."""

    def __init__(self, sheet: CalamineSheet) -> None:
        self._sheet = sheet
        start, end = sheet.start or (0, 0), sheet.end
        self._left = start[1]
        self.height = end[0] + 1 if end else 0
        self.width = end[1] + 1 if end else 0

    @property
    def merges(self) -> list[tuple[int, int, int, int]]:
        """Merged blocks, where calamine knows them (xls)."""
        return [(top, left, bottom, right) for (top, left), (bottom, right) in self._sheet.merged_cell_ranges or ()]

    def __iter__(self) -> Iterator[list[Given]]:
        # iter_rows gives the blank rows above the first filled one, but not the blank columns before it
        rows = cast("Iterator[list[Given]]", self._sheet.iter_rows())
        if not self._left:
            return rows
        blank: list[Given] = [""] * self._left
        return (blank + row for row in rows)

    def into(self, draft: Draft) -> None:
        """Give the rows to a draft, whose marks may reach beyond them."""
        draft.rows = self
        draft.counted_days = True
        draft.height = max(draft.height, self.height)
        draft.width = max(draft.width, self.width)


class Book:
    """A workbook of any kind that calamine reads."""

    def __init__(self, file: BinaryIO) -> None:
        file.seek(0)
        try:
            self._book = CalamineWorkbook.from_filelike(file)
        except PasswordError as trouble:
            raise Refused("password") from trouble
        except (CalamineError, OSError) as trouble:
            raise Refused("damaged", why="part") from trouble

    @property
    def sheets(self) -> list[tuple[str, Visibility, bool]]:
        """Name, visibility and whether it has cells."""
        return [
            (sheet.name, _VISIBILITY[str(sheet.visible).rpartition(".")[2]], str(sheet.typ).endswith("WorkSheet"))
            for sheet in self._book.sheets_metadata
        ]

    def drafts(self) -> Iterator[Draft]:
        """All sheets that have cells, one by one."""
        for name, visibility, has_cells in self.sheets:
            if has_cells:
                draft = Draft(name, (), visibility=visibility)
                table = self.table(name)
                table.into(draft)
                draft.merges = table.merges
                yield draft

    def table(self, name: str) -> Table:
        """The cells of the sheet of that name."""
        try:
            return Table(self._book.get_sheet_by_name(name))
        except (CalamineError, OSError) as trouble:
            raise Refused("sheet_damaged", sheet=name, why="cells") from trouble
