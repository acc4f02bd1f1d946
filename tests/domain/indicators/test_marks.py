"""Breaks: told as marks, never calculated across."""

from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.marks import marks_of, parted
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Break
from tests.domain.indicators.made import AREAS, HOME, PEER, indicator, seen

RETAIL = indicator(code="retail", frequency="year", additive_time=True)
YEARS = [
    seen(str(year), level=f"{level} CNY*1e8")
    for year, level in ((2017, 3600), (2018, 3880), (2020, 1828), (2021, 1900))
]


def broken(period: str, *, area: int | None = None, kind: str | None = "basis", note: str | None = None) -> Break:
    return Break(id=7, indicator=9, area=area, period=Period.unpack(period), kind=kind, note=note)


def test_a_break_is_a_mark_with_what_changed() -> None:
    shown = series_set(RETAIL, YEARS, AREAS, measure=Measure.YTD, breaks=[broken("2019", note="retail by residence")])
    (mark,) = shown.breaks
    assert (mark.period.pack(), mark.kind, mark.note, mark.area) == ("2019", "basis", "retail by residence", None)
    assert mark.said.en == "Basis of comparison changed from 2019: retail by residence"
    assert mark.said.zh == "2019年起统计口径变动：retail by residence"
    assert shown.break_slot(mark) == 2, "before the column of 2019, for which nothing was published"


def test_only_the_breaks_of_the_areas_shown_and_of_all_are_told() -> None:
    breaks = [broken("2018", area=PEER), broken("2018", area=HOME), broken("2021")]
    shown = series_set(RETAIL, YEARS, AREAS, measure=Measure.YTD, breaks=breaks)
    assert [mark.area for mark in shown.breaks] == [HOME, None]


def test_a_break_at_or_before_the_first_figure_parts_nothing() -> None:
    assert series_set(RETAIL, YEARS, AREAS, measure=Measure.YTD, breaks=[broken("2017")]).breaks == ()


def test_no_growth_across_a_break() -> None:
    known = [seen("2019", level="100 CNY*1e8"), seen("2020", level="110 CNY*1e8"), seen("2021", level="121 CNY*1e8")]
    whole = series_set(RETAIL, known, AREAS, measure=Measure.YOY)
    parts = series_set(RETAIL, known, AREAS, measure=Measure.YOY, breaks=[broken("2020")])
    assert [p.period.pack() for p in whole.points] == ["2020", "2021"]
    assert [p.period.pack() for p in parts.points] == ["2021"]


def test_an_index_stops_at_a_break_and_says_what_is_left_out() -> None:
    shown = series_set(RETAIL, YEARS, AREAS, measure=Measure.INDEX, breaks=[broken("2019")])
    assert [(p.period.pack(), str(p.figure.number)) for p in shown.points] == [("2020", "100.0"), ("2021", "103.9")]
    assert shown.points[1].why is not None
    assert {one.period.pack() for one in shown.apart if one.period} == {"2017", "2018"}
    assert (shown.apart[0].reason.en, shown.apart[0].reason.zh) == ("before the break of 2019", "在2019年断点之前")


def test_a_break_of_another_area_does_not_stop_this_one() -> None:
    shown = series_set(RETAIL, YEARS, AREAS, measure=Measure.INDEX, breaks=[broken("2019", area=PEER)])
    assert len(shown.points) == 4


def test_a_cumulative_period_names_the_figure_it_begins_with() -> None:
    (mark,) = marks_of([broken("2020-H1")])
    quarter, half, year_before = (Period.unpack(p) for p in ("2020-Q1", "2020-H1", "2019"))
    assert parted([mark], HOME, year_before, quarter) is None
    assert parted([mark], HOME, quarter, half) is mark
    (whole,) = marks_of([broken("2020")])
    assert parted([whole], HOME, year_before, quarter) is whole


def test_a_break_without_a_period_is_no_mark() -> None:
    assert marks_of([Break(id=1, indicator=9)]) == ()
