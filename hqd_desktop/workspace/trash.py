"""Bringing back: deleted records, known from the journal, with what belonged to them, and single earlier values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain import custom
from hqd_desktop.domain.changes import Change, Step, Values, edit, stated
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed, RefKind
from hqd_desktop.domain.records import RECORDS, fields, made
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace.operations import event_of, next_code
from hqd_desktop.workspace.reading import within_whole

if TYPE_CHECKING:
    from hqd_desktop.store.journal import Entry
    from hqd_desktop.workspace.door import Workspace

PARTS: dict[str, str] = {"stage_event": "project", "milestone": "project", "report": "project", "issue": "project"}
"""Kinds of records that come and go with the record they belong to, and the field that names it."""

_RECORDS = Text("records", "记录")


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deleted record: its last values in packed form and the change that deleted it."""

    kind: str
    id: int
    title: Text
    values: Values
    entry: Entry


@within_whole
def trash(workspace: Workspace, kind: str = "") -> list[Deleted]:
    """The deleted records (of one kind), the latest first. Parts of a deleted record are not listed by themselves."""
    removed = workspace.removed(kind)
    owners = {
        of: _now(workspace, owner, [_owner(s) for _, s in removed if s.kind == of]) for of, owner in PARTS.items()
    }
    entries = {change: workspace.entry(change) for change in {change for change, _ in removed}}
    made: list[Deleted] = []
    for change, step in removed:
        entry, values = entries[change], step.before or {}
        if entry is not None and (step.kind not in PARTS or _owner(step) in owners[step.kind]):
            made.append(Deleted(step.kind, step.id, title_of(step.kind, step.id, values), values, entry))
    return made


def _owner(step: Step) -> int:
    owner = (step.before or {}).get(PARTS[step.kind])
    return owner if isinstance(owner, int) else 0


def _now(workspace: Workspace, kind: str, ids: Iterable[int]) -> dict[int, dict[str, Packed]]:
    """Those of some records that are there, in packed form."""
    keys = tuple(fields(kind))
    rows = workspace.packed(kind, sorted(set(ids)), ("id", *keys))
    return {int(row[0] or 0): dict(zip(keys, row[1:], strict=True)) for row in rows}


def title_of(kind: str, record_id: int, values: Values) -> Text:
    """The name of a record that is not there, from its values."""
    known = custom.held(fields(kind), {key: value for key, value in values.items() if key in fields(kind)})
    record = made(kind, record_id, 0, {k: fields(kind)[k].kind.unpack(v) for k, v in known.items()})
    return Text(record.title("en"), record.title("zh"))


def names(workspace: Workspace, lang: Lang) -> Callable[[str, int], str]:
    """Names of records also where they are gone: by what the journal last knew of them. For ``Style.names`` of what once stood."""

    def name(kind: str, record_id: int) -> str:
        known = workspace.title(kind, record_id, lang)
        if known != f"#{record_id}":
            return known
        for _entry, step in workspace.history_of(kind, record_id):
            if step.before is None or step.after is None:
                return title_of(kind, record_id, step.before or step.after or {}).of(lang)
        return known

    return name


@within_whole
def restore(workspace: Workspace, kind: str, ids: Sequence[int]) -> Change:
    """Bring deleted records back: with their parts, and with the references to them that the deletion emptied, where these
    are still empty.

    References of theirs to records that are gone become not stated; a project whose ID was given away gets the next free one.
    Raises UserError where one of them is not in the trash.
    """
    return restore_all(workspace, {kind: ids})


@within_whole
def restore_all(workspace: Workspace, wanted: Mapping[str, Sequence[int]]) -> Change:
    """Bring deleted records of several kinds back in one change, as ``restore`` does; ``wanted``: their ids by kind."""
    whole: dict[tuple[str, int], Step] = {}
    filled: list[Step] = []
    titles: list[Text] = []
    for kind, ids in wanted.items():
        found = _removed(workspace, kind, ids)
        titles += [title_of(kind, step.id, step.before or {}) for _, step in found]
        known = fields(kind)
        steps = [Step(kind, step.id, None, stated(custom.held(known, step.before or {}))) for _, step in found]
        for change in dict.fromkeys(change for change, _ in found):
            steps += _with_them(workspace, change, kind, {step.id for of, step in found if of == change})
        for step in steps:
            if step.before is None:  # what comes back with its owner may have been asked for by itself
                whole[step.kind, step.id] = step
            else:
                filled.append(step)
    steps = _sound(workspace, _own_codes(workspace, [*whole.values(), *filled]))
    return Change(_label(wanted, titles), tuple(steps))


def _label(wanted: Mapping[str, Sequence[int]], titles: Sequence[Text]) -> Text:
    if len(titles) == 1:
        return Text("Restore {who}", "恢复{who}").fill(who=titles[0])
    cls = RECORDS[next(iter(wanted))]
    kinds = Text(cls.PLURAL.en.lower(), cls.PLURAL.zh) if len(wanted) == 1 else _RECORDS
    return Text("Restore {n} {kinds}", "恢复 {n} 条{kinds}").fill(n=len(titles), kinds=kinds)


def _removed(workspace: Workspace, kind: str, ids: Sequence[int]) -> list[tuple[int, Step]]:
    """The removal of each of these records, with the number of its change. Raises UserError where one was not removed."""
    known = {step.id: (change, step) for change, step in workspace.removed(kind, ids[0] if len(ids) == 1 else None)}
    if not ids or any(one not in known for one in ids):
        raise UserError(
            Text("This {kind} is not in the trash", "该{kind}不在回收站中").fill(
                kind=Text(RECORDS[kind].NAME.en.lower(), RECORDS[kind].NAME.zh)
            ),
            Text("Look at the newest state of the trash", "刷新回收站后再试"),
        )
    return [known[one] for one in ids]


def _references(step: Step, target: str = "") -> dict[str, int]:
    """The references that a step had before (to records of one kind)."""
    known = fields(step.kind)
    made: dict[str, int] = {}
    for key, value in (step.before or {}).items():
        kind = known[key].kind if key in known else None
        if isinstance(kind, RefKind) and target in ("", kind.target) and isinstance(value, int):
            made[key] = value
    return made


def _with_them(workspace: Workspace, change: int, kind: str, ids: set[int]) -> list[Step]:
    """What takes back the steps of a deletion that let go of these records: parts come back, emptied references are filled."""
    touched: list[tuple[Step, dict[str, int]]] = []
    for step in workspace.steps(change):
        keys = {key: value for key, value in _references(step, kind).items() if value in ids}
        if keys and (step.after is not None or step.kind in PARTS):
            touched.append((step, keys))
    now = {of: _now(workspace, of, [s.id for s, _ in touched if s.kind == of]) for of in {s.kind for s, _ in touched}}
    made: list[Step] = []
    for step, keys in touched:
        values = now[step.kind].get(step.id)
        if step.after is None:
            made += [Step(step.kind, step.id, None, stated(step.before or {}))] if values is None else []
        elif values is not None:
            empty = {k: v for k, v in keys.items() if values.get(k) is None and step.after.get(k) is None}
            made += [Step(step.kind, step.id, dict.fromkeys(empty), empty)] if empty else []
    return made


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


def _sound(workspace: Workspace, steps: Sequence[Step]) -> list[Step]:
    """The steps, with added records referring to nothing that is gone."""
    added = [step.inverse() for step in steps if step.before is None]
    wanted: dict[str, set[int]] = {}
    for step in added:
        for key, value in _references(step).items():
            wanted.setdefault(_target(step.kind, key), set()).add(value)
    there = {
        kind: {*_now(workspace, kind, ids), *(s.id for s in added if s.kind == kind)} for kind, ids in wanted.items()
    }
    made: list[Step] = []
    for step in steps:
        gone = () if step.before is not None else [k for k, v in _references(step.inverse()).items() if v not in there[_target(step.kind, k)]]  # fmt: skip
        after = {k: v for k, v in (step.after or {}).items() if k in fields(step.kind) and k not in gone}
        made.append(Step(step.kind, step.id, step.before, after))
    return made


def _target(kind: str, key: str) -> str:
    field_kind = fields(kind)[key].kind
    return field_kind.target if isinstance(field_kind, RefKind) else ""


@within_whole
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
    made = edit(kind, record_id, before, custom.held({key: field}, {key: value}))
    return Change(label, (made, *event_of(kind, record_id, made)) if made else ())
