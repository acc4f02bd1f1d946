"""What levels give is drawn only where nothing was published, says that it was computed, and never crosses a gap."""

import pytest

from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.series import measures_with_data, usual_measure
from hqd_desktop.domain.records import Observation
from tests.domain.indicators.made import AREAS, HOME, PEER, indicator, seen

PROFIT = indicator(code="ind_profit", additive_time=True)


def ytd(levels: str, year: int = 2020, first: int = 2, *, area: int = HOME) -> list[Observation]:
    """Cumulative levels from a month on, "-" leaves one out."""
    return [
        seen(f"{year}-01..{month:02}" if month > 1 else f"{year}-01", area=area, level=f"{number} CNY*1e8")
        for month, number in enumerate(levels.split(), start=first)
        if number != "-"
    ]


def points(
    known: list[Observation], shown_as: Measure = Measure.SINGLE, /, **changed: object
) -> list[tuple[str, str, bool]]:
    shown = series_set(indicator(**{"additive_time": True, **changed}), known, AREAS, measure=shown_as)
    return [(p.period.pack(), str(p.figure.number), p.computed) for p in shown.points]


def test_single_months_come_from_cumulative_levels_and_february_alone_does_not() -> None:
    shown = series_set(PROFIT, ytd("410.7 780.0 1050.2"), AREAS, measure=Measure.SINGLE)
    assert [(p.period.pack(), str(p.figure.number)) for p in shown.points] == [
        ("2020-03", "369.3"),
        ("2020-04", "270.2"),
    ]
    assert all(p.computed and p.observation == 0 for p in shown.points)
    assert shown.points[0].why is not None
    assert shown.points[0].why.en == "780.0 CNY 100 million less 410.7 CNY 100 million"
    assert [(a.period.pack(), a.reason.en) for a in shown.apart if a.period] == [
        ("2020-01..02", "January and February together")
    ]


def test_january_published_by_itself_gives_february() -> None:
    assert points(ytd("10.0 25.0 31.5", first=1)) == [
        ("2020-01", "10.0", True),
        ("2020-02", "15.0", True),
        ("2020-03", "6.5", True),
    ]


def test_a_missing_december_does_not_become_zero() -> None:
    known = ytd("10 20 30 40 50 60 70 80 90 100 -") + ytd("11 22", year=2021)
    made = points(known)
    assert not any(period.startswith(("2020-12", "2021-01", "2021-02")) for period, _number, _computed in made)
    assert made[-1] == ("2021-03", "11", True)


def test_a_gap_gives_no_month_on_either_side() -> None:
    assert [period for period, _n, _c in points(ytd("10 20 - 40 50"))] == ["2020-03", "2020-06"]


def test_a_published_month_wins_and_the_computed_one_stands_beside() -> None:
    # Industrial profit, National Bureau of Statistics, October 2019: 3 039.1 - 2 803.6 = 235.5 against a published 293.7.
    known = [
        seen("2019-01..09", level="2803.6 CNY*1e8"),
        seen("2019-01..10", level="3039.1 CNY*1e8"),
        seen("2019-10", level="293.7 CNY*1e8", form="single"),
    ]
    (point,) = series_set(PROFIT, known, AREAS, measure=Measure.SINGLE).points
    assert (str(point.figure.number), point.computed) == ("293.7", False)
    assert point.beside is not None
    assert (str(point.beside.figure.number), point.beside.computed) == ("235.5", True)


def test_quarters_come_from_quarterly_levels() -> None:
    known = [
        seen(p, level=f"{n} CNY*1e8")
        for p, n in (("2025-Q1", "2200.0"), ("2025-H1", "4647.0"), ("2025-01..09", "7248.2"))
    ]
    assert points(known, frequency="quarter") == [
        ("2025-Q1", "2200.0", True),
        ("2025-Q2", "2447.0", True),
        ("2025-Q3", "2601.2", True),
    ]


@pytest.mark.parametrize(
    "changed", [{"measure": "stock"}, {"measure": "ratio"}, {"additive_time": None}, {"additive_time": False}]
)
def test_what_does_not_add_up_is_not_taken_apart(changed: dict[str, object]) -> None:
    assert not any(computed for _period, _number, computed in points(ytd("10 20 30"), **changed))


def test_computed_growth_stands_beside_the_published_one() -> None:
    known = [
        seen("2024", level="9540.2 CNY*1e8", status="final"),
        seen("2025", level="10002.1 CNY*1e8", growth="5.7 %", status="preliminary"),
    ]
    (point,) = series_set(indicator(growth_basis="real"), known, AREAS, measure=Measure.YOY).points
    assert (str(point.figure.number), point.computed) == ("5.7", False)
    assert point.beside is not None
    assert (str(point.beside.figure.number), point.beside.computed) == ("4.84", True)
    assert point.beside.why is not None
    assert "nominal" in point.beside.why.en
    assert "preliminary" in point.beside.why.en, "the two levels are not of one vintage"


def test_growth_is_computed_where_none_is_published_and_says_so() -> None:
    known = ytd("100 200", 2020) + ytd("110 230", 2021)
    shown = series_set(PROFIT, known, AREAS, measure=Measure.YOY)
    assert [(p.period.pack(), str(p.figure.number), p.computed) for p in shown.points] == [
        ("2021-01..02", "10.00", True),
        ("2021-Q1", "15.00", True),
    ]
    assert [p.observation for p in shown.points] == [known[2].id, known[3].id]


def test_nominal_growth_is_not_drawn_between_real_one() -> None:
    known = [
        seen("2022", level="100 CNY*1e8"),
        seen("2023", level="111 CNY*1e8"),
        seen("2024", level="120 CNY*1e8", growth="5.2 %"),
        seen("2023", area=PEER, level="10 CNY*1e8"),
        seen("2024", area=PEER, level="11 CNY*1e8"),
    ]
    real = series_set(indicator(growth_basis="real"), known, AREAS, measure=Measure.YOY, wanted=(HOME, PEER))
    assert [(p.period.pack(), str(p.figure.number)) for p in real.points] == [("2024", "5.2")]
    assert real.points[0].beside is not None
    nominal = series_set(indicator(growth_basis="nominal"), known, AREAS, measure=Measure.YOY, wanted=(HOME, PEER))
    assert [(p.period.pack(), p.computed) for p in nominal.points] == [("2023", True), ("2024", False), ("2024", True)]


def test_the_axis_says_what_was_computed() -> None:
    known = ytd("100 200", 2020) + ytd("110 230", 2021)
    growth = series_set(indicator(growth_basis="real"), known, AREAS, measure=Measure.YOY)
    assert growth.axis_title.en == "Growth on the same period a year earlier, computed from levels, nominal, %"
    assert growth.axis_title.zh == "比上年同期增长（按水平推算，名义），%"
    single = series_set(PROFIT, known, AREAS, measure=Measure.SINGLE)
    assert single.axis_title.en == "Single month, computed, CNY 100 million"
    assert "computed" not in series_set(PROFIT, known, AREAS, measure=Measure.YTD).axis_title.en


def test_a_range_does_not_hide_the_base() -> None:
    from hqd_desktop.domain.periods import Period

    known = ytd("100 200", 2020) + ytd("110 230", 2021)
    shown = series_set(PROFIT, known, AREAS, measure=Measure.YOY, first=Period.unpack("2021"))
    assert [str(p.figure.number) for p in shown.points] == ["10.00", "15.00"]


def test_a_loss_has_no_growth() -> None:
    assert points(ytd("-5 20", 2020) + ytd("10 30", 2021), Measure.YOY) == [("2021-Q1", "50.00", True)]


def test_a_share_grows_in_points() -> None:
    known = [seen("2023", level="30.9 %"), seen("2024", level="32.4 %")]
    assert points(known, Measure.YOY, unit="%", measure="ratio", growth_basis="points") == [("2024", "1.5", True)]


def test_an_index_of_the_previous_year_has_no_growth_of_its_own() -> None:
    known = [seen("2023", level="100.2 index"), seen("2024", level="100.4 index")]
    assert points(known, Measure.YOY, unit="index", measure="index", growth_basis="points") == []


def test_estimates_make_estimates() -> None:
    known = [seen("2023", level="10 CNY*1e8"), seen("2024", level="11 CNY*1e8", status="estimate")]
    (point,) = series_set(PROFIT, known, AREAS, measure=Measure.YOY).points
    assert point.estimate


def test_what_can_be_computed_opens_a_measure_but_is_not_opened_with() -> None:
    known = ytd("100 200", 2020) + ytd("110 230", 2021)
    assert measures_with_data(known, PROFIT) == {Measure.YTD: 4, Measure.YOY: 2, Measure.SINGLE: 2, Measure.INDEX: 2}
    assert Measure.SINGLE not in measures_with_data(known)
    assert usual_measure(PROFIT, known, AREAS) is Measure.YTD


def test_growth_of_january_and_february_stands_among_months() -> None:
    known = [
        seen("2022-01..02", growth="7.5 %", form="single", area=PEER),
        seen("2022-03", growth="5.0 %", form="single", area=PEER),
        seen("2022-04", growth="-2.9 %", form="single", area=PEER),
    ]
    shown = series_set(PROFIT, known, AREAS, measure=Measure.YOY)
    assert [p.period.pack() for p in shown.points] == ["2022-01..02", "2022-03", "2022-04"]


def test_a_number_beyond_all_sense_does_not_stop_the_page() -> None:
    known = [*ytd("0.01 0.02", 2020), *ytd("9" * 60 + " 1", 2021)]
    for measure in (Measure.YOY, Measure.SINGLE, Measure.INDEX):
        assert series_set(PROFIT, known, AREAS, measure=measure).series
