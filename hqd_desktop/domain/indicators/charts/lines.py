"""Lines as one of the kinds: the chart itself is drawn by ``gui.charts.drawing``; here is what leaves with it."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.indicators.charts.chart import NOTHING, OTHERS, Chart, Kind, refused
from hqd_desktop.domain.indicators.charts.table import Shape, matrix_of, table_of
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.series import SeriesSet


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart(Chart):
    """Drawn straight from ``shown``."""


def lines(shown: SeriesSet) -> LineChart:
    """The lines with their table; raises UserError where there is no point."""
    if not shown.points:
        raise refused(NOTHING, OTHERS)
    return LineChart(
        kind=Kind.LINES,
        shown=shown,
        title=shown.title,
        axis=shown.axis_title,
        foot=footnote(shown),
        table=table_of(shown),
        matrix=matrix_of(shown, Shape.LINE, reverse=shown.measure is Measure.RANK),
    )
