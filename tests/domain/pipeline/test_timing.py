"""Time progress, completion and lead, to the digit of published bulletins."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from hqd_desktop.domain.pipeline.kpi import percent, rounded
from hqd_desktop.domain.pipeline.timing import (
    Against,
    Clock,
    contribution,
    day_progress,
    growth,
    month_progress,
    on_track,
    progress,
    season_progress,
    two_year_growth,
)


@pytest.mark.parametrize(
    ("day", "share"),
    [
        ("2000-01-01", Fraction(1, 366)), ("2000-02-29", Fraction(60, 366)), ("2000-12-31", 1),
        ("2023-01-01", Fraction(1, 365)), ("2023-03-01", Fraction(60, 365)), ("2023-12-31", 1),
        ("2024-01-01", Fraction(1, 366)), ("2024-02-29", Fraction(60, 366)), ("2024-12-31", 1),
        ("2100-01-01", Fraction(1, 365)), ("2100-03-01", Fraction(60, 365)), ("2100-12-31", 1),
    ],
)  # fmt: skip
def test_days_of_leap_years_and_others(day: str, share: Fraction) -> None:
    assert day_progress(dt.date.fromisoformat(day)) == share
    assert progress(dt.date.fromisoformat(day), Clock.DAY) == share


@pytest.mark.parametrize(("month", "said"), [(2, "16.67"), (10, "83.33"), (11, "91.67"), (12, "100.00")])
def test_months(month: int, said: str) -> None:
    assert percent(month_progress(month), 2) == said


def test_a_season_weighs_months() -> None:
    profile = [Decimal(w) for w in ["1", "1", "2", "2", "2", "2", "1", "1", "2", "2", "2", "2"]]
    assert season_progress(6, profile) == Fraction(1, 2)
    assert progress(dt.date(2022, 6, 30), Clock.SEASON, profile) == Fraction(1, 2)
    assert season_progress(6, [Decimal(0)] * 12) is None
    assert season_progress(6, profile[:6]) is None


def test_the_bulletin_of_ten_months() -> None:
    """1,005,136 of 80 hundred million yuan: 125.64 %, 42.31 points ahead."""
    seen = Against(Fraction(1_005_136 * 10_000), Fraction(80 * 10**8), month_progress(10))
    assert (percent(seen.completion or 0, 2), rounded(seen.lead or 0, 2)) == ("125.64", Decimal("42.31"))  # type: ignore[arg-type]
    parts = [percent(Fraction(n, 1_005_136), 2) for n in (412_678, 176_031, 416_427)]
    assert parts == ["41.06", "17.51", "41.43"]
    assert percent(Fraction(412_678, 83_253), 2) == "495.69"
    assert 32_824 + 657_465 + 314_847 == 1_005_136


@pytest.mark.parametrize(
    ("completion", "month", "lead"), [("125.64", 10, "42.31"), ("70.41", 10, "-12.92"), ("12.85", 2, "-3.82")]
)
def test_leads_as_printed(completion: str, month: int, lead: str) -> None:
    seen = Against(Fraction(completion), Fraction(100), month_progress(month))
    assert rounded(seen.lead or Fraction(0), 2) == Decimal(lead)


def test_shares_and_rates_of_other_bulletins() -> None:
    assert percent(Fraction("1771.6") / Fraction("2868.2"), 2) == "61.77"
    assert rounded((Fraction("0.74") - month_progress(8)) * 100, 2) == Decimal("7.33")
    assert percent(Fraction("71.15") / 61, 1) == "116.6"
    assert percent(Fraction("50.56") / Fraction("42.7"), 1) == "118.4"


def test_wrong_in_print() -> None:
    """2.74 of 10.66 is 25.70 %, printed 21.85; the printed lead of 9 points is right."""
    seen = Against(Fraction("2.74"), Fraction("10.66"), month_progress(2))
    assert percent(seen.completion or Fraction(0), 2) == "25.70"
    assert rounded(seen.lead or Fraction(0), 2) == Decimal("9.04")
    assert percent(Fraction(68, 360)) == "18.9"
    assert percent(Fraction("217.2") / 375) == "57.9"


def test_nothing_to_divide_by() -> None:
    seen = Against(Fraction(3), Fraction(0), month_progress(6))
    assert (seen.completion, seen.lead, seen.score()) == (None, None, None)
    assert Against(Fraction(3), Fraction(9), month_progress(12)).per_month_left(12) is None
    assert Against(Fraction(3), Fraction(9), month_progress(6)).per_month_left(6) == 1


def test_scores_are_capped() -> None:
    half = month_progress(6)
    assert Against(Fraction(30), Fraction(100), half).score() == 60
    assert Against(Fraction(90), Fraction(100), half).score() == 100
    assert Against(Fraction(-5), Fraction(100), half).score() == 0


def test_growth() -> None:
    assert growth(Decimal(110), Decimal(100)) == 10
    assert growth(Decimal(5), Decimal(-3)) is None
    assert growth(Decimal(5), Decimal(0)) is None
    assert contribution(Decimal(30), Decimal(20), Decimal(200)) == 5
    assert on_track(Decimal("6.0"), Decimal("6.0"))


def test_two_year_growth_of_2021() -> None:
    """12.6 % after the fall of early 2020 was published as 4.4 % a year."""
    before = (Decimal("1.044") ** 2 / Decimal("1.126") - 1) * 100
    found = two_year_growth(Decimal("12.6"), before)
    assert found is not None
    assert round(found, 1) == Decimal("4.4")
