"""Bringing back: deleted records, known from the journal, with what belonged to them, and single earlier values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Change, Step, Values, edit, stated
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed, RefKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.operations import event_of, next_code

if TYPE_CHECKING:
    from hqd_desktop.store.journal import Entry
    from hqd_desktop.workspace.door import Workspace

PARTS: dict[str, str] = {"stage_event": "project"}
"""Kinds of records that come and go with the record they belong to, and the field that names it."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deleted record: its last values in packed form and the change that deleted it."""

    kind: str
    id: int
    title: Text
    values: Values
    entry: Entry


def trash(workspace: Workspace, kind: str = "") -> list[Deleted]:
    """The deleted records (of one kind), the latest first. Parts of a deleted record are not listed by themselves."""
    entries: dict[int, Entry | None] = {}
    made: list[Deleted] = []
    for change, step in workspace.removed(kind):
        if step.kind in PARTS and workspace.get(PARTS[step.kind], _owner(step)) is None:
            continue
        if change not in entries:
            entries[change] = workspace.entry(change)
        entry = entries[change]
        if entry is not None:
            values = step.before or {}
            made.append(Deleted(step.kind, step.id, title_of(step.kind, step.id, values), values, entry))
    return made


def _owner(step: Step) -> int:
    owner = (step.before or {}).get(PARTS[step.kind])
    return owner if isinstance(owner, int) else 0


def title_of(kind: str, record_id: int, values: Values) -> Text:
    """The name of a record that is not there, from its values."""
    known = {key: value for key, value in values.items() if key in fields(kind)}
    record = RECORDS[kind](id=record_id, **{k: fields(kind)[k].kind.unpack(v) for k, v in known.items()})
    return Text(record.title("en"), record.title("zh"))


def restore(workspace: Workspace, kind: str, ids: Sequence[int]) -> Change:
    """Bring deleted records back: with their parts, and with the references to them that the deletion emptied, where these
    are still empty.

    References of theirs to records that are gone become not stated; a project whose ID was given away gets the next free one.
    Raises UserError where one of them is not in the trash.
    """
    found = [_removed(workspace, kind, one) for one in ids]
    back = {(kind, one) for one in ids}
    steps: list[Step] = [Step(kind, step.id, None, stated(step.before or {})) for _, step in found]
    for change, step in found:
        for other in workspace.steps(change):
            if any(value == step.id for value in _references(other, kind).values()):
                steps += _with_it(workspace, other, kind, step.id, back)
    if kind == "project":
        steps = _own_codes(workspace, steps)
    whole = tuple(_sound(workspace, step, back) if step.before is None else step for step in steps)
    if len(found) == 1:
        label = Text("Restore {who}", "恢复{who}").fill(who=title_of(kind, ids[0], found[0][1].before or {}))
    else:
        cls = RECORDS[kind]
        label = Text("Restore {n} {kinds}", "恢复 {n} 条{kinds}").fill(n=len(ids), kinds=Text(cls.PLURAL.en.lower(), cls.PLURAL.zh))  # fmt: skip
    return Change(label, whole)


def _removed(workspace: Workspace, kind: str, record_id: int) -> tuple[int, Step]:
    found = workspace.removed(kind, record_id)
    if not found:
        raise UserError(
            Text("This {kind} is not in the trash", "该{kind}不在回收站中").fill(
                kind=Text(RECORDS[kind].NAME.en.lower(), RECORDS[kind].NAME.zh)
            ),
            Text("Look at the newest state of the trash", "刷新回收站后再试"),
        )
    return found[0]


def _references(step: Step, target: str) -> dict[str, Packed]:
    """The references to records of a kind that a step had before."""
    known = fields(step.kind)
    return {
        key: value
        for key, value in (step.before or {}).items()
        if key in known and isinstance(kind := known[key].kind, RefKind) and kind.target == target
    }


def _with_it(workspace: Workspace, step: Step, kind: str, record_id: int, back: set[tuple[str, int]]) -> Iterable[Step]:
    """What takes back one step of the deletion that let go of the record: a part comes back, an emptied reference is filled."""
    now = workspace.packed_record(step.kind, step.id)
    if step.after is None:
        if step.kind in PARTS and now is None and (step.kind, step.id) not in back:
            back.add((step.kind, step.id))
            yield Step(step.kind, step.id, None, stated(step.before or {}))
        return
    keys = [k for k, v in _references(step, kind).items() if v == record_id and now is not None and now.get(k) is None]
    emptied = [k for k in keys if step.after.get(k) is None]
    if emptied:
        yield Step(step.kind, step.id, dict.fromkeys(emptied), dict.fromkeys(emptied, record_id))


def _own_codes(workspace: Workspace, steps: list[Step]) -> list[Step]:
    """The steps with the next free ID on each project whose own was given away meanwhile."""
    taken = {code for (code,) in workspace.packed("project", workspace.ids(View("project")), ("code",))}
    made: list[Step] = []
    given = 0
    for step in steps:
        after = dict(step.after or {})
        if step.kind == "project" and step.before is None and after.get("code"):
            if after["code"] in taken:
                after["code"] = next_code(workspace, given)
                given += 1
            taken.add(after["code"])
            made.append(Step(step.kind, step.id, None, after))
        else:
            made.append(step)
    return made


def _sound(workspace: Workspace, step: Step, back: set[tuple[str, int]]) -> Step:
    """The step without references to records that are gone."""
    after = {key: value for key, value in (step.after or {}).items() if key in fields(step.kind)}
    for key, value in list(after.items()):
        kind = fields(step.kind)[key].kind
        if not isinstance(kind, RefKind) or not isinstance(value, int) or (kind.target, value) in back:
            continue
        if workspace.packed_record(kind.target, value) is None:
            del after[key]
    return Step(step.kind, step.id, None, after)


def restore_value(workspace: Workspace, kind: str, record_id: int, key: str, value: Packed) -> Change:
    """Give a field back a value it had before, as the journal holds it: one undo step, none where it stands there already.

    Raises UserError where the record, or the one the value refers to, is gone.
    """
    before = workspace.packed_record(kind, record_id)
    field = fields(kind)[key]
    target = field.kind.target if isinstance(field.kind, RefKind) else kind
    referred = value if isinstance(field.kind, RefKind) and isinstance(value, int) else record_id
    if before is None or workspace.packed_record(target, referred) is None:
        raise UserError(
            Text("The {kind} was deleted meanwhile", "该{kind}已被删除").fill(
                kind=Text(RECORDS[target].NAME.en.lower(), RECORDS[target].NAME.zh)
            ),
            Text("Restore it from the trash first", "先从回收站恢复该记录"),
        )
    who = Text(workspace.title(kind, record_id, "en"), workspace.title(kind, record_id, "zh"))
    label = Text("Restore {what} of {who}", "恢复{who}的{what}").fill(what=field.name, who=who)
    made = edit(kind, record_id, before, {key: value})
    return Change(label, (made, *event_of(kind, record_id, made)) if made else ())
