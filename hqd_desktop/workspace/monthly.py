"""The monthly progress table of a view, as a printed sheet: which months have reports, and what projects reported for one of them."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline import timing
from hqd_desktop.domain.pipeline.timing import CLOCK_WORDS, Clock
from hqd_desktop.domain.pipeline.year_list import BEYOND, Part, part_of
from hqd_desktop.domain.records import Report, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Mark, Sheet
from hqd_desktop.sheets.progress import Line, progress
from hqd_desktop.workspace import kpis, lamps, pipeline, sheet_options
from hqd_desktop.workspace.past import Past
from hqd_desktop.workspace.printing import imprint

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_ROWS = 2_000
"""Rows read at a time."""
_KEYS = (
    "id", "name", "name_en", "code", "project_company", "department", "leader", "responsible", "stage", "status",
    "planned_start_on", "started_on", "completed_on", "produced_on", "capacity_on", "annual_plan", "total_investment",
)  # fmt: skip
_SETTLED = ("approved", "submitted", None)
"""States of a report that is handed in, the best first; one from a sheet states none."""
_MARKS: dict[str, Mark] = {"green": "green", "yellow": "yellow", "red": "red"}


def months(workspace: Workspace) -> list[Period]:
    """The months for which projects reported, newest first."""
    found = {Period.unpack(str(group.value)) for group in workspace.groups(View("report"), "period") if group.value}
    return sorted({Period(one.last, one.last) for one in found}, reverse=True)


def month_of(workspace: Workspace, period: Period | None) -> Period:
    """The month a period ends in; None: the newest with reports, or, where nobody has reported yet, that of the day seen from."""
    if period is not None:
        return Period(period.last, period.last)
    day = _seen_from(workspace, imprint(workspace, "en")).as_of
    return next(iter(months(workspace)), Period.of(day.year, day.month, day.month))


def progress_of(
    workspace: Workspace,
    view: View,
    name: Text | None,
    period: Period | None,
    lang: Lang,
    *,
    of_the_year: bool | None = None,
    money: str = "",
    personal: bool = True,
    printed: dt.datetime | None = None,
) -> Sheet:
    """The progress table of the projects of a view for a month (see ``month_of``).

    ``name`` is that of the view, None for all projects. With ``of_the_year`` (None: of all projects) those that are no business
    of the year and have no report are left out, and counted.
    """
    month = month_of(workspace, period)
    told = _seen_from(workspace, imprint(workspace, lang, money=money, personal=personal, printed=printed))
    with asking(workspace.field_sets.living):
        lines = list(_lines(workspace, view, month, told.as_of, lang))
    left: Counter[Part] = Counter()
    if of_the_year or (of_the_year is None and name is None):
        left.update(line.part for line in lines if _beyond(line))
        lines = [line for line in lines if not _beyond(line)]
    return progress(
        lines,
        month,
        told,
        pipeline.steps(workspace),
        view=name,
        passed=passed(workspace, month),
        left=[(part, left[part]) for part in Part if left[part]],
        options=sheet_options.kept(workspace, "progress", lang),
    )


def _seen_from(workspace: Workspace, told: Imprint) -> Imprint:
    """The imprint of the day that figures are looked at from: that of the sample is long past."""
    return told if isinstance(workspace, Past) else replace(told, as_of=kpis.as_of(workspace))


def _beyond(line: Line) -> bool:
    return line.part in BEYOND and line.report is None


def passed(workspace: Workspace, month: Period) -> tuple[Fraction, Text] | None:
    """The share of its year that has passed at the end of a month, by the clock of the office, with the words of the clock."""
    year, number = month.end
    clock = pipeline.time(workspace)
    day = dt.date(year, number, calendar.monthrange(year, number)[1])
    share = timing.progress(day, clock.clock, clock.profile)
    words = Text(f"{number}/12", f"{number}/12") if clock.clock is Clock.MONTH else CLOCK_WORDS[clock.clock]
    return None if share is None else (share, words)


def reports(workspace: Workspace, month: Period) -> tuple[dict[int, Report], dict[int, str]]:
    """What counts as reported for a month, by project; and by project why nothing does ("draft", "returned").

    A report for the months from January on serves where there is none for the month alone; what was done in the month it leaves open.
    """
    since = Period(month.last - month.end[1] + 1, month.last)
    view = View("report", (Condition("period", Op.IN, (month, since)),))
    found: dict[int, Report] = {}
    absent: dict[int, str] = {}
    for one in workspace.all(view):
        if not isinstance(one, Report) or one.project is None:
            continue
        if one.state not in _SETTLED:
            absent[one.project] = one.state or ""
        elif one.project not in found or _rank(one, month) <= _rank(found[one.project], month):
            found[one.project] = one
    return found, {project: state for project, state in absent.items() if project not in found}


def _rank(one: Report, month: Period) -> tuple[bool, int]:
    """Best first: of the month alone, then approved before submitted; among equals the later one."""
    return one.period != month, _SETTLED.index(one.state)


def _lines(workspace: Workspace, view: View, month: Period, day: dt.date, lang: Lang) -> Iterator[Line]:
    found, absent = reports(workspace, month)
    ids = workspace.ids(view)
    kinds = {key: fields("project")[key].kind for key in _KEYS if key != "id"}
    for start in range(0, len(ids), _ROWS):
        part = ids[start : start + _ROWS]
        lights = lamps.lamps(workspace, part, day)
        for row in workspace.packed("project", part, _KEYS):
            values = {
                key: raw if raw is None or key == "id" else kinds[key].unpack(raw)
                for key, raw in zip(_KEYS, row, strict=True)
            }
            number = int(values["id"] or 0)
            light = lights.get(number)
            mark = _MARKS.get(light.colour, "") if light is not None else ""
            report = _of_month(found.get(number), month)
            yield _line(workspace, values, month, report, absent.get(number, ""), mark, lang)


def _of_month(report: Report | None, month: Period) -> Report | None:
    if report is None or report.period == month:
        return report
    return replace(report, invest_month=None)


def _line(
    workspace: Workspace,
    values: dict[str, Any],
    month: Period,
    report: Report | None,
    absent: str,
    mark: Mark,
    lang: Lang,
) -> Line:
    started, planned = values["started_on"], values["planned_start_on"]
    finished = [values[key] for key in ("completed_on", "produced_on", "capacity_on") if values[key] is not None]
    part = part_of(
        month.year,
        values["stage"],
        values["status"],
        started=started,
        planned_start=planned,
        finished=min(finished, key=lambda day: day.last, default=None),
    )
    begun = _begun(part, started, month)
    first, second = ("name_en", "name") if lang == "en" else ("name", "name_en")

    def office(key: str) -> str | None:
        return None if values[key] is None else workspace.title("organisation", int(values[key]), lang)

    return Line(
        values[first] or values[second] or "—",
        part,
        report,
        absent,
        values["annual_plan"],
        values["total_investment"],
        begun,
        started if begun else planned if begun is False else None,
        mark,
        values["stage"],
        values["code"],
        office("project_company"),
        office("department"),
        values["leader"],
        values["responsible"],
    )


def _begun(part: Part, started: Day | None, month: Period) -> bool | None:
    """Whether a project had started by the end of the month; None where that cannot be told."""
    if started is not None:
        year, number = month.end
        last = dt.date(year, number, calendar.monthrange(year, number)[1])
        if started.last <= last:
            return True
        return False if started.first > last else None
    if part in (Part.CONTINUED, Part.UNKNOWN):
        return True
    return False if part in (Part.NEW, Part.PREPARATION, Part.LEAD) else None


def listed(workspace: Workspace) -> Sequence[Period]:
    """The months that a window offers: those with reports; the month of the sheet's day where there are none yet."""
    return months(workspace) or [month_of(workspace, None)]
