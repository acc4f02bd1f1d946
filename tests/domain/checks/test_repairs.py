"""Other numbers a slip of the pen may have stood for."""

from __future__ import annotations

from hqd_desktop.domain.checks.repairs import DIGIT, POINT, SIGN, SWAPPED, UNIT, candidates, spelled
from tests.domain.checks.given import D


def test_every_kind_of_slip_once() -> None:
    made = dict(candidates(D("30.33")))
    assert made[D("39.33")] == DIGIT
    assert made[D("03.33")] == SWAPPED
    assert made[D("303.3")] == POINT
    assert made[D("303300")] == UNIT
    assert made[D("-30.33")] == SIGN
    assert D("30.33") not in made


def test_another_magnitude_keeps_the_digits_as_printed() -> None:
    number = D("30.33")
    assert spelled(number, number.scaleb(4), "CNY*1e4") == (number, "CNY*1e8")
    assert spelled(number, number.scaleb(-4), "CNY*1e8") == (number, "CNY*1e4")
    assert spelled(D("2.60"), D("2.60").scaleb(4), "person") == (D("2.60"), "person*1e4")


def test_where_no_magnitude_fits_the_number_is_written_out() -> None:
    assert spelled(D("30.33"), D("3033"), "%") == (D("3033"), "%")
    assert spelled(D("30.33"), D("303.3"), "CNY*1e8") == (D("303.3"), "CNY*1e8")
    assert spelled(D("30.33"), D("39.33"), "CNY*1e8") == (D("39.33"), "CNY*1e8")
