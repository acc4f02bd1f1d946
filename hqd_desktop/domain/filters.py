"""Filter expressions: ``stage in signed,landed``, ``total_investment >= 1亿元``, ``signed_on in 2022``, ``text ~ 风电``.

A condition holds values of its field's kind; who holds the rows (the store) turns it into a question to the file.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hqd_desktop.domain import since, stages, written
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import (
    NO_HINT,
    YESNO,
    ChoiceKind,
    DayKind,
    FigureKind,
    Hint,
    Named,
    RefKind,
    Style,
    TextKind,
    YesNoKind,
)
from hqd_desktop.domain.naming import ANY_TEXT, CHANGED, FINDINGS, PSEUDO, field_of, no_field
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable

__all__ = [
    "ANY_TEXT",
    "CHANGED",
    "FINDINGS",
    "JOURNAL",
    "LISTS",
    "PRESENCE",
    "Condition",
    "Op",
    "between",
    "expression",
    "parse",
    "said",
]


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
    OUT = "not in"
    BETWEEN = "between"
    REACHED = "reached"
    SINCE = "since"
    BY = "by"
    EMPTY = "is empty"
    STATED = "is stated"


PRESENCE = (Op.EMPTY, Op.STATED)
LISTS = (Op.IN, Op.OUT)
JOURNAL = (Op.SINCE, Op.BY)


@dataclass(frozen=True, slots=True)
class Condition:
    """One test; several are joined by and. ``values`` are values of the field's kind, except:

    a truth value for ``has_findings``; ``since.Ago`` where a date is counted from today; raw text for ``~``; two of them for ``between``, the smaller first; a stage, or a stage and a ``Period``, for ``reached``; a
    ``since.Since`` for ``changed since``; a name, the number of a change or ``since.Mark`` for ``changed by``.
    """

    field: str
    op: Op
    values: tuple[Any, ...] = ()


_FINDINGS = Text("Has findings", "核查问题")
_OPERATOR = re.compile(
    r">=|<=|!=|≥|≤|≠|=|<|>|~|\bnot\s+in\b|\bin\b|\bis\s+(?:empty|stated)\b|\b(?:between|reached|since|by)\b"
    r"|为空|已填|不属于|属于|介于|达到|自|由",
    re.IGNORECASE,
)
_WORDS = {
    "≥": ">=", "≤": "<=", "≠": "!=", "为空": "is empty", "已填": "is stated", "属于": "in", "不属于": "not in",
    "介于": "between", "达到": "reached", "自": "since", "由": "by",
}  # fmt: skip
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_TO = re.compile(r"\s*(?:至|到|和|\.\.)\s*")
"""Stands between two values, too, where there is no “and”: a period may hold it ("2013..2022")."""
_IN_PERIOD = re.compile(r"(?P<stage>.+?)(?:\s+in\s+|\s*[于在]\s*)(?P<period>.+)", re.IGNORECASE | re.DOTALL)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_ITEM = re.compile(rf"\s*(?:({_QUOTED.pattern})|([^,，、]*?))\s*(?:[,，、]|$)")
_ID = re.compile(r"#\d{1,19}")


def parse(expression: str, fields: Mapping[str, Field], hint: Hint = NO_HINT) -> Condition:
    """The condition an expression states; fields and values are known by key or by either language's name.

    A value in double quotes is taken as it stands (commas, spaces at its ends, ``\\n``); ``#`` and digits name a referred record by
    its id, or a change. Raises UserError naming the part that is not understood.
    """
    key, op, value = _parts(expression, fields)
    if not _suits(key, op, fields.get(key)):
        raise _unfit(expression, key, fields.get(key))
    if op in PRESENCE:
        return Condition(key, op)
    if key == CHANGED:
        return Condition(key, op, (_journal(op, value),))
    if op is Op.HAS:
        return Condition(key, op, (_unquoted(value)[0],))
    if key == FINDINGS:
        return Condition(key, op, (_truth(expression, value),))
    field = fields[key]
    if op is Op.REACHED:
        return Condition(key, op, _reached(expression, fields, field, value, hint))
    if op is Op.BETWEEN:
        return Condition(key, op, _ends(field, value, hint))
    raw = list(_items(value)) if op in LISTS else [_unquoted(value)]
    if not raw:
        raise _no_value(field)
    return Condition(key, op, tuple(value_of(field, text, hint, quoted=quoted) for text, quoted in raw))


def expression(condition: Condition, fields: Mapping[str, Field]) -> str:
    """A condition as text that ``parse`` reads back to the same condition, in any language and whatever is on screen."""
    start, op = f"{condition.field} {condition.op.value}", condition.op
    if op in PRESENCE:
        return start
    if condition.field == CHANGED:
        return f"{start} {_named(op, condition.values[0])}"
    if condition.field == FINDINGS:
        return f"{start} {'yes' if condition.values[0] else 'no'}"
    if op is Op.HAS:
        return f"{start} {_quoted(str(condition.values[0]), op)}"
    field = fields[condition.field]
    if op is Op.REACHED:
        stage, *period = condition.values
        return f"{start} {stage}" + "".join(f" in {one.pack()}" for one in period)
    written_out = [_edited(field, value, op) for value in condition.values]
    return f"{start} {(' and ' if op is Op.BETWEEN else ',').join(written_out)}"


# --- fields and operators ---------------------------------------------------------------------------


def _parts(expression: str, fields: Mapping[str, Field]) -> tuple[str, Op, str]:
    """Field, operator and value of an expression.

    A name may hold a word that is an operator elsewhere ("Name in English"): a key ends at the first operator, of names the longest
    counts.
    """
    text = expression.strip()
    found = [one for one in _OPERATOR.finditer(text) if text[: one.start()].strip()]
    if not found:
        raise UserError(
            Text("“{text}” is not a filter", "“{text}”不是筛选条件").fill(text=expression),
            Text(
                "Write FIELD OPERATOR VALUE, such as stage in signed,landed",
                "按“字段 运算符 值”书写，如 stage in signed,landed",
            ),
        )
    first = text[: found[0].start()].strip()
    best = found[0] if first in fields or first in PSEUDO else None
    known = [(one, key) for one in found if (key := field_of(text[: one.start()], fields)) is not None]
    if best is None and not known:
        raise no_field(first, fields)
    sign, key = (best, first) if best is not None else known[-1]
    op = Op(_WORDS.get(sign[0], " ".join(sign[0].lower().split())))
    if key == ANY_TEXT and op is Op.EQ:
        op = Op.HAS
    return key, op, text[sign.end() :].strip()


def _suits(key: str, op: Op, field: Field | None) -> bool:
    """Whether a field can be compared so."""
    if key == CHANGED or op in JOURNAL:
        return key == CHANGED and op in JOURNAL
    if key == FINDINGS:
        return op in (Op.EQ, Op.NE)
    if field is None:
        return op is Op.HAS
    if op is Op.REACHED:
        return field.kind is stages.STAGE
    if isinstance(field.kind, RefKind):
        return op not in (Op.LT, Op.LE, Op.GT, Op.GE, Op.BETWEEN)
    return op is not Op.BETWEEN or not isinstance(field.kind, (TextKind, YesNoKind))


def _unfit(expression: str, key: str, field: Field | None) -> UserError:
    if key == CHANGED:
        fix = Text(
            "Write changed since 7 days, changed since import, or changed by NAME",
            "写成 changed since 7 days、changed since import 或 changed by 姓名",
        )
    elif key == FINDINGS:
        fix = Text("Write has_findings = yes, or has_findings = no", "写成 核查问题 = 是，或 核查问题 = 否")
    elif field is None:
        fix = Text("Write text ~ WORDS, or name one field", "写成 text ~ 文字，或指明一个字段")
    elif isinstance(field.kind, (RefKind, TextKind)):
        fix = Text("Compare with =, !=, ~, in or not in", "用 =、!=、~、in 或 not in 比较")
    else:
        fix = Text("Compare with =, !=, <, <=, >, >=, in or not in", "用 =、!=、<、<=、>、>=、in 或 not in 比较")
    pseudo = {ANY_TEXT: Text("all text", "全文"), CHANGED: Text("what changed", "变更"), FINDINGS: _FINDINGS}
    name = pseudo.get(key) or (field.name if field else Text(key, key))
    return UserError(
        Text("“{text}”: {name} cannot be compared so", "“{text}”：{name}不能这样比较").fill(text=expression, name=name),
        fix,
    )


# --- values -----------------------------------------------------------------------------------------


def _truth(expression: str, text: str) -> bool:
    """Yes or no, in either language."""
    try:
        value = YESNO.read(_unquoted(text)[0])
    except Unreadable:
        value = None
    if value is None:
        raise _unfit(expression, FINDINGS, None)
    return bool(value)


def _ends(field: Field, text: str, hint: Hint) -> tuple[Any, Any]:
    """The two values of ``between``, the smaller first."""
    parts = _AND.split(text)
    if len(parts) == 1:
        parts = _TO.split(text)
    if len(parts) != 2 or not all(part.strip() for part in parts):
        raise UserError(
            Text("Filter on {field}: between takes two values", "按{field}筛选：between 需要两个值").fill(
                field=field.name
            ),
            Text("Write both with “and” between them: 1亿 and 3亿", "用 and 或“至”分开两个值，如 1亿 至 3亿"),
        )
    low, high = (value_of(field, part, hint) for part in parts)
    return between(field, low, high)


def between(field: Field, low: Any, high: Any) -> tuple[Any, Any]:
    """Two values of a field, the smaller first. Raises UserError for amounts in two currencies, which have no order."""
    if isinstance(field.kind, FigureKind) and low.dimension != high.dimension:
        raise UserError(
            Text("Filter on {field}: two currencies have no order", "按{field}筛选：两种货币无法比较").fill(
                field=field.name
            ),
            Text("Write both amounts in one currency", "用同一种货币书写两个金额"),
        )
    today = dt.date.today()
    days = (value.day(today) if isinstance(value, since.Ago) else value for value in (low, high))
    one, other = (field.kind.order(value) for value in days)
    swapped = one is not None and other is not None and one > other  # type: ignore[operator]
    return (high, low) if swapped else (low, high)


def _reached(expression: str, fields: Mapping[str, Field], field: Field, text: str, hint: Hint) -> tuple[Any, ...]:
    """The stage, and the period in which its date lies if one is named."""
    try:
        return (value_of(field, text, hint),)
    except UserError:
        found = _IN_PERIOD.fullmatch(text)
        if found is None:
            raise
    if not set(stages.DATE_FIELDS.values()) <= set(fields):
        raise _unfit(expression, field.key, field)
    try:
        period = written.period(found["period"], hint.year)
    except Unreadable as trouble:
        raise _wrong(field, trouble) from None
    return (value_of(field, found["stage"], hint), period)


def _journal(op: Op, text: str) -> Any:
    plain, quoted = _unquoted(text)
    try:
        if op is Op.SINCE:
            return since.read(plain)
        if not quoted and (_ID.fullmatch(text) or since.is_import(text)):
            return since.read(text)
    except Unreadable as trouble:
        raise UserError(trouble.message, trouble.fix) from None
    if not plain.strip():
        raise UserError(
            Text("changed by: nobody is named", "changed by：未指明何人"),
            Text("Write a name, import, or #12 for a change", "写姓名、导入，或变更编号（如 #12）"),
        )
    return plain


def _named(op: Op, value: Any) -> str:
    if isinstance(value, str):
        like_a_mark = _ID.fullmatch(value) or since.is_import(value)
        return json.dumps(value, ensure_ascii=False) if like_a_mark else _quoted(value, op)
    return since.write(value)


def _edited(field: Field, value: Any, op: Op) -> str:
    if isinstance(field.kind, RefKind):
        return _quoted(value.name, op) if isinstance(value, Named) else f"#{value}"
    if isinstance(value, since.Ago):
        return since.write_relative(value)
    # A choice by its key: names may change.
    return _quoted(value if isinstance(field.kind, ChoiceKind) else field.kind.edit(value, Style()), op)


def _quoted(text: str, op: Op) -> str:
    """The text, in quotes where it would not come back without them."""
    plain = text == text.strip() and text[:1] not in ("", '"', "#", "=") and "\n" not in text
    if plain and (op not in LISTS or not any(mark in text for mark in ",，、")):
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


def value_of(field: Field, raw: str, hint: Hint = NO_HINT, *, quoted: bool = False) -> Any:
    """The value a text means to a filter on a field. Raises UserError with a remedy."""
    if isinstance(field.kind, DayKind) and (ago := since.relative(raw)) is not None:
        return ago
    if isinstance(field.kind, RefKind) and not quoted and _ID.fullmatch(raw):
        return int(raw[1:])
    if isinstance(field.kind, ChoiceKind) and raw in field.kind.by_key:
        return raw  # "none" is a choice of some fields, though elsewhere it states nothing
    try:
        value = field.kind.read(raw, hint)
    except Unreadable as trouble:
        raise _wrong(field, trouble) from None
    if value is None:
        raise _no_value(field)
    return value


def _wrong(field: Field, trouble: Unreadable) -> UserError:
    return UserError(
        Text("Filter on {field}: {what}", "按{field}筛选：{what}").fill(field=field.name, what=trouble.message),
        trouble.fix,
    )


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
    pseudo = {CHANGED: Text("Changed", "变更"), FINDINGS: _FINDINGS}.get(condition.field, Text("Text", "全文"))
    name = field.name if field else pseudo
    words = {
        Op.HAS: Text("contains", "包含"),
        Op.IN: Text("any of", "属于"),
        Op.OUT: Text("none of", "不属于"),
        Op.BETWEEN: Text("between", "介于"),
        Op.REACHED: Text("reached", "达到"),
        Op.SINCE: Text("since", "自"),
        Op.BY: Text("by", "由"),
        Op.EMPTY: Text("not stated", "未填报"),
        Op.STATED: Text("stated", "已填报"),
    }.get(condition.op, Text(condition.op.value, condition.op.value))
    return Text(f"{name.en} {words.en} {text}".strip(), f"{name.zh} {words.zh} {text}".strip())
