"""What a rule finds: where, what was stated, what follows from the other figures, and how it may be mended."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from hqd_desktop.domain.checks.facts import Cell
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.words import Text

EDGE = Decimal("0.1")
"""Where less than this share of the narrower interval is common to both, they agree at the edge only."""


class Severity(StrEnum):
    """Error: cannot be true. Warning: unusual. Info: incomplete."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    """What the comparison of a printed with a computed interval says."""

    AGREES = "agrees"
    EDGE = "edge"
    CONTRADICTS = "contradicts"
    UNTOLD = "untold"


def judged(stated: Interval, computed: Interval) -> Verdict:
    """Disjoint intervals contradict; those that share less than a tenth of the narrower one agree at the edge."""
    if not stated.overlaps(computed):
        return Verdict.CONTRADICTS
    return Verdict.EDGE if stated.share_in(computed) < EDGE else Verdict.AGREES


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison: what, by which formula, what is stated (as printed) and what was computed, both in ``unit``.

    Intervals are in ``unit`` itself (per cent are 30.33, not 0.3033). ``cell`` is where the stated figure stands.
    """

    quantity: Text
    formula: str
    stated: Interval | None
    printed: str
    computed: Decimal | None
    range: Interval | None
    unit: str
    verdict: Verdict
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Another number that would agree: where, which, how it came about ("one digit", "unit"), and which rules it satisfies."""

    cell: Cell
    number: Decimal
    unit: str
    how: Text
    satisfies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One finding. The first of ``cells`` is the value that is most likely wrong."""

    rule: str
    severity: Severity
    verdict: Verdict
    cells: tuple[Cell, ...]
    message: Text
    lines: tuple[Line, ...] = ()
    repairs: tuple[Repair, ...] = ()
    inputs: tuple[str, ...] = field(default=(), compare=False)
    """The figures it follows from, as they stand: what the fingerprint is made of."""

    @property
    def key(self) -> str:
        """What this finding is called as long as it is about the same values: rule and cells."""
        return "|".join((self.rule, *(f"{c.kind}:{c.record}:{c.field}" for c in sorted(self.cells))))

    @property
    def fingerprint(self) -> str:
        """A digest of all inputs: another one means that something changed, and a decision is to be thought over again."""
        said = "\n".join((self.rule, *sorted(self.inputs)))
        return hashlib.sha256(said.encode()).hexdigest()[:16]
