"""Scopes made of projects: amounts, dates of stages and monthly reports of each."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.checks.facts import Cell, Event, Fact, ProjectScope, Report
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.kinds import FigureKind, Packed
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import shipped
from hqd_desktop.domain.words import Text
from hqd_desktop.store import scanning
from hqd_desktop.workspace.checking.gathered import Gathered
from hqd_desktop.workspace.checking.surroundings import unpacked_day, unpacked_figure, unpacked_period

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "project"
PORTION = 2_000
TEXTS = ("code", "national_code", "name", "name_en", "stage", "site", "contact_phone", "construction_period")
_AMOUNTS = tuple(key for key, field in shipped(KIND).items() if isinstance(field.kind, FigureKind))
_DATES = tuple(stages.DATE_FIELDS.items())
_KEYS = ("id", "status", "latest_progress_on", *TEXTS, *_AMOUNTS, *(key for _of, key in _DATES))
_REPORTED = tuple(key for key, field in shipped("report").items() if isinstance(field.kind, FigureKind))


def everything(workspace: Workspace, today: Day, progress: Progress) -> Iterator[Gathered]:
    """All projects, a portion at a time."""
    last, done, total = 0, 0, workspace.count(KIND)
    while True:
        progress.at(done, total)
        rows = workspace.ask(lambda c, last=last: scanning.after(c, KIND, _KEYS, last, PORTION))  # type: ignore[misc]
        if not rows:
            return
        last = int(rows[-1][0] or 0)
        done += len(rows)
        yield from _scopes(workspace, rows, today)


def some(workspace: Workspace, ids: Sequence[int], today: Day) -> Iterator[Gathered]:
    """Some projects."""
    for start in range(0, len(ids), PORTION):
        part = ids[start : start + PORTION]
        rows = workspace.ask(lambda c, part=part: scanning.among(c, KIND, _KEYS, part))  # type: ignore[misc]
        yield from _scopes(workspace, rows, today)


def _scopes(workspace: Workspace, rows: Sequence[scanning.Row], today: Day) -> Iterator[Gathered]:
    ids = [int(row[0] or 0) for row in rows]
    events, reports = _events(workspace, ids), _reports(workspace, ids)
    for row in rows:
        values = dict(zip(_KEYS, row, strict=True))
        record = int(values["id"] or 0)
        amounts = {key: _fact(KIND, record, key, values[key]) for key in _AMOUNTS if values[key] is not None}
        told = tuple(reports.get(record, ()))
        stages_of = (*_dated(record, values), *_more(events.get(record, ()), values))
        updated = values["latest_progress_on"]
        scope = ProjectScope(
            record,
            Text(str(values["name_en"] or values["name"] or ""), str(values["name"] or values["name_en"] or "")),
            amounts,
            stages_of,
            told,
            {key: str(values[key]) for key in TEXTS if values[key] is not None},
            str(values["status"] or ""),
            None if updated is None else unpacked_day(str(updated)),
            today,
            Day.of(dt.date.today()),
        )
        count = len(amounts) + sum(len(report.amounts) for report in told)
        yield Gathered(f"project:{record}", scope, count, owners=((KIND, record, ""),))


def _fact(kind: str, record: int, key: str, packed: Packed) -> Fact:
    return Fact(Cell(kind, record, key), unpacked_figure(str(packed)), shipped(kind)[key].name, "amount")


def _event(cell: Cell, stage: str, day: Packed, *, planned: bool) -> Event:
    when = None if day is None else unpacked_day(str(day))
    return Event(cell, stage, stages.ORDER[stage], stages.BY_KEY[stage].name, when, planned)


def _dated(record: int, values: dict[str, Packed]) -> Iterator[Event]:
    """The dates that stand on the project itself."""
    for (stage, form), key in _DATES:
        if values[key] is not None:
            yield _event(Cell(KIND, record, key), stage, values[key], planned=form == "planned")


def _more(events: Sequence[scanning.Row], values: dict[str, Packed]) -> Iterator[Event]:
    """What the log of stages says besides."""
    for id_, _project, stage, form, day in events:
        own = stages.DATE_FIELDS.get((str(stage), str(form or "actual")))
        if stage in stages.ORDER and day is not None and (own is None or values[own] != day):
            yield _event(Cell("stage_event", int(id_ or 0), "day"), str(stage), day, planned=form == "planned")


def _events(workspace: Workspace, ids: Sequence[int]) -> dict[int, list[scanning.Row]]:
    keys = ("id", "project", "stage", "form", "day")
    rows = workspace.ask(lambda c: scanning.of(c, "stage_event", keys, "project", ids))
    made: defaultdict[int, list[scanning.Row]] = defaultdict(list)
    for row in rows:
        made[int(row[1] or 0)].append(row)
    return made


def _reports(workspace: Workspace, ids: Sequence[int]) -> dict[int, list[Report]]:
    keys = ("id", "project", "period", *_REPORTED)
    rows = workspace.ask(lambda c: scanning.of(c, "report", keys, "project", ids))
    made: defaultdict[int, list[Report]] = defaultdict(list)
    for id_, project, period, *figures in rows:
        if period is None:
            continue
        record = int(id_ or 0)
        amounts = {
            key: _fact("report", record, key, packed)
            for key, packed in zip(_REPORTED, figures, strict=True)
            if packed is not None
        }
        made[int(project or 0)].append(Report(record, unpacked_period(str(period)), amounts))
    for found in made.values():
        found.sort(key=lambda one: (one.period.last, one.record))
    return made
