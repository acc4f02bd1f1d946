"""Conditional colours of lights: by the word in the cell, so that another word brings another colour; the word always stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.colours import PAPER
from hqd_desktop.domain.stages import LAMP
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.table import Look, Table

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_TINTS = {"green": PAPER["green"], "yellow": PAPER["amber"], "red": PAPER["red"]}


def put(sheet: Worksheet, table: Table, formats: Formats, last: int) -> None:
    """Colour the columns of lights down to row ``last`` (from 0)."""
    if table.look is Look.PLAIN or last < table.header_row:
        return
    for n, column in enumerate(table.columns):
        if column.field.kind is LAMP:
            for choice in LAMP.choices:
                sheet.conditional_format(
                    table.header_row, n, last, n,
                    {"type": "cell", "criteria": "==", "value": f'"{choice.name.of(table.style.lang)}"', "format": formats.tinted(_TINTS[choice.key])},
                )  # fmt: skip
