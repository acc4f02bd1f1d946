"""How a contradiction is told in one sentence."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.checks.telling import printed
from hqd_desktop.domain.figures import Figure, grouped
from hqd_desktop.domain.words import LANGS, Text

_SENTENCE = Text(
    "{quantity}: {stated} stated, {range} follows from {formula}",
    "{quantity}：公布为 {stated}，由 {formula} 得 {range}",
)
_EDGE = Text(
    "{quantity}: {stated} fits {range} from {formula} only if closing zeros are not digits",
    "{quantity}：公布为 {stated}，仅当末尾的 0 不计为有效数字时才与 {formula} 所得的 {range} 相符",
)
_TO = Text("{lo} to {hi}", "{lo} 至 {hi}")


def sentence(relation: Relation, *, edge: bool = False) -> Text:
    """What is stated and what follows, in the unit of the figure."""
    _stated, follows = relation.ranges()
    shape = _EDGE if edge else _SENTENCE
    figure = relation.target.figure
    return shape.fill(
        quantity=relation.title or relation.quantity,
        stated=printed(figure),
        range="" if follows is None else span(follows, figure),
        formula=relation.formula,
    )


def span(found: Interval, like: Figure) -> Text:
    """An interval in the unit of a figure, with as many decimals as are worth reading."""
    unit = units.unit(like.unit)
    lo, hi = found.lo / unit.factor, found.hi / unit.factor
    decimals = max(like.decimals, _worth(hi - lo))
    name = unit.name
    ends = [_end(end, decimals) for end in (lo, hi)]
    made = {}
    for lang in LANGS:
        words = ends[0] if ends[0] == ends[1] else _TO.fill(lo=ends[0], hi=ends[1]).of(lang)
        gap = "" if name.of(lang) == "%" or not name.of(lang) else " "
        made[lang] = f"{words}{gap}{name.of(lang)}"
    return Text(made["en"], made["zh"])


def _worth(width: Decimal) -> int:
    """Decimals that tell two ends apart, six at most."""
    if width.is_infinite() or width <= 0:
        return 0
    return max(0, min(6, 1 - width.adjusted()))


def _end(value: Decimal, decimals: int) -> str:
    if value.is_infinite():
        return "∞" if value > 0 else "−∞"
    return grouped(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN))
