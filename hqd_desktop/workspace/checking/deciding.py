"""What a person decides on a finding, as changes: journaled, undone and merged like any other.

A decision names the finding by its key and what it followed from by its fingerprint: when one of those values changes, the finding is
open again, and the decision stays in the log.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import FigureKind, Packed, Style, WholeKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.records.context import SUBJECT
from hqd_desktop.domain.records.provenance import FINDING_STATE
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store.findings import OPEN
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.found import Repair
    from hqd_desktop.workspace.checking.reading import Kept
    from hqd_desktop.workspace.door import Workspace

KIND = "finding"
ACCEPTED, DISMISSED, EXCLUDED, CORRECTED = "accepted", "dismissed", "excluded", "corrected"
_LABELS: dict[str, Text] = {
    ACCEPTED: Text("Keep as published although {rule} disagrees: {what}", "{rule} 不符，按公布数保留：{what}"),
    DISMISSED: Text("Dismiss a finding of {rule}: {what}", "忽略 {rule} 的核查结果：{what}"),
    EXCLUDED: Text("Leave out of charts and index by {rule}: {what}", "按 {rule} 不用于图表和指数：{what}"),
    CORRECTED: Text("Correct by {rule}: {what}", "按 {rule} 更正：{what}"),
}


def decide(workspace: Workspace, kept: Kept, state: str, reason: str = "") -> Change:
    """The change that settles a finding as it is now. Raises UserError where a dismissal has no reason."""
    if state not in FINDING_STATE.by_key or state == OPEN:
        raise UserError(
            Text("“{state}” is no decision on a finding", "“{state}”不是处理结果").fill(state=state),
            Text("Choose one of: {names}", "可选：{names}").fill(names=", ".join(FINDING_STATE.by_key)),
        )
    if state == DISMISSED and not reason.strip():
        raise UserError(
            Text("A finding is not dismissed without a reason", "忽略核查结果须写明理由"),
            Text("Write the reason in the note, then ignore the rule here", "在备注中填写理由后再忽略"),
        )
    return Change(_label(kept, state), tuple(_decision(workspace, kept, state, reason)))


def reopen(workspace: Workspace, kept: Kept) -> Change:
    """The change that takes the decision on a finding away."""
    label = Text("Open a finding of {rule} again: {what}", "重新打开 {rule} 的核查结果：{what}")
    steps = []
    for one in _standing(workspace, kept.found.key):
        before = workspace.packed_record(KIND, one)
        if before is not None:
            steps.append(Step(KIND, one, {k: v for k, v in before.items() if v is not None}, None))
    return Change(label.fill(rule=kept.rule, what=kept.where), tuple(steps))


@within
def apply_repair(workspace: Workspace, kept: Kept, repair: Repair, reason: str = "") -> Change:
    """The change that writes a proposed figure; what was printed stays in the record's field for it, where it has one.

    Raises UserError where the record is gone or the field holds no number.
    """
    cell = repair.cell
    before = workspace.packed_record(cell.kind, cell.record)
    if before is None or cell.field not in fields(cell.kind):
        raise UserError(
            Text("The {kind} was deleted meanwhile", "该{kind}已被删除").fill(kind=RECORDS[cell.kind].NAME),
            Text("Run the checks again", "重新运行核查"),
        )
    kind = fields(cell.kind)[cell.field].kind
    after: dict[str, Packed] = {}
    if isinstance(kind, FigureKind):
        was = None if before[cell.field] is None else kind.unpack(before[cell.field])
        figure = Figure(repair.number, repair.unit, was.qualifier) if isinstance(was, Figure) else Figure(repair.number, repair.unit)  # fmt: skip
        after[cell.field] = kind.pack(figure)
    elif isinstance(kind, WholeKind):
        was = before[cell.field]
        after[cell.field] = int(repair.number)
    else:
        raise UserError(
            Text("{field} holds no number", "{field}不是数值").fill(field=fields(cell.kind)[cell.field].name),
            Text("Edit the record itself", "直接修改该记录"),
        )
    if "printed" in fields(cell.kind) and before.get("printed") is None and was is not None:
        after["printed"] = kind.text(was, Style("en"))
    step = edit(cell.kind, cell.record, before, after)
    steps = ([step] if step else []) + _decision(workspace, kept, CORRECTED, reason)
    return Change(_label(kept, CORRECTED), tuple(steps))


def _decision(workspace: Workspace, kept: Kept, state: str, reason: str) -> list[Step]:
    """The decision as a record: the one on this key is rewritten, so that there is one a finding."""
    cell, found = kept.blamed, kept.found
    values: dict[str, Packed] = {
        "key": found.key, "rule": found.rule, "subject_kind": cell.kind if cell.kind in SUBJECT.by_key else None,
        "subject": cell.record, "field": cell.field, "state": state, "reason": reason.strip() or None,
        "fingerprint": found.fingerprint, "decided": Day.of(dt.date.today()).pack(),
    }  # fmt: skip
    standing = _standing(workspace, found.key)
    before = workspace.packed_record(KIND, standing[-1]) if standing else None
    if before is None:
        return [adds(KIND, values)]
    step = edit(KIND, standing[-1], before, values)
    return [step] if step else []


def _standing(workspace: Workspace, key: str) -> list[int]:
    return list(workspace.ids(View(KIND, (Condition("key", Op.EQ, (key,)),))))


def _label(kept: Kept, state: str) -> Text:
    return _LABELS[state].fill(rule=kept.rule, what=kept.where)
