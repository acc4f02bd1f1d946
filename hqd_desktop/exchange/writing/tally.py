"""What was to be written to a sheet, in a few numbers: the file read back must give the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum

from hqd_desktop.domain.words import Text

Said = str | int | float | None
"""What a cell says in the file: text, a number (a date is the number of its day), nothing."""
PORTION = 500
"""Rows that are added to a tally at once. Both sides must part rows alike."""


@dataclass(slots=True)
class ColumnTally:
    """One column: how many cells are filled, the sum of its numbers where they are added up and how many of its cells are words
    beside them, and a digest of all cells in order."""

    numeric: bool = False
    filled: int = 0
    words: int = 0
    total: float = 0
    digest: int = 0

    def add(self, said: tuple[Said, ...]) -> None:
        """Add the cells of the next portion of rows."""
        self.filled += len(said) - said.count(None)
        # Python hashes 2 and 2.0 alike, which suits a file that knows numbers only, but -1 and -2 too: hence the sum beside it
        self.digest = hash((self.digest, said))
        if self.numeric:
            numbers = [value for value in said if value is not None and not isinstance(value, str)]
            # exactly, since sum() of whole numbers among others is rounded otherwise than that of the floats which come back
            self.total += fsum(numbers)
            self.words += len(said) - said.count(None) - len(numbers)


@dataclass(slots=True)
class Tally:
    """What was written, to compare the file with, and what had to be changed to fit a cell."""

    columns: tuple[ColumnTally, ...] = ()
    rows: int = 0
    notes: list[Text] = field(default_factory=list)
    longest: list[int] = field(default_factory=list)
    """The room that the first texts of each column need, in characters of a half width."""

    @classmethod
    def of(cls, numeric: Sequence[bool]) -> Tally:
        """A tally of nothing yet, of columns whose numbers are added up or not."""
        return cls(tuple(ColumnTally(one) for one in numeric))

    @property
    def numbers(self) -> dict[int, float]:
        """The sums of the columns that are added up, by column."""
        return {n: column.total for n, column in enumerate(self.columns) if column.numeric}

    def add(self, columns: Sequence[tuple[Said, ...]], rows: int) -> None:
        """Add the cells of the next portion of ``rows`` rows, column by column."""
        for column, said in zip(self.columns, columns, strict=True):
            column.add(said)
        self.rows += rows

    def agrees(self, other: Tally) -> bool:
        """Whether two sheets say the same."""
        return (self.rows, self.columns) == (other.rows, other.columns)
