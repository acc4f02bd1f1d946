"""Stage dates of a project as a printed sheet shows them: the bar of rungs, the table of milestones, the schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from hqd_desktop.domain import stages
from hqd_desktop.domain.course import Milestone, Span, course, spans
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
    (Text("Days left", "剩余天数"), 27.0, "right", False),
    (Text("Basis", "依据"), 49.0, "left", True),
)
_NONE = Text("No dates recorded.", "没有记录时间节点。")


def milestones(project: Project, events: Sequence[StageEvent], basis: dict[int, str]) -> list[Milestone]:
    """Every stage with a date, or at which the project stands, up the ladder.

    The project's own fields hold the adopted dates; events add the others. ``basis`` names sources by their ids.
    """
    known: dict[tuple[str, str], Day] = {}
    bases: dict[str, list[str]] = {}
    for event in events:
        if event.stage and event.form:
            if event.day is not None:
                known[event.stage, event.form] = event.day
            said = [basis.get(event.source or 0, ""), event.note or ""]
            bases.setdefault(event.stage, []).extend(word for word in said if word)
    dates = {key: day for key in stages.DATE_FIELDS.values() if (day := getattr(project, key)) is not None}
    found = course(project.stage, dates, known)
    return [replace(each, basis=", ".join(dict.fromkeys(bases.get(each.stage, ())))) for each in found]


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
    seen = spans(found, project.status, imprint.as_of)
    if not seen:
        return None
    bars = [_bar(span, imprint) for span in seen]
    exact = [(day, True) for m in found if (day := m.reached) and day.precision is Precision.DAY]
    exact += [(day, False) for m in found if not m.met and (day := m.planned) and day.precision is Precision.DAY]
    diamonds = [Diamond(day.first, met) for day, met in sorted(exact, key=lambda pair: (not pair[1], pair[0].first))]
    first = min([bar.first for bar in bars] + [d.day for d in diamonds])
    last = max([bar.last for bar in bars] + [d.day for d in diamonds])
    today = imprint.as_of if first <= imprint.as_of else None
    if today is not None:
        last = max(last, today)
    label = Day.of(imprint.as_of).text(imprint.lang)
    return Schedule(first, last, tuple(bars), tuple(diamonds), MONTH_LETTERS[imprint.lang], today, label)


def _bar(span: Span, imprint: Imprint) -> Bar:
    """The bar of a span; of a stage reached within some time its words stand at that time, not again at what follows."""
    name, day = _in_sentence(span.of.name), span.of.reached or span.of.planned
    assert day is not None
    coarse = day.precision is not Precision.DAY
    if span.kind == "within":
        words = _WITHIN.fill(stage=name, day=day.text(imprint.lang), unknown=PRECISION_WORDS[day.precision])
    elif span.kind == "recorded":
        words = Text("", "") if coarse else name
    elif coarse and (span.first, span.last) == (day.first, day.last):
        words = _PLANNED_WITHIN.fill(stage=name, day=day.text(imprint.lang))
    else:
        words = _PLANNED.fill(stage=name)
    return Bar(span.first, span.last, span.kind, span.of.tone, imprint.say(words))


def _days_left(each: Milestone, as_of: dt.date) -> int | None:
    if each.met or each.planned is None or each.planned.precision is not Precision.DAY:
        return None
    return (each.planned.first - as_of).days


def _in_sentence(name: Text) -> Text:
    """A stage's name inside a sentence: small first letter in English."""
    return Text(name.en[:1].lower() + name.en[1:], name.zh)
