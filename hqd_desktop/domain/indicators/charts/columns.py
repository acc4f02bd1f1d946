"""Columns from zero: levels by period, a group of few areas side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hqd_desktop.domain.indicators.charts.chart import (
    NO_ZERO,
    NOTHING,
    OTHERS,
    OVER_TIME,
    Chart,
    Kind,
    foot,
    refused,
)
from hqd_desktop.domain.indicators.charts.table import Shape, matrix_of, table_of
from hqd_desktop.domain.indicators.measures import YEAR, Measure
from hqd_desktop.domain.indicators.series import SeriesSet
from hqd_desktop.domain.words import Text

MOST = 5
_MANY = Text("{n} areas side by side cannot be told apart", "{n} 个区域并列无法分辨")
_LINES = Text("Choose up to {n} areas, or lines", "最多选 {n} 个区域，或改用折线图")
_HATCHED = Text("Hatched: nothing published.", "斜线处无公布数据。")
_JANUARY = Text("January is not published separately.", "1 月数据不单独公布。")
_HOLLOW = Text("Hollow columns are estimates.", "空心柱为预计数。")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Chart):
    """Drawn straight from ``shown``: slots, lines, target."""


def columns(shown: SeriesSet) -> Columns:
    """The lines as columns; raises UserError for ranks, more than five areas, or nothing to draw."""
    if shown.measure is Measure.RANK:
        raise refused(NO_ZERO, OVER_TIME)
    having = tuple(one for one in shown.series if one.points)
    if not having:
        raise refused(NOTHING, OTHERS)
    if len(having) > MOST:
        raise refused(_MANY.fill(n=len(having)), _LINES.fill(n=MOST))
    drawn = replace(shown, series=having)
    return Columns(
        kind=Kind.COLUMNS,
        shown=drawn,
        title=drawn.title,
        axis=drawn.axis_title,
        foot=foot(replace(drawn, slots=()), *_gaps(drawn), hollow=_HOLLOW),
        table=table_of(drawn),
        matrix=matrix_of(drawn, Shape.COLUMN),
    )


def _gaps(drawn: SeriesSet) -> tuple[Text, ...]:
    """What the hatching means; no line bridges it here."""
    if not drawn.missing:
        return ()
    only_january = drawn.step == 1 and all(drawn.slots[n] % YEAR == 0 for n in drawn.missing)
    return (_JANUARY if only_january else _HATCHED,)
