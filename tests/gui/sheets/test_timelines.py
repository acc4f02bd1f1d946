"""The timeline on pages: the scale on each, every row once, no heading last, the legend at the end."""

from __future__ import annotations

import datetime as dt

import pytest

from hqd_desktop.gui.sheets.flow import Placed, paginate
from hqd_desktop.gui.sheets.timelines import _HEAD, _LEGEND, _ROW, TimelineFlow, _Painting
from hqd_desktop.sheets.model import Timeline, TimeRow


def a_timeline(rows: int, every: int = 0) -> Timeline:
    made = []
    for number in range(rows):
        if every and number % every == 0:
            made.append(TimeRow(f"group {number}", kind="group"))
        made.append(TimeRow(f"row {number}"))
    first, last = dt.date(2022, 1, 1), dt.date(2022, 12, 31)
    return Timeline(first, last, tuple(made), ("Project", "CNY bn"), tuple("JFMAMJJASOND"), ("",) * 6)


def painted(pages: list[tuple[Placed, ...]]) -> list[_Painting]:
    made = [placed.part.paint for page in pages for placed in page]
    assert all(isinstance(one, _Painting) for one in made)
    return [one for one in made if isinstance(one, _Painting)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("rows", [1, 9, 10, 11, 12, 57, 1000])
@pytest.mark.parametrize("every", [0, 1, 4])
def test_every_row_stands_on_one_page_below_the_scale(rows: int, every: int) -> None:
    block = a_timeline(rows, every)
    room = _HEAD + 12 * _ROW
    pages = paginate([TimelineFlow(block, 26_000.0, "en")], room)
    parts = painted(pages)
    assert tuple(row for part in parts for row in part.rows) == block.rows
    assert all(placed.part.height <= room + 1 for page in pages for placed in page)
    assert [part.legend for part in parts] == [False] * (len(parts) - 1) + [True]
    assert all(part.rows[-1].kind == "body" for part in parts)
    assert len(pages) <= -(-len(block.rows) * _ROW // (room - _HEAD - _LEGEND - _ROW)) + 1
