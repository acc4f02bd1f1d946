"""What the office decided about its pipeline: the ladder, what counts, which rules light the lamps, how time passes.

All are settings of the workspace (JSON, journalled, undone). A stage that is left out while projects stand on it is a guided choice:
``standing_on`` tells who stands there, and ``set_ladder`` moves them in the same change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.pipeline import counting, ladder, lamps
from hqd_desktop.domain.pipeline.counting import Rules
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.domain.pipeline.timing import CLOCK_WORDS, Clock
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import settings

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_LADDER, _RULES, _LAMPS, _CLOCK = "pipeline.ladder", "pipeline.counting", "pipeline.lamps", "pipeline.clock"
_MONTHS = 12


# --- counting -----------------------------------------------------------------------------------------


def rules(workspace: Workspace) -> Rules:
    """What is counted."""
    return settings.get(workspace, _RULES, counting.DEFAULT, Rules.of_json)


def set_rules(workspace: Workspace, wanted: Rules) -> Change:
    """The change that counts by other rules. Raises UserError for a threshold that is none."""
    kept = None if wanted == counting.DEFAULT else wanted.checked().as_json()
    return settings.put(workspace, _RULES, kept, Text("Change the counting rules", "修改统计口径"))


# --- lights and time ----------------------------------------------------------------------------------


def preset(workspace: Workspace) -> lamps.Preset:
    """The rules that light the lamps."""
    known = lamps.presets()
    return settings.get(workspace, _LAMPS, next(iter(known.values())), lambda kept: known[kept])


def set_preset(workspace: Workspace, key: str) -> Change:
    """The change that lights the lamps by another preset of ``lamps.presets()``."""
    known = lamps.presets()
    kept = None if key == next(iter(known)) else key
    return settings.put(workspace, _LAMPS, kept, Text("Light by {name}", "按{name}规则亮灯").fill(name=known[key].name))


@dataclass(frozen=True, slots=True)
class Time:
    """How time passes against a target, with the twelve monthly weights of a seasonal profile."""

    clock: Clock = Clock.MONTH
    profile: tuple[Decimal, ...] = ()


def time(workspace: Workspace) -> Time:
    """How time passes; by month unless the office decided otherwise."""
    return settings.get(workspace, _CLOCK, Time(), _time)


def _time(kept: Any) -> Time:
    return Time(Clock(kept["clock"]), tuple(Decimal(str(weight)) for weight in kept.get("profile", ())))


def set_time(workspace: Workspace, wanted: Time) -> Change:
    """The change that lets time pass otherwise. Raises UserError for a season without twelve weights."""
    if wanted.clock is Clock.SEASON and (len(wanted.profile) != _MONTHS or min(wanted.profile) < 0 or not sum(wanted.profile)):  # fmt: skip
        raise UserError(
            Text("A seasonal profile has twelve weights, none below zero", "季节分布需要 12 个不小于零的权重"),
            Text("Write one for each month, January first", "从1月起逐月填写"),
        )
    kept = None if wanted == Time() else {"clock": wanted.clock.value, "profile": [str(w) for w in wanted.profile]}
    return settings.put(
        workspace, _CLOCK, kept, Text("Time progress {how}", "序时进度{how}").fill(how=CLOCK_WORDS[wanted.clock])
    )


# --- the ladder ---------------------------------------------------------------------------------------


def steps(workspace: Workspace) -> Ladder:
    """The ladder the office works with."""
    return settings.get(workspace, _LADDER, ladder.DEFAULT, Ladder.of_json)


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands on a stage that is to be left out, and the nearest stages that stay, the one below first."""

    stage: str
    count: int
    view: View
    choices: tuple[str, ...]


def standing_on(workspace: Workspace, wanted: Ladder) -> list[Standing]:
    """The stages that ``wanted`` leaves out while projects stand on them; each needs a stage to move them to."""
    made = []
    for step in wanted.steps:
        view = View("project", (Condition("stage", Op.IN, (step.key,)),))
        count = 0 if step.used else workspace.count(view)
        if count:
            here = stages.ORDER[step.key]
            near = sorted(wanted.used, key=lambda s: (abs(stages.ORDER[s.key] - here), stages.ORDER[s.key]))
            made.append(Standing(step.key, count, view, tuple(s.key for s in near)))
    return made


def set_ladder(workspace: Workspace, wanted: Ladder, moves: Mapping[str, str] | None = None) -> Change:
    """The change that works with another ladder and moves the projects that stand on stages it leaves out, as one undoable whole.

    ``moves`` names for each such stage the one its projects go to. Their dates and earlier events stay. Raises UserError where a stage
    with projects has none, so that nothing is lost.
    """
    wanted.checked()
    chosen = moves or {}
    made: list[Step] = []
    for one in standing_on(workspace, wanted):
        target = chosen.get(one.stage)
        if target is None or not wanted[target].used:
            name = steps(workspace)[one.stage].name
            raise UserError(
                Text("{n} projects stand at {stage}", "有 {n} 个项目处于{stage}阶段").fill(n=one.count, stage=name),
                Text("Choose the stage they go to", "请选择将其移至哪个阶段"),
            )
        made += _moved(workspace, one, target)
    kept = None if wanted == ladder.DEFAULT else wanted.as_json()
    change = settings.put(workspace, _LADDER, kept, Text("Change the ladder of stages", "修改阶段设置"))
    return Change(change.label, (*made, *change.steps))


def _moved(workspace: Workspace, one: Standing, target: str) -> list[Step]:
    why = "The stage was left out of the ladder (阶段已停用)"
    made: list[Step] = []
    for record in workspace.ids(one.view):
        made.append(Step("project", record, {"stage": one.stage}, {"stage": target}))
        made.append(adds("stage_event", {"project": record, "stage": target, "form": "actual", "reason": why}))
    return made
