"""Slots are months, quarters, half-years or years, all of one length, gaps included."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain.indicators.slots import grid_ends, period_of, ruled, step_of, typed_step
from hqd_desktop.domain.periods import Period


def end(text: str) -> int:
    return Period.unpack(text).last


def test_the_step_is_the_widest_that_fits() -> None:
    assert step_of([end("2022-06")]) == 6
    assert step_of([end("2022-12"), end("2013-12")]) == 12
    assert step_of([end("2022-03"), end("2022-06")]) == 3
    assert step_of([end("2022-02"), end("2022-03")]) == 1
    assert step_of([end("2020-09"), end("2021-09"), end("2022-09")]) == 12


def test_years_between_two_known_ones_are_slots() -> None:
    slots = ruled([end("2013"), end("2022")], None, None, from_january=True)
    assert [slot // 12 for slot in slots] == list(range(2013, 2023))


def test_a_range_asked_for_is_shown_whole() -> None:
    asked = ruled([end("2022-05")], Period.unpack("2022-01"), Period.unpack("2022-06"), from_january=False)
    assert asked == tuple(range(end("2022-01"), end("2022-06") + 1))
    assert ruled([], None, None, from_january=True) == ()


@given(st.lists(st.integers(2000 * 12, 2030 * 12), min_size=1, max_size=40))
def test_every_end_is_a_slot(ends: list[int]) -> None:
    slots = ruled(ends, None, None, from_january=False)
    step = step_of(ends)
    assert set(ends) <= set(slots)
    assert all(b - a == step for a, b in pairwise(slots))


def test_the_grid_leads_to_one_more_period() -> None:
    slots = (end("2022-02"), end("2022-03"))
    columns = grid_ends(slots, slots, "month", end("2026-11"))
    assert columns == tuple(range(end("2022-01"), end("2022-04") + 1))


def test_an_empty_grid_leads_to_today() -> None:
    assert [e // 12 for e in grid_ends((), (), "year", end("2026-11"))] == [2022, 2023, 2024, 2025, 2026]
    assert grid_ends((), (), "month", end("2026-03"))[-1] == end("2026-04")


def test_an_odd_end_has_a_column_of_its_own() -> None:
    assert end("2022-06") in grid_ends((), (end("2022-06"), end("2022-12")), "year", end("2026-11"))


def test_what_a_new_figure_is_of() -> None:
    assert period_of(end("2022-06"), "ytd", 1).pack() == "2022-H1"
    assert period_of(end("2022-02"), "ytd", 1).pack() == "2022-01..02"
    assert period_of(end("2022-06"), "single", 1).pack() == "2022-06"
    assert period_of(end("2022-06"), "asof", 3).pack() == "2022-Q2"
    assert period_of(end("2022"), "asof", 12).pack() == "2022"
    assert typed_step(None, 0, end("2022-12")) == 12
    assert typed_step("month", 0, end("2022-12")) == 1
