"""Whole records of a workspace, by the fields it has: those of the program and its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate

from hqd_desktop.domain.asked import Kept, asking
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import Record, made, shipped
from hqd_desktop.store import files, questions

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


class Reading:
    """What a workspace knows of its fields, and its records in whole."""

    _file: files.File

    @property
    def field_sets(self) -> Kept:
        """Its fields as they are now; the object stays the same, what it holds is replaced when a field changes."""
        return self._file.fields

    def fields(self, kind: str, *, retired: bool = False) -> dict[str, Field]:
        """The fields its records of a kind have, by key; with the ``retired`` ones only where nothing may be lost."""
        of = self.field_sets.whole if retired else self.field_sets.living
        return of.complete.get(kind) or shipped(kind)

    def packed(self, kind: str, ids: Sequence[int], keys: Sequence[str]) -> list[tuple[Packed, ...]]:
        """Packed values of some fields of some records, in the order of ``ids``; vanished records are left out."""
        return self._file.read(lambda c: list(questions.rows(c, kind, ids, keys)))

    def page(self, kind: str, ids: Sequence[int]) -> list[Record]:
        """Whole records, in the order of ``ids``; vanished ones are left out."""
        known = self.fields(kind)
        return [_record(kind, known, row) for row in self.packed(kind, ids, ("id", "rev", *known))]

    def get(self, kind: str, record_id: int) -> Record | None:
        """One record, None where it is gone."""
        found = self.page(kind, [record_id])
        return found[0] if found else None

    def packed_record(self, kind: str, record_id: int) -> dict[str, Packed] | None:
        """One record in packed form, all fields (retired ones, too), None where it is gone."""
        keys = tuple(self.fields(kind, retired=True))
        found = self.packed(kind, [record_id], keys)
        return dict(zip(keys, found[0], strict=True)) if found else None


def _record(kind: str, known: dict[str, Field], row: tuple[Packed, ...]) -> Record:
    values: dict[str, Any] = {
        key: None if packed is None else field.kind.unpack(packed)
        for (key, field), packed in zip(known.items(), row[2:], strict=True)
    }
    return made(kind, int(row[0] or 0), int(row[1] or 0), values)


def within[**P, R](operation: Callable[Concatenate[Workspace, P], R]) -> Callable[Concatenate[Workspace, P], R]:
    """The operation on a workspace, run with the fields of that workspace in use."""

    @wraps(operation)
    def inside(workspace: Workspace, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with asking(workspace.field_sets.living):
            return operation(workspace, *args, **kwargs)

    return inside


def within_whole[**P, R](operation: Callable[Concatenate[Workspace, P], R]) -> Callable[Concatenate[Workspace, P], R]:
    """As ``within``, with retired fields, too: for operations that carry records as a whole."""

    @wraps(operation)
    def inside(workspace: Workspace, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with asking(workspace.field_sets.whole):
            return operation(workspace, *args, **kwargs)

    return inside
