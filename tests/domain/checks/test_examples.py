"""The examples that indicators.md 4 and domain.md 3.7 and 6.4 verified by hand, as relations between published figures."""

from __future__ import annotations

import pytest

from hqd_desktop.domain.checks.examine import examine
from hqd_desktop.domain.checks.facts import Fact, Measured, PeersScope, PlaceScope, Rate, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.printed import Reading, Rounding
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import same
from tests.domain.checks.given import D, fact, stated

YEAR = Period.of(2024)
SHARE = Figure(D("100"), "%")


def place(formula: str, target: Fact, catalogue: dict[str, Measured] | None = None, **inputs: Fact) -> list[Found]:
    """The findings of one derived indicator and what it is made of."""
    known = {code: Measured(code, same(code), one.figure.unit) for code, one in inputs.items()}
    known["x"] = Measured("x", same("x"), target.figure.unit, formula=formula)
    facts = (named(target, "x"), *(named(one, code) for code, one in inputs.items()))
    return examine(PlaceScope(1, YEAR, "ytd", facts, (), {**known, **(catalogue or {})}))


def named(one: Fact, code: str) -> Fact:
    from dataclasses import replace

    return replace(one, indicator=code, role="level", name=same(code), period=YEAR, form="ytd")


def value(number: str, unit: str) -> Fact:
    return fact(number, unit, role="level")


EXACT = [
    ("a / b", "125.64", "%", {"a": ("1005136", "CNY*1e4"), "b": ("80", "CNY*1e8")}),
    ("a / b", "41.06", "%", {"a": ("412678", "CNY*1e4"), "b": ("1005136", "CNY*1e4")}),
    ("a / b", "17.51", "%", {"a": ("176031", "CNY*1e4"), "b": ("1005136", "CNY*1e4")}),
    ("a / b", "41.43", "%", {"a": ("416427", "CNY*1e4"), "b": ("1005136", "CNY*1e4")}),
    ("a / b", "495.69", "%", {"a": ("412678", "CNY*1e4"), "b": ("83253", "CNY*1e4")}),
    ("a + b + c", "1005136", "CNY*1e4", {"a": ("32824", "CNY*1e4"), "b": ("657465", "CNY*1e4"), "c": ("314847", "CNY*1e4")}),
    ("a + b + c", "422", "item", {"a": ("21", "item"), "b": ("227", "item"), "c": ("174", "item")}),
    ("a + b + c", "422", "item", {"a": ("113", "item"), "b": ("79", "item"), "c": ("230", "item")}),
    ("a / b", "61.77", "%", {"a": ("1771.6", "CNY*1e8"), "b": ("2868.2", "CNY*1e8")}),
    ("a - 8 / 12", "7.33", "pp", {"a": ("74", "%")}),
    ("a / b", "117", "%", {"a": ("71.15", "CNY*1e8"), "b": ("61", "CNY*1e8")}),
    ("a / b", "118", "%", {"a": ("50.56", "CNY*1e8"), "b": ("42.7", "CNY*1e8")}),
    ("a - 10 / 12", "42.31", "pp", {"a": ("125.64", "%")}),
    ("a - 10 / 12", "-12.92", "pp", {"a": ("70.41", "%")}),
    ("a - 2 / 12", "-3.82", "pp", {"a": ("12.85", "%")}),
    ("a + b + c", "100.0", "%", {"a": ("12.4", "%"), "b": ("30.9", "%"), "c": ("56.7", "%")}),
    ("a + b + c", "9516.9", "CNY*1e8", {"a": ("585.7", "CNY*1e8"), "b": ("3349.0", "CNY*1e8"), "c": ("5582.2", "CNY*1e8")}),
    ("a + b + c", "4647.0", "CNY*1e8", {"a": ("216.9", "CNY*1e8"), "b": ("1641.3", "CNY*1e8"), "c": ("2788.8", "CNY*1e8")}),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "printed", "unit", "inputs"), EXACT)
def test_eighteen_exact_relations_are_no_finding(
    formula: str, printed: str, unit: str, inputs: dict[str, tuple[str, str]]
) -> None:
    assert len(EXACT) == 18
    assert not place(formula, value(printed, unit), None, **{key: value(*one) for key, one in inputs.items()})


@pytest.mark.parametrize(
    ("printed", "a", "b", "unit", "lo", "hi"),
    [
        ("21.85", "2.74", "10.66", "CNY*1e8", "25.64", "25.76"),
        ("16.68", "9.24", "55.28", "CNY*1e8", "16.70", "16.73"),
        ("18.6", "68", "360", "item", "18.89", "18.89"),
        ("58.2", "217.2", "375", "CNY*1e8", "57.83", "58.01"),
    ],
)
def test_misprints_are_found(printed: str, a: str, b: str, unit: str, lo: str, hi: str) -> None:
    (one,) = place("a / b", value(printed, "%"), a=value(a, unit), b=value(b, unit))
    assert (one.rule, one.severity) == ("C06", Severity.ERROR)
    found = one.lines[0].range
    assert found is not None
    assert (round(found.lo, 2), round(found.hi, 2)) == (D(lo), D(hi))


def test_a_lead_that_is_right_leaves_one_repair_of_the_wrong_rate() -> None:
    """2.74 of 10.66 is 25.70 %, printed as 21.85, "9 points above 16.67": the lead is right, the rate is wrong."""
    lead = Measured("lead", same("lead"), "pp", formula="x - 2 / 12")
    found = place(
        "a / b",
        value("21.85", "%"),
        {"lead": lead},
        a=value("2.74", "CNY*1e8"),
        b=value("10.66", "CNY*1e8"),
        lead=value("9.04", "pp"),
    )
    (one,) = found
    assert one.cells[0].field == "level"
    assert {line.quantity.en.split(",")[0] for line in one.lines} == {"x", "lead"}


PARTS = {
    "p1": ("585.7", "4.3"),
    "p2": ("3349.0", "6.6"),
    "p3": ("5582.2", "4.6"),
}


def growing(total: str, basis: str = "real", **more: tuple[str, str]) -> list[Found]:
    facts = [fact(total, "%", "2024", indicator="gdp", form="ytd", basis=basis)]
    for code, (level, growth) in {**PARTS, **more}.items():
        facts.append(fact(level, "CNY*1e8", "2024", indicator=code, form="ytd"))
        facts.append(fact(growth, "%", "2024", indicator=code, form="ytd", basis=basis))
    known = {code: Measured(code, same(code), "CNY*1e8") for code in PARTS}
    known["gdp"] = Measured("gdp", same("gdp"), "CNY*1e8", growth_basis=basis, formula="p1 + p2 + p3")
    return examine(PlaceScope(1, YEAR, "ytd", tuple(facts), (), known))


def test_growth_of_dalian_agrees_with_its_parts_at_the_edge_and_is_no_finding() -> None:
    assert not growing("5.2")


def test_growth_of_a_whole_outside_of_all_its_parts_is_an_error_and_off_their_mean_is_unusual() -> None:
    (outside,) = growing("7.9")
    assert (outside.rule, outside.severity) == ("C07", Severity.ERROR)
    (off,) = growing("6.2")
    assert (off.rule, off.severity) == ("C07", Severity.WARNING)
    found = next(line.range for line in off.lines if "from its parts" in line.quantity.en)
    assert found is not None
    assert (round(found.lo, 2), round(found.hi, 2)) == (D("5.22"), D("5.33"))


def test_growths_of_another_basis_or_in_amounts_do_not_bound_a_real_growth() -> None:
    for other, unit in (("nominal", "%"), ("points", "pp"), ("absolute", "CNY*1e8")):
        facts = [fact("9.9", "%", "2024", indicator="gdp", form="ytd", basis="real")]
        for code, (level, growth) in PARTS.items():
            facts.append(fact(level, "CNY*1e8", "2024", indicator=code, form="ytd"))
            facts.append(fact(growth, unit, "2024", role="growth", indicator=code, form="ytd", basis=other))
        known = {code: Measured(code, same(code), "CNY*1e8") for code in PARTS}
        known["gdp"] = Measured("gdp", same("gdp"), "CNY*1e8", formula="p1 + p2 + p3")
        assert not examine(PlaceScope(1, YEAR, "ytd", tuple(facts), (), known))


def test_millions_of_people_are_rounded_and_people_are_counted() -> None:
    """138 万 stands for 1,375,000 to 1,385,000 people, 1,380,000 for as many."""
    head, gdp = value("16.7", "CNY*1e4"), value("2305.0", "CNY*1e8")
    assert not place("gdp / population", value("167366", "CNY"), gdp=gdp, population=value("138", "person*1e4"))
    (one,) = place("gdp / population", value("167366", "CNY"), gdp=gdp, population=value("1380000", "person"))
    assert one.rule in ("C06", "C20")
    assert not place("gdp / population", head, gdp=gdp, population=value("1380000", "person"))


def test_a_part_that_outgrows_its_whole_bounds_its_share() -> None:
    facts = (
        fact("64.01", "%", "2022-H1", indicator="tax", form="ytd", name="Tax"),
        fact("11.71", "%", "2022-H1", indicator="budget", form="ytd", name="Budget"),
    )
    share = Measured("share", same("share"), "%", "ratio", formula="tax / budget", most=SHARE)
    (one,) = examine(PlaceScope(1, Period.of(2022, 1, 6), "ytd", facts, (), {"share": share}))
    assert (one.rule, one.severity, one.verdict) == ("C08", Severity.WARNING, Verdict.UNTOLD)
    assert "at most 68.1% of it" in one.message.en


RATES = (
    Rate("USD", "CNY", D("7.1217"), 2024),
    Rate("USD", "JPY", D("151.37"), 2024),
    Rate("USD", "HKD", D("7.8030"), 2024),
)


def pair(a: str, b: str) -> list[Found]:
    facts = tuple(fact(number, unit, "2024") for number, unit in (a.split(), b.split()))
    return examine(SourceScope(1, same("news"), tuple(stated(one) for one in facts), RATES))


def test_a_wrong_currency_is_named_by_the_rate_it_implies() -> None:
    (one,) = pair("11.5 JPY*1e12", "1.6 USD*1e12")
    assert (one.rule, one.severity) == ("C09", Severity.ERROR)
    line = one.lines[0]
    assert line.range is not None
    assert line.computed is not None
    assert [round(x, 2) for x in (line.range.lo, line.computed, line.range.hi)] == [D("6.94"), D("7.19"), D("7.45")]
    assert (one.repairs[0].number, one.repairs[0].unit) == (D("11.5"), "CNY*1e12")
    assert "CNY would fit" in one.message.en
    (one,) = pair("100 JPY*1e9", "14.2 USD*1e9")
    assert one.lines[0].computed is not None
    assert round(one.lines[0].computed, 2) == D("7.04")
    assert [repair.unit for repair in one.repairs if repair.cell == one.cells[0]] == ["CNY*1e9"]


def test_a_right_pair_is_no_finding() -> None:
    assert not pair("11.5 CNY*1e12", "1.6 USD*1e12")


def together(*facts: Fact) -> list[Found]:
    return examine(SourceScope(1, same("news"), tuple(stated(one) for one in facts)))


def test_billions_of_projects_may_be_so_many_of_100_million_and_more_each() -> None:
    count = fact("3100000000 >", "item", "2022-H1")
    (one,) = together(count, fact("59800000000 ~", "CNY", "2022-H1", scope="total"))
    assert (one.rule, one.severity) == ("C11", Severity.ERROR)
    assert "19.3 CNY" in one.message.en
    assert [(repair.number, repair.unit, repair.how.zh) for repair in one.repairs] == [
        (D("31"), "item", "31 个，每个 1 亿及以上")
    ]


def test_58_projects_of_101_billion_are_likely() -> None:
    assert not together(fact("58", "item", "2022-H1"), fact("101 ~", "CNY*1e9", "2022-H1", scope="total"))


def test_count_times_average_is_the_total() -> None:
    wrong = together(
        fact("138", "item", "2023"),
        fact("56777", "person", "2023", scope="total"),
        fact("408", "person", "2023", scope="each"),
    )
    assert [one.rule for one in wrong] == ["C10"]


def test_a_number_of_years_joins_growth_and_average() -> None:
    assert not together(fact("39.89", "%"), fact("2.12", "%", basis="annual"))
    assert [one.rule for one in together(fact("70.52", "%"), fact("3.85", "%", basis="annual"))] == ["C04"]


def test_a_list_announces_what_it_names() -> None:
    members = [fact("1", "1", "2021", role="rank") for _each in range(3)]
    (one,) = together(fact("5", "item", "2021"), *members)
    assert (one.rule, one.severity) == ("R21", Severity.INFO)
    assert "3 named" in one.message.en
    assert not together(fact("3", "item", "2021"), *members)


def test_area_and_output_of_the_greater_bay_area_agree() -> None:
    assert not together(fact("0.6 <", "%", role="level"), fact("11.1", "%", role="level"))


def series(*facts: Fact, **known: object) -> list[Found]:
    measured = Measured("x", same("x"), **known)  # type: ignore[arg-type]
    return examine(SeriesScope(measured, 1, facts))


def test_implied_deflator_of_dalian_2025_is_likely() -> None:
    levels = fact("9540.2", "CNY*1e8", "2024"), fact("10002.1", "CNY*1e8", "2025")
    assert not series(*levels, fact("5.7", "%", "2025", basis="real"))
    (one,) = series(*levels, fact("25.7", "%", "2025", basis="real"))
    assert one.rule == "C23"


def test_points_are_the_difference_of_percentages() -> None:
    shares = fact("6.1", "%", "2023", role="level"), fact("10.3", "%", "2024", role="level")
    assert not series(*shares, fact("4.2", "pp", "2024", role="growth"), growth_basis="points")
    (one,) = series(*shares, fact("2.4", "pp", "2024", role="growth"), growth_basis="points")
    assert one.rule == "C19"
    assert D("4.2") in [repair.number for repair in one.repairs]


def test_points_called_per_cent_and_per_cent_called_points() -> None:
    shares = fact("6.1", "%", "2023", role="level"), fact("10.3", "%", "2024", role="level")
    for basis in ("nominal", ""):
        (one,) = together(*shares, fact("4.2", "%", "2024", basis=basis))
        assert (one.rule, one.severity) == ("C19", Severity.ERROR)
        assert [(repair.number, repair.unit) for repair in one.repairs] == [(D("4.2"), "pp")]
        assert "4.2% is 10.3 − 6.1" in one.message.en
    assert not together(*shares, fact("4.2", "pp", "2024", role="growth"))
    assert not together(*shares, fact("68.9", "%", "2024"))
    levels = fact("100.0", "CNY*1e8", "2023"), fact("108.3", "CNY*1e8", "2024")
    (one,) = together(*levels, fact("8.3", "pp", "2024", role="growth"))
    assert (one.rule, [(repair.number, repair.unit) for repair in one.repairs]) == ("C19", [(D("8.3"), "%")])


def test_an_increase_in_yuan_or_in_points_of_an_index_is_no_rate() -> None:
    levels = fact("100.0", "CNY*1e8", "2023"), fact("108.3", "CNY*1e8", "2024")
    assert not together(*levels, fact("8.3", "CNY*1e8", "2024", role="growth"))
    index = fact("100.0", "index", "2023"), fact("103.2", "index", "2024")
    assert not together(*index, fact("3.2", "pp", "2024", role="growth"))
    (one,) = together(*index, fact("5.2", "pp", "2024", role="growth"))
    assert (one.rule, one.repairs) == ("C19", ())


def test_cumulative_figures_and_months() -> None:
    may, june = fact("50.0", "CNY*1e8", "2024-01..05", form="ytd"), fact("60.0", "CNY*1e8", "2024-H1", form="ytd")
    month = fact("10.0", "CNY*1e8", "2024-06", form="single")
    assert not series(may, june, month, additive_time=True)
    assert {one.rule for one in series(may, june.at(D("48.0")), additive_time=True)} == {"C14"}
    assert {one.rule for one in series(may, june, month.at(D("12.0")), additive_time=True)} == {"C15"}


def test_quarters_that_miss_the_year_by_their_rounding_are_no_finding() -> None:
    quarters = [
        fact(n, "CNY*1e8", f"2024-Q{q}", form="single")
        for q, n in enumerate(("100.03", "100.03", "100.03", "100.04"), 1)
    ]
    assert not series(*quarters, fact("400.1", "CNY*1e8", "2024", form="ytd"), additive_time=True)


def test_cumulative_growth_lies_between_what_it_is_made_of() -> None:
    growths = fact("-13.3", "%", "2020-Q1", form="ytd"), fact("5.0", "%", "2020-04", form="single")
    assert not series(*growths, fact("-9.4", "%", "2020-01..04", form="ytd"))
    assert [one.rule for one in series(*growths, fact("-19.4", "%", "2020-01..04", form="ytd"))] == ["C17"]


def test_a_figure_ten_times_its_neighbours_is_a_slip_of_unit() -> None:
    levels = [
        fact(n, "CNY*1e8", str(year))
        for year, n in zip(range(1998, 2003), ("1719.9", "1853.7", "20030.7", "2175.7", "2450.5"), strict=True)
    ]
    found = series(*levels)
    (slip,) = [one for one in found if one.rule == "C12"]
    assert [repair.number for repair in slip.repairs] == [D("2003.07")]


def test_a_jump_is_told_unless_a_break_explains_it() -> None:
    numbers = ("3600.1", "3680.5", "3750.2", "3880.1", "1828.0", "1900.3", "1960.2", "2010.4")
    levels = tuple(fact(n, "CNY*1e8", str(2015 + n_)) for n_, n in enumerate(numbers))
    measured = Measured("x", same("x"))
    jumps = [one for one in examine(SeriesScope(measured, 1, levels)) if one.rule == "C13"]
    assert len(jumps) == 1
    assert not [o for o in examine(SeriesScope(measured, 1, levels, (Period.of(2019),))) if o.rule == "C13"]


def test_two_sources_that_disagree() -> None:
    one, other = fact("9516.9", "CNY*1e8", "2024", source=1), fact("9540.2", "CNY*1e8", "2024", source=2)
    assert [found.rule for found in series(one, other)] == ["C24"]
    from dataclasses import replace

    assert not series(replace(one, status="preliminary"), replace(other, status="final"))


def test_growth_below_minus_100_and_shares_over_100_cannot_be() -> None:
    assert [one.rule for one in series(fact("-105.2", "%", "2024"))] == ["C26"]
    share = {"measure": "ratio", "least": Figure(D("0"), "%"), "most": SHARE}
    (one,) = series(fact("120.5", "%", "2024", role="level"), **share)
    assert one.severity is Severity.ERROR


def test_areas_and_the_area_they_lie_in() -> None:
    def scope(year: int, total: str) -> PeersScope:
        facts = [fact(n, "CNY*1e8", str(year), area=area) for area, n in ((1, total), (2, "60.0"), (3, "40.0"))]
        known = Measured("gdp", same("GDP"), additive_space=True)
        return PeersScope(known, Period.of(year), "ytd", tuple(facts), {2: 1, 3: 1})

    assert not examine(scope(2020, "100.0"))
    assert [one.rule for one in examine(scope(2020, "102.6"))] == ["C22"]
    assert not examine(scope(2010, "102.6")), "accounts were not unified yet"


def test_ranks_against_values() -> None:
    facts = []
    for area, (rank, level) in {1: ("1", "90.0"), 2: ("2", "95.0"), 3: ("3", "70.0")}.items():
        facts += [fact(rank, "1", "2024", role="rank", area=area), fact(level, "CNY*1e8", "2024", area=area)]
    known = Measured("gdp", same("GDP"), direction="up")
    assert [one.rule for one in examine(PeersScope(known, Period.of(2024), "ytd", tuple(facts)))] == ["C18"]
    down = Measured("energy", same("energy"), direction="down")
    assert len(examine(PeersScope(down, Period.of(2024), "ytd", tuple(facts)))) == 1


def test_mixed_currencies_are_no_sum() -> None:
    found = place(
        "a + b + c",
        value("143922.77", "CNY*1e8"),
        a=value("110214.71", "CNY*1e8"),
        b=value("29913.28", "HKD*1e8"),
        c=value("3794.78", "CNY*1e8"),
    )
    assert [one.rule for one in found] == ["C21"]


def test_a_source_that_cuts_digits_is_told() -> None:
    facts = (
        fact("1.9", "index", "2013", reading=Reading(Rounding.UNKNOWN)),
        fact("2.9", "index", "2022", reading=Reading(Rounding.UNKNOWN)),
        fact("45.0", "%", "2013..2022", form="span", reading=Reading(Rounding.UNKNOWN)),
    )
    (one,) = together(*facts)
    assert (one.rule, one.severity) == ("C25", Severity.INFO)


def test_a_word_that_was_lost() -> None:
    (one,) = together(fact("200", "item", "2022", printed="over 200 firms"))
    assert one.rule == "R27"
    assert not together(fact("200 >", "item", "2022", printed="over 200 firms"))
