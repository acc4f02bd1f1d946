"""R25: nothing was reported about a project for long."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Cell, ProjectScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_MESSAGE = Text("{project}: no progress since {day}", "{project}：自 {day} 起无新进展")
_ENDED = frozenset({"terminated", "withdrawn"})


def find(scope: ProjectScope, parameters: Parameters) -> Iterator[Found]:
    """A note where the latest progress is older than ``days``; 0 asks for none."""
    days, updated, today = int(parameters["days"]), scope.updated, scope.today
    if not days or updated is None or today is None or scope.status in _ENDED:
        return
    if (today.first - updated.last).days > days:
        cell = Cell("project", scope.record, "latest_progress_on")
        said = Text(updated.text("en"), updated.text("zh"))
        message = _MESSAGE.fill(project=scope.name, day=said)
        yield Found("R25", Severity.INFO, Verdict.UNTOLD, (cell,), message, inputs=(updated.pack(),))


RULE = Rule(
    "R25",
    Severity.INFO,
    Text("Projects are kept up to date", "项目进展及时更新"),
    Text("days since the latest progress ≤ bound", "距最新进展的天数 ≤ 上限"),
    (ProjectScope,),
    find=find,
    parameters={"days": 180},
    says={"days": Text("Days without progress that may pass, 0 for any", "允许无进展的天数，0 为不限")},
)
