"""Names of areas in little room: names of zones often begin and end alike, and differ by a number in between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_LEAD, _CORE, _HEAD = 3, 4, 8
"""Characters kept before what tells a name apart, of it, and at most of the name's beginning."""
_RIGHT, _MIDDLE = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle


def told_apart(names: Sequence[str], rooms: Sequence[float], metrics: QFontMetrics) -> list[str]:
    """Names cut to their rooms (pixels): in the middle; where two would read alike, so that what tells them apart is kept."""
    short = [metrics.elidedText(name, _MIDDLE, max(0, int(room))) for name, room in zip(names, rooms, strict=True)]
    read = {text: {n for n, other in zip(names, short, strict=True) if other == text} for text in short}
    if all(len(meant) == 1 for meant in read.values()):
        return short
    shared = _shared(names)
    return [
        text if len(read[text]) == 1 else _around(name, shared[name], int(room), metrics)
        for name, text, room in zip(names, short, rooms, strict=True)
    ]


def _shared(names: Sequence[str]) -> dict[str, int]:
    """How many characters each name begins with that another one begins with, too."""
    order = sorted(set(names))
    found = dict.fromkeys(order, 0)
    for a, b in pairwise(order):
        alike = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        found[a], found[b] = max(found[a], alike), max(found[b], alike)
    return found


def _around(name: str, shared: int, room: int, metrics: QFontMetrics) -> str:
    """The beginning as far as there is room, an ellipsis, and the name from a little before what is its own."""
    start = max(0, shared - _LEAD)
    core = name[start : shared + _CORE]
    for head in range(min(_HEAD, start), -1, -1):
        before = name[:head] + "…" if start else ""
        if metrics.horizontalAdvance(f"{before}{core}…") <= room or head == 0:
            return metrics.elidedText(before + name[start:], _RIGHT, max(0, room))
    return name
