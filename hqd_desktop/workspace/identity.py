"""Which record here a record of a colleague's workspace is: by id where both come from one file, else by what tells it apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import Packed, RefKind, folded
from hqd_desktop.domain.records import shipped
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

WAYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "field": (("key",), ("of", "name", "type")),
    "source": (("title_text", "published"), ("key",)),
    "area": (("code",), ("name",), ("name_en",)),
    "organisation": (("name",), ("name_en",)),
    "project": (("national_code",), ("name", "investor"), ("name_en", "investor"), ("code",)),
    "stage_event": (("project", "stage", "form", "day", "status"),),
    "indicator": (("code",), ("name",)),
    "observation": (("indicator", "area", "period", "form", "status", "published"),),
    "meeting": (("name", "day"),),
    "action": (("text", "project", "meeting"),),
    "note": (("subject", "kind", "text"),),
    "alias": (("name", "subject_kind", "subject"),),
    "statement": (("fact", "attribute", "value"), ("source", "subject_kind", "subject", "attribute", "value")),
    "view": (("name", "kind"), ("name_en", "kind")),
    "setting": (("key",),),
    "rate": (("currency", "day", "basis", "source"),),
    "document": (("name", "project", "digest", "path"),),
    "milestone": (("name", "project"),),
    "report": (("period", "project"),),
    "issue": (("name", "project"),),
    "target": (("year", "area", "department", "kpi", "indicator", "form"),),
    "break": (("indicator", "area", "period", "kind"),),
    "finding": (("key",),),
}
"""What tells two records of a kind apart, the surest first. A way is taken where a record states its first field; a record of
another workspace is never told by its id alone."""
_LOOSE = frozenset({"investor"})
"""Fields of which one side may state nothing."""
_APART = frozenset({"project", "organisation", "area", "indicator", "milestone", "meeting", "field"})
"""Kinds of which two records there are two here, too, even where their names are the same, unless a person says otherwise."""
_GIVEN = re.compile(r"[Pp]-\d+")
"""IDs that every workspace gives by itself: two offices have a P-001, each its own."""
_PORTION = 5000


@cache
def pointers(kind: str) -> dict[str, str]:
    """The fields of a kind that point to records, with the kind they point to; "" where another field says which."""
    made = {key: f.kind.target for key, f in shipped(kind).items() if isinstance(f.kind, RefKind)}
    if kind in ("alias", "statement", "finding"):
        made["subject"] = ""
    return made


class Identity:
    """Finds the records of ``ours`` for those of ``theirs``; kinds have to be asked in the order of ``RECORDS``.

    ``chosen`` is what a person said of a record that fits several: (kind, id there) -> id here, 0 for none of them.
    """

    def __init__(self, ours: Workspace, theirs: Workspace, chosen: Mapping[tuple[str, int], int]) -> None:
        self._ours, self._theirs, self._chosen = ours, theirs, chosen
        self._here: dict[str, set[int]] = {}
        self._gone: dict[str, set[int]] = {}
        self._pools: dict[str, dict[tuple[str, ...], dict[Packed, list[tuple[int, tuple[Packed, ...]]]]]] = {}
        self.map: dict[tuple[str, int], int] = {}
        """What was found: (kind, id there) -> id here."""
        self.new: set[tuple[str, int]] = set()
        """Records (kind, id here) that are not here and are none that was deleted here."""
        self.doubtful: dict[tuple[str, int], tuple[int, ...]] = {}
        """Records there that fit several here, or one that another of theirs is already."""
        self._met: dict[str, set[int]] = {
            kind: {here for (of, _), here in chosen.items() if of == kind} for kind in _APART
        }

    def here(self, kind: str) -> set[int]:
        """All records of a kind here."""
        if kind not in self._here:
            self._here[kind] = set(self._ours.ids(View(kind)))
        return self._here[kind]

    def find(self, kind: str, record: int, values: Mapping[str, Packed]) -> int:
        """The record here; for a new one the id it will have. ``values`` are theirs, their references already turned (``turned``)."""
        known = self.map.get((kind, record))
        if known is None:
            known = self.map[kind, record] = self._found(kind, record, values)
        return known

    def _found(self, kind: str, record: int, values: Mapping[str, Packed]) -> int:
        chosen = self._chosen.get((kind, record))
        if chosen:
            return chosen
        if record in self.here(kind):
            return record
        if chosen is None:
            fitting = self._fitting(kind, values)
            if len(fitting) == 1 and fitting[0] not in self._met.get(kind, ()):
                if kind in self._met:
                    self._met[kind].add(fitting[0])
                return fitting[0]
            if fitting:
                self.doubtful[kind, record] = fitting
                return record
        if record not in self._deleted(kind):
            self.new.add((kind, record))
        return record

    def _deleted(self, kind: str) -> set[int]:
        if kind not in self._gone:
            self._gone[kind] = {step.id for _change, step in self._ours.removed(kind)}
        return self._gone[kind]

    def turned(self, kind: str, values: Mapping[str, Packed]) -> dict[str, Packed]:
        """Values of theirs with their references turned to the records here."""
        made = dict(values)
        for key, target in pointers(kind).items():
            value = made.get(key)
            of = target or str(made.get("subject_kind") or "")
            if isinstance(value, int):
                made[key] = self.map.get((of, value), value)
        return made

    # --- by what tells them apart ---------------------------------------------------------------

    def _fitting(self, kind: str, values: Mapping[str, Packed]) -> tuple[int, ...]:
        for way in WAYS.get(kind, ()):
            if values.get(way[0]) is None or (way == ("code",) and _GIVEN.fullmatch(str(values["code"]))):
                continue
            entries = self._pool(kind, way).get(_folded(values[way[0]]), [])
            rest = [_folded(values.get(key)) for key in way[1:]]
            exact = [one for one, own in entries if list(own) == rest]
            loose = [one for one, own in entries if all(a == b or (key in _LOOSE and None in (a, b)) for key, a, b in zip(way[1:], own, rest, strict=True))]  # fmt: skip
            if exact or loose:
                return tuple(dict.fromkeys(exact or loose))
        return ()

    def _pool(self, kind: str, way: tuple[str, ...]) -> dict[Packed, list[tuple[int, tuple[Packed, ...]]]]:
        """The records here that are not there by their own id: those that one of theirs may be."""
        known = self._pools.setdefault(kind, {})
        if way not in known:
            made = known[way] = {}
            there = set(self._theirs.ids(View(kind)))
            for record, lead, *rest in self._ours.packed(kind, sorted(self.here(kind) - there), ("id", *way)):
                if lead is not None:
                    made.setdefault(_folded(lead), []).append((int(record or 0), tuple(map(_folded, rest))))
        return known[way]


def _folded(value: Packed) -> Packed:
    return folded(value) if isinstance(value, str) else value


def values_of(workspace: Workspace, kind: str, ids: Sequence[int]) -> dict[int, dict[str, Packed]]:
    """All fields of some records, retired ones included; vanished ones are left out."""
    keys = tuple(workspace.fields(kind, retired=True))
    made: dict[int, dict[str, Packed]] = {}
    for start in range(0, len(ids), _PORTION):
        rows = workspace.packed(kind, ids[start : start + _PORTION], ("id", *keys))
        made |= {int(row[0] or 0): dict(zip(keys, row[1:], strict=True)) for row in rows}
    return made
