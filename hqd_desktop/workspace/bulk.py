"""One change to many records: rules, what they would make of each record, and what stands in their way, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, Inexact, InvalidOperation, localcontext
from enum import StrEnum
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import DayKind, FigureKind, Hint, Packed, TextKind
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.shifting import shifted
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import DayHint, Unreadable
from hqd_desktop.workspace.blocks import BadCell, Block, HintOf, gone
from hqd_desktop.workspace.operations import Newcomers, packed
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 500
_MOST_DECIMALS = 12
"""A product with more decimals than this is no amount that anybody states."""


class Deed(StrEnum):
    """What a rule does to a field."""

    SET = "set"
    CLEAR = "clear"
    REPLACE = "replace"
    SHIFT = "shift"
    MULTIPLY = "multiply"
    CONVERT = "convert"


SPANS: dict[str, tuple[int, int]] = {
    "days": (1, 0),
    "weeks": (7, 0),
    "months": (0, 1),
    "quarters": (0, 3),
    "years": (0, 12),
}
"""What dates are shifted by: days and months of one."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What to do with one field. ``value``: the text to set, to look for, the number to shift or multiply by, or the key of a unit;
    ``other``: what replaces the text, or what is shifted by ("days", "months" ...)."""

    field: str
    deed: Deed
    value: str = ""
    other: str = ""


def deeds(field: Field) -> tuple[Deed, ...]:
    """What can be done to a field of many records."""
    kind = field.kind
    if isinstance(kind, DayKind):
        return Deed.SET, Deed.SHIFT, Deed.CLEAR
    if isinstance(kind, FigureKind):
        return Deed.SET, Deed.MULTIPLY, Deed.CONVERT, Deed.CLEAR
    if isinstance(kind, TextKind):
        return Deed.SET, Deed.REPLACE, Deed.CLEAR
    return Deed.SET, Deed.CLEAR


def offered(kind: str) -> dict[str, Field]:
    """The fields that many records may have changed together: all but the key that tells them apart."""
    return {key: field for key, field in fields(kind).items() if key != RECORDS[kind].KEY}


def units_for(field: Field) -> list[str]:
    """The units that the figures of a field may be converted to."""
    kind = field.kind
    if not isinstance(kind, FigureKind):
        return []
    wanted = units.CURRENCIES if kind.dimension == "money" else (kind.dimension,)
    return [key for key, unit in units.UNITS.items() if unit.dimension in wanted]


@within
def plan(
    workspace: Workspace,
    kind: str,
    ids: Sequence[int],
    rules: Sequence[Rule],
    hint: HintOf,
    progress: Progress = SILENT,
) -> Block:
    """What the rules would make of the records; each cell that cannot be changed is told with its remedy, and stays as it is.

    Rules for one field apply one after the other. Raises UserError where a rule itself makes no sense, whatever the record.
    """
    steps = [_step(kind, rule) for rule in rules]
    made, newcomers = Block(kind), Newcomers(workspace)
    keys = tuple(dict.fromkeys(rule.field for rule in rules))
    for start in range(0, len(ids), _PORTION):
        progress.at(start, len(ids))
        part = ids[start : start + _PORTION]
        standing = {int(row[0] or 0): row[1:] for row in workspace.packed(kind, part, ("id", *keys))}
        for record in part:
            if record not in standing:
                made.bad.append(BadCell(record, keys[0], "", gone(kind)))
                continue
            before = dict(zip(keys, standing[record], strict=True))
            made.take(record, before, _after(made, record, before, steps, newcomers, hint))
    made.steps[:0] = newcomers.steps
    return made


Make = Callable[[Packed, Newcomers, HintOf], Packed]


def _after(
    made: Block,
    record: int,
    before: dict[str, Packed],
    steps: Sequence[tuple[Field, Make]],
    newcomers: Newcomers,
    hint: HintOf,
) -> dict[str, Packed]:
    after: dict[str, Packed] = {}
    wrong: set[str] = set()
    for field, make in steps:
        now = after.get(field.key, before[field.key])
        try:
            after[field.key] = make(now, newcomers, hint)
        except Unreadable as trouble:
            wrong.add(field.key)
            raw = "" if now is None else str(now)
            made.bad.append(BadCell(record, field.key, raw, UserError(trouble.message, trouble.fix)))
    return {key: value for key, value in after.items() if key not in wrong}


def _step(kind: str, rule: Rule) -> tuple[Field, Make]:
    """The field of a rule, and what makes the new value of the old one."""
    field = offered(kind).get(rule.field)
    if field is None or rule.deed not in deeds(field):
        raise UserError(
            Text("{field} cannot be changed that way", "{field}不能这样修改").fill(
                field=rule.field if field is None else field.name
            ),
            Text("Choose another field or another operation", "换一个字段或操作"),
        )
    match rule.deed:
        case Deed.SET:
            return field, _setting(kind, field, rule)
        case Deed.CLEAR:
            return field, lambda _now, _newcomers, _hint: None
        case Deed.REPLACE:
            return field, _replacing(field, rule)
        case Deed.SHIFT:
            return field, _shifting(rule)
        case Deed.MULTIPLY:
            return field, _multiplying(field, rule)
        case _:
            return field, _converting(rule)


def _setting(kind: str, field: Field, rule: Rule) -> Make:
    if not rule.value.strip():
        raise UserError(
            Text("{field}: no value is given", "{field}：没有给出取值").fill(field=field.name),
            Text("Type a value, or choose “clear”", "填写取值，或选择“清除”"),
        )
    try:  # what is wrong with it for every record is told once
        field.kind.read(rule.value, _any_hint(field))
    except Unreadable as trouble:
        raise UserError(
            Text("{field}: {what}", "{field}：{what}").fill(field=field.name, what=trouble.message), trouble.fix
        ) from None
    return lambda now, newcomers, hint: packed(kind, field.key, rule.value, newcomers, hint(field, now))


def _any_hint(field: Field) -> Hint:
    unit = field.kind.default or "CNY" if isinstance(field.kind, FigureKind) else ""
    return Hint(unit=unit, day=DayHint(year=2000))


def _replacing(field: Field, rule: Rule) -> Make:
    if not rule.value:
        raise UserError(
            Text("{field}: the text to look for is not given", "{field}：没有给出要查找的文字").fill(field=field.name),
            Text("Type it as it stands in the cells", "按单元格中的写法填写"),
        )

    def make(now: Packed, _newcomers: Newcomers, _hint: HintOf) -> Packed:
        if now is None or rule.value not in str(now):
            return now
        value = field.kind.read(str(now).replace(rule.value, rule.other))
        return field.kind.pack(value)

    return make


def _shifting(rule: Rule) -> Make:
    number, span = rule.value.strip().replace("−", "-"), SPANS.get(rule.other)
    if span is None or not re.fullmatch(r"[+-]?\d{1,6}", number):
        raise UserError(
            Text("“{raw}” is no number of days or months", "“{raw}”不是天数或月数").fill(raw=rule.value),
            Text("Type a whole number, such as 3 or -14", "填写整数，如 3 或 -14"),
        )
    days, months = (int(number) * part for part in span)

    def make(now: Packed, _newcomers: Newcomers, _hint: HintOf) -> Packed:
        if now is None:
            return None
        moved = shifted(Day.unpack(str(now)), days=days, months=months)
        if moved is None:
            raise Unreadable(
                Text(
                    "The date is not known exactly enough to be moved that far, or leaves the calendar",
                    "日期不够精确，不能这样移动，或超出日历范围",
                ),
                Text(
                    "Move it by whole months, quarters, half-years or years as its precision allows, or state the day first",
                    "按其精确程度移动整月、整季度、半年或整年，或先填写到日",
                ),
            )
        return moved.pack()

    return make


def _multiplying(field: Field, rule: Rule) -> Make:
    factor = _factor(rule.value)

    def make(now: Packed, _newcomers: Newcomers, _hint: HintOf) -> Packed:
        if now is None:
            return None
        figure = Figure.unpack(str(now))
        made = Figure(_product(figure, *factor), figure.unit, figure.qualifier)
        field.kind.read(f"{made.number:f}", Hint(unit=made.unit))  # refuses what no total could hold
        return made.pack()

    return make


def _factor(raw: str) -> tuple[Decimal, bool]:
    """A number to multiply by, or with ÷ or / before it to divide by. Raises UserError."""
    text = raw.strip().replace("−", "-").replace("×", "").replace("*", "").replace(",", "").strip()
    divides = text.startswith(("÷", "/"))
    text = text.lstrip("÷/").strip()
    percent = text.endswith(("%", "％"))
    try:
        number = Decimal(text.rstrip("%％"))
        fine = number.is_finite() and number != 0 and abs(number) < 10**12 and len(text) < 30
    except InvalidOperation:
        fine, number = False, Decimal(1)
    if not fine:
        raise UserError(
            Text("“{raw}” is no number to multiply by", "“{raw}”不是可乘的数").fill(raw=raw),
            Text("Type a number such as 1.1, 0.0001, 110 % or ÷10000", "填写数字，如 1.1、0.0001、110 % 或 ÷10000"),
        )
    return (number / 100 if percent else number), divides


def _product(figure: Figure, factor: Decimal, divides: bool) -> Decimal:
    """The product, exact, with the decimals as printed or as many more as it needs. Raises Unreadable where it never ends."""
    with localcontext() as context:
        context.prec = 60
        context.traps[Inexact] = True
        try:
            exact = figure.number / factor if divides else figure.number * factor
        except Inexact:
            raise _endless() from None
    least = exact.normalize()
    exponent = least.as_tuple().exponent
    decimals = max(figure.decimals, -exponent if isinstance(exponent, int) else 0)
    if decimals > _MOST_DECIMALS:
        raise _endless()
    return exact.quantize(Decimal(1).scaleb(-decimals))


def _endless() -> Unreadable:
    return Unreadable(
        Text("The result has no end of decimals", "结果的小数位没有尽头"),
        Text("Multiply by a number that comes out even, or type the amount", "换一个能除尽的数，或直接填写金额"),
    )


def _converting(rule: Rule) -> Make:
    wanted = units.UNITS.get(rule.value)
    if wanted is None:
        raise UserError(
            Text("The unit is not given", "没有给出单位"), Text("Choose a unit from the list", "从列表中选择单位")
        )

    def make(now: Packed, _newcomers: Newcomers, _hint: HintOf) -> Packed:
        if now is None:
            return None
        figure = Figure.unpack(str(now))
        if figure.dimension != wanted.dimension:
            raise Unreadable(
                Text("{old} does not convert to {new} without a rate", "{old}没有汇率不能换算为{new}").fill(
                    old=units.unit(figure.unit).name, new=wanted.name
                ),
                Text("Leave it as its source states it", "保留来源的写法"),
            )
        return figure.into(wanted.key).pack()

    return make
