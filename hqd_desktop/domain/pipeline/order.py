"""Contradictions among the dates of a project's stages, told as far as the precision of the dates allows, never guessed.

A date known to a month stands for any day of it: two dates contradict each other only if no days within them agree. An approximate
date contradicts nothing but the ladder. Contradictions are told, never corrected and never in the way.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.words import Text

START, COMPLETION, PRODUCTION = "construction", "completed", "production"
_PARALLEL = frozenset({frozenset({COMPLETION, "trial"}), frozenset({COMPLETION, PRODUCTION})})
"""Pairs whose order is not fixed: production may begin on one line while another is being built."""
Namer = Callable[[str], Text]


def usual_name(stage: str) -> Text:
    """The name of a stage in the catalogue."""
    return stages.BY_KEY[stage].name


@dataclass(frozen=True, slots=True)
class Dated:
    """The dates of one stage; None where not stated."""

    stage: str
    planned: Day | None = None
    actual: Day | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What contradicts what: ``stages`` are those whose dates it is about, the one to look at first."""

    key: str
    stages: tuple[str, ...]
    text: Text


def contradictions(
    present: str | None, dated: Sequence[Dated], today: dt.date, name: Namer = usual_name
) -> list[Contradiction]:
    """All contradictions of one project, in the order of the ladder. ``present`` is the stage it stands at, None if not stated."""
    actual = {one.stage: one.actual for one in dated if one.actual is not None and one.stage in stages.ORDER}
    planned = {one.stage: one.planned for one in dated if one.planned is not None and one.stage in stages.ORDER}
    found = [
        *_future(actual, today, name),
        *_unreached(present, actual, name),
        *_without_start(actual, name),
        *_turned(actual, "order", _BEFORE, name),
        *_turned({key: day for key, day in planned.items() if key not in actual}, "plan", _PLANNED_BEFORE, name),
    ]
    return sorted(found, key=lambda one: stages.ORDER[one.stages[0]])


_BEFORE = Text("{later} ({day}) lies before {earlier} ({other})", "{later}（{day}）早于{earlier}（{other}）")
_PLANNED_BEFORE = Text(
    "{later} is planned ({day}) before {earlier} ({other})", "{later}计划时间（{day}）早于{earlier}（{other}）"
)
_AHEAD = Text("{stage}: the actual date {day} lies in the future", "{stage}：实际日期 {day} 晚于今天")
_NOT_THERE = Text(
    "{stage} has an actual date ({day}), but the project stands at {present}",
    "{stage}已填实际日期（{day}），但项目当前处于{present}",
)
_NO_START = Text("{stage} ({day}), but no start of construction", "{stage}（{day}），但无开工记录")


def _future(actual: Mapping[str, Day], today: dt.date, name: Namer) -> list[Contradiction]:
    """Nothing actual can lie wholly after today."""
    return [
        Contradiction("future", (stage,), _AHEAD.fill(stage=name(stage), day=_said(day)))
        for stage, day in actual.items()
        if day.first > today
    ]


def _unreached(present: str | None, actual: Mapping[str, Day], name: Namer) -> list[Contradiction]:
    """A stage with an actual date lies beyond the one the project stands at."""
    if present not in stages.ORDER:
        return []
    beyond = [stage for stage in actual if stages.ORDER[stage] > stages.ORDER[str(present)]]
    return [
        Contradiction(
            "not reached",
            (stage,),
            _NOT_THERE.fill(stage=name(stage), day=_said(actual[stage]), present=name(str(present))),
        )
        for stage in beyond
    ]


def _without_start(actual: Mapping[str, Day], name: Namer) -> list[Contradiction]:
    """Who produces has begun to build or to install: there is a start, or its date is not stated."""
    if START in actual:
        return []
    later = [stage for stage in actual if stages.ORDER[stage] >= stages.ORDER["trial"]]
    if not later:
        return []
    first = min(later, key=stages.ORDER.__getitem__)
    return [Contradiction("no start", (first, START), _NO_START.fill(stage=name(first), day=_said(actual[first])))]


def _turned(days: Mapping[str, Day], key: str, words: Text, name: Namer) -> list[Contradiction]:
    """Later stages whose last possible day lies before the first possible day of an earlier one, each against the nearest."""
    ordered = sorted(days, key=stages.ORDER.__getitem__)
    made = []
    for place, later in enumerate(ordered):
        for earlier in reversed(ordered[:place]):
            if _surely_before(days[later], days[earlier]) and frozenset({later, earlier}) not in _PARALLEL:
                told = words.fill(
                    later=name(later), day=_said(days[later]), earlier=name(earlier), other=_said(days[earlier])
                )
                made.append(Contradiction(key, (later, earlier), told))
                break
    return made


def _surely_before(one: Day, other: Day) -> bool:
    return not (one.about or other.about) and one.last < other.first


def _said(day: Day) -> Text:
    return Text(day.text("en"), day.text("zh"))
