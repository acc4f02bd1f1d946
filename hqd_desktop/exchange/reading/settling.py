"""From what a parser gives to cells: doubles that are errors or codes, days that Excel never meant, errors written as text."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hqd_desktop.exchange.reading.cells import Cell, CellError, LongNumber, Uncalculated, address, as_text
from hqd_desktop.exchange.reading.columns import Raw
from hqd_desktop.exchange.reading.drafts import Draft, Given, Remark
from hqd_desktop.exchange.reading.exact import long_number

ERRORS = frozenset(
    (
        "#REF!",
        "#DIV/0!",
        "#N/A",
        "#VALUE!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
        "#BLOCKED!",
    )
)
"""What a cell in trouble shows; text files and pasted values carry it as text."""
_SIGNS = ("###", "E+", "Err:")
_UNSHOWN = re.compile(r"#{3,}|Err:\d{3}")
"""What a column too narrow shows of a number and saves as text, and errors of LibreOffice."""
_POWER = re.compile(r"\s*(-?[1-9](?:\.(\d{1,14}))?E\+0?(1[1-9]|2\d))\s*")
"""``1.10105E+17`` is what Excel makes of a code of 18 digits when it saves text: those not shown are gone."""
_LONG = 1e15
_DAY_ZERO, _FIRST_SURE_DAY = date(1899, 12, 30), date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was; days before March are off by one, or negative."""


class Settler:
    """Turns the columns of one draft into cells, and counts what is worth a remark."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._tally: dict[tuple[str, bool], tuple[int, int, int, str]] = {}

    def column(self, given: Sequence[Given], start: int, column: int) -> Sequence[Raw]:
        """A stretch of one column from row ``start`` on."""
        doubtful = _doubtful(given, set(map(type, given)))
        if not doubtful:
            return given  # type: ignore[return-value]
        cells = list(given)
        for place in doubtful:
            cells[place] = self._settled(given[place], start + place, column)
        return cells  # type: ignore[return-value]

    def remarks(self) -> list[Remark]:
        """What was met so far, each with its first cell; words that only read like an error come after errors themselves."""
        return [
            Remark(sentence, {"count": count, "cell": address(row, column), "code": code}, row, column)
            for sentence in dict.fromkeys(sentence for sentence, _as_words in self._tally)
            for count, row, column, code in [self._told(sentence)]
        ]

    def _told(self, sentence: str) -> tuple[int, int, int, str]:
        found = [met for words in (False, True) if (met := self._tally.get((sentence, words)))]
        return (sum(met[0] for met in found), *found[0][1:])

    def _settled(self, cell: Given, row: int, column: int) -> Cell:
        settled = self._read(cell, row, column)
        sentence = _SENTENCES.get(type(settled))
        if sentence:
            key = (sentence, as_text(settled) is not None)
            known = self._tally.get(key)
            self._tally[key] = (known[0] + 1, *known[1:]) if known else (1, row, column, str(settled))
        return settled

    def _read(self, cell: Given, row: int, column: int) -> Cell:
        if isinstance(cell, float):
            return _number(cell, self._draft.raw(row, column))
        if isinstance(cell, str):
            return _text(cell)
        if isinstance(cell, datetime):
            return cell.date() if cell.time() == time.min else cell
        if isinstance(cell, timedelta):
            return _elapsed(cell)
        if isinstance(cell, (date, time)):
            return _early(cell, self._draft.raw(row, column), self._draft.counted_days)
        return cell


_SENTENCES: dict[type, str] = {CellError: "errors", Uncalculated: "uncalculated", LongNumber: "long"}


def _doubtful(given: Sequence[Given], types: set[type]) -> list[int]:
    """Places of cells that are not simply what they are given as."""
    places: list[int] = []
    if float in types:
        places += [place for place, cell in enumerate(given) if cell.__class__ is float and not -_LONG < cell < _LONG]
    if str in types and not ERRORS.isdisjoint(given):
        places += [place for place, cell in enumerate(given) if cell in ERRORS]
    if str in types:
        whole = "\0".join(given if len(types) == 1 else [cell for cell in given if cell.__class__ is str])  # type: ignore[arg-type]
        if any(sign in whole for sign in _SIGNS):
            places += [place for place, cell in enumerate(given) if cell.__class__ is str and _is_doubtful(cell)]
    if date in types:
        places += [place for place, cell in enumerate(given) if cell.__class__ is date and cell < _FIRST_SURE_DAY]
    if not types.isdisjoint(_ALWAYS):
        places += [place for place, cell in enumerate(given) if type(cell) in _ALWAYS]
    return places


_ALWAYS = frozenset((time, timedelta, datetime, CellError, Uncalculated, LongNumber))


def _is_doubtful(text: str) -> bool:
    return _UNSHOWN.fullmatch(text) is not None or isinstance(_text(text), LongNumber)


def reads_as_text(text: str) -> bool:
    """Whether a text in a cell is nothing but that, and no error or cut number written out."""
    return _text(text) is text


def _text(text: str) -> Cell:
    if text in ERRORS or _UNSHOWN.fullmatch(text):
        return CellError(text, text=True)
    power = _POWER.fullmatch(text)
    if power and len(power[2] or "") < int(power[3]):
        return LongNumber(f"{Decimal(power[1]):f}", cut=True, text=text)
    return text


def _number(number: float, raw: str | None) -> Cell:
    if not math.isfinite(number):
        return CellError(raw or str(number))
    digits = (
        raw if raw is not None and raw.isascii() and raw.lstrip("-").isdecimal() else f"{Decimal(f'{number:.15g}'):f}"
    )
    return long_number(digits, raw)


def _early(cell: date | time, raw: str | None, counted: bool) -> Cell:
    """A day before March 1900 or a time of day; a negative or doubtful serial number is given as that number."""
    if isinstance(cell, time):
        return Decimal(raw) if raw and raw.startswith("-") and _is_number(raw) else cell
    if raw is None or not _is_number(raw):
        return (cell - _DAY_ZERO).days if counted else cell
    serial = Decimal(raw)
    return int(serial) if serial == int(serial) else serial


def _is_number(raw: str) -> bool:
    try:
        return math.isfinite(float(raw))
    except ValueError:
        return False


def _elapsed(span: timedelta) -> str:
    """A span of time as Excel shows it: ``36:00:00``."""
    sign, seconds = ("-", -span) if span < timedelta(0) else ("", span)
    whole = int(seconds.total_seconds())
    return f"{sign}{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"
