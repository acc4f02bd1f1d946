"""What stands around the rows of a table that is given out: title, who reports as of when in which unit, sums, notes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import expression
from hqd_desktop.domain.kinds import FigureKind, Style
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
_ADDED = frozenset({"project"})
"""Kinds whose records are each a thing of its own, so that their amounts may be added up; months of one project overlap."""
_RATIOS = frozenset({"ratio", "any"})
_LARGE: dict[Lang, tuple[str, ...]] = {"en": ("1e9", "1e6"), "zh": ("1e8", "1e4")}
_BASES = {"area": "m2", "people": "person", "energy": "tce"}


def named(workspace: Workspace, lang: Lang) -> str:
    """The name of a workspace; one of made-up content says so wherever it is written."""
    name = workspace.name.of(lang)
    return f"{name} · {SYNTHETIC.of(lang)}" if workspace.synthetic else name


def title(workspace: Workspace, kind: str, lang: Lang) -> str:
    """The title of a table of records of a kind."""
    said = _TITLE.fill(kind=RECORDS[kind].PLURAL).of(lang)
    if not workspace.synthetic:
        return said
    return f"{said}（{SYNTHETIC.of(lang)}）" if lang == "zh" else f"{said} ({SYNTHETIC.of(lang)})"


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
    keys = [
        c.field.key for c in columns if isinstance(c.field.kind, FigureKind) and c.field.kind.dimension not in _RATIOS
    ]
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


def about(view: View, lang: Lang) -> str:
    """Which records a view holds, in words."""
    parts = [expression(condition, fields(view.kind)) for condition in view.conditions]
    if view.find:
        parts.append(_FOUND.fill(words=view.find).of(lang))
    return ("；" if lang == "zh" else "; ").join(parts) or _ALL.of(lang)
