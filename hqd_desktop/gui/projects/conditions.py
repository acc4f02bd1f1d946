"""Filters in words: which comparisons suit a field, and what a chip says."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import ANY_TEXT, Condition, Op
from hqd_desktop.domain.kinds import ChoiceKind, DayKind, FigureKind, Named, RefKind, WholeKind, YesNoKind
from hqd_desktop.gui import language
from hqd_desktop.gui.projects.writing import STAGE, Writer

translate = QCoreApplication.translate
_PRESENCE = (Op.STATED, Op.EMPTY)
_SHORT_LIST = 2
"""So many values are named on a chip."""


def operators(field: Field | None) -> tuple[Op, ...]:
    """The comparisons that make sense for a field; None is all text."""
    if field is None:
        return (Op.HAS,)
    kind = field.kind
    if isinstance(kind, ChoiceKind):
        return (Op.IN, Op.GE, Op.LT, *_PRESENCE) if field.key == STAGE else (Op.IN, *_PRESENCE)
    if isinstance(kind, (FigureKind, WholeKind)):
        return (Op.GE, Op.LE, Op.EQ, Op.GT, Op.LT, *_PRESENCE)
    if isinstance(kind, DayKind):
        return (Op.GE, Op.LE, Op.EQ, Op.GT, Op.LT, *_PRESENCE)
    if isinstance(kind, YesNoKind):
        return (Op.EQ, *_PRESENCE)
    if isinstance(kind, RefKind):
        return (Op.HAS, Op.EQ, Op.NE, *_PRESENCE)
    return (Op.HAS, Op.EQ, Op.NE, *_PRESENCE)


def operator_name(op: Op, field: Field | None) -> str:
    """A comparison in words that suit the field."""
    days = field is not None and isinstance(field.kind, DayKind)
    ladder = field is not None and field.key == STAGE
    names: Mapping[Op, str] = {
        Op.HAS: translate("Filters", "contains"),
        Op.EQ: translate("Filters", "within") if days else translate("Filters", "is"),
        Op.NE: translate("Filters", "is not"),
        Op.IN: translate("Filters", "is any of"),
        Op.GE: translate("Filters", "from") if days else translate("Filters", "at least"),
        Op.LE: translate("Filters", "until") if days else translate("Filters", "at most"),
        Op.GT: translate("Filters", "after") if days else translate("Filters", "more than"),
        Op.LT: translate("Filters", "before") if days or ladder else translate("Filters", "less than"),
        Op.EMPTY: translate("Filters", "not stated"),
        Op.STATED: translate("Filters", "is stated"),
    }
    return translate("Filters", "reached") if ladder and op is Op.GE else names[op]


def chip_words(condition: Condition, field: Field | None, writer: Writer) -> tuple[str, str]:
    """Field and value as a chip shows them: "Stage", "Signed – Production"."""
    name = (
        translate("Filters", "Text") if condition.field == ANY_TEXT or field is None else field.heading.of(writer.lang)
    )
    if condition.op in _PRESENCE:
        return name, operator_name(condition.op, field)
    if field is None or condition.op is Op.HAS:
        return name, translate("Filters", "contains {text}").format(text=condition.values[0])
    texts = [value_text(value, field, writer) for value in condition.values]
    if condition.op is Op.IN:
        return name, _listed(condition, field, texts)
    if condition.op is Op.EQ:
        return name, texts[0]
    return name, f"{operator_name(condition.op, field)} {texts[0]}"


def value_text(value: object, field: Field, writer: Writer) -> str:
    """One value of a condition as a person reads and types it."""
    if isinstance(value, Named):
        return value.name
    if isinstance(value, Figure):
        return field.kind.text(value, writer.style)
    if isinstance(field.kind, RefKind) and isinstance(value, str):
        return value
    return field.kind.text(value, writer.style)


def typed_value(condition: Condition, field: Field | None, writer: Writer) -> str:
    """The text of the value field when a chip is opened again."""
    if not condition.values:
        return ""
    value = condition.values[0]
    if field is None or condition.op is Op.HAS or isinstance(value, Named):
        return value.name if isinstance(value, Named) else str(value)
    return field.kind.edit(value, writer.style)


def _listed(condition: Condition, field: Field, texts: list[str]) -> str:
    """ "Signed", "Signed, Landed", a run of the ladder "Signed – Production", or "any of 4"."""
    if len(texts) <= _SHORT_LIST:
        return (", " if language.lang() == "en" else "、").join(texts)
    if isinstance(field.kind, ChoiceKind):
        order = list(field.kind.by_key)
        places = sorted(order.index(str(v)) for v in condition.values if v in field.kind.by_key)
        if len(places) == len(texts) and places[-1] - places[0] == len(places) - 1:
            ends = (field.kind.by_key[order[places[0]]], field.kind.by_key[order[places[-1]]])
            return " – ".join(language.said(choice.name) for choice in ends)
    return translate("Filters", "any of {n}").format(n=len(texts))
