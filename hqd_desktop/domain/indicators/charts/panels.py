"""Level above growth: two panels over the same months, since two scales on one field say whatever their maker likes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hqd_desktop.domain.indicators.charts.chart import NOTHING, OTHERS, Chart, Kind, refused
from hqd_desktop.domain.indicators.charts.table import Shape, Table, matrix_of, table_of
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.indicators.series import SeriesSet
from hqd_desktop.domain.words import Text

_NO_GROWTH = Text("There is no growth to stand below the level", "没有可与总量对照的增速")
_NO_LEVEL = Text("There is no level to stand above the growth", "没有可与增速对照的总量")
_RECORD = Text("Record it, or choose lines", "录入该数据，或改用折线图")
_BOTH = Text("{level}; below: {growth}", "上：{level}；下：{growth}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Panels(Chart):
    """``shown`` is the level, above; ``growth`` stands below it over the same slots."""

    growth: SeriesSet


def panels(level: SeriesSet, growth: SeriesSet) -> Panels:
    """Both measures of the same areas; raises UserError where one of them has no point."""
    if not level.points and not growth.points:
        raise refused(NOTHING, OTHERS)
    if not growth.points:
        raise refused(_NO_GROWTH, _RECORD)
    if not level.points:
        raise refused(_NO_LEVEL, _RECORD)
    above, below = _over_the_same(level, growth)
    rows = table_of(above)
    foot = tuple(dict.fromkeys((*footnote(above), *footnote(below))))
    return Panels(
        kind=Kind.PANELS,
        shown=above,
        growth=below,
        title=level.title,
        axis=_BOTH.fill(level=level.axis_title, growth=growth.axis_title),
        foot=foot,
        table=Table(rows.headings, (*rows.rows, *table_of(below).rows)),
        matrix=matrix_of(above, Shape.LINE),
        stacked=tuple((one.axis_title, matrix_of(one, Shape.LINE)) for one in (above, below)),
    )


def _over_the_same(level: SeriesSet, growth: SeriesSet) -> tuple[SeriesSet, SeriesSet]:
    """Both sets over one ruler of slots: the finer step, from the first to the last of both."""
    step = min(level.step, growth.step)
    first = min(level.slots[0], growth.slots[0])
    last = max(level.slots[-1], growth.slots[-1])
    slots = tuple(range(last - (last - first) // step * step, last + 1, step))
    return replace(level, slots=slots, step=step), replace(growth, slots=slots, step=step)
