"""What a person decides about a plan before it is written: rows, columns and cells taken or left, conflicts, deletions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

Place = tuple[int, int]
"""A cell: row from 1, column from 0."""
EVERY = -1
"""In the place of a column: all cells of the row."""
NEW_RECORD = 0
"""Chosen for a row that fits several records, or one deleted here: it comes in as a new one."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is not named here goes the usual way: new rows and edits go in, conflicts stay as they are here, nothing is deleted.

    ``rows`` are the only rows taken (None: all), ``rows_left`` those left all the same. ``theirs`` and ``ours`` settle conflicting
    cells. ``deletions`` are records (ids) whose rows were deleted in the sheet and that are to go here, too. Which record an
    ambiguous row means and what a cell holds instead are questions for making the plan (``importing.plan_of``).
    """

    rows: frozenset[int] | None = None
    rows_left: frozenset[int] = frozenset()
    columns_left: frozenset[int] = frozenset()
    cells_left: frozenset[Place] = frozenset()
    theirs: frozenset[Place] = frozenset()
    ours: frozenset[Place] = frozenset()
    deletions: frozenset[int] = frozenset()

    @classmethod
    def of_rows(cls, accept: Collection[int] | None, prefer_theirs: Collection[int] = ()) -> Choices:
        """Whole rows: those taken (None: all), and those whose values in the sheet win every conflict."""
        taken = None if accept is None else frozenset(accept)
        return cls(taken, theirs=frozenset((row, EVERY) for row in prefer_theirs))

    def takes_row(self, number: int) -> bool:
        """Whether a row is looked at, at all."""
        return (self.rows is None or number in self.rows) and number not in self.rows_left

    def leaves(self, place: Place) -> bool:
        """Whether a cell is left alone, by itself or with its column."""
        return place in self.cells_left or place[1] in self.columns_left

    def wins(self, place: Place) -> bool:
        """Whether the sheet wins a conflicting cell."""
        return (place in self.theirs or (place[0], EVERY) in self.theirs) and place not in self.ours

    def settles(self, place: Place) -> bool:
        """Whether somebody decided about a conflicting cell."""
        return self.wins(place) or place in self.ours or (place[0], EVERY) in self.ours or self.leaves(place)

    def with_row(self, number: int, *, taken: bool) -> Choices:
        """With a row taken or left."""
        left = self.rows_left - {number} if taken else self.rows_left | {number}
        return replace(self, rows_left=left)

    def with_column(self, column: int, *, taken: bool) -> Choices:
        """With a column taken or left; what was said about single cells of it holds no longer."""
        left = self.columns_left - {column} if taken else self.columns_left | {column}
        return replace(self, columns_left=left, cells_left=frozenset(p for p in self.cells_left if p[1] != column))

    def with_cell(self, place: Place, *, taken: bool) -> Choices:
        """With one cell taken or left."""
        return replace(self, cells_left=self.cells_left - {place} if taken else self.cells_left | {place})

    def with_conflicts(self, places: Iterable[Place], side: str) -> Choices:
        """With conflicting cells settled: "theirs", "ours", or "" for open again."""
        these = frozenset(places)
        theirs, ours = self.theirs - these, self.ours - these
        if side == "theirs":
            theirs |= these
        elif side == "ours":
            ours |= these
        return replace(self, theirs=theirs, ours=ours)

    def with_deletions(self, records: Iterable[int], *, taken: bool) -> Choices:
        """With records deleted here, too, or kept."""
        these = frozenset(records)
        return replace(self, deletions=self.deletions | these if taken else self.deletions - these)


USUAL = Choices()
