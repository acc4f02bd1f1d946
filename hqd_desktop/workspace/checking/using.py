"""Where a figure is shown or computed with, so that whoever decides on a finding knows what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.records import Indicator, Observation
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import derived

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.facts import Cell
    from hqd_desktop.workspace.door import Workspace

_OF_PROJECT = frozenset({"stage_event", "milestone", "report", "issue", "action", "document"})
_MOST = 6


@dataclass(frozen=True, slots=True)
class Use:
    """A place that shows a value: its name, and the page, kind and record that open it."""

    name: Text
    page: str
    kind: str = ""
    record: int = 0


def used_in(workspace: Workspace, cells: Iterable[Cell]) -> tuple[Use, ...]:
    """The pages, charts and sheets that show the values of some cells, each once."""
    made: dict[tuple[str, str, int], Use] = {}
    for cell in cells:
        for use in _uses(workspace, cell):
            made.setdefault((use.page, use.kind or use.name.en, use.record), use)
    return tuple(made.values())[:_MOST]


def _uses(workspace: Workspace, cell: Cell) -> list[Use]:
    if cell.kind == "observation":
        found = workspace.get("observation", cell.record)
        return _of_observation(workspace, found) if isinstance(found, Observation) else []
    if cell.kind == "project" or cell.kind in _OF_PROJECT:
        return _of_project(workspace, cell)
    if cell.kind == "indicator":
        return [Use(_named(workspace, "indicator", cell.record), "indicators", "indicator", cell.record)]
    return []


def _of_observation(workspace: Workspace, one: Observation) -> list[Use]:
    made: list[Use] = []
    if one.indicator is not None:
        name = Text("Indicators, {name}", "指标：{name}").fill(name=_named(workspace, "indicator", one.indicator))
        made.append(Use(name, "indicators", "indicator", one.indicator))
        for other in sorted(derived.standing_on(workspace, frozenset({one.indicator})) - {one.indicator})[:2]:
            record = workspace.get("indicator", other)
            if isinstance(record, Indicator):
                computed = Text("computed: {name}", "计算所得：{name}").fill(name=_named(workspace, "indicator", other))
                made.append(Use(computed, "indicators", "indicator", other))
    if one.area is not None and one.period is not None:
        sheet = Text("Sheet “Bulletin” of {area}", "{area}的“主要指标”报表").fill(
            area=_named(workspace, "area", one.area)
        )
        made.append(Use(sheet, "sheets"))
    return made


def _of_project(workspace: Workspace, cell: Cell) -> list[Use]:
    project = cell.record
    if cell.kind != "project":
        rows = workspace.packed(cell.kind, [cell.record], ("project",))
        if not rows or rows[0][0] is None:
            return []
        project = int(rows[0][0])
    return [
        Use(_named(workspace, "project", project), "projects", "project", project),
        Use(Text("Overview and its counts", "总览及其计数"), "overview"),
        Use(Text("Sheets of projects", "项目报表"), "sheets"),
    ]


def _named(workspace: Workspace, kind: str, record: int) -> Text:
    return Text(workspace.title(kind, record, "en"), workspace.title(kind, record, "zh"))
