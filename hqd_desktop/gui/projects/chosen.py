"""What is selected in the table, as rows and blocks; never as a list of single cells, which may be a million."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection


@dataclass(frozen=True, slots=True)
class Block:
    """Rows and columns of a rectangle, ends included; columns by their place in the model."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A selection: its blocks. Headings of groups that a block reaches across are no part of it; ``heads`` are their rows."""

    blocks: tuple[Block, ...] = ()
    heads: Sequence[int] = ()

    @classmethod
    def of(cls, selection: QItemSelection, heads: Sequence[int] = ()) -> Chosen:
        """The blocks of Qt's selection; one that holds nothing but headings is none."""
        blocks = [Block(r.top(), r.left(), r.bottom(), r.right()) for r in selection.toList()]
        return cls(tuple(b for b in blocks if _heads(heads, b.top, b.bottom) <= b.bottom - b.top), heads)

    @property
    def cells(self) -> int:
        """How many cells, those of overlapping blocks twice."""
        return sum(
            (block.bottom - block.top + 1 - _heads(self.heads, block.top, block.bottom))
            * (block.right - block.left + 1)
            for block in self.blocks
        )

    def rows(self) -> list[int]:
        """The rows it touches, in order."""
        return self._without_heads(_merged(sorted((block.top, block.bottom) for block in self.blocks)))

    def _without_heads(self, rows: Iterator[int]) -> list[int]:
        if not self.heads:
            return list(rows)
        heads = set(self.heads)
        return [row for row in rows if row not in heads]

    def row_count(self) -> int:
        """How many rows it touches."""
        count, reached = 0, -1
        for top, bottom in sorted((block.top, block.bottom) for block in self.blocks):
            first = max(top, reached + 1)
            if bottom >= first:
                count += bottom - first + 1 - _heads(self.heads, first, bottom)
            reached = max(reached, bottom)
        return count

    def block(self) -> Block | None:
        """The one rectangle it is, also where it was selected row by row; None where it is several."""
        if not self.blocks:
            return None
        first = self.blocks[0]
        bottom = max(block.bottom for block in self.blocks)
        top = min(block.top for block in self.blocks)
        alike = all((block.left, block.right) == (first.left, first.right) for block in self.blocks)
        whole = self.row_count() == bottom - top + 1 - _heads(self.heads, top, bottom)
        return Block(top, first.left, bottom, first.right) if alike and whole else None

    def in_column(self, column: int) -> list[int]:
        """The rows it has in a column, in order."""
        spans = sorted((b.top, b.bottom) for b in self.blocks if b.left <= column <= b.right)
        return self._without_heads(_merged(spans))

    def holds_row(self, row: int) -> bool:
        """Whether it touches a row."""
        return any(block.top <= row <= block.bottom for block in self.blocks)

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is in it."""
        return any(b.top <= row <= b.bottom and b.left <= column <= b.right for b in self.blocks)


def _heads(heads: Sequence[int], first: int, last: int) -> int:
    """How many headings are among some rows, ends included."""
    return bisect_right(heads, last) - bisect_left(heads, first) if heads else 0


def _merged(spans: list[tuple[int, int]]) -> Iterator[int]:
    reached = -1
    for top, bottom in spans:
        yield from range(max(top, reached + 1), bottom + 1)
        reached = max(reached, bottom)
