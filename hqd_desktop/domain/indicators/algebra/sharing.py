"""Parts of a whole: shares, how they move, what a part contributes to growth and by how many points it pulls.

Contribution and pull are of amounts at constant prices; the caller hands those over, or growth at constant prices.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    EXACT,
    NOT_MEANINGFUL,
    POINTS,
    RATE_DECIMALS,
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    finest,
    other_unit,
    percent,
    rounded,
    said,
)
from hqd_desktop.domain.indicators.algebra.cumulating import VINTAGES
from hqd_desktop.domain.indicators.algebra.growth import NO_BASE, change_of_ratio, rate
from hqd_desktop.domain.words import Text

_NO_WHOLE = Refusal(Text("the whole is zero or below", "总量为零或负数"), NOT_MEANINGFUL)
_LARGER = Text("the part is larger than the whole: perhaps of another scope", "分项大于总量，口径可能不同")
_HUNDRED = Decimal(100)


def share(part: Figure, whole: Figure, *, revised: bool = False) -> Answer:
    """P / T in %. Refused for different currencies or units and a whole of zero or below.

    ``revised``: the two are of different vintages, of which the answer warns.
    """
    numbers = aligned(part, whole)
    if numbers is None:
        return other_unit(part, whole)
    a, b = numbers
    if b <= 0:
        return _NO_WHOLE
    made = percent(EXACT.divide(a, b))
    warnings = ((VINTAGES,) if revised else ()) + ((_LARGER,) if a > b else ())
    why = Text("{part} of {whole}", "{part}占{whole}").fill(part=said(part), whole=said(whole))
    return Computed(Figure(made.number, made.unit, blurred(part, whole)), why, warnings)


def structure_change(now: Figure, before: Figure | None) -> Answer:
    """s(t) - s(t-1) in percentage points."""
    return change_of_ratio(now, before)


def contribution(part: Figure, part_before: Figure, whole: Figure, whole_before: Figure) -> Answer:
    """Contribution rate: change of the part over change of the whole, in %, both at constant prices.

    Refused where the whole did not change. Where the whole fell, a positive rate means that the part fell as well, which is told.
    """
    numbers = aligned(part, part_before, whole, whole_before)
    if numbers is None:
        return _first_other(part, part_before, whole, whole_before)
    p, p0, t, t0 = numbers
    if t == t0:
        return Refusal(Text("the whole did not change", "总量没有变化"), NOT_MEANINGFUL)
    fell = Text("the whole fell: a positive rate means the part fell as well", "总量下降，贡献率为正表示分项也下降")
    made = percent(EXACT.divide(p - p0, t - t0))
    why = Text("change of the part over change of the whole", "分项增量与总增量之比")
    return Computed(made, why, (fell,) if t < t0 else ())


def pull(part: Figure, part_before: Figure, whole_before: Figure) -> Answer:
    """By how many points a part moved the growth of the whole: change of the part over the whole of the year before."""
    numbers = aligned(part, part_before, whole_before)
    if numbers is None:
        return _first_other(part, part_before, whole_before)
    p, p0, t0 = numbers
    if t0 <= 0:
        return NO_BASE
    made = Figure(rounded(EXACT.divide(p - p0, t0) * _HUNDRED), POINTS, blurred(part, part_before, whole_before))
    why = Text("{part} less {before}, over {whole}", "（{part}减{before}）÷{whole}").fill(
        part=said(part), before=said(part_before), whole=said(whole_before)
    )
    return Computed(made, why)


def pull_of_share(share_before: Figure, growth: Figure) -> Answer:
    """The same out of the share of the year before and the growth of the part: share(t-1) x g, in points."""
    made = Figure(rounded(share_before.number * rate(growth)), POINTS, blurred(share_before, growth))
    why = Text("a share of {share} growing by {growth}", "占比{share}，增长{growth}").fill(
        share=said(share_before), growth=said(growth)
    )
    return Computed(made, why)


def pulls(parts: Sequence[tuple[Figure, Figure]]) -> list[Answer]:
    """The pull of each part of a whole, out of levels of now and published real growth: P - P/(1+g) over the sum of all P/(1+g)."""
    bases = [None if 1 + rate(g) <= 0 else EXACT.divide(p.number, 1 + rate(g)) for p, g in parts]
    if any(base is None for base in bases):
        return [NO_BASE for _ in parts]
    if wrong := next((p for p, _g in parts if p.unit != parts[0][0].unit), None):
        return [other_unit(parts[0][0], wrong) for _ in parts]
    whole = sum((base for base in bases if base is not None), Decimal(0))
    if whole <= 0:
        return [_NO_WHOLE for _ in parts]
    why = Text(
        "growth of the part at constant prices over the whole of the year before", "分项不变价增量与上年同期总量之比"
    )
    return [
        Computed(Figure(rounded((p.number - base) / whole * _HUNDRED), POINTS), why)
        for (p, _g), base in zip(parts, bases, strict=True)
        if base is not None
    ]


def sum_of_points(points: Sequence[Figure], published: Figure | None = None) -> Answer:
    """The sum of pulls, with what separates it from a published growth: up to half a last digit for each part is rounding."""
    total = sum((p.number for p in points), Decimal(0))
    warnings: tuple[Text, ...] = ()
    if published is not None and total != published.number:
        room = Decimal(len(points) + 1) / 2 * Decimal(1).scaleb(-RATE_DECIMALS)
        kind = (
            Text("rounding", "四舍五入所致")
            if abs(total - published.number) <= room
            else Text("not rounding", "非舍入误差")
        )
        warnings = (
            Text("published: {published}; the difference is {kind}", "公布数为{published}，差额{kind}").fill(
                published=said(published), kind=kind
            ),
        )
    made = Figure(rounded(total, finest(*(p.number for p in points))), POINTS)
    return Computed(made, Text("the sum of {n} pulls", "{n} 项拉动之和").fill(n=len(points)), warnings)


def per_head(level: Figure, before: Figure | None, now: Figure, decimals: int = 0) -> Answer:
    """L over the mean of the populations at the end of this year and the last, as GRP per capita is defined, in units each.

    The unit is that of the level without magnitude, per person; without a population of the year before it is refused.
    """
    if before is None:
        return Refusal(Text("the population a year earlier is not on record", "缺少上年末人口数"))
    if {before.dimension, now.dimension} != {"people"}:
        return other_unit(level, now if now.dimension != "people" else before)
    mean = (before.base + now.base) / 2
    if mean <= 0:
        return NO_BASE
    made = Figure(
        rounded(EXACT.divide(level.base, mean), decimals), f"{level.dimension}/person", blurred(level, before, now)
    )
    why = Text("{level} over the mean of {before} and {now}", "{level}÷（{before}与{now}的平均数）").fill(
        level=said(level), before=said(before), now=said(now)
    )
    return Computed(made, why)


def _first_other(first: Figure, *others: Figure) -> Refusal:
    return other_unit(first, next(one for one in others if one.dimension != first.dimension))
