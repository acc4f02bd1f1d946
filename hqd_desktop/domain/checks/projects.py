"""One amount of a project against another that it cannot pass."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import ProjectScope
from hqd_desktop.domain.checks.found import Found, Line, Severity, Verdict
from hqd_desktop.domain.checks.interval import INFINITY, Interval
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_OVER = Text("{project}: {part} {a} is more than {whole} {b}", "{project}：{part} {a} 超过{whole} {b}")
_SHARE = Text("{project}: {part} {a} is {percent}% of {whole} {b}", "{project}：{part} {a} 为{whole} {b} 的 {percent}%")


def over(rule: str, scope: ProjectScope, part: str, whole: str, bound: Decimal, severity: Severity) -> Iterator[Found]:
    """A finding where one amount is surely more than ``bound`` times another of the same currency."""
    a, b = scope.amounts.get(part), scope.amounts.get(whole)
    if a is None or b is None or a.figure.dimension != b.figure.dimension:
        return
    most = b.loose.hi * bound
    if a.interval.lo <= most or not b.figure.number:
        return
    percent = a.figure.base / b.figure.base * 100
    shape = _OVER if bound == 1 else _SHARE
    message = shape.fill(
        project=scope.name, part=a.name, a=figure(a), whole=b.name, b=figure(b), percent=f"{percent:,.0f}"
    )
    factor = a.figure.number / a.figure.base if a.figure.number else Decimal(1)
    allowed = Interval(-INFINITY, most).scaled(factor)
    line = Line(
        a.name, f"≤ {b.figure.number:f}", a.interval.scaled(factor), f"{a.figure.number:f}", None, allowed, a.figure.unit,
        Verdict.CONTRADICTS, a.cell,
    )  # fmt: skip
    yield Found(rule, severity, Verdict.CONTRADICTS, (a.cell, b.cell), message, (line,), inputs=inputs((a, b)))
