"""Currencies: the average rate of just the period for flows, the rate at its end for stocks, else nothing."""

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed
from hqd_desktop.domain.indicators.algebra.exchanging import converted
from hqd_desktop.domain.rates import Quote
from tests.domain.indicators.algebra.said import number, when, why

# People's Bank of China: the average rate of 2022 was 6.7261 yuan for a US dollar.
AVERAGE = Quote(1, "USD", 1, Figure.unpack("6.7261 CNY"), Day.unpack("2022"), "average")
END = Quote(2, "USD", 100, Figure.unpack("696.46 CNY"), Day.unpack("2022-12-30"), "end")
# A round rate of our own for the last day of the month.
LAST_DAY = Quote(3, "USD", 100, Figure.unpack("700.00 CNY"), Day.unpack("2022-12"), "end")
FLOW = Figure.unpack("10.0 USD*1e8")


def test_a_flow_takes_the_average() -> None:
    answer = converted(FLOW, when("2022"), "flow", [AVERAGE, END, LAST_DAY], "CNY*1e8")
    assert number(answer) == "67.26"
    assert isinstance(answer, Computed)
    assert "1 USD = 6.7261 CNY" in answer.why.en


def test_a_stock_takes_the_end() -> None:
    assert number(converted(FLOW, when("2022"), "stock", [AVERAGE, LAST_DAY], "CNY*1e8")) == "70.00"


def test_the_rate_of_another_time_is_none() -> None:
    assert why(converted(FLOW, when("2022-H1"), "flow", [AVERAGE], "CNY")) == (
        "no average rate of USD for Jan–Jun 2022 is on record"
    )
    assert "end-of-period rate" in why(converted(FLOW, when("2022"), "stock", [AVERAGE, END], "CNY"))
