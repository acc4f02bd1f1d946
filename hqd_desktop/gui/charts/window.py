"""A chart while its window of months is dragged: the lines that are laid out already, seen through another range of slots.

Nothing is read and no line is laid out anew, so that a chart of 200 lines follows the mouse; when the window rests, the chart is
made anew for its range.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hqd_desktop.gui.charts.picture import GREY, Line, Picture, Spoken
from hqd_desktop.gui.charts.scale import ruler

LABELLED = 60
"""No chart has room for more labels than this; lines in colour get theirs first."""


class Window:
    """Pictures of parts of ``whole``."""

    def __init__(self, whole: Picture) -> None:
        first = sorted(range(len(whole.lines)), key=lambda n: whole.lines[n].token == GREY)
        self._labelled = frozenset(first[:LABELLED])
        lines = tuple(
            line if n in self._labelled or line.end is None else replace(line, end=None)
            for n, line in enumerate(whole.lines)
        )
        self.whole = replace(whole, lines=lines)
        self._extent: dict[int, tuple[float, float]] = {}
        for line in whole.lines:
            for slot, value in line.at.items():
                low, high = self._extent.get(slot, (value, value))
                self._extent[slot] = (min(low, value), max(high, value))

    def seen(self, first: int, last: int) -> Picture:
        """The slots from ``first`` to ``last``, both included, with the ruler and the labels they want."""
        whole = self.whole
        lows = [self._extent[n] for n in range(first, last + 1) if n in self._extent]
        values = [Decimal(str(value)) for pair in lows for value in pair]
        if whole.target is not None:
            values.append(Decimal(str(whole.target[0])))
        return replace(
            whole,
            lines=tuple(
                _ending(line, first, last) if n in self._labelled else line for n, line in enumerate(whole.lines)
            ),
            slots=whole.slots[first : last + 1],
            periods=whole.periods[first : last + 1],
            missing=tuple(n for n in whole.missing if first <= n <= last),
            breaks=tuple(one for one in whole.breaks if first < one[0] <= last),
            ruler=ruler(values, whole=whole.inverted),
            start=first,
            cut=True,
        )


def _ending(line: Line, first: int, last: int) -> Line:
    if not isinstance(line.values, Spoken):
        return line
    return replace(line, end=line.values.end(first, last))
