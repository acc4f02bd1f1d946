"""Round ticks, names for slots, labels that do not touch."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain.periods import Period
from hqd_desktop.gui.charts.scale import pushed_apart, ruler, slot_names

NUMBERS = st.decimals(-(10**9), 10**9, places=2)


def texts(*values: str, signed: bool = False) -> tuple[str, ...]:
    return ruler([Decimal(v) for v in values]).texts(signed=signed)


def test_the_picture_of_the_design() -> None:
    assert texts("-2", "7", signed=True) == ("−2", "0", "+2", "+4", "+6", "+8")


def test_two_index_values_do_not_start_at_zero() -> None:
    assert texts("0.65", "0.91") == ("0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95")


def test_one_value_is_measured_from_zero() -> None:
    assert texts("2.6", signed=True)[0] == "0.0"
    assert texts("-2.6", signed=True)[-1] == "0.0"
    assert texts("0") == ("0.0", "0.2", "0.4", "0.6", "0.8", "1.0")


def test_ranks_are_whole_and_begin_with_one() -> None:
    assert ruler([Decimal(1)], whole=True).texts(signed=False) == ("1", "2")
    ranks = ruler([Decimal(1), Decimal(50)], whole=True)
    assert ranks.ticks[0] == 1
    assert all(tick == int(tick) for tick in ranks.ticks)
    assert ranks.high >= 50


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_ticks_are_few_even_and_hold_every_value(values: list[Decimal]) -> None:
    made = ruler(values)
    assert 2 <= len(made.ticks) <= 9
    assert made.low <= float(min(values))
    assert float(max(values)) <= made.high
    assert len({b - a for a, b in pairwise(made.ticks)}) == 1
    assert len(made.texts(signed=True)) == len(made.ticks)


@given(st.lists(st.floats(0, 400), max_size=40))
def test_labels_never_touch_and_keep_their_order(wanted: list[float]) -> None:
    placed = pushed_apart(wanted, 17, 0, 17 * 40)
    for (a, pa), (b, pb) in pairwise(sorted(zip(wanted, placed, strict=True))):
        assert pb - pa >= 17 - 1e-6 or a == b
    assert len({round(p, 3) for p in placed}) == len(placed)
    assert all(-1e-6 <= p <= 17 * 40 + 1e-6 for p in placed)


def test_labels_that_do_not_touch_stay() -> None:
    assert pushed_apart([10.0, 100.0, 50.0], 17, 0, 200) == [10.0, 100.0, 50.0]
    assert pushed_apart([100.0, 100.0], 17, 0, 200) == [91.5, 108.5]


def months(first: str, last: str) -> list[int]:
    return list(range(Period.unpack(first).last, Period.unpack(last).last + 1))


def test_months_have_letters_and_years() -> None:
    slots = months("2021-01", "2022-06")
    named = slot_names(slots, 1, 36, "en", [None] * len(slots))
    assert "".join(text for _n, text in named.names) == "JFMAMJJASONDJFMAMJ"
    assert named.years == ((0, "2021"), (12, "2022"))
    chinese = slot_names(slots, 1, 36, "zh", [None] * len(slots))
    assert [text for _n, text in chinese.names][:3] == ["1", "2", "3"]
    assert chinese.years[0] == (0, "2021年")


def test_ten_years_of_months_are_not_crowded() -> None:
    slots = months("2013-01", "2022-12")
    named = slot_names(slots, 1, 600 / 120, "en", [None] * 120)
    places = [n * 5 for n, _text in named.names]
    assert all(b - a >= 25 for a, b in pairwise(places))
    assert [text for _n, text in named.years][:2] == ["2013", "2014"]


def test_a_lone_period_has_its_full_name() -> None:
    half = Period.unpack("2022-H1")
    assert slot_names([half.last], 6, 600, "en", [half]).names == ((0, "Jan–Jun 2022"),)
    assert slot_names([half.last], 6, 600, "zh", [half]).names == ((0, "2022年1-6月"),)


@pytest.mark.parametrize(("room", "count"), [(60.0, 10), (20.0, 5), (6.0, 2)])
def test_years_are_thinned_but_the_newest_stays(room: float, count: int) -> None:
    slots = [Period.of(year).last for year in range(2013, 2023)]
    named = slot_names(slots, 12, room, "en", [None] * 10).names
    assert len(named) <= count
    assert named[-1] == (9, "2022")
