"""Ranking bars: the areas of one period, best first, with rank and "n of N"; who has not reported is named."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.indicators.charts.chart import (
    NO_ZERO,
    NOTHING,
    OTHERS,
    OVER_TIME,
    USUAL,
    Asked,
    Chart,
    Kind,
    at,
    drawn_only,
    foot,
    is_sized,
    is_stock,
    left_out,
    periods_of,
    ranked,
    refused,
    usual_period,
)
from hqd_desktop.domain.indicators.charts.places import best_first, places, worth
from hqd_desktop.domain.indicators.charts.table import (
    BASE_HEADINGS,
    Matrix,
    Shape,
    Strand,
    Table,
    base_row,
)
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Role, Series, SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import LANGS, Text

RANK_HEADING, AMONG_HEADING = Text("Rank here", "本图位次"), Text("Of", "参比数")
_REPORTED = Text("{n} of {all} areas reported.", "{all} 个区域中 {n} 个有数据。")
_NOT_REPORTED = Text("Not reported: {names}.", "未报告：{names}。")
_HOLLOW = Text("Hollow bars are estimates.", "空心条为预计数。")
_SMALLER = Text("The smallest comes first.", "数值越小位次越前。")
_AIM = Text("The closest to the aim comes first.", "越接近目标值位次越前。")
_MIXED = Text("Preliminary and settled figures stand side by side.", "初步数与核实数并列。")
_LISTED = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One area; ``rank`` is None for what the others are only measured by, ``point`` None where nothing was reported."""

    series: Series
    point: Point | None
    rank: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking(Chart):
    """``bars`` from the best to the worst, ``missing`` those that did not report, ``lines`` the wider territories to measure by."""

    period: Period
    bars: tuple[Bar, ...]
    missing: tuple[Series, ...]
    lines: tuple[Bar, ...]

    @property
    def everyone(self) -> int:
        """How many areas compare, reported or not."""
        return len(self.bars) + len(self.missing)


def ranking(everyone: SeriesSet, asked: Asked = USUAL) -> Ranking:
    """Rank the areas of ``everyone`` in a period: the one asked for, else the newest that two areas reported.

    Raises UserError where no area has a figure, and for published ranks, which are no lengths.
    """
    if everyone.measure is Measure.RANK:
        raise refused(NO_ZERO, OVER_TIME)
    compared = ranked(everyone.series)
    choices = periods_of(compared)
    if not choices:
        raise refused(NOTHING, OTHERS)
    stock = is_stock(everyone)
    period = asked.period if asked.period in choices else usual_period(compared, choices, stock=stock)
    assert period is not None
    points = {one.area: point for one in compared if (point := at(one, period, stock=stock)) is not None}
    by_area = {one.area: one for one in compared}
    worths = {area: worth(p.figure, everyone.indicator, everyone.measure) for area, p in points.items()}
    rank = places(worths)
    bars = tuple(Bar(by_area[a], points[a], rank[a]) for a in best_first(list(points), worths))
    missing = tuple(one for one in compared if one.area not in points)
    lines = tuple(_references(everyone, compared, period, stock=stock))
    apart = left_out(everyone, [*compared, *(line.series for line in lines)])
    gone = (apart,) if apart else ()
    drawn = drawn_only(everyone, [_only(bar) for bar in (*bars, *lines)])
    return Ranking(
        kind=Kind.RANKING,
        shown=everyone,
        title=_title(everyone, period),
        axis=everyone.axis_title,
        foot=foot(drawn, *_said(everyone, bars, missing), *gone, hollow=_HOLLOW),
        table=_table(everyone, bars, missing, lines, period),
        matrix=_matrix(bars, everyone.axis_title),
        periods=choices,
        asked=Asked(period=period),
        period=period,
        bars=bars,
        missing=missing,
        lines=lines,
    )


def _references(everyone: SeriesSet, compared: tuple[Series, ...], period: Period, *, stock: bool) -> list[Bar]:
    """A province beside zones: only where size does not matter, that is for rates and means."""
    if is_sized(everyone):
        return []
    rest = [one for one in everyone.series if one not in compared and one.role is Role.REFERENCE]
    return [Bar(one, point, None) for one in rest if (point := at(one, period, stock=stock)) is not None]


def _only(bar: Bar) -> Series:
    return Series(bar.series.area, bar.series.name, bar.series.role, (bar.point,) if bar.point else ())


def _title(everyone: SeriesSet, period: Period) -> Text:
    return Text(f"{everyone.title.en}, {period.text('en')}", f"{period.text('zh')}{everyone.title.zh}")


def _said(everyone: SeriesSet, bars: tuple[Bar, ...], missing: tuple[Series, ...]) -> list[Text]:
    said = [_REPORTED.fill(n=len(bars), all=len(bars) + len(missing))]
    if missing:
        said.append(_NOT_REPORTED.fill(names=_names(missing)))
    direction = everyone.indicator.direction
    if direction == "down":
        said.append(_SMALLER)
    elif direction == "target" and everyone.indicator.aim is not None:
        said.append(_AIM)
    statuses = {bar.point.status for bar in bars if bar.point and not bar.point.estimate}
    if "preliminary" in statuses and len(statuses) > 1:
        said.append(_MIXED)
    return said


def _names(missing: tuple[Series, ...]) -> Text:
    en, zh = (_joined([one.name.of(lang) for one in missing], ", " if lang == "en" else "、") for lang in LANGS)
    more = len(missing) - _LISTED
    return Text(f"{en}, {more} more", f"{zh}等 {len(missing)} 个") if more > 0 else Text(en, zh)


def _joined(names: list[str], between: str) -> str:
    return between.join(names[:_LISTED])


def _table(
    everyone: SeriesSet, bars: tuple[Bar, ...], missing: tuple[Series, ...], lines: tuple[Bar, ...], period: Period
) -> Table:
    among = Decimal(len(bars))
    rows = [
        (
            *base_row(everyone, bar.series, bar.point),
            Decimal(bar.rank) if bar.rank else None,
            among if bar.rank else None,
        )
        for bar in (*bars, *lines)
    ]
    rows += [(*base_row(everyone, one, None, period), None, among) for one in missing]
    return Table((*BASE_HEADINGS, RANK_HEADING, AMONG_HEADING), tuple(rows))


def _matrix(bars: tuple[Bar, ...], title: Text) -> Matrix:
    names = tuple(Text(f"{bar.rank}  {bar.series.name.en}", f"{bar.rank}  {bar.series.name.zh}") for bar in bars)
    values = tuple(bar.point.figure.number if bar.point else None for bar in bars)
    estimated = frozenset((n, 0) for n, bar in enumerate(bars) if bar.point and bar.point.estimate)
    home = frozenset(n for n, bar in enumerate(bars) if bar.series.role is Role.HOME)
    strand = Strand(title, values)
    return Matrix(Shape.BAR, Text("Area", "区域"), names, (strand,), reverse=True, estimated=estimated, home=home)
