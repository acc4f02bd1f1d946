"""Filters in words: which comparisons suit a field, and what a chip says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import since, stages
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import ANY_TEXT, CHANGED, FINDINGS, Condition, Op
from hqd_desktop.domain.kinds import (
    NO,
    YES,
    Choice,
    ChoiceKind,
    DayKind,
    FigureKind,
    Named,
    RefKind,
    WholeKind,
    YesNoKind,
)
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.projects.writing import STAGE, Writer

translate = QCoreApplication.translate
_PRESENCE = (Op.STATED, Op.EMPTY)
_SHORT_LIST = 2
"""So many values are named on a chip."""
_ORDERED = (Op.GE, Op.LE, Op.BETWEEN, Op.EQ, Op.NE, Op.GT, Op.LT)


def operators(field: Field | None, pseudo: str = ANY_TEXT) -> tuple[Op, ...]:
    """The comparisons that make sense for a field, the usual one first; without one for all text, or for what changed."""
    if field is None:
        return {CHANGED: (Op.SINCE, Op.BY), FINDINGS: (Op.EQ,)}.get(pseudo, (Op.HAS,))
    kind = field.kind
    if isinstance(kind, ChoiceKind):
        if kind is stages.STAGE:
            return (Op.IN, Op.REACHED, Op.LT, Op.BETWEEN, Op.OUT, *_PRESENCE)
        return (Op.IN, Op.OUT, *_PRESENCE)
    if isinstance(kind, (FigureKind, WholeKind)):
        return (*_ORDERED, *_PRESENCE)
    if isinstance(kind, DayKind):
        return (Op.EQ, Op.GE, Op.LE, Op.BETWEEN, Op.GT, Op.LT, Op.NE, *_PRESENCE)
    if isinstance(kind, YesNoKind):
        return (Op.EQ, *_PRESENCE)
    if kind.long:
        return (Op.HAS, *_PRESENCE)
    return (Op.HAS, Op.IN, Op.OUT, Op.EQ, Op.NE, *_PRESENCE)


def operator_name(op: Op, field: Field | None) -> str:
    """A comparison in words that suit the field."""
    days = field is not None and isinstance(field.kind, DayKind)
    ladder = field is not None and field.key == STAGE
    if ladder and op is Op.GE:
        return translate("Filters", "reached")
    names: Mapping[Op, str] = {
        Op.HAS: translate("Filters", "contains"),
        Op.EQ: translate("Filters", "within") if days else translate("Filters", "is"),
        Op.NE: translate("Filters", "not within") if days else translate("Filters", "is not"),
        Op.IN: translate("Filters", "is any of"),
        Op.OUT: translate("Filters", "is none of"),
        Op.BETWEEN: translate("Filters", "from … to …") if days else translate("Filters", "between"),
        Op.REACHED: translate("Filters", "reached"),
        Op.SINCE: translate("Filters", "since"),
        Op.BY: translate("Filters", "by"),
        Op.GE: translate("Filters", "from") if days else translate("Filters", "at least"),
        Op.LE: translate("Filters", "until") if days else translate("Filters", "at most"),
        Op.GT: translate("Filters", "after") if days else translate("Filters", "more than"),
        Op.LT: translate("Filters", "before") if days or ladder else translate("Filters", "less than"),
        Op.EMPTY: translate("Filters", "not stated"),
        Op.STATED: translate("Filters", "is stated"),
    }
    return names[op]


def field_name(key: str, field: Field | None, lang: Lang) -> str:
    """The name of a field as a chip shows it."""
    if key == CHANGED:
        return translate("Filters", "Changed")
    if key == FINDINGS:
        return translate("Filters", "Findings")
    return translate("Filters", "Text") if field is None else field.heading.of(lang)


def chip_words(condition: Condition, field: Field | None, writer: Writer) -> tuple[str, str]:
    """Field and value as a chip shows them: "Stage", "Signed – Production"."""
    name = field_name(condition.field, field, writer.lang)
    op, values = condition.op, condition.values
    if op in _PRESENCE:
        return name, operator_name(op, field)
    if condition.field == CHANGED:
        return name, _journal_words(op, values[0], writer.lang)
    if condition.field == FINDINGS:
        return name, (YES if values[0] is (op is Op.EQ) else NO).of(writer.lang)
    if field is None or op is Op.HAS:
        return name, translate("Filters", "contains {text}").format(text=values[0])
    if op is Op.REACHED:
        return name, _reached_words(values, field, writer)
    texts = [value_text(value, field, writer) for value in values]
    if op is Op.BETWEEN:
        return name, _span_words(*texts)
    if op in (Op.IN, Op.OUT):
        listed = _listed(condition, field, texts)
        return name, listed if op is Op.IN else translate("Filters", "not {text}").format(text=listed)
    if op is Op.EQ:
        return name, texts[0]
    return name, f"{operator_name(op, field)} {texts[0]}"


def _span_words(low: str, high: str) -> str:
    """Two values with their unit said once: "0.05 – 3 CNY bn"."""
    number, _, unit = low.partition(" ")
    return f"{number} – {high}" if unit and high.partition(" ")[2] == unit else f"{low} – {high}"


def _journal_words(op: Op, value: Any, lang: Lang) -> str:
    said = value if isinstance(value, str) else since.said(value).of(lang)
    mark = translate("Filters", "since {when}") if op is Op.SINCE else translate("Filters", "by {whom}")
    return mark.format(when=said, whom=said)


def _reached_words(values: Sequence[Any], field: Field, writer: Writer) -> str:
    stage = value_text(values[0], field, writer)
    if len(values) == 1:
        return translate("Filters", "reached {stage}").format(stage=stage)
    period = values[1].text(writer.lang)
    return translate("Filters", "reached {stage} in {period}").format(stage=stage, period=period)


def typed_values(condition: Condition, field: Field | None, writer: Writer) -> tuple[str, str]:
    """The texts of the two value fields when a chip is opened again; the second is mostly empty."""
    values = condition.values
    if condition.field == CHANGED:
        return (values[0] if isinstance(values[0], str) else since.write(values[0])), ""
    if condition.field == FINDINGS:
        return (YES if values[0] is (condition.op is Op.EQ) else NO).of(writer.lang), ""
    if condition.op is Op.REACHED:
        return "", values[1].pack() if len(values) > 1 else ""
    if condition.op is Op.BETWEEN and field is not None:
        low, high = (_edited(value, field, writer) for value in values)
        return low, high
    return typed_value(condition, field, writer), ""


def value_text(value: object, field: Field, writer: Writer) -> str:
    """One value of a condition as a person reads and types it."""
    if isinstance(value, Named):
        return value.name
    if isinstance(value, since.Ago):
        return since.said(value).of(writer.lang)
    if isinstance(value, Figure):
        return field.kind.text(value, writer.style)
    if isinstance(field.kind, RefKind) and isinstance(value, str):
        return value
    if field.kind is stages.STAGE and value in stages.BY_KEY:
        return stage_names.name(str(value)).of(writer.lang)
    return field.kind.text(value, writer.style)


def typed_value(condition: Condition, field: Field | None, writer: Writer) -> str:
    """The text of the value field when a chip is opened again."""
    if not condition.values:
        return ""
    value = condition.values[0]
    if field is None or condition.op is Op.HAS or isinstance(value, Named):
        return value.name if isinstance(value, Named) else str(value)
    return _edited(value, field, writer)


def _edited(value: object, field: Field, writer: Writer) -> str:
    return since.write_relative(value) if isinstance(value, since.Ago) else field.kind.edit(value, writer.style)


def _listed(condition: Condition, field: Field, texts: list[str]) -> str:
    """ "Signed", "Signed, Landed", a run of the ladder "Signed – Production", or "any of 4"."""
    if len(texts) <= _SHORT_LIST:
        return (", " if language.lang() == "en" else "、").join(texts)
    if isinstance(field.kind, ChoiceKind):
        order = list(field.kind.by_key)
        places = sorted(order.index(str(v)) for v in condition.values if v in field.kind.by_key)
        if len(places) == len(texts) and places[-1] - places[0] == len(places) - 1:
            ends = (field.kind.by_key[order[places[0]]], field.kind.by_key[order[places[-1]]])
            return " – ".join(choice_name(field, choice) for choice in ends)
    return translate("Filters", "any of {n}").format(n=len(texts))


def choice_name(field: Field, choice: Choice) -> str:
    """A choice as the window names it: a stage by the name the office gave it."""
    return language.said(stage_names.name(choice.key) if field.kind is stages.STAGE else choice.name)
