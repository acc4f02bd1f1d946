"""Converting amounts at recorded exchange rates: which rate holds, what a sum comes to, and how the rates used are named.

Nothing is looked up elsewhere and nothing is guessed: a currency without a recorded rate stays apart, crossing two rates or
turning one round is left to people. The arithmetic is exact, since what stands in a report must be found again by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from math import lcm
from typing import Any

from hqd_desktop.domain import units
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure, said
from hqd_desktop.domain.words import Text

HOME = "CNY"
"""The currency that everything is converted into."""
_EXACT = Context(prec=200, traps=[Inexact])
_LONG = Context(prec=60)
_WIDEST = 2**31
"""Weights stay below this, so that half an amount times its weight stays within 64 bits."""


@dataclass(frozen=True, slots=True)
class Terms:
    """At which rates to convert: the newest one on or before ``on``, of one ``basis`` ("average", "end"; "" takes either)."""

    on: Day
    basis: str = ""

    def as_json(self) -> dict[str, str]:
        """As a setting keeps it."""
        return {"on": self.on.pack(), "basis": self.basis}

    @classmethod
    def of_json(cls, kept: Any) -> Terms:
        """What ``as_json`` gave. Raises ValueError, TypeError or KeyError for anything else."""
        return cls(Day.unpack(kept["on"]), str(kept["basis"]))


@dataclass(frozen=True, slots=True)
class Quote:
    """A recorded rate that can be used: ``per`` units of ``currency`` cost ``value``, as of ``day``.

    ``record`` is its id; of two for the same day the one recorded later holds. ``source`` names where it was published.
    """

    record: int
    currency: str
    per: int
    value: Figure
    day: Day
    basis: str = ""
    source: Text | None = None

    @property
    def worth(self) -> Fraction:
        """What one unit of the currency costs in the base unit of ``value``, exactly."""
        return Fraction(self.value.base) / self.per

    def said(self) -> Text:
        """In words: "1 USD = 6.7261 CNY, average of 2022, Yearbook" (中文 1 美元 = 6.7261 元，2022年平均，年鉴)."""
        left = units.unit(self.currency).name
        words = Text(
            f"{self.per:,} {left.en} = {said(self.value, 'en')}, {_when(self).en}",
            f"{self.per:,} {left.zh} = {said(self.value, 'zh')}，{_when(self).zh}",
        )
        if self.source is None:
            return words
        return Text(f"{words.en}, {self.source.en}", f"{words.zh}，{self.source.zh}")


def _when(quote: Quote) -> Text:
    en, zh = quote.day.text("en"), quote.day.text("zh")
    if quote.basis == "average":
        return Text(f"average of {en}", f"{zh}平均")
    if quote.basis == "end" and quote.day.precision is not Precision.DAY:
        return Text(f"end of {en}", f"{zh}末")
    return Text(en, zh)


@dataclass(frozen=True, slots=True)
class Converted:
    """A sum in the home currency: ``total`` in base units, the rates it took, and what has no rate and is not in it."""

    total: Decimal
    used: tuple[Quote, ...]
    apart: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Prices:
    """The rates that hold under some terms, by currency."""

    terms: Terms
    quotes: Mapping[str, Quote] = field(default_factory=dict)

    def converted(self, amounts: Mapping[str, Decimal]) -> Converted:
        """Amounts by currency, in base units, as one sum. Other dimensions than money stay apart."""
        total, used, apart = Decimal(0), [], {}
        for currency, amount in amounts.items():
            quote = self.quotes.get(currency)
            if currency == HOME:
                total = _EXACT.add(total, amount)
            elif quote is None:
                apart[currency] = amount
            else:
                total = _EXACT.add(total, _converted(amount, quote))
                used.append(quote)
        return Converted(total, tuple(used), apart)

    def weights(self) -> dict[str, int]:
        """Whole numbers that amounts are multiplied by to compare them across currencies; of those without a rate, none.

        Exact for rates as they are published (four to six decimals, per 1 or 100); others are rounded to nine digits.
        """
        worths = {HOME: Fraction(1), **{currency: quote.worth for currency, quote in self.quotes.items()}}
        common = Fraction(lcm(*(worth.denominator for worth in worths.values())))
        if max(worths.values()) * common > _WIDEST:
            common = _WIDEST / max(worths.values())
        return {currency: round(worth * common) for currency, worth in worths.items()}


def _converted(amount: Decimal, quote: Quote) -> Decimal:
    """Exact where ``per`` is a power of ten, as published rates have it; else to 60 digits."""
    priced = _EXACT.multiply(amount, quote.value.base)
    return priced if quote.per == 1 else _LONG.divide(priced, Decimal(quote.per))


def holding(quotes: Iterable[Quote], terms: Terms) -> Prices:
    """The rate of each currency that holds under ``terms``.

    A rate over a month or year is there when it is over. Of rates that end on the same day the one of the very date named
    goes first, then the one over the shorter time, then the one recorded last.
    """
    best: dict[str, Quote] = {}
    for quote in quotes:
        if quote.currency == HOME or quote.day.last > terms.on.last or terms.basis not in ("", quote.basis):
            continue
        known = best.get(quote.currency)
        if known is None or _rank(quote, terms) > _rank(known, terms):
            best[quote.currency] = quote
    return Prices(terms, best)


def _rank(quote: Quote, terms: Terms) -> tuple[int, bool, int, int]:
    named = (quote.day.first, quote.day.last) == (terms.on.first, terms.on.last)
    return quote.day.last.toordinal(), named, quote.day.first.toordinal(), quote.record
