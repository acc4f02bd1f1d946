"""What is selected in the table, as rows and blocks; never as a list of single cells, which may be a million."""

from __future__ import annotations

from collections.abc import Iterator
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
    """A selection: its blocks."""

    blocks: tuple[Block, ...] = ()

    @classmethod
    def of(cls, selection: QItemSelection) -> Chosen:
        """The blocks of Qt's selection."""
        return cls(tuple(Block(r.top(), r.left(), r.bottom(), r.right()) for r in selection.toList()))

    @property
    def cells(self) -> int:
        """How many cells, those of overlapping blocks twice."""
        return sum(block.cells for block in self.blocks)

    def rows(self) -> list[int]:
        """The rows it touches, in order."""
        spans = sorted((block.top, block.bottom) for block in self.blocks)
        return list(_merged(spans))

    def row_count(self) -> int:
        """How many rows it touches."""
        count, reached = 0, -1
        for top, bottom in sorted((block.top, block.bottom) for block in self.blocks):
            count += max(0, bottom - max(top, reached + 1) + 1)
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
        return Block(top, first.left, bottom, first.right) if alike and self.row_count() == bottom - top + 1 else None

    def in_column(self, column: int) -> list[int]:
        """The rows it has in a column, in order."""
        spans = sorted((b.top, b.bottom) for b in self.blocks if b.left <= column <= b.right)
        return list(_merged(spans))

    def holds_row(self, row: int) -> bool:
        """Whether it touches a row."""
        return any(block.top <= row <= block.bottom for block in self.blocks)

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is in it."""
        return any(b.top <= row <= b.bottom and b.left <= column <= b.right for b in self.blocks)


def _merged(spans: list[tuple[int, int]]) -> Iterator[int]:
    reached = -1
    for top, bottom in spans:
        yield from range(max(top, reached + 1), bottom + 1)
        reached = max(reached, bottom)
