"""The rows of a workbook of indicators that we wrote: one observation a row, its columns known, so that nothing has to be taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hqd_desktop.domain.written import Unreadable
from hqd_desktop.exchange.columns import Refer, said
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.strips import Fixes, Strip, strips

_MEASURED = ("level", "target")


def own_observations(intake: Intake, data: Sequence[int], fixes: Fixes, records: Records, refer: Refer) -> list[Strip]:
    """The columns of the data rows (from 0). A figure typed without its unit is in that of the row's indicator, whatever that is
    called since the sheet went out."""
    found = strips(intake, data, fixes)
    named = next((strip for strip in found if strip.target.field == "indicator"), None)
    if named is None:
        return found
    own = {row[0]: str(row[1] or "") for row in records.table("indicator", ("unit",))}

    @cache
    def unit(name: str) -> str:
        try:
            return own.get(refer("indicator", name), "")
        except Unreadable:
            return ""  # told where the cell is read

    units = [unit(said(raw)) for raw in named.raws]
    for strip in found:
        if strip.target.field in _MEASURED:
            strip.units = units
    return found
