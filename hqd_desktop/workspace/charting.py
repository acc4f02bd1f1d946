"""Charts of any kind out of a workspace: what a ranking of all areas, or the parts of a whole, must read besides the lines shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators import Measure, Role, SeriesSet, series_set
from hqd_desktop.domain.indicators.charts import Asked, Chart, Kind
from hqd_desktop.domain.indicators.charts.bump import bump
from hqd_desktop.domain.indicators.charts.chart import USUAL
from hqd_desktop.domain.indicators.charts.columns import columns
from hqd_desktop.domain.indicators.charts.composition import pull, shares
from hqd_desktop.domain.indicators.charts.dumbbell import dumbbell
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.indicators.charts.parts import Part, Whole, codes_of_parts
from hqd_desktop.domain.indicators.charts.ranking import ranking
from hqd_desktop.domain.indicators.measures import is_span
from hqd_desktop.domain.indicators.series import role_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.records import Area, Indicator, Observation
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace import series

if TYPE_CHECKING:
    from pathlib import Path

    from hqd_desktop.workspace.door import Workspace

_NO_PARTS = Text("{name} has no parts on record", "{name}没有分项")
_NO_PARTS_FIX = Text(
    "Give it a formula that is the sum of its parts, such as gdp_p1 + gdp_p2 + gdp_p3",
    "在该指标的计算公式中写明分项之和，如 gdp_p1 + gdp_p2 + gdp_p3",
)
_UNKNOWN_PART = Text("The formula of {name} names {code}, which is no indicator", "{name}的公式中 {code} 不是指标代码")
_UNKNOWN_PART_FIX = Text("Mend the formula, or add the indicator", "修改公式，或新建该指标")
_OTHER_UNIT = Text(
    "{part} is in {a}, {whole} in {b}: they cannot be added", "{part}的单位为{a}，{whole}为{b}，不能相加"
)
_OTHER_UNIT_FIX = Text("Record both in one currency or unit", "以同一币种或单位录入")
_NO_AREA = Text("No area has figures of the parts of {name}", "没有区域录有{name}的分项数据")
_NO_AREA_FIX = Text("Record the parts, or choose another kind of chart", "录入分项，或改用其他图表")


def chart(workspace: Workspace, kind: Kind, shown: SeriesSet, asked: Asked = USUAL) -> Chart:
    """A chart of what is shown (the lines of ``series.read`` or of the page). Raises UserError where the kind does not apply."""
    if kind is Kind.LINES:
        return lines(shown)
    if kind is Kind.COLUMNS:
        return columns(shown)
    if kind is Kind.SHARES:
        return shares(whole_of(workspace, shown, asked))
    if kind is Kind.PULL:
        return pull(whole_of(workspace, shown, asked))
    everyone = everyone_of(workspace, shown)
    if kind is Kind.BUMP:
        return bump(everyone)
    return ranking(everyone, asked) if kind is Kind.RANKING else dumbbell(everyone, asked)


def why_not(workspace: Workspace, kind: Kind, shown: SeriesSet) -> UserError | None:
    """Why a kind of chart does not apply to what is shown; None where it does."""
    try:
        chart(workspace, kind, shown)
    except UserError as reason:
        return reason
    return None


def everyone_of(workspace: Workspace, shown: SeriesSet) -> SeriesSet:
    """The same measure in the same range of every area that has figures: those shown first, then zones, then wider territories."""
    observations = series.observations(workspace, shown.indicator.id)
    areas = series.areas(workspace)
    having = {one.area for one in observations if not is_span(one)}
    chosen = [one.area for one in shown.series]
    others = sorted((a for a in areas if a.id in having and a.id not in chosen), key=_zones_first)
    first, last = _range(shown)
    everyone = series_set(
        shown.indicator,
        observations,
        areas,
        measure=shown.measure,
        wanted=[*chosen, *(one.id for one in others)],
        first=first,
        last=last,
        unit=shown.unit,
        sources=series.cited(workspace, (one.source for one in observations)),
        synthetic=shown.synthetic,
        breaks=series.breaks(workspace, shown.indicator.id),
    )
    with_points = {one.area for one in everyone.series if one.points}
    kept = tuple(one for one in everyone.series if one.area in with_points or one.area in chosen)
    return replace(everyone, series=kept)


def _zones_first(area: Area) -> tuple[int, int]:
    return (1 if role_of(area) is Role.REFERENCE else 0, area.id)


def _range(shown: SeriesSet) -> tuple[Period | None, Period | None]:
    """The months the lines cover."""
    if not shown.slots:
        return None, None
    first, last = shown.slots[0] - shown.step + 1, shown.slots[-1]
    return Period(first, first), Period(last, last)


def whole_of(workspace: Workspace, shown: SeriesSet, asked: Asked = USUAL) -> Whole:
    """The indicator with its parts in one area: the one asked for, else the first of those shown that has figures of the parts."""
    parts = _parts(workspace, shown)
    known = {area.id: area for area in series.areas(workspace)}
    observed = [(part, series.observations(workspace, part.id)) for part in parts]
    having = {one.area for _part, found in observed for one in found if one.level or one.growth}
    order = [one.area for one in shown.series] + sorted(known)
    areas = [area for area in dict.fromkeys(order) if area in having and area in known]
    if not areas:
        raise UserError(_NO_AREA.fill(name=shown.title), _NO_AREA_FIX)
    area = asked.area if asked.area in areas else areas[0]
    first, last = _range(shown)
    own = series.observations(workspace, shown.indicator.id)
    whole = _levels(workspace, shown.indicator, own, area, shown.unit if shown.measure is Measure.YTD else "")
    unit = whole.unit if whole.points else shown.indicator.unit or ""
    made = tuple(_part(workspace, part, found, area, unit, whole) for part, found in observed)
    return Whole(
        whole,
        _growth(workspace, shown.indicator, own, area),
        made,
        area,
        _name(known[area]),
        tuple((one, _name(known[one])) for one in areas),
        first,
        last,
    )


def _parts(workspace: Workspace, shown: SeriesSet) -> list[Indicator]:
    codes = codes_of_parts(shown.indicator)
    if not codes:
        raise UserError(_NO_PARTS.fill(name=shown.title), _NO_PARTS_FIX)
    view = View("indicator", (Condition("code", Op.IN, codes),))
    by_code = {one.code: one for one in cast("list[Indicator]", list(workspace.all(view)))}
    for code in codes:
        if code not in by_code:
            raise UserError(_UNKNOWN_PART.fill(name=shown.title, code=code), _UNKNOWN_PART_FIX)
    return [by_code[code] for code in codes]


def _levels(
    workspace: Workspace, indicator: Indicator, observations: list[Observation], area: int, unit: str
) -> SeriesSet:
    return series_set(
        indicator,
        observations,
        series.areas(workspace),
        measure=Measure.YTD,
        wanted=(area,),
        unit=unit,
        sources=series.cited(workspace, (one.source for one in observations)),
        synthetic=workspace.synthetic,
        breaks=series.breaks(workspace, indicator.id),
    )


def _growth(workspace: Workspace, indicator: Indicator, observations: list[Observation], area: int) -> SeriesSet:
    return series_set(
        indicator,
        observations,
        series.areas(workspace),
        measure=Measure.YOY,
        wanted=(area,),
        sources=series.cited(workspace, (one.source for one in observations)),
        synthetic=workspace.synthetic,
    )


def _part(
    workspace: Workspace, part: Indicator, observations: list[Observation], area: int, unit: str, whole: SeriesSet
) -> Part:
    from hqd_desktop.domain import units

    levels = _levels(workspace, part, observations, area, unit)
    if levels.points and levels.unit != unit:
        raise UserError(
            _OTHER_UNIT.fill(
                part=levels.title, a=units.unit(levels.unit).name, whole=whole.title, b=units.unit(unit).name
            ),
            _OTHER_UNIT_FIX,
        )
    return Part(part, levels, _growth(workspace, part, observations, area))


def _name(area: Area) -> Text:
    return Text(area.title("en"), area.title("zh"))


def write_workbook(chart: Chart, out: Path, lang: Lang, *, author: str = "") -> None:
    """A chart as a workbook (.xlsx) with its figures and a native chart. Raises UserError where it cannot be written."""
    from hqd_desktop.exchange.writing import charts

    charts.write(out, chart, lang, author=author)


def write_csv(chart: Chart, out: Path, lang: Lang) -> None:
    """Exactly what a chart draws, one figure a row, as CSV for spreadsheets. Raises UserError where it cannot be written."""
    from hqd_desktop.exchange.writing import csvfile

    words = [[h.of(lang) for h in chart.table.headings]]
    rows = ([cell.of(lang) if isinstance(cell, Text) else cell for cell in row] for row in chart.table.rows)
    put({out: csvfile.plain([*words, *rows])})
