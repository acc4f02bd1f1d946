"""Fields of the workspace's own: ``fields`` lists them, ``field`` makes one or changes it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import kind_named, opened, unit_named
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.custom import Definition
    from hqd_desktop.workspace import Workspace

_FIELD = "key, name {en, zh}, of, type, unit, choices [{key, en, zh}], headings, retired"
_TYPES = ("text", "long", "whole", "money", "figure", "percent", "date", "choice", "yesno")
_NONE = Text("There are no fields of its own.", "没有自定义字段。")
_RETIRED = Text("retired", "已停用")


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    listing = commands.add(
        "fields",
        Text("fields that were added to the records of a workspace", "工作区中增加的自定义字段"),
        show_fields,
        Text(f"JSON: fields [{{{_FIELD}, stated}}].", f"JSON：fields [{{{_FIELD}, stated}}]。"),
    )
    listing.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    made = commands.add(
        "field",
        Text("add a field to the records of a workspace, or change one", "为记录增加或修改自定义字段"),
        put_field,
        Text(
            f"A name that no field has makes one. JSON: change (null if nothing differs), field {{{_FIELD}}}.",
            f"没有该名称的字段时新建。JSON：change（没有差异时为 null）、field {{{_FIELD}}}。",
        ),
    )
    made.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    made.add(
        "name",
        metavar="NAME",
        help=Text("its key or name; English=中文 names it in both", "键或名称；可写 English=中文"),
    )
    made.add("--of", metavar="KIND", type=kind_named, default="project", help=Text("kind of record (project)", "记录类型（默认 project）"))  # fmt: skip
    made.add("--type", choices=_TYPES, help=Text("what it holds (text)", "取值类型（默认 text）"))
    made.add("--unit", help=Text("unit of bare numbers, such as 万元 or mu", "无单位数字的单位，如 万元、亩"))
    made.add("--choice", action="append", metavar="NAME", help=Text("a choice of its list, English=中文; once for each", "列表选项，English=中文；每项一次"))  # fmt: skip
    made.add("--heading", action="append", metavar="WORDS", help=Text("another heading that means it", "表示该字段的其他表头"))  # fmt: skip
    made.add("--rename", metavar="NAME", help=Text("its new name, English=中文 for both", "新名称，可写 English=中文"))
    made.add("--retire", action="store_true", help=Text("show it no longer; values are kept", "停用；取值保留"))
    made.add("--use", action="store_true", help=Text("take it into use again", "恢复使用"))


def show_fields(asked: argparse.Namespace, out: Out) -> int:
    """List the fields."""
    from hqd_desktop.cli.tables import lines
    from hqd_desktop.domain import units
    from hqd_desktop.domain.records.own import TYPE
    from hqd_desktop.workspace import custom_fields

    with opened(asked.workspace) as workspace:
        found = custom_fields.definitions(workspace)
        counts = {key: n for of in {one.of for one in found} for key, n in custom_fields.used(workspace, of).items()}
    out.result({"fields": [custom_fields.report(one) | {"stated": counts.get(one.key, 0)} for one in found]})
    rows = [
        (
            one.key, out.words(one.name), one.of, out.words(TYPE.by_key[one.type].name),
            out.words(units.unit(one.unit).name) if one.unit else "", f"{counts.get(one.key, 0):,}",
            out.words(_RETIRED) if one.retired else "",
        )
        for one in found
    ]  # fmt: skip
    heads = (Text("Key", "键"), Text("Name", "名称"), Text("Of", "记录"), Text("Holds", "取值类型"), Text("Unit", "单位"), Text("Stated", "已填报"), Text("Use", "使用"))  # fmt: skip
    for line in lines([out.words(head) for head in heads], rows, [n == 5 for n in range(len(heads))]) if rows else ():
        out.say(line)
    if not rows:
        out.say(_NONE)
    return 0


def put_field(asked: argparse.Namespace, out: Out) -> int:
    """Make a field, or change the one of this name."""
    from hqd_desktop.domain.custom import Definition
    from hqd_desktop.workspace import custom_fields

    with opened(asked.workspace) as workspace:
        known = _known(workspace, asked.name, asked.of)
        start = known or Definition("", _named(asked.name), asked.type or "text", asked.of)
        draft = _draft(asked, start)
        if known is None:
            change, draft = custom_fields.made(workspace, draft)
        elif draft.kind == known.kind:
            change = custom_fields.edited(workspace, draft)
        else:
            change = custom_fields.conversion(workspace, custom_fields.converted(workspace, draft))
        number = workspace.apply(change).change if change.steps else None
        made = custom_fields.definition(workspace, draft.key)
    out.result({"change": number, "field": custom_fields.report(made)})
    out.say(change.label if number is not None else Text("Nothing differs; nothing was written.", "没有差异，未写入。"))
    return 0


def _known(workspace: Workspace, name: str, of: str) -> Definition | None:
    from hqd_desktop.domain.kinds import folded
    from hqd_desktop.workspace import custom_fields

    words = {folded(word) for word in (_named(name).en, _named(name).zh)}
    found = [one for one in custom_fields.definitions(workspace, of) if name == one.key or words & {folded(one.name.en), folded(one.name.zh)}]  # fmt: skip
    return next((one for one in found if not one.retired), found[0] if found else None)


def _draft(asked: argparse.Namespace, start: Definition) -> Definition:
    """The field as the words of the command say it; what they do not say stays."""
    from hqd_desktop.domain.custom import new_choices

    made = replace(start, retired=(start.retired or asked.retire) and not asked.use)
    if asked.rename:
        made = replace(made, name=_named(asked.rename))
    if asked.type and asked.type != start.type:
        made = replace(made, type=asked.type, unit="", choices=())
    if asked.unit:
        made = replace(made, unit=unit_named(asked.unit))
    if asked.choice:
        made = replace(made, choices=new_choices(map(_named, asked.choice), start.choices))
    if asked.heading:
        made = replace(made, synonyms=tuple(dict.fromkeys((*made.synonyms, *asked.heading))))
    return made


def _named(word: str) -> Text:
    en, equals, zh = (part.strip() for part in word.partition("="))
    return Text(en, zh) if equals and en and zh else Text(word.strip(), word.strip())
