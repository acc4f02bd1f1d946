"""Blocks of cells as tab-separated text."""

import pytest

from hqd_desktop.gui.widgets.tabbed import read, written


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


def test_a_quote_that_never_closes_is_text() -> None:
    assert read('"Wind\tpark\nSKF\t2') == [['"Wind', "park"], ["SKF", "2"]]
    assert read('24" pipe\tx') == [['24" pipe', "x"]]


def test_one_text_of_any_length() -> None:
    long = "很长" * 100_000
    assert read(written([[long, "x"]])) == [[long, "x"]]
