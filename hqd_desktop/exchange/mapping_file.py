"""The file of a mapping: TOML, written by the import page and by hand.

    [source]
    sheet = "Projects"          # name, number from 1, or "*" for the best
    header_rows = [2]           # one, or two that are joined
    [columns]
    "Project Name" = "name_en"
    "Cost 2024 (CAD) {$M}" = { field = "total_investment", unit = "million CAD" }
    [values.stage]
    "Under Construction" = "construction"
    [keys]
    match = ["code"]

    [given]
    source = "S005"             # what no column states, for every row
    [new]
    indicator = ["*"]           # names that may become new records, "*" for all

Beyond that a column may say ``blank = "clear"`` (an empty cell clears what is recorded) and ``day_first``; ``[source]`` may say
``what`` (projects, indicators) and ``skip_hidden``.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import ChoiceKind
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, cleaned
from hqd_desktop.exchange.headings import one_line
from hqd_desktop.exchange.mapping import Mapping, Target, check, unknown_field


def read_mapping(path: Path, kind: str = "project") -> Mapping:
    """The mapping of a TOML file. Raises UserError naming the place that is wrong."""
    try:
        with path.open("rb") as file:
            said = tomllib.load(file)
    except FileNotFoundError:
        raise UserError(
            Text("There is no mapping file {file}", "找不到映射文件 {file}").fill(file=path.name),
            Text("Check its name and folder", "检查文件名和所在文件夹"),
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as trouble:
        raise UserError(
            Text("{file} is not a mapping file: {why}", "{file} 不是映射文件：{why}").fill(file=path.name, why=trouble),
            Text("Correct it in a text editor, or save the mapping anew", "用文本编辑器改正，或重新保存映射"),
        ) from trouble
    return from_table(said, kind, path.name)


def from_table(said: dict[str, Any], kind: str = "project", where: str = "") -> Mapping:
    """The mapping of parsed TOML; ``where`` names the file in messages."""
    source, columns = said.get("source", {}), said.get("columns", {})
    keys, values = said.get("keys", {}), said.get("values", {})
    if not all(isinstance(part, dict) for part in (source, columns, keys, values)) or not columns:
        raise UserError(
            Text("{file} has no [columns]", "{file} 中没有 [columns]").fill(file=where),
            Text(
                'Write lines such as "Project Name" = "name" under [columns]',
                '在 [columns] 下逐行填写，如 "项目名称" = "name"',
            ),
        )
    kind = _kind(source.get("what", kind), where)
    rows = source.get("header_rows", source.get("header_row", ()))
    made = Mapping(
        kind,
        {one_line(label): _target(one_line(label), entry) for label, entry in columns.items() if entry != ""},
        str(source.get("sheet", "*")),
        _rows(rows if isinstance(rows, list) else [rows] if rows else [], where),
        {},
        tuple(str(k) for k in keys.get("match", ())),
        bool(source.get("skip_hidden", False)),
        {str(key): str(value) for key, value in _table(said, "given", where).items()},
        {str(key): _names(value) for key, value in _table(said, "new", where).items()},
    )
    return check(replace(made, values={key: _words(kind, key, words) for key, words in values.items()}))


def _table(said: dict[str, Any], name: str, where: str) -> dict[str, Any]:
    part = said.get(name, {})
    if not isinstance(part, dict):
        raise UserError(
            Text("{file}: [{name}] is not a table of lines", "{file}：[{name}] 不是由若干行组成的表").fill(file=where, name=name),
            Text('Write lines such as area = "..." below it', '在其下逐行填写，如 area = "……"'),
        )  # fmt: skip
    return part


def _names(said: object) -> tuple[str, ...]:
    return tuple(map(str, said)) if isinstance(said, list) else (str(said),)


def _kind(what: str, where: str) -> str:
    kind = {"projects": "project", "indicators": "observation"}.get(what, what)
    if kind not in RECORDS:
        raise UserError(
            Text("{file}: there is no kind of record “{what}”", "{file}：没有记录类型“{what}”").fill(
                file=where, what=what
            ),
            Text("Use projects or indicators", "使用 projects 或 indicators"),
        )
    return kind


def _rows(rows: list[object], where: str) -> tuple[int, ...]:
    numbers = tuple(row for row in rows if isinstance(row, int) and row > 0)
    neighbours = len(numbers) < 2 or (len(numbers) == 2 and numbers[1] == numbers[0] + 1)
    if len(numbers) != len(rows) or not neighbours:
        raise UserError(
            Text("{file}: header_rows is one row number, or two that follow each other", "{file}：header_rows 应为一个行号，或相邻的两个行号").fill(file=where),
            Text("Write header_rows = [2] or [2, 3]", "写成 header_rows = [2] 或 [2, 3]"),
        )  # fmt: skip
    return numbers


def _target(label: str, entry: object) -> Target:
    if isinstance(entry, str):
        return Target(entry)
    if not isinstance(entry, dict) or not isinstance(entry.get("field"), str):
        raise UserError(
            Text("“{label}” is not mapped to one field", "“{label}”没有对应到一个字段").fill(label=label),
            Text('Write "{label}" = "field", or {{ field = "...", unit = "..." }}', '写成 "{label}" = "字段"，或 {{ field = "...", unit = "..." }}').fill(label=label),
        )  # fmt: skip
    return Target(
        entry["field"],
        _unit(label, entry.get("unit", "")),
        "clear" if entry.get("blank") == "clear" else "keep",
        entry.get("day_first"),
    )


def _unit(label: str, said: object) -> str:
    if not said:
        return ""
    key = units.named(str(said)) or (str(said) if str(said) in units.UNITS else None)
    if key is None:
        raise UserError(
            Text("“{label}”: “{unit}” is not a known unit", "“{label}”：不认识单位“{unit}”").fill(
                label=label, unit=said
            ),
            Text("Write a unit such as 亿元, 万美元, million USD or 亩", "填写单位，如 亿元、万美元、million USD、亩"),
        )
    return key


def _words(kind: str, key: str, words: object) -> dict[str, str]:
    """Words of cells with the values they mean; values are known by key or by either language's name."""
    known = fields(kind)
    if key not in known or not isinstance(words, dict):
        raise unknown_field(key, f"values.{key}", kind)
    made: dict[str, str] = {}
    for word, value in words.items():
        own = known[key].kind
        if value and isinstance(own, ChoiceKind):
            try:
                value = own.read(value)
            except Unreadable as trouble:
                raise UserError(trouble.message, trouble.fix) from None
        made[cleaned(word)] = str(value)
    return made


def to_toml(mapping: Mapping) -> str:
    """The mapping as the text of its file."""
    what = {"project": "projects", "observation": "indicators"}.get(mapping.kind, mapping.kind)
    lines = ["[source]", f"what = {_quoted(what)}", f"sheet = {_quoted(mapping.sheet)}"]
    if mapping.header_rows:
        lines.append(f"header_rows = {list(mapping.header_rows)}")
    if mapping.skip_hidden:
        lines.append("skip_hidden = true")
    lines += ["", "[columns]", *(f"{_quoted(label)} = {_entry(target)}" for label, target in mapping.columns.items())]
    for key, words in mapping.values.items():
        lines += ["", f"[values.{key}]", *(f"{_quoted(word)} = {_quoted(value)}" for word, value in words.items())]
    if mapping.given:
        lines += ["", "[given]", *(f"{key} = {_quoted(value)}" for key, value in mapping.given.items())]
    if mapping.new:
        made = (f"{key} = [{', '.join(map(_quoted, names))}]" for key, names in mapping.new.items())
        lines += ["", "[new]", *made]
    if mapping.match:
        lines += ["", "[keys]", f"match = [{', '.join(_quoted(key) for key in mapping.match)}]"]
    return "\n".join(lines) + "\n"


def write_mapping(mapping: Mapping, path: Path) -> None:
    """Save a mapping, whole or not at all. Raises UserError where it cannot be written."""
    with beside(path) as draft:
        draft.write_text(to_toml(mapping), encoding="utf-8", newline="\n")


def _entry(target: Target) -> str:
    if not target.unit and target.blank == "keep" and target.day_first is None:
        return _quoted(target.field)
    parts = [f"field = {_quoted(target.field)}"]
    if target.unit:
        parts.append(f"unit = {_quoted(units.unit(target.unit).name.zh if units.named(units.unit(target.unit).name.zh) == target.unit else target.unit)}")  # fmt: skip
    if target.blank != "keep":
        parts.append('blank = "clear"')
    if target.day_first is not None:
        parts.append(f"day_first = {str(target.day_first).lower()}")
    return "{ " + ", ".join(parts) + " }"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
