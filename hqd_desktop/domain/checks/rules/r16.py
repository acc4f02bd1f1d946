"""R16: more was invested than the project is to cost, or far more than the plan of the year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import ProjectScope
from hqd_desktop.domain.checks.found import Found, Severity
from hqd_desktop.domain.checks.projects import over
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text


def find(scope: ProjectScope, parameters: Parameters) -> Iterator[Found]:
    """A finding where the investment done exceeds the total by more than ``total`` %, or the plan of the year by more than ``plan`` %."""
    total, plan = (Decimal(parameters[key]) / 100 for key in ("total", "plan"))
    yield from over("R16", scope, "done_total", "total_investment", total, Severity.WARNING)
    yield from over("R16", scope, "done_year", "annual_plan", plan, Severity.WARNING)
    yield from over("R16", scope, "done_year", "done_total", Decimal(1), Severity.ERROR)
    yield from over("R16", scope, "done_month", "done_year", Decimal(1), Severity.ERROR)
    yield from over("R16", scope, "fixed_assets", "total_investment", Decimal(1), Severity.ERROR)


RULE = Rule(
    "R16",
    Severity.WARNING,
    Text("Investment done stays within plan and total", "完成投资不超过计划和总投资"),
    Text(
        "done ≤ total; done this year ≤ plan × bound; month ≤ year ≤ since start",
        "累计完成 ≤ 总投资；本年完成 ≤ 计划 × 上限；当月 ≤ 本年 ≤ 开工以来",
    ),
    (ProjectScope,),
    find=find,
    parameters={"total": 100, "plan": 150},
    says={
        "total": Text("Most of the total investment, %", "占总投资上限，%"),
        "plan": Text("Most of the plan of the year, %", "占年度计划上限，%"),
    },
)
