"""C18: published ranks in the order of the values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hqd_desktop.domain.checks.facts import Fact, PeersScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "Rank {a} of {first} with {x} stands before rank {b} of {second} with {y}",
    "{first} {x} 列第 {a} 位，{second} {y} 列第 {b} 位，次序不符",
)
type _Ranked = tuple[int, Fact, Fact]


def find(scope: PeersScope, _parameters: Parameters) -> Iterator[Found]:
    """A finding for each two neighbours whose ranks go against their values, unless growth is what was ranked."""
    down = scope.measured.direction == "down"
    wrong = [_wrong(_line(scope, role), down=down) for role in ("level", "growth")]
    told = [found for found, line in zip(wrong, ("level", "growth"), strict=True) if _line(scope, line)]
    if told and all(told):
        for (a, rank_a, x), (b, rank_b, y) in told[0]:
            message = _MESSAGE.fill(
                a=str(a), b=str(b), first=_name(scope, x), second=_name(scope, y), x=figure(x), y=figure(y)
            )
            cells = (rank_a.cell, rank_b.cell, x.cell, y.cell)
            yield Found(
                "C18", Severity.WARNING, Verdict.CONTRADICTS, cells, message, inputs=inputs((rank_a, rank_b, x, y))
            )


def _line(scope: PeersScope, role: str) -> list[_Ranked]:
    """Ranks with the figures of the same areas, by rank."""
    values = {fact.area: fact for fact in scope.facts if fact.role == role}
    ranks = [fact for fact in scope.facts if fact.role == "rank" and fact.area in values]
    return sorted(((int(rank.figure.number), rank, values[rank.area]) for rank in ranks), key=lambda one: one[0])


def _wrong(line: list[_Ranked], *, down: bool) -> list[tuple[_Ranked, _Ranked]]:
    made = []
    for a, b in pairwise(line):
        if a[0] == b[0] or a[2].figure.dimension != b[2].figure.dimension:
            continue
        better, worse = (b, a) if down else (a, b)
        if better[2].interval.hi < worse[2].interval.lo:
            made.append((a, b))
    return made


def _name(scope: PeersScope, fact: Fact) -> Text:
    return scope.names.get(fact.area or 0, fact.name)


RULE = Rule(
    "C18",
    Severity.WARNING,
    Text("Ranks follow the values", "位次与数值相符"),
    Text("a better rank has a better value", "位次在前者数值较优"),
    (PeersScope,),
    find=find,
)
