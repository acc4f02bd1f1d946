"""C11: counts and means that cannot be: billions of projects, or some yuan for each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact, SourceScope
from hqd_desktop.domain.checks.found import Found, Line, Repair, Severity, Verdict
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.pairing import grouped
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import both, figure
from hqd_desktop.domain.figures import Figure, said
from hqd_desktop.domain.figures import grouped as grouped_digits
from hqd_desktop.domain.words import Text

_COUNT = Text("{count} cannot be a number of projects or firms", "{count}不可能是项目或企业的个数")
_MEAN = Text("{count} with {total} in all are {mean} each", "{count}合计{total}，平均每个 {mean}")
_BOTH = Text(
    "{count} cannot be a number of projects or firms: with {total} in all each would have {mean}",
    "{count}不可能是项目或企业的个数：合计{total}，平均每个仅 {mean}",
)
_EACH = Text("{n}, each of 100 million and more", "{n} 个，每个 1 亿及以上")
_QUANTITY = Text("Mean of each", "平均每个")
_BAND = Decimal(10) ** 8
"""亿: a count of "31亿" may be 31 of 亿元 and more each."""
_MOST_REPAIRED = 1000


def find(scope: SourceScope, parameters: Parameters) -> Iterator[Found]:
    """A finding for each count beyond ``count``, or whose total makes a mean outside of ``least`` to ``most`` yuan each."""
    for facts in grouped(scope).values():
        for count in facts:
            if count.figure.dimension == "count" and count.role == "level" and count.figure.number > 0:
                totals = [f for f in facts if f.scope == "total" and f.figure.dimension in units.CURRENCIES]
                found = _judged(count, totals[0] if totals else None, parameters)
                if found is not None:
                    yield found


def _judged(count: Fact, total: Fact | None, parameters: Parameters) -> Found | None:
    likely = Interval(Decimal(parameters["least"]), Decimal(parameters["most"]))
    many = count.interval.lo > Decimal(parameters["count"])
    mean = None if total is None else total.interval / count.interval
    odd = mean is not None and not mean.overlaps(likely)
    if not many and not odd:
        return None
    lines: tuple[Line, ...] = ()
    message = _COUNT.fill(count=figure(count))
    if total is not None and mean is not None:
        point = total.figure.base / count.figure.base
        currency = total.figure.dimension
        each = both(lambda lang: said(Figure(_short(point), currency), lang))
        shape = _BOTH if many else _MEAN
        message = shape.fill(count=figure(count), total=figure(total), mean=each)
        formula = f"{grouped_digits(total.figure.base)} ÷ {grouped_digits(count.figure.base)}"
        lines = (Line(_QUANTITY, formula, likely, "", point, mean, currency, Verdict.CONTRADICTS, count.cell),)
    facts = (count,) if total is None else (count, total)
    severity = Severity.ERROR if many else Severity.WARNING
    cells = tuple(fact.cell for fact in facts)
    repairs = tuple(_hypothesis(count, total, likely))
    return Found("C11", severity, Verdict.CONTRADICTS, cells, message, lines, repairs, inputs(facts))


def _hypothesis(count: Fact, total: Fact | None, likely: Interval) -> Iterator[Repair]:
    """ "31亿元以上项目" read as 3.1 billion: so many, each of 100 million and more."""
    number = count.figure.base / _BAND
    if number != number.to_integral_value() or not 0 < number < _MOST_REPAIRED:
        return
    if total is not None:
        mean = total.interval.scaled(1 / number)
        if mean.hi < _BAND or not mean.overlaps(likely):
            return
    yield Repair(count.cell, number.to_integral_value(), "item", _EACH.fill(n=f"{number:f}"), ("C11",))


def _short(value: Decimal) -> Decimal:
    return Decimal(f"{value:.1f}") if value < _MOST_REPAIRED else value.to_integral_value()


RULE = Rule(
    "C11",
    Severity.ERROR,
    Text("Counts are counts", "个数合理"),
    Text("count ≤ bound; total ÷ count within bounds", "个数 ≤ 上限；总额 ÷ 个数在合理范围内"),
    (SourceScope,),
    find=find,
    parameters={"count": 100_000, "least": 10_000, "most": 100_000_000_000},
    says={
        "count": Text("Largest number of projects or firms", "项目或企业个数上限"),
        "least": Text("Smallest mean of each, yuan", "平均每个的下限，元"),
        "most": Text("Largest mean of each, yuan", "平均每个的上限，元"),
    },
    see="R6, R7",
)
