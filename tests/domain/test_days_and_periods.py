"""Dates of every precision and periods of every length."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.periods import Period


@pytest.mark.parametrize(
    ("packed", "first", "last", "en", "zh"),
    [
        ("2022-08-26", (2022, 8, 26), (2022, 8, 26), "26 Aug 2022", "2022-08-26"),
        ("2022-08", (2022, 8, 1), (2022, 8, 31), "Aug 2022", "2022年8月"),
        ("2022-Q3", (2022, 7, 1), (2022, 9, 30), "Q3 2022", "2022年第三季度"),
        ("2022-H1", (2022, 1, 1), (2022, 6, 30), "H1 2022", "2022年上半年"),
        ("2024", (2024, 1, 1), (2024, 12, 31), "2024", "2024年"),
        ("2024-02", (2024, 2, 1), (2024, 2, 29), "Feb 2024", "2024年2月"),
        ("2024-03~", (2024, 3, 1), (2024, 3, 31), "about Mar 2024", "约 2024年3月"),
    ],
)
def test_a_date_spans_what_its_precision_leaves_open(
    packed: str, first: tuple[int, int, int], last: tuple[int, int, int], en: str, zh: str
) -> None:
    day = Day.unpack(packed)
    assert (day.first, day.last) == (dt.date(*first), dt.date(*last))
    assert (day.text("en"), day.text("zh"), day.pack()) == (en, zh, packed)


@pytest.mark.parametrize("packed", ["2022-13", "2022-02-30", "2022-Q5", "2022-H3", "22", "2022-8-26", ""])
def test_impossible_dates_are_refused(packed: str) -> None:
    with pytest.raises(ValueError):
        Day.unpack(packed)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_day_round_trips(date: dt.date) -> None:
    assert Day.unpack(Day.of(date).pack()) == Day(date.year, date.month, date.day, Precision.DAY)


@pytest.mark.parametrize(
    ("written", "packed", "en", "zh"),
    [
        ("2022", "2022", "2022", "2022年"),
        ("2022-H1", "2022-H1", "Jan–Jun 2022", "2022年1-6月"),
        ("2022-01..06", "2022-H1", "Jan–Jun 2022", "2022年1-6月"),
        ("2022-Q2", "2022-Q2", "Apr–Jun 2022", "2022年4-6月"),
        ("2022-06", "2022-06", "Jun 2022", "2022年6月"),
        ("2022-01..02", "2022-01..02", "Jan–Feb 2022", "2022年1-2月"),
        ("2013..2022", "2013..2022", "2013–2022", "2013–2022年"),
        ("2021-11..2022-02", "2021-11..2022-02", "Nov 2021 – Feb 2022", "2021年11月至2022年2月"),
    ],
)
def test_periods(written: str, packed: str, en: str, zh: str) -> None:
    period = Period.unpack(written)
    assert (period.pack(), period.text("en"), period.text("zh")) == (packed, en, zh)


@pytest.mark.parametrize("written", ["2022-06..01", "2022-Q5", "2022-00", "2023..2022", "x"])
def test_impossible_periods_are_refused(written: str) -> None:
    with pytest.raises(ValueError):
        Period.unpack(written)


@given(st.integers(1900 * 12, 2199 * 12), st.integers(0, 400))
def test_every_period_round_trips(first: int, length: int) -> None:
    period = Period(first, first + length)
    assert Period.unpack(period.pack()) == period
    assert period.year_before().months == period.months
