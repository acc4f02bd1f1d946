"""What printed sheets ask of a workspace: the records a profile needs, read for many projects at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.course import course
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import Action, Area, Project, Source, StageEvent, Statement, fields
from hqd_desktop.domain.stages import DATE_FIELDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.imprint import NOWHERE, Imprint
from hqd_desktop.sheets.model import Mark, Sheet
from hqd_desktop.sheets.profile import profile
from hqd_desktop.sheets.timeline import Course, timeline
from hqd_desktop.workspace import sheet_options

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 50
"""Projects read at a time."""
_ROWS = 2_000
"""Rows of a timeline read at a time."""
_NOTHING_YET = object()
_SILENT = Text("{field} not stated", "{field}未说明")
_LAMPS: dict[str, Mark] = {"green": "green", "yellow": "yellow", "red": "red"}


class Reads:
    """The records behind the profiles of some projects, as they are now."""

    def __init__(self, workspace: Workspace, project_ids: Sequence[int]) -> None:
        self._workspace = workspace
        self._projects = {p.id: p for p in workspace.page("project", project_ids) if isinstance(p, Project)}
        self._events: dict[int, list[StageEvent]] = defaultdict(list)
        self._actions: dict[int, list[Action]] = defaultdict(list)
        self._statements: dict[int, list[Statement]] = defaultdict(list)
        self._sources: dict[int, Source | None] = {}
        wanted = tuple(self._projects)
        for event in workspace.page("stage_event", workspace.referring("stage_event", "project", wanted)):
            assert isinstance(event, StageEvent)
            self._events[event.project or 0].append(event)
        for action in workspace.page("action", workspace.referring("action", "project", wanted)):
            assert isinstance(action, Action)
            self._actions[action.project or 0].append(action)
        for statement in workspace.page("statement", workspace.referring("statement", "subject", wanted)):
            assert isinstance(statement, Statement)
            if statement.subject_kind == "project":
                self._statements[statement.subject or 0].append(statement)

    @property
    def found(self) -> list[int]:
        """The projects that are there, in the order asked for."""
        return list(self._projects)

    def project(self, project_id: int) -> Project:
        """One project."""
        return self._projects[project_id]

    def events_of(self, project_id: int) -> Sequence[StageEvent]:
        """Its stage events."""
        return self._events[project_id]

    def actions_of(self, project_id: int) -> Sequence[Action]:
        """Its actions, done ones included."""
        return self._actions[project_id]

    def statements_of(self, project_id: int) -> Sequence[Statement]:
        """What sources state about it."""
        return self._statements[project_id]

    def source(self, source_id: int) -> Source | None:
        """One source, None where it is gone."""
        if source_id not in self._sources:
            found = self._workspace.get("source", source_id)
            self._sources[source_id] = found if isinstance(found, Source) else None
        return self._sources[source_id]

    def name(self, kind: str, record_id: int, lang: Lang) -> str:
        """The name of a record a field refers to."""
        return self._workspace.title(kind, record_id, lang)


def profiles(
    workspace: Workspace,
    project_ids: Sequence[int],
    lang: Lang,
    *,
    money: str = "",
    personal: bool = True,
    printed: dt.datetime | None = None,
) -> Iterator[Sheet]:
    """The profile of each project in one language, one after the other; projects that are gone are left out.

    ``money`` is a unit key ("" the usual one of the language), ``printed`` the time of printing (None: now).
    """
    told = imprint(workspace, lang, money=money, personal=personal, printed=printed)
    options = sheet_options.kept(workspace, "profile", lang)
    for start in range(0, len(project_ids), _PORTION):
        reads = Reads(workspace, project_ids[start : start + _PORTION])
        for project_id in reads.found:
            with asking(workspace.field_sets.living):
                made = profile(reads, project_id, told, options=options)
            yield made


def imprint(
    workspace: Workspace, lang: Lang, *, money: str = "", personal: bool = True, printed: dt.datetime | None = None
) -> Imprint:
    """What is the same on every sheet printed from a workspace now; of a look at the past days are counted from then."""
    from hqd_desktop.workspace.past import Past

    now = printed or dt.datetime.now().astimezone()
    return Imprint(
        lang,
        now,
        workspace.day if isinstance(workspace, Past) and workspace.day is not None else now.date(),
        workspace.name.of(lang),
        home(workspace),
        money,
        personal,
        workspace.synthetic,
        workspace.stamp if isinstance(workspace, Past) else NOWHERE,
    )


def home(workspace: Workspace) -> Text:
    """The name of the zone a workspace is kept for, empty where none is marked."""
    ids = workspace.ids(View("area", (Condition("home", Op.EQ, (True,)),)))
    if not ids:
        return NOWHERE
    zone = workspace.get("area", ids[0])
    return Text(zone.title("en"), zone.title("zh")) if isinstance(zone, Area) else NOWHERE


def timeline_of(
    workspace: Workspace,
    view: View,
    name: Text,
    lang: Lang,
    *,
    money: str = "",
    time: tuple[dt.date, dt.date] | None = None,
    printed: dt.datetime | None = None,
) -> Sheet:
    """The timeline of the projects of a view, under headings where it is grouped. ``time`` is the part of it that is shown."""
    told = imprint(workspace, lang, money=money, printed=printed)
    options = sheet_options.kept(workspace, "timeline", lang)
    return timeline(list(_courses(workspace, view, lang)), name, told, time, options)


def _courses(workspace: Workspace, view: View, lang: Lang) -> Iterator[Course]:
    ids = workspace.ids(view)
    keys = ("name", "name_en", "stage", "status", "lamp", "total_investment", "next_step_on", *DATE_FIELDS.values())
    group = fields("project")[view.group] if view.group else None
    counts = {g.value: g.count for g in workspace.groups(view, view.group)} if group is not None else {}
    wanted = (*keys, group.key) if group is not None else keys
    before: object = _NOTHING_YET
    style = workspace.style(lang)
    for start in range(0, len(ids), _ROWS):
        for row in workspace.packed("project", ids[start : start + _ROWS], wanted):
            values = dict(zip(wanted, row, strict=True))
            if group is not None and values[group.key] != before:
                before = values[group.key]
                silent = _SILENT.fill(field=group.heading).of(lang)
                said = silent if before is None else group.kind.text(group.kind.unpack(row[-1]), style)
                yield Course(said, members=counts.get(row[-1], 0))
            yield _course(values, lang)


def _course(values: dict[str, Packed], lang: Lang) -> Course:
    """The course of one project from its packed values."""
    dates = {key: Day.unpack(str(packed)) for key in DATE_FIELDS.values() if (packed := values[key]) is not None}
    first, second = ("name_en", "name") if lang == "en" else ("name", "name_en")
    lamp, due, amount = values["lamp"], values["next_step_on"], values["total_investment"]
    stage, status = values["stage"], values["status"]
    return Course(
        str(values[first] or values[second] or "—"),
        _LAMPS.get(str(lamp), ""),
        None if amount is None else Figure.unpack(str(amount)),
        None if status is None else str(status),
        tuple(course(None if stage is None else str(stage), dates)),
        None if due is None else Day.unpack(str(due)),
    )
