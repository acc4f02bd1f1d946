"""The list of key projects of a year and its parts: continued (续建), new starts (新开工), preparation (前期), as offices divide it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.pipeline.lamps import RESTING
from hqd_desktop.domain.words import Text


class Part(StrEnum):
    """Where a project stands in the list of a year. ``UNKNOWN``: it has started, in which year is not stated."""

    CONTINUED = "continued"
    NEW = "new"
    PREPARATION = "preparation"
    UNKNOWN = "unknown"
    LEAD = "lead"
    FINISHED = "finished"
    STOPPED = "stopped"


PART_WORDS: dict[Part, Text] = {
    Part.CONTINUED: Text("Continued", "续建项目"),
    Part.NEW: Text("New starts", "新开工项目"),
    Part.PREPARATION: Text("In preparation", "前期项目"),
    Part.UNKNOWN: Text("Started, year not stated", "已开工（开工年度未说明）"),
    Part.LEAD: Text("Leads and talks", "线索及在谈项目"),
    Part.FINISHED: Text("Finished before the year", "以前年度已竣工投产项目"),
    Part.STOPPED: Text("Suspended or ended", "停缓建及终止项目"),
}
BEYOND = frozenset({Part.LEAD, Part.FINISHED, Part.STOPPED})
"""Parts that are no business of the year, unless somebody asks for these projects."""
RULE = Text(
    "Continued: started in an earlier year. New starts: started in {year}, or planned to. In preparation: signed, not started.",
    "续建为以前年度开工，新开工为 {year} 年已开工或计划开工，前期为已签约尚未开工的项目。",
)
_SIGNED, _BUILDING, _BUILT = (stages.ORDER[key] for key in ("signed", "construction", "completed"))


def part_of(
    year: int,
    stage: str | None = None,
    status: str | None = None,
    *,
    started: Day | None = None,
    planned_start: Day | None = None,
    finished: Day | None = None,
) -> Part:
    """The part a project belongs to in a year; ``finished`` is the earliest of completion and production.

    A project that is built, without a date of it, counts as finished before.
    """
    rung = stages.ORDER[stage] if stage is not None else None
    if status in RESTING:
        return Part.STOPPED
    if finished is not None and finished.last < dt.date(year, 1, 1):
        return Part.FINISHED
    if started is not None and started.year <= year:
        return Part.NEW if started.year == year else Part.CONTINUED
    if started is None and rung is not None and rung >= _BUILDING:
        if finished is None and rung >= _BUILT:
            return Part.FINISHED
        return Part.CONTINUED if stage == "continuing" else Part.UNKNOWN
    if planned_start is not None and planned_start.year == year:
        return Part.NEW
    return Part.LEAD if rung is None or rung < _SIGNED else Part.PREPARATION
