"""Rank over time: for every period who stood where, as published or computed from the figures of that period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from hqd_desktop.domain.indicators.charts.chart import (
    NOTHING,
    OTHERS,
    Chart,
    Kind,
    drawn_only,
    foot,
    ranked,
    refused,
)
from hqd_desktop.domain.indicators.charts.places import places, worth
from hqd_desktop.domain.indicators.charts.table import (
    BASE_HEADINGS,
    Matrix,
    Shape,
    Strand,
    Table,
    base_row,
    said_period,
)
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Series, SeriesSet
from hqd_desktop.domain.indicators.slots import ruled, step_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

_AXIS = Text("Rank, 1 is first", "位次，1 为第一")
_COMPUTED = Text(
    "Ranks are computed from the figures of each period ({basis}); equal figures share a rank.",
    "位次由各期数值推算（{basis}），数值相同者位次相同。",
)
_AMONG = Text("Ranked among {a} to {b} areas that reported.", "参比区域为当期有数据的 {a} 至 {b} 个。")
_AMONG_ONE = Text("Ranked among {a} areas.", "参比区域 {a} 个。")
_FEW = Text("Two areas with figures are needed to rank", "至少两个区域有数据才能排位次")
_GAPS = Text("Dotted lines only bridge periods without a figure.", "点线仅连接无数据的时期。")
_HEADINGS = (Text("Rank here", "本图位次"), Text("Of", "参比数"))


@dataclass(frozen=True, slots=True)
class Place:
    """A rank in a slot, the number ranked, and the figure it stands on."""

    rank: int
    of: int | None
    point: Point


@dataclass(frozen=True, slots=True)
class Course:
    """The ranks of one area by slot."""

    series: Series
    at: Mapping[int, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bump(Chart):
    """``slots`` are last months ``step`` apart, ``periods_by_slot`` what they are called; ``lowest`` is the largest rank."""

    courses: tuple[Course, ...]
    slots: tuple[int, ...]
    step: int
    periods_by_slot: tuple[Period | None, ...]
    lowest: int


def bump(everyone: SeriesSet) -> Bump:
    """Ranks in every slot of ``everyone.slots``; raises UserError where nobody can be ranked."""
    compared = tuple(s for s in ranked(everyone.series) if s.points)
    published = everyone.measure is Measure.RANK
    if not compared:
        raise refused(NOTHING, OTHERS)
    if len(compared) < 2 and not published:
        raise refused(_FEW, OTHERS)
    found = {point.period.last for one in compared for point in one.points}
    columns = {end: _column(everyone, compared, end) for end in sorted(found)}
    columns = {end: column for end, column in columns.items() if published or len(column) > 1}
    if not columns:
        raise refused(_FEW, OTHERS)
    slots, step = ruled(list(columns), None, None, from_january=False), step_of(columns)
    made = (
        Course(one, {n: columns[end][one.area] for n, end in enumerate(slots) if one.area in columns.get(end, {})})
        for one in compared
    )
    courses = tuple(course for course in made if course.at)
    named = {end: next(iter(column.values())).point.period for end, column in columns.items()}
    periods = tuple(named.get(end) for end in slots)
    return Bump(
        kind=Kind.BUMP,
        shown=everyone,
        title=everyone.title,
        axis=_AXIS,
        foot=foot(drawn_only(everyone, [_drawn(c) for c in courses]), *_said(everyone, courses, columns)),
        table=_table(everyone, courses),
        matrix=_matrix(courses, slots, step, periods),
        courses=courses,
        slots=slots,
        step=step,
        periods_by_slot=periods,
        lowest=max(place.rank for course in courses for place in course.at.values()),
    )


def _column(everyone: SeriesSet, compared: tuple[Series, ...], end: int) -> dict[int, Place]:
    """Who stood where at one end. Figures of the most frequent length of period compare."""
    points = {one.area: p for one in compared for p in one.points if p.period.last == end}
    if everyone.measure is Measure.RANK:
        return {area: Place(int(p.figure.number), p.of, p) for area, p in points.items()}
    lengths = [p.period.months for p in points.values()]
    if everyone.indicator.measure != "stock" and len(set(lengths)) > 1:
        usual = max(set(lengths), key=lambda n: (lengths.count(n), n))
        points = {area: p for area, p in points.items() if p.period.months == usual}
    rank = places({area: worth(p.figure, everyone.indicator, everyone.measure) for area, p in points.items()})
    return {area: Place(rank[area], len(points), p) for area, p in points.items()}


def _said(everyone: SeriesSet, courses: tuple[Course, ...], columns: Mapping[int, Mapping[int, Place]]) -> list[Text]:
    said = []
    if everyone.measure is not Measure.RANK:
        said.append(_COMPUTED.fill(basis=everyone.axis_title))
        counts = sorted({len(column) for column in columns.values() if column})
        among = _AMONG_ONE if len(counts) == 1 else _AMONG
        said.append(among.fill(a=counts[0], b=counts[-1]))
    if any(set(range(min(c.at), max(c.at))) - set(c.at) for c in courses):
        said.append(_GAPS)
    return said


def _drawn(course: Course) -> Series:
    return replace(course.series, points=tuple(place.point for _slot, place in sorted(course.at.items())))


def _table(everyone: SeriesSet, courses: tuple[Course, ...]) -> Table:
    return Table(
        (*BASE_HEADINGS, *_HEADINGS),
        tuple(
            (*base_row(everyone, c.series, place.point), Decimal(place.rank), Decimal(place.of) if place.of else None)
            for c in courses
            for _slot, place in sorted(c.at.items())
        ),
    )


def _matrix(
    courses: tuple[Course, ...], slots: tuple[int, ...], step: int, periods: tuple[Period | None, ...]
) -> Matrix:
    names = tuple(said_period(p or Period(end - step + 1, end)) for end, p in zip(slots, periods, strict=True))
    strands = tuple(
        Strand(
            c.series.name,
            tuple(Decimal(c.at[n].rank) if n in c.at else None for n in range(len(slots))),
            c.series.role.value == "home",
        )
        for c in courses
    )
    return Matrix(Shape.LINE, Text("Period", "时期"), names, strands, reverse=True)
