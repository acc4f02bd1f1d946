"""A KPI as counted: numerator and denominator with the records behind them, its value, and how both are said."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from hqd_desktop.domain import units
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure, grouped, said
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import SORT_WORDS, Formula
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text

EMPTY = "-"
"""What stands for a rate without a denominator: neither 0 % nor 100 %."""
_MONEY: dict[Lang, tuple[str, Decimal]] = {"en": ("CNY*1e9", Decimal(10) ** 9), "zh": ("CNY*1e8", Decimal(10) ** 8)}


@dataclass(frozen=True, slots=True)
class Part:
    """One side of a KPI. ``views`` select disjoint sets of records, together all that were counted: open them to see the rows.

    ``amounts``: sums in base units (yuan, dollars) by currency over the ``stated`` records that state the amount. ``coarse``: ids of
    records whose date is known too coarsely to put them into the period; they are not counted, and told.
    """

    name: Text
    count: int
    views: tuple[View, ...]
    amount: str = ""
    stated: int = 0
    amounts: dict[str, Decimal] = field(default_factory=dict)
    coarse: tuple[int, ...] = ()
    converted: Fraction | None = None
    """The sum in yuan at the rates the office chose, where every currency has one."""

    @property
    def view(self) -> View:
        """The (first) view behind it."""
        return self.views[0]

    @property
    def not_stated(self) -> int:
        """How many of the records do not state the amount."""
        return self.count - self.stated if self.amount else 0

    @property
    def value(self) -> Fraction | None:
        """The count, or the sum in yuan; None where amounts of several currencies have no rates to add them at, or none is stated."""
        if not self.amount:
            return Fraction(self.count)
        if self.stated and self.converted is not None:
            return self.converted
        if not self.stated or any(currency != HOME for currency in self.amounts):
            return None
        return Fraction(self.amounts.get(HOME, Decimal(0)))

    def text(self, lang: Lang) -> str:
        """The count, or the sums in large units: "1.40 CNY bn", each currency by itself; "-" where nothing is stated."""
        return money(self.amounts, lang) if self.amount and self.stated else EMPTY if self.amount else f"{self.count:,}"


def money(amounts: dict[str, Decimal], lang: Lang, *, unit: bool = True) -> str:
    """Sums by currency as people read them: the home currency first; "0.00" of it where nothing is left."""
    name, factor = _MONEY[lang]
    made = []
    for currency in sorted(amounts, key=lambda c: (c != HOME, c)) or [HOME]:
        own = name.replace(HOME, currency)
        number = grouped(amounts.get(currency, Decimal(0)) / factor, 2)
        made.append(f"{number} {units.unit(own).name.of(lang)}" if unit or currency != HOME else number)
    return " + ".join(made)


@dataclass(frozen=True, slots=True)
class Kpi:
    """A KPI of a period. ``area`` is the id of the area it was counted for, None for all."""

    formula: Formula
    period: Period
    of: Part
    over: Part | None = None
    area: int | None = None

    @property
    def value(self) -> Fraction | None:
        """The count, the sum, or the rate as a fraction of one; None where there is none."""
        if self.over is None:
            return self.of.value
        top, bottom = self.of.value, self.over.value
        return None if top is None or not bottom else top / bottom

    def text(self, lang: Lang, decimals: int = 1) -> str:
        """What to print: "52.2 %", "23", "1.40 CNY bn", "-"."""
        if self.over is None:
            return self.of.text(lang)
        if self.value is None:
            return EMPTY
        if self.formula.mean:
            value = self.value
            return money({HOME: Decimal(value.numerator) / value.denominator}, lang)
        return f"{percent(self.value, decimals)}%"

    def basis(self) -> Text:
        """The figures it stands on: "12 started of 23 signed or later"."""
        if self.over is None:
            return self._of_one()
        en = f"{self.of.text('en')} {self.of.name.en} of {self.over.text('en')} {self.over.name.en}"
        zh = f"{self.of.name.zh} {self.of.text('zh')}，{self.over.name.zh} {self.over.text('zh')}"
        return _with_coarse(Text(en, zh), self.of)

    def _of_one(self) -> Text:
        if not self.of.amount:
            return _with_coarse(Text(f"{self.of.count:,} recorded", f"台账 {self.of.count:,} 个"), self.of)
        words = Text(
            f"{self.of.stated:,} of {self.of.count:,} projects state the amount",
            f"{self.of.count:,} 个项目中 {self.of.stated:,} 个已填报金额",
        )
        return _with_coarse(words, self.of)

    def how(self) -> Text:
        """Formula and sort in one line, for a tool tip and the note under a table."""
        sort, name = SORT_WORDS[self.formula.sort], self.formula.name
        variant = self.formula.variant
        head = name if variant is None else Text(f"{name.en} ({variant.en})", f"{name.zh}（{variant.zh}）")
        words = self.formula.words
        return Text(f"{head.en} = {words.en}; {sort.en}", f"{head.zh} = {words.zh}；{sort.zh}")


def _with_coarse(words: Text, part: Part) -> Text:
    if not part.coarse:
        return words
    n = len(part.coarse)
    return Text(f"{words.en}; {n:,} more with a date too coarse", f"{words.zh}；另有 {n:,} 个日期过粗未计入")


def percent(value: Fraction, decimals: int = 1) -> str:
    """A fraction of one in percent, rounded half up as hand calculation does."""
    return grouped(rounded(value * 100, decimals))


def rounded(value: Fraction, decimals: int) -> Decimal:
    """A fraction with some decimals, half away from zero."""
    scaled = abs(value) * 10**decimals
    whole = int(scaled + Fraction(1, 2))
    return (Decimal(whole) if value >= 0 else -Decimal(whole)).scaleb(-decimals)


@dataclass(frozen=True, slots=True)
class Published:
    """What a source states about the same thing: never mixed with what is recorded. ``observation`` is the record behind it."""

    figure: Figure
    source: Text
    on: Day | None
    observation: int

    def text(self, lang: Lang) -> str:
        """ "about 101 CNY bn", "58": in the large unit of the language, with the qualifier."""
        name = _MONEY[lang][0]
        shown = self.figure.into(name) if self.figure.dimension == HOME else self.figure
        return said(shown, lang, unit=self.figure.dimension == HOME)


@dataclass(frozen=True, slots=True)
class Card:
    """A KPI with what was published beside it. ``headline`` says which of the two stands large."""

    key: str
    name: Text
    kpi: Kpi
    published: Published | None = None
    note: Text | None = None

    def text(self, lang: Lang) -> str:
        """The large figure: the published one where there is one, since recorded rows are only those known here."""
        return self.published.text(lang) if self.published else self.kpi.text(lang)

    def basis(self) -> Text:
        """The line below: "Published. 11 recorded here", or numerator and denominator."""
        if self.published is None:
            return self.note or self.kpi.basis()
        of = self.kpi.of
        if of.amount and not of.stated:
            return Text("Published. No amount recorded here", "公开数据。台账未记录金额")
        coarse = f"; {len(of.coarse):,} too coarse" if of.coarse else ""
        coarse_zh = f"；另有 {len(of.coarse):,} 个日期过粗" if of.coarse else ""
        return Text(
            f"Published. {of.text('en')} recorded here{coarse}", f"公开数据。台账记录 {of.text('zh')}{coarse_zh}"
        )
