"""One figure beside what follows from others: the form all rules about figures have, so that a repair can be tried against all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Cell, Fact
from hqd_desktop.domain.checks.found import Line, Severity, Verdict, judged
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.words import Text

type Value = Callable[[Fact], Interval]
type Compute = Callable[[Value], Interval | None]
type Others = Mapping[Cell, Fact]
NONE: Others = {}


@dataclass(frozen=True, slots=True)
class Relation:
    """``target`` must lie where ``compute`` says, given the intervals of ``inputs``; None means that it cannot be told.

    ``formula`` has the figures filled in ("0.91 ÷ 0.65 − 1"). ``severity`` is that of a contradiction. Intervals are in the bases
    of the units.
    """

    rule: str
    severity: Severity
    quantity: Text
    formula: str
    target: Fact
    inputs: tuple[Fact, ...]
    compute: Compute
    message: Text | None = None
    """Another sentence than the usual one."""
    title: Text | None = None
    """What the sentence calls the figure, where ``quantity`` is short for a table."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All figures it joins, the target first."""
        return (self.target, *self.inputs)

    def ranges(self, others: Others = NONE, *, loose: bool = False) -> tuple[Interval, Interval | None]:
        """What the target may stand for, and what follows, with other figures in the place of some."""

        def value(fact: Fact) -> Interval:
            found = others.get(fact.cell, fact)
            return found.loose if loose else found.interval

        try:
            return value(self.target), self.compute(value)
        except (ZeroDivisionError, ValueError, ArithmeticError):
            return value(self.target), None

    def verdict(self, others: Others = NONE) -> Verdict:
        """Whether it holds; read strictly first, then with closing zeros of whole numbers as not stated."""
        stated, follows = self.ranges(others)
        if follows is None:
            return Verdict.UNTOLD
        strict = judged(stated, follows)
        if strict is not Verdict.CONTRADICTS:
            return strict
        stated, follows = self.ranges(others, loose=True)
        return Verdict.CONTRADICTS if follows is not None and not stated.overlaps(follows) else Verdict.EDGE

    def point(self) -> Decimal | None:
        """What follows from the figures as they are printed, in the base of the target's unit."""
        try:
            found = self.compute(lambda fact: Interval.point(fact.figure.base))
        except (ZeroDivisionError, ValueError, ArithmeticError):
            return None
        return None if found is None else found.middle

    def line(self) -> Line:
        """The comparison for a person, in the unit of the target."""
        unit = self.target.figure.unit
        factor = Decimal(1) / units.unit(unit).factor
        stated, follows = self.ranges()
        point = self.point()
        return Line(
            self.quantity,
            self.formula,
            stated.scaled(factor),
            self.target.printed or plain(self.target.figure),
            None if point is None else point * factor,
            None if follows is None else follows.scaled(factor),
            unit,
            self.verdict(),
            self.target.cell,
        )


def plain(figure: Figure) -> str:
    """Digits as printed, with % behind a percentage."""
    return f"{figure.number:f}{'%' if figure.unit == '%' else ''}"
