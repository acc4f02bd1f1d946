"""A value as a spreadsheet cell: the one form that export writes and import compares with.

Numbers are numbers, dates known to the day are dates; what a bare cell cannot hold (a qualifier, another currency, a date of lower
precision) is text that reads back to the same value. Codes are text. Not stated is an empty cell.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import (
    ChoiceKind,
    DayKind,
    FigureKind,
    Kind,
    Packed,
    Style,
    TextKind,
    WholeKind,
    YesNoKind,
)

Cell = str | int | float | dt.date | None

DATE_FORMAT = "yyyy-mm-dd"
TEXT_FORMAT = "@"
CUT = "…"
"""What stands for the end of a text that did not fit."""
MAX_TEXT = 32_767
"""Characters a cell of a workbook holds, as Excel counts them: in units of UTF-16, of which some characters take two."""
_FIRST_DATE = dt.date(1900, 3, 1)
_DAY_LENGTH = len("2022-08-26")
EXACT_DIGITS = 15
"""What a spreadsheet keeps of a number; longer ones are written as text."""


@dataclass(frozen=True, slots=True)
class Written:
    """A cell's value and its number format ("" is the general one)."""

    value: Cell
    format: str = ""


NOTHING = Written(None)


def cell_of(kind: Kind, packed: Packed, unit: str, style: Style) -> Written:
    """The cell of a packed value in a column whose unit is ``unit`` ("" where the field has none)."""
    if packed is None:
        return NOTHING
    if (plain := _plain(kind, packed, unit)) is not None:
        return plain
    value = kind.unpack(packed)
    if isinstance(kind, FigureKind):
        return _figure(value, unit, style)
    if isinstance(kind, DayKind):
        return _day(value, kind, style)
    if isinstance(kind, WholeKind):
        return Written(int(value), "0") if abs(value) < 10**EXACT_DIGITS else Written(str(value), TEXT_FORMAT)
    return Written(kind.edit(value, style), TEXT_FORMAT if _wants_text(kind) else "")


def _plain(kind: Kind, packed: Packed, unit: str) -> Written | None:
    """The cell of what needs no value made of it: words, a known day, an exact figure in the unit of the column. Else None.

    Almost every cell of a large sheet is one of these; the answer is the one that the long way gives, only sooner.
    """
    if not isinstance(packed, str):
        return None
    if isinstance(kind, TextKind):
        return Written(packed, "" if kind.long else TEXT_FORMAT)
    if isinstance(kind, DayKind):
        return _dated(packed) if len(packed) == _DAY_LENGTH else None
    if isinstance(kind, FigureKind) and unit:
        number, space, stated = packed.partition(" ")
        if stated == unit and space and len(number) <= EXACT_DIGITS:
            whole, point, decimals = number.partition(".")
            # "-0" stays zero, and 2.00 is the whole number 2
            value = float(number) if point and decimals.strip("0") else int(whole)
            return Written(value, f"#,##0.{'0' * len(decimals)}" if point else "#,##0")
    return None


def _wants_text(kind: Kind) -> bool:
    """Whether a cell of this kind must not be taken for a number or date when people type into it."""
    return not isinstance(kind, (ChoiceKind, YesNoKind)) and not kind.long


def _figure(value: Figure, unit: str, style: Style) -> Written:
    shown: Any = value
    if unit and value.unit != unit:
        try:
            shown = value.into(unit)
        except ValueError:
            shown = None
    plain = shown is not None and (not unit or shown.unit == unit) and value.qualifier is Qualifier.EXACT
    if not plain or len(shown.number.as_tuple().digits) > EXACT_DIGITS or not unit:
        return Written(FigureKind("any").edit(value, Style(style.lang)), TEXT_FORMAT)
    number_format = "#,##0" + ("." + "0" * shown.decimals if shown.decimals else "")
    return Written(_number(shown), number_format)


def _number(figure: Figure) -> int | float:
    whole = figure.number.to_integral_value()
    return int(whole) if whole == figure.number else float(figure.number)


def _day(value: Day, kind: Kind, style: Style) -> Written:
    if value.precision is Precision.DAY and not value.about:
        return _dated(value.pack())
    return Written(kind.edit(value, style), TEXT_FORMAT)


def _dated(day: str) -> Written:
    """A day, given as 2022-08-26. Those before March 1900 are text: programs differ by a day there, or cannot show them at all."""
    date = dt.date.fromisoformat(day)
    return Written(day, TEXT_FORMAT) if date < _FIRST_DATE else Written(date, DATE_FORMAT)


def length(text: str) -> int:
    """How many characters a text has as Excel counts them."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


def fits(text: str) -> bool:
    """Whether a cell can hold a text."""
    return len(text) <= MAX_TEXT // 2 or length(text) <= MAX_TEXT


def shortened(text: str) -> str:
    """Text as a cell can hold it: what is too long ends in "…", and no character is cut in two."""
    if fits(text):
        return text
    return text.encode("utf-16-le", "replace")[: 2 * (MAX_TEXT - 1)].decode("utf-16-le", "ignore") + CUT


def tail(text: str) -> str:
    """What a cell could not hold of a text; "" of one that fits."""
    return "" if fits(text) else text[len(shortened(text)) - len(CUT) :]


def same(written: Written, raw: object) -> bool:
    """Whether a raw cell that came back still holds what was written."""
    mine = written.value
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        raw = raw.date()
    if isinstance(raw, str):
        raw = raw.replace("\r\n", "\n") or None
    if isinstance(mine, str) and isinstance(raw, str):
        # XML cannot hold these two; workbooks spell them, and readers leave them spelt
        raw = raw.replace("_xFFFE_", "\ufffe").replace("_xFFFF_", "\uffff") if "_xFFF" in raw else raw
        return mine == raw or (not fits(mine) and shortened(mine) == raw)
    if isinstance(mine, (int, float)) and isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return float(mine) == float(raw)
    return mine is raw or mine == raw
