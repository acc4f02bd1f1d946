"""The list says the newest figure of each indicator, the home zone's first."""

from hqd_desktop.domain.indicators.outline import grouped_by_dimension, summary
from tests.domain.indicators.made import AREAS, PEER, grown, indicator, seen

FAI = indicator(dimension="economy")


def test_the_home_zone_stands_for_an_indicator() -> None:
    found = summary(FAI, [*grown("9.0 9.0", 2022, area=PEER), *grown("4.0 5.99", 2022)], AREAS, "")
    assert found.newest is not None
    assert str(found.newest.figure.number) == "5.99"
    assert found.spark == (4.0, 5.99)


def test_another_area_stands_in() -> None:
    found = summary(FAI, grown("9.0", 2022, area=PEER), AREAS, "")
    assert found.newest is not None
    assert found.spark == (9.0,)


def test_a_figure_without_a_period_is_said_all_the_same() -> None:
    found = summary(FAI, [seen(None, level="200 item")], AREAS, "")
    assert found.newest is None
    assert found.undated is not None
    assert str(found.undated.figure.number) == "200"


def test_groups_follow_the_order_of_the_dimensions() -> None:
    empty = summary(indicator(id=10, dimension="economy"), [], AREAS, "")
    full = summary(FAI, grown("4.0", 2022), AREAS, "")
    green = summary(indicator(id=11, dimension="green"), [], AREAS, "")
    none = summary(indicator(id=12, dimension=None), [], AREAS, "")
    groups = grouped_by_dimension([green, none, empty, full])
    assert [g.key for g in groups] == ["economy", "green", ""]
    assert groups[0].summaries == (full, empty)
