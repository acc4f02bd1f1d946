"""What stands around the rows of a table that is given out: title, who reports as of when in which unit, sums, notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hqd_desktop.domain import since, units
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op, said
from hqd_desktop.domain.kinds import NO, YES, FigureKind, Named, RefKind, Style
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import Sum, View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.writing.table import Column

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

SYNTHETIC = Text("synthetic data", "合成数据")
_TITLE = Text("{kind}", "{kind}一览表")
_REPORTER = Text("Reporting unit: {zone}", "填报单位：{zone}")
_AS_OF = Text("As of {day}", "截至 {day}")
_MONEY = Text("Amounts in {unit}", "金额单位：{unit}")
_MADE_UP = Text("Everything in this workspace is made up for trying things out.", "本工作区数据均为虚构的演示数据。")
_ALL = Text("All", "全部")
_FOUND = Text("containing “{words}”", "含“{words}”")
_HIDDEN = "…"
_UP, _DOWN = Text("{field}", "{field}"), Text("{field} (descending)", "{field}（降序）")
_ORDER = Text("sorted by {fields}", "按{fields}排序")
_SELECTED = Text("A selection: {what}.", "本表为筛选结果：{what}。")
_COMMA, _BETWEEN = Text(", ", "、"), Text("; ", "；")
_ADDED = frozenset({"project"})
"""Kinds whose records are each a thing of its own, so that their amounts may be added up; months of one project overlap."""
_SUMMED = frozenset({"money", "area", "people", "energy", "mass", "volume", "power", "count", "number", "labour"})
"""Dimensions of which two make more; points, prices, multiples and concentrations do not add up."""
_LARGE: dict[Lang, tuple[str, ...]] = {"en": ("1e9", "1e6"), "zh": ("1e8", "1e4")}
_BASES = {"area": "m2", "people": "person", "energy": "tce"}


def named(workspace: Workspace, lang: Lang) -> str:
    """The name of a workspace; one of made-up content says so wherever it is written."""
    name = workspace.name.of(lang)
    return f"{name} · {SYNTHETIC.of(lang)}" if workspace.synthetic else name


def title(workspace: Workspace, kind: str, lang: Lang) -> str:
    """The title of a table of records of a kind."""
    words = _TITLE.fill(kind=RECORDS[kind].PLURAL).of(lang)
    if not workspace.synthetic:
        return words
    return f"{words}（{SYNTHETIC.of(lang)}）" if lang == "zh" else f"{words} ({SYNTHETIC.of(lang)})"


def line(workspace: Workspace, columns: Sequence[Column], lang: Lang) -> tuple[str, str, str]:
    """Who reports, as of when, and the unit of amounts where all columns of money share one."""
    stamp = workspace.stamp.of(lang)
    day = _AS_OF.fill(day=stamp).of(lang) if stamp[:1].isdigit() else stamp[:1].upper() + stamp[1:]
    money = {c.unit for c in columns if isinstance(c.field.kind, FigureKind) and c.field.kind.dimension == "money"}
    unit = _MONEY.fill(unit=units.unit(next(iter(money))).name).of(lang) if len(money) == 1 else ""
    return _REPORTER.fill(zone=workspace.name).of(lang), day, unit


def marking(workspace: Workspace, lang: Lang) -> tuple[str, ...]:
    """What has to be said of made-up content."""
    return (_MADE_UP.of(lang),) if workspace.synthetic else ()


def totals(workspace: Workspace, view: View, columns: Sequence[Column], lang: Lang) -> dict[str, str]:
    """The columns whose figures are added up, by field, with the sum over all records of the view as the program says it ("" where none states it)."""
    if view.kind not in _ADDED:
        return {}
    keys = [c.field.key for c in columns if isinstance(c.field.kind, FigureKind) and c.field.kind.dimension in _SUMMED]
    sums = workspace.totals(view, keys).sums
    by_key = {c.field.key: c for c in columns}
    return {key: _said(sums[key], by_key[key].unit, lang) for key in keys if key in sums}


def _said(found: Sum, unit: str, lang: Lang) -> str:
    """A sum in the unit of its column, then those of other currencies, which are never added to it."""
    own = units.unit(unit)
    parts = []
    for dimension, total in sorted(found.by_dimension.items(), key=lambda one: (one[0] != own.dimension, one[0])):
        if dimension == own.dimension:
            figure = Figure((total / own.factor).normalize() + Decimal(0), unit)
        else:
            base = dimension if dimension in units.CURRENCIES else _BASES[dimension]
            figure = _sized(Figure(total.normalize() + Decimal(0), base), lang)
        parts.append(FigureKind("any").edit(figure, Style(lang)))
    return " + ".join(parts)


def _sized(figure: Figure, lang: Lang) -> Figure:
    """An amount of a currency in a unit that suits its size."""
    for factor in _LARGE[lang]:
        if figure.unit in units.CURRENCIES and abs(figure.number) >= Decimal(factor):
            return figure.into(f"{figure.unit}*{factor}")
    return figure


def about(view: View, style: Style, *, personal: bool = True) -> str:
    """Which records a view holds and in which order, in words. Without personal data, what was looked for is not told where it may be."""
    parts = [condition_said(condition, view.kind, style, personal=personal) for condition in view.conditions]
    if view.find:
        parts.append(_FOUND.fill(words=view.find if personal else _HIDDEN).of(style.lang))
    parts = parts or [_ALL.of(style.lang)]
    known = fields(view.kind)
    order = [
        (_DOWN if one.descending else _UP).fill(field=known[one.field].name).of(style.lang)
        for one in view.order()
        if one.field in known
    ]
    if order:
        parts.append(_ORDER.fill(fields=_COMMA.of(style.lang).join(order)).of(style.lang))
    return _BETWEEN.of(style.lang).join(parts)


def selected(view: View, style: Style, *, personal: bool = True) -> tuple[str, ...]:
    """What has to be said of a table that does not hold all records of its kind."""
    if not view.conditions and not view.find:
        return ()
    return (_SELECTED.fill(what=about(replace(view, sort=(), group=""), style, personal=personal)).of(style.lang),)


def condition_said(condition: Condition, kind: str, style: Style, *, personal: bool = True) -> str:
    """A condition in words."""
    field, op = fields(kind).get(condition.field), condition.op
    if field is not None and field.personal and not personal:
        return said(condition, field, _HIDDEN if condition.values else "").of(style.lang)
    values = [_value(value, None if op is Op.HAS else field, style) for value in condition.values]
    between = " – " if op is Op.BETWEEN else " · " if op is Op.REACHED else _COMMA.of(style.lang)
    return said(condition, field, between.join(values)).of(style.lang)


def _value(value: object, field: Field | None, style: Style) -> str:
    """A value of a condition as it reads."""
    if isinstance(value, bool):
        return (YES if value else NO).of(style.lang)
    if isinstance(value, Named):
        return value.name
    if isinstance(value, (since.Ago, since.Mark, dt.datetime)) or (field is None and isinstance(value, Day)):
        return since.said(value).of(style.lang)
    if isinstance(value, Period):
        return value.text(style.lang)
    if field is None or (isinstance(field.kind, RefKind) and isinstance(value, str)):
        return str(value)
    return field.kind.text(value, style)
