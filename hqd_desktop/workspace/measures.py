"""Figures that need more than counting: the weighted pipeline, and how problems are resolved."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import overview as store
from hqd_desktop.workspace import kpis, pipeline

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


@dataclass(frozen=True, slots=True)
class Weighted:
    """Sum of amount x weight of the stage, by currency in base units; ``left_out`` projects stand at stages without a weight.

    ``views`` select the projects that were weighted.
    """

    amounts: dict[str, Decimal]
    count: int
    left_out: int
    view: View
    formula: Text = Text("sum of total investment x weight of the stage", "各阶段总投资 × 阶段权重之和")


def weighted(workspace: Workspace, area: int | None = None) -> Weighted | None:
    """The weighted pipeline; None where the office set no weights."""
    ladder, whole = pipeline.steps(workspace), kpis.base(workspace, area)
    if not ladder.weighted:
        return None
    sums: dict[str, Decimal] = {}
    count = left_out = 0
    for cell in workspace.ask(lambda c: store.cube(c, whole)):
        weight = None if cell.stage is None else ladder[cell.stage].weight
        if weight is None:
            left_out += cell.tally.count
            continue
        count += cell.tally.count
        for currency, amount in cell.tally.amounts.items():
            sums[currency] = sums.get(currency, Decimal(0)) + amount * weight
    used = tuple(step.key for step in ladder.steps if step.weight is not None)
    return Weighted(sums, count, left_out, View("project", (*whole.conditions, Condition("stage", Op.IN, used))))


@dataclass(frozen=True, slots=True)
class Resolution:
    """Issues raised in a period and what became of them. ``on_time``: closed no later than due; ``told`` of the closed state both.

    Each view opens the issues behind a number.
    """

    raised: int
    closed: int
    on_time: int
    told: int
    raised_view: View
    closed_view: View
    formula: Text = Text(
        "closed issues / raised issues; closed on time / closed with both dates",
        "已办结 / 已提出；按时办结 / 日期齐全的已办结",
    )

    @property
    def rate(self) -> Fraction | None:
        """closed / raised (办结率)."""
        return Fraction(self.closed, self.raised) if self.raised else None

    @property
    def on_time_rate(self) -> Fraction | None:
        """Closed on time / closed, of those that state both dates."""
        return Fraction(self.on_time, self.told) if self.told else None


def resolution(workspace: Workspace, period: Period) -> Resolution:
    """How the issues raised in a period were resolved until now."""
    from hqd_desktop.domain.pipeline.formulas import bounds

    raised = (Condition("raised", Op.BETWEEN, bounds(period)),)
    closed = (*raised, Condition("state", Op.EQ, ("closed",)))
    views = View("issue", raised), View("issue", closed)
    rows = workspace.packed("issue", workspace.ids(views[1]), ("due", "closed"))
    told = [(Day.unpack(str(due)), Day.unpack(str(done))) for due, done in rows if due is not None and done is not None]
    clear = [pair for pair in told if pair[1].last <= pair[0].last or pair[1].first > pair[0].last]
    on_time = sum(done.last <= due.last for due, done in clear)
    return Resolution(workspace.count(views[0]), len(rows), on_time, len(clear), *views)
