"""The timeline of many projects as a printed sheet: what was recorded and what is planned, under one scale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hqd_desktop.domain import units
from hqd_desktop.domain.course import Milestone, spans
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import MONEY, Style
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.imprint import MONTH_LETTERS, Imprint
from hqd_desktop.sheets.model import Bar, Diamond, Mark, Note, Sheet, Timeline, TimeRow, Title
from hqd_desktop.sheets.options import USUAL, SheetOptions
from hqd_desktop.sheets.paper import LANDSCAPE

NAME = Text("Project timeline", "项目进度时间轴")
_OF = Text("{view}: {n} projects", "{view}：{n} 个项目")
_PROJECT = Text("Project", "项目")
_LEGEND = (
    Text("recorded", "已记录"),
    Text("planned", "计划"),
    Text("within this time, day not stated", "在此期间，具体日期未说明"),
    Text("reached", "已完成节点"),
    Text("planned", "计划节点"),
    Text("late", "逾期"),
)
_LIGHTS = Text("Lights: ● on track, ▲ watch, ◆ act now", "推进状态：● 正常　▲ 关注　◆ 滞后")
_TODAY = Text("today, {day}", "今日 {day}")
_BEFORE = Text("{n} projects state no date within the time shown.", "有 {n} 个项目在所示时间范围内没有日期。")
_MARGIN = dt.timedelta(days=730)
"""Where no time is chosen, the sheet shows no more than this before and after its day."""


@dataclass(frozen=True, slots=True)
class Course:
    """What the timeline needs of one project; with ``members`` None it is a project, else the heading of so many."""

    name: str
    lamp: Mark = ""
    amount: Figure | None = None
    status: str | None = None
    milestones: tuple[Milestone, ...] = ()
    next_step: Day | None = None
    members: int | None = None


def timeline(
    courses: Sequence[Course],
    view: Text,
    imprint: Imprint,
    time: tuple[dt.date, dt.date] | None = None,
    options: SheetOptions = USUAL,
) -> Sheet:
    """The sheet of some projects in their order. ``view`` names what they are, ``time`` is what of it is shown."""
    imprint = options.told(imprint)
    first, last = time or _time(courses, imprint.as_of)
    rows = tuple(_row(course, imprint, first, last) for course in courses)
    unit = imprint.style().money
    today = imprint.as_of if first <= imprint.as_of <= last else None
    label = imprint.say(_TODAY.fill(day=Day.of(imprint.as_of).text(imprint.lang)))
    block = Timeline(
        first,
        last,
        rows,
        (imprint.say(_PROJECT), units.unit(unit).name.of(imprint.lang)),
        MONTH_LETTERS[imprint.lang],
        tuple(imprint.say(words) for words in _LEGEND),
        today,
        label,
    )
    projects = [row for row, course in zip(rows, courses, strict=True) if course.members is None]
    silent = sum(not row.bars and not row.diamonds for row in projects)
    notes = (Note(imprint.say(_BEFORE.fill(n=silent))),) if silent else ()
    name = options.name(NAME)
    title = Title(imprint.say(name), imprint.say(_OF.fill(view=view, n=len(projects))))
    sheet = Sheet(
        "timeline",
        imprint.lang,
        imprint.say(name),
        (title, block, *notes),
        imprint.header(name),
        _footer(imprint),
        imprint.pages(),
        LANDSCAPE,
    )
    return options.finished(sheet, imprint)


def _footer(imprint: Imprint) -> tuple[str, str]:
    """The signs of the lights behind the meaning of the dash."""
    meaning, printed = imprint.footer()
    end = "。" if imprint.lang == "zh" else ". "
    return meaning.rstrip("。.") + end + imprint.say(_LIGHTS), printed


def _time(courses: Iterable[Course], as_of: dt.date) -> tuple[dt.date, dt.date]:
    """From the first to the last day that is known, within two years before and after the day of the sheet."""
    days = [as_of]
    for course in courses:
        for span in spans(course.milestones, course.status, as_of):
            days += [span.first, span.last]
        if course.next_step is not None:
            days.append(course.next_step.last)
    return max(min(days), as_of - _MARGIN), min(max(days), as_of + _MARGIN)


def _row(course: Course, imprint: Imprint, first: dt.date, last: dt.date) -> TimeRow:
    if course.members is not None:
        return TimeRow(f"{course.name}  {course.members:,}", kind="group")
    bars = tuple(
        Bar(max(span.first, first), min(span.last, last), span.kind, span.of.tone)
        for span in spans(course.milestones, course.status, imprint.as_of)
        if span.first <= last and span.last >= first
    )
    signs = [sign for each in course.milestones if (sign := _sign(each, imprint.as_of)) is not None]
    if course.next_step is not None and course.next_step.precision is Precision.DAY:
        signs.append(Diamond(course.next_step.first, False, late=course.next_step.last < imprint.as_of))
    shown = tuple(sign for sign in sorted(signs, key=lambda s: s.day) if first <= sign.day <= last)
    return TimeRow(course.name, course.lamp, _amount(course.amount, imprint), bars, shown)


def _sign(each: Milestone, as_of: dt.date) -> Diamond | None:
    """A diamond only where the day is known."""
    day = each.reached or (None if each.met else each.planned)
    if day is None or day.precision is not Precision.DAY:
        return None
    return Diamond(day.first, each.reached is not None, late=each.reached is None and day.last < as_of)


def _amount(figure: Figure | None, imprint: Imprint) -> str:
    """In the unit over the column; an amount in another currency brings its own."""
    if figure is None:
        return "—"
    style = imprint.style()
    same = figure.dimension == units.unit(style.money).dimension
    return MONEY.text(figure, Style(style.lang, style.money, with_unit=not same))
