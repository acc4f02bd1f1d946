"""Breaks in series: recorded with an indicator whose definition changes, or by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Step, adds
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Break, Indicator
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.workspace import recorded

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "break"
FIELDS = ("period", "kind", "area", "note", "source")


def period_from(day: Day) -> Period:
    """The first period from a date on, as long as the date is exact: a year, a half, a quarter, a month."""
    months = {Precision.YEAR: 12, Precision.HALF: 6, Precision.QUARTER: 3}.get(day.precision, 1)
    first = day.year * 12 + (day.part - 1 if months == 1 else max(0, day.part - 1) * months)
    return Period(first, first + months - 1)


def offered(workspace: Workspace, now: Indicator, raw: Mapping[str, str]) -> Period | None:
    """From when on a changed definition would be a break: where it has a day, and figures, and no break is there yet.

    None where nothing that matters changes, or there is nothing to part.
    """
    changed = any(
        (raw.get(key, "") or "").strip() != (getattr(now, key) or "") for key in ("definition", "growth_basis")
    )
    try:
        day = DAY.read(raw.get("valid_from", ""))
    except Unreadable:
        return None
    if not changed or not isinstance(day, Day):
        return None
    period = period_from(day)
    if any(one.period == period for one in recorded.breaks(workspace, now.id)):
        return None
    return period if workspace.referring("observation", "indicator", [now.id]) else None


def steps_for(workspace: Workspace, now: Indicator, raw: Mapping[str, str]) -> list[Step]:
    """The step that records the break which a changed definition makes; none where it makes none."""
    period = offered(workspace, now, raw)
    if period is None:
        return []
    defined = (raw.get("definition", "") or "").strip() != (now.definition or "")
    kind = "definition" if defined else "basis"
    return [adds(KIND, {"indicator": now.id, "period": period.pack(), "kind": kind})]


def missing(raw: Mapping[str, str]) -> UserError | None:
    """A break needs the period from which on things are counted differently."""
    if raw.get("period", "").strip():
        return None
    return UserError(
        Text("The first period counted differently is not filled in", "未填写新口径起始时期"),
        Text("Write it as 2024, 2024-Q1 or 2024-06", "写成 2024、2024-Q1 或 2024-06"),
    )


def sorted_breaks(workspace: Workspace, indicator: int) -> list[Break]:
    """The breaks of an indicator in order of time; those without a period last."""
    found = recorded.breaks(workspace, indicator)
    return sorted(found, key=lambda one: (one.period is None, one.period.last if one.period else 0, one.id))
