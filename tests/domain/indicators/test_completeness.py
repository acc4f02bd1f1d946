"""Who has reported: those that usually do, once the figure is due."""

from hqd_desktop.domain.indicators.completeness import reported
from hqd_desktop.domain.periods import Period

APRIL, MAY, JUNE = (Period.of(2022, 1, month).last for month in (4, 5, 6))
NOV = Period.of(2022, 1, 11).last


def test_seven_of_nine_and_who_is_missing() -> None:
    known = {area: [APRIL, MAY, JUNE] if area < 8 else [APRIL] for area in range(1, 10)}
    (june,) = reported([JUNE], known, NOV, {})
    assert june.missing == (8, 9)
    assert june.said.en == "7 of 9 reported"
    assert june.said.zh == "9 个应报，已报 7 个"


def test_who_has_not_reported_for_two_years_is_not_expected() -> None:
    old = Period.of(2020, 1, 5).last
    (june,) = reported([JUNE], {1: [JUNE], 2: [old], 3: [Period.of(2020, 1, 6).last]}, NOV, {})
    assert june.missing == (3,), "June 2020 is within two years of June 2022, May 2020 is not"


def test_who_begins_later_is_not_missing_before() -> None:
    (april,) = reported([APRIL], {1: [APRIL], 2: [JUNE]}, NOV, {})
    assert april.is_complete
    assert april.expected == 1


def test_what_is_not_due_by_the_lag_is_not_late() -> None:
    known = {1: [MAY, JUNE], 2: [MAY]}
    july = Period.of(2022, 7, 7).last
    (waiting,) = reported([JUNE], known, july, {2: 2})
    assert not waiting.due
    assert waiting.said.en == "1 of 2 reported, not due yet"
    (late,) = reported([JUNE], known, july + 2, {2: 2})
    assert late.due
    assert late.missing == (2,)


def test_where_nobody_is_expected() -> None:
    (one,) = reported([JUNE], {}, NOV, {})
    assert one.expected == 0
    assert one.said.en == "nobody expected"
