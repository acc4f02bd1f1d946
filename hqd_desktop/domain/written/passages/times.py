"""The days and periods that a text names, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.written.passages.sentences import Span
from hqd_desktop.domain.written.periods import find_period


@dataclass(frozen=True, slots=True)
class When:
    """A period in the text. ``form`` is "ytd", "asof", "span" or ""; a ``day`` alone dates an event and is no period of a figure, nor is
    one that something else is of: what is ``compared`` with (比一季度, "than in 2021"), or an event."""

    span: Span
    period: Period
    form: str = ""
    day: bool = False
    compared: bool = False


_Y = r"(?P<y>(?:19|20|21)\d\d)"
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_COUNT = {
    name: n
    for n, name in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"], 2)
}
_DAY = re.compile(
    rf"{_Y}\s*年\s*(?P<m>\d{{1,2}})\s*月\s*\d{{1,2}}\s*[日号]|{_Y.replace('y>', 'y2>')}[-/.](?P<m2>\d{{1,2}})[-/.]\d{{1,2}}(?!\d)"
    rf"|(?<![a-z])(?P<e>{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_Y.replace('y>', 'y3>')}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}\s+(?P<e4>{_MONTH})\s+{_Y.replace('y>', 'y4>')}(?!\d)|(?<!\d)\d{{1,2}}\s*月\s*\d{{1,2}}\s*[日号]",
    re.IGNORECASE,
)
_ENGLISH: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (shape, re.compile(pattern, re.IGNORECASE))
    for shape, pattern in (
        ("half", rf"\b(?P<o>first|second) half(?: of)?(?: the year)?,? {_Y}(?!\d)"),
        ("quarter", rf"\b(?P<o>first|second|third|fourth|last) quarter(?: of)?,? {_Y}(?!\d)"),
        ("quarters", rf"\bfirst (?P<c>two|three) quarters(?: of)?,? {_Y}(?!\d)"),
        ("months", rf"\bfirst (?P<c>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{{1,2}}) months(?: of)?,? {_Y}(?!\d)"),
        ("span", rf"\b(?:from|between) (?:{_MONTH} )?{_Y} (?:to|and|through) (?P<z>(?:19|20|21)\d\d)(?!\d)"),
        ("named months", rf"\b(?P<a>{_MONTH})\s*(?:-|–|—|to|through)\s*(?P<b>{_MONTH}),? {_Y}(?!\d)"),
        ("end", rf"\b(?:by|at|as of)? ?(?:the )?end of {_Y}(?!\d)"),
        ("month", rf"\b(?P<a>{_MONTH}),? {_Y}(?!\d)"),
        ("year", rf"\b(?:in|of|for|during|since|by|to|year|fiscal) {_Y}(?![\d%]|[,.]\d| (?:billion|million|yuan|mu|projects|items))"),
        ("year first", rf"(?<![\d.,$¥€]){_Y}(?=,? (?:saw|was|the|gdp|output|annual|target))"),
    )
)  # fmt: skip
_COMPARED = re.compile(
    r"(?:[比较]|与|\b(?:than|compared (?:with|to)|versus|over that)(?: in| of| the)*)\s*$", re.IGNORECASE
)
_EVENT = re.compile(
    r"\s*(?:前|底前|底|末|内)?(?:全面|正式|全部)?(?:竣工|建成|投产|开工|完工|交付|启用|召开|举行|成立|投用|投入)"
)
_EVENT_BEFORE = re.compile(
    r"\b(?:completed|complete|built|open(?:ed)?|founded|established|operational|operation)\s*(?:in|by|on)?\s*$",
    re.IGNORECASE,
)
_HOLE = "□"


def times(text: str) -> list[When]:
    """Every day and period of a folded text in its order. "1-6月" and 上半年 are of the year named last before them, else left."""
    found: list[When] = []
    holed = text
    for one in _days(text):
        if one.period.first:
            found.append(one)
        holed = _without(holed, one.span)
    for shape, pattern in _ENGLISH:
        for match in list(pattern.finditer(holed)):
            made = _english(shape, {k: v for k, v in match.groupdict().items() if v})
            if made is not None:
                found.append(
                    When(Span(match.start(), match.end()), made, {"end": "asof", "span": "span"}.get(shape, ""))
                )
                holed = _without(holed, found[-1].span)
    found += _spoken(holed, found)
    told = [replace(one, compared=_is_aside(text, one.span)) for one in found]
    return sorted(told, key=lambda one: one.span)


def _is_aside(text: str, span: Span) -> bool:
    """Whether something else is of that time: what is compared with, or an event (竣工, "completed by")."""
    before = text[max(0, span.start - 40) : span.start]
    return bool(_COMPARED.search(before) or _EVENT.match(text, span.end) or _EVENT_BEFORE.search(before))


def _days(text: str) -> Iterator[When]:
    for match in _DAY.finditer(text):
        said = {k.rstrip("234"): v for k, v in match.groupdict().items() if v}
        month = int(said["m"]) if "m" in said else _month(said["e"]) if "e" in said else 0
        year = int(said.get("y", 0))
        is_known = bool(year) and 1 <= month <= 12
        period = Period.of(year, month, month) if is_known else Period(0, 0)
        yield When(Span(match.start(), match.end()), period, "", day=True)


def _spoken(text: str, known: list[When]) -> list[When]:
    """What ``find_period`` finds in each clause, with the year of what stood before it."""
    made: list[When] = []
    for part in re.finditer(rf"[^，,。；;、()（）\n{_HOLE}]+", text):
        clause, base, last = part.group(), part.start(), len(part.group())
        for _ in range(last):
            year = _year_before(base, [*known, *made])
            found = find_period(clause, year)
            if found is None or found.end <= found.start:
                break
            said = clause[found.start : found.end]
            start, end = found.start + len(said) - len(said.lstrip()), found.end - len(said) + len(said.rstrip())
            made.append(When(Span(base + start, base + end), found.period, found.form or _form(found.period)))
            clause = clause[: found.start] + _HOLE * (found.end - found.start) + clause[found.end :]
    return made


def _form(period: Period) -> str:
    return "span" if period.months > 12 else ""


def _year_before(place: int, known: list[When]) -> int | None:
    before = [one for one in known if one.span.start < place]
    return max(before, key=lambda one: one.span).period.end[0] if before else None


def _without(text: str, span: Span) -> str:
    return text[: span.start] + _HOLE * (span.end - span.start) + text[span.end :]


def _month(name: str) -> int:
    return next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name[:3].casefold()))


def _english(shape: str, said: dict[str, str]) -> Period | None:
    year = int(said["y"])
    match shape:
        case "half":
            return Period.of(year, 1, 6) if said["o"].casefold() == "first" else Period.of(year, 7, 12)
        case "quarter":
            last = 3 * _ORDER[said["o"].casefold()]
            return Period.of(year, last - 2, last)
        case "quarters" | "months":
            count = said["c"].casefold()
            months = (int(count) if count.isdigit() else _COUNT[count]) * (3 if shape == "quarters" else 1)
            return Period.of(year, 1, months) if 1 <= months <= 12 else None
        case "span":
            return Period(year * 12, int(said["z"]) * 12 + 11) if int(said["z"]) >= year else None
        case "named months":
            first, last = _month(said["a"]), _month(said["b"])
            return Period.of(year, first, last) if first <= last else None
        case "month":
            return Period.of(year, _month(said["a"]), _month(said["a"]))
        case _:
            return Period.of(year)
