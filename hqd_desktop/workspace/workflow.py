"""Status beside the stage, moves back with a reason, and the way of a progress report: each as one change.

A status (suspended, resumed, terminated, withdrawn) does not move a project from its stage: it is an event with date and reason, and
the project keeps the stage where it stopped. Such an event names no stage, since no stage was reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed, Style
from hqd_desktop.domain.records import Action, Report, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.operations import advance

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_WHY = {"suspended", "terminated", "withdrawn"}


def set_status(workspace: Workspace, project: int, status: str, on: Day | None, reason: str) -> Change:
    """The change that suspends, resumes, terminates or withdraws a project as of a day (None: not stated), or lets it be active.

    Raises UserError where a project stops without a reason, or resumes without having been suspended.
    """
    before = workspace.packed_record("project", project) or {}
    if status in _WHY and not reason.strip():
        raise _reason(Text("A project that stops needs a reason", "项目停止推进需要说明原因"))
    if status == "resumed" and before.get("status") != "suspended":
        raise UserError(
            Text("Only a suspended project resumes", "只有停缓建的项目可以复工"),
            Text("Set it to active", "可将状态设为“推进中”"),
        )
    after: dict[str, Packed] = {"status": status, "status_reason": reason.strip() or None}
    step = edit("project", project, before, after)
    event: dict[str, Packed] = {
        "project": project,
        "status": status,
        "day": None if on is None else on.pack(),
        "reason": reason.strip() or None,
    }
    label = Text("Set the status of {who} to {status}", "将{who}的状态设为{status}")
    said = label.fill(who=_who(workspace, project), status=stages.STATUS.by_key[status].name)
    return Change(said, (*((step,) if step else ()), adds("stage_event", event)))


def move(workspace: Workspace, project: int, stage: str, day: object, reason: str = "", note: str = "") -> Change:
    """The change that moves a project to a stage; see ``operations.advance``.

    Raises UserError for a move to an earlier stage without a reason.
    """
    now = (workspace.packed_record("project", project) or {}).get("stage")
    back = now is not None and stages.ORDER[stage] < stages.ORDER[str(now)]
    if back and not reason.strip():
        raise _reason(Text("A move back to an earlier stage needs a reason", "退回到前一阶段需要说明原因"))
    made = advance(workspace, project, stage, day, note)
    *first, event = made.steps
    if not reason.strip():
        return made
    return Change(
        made.label, (*first, adds("stage_event", {**(event.after or {}), "reason": reason.strip()}, event.id))
    )


def set_counting(workspace: Workspace, project: int, counts: bool | None, reason: str) -> Change:
    """The change by which a project counts for assessment or not; None says nothing. One that does not count needs a reason."""
    if counts is False and not reason.strip():
        raise _reason(Text("A project that does not count needs a reason", "不纳入考核的项目需要说明原因"))
    before = workspace.packed_record("project", project) or {}
    step = edit("project", project, before, {"counts": None if counts is None else int(counts), "counts_reason": reason.strip() or None})  # fmt: skip
    words = Text("Count {who} for assessment", "将{who}纳入考核")
    if counts is False:
        words = Text("Leave {who} out of assessment", "将{who}移出考核")
    return Change(words.fill(who=_who(workspace, project)), (step,) if step else ())


# --- progress reports ---------------------------------------------------------------------------------


def submit(workspace: Workspace, report: int, on: Day) -> Change:
    """The change that hands a draft or returned report in. Raises UserError where it lacks project, period, reporter or any content."""
    one = _report(workspace, report, ("draft", "returned", None))
    missing = [fields("report")[key].name for key in ("project", "period", "reporter") if getattr(one, key) is None]
    content = (
        "invest_month",
        "invest_ytd",
        "invest_total",
        "funds_ytd",
        "funds_total",
        "physical_text",
        "physical_pct",
    )
    if missing or all(getattr(one, key) is None for key in content):
        words = missing or [Text("an amount or the physical progress", "完成投资或形象进度")]
        names = Text(", ".join(w.en for w in words), "、".join(w.zh for w in words))
        raise UserError(
            Text("The report is not complete", "月报未填完整"),
            Text("Fill in: {names}", "请补充：{names}").fill(names=names),
        )
    after: dict[str, Packed] = {"state": "submitted", "submitted_on": on.pack(), "return_reason": None}
    return _turned(workspace, one, after, Text("Submit the report of {who}", "报送{who}的月报"))


def send_back(workspace: Workspace, report: int, reason: str) -> Change:
    """The change that returns a submitted or approved report. Raises UserError without a reason."""
    one = _report(workspace, report, ("submitted", "approved"))
    if not reason.strip():
        raise _reason(Text("A report is returned with a reason", "退回月报需要说明原因"))
    after: dict[str, Packed] = {"state": "returned", "return_reason": reason.strip(), "approved_by": None}
    return _turned(workspace, one, after, Text("Return the report of {who}", "退回{who}的月报"))


def approve(workspace: Workspace, report: int, by: str) -> Change:
    """The change that approves a submitted report; its figures become those of the project (done, in place, physical progress)."""
    one = _report(workspace, report, ("submitted",))
    made = _turned(workspace, one, {"state": "approved", "approved_by": by.strip() or None}, Text("Approve the report of {who}", "审核通过{who}的月报"))  # fmt: skip
    taken = {theirs: ours for ours, theirs in _TAKEN.items() if getattr(one, ours) is not None}
    packed = workspace.packed_record("report", report) or {}
    values: dict[str, Packed] = {theirs: packed[ours] for theirs, ours in taken.items()}
    if one.project is None or not values or not _newest(workspace, one):
        return made
    before = workspace.packed_record("project", one.project) or {}
    step = edit("project", one.project, before, values)
    return Change(made.label, (*made.steps, *((step,) if step else ())))


_TAKEN = {
    "invest_month": "done_month", "invest_ytd": "done_year", "invest_total": "done_total", "funds_total": "funds_in_place",
    "physical_text": "physical_progress", "physical_pct": "physical_pct", "problems": "problems", "next_step": "next_step",
    "next_step_on": "next_step_on",
}  # fmt: skip
"""What a project takes from its newest approved report."""


def _newest(workspace: Workspace, one: Report) -> bool:
    """Whether no later report of the project was approved."""
    others = workspace.page("report", workspace.referring("report", "project", [one.project or 0]))
    approved = [o for o in others if isinstance(o, Report) and o.state == "approved" and o.period and one.period]
    return all(o.period is None or one.period is None or o.period.last <= one.period.last for o in approved)


def _report(workspace: Workspace, report: int, states: tuple[str | None, ...]) -> Report:
    one = workspace.get("report", report)
    if not isinstance(one, Report):
        raise UserError(
            Text("The report was deleted meanwhile", "该月报已被删除"), Text("Undo the deletion", "先撤销删除")
        )
    if one.state not in states:
        name = fields("report")["state"].kind
        now = Text(name.text(one.state, Style("en")), name.text(one.state, Style("zh")))
        raise UserError(
            Text("The report is {state}", "月报当前状态为“{state}”").fill(state=now),
            Text("Look at its newest state, then go on", "查看最新状态后再操作"),
        )
    return one


def _turned(workspace: Workspace, one: Report, after: dict[str, Packed], label: Text) -> Change:
    step = edit("report", one.id, workspace.packed_record("report", one.id) or {}, after)
    who = Text("a project", "项目") if one.project is None else _who(workspace, one.project)
    return Change(label.fill(who=who), (step,) if step else ())


# --- action items -------------------------------------------------------------------------------------


def open_action(workspace: Workspace, action: int) -> Change:
    """The change that opens an action item. Raises UserError while it has no responsible person or no date: it stays a draft."""
    one = workspace.get("action", action)
    if not isinstance(one, Action) or one.owner is None or one.due is None:
        raise UserError(
            Text("An action without responsible person and date stays a draft", "没有责任人和时限的事项只能是草拟状态"),
            Text("State both, then open it", "填写责任人和时限后再启动"),
        )
    step = edit("action", action, workspace.packed_record("action", action) or {}, {"state": "open"})
    return Change(Text("Open action {name}", "启动事项{name}").fill(name=one.text or ""), (step,) if step else ())


def _who(workspace: Workspace, project: int) -> Text:
    return Text(workspace.title("project", project, "en"), workspace.title("project", project, "zh"))


def _reason(fact: Text) -> UserError:
    return UserError(fact, Text("Say why in a few words", "简要说明原因"))
