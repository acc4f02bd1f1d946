"""Tables: a head with a dark rule, rows with pale ones; or all lines drawn, as Chinese forms have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from math import inf

from PySide6.QtGui import QColor

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import marks
from hqd_desktop.gui.sheets.bands import BELOW_HEADING, Band, Edge, Piece, Stack
from hqd_desktop.gui.sheets.canvas import HAIRLINE
from hqd_desktop.gui.sheets.faces import Face, face
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.gui.sheets.lines import Lines
from hqd_desktop.gui.sheets.widths import BETWEEN, BETWEEN_NUMBERS, INSET, shared
from hqd_desktop.sheets.model import Align, Cell, Mark, Row, Table

_PAD, _PAD_RULED, _PAD_HEAD, _PAD_SIGNED = 165.0, 33.0, 110.0, 330.0


class _Setting:
    """The geometry and faces of one table."""

    def __init__(self, block: Table, needed: Sequence[float], width: float, lang: Lang) -> None:
        self.block = block
        self.width = width
        self.lang: Lang = lang
        self.at = [0.0, *accumulate(shared(block.columns, needed, width))]
        self.plain = face("table", lang)
        self.bold = face("table", lang, bold=True)
        self.head_face = self.bold if block.ruled else face("small", lang)
        self.walls = tuple(self.at) if block.ruled else ()
        self.wall = ink("border-control") if block.ruled else None
        self.pad = _PAD_RULED if block.ruled else _PAD
        self._pieces: dict[tuple[str, Mark, bool, int, int, Align, Face], Piece] = {}

    def head(self) -> Band:
        """The head row."""
        cells = tuple(
            Cell(column.title, bold=self.block.ruled, quiet=not self.block.ruled) for column in self.block.columns
        )
        edges = [Edge(0.0, self.width, ink("text"), 30.0)]
        if self.block.ruled:
            edges.append(Edge(0.0, self.width, ink("border-control"), HAIRLINE, above=True))
        fill = ink("bg-window") if self.block.ruled else None
        band = self._band(cells, edges, fill, self.head_face, centred=self.block.ruled)
        return replace(band, pad=_PAD_HEAD) if self.block.ruled else band

    def row(self, row: Row) -> Band:
        """A row of the body."""
        heavy = row.kind != "body"
        fill = {"group": ink("bg-alt"), "total": ink("bg-sunken")}.get(row.kind) if self.block.ruled else None
        line = ink("border-control" if self.block.ruled else "border-subtle")
        edges = [Edge(0.0, self.width, line, HAIRLINE)]
        return self._band(
            row.cells, edges, fill, self.bold if heavy else self.plain, row.name, heads=row.kind == "group"
        )

    def empty(self) -> Band:
        """What is said when there are no rows."""
        lines = Lines(self.block.empty, self.plain, self.width)
        return Band(
            (Piece(0.0, lines, ink("text-2")),),
            self.width,
            self.pad,
            (Edge(0.0, self.width, ink("border-subtle"), HAIRLINE),),
        )

    def _band(
        self,
        cells: tuple[Cell, ...],
        edges: list[Edge],
        fill: QColor | None,
        font: Face,
        name: str = "",
        *,
        centred: bool = False,
        heads: bool = False,
    ) -> Band:
        pieces = []
        columns, known = self.block.columns, self._pieces
        ends = [0]
        number = 0
        for cell in cells[: len(columns)]:
            column = columns[number]
            last = min(number + cell.span, len(columns))
            align: Align = "center" if centred else cell.align or (column.align if cell.span == 1 else "left")
            bold = self.bold if cell.bold else font
            key = (cell.text, cell.mark, cell.quiet, number, last, align, bold)
            piece = known.get(key)
            if piece is None:  # else the same piece for the same cell: tables repeat themselves
                piece = known[key] = self._piece(cell, number, last, align, column.quiet, bold)
            pieces.append(piece)
            number = last
            ends.append(last)
        if number < len(columns):
            ends.append(len(columns))
        walls = self.walls if len(ends) > len(columns) or not self.walls else tuple(self.at[end] for end in ends)
        return Band(
            tuple(pieces),
            self.width,
            self.pad,
            tuple(edges),
            fill,
            walls,
            self.wall,
            heads=heads,
            name=name,
        )

    def _piece(self, cell: Cell, first: int, last: int, align: Align, quiet: bool, font: Face) -> Piece:
        left, right = self.at[first], self.at[last]
        if self.block.ruled:
            left, right = left + INSET, right - INSET
        elif last < len(self.block.columns):
            right -= BETWEEN_NUMBERS if align == "right" and self.block.columns[last].align == "left" else BETWEEN
        wide = right - left - (marks.ROOM * font.em if cell.mark else 0.0)
        color = ink("text-2" if quiet or cell.quiet else "text")
        return Piece(left, Lines(cell.text, font, max(wide, font.em), align), color, cell.mark)


def table_flow(block: Table, needed: Sequence[float], width: float, lang: Lang) -> Stack:
    """The flow of a table whose columns need so much; its head is repeated on every page."""
    setting = _Setting(block, needed, width, lang)
    bands = [setting.row(row) for row in block.rows]
    if not bands and block.empty:
        bands.append(setting.empty())
    if block.signed:
        bands.append(signatures(block.signed, width, lang))
    last = max((n for n, row in enumerate(block.rows) if row.kind == "body"), default=0)
    bands[last:-1] = [replace(band, heads=True) for band in bands[last:-1]]  # totals and signatures go with a row
    head = setting.head()
    return Stack(bands or [head], head=head if bands else None, gap=BELOW_HEADING, tall=inf)


def signatures(words: tuple[str, ...], width: float, lang: Lang) -> Band:
    """The line for signatures: each at its share of the width, with room behind the last one."""
    body = face("body", lang)
    wide = width / (len(words) + 1)
    pieces = (
        Piece(number * wide, Lines(said, body, wide * (2 if number + 1 == len(words) else 1)), ink("text"))
        for number, said in enumerate(words)
    )
    return Band(tuple(pieces), width, _PAD_SIGNED)
