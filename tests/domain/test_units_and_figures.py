"""Units convert exactly and printed figures keep what was printed. Equalities are those of domain.md 5."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, Qualifier, column_decimals, grouped, said


@pytest.mark.parametrize(
    ("number", "source", "target", "expected"),
    [
        ("1", "CNY*1e8", "CNY*1e4", "10000"),  # 1 亿元 = 10,000 万元
        ("1", "CNY*1e8", "CNY*1e6", "100"),  # = 100 million yuan
        ("1", "CNY*1e12", "CNY*1e8", "10000"),  # 1 万亿
        ("101", "CNY*1e9", "CNY*1e8", "1010"),  # "101 billion yuan" = 1,010 亿元
        ("4", "ha", "m2", "40000"),
    ],
)
def test_equal_amounts(number: str, source: str, target: str, expected: str) -> None:
    assert units.convert(Decimal(number), source, target) == Decimal(expected)


def test_forty_thousand_square_metres_are_sixty_mu() -> None:
    assert round(units.convert(Decimal(40000), "m2", "mu"), 9) == 60


def test_currencies_do_not_convert_by_themselves() -> None:
    with pytest.raises(ValueError, match="does not convert"):
        units.convert(Decimal(1), "USD", "CNY")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("亿元", "CNY*1e8"),
        ("万元", "CNY*1e4"),
        ("万美元", "USD*1e4"),
        ("million CAD", "CAD*1e6"),
        ("CNY bn", "CNY*1e9"),
        ("billion yuan", "CNY*1e9"),
        ("亩", "mu"),
        ("㎡", "m2"),
        ("％", "%"),
        ("人", "person"),
        ("furlong", None),
    ],
)
def test_units_are_known_by_their_words(words: str, key: str | None) -> None:
    assert units.named(words) == key


def test_every_unit_is_known_by_its_own_name() -> None:
    for unit in units.UNITS.values():
        for name in (unit.name.en, unit.name.zh):
            if name:
                found = units.named(name)
                assert found is not None
                assert units.unit(found).dimension == unit.dimension
                assert units.unit(found).factor == unit.factor


def test_conversion_by_powers_of_ten_keeps_the_printed_precision() -> None:
    printed = Figure(Decimal("2.60"), "CNY*1e8", Qualifier.ABOUT)
    moved = printed.into("CNY*1e9")
    assert (str(moved.number), moved.qualifier) == ("0.260", Qualifier.ABOUT)
    assert moved.into("CNY*1e8") == printed


@pytest.mark.parametrize(
    ("number", "decimals"), [("0.231250000", 2), ("4.3", 2), ("0", 2), ("0.004", 4), ("0.00012", 5)]
)
def test_a_column_shows_two_decimals_unless_they_show_nothing(number: str, decimals: int) -> None:
    assert column_decimals(Decimal(number)) == decimals


def test_closing_zeros_of_a_whole_number_state_no_precision() -> None:
    assert str(Figure(Decimal(300_000_000), "CNY").into("CNY*1e9").number) == "0.3"
    assert said(Figure(Decimal(231_250_000), "CNY").into("CNY*1e8"), "zh") == "2.3125 亿元"
    assert said(Figure(Decimal(2), "CNY*1e8").into("CNY*1e4"), "zh") == "20,000 万元"


def test_decimals_are_those_printed() -> None:
    assert Figure(Decimal("2.60"), "%").decimals == 2
    assert Figure(Decimal(133), "item").decimals == 0


def test_figures_in_words() -> None:
    figure = Figure(Decimal(1010), "CNY*1e8", Qualifier.ABOUT)
    assert said(figure, "zh") == "约 1,010 亿元"
    assert said(figure, "en") == "about 1,010 CNY 100 million"
    assert said(Figure(Decimal("64.01"), "%"), "en") == "64.01%"
    assert grouped(Decimal("-3.10")) == "−3.10"
    assert grouped(Decimal("3.1"), signed=True) == "+3.1"


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12),
    st.sampled_from(sorted(units.UNITS)),
    st.sampled_from(list(Qualifier)),
)
def test_canonical_text_round_trips(number: Decimal, unit: str, qualifier: Qualifier) -> None:
    figure = Figure(number, unit, qualifier)
    back = Figure.unpack(figure.pack())
    assert back == figure
    assert str(back.number) == str(figure.number)
