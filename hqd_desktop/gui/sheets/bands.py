"""Bands: lines of text side by side over the page's width, the rows of tables and of facts, and stacks of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby

from PySide6.QtGui import QColor

from hqd_desktop.gui.sheets import marks
from hqd_desktop.gui.sheets.canvas import HAIRLINE, Canvas
from hqd_desktop.gui.sheets.flow import EPSILON, Bookmark, Flow, Part
from hqd_desktop.gui.sheets.lines import Lines
from hqd_desktop.sheets.model import Mark

BELOW_HEADING = 160.0
"""Blank between the title of a section and its first row."""
_TALL = 6000.0
"""Bands up to this height are not cut; 60 mm. Rows of tables are cut only where a page is too short for one."""
_FEW = 3
"""Fewer lines than this are not worth beginning a tall band with."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a band: at ``x``, with a mark before it; its lines from ``start`` up to ``end`` stand on this page."""

    x: float
    lines: Lines
    color: QColor
    mark: Mark = ""
    start: int = 0
    end: int | None = None

    @property
    def left(self) -> int:
        """How many lines stand here."""
        return (self.lines.count if self.end is None else min(self.end, self.lines.count)) - self.start

    @property
    def height(self) -> float:
        """What these lines take."""
        return self.left * self.lines.face.pitch if self.start or self.end is not None else self.lines.height


@dataclass(frozen=True, slots=True)
class Edge:
    """A rule below a band, or above it, from ``x1`` to ``x2``."""

    x1: float
    x2: float
    color: QColor
    width: float
    above: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """Texts side by side with ``pad`` above and below; ``fill`` tints it, ``walls`` are the x of upright rules.

    One that ``heads`` others is never last on a page; ``name`` is what the outline calls it.
    """

    pieces: tuple[Piece, ...]
    width: float
    pad: float
    edges: tuple[Edge, ...] = ()
    fill: QColor | None = None
    walls: tuple[float, ...] = ()
    wall: QColor | None = None
    wall_width: float = HAIRLINE
    heads: bool = False
    name: str = ""
    height: float = field(init=False)
    """Height of the band with its padding."""

    def __post_init__(self) -> None:
        height = max([piece.height for piece in self.pieces], default=0.0) + 2 * self.pad
        object.__setattr__(self, "height", height)

    def split(self, room: float) -> tuple[Band, Band] | None:
        """The band cut between two lines so that the first half fits ``room``; None if not even one line does."""
        pitch = max(piece.lines.face.pitch for piece in self.pieces)
        count = int((room - 2 * self.pad) / pitch)
        if count < 1 or count >= max(piece.left for piece in self.pieces):
            return None
        first = (replace(piece, end=piece.start + count) for piece in self.pieces)
        rest = (replace(piece, start=min(piece.start + count, piece.lines.count)) for piece in self.pieces)
        return replace(self, pieces=tuple(first)), replace(self, pieces=tuple(rest))

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""
        height = self.height
        top = y + self.pad
        for piece in self.pieces:
            if piece.mark or piece.start or piece.end is not None:
                self._paint_piece(canvas, piece, x, top)
            else:
                piece.lines.draw(canvas, x + piece.x, top, piece.color)
        for edge in self.edges:
            at = y if edge.above else y + height
            canvas.rule(x + edge.x1, at, x + edge.x2, at, edge.color, edge.width)

    def _paint_piece(self, canvas: Canvas, piece: Piece, x: float, y: float) -> None:
        """One with a mark, or one that is cut between pages."""
        left = x + piece.x
        face = piece.lines.face
        if piece.mark and piece.start == 0:
            marks.draw(canvas, piece.mark, left + marks.ROOM * face.em / 3, y + face.pitch / 2, face.em)
        if piece.mark:
            left += marks.ROOM * face.em
        if piece.left:
            piece.lines.draw(canvas, left, y, piece.color, piece.start, piece.end)


class Stack:
    """Bands one below the other. ``head`` is repeated on every page; a band that heads others is never last on one."""

    def __init__(
        self,
        bands: Sequence[Band],
        *,
        head: Band | None = None,
        gap: float = 0.0,
        tall: float = _TALL,
        keeps_next: bool = False,
        clings: bool = False,
    ) -> None:
        self.bands = bands
        self.head = head
        self.gap = gap
        self.keeps_next = keeps_next
        self.clings = clings
        self._tall = tall

    @property
    def height(self) -> float:
        """The head and all bands."""
        return sum((band.height for band in self.bands), self._head_height())

    def least(self) -> float:
        """The head and the first band, with the one it heads; of a tall band a few lines."""
        height = self._head_height()
        for band in self.bands:
            height += self._beginning(band)
            if not band.heads:
                break
        return height

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """As many bands as fit; a tall one, or one that no page has room for, is cut between lines."""
        used = self._head_height()
        count = 0
        for band in self.bands:
            if used + band.height > room + EPSILON:
                break
            used += band.height
            count += 1
        taken, rest = list(self.bands[:count]), list(self.bands[count:])
        while rest and len(taken) > 1 and taken[-1].heads and not (force and all(band.heads for band in taken)):
            rest.insert(0, taken.pop())
        stuck = force and all(band.heads for band in taken)
        if rest and count == len(taken) and (rest[0].height > self._tall or stuck):
            used = sum((band.height for band in taken), self._head_height())
            halves = rest[0].split(room - used)
            if halves:
                taken.append(halves[0])
                rest[0] = halves[1]
        if not taken:
            if not force or not rest:
                return None
            taken.append(rest.pop(0))
        return self._parted(taken, rest)

    def hold(self, room: float) -> tuple[Part, tuple[Flow, ...]] | None:
        """All but the last band, with those that head it."""
        last = len(self.bands) - 1
        while last > 0 and self.bands[last - 1].heads:
            last -= 1
        rest = list(self.bands[last:])
        if last < 1 or sum((band.height for band in rest), self._head_height()) > room + EPSILON:
            return None
        return self._parted(self.bands[:last], rest)

    def _parted(self, taken: Sequence[Band], rest: list[Band]) -> tuple[Part, tuple[Flow, ...]]:
        part = _stacked([self.head, *taken] if self.head else taken)
        if not rest:
            return part, ()
        kept = Stack(
            rest, head=self.head, gap=self.gap, tall=self._tall, keeps_next=self.keeps_next, clings=self.clings
        )
        return part, (kept,)

    def _head_height(self) -> float:
        return self.head.height if self.head else 0.0

    def _beginning(self, band: Band) -> float:
        if band.height <= self._tall:
            return band.height
        return _FEW * max(piece.lines.face.pitch for piece in band.pieces) + 2 * band.pad


def _stacked(bands: Sequence[Band]) -> Part:
    """Bands one below the other: first the tints, then the texts, then the upright rules in one stroke each."""
    heights = [band.height for band in bands]
    tops = [0.0, *accumulate(heights)]

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for band, top, height in zip(bands, tops, heights):
            if band.fill is not None:
                canvas.fill(x, y + top, band.width, height, band.fill)
        for band, top in zip(bands, tops):
            band.paint(canvas, x, y + top)
        for (walls, color, width), run in groupby(range(len(bands)), lambda n: _walls(bands[n])):
            numbers = list(run)
            for wall in walls:
                assert color is not None
                canvas.rule(x + wall, y + tops[numbers[0]], x + wall, y + tops[numbers[-1] + 1], color, width)

    named = tuple(Bookmark(band.name, 2, top) for band, top in zip(bands, tops) if band.name)
    return Part(tops[-1], paint, named)


def _walls(band: Band) -> tuple[tuple[float, ...], QColor | None, float]:
    return band.walls if band.wall else (), band.wall, band.wall_width
