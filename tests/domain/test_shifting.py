"""Dates are moved as exactly as they are known."""

import datetime as dt

import pytest

from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.shifting import COARSER, holding, shifted


@pytest.mark.parametrize(
    ("day", "days", "months", "then"),
    [
        ("2022-01-31", 0, 1, "2022-02-28"),
        ("2024-01-31", 0, 1, "2024-02-29"),
        ("2022-12-31", 1, 0, "2023-01-01"),
        ("2022-03-01~", -1, 0, "2022-02-28~"),
        ("2022-08-26", 5, 12, "2023-08-31"),
        ("2022-11", 0, 3, "2023-02"),
        ("2022-Q4~", 0, 3, "2023-Q1~"),
        ("2022-H1", 0, -6, "2021-H2"),
        ("2022", 0, 24, "2024"),
    ],
)
def test_moved_with_its_precision(day: str, days: int, months: int, then: str) -> None:
    moved = shifted(Day.unpack(day), days=days, months=months)
    assert moved is not None
    assert moved.pack() == then


@pytest.mark.parametrize(
    ("day", "days", "months"),
    [
        ("2022-08", 10, 0),
        ("2022-Q3", 0, 1),
        ("2022-H1", 0, 3),
        ("2022", 0, 6),
        ("2199-12-31", 1, 0),
        ("1900", 0, -12),
        ("2022-01-01", 10**12, 0),
    ],
)
def test_not_moved_where_that_would_invent_or_leave_the_calendar(day: str, days: int, months: int) -> None:
    assert shifted(Day.unpack(day), days=days, months=months) is None


def test_what_holds_a_date() -> None:
    date = dt.date(2022, 8, 26)
    assert [holding(date, p).pack() for p in COARSER] == ["2022-08-26", "2022-08", "2022-Q3", "2022-H2", "2022"]
    assert holding(date, Precision.HALF, about=True).pack() == "2022-H2~"
