"""The bulletin of a zone, as a printed sheet: which periods have figures, and what was published for one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators.charts.chart import Chart
from hqd_desktop.domain.indicators.charts.lines import lines as line_chart
from hqd_desktop.domain.indicators.measures import AMOUNTS, Measure, shown_unit
from hqd_desktop.domain.indicators.vintages import settled_first
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import FORMULAS
from hqd_desktop.domain.pipeline.kpi import Part
from hqd_desktop.domain.records import Area, Indicator, Observation, Target
from hqd_desktop.domain.records.statistics import BASIS, STATUS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.bulletin import Line, bulletin
from hqd_desktop.sheets.headlines import Besides, Counted, Placed, Rung
from hqd_desktop.sheets.model import Sheet
from hqd_desktop.workspace import kpis, overviews, pipeline, published, series, sheet_options
from hqd_desktop.workspace.checking.reading import noted
from hqd_desktop.workspace.monthly import passed
from hqd_desktop.workspace.printing import imprint

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_MONTHS = 24
"""The chart shows so many months up to the end of the period."""
_YEAR = 12
_FEW = 3
"""Fewer points than this are no development."""
_COUNTED = (
    ("signed_n", Text("Projects signed", "签约项目"), "proj_signed_n", "proj_signed_amt"),
    ("started_n", Text("Construction started", "开工项目"), "proj_started_n", "proj_started_amt"),
)
"""What is counted, its name, and the indicators under which number and amount are published."""
_NO_ZONE = Text("No area is marked as the home zone", "没有标为本区的区域")
_NO_ZONE_FIX = Text("Mark one among the areas, or name one with --area", "在区域中标明本区，或用 --area 指定")
_NO_FIGURES = Text("{zone} has no figure for {period}", "{zone}没有{period}的数据")
_NONE_AT_ALL = Text("{zone} has no figures", "{zone}没有指标数据")
_ADD = Text("Record or import indicators first", "先录入或导入指标")
_KNOWN = Text("The newest on record: {periods}", "最近有数据的时期：{periods}")
_ODD = Text(
    "Growth far from the others of this period; kept as published.", "增速与本期其他指标相差较大，照公布数列示。"
)
_GROWTH = Text("Growth: {basis}.", "增速口径：{basis}。")
_STATUS = Text("{status}.", "{status}。")


def zone(workspace: Workspace, area: str | int | None = None) -> Area:
    """The area of an id, code or name, else the home zone. Raises UserError where there is none."""
    found = workspace.find("area", area).id if isinstance(area, str) and area else area or published.home(workspace)
    record = None if not isinstance(found, int) else workspace.get("area", found)
    if not isinstance(record, Area):
        raise UserError(_NO_ZONE, _NO_ZONE_FIX)
    return record


def zones(workspace: Workspace) -> list[Area]:
    """The areas with figures: the home zone, then the others in their order."""
    having = {group.value for group in workspace.groups(View("observation"), "area")}
    own = published.home(workspace)
    found = [one for one in workspace.all("area") if isinstance(one, Area) and one.id in having]
    return sorted(found, key=lambda one: one.id != own)


def periods(workspace: Workspace, area: int) -> list[Period]:
    """The periods for which an area has figures, newest first, of those that end together the longest first; no mere dates."""
    found = {one.period for one in _observations(workspace, area) if one.period is not None and one.form != "asof"}
    return sorted(found, key=lambda period: (-period.last, period.first))


def bulletin_of(
    workspace: Workspace,
    period: Period | None,
    lang: Lang,
    *,
    area: str | int | None = None,
    printed: dt.datetime | None = None,
) -> Sheet:
    """The bulletin of a period (None: the newest). Raises UserError for a period without figures."""
    place = zone(workspace, area)
    period, observations, stated = _stated(workspace, place, period)
    indicators = _indicators(workspace, stated)
    options = sheet_options.kept(workspace, "bulletin", lang)
    lines = _lines(workspace, indicators, stated, period, place.id, lang)
    amounts = options.money or AMOUNTS[lang]
    lines = [replace(one, unit=shown_unit(each, amounts)) for one, each in zip(lines, indicators, strict=True)]
    told = replace(imprint(workspace, lang, printed=printed), zone=_name(place))
    sources = list(dict.fromkeys(series.cited(workspace, (one.source for one in stated)).values()))
    chart = _chart(workspace, indicators, observations, period, lang)
    return bulletin(
        _beside(lines, indicators, observations, period),
        period,
        told,
        sources,
        chart,
        options,
        passed(workspace, period),
        _besides(workspace, place, period, observations) if options.besides else None,
    )


def insist(workspace: Workspace, period: Period | None, area: int | None = None) -> None:
    """Raise UserError where there would be no bulletin of an area (None: the home zone) for a period (None: for any)."""
    _stated(workspace, zone(workspace, area), period)


def _stated(
    workspace: Workspace, place: Area, period: Period | None
) -> tuple[Period, list[Observation], list[Observation]]:
    """The period, everything known of the area, and what of it belongs to the period."""
    known = periods(workspace, place.id)
    period = period or next(iter(known), None)
    observations = _observations(workspace, place.id)
    stated = [one for one in observations if period is not None and _belongs(one, period)]
    if period is None or not stated:
        raise _nothing(place, period, known)
    return period, observations, stated


def _observations(workspace: Workspace, area: int) -> list[Observation]:
    view = View("observation", (Condition("area", Op.IN, (area,)),))
    return [one for one in workspace.all(view) if isinstance(one, Observation) and one.indicator is not None]


def _belongs(one: Observation, period: Period) -> bool:
    """Of the period itself, or a stock at its end."""
    return one.period == period or (one.form == "asof" and one.period is not None and one.period.last == period.last)


def _nothing(place: Area, period: Period | None, known: Sequence[Period]) -> UserError:
    if period is None or not known:
        return UserError(_NONE_AT_ALL.fill(zone=_name(place)), _ADD)
    newest = Text(", ".join(p.text("en") for p in known[:4]), "、".join(p.text("zh") for p in known[:4]))
    when = Text(period.text("en"), period.text("zh"))
    return UserError(_NO_FIGURES.fill(zone=_name(place), period=when), _KNOWN.fill(periods=newest))


def _name(record: Area) -> Text:
    return Text(record.title("en"), record.title("zh"))


def _indicators(workspace: Workspace, stated: Iterable[Observation]) -> list[Indicator]:
    """In the order of the catalogue."""
    ids = sorted({one.indicator for one in stated if one.indicator is not None})
    return [one for one in workspace.page("indicator", ids) if isinstance(one, Indicator)]


def _lines(
    workspace: Workspace,
    indicators: Sequence[Indicator],
    stated: Sequence[Observation],
    period: Period,
    area: int,
    lang: Lang,
) -> list[Line]:
    of = {each.id: sorted((o for o in stated if o.indicator == each.id), key=settled_first) for each in indicators}
    odd = published.unusual({key: _last(found, "growth") for key, found in of.items()})
    goals = _goals(workspace, period.year, area)
    doubts = noted(workspace, [one.id for one in stated])
    made = [
        _line(each, of[each.id], goals.get(each.id), lang, odd=each.id in odd, cumulative=period.first % 12 == 0)
        for each in indicators
    ]
    told = [[note for one in of[each.id] for note in doubts.get(one.id, ())] for each in indicators]
    return [replace(line, notes=(*line.notes, *more)) for line, more in zip(made, told, strict=True)]


def _beside(
    lines: Sequence[Line], indicators: Sequence[Indicator], observations: Sequence[Observation], period: Period
) -> list[Line]:
    """The lines with what was published for the last month by itself, and for the same period a year before."""
    month, before = Period(period.last, period.last), period.year_before()
    made = []
    for line, each in zip(lines, indicators, strict=True):
        own = sorted((one for one in observations if one.indicator == each.id), key=settled_first)
        single = [one for one in own if one.period == month and (one.form == "single" or period == month)]
        past = [one for one in own if one.period is not None and _belongs(one, before)]
        known = (_last(past, "level"), _last(single, "level"), _last(single, "growth"))
        made.append(replace(line, before=known[0], month=known[1], month_growth=known[2]))
    return made


def _last(found: Sequence[Observation], key: str) -> Figure | None:
    """The most settled figure that states a measure; level, growth, rank and target may stand in several observations."""
    return next((getattr(one, key) for one in reversed(found) if getattr(one, key) is not None), None)


def _line(
    each: Indicator, found: Sequence[Observation], goal: Figure | None, lang: Lang, *, odd: bool, cumulative: bool
) -> Line:
    ranked = next((one for one in reversed(found) if one.rank is not None), None)
    return Line(
        each.title(lang),
        shown_unit(each, AMOUNTS[lang]),
        _last(found, "level"),
        _last(found, "growth"),
        None if ranked is None else ranked.rank,
        None if ranked is None else ranked.of,
        _last(found, "target") or goal,
        each.measure in (None, "flow") and cumulative and not any(one.form in ("asof", "span") for one in found),
        _notes(each, found, odd=odd),
    )


def _notes(each: Indicator, found: Sequence[Observation], *, odd: bool) -> tuple[Text, ...]:
    notes: list[Text] = []
    basis = next((one.growth_basis for one in reversed(found) if one.growth_basis), each.growth_basis)
    if basis is not None and basis != "nominal" and _last(found, "growth") is not None:
        named = BASIS.by_key[basis].name
        notes.append(_GROWTH.fill(basis=Text(named.en.lower(), named.zh)))
    for one in found:
        if one.status is not None and one.status != "published":
            notes.append(_STATUS.fill(status=STATUS.by_key[one.status].name))
        if one.note:
            notes.append(Text(one.note, one.note))
    if odd:
        notes.append(_ODD)
    return tuple(dict.fromkeys(notes))


def _goals(workspace: Workspace, year: int, area: int) -> dict[int, Figure]:
    """The targets of a year by indicator; one of the area goes before one of all."""
    view = View("target", (Condition("year", Op.EQ, (year,)), Condition("indicator", Op.STATED)))
    known = [one for one in workspace.all(view) if isinstance(one, Target) and one.area in (None, area)]
    known.sort(key=lambda one: (one.area is not None, one.form == "level"))
    return {one.indicator: one.value for one in known if one.indicator is not None and one.value is not None}


def _besides(workspace: Workspace, place: Area, period: Period, known: Sequence[Observation]) -> Besides:
    """The newest published rank, projects signed and started in the period, and where all of them stand.

    Of the home zone all projects of the workspace count, of another area those in it.
    """
    within = None if place.id == published.home(workspace) else place.id
    counts = kpis.counted(workspace, [FORMULAS[key] for key, _, _, _ in _COUNTED], period, within)
    counted = []
    for (_, name, number, amount), kpi in zip(_COUNTED, counts, strict=True):
        stated = published.figure(workspace, number, period, place.id)
        money = published.figure(workspace, amount, period, place.id)
        doubted = stated is not None and bool(noted(workspace, [stated.observation]))
        figures = [None if one is None else one.figure for one in (stated, money)]
        counted.append(Counted(name, figures[0], figures[1], kpi.of.count, doubted))
    funnel = overviews.funnel(workspace, within)
    lines: list[tuple[Text | None, Part]] = [(line.name, line.now) for line in funnel.rungs]
    lines.append((None, funnel.unplaced))
    rungs = tuple(Rung(name, part.count, part.stated, part.amounts) for name, part in lines)
    rule = pipeline.rules(workspace).sentence()
    return Besides(_placed(workspace, known, period), tuple(counted), rungs, rule)


def _placed(workspace: Workspace, known: Sequence[Observation], period: Period) -> Placed | None:
    """The newest rank published for a year or less up to the period, one that says of how many before others."""
    ranked = [
        one for one in known
        if one.rank is not None and one.period is not None and period.last - _YEAR <= one.period.last <= period.last
    ]  # fmt: skip
    best = max(
        ranked, key=lambda one: (one.period.last if one.period else 0, one.of is not None, -one.id), default=None
    )
    if best is None or best.period is None or best.rank is None or best.indicator is None:
        return None
    name = Text(*(workspace.title("indicator", best.indicator, lang) for lang in ("en", "zh")))
    return Placed(name, best.period, best.rank, best.of)


def _chart(
    workspace: Workspace,
    indicators: Sequence[Indicator],
    observations: Sequence[Observation],
    period: Period,
    lang: Lang,
) -> Chart | None:
    """Growth over two years, beside other areas, of the first indicator that has about as much of it as any; None where none has."""
    first = Period(period.last - _MONTHS + 1, period.last - _MONTHS + 1)
    counts = {each.id: 0 for each in indicators}
    for one in observations:
        if one.indicator in counts and one.growth is not None and one.period is not None and one.form != "span":
            counts[one.indicator] += first.first <= one.period.last <= period.last
    most = max(counts.values(), default=0)
    if most < _FEW:
        return None
    best = next(key for key, count in counts.items() if 3 * count >= 2 * most)
    last = Period(period.last, period.last)
    shown = series.read(workspace, best, measure=Measure.YOY, first=first, last=last, lang=lang)
    return line_chart(shown) if shown.points else None
