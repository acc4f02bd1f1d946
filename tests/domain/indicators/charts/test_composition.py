"""Shares of a whole and pulls on its growth: published numbers, parts that do not make up the whole, vintages, missing parts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.charts.composition import Pull, Shares, pull, shares
from hqd_desktop.domain.indicators.charts.parts import Part, Whole, codes_of_parts
from hqd_desktop.domain.records import Indicator, Observation
from hqd_desktop.domain.words import Text
from tests.domain.indicators.made import AREAS, HOME, indicator, seen

NAMES = ("primary", "secondary", "tertiary")
Known = Mapping[str, Sequence[Observation]]


def whole(total: Sequence[Observation], parts: Known) -> Whole:
    def made(found: Indicator, known: Sequence[Observation], measure: Measure):  # type: ignore[no-untyped-def]
        return series_set(found, known, AREAS, measure=measure, wanted=(HOME,))

    gdp = indicator(code="gdp", name="地区生产总值", name_en="GRP", growth_basis="real")
    each = []
    for name, known in parts.items():
        one = indicator(code=name, name=name, name_en=name)
        each.append(Part(one, made(one, known, Measure.YTD), made(one, known, Measure.YOY)))
    return Whole(made(gdp, total, Measure.YTD), made(gdp, total, Measure.YOY), tuple(each), HOME, Text("Home", "本区"))


def levels(period: str, *numbers: str, status: str | None = None) -> dict[str, list[Observation]]:
    return {
        name: [seen(period, level=f"{n} CNY*1e8", status=status)] if n else []
        for name, n in zip(NAMES, numbers, strict=True)
    }


def said(chart: Shares | Pull) -> str:
    return " ".join(text.en for text in chart.foot)


def test_a_whole_is_what_its_formula_sums() -> None:
    assert codes_of_parts(indicator(formula="gdp_p1 + gdp_p2+gdp_p3")) == ("gdp_p1", "gdp_p2", "gdp_p3")
    for other in (None, "", "gdp_p1", "a - b", "a + b / c", "a + a", "2 + b", "fai + x"):
        assert codes_of_parts(indicator(formula=other)) == ()


def test_the_structure_of_bengbu() -> None:
    made = shares(whole([seen("2024", level="2313.0 CNY*1e8")], levels("2024", "286.8", "714.7", "1311.5")))
    assert [str(n) for n in made.slices[0].shares] == ["12.4", "30.9", "56.7"]
    assert made.slices[0].rest == 0
    assert "do not make up" not in said(made)


def test_the_parts_of_dalian_make_up_the_first_half_of_2025() -> None:
    made = shares(whole([seen("2025-H1", level="4647.0 CNY*1e8")], levels("2025-H1", "216.9", "1641.3", "2788.8")))
    assert made.slices[0].moment.fits
    assert made.slices[0].moment.rest == 0
    assert [str(n) for n in made.slices[0].shares] == ["4.7", "35.3", "60.0"]


def test_parts_of_dalian_2024_go_with_the_preliminary_whole_not_the_final_one() -> None:
    total = [
        seen("2024", level="9516.9 CNY*1e8", status="preliminary"),
        seen("2024", level="9540.2 CNY*1e8", status="final"),
    ]
    made = shares(whole(total, levels("2024", "585.7", "3349.0", "5582.2", status="preliminary")))
    assert made.slices[0].moment.whole.figure.number == Decimal("9516.9")
    assert made.slices[0].moment.fits
    assert "Taken from the same vintage as the parts, later revised: 2024." in said(made)


def test_parts_that_do_not_make_up_the_whole_are_told() -> None:
    made = shares(whole([seen("2024", level="1000 CNY*1e8")], levels("2024", "100", "300", "550")))
    assert made.slices[0].rest == Decimal("5.0")
    assert "The parts do not make up the whole: 2024 95.0%." in said(made)
    over = shares(whole([seen("2024", level="1000 CNY*1e8")], levels("2024", "100", "400", "550")))
    assert over.slices[0].rest == Decimal("-5.0")


def test_rounding_is_no_difference() -> None:
    made = shares(whole([seen("2024", level="100.1 CNY*1e8")], levels("2024", "10.0", "30.0", "60.0")))
    assert made.slices[0].rest == 0


def test_a_missing_part_is_not_zero() -> None:
    made = shares(whole([seen("2024", level="1000 CNY*1e8")], levels("2024", "100", "", "550")))
    assert made.slices[0].shares == (Decimal("10.0"), None, Decimal("55.0"))
    assert "A part is not reported: 2024." in said(made)


def test_a_whole_that_was_not_published_is_the_sum_of_all_its_parts_or_nothing() -> None:
    made = shares(whole([], levels("2024", "100", "300", "600")))
    assert made.slices[0].moment.whole.computed
    assert "The whole is the sum of its parts: 2024." in said(made)
    with pytest.raises(UserError, match="Nothing is recorded"):
        shares(whole([], levels("2024", "100", "", "600")))


def test_negative_parts_have_no_shares() -> None:
    with pytest.raises(UserError):
        shares(whole([seen("2024", level="1000 CNY*1e8")], levels("2024", "-100", "500", "600")))


def growing(period: str, rates: Sequence[str], before: Mapping[str, list[Observation]]) -> dict[str, list[Observation]]:
    return {name: [*before[name], seen(period, growth=f"{rate} %")] for name, rate in zip(NAMES, rates, strict=True)}


def test_pulls_of_the_first_quarter_of_2020_sum_to_minus_6_82() -> None:
    base = levels("2019-Q1", "40", "400", "560")
    total = [seen("2019-Q1", level="1000 CNY*1e8"), seen("2020-Q1", growth="-6.8 %")]
    made = pull(whole(total, growing("2020-Q1", ("-3.25", "-9.2", "-5.375"), base)))
    (column,) = made.columns
    assert [str(n) for n in column.pulls] == ["-0.13", "-3.68", "-3.01"]
    assert str(column.total) == "-6.82"
    assert column.growth is not None
    assert column.growth.figure.pack() == "-6.8 %"
    assert [str(n) for n in column.contributions] == ["1.9", "54.1", "44.3"]
    assert "Pull = share a year earlier × published growth; computed." in said(made)
    assert [row[-2:] for row in made.table.texts("en")[1:]] == [["-6.82", ""], ["-0.13", "1.9"], ["-3.68", "54.1"], ["-3.01", "44.3"]]  # fmt: skip


def test_without_published_growth_levels_give_nominal_pulls_and_say_so() -> None:
    now, before = levels("2025", "44", "420", "610"), levels("2024", "40", "400", "560")
    known = {name: [*before[name], *now[name]] for name in NAMES}
    made = pull(whole([seen("2024", level="1000 CNY*1e8"), seen("2025", level="1074 CNY*1e8")], known))
    assert [str(n) for n in made.columns[0].pulls] == ["0.40", "2.00", "5.00"]
    assert [str(n) for n in made.columns[0].contributions] == ["5.4", "27.0", "67.6"]
    assert "from levels (nominal): 2025." in said(made)


def test_without_the_year_before_there_is_no_pull() -> None:
    with pytest.raises(UserError, match="levels of a year earlier"):
        pull(whole([seen("2024", level="1000 CNY*1e8")], levels("2024", "40", "400", "560")))


def test_contributions_to_no_growth_mean_nothing() -> None:
    base = levels("2019-Q1", "40", "400", "560")
    total = [seen("2019-Q1", level="1000 CNY*1e8"), seen("2020-Q1", growth="0.0 %")]
    made = pull(whole(total, growing("2020-Q1", ("0", "1.4", "-1.0"), base)))
    assert made.columns[0].contributions == (None, None, None)
