"""Changing records and going through the journal: ``set``, ``log``, ``undo``, ``redo``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import field_named, kind_named, opened
from hqd_desktop.cli.output import Out, json_value
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Step, Values
    from hqd_desktop.workspace import Entry, Workspace

_PAIR = Text(
    "FIELD=VALUE, by key or name of the field; nothing behind = clears it", "字段=值，字段用键或名称；= 后留空即清除"
)
_NO_PAIR = Text("“{word}” is not FIELD=VALUE", "“{word}”不是“字段=值”")
_PAIR_REMEDY = Text("Write it like next_step=“Site selection”", "写成 next_step=选址")
_NOTHING_DIFFERS = Text("Nothing differs; nothing was written.", "没有差异，未写入。")
_NOTHING_TO_UNDO = Text("There is nothing to undo.", "没有可撤销的操作。")
_NOTHING_TO_REDO = Text("There is nothing to redo.", "没有可重做的操作。")
_JSON_ENTRY = "id, at, author, label {en, zh}, origin, added, edited, removed, undone_by"


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    edit = commands.add(
        "set",
        Text("edit fields of a record, as one undo step", "修改记录的字段，一步可撤销"),
        set_values,
        Text(
            "JSON: kind, id, change (null if nothing differs), fields {FIELD: {before, after}}.",
            "JSON：kind、id、change（没有差异时为 null）、fields {字段: {before, after}}。",
        ),
    )
    edit.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    edit.add(
        "kind", metavar="KIND", type=kind_named, help=Text("kind of record, such as project", "记录类型，如 project")
    )
    edit.add("key", metavar="KEY", help=Text("its code, key, name, other name or #id", "代码、编号、名称、别名或 #id"))
    edit.add("values", metavar="FIELD=VALUE", nargs="+", help=_PAIR)
    log = commands.add(
        "log",
        Text("the change journal, newest first", "变更记录，最新在前"),
        show_log,
        Text(
            f"JSON: changes [{{{_JSON_ENTRY}}}]; with --project each has fields {{FIELD: {{before, after}}}}, too.",
            f"JSON：changes [{{{_JSON_ENTRY}}}]；使用 --project 时另有 fields {{字段: {{before, after}}}}。",
        ),
    )
    log.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    log.add("--project", metavar="CODE", help=Text("only changes of one project", "只看一个项目的变更"))
    log.add("--limit", metavar="N", type=int, default=50, help=Text("at most N changes (50)", "最多 N 条（50）"))
    undo = commands.add("undo", Text("take back the newest change", "撤销最近的变更"), undo_changes, Text("JSON: undone [{id, label}].", "JSON：undone [{id, label}]。"))  # fmt: skip
    undo.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    undo.add("--to", metavar="ID", type=int, help=Text("every change back to this one, which goes too", "撤销到该编号为止（含该项）"))  # fmt: skip
    redo = commands.add("redo", Text("do again what undo took back", "重做被撤销的变更"), redo_change, Text("JSON: redone {id, label} or null.", "JSON：redone {id, label}，没有则为 null。"))  # fmt: skip
    redo.add("workspace", metavar="WS", type=Path, help=WORKSPACE)


def set_values(asked: argparse.Namespace, out: Out) -> int:
    """Edit a record."""
    from hqd_desktop.workspace import cataloguing
    from hqd_desktop.workspace.evidence import guard
    from hqd_desktop.workspace.operations import set_fields

    with opened(asked.workspace) as workspace:
        record = workspace.find(asked.kind, asked.key)
        raw: dict[str, object] = {}
        for word in asked.values:
            name, equals, value = word.partition("=")
            if not equals:
                raise UserError(_NO_PAIR.fill(word=word), _PAIR_REMEDY)
            raw[field_named(asked.kind, name.strip())] = value
        if asked.kind == cataloguing.KIND:
            change = cataloguing.change(workspace, record.id, {key: str(value) for key, value in raw.items()})
        else:
            change = set_fields(workspace, asked.kind, [record.id], raw)
        guard(workspace, change)
        number = workspace.apply(change).change if change.steps else None
        step = next((s for s in change.steps if (s.kind, s.id) == (asked.kind, record.id)), None)
        touched = _fields(workspace, step) if step else {}
        out.result({"kind": asked.kind, "id": record.id, "change": number, "fields": touched})
        out.say(_NOTHING_DIFFERS if step is None else change.label)
        if step is not None:
            _print_step(workspace, step, out)
    return 0


def _fields(workspace: Workspace, step: Step) -> dict[str, Any]:
    keys = dict.fromkeys([*(step.before or {}), *(step.after or {})])
    return {
        key: {
            side: _as_json(workspace, step.kind, key, values)
            for side, values in (("before", step.before), ("after", step.after))
        }
        for key in keys
    }


def _as_json(workspace: Workspace, kind: str, key: str, values: Values | None) -> Any:
    from hqd_desktop.domain import custom
    from hqd_desktop.domain.records import fields
    from hqd_desktop.domain.records.base import OWN

    packed, known = (values or {}).get(key), fields(kind)
    if key.startswith(OWN) and (key not in known or not custom.holds(known[key].kind, packed)):
        return packed  # from when it was another field, or none any more
    return None if packed is None else json_value(workspace, kind, key, known[key].kind.unpack(packed))


def _print_step(workspace: Workspace, step: Step, out: Out) -> None:
    from hqd_desktop.cli.tables import one_line
    from hqd_desktop.domain import custom
    from hqd_desktop.domain.records import fields

    style = workspace.style(out.lang)
    for key in dict.fromkeys([*(step.before or {}), *(step.after or {})]):
        field = custom.once(fields(step.kind), key)
        sides = [one_line(custom.said(field, (values or {}).get(key), style)) for values in (step.before, step.after)]
        out.say(f"  {out.words(field.name)}: {sides[0]} → {sides[1]}")


def show_log(asked: argparse.Namespace, out: Out) -> int:
    """Show the journal."""
    with opened(asked.workspace) as workspace:
        steps: dict[int, Step] = {}
        if asked.project:
            project = workspace.find("project", asked.project)
            of_it = workspace.history_of("project", project.id)[: asked.limit]
            entries = [entry for entry, _ in of_it]
            steps = {entry.id: step for entry, step in of_it}
        else:
            entries = workspace.history(limit=asked.limit)
        told = [_entry(e) | ({"fields": _fields(workspace, steps[e.id])} if e.id in steps else {}) for e in entries]
        out.result({"changes": told})
        for entry in entries:
            _print_entry(entry, out)
            if entry.id in steps and not out.as_json:
                _print_step(workspace, steps[entry.id], out)
    return 0


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id, "at": entry.at.isoformat(), "author": entry.author, "label": {"en": entry.label.en, "zh": entry.label.zh},
        "origin": entry.origin.value, "added": entry.added, "edited": entry.edited, "removed": entry.removed,
        "undone_by": entry.undone_by,
    }  # fmt: skip


def _print_entry(entry: Entry, out: Out) -> None:
    when = entry.at.astimezone().strftime("%Y-%m-%d %H:%M")
    tally = f"+{entry.added} ~{entry.edited} −{entry.removed}"
    undone = Text(" (undone)", "（已撤销）").of(out.lang) if entry.undone_by else ""
    out.say(f"{entry.id:>6}  {when}  {entry.author}  {out.words(entry.label)}{undone}  [{tally}]")


def undo_changes(asked: argparse.Namespace, out: Out) -> int:
    """Take back the newest change, or all down to one."""
    with opened(asked.workspace) as workspace:
        newest = workspace.undo() if asked.to is None else None
        done = ([newest] if newest else []) if asked.to is None else workspace.undo_to(asked.to)
        undone = [_undone(workspace, one.change) for one in done]
    for one in done:
        out.say(one.label)
    if not undone:
        out.say(_NOTHING_TO_UNDO)
    out.result({"undone": undone})
    return 0


def _undone(workspace: Workspace, undo: int) -> dict[str, Any]:
    """What an undo took back."""
    entry = workspace.entry(undo)
    target = workspace.entry(entry.target) if entry and entry.target else None
    assert target is not None
    return {"id": target.id, "label": {"en": target.label.en, "zh": target.label.zh}}


def redo_change(asked: argparse.Namespace, out: Out) -> int:
    """Do the last undone change again."""
    with opened(asked.workspace) as workspace:
        entry = workspace.redoable()
        done = workspace.redo()
    out.say(_NOTHING_TO_REDO if done is None else done.label)
    redone = (
        None
        if entry is None or done is None
        else {"id": entry.id, "label": {"en": entry.label.en, "zh": entry.label.zh}}
    )
    out.result({"redone": redone})
    return 0
