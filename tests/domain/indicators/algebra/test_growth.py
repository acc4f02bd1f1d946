"""Growth and deflators to the digit of what was published."""

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed, Refusal, aiming, comparing, growth
from tests.domain.indicators.algebra.said import number, pct, warned, why, yi


def test_the_two_year_average() -> None:
    # National Bureau of Statistics, 2021: -13.5 % and +35.1 % make 8.1 % a year.
    answer = growth.average_growth([pct("-13.5"), pct("35.1")])
    assert number(answer) == "8.10"
    assert round(float(number(answer)), 1) == 8.1


def test_two_years_of_investment() -> None:
    # Fixed-asset investment, first half of 2021: +12.6 % after an implied -3.1 %; 4.4 % a year.
    assert number(growth.average_growth([pct("-3.1"), pct("12.6")])) == "4.46"


@pytest.mark.parametrize(
    ("nominal", "real", "deflator"),
    [("7.93", "6.44", "1.40"), ("-5.30", "-6.83", "1.64"), ("11.98", "7.05", "4.61")],
    ids=["2019Q1", "2020Q1", "2017Q1"],
)
def test_the_implied_deflator(nominal: str, real: str, deflator: str) -> None:
    assert number(growth.implied_deflator(pct(nominal), pct(real))) == deflator


def test_dalian_2025() -> None:
    final, preliminary, now = yi("9540.2"), yi("9516.9"), yi("10002.1")
    assert number(growth.year_on_year(now, final)) == "4.84"
    assert number(growth.year_on_year(now, preliminary)) == "5.10"
    assert number(growth.deflator_of_levels(now, final, pct("5.7"))) == "-0.81"
    assert number(growth.implied_deflator(pct("4.84"), pct("5.7"))) == "-0.81"
    assert "vintage" in warned(growth.year_on_year(now, final, revised=True))[0]


@pytest.mark.parametrize(("now", "before", "rate"), [("4713.5", "4478.4", "5.25"), ("243.2", "303.1", "-19.76")])
def test_growth_of_levels(now: str, before: str, rate: str) -> None:
    assert number(growth.year_on_year(yi(now), yi(before))) == rate


@pytest.mark.parametrize("base", ["0", "-3.2"])
def test_a_base_of_zero_or_below_means_nothing(base: str) -> None:
    answer = growth.year_on_year(yi("5"), yi(base))
    assert isinstance(answer, Refusal)
    assert (answer.short.en, answer.short.zh) == ("n.m.", "无意义")


def test_growth_needs_a_base_of_the_same_thing() -> None:
    assert "year earlier" in why(growth.year_on_year(yi("5"), None))
    assert "currencies" in why(growth.year_on_year(yi("5"), Figure.unpack("4 USD*1e8")))
    assert "same thing" in why(growth.year_on_year(yi("5"), pct("4")))


def test_growth_over_other_magnitudes_and_of_rough_figures() -> None:
    answer = growth.year_on_year(Figure.unpack("11000 CNY*1e4 ~"), yi("1.0"))
    assert isinstance(answer, Computed)
    assert answer.figure.pack() == "10.00 % ~"


def test_a_ratio_changes_in_points() -> None:
    # Bengbu: 13.2 : 32.3 : 54.5 became 12.4 : 30.9 : 56.7.
    answers = [
        growth.change_of_ratio(pct(a), pct(b)) for a, b in (("12.4", "13.2"), ("30.9", "32.3"), ("56.7", "54.5"))
    ]
    assert [number(a) for a in answers] == ["-0.8", "-1.4", "2.2"]
    assert all(isinstance(a, Computed) and a.figure.unit == "pp" for a in answers)


def test_points_of_a_fraction_are_points_of_a_hundred() -> None:
    answer = growth.change_of_ratio(Figure.unpack("0.55 fraction"), pct("50"))
    assert number(answer) == "5.00"


def test_the_base_that_published_growth_implies() -> None:
    assert number(growth.comparable_base(yi("9516.9"), pct("5.2"))) == "9046.5"


def test_compound_growth() -> None:
    # Beijing index, edition 2024: 0.656 to 0.914 over nine years.
    first, last = (Figure.unpack(f"{n} index") for n in ("0.656", "0.914"))
    assert number(growth.compound(first, last, 9)) == "3.75"
    assert number(growth.year_on_year(last, first)) == "39.33"
    assert "sign" in why(growth.compound(yi("-1"), yi("2"), 3))
    assert "no time" in why(growth.compound(yi("1"), yi("2"), 0))


def test_how_many_years_a_total_growth_took() -> None:
    # Beijing index, edition 2022: +39.89 % at 2.12 % a year are sixteen years.
    assert number(growth.years_between(pct("39.89"), pct("2.12"))) == "16.00"
    assert "never" in why(growth.years_between(pct("39.89"), pct("0")))


def test_a_change_on_the_last_period_says_that_it_is_not_seasonally_adjusted() -> None:
    answer = growth.period_on_period(yi("11"), yi("10"))
    assert isinstance(answer, Computed)
    assert "not seasonally adjusted" in answer.why.en


def test_nominal_out_of_real_and_prices() -> None:
    assert number(growth.nominal_of(pct("6.44"), pct("1.40"))) == "7.93"


def test_numbers_beyond_all_sense_are_still_numbers() -> None:
    huge = yi("9" * 60)
    assert number(growth.year_on_year(huge, yi("0.01"))).endswith("E+64")
    assert number(growth.year_on_year(yi("0.01"), huge)) == "-100.00"


def test_growth_that_a_sheet_states_as_a_fraction_is_the_same_growth() -> None:
    fraction = Figure.unpack("0.10 fraction")
    assert growth.rate(fraction) == growth.rate(pct("10"))
    assert number(growth.average_growth([fraction, pct("10")])) == "10.00"
    assert number(comparing.catch_up_years(yi("50"), yi("100"), fraction, pct("5"))) == "14.90"
    span = aiming.years_to_target(yi("9516.9"), yi("10000"), Figure.unpack("0.05 fraction"))
    assert [number(one) for one in (span.soonest, span.at, span.latest)] == ["0.850", "1.015", "1.262"]
