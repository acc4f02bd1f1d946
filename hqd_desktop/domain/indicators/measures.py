"""Measures of an indicator: which of the figures published for a period is looked at.

Published level, published growth and rank stand side by side on an observation; a measure picks one of them and never fills
it from another. Only ``INDEX`` is computed, and says so.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.records.statistics import BASIS, Indicator, Observation
from hqd_desktop.domain.words import Lang, Text

YEAR = 12
AMOUNTS: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}
"""The unit that large amounts of yuan are shown in."""
_LARGE = frozenset({"CNY*1e8", "CNY*1e9", "CNY*1e12"})


class Measure(StrEnum):
    """What a line shows; the values are the words of ``hqd chart --measure``."""

    YTD = "ytd"
    SINGLE = "single"
    YOY = "yoy"
    INDEX = "index"
    RANK = "rank"


PUBLISHED = (Measure.YTD, Measure.YOY, Measure.RANK, Measure.SINGLE)
"""The measures that are only read, in the order in which one of equally many points is preferred."""

_NAMES = {
    Measure.YTD: Text("Level, YTD", "累计值"),
    Measure.SINGLE: Text("Single period", "当期值"),
    Measure.YOY: Text("Year on year", "同比"),
    Measure.INDEX: Text("Index = 100", "定基指数"),
    Measure.RANK: Text("Rank", "位次"),
}
_LEVEL = Text("Level", "数值")
_SINGLE_MONTH = Text("Single month", "当月值")
_COMPUTED = Text("{title}, computed", "{title}（推算）")
_LEVEL_TITLES = {
    "flow": Text("Year to date", "累计"),
    "stock": Text("At the end of the period", "期末"),
    "average": Text("Average of the period", "期内平均"),
}


def name(measure: Measure, indicator: Indicator) -> Text:
    """The name of a measure in the switch: levels of a stock or ratio are not cumulative."""
    if measure is Measure.YTD and indicator.measure not in (None, "flow"):
        return _LEVEL
    if measure is Measure.SINGLE and indicator.frequency in (None, "month"):
        return _SINGLE_MONTH
    return _NAMES[measure]


def shown_unit(indicator: Indicator, amounts: str) -> str:
    """The unit to show levels in: ``amounts`` for what is kept in hundreds of millions of yuan or more, else its own."""
    return amounts if indicator.unit in _LARGE else indicator.unit or ""


def is_single(observation: Observation) -> bool:
    """Whether it covers a part of a year that does not count from January: a month or a quarter by itself."""
    period = observation.period
    if period is None or period.months >= YEAR or observation.form == "asof":
        return False
    if observation.form is None:
        return period.start[1] != 1
    return observation.form == "single"


def is_span(observation: Observation) -> bool:
    """Whether it speaks of several years, or of months that begin anywhere: no point of a line."""
    period = observation.period
    if period is None or period.months > YEAR or observation.form == "span":
        return True
    return observation.form == "ytd" and period.start[1] != 1


def stated(observation: Observation, measure: Measure) -> Figure | None:
    """The figure an observation states for a measure; None where it states none, or it is of another form."""
    if measure is Measure.RANK:
        return None if observation.rank is None else Figure(Decimal(observation.rank), "1")
    if measure is Measure.YOY:
        return observation.growth
    return observation.level if is_single(observation) == (measure is Measure.SINGLE) else None


def axis_title(
    measure: Measure, indicator: Indicator, unit: str, *, single: bool, base: Text | None, computed: bool = False
) -> Text:
    """What stands over the axis: the measure in words, with its unit; ``computed`` where nothing of it was published."""
    if measure is Measure.RANK:
        return Text("Rank, 1 is first", "位次，1 为第一")
    if measure is Measure.INDEX:
        return Text("Computed index, {base} = 100", "推算定基指数，{base}=100").fill(base=base or Text("first", "首期"))
    if measure is Measure.YOY:
        return _growth_title(indicator, single=single, computed=computed)
    title = _LEVEL_TITLES.get(indicator.measure or "", _LEVEL)
    if measure is Measure.SINGLE:
        title = name(measure, indicator)
    if computed:
        title = _COMPUTED.fill(title=title)
    unit_name = units.unit(unit).name
    if not unit_name.en and not unit_name.zh:
        return title
    return Text("{title}, {unit}", "{title}，{unit}").fill(title=title, unit=unit_name)


def growth_sign(indicator: Indicator) -> Text:
    """What stands behind a number of growth: a ratio grows in points."""
    return Text(" pp", " 个百分点") if indicator.growth_basis == "points" else Text("%", "%")


def _growth_title(indicator: Indicator, *, single: bool, computed: bool) -> Text:
    if indicator.growth_basis == "points":
        said = Text("Change on the same period a year earlier", "比上年同期增减")
        said = _COMPUTED.fill(title=said) if computed else said
        return Text("{said}, percentage points", "{said}，个百分点").fill(said=said)
    said = (
        Text("Growth of the single period on a year earlier", "当期同比增长")
        if single
        else Text("Growth on the same period a year earlier", "比上年同期增长")
    )
    if computed:
        return Text("{said}, computed from levels, nominal, %", "{said}（按水平推算，名义），%").fill(said=said)
    basis = BASIS.by_key.get(indicator.growth_basis or "")
    if basis is None or basis.key not in ("real", "comparable"):
        return Text("{said}, %", "{said}，%").fill(said=said)
    basis_name = Text(basis.name.en.lower(), basis.name.zh)
    return Text("{said}, {basis}, %", "{said}（{basis}），%").fill(said=said, basis=basis_name)
