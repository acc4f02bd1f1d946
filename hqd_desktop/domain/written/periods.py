"""Periods as people write them: "2022年1-6月", "2019年第一季度", "1-2月", "2022年6月底", "Jan–Jun 2022", 202206."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.days import MONTHS, Precision
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written.dates import day
from hqd_desktop.domain.written.marks import Unreadable, cleaned

FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class Spoken:
    """A period found within a text, from ``start`` to ``end`` of it. ``form`` is what words beside it say: "ytd", "asof" or ""."""

    period: Period
    start: int
    end: int
    form: str = ""


_CN = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NAMES = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}
_YEAR = (
    r"(?:(?<!\d)(?P<y>(?:19|20|21)\d\d)\s*(?:年度?|[-.](?=\s*[\d一二三四前第上下]))?|(?<![\d'])'?(?P<s>\d\d)\s*年)\s*"
)
_M = r"(?:0?[1-9]|1[0-2])"
_TO = r"\s*(?:--?|~|—+|–|−|至|到)\s*"
_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NO_PRICES = r"(?!\s*年?\s*(?:不变价|可比价|价格?|基期|[=＝]\s*100|为\s*100))"
_AFTER = r"(?:\s*(?P<ytd>(?:止)?累计|止)|\s*(?P<asof>期?末|底)|\s*数(?!\w))?"
_SHAPES: tuple[tuple[str, str], ...] = (
    ("years", rf"(?<!\d)(?P<y>(?:19|20|21)\d\d)\s*年?{_TO}(?P<z>(?:19|20|21)\d\d)(?!\d)\s*年?(?![-./]?\d)"),
    (
        "across",
        rf"(?<!\d)(?P<y>(?:19|20|21)\d\d)\s*(?:年|[-./])\s*(?P<a>{_M})\s*月?{_TO}(?P<z>(?:19|20|21)\d\d)\s*(?:年|[-./])\s*(?P<b>{_M})(?!\d)\s*月?份?",
    ),
    ("months", rf"(?:{_YEAR})?(?<![\d.])(?P<a>{_M})\s*月?份?{_TO}(?P<b>{_M})\s*月份?"),
    ("months", rf"(?<!\d)(?P<y>(?:19|20|21)\d\d)\.(?P<a>{_M}){_TO}(?P<b>{_M})(?![\d月-])"),
    ("quarters", rf"(?:{_YEAR})?(?:(?P<first>前)|第|(?P<upto>[1一]{_TO}))?(?P<q>[一二三四1-4])\s*季度?"),
    ("half", rf"(?:{_YEAR})?(?P<half>[上下])半年"),
    ("english months", rf"(?P<ea>{_NAME})\s*(?:-|–|—|to)\s*(?P<eb>{_NAME}),?\s*(?P<y>(?:19|20|21)\d\d)(?!\d)"),
    (
        "english across",
        rf"(?<![a-z])(?P<ea>{_NAME})\s*(?P<y>(?:19|20|21)\d\d)\s*(?:-|–|—|to)\s*(?P<eb>{_NAME})\s*(?P<z>(?:19|20|21)\d\d)(?!\d)",
    ),
    ("english month", rf"(?<![a-z])(?P<ea>{_NAME})[\s-]*(?P<y>(?:19|20|21)\d\d)(?!\d)"),
    ("english quarter", r"(?<!\w)q(?P<q>[1-4])\s*-?\s*(?P<y>(?:19|20|21)\d\d)(?!\d)"),
    ("english quarter", r"(?<!\d)(?P<y>(?:19|20|21)\d\d)\s*年?\s*-?\s*q(?P<q>[1-4])(?!\w)"),
    ("english half", r"(?<!\w)h(?P<h>[12])\s*-?\s*(?P<y>(?:19|20|21)\d\d)(?!\d)"),
    ("english half", r"(?<!\d)(?P<y>(?:19|20|21)\d\d)\s*年?\s*-?\s*h(?P<h>[12])(?!\w)"),
    ("month", rf"(?<!\d)(?P<y>(?:19|20|21)\d\d)[-./](?P<a>{_M})(?![\d]|[-./]\d)"),
    ("month", rf"(?:{_YEAR})?(?<![\d.])(?P<a>{_M})\s*月(?!\s*\d+\s*[日号])份?"),
    ("year", rf"(?<!\d)(?P<y>(?:19|20|21)\d\d)\s*年(?:\s*全年|度)?(?!\s*\d+\s*月){_NO_PRICES}"),
    ("year", r"(?<![\d'])'?(?P<s>\d\d)\s*年(?:度|全年)?(?=$|[\s(（])"),
    ("month", r"(?:^|(?<=[\s(（]))(?P<y>(?:19|20|21)\d\d)(?P<a>0[1-9]|1[0-2])(?=$|[\s)）])"),
    ("year", rf"(?:^|(?<=[\s(（]))(?P<y>(?:19|20|21)\d\d)(?=$|[\s)）]){_NO_PRICES}"),
    ("whole year", r"全年"),
)
_READ = tuple((shape, re.compile(pattern + _AFTER, re.IGNORECASE)) for shape, pattern in _SHAPES)


def period(raw: object, year: int | None = None) -> Period:
    """A period as written: canonical texts, "2022年1-6月", "1-2月" (with ``year``), "2022年上半年", "Jan–Jun 2022", a year.

    Raises Unreadable for anything else, a span that ends before it begins and years that nobody publishes included.
    """
    return spoken(raw, year).period


def spoken(raw: object, year: int | None = None) -> Spoken:
    """A period with what is said about it: "2022年1-6月累计" is cumulative. Raises Unreadable like ``period``."""
    if isinstance(raw, (dt.date, dt.datetime)):
        return Spoken(Period.of(raw.year, raw.month, raw.month), 0, 0)
    if isinstance(raw, (int, Decimal)) and not isinstance(raw, bool):
        return Spoken(_of_number(raw), 0, 0)
    text = cleaned(str(raw))
    found = _spoken(text, year)
    made = found.period
    if not FIRST_YEAR <= made.start[0] <= made.end[0] <= LAST_YEAR or made.months < 1:
        raise not_a_period(text)
    return found


def find_period(text: str, year: int | None = None) -> Spoken | None:
    """The period that a heading or title names among other words; ``text`` is ``cleaned``. None where it names none.

    Without ``year`` a text such as "1-6月" names none.
    """
    for shape, pattern in _READ:
        for found in pattern.finditer(text):
            made = _made(shape, {k: v for k, v in found.groupdict().items() if v}, year)
            if made is not None and FIRST_YEAR <= made.start[0] <= made.end[0] <= LAST_YEAR:
                return Spoken(made, found.start(), found.end(), _form(found))
    return None


def _of_number(raw: int | Decimal) -> Period:
    """2022, 2022.0, 202206 and a day count of spreadsheets; 2022.1 is refused (January or October)."""
    value = Decimal(raw)
    if value.is_finite() and value == int(value):
        whole = int(value)
        if 190001 <= whole <= 219912 and 1 <= whole % 100 <= 12:
            return Period.of(whole // 100, whole % 100, whole % 100)
        if FIRST_YEAR <= whole <= LAST_YEAR:
            return Period.of(whole)
        raise not_a_period(str(raw))
    return _of_day(raw, str(raw))


def _spoken(text: str, year: int | None) -> Spoken:
    try:
        return Spoken(Period.unpack(text), 0, len(text))
    except ValueError:
        pass
    bare = re.sub(r"^截[至止]到?", "", text).strip()
    if re.fullmatch(r"(?:19|20|21)\d\d(?:0[1-9]|1[0-2])", bare) or re.fullmatch(r"(?:19|20|21)\d\d\.0+", bare):
        return Spoken(_of_number(Decimal(bare)), 0, len(text))
    for shape, pattern in _READ:
        found = pattern.fullmatch(bare)
        if found is None:
            continue
        made = _made(shape, {k: v for k, v in found.groupdict().items() if v}, year)
        if made is None or made.months < 1:
            raise not_a_period(text)
        return Spoken(made, 0, len(text), _form(found) or ("asof" if bare != text else ""))
    return _of_text(bare, text)


def _of_text(bare: str, text: str) -> Spoken:
    """What ``day`` reads: a month or more; the first or last day of a month stands for that month."""
    try:
        found = day(bare)
    except Unreadable:
        raise not_a_period(text) from None
    month = Period.of(found.year, found.first.month, found.first.month)
    if found.precision is Precision.DAY:
        first = found.first
        if (first + dt.timedelta(days=1)).day != 1 and first.day != 1:
            raise not_a_period(text)
        return Spoken(month, 0, len(text))
    return Spoken(Period(month.first, found.year * 12 + found.last.month - 1), 0, len(text))


def _form(found: re.Match[str]) -> str:
    return "ytd" if found["ytd"] else "asof" if found["asof"] else ""


def _made(shape: str, said: dict[str, str], usual: int | None) -> Period | None:
    """The period of one shape; None where the year is not known or the months run backwards."""
    year = int(said["y"]) if "y" in said else 2000 + int(said["s"]) if "s" in said else usual
    if year is None:
        return None
    try:
        return _BUILD[shape](said, year)
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> Period:
    if not 1 <= first <= last <= 12:
        raise ValueError(last)
    return Period.of(year, first, last)


def _across(said: dict[str, str], year: int) -> Period:
    made = Period(year * 12 + int(said["a"]) - 1, int(said["z"]) * 12 + int(said["b"]) - 1)
    if made.months < 1:
        raise ValueError(year)
    return made


def _years(said: dict[str, str], year: int) -> Period:
    if int(said["z"]) < year:
        raise ValueError(year)
    return Period(year * 12, int(said["z"]) * 12 + 11)


def _quarters(said: dict[str, str], year: int) -> Period:
    last = _CN[said["q"]]
    whole = "first" in said or "upto" in said
    return _months(year, 1 if whole else 3 * last - 2, 3 * last)


def _half(said: dict[str, str], year: int) -> Period:
    return _months(year, 1, 6) if said["half"] == "上" else _months(year, 7, 12)


_BUILD: dict[str, Callable[[dict[str, str], int], Period]] = {
    "years": _years,
    "across": _across,
    "months": lambda said, year: _months(year, int(said["a"]), int(said["b"])),
    "quarters": _quarters,
    "half": _half,
    "english months": lambda said, year: _months(year, _month(said["ea"]), _month(said["eb"])),
    "english across": lambda said, year: _across({**said, "a": _number(said["ea"]), "b": _number(said["eb"])}, year),
    "english month": lambda said, year: _months(year, _month(said["ea"]), _month(said["ea"])),
    "english quarter": lambda said, year: _months(year, 3 * int(said["q"]) - 2, 3 * int(said["q"])),
    "english half": lambda said, year: _months(year, 6 * int(said["h"]) - 5, 6 * int(said["h"])),
    "month": lambda said, year: _months(year, int(said["a"]), int(said["a"])),
    "year": lambda said, year: Period.of(year),
    "whole year": lambda said, year: Period.of(year),
}


def _number(name: str) -> str:
    return str(_month(name))


def _month(name: str) -> int:
    return _NAMES[name[:3].casefold()]


def _of_day(raw: object, text: str) -> Period:
    """What ``day`` reads as a month or more."""
    try:
        found = day(raw)
    except Unreadable:
        raise not_a_period(text) from None
    if found.precision is Precision.DAY:
        raise not_a_period(text)
    return Period(found.year * 12 + found.first.month - 1, found.year * 12 + found.last.month - 1)


def not_a_period(text: str) -> Unreadable:
    """The trouble of a text that names no period."""
    return Unreadable(
        Text("“{raw}” is not a period", "“{raw}”不是统计期").fill(raw=text),
        Text(
            "Type it as 2022, 2022-H1, 2022-Q2, 2022-06 or 2022-01..05",
            "按 2022、2022-H1、2022-Q2、2022-06 或 2022-01..05 填写",
        ),
    )
