"""R17: more funds are in place, or paid, than were contracted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import ProjectScope
from hqd_desktop.domain.checks.found import Found, Severity
from hqd_desktop.domain.checks.projects import over
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text


def find(scope: ProjectScope, parameters: Parameters) -> Iterator[Found]:
    """A finding where funds exceed what they come out of by more than the bound."""
    bound = Decimal(parameters["bound"]) / 100
    yield from over("R17", scope, "funds_in_place", "total_investment", bound, Severity.WARNING)
    yield from over("R17", scope, "utilised_foreign", "contracted_foreign", bound, Severity.WARNING)
    yield from over("R17", scope, "funds_paid", "funds_in_place", bound, Severity.WARNING)


RULE = Rule(
    "R17",
    Severity.WARNING,
    Text("Funds in place stay within the contract", "到位资金不超过合同额"),
    Text(
        "funds in place ≤ total; utilised ≤ contracted; paid ≤ in place",
        "到位资金 ≤ 总投资；实际使用 ≤ 合同外资；支付 ≤ 到位",
    ),
    (ProjectScope,),
    find=find,
    parameters={"bound": 100},
    says={"bound": Text("Most of what they come out of, %", "占比上限，%")},
)
