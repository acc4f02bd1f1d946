"""The parts of the overview page: cards with published figures beside them, the funnel, what needs attention, what is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import FORMULAS
from hqd_desktop.domain.pipeline.kpi import Card, Kpi, Part
from hqd_desktop.domain.pipeline.lamps import WORST
from hqd_desktop.domain.pipeline.overview import (
    Attention,
    AttentionLine,
    Due,
    DueLine,
    Funnel,
    Overview,
    RungLine,
)
from hqd_desktop.domain.pipeline.pace import Pace
from hqd_desktop.domain.pipeline.shares import Concentration, concentration
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import Milestone, Observation, Project
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import overview as store
from hqd_desktop.workspace import kpis, lamps, paces, pipeline, published, rates, targets

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

SMALL = 20_000
"""Up to this many projects every one is looked at: its light by the rules, its days in each stage."""
_LINES, _DUE_LINES = 6, 7
_CARDS = (
    ("signed_n", Text("Signed in {period}", "{period}签约"), "proj_signed_n"),
    ("signed_amount", Text("Investment signed, {period}", "{period}签约金额"), "proj_signed_amt"),
    ("start_rate.signed", Text("Start rate", "开工率"), ""),
    ("production_rate.signed", Text("Production rate", "投产率"), ""),
)


def make(workspace: Workspace, period: Period, area: int | None, today: dt.date, with_days: bool | None) -> Overview:
    """The whole page; see ``kpis.overview``."""
    whole = kpis.base(workspace, area)
    cells = workspace.ask(lambda c: store.cube(c, whole))
    small = sum(cell.tally.count for cell in cells) <= SMALL
    pace = paces.by_rung(workspace, whole) if (small if with_days is None else with_days) else None
    funnel = _funnel(workspace, whole, cells, pace)
    industries = workspace.ask(lambda c: store.by_value(c, whole, "industry")) if small else None
    return Overview(
        period,
        area,
        today,
        pipeline.rules(workspace).sentence(),
        _cards(workspace, whole, period, area, funnel),
        funnel,
        _attention(workspace, whole, today, small=small),
        due(workspace, whole, today, _DUE_LINES),
        published.indicators(workspace, period, area, today),
        _concentration(workspace, ((cell.country, cell.tally) for cell in cells)),
        None if industries is None else _concentration(workspace, industries.items()),
        targets.lines(workspace, period, area, today),
        workspace.synthetic,
    )


def latest_period(workspace: Workspace, today: dt.date) -> Period:
    """See ``kpis.latest_period``."""
    home = published.home(workspace)
    view = View(
        "observation",
        (Condition("period", Op.STATED), Condition("growth", Op.STATED)),
        (Sort("period", descending=True),),
    )
    if home is not None:
        view = View("observation", (*view.conditions, Condition("area", Op.IN, (home,))), view.sort)
    for record in workspace.page("observation", workspace.ids(view, 50)):
        if isinstance(record, Observation) and record.period is not None and record.period.months < 12:
            (year, _), (_, month) = record.period.start, record.period.end
            return Period.of(year, 1, month)
    return Period.of(today.year, 1, today.month)


# --- cards --------------------------------------------------------------------------------------------


def _cards(workspace: Workspace, whole: View, period: Period, area: int | None, funnel: Funnel) -> tuple[Card, ...]:
    n, where = funnel.rungs[0].reached.count + funnel.unplaced.count, _by_rung(funnel)
    later, before = where["signed"].reached, funnel.rungs[0].reached.count - where["signed"].reached.count
    pipeline_formula = FORMULAS["pipeline_n"]
    first = Kpi(pipeline_formula, period, Part(pipeline_formula.of.name, n, (whole,)), None, area)
    note = Text(
        f"{later.count:,} signed or later, {before:,} before signing",
        f"签约及以后 {later.count:,} 个，签约前 {before:,} 个",
    )
    if funnel.unplaced.count:
        more = funnel.unplaced.count
        note = Text(f"{note.en}, {more:,} without a stage", f"{note.zh}，{more:,} 个未填阶段")
    made = [Card("pipeline_n", pipeline_formula.name, first, None, note)]
    flows = kpis.counted(workspace, [FORMULAS["signed_amount"]], period, area)[0]
    counts = {
        "signed_n": Kpi(FORMULAS["signed_n"], period, _counted(flows.of), None, area),
        "signed_amount": flows,
        "start_rate.signed": _stock("start_rate.signed", period, area, where["construction"].reached, later),
        "production_rate.signed": _stock("production_rate.signed", period, area, where["production"].reached, later),
    }
    for key, name, code in _CARDS:
        stated = published.figure(workspace, code, period, area) if code else None
        made.append(Card(key, _filled(name, period), counts[key], stated))
    return tuple(made)


def _filled(name: Text, period: Period) -> Text:
    return Text(name.en.format(period=_said(period, "en")), name.zh.format(period=_said(period, "zh")))


def _said(period: Period, lang: str) -> str:
    """ "H1 2022" where the period is a half-year, quarter or year, else its months."""
    packed = period.pack()
    if packed.count("-") == 1 and packed[5] in "HQ":
        return Day.unpack(packed).text("zh" if lang == "zh" else "en")
    return period.text("zh" if lang == "zh" else "en")


def _counted(part: Part) -> Part:
    """The same records, counted instead of summed."""
    return Part(part.name, part.count, part.views, coarse=part.coarse)


def _stock(key: str, period: Period, area: int | None, of: Part, over: Part) -> Kpi:
    formula = FORMULAS[key]
    assert formula.over is not None
    return Kpi(
        formula,
        period,
        Part(formula.of.name, of.count, of.views),
        Part(formula.over.name, over.count, over.views),
        area,
    )


def _by_rung(funnel: Funnel) -> dict[str, RungLine]:
    return {line.key: line for line in funnel.rungs}


# --- funnel -------------------------------------------------------------------------------------------


def funnel(workspace: Workspace, area: int | None) -> Funnel:
    """How many projects stand on each rung now, in an area (None: everywhere), without the days they stand there."""
    whole = kpis.base(workspace, area)
    return _funnel(workspace, whole, workspace.ask(lambda c: store.cube(c, whole)), None)


def _funnel(workspace: Workspace, whole: View, cells: Sequence[store.Cell], pace: dict[str, Pace] | None) -> Funnel:
    ladder = pipeline.steps(workspace)
    tallies: dict[str | None, store.Tally] = {}
    for cell in cells:
        key = None if cell.stage is None else stages.RUNG_OF[cell.stage].key
        tallies.setdefault(key, store.Tally()).add(cell.tally)
    every = sum(tally.count for key, tally in tallies.items() if key is not None)
    made, above = [], every
    for rung in stages.RUNGS:
        own = tuple(stage.key for stage in stages.LADDER if stage.rung == rung.key)
        tally = tallies.get(rung.key, store.Tally())
        now = _part(Text("at this stage", "当前处于"), tally, whole, Condition("stage", Op.IN, own))
        reached = Part(
            Text("reached", "曾达到"),
            above,
            (View("project", (*whole.conditions, Condition("stage", Op.REACHED, (own[0],)))),),
        )
        share = (tally.count / every, above / every) if every else (0.0, 0.0)
        made.append(
            RungLine(rung.key, ladder.rung_name(rung.key), rung.token, now, reached, *share, (pace or {}).get(rung.key))
        )
        above -= tally.count
    unplaced = tallies.get(None, store.Tally())
    silent = _part(Text("no stage stated", "未填阶段"), unplaced, whole, Condition("stage", Op.EMPTY))
    return Funnel(tuple(made), silent, _amounts(tallies.values()), _days(pace))


def _part(name: Text, tally: store.Tally, whole: View, condition: Condition) -> Part:
    view = View("project", (*whole.conditions, condition))
    return Part(name, tally.count, (view,), "total_investment", tally.stated, tally.amounts)


def _amounts(tallies: Iterable[store.Tally]) -> Text:
    whole = store.Tally()
    for tally in tallies:
        whole.add(tally)
    silent = whole.count - whole.stated
    return Text(
        f"Amounts cover {whole.stated:,} projects, {silent:,} are not stated.",
        f"金额涵盖 {whole.stated:,} 个项目，{silent:,} 个未填报。",
    )


def _days(pace: dict[str, Pace] | None) -> Text:
    if pace is None:
        return Text("Days in stage are counted on request.", "阶段天数按需统计。")
    return Text(
        "Days count projects with a known start of the stage and of the next.",
        "天数仅统计本阶段与下一阶段日期均已知的项目。",
    )


# --- attention ----------------------------------------------------------------------------------------


def _attention(workspace: Workspace, whole: View, today: dt.date, *, small: bool) -> Attention:
    preset = pipeline.preset(workspace)
    stated = View("project", (*whole.conditions, Condition("lamp", Op.IN, ("yellow", "red"))), (Sort("lamp", descending=True), Sort("next_step_on")))  # fmt: skip
    if small:
        ids = workspace.ids(whole)
        found = lamps.lamps(workspace, ids, today)
        counts: dict[str | None, int] = dict.fromkeys(WORST, 0)
        for lamp in found.values():
            counts[lamp.colour] += 1
        counts[None] = len(ids) - len(found)
        needy = sorted(
            (i for i, lamp in found.items() if lamp.colour != "green"), key=lambda i: -WORST[found[i].colour]
        )
        rule = Text(f"Rule: {preset.name.en}", f"规则：{preset.name.zh}")
    else:
        counts = workspace.ask(lambda c: store.lamps(c, whole))
        needy = list(workspace.ids(stated, _LINES))
        found = lamps.lamps(workspace, needy, today)
        rule = Text("Lights as stated; too many projects to work out each", "按填报亮灯；项目过多，未逐一计算")
    lines = tuple(
        AttentionLine(i, Text(workspace.title("project", i, "en"), workspace.title("project", i, "zh")), found[i])
        for i in needy[:_LINES]
        if i in found
    )
    return Attention(counts, lines, rule, stated, tuple(needy) if small else (), small)


# --- what is due --------------------------------------------------------------------------------------


def due(workspace: Workspace, whole: View, today: dt.date, most: int) -> Due:
    """What comes next: milestones that are not met, and the next steps that projects state, from ``today`` on."""
    now = Day.of(today)
    open_ = (Condition("state", Op.OUT, ("met",)), Condition("met", Op.EMPTY), Condition("due", Op.STATED))
    narrow = (Condition("project", Op.IN, tuple(workspace.ids(whole))),) if _narrowed(workspace, whole) else ()
    records = View("milestone", (*narrow, *open_), (Sort("due"),))
    going = View("project", (*whole.conditions, Condition("stage", Op.NE, ("capacity",))))
    steps = View("project", (*going.conditions, Condition("next_step_on", Op.STATED)), (Sort("next_step_on"),))
    lines = [*_milestone_lines(workspace, records, now, most), *_step_lines(workspace, going, now, most)]
    lines.sort(key=lambda line: (line.days, line.due.first))
    told = [
        workspace.ask(lambda c: store.open_and_late(c, records, "due", today)),
        workspace.ask(lambda c: store.open_and_late(c, going, "next_step_on", today)),
    ]
    return Due(tuple(lines[:most]), sum(n for n, _ in told), sum(late for _, late in told), (records, steps))


def _narrowed(workspace: Workspace, whole: View) -> bool:
    """Whether milestones need to be asked for by project: not where there are none, and not in a large workspace."""
    return workspace.count("milestone") > 0 and workspace.count(whole) <= SMALL


def _milestone_lines(workspace: Workspace, view: View, now: Day, most: int) -> list[DueLine]:
    ids = workspace.ask(lambda c: store.due(c, view, "due", now.first, most))
    found = [one for one in workspace.page("milestone", ids) if isinstance(one, Milestone)]
    return [
        DueLine(one.project, _titled(workspace, one.project), one.name or "", one.due, (one.due.last - now.first).days, one.id)
        for one in found
        if one.due is not None
    ]  # fmt: skip


def _step_lines(workspace: Workspace, view: View, now: Day, most: int) -> list[DueLine]:
    ids = workspace.ask(lambda c: store.due(c, view, "next_step_on", now.first, most))
    found = [one for one in workspace.page("project", ids) if isinstance(one, Project)]
    return [
        DueLine(one.id, Text(one.title("en"), one.title("zh")), one.next_step or "", one.next_step_on, (one.next_step_on.last - now.first).days)
        for one in found
        if one.next_step_on is not None
    ]  # fmt: skip


def _titled(workspace: Workspace, project: int | None) -> Text:
    if project is None:
        return Text("—", "—")
    return Text(workspace.title("project", project, "en"), workspace.title("project", project, "zh"))


# --- concentration ------------------------------------------------------------------------------------


def _concentration(workspace: Workspace, found: Iterable[tuple[str | None, store.Tally]]) -> Concentration:
    """By total investment in yuan; other currencies count at the rates the office chose, else not."""
    prices = rates.prices(workspace)
    made: dict[str | None, tuple[int, Fraction]] = {}
    for key, tally in found:
        amount = tally.amounts.get(HOME, Decimal(0)) if prices is None else prices.converted(tally.amounts).total
        n, before = made.get(key, (0, Fraction(0)))
        made[key] = (n + tally.count, before + Fraction(amount))
    return concentration(made)
