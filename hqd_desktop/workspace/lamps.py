"""The light of each project: by the rules of the office, or as a person set it, with a reason, both kept apart.

``project.lamp`` and its reason are what a person (or a sheet) stated. The computed light is not stored: it follows from the records, the
rules and the day, and is worked out for the rows that are shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, edit
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.pipeline import timing
from hqd_desktop.domain.pipeline.lamps import Facts, Lamp, Preset, computed, standing
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.stages import DATE_FIELDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import pipeline

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_REACHED = {stage: key for (stage, form), key in DATE_FIELDS.items() if form == "actual"}
_KEYS = (
    "stage", "status", "lamp", "lamp_reason", "planned_start_on", "annual_plan", "done_year", "bank_entered", "next_step",
    "next_step_on", "latest_progress_on", *_REACHED.values(),
)  # fmt: skip
_PORTION = 500


def lamps(workspace: Workspace, ids: Sequence[int], today: dt.date) -> dict[int, Lamp]:
    """The lights of some projects as seen on a day; those to which no rule applies and that state none are absent.

    A light set by a person says so (``overridden``) and carries the computed one.
    """
    made: dict[int, Lamp] = {}
    for one in judged(workspace, ids, today):
        lamp = standing(one.stated, one.reason, one.by_rule, today)
        if lamp is not None:
            made[one.project] = lamp
    return made


@dataclass(frozen=True, slots=True)
class Judged:
    """One project: the light a person stated with the reason, and the computed one (None: no rule applies)."""

    project: int
    stated: str | None
    reason: str | None
    by_rule: Lamp | None


def judged(workspace: Workspace, ids: Sequence[int], today: dt.date, preset: Preset | None = None) -> Iterator[Judged]:
    """Stated and computed lights side by side, by the rules of the office or by other ones, a portion at a time."""
    rules, ladder, clock = preset or pipeline.preset(workspace), pipeline.steps(workspace), pipeline.time(workspace)
    passed = timing.progress(today, clock.clock, clock.profile)
    for start in range(0, len(ids), _PORTION):
        part = ids[start : start + _PORTION]
        late = _milestones(workspace, part, today)
        for record, *packed in workspace.packed("project", part, ("id", *_KEYS)):
            values = {key: _value(key, raw) for key, raw in zip(_KEYS, packed, strict=True)}
            expected = ladder[values["stage"]].expected if values["stage"] else None
            facts = _facts(values, late.get(int(record or 0)), today, passed, expected)
            yield Judged(int(record or 0), values["lamp"], values["lamp_reason"], computed(facts, rules))


def _value(key: str, raw: Any) -> Any:
    return None if raw is None else fields("project")[key].kind.unpack(raw)


def _facts(values: dict[str, Any], late: tuple[Day, str] | None, today: dt.date, passed: Any, expected: int | None) -> Facts:  # fmt: skip
    moves: list[Day] = [values[key] for key in (*_REACHED.values(), "latest_progress_on") if values[key] is not None]
    own = (values["next_step_on"], values["next_step"] or "") if values["next_step_on"] else None
    missed = min((one for one in (late, own) if one is not None), key=lambda one: one[0].last, default=None)
    stage = values["stage"]
    return Facts(
        today,
        stage,
        values["status"],
        values.get(_REACHED.get(stage, "")) if stage else None,
        values["planned_start_on"],
        values["started_on"],
        values["annual_plan"],
        values["done_year"],
        values["bank_entered"],
        missed[0] if missed else None,
        missed[1] if missed else "",
        max(moves, key=lambda day: day.last, default=None),
        passed,
        expected,
    )


def _milestones(workspace: Workspace, ids: Sequence[int], today: dt.date) -> dict[int, tuple[Day, str]]:
    """The earliest milestone of each project that is due and not met."""
    among = (Condition("project", Op.IN, tuple(ids)), Condition("state", Op.OUT, ("met",)), Condition("met", Op.EMPTY))
    view = View("milestone", (*among, Condition("due", Op.LE, (Day.of(today),))))
    made: dict[int, tuple[Day, str]] = {}
    if not ids:
        return made
    for project, due, name in workspace.packed("milestone", workspace.ids(view), ("project", "due", "name")):
        day = Day.unpack(str(due))
        known = made.get(int(project or 0))
        if known is None or day.last < known[0].last:
            made[int(project or 0)] = (day, str(name or ""))
    return made


def override(workspace: Workspace, project: int, colour: str | None, reason: str) -> Change:
    """The change by which a person sets the light of a project, or leaves it to the rules again (None).

    Raises UserError for a light without a reason.
    """
    if colour is not None and not reason.strip():
        raise UserError(
            Text("A light set by hand needs a reason", "人工设定亮灯需要说明原因"),
            Text("Say in a few words why it differs from the rule", "简要说明与规则不同的原因"),
        )
    before = workspace.packed_record("project", project) or {}
    step = edit("project", project, before, {"lamp": colour, "lamp_reason": reason.strip() or None if colour else None})
    who = Text(workspace.title("project", project, "en"), workspace.title("project", project, "zh"))
    if colour is None:
        label = Text("Leave the light of {who} to the rules", "{who}恢复按规则亮灯").fill(who=who)
    else:
        name = stages.LAMP.by_key[colour].name
        label = Text("Set the light of {who} to {colour}", "将{who}的亮灯设为{colour}").fill(who=who, colour=name)
    return Change(label, (step,) if step else ())
