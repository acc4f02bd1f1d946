"""The ranking of areas by an indicator, as a printed sheet: which indicators can be ranked, and what is said of each area."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.algebra.answer import Computed
from hqd_desktop.domain.indicators.charts import Asked, Kind
from hqd_desktop.domain.indicators.charts.ranking import Bar, Ranking
from hqd_desktop.domain.indicators.measures import AMOUNTS, shown_unit
from hqd_desktop.domain.indicators.series import Role, role_of
from hqd_desktop.domain.indicators.standing import Standing, compare
from hqd_desktop.domain.indicators.vintages import settled_first
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Indicator
from hqd_desktop.domain.records.statistics import BASIS
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.model import Sheet
from hqd_desktop.sheets.ranking import Line, Ranked, ranking
from hqd_desktop.store import observed
from hqd_desktop.workspace import catalogues, charting, comparing, series, sheet_options
from hqd_desktop.workspace.printing import imprint
from hqd_desktop.workspace.recorded import indicators

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_MOST_BARS = 30
"""With more areas the bars would fill a page by themselves; the table says it all."""
_GROWTH = Text("Basis of growth: {basis}.", "增速口径：{basis}。")
_NONE = Text("No indicator has figures of several areas", "没有可排位次的指标")
_NONE_FIX = Text("Record or import figures of other areas, too", "录入或导入其他区域的数据")
_ONLY_RANKS = Text("Of {name} only ranks are recorded", "{name}只有公布位次")
_ONLY_RANKS_FIX = Text("Choose an indicator with levels or growth", "选择有数值或增速的指标")


MEASURES = (Measure.YTD, Measure.YOY)
"""What areas can be ranked by: levels from January on, or growth."""


def rankable(workspace: Workspace) -> list[Indicator]:
    """The indicators with figures of at least two areas that compare with each other, in the order of the catalogue."""
    peers = {area.id for area in series.areas(workspace) if role_of(area) is not Role.REFERENCE}
    having: dict[int, set[int]] = {}
    for indicator, area in workspace.ask(observed.reporters):
        if area in peers:
            having.setdefault(indicator, set()).add(area)
    hidden = catalogues.hidden(workspace)
    return [one for one in indicators(workspace) if len(having.get(one.id, ())) > 1 and one.code not in hidden]


def ranking_of(
    workspace: Workspace,
    indicator: int | str | None,
    period: Period | None,
    lang: Lang,
    *,
    measure: Measure | None = None,
    printed: dt.datetime | None = None,
) -> Sheet:
    """The ranking by an indicator (id, code or name; None: the first that can be ranked) in a period (None: the newest that several
    areas reported). ``measure`` is one of ``MEASURES``; None: levels, or growth where there are none. Raises UserError where there is
    nothing to rank."""
    options = sheet_options.kept(workspace, "ranking", lang)
    chart = _chart(workspace, _named(workspace, indicator), period, options.money or AMOUNTS[lang], measure)
    shown, found = chart.shown, chart.shown.indicator
    growths = shown.measure is Measure.YOY
    standings = _standings(workspace, chart)
    ranks = _published(workspace, found.id, chart.period)
    lines = [
        _line(bar, standings.get(bar.series.area), ranks.get(bar.series.area)) for bar in (*chart.bars, *chart.lines)
    ]
    lines += [Line(one.name, home=one.role is Role.HOME, published=ranks.get(one.area)) for one in chart.missing]
    of = Ranked(shown.title, chart.period, shown.unit, growths, not growths and found.measure in (None, "flow"))
    drawn = chart if 1 < chart.everyone <= _MOST_BARS else None
    told = imprint(workspace, lang, printed=printed)
    return ranking(of, lines, told, drawn, _warnings(found, standings), options)


def _named(workspace: Workspace, indicator: int | str | None) -> int:
    if isinstance(indicator, str):
        return workspace.find("indicator", indicator).id
    if indicator is not None:
        return indicator
    first = next(iter(rankable(workspace)), None)
    if first is None:
        raise UserError(_NONE, _NONE_FIX)
    return first.id


def _chart(
    workspace: Workspace, indicator: int, period: Period | None, amounts: str, measure: Measure | None = None
) -> Ranking:
    """``amounts`` is the unit for large amounts of yuan."""
    found = workspace.get("indicator", indicator)
    unit = shown_unit(found, amounts) if isinstance(found, Indicator) else ""
    shown = series.read(workspace, indicator, measure=measure or Measure.YTD, unit=unit)
    if measure is None and not charting.everyone_of(workspace, shown).points:
        shown = series.read(workspace, indicator, measure=Measure.YOY)
        if not charting.everyone_of(workspace, shown).points and _published(workspace, indicator, None):
            raise UserError(_ONLY_RANKS.fill(name=shown.title), _ONLY_RANKS_FIX)
    asked = Asked(period=period)
    made = charting.chart(workspace, Kind.RANKING, shown, asked)
    charting.insist(made, asked)
    return cast("Ranking", made)


def _standings(workspace: Workspace, chart: Ranking) -> dict[int, Standing]:
    """How each area stands, by area."""
    found = chart.shown.indicator
    if chart.shown.measure is Measure.YOY:
        rows = compare(chart.shown, chart.shown, chart.period, {}, {}).rows
    else:
        rows = comparing.comparison(workspace, found.id, chart.period).rows
    return {one.area: one for one in rows}


def _line(bar: Bar, standing: Standing | None, published: tuple[int, int | None] | None) -> Line:
    change = standing.change if standing is not None else None
    return Line(
        bar.series.name,
        bar.point.figure if bar.point is not None else None,
        bar.rank,
        int(change.figure.number) if isinstance(change, Computed) else None,
        standing.growth.figure if standing is not None and standing.growth is not None else None,
        standing.target if standing is not None else None,
        bar.series.role is Role.HOME,
        bar.point is not None and bar.point.estimate,
        published,
    )


def _warnings(indicator: Indicator, standings: dict[int, Standing]) -> list[Text]:
    """The basis of growth that is not simply nominal, and what may mislead about changes of rank, each said once."""
    basis = indicator.growth_basis
    grows = basis not in (None, "nominal") and any(one.growth is not None for one in standings.values())
    named = BASIS.by_key[basis].name if grows and basis is not None else None
    said = [] if named is None else [_GROWTH.fill(basis=Text(named.en.lower(), named.zh))]
    changes = [one.change for one in standings.values()]
    told = [words for change in changes if isinstance(change, Computed) for words in change.warnings]
    return said + [Text(f"Change of rank: {words.en}.", f"位次变化：{words.zh}。") for words in dict.fromkeys(told)]


def _published(workspace: Workspace, indicator: int, period: Period | None) -> dict[int, tuple[int, int | None]]:
    """The most settled rank published for each area in a period (None: in any)."""
    ranked = [
        one
        for one in series.observations(workspace, indicator)
        if one.rank is not None and one.area is not None and period in (None, one.period)
    ]
    return {cast("int", one.area): (cast("int", one.rank), one.of) for one in sorted(ranked, key=settled_first)}


def periods(
    workspace: Workspace, indicator: int | None, lang: Lang, measure: Measure | None = None
) -> Sequence[Period]:
    """The periods that can be asked for, newest first. Raises UserError where there is nothing to rank."""
    return _chart(workspace, _named(workspace, indicator), None, AMOUNTS[lang], measure).periods


def insist(workspace: Workspace) -> None:
    """Raise UserError where no indicator can be ranked."""
    _named(workspace, None)
