"""What sheets can be made of besides single projects: views, months, periods, indicators, areas; and the source each choice makes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.sheets.choice_list import Offer
from hqd_desktop.gui.sheets.sources import (
    Ground,
    Source,
    brief_from,
    bulletin_from,
    checks_from,
    progress_from,
    ranking_from,
    summary_of,
)

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

Picked = Mapping[str, Hashable]
"""Keys of what was chosen further, by the name of the choice; what is missing is the first of its offers."""
_ALL = Offer(0, Text("All projects", "全部项目"))
_EVERYWHERE = Offer(0, Text("All areas", "全部区域"))
_NEWEST = Offer("", Text("Newest", "最新时期"))
_MEASURES = (
    Offer("", Text("Level, else growth", "总量，无则增速")),
    Offer("ytd", Text("Level", "总量")),
    Offer("yoy", Text("Growth", "增速")),
)
_MONTHS = 24
"""So many months are offered, the newest first."""


@dataclass(frozen=True, slots=True)
class Further:
    """A choice beside the list: "view", "area", "period" or "measure"."""

    name: str
    offers: list[Offer]


def views(data: Workspace, _picked: Picked) -> list[Offer]:
    """All projects, then the saved views in their order."""
    from hqd_desktop.workspace import saved_views

    kept = saved_views.kept(data, "project")
    return [_ALL, *(Offer(view.id, Text(view.title("en"), view.title("zh"))) for view in kept)]


def summary(of: Ground, offer: Offer | None, _picked: Picked) -> Source:
    """The summary of a view. Raises UserError where the view asks what this program does not know."""
    return summary_of(of, *_view(of.data, offer.key if offer is not None else 0))


def _view(data: Workspace, key: Hashable) -> tuple[View, Text | None]:
    """A saved view with its name, else all projects by stage."""
    from hqd_desktop.domain.records import SavedView
    from hqd_desktop.workspace import saved_views

    saved = data.get("view", key) if isinstance(key, int) and key else None
    if not isinstance(saved, SavedView):
        return View("project", sort=(Sort("stage"),)), None
    return saved_views.view_of(saved), Text(saved.title("en"), saved.title("zh"))


def months(data: Workspace, _picked: Picked) -> list[Offer]:
    """The months with reports, newest first."""
    from hqd_desktop.workspace import monthly

    return [_of(month) for month in monthly.listed(data)[:_MONTHS]]


def of_views(data: Workspace, _offer: Offer | None, _picked: Picked) -> list[Further]:
    """Which view a month is of."""
    return [Further("view", views(data, {}))]


def progress(of: Ground, offer: Offer | None, picked: Picked) -> Source:
    """The progress of a month, of all projects or of a view. Raises UserError where the view asks what this program does not know."""
    view, name = _view(of.data, picked.get("view", 0))
    return progress_from(of, view, name, _period(offer))


def periods(data: Workspace, picked: Picked) -> list[Offer]:
    """The periods for which an area has figures, newest first. Raises UserError where none is chosen and no home zone is marked."""
    from hqd_desktop.workspace import bulletins

    return [_of(period) for period in bulletins.periods(data, bulletins.zone(data, _number(picked, "area")).id)]


def zones(data: Workspace, _offer: Offer | None, _picked: Picked) -> list[Further]:
    """The areas with figures, the home zone first."""
    from hqd_desktop.workspace import bulletins

    return [Further("area", [Offer(one.id, Text(one.title("en"), one.title("zh"))) for one in bulletins.zones(data)])]


def bulletin(of: Ground, offer: Offer | None, picked: Picked) -> Source:
    """The bulletin of a period. Raises UserError where the area has no figures at all."""
    from hqd_desktop.workspace import bulletins

    area = _number(picked, "area")
    bulletins.insist(of.data, _period(offer), area)
    return bulletin_from(of, _period(offer), area)


def brief_months(data: Workspace, _picked: Picked) -> list[Offer]:
    """The months a brief can be of: those with reports, else the one that figures are looked at from."""
    from hqd_desktop.workspace import briefs, monthly

    return [_of(month) for month in monthly.months(data)[:_MONTHS] or [briefs.month_of(data, None)]]


def places(data: Workspace, _offer: Offer | None, _picked: Picked) -> list[Further]:
    """All areas together, then those that projects are in."""
    from hqd_desktop.workspace import briefs

    known = [Offer(one.id, Text(one.title("en"), one.title("zh"))) for one in briefs.areas(data)]
    return [Further("area", [_EVERYWHERE, *known])]


def brief(of: Ground, offer: Offer | None, picked: Picked) -> Source:
    """The brief of a month."""
    return brief_from(of, _period(offer), _number(picked, "area"))


def indicators(data: Workspace, _picked: Picked) -> list[Offer]:
    """The indicators by which areas can be ranked."""
    from hqd_desktop.workspace import ranked

    return [Offer(one.id, Text(one.title("en"), one.title("zh"))) for one in ranked.rankable(data)]


def rankings(data: Workspace, offer: Offer | None, picked: Picked) -> list[Further]:
    """By what areas are ranked, and in which of the periods that several of them reported."""
    from hqd_desktop.workspace import ranked

    if offer is None:
        return []
    indicator = offer.key if isinstance(offer.key, int) else None
    try:
        known = ranked.periods(data, indicator, language.lang(), _measure(picked))
    except UserError:
        known = ()  # why is said where the sheet would be
    return [Further("measure", list(_MEASURES)), Further("period", [_NEWEST, *(_of(period) for period in known)])]


def ranking(of: Ground, offer: Offer | None, picked: Picked) -> Source:
    """The ranking by an indicator. Raises UserError where there is nothing to rank."""
    from hqd_desktop.workspace import ranked

    indicator = offer.key if offer is not None and isinstance(offer.key, int) else None
    if indicator is None:
        ranked.insist(of.data)
    chosen = str(picked.get("period", ""))
    return ranking_from(of, indicator, Period.unpack(chosen) if chosen else None, _measure(picked))


def findings(_data: Workspace, _picked: Picked) -> list[Offer]:
    """There is one sheet of checks."""
    return [Offer(0, Text("All findings", "全部核查结果"))]


def checks(of: Ground, _offer: Offer | None, _picked: Picked) -> Source:
    """The findings of the checks."""
    return checks_from(of)


def nothing(_data: Workspace, _offer: Offer | None, _picked: Picked) -> list[Further]:
    """Nothing else to choose."""
    return []


def _of(period: Period) -> Offer:
    return Offer(period.pack(), Text(period.text("en"), period.text("zh")))


def _period(offer: Offer | None) -> Period | None:
    return Period.unpack(str(offer.key)) if offer is not None else None


def _number(picked: Picked, name: str) -> int | None:
    found = picked.get(name)
    return found or None if isinstance(found, int) else None


def _measure(picked: Picked) -> Measure | None:
    chosen = picked.get("measure")
    return Measure(chosen) if isinstance(chosen, str) and chosen else None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a sheet is made of: the lines to choose from, the source of a choice, and what else can be chosen."""

    offers: Callable[[Workspace, Picked], list[Offer]]
    source: Callable[[Ground, Offer | None, Picked], Source]
    further: Callable[[Workspace, Offer | None, Picked], list[Further]] = nothing


KINDS: dict[str, Kind] = {
    "pipeline": Kind(views, summary),
    "progress": Kind(months, progress, of_views),
    "bulletin": Kind(periods, bulletin, zones),
    "ranking": Kind(indicators, ranking, rankings),
    "brief": Kind(brief_months, brief, places),
    "checks": Kind(findings, checks),
}
"""The sheets that are not of single projects, by name."""
