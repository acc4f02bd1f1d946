"""C08: a part that grows faster than its whole was a bounded share of it a year before; a low bound asks whether the scopes are the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain.checks.facts import Fact, PlaceScope
from hqd_desktop.domain.checks.formulas import parts_of
from hqd_desktop.domain.checks.found import Found, Line, Severity, Verdict
from hqd_desktop.domain.checks.interval import ONE, Interval
from hqd_desktop.domain.checks.pairing import is_rate, one_plus
from hqd_desktop.domain.checks.places import by_code
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import both
from hqd_desktop.domain.figures import said
from hqd_desktop.domain.words import Text

_BOUND = Text("Share of {part} in {whole} a year before, at most", "上年{part}占{whole}比重上限")
_MESSAGE = Text(
    "{part} {up} inside {whole} {all}: it was at most {bound}% of it a year before, and then everything else fell to nothing; the "
    "scopes may differ",
    "{whole} {all}，其中{part} {up}：上年占比最多 {bound}%，且其余部分须降为零；两者口径可能不同",
)


def find(scope: PlaceScope, parameters: Parameters) -> Iterator[Found]:
    """A finding for each part whose share a year before is bounded below ``bound`` %."""
    growths = by_code(scope.facts, "growth")
    limit = Decimal(parameters["bound"]) / 100
    for one in parts_of(scope.catalogue):
        for part in growths.get(one.part, ()):
            for whole in growths.get(one.whole, ()):
                if part.source == whole.source and part.basis == whole.basis and is_rate(part) and is_rate(whole):
                    found = _judged(part, whole, limit)
                    if found is not None:
                        yield found


def _judged(part: Fact, whole: Fact, limit: Decimal) -> Found | None:
    faster = part.interval.shifted(ONE)
    if faster.lo <= 0 or whole.interval.lo <= -1:
        return None
    share = whole.interval.shifted(ONE) / faster
    if share.hi >= limit:
        return None
    point = (ONE + whole.figure.base) / (ONE + part.figure.base) * 100
    message = _MESSAGE.fill(
        part=part.name, whole=whole.name, bound=f"{point:.1f}", up=_signed(part), all=_signed(whole)
    )
    line = Line(
        _BOUND.fill(part=part.name, whole=whole.name),
        f"({one_plus(whole)}) ÷ ({one_plus(part)})",
        None,
        "",
        point,
        Interval(Decimal(0), share.hi * 100),
        "%",
        Verdict.UNTOLD,
        part.cell,
    )
    return Found(
        "C08",
        Severity.WARNING,
        Verdict.UNTOLD,
        (part.cell, whole.cell),
        message,
        (line,),
        (),
        inputs((part, whole)),
    )


def _signed(fact: Fact) -> Text:
    sign = "" if fact.figure.number < 0 else "+"
    return both(lambda lang: f"{sign}{said(fact.figure, lang)}")


RULE = Rule(
    "C08",
    Severity.WARNING,
    Text("A part does not outgrow its whole", "部分的增速与整体相容"),
    Text(
        "share a year before ≤ (1 + growth of the whole) ÷ (1 + growth of the part)",
        "上年占比 ≤（1 + 整体增速）÷（1 + 部分增速）",
    ),
    (PlaceScope,),
    find=find,
    parameters={"bound": Decimal(75)},
    says={"bound": Text("Ask where the share is bounded below this, %", "占比上限低于此值时提示，%")},
    see="R8",
)
