"""Growth, average growth per year and levels, by the index of Beijing as two of its figures were published."""

from __future__ import annotations

import pytest

from hqd_desktop.domain.checks.examine import examine
from hqd_desktop.domain.checks.facts import Fact, Measured, SeriesScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.printed import PLAIN, Reading
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import same
from tests.domain.checks.given import D, fact

SPAN = "2013..2022"


def series(*facts: Fact, basis: str = "") -> SeriesScope:
    measured = Measured("hqd", same("index"), "index", "index", growth_basis=basis)
    return SeriesScope(measured, 1, facts)


def found(growth: str, *more: Fact, reading: Reading = PLAIN) -> list[Found]:
    levels = (fact("0.65", "index", "2013", reading=reading), fact("0.91", "index", "2022", reading=reading))
    return examine(series(*levels, fact(growth, "%", SPAN, form="span"), *more))


def test_growth_that_does_not_follow_is_named_with_its_range_and_every_single_digit_that_would_fit() -> None:
    (one,) = found("30.33")
    assert (one.rule, one.severity, one.verdict) == ("C01", Severity.ERROR, Verdict.CONTRADICTS)
    (line,) = one.lines
    assert line.range is not None
    assert line.computed is not None
    assert [round(x, 2) for x in (line.range.lo, line.computed, line.range.hi)] == [D("38.17"), D("40.00"), D("41.86")]
    own = [repair.number for repair in one.repairs if repair.cell == one.cells[0]]
    assert own == [D("38.33"), D("39.33"), D("40.33")]
    assert (
        one.message.en == "Growth of the index, 2013–2022: 30.33% stated, 38.17 to 41.86% follows from 0.91 ÷ 0.65 − 1"
    )


def test_the_average_per_year_leaves_one_repair() -> None:
    (one,) = found("30.33", fact("3.75", "%", SPAN, form="span", basis="annual"))
    assert [(repair.number, repair.unit) for repair in one.repairs] == [(D("39.33"), "%")]
    lines = {line.formula: line for line in one.lines}
    agreeing = lines["(0.91 ÷ 0.65)^(1/9) − 1"]
    assert agreeing.verdict is Verdict.AGREES
    assert agreeing.range is not None
    assert [round(x, 3) for x in (agreeing.range.lo, agreeing.range.hi)] == [D("3.658"), D("3.962")]
    implied = lines["(1 + 3.75%)^9 − 1"]
    assert implied.range is not None
    assert [round(x, 2) for x in (implied.range.lo, implied.range.hi)] == [D("39.22"), D("39.34")]


def test_what_follows_is_no_finding() -> None:
    assert not found("39.33", fact("3.75", "%", SPAN, form="span", basis="annual"))


def test_years_may_be_counted_with_both_ends() -> None:
    ten = fact("3.42", "%", SPAN, form="span", basis="annual")
    assert not [one for one in found("40.0", ten) if one.rule == "C02"]


def test_figures_at_second_hand_may_be_cut_or_rounded_and_the_growth_still_does_not_follow() -> None:
    (one,) = found("30.33", reading=Reading(secondary=True))
    (line,) = one.lines
    assert line.range is not None
    assert [round(x, 1) for x in (line.range.lo, line.range.hi)] == [D("37.1"), D("42.6")]


@pytest.mark.parametrize("basis", ["real", "comparable"])
def test_growth_in_constant_prices_is_not_held_against_levels_in_current_ones(basis: str) -> None:
    facts = (fact("100.0", "CNY*1e8", "2021"), fact("110.0", "CNY*1e8", "2022"), fact("7.9", "%", "2022", basis=basis))
    assert not [one for one in examine(series(*facts)) if one.severity is Severity.ERROR]


def test_nominal_growth_is() -> None:
    facts = (fact("100.0", "CNY*1e8", "2021"), fact("110.0", "CNY*1e8", "2022"), fact("7.9", "%", "2022"))
    (one,) = examine(series(*facts, basis="nominal"))
    assert one.rule == "C01"


def test_another_version_of_a_level_may_be_the_one_that_was_meant() -> None:
    facts = (
        fact("100.0", "CNY*1e8", "2021"),
        fact("102.0", "CNY*1e8", "2021", status="final"),
        fact("110.0", "CNY*1e8", "2022"),
        fact("10.0", "%", "2022"),
    )
    assert not examine(series(*facts, basis="nominal"))


def test_the_fingerprint_changes_with_any_input_and_the_key_does_not() -> None:
    a, b, g = fact("0.65", "index", "2013"), fact("0.91", "index", "2022"), fact("30.33", "%", SPAN, form="span")
    (one,) = examine(series(a, b, g))
    (other,) = examine(series(a.at(D("0.66")), b, g))
    assert one.key == other.key
    assert one.fingerprint != other.fingerprint


def test_a_break_between_the_levels_excuses_a_growth_that_does_not_follow() -> None:
    facts = (fact("100.0", "CNY*1e8", "2021"), fact("110.0", "CNY*1e8", "2022"), fact("7.9", "%", "2022"))
    measured = Measured("retail", same("retail"), "CNY*1e8", growth_basis="nominal")
    assert examine(SeriesScope(measured, 1, facts))
    assert not examine(SeriesScope(measured, 1, facts, (Period.of(2022),)))
