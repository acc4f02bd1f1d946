"""Shares of the whole and pulls on its growth (indicators.md 3.2): share = P/T; pull = P's share a year earlier x P's growth,
in percentage points; contribution = pull / growth of the whole, in percent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.figures import Figure, grouped
from hqd_desktop.domain.indicators.algebra import Computed, sharing
from hqd_desktop.domain.indicators.algebra.answer import rounded
from hqd_desktop.domain.indicators.charts.chart import NOTHING, OTHERS, Asked, Chart, Kind, drawn_only, foot, refused
from hqd_desktop.domain.indicators.charts.parts import Moment, Whole, moments, points_by_period
from hqd_desktop.domain.indicators.charts.table import (
    BASE_HEADINGS,
    Cell,
    Matrix,
    Shape,
    Strand,
    Table,
    base_row,
    said_period,
)
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Series, SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import LANGS, Text

WHOLE_HEADING = Text("Whole", "整体")
SHARE_HEADING = Text("Share of the whole, %", "占比（%）")
PULL_HEADING = Text("Pull, percentage points", "拉动（个百分点）")
CONTRIBUTION_HEADING = Text("Contribution to growth, %", "贡献率（%）")
_SHARES = Text("Shares of {whole}, %", "占{whole}比重，%")
_PULLS = Text("Pull on the growth of {whole}, percentage points", "对{whole}增长的拉动，个百分点")
_NOT_WHOLE = Text("The parts do not make up the whole: {where}.", "分项之和与整体不符：{where}。")
_PART_MISSING = Text("A part is not reported: {where}.", "有分项未报告：{where}。")
_SUMMED = Text("The whole is the sum of its parts: {where}.", "整体为分项之和：{where}。")
_VINTAGE = Text(
    "Taken from the same vintage as the parts, later revised: {where}.",
    "整体取与分项同批公布的数值（后有修订）：{where}。",
)
_NEGATIVE = Text("Left out, since a part is below zero: {where}.", "有分项为负，未绘出：{where}。")
_FROM_GROWTH = Text(
    "Pull = share a year earlier × published growth; computed.", "拉动=上年同期占比×公布增速，为推算数。"
)
_FROM_LEVELS = Text(
    "Pull = change of the part / whole a year earlier, from levels (nominal): {where}.",
    "拉动=分项增量÷上年同期整体，由现价水平推算（名义）：{where}。",
)
_NO_BASE = Text("No period has the levels of a year earlier", "没有上年同期水平，无法计算拉动")
_NO_BASE_FIX = Text("Record the levels of the year before", "录入上年同期数值")
_ESTIMATES = Text("Estimates are among the figures.", "含预计数。")
_LISTED = 3


def share(part: Decimal, whole: Decimal) -> Decimal:
    """P/T in percent, to a tenth as shares are published."""
    return rounded(100 * part / whole, 1)


def at_constant_prices(before: Figure, growth: Decimal) -> Figure:
    """What an amount becomes at constant prices by a published growth in %."""
    return Figure(before.number * (1 + growth / 100), before.unit)


def pull_on(part: Figure, part_before: Figure, whole_before: Figure) -> Decimal:
    """Change of the part / whole a year earlier, in percentage points to a hundredth (``algebra.sharing.pull``)."""
    answer = sharing.pull(part, part_before, whole_before)
    assert isinstance(answer, Computed), answer.why.en
    return answer.figure.number


def contribution(pull: Decimal, growth: Decimal) -> Decimal | None:
    """Pull / growth of the whole in percent, to a tenth; None where the whole did not move."""
    return rounded(100 * pull / growth, 1) if growth else None


@dataclass(frozen=True, slots=True)
class Slice:
    """One period of shares: percent by part (None: not reported), and what the parts leave (below zero: they exceed the whole)."""

    moment: Moment
    shares: tuple[Decimal | None, ...]
    rest: Decimal


@dataclass(frozen=True, slots=True)
class Pulls:
    """One period of pulls, by part; ``total`` is their sum, ``growth`` that of the whole as published."""

    period: Period
    pulls: tuple[Decimal, ...]
    contributions: tuple[Decimal | None, ...]
    total: Decimal
    growth: Point | None
    from_growth: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares(Chart):
    """``parts`` are the names, in the order of the formula."""

    parts: tuple[Text, ...]
    slices: tuple[Slice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pull(Chart):
    """``parts`` are the names, in the order of the formula."""

    parts: tuple[Text, ...]
    columns: tuple[Pulls, ...]


def shares(whole: Whole) -> Shares:
    """The structure over time; raises UserError where no period has a part and the whole."""
    known = [moment for moment in moments(whole) if whole.within(moment.period)]
    usable = [m for m in known if m.whole.figure.number > 0 and all(p is None or p.figure.number >= 0 for p in m.parts)]
    if not usable:
        raise refused(NOTHING, OTHERS)
    slices = tuple(_slice(moment) for moment in usable)
    said = (
        _where(_NOT_WHOLE, [(m.period, _percent(m)) for m in usable if m.complete and not m.fits]),
        _where(_PART_MISSING, [(m.period, None) for m in usable if not m.complete]),
        _where(_SUMMED, [(m.period, None) for m in usable if m.whole_is_sum]),
        _where(_VINTAGE, [(m.period, None) for m in usable if m.other_vintage]),
        _where(_NEGATIVE, [(m.period, None) for m in known if m not in usable]),
    )
    strands = tuple(Strand(part.name, tuple(one.shares[n] for one in slices)) for n, part in enumerate(whole.parts))
    return Shares(
        kind=Kind.SHARES,
        shown=whole.levels,
        title=_title(whole),
        axis=_SHARES.fill(whole=whole.levels.title),
        foot=foot(_drawn(whole, usable), *(text for text in said if text), hollow=_ESTIMATES),
        table=_shares_table(whole, slices),
        matrix=Matrix(
            Shape.STACKED, Text("Period", "时期"), tuple(said_period(s.moment.period) for s in slices), strands
        ),
        areas=whole.areas,
        asked=Asked(area=whole.area),
        parts=tuple(part.name for part in whole.parts),
        slices=slices,
    )


def _slice(moment: Moment) -> Slice:
    total = moment.whole.figure.number
    found = tuple(share(part.figure.number, total) if part else None for part in moment.parts)
    rest = Decimal(0) if moment.fits else 100 - sum((one for one in found if one is not None), Decimal(0))
    return Slice(moment, found, rest)


def _percent(moment: Moment) -> str:
    made = share(moment.whole.figure.number - moment.rest, moment.whole.figure.number)
    return f"{grouped(made)}%"


def pull(whole: Whole) -> Pull:
    """The pulls over time; raises UserError where no period has the levels of the year before."""
    known = {moment.period: moment for moment in moments(whole)}
    if not known:
        raise refused(NOTHING, OTHERS)
    growth = _published(whole.growth)
    grown = [_published(part.growth) for part in whole.parts]
    periods = sorted({*known, *(p for one in grown for p in one)}, key=lambda p: (p.last, -p.first))
    made = (_pulls(p, known, growth.get(p), [one.get(p) for one in grown]) for p in periods if whole.within(p))
    columns = tuple(one for one in made if one is not None)
    if not columns:
        raise refused(_NO_BASE, _NO_BASE_FIX)
    nominal = [(one.period, None) for one in columns if not one.from_growth]
    said = (_FROM_GROWTH if len(nominal) < len(columns) else None, _where(_FROM_LEVELS, nominal))
    total = Strand(Text("Sum", "合计"), tuple(one.total for one in columns), total=True)
    strands = tuple(Strand(part.name, tuple(one.pulls[n] for one in columns)) for n, part in enumerate(whole.parts))
    used = [m for one in columns for m in (known.get(one.period), known.get(one.period.year_before())) if m]
    return Pull(
        kind=Kind.PULL,
        shown=whole.growth,
        title=_title(whole),
        axis=_PULLS.fill(whole=whole.levels.title),
        foot=foot(_drawn(whole, used), *(text for text in said if text), hollow=_ESTIMATES),
        table=_pull_table(whole, columns),
        matrix=Matrix(
            Shape.STACKED, Text("Period", "时期"), tuple(said_period(one.period) for one in columns), (*strands, total)
        ),
        areas=whole.areas,
        asked=Asked(area=whole.area),
        parts=tuple(part.name for part in whole.parts),
        columns=columns,
    )


def _published(shown: SeriesSet) -> dict[Period, Point]:
    """Growth as published: what the levels give is nominal, and is worked out here from the levels."""
    return {period: point for period, point in points_by_period(shown).items() if not point.computed}


def _pulls(
    period: Period, known: Mapping[Period, Moment], growth: Point | None, grown: Sequence[Point | None]
) -> Pulls | None:
    """None where the year before lacks the whole or a part. Published growth of all parts goes before levels."""
    base = known.get(period.year_before())
    if base is None or not base.complete or base.whole.figure.number <= 0:
        return None
    before = [part.figure for part in base.parts if part]
    whole = base.whole.figure
    rates = [point.figure.number for point in grown if point]
    now = known.get(period)
    if len(rates) == len(before):
        made = tuple(pull_on(at_constant_prices(b, g), b, whole) for b, g in zip(before, rates, strict=True))
    elif now is not None and now.complete:
        levels = [part.figure for part in now.parts if part]
        made = tuple(pull_on(n, b, whole) for n, b in zip(levels, before, strict=True))
    else:
        return None
    from_growth = len(rates) == len(before)
    total = sum(made, Decimal(0))
    over = growth.figure.number if growth and from_growth else total
    return Pulls(period, made, tuple(contribution(one, over) for one in made), total, growth, from_growth)


def _title(whole: Whole) -> Text:
    return Text(f"{whole.levels.title.en}, {whole.area_name.en}", f"{whole.area_name.zh}{whole.levels.title.zh}")


def _drawn(whole: Whole, used: Sequence[Moment]) -> SeriesSet:
    """All figures the chart stands on, for the footnote."""
    points = {p.observation: p for m in used for p in (m.whole, *m.parts) if p}
    own = whole.levels.series[0] if whole.levels.series else None
    if own is None:
        return drawn_only(whole.levels, ())
    return drawn_only(whole.levels, [Series(own.area, own.name, own.role, tuple(points.values()))])


def _where(text: Text, found: Sequence[tuple[Period, str | None]]) -> Text | None:
    """The sentence with the first few periods; None for none."""
    if not found:
        return None
    said = {}
    for lang in LANGS:
        parts = [f"{p.text(lang)} {more}" if more else p.text(lang) for p, more in found[-_LISTED:]]
        left = len(found) - len(parts)
        if left:
            parts.append(f"另有 {left} 期" if lang == "zh" else f"{left} more")
        said[lang] = ("、" if lang == "zh" else ", ").join(parts)
    return text.fill(where=Text(said["en"], said["zh"]))


def _shares_table(whole: Whole, slices: Sequence[Slice]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for one in slices:
        rows.append((*_row(whole.levels, one.moment.whole), None))
        for part, point, value in zip(whole.parts, one.moment.parts, one.shares, strict=True):
            rows.append((*_row(part.levels, point, one.moment.period), value))
    return Table((*BASE_HEADINGS, SHARE_HEADING), tuple(rows))


def _pull_table(whole: Whole, columns: Sequence[Pulls]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for one in columns:
        rows.append((*_row(whole.growth, one.growth, one.period), one.total, None))
        for part, value, rate in zip(whole.parts, one.pulls, one.contributions, strict=True):
            growth = _published(part.growth).get(one.period)
            rows.append((*_row(part.growth, growth, one.period), value, rate))
    return Table((*BASE_HEADINGS, PULL_HEADING, CONTRIBUTION_HEADING), tuple(rows))


def _row(shown: SeriesSet, point: Point | None, period: Period | None = None) -> tuple[Cell, ...]:
    return base_row(shown, shown.series[0], point, period)
