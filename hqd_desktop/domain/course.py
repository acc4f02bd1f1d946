"""The course of a project over time: the stages it has a date for, and the spans of time those dates give.

Nothing is made more exact than it was stated: a stage known to the half-year takes the whole half-year, and what is planned ends
where the next plan begins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.words import Text

ENDED = frozenset({"terminated", "withdrawn"})
"""Where one of these states stands beside the stage, nothing goes on after the last date."""
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage with the dates known for it; ``met`` also without a date, when the project stands at it or beyond."""

    stage: str
    planned: Day | None
    reached: Day | None
    met: bool
    basis: str = ""

    @property
    def name(self) -> Text:
        """The name of the stage."""
        return stages.BY_KEY[self.stage].name

    @property
    def tone(self) -> str:
        """The colour of its rung."""
        return stages.RUNG_OF[self.stage].token


@dataclass(frozen=True, slots=True)
class Span:
    """``first`` to ``last``, both included, that belong to a milestone.

    ``recorded``: the project stood at the stage. ``within``: it reached the stage on some day of these. ``planned``: it is to
    stand there.
    """

    first: dt.date
    last: dt.date
    kind: Literal["recorded", "within", "planned"]
    of: Milestone


def course(
    stage: str | None, dates: Mapping[str, Day], events: Mapping[tuple[str, str], Day] | None = None
) -> list[Milestone]:
    """The milestones up the ladder of a project that stands at ``stage``.

    ``dates`` holds its own date fields by key, the adopted dates; ``events`` what the log of stages adds, by stage and form
    ("planned", "actual").
    """
    known: dict[str, dict[str, Day]] = {}
    for (at, form), day in (events or {}).items():
        known.setdefault(at, {})[form] = day
    for (at, form), key in stages.DATE_FIELDS.items():
        if (stated := dates.get(key)) is not None:
            known.setdefault(at, {})[form] = stated
    if stage is not None:
        known.setdefault(stage, {})
    here = stages.ORDER[stage] if stage is not None else -1
    return [
        Milestone(
            at,
            known[at].get("planned"),
            known[at].get("actual"),
            "actual" in known[at] or stages.ORDER[at] <= here,
        )
        for at in sorted(known, key=stages.ORDER.__getitem__)
    ]


def spans(found: Sequence[Milestone], status: str | None, today: dt.date) -> list[Span]:
    """The spans of a course as seen on ``today``: first what was reached, then what is planned."""
    met = sorted(((m.reached, m) for m in found if m.reached), key=lambda pair: pair[0].first)
    due = sorted(((m.planned, m) for m in found if not m.met and m.planned), key=lambda pair: pair[0].first)
    return [*_recorded(met, status, today), *_planned(due)]


def _recorded(met: Sequence[tuple[Day, Milestone]], status: str | None, today: dt.date) -> list[Span]:
    """Of each stage reached: where its day is not known all its days, then up to the next stage, the last one up to today."""
    made = []
    for number, (day, each) in enumerate(met):
        exact = day.precision is Precision.DAY
        following = met[number + 1][0].first if number + 1 < len(met) else None
        start = day.first if exact else day.last + _DAY
        if not exact:
            within = min(day.last, following - _DAY) if following and following > day.first else day.last
            made.append(Span(day.first, within, "within", each))
        end = following - _DAY if following else today
        if following is None and status in ENDED:
            end = start if exact else start - _DAY
        if end >= start:
            made.append(Span(start, end, "recorded", each))
    return made


def _planned(due: Sequence[tuple[Day, Milestone]]) -> list[Span]:
    """From each planned date to the next; a planned date of lower precision, when it is the last, covers its own span."""
    made = []
    for number, (day, each) in enumerate(due):
        if number + 1 < len(due):
            made.append(Span(day.first, max(due[number + 1][0].first, day.last), "planned", each))
        elif day.precision is not Precision.DAY or number == 0:
            made.append(Span(day.first, day.last, "planned", each))
    return made
