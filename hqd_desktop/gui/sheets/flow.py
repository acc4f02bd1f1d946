"""How blocks run down the pages: each gives a part that fits and keeps the rest for the next page.

What explains a block (notes, signatures) never stands alone on a page: the last rows above it come along.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Protocol

from hqd_desktop.gui.sheets.canvas import Canvas

Painting = Callable[[Canvas, float, float], None]
"""Draws with its upper left corner at the given x and y."""
EPSILON = 0.5


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of a PDF's outline at a height; level 0 is the sheet, 1 a section of it, 2 a group of rows."""

    title: str
    level: int
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """Something of a height (hundredths of a millimetre) that stands on one page."""

    height: float
    paint: Painting
    bookmarks: tuple[Bookmark, ...] = ()


class Flow(Protocol):
    """A block on its way down the pages. The blank above it is dropped at the top of a page."""

    @property
    def gap(self) -> float:
        """Blank above, in hundredths of a millimetre."""
        ...

    @property
    def keeps_next(self) -> bool:
        """Whether the beginning of the next block must stand on the same page."""
        ...

    @property
    def clings(self) -> bool:
        """Whether it explains the block above, of which something must stand on the same page."""
        ...

    @property
    def height(self) -> float:
        """What all of it takes on a page without end."""
        ...

    def least(self) -> float:
        """The height of the smallest portion worth beginning with."""
        ...

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """What fits into ``room`` and what is left; None if nothing does, unless ``force``: the page is empty."""
        ...

    def hold(self, room: float) -> tuple[Part, tuple[Flow, ...]] | None:
        """All but the last portion, which is left if it takes no more than ``room``; None where that is not to be had."""
        ...


@dataclass(frozen=True, slots=True)
class Whole:
    """A flow that is never split."""

    part: Part
    gap: float = 0.0
    keeps_next: bool = False
    clings: bool = False

    @property
    def height(self) -> float:
        """All of it."""
        return self.part.height

    def least(self) -> float:
        """All of it."""
        return self.part.height

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """All of it, or nothing."""
        return (self.part, ()) if force or self.part.height <= room + EPSILON else None

    def hold(self, room: float) -> None:
        """It has one portion only."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part at its height below the top of the page's text area."""

    y: float
    part: Part


def paginate(flows: Iterable[Flow], room: float) -> list[tuple[Placed, ...]]:
    """The parts of each page; ``room`` is the height of the text area. There is always at least one page."""
    waiting = deque(flows)
    pages: list[list[Placed]] = [[]]
    y = 0.0
    while waiting:
        flow = waiting.popleft()
        fresh = not pages[-1]
        top = y if fresh else y + flow.gap
        taken = flow.take(room - top, force=fresh)
        if taken is None or (not fresh and top + _needed(flow, waiting, room) > room + EPSILON):
            pages.append([])
            y = 0.0
            waiting.appendleft(flow)
            continue
        part, rest = taken
        tail = 0.0 if rest else _tail(waiting)
        if tail and top + part.height + tail > room + EPSILON:
            part, rest = flow.hold(room - tail) or taken
        pages[-1].append(Placed(top, part))
        y = top + part.height
        if rest:
            waiting.extendleft(reversed(rest))
            pages.append([])
            y = 0.0
    return [tuple(page) for page in pages]


def _needed(flow: Flow, waiting: Iterable[Flow], room: float) -> float:
    """What must find room together: the flow and, while it keeps the next, the beginning of that.

    What explains a block that cannot be parted belongs to it, unless that is more than a page has room for.
    """
    following = deque(waiting)
    height = flow.least()
    while flow.keeps_next and following:
        flow = following.popleft()
        height += flow.gap + flow.least()
    if flow.least() < flow.height - EPSILON:
        return height
    together = height + _tail(following)
    return together if together <= room + EPSILON else height


def _tail(following: Iterable[Flow]) -> float:
    """The height of what explains the block before; at the end of a sheet a section that is nothing but notes does, too."""
    listed = list(following)
    ends = all(flow.clings or flow.keeps_next for flow in listed)
    return sum(flow.gap + flow.height for flow in (listed if ends else takewhile(lambda flow: flow.clings, listed)))
