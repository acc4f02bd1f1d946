"""Charts of any kind out of a workspace: what a ranking of all areas, or the parts of a whole, must read besides the lines shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators import Measure, Role, SeriesSet, series_set
from hqd_desktop.domain.indicators.charts import NAMES, Asked, Chart, Kind
from hqd_desktop.domain.indicators.charts.bump import bump
from hqd_desktop.domain.indicators.charts.chart import USUAL
from hqd_desktop.domain.indicators.charts.columns import columns
from hqd_desktop.domain.indicators.charts.composition import pull, shares
from hqd_desktop.domain.indicators.charts.dumbbell import dumbbell
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.indicators.charts.multiples import multiples
from hqd_desktop.domain.indicators.charts.panels import panels
from hqd_desktop.domain.indicators.charts.parts import Part, Whole, codes_of_parts
from hqd_desktop.domain.indicators.charts.ranking import ranking
from hqd_desktop.domain.indicators.measures import is_span
from hqd_desktop.domain.indicators.series import role_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.records import Area, Indicator
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace import derived, series

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
_NOT_IN = Text("{name} has no figure for {period}", "{name}没有{period}的数据")
_KNOWN = Text("The newest on record: {periods}", "最近有数据的时期：{periods}")
_NO_PERIOD = Text("“{kind}” shows all periods: it takes no single one", "“{kind}”展示全部时期，不取单一时期")
_NO_PERIOD_FIX = Text("Narrow it with --from and --to", "用 --from 和 --to 限定范围")
_NAMED = 4
_NO_AREA = Text("No area has figures of the parts of {name}", "没有区域录有{name}的分项数据")
_NO_AREA_FIX = Text("Record the parts, or choose another kind of chart", "录入分项，或改用其他图表")


def chart(workspace: Workspace, kind: Kind, shown: SeriesSet, asked: Asked = USUAL) -> Chart:
    """A chart of what is shown (the lines of ``series.read`` or of the page). Raises UserError where the kind does not apply."""
    if kind is Kind.LINES:
        return lines(shown)
    if kind is Kind.MULTIPLES:
        return multiples(shown, asked)
    if kind is Kind.PANELS:
        return panels(*_level_and_growth(workspace, shown))
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


def insist(chart: Chart, asked: Asked) -> None:
    """Raise UserError where a period was asked for in which nothing is recorded: a chart of another one would mislead."""
    for wanted, got in ((asked.period, chart.asked.period), (asked.before, chart.asked.before)):
        if wanted is None or wanted in (chart.asked.period, chart.asked.before):
            continue
        if got is None:
            raise UserError(_NO_PERIOD.fill(kind=NAMES[chart.kind]), _NO_PERIOD_FIX)
        known = [Text(p.text("en"), p.text("zh")) for p in chart.periods[:_NAMED]]
        raise UserError(
            _NOT_IN.fill(name=chart.shown.title, period=Text(wanted.text("en"), wanted.text("zh"))),
            _KNOWN.fill(periods=Text(", ".join(t.en for t in known), "、".join(t.zh for t in known))),
        )


def why_not(workspace: Workspace, kind: Kind, shown: SeriesSet) -> UserError | None:
    """Why a kind of chart does not apply to what is shown; None where it does."""
    try:
        chart(workspace, kind, shown)
    except UserError as reason:
        return reason
    return None


def _level_and_growth(workspace: Workspace, shown: SeriesSet) -> tuple[SeriesSet, SeriesSet]:
    """Level and growth of the areas shown, in the same range: the measure looked at, and the other one."""
    indicator = shown.indicator
    observations, areas = series.observations(workspace, indicator.id), series.areas(workspace)
    breaks = derived.breaks(workspace, indicator)
    computed = derived.lines(workspace, indicator)
    sources = series.cited(workspace, series.sources_of(observations, computed))
    first, last = _range(shown)

    def read(measure: Measure) -> SeriesSet:
        if measure is shown.measure:
            return shown
        large = measure is not Measure.YOY and shown.measure is not Measure.YOY
        return series_set(
            indicator,
            observations,
            areas,
            measure=measure,
            wanted=[one.area for one in shown.series],
            first=first,
            last=last,
            unit=shown.unit if large else indicator.unit or "",
            sources=sources,
            synthetic=shown.synthetic,
            breaks=breaks,
            derived=computed,
        )

    return read(Measure.SINGLE if shown.measure is Measure.SINGLE else Measure.YTD), read(Measure.YOY)


def everyone_of(workspace: Workspace, shown: SeriesSet) -> SeriesSet:
    """The same measure in the same range of every area that has figures: those shown first, then zones, then wider territories."""
    computed = derived.lines(workspace, shown.indicator)
    having = {one.area for one in series.observations(workspace, shown.indicator.id) if not is_span(one)} | set(
        computed
    )
    chosen = [one.area for one in shown.series]
    others = sorted((a for a in series.areas(workspace) if a.id in having and a.id not in chosen), key=_zones_first)
    first, last = _range(shown)
    everyone = series.read(
        workspace,
        shown.indicator.id,
        measure=shown.measure,
        wanted=[*chosen, *(one.id for one in others)],
        first=first,
        last=last,
        unit=shown.unit,
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
    found = (one for part in parts for one in series.observations(workspace, part.id))
    having = {one.area for one in found if one.level or one.growth}
    order = [one.area for one in shown.series] + sorted(known)
    areas = [area for area in dict.fromkeys(order) if area in having and area in known]
    if not areas:
        raise UserError(_NO_AREA.fill(name=shown.title), _NO_AREA_FIX)
    area = asked.area if asked.area in areas else areas[0]
    first, last = _range(shown)
    whole = _line(workspace, shown.indicator, area, Measure.YTD, shown.unit if shown.measure is Measure.YTD else "")
    unit = whole.unit if whole.points else shown.indicator.unit or ""
    return Whole(
        whole,
        _line(workspace, shown.indicator, area, Measure.YOY),
        tuple(_part(workspace, part, area, unit, whole) for part in parts),
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


def _line(workspace: Workspace, indicator: Indicator, area: int, measure: Measure, unit: str = "") -> SeriesSet:
    return series.read(workspace, indicator.id, measure=measure, wanted=[area], unit=unit)


def _part(workspace: Workspace, part: Indicator, area: int, unit: str, whole: SeriesSet) -> Part:
    levels = _line(workspace, part, area, Measure.YTD, unit)
    if levels.points and levels.unit != unit:
        said = _OTHER_UNIT.fill(
            part=levels.title, a=units.unit(levels.unit).name, whole=whole.title, b=units.unit(unit).name
        )
        raise UserError(said, _OTHER_UNIT_FIX)
    return Part(part, levels, _line(workspace, part, area, Measure.YOY))


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
