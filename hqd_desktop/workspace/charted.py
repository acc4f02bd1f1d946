"""The charts that go with exported indicators and their figures: one of each indicator, of the areas and periods in the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.indicators.series import AREAS_SHOWN
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang
from hqd_desktop.workspace import series

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

MOST = 30
"""Charts in one workbook."""
_PORTION = 2000


@dataclass(slots=True)
class _Rows:
    """What the rows of one indicator speak of."""

    areas: dict[int, None] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None

    def add(self, area: object, period: object) -> None:
        """Count a row in."""
        if area is not None:
            self.areas[int(str(area))] = None
        if period is not None:
            span = Period.unpack(str(period))
            self.first = span.first if self.first is None else min(self.first, span.first)
            self.last = span.last if self.last is None else max(self.last, span.last)


def of_rows(workspace: Workspace, kind: str, ids: Sequence[int], lang: Lang) -> list[Chart]:
    """The charts of exported rows of a kind; none for kinds that are no indicators."""
    if kind == "indicator":
        wanted = {int(one): _Rows() for one in ids[:MOST]}
    elif kind == "observation":
        wanted = _of_observations(workspace, ids)
    else:
        return []
    return list(_charts(workspace, wanted, lang))


def _of_observations(workspace: Workspace, ids: Sequence[int]) -> dict[int, _Rows]:
    """The first indicators of the rows, each with its areas and months."""
    found: dict[int, _Rows] = {}
    for start in range(0, len(ids), _PORTION):
        rows = workspace.packed("observation", ids[start : start + _PORTION], ("indicator", "area", "period"))
        for indicator, area, period in rows:
            if indicator is not None and (int(indicator) in found or len(found) < MOST):
                found.setdefault(int(indicator), _Rows()).add(area, period)
    return found


def _charts(workspace: Workspace, wanted: dict[int, _Rows], lang: Lang) -> Iterator[Chart]:
    for indicator, rows in wanted.items():
        shown = series.read(
            workspace,
            indicator,
            wanted=list(rows.areas) if len(rows.areas) <= AREAS_SHOWN else (),
            first=None if rows.first is None else Period(rows.first, rows.first),
            last=None if rows.last is None else Period(rows.last, rows.last),
            lang=lang,
        )
        if shown.points:
            yield lines(shown)
