"""An index with base 100 is computed only from levels that compare, and carries its mark."""

from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.indicators.series import measures_with_data
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Break, Observation
from tests.domain.indicators.made import AREAS, HOME, PEER, indicator, seen

GDP = indicator(frequency="quarter")


def points(known: list[Observation], area: int = HOME) -> list[tuple[str, str]]:
    shown = series_set(GDP, known, AREAS, measure=Measure.INDEX)
    return [(p.period.pack(), str(p.figure.number)) for s in shown.series if s.area == area for p in s.points]


def test_the_chinese_gdp_index() -> None:
    # Statistical yearbook: 1978 = 100 gives 4478.4 for 2022 and 4713.5 for 2023, +5.25 %.
    known = [seen("2022", level="4478.4 index"), seen("2023", level="4713.5 index")]
    index = indicator(unit="index", measure="index", frequency="year")
    shown = series_set(index, known, AREAS, measure=Measure.INDEX)
    assert [str(p.figure.number) for p in shown.points] == ["100.0", "105.2"]
    assert all(p.computed for p in shown.points)
    assert shown.axis_title.en == "Computed index, 2022 = 100"


def test_cumulative_levels_compare_with_the_same_months_only() -> None:
    known = [
        seen("2020-Q1", level="40 CNY*1e8"),
        seen("2020", level="200 CNY*1e8"),
        seen("2021-Q1", level="44 CNY*1e8"),
    ]
    assert points(known) == [("2020-Q1", "100.0"), ("2021-Q1", "110.0")]


def test_one_level_gives_no_index() -> None:
    known = [seen("2022", level="52 CNY*1e8")]
    assert Measure.INDEX not in measures_with_data(known)
    assert points(known) == []


def test_a_base_of_zero_or_less_is_no_base() -> None:
    known = [seen("2021", level="-3 CNY*1e8"), seen("2022", level="5 CNY*1e8"), seen("2023", level="6 CNY*1e8")]
    assert points(known)[1:] == [("2022", "100.0"), ("2023", "120.0")]


def test_an_area_without_the_base_has_no_index() -> None:
    known = [
        *(seen(str(year), level=f"{year} CNY*1e8") for year in (2020, 2021, 2022)),
        *(seen(str(year), area=PEER, level=f"{year} CNY*1e8") for year in (2021, 2022)),
    ]
    assert points(known, PEER) != []
    assert points(known)[1] == ("2021", "100.0")


def test_other_units_of_one_currency_compare() -> None:
    known = [seen("2021", level="1 CNY*1e8"), seen("2022", level="11000 CNY*1e4")]
    assert points(known) == [("2021", "100.0"), ("2022", "110.0")]


def grew(text: str, first: int, area: int = HOME) -> list[Observation]:
    """Growth of whole years from one on, "-" leaves one out."""
    return [
        seen(str(year), area=area, growth=f"{number} %")
        for year, number in enumerate(text.split(), start=first)
        if number != "-"
    ]


REAL = indicator(frequency="year", growth_basis="real")


def test_without_levels_growth_is_chained() -> None:
    # The national index of GDP: +8.45 % in 2021, +2.95 % in 2022, +5.25 % in 2023.
    shown = series_set(REAL, grew("8.45 2.95 5.25", 2021), AREAS, measure=Measure.INDEX)
    made = [(p.period.pack(), str(p.figure.number), p.computed) for p in shown.points]
    assert made == [("2020", "100.0", True), ("2021", "108.5", True), ("2022", "111.6", True), ("2023", "117.5", True)]
    assert (shown.chained, shown.axis_title.en) == (True, "Computed index, chained from published growth, 2020 = 100")
    assert shown.points[1].why is not None
    assert footnote(shown)[1].zh == "由已公布的增速连乘推算，并非公布数。"


def test_levels_go_before_growth() -> None:
    known = [*grew("8.45 2.95", 2021), seen("2021", level="100 CNY*1e8"), seen("2022", level="105 CNY*1e8")]
    shown = series_set(REAL, known, AREAS, measure=Measure.INDEX)
    assert (shown.chained, [str(p.figure.number) for p in shown.points]) == (False, ["100.0", "105.0"])


def test_a_year_without_growth_ends_the_chain() -> None:
    shown = series_set(REAL, grew("9 9 - 5 5", 2019), AREAS, measure=Measure.INDEX)
    assert [p.period.pack() for p in shown.points] == ["2021", "2022", "2023"]


def test_a_break_ends_the_chain_of_growth() -> None:
    broken = Break(id=1, indicator=9, period=Period.unpack("2021"), kind="basis")
    shown = series_set(REAL, grew("9 9 9 9", 2019), AREAS, measure=Measure.INDEX, breaks=[broken])
    assert [p.period.pack() for p in shown.points] == ["2021", "2022"]


def test_one_growth_or_one_in_points_makes_no_chain() -> None:
    assert series_set(REAL, grew("9", 2021), AREAS, measure=Measure.INDEX).points == ()
    points = indicator(growth_basis="points", unit="%", measure="ratio")
    assert series_set(points, grew("1 2", 2021), AREAS, measure=Measure.INDEX).points == ()
    assert measures_with_data(grew("1 2", 2021), points) == {Measure.YOY: 2}
    assert measures_with_data(grew("1 2", 2021), REAL) == {Measure.YOY: 2, Measure.INDEX: 3}
