"""What every kind of chart has: a name, the words around it, the exact table of what is drawn.

A kind is a function that makes such a ``Chart`` from the lines of an indicator, or raises UserError with the reason why it does
not apply. ``workspace.charting`` reads what the kinds need; ``gui.charts.kinds`` paints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators.charts.table import Matrix, Table
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.indicators.series import Role, Series, SeriesSet
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text


class Kind(StrEnum):
    """The kinds of chart; the values are the words of ``hqd chart --kind``."""

    LINES = "lines"
    PANELS = "panels"
    MULTIPLES = "multiples"
    COLUMNS = "columns"
    RANKING = "ranking"
    BUMP = "bump"
    DUMBBELL = "dumbbell"
    SHARES = "shares"
    PULL = "pull"


NAMES = {
    Kind.LINES: Text("Lines", "折线图"),
    Kind.PANELS: Text("Level above growth", "总量与增速"),
    Kind.MULTIPLES: Text("A chart for each area", "分区域小图"),
    Kind.COLUMNS: Text("Columns", "柱形图"),
    Kind.RANKING: Text("Ranking", "排名"),
    Kind.BUMP: Text("Rank over time", "位次变化"),
    Kind.DUMBBELL: Text("Before and after", "前后对比"),
    Kind.SHARES: Text("Shares of the whole", "构成"),
    Kind.PULL: Text("Pull on growth", "拉动"),
}
_LOOKED_BACK = 24
ESTIMATES_HOLLOW = Text("Hollow marks are estimates.", "空心标记为预计数。")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose for a chart: the period, the one to compare with, the area of which the parts are shown.

    None lets the chart choose: the newest, the year before it, the home zone.
    """

    period: Period | None = None
    before: Period | None = None
    area: int | None = None
    own_scale: bool = False
    """Of small multiples: each on its own scale."""


USUAL = Asked()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """``shown`` are the lines it was made of; ``axis`` says what is measured in which unit; ``foot`` begins with the source.

    ``table`` holds exactly what is drawn, one figure a row; ``matrix`` the same as a spreadsheet charts it. ``periods`` are
    those that can be asked for, newest first; ``areas`` the areas that can be.
    """

    kind: Kind
    shown: SeriesSet
    title: Text
    axis: Text
    foot: tuple[Text, ...]
    table: Table
    matrix: Matrix
    periods: tuple[Period, ...] = ()
    areas: tuple[tuple[int, Text], ...] = ()
    asked: Asked = USUAL
    stacked: tuple[tuple[Text, Matrix], ...] = ()
    """Of several panels each with its axis title, from above; empty where the chart is one."""

    @property
    def panels(self) -> tuple[tuple[Text, Matrix], ...]:
        """What a spreadsheet charts: axis title and matrix, one or several."""
        return self.stacked or ((self.axis, self.matrix),)


def refused(fact: Text, remedy: Text) -> UserError:
    """A kind does not apply to what is shown."""
    return UserError(fact, remedy)


NOTHING = Text("Nothing is recorded for this measure, these areas and periods", "该口径、区域和时期暂无数据")
NO_ZERO = Text("A rank has no zero for bars to stand on", "位次没有零点，不宜用柱条表示")
OVER_TIME = Text("Choose “Rank over time”", "改用“位次变化”")
OTHERS = Text("Choose another measure, area or period", "选择其他口径、区域或时期")


def drawn_only(shown: SeriesSet, series: Iterable[Series]) -> SeriesSet:
    """The set with only the points that are drawn, so that the footnote speaks of these."""
    return replace(shown, series=tuple(series), slots=(), apart=(), target=None)


def foot(shown: SeriesSet, *more: Text, hollow: Text = ESTIMATES_HOLLOW) -> tuple[Text, ...]:
    """Source, synthetic, computed and estimated as under every chart, then what this one has to say."""
    estimated = any(point.estimate for point in shown.points)
    plain = replace(
        shown, series=tuple(replace(s, points=tuple(replace(p, status=None) for p in s.points)) for s in shown.series)
    )
    said = footnote(plain)
    return (*said, *((hollow,) if estimated else ()), *more)


def ranked(series: Sequence[Series]) -> tuple[Series, ...]:
    """The areas that compare with each other: zones; a province or the country contains them and is only measured by.

    Where no two zones have figures, everyone takes part.
    """
    having = [s for s in series if s.points and s.role is not Role.REFERENCE]
    return tuple(s for s in series if s.role is not Role.REFERENCE) if len(having) > 1 else tuple(series)


def is_sized(shown: SeriesSet) -> bool:
    """Whether the figures grow with the territory: a province then only dwarfs its zones; rates and means compare with anyone's."""
    return shown.indicator.measure in (None, "flow", "stock") and shown.measure in (Measure.YTD, Measure.SINGLE)


LEFT_OUT = Text("Left out, wider than the others: {names}.", "未列入（范围大于其他区域）：{names}。")


def left_out(shown: SeriesSet, compared: Sequence[Series]) -> Text | None:
    """Names the wider territories that do not stand beside zones, None for none."""
    gone = [one.name for one in shown.series if one.points and one not in compared]
    if not gone:
        return None
    return LEFT_OUT.fill(names=Text(", ".join(name.en for name in gone), "、".join(name.zh for name in gone)))


def at(series: Series, period: Period, *, stock: bool) -> Point | None:
    """The point of a line in a period; of a stock, whatever ends in the same month."""
    for point in series.points:
        if point.period == period or (stock and point.period.last == period.last):
            return point
    return None


def is_stock(shown: SeriesSet) -> bool:
    """Whether the figures stand at the end of their period, so that its beginning does not matter."""
    return shown.indicator.measure == "stock" and shown.measure is not Measure.YOY


def periods_of(series: Iterable[Series]) -> tuple[Period, ...]:
    """All periods with a figure, newest first, the longer one first where two end together."""
    found = {point.period for one in series for point in one.points}
    return tuple(sorted(found, key=lambda period: (-period.last, period.first)))


def usual_period(series: Sequence[Series], choices: Sequence[Period], *, stock: bool) -> Period:
    """The newest period of at least half as many areas as the fullest one has, so that one early bird is no comparison."""
    counts = {p: sum(at(one, p, stock=stock) is not None for one in series) for p in choices[:_LOOKED_BACK]}
    most = max(counts.values())
    return next(p for p, n in counts.items() if 2 * n >= most)
