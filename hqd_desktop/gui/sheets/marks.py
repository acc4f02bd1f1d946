"""Signs drawn before words. The shape alone tells them apart: they are printed in black and white, too."""

from __future__ import annotations

from PySide6.QtGui import QColor

from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.sheets.model import Mark

ROOM = 1.5
"""The width kept free for a mark and its gap, in multiples of the type size."""
_RIM, _HEART = 1.3, 0.3
"""Of the size of a milestone: the rim around it, and what fills a late one."""
_LAMPS = {"green": "sig-green", "yellow": "sig-yellow", "red": "sig-red"}


def draw(canvas: Canvas, mark: Mark, x: float, y: float, em: float) -> None:
    """Draw the mark around its centre; ``em`` is the size of the type beside it."""
    half = em * 0.36
    if mark == "green":
        canvas.disc(x, y, em * 0.31, ink(_LAMPS[mark]))
    elif mark == "yellow":
        color = ink(_LAMPS[mark])
        canvas.shape([(x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8)], color, color, 1.0)
    elif mark == "red":
        color = ink(_LAMPS[mark])
        diamond(canvas, x, y, half, filled=color, edge=color)
    elif mark == "met":
        diamond(canvas, x, y, half, filled=ink("text-2"), edge=ink("text-2"))
    elif mark == "due":
        diamond(canvas, x, y, half, filled=ink("bg-base"), edge=ink("text"))


def milestone(canvas: Canvas, x: float, y: float, half: float, *, met: bool, late: bool) -> None:
    """A milestone on a bar: solid where met, hollow where due, with a heart where late; parted from the bar by a pale rim."""
    rim = ink("bg-base")
    diamond(canvas, x, y, half * _RIM, filled=rim, edge=rim)
    edge = ink("sig-red" if late else "text")
    diamond(canvas, x, y, half, filled=ink("text-2" if met else "bg-base"), edge=edge)
    if late:
        diamond(canvas, x, y, half * _HEART, filled=edge, edge=edge)


def diamond(canvas: Canvas, x: float, y: float, half: float, *, filled: QColor, edge: QColor) -> None:
    """A diamond around its centre."""
    points = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    canvas.shape(points, filled, edge, max(half * 0.22, 18.0))
