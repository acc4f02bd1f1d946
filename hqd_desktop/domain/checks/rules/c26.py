"""C26: a figure outside of what it can be: growth below −100 %, a share beyond 0 to 100 %, the bounds of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Found, Line, Repair, Severity, Verdict
from hqd_desktop.domain.checks.interval import INFINITY, ONE, Interval
from hqd_desktop.domain.checks.repairs import candidates
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import named
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import printed
from hqd_desktop.domain.checks.wording import span
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text("{name}: {stated} is outside of {range}", "{name}：{stated} 超出 {range}")
_GROWTH = Interval(-ONE, INFINITY)
_SHARE = Interval(ONE - ONE, ONE)


def find(scope: SeriesScope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each figure that cannot be, or that the catalogue does not expect."""
    known = scope.measured
    for fact in scope.facts:
        if fact.role == "growth" and fact.figure.dimension == "ratio" and not fact.interval.overlaps(_GROWTH):
            yield _found(fact, _GROWTH, Severity.ERROR)
        elif fact.role == "level":
            bounds = _bounds(fact, known.least, known.most)
            if not fact.interval.overlaps(bounds):
                share = known.measure == "ratio" and bounds == _SHARE
                yield _found(fact, bounds, Severity.ERROR if share else Severity.WARNING)


def _bounds(fact: Fact, least: Figure | None, most: Figure | None) -> Interval:
    same = fact.figure.dimension
    return Interval(
        least.base if least is not None and least.dimension == same else -INFINITY,
        most.base if most is not None and most.dimension == same else INFINITY,
    )


def _found(fact: Fact, bounds: Interval, severity: Severity) -> Found:
    message = _MESSAGE.fill(name=named(fact), stated=printed(fact.figure), range=span(bounds, fact.figure))
    line = Line(named(fact), "", None, fact.printed or f"{fact.figure.number:f}", None, None, fact.figure.unit, Verdict.CONTRADICTS, fact.cell)  # fmt: skip
    repairs = tuple(
        Repair(fact.cell, number, fact.figure.unit, how, ("C26",))
        for number, how in candidates(fact.figure.number)
        if fact.at(number).interval.overlaps(bounds)
    )
    return Found("C26", severity, Verdict.CONTRADICTS, (fact.cell,), message, (line,), repairs, inputs((fact,)))


RULE = Rule(
    "C26",
    Severity.ERROR,
    Text("Figures are possible", "数值在可能的范围内"),
    Text(
        "growth > −100 %; share 0 to 100 %; bounds of the catalogue", "增速 > −100%；比重 0 至 100%；指标目录的上下限"
    ),
    (SeriesScope,),
    find=find,
)
