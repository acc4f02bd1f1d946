"""Sources of sheets: each knows of what it makes them, and makes them in the language it is asked for, in any thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.session import Session
from hqd_desktop.sheets.model import Sheet

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

Source = Callable[[Lang], Iterable[Sheet]]
"""Makes the sheets in a language. Called in the interface thread for the preview and on a thread for the file."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What sheets are made from: the workspace of now or of then, and the unit of money chosen for the window ("" none)."""

    data: Workspace
    money: str = ""


def ground(session: Session, data: Workspace | None = None) -> Ground:
    """The open workspace, or another (of an earlier day), with the unit of the window."""
    chosen = session.settings.get("amounts")
    return Ground(data if data is not None else session.data, "" if chosen == "auto" else chosen)


def profiles_of(of: Ground, project_ids: Sequence[int]) -> Source:
    """The profiles of some projects."""
    from hqd_desktop.workspace.printing import profiles

    ids = list(project_ids)

    def made(lang: Lang) -> Iterable[Sheet]:
        return profiles(of.data, ids, lang, money=of.money)

    return made


def timeline_source(of: Ground, view: View, name: Text, time: tuple[dt.date, dt.date]) -> Source:
    """The timeline of a view, of the time shown on screen."""
    from hqd_desktop.workspace.printing import timeline_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (timeline_of(of.data, view, name, lang, money=of.money, time=time),)

    return made


def summary_of(of: Ground, view: View, name: Text | None) -> Source:
    """The summary of a view by stage; ``name`` None says that it shows all projects."""
    from hqd_desktop.workspace.summary import pipeline_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (pipeline_of(of.data, view, name, lang, money=of.money),)

    return made


def progress_from(of: Ground, view: View, name: Text | None, month: Period | None) -> Source:
    """The monthly progress table of a view; ``name`` None says that it is of all projects."""
    from hqd_desktop.workspace.monthly import progress_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (progress_of(of.data, view, name, month, lang, money=of.money),)

    return made


def bulletin_from(of: Ground, period: Period | None, area: int | None = None) -> Source:
    """The bulletin of an area (None: the home zone) for a period; None is the newest."""
    from hqd_desktop.workspace.bulletins import bulletin_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (bulletin_of(of.data, period, lang, area=area),)

    return made


def ranking_from(of: Ground, indicator: int | None, period: Period | None, measure: Measure | None) -> Source:
    """The ranking of areas by an indicator, in a period (None: the newest of several areas), by level or growth (None: what there is)."""
    from hqd_desktop.workspace.ranked import ranking_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (ranking_of(of.data, indicator, period, lang, measure=measure),)

    return made


def brief_from(of: Ground, month: Period | None, area: int | None = None) -> Source:
    """The brief of a month (None: the newest), of an area (None: everywhere)."""
    from hqd_desktop.workspace.briefs import brief_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (brief_of(of.data, month, lang, area=area),)

    return made


def checks_from(of: Ground) -> Source:
    """The findings of the checks."""
    from hqd_desktop.workspace.checks_sheet import checks_of

    def made(lang: Lang) -> Iterable[Sheet]:
        return (checks_of(of.data, lang),)

    return made
