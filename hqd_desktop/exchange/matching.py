"""Which record a row is: by the hidden id of an exported workbook, by code, by name together with the investor.

Names are those a record bears, those it is printed under elsewhere, and, where none is the same, what is left of them without
company forms and phase marks. A match is never guessed: what fits several records is ambiguous, and said so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hqd_desktop.domain.alike import likeness, split_names
from hqd_desktop.domain.kinds import Packed, folded
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.exchange.records import Records

WAYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "project": (("code",), ("national_code",), ("name", "investor")),
    "observation": (("indicator", "area", "period", "form"),),
    "stage_event": (("project", "stage", "form"),),
}
"""How rows of a kind are recognised, the surest way first. A way is taken where the row states its first field."""
ALSO_NAMED: dict[str, tuple[str, ...]] = {"name": ("name", "name_en", "bank_name", "other_names")}
"""Fields that hold names beside a name."""
_SEVERAL = frozenset({"bank_name", "other_names"})
"""Fields that hold several names, one behind the other."""


@dataclass(frozen=True, slots=True)
class Found:
    """The records a row fits, and by which fields: none, one, or several that only a person can tell apart.

    ``loosely`` where the names agree without company forms only.
    """

    records: tuple[int, ...] = ()
    way: tuple[str, ...] = ()
    loosely: bool = False


def ways_of(kind: str, chosen: Sequence[str] = ()) -> tuple[tuple[str, ...], ...]:
    """How rows of a kind are recognised; ``chosen`` fields of a mapping are one way that replaces the usual ones."""
    if chosen:
        return (("name", "investor"),) if tuple(chosen) == ("name",) else (tuple(chosen),)
    cls = RECORDS[kind]
    own = tuple((key,) for key in dict.fromkeys((cls.KEY, *reversed(cls.TITLE))) if key)
    return WAYS.get(kind, own)


@lru_cache(maxsize=200_000)
def _fold(text: str) -> str:
    return folded(text)


def _key(value: Packed) -> Packed:
    return _fold(value) if isinstance(value, str) else value


_Entry = tuple[int, tuple[Packed, ...]]
"""A record and its packed values in the further fields of a way."""
_Entries = dict[Packed, list[_Entry]]
_Core = tuple[str, int | None]


class Index:
    """The records of a kind by the fields that tell them apart; each way is read when it is first needed."""

    def __init__(self, records: Records, kind: str, ways: Sequence[Sequence[str]]) -> None:
        self.ways = [tuple(way) for way in ways]
        self._records, self._kind = records, kind
        self._by: dict[tuple[str, ...], _Entries] = {}

    @cached_property
    def ids(self) -> set[int]:
        """All records."""
        return {int(row[0] or 0) for row in self._records.table(self._kind, ())}

    def _entries(self, way: tuple[str, ...]) -> _Entries:
        known = self._by.get(way)
        if known is None:
            known = self._by[way] = {}
            for lead, entry in self._stated(way):
                known.setdefault(_key(lead), []).append(entry)
        return known

    @cached_property
    def _cores(self) -> dict[_Core, list[_Entry]]:
        """Records by what is left of their names, for names that are not met as they stand."""
        made: dict[_Core, list[_Entry]] = {}
        for lead, entry in self._stated(self._name_way()):
            made.setdefault(_core(str(lead)), []).append(entry)
        return made

    def _name_way(self) -> tuple[str, ...]:
        return next((way for way in self.ways if way[0] == "name"), ())

    def _stated(self, way: tuple[str, ...]) -> Iterator[tuple[Packed, _Entry]]:
        """What records state of the leading field of a way, with what else it compares; of a name every name, each once."""
        leads = _columns(self._kind, way[0])
        printed = self._printed() if way[0] == "name" else {}
        for row in self._records.table(self._kind, (*leads, *way[1:])):
            entry = (int(row[0] or 0), tuple(map(_key, row[len(leads) + 1 :])))
            names: dict[Packed, None] = {}
            for key, value in zip(leads, row[1:], strict=False):
                if value is not None:
                    names[value] = None
                    if key in _SEVERAL:
                        names |= dict.fromkeys(split_names(str(value)))
            names |= dict.fromkeys(printed.get(entry[0], ()))
            for value in {_key(value): value for value in names}.values():
                yield value, entry

    def _printed(self) -> dict[int, list[str]]:
        """The names under which records are printed elsewhere."""
        made: dict[int, list[str]] = {}
        for _alias, kind, subject, name in self._records.table("alias", ("subject_kind", "subject", "name")):
            if kind == self._kind and isinstance(subject, int) and name is not None:
                made.setdefault(subject, []).append(str(name))
        return made

    def find(self, values: Mapping[str, Packed]) -> Found:
        """The record of a row with these packed values; the first way whose leading field is stated decides.

        A code that is not known means a new record; a name that is not known does so, too.
        """
        for way in self.ways:
            lead = lead_of(way, values)
            if lead is None:
                continue
            among = self._entries(way).get(_key(lead), [])
            if not among and way[0] == "national_code":
                continue
            rest = [_key(values.get(key)) for key in way[1:]]
            if not among and way[0] == "name":
                return Found(_fitting(self._cores.get(_core(str(lead)), []), rest, strict=False), way, loosely=True)
            return Found(_fitting(among, rest, strict=way[0] != "name"), way)
        return Found()

    def twins(self, values: Mapping[str, Packed]) -> tuple[int, ...]:
        """The records that bear the same name as a row whose code is not known, investor included."""
        way = self._name_way()
        lead = lead_of(way, values) if way else None
        if lead is None:
            return ()
        among = self._entries(way).get(_key(lead), [])
        return _fitting(among, [_key(values.get(key)) for key in way[1:]], strict=True)

    def key_of(self, values: Mapping[str, Packed]) -> tuple[object, ...] | None:
        """What tells rows of one file apart; None for a row that states nothing of it."""
        return next(self.keys_of(values), None)

    def keys_of(self, values: Mapping[str, Packed]) -> Iterator[tuple[object, ...]]:
        """All by which a row could be told, the surest first."""
        for way in self.ways:
            if (lead := lead_of(way, values)) is not None:
                yield (way[0], _key(lead), *(_key(values.get(key)) for key in way[1:]))


def _core(name: str) -> _Core:
    like = likeness(name)
    return like.core, like.phase


def lead_of(way: Sequence[str], values: Mapping[str, Packed]) -> Packed:
    """What a row states of the leading field of a way; for a name any field that holds names."""
    stated = (values.get(key) for key in ALSO_NAMED.get(way[0], (way[0],))[:2])
    return next((value for value in stated if value is not None), None)


def _columns(kind: str, field: str) -> tuple[str, ...]:
    known = fields(kind)
    return tuple(key for key in ALSO_NAMED.get(field, (field,)) if key in known)


def _fitting(among: Sequence[_Entry], rest: Sequence[Packed], *, strict: bool) -> tuple[int, ...]:
    """Those whose further fields agree; where names are compared, an absent one on either side does not speak against."""
    exact = [record for record, own in among if all(a == b for a, b in zip(own, rest, strict=True))]
    if exact or strict:
        return tuple(dict.fromkeys(exact))
    loose = [
        record for record, own in among if all(a == b or a is None or b is None for a, b in zip(own, rest, strict=True))
    ]
    return tuple(dict.fromkeys(loose))
