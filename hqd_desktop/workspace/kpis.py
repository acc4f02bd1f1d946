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
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import FORMULAS, Filters, Formula, Piece, large
from hqd_desktop.domain.pipeline.kpi import Kpi, Part
from hqd_desktop.domain.pipeline.overview import Overview
from hqd_desktop.domain.records import Area
from hqd_desktop.domain.stages import DATE_FIELDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import overview as store
from hqd_desktop.workspace import pipeline, rates

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


def base(workspace: Workspace, area: int | None = None, *, with_ended: bool = False) -> View:
    """The projects that count by the rules of the office, of an area and all that lies in it (None: everywhere).

    ``with_ended`` takes in suspended and ended ones whatever the rules say.
    """
    rules = pipeline.rules(workspace)
    made = (replace(rules, suspended=True, ended=True) if with_ended else rules).conditions()
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
    """Every KPI, in one pass over the projects; counts of large ones where the office set a band."""
    rules = pipeline.rules(workspace)
    banded = () if rules.band is None else large(rules.band, above=rules.above)
    return counted(workspace, [*FORMULAS.values(), *banded], period, area)


def counted(workspace: Workspace, formulas: Sequence[Formula], period: Period, area: int | None = None) -> list[Kpi]:
    """Some KPIs of a period, counted together."""
    count = _Count(workspace, period, area)
    for ended in (False, True):
        count.take(ended, [f for f in formulas if f.with_ended is ended])
    return [
        Kpi(f, period, count.part(f, f.of), None if f.over is None else count.part(f, f.over), area) for f in formulas
    ]


class _Count:
    """The sides of several KPIs, each counted once, those under one rule in one pass."""

    def __init__(self, workspace: Workspace, period: Period, area: int | None) -> None:
        self._workspace, self._period = workspace, period
        self._bases = {ended: base(workspace, area, with_ended=ended) for ended in (False, True)}
        self._tallies: dict[tuple[bool, Filters, str], store.Tally] = {}
        self._prices = rates.prices(workspace)

    def take(self, ended: bool, formulas: Sequence[Formula]) -> None:
        """Count the sides of formulas that look at suspended and ended projects, or of those that do not."""
        pieces = [piece for formula in formulas for piece in (formula.of, formula.over) if piece is not None]
        asked = list(dict.fromkeys((where, p.amount) for p in pieces for where in _sets(p, self._period)))
        summed = {where for where, amount in asked if amount}
        asked = [(where, amount) for where, amount in asked if amount or where not in summed]
        if asked:
            whole = self._bases[ended]
            found = self._workspace.ask(lambda c: store.tallies(c, whole, asked))
            for (where, amount), tally in zip(asked, found, strict=True):
                self._tallies[ended, where, amount] = self._tallies[ended, where, ""] = tally

    def part(self, formula: Formula, piece: Piece) -> Part:
        """One side, as counted."""
        whole, total = self._bases[formula.with_ended], store.Tally()
        sets = _sets(piece, self._period)
        for conditions in sets:
            total.add(self._tallies[formula.with_ended, conditions, piece.amount])
        views = tuple(View("project", (*whole.conditions, *conditions)) for conditions in sets)
        coarse = tuple(_coarse(self._workspace, whole, piece.dated, self._period)) if piece.dated else ()
        converted = self._converted(total) if piece.amount and total.stated else None
        return Part(piece.name, total.count, views, piece.amount, total.stated, total.amounts, coarse, converted)

    def _converted(self, total: store.Tally) -> Fraction | None:
        """The sum in yuan at the rates the office chose; None where it chose none, or one is missing."""
        if self._prices is None:
            return None
        made = self._prices.converted(total.amounts)
        return None if made.apart else Fraction(made.total)


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
