"""From what stands in the fields of a filter's popup to the condition it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import (
    ANY_TEXT,
    CHANGED,
    FINDINGS,
    LISTS,
    PRESENCE,
    Condition,
    Op,
    between,
    parse,
    value_of,
)
from hqd_desktop.domain.kinds import ChoiceKind, DayKind, FigureKind, Hint, Packed, YesNoKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.conditions import value_text
from hqd_desktop.gui.projects.value_list import Offer
from hqd_desktop.gui.projects.writing import KIND, Writer

translate = QCoreApplication.translate
_FEW = 8
"""A list of no more choices than this needs no search."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the fields hold: two typed texts, the ticked values of the list, the first and the last choice."""

    key: str
    op: Op
    first: str = ""
    second: str = ""
    ticked: tuple[Any, ...] = ()
    choices: tuple[str, str] = ("", "")


def is_listed(field: Field | None, op: Op) -> bool:
    """Whether values are ticked in a list."""
    return field is not None and (op in LISTS or (op is Op.EQ and isinstance(field.kind, YesNoKind)))


def is_searched(field: Field | None) -> bool:
    """Whether the list of values has a search: not where it is short and always the same."""
    if field is None or isinstance(field.kind, YesNoKind):
        return False
    return not isinstance(field.kind, ChoiceKind) or len(field.kind.choices) > _FEW


def example(field: Field | None, op: Op, key: str = "") -> str:
    """What may be typed, as the quiet text of an empty field."""
    if key == CHANGED:
        if op is Op.BY:
            return translate("Filters", "A name, import, or #12")
        return translate("Filters", "today, 7 days, 2022-08-26, import, #12")
    if key == FINDINGS:
        return translate("Filters", "yes or no")
    if field is None or op is Op.HAS:
        return translate("Filters", "Words")
    if isinstance(field.kind, FigureKind):
        return translate("Filters", "3亿, 200 million USD") if field.kind.dimension == "money" else ""
    return translate("Filters", "2022-08, 2022-H1, today, in 30 days") if isinstance(field.kind, DayKind) else ""


def offers(field: Field, counted: Sequence[tuple[Packed, int]], ticked: Iterable[Any], writer: Writer) -> list[Offer]:
    """The values of the list: choices all and in their order, other values the most frequent first; ticked ones in any case."""
    known = {field.kind.unpack(packed): count for packed, count in counted}
    if isinstance(field.kind, ChoiceKind):
        keys: Iterable[Any] = field.kind.by_key
    elif isinstance(field.kind, YesNoKind):
        keys = (True, False)
    else:
        keys = dict.fromkeys((*(value for value in ticked if value not in known), *known))
    told = bool(counted)
    return [Offer(key, value_text(key, field, writer), known.get(key, 0 if told else None)) for key in keys]


def condition(draft: Draft, field: Field | None, hint: Hint) -> Condition:
    """The condition of a draft. Raises UserError where a value is missing or cannot be read."""
    op = draft.op
    if field is None:
        if not draft.first:
            raise _nothing()
        if draft.key in (CHANGED, FINDINGS):
            return parse(f"{draft.key} {op.value} {draft.first}", fields(KIND), hint)
        return Condition(ANY_TEXT, Op.HAS, (draft.first,))
    if op in PRESENCE:
        return Condition(field.key, op)
    if is_listed(field, op):
        if not draft.ticked:
            raise _nothing()
        return Condition(field.key, op, draft.ticked if op in LISTS else draft.ticked[:1])
    if op is Op.REACHED:
        period = f" in {draft.second}" if draft.second else ""
        return parse(f"{field.key} {op.value} {draft.choices[0]}{period}", fields(KIND), hint)
    if isinstance(field.kind, ChoiceKind):
        ends = between(field, *draft.choices) if op is Op.BETWEEN else draft.choices[:1]
        return Condition(field.key, op, ends)
    if not draft.first or (op is Op.BETWEEN and not draft.second):
        raise _nothing()
    if op is Op.HAS:
        return Condition(field.key, op, (draft.first,))
    if op is Op.BETWEEN:
        return Condition(
            field.key, op, between(field, value_of(field, draft.first, hint), value_of(field, draft.second, hint))
        )
    return Condition(field.key, op, (value_of(field, draft.first, hint),))


def _nothing() -> UserError:
    return UserError(
        Text("No value is given", "没有给出取值"),
        Text("Choose or type one, or compare with “not stated”", "选择或填写一个取值，或使用“未填报”比较"),
    )
