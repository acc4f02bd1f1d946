"""What people do, as changes: set fields, add, duplicate and delete records, move a project along the ladder.

Each takes the workspace to read what stands there and returns the ``Change``; the caller applies it. Raw values are read by the
field's kind; a name that refers to no record yet brings the new record along in the same change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, Step, adds, edit, new_id
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO_HINT, Hint, Named, Packed, RefKind, folded
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.workspace import pipeline
from hqd_desktop.workspace.reading import within, within_whole

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_MADE_BY_NAME = {"organisation": "name", "area": "name"}
"""Kinds of which a new record is made when a reference names none yet, and the field that takes the name."""


class Newcomers:
    """Records made in passing because a reference names them; each name once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._made: dict[tuple[str, str], int] = {}
        self.steps: list[Step] = []

    def refer(self, target: str, name: str) -> int:
        """The record of a name, made if need be. Raises Unreadable for kinds that are not made in passing."""
        if (known := self._workspace.resolve(target, name)) is not None:
            return known
        key = (target, folded(name))
        if key not in self._made:
            if target not in _MADE_BY_NAME:
                raise Unreadable(
                    Text("There is no {kind} “{name}”", "没有{kind}“{name}”").fill(
                        kind=RECORDS[target].NAME, name=name
                    ),
                    Text("Add it first, or choose an existing one", "先添加该记录，或选择已有记录"),
                )
            step = adds(target, {_MADE_BY_NAME[target]: name})
            self._made[key] = step.id
            self.steps.append(step)
        return self._made[key]


def packed(kind: str, key: str, raw: object, newcomers: Newcomers, hint: Hint = NO_HINT) -> Packed:
    """A raw value in packed form. Raises Unreadable with a remedy."""
    field = fields(kind)[key]
    value = field.kind.read(raw, hint)
    if isinstance(field.kind, RefKind) and isinstance(value, Named):
        return newcomers.refer(field.kind.target, value.name)
    return field.kind.pack(value)


@within
def set_fields(
    workspace: Workspace, kind: str, ids: Sequence[int], raw: Mapping[str, object], hint: Hint = NO_HINT
) -> Change:
    """Set fields of one or several records to raw values: one undo step.

    Raises UserError naming the field where a value cannot be read. The change has no steps where nothing differs.
    """
    newcomers = Newcomers(workspace)
    after = {key: _packed_or_told(kind, key, value, newcomers, hint) for key, value in raw.items()}
    steps: list[Step] = []
    for record_id in ids:
        before = workspace.packed_record(kind, record_id)
        if before is None:
            raise UserError(
                Text("The {kind} was deleted meanwhile", "该{kind}已被删除").fill(kind=RECORDS[kind].NAME),
                Text("Undo the deletion, then edit it", "先撤销删除，再修改"),
            )
        if made := edit(kind, record_id, before, after):
            steps.append(made)
            steps += event_of(kind, record_id, made)
    if not steps:
        return Change(_edit_label(workspace, kind, ids, after), ())
    return Change(_edit_label(workspace, kind, ids, after), (*newcomers.steps, *steps))


def _packed_or_told(kind: str, key: str, raw: object, newcomers: Newcomers, hint: Hint) -> Packed:
    if key not in fields(kind):
        raise UserError(
            Text("A {kind} has no field “{field}”", "{kind}没有字段“{field}”").fill(kind=RECORDS[kind].NAME, field=key),
            Text("Fields are: {names}", "可用字段：{names}").fill(names=", ".join(fields(kind))),
        )
    try:
        return packed(kind, key, raw, newcomers, hint)
    except Unreadable as trouble:
        name = fields(kind)[key].name
        raise UserError(
            Text("{field}: {what}", "{field}：{what}").fill(field=name, what=trouble.message), trouble.fix
        ) from None


def event_of(kind: str, record_id: int, made: Step) -> list[Step]:
    """A project that comes to another stage has reached it; on which day is not stated here."""
    stage = (made.after or {}).get("stage")
    if kind != "project" or stage is None:
        return []
    return [adds("stage_event", {"project": record_id, "stage": stage, "form": "actual"})]


def _edit_label(workspace: Workspace, kind: str, ids: Sequence[int], after: Mapping[str, Packed]) -> Text:
    names = [fields(kind)[key].name for key in after]
    what = names[0] if len(names) == 1 else Text(f"{len(names)} fields", f"{len(names)} 个字段")
    if len(ids) == 1:
        who = Text(workspace.title(kind, ids[0], "en"), workspace.title(kind, ids[0], "zh"))
    else:
        who = Text(f"{len(ids)} {RECORDS[kind].PLURAL.en.lower()}", f"{len(ids)} 条{RECORDS[kind].PLURAL.zh}")
    return Text("Edit {what} of {who}", "修改{who}的{what}").fill(what=what, who=who)


@within
def add(workspace: Workspace, kind: str, raw: Mapping[str, object], hint: Hint = NO_HINT) -> tuple[Change, int]:
    """Add a record; a project without an ID gets the next free one. Returns the change and the new id."""
    newcomers = Newcomers(workspace)
    values = {key: _packed_or_told(kind, key, value, newcomers, hint) for key, value in raw.items()}
    if kind == "project" and not values.get("code"):
        values["code"] = next_code(workspace)
    record_id = new_id()
    cls = RECORDS[kind]
    name = next((str(values[k]) for k in (*cls.TITLE, cls.KEY) if k and values.get(k)), "")
    label = Text("Add {kind} {name}", "新建{kind}{name}").fill(kind=Text(cls.NAME.en.lower(), cls.NAME.zh), name=name)
    step = adds(kind, values, record_id)
    first = [adds("stage_event", {"project": record_id, "stage": values["stage"], "form": "actual"})] if values.get("stage") and kind == "project" else []  # fmt: skip
    return Change(label, (*newcomers.steps, step, *first)), record_id


def next_code(workspace: Workspace, taken: int = 0) -> str:
    """The next free project ID of the form P-031; ``taken`` more are already spoken for."""
    return f"P-{workspace.highest_number('project', 'code', 'P-') + 1 + taken:03}"


BELONGING = frozenset((kind, "project") for kind in ("stage_event", "milestone", "report", "issue"))
"""Which kinds of records are deleted with the record of another kind that they belong to."""


@within_whole
def remove(workspace: Workspace, kind: str, ids: Sequence[int]) -> Change:
    """Delete records with what belongs to them (``BELONGING``); references to them become not stated."""
    gone = set(ids)
    steps: list[Step] = []
    for other in RECORDS:
        for field in fields(other).values():
            if isinstance(field.kind, RefKind) and field.kind.target == kind:
                steps += _loosened(workspace, other, field.key, gone, whole=(other, kind) in BELONGING)
    for record_id in ids:
        before = workspace.packed_record(kind, record_id)
        if before is not None:
            steps.append(Step(kind, record_id, {k: v for k, v in before.items() if v is not None}, None))
    cls = RECORDS[kind]
    if len(ids) == 1:
        who = Text(workspace.title(kind, ids[0], "en"), workspace.title(kind, ids[0], "zh"))
        label = Text("Delete {who}", "删除{who}").fill(who=who)
    else:
        label = Text("Delete {n} {kinds}", "删除 {n} 条{kinds}").fill(
            n=len(ids), kinds=Text(cls.PLURAL.en.lower(), cls.PLURAL.zh)
        )
    return Change(label, tuple(steps))


def _loosened(workspace: Workspace, kind: str, key: str, gone: set[int], *, whole: bool) -> list[Step]:
    """Steps that let records of ``kind`` no longer refer to the gone ones: removed ``whole``, or only the field emptied."""
    steps: list[Step] = []
    for record_id in workspace.referring(kind, key, sorted(gone)):
        before = workspace.packed_record(kind, record_id) or {}
        if whole:
            steps.append(Step(kind, record_id, {k: v for k, v in before.items() if v is not None}, None))
        else:
            steps.append(Step(kind, record_id, {key: before[key]}, {key: None}))
    return steps


@within_whole
def duplicate(workspace: Workspace, record_id: int) -> tuple[Change, int]:
    """A copy of a project with an ID of its own; stage events are not copied."""
    values = dict(workspace.packed_record("project", record_id) or {})
    values["code"] = next_code(workspace)
    new = new_id()
    who = Text(workspace.title("project", record_id, "en"), workspace.title("project", record_id, "zh"))
    return Change(Text("Duplicate {who}", "复制{who}").fill(who=who), (adds("project", values, new),)), new


@within
def advance(workspace: Workspace, record_id: int, stage: str, day: object, note: str = "") -> Change:
    """Move a project to a stage as of a day (raw, may be empty: not stated): stage, date field and stage event together."""
    newcomers = Newcomers(workspace)
    when = _packed_or_told("stage_event", "day", day, newcomers, NO_HINT)
    before = workspace.packed_record("project", record_id) or {}
    after: dict[str, Packed] = {"stage": stage}
    dated = stages.DATE_FIELDS.get((stage, "actual"))
    now = before.get("stage")
    kept = dated is not None and stages.keeps_date(
        None if now is None else str(now), stage, before.get(dated) is not None
    )
    if dated and when is not None and not kept:
        after[dated] = when
    event = adds(
        "stage_event", {"project": record_id, "stage": stage, "form": "actual", "day": when, "note": note or None}
    )
    made = edit("project", record_id, before, after)
    who = Text(workspace.title("project", record_id, "en"), workspace.title("project", record_id, "zh"))
    label = Text("Move {who} to {stage}", "将{who}推进至{stage}").fill(
        who=who, stage=pipeline.steps(workspace)[stage].name
    )
    return Change(label, (*((made,) if made else ()), event))
