"""Ranking, comparison of two periods, rank over time: who is compared, who is told to be missing, what is computed."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.charts import Asked
from hqd_desktop.domain.indicators.charts.bump import bump
from hqd_desktop.domain.indicators.charts.dumbbell import dumbbell
from hqd_desktop.domain.indicators.charts.ranking import ranking
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Observation
from hqd_desktop.domain.records.statistics import Break
from tests.domain.indicators.made import AREAS, HOME, OTHER, PEER, PROVINCE, indicator, seen

EVERYONE = (HOME, PEER, OTHER, PROVINCE)
GROWTH = ((HOME, "2024", "5.0 %"), (PEER, "2024", "7.1 %"), (PROVINCE, "2024", "5.2 %"), (OTHER, "2023", "1.0 %"))


def lines(
    known: Sequence[Observation], measure: Measure = Measure.YOY, wanted: Sequence[int] = EVERYONE, **more: object
) -> SeriesSet:
    return series_set(indicator(direction="up"), known, AREAS, measure=measure, wanted=wanted, **more)  # type: ignore[arg-type]


def grown() -> list[Observation]:
    return [seen(period, area=area, growth=growth) for area, period, growth in GROWTH]


def words(texts: Sequence[object]) -> str:
    return " ".join(getattr(text, "en", "") for text in texts)


def test_a_ranking_goes_from_the_best_to_the_worst_and_names_who_did_not_report() -> None:
    made = ranking(lines(grown()))
    assert made.period == Period.unpack("2024")
    assert [(bar.series.name.en, bar.rank) for bar in made.bars] == [("Zone B", 1), ("Home zone", 2)]
    assert [one.name.en for one in made.missing] == ["Zone C"]
    assert made.everyone == 3
    assert "2 of 3 areas reported. Not reported: Zone C." in words(made.foot)
    assert made.foot[0].en.startswith("Source: ")


def test_a_province_is_a_line_to_measure_growth_by_and_left_out_of_amounts() -> None:
    assert [bar.series.name.en for bar in ranking(lines(grown())).lines] == ["Province"]
    levels = [seen("2024", area=area, level=f"{n} CNY*1e8") for area, n in ((HOME, 50), (PEER, 40), (PROVINCE, 30000))]
    made = ranking(lines(levels, Measure.YTD))
    assert [bar.series.area for bar in made.bars] == [HOME, PEER]
    assert made.lines == ()
    assert "Left out, wider than the others: Province." in words(made.foot)
    assert [
        pair.series.area for pair in dumbbell(lines([*levels, seen("2023", level="45 CNY*1e8")], Measure.YTD)).pairs
    ] == [
        HOME,
        PEER,
    ]


def test_ties_and_negative_values() -> None:
    known = [seen("2024", area=area, growth=f"{g} %") for area, g in ((HOME, "-1.0"), (PEER, "-1.0"), (OTHER, "-3.5"))]
    assert [bar.rank for bar in ranking(lines(known)).bars] == [1, 1, 3]


def test_one_early_bird_is_no_ranking() -> None:
    made = ranking(lines([*grown(), seen("2025-Q1", growth="9.9 %"), seen("2024", area=OTHER, growth="3.0 %")]))
    assert made.period == Period.unpack("2024")
    assert made.periods[0] == Period.unpack("2025-Q1")
    asked = ranking(lines([*grown(), seen("2025-Q1", growth="9.9 %")]), Asked(period=Period.unpack("2025-Q1")))
    assert [bar.rank for bar in asked.bars] == [1]


def test_the_table_of_a_ranking_holds_what_is_drawn_and_who_is_missing() -> None:
    rows = ranking(lines(grown())).table.texts("en")
    by_name = {row[4]: (row[6], row[-2], row[-1]) for row in rows[1:]}
    assert rows[0][-2:] == ["Rank here", "Of"]
    assert by_name == {"Zone B": ("7.1", "1", "2"), "Home zone": ("5.0", "2", "2"), "Province": ("5.2", "", ""), "Zone C": ("", "", "2")}  # fmt: skip


def test_published_ranks_are_no_bars() -> None:
    with pytest.raises(UserError, match="A rank has no zero"):
        ranking(lines([seen("2021", rank=1, of=10)], Measure.RANK))


@pytest.mark.parametrize("kind", [ranking, dumbbell, bump])
def test_nothing_is_refused_with_a_reason(kind: object) -> None:
    with pytest.raises(UserError, match="Nothing is recorded"):
        kind(lines([]))  # type: ignore[operator]


# --- before and after ---------------------------------------------------------------------------


def test_before_and_after_take_a_year_apart_and_tell_the_change_in_points() -> None:
    known = [
        *grown(),
        seen("2023", growth="8.3 %"),
        seen("2022", growth="4.0 %"),
        seen("2023", area=PEER, growth="9.0 %"),
    ]
    made = dumbbell(lines(known))
    assert (made.before, made.after) == (Period.unpack("2023"), Period.unpack("2024"))
    changes = {pair.series.name.en: pair.change and pair.change.pack() for pair in made.pairs}
    assert changes == {"Zone B": "-1.9 pp", "Province": None, "Home zone": "-3.3 pp", "Zone C": None}
    assert [pair.series.name.en for pair in made.pairs][-1] == "Zone C"
    assert "2 areas have a figure for one of the two periods only." in words(made.foot)


def test_levels_change_in_percent_ranks_by_places() -> None:
    levels = [seen("2023", level="9540.2 CNY*1e8"), seen("2024", level="10002.1 CNY*1e8")]
    assert [pair.change and pair.change.pack() for pair in dumbbell(lines(levels, Measure.YTD)).pairs] == ["4.8 %"]
    ranks = [seen("2023", rank=5, of=10), seen("2024", rank=2, of=10)]
    assert [pair.change and pair.change.number for pair in dumbbell(lines(ranks, Measure.RANK)).pairs] == [Decimal(3)]


def test_two_periods_asked_for_the_wrong_way_round_are_turned() -> None:
    known = [seen(str(year), growth=f"{year - 2020} %") for year in (2022, 2023, 2024)]
    made = dumbbell(lines(known), Asked(period=Period.unpack("2022"), before=Period.unpack("2024")))
    assert (made.before, made.after) == (Period.unpack("2022"), Period.unpack("2024"))


def test_one_period_is_refused() -> None:
    with pytest.raises(UserError, match="Figures of two periods are needed"):
        dumbbell(lines([seen("2024", growth="1.0 %")]))


def test_across_a_break_no_change_is_computed() -> None:
    known = [seen("2023", level="3880.1 CNY*1e8"), seen("2024", level="1828 CNY*1e8")]
    broken = [Break(id=5, indicator=9, area=None, period=Period.unpack("2024"), kind="survey")]
    made = dumbbell(lines(known, Measure.YTD, breaks=broken))
    assert [pair.change for pair in made.pairs] == [None]
    assert "Counted differently since 2024: no change is computed." in words(made.foot)


# --- rank over time -----------------------------------------------------------------------------


def test_ranks_over_time_are_counted_among_who_reported() -> None:
    known = [seen(str(y), area=a, growth=f"{g} %") for y, a, g in ((2022, HOME, 5), (2022, PEER, 7), (2022, OTHER, 5), (2024, HOME, 8), (2024, PEER, 7))]  # fmt: skip
    made = bump(lines(known))
    assert made.slots == tuple(y * 12 + 11 for y in (2022, 2023, 2024))
    by_name = {c.series.name.en: {n: (p.rank, p.of) for n, p in c.at.items()} for c in made.courses}
    assert by_name == {"Home zone": {0: (2, 3), 2: (1, 2)}, "Zone B": {0: (1, 3), 2: (2, 2)}, "Zone C": {0: (2, 3)}}
    assert made.lowest == 2
    said = words(made.foot)
    assert "equal figures share a rank" in said
    assert "Ranked among 2 to 3 areas that reported." in said
    assert "Dotted lines only bridge" in said


def test_where_one_area_reported_nobody_is_ranked() -> None:
    with pytest.raises(UserError, match="Two areas with figures"):
        bump(lines([seen("2024", growth="1.0 %")]))
    apart = [seen("2023", growth="1.0 %"), seen("2024", area=PEER, growth="2.0 %")]
    with pytest.raises(UserError, match="Two areas with figures"):
        bump(lines(apart))


def test_published_ranks_stand_as_they_were_published() -> None:
    made = bump(lines([seen("2021", rank=1, of=10), seen("2022", rank=3, of=12)], Measure.RANK))
    assert [(p.rank, p.of) for _n, p in sorted(made.courses[0].at.items())] == [(1, 10), (3, 12)]
    assert "computed" not in words(made.foot)


@pytest.mark.parametrize("count", [1, 2, 40, 300])
def test_any_number_of_areas(count: int) -> None:
    areas = [Area(id=n, code=f"Z{n}", name=f"某某经济技术开发区第{n}片区", kind="zone") for n in range(1, count + 1)]
    known = [seen(str(y), area=a.id, growth=f"{(a.id * 37 + y) % 91 - 20} %") for a in areas for y in (2023, 2024)]
    shown = series_set(indicator(), known, areas, measure=Measure.YOY, wanted=[a.id for a in areas])
    assert len(ranking(shown).bars) == count
    assert len(dumbbell(shown).pairs) == count
    if count > 1:
        assert len(bump(shown).courses) == count
