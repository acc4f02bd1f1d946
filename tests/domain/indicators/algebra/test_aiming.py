"""Towards 1 trillion yuan: Dalian."""

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed, Refusal, aiming
from tests.domain.indicators.algebra.said import number, pct, warned, why, yi

AT, AIM = yi("9516.9"), yi("10000")


@pytest.mark.parametrize(
    ("growth", "years"), [("3", "1.675"), ("4", "1.262"), ("5", "1.015"), ("5.2", "0.977"), ("6", "0.850")]
)
def test_years_to_the_target(growth: str, years: str) -> None:
    answer = aiming.years_to(AT, AIM, pct(growth))
    assert number(answer) == years
    assert isinstance(answer, Computed)
    assert answer.figure.unit == "year"


def test_the_growth_it_takes() -> None:
    assert number(aiming.required_annual_growth(AT, AIM, 1)) == "5.076"
    assert "due already" in why(aiming.required_annual_growth(AT, AIM, 0))


def test_years_are_a_range_and_warn_of_real_growth() -> None:
    span = aiming.years_to_target(AT, AIM, pct("5"), real=True)
    assert [number(a) for a in (span.soonest, span.at, span.latest)] == ["0.850", "1.015", "1.262"]
    assert "constant prices" in span.warnings[0].en
    with_prices = aiming.years_to_target(AT, AIM, pct("5.7"), real=True, prices=pct("-0.81"))
    assert with_prices.warnings == ()
    assert number(with_prices.at) == "1.048", "real growth of 5.7 % is 4.84 % of the day's money"
    assert aiming.years_to_target(AT, AIM, pct("5")).warnings == ()


def test_never_and_already() -> None:
    answer = aiming.years_to(AT, AIM, pct("-1"))
    assert isinstance(answer, Refusal)
    assert answer.short.en == "never"
    assert number(aiming.years_to(yi("10002.1"), AIM, pct("5"))) == "0"


def test_gap_and_completion() -> None:
    # "483.1 short", July 2025.
    assert number(aiming.gap(AIM, AT)) == "483.1"
    assert number(aiming.gap(AIM, yi("10002.1"))) == "-2.1"
    assert number(aiming.completion(yi("10002.1"), AIM)) == "100.02"
    assert "target is zero" in why(aiming.completion(AT, yi("0")))
    assert "same thing" in why(aiming.gap(pct("5"), AT))


def test_progress_of_dalian_in_three_quarters_of_2025() -> None:
    done = aiming.completion(yi("7248.2"), AIM)
    time = aiming.linear_progress(9)
    assert (number(done), number(time)) == ("72.48", "75.00")
    assert isinstance(done, Computed)
    assert isinstance(time, Computed)
    behind = aiming.ahead(done.figure, time.figure)
    assert number(behind) == "-2.52"
    assert isinstance(behind, Computed)
    assert behind.figure.unit == "pp"


def test_the_seasonal_profile_of_last_year() -> None:
    assert number(aiming.seasonal_progress(yi("6880.0"), yi("9516.9"))) == "72.29"
    assert warned(aiming.seasonal_progress(yi("6880.0"), yi("9540.2"), revised=True))
    assert "not complete" in why(aiming.seasonal_progress(None, yi("1")))


def test_the_rest_of_the_year() -> None:
    assert number(aiming.required_rest_growth(AIM, yi("7248.2"), yi("9540.2"), yi("6880.0"))) == "3.44"
    assert "not complete" in why(aiming.required_rest_growth(AIM, yi("1"), None, None))
    assert "rest of last year" in why(aiming.required_rest_growth(AIM, yi("1"), yi("5"), yi("5")))


def test_no_share_of_a_year_that_has_more_months() -> None:
    assert why(aiming.linear_progress(13))


def test_other_currencies_are_refused() -> None:
    assert "currencies" in why(aiming.years_to(Figure.unpack("1 USD*1e8"), AIM, pct("5")))
