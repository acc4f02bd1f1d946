"""Rates of a named public source: whole years only, in both directions, and nothing where the source has nothing."""

import csv
from decimal import Decimal

from hqd_desktop import assets
from hqd_desktop.domain.reference_rates import SOURCE, reference_rate, years
from hqd_desktop.domain.units import CURRENCIES


def test_the_yearly_average_of_the_dollar_is_near_the_one_china_publishes() -> None:
    published = Decimal("6.7261")  # average of 2022, National Bureau of Statistics of China, statistical communiqué
    rate = reference_rate("USD", "CNY", 2022)
    assert rate is not None
    assert abs(rate / published - 1) < Decimal("0.003")


def test_it_is_turned_round_and_given_for_the_end_of_the_year() -> None:
    there, back = reference_rate("JPY", "CNY", 2022), reference_rate("CNY", "JPY", 2022)
    assert there is not None
    assert back is not None
    assert abs(there * back - 1) < Decimal("0.00001")
    assert reference_rate("USD", "CNY", 2022, "end") != reference_rate("USD", "CNY", 2022)


def test_what_the_source_does_not_quote_is_not_made_up() -> None:
    assert reference_rate("TWD", "CNY", 2022) is None
    assert reference_rate("USD", "CNY", 2005) is None  # the yuan is quoted from April of that year
    assert reference_rate("USD", "CNY", years()[1] + 1) is None
    assert reference_rate("GBP", "JPY", 2022) is None
    assert "European Central Bank" in SOURCE.en


def test_every_row_is_of_a_whole_year_and_of_a_known_currency() -> None:
    with assets.path("db/rates/ecb.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["currency"] for row in rows} | {row["against"] for row in rows} <= set(CURRENCIES)
    assert min(int(row["days"]) for row in rows) > 250
    assert len({(row["currency"], row["against"], row["year"]) for row in rows}) == len(rows)
