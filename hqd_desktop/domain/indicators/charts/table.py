"""The exact table of a chart: one figure a row with everything known about it; and the same crosswise, as spreadsheets chart it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.indicators.measures import YEAR, Measure
from hqd_desktop.domain.indicators.measures import name as measure_name
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Series, SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import STATUS
from hqd_desktop.domain.words import Lang, Text, same

Cell = Text | Decimal | None
"""Words, a number with its printed decimals, or nothing."""

YES, NONE = Text("yes", "是"), same("")
BASE_HEADINGS = (
    Text("Indicator code", "指标代码"),
    Text("Indicator", "指标名称"),
    Text("Measure", "口径"),
    Text("Area code", "区域代码"),
    Text("Area", "区域"),
    Text("Period", "时期"),
    Text("Value", "数值"),
    Text("Unit", "单位"),
    Text("Qualifier", "限定"),
    Text("Ranked among", "参评总数"),
    Text("Status", "数据状态"),
    Text("Computed", "是否推算"),
    Text("Source", "来源"),
    Text("Synthetic", "是否合成"),
)
"""The headings every chart's table begins with. They are read by other programs: add, do not change."""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows; numbers keep their printed decimals."""

    headings: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def texts(self, lang: Lang) -> list[list[str]]:
        """Headings and rows as plain text, numbers with a point and no separators."""
        return [[h.of(lang) for h in self.headings], *([plain(cell, lang) for cell in row] for row in self.rows)]


def plain(cell: Cell, lang: Lang) -> str:
    """A cell as text; nothing is empty."""
    if cell is None:
        return ""
    return cell.of(lang) if isinstance(cell, Text) else f"{cell:f}"


class Shape(StrEnum):
    """How a spreadsheet draws a matrix."""

    LINE = "line"
    COLUMN = "column"
    BAR = "bar"
    STACKED = "stacked"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Strand:
    """One line or colour of a matrix: its name, its values by category, whether it is the home zone's; ``total`` draws it as a line."""

    name: Text
    values: tuple[Decimal | None, ...]
    home: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """Categories down, strands across. ``corner`` names the categories; ``reverse`` puts the first (rank 1) on top."""

    shape: Shape
    corner: Text
    categories: tuple[Text, ...]
    strands: tuple[Strand, ...]
    reverse: bool = False
    estimated: frozenset[tuple[int, int]] = frozenset()
    """Category and strand of the estimates."""
    home: frozenset[int] = frozenset()
    """The categories of the home zone, where categories are areas."""

    def rows(self) -> list[tuple[Cell, ...]]:
        """The matrix with its headings, a row a category."""
        head: tuple[Cell, ...] = (self.corner, *(strand.name for strand in self.strands))
        return [head, *((name, *(s.values[n] for s in self.strands)) for n, name in enumerate(self.categories))]


def said_period(period: Period) -> Text:
    """A period as people write it."""
    return Text(period.text("en"), period.text("zh"))


def base_row(shown: SeriesSet, series: Series, point: Point | None, period: Period | None = None) -> tuple[Cell, ...]:
    """A figure under ``BASE_HEADINGS``; without a point the row says who did not report when."""
    indicator = shown.indicator
    when = point.period if point else period
    status = STATUS.by_key.get((point.status if point else None) or "")
    cited = shown.sources.get(point.source) if point and point.source is not None else None
    return (
        same(indicator.code or ""),
        shown.title,
        measure_name(shown.measure, indicator),
        same(shown.codes.get(series.area, "")),
        series.name,
        same(when.pack() if when else ""),
        point.figure.number if point else None,
        units.unit(point.figure.unit if point else shown.unit).name,
        same(point.figure.qualifier.value if point and point.figure.qualifier is not Qualifier.EXACT else ""),
        Decimal(point.of) if point and point.of else None,
        status.name if status else NONE,
        YES if point and point.computed else NONE,
        cited or NONE,
        YES if shown.synthetic else NONE,
    )


def table_of(shown: SeriesSet) -> Table:
    """The points of a line chart, one a row, area by area."""
    return Table(BASE_HEADINGS, tuple(base_row(shown, one, point) for one in shown.series for point in one.points))


def matrix_of(shown: SeriesSet, shape: Shape, *, reverse: bool = False) -> Matrix:
    """The points of a line chart, periods down, areas across; a period without a figure is an empty cell.

    Cumulative levels begin anew each January: an empty category between two years keeps their lines apart.
    """
    ends = {point.period.last: point.period for point in shown.points}
    rows = _rows(shown.slots or tuple(sorted(ends)), ends, apart=shape is Shape.LINE and restarts(shown))
    names = tuple(
        NONE if end is None else said_period(ends.get(end) or Period(end - shown.step + 1, end)) for end in rows
    )
    by_end: list[dict[int | None, Point]] = [{point.period.last: point for point in one.points} for one in shown.series]
    strands = tuple(
        Strand(one.name, tuple(_number(known.get(end)) for end in rows), one.role.value == "home")
        for one, known in zip(shown.series, by_end, strict=True)
    )
    estimated = frozenset(
        (n, m) for m, known in enumerate(by_end) for n, end in enumerate(rows) if end in known and known[end].estimate
    )
    return Matrix(shape, Text("Period", "时期"), names, strands, reverse, estimated)


def restarts(shown: SeriesSet) -> bool:
    """Whether the levels count from January, so that nothing joins one year to the next."""
    return shown.step < YEAR and shown.measure is Measure.YTD and shown.indicator.measure in (None, "flow")


def _rows(slots: Sequence[int], filled: Collection[int], *, apart: bool) -> list[int | None]:
    """The slots, with a gap (None) where a year begins at once and the lines of two years have to be kept apart."""
    rows: list[int | None] = []
    for end in slots:
        begins = rows and rows[-1] is not None and rows[-1] // YEAR != end // YEAR
        if apart and begins and end in filled:
            rows.append(None)
        rows.append(end)
    return rows


def _number(point: Point | None) -> Decimal | None:
    return point.figure.number if point else None
