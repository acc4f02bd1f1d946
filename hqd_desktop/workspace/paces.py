"""Days in stage, conversion, slippage and cycles over the projects of a view, from their dates and stage events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.pipeline import pace
from hqd_desktop.domain.pipeline.pace import Conversion, Days, Pace, Slippage
from hqd_desktop.domain.stages import DATE_FIELDS, RUNG_OF
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Dates = dict[str, Day]
"""The actual dates of one project by stage."""
_REACHED = {key: stage for (stage, form), key in DATE_FIELDS.items() if form == "actual"}
_PORTION = 5000
SLIPS = {
    "construction": ("planned_start_on", "started_on"),
    "completed": ("planned_completion_on", "completed_on"),
    "production": ("planned_production_on", "produced_on"),
}
"""Planned and actual date of the stages that have both."""


def dates(workspace: Workspace, view: View) -> Iterator[tuple[int, Dates]]:
    """The dates of each project: those it states itself, and where it states none the latest stage event."""
    ids, keys = workspace.ids(view), tuple(_REACHED)
    for start in range(0, len(ids), _PORTION):
        part = ids[start : start + _PORTION]
        logged = _events(workspace, part)
        for record, *packed in workspace.packed("project", part, ("id", *keys)):
            own = {_REACHED[k]: Day.unpack(str(raw)) for k, raw in zip(keys, packed, strict=True) if raw is not None}
            yield int(record or 0), {**logged.get(int(record or 0), {}), **own}


def _events(workspace: Workspace, ids: Sequence[int]) -> dict[int, Dates]:
    among = (
        Condition("project", Op.IN, tuple(ids)),
        Condition("form", Op.EQ, ("actual",)),
        Condition("day", Op.STATED),
    )
    made: dict[int, Dates] = {}
    found = workspace.ids(View("stage_event", (*among, Condition("stage", Op.STATED))))
    for project, stage, day in workspace.packed("stage_event", found, ("project", "stage", "day")):
        made.setdefault(int(project or 0), {})[str(stage)] = Day.unpack(str(day))
    return made


def by_rung(workspace: Workspace, view: View) -> dict[str, Pace]:
    """Days from coming to a shown rung until coming to the next dated one, over projects whose both dates are known."""
    found: dict[str, list[Days]] = {}
    for _, known in dates(workspace, view):
        first: Dates = {}
        for stage in sorted(known, key=stages.ORDER.__getitem__):
            first.setdefault(RUNG_OF[stage].key, known[stage])
        for rung, took in pace.in_stages(first).items():
            found.setdefault(rung, []).append(took)
    return {rung: pace.pace(days) for rung, days in found.items()}


def by_stage(workspace: Workspace, view: View) -> dict[str, Pace]:
    """The same for each stage of the full ladder."""
    found: dict[str, list[Days]] = {}
    for _, known in dates(workspace, view):
        for stage, took in pace.in_stages(known).items():
            found.setdefault(stage, []).append(took)
    return {stage: pace.pace(days) for stage, days in found.items()}


def cycle(workspace: Workspace, view: View) -> Pace:
    """Average cycle: actual production - actual start, over projects that have both."""
    known = (found for _, found in dates(workspace, view) if {"construction", "production"} <= found.keys())
    took = (pace.between(found["construction"], found["production"]) for found in known)
    return pace.pace(days for days in took if days.most >= 0)


def conversion(workspace: Workspace, view: View, first: str, later: str, days: int, today: dt.date) -> Conversion:
    """Of the projects that reached ``first``, those that reached ``later`` within ``days``; only those followed that long count."""
    found = (known for _, known in dates(workspace, view) if first in known)
    return pace.conversion(((known[first], known.get(later)) for known in found), days, today)


def slippage(workspace: Workspace, view: View, stage: str) -> Slippage:
    """Actual - planned date of a stage (construction, completed, production), over projects that state both."""
    planned, actual = SLIPS[stage]
    both = View("project", (*view.conditions, Condition(planned, Op.STATED), Condition(actual, Op.STATED)))
    rows = workspace.packed("project", workspace.ids(both), (planned, actual))
    return pace.slippage((Day.unpack(str(a)), Day.unpack(str(b))) for a, b in rows)


def milestone_slippage(workspace: Workspace, projects: View | None = None) -> Slippage:
    """The same for milestones that were met: met - due; those of some projects, or all."""
    met: tuple[Condition, ...] = (Condition("due", Op.STATED), Condition("met", Op.STATED))
    if projects is not None:
        met = (Condition("project", Op.IN, tuple(workspace.ids(projects))), *met)
    rows = workspace.packed("milestone", workspace.ids(View("milestone", met)), ("due", "met"))
    return pace.slippage((Day.unpack(str(a)), Day.unpack(str(b))) for a, b in rows)


def regressions(workspace: Workspace, view: View) -> int:
    """How many recorded moves of these projects went to an earlier stage, in the order in which they were recorded."""
    ids = workspace.ids(view)
    count = 0
    for start in range(0, len(ids), _PORTION):
        part = tuple(ids[start : start + _PORTION])
        asked = View("stage_event", (Condition("project", Op.IN, part), Condition("form", Op.EQ, ("actual",)), Condition("stage", Op.STATED)))  # fmt: skip
        courses: dict[int, list[str]] = {}
        for project, stage in workspace.packed("stage_event", sorted(workspace.ids(asked)), ("project", "stage")):
            courses.setdefault(int(project or 0), []).append(str(stage))
        count += pace.regressions(courses.values())
    return count
