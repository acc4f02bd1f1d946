"""The lines of the inspector's tabs: milestones, actions and history in words."""

from __future__ import annotations

import dataclasses
import datetime as dt

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.days import MONTHS, PRECISION_WORDS, Day, Precision
from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.projects.inspector import slips
from hqd_desktop.gui.projects.inspector.facts import Facts, Milestone, Todo
from hqd_desktop.gui.projects.inspector.lines import Line
from hqd_desktop.gui.projects.writing import Writer

translate = QCoreApplication.translate
_SHOWN_FIELDS = 40


def since(facts: Facts, stage: str) -> str:
    """ "Landed since H1 2022"; the stage alone where no date of it is stated."""
    name = language.said(stage_names.name(stage))
    days = [one.actual for one in facts.milestones if one.stage == stage and one.actual is not None]
    if not days:
        return name
    return translate("Inspector", "{stage} since {date}").format(stage=name, date=days[0].text(language.lang()))


def upcoming(facts: Facts, writer: Writer) -> list[Line]:
    """The milestones as the summary lists them: reached ones, then what is planned and not reached."""
    reached = [one for one in facts.milestones if one.reached]
    planned = [one for one in facts.milestones if not one.reached and one.planned is not None]
    lines = [
        Line(_stage(one), _day(one.actual, writer), sign="reached", tint="text-2", key=one.stage) for one in reached
    ]
    for place, one in enumerate(planned):
        assert one.planned is not None
        late = slips.is_late(one, writer.today)
        sign = "late" if late else "next" if place == 0 else "later"
        right_tint = "bad" if late else "text"
        words = slips.words(one, writer.today)
        lines.append(Line(_stage(one), _day(one.planned, writer), words, sign, right_tint=right_tint, key=one.stage))
    return without_last_rule(lines)


def without_last_rule(lines: list[Line]) -> list[Line]:
    """Below the last line stands the rule of the part itself."""
    return [*lines[:-1], dataclasses.replace(lines[-1], rule=False)] if lines else lines


def _stage(one: Milestone) -> str:
    return language.said(stage_names.name(one.stage))


def _day(day: Day | None, writer: Writer) -> str:
    return "—" if day is None else writer.day(day)


def todo_lines(todos: tuple[Todo, ...], writer: Writer) -> list[Line]:
    """Actions with their box, owner and day."""
    lines = []
    for one in todos:
        late = one.is_open and one.due is not None and one.due.last < writer.today
        lines.append(
            Line(
                one.text, _day(one.due, writer), "", "open" if one.is_open else "done",
                tint="text" if one.is_open else "text-3", right_tint="bad" if late else "text-2", key=one.id,
            )
        )  # fmt: skip
    return without_last_rule(lines)


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
