"""Who has reported which period, asked of a workspace: the areas of one indicator, or the indicators of one area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators.completeness import Reported, reported
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Indicator
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


def of_indicator(
    workspace: Workspace, indicator: Indicator, ends: Sequence[int], today: int, order: Sequence[int]
) -> list[Reported]:
    """Which areas have reported an indicator, in the order of ``order``. Can be asked on any thread."""
    known = _known(workspace, "indicator", indicator.id, "area")
    return reported(
        ends, {area: known[area] for area in order if area in known}, today, dict.fromkeys(known, indicator.lag)
    )


def of_area(
    workspace: Workspace, area: int, ends: Sequence[int], today: int, indicators: Sequence[Indicator]
) -> list[Reported]:
    """Which indicators have been reported for an area. Can be asked on any thread."""
    known = _known(workspace, "area", area, "indicator")
    mine = {one.id: known[one.id] for one in indicators if one.id in known}
    return reported(ends, mine, today, {one.id: one.lag for one in indicators})


def _known(workspace: Workspace, key: str, record: int, by: str) -> Mapping[int, set[int]]:
    """The last months of the periods on record, by reporter; spans of years and estimates report nothing."""
    view = View("observation", (Condition(key, Op.IN, (record,)),))
    known: dict[int, set[int]] = {}
    ends: dict[str, int | None] = {}
    for reporter, packed, status in workspace.packed("observation", workspace.ids(view), (by, "period", "status")):
        if reporter is None or packed is None or status == "estimate":
            continue
        text = str(packed)
        if text not in ends:
            period = Period.unpack(text)
            ends[text] = period.last if period.months <= 12 else None
        end = ends[text]
        if end is not None:
            known.setdefault(int(reporter), set()).add(end)
    return known
