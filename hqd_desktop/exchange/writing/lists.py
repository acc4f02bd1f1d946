"""Drop-downs of choices: short ones stand in their cells, long ones in a column of a hidden sheet."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import NO, YES, ChoiceKind, YesNoKind
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing.table import Column, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_LIMIT = 255
"""Characters of a drop-down that stands in its cells."""
_SHEET = "_hqd_lists"


class Lists:
    """The drop-downs of one workbook. Equal long ones share a column of the hidden sheet."""

    def __init__(self) -> None:
        self._long: dict[tuple[str, ...], str] = {}

    def put(self, sheet: Worksheet, table: Table, last: int) -> None:
        """Give the columns of choices their drop-downs, from the first row of data to row ``last`` (from 0)."""
        for n, column in enumerate(table.columns):
            if names := _choices(column, table):
                sheet.data_validation(
                    table.header_row, n, last, n,
                    {"validate": "list", "source": self._source(names), "ignore_blank": True, "error_type": "warning"},
                )  # fmt: skip

    def _source(self, names: list[str]) -> list[str] | str:
        if len(",".join(names)) <= _LIMIT and not any(sign in name for name in names for sign in ',"'):
            return names
        key = tuple(names)
        if key not in self._long:
            letters = column_letters(len(self._long))
            self._long[key] = f"={_SHEET}!${letters}$1:${letters}${len(names)}"
        return self._long[key]

    def add_sheet(self, book: Workbook) -> None:
        """Write the hidden sheet of the long ones, where there are any."""
        if not self._long:
            return
        sheet = book.add_worksheet(_SHEET)
        for row, names in enumerate(zip_longest(*self._long)):
            for column, name in enumerate(names):
                if name is not None:
                    sheet.write_string(row, column, name)
        sheet.very_hidden()


def _choices(column: Column, table: Table) -> list[str]:
    kind = column.field.kind
    if isinstance(kind, YesNoKind):
        return [YES.of(table.style.lang), NO.of(table.style.lang)]
    if not isinstance(kind, ChoiceKind):
        return []
    return [c.name.of(table.style.lang) for c in kind.choices]
