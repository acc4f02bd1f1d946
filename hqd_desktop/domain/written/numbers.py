"""Numbers as people write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written.marks import Unreadable, cleaned, without_marks


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: its value with printed decimals, qualifier, and the unit words that stood beside it."""

    value: Decimal
    qualifier: Qualifier
    magnitude: str
    """Key of the magnitude written in the cell ("1e8"), or ""."""
    unit: str
    """Key of the unit written in the cell, or ""."""


_QUALIFIERS: tuple[tuple[str, Qualifier], ...] = (
    ("more than", Qualifier.MORE), ("over", Qualifier.MORE), ("above", Qualifier.MORE), (">", Qualifier.MORE), ("超过", Qualifier.MORE),
    ("超", Qualifier.MORE), ("逾", Qualifier.MORE), ("at least", Qualifier.AT_LEAST), (">=", Qualifier.AT_LEAST), ("≥", Qualifier.AT_LEAST),
    ("不少于", Qualifier.AT_LEAST), ("不低于", Qualifier.AT_LEAST), ("nearly", Qualifier.NEARLY), ("almost", Qualifier.NEARLY), ("近", Qualifier.NEARLY),
    ("接近", Qualifier.NEARLY), ("less than", Qualifier.LESS), ("under", Qualifier.LESS), ("below", Qualifier.LESS), ("<", Qualifier.LESS),
    ("不足", Qualifier.LESS), ("不到", Qualifier.LESS), ("about", Qualifier.ABOUT), ("around", Qualifier.ABOUT), ("approximately", Qualifier.ABOUT),
    ("approx.", Qualifier.ABOUT), ("approx", Qualifier.ABOUT), ("ca.", Qualifier.ABOUT), ("c.", Qualifier.ABOUT), ("some", Qualifier.ABOUT),
    ("突破", Qualifier.MORE), ("至少", Qualifier.AT_LEAST), ("~", Qualifier.ABOUT), ("≈", Qualifier.ABOUT), ("大约", Qualifier.ABOUT), ("约", Qualifier.ABOUT), ("大概", Qualifier.ABOUT),
)  # fmt: skip
_TRAILING: tuple[tuple[str, Qualifier], ...] = (("左右", Qualifier.ABOUT), ("以上", Qualifier.AT_LEAST), ("以下", Qualifier.LESS), ("以内", Qualifier.LESS), ("上下", Qualifier.ABOUT), ("余", Qualifier.MORE), ("多", Qualifier.MORE), ("+", Qualifier.MORE))  # fmt: skip
_FRONT = tuple(sorted(_QUALIFIERS, key=lambda pair: -len(pair[0])))
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_EXPONENT = re.compile(r"[eE][+-]?\d{1,3}")
_INNER_MORE = re.compile(r"^(余|多)")
_EVEN = re.compile(r"(?:同比)?(?:与(?:上年|去年)(?:同期)?)?(?P<about>基本)?持平")
_DOWN = ("下降", "减少", "降低", "回落", "下跌", "负增长", "-", "−", "–", "▼", "↓")
_UP = ("增长", "上升", "提高", "上涨", "回升", "增加", "+", "▲", "↑")


def number(raw: object) -> Number:
    """A number as written: "约2亿", "1,234.50", "(12.3)", "200 million USD", "下降12%", a cell's int, float or Decimal.

    Marks of footnotes behind it do not count. Raises Unreadable when the text is not one number.
    """
    if isinstance(raw, bool):
        raise _not_a_number(str(raw))
    if isinstance(raw, (int, float, Decimal)):
        value = Decimal(str(raw)) if not isinstance(raw, Decimal) else raw
        if not value.is_finite():
            raise _not_a_number(str(raw))
        return Number(_plain(value), Qualifier.EXACT, "", "")
    unmarked = without_marks(str(raw).strip())[0]
    text = cleaned(unmarked)
    if not unmarked.isascii() and _has_odd_digits(unmarked):
        raise _not_a_number(text)
    if even := _EVEN.fullmatch(text):
        return Number(Decimal(0), Qualifier.ABOUT if even["about"] else Qualifier.EXACT, "", "")
    rest, qualifier = _front_qualifier(text)
    rest, negative = _sign(rest)
    if qualifier is Qualifier.EXACT:
        rest, qualifier = _front_qualifier(rest)
    found = _DIGITS.match(rest)
    if found is None:
        raise _not_a_number(text)
    digits, rest = found.group().replace(",", "").replace(" ", ""), rest[found.end() :]
    if exponent := _EXPONENT.match(rest):
        digits, rest = digits + exponent.group(), rest[exponent.end() :]
    magnitude, unit, tail_qualifier = _tail(rest.strip(), text)
    value = Decimal(digits)
    return Number(_plain(-value if negative else value), tail_qualifier or qualifier, magnitude, unit)


def _has_odd_digits(text: str) -> bool:
    """Whether digits of another script, or a ① or ½ at the start, would pass for the digits they fold to."""
    foreign = any(unicodedata.category(c) == "Nd" and not (c.isascii() or "０" <= c <= "９") for c in text)
    return foreign or unicodedata.category(text[0]) == "No"


def _plain(value: Decimal) -> Decimal:
    """Without an exponent: 1E+3 -> 1000; a whole float 2.0 of a cell stays 2."""
    exponent = value.as_tuple().exponent
    return Decimal(f"{value:f}") if isinstance(exponent, int) and 0 < exponent < 25 else value


def _not_a_number(text: str) -> Unreadable:
    return Unreadable(
        Text("“{raw}” is not a number", "“{raw}”不是数字").fill(raw=text),
        Text("Type digits, such as 1234.5, or leave it empty", "填写数字，如 1234.5，或留空"),
    )


def too_large(raw: object) -> Unreadable:
    """What is wrong with a number that could not be added up with others."""
    return Unreadable(
        Text("“{raw}”: no figure is that large", "“{raw}”：数值过大").fill(raw=raw),
        Text("Check the unit and the number of zeros", "核对单位和零的个数"),
    )


def _front_qualifier(text: str) -> tuple[str, Qualifier]:
    low = text.casefold()
    for word, meaning in _FRONT:
        if low.startswith(word) and not (
            word.isalpha() and word.isascii() and low[len(word) : len(word) + 1].isalpha()
        ):
            return text[len(word) :].strip(), meaning
    return text, Qualifier.EXACT


def _sign(text: str) -> tuple[str, bool]:
    negative = False
    if re.fullmatch(r"\(.*\)", text) and _DIGITS.search(text):
        return text[1:-1].strip(), True
    text = text.removeprefix("同比").lstrip()
    for mark in _DOWN:
        if text.startswith(mark):
            return text[len(mark) :].strip(), True
    for mark in _UP:
        if text.startswith(mark):
            return text[len(mark) :].strip(), False
    for symbol in ("US$", "HK$", "$", "¥", "¥", "€", "£"):
        if text.startswith(symbol):
            return text[len(symbol) :].strip() + " " + symbol, negative
    return text, negative


def _tail(rest: str, whole: str) -> tuple[str, str, Qualifier | None]:
    """Magnitude key, unit key and qualifier of what follows the digits; Unreadable where it is something else."""
    qualifier: Qualifier | None = None
    if found := _INNER_MORE.match(rest):
        qualifier, rest = Qualifier.MORE, rest[found.end() :].strip()
    for word, meaning in _TRAILING:
        if rest.endswith(word):
            qualifier, rest = meaning, rest[: -len(word)].strip()
    rest = re.sub(r"[*†‡]+$|\[\d+\]$", "", rest).strip()
    if not rest:
        return "", "", qualifier
    if key := units.magnitude(rest):
        return key, "", qualifier
    if key := units.named(rest):
        return "", key, qualifier
    raise _not_a_number(whole)
