"""What the timeline draws for each project, worked out from its row once and kept until the row is read anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hqd_desktop.domain import stages
from hqd_desktop.domain.course import Milestone, Span, course, spans
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.kinds import Packed

PLANS: dict[str, str] = {stage: key for (stage, form), key in stages.DATE_FIELDS.items() if form == "planned"}
"""The field that holds the planned date of a stage."""
NEXT, NEXT_ON = "next_step", "next_step_on"
DATES = (NEXT_ON, *stages.DATE_FIELDS.values())
"""The fields whose dates the scale has to hold."""
KEYS = ("stage", "status", "lamp", "total_investment", NEXT, *DATES)
"""The fields of a project that a line is made of."""
Sign = Literal["reached", "next", "later", "late"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A diamond: a milestone reached, the next one, a later one, or one that is late.

    ``key`` is the field its date stands in, ``words`` what a person wrote of it ("" for a stage).
    """

    day: Day
    sign: Sign
    key: str
    stage: str = ""
    words: str = ""

    @property
    def movable(self) -> bool:
        """Only plans can be dragged; what was recorded is corrected in the inspector."""
        return self.sign != "reached"


@dataclass(frozen=True, slots=True)
class Line:
    """The bars and diamonds of one project, and where its plans first stood (``baseline``, where they moved since)."""

    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    course: tuple[Milestone, ...] = ()
    baseline: Mapping[str, Day] = field(default_factory=dict)

    def moved(self) -> tuple[dt.date, dt.date] | None:
        """From the first to the last day of the first plans; None where no plan moved."""
        return (
            (min(d.first for d in self.baseline.values()), max(d.last for d in self.baseline.values()))
            if self.baseline
            else None
        )

    def outer(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day drawn; None where nothing is."""
        ends = [(s.first, s.last) for s in self.spans] + [(m.day.first, m.day.last) for m in self.marks]
        return (min(a for a, _ in ends), max(b for _, b in ends)) if ends else None


def line(values: Mapping[str, Packed], today: dt.date, first_plans: Mapping[str, Day] | None = None) -> Line:
    """The line of a project from its packed values; ``first_plans`` are the dates its plans had when they were first stated."""
    dates = {
        key: Day.unpack(str(packed)) for key in stages.DATE_FIELDS.values() if (packed := values.get(key)) is not None
    }
    stage, status = values.get("stage"), values.get("status")
    found = course(str(stage) if stage is not None else None, dates)
    marks = [*_stage_marks(found, today), *_next_mark(values, today)]
    upcoming = min((m for m in marks if m.sign == "later"), key=lambda m: m.day.first, default=None)
    if upcoming is not None and not any(m.sign == "next" for m in marks):
        marks[marks.index(upcoming)] = Mark(upcoming.day, "next", upcoming.key, upcoming.stage)
    moved = {key: day for key, day in (first_plans or {}).items() if key in dates and dates[key] != day}
    seen = tuple(spans(found, str(status) if status else None, today))
    return Line(seen, tuple(sorted(marks, key=lambda m: m.day.first)), tuple(found), moved)


def _stage_marks(found: list[Milestone], today: dt.date) -> list[Mark]:
    """Stages reached on a day that is known, and stages planned; a coarse date reached is told by its hatching."""
    made = []
    for each in found:
        if each.reached is not None and each.reached.precision is Precision.DAY:
            made.append(Mark(each.reached, "reached", stages.DATE_FIELDS.get((each.stage, "actual"), ""), each.stage))
        elif not each.met and each.planned is not None:
            sign: Sign = "late" if each.planned.last < today else "later"
            made.append(Mark(each.planned, sign, PLANS[each.stage], each.stage))
    return made


def _next_mark(values: Mapping[str, Packed], today: dt.date) -> list[Mark]:
    due = values.get(NEXT_ON)
    if due is None:
        return []
    day = Day.unpack(str(due))
    return [Mark(day, "late" if day.last < today else "next", NEXT_ON, words=str(values.get(NEXT) or ""))]
