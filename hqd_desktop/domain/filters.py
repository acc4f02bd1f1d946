"""Filter expressions: ``stage in signed,landed``, ``total_investment >= 1亿元``, ``signed_on >= 2022-01``, ``text ~ 风电``.

A condition holds values of its field's kind; who holds the rows (the store) turns it into a question to the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO_HINT, Hint, folded
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
_WORDS = {"≥": ">=", "≤": "<=", "≠": "!=", "为空": "is empty", "已填": "is stated"}


def parse(expression: str, fields: Mapping[str, Field], hint: Hint = NO_HINT) -> Condition:
    """The condition an expression states; fields and values are known by key or by either language's name.

    Raises UserError naming the part that is not understood.
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
        return Condition(key, op)
    if key == ANY_TEXT or op is Op.HAS:
        return Condition(key, Op.HAS, (found["value"],))
    raw = [v.strip() for v in re.split(r"[,，、]", found["value"]) if v.strip()] if op is Op.IN else [found["value"]]
    return Condition(key, op, tuple(_value(fields[key], r, hint) for r in raw))


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


def _value(field: Field, raw: str, hint: Hint) -> Any:
    try:
        value = field.kind.read(raw, hint)
    except Unreadable as trouble:
        raise UserError(
            Text("Filter on {field}: {what}", "按{field}筛选：{what}").fill(field=field.name, what=trouble.message),
            trouble.fix,
        ) from None
    return value


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
