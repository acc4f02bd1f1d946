"""C13: a jump in a series that nothing announced."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal
from itertools import pairwise
from statistics import median

from hqd_desktop.domain.checks.facts import Fact, SeriesScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.series import alike, between, named
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "{name}: {now} after {before}, while it usually changes by {usual}%; was the way of counting changed?",
    "{name}：由 {before} 变为 {now}，而通常变动约 {usual}%；统计口径是否有变？",
)
_FEWEST = 5
_SHORT = Context(prec=9)
"""Logarithms of many digits cost more than all the rest, and nobody asks for them here."""


def find(scope: SeriesScope, parameters: Parameters) -> Iterator[Found]:
    """A finding for each change over a year that is far from the others of its series, and no break is on record."""
    for line in alike(scope):
        pairs = [
            (a, b)
            for a, b in pairwise(line)
            if a.period is not None and b.period is not None and b.period.first - a.period.first == 12
        ]
        if len(pairs) < _FEWEST:
            continue
        widest, spread = _SHORT.ln(Decimal(parameters["ratio"])), Decimal(parameters["spread"])
        changes = [_SHORT.ln(b.figure.base / a.figure.base) for a, b in pairs]
        usual = median(changes)
        deviation = median(abs(change - usual) for change in changes)
        bound = max(spread * deviation, widest)
        for (a, b), change in zip(pairs, changes, strict=True):
            assert a.period is not None and b.period is not None  # noqa: PT018 - both are of one series
            if abs(change - usual) > bound and not between(scope, a.period, b.period):
                yield _found(a, b, usual)


def _found(a: Fact, b: Fact, usual: Decimal) -> Found:
    percent = f"{(usual.exp() - 1) * 100:+.1f}"
    message = _MESSAGE.fill(name=named(b), now=figure(b), before=figure(a), usual=percent)
    return Found("C13", Severity.WARNING, Verdict.UNTOLD, (b.cell, a.cell), message, inputs=inputs((a, b)))


RULE = Rule(
    "C13",
    Severity.WARNING,
    Text("Series do not jump", "序列无异常跳变"),
    Text(
        "|ln ratio − median| ≤ max(spread × deviation, ln ratio bound)",
        "|ln 比值 − 中位数| ≤ max(倍数 × 离差, ln 比值上限)",
    ),
    (SeriesScope,),
    find=find,
    parameters={"ratio": Decimal("1.5"), "spread": Decimal(3)},
    says={
        "ratio": Text("Smallest ratio of two years that can be a jump", "视为跳变的最小比值"),
        "spread": Text("Times the usual deviation", "通常离差的倍数"),
    },
)
