"""Projects along the ladder: reached or planned stages, one project or many, as one change; and their milestones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import pipeline

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

EVENT = "stage_event"


def goes_back(workspace: Workspace, ids: Sequence[int], stage: str) -> list[int]:
    """Those of the projects that would come to an earlier stage than their present one."""
    now = workspace.packed("project", ids, ("id", "stage"))
    return [int(i or 0) for i, at in now if at in stages.ORDER and stages.ORDER[str(at)] > stages.ORDER[stage]]


def advance(
    workspace: Workspace,
    ids: Sequence[int],
    stage: str,
    *,
    form: str = "actual",
    day: Packed = None,
    note: str = "",
    source: Packed = None,
) -> Change:
    """Move projects to a stage as of a day (packed; None is not stated), or, with the form "planned", only plan it.

    Stage, date field and stage event go together. Raises UserError where a project goes back without a reason, or is gone.
    """
    if form == "actual" and not note and goes_back(workspace, ids, stage):
        raise UserError(
            Text("The project goes back to an earlier stage", "项目退回到更早的阶段")
            if len(ids) == 1
            else Text("Some of the projects go back to an earlier stage", "部分项目退回到更早的阶段"),
            Text("Write the reason as a note", "在备注中写明原因"),
        )
    steps: list[Step] = []
    for record in ids:
        before = workspace.packed_record("project", record)
        if before is None:
            raise UserError(
                Text("The {kind} was deleted meanwhile", "该{kind}已被删除").fill(kind=RECORDS["project"].NAME),
                Text("Undo the deletion, then edit it", "先撤销删除，再修改"),
            )
        steps += _moved(workspace, record, before, stage, form, {"day": day, "note": note or None, "source": source})
    return Change(_label(workspace, ids, stage, form), tuple(steps))


def _moved(
    workspace: Workspace,
    record: int,
    before: dict[str, Packed],
    stage: str,
    form: str,
    said: dict[str, Packed],
) -> list[Step]:
    after: dict[str, Packed] = {} if form == "planned" else {"stage": stage}
    dated = stages.DATE_FIELDS.get((stage, form))
    if dated and said["day"] is not None and not _keeps(before, stage, form, dated):
        after[dated] = said["day"]
    made = edit("project", record, before, after)
    steps = [made] if made else []
    planned = _event(workspace, record, stage, form) if form == "planned" else None
    if planned is not None:
        event, was = planned
        said = {key: value for key, value in said.items() if value is not None}
        changed = edit(EVENT, event, was, said)
        return [*steps, changed] if changed else steps
    return [*steps, adds(EVENT, {"project": record, "stage": stage, "form": form, **said})]


def _keeps(before: dict[str, Packed], stage: str, form: str, dated: str) -> bool:
    """Whether the project has a date for the stage that its going back to it must not replace."""
    now = before["stage"]
    return form == "actual" and stages.keeps_date(None if now is None else str(now), stage, before[dated] is not None)


def _event(workspace: Workspace, record: int, stage: str, form: str) -> tuple[int, dict[str, Packed]] | None:
    """The latest event of a project for a stage in a form."""
    for event in sorted(workspace.referring(EVENT, "project", [record]), reverse=True):
        values = workspace.packed_record(EVENT, event) or {}
        if values.get("stage") == stage and (values.get("form") or "actual") == form:
            return event, values
    return None


def _label(workspace: Workspace, ids: Sequence[int], stage: str, form: str) -> Text:
    if len(ids) == 1:
        who = Text(workspace.title("project", ids[0], "en"), workspace.title("project", ids[0], "zh"))
    else:
        who = Text(f"{len(ids)} projects", f"{len(ids)} 个项目")
    if form == "planned":
        words = Text("Plan {stage} of {who}", "计划{who}{stage}")
    elif goes_back(workspace, ids, stage):
        words = Text("Move {who} back to {stage}", "将{who}退回至{stage}")
    else:
        words = Text("Move {who} to {stage}", "将{who}推进至{stage}")
    return words.fill(who=who, stage=pipeline.steps(workspace)[stage].name)


def set_day(workspace: Workspace, record: int, stage: str, form: str, day: Packed) -> Change:
    """Write the planned or actual day of a milestone (packed; None is not stated), without moving the project.

    It stands in the project's own date field where the stage has one, else in the event, which is made if need be.
    """
    names = {"who": Text(workspace.title("project", record, "en"), workspace.title("project", record, "zh"))}
    label = Text("Edit {stage} of {who}", "修改{who}的{stage}时间").fill(
        stage=pipeline.steps(workspace)[stage].name, **names
    )
    dated = stages.DATE_FIELDS.get((stage, form))
    steps: list[Step] = []
    if dated:
        made = edit("project", record, workspace.packed_record("project", record) or {}, {dated: day})
        steps += [made] if made else []
    known = _event(workspace, record, stage, form)
    if known is not None:
        changed = edit(EVENT, known[0], known[1], {"day": day})
        steps += [changed] if changed else []
    elif not dated and day is not None:
        steps.append(adds(EVENT, {"project": record, "stage": stage, "form": form, "day": day}))
    return Change(label, tuple(steps))


def drop_plan(workspace: Workspace, record: int, stage: str) -> Change:
    """Take a planned milestone away: its date and its planned events."""
    names = {"who": Text(workspace.title("project", record, "en"), workspace.title("project", record, "zh"))}
    label = Text("Remove the plan for {stage} of {who}", "移除{who}的{stage}计划").fill(
        stage=pipeline.steps(workspace)[stage].name, **names
    )
    steps: list[Step] = []
    dated = stages.DATE_FIELDS.get((stage, "planned"))
    if dated and (made := edit("project", record, workspace.packed_record("project", record) or {}, {dated: None})):
        steps.append(made)
    for event in workspace.referring(EVENT, "project", [record]):
        values = workspace.packed_record(EVENT, event) or {}
        if values.get("stage") == stage and values.get("form") == "planned":
            steps.append(Step(EVENT, event, {k: v for k, v in values.items() if v is not None}, None))
    return Change(label, tuple(steps))
