"""Cumulative and single periods; numbers of the National Bureau of Statistics where named."""

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed, cumulating
from tests.domain.indicators.algebra.said import number, warned, when, why, yi

PROFIT_2020 = {when("2020-01..02"): yi("410.7"), when("2020-Q1"): yi("780.3"), when("2020-01..05"): yi("1500.0")}


@pytest.mark.parametrize(
    ("later", "earlier", "month"),
    [("3039.1", "2803.6", "235.5")],
)
def test_a_month_is_the_difference_of_two_cumulative_figures(later: str, earlier: str, month: str) -> None:
    levels = {when("2019-01..10"): yi(later), when("2019-01..09"): yi(earlier)}
    answer = cumulating.single(levels, when("2019-10"))
    assert number(answer) == month
    assert isinstance(answer, Computed)
    assert answer.figure.unit == "CNY*1e8"
    assert answer.why.zh == "3,039.1 亿元减2,803.6 亿元"


@pytest.mark.parametrize("month", ["2020-01", "2020-02"])
def test_neither_january_nor_february_is_told_from_both(month: str) -> None:
    assert why(cumulating.single(PROFIT_2020, when(month))).startswith("January and February are published together")


def test_both_together_are_one_period() -> None:
    assert number(cumulating.single(PROFIT_2020, when("2020-01..02"))) == "410.7"


def test_march_needs_no_january() -> None:
    assert number(cumulating.single(PROFIT_2020, when("2020-03"))) == "369.6"


def test_a_missing_december_is_not_zero() -> None:
    levels = {when("2020-01..11"): yi("100"), when("2021-01..02"): yi("20")}
    assert why(cumulating.single(levels, when("2020-12"))) == (
        "no cumulative figure for 2020 is on record, and a missing one is not zero"
    )
    assert why(cumulating.single(PROFIT_2020, when("2020-05"))).startswith("no cumulative figure for Jan–Apr 2020")


def test_a_quarter() -> None:
    levels = {when("2025-H1"): yi("4647.0"), when("2025-01..09"): yi("7248.2"), when("2025"): yi("10002.1")}
    assert number(cumulating.quarter(levels, 2025, 3)) == "2601.2"
    assert number(cumulating.quarter(levels, 2025, 4)) == "2753.9"
    assert "Jan–Mar 2025" in why(cumulating.quarter(levels, 2025, 2))


def test_a_stock_is_not_taken_apart() -> None:
    assert why(cumulating.single(PROFIT_2020, when("2020-03"), flow=False)).startswith("only what adds up")


def test_currencies_are_not_subtracted() -> None:
    levels = {when("2020-Q1"): yi("10"), when("2020-01..02"): Figure.unpack("1 USD*1e8")}
    assert (
        why(cumulating.single(levels, when("2020-03")))
        == "CNY 100 million and USD 100 million are different currencies"
    )


def test_months_add_up_to_the_year_to_date() -> None:
    months = [(when("2020-01..02"), yi("410.7")), (when("2020-03"), yi("369.6")), (when("2020-04"), yi("267.8"))]
    assert number(cumulating.cumulated(months, when("2020-01..04"))) == "1048.1"
    assert "Mar 2020 is missing" in why(cumulating.cumulated([months[0], months[2]], when("2020-01..04")))
    twice = [*months, (when("2020-02"), yi("1"))]
    assert "counted twice" in why(cumulating.cumulated(twice, when("2020-01..04")))


def test_the_last_twelve_months() -> None:
    answer = cumulating.trailing_year(yi("7248.2"), yi("9540.2"), yi("6900.0"), revised=True)
    assert number(answer) == "9888.4"
    assert "vintage" in warned(answer)[0]
    assert "not complete" in why(cumulating.trailing_year(yi("1"), None, yi("1")))


def test_a_split_of_january_and_february_says_that_it_is_an_assumption() -> None:
    january, february = cumulating.split_evenly(yi("59.0"), days=(31, 28))
    assert (number(january), number(february)) == ("31.00", "28.00")
    assert "assumption" in warned(january)[0]
    assert number(cumulating.split_evenly(yi("410.7"))[0]) == "205.35"


def test_parts_add_up() -> None:
    # Dalian, first half of 2025 and the year 2024.
    assert number(cumulating.total([yi("216.9"), yi("1641.3"), yi("2788.8")])) == "4647.0"
    assert number(cumulating.total([yi("585.7"), yi("3349.0"), yi("5582.2")])) == "9516.9"
