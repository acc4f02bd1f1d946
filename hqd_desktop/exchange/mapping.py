"""A mapping: which column of a sheet goes into which field, how its cells are read, and how rows are recognised.

Its file is in ``mapping_file``. A column is named by its heading; a second
column of the same heading is "Heading #2", a column without one "column K".
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from typing import Literal

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, cleaned, period
from hqd_desktop.exchange.headings import fits
from hqd_desktop.exchange.senses import MEASURES
from hqd_desktop.exchange.tables import DETAIL, MEASURE, PSEUDO, UNIT

Blank = Literal["keep", "clear"]
NOTES = "notes"
"""Pseudo field of columns that no field fits: heading and cell are added to the remarks of the record."""
REMARKS = {"project": "remarks", "observation": "note"}
"""The field that takes them, by kind."""
EXTRA_FIELDS: dict[str, frozenset[str]] = {"observation": frozenset({*PSEUDO, NOTES}), "project": frozenset({NOTES})}
EXTRA_NAMES: dict[str, Text] = {
    UNIT: Text("Unit", "单位"),
    MEASURE: Text("What the row states", "行的口径"),
    DETAIL: Text("Part of the indicator", "指标细项"),
    NOTES: Text("Add to the notes", "并入备注"),
}
EVERY = "*"
FILE = "@file"
"""Given as source: the imported file itself."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column goes. ``unit`` is a key of ``units``; ``blank`` says whether an empty cell clears what is recorded."""

    field: str
    unit: str = ""
    blank: Blank = "keep"
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """``sheet`` is a name, a number from 1, or "*" for the best; ``header_rows`` count from 1, empty: found by itself.

    ``values`` maps words of a field's cells to its values, "" meaning not stated; of a field that names a record, to another name.
    ``match`` names the fields that tell which record a row is; empty takes the ways of the kind. ``given`` is what no column states
    (area, period, source ...), for every row. ``new`` lists, by kind of record, names that may be made new ("*": all).
    """

    kind: str
    columns: Table[str, Target]
    sheet: str = "*"
    header_rows: tuple[int, ...] = ()
    values: Table[str, Table[str, str]] = field(default_factory=dict)
    match: tuple[str, ...] = ()
    skip_hidden: bool = False
    given: Table[str, str] = field(default_factory=dict)
    new: Table[str, tuple[str, ...]] = field(default_factory=dict)

    def several(self, key: str) -> bool:
        """Whether several columns may go into a field: notes, and figures of a table whose headings tell them apart."""
        return key == NOTES or (self.kind == "observation" and key in MEASURES)

    def with_column(self, label: str, target: Target | None) -> Mapping:
        """The mapping with one column put elsewhere; whoever held that field before is let go."""
        columns = {
            known: held
            for known, held in self.columns.items()
            if known != label and (target is None or held.field != target.field or self.several(target.field))
        }
        if target is not None:
            columns[label] = target
        return replace(self, columns=columns)

    def with_value(self, key: str, word: str, value: str) -> Mapping:
        """The mapping with one word of a field read as a value of it ("" for not stated)."""
        known = {name: dict(words) for name, words in self.values.items()}
        known.setdefault(key, {})[cleaned(word)] = value
        return replace(self, values=known)

    def with_given(self, key: str, value: str) -> Mapping:
        """The mapping with something no column states, the same for every row; "" takes it back."""
        rest = {name: said for name, said in self.given.items() if name != key}
        return replace(self, given={**rest, key: value} if value else rest)

    def with_new(self, kind: str, *names: str) -> Mapping:
        """The mapping with names that may become new records of a kind."""
        return replace(self, new={**self.new, kind: tuple(dict.fromkeys((*self.new.get(kind, ()), *names)))})

    def makes(self, kind: str, name: str) -> bool:
        """Whether a name that is not known may become a new record of a kind."""
        return any(word in (EVERY, name) for word in self.new.get(kind, ()))


def check(mapping: Mapping) -> Mapping:
    """The mapping itself if it makes sense; UserError naming what does not: an unknown or doubled field, a unit that cannot be."""
    known = fields(mapping.kind)
    taken: dict[str, str] = {}
    for label, target in mapping.columns.items():
        if target.field not in known and target.field not in EXTRA_FIELDS.get(mapping.kind, ()):
            raise unknown_field(target.field, label, mapping.kind)
        if target.field in taken and not mapping.several(target.field):
            raise UserError(
                Text("Both “{a}” and “{b}” are mapped to {field}", "“{a}”与“{b}”两列都对应字段“{field}”").fill(
                    a=taken[target.field], b=label, field=_name(mapping.kind, target.field)
                ),
                Text("Leave one of them out of the mapping", "从映射中去掉其中一列"),
            )
        taken[target.field] = label
        if target.unit and not fits(mapping.kind, target.field, target.unit):
            raise UserError(
                Text("“{label}”: {unit} is no unit of {field}", "“{label}”：{unit}不是“{field}”的单位").fill(
                    label=label, unit=units.unit(target.unit).name, field=_name(mapping.kind, target.field)
                ),
                Text(
                    "Give a unit that measures the field, such as 亿元 or million USD",
                    "填写适用的单位，如 亿元、万美元",
                ),
            )
    for key in (*mapping.match, *mapping.values, *mapping.given):
        if key not in known:
            where = "keys" if key in mapping.match else f"values.{key}" if key in mapping.values else "given"
            raise unknown_field(key, where, mapping.kind)
    if said := mapping.given.get("period"):
        try:
            period(said)
        except Unreadable as trouble:
            raise UserError(trouble.message, trouble.fix) from None
    return mapping


def _name(kind: str, key: str) -> Text:
    return fields(kind)[key].name if key in fields(kind) else EXTRA_NAMES[key]


def unknown_field(key: str, label: str, kind: str) -> UserError:
    """The trouble of a mapping that names a field which the kind does not have; ``label`` is where."""
    return UserError(
        Text("“{label}”: a {kind} has no field “{field}”", "“{label}”：{kind}没有字段“{field}”").fill(
            label=label, kind=Text(RECORDS[kind].NAME.en.lower(), RECORDS[kind].NAME.zh), field=key
        ),
        Text("Fields are: {names}", "可用字段：{names}").fill(names=", ".join(fields(kind))),
    )
