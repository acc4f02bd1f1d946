"""Small multiples: a field for each area, on one scale so that heights compare, or each on its own so that shapes do."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.indicators.charts.chart import NOTHING, OTHERS, USUAL, Asked, Chart, Kind, refused
from hqd_desktop.domain.indicators.charts.table import Shape, matrix_of, table_of
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.series import SeriesSet
from hqd_desktop.domain.words import Text

_OWN = Text("Each field has its own scale: heights do not compare.", "各图刻度不同，高低不可直接比较。")


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiples(Chart):
    """Drawn straight from ``shown``, a field for each line."""


def multiples(shown: SeriesSet, asked: Asked = USUAL) -> Multiples:
    """The lines in fields of their own; raises UserError where there is no point."""
    if not shown.points:
        raise refused(NOTHING, OTHERS)
    own = (_OWN,) if asked.own_scale else ()
    return Multiples(
        kind=Kind.MULTIPLES,
        shown=shown,
        title=shown.title,
        axis=shown.axis_title,
        foot=(*footnote(shown), *own),
        table=table_of(shown),
        matrix=matrix_of(shown, Shape.LINE, reverse=shown.measure is Measure.RANK),
        asked=asked,
    )
