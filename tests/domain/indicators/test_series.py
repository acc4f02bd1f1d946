"""Lines show what was published, once, in one unit, and nothing else."""

from decimal import Decimal

import pytest

from hqd_desktop.domain.indicators import Measure, Role, series_set
from hqd_desktop.domain.indicators.measures import axis_title, growth_sign, name, shown_unit
from hqd_desktop.domain.indicators.series import measures_with_data, usual_measure
from hqd_desktop.domain.periods import Period
from tests.domain.indicators.made import AREAS, HOME, OTHER, PEER, PROVINCE, grown, indicator, seen

FAI = indicator()


def numbers(shown: object, area: int = HOME) -> list[str]:
    return [str(p.figure.number) for s in shown.series if s.area == area for p in s.points]  # type: ignore[attr-defined]


def test_a_growth_only_indicator_opens_with_its_growth() -> None:
    shown = series_set(FAI, [seen("2022-H1", growth="5.99 %")], AREAS)
    assert (shown.measure, shown.unit, numbers(shown)) == (Measure.YOY, "%", ["5.99"])
    assert shown.slots == (Period.unpack("2022-06").last,)
    assert shown.step == 6
    assert shown.missing == ()
    assert measures_with_data([seen("2022-H1", growth="5.99 %")]) == {Measure.YOY: 1}


def test_level_and_growth_stay_apart() -> None:
    both = [seen("2022-H1", level="52.0 CNY*1e8", growth="5.99 %"), seen("2022-Q1", growth="4.0 %")]
    assert numbers(series_set(FAI, both, AREAS, measure=Measure.YTD)) == ["52.0"]
    assert numbers(series_set(FAI, both, AREAS, measure=Measure.YOY)) == ["4.0", "5.99"]


def test_january_is_a_slot_although_it_is_missing() -> None:
    shown = series_set(FAI, grown("4.0 4.0", 2021) + grown("3.0 4.0", 2022), AREAS)
    assert shown.slots[0] == Period.unpack("2021-01").last
    assert [shown.slots[n] % 12 for n in shown.missing] == [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0]


def test_printed_decimals_are_kept() -> None:
    shown = series_set(FAI, grown("4.00 4.10", 2022), AREAS)
    assert numbers(shown) == ["4.00", "4.10"]


@pytest.mark.parametrize(
    ("statuses", "wins"),
    [
        (["preliminary", "final"], "final"),
        (["final", "preliminary"], "final"),
        (["estimate", "published"], "published"),
        (["final", "revised"], "revised"),
        (["estimate", "preliminary"], "preliminary"),
    ],
)
def test_the_most_settled_vintage_is_shown(statuses: list[str], wins: str) -> None:
    both = [seen("2024", level=f"95{n} CNY*1e8", status=status) for n, status in enumerate(statuses)]
    point = series_set(FAI, both, AREAS, measure=Measure.YTD).points
    assert [p.status for p in point] == [wins]


def test_of_equally_settled_figures_the_one_recorded_last_is_shown() -> None:
    both = [seen("2024", level="9516.9 CNY*1e8"), seen("2024", level="9540.2 CNY*1e8")]
    assert numbers(series_set(FAI, both, AREAS, measure=Measure.YTD)) == ["9540.2"]


def test_a_final_level_does_not_hide_the_growth_only_the_preliminary_one_states() -> None:
    both = [
        seen("2024", level="9516.9 CNY*1e8", growth="5.2 %", status="preliminary"),
        seen("2024", level="9540.2 CNY*1e8", status="final"),
    ]
    assert numbers(series_set(FAI, both, AREAS, measure=Measure.YTD)) == ["9540.2"]
    assert numbers(series_set(FAI, both, AREAS, measure=Measure.YOY)) == ["5.2"]


def test_single_months_are_a_measure_of_their_own() -> None:
    known = [seen("2022-06", level="9.1 CNY*1e8", form="single"), seen("2022-H1", level="52.0 CNY*1e8")]
    assert numbers(series_set(FAI, known, AREAS, measure=Measure.SINGLE)) == ["9.1"]
    assert numbers(series_set(FAI, known, AREAS, measure=Measure.YTD)) == ["52.0"]


def test_growth_of_single_months_is_shown_only_where_there_is_no_other_and_says_so() -> None:
    month = seen("2020-04", growth="-8.7 %", form="single")
    alone = series_set(FAI, [month], AREAS)
    assert (alone.single, numbers(alone)) == (True, ["-8.7"])
    both = series_set(FAI, [month, seen("2020-01..04", growth="-9.4 %")], AREAS)
    assert (both.single, numbers(both)) == (False, ["-9.4"])


def test_months_and_quarters_do_not_share_a_line() -> None:
    known = [seen(f"2022-0{m}", level=f"{m}.0 CNY*1e8", form="single") for m in (4, 5, 6)]
    known.append(seen("2022-Q2", level="15.0 CNY*1e8", form="single"))
    shown = series_set(FAI, known, AREAS, measure=Measure.SINGLE)
    assert numbers(shown) == ["4.0", "5.0", "6.0"]
    assert [a.figure.number for a in shown.apart] == [Decimal("15.0")]


def test_a_span_of_years_is_no_point_but_is_told() -> None:
    index = indicator(unit="index", measure="index", frequency="year", growth_basis=None)
    known = [
        seen("2013", level="0.65 index", form="single"),
        seen("2022", level="0.91 index", form="single"),
        seen("2013..2022", growth="30.33 %", form="span"),
    ]
    levels = series_set(index, known, AREAS)
    assert (levels.measure, numbers(levels), levels.step) == (Measure.YTD, ["0.65", "0.91"], 12)
    assert len(levels.missing) == 8
    assert levels.apart == ()
    growth = series_set(index, known, AREAS, measure=Measure.YOY)
    assert numbers(growth) == []
    assert [str(a.figure.number) for a in growth.apart] == ["30.33"]


def test_a_figure_without_a_period_is_told_not_drawn() -> None:
    shown = series_set(FAI, [seen(None, level="200 item", form=None)], AREAS)
    assert shown.points == ()
    assert [(a.period, str(a.figure.number)) for a in shown.apart] == [(None, "200")]


def test_one_unit_for_all_and_what_does_not_convert_is_apart() -> None:
    known = [
        seen("2023", level="5200000000 CNY"),
        seen("2024", level="53.0 CNY*1e8"),
        seen("2024", area=PEER, level="8.1 USD*1e8"),
    ]
    shown = series_set(FAI, known, AREAS, measure=Measure.YTD)
    assert (shown.unit, numbers(shown)) == ("CNY*1e8", ["52", "53.0"])
    assert [(a.area, a.figure.unit) for a in shown.apart] == [(PEER, "USD*1e8")]


def test_a_lone_currency_is_shown_as_it_is_printed() -> None:
    shown = series_set(FAI, [seen("2024", level="11.5 JPY*1e12")], AREAS)
    assert (shown.unit, numbers(shown)) == ("JPY*1e12", ["11.5"])


def test_home_comes_first_and_provinces_last() -> None:
    known = [obs for area in (PROVINCE, OTHER, PEER, HOME) for obs in grown("4.0 5.0", 2022, area=area)]
    shown = series_set(FAI, known, AREAS)
    assert [s.area for s in shown.series] == [HOME, PEER, OTHER, PROVINCE]
    assert [s.role for s in shown.series] == [Role.HOME, Role.PEER, Role.PEER, Role.REFERENCE]


def test_an_indicator_opens_with_what_the_home_zone_has() -> None:
    known = [seen("2022-H1", growth="2.6 %"), seen("2024", area=PEER, level="11.5 JPY*1e12")]
    assert usual_measure(FAI, known, AREAS) is Measure.YOY
    assert usual_measure(FAI, known[1:], AREAS) is Measure.YTD
    assert usual_measure(indicator(measure="growth"), [], AREAS) is Measure.YOY


def test_wanted_areas_and_periods_narrow_the_lines() -> None:
    known = grown("4.0 4.0", 2021) + grown("3.0 5.0", 2022) + grown("1.0", 2022, area=PEER)
    shown = series_set(FAI, known, AREAS, wanted=(PEER, HOME), first=Period.unpack("2022"), last=Period.unpack("2022"))
    assert [s.area for s in shown.series] == [PEER, HOME]
    assert numbers(shown) == ["3.0", "5.0"]
    assert len(shown.slots) == 12


def test_ranks_carry_how_many_were_ranked() -> None:
    shown = series_set(FAI, [seen("2021", rank=1, of=10, form="single")], AREAS)
    assert shown.measure is Measure.RANK
    assert [(p.figure.number, p.of) for p in shown.points] == [(Decimal(1), 10)]


def test_the_target_stands_beside_what_it_is_a_target_of() -> None:
    known = [seen("2022-H1", growth="5.99 %", target="6.0 %"), seen("2022", level="90 CNY*1e8", target="100 CNY*1e8")]
    of_growth = series_set(FAI, known[:1], AREAS, measure=Measure.YOY).target
    of_level = series_set(FAI, known, AREAS, measure=Measure.YTD).target
    assert of_growth is not None
    assert of_level is not None
    assert (str(of_growth.figure.number), str(of_level.figure.number)) == ("6.0", "100")
    ratio = indicator(unit="%", measure="ratio")
    share = [seen("2022", level="3.1 %", growth="0.2 %", target="3.5 %")]
    assert series_set(ratio, share, AREAS, measure=Measure.YOY).target is None


def test_nothing_on_record() -> None:
    shown = series_set(FAI, [], AREAS)
    assert (shown.measure, shown.series, shown.points, shown.slots) == (Measure.YTD, (), (), ())


def test_names_say_what_a_level_is() -> None:
    assert name(Measure.YTD, FAI).en == "Level, YTD"
    assert name(Measure.YTD, indicator(measure="stock")).en == "Level"
    assert name(Measure.SINGLE, indicator(frequency="quarter")).zh == "当期值"


def test_the_axis_names_measure_and_unit() -> None:
    said = axis_title(Measure.YTD, FAI, "CNY*1e9", single=False, base=None)
    assert (said.en, said.zh) == ("Year to date, CNY bn", "累计，十亿元")
    real = axis_title(Measure.YOY, indicator(growth_basis="real"), "%", single=False, base=None)
    assert real.en == "Growth on the same period a year earlier, constant prices, %"
    points = axis_title(Measure.YOY, indicator(growth_basis="points"), "%", single=False, base=None)
    assert points.zh == "比上年同期增减，个百分点"


def test_growth_of_a_ratio_is_in_points() -> None:
    assert growth_sign(indicator(growth_basis="points")).zh == " 个百分点"
    assert growth_sign(FAI).en == "%"


def test_only_large_amounts_change_their_unit() -> None:
    assert shown_unit(FAI, "CNY*1e9") == "CNY*1e9"
    assert shown_unit(indicator(unit="CNY"), "CNY*1e9") == "CNY"
    assert shown_unit(indicator(unit="USD*1e4"), "CNY*1e9") == "USD*1e4"
