"""Ranks among peers and catching up."""

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import comparing
from tests.domain.indicators.algebra.said import number, pct, warned, why, yi


def test_competition_ranks() -> None:
    made = comparing.ranked({"a": yi("5"), "b": yi("7.0"), "c": yi("7"), "d": yi("1"), "e": None})
    assert made.places == {"a": 3, "b": 1, "c": 1, "d": 4}
    assert (made.of, made.among, made.missing, made.coverage.en, made.coverage.zh) == (
        4,
        5,
        ("e",),
        "4 of 5",
        "5 个中的 4 个",
    )
    assert made.warnings == ()


def test_lower_may_be_better_and_so_may_closer() -> None:
    rates = {"a": pct("5.1"), "b": pct("4.9"), "c": pct("5.6")}
    assert comparing.ranked(rates, "down").places == {"b": 1, "a": 2, "c": 3}
    assert comparing.ranked(rates, "target", aim=pct("5.5")).places == {"c": 1, "a": 2, "b": 3}
    assert comparing.ranked(rates, "target").warnings[0].en.startswith("Closer to the aim")
    assert comparing.ranked(rates, "neutral").warnings


def test_other_magnitudes_compare_and_other_currencies_do_not() -> None:
    made = comparing.ranked({"a": yi("1"), "b": Figure.unpack("20000 CNY*1e4"), "c": Figure.unpack("9 USD*1e8")})
    assert (made.places, made.missing) == ({"b": 1, "a": 2}, ("c",))


def test_unsettled_figures_among_settled_ones_are_told() -> None:
    made = comparing.ranked({"a": yi("1"), "b": yi("2")}, statuses={"a": "preliminary", "b": "final"})
    assert made.warnings[0].en == "Settled and unsettled figures are ranked together."


def test_nothing_to_rank() -> None:
    assert comparing.ranked({"a": None}).places == {}


def test_the_change_of_a_rank() -> None:
    assert number(comparing.rank_change(5, 3)) == "2"
    assert number(comparing.rank_change(3, 5)) == "-2"
    assert warned(comparing.rank_change(3, 5, of=(10, 12))) == ["then 10 were ranked, now 12"]
    assert why(comparing.rank_change(None, 5))


def test_catching_up() -> None:
    # ln(2) / (ln 1.10 - ln 1.05) = 14.90
    assert number(comparing.catch_up_years(yi("50"), yi("100"), pct("10"), pct("5"))) == "14.90"
    assert why(comparing.catch_up_years(yi("50"), yi("100"), pct("5"), pct("5"))) == "5% a year is not faster than 5%"
    assert number(comparing.catch_up_years(yi("100"), yi("50"), pct("1"), pct("5"))) == "0"
    assert why(comparing.catch_up_years(yi("-1"), yi("50"), pct("1"), pct("5")))
