"""What is on record for statistics, as it stands: indicators, areas, the observations and breaks of one indicator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.records import Area, Break, Indicator, Observation
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


def indicators(workspace: Workspace) -> list[Indicator]:
    """All indicators, in the order in which they were added."""
    return cast("list[Indicator]", list(workspace.all("indicator")))


def observations(workspace: Workspace, indicator: int, areas: Sequence[int] | None = None) -> list[Observation]:
    """All that is on record about one indicator, or about it in some areas."""
    conditions = [Condition("indicator", Op.IN, (indicator,))]
    if areas is not None:
        conditions.append(Condition("area", Op.IN, tuple(areas)))
    view = View("observation", tuple(conditions))
    return cast("list[Observation]", list(workspace.all(view)))


def breaks(workspace: Workspace, indicator: int) -> list[Break]:
    """The breaks in the series of one indicator."""
    view = View("break", (Condition("indicator", Op.IN, (indicator,)),))
    return cast("list[Break]", list(workspace.all(view)))


def areas(workspace: Workspace) -> list[Area]:
    """All areas, in the order in which they were added."""
    return cast("list[Area]", list(workspace.all("area")))
