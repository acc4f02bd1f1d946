"""What an import has to know of the records there are. The workspace answers; this room does not know how."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text


class Records(Protocol):
    """The records of one workspace, read only."""

    @property
    def workspace(self) -> str:
        """The id of the workspace, "" where it has none."""

    def table(self, kind: str, keys: Sequence[str]) -> list[tuple[Packed, ...]]:
        """Id and packed fields of all records of a kind, oldest first."""

    def rows(self, kind: str, ids: Sequence[int], keys: Sequence[str]) -> dict[int, tuple[Packed, ...]]:
        """Packed fields of some records; vanished ones are left out."""

    def names(self, kind: str) -> Mapping[str, int]:
        """All names, keys and aliases of a kind, folded, with their records."""

    def title(self, kind: str, record: int) -> Text:
        """The name of a record."""

    def refer(self, kind: str, name: str) -> int:
        """The record a written name means, made in passing if need be. Raises Unreadable for kinds that are not."""

    def add(self, kind: str, name: str, values: Mapping[str, Packed]) -> int:
        """The record that ``refer`` finds under a name from now on, made with these values."""

    def usual(self, kind: str, name: str) -> Mapping[str, Packed] | None:
        """What the common catalogue knows of a name that is not recorded; None where it does not have it."""

    def newcomers(self) -> Sequence[Step]:
        """The records that ``refer`` made so far."""

    def free_codes(self, kind: str, taken: Collection[str]) -> Iterator[str]:
        """The next free keys for new records, leaving out those in ``taken``."""

    def as_of(self, kind: str, change: int) -> Mapping[int, Mapping[str, Packed] | None]:
        """What changed since change ``change``: for each touched record its fields as they were then, None if it was not there."""

    def op_of(self, change: int) -> str | None:
        """The operation id of a change, which no other change of any workspace has; None where there is no such change."""

    def import_of(self, digest: str, sheet: str) -> int | None:
        """The number of the standing change that imported this sheet of a file of this SHA-256."""

    def imported(self, digest: str, sheet: str) -> Text | None:
        """When this sheet of a file of this SHA-256 was taken in and still stands; None if it was not."""
