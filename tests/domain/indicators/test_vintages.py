"""Vintages: all are kept, the newest is shown, the older ones can be asked for."""

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.indicators import Measure, series_set
from tests.domain.indicators.made import AREAS, PEER, indicator, seen

GDP = indicator(code="gdp", frequency="quarter", growth_basis="real")


def test_dalian_2024_is_shown_final_and_still_knows_the_preliminary_figure() -> None:
    first = seen(
        "2024", level="9516.9 CNY*1e8", growth="5.2 %", status="preliminary", published=Day.unpack("2025-01-24")
    )
    final = seen("2024", level="9540.2 CNY*1e8", status="final", published=Day.unpack("2025-12-30"))
    shown = series_set(GDP, [final, first], AREAS, measure=Measure.YTD)
    (point,) = shown.points
    assert (str(point.figure.number), point.status, point.published) == ("9540.2", "final", Day.unpack("2025-12-30"))
    older = shown.older(point.observation)
    assert [(str(p.figure.number), p.status, p.observation) for p in older] == [("9516.9", "preliminary", first.id)]
    growth = series_set(GDP, [final, first], AREAS, measure=Measure.YOY).points
    assert [(str(p.figure.number), p.observation) for p in growth] == [("5.2", first.id)]


def test_of_equally_settled_figures_the_one_published_last_wins_whenever_it_was_typed() -> None:
    late = seen("2024", level="12 CNY*1e8", status="revised", published=Day.unpack("2026-03"))
    early = seen("2024", level="11 CNY*1e8", status="revised", published=Day.unpack("2025-03"))
    undated = seen("2024", level="10 CNY*1e8", status="revised")
    shown = series_set(GDP, [late, early, undated], AREAS, measure=Measure.YTD)
    assert [str(p.figure.number) for p in shown.points] == ["12"]
    assert [str(p.figure.number) for p in shown.older(late.id)] == ["11", "10"]


def test_older_figures_come_in_the_unit_shown() -> None:
    known = [seen("2024", level="9516.9 CNY*1e8", status="preliminary"), seen("2024", level="954020000000 CNY")]
    shown = series_set(GDP, known, AREAS, measure=Measure.YTD, unit="CNY*1e9")
    assert [p.figure.unit for p in shown.older(known[1].id)] == ["CNY*1e9"]
    assert [str(p.figure.number) for p in shown.older(known[1].id)] == ["951.69"]


def test_figures_of_other_areas_and_periods_are_no_vintages() -> None:
    known = [
        seen("2024", level="1 CNY*1e8"),
        seen("2023", level="2 CNY*1e8"),
        seen("2024", area=PEER, level="3 CNY*1e8"),
    ]
    shown = series_set(GDP, known, AREAS, measure=Measure.YTD)
    assert all(shown.older(p.observation) == () for p in shown.points)
