"""The rows of a workbook of indicators that we wrote: one observation a row, its columns known, so that nothing has to be taken apart."""

from __future__ import annotations

from collections.abc import Sequence

from hqd_desktop.domain.kinds import folded
from hqd_desktop.exchange.columns import said
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.strips import Fixes, Strip, strips

_MEASURED = ("level", "target")


def own_observations(intake: Intake, data: Sequence[int], fixes: Fixes, records: Records) -> list[Strip]:
    """The columns of the data rows (from 0). A figure typed without its unit is in that of the row's indicator."""
    found = strips(intake, data, fixes)
    named = next((strip for strip in found if strip.target.field == "indicator"), None)
    if named is None:
        return found
    known = records.names("indicator")
    own = {row[0]: str(row[1] or "") for row in records.table("indicator", ("unit",))}
    units = [own.get(known.get(folded(said(raw)), 0), "") for raw in named.raws]
    for strip in found:
        if strip.target.field in _MEASURED:
            strip.units = units
    return found
