"""The sheet of paper: size, orientation and margins, in millimetres (DESIGN, section 7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Size = Literal["A4", "A3"]

_SIZES: dict[Size, tuple[float, float]] = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet of paper. Margins in mm; ``side`` is left and right.

    ``scale`` sets everything but header and footer smaller, in percent. 0 does so only where a table is too wide for the page, and
    down to ``LEAST_SCALE``.
    """

    size: Size = "A4"
    landscape: bool = False
    top: float = 14.0
    side: float = 18.0
    bottom: float = 13.0
    scale: int = 0

    @property
    def width(self) -> float:
        """Width as the paper lies, in mm."""
        return _SIZES[self.size][1 if self.landscape else 0]

    @property
    def height(self) -> float:
        """Height as the paper lies, in mm."""
        return _SIZES[self.size][0 if self.landscape else 1]

    @property
    def inner(self) -> float:
        """Width between the margins, in mm."""
        return self.width - 2 * self.side


LEAST_SCALE = 72
"""Percent at which the 9 points of a table become 6.5 (小六), the smallest that office papers use."""
PORTRAIT = Paper()
LANDSCAPE = Paper(landscape=True, top=12.0, side=14.0, bottom=11.0)
