"""Which rate holds, what a sum comes to, exactly, and how rates are named."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.rates import HOME, Prices, Quote, Terms, holding
from hqd_desktop.domain.words import Text


def quote(currency: str, value: str, day: str, basis: str = "average", per: int = 1, record: int = 1) -> Quote:
    return Quote(record, currency, per, Figure(Decimal(value), "CNY"), Day.unpack(day), basis)


# The rates of the State Administration of Foreign Exchange for 2022: average 6.7261, end of the year 6.9646.
USD = quote("USD", "6.7261", "2022", record=1)
END = quote("USD", "6.9646", "2022-12-30", "end", record=2)
JUNE = quote("USD", "6.6800", "2022-06", record=3)


@pytest.mark.parametrize(
    ("on", "basis", "expected"),
    [
        ("2022", "average", USD),
        ("2022-12-31", "average", USD),
        ("2022-12-30", "average", JUNE),  # the year is not over
        ("2022-12-31", "end", END),
        ("2022-12-31", "", USD),  # it ends later than the 30th
        ("2022-12-30", "", END),
        ("2022-H1", "average", JUNE),
        ("2022-05", "average", None),
        ("2021", "", None),
        ("2026", "average", USD),
    ],
)
def test_the_newest_rate_on_or_before_a_date_holds(on: str, basis: str, expected: Quote | None) -> None:
    found = holding([USD, END, JUNE], Terms(Day.unpack(on), basis))
    assert found.quotes.get("USD") == expected


def test_of_rates_that_end_together_the_named_one_holds_then_the_shorter_then_the_later_recorded() -> None:
    december = quote("USD", "6.9793", "2022-12", record=5)
    again = quote("USD", "6.9794", "2022-12", record=6)
    every = [december, again, USD]
    assert holding(every, Terms(Day.unpack("2022"))).quotes["USD"] == USD
    assert holding(every, Terms(Day.unpack("2022-12"))).quotes["USD"] == again
    assert holding(every[::-1], Terms(Day.unpack("2023"))).quotes["USD"] == again


def test_a_sum_names_its_rates_and_keeps_apart_what_has_none() -> None:
    prices = holding([USD], Terms(Day.unpack("2022"), "average"))
    made = prices.converted({"CNY": Decimal(100000000), "USD": Decimal(90000000), "EUR": Decimal(5)})
    assert made.total == Decimal(100000000) + Decimal("605349000.0")
    assert made.used == (USD,)
    assert made.apart == {"EUR": Decimal(5)}


def test_rates_per_hundred_are_exact() -> None:
    yen = quote("JPY", "5.1397", "2022", per=100)
    made = Prices(Terms(Day.unpack("2022")), {"JPY": yen}).converted({"JPY": Decimal("1234567.89")})
    assert made.total == Decimal("1234567.89") * Decimal("0.051397")


def test_rates_are_said_in_both_languages() -> None:
    sourced = Quote(
        1, "USD", 1, Figure(Decimal("6.7261"), "CNY"), Day.unpack("2022"), "average", Text("SAFE", "外汇局")
    )
    assert sourced.said() == Text("1 USD = 6.7261 CNY, average of 2022, SAFE", "1 美元 = 6.7261 元，2022年平均，外汇局")
    assert quote("JPY", "5.23", "2022-06", "end", 100).said().en == "100 JPY = 5.23 CNY, end of Jun 2022"
    assert END.said() == Text("1 USD = 6.9646 CNY, 30 Dec 2022", "1 美元 = 6.9646 元，2022-12-30")
    assert quote("USD", "7", "2022", "").said().zh == "1 美元 = 7 元，2022年"


def test_terms_come_back_from_json() -> None:
    for terms in (Terms(Day.unpack("2022-H1"), "average"), Terms(Day.unpack("2022-08-26"))):
        assert Terms.of_json(terms.as_json()) == terms
    with pytest.raises(ValueError, match="x"):
        Terms.of_json({"on": "x", "basis": ""})


AMOUNTS = st.decimals(-(10**20), 10**20, places=2)
RATES = st.decimals(Decimal("0.0001"), 10_000, places=4)


@given(st.lists(st.tuples(AMOUNTS, RATES, st.sampled_from([1, 10, 100, 1000])), min_size=1, max_size=4), AMOUNTS)
def test_converting_is_exact(parts: list[tuple[Decimal, Decimal, int]], home: Decimal) -> None:
    names = ("USD", "EUR", "JPY", "GBP")
    quotes = {n: quote(n, str(rate), "2022", per=per) for n, (_a, rate, per) in zip(names, parts, strict=False)}
    amounts = {n: amount for n, (amount, _r, _p) in zip(names, parts, strict=False)}
    made = Prices(Terms(Day.unpack("2022")), quotes).converted({HOME: home, **amounts})
    assert Fraction(made.total) == Fraction(home) + sum(Fraction(a) * Fraction(r) / p for a, r, p in parts)


@given(st.lists(st.tuples(st.decimals(Decimal("0.0001"), 1000, places=4), st.sampled_from([1, 100])), min_size=1, max_size=4))  # fmt: skip
def test_weights_compare_as_the_rates_do(parts: list[tuple[Decimal, int]]) -> None:
    names = ("USD", "EUR", "JPY", "GBP")
    quotes = {n: quote(n, str(rate), "2022", per=per) for n, (rate, per) in zip(names, parts, strict=False)}
    weights = Prices(Terms(Day.unpack("2022")), quotes).weights()
    assert set(weights) == {HOME, *quotes}
    assert all(weight < 2**31 for weight in weights.values())
    for name, one in quotes.items():
        assert Fraction(weights[name], weights[HOME]) == one.worth


def test_weights_of_odd_rates_are_rounded_to_nine_digits() -> None:
    odd = {"USD": quote("USD", "6.72611111", "2022", per=7), "EUR": quote("EUR", "7.0721", "2022", per=3)}
    weights = Prices(Terms(Day.unpack("2022")), odd).weights()
    for name, one in odd.items():
        assert abs(Fraction(weights[name], weights[HOME]) / one.worth - 1) < Fraction(1, 10**8)
