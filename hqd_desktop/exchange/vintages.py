"""A figure that a bureau settles anew is another observation: the preliminary one stays beside the final one."""

from __future__ import annotations

from functools import cached_property

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.exchange.matching import Found
from hqd_desktop.exchange.records import Records


class Vintages:
    """Tells the recorded observations of one indicator, area, period and form apart by how settled they are."""

    def __init__(self, records: Records) -> None:
        self._records = records

    @cached_property
    def _status(self) -> dict[int, Packed]:
        return {int(row[0] or 0): row[1] for row in self._records.table("observation", ("status",))}

    def among(self, found: Found, status: Packed) -> Found:
        """Which of the records a row means that says how settled its figure is (None: it does not say).

        A status that none of them has makes a new observation, unless one says nothing of it: that one is meant, and gets it.
        """
        if not found.records or status is None:
            return found
        same = tuple(record for record in found.records if self._status.get(record) == status)
        silent = tuple(record for record in found.records if self._status.get(record) is None)
        return Found(same or silent, found.way, found.loosely)
