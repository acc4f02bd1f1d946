"""The transformations that FRED offers, with its formulas."""

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed
from hqd_desktop.domain.indicators.algebra.transforming import NAMES, Gathering, Transformation, coarser, transformed
from tests.domain.indicators.algebra.said import number, warned, when, why, yi

QUARTERS = {
    when(f"{year}-Q{q}"): yi(level)
    for (year, q), level in zip(
        [(2023, 4), (2024, 1), (2024, 2), (2024, 3), (2024, 4)], ["100", "102", "104", "103", "110"], strict=True
    )
}


@pytest.mark.parametrize(
    ("how", "quarter", "expected"),
    [
        (Transformation.LEVEL, "2024-Q1", "102"),
        (Transformation.CHANGE, "2024-Q1", "2"),
        (Transformation.CHANGE_ON_YEAR, "2024-Q4", "10"),
        (Transformation.PERCENT, "2024-Q1", "2.00"),
        (Transformation.PERCENT_ON_YEAR, "2024-Q4", "10.00"),
        (Transformation.ANNUAL, "2024-Q1", "8.24"),
        (Transformation.CONTINUOUS, "2024-Q1", "1.98"),
        (Transformation.CONTINUOUS_ANNUAL, "2024-Q1", "7.92"),
        (Transformation.LOGARITHM, "2024-Q1", "4.6250"),
    ],
)
def test_each_transformation(how: Transformation, quarter: str, expected: str) -> None:
    assert number(transformed(QUARTERS, how)[when(quarter)]) == expected
    assert NAMES[how].zh


def test_rates_carry_the_caveat_and_the_first_period_has_none() -> None:
    made = transformed(QUARTERS, Transformation.PERCENT)
    assert "rounded levels" in warned(made[when("2024-Q1")])[-1]
    assert why(made[when("2023-Q4")]) == "there is no figure to compare with"


def test_losses_have_no_rates() -> None:
    made = transformed({when("2023"): yi("-1"), when("2024"): yi("2")}, Transformation.ANNUAL)
    assert why(made[when("2024")])
    assert why(transformed({when("2023"): yi("0")}, Transformation.LOGARITHM)[when("2023")])


@pytest.mark.parametrize(
    ("how", "expected"), [(Gathering.SUM, "419"), (Gathering.MEAN, "104.8"), (Gathering.END, "110")]
)
def test_quarters_become_a_year_and_an_incomplete_one_does_not(how: Gathering, expected: str) -> None:
    made = coarser(QUARTERS, 12, how)
    assert number(made[when("2024")]) == expected
    assert why(made[when("2023")]) == "not all its periods are on record"


def test_the_unit_stays() -> None:
    answer = transformed(
        {when("2023"): Figure.unpack("5 %"), when("2024"): Figure.unpack("6.5 %")}, Transformation.CHANGE
    )
    made = answer[when("2024")]
    assert isinstance(made, Computed)
    assert made.figure.pack() == "1.5 %"
