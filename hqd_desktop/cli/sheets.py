"""The sheets of ``hqd sheet`` by name: each makes what is printed out of a workspace and what was asked for on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Lang, Text

if TYPE_CHECKING:
    from hqd_desktop.domain.periods import Period
    from hqd_desktop.domain.views import View
    from hqd_desktop.sheets.model import Sheet
    from hqd_desktop.workspace import Workspace

_ALL = Text("All projects", "全部项目")
_SOME = Text("Selected projects", "所选项目")
_NO_PROJECT = Text("{file} holds no project", "{file} 中没有项目")
_NO_PROJECT_FIX = Text("Add or import projects first", "先新建或导入项目")

Maker = Callable[["Workspace", argparse.Namespace, Lang, Progress], Iterable["Sheet"]]
"""Makes the sheets of a name. The options are those of the command ``sheet``."""


def profiles(workspace: Workspace, asked: argparse.Namespace, lang: Lang, progress: Progress) -> Iterable[Sheet]:
    """The profiles of the named projects; none named: of a view, of an area, of all."""
    from hqd_desktop.domain.views import View
    from hqd_desktop.workspace import printing

    ids = [workspace.find("project", code).id for code in asked.project]
    if not ids:
        narrow = asked.view or asked.area
        ids = list(workspace.ids(_view(workspace, asked)[0] if narrow else View("project")))
    if not ids:
        raise UserError(_NO_PROJECT.fill(file=asked.workspace.name), _NO_PROJECT_FIX)
    made = printing.profiles(workspace, ids, lang, personal=not asked.no_personal)
    return _counted(made, len(ids), progress)


def _counted(sheets: Iterable[Sheet], total: int, progress: Progress) -> Iterator[Sheet]:
    """The sheets, telling how many of them are laid out."""
    for number, sheet in enumerate(sheets):
        progress.at(number, total)
        yield sheet


def timeline(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The timeline of a view, of the named projects, or of all."""
    from hqd_desktop.workspace.printing import timeline_of

    view, name = _view(workspace, asked)
    return [timeline_of(workspace, view, name or _ALL, lang)]


def pipeline(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The summary by stage of a view, of the named projects, or of all."""
    from hqd_desktop.workspace.summary import pipeline_of

    view, name = _view(workspace, asked)
    return [pipeline_of(workspace, view, name, lang)]


def progress_table(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The progress table of a month, of a view, of the named projects, or of all."""
    from hqd_desktop.workspace.monthly import progress_of

    view, name = _view(workspace, asked)
    year = not (asked.view or asked.project)
    personal = not asked.no_personal
    return [progress_of(workspace, view, name, _period(asked), lang, of_the_year=year, personal=personal)]


def bulletin(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The bulletin of a period."""
    from hqd_desktop.workspace.bulletins import bulletin_of

    return [bulletin_of(workspace, _period(asked), lang, area=asked.area)]


def ranking(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The ranking of areas by an indicator in a period."""
    from hqd_desktop.domain.indicators import Measure
    from hqd_desktop.workspace.ranked import ranking_of

    measure = Measure(asked.measure) if asked.measure else None
    return [ranking_of(workspace, asked.indicator, _period(asked), lang, measure=measure)]


def brief(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The brief for the leading group of a month, of an area or of everywhere."""
    from hqd_desktop.workspace.briefs import brief_of

    return [brief_of(workspace, _period(asked), lang, area=asked.area, personal=not asked.no_personal)]


def checks(workspace: Workspace, _asked: argparse.Namespace, lang: Lang, progress: Progress) -> Iterable[Sheet]:
    """The findings of the checks, as they are now."""
    from hqd_desktop.workspace.checks_sheet import checks_of

    return [checks_of(workspace, lang, progress=progress)]


_OF_PROJECTS = frozenset({"project", "view", "area"})
MAKERS: dict[str, tuple[Maker, Text, frozenset[str]]] = {
    "profile": (profiles, Text("one project on one page", "一项目一页"), _OF_PROJECTS),
    "timeline": (timeline, Text("many projects over time", "多个项目的时间轴"), _OF_PROJECTS),
    "pipeline": (pipeline, Text("summary by stage", "重点项目推进情况汇总表"), _OF_PROJECTS),
    "progress": (progress_table, Text("what projects reported for a month", "重点项目进度表（月报）"), _OF_PROJECTS | {"period"}),
    "bulletin": (bulletin, Text("indicators of the home zone", "主要经济指标完成情况表"), frozenset({"period", "area"})),
    "ranking": (ranking, Text("areas ranked by an indicator", "指标位次表"), frozenset({"indicator", "period", "measure"})),
    "brief": (brief, Text("headlines, projects that need a decision, what is next", "领导小组简报"), frozenset({"period", "area"})),
    "checks": (checks, Text("findings of the data checks", "数据核查结果"), frozenset()),
}  # fmt: skip
"""Every sheet with what it is, and the options it takes besides day, language and personal data."""
_NOT_TAKEN = Text("{sheet} takes no --{option}", "{sheet} 没有选项 --{option}")
_TAKEN = Text("It takes {options}", "可用选项：{options}")


def insist(asked: argparse.Namespace) -> None:
    """Raise UserError where an option was given that the sheet does not take: it would be of something else than asked for."""
    taken = MAKERS[asked.name][2]
    for option in ("project", "view", "period", "area", "indicator", "measure"):
        if getattr(asked, option) and option not in taken:
            known = ", ".join(f"--{each}" for each in sorted(taken))
            raise UserError(_NOT_TAKEN.fill(sheet=asked.name, option=option), _TAKEN.fill(options=known))


def _period(asked: argparse.Namespace) -> Period | None:
    from hqd_desktop.workspace.series import period_named

    return period_named(asked.period)


def _view(workspace: Workspace, asked: argparse.Namespace) -> tuple[View, Text | None]:
    """A saved view with its name, or all projects by stage (None); of an area, or with codes, only those among them."""
    from hqd_desktop.domain.filters import Condition, Op
    from hqd_desktop.domain.records import Project
    from hqd_desktop.domain.views import Sort, View
    from hqd_desktop.workspace import kpis, saved_views

    view, name = View("project", sort=(Sort("stage"),), group="stage"), None
    if asked.view:
        saved = saved_views.named(workspace, asked.view, "project")
        view, name = saved_views.view_of(saved), Text(saved.title("en"), saved.title("zh"))
    if asked.area:
        place = workspace.find("area", asked.area)
        within = Condition("area", Op.IN, tuple(kpis.within(workspace, place.id)))
        view = replace(view, conditions=(*view.conditions, within))
        here = Text(place.title("en"), place.title("zh"))
        name = here if name is None else Text(f"{name.en}, {here.en}", f"{name.zh}，{here.zh}")
    if asked.project:
        found = [workspace.find("project", code) for code in asked.project]
        among = tuple(record.code for record in found if isinstance(record, Project) and record.code)
        view = replace(view, conditions=(*view.conditions, Condition("code", Op.IN, among)))
        name = name or _SOME
    return view, name
