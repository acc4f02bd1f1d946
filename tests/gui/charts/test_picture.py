"""What a chart holds: runs, bridges, estimates, labels and colours."""

import pytest

from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Break, Observation
from hqd_desktop.gui.charts.picture import GREY, HOME, Line, Picture, picture, tokens
from tests.domain.indicators.made import AREAS, OTHER, PEER, PROVINCE, grown, indicator, seen
from tests.domain.indicators.made import HOME as HOME_AREA

FAI = indicator()


def drawn(known: list[Observation], **more: object) -> Picture:
    return picture(series_set(FAI, known, AREAS, **more), "en")  # type: ignore[arg-type]


def line(known: list[Observation], **more: object) -> Line:
    return drawn(known, **more).lines[0]


def test_a_gap_is_bridged_by_dots_not_by_a_line() -> None:
    made = line(grown("4.0 4.5 - 5.0 5.5", 2022))
    assert [len(run) for run in made.runs] == [2, 2]
    assert made.bridges == (((2.0, 4.5), (4.0, 5.0)),)
    assert made.dashed == ()


def test_december_to_february_is_a_gap() -> None:
    made = line([*grown("- - - - - - - - - 2.0 2.5", 2021), *grown("3.0", 2022)])
    assert [(a[1], b[1]) for a, b in made.bridges] == [(2.5, 3.0)]


def test_estimates_are_hollow_and_dashed() -> None:
    known = [*grown("4.0 4.5", 2022), seen("2022-01..04", growth="5.0 %", status="estimate")]
    made = line(known)
    assert made.hollow == ((3.0, 5.0),)
    assert made.dashed == (((2.0, 4.5), (3.0, 5.0)),)
    assert made.end == (5.0, "+5.0 est.")
    assert made.values[3] == "+5.0% est."


def test_a_single_point_is_a_point_with_its_value() -> None:
    made = line([seen("2022-H1", growth="2.6 %")])
    assert (made.runs, made.filled) == ((), ((0.0, 2.6),))
    assert made.marked == (((0.0, 2.6), "+2.6"),)
    assert made.end == (2.6, "+2.6")


def test_a_point_between_gaps_is_marked() -> None:
    made = line(grown("4.0 4.5 - 5.0 - 5.5 5.6 5.7", 2022))
    assert (4.0, 5.0) in made.filled


def test_cumulative_levels_begin_anew_each_year() -> None:
    known = [seen(f"{y}-{q}", level=f"{n} CNY*1e8") for y in (2021, 2022) for n, q in enumerate(("Q1", "H1"), 1)]
    made = line(known, measure=Measure.YTD)
    assert [len(run) for run in made.runs] == [2, 2]
    assert made.bridges == ()


def test_a_line_that_ends_early_says_when() -> None:
    known = [*grown("4.0 4.5 5.0", 2022), *grown("1.0 2.0", 2022, area=PEER)]
    ends = [made.end for made in drawn(known).lines]
    assert ends == [(5.0, "+5.0"), (2.0, "+2.0 (Jan–Mar 2022)")]


def test_home_is_blue_provinces_grey_and_nobody_shares_a_colour() -> None:
    known = [o for area in (HOME_AREA, PEER, OTHER, PROVINCE) for o in grown("1.0 2.0", 2022, area=area)]
    made = drawn(known).lines
    assert [(m.token, m.width) for m in made] == [(HOME, 2.6), ("chart-2", 1.6), ("chart-3", 1.6), (GREY, 1.6)]


def test_an_area_keeps_its_colour_when_others_go() -> None:
    known = [o for area in (PEER, OTHER) for o in grown("1.0 2.0", 2022, area=area)]
    held: dict[int, str] = {}
    both = series_set(FAI, known, AREAS)
    one = series_set(FAI, known, AREAS, wanted=(OTHER,))
    assert tokens(both.series, held)[OTHER] == tokens(one.series, held)[OTHER] == "chart-3"


def many(count: int) -> SeriesSet:
    from hqd_desktop.domain.records import Area

    areas = [Area(id=n, name=f"区{n}", kind="zone") for n in range(1, count + 1)]
    known = [o for area in areas for o in grown("1.0 2.0 3.0", 2022, area=area.id)]
    return series_set(FAI, known, areas, wanted=[a.id for a in areas])


def test_forty_areas_have_three_colours_and_grey() -> None:
    made = picture(many(40), "zh")
    assert len(made.lines) == 40
    assert sorted(m.token for m in made.lines if m.token != GREY) == ["chart-2", "chart-3", "chart-4"]


def test_negative_values_and_the_zero_line() -> None:
    made = drawn(grown("-2.0 -1.0 1.5", 2022))
    assert made.ruler.low <= -2 < 0 < made.ruler.high
    assert made.lines[0].end == (1.5, "+1.5")
    assert made.lines[0].values[1] == "−2.0%"


def test_all_missing_is_empty() -> None:
    assert drawn([]).empty
    assert drawn([seen("2022-H1", growth="2.6 %")], measure=Measure.RANK).empty


def test_three_hundred_points() -> None:
    known = [
        seen(f"{y}-{m:02}", level=f"{m + y % 7}.5 CNY*1e8", form="single")
        for y in range(2000, 2025)
        for m in range(1, 13)
    ]
    made = drawn(known, measure=Measure.SINGLE)
    assert len(made.slots) == 300
    assert [len(run) for run in made.lines[0].runs] == [300]


@pytest.mark.parametrize(
    ("packed", "said"), [("300 item >", ">300"), ("101 CNY*1e8 ~", "≈101"), ("52.0 CNY*1e8", "52.0")]
)
def test_qualifiers_are_kept(packed: str, said: str) -> None:
    made = line([seen("2022", level=packed)], measure=Measure.YTD)
    assert made.end is not None
    assert made.end[1] == said


def test_ranks_stand_upside_down() -> None:
    made = drawn([seen("2021", rank=1, of=10), seen("2022", rank=3, of=10)], measure=Measure.RANK)
    assert made.inverted
    assert made.lines[0].end == (3.0, "3/10")


def test_a_line_does_not_go_on_across_a_break() -> None:
    known = grown("4.0 4.5 4.7 5.0", 2022)
    mark = Break(id=1, indicator=FAI.id, period=Period.unpack("2022-01..04"), kind="basis", note="new register")
    made = drawn(known, breaks=[mark])
    assert [len(run) for run in made.lines[0].runs] == [2, 2]
    assert made.lines[0].bridges == ()
    assert made.breaks == ((3, "Basis of comparison changed from Jan–Apr 2022: new register"),)
    assert "Basis of comparison changed from Jan–Apr 2022: new register." in " ".join(made.foot)


def test_computed_points_among_published_ones_are_told_apart() -> None:
    known = [
        seen("2022-01..02", level="10 CNY*1e8"),
        seen("2022-01..03", level="16 CNY*1e8"),
        seen("2022-04", form="single", level="7 CNY*1e8"),
    ]
    summed = series_set(indicator(additive_time=True), known, AREAS, measure=Measure.SINGLE)
    made = picture(summed, "en").lines[0]
    assert made.computed == ((0.0, 6.0),)
    assert made.values[0].endswith("computed")
    assert made.values[1] == "7 CNY 100 million"
