"""The sheets of ``hqd sheet`` by name: each makes what is printed out of a workspace and what was asked for on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    """The profiles of the named projects; none named: of all."""
    from hqd_desktop.domain.views import View
    from hqd_desktop.workspace import printing

    ids = [workspace.find("project", code).id for code in asked.project] or list(workspace.ids(View("project")))
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

    view, name = _view(workspace, asked.view, asked.project)
    return [timeline_of(workspace, view, name or _ALL, lang)]


def pipeline(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The summary by stage of a view, of the named projects, or of all."""
    from hqd_desktop.workspace.summary import pipeline_of

    view, name = _view(workspace, asked.view, asked.project)
    return [pipeline_of(workspace, view, name, lang)]


def progress_table(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The progress table of a month, of a view, of the named projects, or of all."""
    from hqd_desktop.workspace.monthly import progress_of

    view, name = _view(workspace, asked.view, asked.project)
    return [progress_of(workspace, view, name, _period(asked), lang, personal=not asked.no_personal)]


def bulletin(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The bulletin of a period."""
    from hqd_desktop.workspace.bulletins import bulletin_of

    return [bulletin_of(workspace, _period(asked), lang, area=asked.area)]


def ranking(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The ranking of areas by an indicator in a period."""
    from hqd_desktop.workspace.ranked import ranking_of

    return [ranking_of(workspace, asked.indicator, _period(asked), lang)]


def brief(workspace: Workspace, asked: argparse.Namespace, lang: Lang, _progress: Progress) -> Iterable[Sheet]:
    """The brief for the leading group of a month, of an area or of everywhere."""
    from hqd_desktop.workspace.briefs import brief_of

    return [brief_of(workspace, _period(asked), lang, area=asked.area, personal=not asked.no_personal)]


MAKERS: dict[str, tuple[Maker, Text]] = {
    "profile": (profiles, Text("one project on one page", "一项目一页")),
    "timeline": (timeline, Text("many projects over time", "多个项目的时间轴")),
    "pipeline": (pipeline, Text("summary by stage", "重点项目推进情况汇总表")),
    "progress": (progress_table, Text("what projects reported for a month", "重点项目进度表（月报）")),
    "bulletin": (bulletin, Text("indicators of the home zone", "主要经济指标完成情况表")),
    "ranking": (ranking, Text("areas ranked by an indicator", "指标位次表")),
    "brief": (brief, Text("headlines, projects that need a decision, what is next", "领导小组简报")),
}
"""Every sheet with what it is."""


def _period(asked: argparse.Namespace) -> Period | None:
    from hqd_desktop.workspace.series import period_named

    return period_named(asked.period)


def _view(workspace: Workspace, view_name: str | None, codes: Sequence[str]) -> tuple[View, Text | None]:
    """A saved view with its name, or all projects by stage (None); with codes only those among them."""
    from hqd_desktop.domain.filters import Condition, Op
    from hqd_desktop.domain.records import Project
    from hqd_desktop.domain.views import Sort, View
    from hqd_desktop.workspace import saved_views

    view, name = View("project", sort=(Sort("stage"),), group="stage"), None
    if view_name:
        saved = saved_views.named(workspace, view_name, "project")
        view, name = saved_views.view_of(saved), Text(saved.title("en"), saved.title("zh"))
    if codes:
        found = [workspace.find("project", code) for code in codes]
        among = tuple(record.code for record in found if isinstance(record, Project) and record.code)
        view = replace(view, conditions=(*view.conditions, Condition("code", Op.IN, among)))
        name = name or _SOME
    return view, name
