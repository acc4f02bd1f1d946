"""Reading the cells of one column into packed values, with what its surroundings say: unit, order of day and month, year.

A cell that cannot be read is a problem with its place, raw content and remedy; nothing turns blank. Answers are kept by distinct
raw value, since stages, dates and names repeat.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.figures import Figure, Qualifier, packed_number
from hqd_desktop.domain.kinds import (
    ChoiceKind,
    DayKind,
    FigureKind,
    Hint,
    Kind,
    Named,
    Packed,
    PeriodKind,
    RefKind,
    Style,
    TextKind,
    folded,
)
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import DayHint, Unreadable, is_blank
from hqd_desktop.exchange.mapping import Mapping, Target
from hqd_desktop.exchange.reading.cells import CellError, LongNumber, Uncalculated
from hqd_desktop.exchange.reading.grid import Run

Refer = Callable[[str, str], int]
"""Kind and written name -> record id."""
_SLASHED = re.compile(r"^\s*(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{4}\b")
_STATED = re.compile(r"dd?[/.\-]mm?[/.\-]yy|mm?[/.\-]dd?[/.\-]yy")
_CLEAR_MAJORITY = 20
"""How many cells of one order of day and month must stand against one of the other for the order to count."""

_LARGE = Decimal(10) ** 20
_PLAIN = frozenset((str, int, Decimal, dt.date, bool))
"""Cells that are what they are."""


@dataclass(slots=True)
class Answer:
    """What the cells of a column came to: packed values by position, and trouble or remarks by position."""

    values: list[Packed]
    errors: dict[int, Unreadable]
    remarks: dict[int, Text]
    blanks: set[int]


def hint_for(
    target: Target,
    field: Field,
    label: str,
    raws: Sequence[object],
    mapping: Mapping,
    *,
    year: int | None,
    day_first: bool | None,
) -> Hint:
    """What the surroundings say about the cells of a column; ``day_first`` is what the other columns of the sheet say."""
    return Hint(
        unit=target.unit,
        day=DayHint(_order(target, field, label, raws, day_first), year, serial=True),
        year=year,
        values=mapping.values.get(field.key, {}),
    )


def _order(target: Target, field: Field, label: str, raws: Sequence[object], elsewhere: bool | None) -> bool | None:
    """Whether the day stands first: as the mapping says, else the heading, the column itself, the other columns."""
    if target.day_first is not None or not isinstance(field.kind, DayKind):
        return target.day_first
    if stated := _STATED.search(label.casefold()):
        return stated[0][0] == "d"
    own = day_first_of(raws)
    return elsewhere if own is None else own


def day_first_of(raws: Sequence[object]) -> bool | None:
    """Whether the day stands before the month in 03/04/2021, by the vote of those cells that leave no doubt."""
    day = month = 0
    for raw in raws:
        if isinstance(raw, str) and (found := _SLASHED.match(raw)):
            day += int(found[1]) > 12 >= int(found[2])
            month += int(found[2]) > 12 >= int(found[1])
    if day > _CLEAR_MAJORITY * month:
        return True
    return False if month > _CLEAR_MAJORITY * day else None


def formatted(raws: list[object], rows: Sequence[int], runs: Sequence[Run]) -> None:
    """Cells as their number formats show them: 0.12 as 12%, 3 as 3.00, the first of a month as that month. Changes ``raws``."""
    if not runs:
        return
    position = 0
    for first, last, code in runs:
        shown = _shower(code)
        if shown is None:
            continue
        while position < len(rows) and rows[position] < first:
            position += 1
        at = position
        while at < len(rows) and rows[at] <= last:
            raws[at] = shown(raws[at])
            at += 1


def _shower(code: str) -> Callable[[object], object] | None:
    plain = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.', "", code.split(";", maxsplit=1)[0])
    if "%" in plain:
        shown = re.search(r"\.(0+)", plain)
        return partial(_percent, decimals=len(shown[1]) if shown else 0)
    lowered = plain.casefold()
    if "y" in lowered and "0" not in lowered:
        if "d" in lowered:
            return None
        return _month if "m" in lowered else _year
    decimals = re.search(r"0\.(0+)(?![0#?])", plain)
    if decimals and "e" not in lowered and not re.search(r"0,+(?:$|[^0#?])", plain):
        exponent = Decimal(1).scaleb(-len(decimals[1]))
        return lambda raw: _printed(raw, exponent)
    return None


def _percent(raw: object, decimals: int) -> object:
    """0.85 shown as 85%; digits that the format hides are kept."""
    if isinstance(raw, bool) or not isinstance(raw, (int, Decimal)):
        return raw
    value = (Decimal(raw) * 100).normalize()
    hidden = -int(value.as_tuple().exponent)
    return f"{value.quantize(Decimal(1).scaleb(-max(decimals, hidden))):f}%"


def _month(raw: object) -> object:
    return f"{raw.year:04}-{raw.month:02}" if isinstance(raw, dt.date) else raw


def _year(raw: object) -> object:
    return f"{raw.year:04}" if isinstance(raw, dt.date) else raw


def _printed(raw: object, exponent: Decimal) -> object:
    if isinstance(raw, bool) or not isinstance(raw, (int, Decimal)):
        return raw
    value = Decimal(raw)
    if value.same_quantum(exponent) or not -_LARGE < value < _LARGE:
        return value
    shown = value.quantize(exponent)
    return shown if shown == value else value


def read_column(
    raws: Sequence[object], field: Field, hint: Hint, refer: Refer, unit_of: Sequence[str] | None = None
) -> Answer:
    """Read all cells of a column. ``unit_of`` gives the unit of each row where rows state their own."""
    read = _Reader(field, hint, refer)
    answer = Answer([None] * len(raws), {}, {}, set())
    known: dict[tuple[type, object, str], tuple[Packed, Unreadable | None, Text | None, bool]] = {}
    # Texts and bare numbers seldom repeat, so keeping them would only cost.
    keep = not isinstance(field.kind, TextKind)
    quick = _quick(field.kind, hint, unit_of)
    for position, raw in enumerate(raws):
        if raw is None:
            answer.blanks.add(position)
            continue
        if quick is not None and (value := quick(raw)) is not None:
            answer.values[position] = value
            continue
        unit = unit_of[position] if unit_of else ""
        key = (raw.__class__, raw, unit)
        found = known.get(key) if keep else None
        if found is None:
            found = read(raw, unit)
            if keep:
                known[key] = found
        value, trouble, remark, blank = found
        if trouble is not None:
            answer.errors[position] = trouble
        elif blank:
            answer.blanks.add(position)
        else:
            answer.values[position] = value
            if remark is not None:
                answer.remarks[position] = remark
    return answer


def _quick(kind: Kind, hint: Hint, unit_of: Sequence[str] | None) -> Callable[[object], Packed] | None:
    """What most cells of a column come to, without the long way; it gives None for a cell that has to take it."""
    if isinstance(kind, FigureKind) and not unit_of:
        unit = hint.unit or kind.default
        if not unit or not kind.measured_by(unit):
            return None
        return lambda raw: packed_number(raw, unit, kind.scale) if isinstance(raw, Decimal) else None
    if isinstance(kind, TextKind) and not hint.values:
        return partial(_text, kind, hint)
    return None


def _text(kind: TextKind, hint: Hint, raw: object) -> Packed:
    """The text of the cell itself where nothing had to be trimmed, so that a large sheet is held once."""
    if not isinstance(raw, str) or raw.__class__ is not str:
        return None
    # Of all white space a blank alone is printable; most cells have no other, none at their ends and no two in a row.
    if raw.isprintable() and "  " not in raw and raw[:1] != " " != raw[-1:]:
        return None if is_blank(raw) else raw
    value: Packed = kind.read(raw, hint)
    return raw if value == raw else value


class _Reader:
    """Reads one raw cell for one field: packed value, trouble, remark, blank."""

    def __init__(self, field: Field, hint: Hint, refer: Refer) -> None:
        self._field, self._kind, self._hint, self._refer = field, field.kind, hint, refer
        self._words = {folded(word): value for word, value in hint.values.items()}

    def __call__(self, raw: object, unit: str) -> tuple[Packed, Unreadable | None, Text | None, bool]:
        try:
            value, remark = self._value(raw, unit)
        except Unreadable as trouble:
            return None, trouble, None, False
        return value, None, remark, value is None

    def _value(self, raw: object, unit: str) -> tuple[Packed, Text | None]:
        if raw.__class__ not in _PLAIN:
            raw = _sound(raw, self._kind)
        if self._words and isinstance(raw, str) and (word := folded(raw)) in self._words:
            raw = self._words[word]
            if not raw or isinstance(self._kind, ChoiceKind):
                return raw or None, None
        value = self._kind.read(raw, replace(self._hint, unit=unit) if unit else self._hint)
        if value is None:
            return None, None
        if isinstance(self._kind, RefKind) and isinstance(value, Named):
            return self._refer(self._kind.target, value.name), None
        return self._kind.pack(value), self._remark(raw, value)

    def _remark(self, raw: object, value: Any) -> Text | None:
        """What a person should see once: a cell that was understood, but not to the letter."""
        if isinstance(value, Figure):
            if not isinstance(raw, str) or value.qualifier is Qualifier.EXACT:
                return None
        elif not (isinstance(self._kind, DayKind) and value.about):
            return None
        return Text("“{raw}” is read as {value}", "“{raw}”读作 {value}").fill(
            raw=raw, value=Text(self._kind.text(value, Style("en")), self._kind.text(value, Style("zh")))
        )


def _sound(raw: object, kind: object) -> object:
    """The cell itself; Unreadable for one that shows an error, has no result, or has lost digits."""
    if isinstance(raw, CellError):
        raise Unreadable(
            Text("The cell shows {code}", "单元格显示 {code}").fill(code=raw.code),
            Text(
                "Correct the formula in Excel or WPS, or type the value here",
                "在 Excel 或 WPS 中改正公式，或在此填写数值",
            ),
        )
    if isinstance(raw, Uncalculated):
        raise Unreadable(
            Text("The formula {formula} has no result in the file", "公式 {formula} 在文件中没有计算结果").fill(
                formula=raw
            ),
            Text(
                "Open the file in Excel or WPS and save it, or type the value here",
                "用 Excel 或 WPS 打开并保存文件，或在此填写数值",
            ),
        )
    if isinstance(raw, LongNumber):
        if isinstance(kind, (FigureKind, PeriodKind)):
            return raw.number
        if raw.cut:
            raise Unreadable(
                Text("{raw}: Excel kept only 15 digits of this number", "{raw}：Excel 只保留了前 15 位数字").fill(
                    raw=raw
                ),
                Text(
                    "Format the column as text in Excel and type the code again",
                    "在 Excel 中将该列设为文本格式后重新填写代码",
                ),
            )
        return raw.digits
    if isinstance(raw, dt.datetime) and isinstance(kind, TextKind):
        return raw.isoformat(sep=" ", timespec="minutes")
    return raw


def said(raw: object) -> str:
    """A raw cell as people see it."""
    if raw is None:
        return ""
    if isinstance(raw, Decimal):
        return f"{raw:f}"
    return str(raw)
