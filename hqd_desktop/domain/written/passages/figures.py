"""The figures of a text: number, magnitude, unit and qualifier as they stand there, and what cannot be read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.written.passages.sentences import Span
from hqd_desktop.domain.written.passages.unread import EACH_OR_ALL, FRACTION, NO_UNIT, NO_YEAR, RANGE, Unread


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with its place, qualifier and unit included. ``digits`` is where its number stands; ``each`` says that it bounds each of
    several things ("31个亿元以上项目")."""

    span: Span
    figure: Figure
    digits: Span
    each: bool = False


_DIGITS = re.compile(r"(?<![A-Za-z\d.])(?<!\d,)\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![A-Za-z\d.])(?<!\d,)\d+(?:\.\d+)?")
_MAGNITUDES = {
    "trillion": 12, "billion": 9, "bn": 9, "hundred million": 8, "million": 6, "mn": 6, "thousand": 3,
    "万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "万": 4, "千": 3,
}  # fmt: skip
_KEYS = {12: "1e12", 9: "1e9", 8: "1e8", 7: "1e7", 6: "1e6", 4: "1e4", 3: "1e3"}
_COUNTED = [
    "projects",
    "project",
    "enterprises",
    "enterprise",
    "companies",
    "company",
    "firms",
    "firm",
    "items",
    "item",
    "parks",
    "park",
    "platforms",
    "institutions",
    "institutes",
    "centers",
    "centres",
    "laboratories",
    "labs",
    "patents",
    "households",
    "cases",
    "stations",
    "facilities",
    "startups",
    "start-ups",
    "industries",
    "areas",
    "cities",
]
_PEOPLE = ["people", "persons", "employees", "residents", "talents", "workers", "jobs", "students"]
_ENGLISH = {
    "percentage points": "pp", "percentage point": "pp", "percent": "%", "per cent": "%", "%": "%", "pp": "pp",
    "square meters": "m2", "square metres": "m2", "square meter": "m2", "square metre": "m2", "sq m": "m2", "sqm": "m2", "m2": "m2", "m²": "m2", "㎡": "m2",
    "square kilometers": "km2", "square kilometres": "km2", "square kilometer": "km2", "square kilometre": "km2", "sq km": "km2",
    "km2": "km2", "km²": "km2", "mu": "mu", "hectares": "ha", "hectare": "ha", "ha": "ha", "tonnes": "t", "tons": "t", "cubic meters": "m3", "cubic metres": "m3",
    "years": "year", "times": "times", "mw": "mw", "us dollars": "USD", "u.s. dollars": "USD", "us dollar": "USD", "dollars": "USD", "usd": "USD",
    "yuan": "CNY", "rmb": "CNY", "cny": "CNY", "renminbi": "CNY", "yen": "JPY", "jpy": "JPY", "euros": "EUR", "euro": "EUR", "eur": "EUR",
    "hk dollars": "HKD", "hkd": "HKD", "krw": "KRW", "gbp": "GBP", "cad": "CAD", "aud": "AUD", "sgd": "SGD", "twd": "TWD", "chf": "CHF",
    "swiss francs": "CHF", **dict.fromkeys(_COUNTED, "item"), **dict.fromkeys(_PEOPLE, "person"),
}  # fmt: skip
_CHINESE = {
    "个百分点": "pp", "百分点": "pp", "平方米": "m2", "平方公里": "km2", "平方千米": "km2", "立方米": "m3", "公顷": "ha", "亩": "mu", "吨标准煤": "tce",
    "吨": "t", "兆瓦": "mw", "人次": "item", "人": "person", "名": "person", "倍": "times", "年": "year",
    **dict.fromkeys(("个", "项", "件", "家", "户", "份", "所", "座", "册", "张", "条", "台", "套", "辆", "艘", "宗", "栋", "种", "类"), "item"),
    **{name.zh: code for code, name in units.CURRENCIES.items()}, "元人民币": "CNY", "人民币": "CNY", "美金": "USD", "港币": "HKD", "日币": "JPY", "新台币": "TWD",
}  # fmt: skip
_ROUND_UNITS = frozenset(("item*1e4", "person*1e4", "tce*1e4"))
_SIGNS = {"us$": "USD", "hk$": "HKD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY", "rmb": "CNY", "cny": "CNY", "usd": "USD", "jpy": "JPY", "eur": "EUR"}  # fmt: skip


def _any(words: Sequence[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(w) + (r"(?![a-z])" if w[-1].isascii() and w[-1].isalpha() else "") for w in longest)


_TAIL = re.compile(
    rf"[ \-]?(?P<mag>{_any(list(_MAGNITUDES))})?(?P<more>余|多(?!数))?(?:[ \-]?(?P<unit>{_any([*_ENGLISH, *_CHINESE])}))?",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(rf"(?:\s[A-Za-z][\w-]*){{1,3}}\s(?P<unit>{_any([*_COUNTED, *_PEOPLE])})", re.IGNORECASE)
"""200 technology-based enterprises."""
_BACK = re.compile(r"\s*(?P<word>(?:及|或)?以上|左右|上下|(?:及|或)?以下|以内|\s(?:or more|or so))", re.IGNORECASE)
_BACK_MEANS = {"以上": Qualifier.AT_LEAST, "左右": Qualifier.ABOUT, "上下": Qualifier.ABOUT, "以下": Qualifier.LESS, "以内": Qualifier.LESS, "or more": Qualifier.AT_LEAST, "or so": Qualifier.ABOUT}  # fmt: skip
_FRONT_MEANS: tuple[tuple[str, Qualifier], ...] = (
    (r"more than|over|exceeding|exceeded|above|超过|(?<![赶反])超出?|逾|突破|>", Qualifier.MORE),
    (r"at least|no less than|不少于|不低于|至少|≥", Qualifier.AT_LEAST),
    (r"nearly|almost|close to|接近|(?<![附最临邻])近", Qualifier.NEARLY),
    (r"less than|fewer than|under|below|不足|不到|低于|<", Qualifier.LESS),
    (
        r"about|around|approximately|approx\.?|roughly|some|大约|约合|(?<![签合条节预履解违契特公集制])约|大概|≈",
        Qualifier.ABOUT,
    ),
)
_SIGN = r"(?P<sign>us\$|hk\$|\$|€|£|¥|￥|\b(?:rmb|cny|usd|jpy|eur))"
_FRONT = tuple(
    (re.compile(rf"(?P<word>{'(?<![a-z])' if words[0].isascii() else ''}(?:{words}))\s*(?:{_SIGN}\s*)?$", re.IGNORECASE), meaning)
    for words, meaning in _FRONT_MEANS
)  # fmt: skip
_ONLY_SIGN = re.compile(rf"{_SIGN}\s*$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:第|no\.\s?|article\s|chapter\s|table\s|figure\s)\s*$", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b|G\b|[A-Z](?![A-Za-z])|\.\d")
_RANGE = re.compile(r"\s*(?:%|个|亿元|万元)?\s*(?:[-~–—]|至|到|to\b)\s*(?P<next>\d[\d,]*(?:\.\d+)?)", re.IGNORECASE)
_MONTHS = re.compile(r"\s*(?:(?:[-~–—至到]|月至)\s*\d{1,2}\s*)?月份?")
_FRACTION = re.compile(r"\s?/\s?\d")
_BARE = re.compile(r"(?<![\d.十百千万亿])(?P<mag>万亿|千亿|百亿|十亿|亿|千万|百万)(?P<unit>元|美元)(?:及|或)?以上")
_EACH = re.compile(
    r"(?:的)?(?:\S{0,4}项目|企业|工程|\S{0,2}产业)|[^.;]{0,12}\beach\b|\s*per (?:project|company)", re.IGNORECASE
)
_REACH = 16


def figures(text: str, taken: Sequence[Span], sentence: Span) -> Iterator[Found | Unread]:
    """The figures of one sentence of a folded text in their order, and the numbers that are none; ``taken`` are places of dates."""
    done = sentence.start
    for match in _DIGITS.finditer(text, sentence.start, sentence.end):
        digits = Span(match.start(), match.end())
        if digits.start < done or any(digits.meets(one) for one in taken):
            continue
        made = _one(text, digits, sentence)
        if made is not None:
            done = made.span.end
            yield made
    for match in _BARE.finditer(text, sentence.start, sentence.end):
        power, code = _MAGNITUDES[match["mag"]], _CHINESE[match["unit"]]
        span = Span(match.start(), match.end())
        yield Found(span, _figure(Decimal(1), power, code, Qualifier.AT_LEAST), span, each=True)


def _one(text: str, digits: Span, sentence: Span) -> Found | Unread | None:
    rest = text[digits.end : sentence.end]
    before = text[max(sentence.start, digits.start - _REACH) : digits.start]
    if _ORDINAL.search(before) or _SUFFIX.match(rest):
        return None
    if found := _MONTHS.match(rest):
        return Unread(Span(digits.start, digits.end + found.end()), NO_YEAR)
    if found := _RANGE.match(rest):
        return Unread(Span(digits.start, digits.end + found.end()), RANGE)
    if found := _FRACTION.match(rest):
        return Unread(Span(digits.start, digits.end + found.end()), FRACTION)
    if re.match(r"\s?个亿(?!元|美元)", rest):
        return Unread(Span(digits.start, digits.end + rest.index("亿") + 1), EACH_OR_ALL)
    qualifier, sign, start = _front(before, digits.start)
    tail = _TAIL.match(rest)
    magnitude, word, more = (tail["mag"], tail["unit"], tail["more"]) if tail else (None, None, None)
    described = None if word or sign else _DESCRIBED.match(rest, tail.end("mag") if tail and magnitude else 0)
    code = _code(word) or _SIGNS.get(sign) or (_code(described["unit"]) if described else None)
    if code is None:
        return Unread(digits, NO_UNIT)
    end = digits.end + (tail.end() if tail else 0)
    number = Decimal(digits.of(text).replace(",", ""))
    if before.rstrip().endswith("-") and not re.search(r"[\w)]\s?-$", before):
        number, start = -number, min(start, digits.start - 1)
    back = _BACK.match(text, end, sentence.end)
    if back:
        end, qualifier = back.end(), _BACK_MEANS[back["word"].strip().lstrip("及或").casefold()]
    elif more:
        qualifier = Qualifier.MORE
    power = _MAGNITUDES[magnitude.casefold()] if magnitude else 0
    after = text[end : sentence.end]
    each = (
        bool(_EACH.match(after))
        and code in units.CURRENCIES
        and (back is not None or "each" in after or "per " in after[:5])
    )
    return Found(Span(start, end), _figure(number, power, code, qualifier), digits, each)


def _code(word: str | None) -> str | None:
    return None if word is None else _ENGLISH.get(word.casefold()) or _CHINESE.get(word)


def _front(before: str, place: int) -> tuple[Qualifier, str, int]:
    """Qualifier and currency sign that stand right before a number, and where they begin."""
    for pattern, meaning in _FRONT:
        if found := pattern.search(before):
            return meaning, (found["sign"] or "").casefold(), place - len(before) + found.start()
    if found := _ONLY_SIGN.search(before):
        return Qualifier.EXACT, found["sign"].casefold(), place - len(before) + found.start()
    return Qualifier.EXACT, "", place


def _figure(number: Decimal, power: int, code: str, qualifier: Qualifier) -> Figure:
    """In the magnitude it was printed with, where the unit has that one."""
    if not power:
        return Figure(number, code, qualifier)
    if code in units.CURRENCIES:
        known = power if power in _KEYS else 8
        number = number.scaleb(power - known) if power != known else number
        return Figure(Decimal(f"{number:f}"), units.money(code, _KEYS[known]), qualifier)
    if f"{code}*1e{power}" in _ROUND_UNITS:
        return Figure(number, f"{code}*1e{power}", qualifier)
    return Figure(Decimal(f"{number.scaleb(power):f}"), code, qualifier)
