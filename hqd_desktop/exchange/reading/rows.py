"""The rows of a sheet, kept packed by column and unpacked where they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import overload

from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.columns import unpack


@dataclass(frozen=True, slots=True)
class Group:
    """Some rows of a sheet in a run: where they start, how many they are, and one packed column after another."""

    start: int
    count: int
    columns: tuple[bytes, ...]


type Row = tuple[Cell, ...]


class Rows(Sequence[Row]):
    """All rows as tuples of equal width, blank cells being None.

    A hundred thousand rows stay some tens of megabytes: a group of rows is unpacked when one of them is asked for, and the last
    two groups are remembered. Going through all rows unpacks each group once.
    """

    __slots__ = ("_groups", "_height", "_recent", "_starts", "width")

    def __init__(self, groups: tuple[Group, ...] = (), width: int = 0) -> None:
        self._groups = groups
        self._starts = [group.start for group in groups]
        self._height = sum(group.count for group in groups)
        self._recent: tuple[tuple[int, list[Row]], ...] = ()
        self.width = width

    def __len__(self) -> int:
        return self._height

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        if isinstance(place, slice):
            return [self[row] for row in range(*place.indices(self._height))]
        row = place + self._height if place < 0 else place
        if not 0 <= row < self._height:
            raise IndexError(place)
        number = bisect_right(self._starts, row) - 1
        return self._unpacked(number)[row - self._starts[number]]

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(map(self._unpacked, range(len(self._groups))))

    def column(self, column: int) -> list[Cell]:
        """All cells of one column, top to bottom. Only this column is unpacked."""
        if not 0 <= column < self.width:
            raise IndexError(column)
        cells: list[Cell] = []
        for group in self._groups:
            cells += unpack(group.columns[column], group.count)
        return cells

    def _unpacked(self, number: int) -> list[Row]:
        for known, rows in self._recent:
            if known == number:
                return rows
        group = self._groups[number]
        columns = [unpack(column, group.count) for column in group.columns]
        rows = list(zip(*columns, strict=True)) if columns else [()] * group.count
        self._recent = (*self._recent[-1:], (number, rows))
        return rows

    def __repr__(self) -> str:
        return f"Rows({self._height} x {self.width})"
