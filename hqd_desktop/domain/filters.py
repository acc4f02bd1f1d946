"""Filter expressions: ``stage in signed,landed``, ``total_investment >= 1亿元``, ``signed_on >= 2022-01``, ``text ~ 风电``.

A condition holds values of its field's kind; who holds the rows (the store) turns it into a question to the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO_HINT, ChoiceKind, Hint, Named, RefKind, Style, folded
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable

ANY_TEXT = "text"
"""The pseudo field that means all text of a record."""


class Op(StrEnum):
    """How a field is compared."""

    EQ = "="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    HAS = "~"
    IN = "in"
    EMPTY = "is empty"
    STATED = "is stated"


@dataclass(frozen=True, slots=True)
class Condition:
    """One test; several are joined by and. ``values`` are values of the field's kind (raw text for ``~`` and references)."""

    field: str
    op: Op
    values: tuple[Any, ...] = ()


_SHAPE = re.compile(
    r"^\s*(?P<field>.+?)\s*(?P<op>>=|<=|!=|≥|≤|≠|=|<|>|~|\bin\b|\bis\s+(?:empty|stated)\b|为空|已填)\s*(?P<value>.*?)\s*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_ITEM = re.compile(rf"\s*(?:({_QUOTED.pattern})|([^,，、]*?))\s*(?:[,，、]|$)")
_ID = re.compile(r"#\d{1,19}")
_WORDS = {"≥": ">=", "≤": "<=", "≠": "!=", "为空": "is empty", "已填": "is stated"}


def parse(expression: str, fields: Mapping[str, Field], hint: Hint = NO_HINT) -> Condition:
    """The condition an expression states; fields and values are known by key or by either language's name.

    A value in double quotes is taken as it stands (commas, spaces at its ends, ``\\n``); ``#`` and digits name a referred record by
    its id. Raises UserError naming the part that is not understood.
    """
    found = _SHAPE.match(expression)
    if found is None:
        raise UserError(
            Text("“{text}” is not a filter", "“{text}”不是筛选条件").fill(text=expression),
            Text(
                "Write FIELD OPERATOR VALUE, such as stage in signed,landed",
                "按“字段 运算符 值”书写，如 stage in signed,landed",
            ),
        )
    op = Op(_WORDS.get(found["op"], " ".join(found["op"].lower().split())))
    key = _field(found["field"], fields)
    if op in (Op.EMPTY, Op.STATED):
        if key == ANY_TEXT:
            raise UserError(
                Text("“{text}”: all text cannot be compared so", "“{text}”：全文不能这样比较").fill(text=expression),
                Text("Write text ~ WORDS, or name one field", "写成 text ~ 文字，或指明一个字段"),
            )
        return Condition(key, op)
    if key == ANY_TEXT or op is Op.HAS:
        return Condition(key, Op.HAS, (_unquoted(found["value"])[0],))
    raw = list(_items(found["value"])) if op is Op.IN else [_unquoted(found["value"])]
    if not raw:
        raise _no_value(fields[key])
    return Condition(key, op, tuple(_value(fields[key], text, hint, quoted=quoted) for text, quoted in raw))


def expression(condition: Condition, fields: Mapping[str, Field]) -> str:
    """A condition as text that ``parse`` reads back to the same condition, in any language and whatever is on screen."""
    start = f"{condition.field} {condition.op.value}"
    if condition.op in (Op.EMPTY, Op.STATED):
        return start
    raw = condition.field == ANY_TEXT or condition.op is Op.HAS
    written = [
        _quoted(str(v), condition.op) if raw else _edited(fields[condition.field], v, condition.op)
        for v in condition.values
    ]
    return f"{start} {','.join(written)}"


def _edited(field: Field, value: Any, op: Op) -> str:
    if isinstance(field.kind, RefKind):
        return _quoted(value.name, op) if isinstance(value, Named) else f"#{value}"
    # A choice by its key: names may change.
    return _quoted(value if isinstance(field.kind, ChoiceKind) else field.kind.edit(value, Style()), op)


def _quoted(text: str, op: Op) -> str:
    """The text, in quotes where it would not come back without them."""
    plain = text == text.strip() and text[:1] not in ("", '"', "#", "=") and "\n" not in text
    if plain and (op is not Op.IN or not any(mark in text for mark in ",，、")):
        return text
    return json.dumps(text, ensure_ascii=False)


def _unquoted(text: str) -> tuple[str, bool]:
    """The text without its quotes, and whether it stood in such."""
    if _QUOTED.fullmatch(text):
        try:
            return str(json.loads(text)), True
        except ValueError:
            return text, False
    return text, False


def _items(text: str) -> Iterator[tuple[str, bool]]:
    """The values of a list, each as ``_unquoted`` tells it."""
    for quoted, plain in _ITEM.findall(text):
        if quoted or plain:
            yield _unquoted(quoted or plain)


def _field(name: str, fields: Mapping[str, Field]) -> str:
    wanted = folded(name)
    if wanted in ("text", "文本", "全文"):
        return ANY_TEXT
    for field in fields.values():
        if name.strip() == field.key or wanted in map(folded, (*_both(field.name), *_both(field.heading))):
            return field.key
    for field in fields.values():
        if wanted in map(folded, field.synonyms):
            return field.key
    raise UserError(
        Text("There is no field “{name}”", "没有字段“{name}”").fill(name=name),
        Text("Fields are: {names}", "可用字段：{names}").fill(
            names=", ".join(list(fields)[:24]) + (" …" if len(fields) > 24 else "")
        ),
    )


def _both(text: Text) -> tuple[str, str]:
    return text.en, text.zh


def _value(field: Field, raw: str, hint: Hint, *, quoted: bool) -> Any:
    if isinstance(field.kind, RefKind) and not quoted and _ID.fullmatch(raw):
        return int(raw[1:])
    if isinstance(field.kind, ChoiceKind) and raw in field.kind.by_key:
        return raw  # "none" is a choice of some fields, though elsewhere it states nothing
    try:
        value = field.kind.read(raw, hint)
    except Unreadable as trouble:
        raise UserError(
            Text("Filter on {field}: {what}", "按{field}筛选：{what}").fill(field=field.name, what=trouble.message),
            trouble.fix,
        ) from None
    if value is None:
        raise _no_value(field)
    return value


def _no_value(field: Field) -> UserError:
    return UserError(
        Text("Filter on {field}: there is no value to compare with", "按{field}筛选：没有可比较的值").fill(
            field=field.name
        ),
        Text(
            "Write a value behind the sign, or “{key} is empty” for what is not stated",
            "在运算符后填写值；要找未填报的，写 {key} is empty",
        ).fill(key=field.key),
    )


def said(condition: Condition, field: Field | None, text: str) -> Text:
    """A condition in words; ``text`` is its values written out."""
    name = field.name if field else Text("Text", "全文")
    words = {
        Op.HAS: Text("contains", "包含"),
        Op.IN: Text("any of", "属于"),
        Op.EMPTY: Text("not stated", "未填报"),
        Op.STATED: Text("stated", "已填报"),
    }.get(condition.op, Text(condition.op.value, condition.op.value))
    return Text(f"{name.en} {words.en} {text}".strip(), f"{name.zh} {words.zh} {text}".strip())
