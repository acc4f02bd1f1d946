"""Stage dates of a project as a printed sheet shows them: the bar of rungs, the table of milestones, the schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import PRECISION_WORDS, Day, Precision
from hqd_desktop.domain.records import Project, StageEvent
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.imprint import MONTH_LETTERS, Imprint
from hqd_desktop.sheets.model import Bar, Cell, Column, Diamond, Row, Schedule, Stage, StageBar, Table

_PLAN = Text("plan {day}", "计划 {day}")
_WITHIN = Text("{stage} within {day}, {unknown}", "{day}{stage}，{unknown}")
_PLANNED = Text("{stage}, planned", "{stage}（计划）")
_PLANNED_WITHIN = Text("{stage}, planned within {day}", "计划 {day}{stage}")
_LATE = Text("late by {days} d", "逾期 {days} 天")
_COLUMNS = (
    (Text("Milestone", "节点"), 44.0, "left", False),
    (Text("Planned", "计划"), 27.0, "left", False),
    (Text("Reached", "实际"), 27.0, "left", False),
    (Text("Days left", "剩余天数"), 22.0, "right", False),
    (Text("Basis", "依据"), 54.0, "left", True),
)
_NONE = Text("No dates recorded.", "没有记录时间节点。")
_ENDED = frozenset({"terminated", "withdrawn"})


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


def milestones(project: Project, events: Sequence[StageEvent], basis: dict[int, str]) -> list[Milestone]:
    """Every stage with a date, or at which the project stands, up the ladder.

    The project's own fields hold the adopted dates; events add the others. ``basis`` names sources by their ids.
    """
    known: dict[str, dict[str, Day]] = {}
    bases: dict[str, list[str]] = {}
    for event in events:
        if event.stage and event.form:
            if event.day is not None:
                known.setdefault(event.stage, {})[event.form] = event.day
            said = [basis.get(event.source or 0, ""), event.note or ""]
            bases.setdefault(event.stage, []).extend(word for word in said if word)
    for (stage, form), key in stages.DATE_FIELDS.items():
        if (day := getattr(project, key)) is not None:
            known.setdefault(stage, {})[form] = day
    if project.stage is not None:
        known.setdefault(project.stage, {})
    here = stages.ORDER[project.stage] if project.stage else -1
    return [
        Milestone(
            stage,
            known[stage].get("planned"),
            known[stage].get("actual"),
            "actual" in known[stage] or stages.ORDER[stage] <= here,
            ", ".join(dict.fromkeys(bases.get(stage, ()))),
        )
        for stage in sorted(known, key=stages.ORDER.__getitem__)
    ]


def stage_bar(project: Project, reached: Sequence[Milestone], imprint: Imprint) -> StageBar:
    """The seven rungs with the first date known for each."""
    here = stages.rung_position(project.stage)
    shown = []
    for number, rung in enumerate(stages.RUNGS):
        own = [m for m in reached if stages.BY_KEY[m.stage].rung == rung.key]
        met = next((m.reached for m in own if m.reached), None)
        plan = next((m.planned for m in own if m.planned), None)
        if met is not None:
            below = met.text(imprint.lang)
        elif plan is not None and number > here:
            below = imprint.say(_PLAN.fill(day=plan.text(imprint.lang)))
        else:
            below = "" if number < here else "—"
        state = "now" if number == here else "passed" if number < here else "ahead"
        shown.append(Stage(imprint.say(rung.name), below, state, rung.token))  # type: ignore[arg-type]
    return StageBar(tuple(shown))


def milestone_table(found: Sequence[Milestone], imprint: Imprint) -> Table:
    """Planned and reached dates; days are counted only from dates known to the day."""
    lang = imprint.lang
    rows = []
    for each in found:
        days = _days_left(each, imprint.as_of)
        left = "" if days is None else str(days) if days >= 0 else imprint.say(_LATE.fill(days=-days))
        cells = (
            Cell(imprint.say(each.name), "met" if each.met else "due"),
            Cell(each.planned.text(lang) if each.planned else "—"),
            Cell(each.reached.text(lang) if each.reached else "—"),
            Cell(left),
            Cell(each.basis),
        )
        rows.append(Row(cells))
    columns = tuple(Column(imprint.say(t), width, align, quiet) for t, width, align, quiet in _COLUMNS)  # type: ignore[arg-type]
    return Table(columns, tuple(rows), empty=imprint.say(_NONE))


def schedule(project: Project, found: Sequence[Milestone], imprint: Imprint) -> Schedule | None:
    """The time bars; None where no date is known."""
    met = sorted((m for m in found if m.reached), key=lambda m: _met_on(m).first)
    due = sorted((m for m in found if not m.met and m.planned), key=lambda m: _due_on(m).first)
    bars = [*_recorded(project, met, imprint), *_planned(due, imprint)]
    if not bars:
        return None
    diamonds = [Diamond(_met_on(m).first, True) for m in met if _met_on(m).precision is Precision.DAY]
    diamonds += [Diamond(_due_on(m).first, False) for m in due if _due_on(m).precision is Precision.DAY]
    first = min([bar.first for bar in bars] + [d.day for d in diamonds])
    last = max([bar.last for bar in bars] + [d.day for d in diamonds])
    today = imprint.as_of if first <= imprint.as_of else None
    if today is not None:
        last = max(last, today)
    label = Day.of(imprint.as_of).text(imprint.lang)
    return Schedule(first, last, tuple(bars), tuple(diamonds), MONTH_LETTERS[imprint.lang], today, label)


def _recorded(project: Project, met: Sequence[Milestone], imprint: Imprint) -> list[Bar]:
    """Of each stage reached: hatched where its day is not known, then solid up to the next, the last one up to today."""
    bars = []
    for number, each in enumerate(met):
        day, name = _met_on(each), _in_sentence(each.name)
        exact = day.precision is Precision.DAY
        following = _met_on(met[number + 1]).first if number + 1 < len(met) else None
        start = day.first if exact else day.last + dt.timedelta(days=1)
        if not exact:
            words = _WITHIN.fill(stage=name, day=day.text(imprint.lang), unknown=PRECISION_WORDS[day.precision])
            within_to = (
                min(day.last, following - dt.timedelta(days=1)) if following and following > day.first else day.last
            )
            bars.append(Bar(day.first, within_to, "within", each.tone, imprint.say(words)))
        end = following - dt.timedelta(days=1) if following else imprint.as_of
        if following is None and project.status in _ENDED:
            end = start if exact else start - dt.timedelta(days=1)
        if end >= start:
            bars.append(Bar(start, end, "recorded", each.tone, imprint.say(name) if exact else ""))
    return bars


def _planned(due: Sequence[Milestone], imprint: Imprint) -> list[Bar]:
    """From each planned date to the next; a planned date of lower precision, when it is the last, covers its own span."""
    bars = []
    for number, each in enumerate(due):
        day, name = _due_on(each), _in_sentence(each.name)
        if number + 1 < len(due):
            last = max(_due_on(due[number + 1]).first, day.last)
            bars.append(Bar(day.first, last, "planned", each.tone, imprint.say(_PLANNED.fill(stage=name))))
        elif day.precision is not Precision.DAY:
            words = _PLANNED_WITHIN.fill(stage=name, day=day.text(imprint.lang))
            bars.append(Bar(day.first, day.last, "planned", each.tone, imprint.say(words)))
        elif number == 0:
            bars.append(Bar(day.first, day.last, "planned", each.tone, imprint.say(_PLANNED.fill(stage=name))))
    return bars


def _days_left(each: Milestone, as_of: dt.date) -> int | None:
    if each.met or each.planned is None or each.planned.precision is not Precision.DAY:
        return None
    return (each.planned.first - as_of).days


def _met_on(each: Milestone) -> Day:
    assert each.reached is not None
    return each.reached


def _due_on(each: Milestone) -> Day:
    assert each.planned is not None
    return each.planned


def _in_sentence(name: Text) -> Text:
    """A stage's name inside a sentence: small first letter in English."""
    return Text(name.en[:1].lower() + name.en[1:], name.zh)
