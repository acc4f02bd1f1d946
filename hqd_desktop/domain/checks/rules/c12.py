"""C12: a figure that is ten, a hundred, ten thousand or 100 million times its neighbours in time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Found, Line, Repair, Severity, Verdict
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.repairs import POINT, UNIT, spelled
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import alike, between, named
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text("{name}: {figure} is about {times} times its neighbours", "{name}：{figure} 约为相邻数值的 {times} 倍")
_POWERS = (1, 2, 3, 4, 8)
_NEIGHBOURS, _FEWEST, _STEADY = 2, 3, Decimal(3)
"""So many figures on each side are looked at; fewer than so many in all tell nothing; they may differ by this factor."""


def find(scope: SeriesScope, parameters: Parameters) -> Iterator[Found]:
    """A finding for each level near a power of ten times the figures around it, which are steady themselves."""
    near = Decimal(parameters["near"]) / 100
    for line in alike(scope):
        for place, fact in enumerate(line):
            around = [
                other
                for other in (*line[max(0, place - _NEIGHBOURS) : place], *line[place + 1 : place + 1 + _NEIGHBOURS])
                if not _apart(scope, fact, other)
            ]
            found = _judged(fact, around, near)
            if found is not None:
                yield found


def _apart(scope: SeriesScope, one: Fact, other: Fact) -> bool:
    first, last = sorted((p for p in (one.period, other.period) if p is not None), key=lambda p: p.first)
    return first == last or between(scope, first, last)


def _judged(fact: Fact, around: list[Fact], near: Decimal) -> Found | None:
    if len(around) < _FEWEST:
        return None
    bases = [other.figure.base for other in around]
    if max(bases) > min(bases) * _STEADY:
        return None
    usual = median(bases)
    ratio = fact.figure.base / usual
    for power in _POWERS:
        for signed in (power, -power):
            if abs(ratio.scaleb(-signed) - 1) <= near:
                return _found(fact, around, usual, signed)
    return None


def _found(fact: Fact, around: list[Fact], usual: Decimal, power: int) -> Found:
    times = f"{10**power:,}" if power > 0 else f"1/{10**-power:,}"
    factor = fact.figure.base / fact.figure.number
    number, unit = spelled(fact.figure.number, fact.figure.number.scaleb(-power), fact.figure.unit)
    repair = Repair(fact.cell, number, unit, POINT if abs(power) == 1 else UNIT, ("C12",))
    band = Interval(min(f.figure.base for f in around) / factor, max(f.figure.base for f in around) / factor)
    line = Line(
        named(fact), "", Interval.point(fact.figure.number), f"{fact.figure.number:f}", usual / factor, band, fact.figure.unit,
        Verdict.CONTRADICTS, fact.cell,
    )  # fmt: skip
    message = _MESSAGE.fill(name=named(fact), figure=figure(fact), times=times)
    cells = (fact.cell, *sorted(other.cell for other in around))
    return Found(
        "C12", Severity.WARNING, Verdict.CONTRADICTS, cells, message, (line,), (repair,), inputs((fact, *around))
    )


RULE = Rule(
    "C12",
    Severity.WARNING,
    Text("Units stay the same over time", "前后单位一致"),
    Text("figure ÷ median of its neighbours, near a power of ten", "数值 ÷ 相邻数值的中位数，接近 10 的整数次幂"),
    (SeriesScope,),
    find=find,
    parameters={"near": Decimal(30)},
    says={"near": Text("How near to a power of ten, %", "与 10 的整数次幂的允许偏差，%")},
    see="R18",
)
