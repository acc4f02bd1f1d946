"""C04: a growth and an average per year without a span: some whole number of years must join them."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, SourceScope
from hqd_desktop.domain.checks.found import Found, Line, Severity, Verdict
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.pairing import ANNUAL, grouped, one_plus
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.words import Text

_MESSAGE = Text(
    "{whole} in all at {each} a year is no whole number of years", "累计增长 {whole}、年均 {each}，推不出整数年份"
)
_QUANTITY = Text("Growth over {n} years", "{n} 年累计增长")


def find(scope: SourceScope, parameters: Parameters) -> Iterator[Found]:
    """A finding where no number of years up to ``years`` turns the average into the growth."""
    most = int(parameters["years"])
    for facts in grouped(scope).values():
        growths = [fact for fact in facts if fact.role == "growth" and fact.period is None and fact.interval.lo > 0]
        for whole in growths:
            for each in growths:
                if each.basis == ANNUAL and whole.basis != ANNUAL:
                    found = _judged(whole, each, most)
                    if found is not None:
                        yield found


def _judged(whole: Fact, each: Fact, most: int) -> Found | None:
    grown, total = each.interval.shifted(ONE), Interval.point(1)
    nearest = (0, total)
    for years in range(1, most + 1):
        total = total * grown
        made = total.shifted(-ONE)
        if made.overlaps(whole.interval):
            return None
        if years == 1 or made.gap(whole.interval) < nearest[1].gap(whole.interval):
            nearest = years, made
    years, made = nearest
    line = Line(
        _QUANTITY.fill(n=years), f"({one_plus(each)})^{years} − 1", whole.interval.scaled(ONE * 100),
        f"{whole.figure.number:f}%", made.middle * 100, made.scaled(ONE * 100), "%", Verdict.CONTRADICTS, whole.cell,
    )  # fmt: skip
    message = _MESSAGE.fill(whole=figure(whole), each=figure(each))
    cells = (whole.cell, each.cell)
    return Found("C04", Severity.ERROR, Verdict.CONTRADICTS, cells, message, (line,), (), inputs((whole, each)))


RULE = Rule(
    "C04",
    Severity.ERROR,
    Text("Some number of years joins growth and average", "累计增速与年均增速对应整数年份"),
    Text("ln(1 + growth) ÷ ln(1 + average per year)", "ln(1 + 累计增速) ÷ ln(1 + 年均增速)"),
    (SourceScope,),
    find=find,
    parameters={"years": 60},
    says={"years": Text("Most years that are tried", "最多尝试的年数")},
)
