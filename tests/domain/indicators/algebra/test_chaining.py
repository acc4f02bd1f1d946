"""Chains end where growth is missing or a definition changed."""

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import chaining
from tests.domain.indicators.algebra.said import number, pct, when, why, yi


def test_an_index_of_levels() -> None:
    level, base = Figure.unpack("4713.5 index"), Figure.unpack("4478.4 index")
    answer = chaining.index(level, base, when("2022"))
    assert number(answer) == "105.2"
    assert "base period" in why(chaining.index(level, None))
    assert why(chaining.index(yi("1"), yi("-1")))


def test_real_levels_are_at_prices_of_the_base_year() -> None:
    # Dalian: 9 516.9 with 5.7 % real growth are 10 059.4 at prices of 2024, not the published 10 002.1.
    assert number(chaining.real_level(yi("9516.9"), [pct("5.7")])) == "10059.4"


def test_growth_of_the_national_index() -> None:
    growth = {when("2021"): pct("8.45"), when("2022"): pct("2.95"), when("2023"): pct("5.25")}
    made = chaining.index_chain(when("2020"), growth, when("2023"))
    assert [number(made[when(str(y))]) for y in (2020, 2021, 2022, 2023)] == ["100.0", "108.5", "111.6", "117.5"]


def test_a_missing_year_ends_the_chain() -> None:
    made = chaining.index_chain(when("2020"), {when("2021"): pct("8"), when("2023"): pct("5")}, when("2023"))
    assert number(made[when("2021")]) == "108.0"
    assert (
        why(made[when("2022")])
        == why(made[when("2023")])
        == "growth of 2022 is not on record, so the chain ends before it"
    )


def test_a_break_ends_the_chain() -> None:
    growth = {when(str(y)): pct("10") for y in range(2021, 2024)}
    made = chaining.index_chain(when("2020"), growth, when("2023"), [when("2022")])
    assert number(made[when("2021")]) == "110.0"
    assert "counted differently" in why(made[when("2022")])
