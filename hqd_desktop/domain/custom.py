"""Fields of one's own: what the record of one says, the catalogue field it makes, and what a definition must not be."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from hqd_desktop.domain import units
from hqd_desktop.domain.asked import SHIPPED, FieldSet
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import (
    DAY,
    LONG,
    PERCENT,
    TEXT,
    WHOLE,
    YESNO,
    Choice,
    ChoiceKind,
    DayKind,
    FigureKind,
    Kind,
    Packed,
    Style,
    TextKind,
    folded,
)
from hqd_desktop.domain.naming import PSEUDO
from hqd_desktop.domain.records import RECORDS, shipped
from hqd_desktop.domain.records.base import OWN
from hqd_desktop.domain.records.own import TYPE
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, is_blank

KIND = "field"
GROUP = "own"
MOST = 200
"""So many fields of its own a workspace may have, retired ones included."""
MOST_CHOICES = 200
KINDS = ("project", "organisation", "area", "milestone", "report", "action", "meeting")
"""The kinds of records that may be given fields."""
FIGURE_UNITS = tuple(key for key, u in units.UNITS.items() if u.dimension not in units.CURRENCIES and key != "%")
"""The units that a figure with unit may be of."""
MONEY_UNITS = tuple(key for key, u in units.UNITS.items() if u.dimension in units.CURRENCIES)
_KEY = re.compile(rf"{OWN}[a-z0-9_]{{1,60}}")
_CHOICE_KEY = re.compile(r"[a-z0-9_]{1,40}")
_PLAIN: dict[str, Kind] = {"text": TEXT, "long": LONG, "whole": WHOLE, "percent": PERCENT, "date": DAY, "yesno": YESNO}
_WIDTHS = {"long": 200, "text": 140, "money": 130, "figure": 110, "date": 100, "percent": 80, "whole": 80, "yesno": 80}
_SCALES = {"ratio": 10**8}


@dataclass(frozen=True, slots=True)
class Definition:
    """A field of one's own. ``of`` is the kind of record it is given to, ``type`` a key of ``TYPE``; ``unit`` that of bare numbers.

    ``id`` is that of its record, 0 before it has one.
    """

    key: str
    name: Text
    type: str
    of: str = "project"
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    synonyms: tuple[str, ...] = ()
    position: int = 0
    retired: bool = False
    id: int = 0

    @property
    def kind(self) -> Kind:
        """How its values are read, written and kept."""
        if self.type == "choice":
            return ChoiceKind(self.choices)
        if self.type == "money":
            return FigureKind("money", self.unit)
        if self.type == "figure":
            dimension = units.unit(self.unit or "1").dimension
            return FigureKind(dimension, self.unit or "1", _SCALES.get(dimension, 10000))
        return _PLAIN[self.type]

    def field(self) -> Field:
        """Its entry in the catalogue."""
        return Field(self.key, self.name, self.kind, GROUP, self.synonyms, width=_WIDTHS.get(self.type, 120))


# --- its record -------------------------------------------------------------------------------------


def read(record: int, values: Mapping[str, Packed]) -> Definition | None:
    """The definition that a record in packed form says; None for what this program does not know."""
    key, kind, en, zh = (str(values.get(name) or "") for name in ("key", "type", "name_en", "name"))
    if not _KEY.fullmatch(key) or kind not in TYPE.by_key or values.get("of") not in RECORDS:
        return None
    unit, position = values.get("unit"), values.get("position")
    known = MONEY_UNITS if kind == "money" else FIGURE_UNITS
    return Definition(
        key, Text(en or zh or key, zh or en or key), kind, str(values["of"]), str(unit) if unit in known else "",
        read_choices(values.get("choices")), read_synonyms(values.get("synonyms")),
        position if isinstance(position, int) else 0, values.get("retired") == 1, record,
    )  # fmt: skip


def packed(definition: Definition) -> dict[str, Packed]:
    """The record of a definition in packed form, every field of it."""
    names = "\n".join(definition.synonyms)
    return {
        "key": definition.key,
        "of": definition.of,
        "name": definition.name.zh,
        "name_en": definition.name.en,
        "type": definition.type,
        "unit": definition.unit or None,
        "choices": write_choices(definition.choices) or None,
        "synonyms": names or None,
        "position": definition.position,
        "retired": 1 if definition.retired else None,
    }


def read_choices(text: Packed) -> tuple[Choice, ...]:
    """The choices that lines of key | English | 中文 say; other lines say none."""
    made: dict[str, Choice] = {}
    for line in str(text or "").split("\n"):
        key, _, names = (part.strip() for part in line.partition("|"))
        en, _, zh = (part.strip() for part in names.partition("|"))
        if _CHOICE_KEY.fullmatch(key) and (en or zh):
            made.setdefault(key, Choice(key, Text(en or zh, zh or en)))
    return tuple(made.values())


def write_choices(choices: Iterable[Choice]) -> str:
    """Choices as lines that ``read_choices`` takes back."""
    return "\n".join(f"{choice.key} | {choice.name.en} | {choice.name.zh}" for choice in choices)


def read_synonyms(text: Packed) -> tuple[str, ...]:
    """Further headings, one a line or parted by semicolons."""
    words = (" ".join(word.split()) for word in re.split(r"[\n;；]", str(text or "")))
    return tuple(dict.fromkeys(filter(None, words)))


# --- keys -------------------------------------------------------------------------------------------


def slug(text: str, most: int = 24) -> str:
    """Latin letters and digits of a text, parted by underscores; "" where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:most].strip("_")


def new_key(name: Text, taken: Collection[str] = ()) -> str:
    """A key that no field has or ever had: what its English name says, and letters by chance."""
    while True:
        chance = "".join("abcdefghijkmnpqrstuvwxyz23456789"[byte % 32] for byte in os.urandom(6))
        key = "_".join(filter(None, (f"{OWN}{slug(name.en)}".rstrip("_"), chance)))
        if key not in taken:
            return key


def new_choices(names: Iterable[Text], before: Sequence[Choice] = ()) -> tuple[Choice, ...]:
    """Choices of these names; a name that was there before keeps its key."""
    known = {folded(word): choice.key for choice in before for word in (choice.name.zh, choice.name.en)}
    taken = {choice.key for choice in before}
    made: dict[str, Choice] = {}
    for name in names:
        key = known.get(folded(name.en)) or known.get(folded(name.zh)) or ""
        if not key or key in made:
            key = choice_key(name, taken | made.keys())
        made[key] = Choice(key, name)
    return tuple(made.values())


def choice_key(name: Text, taken: Collection[str]) -> str:
    """A key for a choice, after its English name."""
    start = slug(name.en) or "c"
    numbered = (f"{start}_{n}" if slug(name.en) else f"{start}{n}" for n in range(1, MOST_CHOICES + len(taken) + 2))
    return next(key for key in ((start, *numbered) if slug(name.en) else numbered) if key not in taken)


# --- together ---------------------------------------------------------------------------------------


def field_sets(definitions: Iterable[Definition]) -> tuple[FieldSet, FieldSet]:
    """The fields of a workspace with these of its own: those in use, and all with the retired ones."""
    ordered = sorted(definitions, key=lambda one: (one.position, one.id))
    living = [one for one in ordered if not one.retired]
    whole = _set(ordered)
    return (whole if len(living) == len(ordered) else _set(living)), whole


def _set(definitions: Sequence[Definition]) -> FieldSet:
    if not definitions:
        return SHIPPED
    complete: dict[str, dict[str, Field]] = {}
    for one in definitions:
        complete.setdefault(one.of, dict(shipped(one.of)))[one.key] = one.field()
    return FieldSet(complete)


def own(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Those of some fields that are the workspace's own."""
    return {key: field for key, field in fields.items() if key.startswith(OWN)}


def holds(kind: Kind, value: Packed) -> bool:
    """Whether a packed value is one that a field of this kind can hold."""
    if value is None:
        return True
    if isinstance(kind, TextKind):
        return isinstance(value, str)
    if isinstance(kind, ChoiceKind):
        return value in kind.by_key
    if not isinstance(kind, (FigureKind, DayKind)):
        return isinstance(value, int) and (kind is not YESNO or value in (0, 1))
    try:
        known = kind.unpack(value)
        if isinstance(kind, FigureKind):
            return kind.measured_by(known.unit)
        return bool(kind.pack(known) == value)
    except (ValueError, KeyError, ArithmeticError):
        return False


def as_held(kind: Kind, value: Packed) -> Packed:
    """A value that the journal holds from when the field held another kind of value, as the kind of now holds it; None where it cannot."""
    if holds(kind, value):
        return value
    try:
        return kind.pack(kind.read(str(value)))
    except Unreadable:
        return None


def held(fields: Mapping[str, Field], values: Mapping[str, Packed]) -> dict[str, Packed]:
    """Values that once stood, as the fields of now hold them; shipped fields never hold anything else."""
    return {
        key: as_held(fields[key].kind, value) if key.startswith(OWN) and key in fields else value
        for key, value in values.items()
    }


def once(fields: Mapping[str, Field], key: str) -> Field:
    """The field of a value that once stood; one that went meanwhile is named by its key and shows words as they are."""
    return fields.get(key) or Field(key, Text(key, key), LONG, GROUP)


def said(field: Field, value: Packed, style: Style) -> str:
    """A value that once stood as people read it, also where the field holds another kind of value now."""
    if field.key.startswith(OWN) and not holds(field.kind, value):
        return str(value)
    return field.kind.text(None if value is None else field.kind.unpack(value), style)


# --- what it must not be ----------------------------------------------------------------------------


def check(definition: Definition, others: Iterable[Definition]) -> None:
    """Raises UserError where a definition cannot be: what it is called, holds or lists, and whom it would be taken for."""
    if definition.of not in KINDS or not _KEY.fullmatch(definition.key):
        raise UserError(
            Text("Records of this kind cannot be given fields", "该类记录不能增加自定义字段"),
            Text("Give the field to projects", "将字段加给项目"),
        )
    if not (definition.name.en.strip() and definition.name.zh.strip()):
        raise UserError(
            Text("The field has no name", "字段没有名称"), Text("Type a name for its column", "填写该列的名称")
        )
    if definition.type == "choice":
        _check_choices(definition)
    rest = [one for one in others if one.key != definition.key]
    if len(rest) >= MOST:
        raise UserError(
            Text("A workspace has at most {n} fields of its own", "一个工作区最多 {n} 个自定义字段").fill(n=MOST),
            Text("Rename a retired one and use it again", "改名后继续使用已停用的字段"),
        )
    if not definition.retired:
        _check_names(definition, [one for one in rest if one.of == definition.of and not one.retired])


def _check_names(definition: Definition, others: Iterable[Definition]) -> None:
    """A heading means one field, whichever language it is in."""
    taken: dict[str, Field] = {}
    for field in (*shipped(definition.of).values(), *(one.field() for one in others)):
        words = (field.key, field.name.en, field.name.zh, field.heading.en, field.heading.zh, *field.synonyms)
        for word in words:
            taken.setdefault(folded(word), field)
    for word in (definition.name.en, definition.name.zh, *definition.synonyms):
        met = taken.get(folded(word))
        if met is not None or not folded(word) or any(folded(word) in words for words in PSEUDO.values()):
            fact = Text("“{word}” already means the field {field}", "“{word}”已是字段“{field}”的名称或表头")
            raise UserError(
                fact.fill(word=word, field=met.name) if met else _UNUSABLE.fill(word=word),
                Text("Choose another name, or use that field", "换一个名称，或使用已有字段"),
            )


_UNUSABLE = Text("“{word}” cannot be the name of a field", "“{word}”不能作为字段名称")


def _check_choices(definition: Definition) -> None:
    heard: set[str] = set()
    for choice in definition.choices:
        words = {folded(choice.name.en), folded(choice.name.zh), folded(choice.key)}
        names = (choice.name.en, choice.name.zh)
        broken = any(is_blank(name) or "|" in name or "\n" in name for name in names)
        if words & heard or "" in words or broken or not _CHOICE_KEY.fullmatch(choice.key):
            raise UserError(
                Text("{field}: the choice “{choice}” cannot be told apart", "{field}：选项“{choice}”无法区分").fill(
                    field=definition.name, choice=choice.name
                ),
                Text("Give every choice a name of its own", "为每个选项取不同的名称"),
            )
        heard |= words
    if not 0 < len(definition.choices) <= MOST_CHOICES:
        raise UserError(
            Text("{field}: the list has no choices, or more than {n}", "{field}：列表没有选项，或超过 {n} 个").fill(
                field=definition.name, n=MOST_CHOICES
            ),
            Text("Give it at least one choice", "至少添加一个选项"),
        )
