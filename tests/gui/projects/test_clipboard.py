"""Blocks of cells as tab-separated text."""

import pytest

from hqd_desktop.gui.projects.chosen import Block, Chosen
from hqd_desktop.gui.projects.clipboard import read, written


@pytest.mark.parametrize(
    "rows",
    [
        [["a", "b"], ["c", ""]],
        [['say "hi"', "two\nlines"], ["tab\there", "中文，全角"]],
        [["=1+1", "00012"]],
    ],
)
def test_round_trip(rows: list[list[str]]) -> None:
    assert read(written(rows)) == rows


def test_line_ends_of_spreadsheets() -> None:
    assert read("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]
    assert read('"two\r\nlines"\tx\r\n') == [["two\nlines", "x"]]
    assert read("") == []
    assert read("\n\n") == []


def test_chosen_counts_rows_once() -> None:
    chosen = Chosen((Block(0, 0, 4, 1), Block(3, 2, 6, 2), Block(9, 0, 9, 0)))
    assert chosen.row_count() == 8
    assert chosen.rows() == [0, 1, 2, 3, 4, 5, 6, 9]
    assert chosen.cells == 15
    assert chosen.holds_row(6)
    assert not chosen.holds_row(7)
    assert chosen.holds(3, 2)
    assert not chosen.holds(0, 2)
