"""Between cumulative and single periods: Y is a level from January on, x that of single months or quarters.

x(a..b) = Y(b) - Y(a-1); January and February published together are one period and are never split.
Since 2013 the National Bureau of Statistics publishes them together, so that the moving Spring Festival does not distort them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    finest,
    other_unit,
    rounded,
    said,
)
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

YEAR = 12
Levels = Mapping[Period, Figure]
NOT_A_FLOW = Refusal(
    Text("only what adds up over the months of a year is cumulative", "只有可按月累加的流量指标才有累计与当期之分")
)
_JOINED = Text(
    "January and February are published together; neither can be told from the other",
    "1—2 月数据合并公布，无法分出单月",
)
_MISSING = Text(
    "no cumulative figure for {when} is on record, and a missing one is not zero", "缺少{when}的累计数，缺数不等于零"
)


def single(cumulative: Levels, wanted: Period, *, flow: bool = True) -> Answer:
    """The figure of the months ``wanted`` of one year out of cumulative ones: Y(b) - Y(a-1).

    ``flow``: the indicator adds up over time. Refused: other indicators, a missing end, January or February alone where they
    are published together.
    """
    if not flow:
        return NOT_A_FLOW
    january = wanted.first - wanted.first % YEAR
    whole, before = Period(january, wanted.last), Period(january, wanted.first - 1)
    if wanted.last - january >= YEAR:
        return Refusal(Text("it covers more than a year", "跨年区间"))
    only_joined = Period(january, january) not in cumulative and Period(january, january + 1) in cumulative
    if only_joined and (wanted.last == january or wanted.first == january + 1):
        return Refusal(_JOINED)
    if whole not in cumulative:
        return Refusal(_MISSING.fill(when=_when(whole)))
    if wanted.first == january:
        figure = cumulative[whole]
        return Computed(figure, Text("the cumulative figure itself", "即累计数"))
    if before not in cumulative:
        return Refusal(_MISSING.fill(when=_when(before)))
    return difference(cumulative[whole], cumulative[before])


def difference(later: Figure, earlier: Figure) -> Answer:
    """``later`` minus ``earlier`` in the unit of the later one, with the decimals of the finer one."""
    numbers = aligned(later, earlier)
    if numbers is None:
        return other_unit(later, earlier)
    a, b = numbers
    made = Figure(rounded(a - b, finest(a, b)), later.unit, blurred(later, earlier))
    return Computed(
        made,
        Text("{later} less {earlier}", "{later}减{earlier}").fill(later=said(later), earlier=said(earlier)),
    )


def quarter(cumulative: Levels, year: int, number: int, *, flow: bool = True) -> Answer:
    """A quarter by itself: Q(k) = Y(3k) - Y(3k-3)."""
    return single(cumulative, Period.of(year, 3 * number - 2, 3 * number), flow=flow)


def split_evenly(joined: Figure, days: tuple[int, int] | None = None) -> tuple[Computed, Computed]:
    """January and February out of both together, half each, or by their ``days``: only because somebody asked for it.

    Nothing published supports it, which both results say.
    """
    one, two = days or (1, 1)
    number = rounded(joined.number * one / (one + two), finest(joined.number) + 1)
    basis = Text("by days", "按天数") if days else Text("half each", "各取一半")
    why = Text("January and February together, split {how}", "1—2 月合计{how}拆分").fill(how=basis)
    warning = (Text("a split of January and February is an assumption", "1 月、2 月的拆分只是假设"),)
    parts = (number, joined.number - number)
    january, february = (Computed(replace(joined, number=part), why, warning) for part in parts)
    return january, february


def cumulated(singles: Sequence[tuple[Period, Figure]], wanted: Period) -> Answer:
    """The sum of single periods from January to the last month wanted; refused where a month is missing or counted twice."""
    inside = sorted(pair for pair in singles if wanted.first <= pair[0].first and pair[0].last <= wanted.last)
    nexts = wanted.first
    for period, _figure in inside:
        if period.first != nexts:
            return Refusal(_gap(nexts, period))
        nexts = period.last + 1
    if nexts != wanted.last + 1 or not inside:
        return Refusal(_gap(nexts, Period(wanted.last, wanted.last)))
    return total([figure for _period, figure in inside])


def total(parts: Sequence[Figure]) -> Answer:
    """The sum of parts in the unit of the first, with the decimals of the finest; different currencies are refused."""
    numbers = aligned(parts[0], *parts[1:])
    if numbers is None:
        return other_unit(parts[0], next(p for p in parts if p.dimension != parts[0].dimension))
    made = Figure(rounded(sum(numbers, Decimal(0)), finest(*numbers)), parts[0].unit, blurred(*parts))
    return Computed(made, Text("the sum of {n} figures", "{n} 个数之和").fill(n=len(parts)))


def trailing_year(
    now: Figure, year_before: Figure | None, same_before: Figure | None, *, revised: bool = False
) -> Answer:
    """The last twelve months: Y(m) + A(y-1) - Y(m, y-1).

    ``year_before`` is the whole last year, ``same_before`` its same months. ``revised``: those two are of different vintages.
    """
    if year_before is None or same_before is None:
        return Refusal(Text("the figures of the year before are not complete", "上年数据不全"))
    numbers = aligned(now, year_before, same_before)
    if numbers is None:
        return other_unit(now, year_before if year_before.dimension != now.dimension else same_before)
    a, b, c = numbers
    made = Figure(rounded(a + b - c, finest(a, b, c)), now.unit, blurred(now, year_before, same_before))
    why = Text("{now} plus {year} less {same}", "{now}加{year}减{same}").fill(
        now=said(now), year=said(year_before), same=said(same_before)
    )
    return Computed(made, why, (VINTAGES,) if revised else ())


VINTAGES = Text(
    "the figures are not of one vintage: one is preliminary, the other final or revised",
    "所用数据版本不一致：有初步数，也有最终核实数或修订数",
)


def _when(period: Period) -> Text:
    return Text(period.text("en"), period.text("zh"))


def _gap(first: int, found: Period) -> Text:
    if found.first < first:
        return Text("{when} is counted twice", "{when}重复计入").fill(when=_when(found))
    missing = Period(first, max(first, found.first - 1))
    return Text("{when} is missing, and a missing figure is not zero", "缺少{when}，缺数不等于零").fill(
        when=_when(missing)
    )
