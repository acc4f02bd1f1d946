"""Facts: labels with values in columns, read down the first column and then down the next, on every page anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets.bands import BELOW_HEADING, Band, Edge, Piece, Stack
from hqd_desktop.gui.sheets.canvas import HAIRLINE
from hqd_desktop.gui.sheets.faces import face
from hqd_desktop.gui.sheets.flow import EPSILON, Flow, Part
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.gui.sheets.lines import Lines
from hqd_desktop.sheets.model import Facts

_PAD = 155.0
_BETWEEN = 950.0
_LABEL = 0.405
"""The label's share of a column when there are two, measured on the picture of the design."""
_LABEL_ALONE = 0.19


@dataclass(frozen=True, slots=True)
class _Laid:
    label: Lines
    value: Lines
    quiet: bool

    @property
    def height(self) -> float:
        return max(self.label.height, self.value.height)


class FactGrid:
    """The flow of a block of facts."""

    gap = BELOW_HEADING
    keeps_next = False
    clings = False

    def __init__(self, block: Facts, width: float, lang: Lang) -> None:
        self.columns = max(1, block.columns)
        self.width = width
        self._wide = (width - _BETWEEN * (self.columns - 1)) / self.columns
        self._value_at = self._wide * (_LABEL if self.columns > 1 else _LABEL_ALONE)
        body = face("body", lang)
        self._laid: Sequence[_Laid] = [
            _Laid(
                Lines(fact.label, body, self._value_at - 150.0),
                Lines(fact.value, body, self._wide - self._value_at),
                fact.quiet,
            )
            for fact in block.facts
        ]

    @property
    def height(self) -> float:
        """All rows."""
        return sum(band.height for band in self._grid(self._rows))

    def least(self) -> float:
        """The first row; of a tall one a few lines."""
        return Stack(self._grid(1)).least()

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """The most rows that fit, both columns filled evenly."""
        rows = self._rows
        while rows and sum(band.height for band in self._grid(rows)) > room + EPSILON:
            rows -= 1
        taken = Stack(self._grid(max(rows, 1))).take(room, force=force)
        if taken is None:
            return None
        part, left = taken
        rest = self._after(max(rows, 1) * self.columns)
        return part, (*left, rest) if rest else left

    def hold(self, room: float) -> tuple[Part, tuple[Flow, ...]] | None:
        """All but what stands beyond the last but one row."""
        bands = self._grid(self._rows - 1)
        rest = self._after(len(bands) * self.columns)
        if rest is None or not bands or rest.height > room + EPSILON:
            return None
        taken = Stack(bands).take(sum(band.height for band in bands), force=True)
        return None if taken is None else (taken[0], (*taken[1], rest))

    @property
    def _rows(self) -> int:
        return -(-len(self._laid) // self.columns)

    def _after(self, count: int) -> FactGrid | None:
        if count >= len(self._laid):
            return None
        rest = object.__new__(FactGrid)
        rest.columns, rest.width, rest._wide, rest._value_at = self.columns, self.width, self._wide, self._value_at
        rest._laid = self._laid[count:]
        return rest

    def _grid(self, rows: int) -> list[Band]:
        """The first ``rows`` times ``columns`` facts, column by column."""
        bands = []
        for row in range(rows):
            pieces: list[Piece] = []
            edges: list[Edge] = []
            for column in range(self.columns):
                index = column * rows + row
                if index < min(len(self._laid), rows * self.columns):
                    laid = self._laid[index]
                    x = column * (self._wide + _BETWEEN)
                    pieces.append(Piece(x, laid.label, ink("text-2")))
                    pieces.append(Piece(x + self._value_at, laid.value, ink("text-2" if laid.quiet else "text")))
                    edges.append(Edge(x, x + self._wide, ink("border-subtle"), HAIRLINE))
            bands.append(Band(tuple(pieces), self.width, _PAD, tuple(edges)))
        return bands
