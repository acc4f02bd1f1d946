"""KPIs of a workspace: ``kpis.kpi`` one by its key, ``kpis.all`` every one, ``kpis.overview`` the whole overview page as data.

    from hqd_desktop.workspace import kpis
    seen = kpis.overview(workspace, Period.unpack("2022-H1"), area=None)
    seen.cards[1].text("en")            # "58", published
    seen.cards[1].basis().en            # "Published. 2 recorded here"
    seen.cards[3].kpi.how().en          # the formula, for a tool tip
    seen.cards[3].kpi.of.views          # the rows behind the numerator; .over.views those of the denominator
    seen.rules.of("zh")                 # what was counted, to print under the counts

All of it only reads and may run in a thread. Amounts are never added across currencies, nor recorded counts with published ones.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import FORMULAS, Filters, Formula, Piece
from hqd_desktop.domain.pipeline.kpi import Kpi, Part
from hqd_desktop.domain.pipeline.overview import Overview
from hqd_desktop.domain.records import Area
from hqd_desktop.domain.stages import DATE_FIELDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import overview as store
from hqd_desktop.workspace import pipeline

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


def base(workspace: Workspace, area: int | None = None) -> View:
    """The projects that count by the rules of the office, of an area and all that lies in it (None: everywhere)."""
    made = pipeline.rules(workspace).conditions()
    if area is not None:
        made = (*made, Condition("area", Op.IN, tuple(within(workspace, area))))
    return View("project", made)


def within(workspace: Workspace, area: int) -> list[int]:
    """An area and the areas that lie in it, at any depth."""
    every = [one for one in workspace.all("area") if isinstance(one, Area)]
    found, edge = [area], {area}
    while edge:
        edge = {one.id for one in every if one.parent in edge} - set(found)
        found += sorted(edge)
    return found


def kpi(workspace: Workspace, key: str, period: Period, area: int | None = None) -> Kpi:
    """One KPI. Raises UserError for a key that is none."""
    formula = FORMULAS.get(key)
    if formula is None:
        raise UserError(
            Text("There is no KPI “{key}”", "没有考核指标“{key}”").fill(key=key),
            Text("KPIs are: {names}", "可用指标：{names}").fill(names=", ".join(FORMULAS)),
        )
    return counted(workspace, [formula], period, area)[0]


def every(workspace: Workspace, period: Period, area: int | None = None) -> list[Kpi]:
    """Every KPI, in one pass over the projects."""
    return counted(workspace, list(FORMULAS.values()), period, area)


def counted(workspace: Workspace, formulas: Sequence[Formula], period: Period, area: int | None = None) -> list[Kpi]:
    """Some KPIs of a period, counted together."""
    whole = base(workspace, area)
    pieces = [piece for formula in formulas for piece in (formula.of, formula.over) if piece is not None]
    wanted: dict[tuple[Filters, str], None] = {}
    for piece in pieces:
        for conditions in _sets(piece, period):
            wanted.setdefault((conditions, piece.amount))
    asked = list(wanted)
    tallies = dict(zip(asked, workspace.ask(lambda c: store.tallies(c, whole, asked)), strict=True)) if asked else {}

    def part(piece: Piece) -> Part:
        total = store.Tally()
        for conditions in _sets(piece, period):
            total.add(tallies[conditions, piece.amount])
        views = tuple(View("project", (*whole.conditions, *conditions)) for conditions in _sets(piece, period))
        coarse = tuple(_coarse(workspace, whole, piece.dated, period)) if piece.dated else ()
        return Part(piece.name, total.count, views, piece.amount, total.stated, total.amounts, coarse)

    return [Kpi(f, period, part(f.of), None if f.over is None else part(f.over), area) for f in formulas]


def _sets(piece: Piece, period: Period) -> list[Filters]:
    return [piece.where(period), *([] if piece.more is None else [piece.more(period)])]


def _coarse(workspace: Workspace, whole: View, stage: str, period: Period) -> Sequence[int]:
    """The projects whose date of a stage is known too coarsely to say whether it lies in the period."""
    first, last = days(period)
    key = DATE_FIELDS[stage, "actual"]
    return workspace.ask(lambda c: store.coarse(c, whole, key, first, last))


def days(period: Period) -> tuple[dt.date, dt.date]:
    """The first and the last day of a period."""
    (year, month), (end, last) = period.start, period.end
    return dt.date(year, month, 1), dt.date(end, last, calendar.monthrange(end, last)[1])


def overview(
    workspace: Workspace,
    period: Period,
    area: int | None = None,
    *,
    today: dt.date | None = None,
    with_days: bool | None = None,
) -> Overview:
    """Everything the overview page shows, for a period and an area (None: everywhere), as seen on ``today`` (default: ``as_of``).

    ``with_days`` asks for days in stage, which need every dated project to be read: by default where there are at most 20,000.
    """
    from hqd_desktop.workspace import overviews

    return overviews.make(workspace, period, area, today or as_of(workspace), with_days)


def latest_period(workspace: Workspace, today: dt.date | None = None) -> Period:
    """The period to begin with: the latest one that something was published for, else the year so far."""
    from hqd_desktop.workspace import overviews

    return overviews.latest_period(workspace, today or as_of(workspace))


def as_of(workspace: Workspace) -> dt.date:
    """The day that figures are looked at from: today, for the sample the day its newest source was published."""
    from hqd_desktop.workspace import published

    return published.as_of(workspace) or dt.datetime.now().astimezone().date()
