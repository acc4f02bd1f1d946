"""What sheets can be made of besides single projects: views, months, periods, indicators; and the source each choice makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.choice_list import Offer
from hqd_desktop.gui.sheets.pane import Source
from hqd_desktop.gui.sheets.preview import (
    brief_from,
    bulletin_from,
    checks_from,
    progress_from,
    ranking_from,
    summary_of,
)

_ALL = Offer(0, Text("All projects", "全部项目"))
_MONTHS = 24
"""So many months are offered, the newest first; a view offers the newest only."""
_OF = Text("{view}, {month}", "{view}，{month}")


def views(session: Session) -> list[Offer]:
    """All projects, then the saved views in their order."""
    from hqd_desktop.workspace import saved_views

    kept = saved_views.kept(session.data, "project")
    return [_ALL, *(Offer(view.id, Text(view.title("en"), view.title("zh"))) for view in kept)]


def summary(session: Session, offer: Offer | None) -> Source:
    """The summary of a view. Raises UserError where the view asks what this program does not know."""
    from hqd_desktop.domain.records import SavedView
    from hqd_desktop.workspace import saved_views

    saved = session.data.get("view", offer.key) if offer is not None and isinstance(offer.key, int) else None
    if not isinstance(saved, SavedView) or offer is None:
        return summary_of(session, View("project", sort=(Sort("stage"),)), None)
    return summary_of(session, saved_views.view_of(saved), offer.name)


def periods(session: Session) -> list[Offer]:
    """The periods for which the home zone has figures, newest first. Raises UserError where no zone is marked."""
    from hqd_desktop.workspace import bulletins

    known = bulletins.periods(session.data, bulletins.zone(session.data).id)
    return [Offer(period.pack(), Text(period.text("en"), period.text("zh"))) for period in known]


def bulletin(session: Session, offer: Offer | None) -> Source:
    """The bulletin of a period. Raises UserError where the home zone has no figures at all."""
    from hqd_desktop.workspace import bulletins

    period = Period.unpack(str(offer.key)) if offer is not None else None
    bulletins.insist(session.data, period)
    return bulletin_from(session, period)


def months(session: Session) -> list[Offer]:
    """The months with reports for all projects, newest first, then each saved view with the newest."""
    from hqd_desktop.workspace import monthly, saved_views

    known = monthly.listed(session.data)[:_MONTHS]
    made = [Offer((0, month.pack()), _said(month)) for month in known]
    for view in saved_views.kept(session.data, "project"):
        name = _OF.fill(view=Text(view.title("en"), view.title("zh")), month=_said(known[0]))
        made.append(Offer((view.id, known[0].pack()), name))
    return made


def progress(session: Session, offer: Offer | None) -> Source:
    """The progress of a month, of all projects or of a view. Raises UserError where the view asks what this program does not know."""
    from hqd_desktop.domain.records import SavedView
    from hqd_desktop.workspace import saved_views

    view_id, month = offer.key if offer is not None and isinstance(offer.key, tuple) else (0, "")
    period = Period.unpack(month) if month else None
    saved = session.data.get("view", view_id) if view_id else None
    if not isinstance(saved, SavedView):
        return progress_from(session, View("project", sort=(Sort("stage"),)), None, period)
    name = Text(saved.title("en"), saved.title("zh"))
    return progress_from(session, saved_views.view_of(saved), name, period)


def brief_months(session: Session) -> list[Offer]:
    """The months a brief can be of: those with reports, else the one that figures are looked at from."""
    from hqd_desktop.workspace import briefs, monthly

    known = monthly.months(session.data)[:_MONTHS] or [briefs.month_of(session.data, None)]
    return [Offer(month.pack(), _said(month)) for month in known]


def brief(session: Session, offer: Offer | None) -> Source:
    """The brief of a month."""
    return brief_from(session, Period.unpack(str(offer.key)) if offer is not None else None)


def indicators(session: Session) -> list[Offer]:
    """The indicators by which areas can be ranked."""
    from hqd_desktop.workspace import ranked

    return [Offer(one.id, Text(one.title("en"), one.title("zh"))) for one in ranked.rankable(session.data)]


def ranking(session: Session, offer: Offer | None) -> Source:
    """The ranking by an indicator, in the newest period of several areas. Raises UserError where there is nothing to rank."""
    from hqd_desktop.workspace import ranked

    indicator = offer.key if offer is not None and isinstance(offer.key, int) else None
    if indicator is None:
        ranked.insist(session.data)
    return ranking_from(session, indicator)


def findings(session: Session) -> list[Offer]:
    """There is one sheet of checks."""
    return [Offer(0, Text("All findings", "全部核查结果"))]


def checks(session: Session, _offer: Offer | None) -> Source:
    """The findings of the checks."""
    return checks_from(session)


def _said(period: Period) -> Text:
    return Text(period.text("en"), period.text("zh"))


@dataclass(frozen=True, slots=True)
class Kind:
    """What a sheet is made of: the lines to choose from, and the source of a choice."""

    offers: Callable[[Session], list[Offer]]
    source: Callable[[Session, Offer | None], Source]


KINDS: dict[str, Kind] = {
    "pipeline": Kind(views, summary),
    "progress": Kind(months, progress),
    "bulletin": Kind(periods, bulletin),
    "ranking": Kind(indicators, ranking),
    "brief": Kind(brief_months, brief),
    "checks": Kind(findings, checks),
}
"""The sheets that are not of single projects, by name."""
