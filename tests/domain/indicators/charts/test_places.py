"""Competition ranks: equals share a rank, the next one is skipped; what is better depends on the indicator."""

from decimal import Decimal

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.charts.places import best_first, places, worth
from tests.domain.indicators.made import indicator


def test_equals_share_a_rank_and_the_next_is_skipped() -> None:
    assert places({1: Decimal("5.0"), 2: Decimal(7), 3: Decimal(5), 4: Decimal(1)}) == {1: 2, 2: 1, 3: 2, 4: 4}


def test_among_equals_the_order_given_is_kept() -> None:
    assert best_first([3, 1, 2], {1: Decimal(5), 2: Decimal(7), 3: Decimal(5)}) == [2, 3, 1]


@pytest.mark.parametrize(
    ("direction", "measure", "first"),
    [("up", Measure.YTD, 9), ("down", Measure.YTD, 1), (None, Measure.YTD, 9), ("up", Measure.RANK, 1)],
)
def test_what_comes_first(direction: str | None, measure: Measure, first: int) -> None:
    found = indicator(direction=direction)
    worths = {n: worth(Figure(Decimal(n), "1"), found, measure) for n in (1, 5, 9)}
    assert best_first([1, 5, 9], worths)[0] == first


def test_the_closest_to_the_aim_comes_first() -> None:
    found = indicator(direction="target", aim=Figure(Decimal(103), "1"), unit="1")
    worths = {n: worth(Figure(Decimal(n), "1"), found, Measure.YTD) for n in (98, 102, 110)}
    assert best_first([98, 102, 110], worths) == [102, 98, 110]
