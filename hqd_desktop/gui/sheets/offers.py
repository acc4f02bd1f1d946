"""What sheets can be made of besides single projects: views for a summary, periods for a bulletin."""

from __future__ import annotations

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.choice_list import Offer
from hqd_desktop.gui.sheets.pane import Source
from hqd_desktop.gui.sheets.preview import bulletin_from, summary_of

_ALL = Offer(0, Text("All projects", "全部项目"))


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
