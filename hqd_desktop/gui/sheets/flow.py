"""How blocks run down the pages: each gives a part that fits and keeps the rest for the next page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from hqd_desktop.gui.sheets.canvas import Canvas

Painting = Callable[[Canvas, float, float], None]
"""Draws with its upper left corner at the given x and y."""
EPSILON = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """Something of a height (hundredths of a millimetre) that stands on one page."""

    height: float
    paint: Painting


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

    def least(self) -> float:
        """The height of the smallest portion worth beginning with."""
        ...

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """What fits into ``room`` and what is left; None if nothing does, unless ``force``: the page is empty."""
        ...


@dataclass(frozen=True, slots=True)
class Whole:
    """A flow that is never split."""

    part: Part
    gap: float = 0.0
    keeps_next: bool = False

    def least(self) -> float:
        """All of it."""
        return self.part.height

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """All of it, or nothing."""
        return (self.part, ()) if force or self.part.height <= room + EPSILON else None


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
        if taken is None or (not fresh and top + _needed(flow, waiting) > room + EPSILON):
            pages.append([])
            y = 0.0
            waiting.appendleft(flow)
            continue
        part, rest = taken
        pages[-1].append(Placed(top, part))
        y = top + part.height
        if rest:
            waiting.extendleft(reversed(rest))
            pages.append([])
            y = 0.0
    return [tuple(page) for page in pages]


def _needed(flow: Flow, following: Iterable[Flow]) -> float:
    """What must find room together: the flow and, while it keeps the next, the beginning of that."""
    height = flow.least()
    for other in following:
        if not flow.keeps_next:
            break
        height += other.gap + other.least()
        flow = other
    return height
