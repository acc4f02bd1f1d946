"""What a computation answers: a figure that says it was computed and how, or a refusal that says why not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, Qualifier, grouped
from hqd_desktop.domain.figures import said as in_words
from hqd_desktop.domain.words import LANGS, Text

PERCENT, POINTS, YEARS = "%", "pp", "year"
RATE_DECIMALS = 2
"""Decimals of a computed rate: one more than bureaus print, so that it shows on which side of a printed one it lies."""
EXACT = Context(prec=50)
"""Enough digits for roots and logarithms to be right in the last one printed."""
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure that was never published. ``why`` tells the formula with its numbers, ``warnings`` what it may mislead about."""

    figure: Figure
    why: Text
    warnings: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer; ``short`` is what stands in the place of a number."""

    why: Text
    short: Text = Text("—", "—")


Answer = Computed | Refusal
NOT_MEANINGFUL = Text("n.m.", "无意义")


def rounded(number: Decimal, decimals: int = RATE_DECIMALS) -> Decimal:
    """Rounded half up, as statistics are printed; a number beyond all sense keeps its first fifty digits."""
    if number.adjusted() + 1 + decimals >= EXACT.prec:
        return EXACT.plus(number)
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT)


def percent(fraction: Decimal) -> Figure:
    """A fraction as a percentage with the decimals of a computed rate."""
    return Figure(rounded(fraction * HUNDRED), PERCENT)


def said(figure: Figure) -> Text:
    """A figure in words of both languages."""
    return Text(*(in_words(figure, lang) for lang in LANGS))


def number_said(number: Decimal) -> Text:
    """A bare number in words."""
    text = grouped(number)
    return Text(text, text)


def aligned(first: Figure, *others: Figure) -> tuple[Decimal, ...] | None:
    """The numbers of figures in the unit of the first, None where one measures something else (another currency does)."""
    if any(one.dimension != first.dimension for one in others):
        return None
    return (first.number, *(_moved(one, first.unit) for one in others))


def _moved(figure: Figure, unit: str) -> Decimal:
    return figure.into(unit).number if figure.unit != unit else figure.number


def finest(*numbers: Decimal) -> int:
    """The most decimals any of them was printed with."""
    return max((max(0, -e) if isinstance(e := n.as_tuple().exponent, int) else 0) for n in numbers)


def blurred(*figures: Figure) -> Qualifier:
    """What may be said of the exactness of a result: "about", where any part of it is not exact."""
    return Qualifier.EXACT if all(f.qualifier is Qualifier.EXACT for f in figures) else Qualifier.ABOUT


def other_unit(one: Figure, other: Figure) -> Refusal:
    """The refusal where two figures do not measure the same thing; currencies are named as such."""
    a, b = units.unit(one.unit), units.unit(other.unit)
    money = {a.dimension, b.dimension} <= set(units.CURRENCIES)
    why = (
        Text("{a} and {b} are different currencies", "{a}与{b}币种不同")
        if money
        else Text("{a} and {b} do not measure the same thing", "{a}与{b}单位不同，不能合并计算")
    )
    return Refusal(why.fill(a=a.name, b=b.name))
