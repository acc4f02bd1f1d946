"""The brief for the leading group, as a printed sheet: what a workspace knows of a month, kept to two pages."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure, said
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import FORMULAS, bounds
from hqd_desktop.domain.pipeline.lamps import WORST, Lamp
from hqd_desktop.domain.records import Action, Area, Issue, Milestone, Observation, Project, Report
from hqd_desktop.domain.records import Meeting as MeetingRecord
from hqd_desktop.domain.records.provenance import ACTION_STATE
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.brief import Contents, Decision, Meeting, Needy, Node, Number, brief
from hqd_desktop.sheets.completion import Completion, completed
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Mark, Sheet
from hqd_desktop.workspace import kpis, lamps, monthly, pipeline, published, sheet_options, targets
from hqd_desktop.workspace.past import Past
from hqd_desktop.workspace.printing import imprint

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_HEADLINES = (
    ("signed_n", "proj_signed_n"),
    ("signed_amount", "proj_signed_amt"),
    ("started_n", "proj_started_n"),
    ("started_amount", "proj_started_amt"),
    ("produced_n", "proj_done_n"),
    ("produced_amount", ""),
)
"""The numbers with the indicators under which they are published."""
_RATE = "investment_rate.plan"
_NEEDY, _NODES, _DECISIONS = 10, 8, 8
"""How many rows of each keep the brief within two pages."""
_SMALL = 20_000
"""With more projects only the lights that people stated are looked at."""
_PLANNED = {
    "planned_start_on": ("construction", Text("Planned start", "计划开工")),
    "planned_completion_on": ("completed", Text("Planned completion", "计划竣工")),
    "planned_production_on": ("production", Text("Planned production", "计划投产")),
}
_OPEN = Condition("status", Op.OUT, ("suspended", "terminated", "withdrawn"))
_MARKS: dict[str, Mark] = {"yellow": "yellow", "red": "red"}
_LIGHTS = Text(
    "Lights as of {day}, by rule ({rule}) or as set by hand, with the reason given.",
    "亮灯截至 {day}，按规则（{rule}）或人工设定，原因从其说明。",
)
_RANK = Text("{name}: rank {rank} of {of}, as published.", "{name}公布位次：第 {rank} 位，共 {of} 个。")
_RANK_ALONE = Text("{name}: rank {rank}, as published.", "{name}公布位次：第 {rank} 位。")


def brief_of(
    workspace: Workspace,
    period: Period | None,
    lang: Lang,
    *,
    area: str | int | None = None,
    money: str = "",
    personal: bool = True,
    printed: dt.datetime | None = None,
) -> Sheet:
    """The brief of a month (a longer period: its last; None: see ``month_of``), of an area (None: everywhere)."""
    told = imprint(workspace, lang, money=money, personal=personal, printed=printed)
    if not isinstance(workspace, Past):
        told = replace(told, as_of=kpis.as_of(workspace))
    place = workspace.find("area", area).id if isinstance(area, str) and area else area or None
    if isinstance(place, int):
        told = replace(told, zone=Text(workspace.title("area", place, "en"), workspace.title("area", place, "zh")))
    with asking(workspace.field_sets.living):
        made = _Reading(workspace, month_of(workspace, period), place, told)
        return brief(made.contents(), told, sheet_options.kept(workspace, "brief", lang))


def areas(workspace: Workspace) -> list[Area]:
    """The areas that projects are in, in their order."""
    having = {group.value for group in workspace.groups(View("project"), "area")}
    return [one for one in workspace.all("area") if isinstance(one, Area) and one.id in having]


def month_of(workspace: Workspace, period: Period | None) -> Period:
    """The month of a brief: the last of ``period``; None: the newest with reports, else the one that figures are looked at from."""
    if period is None:
        period = next(iter(monthly.months(workspace)), None) or kpis.latest_period(workspace)
    return Period(period.last, period.last)


class _Reading:
    """What is read for one brief."""

    def __init__(self, workspace: Workspace, month: Period, area: int | None, told: Imprint) -> None:
        self._workspace, self._month, self._area, self._told = workspace, month, area, told
        self._lang: Lang = told.lang
        self._base = kpis.base(workspace, area)
        self._ids = list(workspace.ids(self._base))
        self._reports, _ = monthly.reports(workspace, month)
        self._year = Period(month.last - month.end[1] + 1, month.last)

    def contents(self) -> Contents:
        """Everything the brief says."""
        lights = self._lights()
        red, yellow = (sum(one.colour == colour for one in lights.values()) for colour in ("red", "yellow"))
        coming = Period(self._month.last + 1, self._month.last + 1)
        nodes = sorted(self._nodes(coming), key=lambda node: (node.day.last, node.day.first, node.project))
        completion = self._completion()
        return Contents(
            self._month,
            coming,
            tuple(self._numbers()),
            tuple(self._needy(lights)),
            red,
            yellow,
            len(self._ids),
            tuple(self._meetings()),
            tuple(nodes[:_NODES]),
            len(nodes),
            pipeline.rules(self._workspace).sentence(),
            _LIGHTS.fill(day=self._today(), rule=pipeline.preset(self._workspace).name),
            completion,
            None if completion else kpis.kpi(self._workspace, _RATE, self._year, self._area),
            monthly.passed(self._workspace, self._month),
            tuple(self._ranks()),
        )

    def _today(self) -> Text:
        day = Day.of(self._told.as_of)
        return Text(day.text("en"), day.text("zh"))

    # --- numbers ------------------------------------------------------------------------------------

    def _numbers(self) -> Iterator[Number]:
        formulas = [FORMULAS[key] for key, _ in _HEADLINES]
        years, months = (
            kpis.counted(self._workspace, formulas, period, self._area) for period in (self._year, self._month)
        )
        goals = {one.kpi: one for one in targets.lines(self._workspace, self._year, self._area, self._told.as_of)}
        for (key, code), year, month in zip(_HEADLINES, years, months, strict=True):
            stated = published.figure(self._workspace, code, self._year, self._area) if code else None
            goal = goals.get(key)
            wanted = None if goal is None else Text(said(goal.wanted, "en"), said(goal.wanted, "zh"))
            remark = self._remark(stated.observation) if stated is not None else ""
            yield Number(year.formula.name, year, month, stated, remark, goal.against if goal else None, wanted)

    def _remark(self, observation: int) -> str:
        found = self._workspace.get("observation", observation)
        return (found.note or "") if isinstance(found, Observation) else ""

    def _completion(self) -> Completion | None:
        """Done of the annual plan by the reports of the month; None where none states both."""
        ids = [number for number in self._ids if number in self._reports]
        pairs = []
        for number, plan in self._workspace.packed("project", ids, ("id", "annual_plan")):
            planned = None if plan is None else Figure.unpack(str(plan))
            pairs.append((self._reports[int(number or 0)].invest_ytd, planned))
        return completed(pairs)

    def _ranks(self) -> Iterator[Text]:
        """Ranks published for the home zone, or the area, in the period."""
        place = self._area if self._area is not None else published.home(self._workspace)
        if place is None:
            return
        view = View("observation", (Condition("area", Op.IN, (place,)), Condition("rank", Op.STATED)))
        keys = ("indicator", "period", "rank", "of")
        for indicator, period, rank, of in self._workspace.packed("observation", self._workspace.ids(view), keys):
            if indicator is None or period not in (self._year.pack(), self._month.pack()):
                continue
            name = Text(*(self._workspace.title("indicator", int(indicator), lang) for lang in ("en", "zh")))
            yield (_RANK_ALONE if of is None else _RANK).fill(name=name, rank=rank, of=of)

    # --- projects -----------------------------------------------------------------------------------

    def _lights(self) -> dict[int, Lamp]:
        """The yellow and red projects, the worst first."""
        ids: Sequence[int] = self._ids
        if len(ids) > _SMALL:
            stated = Condition("lamp", Op.IN, ("red", "yellow"))
            ids = self._workspace.ids(View("project", (*self._base.conditions, stated)))
        found = lamps.lamps(self._workspace, ids, self._told.as_of)
        needy = [(number, lamp) for number, lamp in found.items() if WORST[lamp.colour]]
        return dict(sorted(needy, key=lambda pair: -WORST[pair[1].colour]))

    def _needy(self, lights: dict[int, Lamp]) -> Iterator[Needy]:
        ids = list(lights)[:_NEEDY]
        problems = self._problems(ids)
        for one in self._workspace.page("project", ids):
            assert isinstance(one, Project)
            lamp = lights[one.id]
            asks = problems.get(one.id) or self._reported(one.id) or one.problems or ""
            unit = "" if one.department is None else self._name("organisation", one.department)
            light = stages.LAMP.text(lamp.colour, self._told.style())
            reason = lamp.reason.of(self._lang)
            due = one.next_step_on.text(self._lang) if one.next_step_on is not None else ""
            step = self._told.joined([one.next_step or "", due])
            yield Needy(one.title(self._lang), _MARKS[lamp.colour], light, reason, asks, step, unit)

    def _problems(self, ids: Sequence[int]) -> dict[int, str]:
        """The open problems of projects, in words."""
        found: dict[int, list[str]] = defaultdict(list)
        for one in self._workspace.page("issue", self._workspace.referring("issue", "project", ids)):
            if isinstance(one, Issue) and one.state != "closed" and one.closed is None and one.project and one.name:
                found[one.project].append(one.name)
        return {number: self._list(names) for number, names in found.items()}

    def _reported(self, project: int) -> str:
        report: Report | None = self._reports.get(project)
        return (report.problems or "") if report is not None else ""

    # --- the last meeting -----------------------------------------------------------------------------

    def _meetings(self) -> Iterator[Meeting]:
        """Those of the newest day on which something was decided, up to the day of the sheet; actions go before mere minutes.

        Meetings about other areas are none of this brief's.
        """
        place = self._area if self._area is not None else published.home(self._workspace)
        own = None if place is None else {None, *kpis.within(self._workspace, place)}
        known = [
            one
            for one in self._workspace.all("meeting")
            if isinstance(one, MeetingRecord) and one.day is not None and one.day.last <= self._told.as_of
            if own is None or one.area in own
        ]
        actions: dict[int, list[Action]] = defaultdict(list)
        for record in self._workspace.page(
            "action", self._workspace.referring("action", "meeting", [m.id for m in known])
        ):
            assert isinstance(record, Action)
            actions[record.meeting or 0].append(record)
        deciding = [one for one in known if actions[one.id]] or [one for one in known if one.decisions]
        newest = max((one.day.last for one in deciding if one.day is not None), default=None)
        for one in deciding:
            if one.day is not None and one.day.last == newest:
                told = self._told.joined([one.title(self._lang), one.day.text(self._lang)])
                yield Meeting(told, tuple(self._decisions(actions[one.id])), one.decisions or "")

    def _decisions(self, actions: Sequence[Action]) -> Iterator[Decision]:
        """What is late first, then by date; what is done last."""
        made = [self._decision(one) for one in actions]
        made.sort(key=lambda one: (one.done, not one.late, one.due.last if one.due is not None else dt.date.max))
        yield from made[:_DECISIONS]

    def _decision(self, one: Action) -> Decision:
        over = one.state in ("done", "dropped")
        late = not over and one.due is not None and one.due.last < self._told.as_of
        state = ACTION_STATE.text(one.state, self._told.style()) if one.state else ""
        if late:
            state = self._told.joined([state, Text("late", "逾期").of(self._lang)])
        clause = f"{one.clause} " if one.clause else ""
        return Decision(
            clause + (one.text or "—"), one.owner or "", one.due, state, one.state == "done", late, one.progress or ""
        )

    # --- the next month -------------------------------------------------------------------------------

    def _nodes(self, month: Period) -> Iterator[Node]:
        """Milestones, next steps and planned dates of stages that lie in the month and are not reached."""
        within = bounds(month)
        among = set(self._ids)
        going = (Condition("state", Op.OUT, ("met",)), Condition("met", Op.EMPTY))
        for one in self._workspace.all(View("milestone", (Condition("due", Op.BETWEEN, within), *going))):
            if isinstance(one, Milestone) and one.due is not None and one.project in among:
                yield Node(one.due, self._name("project", one.project or 0), one.name or "", self._person(one.owner))
        steps = View("project", (*self._base.conditions, _OPEN, Condition("next_step_on", Op.BETWEEN, within)))
        for project in self._workspace.all(steps):
            if isinstance(project, Project) and project.next_step_on is not None:
                yield Node(project.next_step_on, project.title(self._lang), project.next_step or "", self._who(project))
        for key, (stage, name) in _PLANNED.items():
            beyond = tuple(s for s, order in stages.ORDER.items() if order >= stages.ORDER[stage])
            actual = Condition(stages.DATE_FIELDS[stage, "actual"], Op.EMPTY)
            conditions = (_OPEN, Condition(key, Op.BETWEEN, within), Condition("stage", Op.OUT, beyond), actual)
            view = View("project", (*self._base.conditions, *conditions), (Sort(key),))
            for project in self._workspace.all(view):
                assert isinstance(project, Project)
                day: Day = getattr(project, key)
                yield Node(day, project.title(self._lang), name.of(self._lang), self._who(project))

    def _who(self, project: Project) -> str:
        return "" if project.department is None else self._name("organisation", project.department)

    def _person(self, owner: str | None) -> str:
        return owner or "" if self._told.personal else ""

    def _name(self, kind: str, record: int) -> str:
        return self._workspace.title(kind, record, self._lang)

    def _list(self, words: Sequence[str]) -> str:
        return ("；" if self._lang == "zh" else "; ").join(words)
