"""A printed figure: a number that never travels without its decimals, unit and qualifier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from hqd_desktop.domain import units
from hqd_desktop.domain.words import Lang, Text

MINUS = "−"
MOST = 2**62
"""What a figure in 1/scale of its base must not pass, so that it can be sorted by and added up as a whole number."""
_SAFE = 17
"""Digits of a number that is surely smaller."""


class Qualifier(StrEnum):
    """What the source says about the exactness of its own figure."""

    EXACT = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    NEARLY = "<~"
    LESS = "<"


QUALIFIER_WORDS: dict[Qualifier, Text] = {
    Qualifier.ABOUT: Text("about", "约"),
    Qualifier.MORE: Text("more than", "超"),
    Qualifier.AT_LEAST: Text("at least", "不少于"),
    Qualifier.NEARLY: Text("nearly", "近"),
    Qualifier.LESS: Text("less than", "不足"),
}

QUALIFIER_SIGNS: dict[Qualifier, str] = {
    Qualifier.ABOUT: "≈",
    Qualifier.MORE: ">",
    Qualifier.AT_LEAST: "≥",
    Qualifier.NEARLY: "<≈",
    Qualifier.LESS: "<",
}
"""Where there is no room for the words: a figure that is cut off says nothing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """``number`` keeps the decimals as printed (Decimal("2.60") has two); ``unit`` is a key of ``units``."""

    number: Decimal
    unit: str
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def decimals(self) -> int:
        """Decimals as printed, never below zero."""
        exponent = self.number.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def base(self) -> Decimal:
        """The number in the base of its dimension (yuan, square metres, one)."""
        return self.number * units.unit(self.unit).factor

    @property
    def dimension(self) -> str:
        """What is measured; for money the currency."""
        return units.unit(self.unit).dimension

    def into(self, unit: str) -> Figure:
        """The same figure in another unit of its dimension, with the precision it was printed with."""
        if unit == self.unit:
            return self
        a, b = units.unit(self.unit), units.unit(unit)
        if a.dimension != b.dimension:
            raise ValueError(f"{self.unit} does not convert to {unit}")
        moved = self.number * a.factor / b.factor
        return Figure(_kept(self.number, moved, a.factor / b.factor), unit, self.qualifier)

    def pack(self) -> str:
        """Canonical text "2.00 CNY*1e8 ~"; reads back with ``unpack``."""
        plain = f"{self.number:f} {self.unit}"
        return plain if self.qualifier is Qualifier.EXACT else f"{plain} {self.qualifier.value}"

    @classmethod
    def unpack(cls, packed: str) -> Figure:
        """The figure of a canonical text."""
        number, unit, *rest = packed.split(" ")
        return cls(Decimal(number), unit, Qualifier(rest[0]) if rest else Qualifier.EXACT)


def order_of_base(base: Decimal, scale: int) -> int:
    """What an amount sorts by, given in the base of its dimension: a whole number of ``1/scale`` of it, within 63 bits."""
    return max(-MOST, min(MOST, round(base * scale)))


def orders_of_packed(stated: Iterable[str | int | None], scale: int) -> list[int | str | None]:
    """What packed amounts sort by, as ``order_of_base`` of their figures, without making those: imports ask it for every amount."""
    factors: dict[str, Decimal] = {}
    made: list[int | str | None] = []
    for packed in stated:
        if packed is None:
            made.append(None)
            continue
        number, unit, *_qualifier = str(packed).split(" ")
        factor = factors.get(unit)
        if factor is None:
            factor = factors[unit] = units.unit(unit).factor
        made.append(order_of_base(Decimal(number) * factor, scale))
    return made


def packed_number(number: Decimal, unit: str, scale: int) -> str | None:
    """The canonical form of a bare number in a unit; None where the long way has to be taken: a number with an exponent, and one so
    large that ``scale`` times it may not fit 62 bits."""
    plain = str(number)
    if "E" in plain or not number.is_finite() or number.adjusted() + _digits(unit) + len(str(scale)) > _SAFE:
        return None
    return f"{plain} {unit}"


@cache
def _digits(unit: str) -> int:
    """How many digits a unit adds to a number at most."""
    return max(0, units.unit(unit).factor.adjusted() + 1)


def _kept(before: Decimal, after: Decimal, ratio: Decimal) -> Decimal:
    """``after`` with as many significant digits as ``before`` where the ratio is a power of ten, else at most six decimals."""
    _sign, digits, exponent = ratio.normalize().as_tuple()
    if digits == (1,) and isinstance(exponent, int):
        # Closing zeros of a whole number state no precision (300,000,000 is 0.3 bn, not 0.300000000).
        whole = before == before.to_integral_value() and before.as_tuple().exponent == 0
        return (before.normalize() if whole else before).scaleb(exponent)
    if before == 0:
        return Decimal(0)
    return round(after, 6).normalize() + Decimal(0)


def grouped(number: Decimal, decimals: int | None = None, *, signed: bool = False) -> str:
    """Digits with thousands separators and a real minus; ``decimals`` None keeps those of the number."""
    shown = number if decimals is None else round(number, decimals)
    text = f"{abs(shown):,f}"
    if shown < 0:
        return MINUS + text
    return f"+{text}" if signed and shown > 0 else text


def column_decimals(number: Decimal) -> int:
    """Decimals of a figure in a column of many: two, more only where two would show nothing of it."""
    if number == 0 or abs(number) > Decimal("0.005"):
        return 2
    return min(8, 1 - number.adjusted())


_ENGLISH = {"1e4": "1e6", "1e7": "1e6", "1e8": "1e6"}
"""Chinese magnitudes that English readers do not count in, and what they are told instead."""


def for_readers(figure: Figure, lang: Lang) -> Figure:
    """The figure in a magnitude that readers of the language count in: 2.60 亿元 is CNY 260 million in English."""
    currency, _, magnitude = figure.unit.partition("*")
    if lang == "en" and magnitude in _ENGLISH and currency in units.CURRENCIES:
        return figure.into(units.money(currency, _ENGLISH[magnitude]))
    return figure


def said(figure: Figure, lang: Lang, *, unit: bool = True, decimals: int | None = None) -> str:
    """The figure in words: "about 101 CNY bn", "约 1,010 亿元"."""
    text = grouped(figure.number, decimals)
    if figure.qualifier is not Qualifier.EXACT:
        text = f"{QUALIFIER_WORDS[figure.qualifier].of(lang)} {text}"
    name = units.unit(figure.unit).name.of(lang)
    if not unit or not name:
        return text
    return f"{text}{name}" if name == "%" else f"{text} {name}"
