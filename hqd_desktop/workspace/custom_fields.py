"""Fields of one's own: made, renamed, put in order, given other choices or another kind of value, retired; each a change, undone as one.

made(workspace, draft)                      # the change that adds a field, and its key
edited(workspace, draft)                    # another name, unit, choices, headings
conversion(workspace, converted(workspace, draft))   # another kind of value; ``converted`` tells what would be lost
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hqd_desktop.domain import custom
from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.custom import KIND, Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Hint, Kind, Packed, Style, folded
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import shipped
from hqd_desktop.domain.records.own import TYPE
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.store import own_fields

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 2000
_ALL = 10**9


def definitions(workspace: Workspace, of: str = "", *, retired: bool = True) -> list[Definition]:
    """The workspace's own fields (of one kind of record), in order; retired ones too unless they are not wanted."""
    keys = tuple(shipped(KIND))
    rows = workspace.packed(KIND, workspace.ids(View(KIND)), ("id", *keys))
    read = (custom.read(int(row[0] or 0), dict(zip(keys, row[1:], strict=True))) for row in rows)
    found = [one for one in read if one is not None and of in ("", one.of) and (retired or not one.retired)]
    return sorted(found, key=lambda one: (one.position, one.id))


def definition(workspace: Workspace, key: str) -> Definition:
    """One of them by its key. Raises UserError where there is none."""
    found = next((one for one in definitions(workspace) if one.key == key), None)
    if found is None:
        raise UserError(
            Text("There is no field {key} of its own in this workspace", "该工作区没有自定义字段 {key}").fill(key=key),
            Text(
                "See them in the window Fields, or with: hqd list WORKSPACE fields", "在“字段”窗口查看，或用 hqd list"
            ),
        )
    return found


def used(workspace: Workspace, of: str = "project") -> dict[str, int]:
    """How many records state each field, by its key."""
    return workspace.ask(lambda c: own_fields.counts(c, of))


# --- making and changing ----------------------------------------------------------------------------


def made(workspace: Workspace, draft: Definition) -> tuple[Change, Definition]:
    """The change that adds a field like ``draft``, whose key and place are given here; and the field.

    Raises UserError where it cannot be: a name that is taken, a list without choices, too many fields.
    """
    known = definitions(workspace)
    key = custom.new_key(draft.name, _keys_ever(workspace))
    place = max((one.position for one in known), default=0) + 1
    new = replace(draft, key=key, position=place, retired=False)
    custom.check(new, known)
    step = adds(KIND, custom.packed(new))
    label = Text("Add field {name}", "新建字段{name}").fill(name=new.name)
    return Change(label, (step,)), replace(new, id=step.id)


def _keys_ever(workspace: Workspace) -> set[str]:
    """The keys that fields have or had."""
    gone = (str((step.before or {}).get("key")) for _, step in workspace.removed(KIND))
    return {*(one.key for one in definitions(workspace)), *gone}


def edited(workspace: Workspace, draft: Definition) -> Change:
    """The change that makes the field of this key what ``draft`` says, its values as they are; no steps where nothing differs.

    Raises UserError where values stand in the way (a choice that records state, another kind of value): see ``converted``.
    """
    was = definition(workspace, draft.key)
    now = replace(draft, id=was.id, of=was.of)
    custom.check(now, definitions(workspace))
    step = _step(was, now)
    label = Text("Edit field {name}", "修改字段{name}")
    if step is not None and was.name != now.name:
        label = Text("Rename field {was} to {name}", "将字段{was}改名为{name}")
    elif step is not None and was.retired != now.retired:
        label = (
            Text("Retire field {name}", "停用字段{name}")
            if now.retired
            else Text("Use field {name} again", "恢复使用字段{name}")
        )
    return Change(label.fill(was=was.name, name=now.name), (step,) if step else ())


def _step(was: Definition, now: Definition) -> Step | None:
    return edit(KIND, was.id, custom.packed(was), custom.packed(now))


def retired(workspace: Workspace, key: str, *, yes: bool = True) -> Change:
    """The change that retires a field (its values are kept), or takes it into use again."""
    return edited(workspace, replace(definition(workspace, key), retired=yes))


def ordered(workspace: Workspace, keys: Sequence[str]) -> Change:
    """The change that puts the fields in this order; those not named come behind."""
    known = definitions(workspace)
    place = {key: n for n, key in enumerate(keys)}
    wanted = sorted(known, key=lambda one: place.get(one.key, len(place)))
    steps = (_step(one, replace(one, position=n)) for n, one in enumerate(wanted, 1))
    return Change(Text("Order of fields", "字段顺序"), tuple(step for step in steps if step))


# --- another kind of value --------------------------------------------------------------------------


@dataclass(slots=True)
class Conversion:
    """What giving a field another kind of value would do: ``kept`` records whose value can be read so, and those whose cannot."""

    was: Definition
    now: Definition
    after: dict[Packed, Packed] = field(default_factory=dict)
    """Values that will be kept otherwise than they are now."""
    kept: int = 0
    wrong: list[tuple[str, int, Text]] = field(default_factory=list)
    """Values that cannot be read so: as written, by how many records stated, and why."""

    @property
    def lost(self) -> int:
        """How many records state a value that cannot be read so."""
        return sum(n for _, n, _ in self.wrong)

    def trouble(self) -> UserError | None:
        """What stands in the way: values that would be lost."""
        if not self.wrong:
            return None
        shown = [f"“{value}”" for value, _, _ in self.wrong[:5]]
        return UserError(
            Text(
                "{field}: records whose value could not be read so: {n}", "{field}：{n} 条记录的取值无法这样读取"
            ).fill(field=self.was.name, n=self.lost),
            Text("Change or clear them first: {values}", "先修改或清除这些取值：{values}").fill(
                values=Text(", ".join(shown), "、".join(shown))
            ),
        )


def converted(workspace: Workspace, draft: Definition) -> Conversion:
    """What making the field of this key what ``draft`` says would do to the values that stand; nothing is written.

    Where ``draft`` is a choice without choices, the values that stand become them. Raises UserError for a draft that cannot be.
    """
    was = definition(workspace, draft.key)
    now = replace(draft, id=was.id, of=was.of)
    standing = values(workspace, was)
    if now.type == "choice" and not now.choices:
        now = replace(now, choices=custom.new_choices(Text(one, one) for one in written_values(workspace, was)))
    custom.check(now, definitions(workspace))
    made = Conversion(was, now)
    for value, n in standing:
        after, why = _turned(was.kind, now.kind, value, now.unit)
        if why is not None:
            made.wrong.append((_written(was.kind, value), n, why))
            continue
        made.kept += n
        if after != value:
            made.after[value] = after
    return made


def conversion(workspace: Workspace, plan: Conversion, progress: Progress = SILENT) -> Change:
    """The change that a conversion is. Raises UserError while there are values that it would lose."""
    if (trouble := plan.trouble()) is not None:
        raise trouble
    was, now = plan.was, plan.now
    step, steps = _step(was, now), list[Step]()
    ids = workspace.ids(View(was.of, (Condition(was.key, Op.STATED),))) if plan.after else ()
    for start in range(0, len(ids), _PORTION):
        progress.at(start, len(ids))
        for record, value in workspace.packed(was.of, ids[start : start + _PORTION], ("id", was.key)):
            if value in plan.after:
                steps.append(Step(was.of, int(record or 0), {was.key: value}, {was.key: plan.after[value]}))
    label = Text("Let field {name} hold {type}", "将字段{name}改为{type}")
    if was.type == now.type:
        label = Text("Edit field {name}", "修改字段{name}")
    return Change(label.fill(name=now.name, type=_type(now)), (*((step,) if step else ()), *steps))


def _type(one: Definition) -> Text:
    name = TYPE.by_key[one.type].name
    return Text(name.en.lower(), name.zh)


def values(workspace: Workspace, one: Definition) -> list[tuple[Packed, int]]:
    """The different values of a field that records state, each with how many do."""
    return workspace.values(View(one.of), one.key, _ALL)


def written_values(workspace: Workspace, one: Definition) -> list[str]:
    """The different values as people write them, the most frequent first."""
    return list(dict.fromkeys(_written(one.kind, value) for value, _ in values(workspace, one)))


def _written(kind: Kind, value: Packed) -> str:
    return kind.edit(kind.unpack(value), Style("zh"))


def _turned(was: Kind, now: Kind, value: Packed, unit: str) -> tuple[Packed, Text | None]:
    """A value as another kind holds it, or why it cannot."""
    if custom.holds(now, value) and type(was) is type(now):
        return value, None
    trouble: Text | None = None
    for lang in ("zh", "en"):
        try:
            return now.pack(now.read(was.edit(was.unpack(value), Style(lang)), Hint(unit=unit))), None
        except Unreadable as wrong:
            trouble = wrong.message
    return None, trouble


# --- other files ------------------------------------------------------------------------------------


def match(ours: Iterable[Definition], theirs: Iterable[Definition]) -> dict[str, str]:
    """Which of our fields are theirs, their key to ours: by key, else by a name with the same kind of value."""
    mine = list(ours)
    keys = {one.key for one in mine}
    names = {(one.of, one.type, folded(word)): one.key for one in mine for word in (one.name.en, one.name.zh)}
    found: dict[str, str] = {}
    for one in theirs:
        words = [(one.of, one.type, folded(word)) for word in (one.name.zh, one.name.en)]
        own = one.key if one.key in keys else next((names[word] for word in words if word in names), None)
        if own is not None and own not in found.values():
            found[one.key] = own
    return found


# --- from a column of a sheet -----------------------------------------------------------------------


def guessed(heading: str, cells: Sequence[object]) -> Definition:
    """The field that a column of a sheet would be: named as its heading, holding what all its cells can be read as."""
    from hqd_desktop.workspace.guessing import guess

    return guess(heading, cells)


def report(one: Definition) -> dict[str, object]:
    """As JSON says it."""
    return {
        "key": one.key, "name": {"en": one.name.en, "zh": one.name.zh}, "of": one.of, "type": one.type, "unit": one.unit or None,
        "choices": [{"key": c.key, "en": c.name.en, "zh": c.name.zh} for c in one.choices],
        "headings": list(one.synonyms), "retired": one.retired,
    }  # fmt: skip
