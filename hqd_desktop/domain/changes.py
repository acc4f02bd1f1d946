"""Change: the one shape of a cell edit, a bulk edit, a deletion and a whole import; what the journal keeps and undo inverts."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text

Values = Mapping[str, Packed]
"""Packed values by field key."""
LOG = "import"
"""The kind of the entries of the log of imports. They are written and undone with the change they tell of, and counted nowhere:
"9 rows imported" means nine."""


class Origin(StrEnum):
    """Where a change came from."""

    EDIT = "edit"
    IMPORT = "import"
    SAMPLE = "sample"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One record before and after: ``before`` None adds it, ``after`` None removes it, else only the touched fields stand in both.

    Added and removed records list what they state; a field that is absent there is not stated.
    """

    kind: str
    id: int
    before: Values | None
    after: Values | None

    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.kind, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What one gesture did, as one undoable whole. ``label`` says it to a person ("Edit Due of SKF Phase III").

    ``digest`` names the file an import came from (SHA-256 in hex), so that the same file again can be told.
    """

    label: Text
    steps: tuple[Step, ...]
    origin: Origin = Origin.EDIT
    digest: str = ""

    def inverse(self, label: Text, origin: Origin) -> Change:
        """The change that takes this one back: inverted steps in reverse order."""
        return Change(label, tuple(step.inverse() for step in reversed(self.steps)), origin)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What listeners hear after a change is safe in the file: which records and fields, and who started it.

    ``fields`` None means that whole records came or went, or that more changed than is worth naming.
    """

    change: int
    label: Text
    origin: Origin
    records: Mapping[str, frozenset[int]] = field(default_factory=dict)
    fields: frozenset[str] | None = None

    @classmethod
    def of(cls, number: int, change: Change) -> Announcement:
        """The announcement of change ``number``."""
        touched: dict[str, set[int]] = {}
        for step in change.steps:
            touched.setdefault(step.kind, set()).add(step.id)
        counted = [step for step in change.steps if step.kind != LOG]
        whole = any(step.before is None or step.after is None for step in counted)
        keys = None if whole else frozenset(k for step in counted for k in (step.after or ()))
        return cls(number, change.label, change.origin, {k: frozenset(v) for k, v in touched.items()}, keys)

    @classmethod
    def together(cls, several: Sequence[Announcement]) -> Announcement:
        """What listeners hear of several changes that were written as one gesture, in the words of the last."""
        last = several[-1]
        if len(several) == 1:
            return last
        touched: dict[str, set[int]] = {}
        keys: set[str] = set()
        for one in several:
            keys.update(one.fields or ())
            for kind, records in one.records.items():
                touched.setdefault(kind, set()).update(records)
        named = None if any(one.fields is None for one in several) else frozenset(keys)
        return cls(last.change, last.label, last.origin, {k: frozenset(v) for k, v in touched.items()}, named)


def edit(kind: str, id_: int, before: Values, after: Values) -> Step | None:
    """The step from ``before`` to ``after`` over the fields of ``after`` that differ; None where nothing does."""
    keys = [k for k in after if before.get(k) != after[k]]
    if not keys:
        return None
    return Step(kind, id_, {k: before.get(k) for k in keys}, {k: after[k] for k in keys})


def stated(values: Values) -> dict[str, Packed]:
    """Only what is stated."""
    return {k: v for k, v in values.items() if v is not None}


_EPOCH_MS = 1_577_836_800_000  # 2020-01-01


class Ids:
    """Makes record ids that no other workspace makes: milliseconds since 2020, then 20 bits that count on from a random start.

    They fit 63 bits and rise within a process.
    """

    def __init__(self, seed: int | None = None) -> None:
        start = int.from_bytes(os.urandom(2), "big") if seed is None else seed
        now = int(time.time() * 1000) - _EPOCH_MS
        self._count = itertools.count((now << 20) + start)

    def next(self) -> int:
        """A fresh id."""
        return next(self._count)


_ids = Ids()


def new_id() -> int:
    """A fresh record id."""
    return _ids.next()


def adds(kind: str, values: Values, id_: int | None = None) -> Step:
    """The step that adds a record with these packed values."""
    return Step(kind, new_id() if id_ is None else id_, None, stated(values))


def count(steps: Iterable[Step]) -> tuple[int, int, int]:
    """How many records are added, edited and removed; the log is none."""
    tally = [0, 0, 0]
    for step in steps:
        if step.kind == LOG:
            continue
        tally[0 if step.before is None else 2 if step.after is None else 1] += 1
    return tally[0], tally[1], tally[2]
