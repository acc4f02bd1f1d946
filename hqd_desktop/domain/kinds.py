"""Kinds of value: the only place where raw becomes a value and a value becomes text.

Every kind keeps two promises, tested for every field: ``unpack(pack(v)) == v`` and ``read(edit(v)) == v``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from hqd_desktop.domain import letters, units, written
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import MOST, Figure, for_readers, order_of_base, said
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import NOT_STATED, Lang, Text
from hqd_desktop.domain.written import Unreadable

Packed = str | int | None
"""A value in its canonical stored form, as it stands in a column, the journal and JSON."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What the surroundings of a raw value say: the unit of its heading, the order of dates, words mapped to choices."""

    unit: str = ""
    day: written.DayHint = written.NO_HINT
    year: int | None = None
    values: Mapping[str, str] = field(default_factory=dict)


NO_HINT = Hint()


@dataclass(frozen=True, slots=True)
class Style:
    """How values are written: language, the one unit for money, decimals, and names of referred records."""

    lang: Lang = "en"
    money: str = ""
    decimals: int | None = None
    with_unit: bool = True
    names: Callable[[str, int], str] | None = None


class Kind:
    """A kind of value. ``numeric`` values align right; ``long`` ones want several lines."""

    numeric = False
    long = False

    def read(self, raw: object, hint: Hint = NO_HINT) -> Any:
        """The value of a raw cell or typed text, None where it states nothing; raises Unreadable with a remedy."""
        return None if written.is_blank(raw) else self._read(raw, hint)

    def _read(self, raw: object, hint: Hint) -> Any:
        raise NotImplementedError

    def pack(self, value: Any) -> Packed:
        """The canonical form for column, journal and JSON."""
        packed: Packed = value
        return packed

    def unpack(self, packed: Packed) -> Any:
        """The value of a canonical form."""
        return packed

    def order(self, value: Any) -> int | str | None:
        """What to sort and compare by, where the canonical form does not sort by itself."""
        return None if value is None else self._order(value)

    def _order(self, value: Any) -> int | str:
        packed = self.pack(value)
        return packed if isinstance(packed, (int, str)) else ""

    @property
    def ordered_apart(self) -> bool:
        """Whether ``order`` needs a column beside the canonical form."""
        return False

    def text(self, value: Any, style: Style) -> str:
        """As people read it."""
        return NOT_STATED.of(style.lang) if value is None else self._text(value, style)

    def _text(self, value: Any, style: Style) -> str:
        return str(value)

    def edit(self, value: Any, style: Style) -> str:
        """As people edit it: reads back to the same value; empty where nothing is stated."""
        return "" if value is None else self._text(value, Style(style.lang, names=style.names))


@dataclass(frozen=True)
class TextKind(Kind):
    """Words. ``code`` keeps digits that look like a number (leading zeros, 18 digits) as the text they are."""

    code: bool = False
    long: bool = False

    def _read(self, raw: object, hint: Hint) -> str | None:
        if isinstance(raw, float) and raw.is_integer():
            if abs(raw) >= 1e15:
                raise Unreadable(
                    Text("{raw}: Excel kept only 15 digits of this number", "{raw}：Excel 只保留了前 15 位数字").fill(
                        raw=f"{raw:.0f}"
                    ),
                    Text(
                        "Format the column as text in Excel and type the code again",
                        "在 Excel 中将该列设为文本格式后重新填写代码",
                    ),
                )
            return str(int(raw))
        text = letters.only(str(raw)).strip().replace("\r\n", "\n").replace("\r", "\n")
        if text != raw and written.is_blank(text):
            return None
        return (text if self.long else " ".join(text.split())) or None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a list: ``key`` never changes, names may."""

    key: str
    name: Text
    synonyms: tuple[str, ...] = ()


def folded(text: str) -> str:
    """For comparing names: width and case folded, without spaces and punctuation marks that vary."""
    return "".join(c for c in written.cleaned(text).casefold() if c not in " _-–—·・.,:;'\"“”‘’()（）/\\&")


@dataclass(frozen=True)
class ChoiceKind(Kind):
    """One of a list, known by key, name in either language or synonym."""

    choices: tuple[Choice, ...]

    @cached_property
    def by_key(self) -> dict[str, Choice]:
        """The choices by their keys, in order."""
        return {choice.key: choice for choice in self.choices}

    @cached_property
    def _by_word(self) -> dict[str, str]:
        words: dict[str, str] = {}
        for choice in self.choices:
            for word in (choice.key, choice.name.en, choice.name.zh):
                words.setdefault(folded(word), choice.key)
        for choice in self.choices:
            for word in choice.synonyms:
                words.setdefault(folded(word), choice.key)
        return words

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {choice.key: n for n, choice in enumerate(self.choices)}

    def _read(self, raw: object, hint: Hint) -> str:
        text = written.cleaned(str(raw))
        if text in hint.values:
            return hint.values[text]
        key = self._by_word.get(folded(text))
        if key is None:
            names_en = ", ".join(c.name.en for c in self.choices[:14])
            names_zh = "、".join(c.name.zh for c in self.choices[:14])
            raise Unreadable(
                Text("“{raw}” is not one of the values of this field", "“{raw}”不在该字段的取值之中").fill(raw=text),
                Text("Choose one of: {names}", "从以下取值中选择：{names}").fill(names=Text(names_en, names_zh)),
            )
        return key

    def _order(self, value: Any) -> int:
        return self._rank.get(value, len(self._rank))

    @property
    def ordered_apart(self) -> bool:
        return True

    def _text(self, value: Any, style: Style) -> str:
        choice = self.by_key.get(value)
        return choice.name.of(style.lang) if choice else str(value)


@dataclass(frozen=True)
class FigureKind(Kind):
    """A printed figure of one dimension. ``dimension`` "money" takes any currency, "any" any unit at all.

    ``scale``: sort keys are whole multiples of 1/scale of the base unit (fen for money).
    """

    dimension: str
    default: str = ""
    """The unit of a bare number where neither cell nor heading names one; "" asks."""
    scale: int = 100
    numeric = True

    def _read(self, raw: object, hint: Hint) -> Figure:
        got = written.number(raw)
        unit = got.unit or self._with_magnitude(got.magnitude, hint) or hint.unit or self.default
        if not unit:
            raise Unreadable(
                Text("“{raw}”: the unit is not stated", "“{raw}”：未说明单位").fill(raw=raw),
                Text(
                    "Write the unit behind the number, such as 2亿元, or in the heading",
                    "在数字后写明单位，如 2亿元，或写在表头",
                ),
            )
        if not self.measured_by(unit):
            raise Unreadable(
                Text("“{raw}”: {unit} does not measure this field", "“{raw}”：{unit}不是该字段的单位").fill(
                    raw=raw, unit=units.unit(unit).name
                ),
                Text("Use a unit such as {unit}", "使用{unit}等单位").fill(
                    unit=units.unit(self.default or "CNY*1e8").name
                ),
            )
        made = Figure(got.value, unit, got.qualifier)
        if self.dimension != "any" and abs(made.base) * self.scale > MOST:
            raise written.too_large(raw)
        return made

    def _with_magnitude(self, magnitude: str, hint: Hint) -> str:
        base = (hint.unit or self.default or ("CNY" if self.dimension in ("money", "any") else "")).partition("*")[0]
        key = f"{base}*{magnitude}"
        return key if magnitude and key in units.UNITS else ""

    def measured_by(self, unit: str) -> bool:
        """Whether figures of the field may be in this unit."""
        dimension = units.unit(unit).dimension
        if self.dimension == "money":
            return dimension in units.CURRENCIES
        return self.dimension in ("any", dimension)

    def pack(self, value: Any) -> Packed:
        return None if value is None else value.pack()

    def unpack(self, packed: Packed) -> Any:
        return None if packed is None else Figure.unpack(str(packed))

    def _order(self, value: Figure) -> int:
        return order_of_base(value.base, self.scale)

    @property
    def ordered_apart(self) -> bool:
        return True

    def _text(self, value: Figure, style: Style) -> str:
        shown = value
        if style.money and value.dimension == units.unit(style.money).dimension:
            shown = value.into(style.money)
        foreign = bool(style.money) and shown is value and value.unit != style.money
        if not style.money or foreign:
            shown = for_readers(shown, style.lang)
        return said(shown, style.lang, unit=style.with_unit or foreign, decimals=style.decimals)

    def edit(self, value: Any, style: Style) -> str:
        return "" if value is None else said(value, style.lang)


_WHOLE_LIMIT = 10**15
"""Beyond this spreadsheets lose digits, and no rank or phase is that large."""


@dataclass(frozen=True)
class WholeKind(Kind):
    """A whole number that is only a number: phase, rank, decimals."""

    numeric = True

    def _read(self, raw: object, hint: Hint) -> int:
        got = written.number(raw)
        whole = abs(got.value) < _WHOLE_LIMIT and got.value == got.value.to_integral_value()
        if not whole or got.unit or got.magnitude:
            raise Unreadable(
                Text("“{raw}” is not a whole number", "“{raw}”不是整数").fill(raw=raw),
                Text("Type a whole number, such as 3", "填写整数，如 3"),
            )
        return int(got.value)


class DayKind(Kind):
    """A date with its precision."""

    def _read(self, raw: object, hint: Hint) -> Day:
        return written.day(raw, hint.day)

    def pack(self, value: Any) -> Packed:
        return None if value is None else value.pack()

    def unpack(self, packed: Packed) -> Any:
        return None if packed is None else Day.unpack(str(packed))

    def _order(self, value: Day) -> int:
        return value.first.toordinal()

    @property
    def ordered_apart(self) -> bool:
        return True

    def _text(self, value: Day, style: Style) -> str:
        return value.text(style.lang)

    def edit(self, value: Any, style: Style) -> str:
        return "" if value is None else str(value.pack())


class PeriodKind(Kind):
    """A span of months."""

    def _read(self, raw: object, hint: Hint) -> Period:
        return written.period(raw, hint.year)

    def pack(self, value: Any) -> Packed:
        return None if value is None else value.pack()

    def unpack(self, packed: Packed) -> Any:
        return None if packed is None else Period.unpack(str(packed))

    def _order(self, value: Period) -> int:
        return value.last * 1200 + value.months

    @property
    def ordered_apart(self) -> bool:
        return True

    def _text(self, value: Period, style: Style) -> str:
        return value.text(style.lang)

    def edit(self, value: Any, style: Style) -> str:
        return "" if value is None else str(value.pack())


_YES = frozenset({"yes", "y", "true", "1", "是", "√", "✓", "☑", "有"})
_NO = frozenset({"no", "n", "false", "0", "否", "×", "✗", "☐", "没有"})
YES, NO = Text("yes", "是"), Text("no", "否")


class YesNoKind(Kind):
    """Yes, no, or not stated. Stored as 1 and 0."""

    def _read(self, raw: object, hint: Hint) -> bool:
        if isinstance(raw, (bool, float)) and raw in (0, 1):
            return bool(raw)
        word = written.cleaned(str(raw)).casefold()
        if word in _YES or word in _NO:
            return word in _YES
        raise Unreadable(
            Text("“{raw}” is neither yes nor no", "“{raw}”既不是“是”也不是“否”").fill(raw=raw),
            Text("Type yes or no", "填写“是”或“否”"),
        )

    def pack(self, value: Any) -> Packed:
        return None if value is None else int(value)

    def unpack(self, packed: Packed) -> Any:
        return None if packed is None else bool(packed)

    def _text(self, value: Any, style: Style) -> str:
        return (YES if value else NO).of(style.lang)


@dataclass(frozen=True, slots=True)
class Named:
    """A referred record that so far has only a name; the workspace finds or makes the record."""

    name: str


@dataclass(frozen=True)
class RefKind(Kind):
    """Another record, by id. ``target`` is its record kind. ``read`` gives ``Named``: who holds the records resolves it."""

    target: str

    def _read(self, raw: object, hint: Hint) -> Named:
        return Named(" ".join(str(raw).split()))

    def _text(self, value: Any, style: Style) -> str:
        if isinstance(value, Named):
            return value.name
        return style.names(self.target, value) if style.names else f"#{value}"


TEXT = TextKind()
LONG = TextKind(long=True)
CODE = TextKind(code=True)
MONEY = FigureKind("money")
LAND = FigureKind("area", "", 10000)
FLOOR = FigureKind("area", "m2", 10000)
PERCENT = FigureKind("ratio", "%", 10**8)
PEOPLE = FigureKind("people", "person")
ENERGY = FigureKind("energy", "tce")
ANY_FIGURE = FigureKind("any", "1", 10000)
WHOLE = WholeKind()
DAY = DayKind()
PERIOD = PeriodKind()
YESNO = YesNoKind()
