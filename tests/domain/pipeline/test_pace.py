"""Days, medians, slippage and conversion, with dates known to the day, the month or the year."""

import datetime as dt
from fractions import Fraction

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.pipeline import pace
from hqd_desktop.domain.pipeline.pace import Days

DAY = Day.unpack


def test_a_month_gives_a_range() -> None:
    took = pace.between(DAY("2022-01"), DAY("2022-03-07"))
    assert (took.least, took.most) == (35, 65)
    assert took.text().en == "35–65 d"
    assert pace.between(DAY("2022-01-31"), DAY("2022-03-07")).text().zh == "35 天"


def test_dates_out_of_order_give_nothing() -> None:
    assert pace.in_stages({"signed": DAY("2022-05-01"), "landed": DAY("2022-04-01")}) == {}
    assert pace.in_stages({"signed": DAY("2022"), "landed": DAY("2022-04-01")})["signed"] == Days(0, 90)


def test_medians_come_from_exact_intervals_only() -> None:
    made = pace.pace([Days(10, 10), Days(30, 30), Days(0, 400)])
    assert (made.n, made.imprecise, made.median, made.mean) == (2, 1, Fraction(20), Fraction(20))
    assert made.range == (Fraction(10), Fraction(30))
    assert made.text().en == "20 d (n = 2)"
    assert pace.pace([Days(35, 65)]).text().en == "35–65 d (n = 1)"
    assert pace.pace([]).text().en == "-"


def test_slippage_of_plans_known_to_the_month() -> None:
    pairs = [("2022-03", "2022-03-20"), ("2022-03", "2022-04-02"), ("2022-03-10", "2022-03")]
    found = pace.slippage((DAY(a), DAY(b)) for a, b in pairs)
    assert (found.on_time, found.late, found.unclear) == (1, 1, 1)
    assert found.share_on_time == Fraction(1, 2)


def test_conversion_needs_follow_up() -> None:
    today = dt.date(2022, 12, 31)
    found = pace.conversion(
        [
            (DAY("2022-01-01"), DAY("2022-02-01")),  # within 90 days
            (DAY("2022-01-01"), DAY("2022-09-01")),  # later
            (DAY("2022-01-01"), None),  # not yet
            (DAY("2022-12-01"), DAY("2022-12-05")),  # followed too short
            (DAY("2022-01-01"), DAY("2022")),  # too coarse to tell
        ],
        90,
        today,
    )
    assert (found.reached, found.cohort, found.too_short, found.unclear) == (1, 3, 1, 1)
    assert found.rate == Fraction(1, 3)
    assert pace.conversion([], 90, today).rate is None


def test_the_panel_of_two_years_counts_moves_and_regressions() -> None:
    """341 projects kept from 2023 to 2024: 13, 12 and 10 moved up by one, 10 went back."""
    moved = [("negotiation", "landed")] * 13 + [("landed", "ready")] * 12 + [("ready", "construction")] * 10
    back = [("construction", "ready")] * 10
    same = [("ready", "ready")] * (341 - 45)
    courses = [*moved, *back, *same]
    assert len(courses) == 341
    assert pace.regressions(courses) == 10
    day = DAY("2024-01-01")
    up = pace.conversion([(DAY("2023-01-01"), day if b == "landed" else None) for a, b in courses if a == "negotiation"], 365, dt.date(2024, 12, 31))  # fmt: skip
    assert (up.reached, up.cohort) == (13, 13)


def test_age_at_a_stage() -> None:
    today = dt.date(2022, 8, 4)
    assert pace.age(DAY("2022-05-04"), today) == Days(92, 92)
    assert pace.age(None, today) is None
    assert pace.age(DAY("2022-09-01"), today) is None
    assert pace.age(DAY("2022"), today) == Days(0, 215)
