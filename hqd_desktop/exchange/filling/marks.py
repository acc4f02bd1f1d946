"""The marks of a template: how they are written, and which field of which kind of record each one means.

``{{name}}`` is a field of the one record, ``{{projects.name}}`` one of each record of a list, which makes its row repeat;
``{{total_investment:亿元}}`` names the unit. Fields are called by key or by their name in either language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from hqd_desktop.domain import units
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import FigureKind, folded
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text

MARK = re.compile(r"[{｛]{2}\s*([^{}｛｝]*?)\s*[}｝]{2}")
NUMBER, EACH, COUNT, TODAY, WORKSPACE, UNIT = "#", "each", "count", "today", "workspace", "unit"
_SPECIAL = {
    "#": NUMBER, "no": NUMBER, "序号": NUMBER, "each": EACH, "每行": EACH, "count": COUNT, "数量": COUNT, "today": TODAY,
    "今天": TODAY, "workspace": WORKSPACE, "工作区": WORKSPACE, "unit": UNIT, "金额单位": UNIT,
}  # fmt: skip
NAME = re.compile(r"hqd[._](.+)", re.IGNORECASE)
"""Named cells that are to be filled: ``hqd.total_investment``, ``hqd.总投资.万元``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark that is understood. ``kind`` is that of a list, "" for the one record; ``key`` a field, "" for ``special``."""

    words: str
    kind: str = ""
    key: str = ""
    unit: str = ""
    special: str = ""

    @property
    def repeats(self) -> bool:
        """Whether its row is one of a list by this mark alone."""
        return bool(self.kind) or self.special == EACH


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a mark is not understood, and what to do."""

    message: Text
    remedy: Text


def marks_in(text: str) -> Iterator[re.Match[str]]:
    """The marks written in a text; group 1 is what stands between the braces."""
    return MARK.finditer(text)


def understood(words: str, kind: str) -> Mark | Misread:
    """What a mark means in a template for records of ``kind``."""
    special = _SPECIAL.get(words.casefold())
    if special:
        return Mark(words, special=special)
    listed, rest = _listed(words)
    of = listed or kind
    for name, unit in _splits(rest):
        field = field_named(name, of)
        if field is None:
            continue
        if not unit:
            return Mark(words, listed, field.key)
        return _with_unit(words, listed, field, unit)
    return _unknown(words, rest, of)


def named(name: str, kind: str) -> Mark | Misread | None:
    """What a named cell means; None where the name is no mark. ``hqd.`` before it asks to be filled whatever it means."""
    asked = NAME.fullmatch(name)
    if asked is None:
        known = fields(kind).get(name)
        return Mark(name, key=known.key) if known else None
    words = asked[1]
    found = understood(words, kind)
    if isinstance(found, Mark):
        return found
    head, dot, unit = words.rpartition(".")
    return understood(f"{head}:{unit}", kind) if dot and head else found


def _listed(words: str) -> tuple[str, str]:
    head, dot, rest = words.replace("．", ".").partition(".")
    return (found, rest.strip()) if dot and (found := _kinds().get(folded(head))) else ("", words)


def _kinds() -> dict[str, str]:
    known: dict[str, str] = {}
    for kind, record in RECORDS.items():
        for word in (kind, record.NAME.en, record.PLURAL.en, record.NAME.zh, record.PLURAL.zh):
            known.setdefault(folded(word), kind)
    return known


def _splits(words: str) -> Iterator[tuple[str, str]]:
    """A field by itself, then with what stands behind its last colon as a unit: names of fields may have colons, too."""
    yield words, ""
    name, colon, unit = words.replace("：", ":").rpartition(":")
    if colon and name.strip() and unit.strip():
        yield name.strip(), unit.strip()


def field_named(name: str, kind: str) -> Field | None:
    """The field of a key or name in either language; of another heading it is known under where only one field has it."""
    known, wanted = fields(kind), folded(name)
    if name in known:
        return known[name]
    for field in known.values():
        if wanted in {folded(w) for w in (field.key, *_both(field.name), *_both(field.heading))}:
            return field
    also = [field for field in known.values() if wanted in {folded(word) for word in field.synonyms}]
    return also[0] if len(also) == 1 else None


def _both(text: Text) -> tuple[str, str]:
    return text.en, text.zh


def _with_unit(words: str, listed: str, field: Field, unit: str) -> Mark | Misread:
    key = units.named(unit)
    if not isinstance(field.kind, FigureKind):
        return Misread(
            Text("“{name}” has no unit", "“{name}”没有单位").fill(name=field.name),
            Text("Write it without “:{unit}”", "去掉“:{unit}”").fill(unit=unit),
        )
    if key is None or not field.kind.measured_by(key):
        return Misread(
            Text("“{unit}” is no unit of “{name}”", "“{unit}”不是“{name}”的单位").fill(unit=unit, name=field.name),
            Text("Write a unit such as {unit}", "写成{unit}等单位").fill(
                unit=units.unit(field.kind.default or ("CNY*1e8" if field.kind.dimension == "money" else "mu")).name
            ),
        )
    return Mark(words, listed, field.key, key)


def _unknown(words: str, rest: str, kind: str) -> Misread:
    known = fields(kind)
    by_word = {word.casefold(): word for f in known.values() for word in (f.key, f.name.en, f.name.zh)}
    near = get_close_matches(rest.partition(":")[0].strip().casefold(), list(by_word), 1, 0.6)
    message = Text("there is no field of this name", "没有这个字段")
    if near:
        head = words[: len(words) - len(rest)]
        meant = f"{{{{{head}{by_word[near[0]]}}}}}"
        return Misread(message, Text("Is {meant} meant?", "是否应为 {meant}？").fill(meant=meant))
    return Misread(message, Text("Write a field by its name, such as {{{{{name}}}}}", "写字段名称，如 {{{{{name}}}}}").fill(name=Text("Total investment", "总投资")))  # fmt: skip
