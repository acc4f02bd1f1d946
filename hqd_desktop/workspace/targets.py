"""Targets of the year against what was done: completion, lead over time progress, what is needed a month."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline import timing
from hqd_desktop.domain.pipeline.formulas import FORMULAS, Sort
from hqd_desktop.domain.pipeline.overview import TargetLine
from hqd_desktop.domain.pipeline.timing import Against
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import Target
from hqd_desktop.domain.views import View
from hqd_desktop.workspace import kpis, pipeline

if TYPE_CHECKING:
    from hqd_desktop.domain.pipeline.kpi import Kpi
    from hqd_desktop.workspace.door import Workspace


def lines(workspace: Workspace, period: Period, area: int | None, today: dt.date) -> tuple[TargetLine, ...]:
    """The level targets of the period's year that name a KPI which is a flow of the year, for an area or for none.

    What was done is counted from January to the end of the period; time has come as far as the period's last month.
    """
    view = View("target", (Condition("year", Op.EQ, (period.year,)), Condition("kpi", Op.STATED)))
    made = []
    for one in workspace.all(view):
        if not isinstance(one, Target) or one.value is None or one.form == "growth" or one.area not in (None, area):
            continue
        formula = FORMULAS.get(one.kpi or "")
        if formula is None or formula.sort is not Sort.FLOW or formula.over is not None:
            continue
        year = Period.of(period.year, 1, period.end[1])
        got = kpis.counted(workspace, [formula], year, area)[0]
        against = _against(workspace, one.value, got, kpis.days(period)[1], today)
        made.append(TargetLine(one.id, formula.key, formula.name, against, got.of.text("en"), one.value, got.of))
    return tuple(made)


def _against(workspace: Workspace, wanted: Figure, got: Kpi, end: dt.date, today: dt.date) -> Against | None:
    """None where the two cannot be compared: an amount against a count, or amounts of several currencies."""
    actual = got.value
    amount = bool(got.of.amount)
    if actual is None or amount != (wanted.dimension == HOME):
        return None
    clock = pipeline.time(workspace)
    passed = timing.progress(min(end, today), clock.clock, clock.profile)
    return Against(actual, Fraction(wanted.base), passed)
