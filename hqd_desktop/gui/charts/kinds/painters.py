"""Which painter lays out which kind of chart, and how high a chart wants to be."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.indicators.charts.bump import Bump
from hqd_desktop.domain.indicators.charts.columns import Columns
from hqd_desktop.domain.indicators.charts.composition import Pull, Shares
from hqd_desktop.domain.indicators.charts.dumbbell import Dumbbell
from hqd_desktop.domain.indicators.charts.lines import LineChart
from hqd_desktop.domain.indicators.charts.multiples import Multiples
from hqd_desktop.domain.indicators.charts.panels import Panels
from hqd_desktop.domain.indicators.charts.ranking import Ranking
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.charts.kinds import bump, dumbbell, multiples, ranking, rows
from hqd_desktop.gui.charts.kinds.bump import BumpLaid
from hqd_desktop.gui.charts.kinds.columns import ColumnsLaid
from hqd_desktop.gui.charts.kinds.dumbbell import DumbbellLaid
from hqd_desktop.gui.charts.kinds.laid import Laid
from hqd_desktop.gui.charts.kinds.lines import LinesLaid
from hqd_desktop.gui.charts.kinds.multiples import MultiplesLaid
from hqd_desktop.gui.charts.kinds.panels import PanelsLaid
from hqd_desktop.gui.charts.kinds.ranking import RankingLaid
from hqd_desktop.gui.charts.kinds.stacked import PullLaid, SharesLaid
from hqd_desktop.gui.theme import Theme

FIELD = 400.0
"""The height of a chart over time on paper."""
PANELS = 560.0
_LEAST_FIELD, _LEAST_PANELS = 170.0, 300.0
_LAID: dict[type[Chart], type[Laid]] = {
    LineChart: LinesLaid,
    Panels: PanelsLaid,
    Multiples: MultiplesLaid,
    Columns: ColumnsLaid,
    Ranking: RankingLaid,
    Bump: BumpLaid,
    Dumbbell: DumbbellLaid,
    Shares: SharesLaid,
    Pull: PullLaid,
}


def lay_out(chart: Chart, lang: Lang, look: Theme, rect: QRectF, held: dict[int, str] | None = None) -> Laid:
    """A chart laid out in a rectangle of logical pixels. ``held`` are the colours areas have already."""
    return _LAID[type(chart)](chart, lang, look, rect, held)


def least_height(chart: Chart) -> float:
    """The height below which nothing can be told apart: a window scrolls then."""
    if isinstance(chart, Multiples):
        return multiples.least_height(chart)
    if isinstance(chart, Panels):
        return _LEAST_PANELS
    if isinstance(chart, Ranking):
        return ranking.least_height(chart)
    if isinstance(chart, Dumbbell):
        return dumbbell.least_height(chart)
    return bump.least_height(chart) if isinstance(chart, Bump) else _LEAST_FIELD


def usual_height(chart: Chart) -> float:
    """The height on paper."""
    if isinstance(chart, Multiples):
        return max(multiples.least_height(chart, multiples.USUAL_ROW), FIELD)
    if isinstance(chart, Panels):
        return PANELS
    if isinstance(chart, Ranking):
        return ranking.least_height(chart, rows.USUAL_ROW)
    if isinstance(chart, Dumbbell):
        return dumbbell.least_height(chart, rows.USUAL_ROW)
    if isinstance(chart, Bump):
        return max(bump.least_height(chart, bump.USUAL_ROW), 200.0)
    return FIELD
