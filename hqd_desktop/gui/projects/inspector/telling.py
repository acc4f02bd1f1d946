"""The lines of the inspector's tabs: milestones, actions and history in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.days import MONTHS, PRECISION_WORDS, Day, Precision
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.projects.inspector.facts import Facts, Milestone, Todo
from hqd_desktop.gui.projects.inspector.lines import Line
from hqd_desktop.gui.projects.writing import KIND, Writer
from hqd_desktop.workspace import Entry

translate = QCoreApplication.translate
_SHOWN_FIELDS = 40


def since(facts: Facts, stage: str) -> str:
    """ "Landed since H1 2022"; the stage alone where no date of it is stated."""
    name = language.said(stages.BY_KEY[stage].name)
    days = [one.actual for one in facts.milestones if one.stage == stage and one.actual is not None]
    if not days:
        return name
    return translate("Inspector", "{stage} since {date}").format(stage=name, date=days[0].text(language.lang()))


def upcoming(facts: Facts, writer: Writer) -> list[Line]:
    """The milestones as the summary lists them: reached ones, then what is planned and not reached."""
    reached = [one for one in facts.milestones if one.reached]
    planned = [one for one in facts.milestones if not one.reached and one.planned is not None]
    lines = [Line(_stage(one), _day(one.actual, writer), sign="reached", tint="text-2") for one in reached]
    for place, one in enumerate(planned):
        assert one.planned is not None
        late = one.planned.last < writer.today
        sign = "late" if late else "next" if place == 0 else "later"
        right_tint = "bad" if late else "text"
        lines.append(
            Line(_stage(one), _day(one.planned, writer), _distance(one.planned, writer), sign, right_tint=right_tint)
        )
    return lines


def all_milestones(facts: Facts, writer: Writer) -> list[Line]:
    """Every stage with plan and fact, and how many days lie between them."""
    return [_full(one, writer) for one in facts.milestones]


def _full(one: Milestone, writer: Writer) -> Line:
    sign = "reached" if one.reached else "late" if one.planned and one.planned.last < writer.today else "later"
    if not one.reached:
        return Line(_stage(one), _day(one.planned, writer), translate("Inspector", "planned"), sign)
    aside = ""
    if one.planned is not None:
        aside = translate("Inspector", "planned {date}").format(date=_day(one.planned, writer))
        slip = one.slip()
        if slip:
            words = translate("Inspector", "{n} d late") if slip > 0 else translate("Inspector", "{n} d early")
            aside = f"{aside}, {words.format(n=abs(slip))}"
    return Line(_stage(one), _day(one.actual, writer), aside, sign)


def _stage(one: Milestone) -> str:
    return language.said(stages.BY_KEY[one.stage].name)


def _day(day: Day | None, writer: Writer) -> str:
    return "—" if day is None else writer.day(day)


def _distance(day: Day, writer: Writer) -> str:
    """ "in 22 d", "late by 20 d"; nothing is counted from a date that is not known to the day."""
    if day.precision is not Precision.DAY or day.about:
        return ""
    days = (day.first - writer.today).days
    if days < 0:
        return translate("Inspector", "late by {n} d").format(n=-days)
    return translate("Inspector", "in {n} d").format(n=days) if days else translate("Inspector", "today")


def todo_lines(todos: tuple[Todo, ...], writer: Writer) -> list[Line]:
    """Actions with their box, owner and day."""
    lines = []
    for one in todos:
        late = one.is_open and one.due is not None and one.due.last < writer.today
        lines.append(
            Line(
                one.text, _day(one.due, writer), one.owner or "", "open" if one.is_open else "done",
                tint="text" if one.is_open else "text-3", right_tint="bad" if late else "text-2", key=one.id,
            )
        )  # fmt: skip
    return lines


def history_lines(entries: list[tuple[Entry, Step]], writer: Writer) -> list[Line]:
    """Each change with who and when, and below it the fields that it touched, old and new."""
    lines: list[Line] = []
    for entry, step in entries:
        lines.append(
            Line(
                language.said(entry.label),
                moment(entry.at),
                entry.author,
                strong=True,
                right_tint="text-3",
                key=entry.id,
                rule=False,
            )
        )
        lines += _fields(step, writer)
    return lines


def _fields(step: Step, writer: Writer) -> Iterator[Line]:
    if step.before is None or step.after is None:
        count = len(step.after or step.before or {})
        words = (
            translate("Inspector", "{n} fields stated")
            if step.after is not None
            else translate("Inspector", "{n} fields removed")
        )
        yield Line(words.format(n=count), tint="text-2")
        return
    for key in list(step.after)[:_SHOWN_FIELDS]:
        if key in fields(KIND):
            old, new = _value(key, step.before.get(key), writer), _value(key, step.after[key], writer)
            yield Line(language.said(fields(KIND)[key].heading), f"{old} → {new}", tint="text-2")


def _value(key: str, packed: Packed, writer: Writer) -> str:
    if packed is None:
        return "—"
    return " ".join(writer.plain(fields(KIND)[key], packed).split())


def moment(at: dt.datetime) -> str:
    """A moment in local time: the year only where it is not this one."""
    local = at.astimezone()
    clock = local.strftime("%H:%M")
    this_year = local.year == dt.date.today().year
    if language.lang() == "zh":
        return f"{local:%m-%d} {clock}" if this_year else f"{local:%Y-%m-%d} {clock}"
    day = f"{local.day} {MONTHS[local.month - 1]}"
    return f"{day} {clock}" if this_year else f"{day} {local.year} {clock}"


def precision_words(day: Day) -> str:
    """ "day not stated" for a date that is known less exactly; empty for a full date."""
    if day.precision is Precision.DAY:
        return ""
    words = language.said(PRECISION_WORDS[day.precision])
    return words if language.lang() == "zh" else f"· {words}"
