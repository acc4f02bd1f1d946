"""Contradictions of stage dates are told only where the precision allows to say so."""

import datetime as dt

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.pipeline.order import Contradiction, Dated, contradictions
from hqd_desktop.domain.words import Text

TODAY = dt.date(2022, 11, 22)


def found(present: str | None, **days: str) -> list[Contradiction]:
    return contradictions(present, [Dated(s, actual=Day.unpack(text)) for s, text in days.items()], TODAY)


def keys(present: str | None, **days: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.key, one.stages) for one in found(present, **days)]


def test_a_usual_course_contradicts_nothing() -> None:
    assert keys("production", signed="2021-03", landed="2021-03-15", construction="2021-Q3", completed="2022-06", production="2022-H2") == []  # fmt: skip
    assert keys(None) == []
    assert keys("lead", lead="2022") == []


def test_an_actual_date_in_the_future() -> None:
    assert keys("signed", signed="2022-11-23") == [("future", ("signed",))]
    assert keys("signed", signed="2023") == [("future", ("signed",))]
    for possible in ("2022-11-22", "2022-11", "2022-H2", "2022"):  # may have come already
        assert keys("signed", signed=possible) == []


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("2022-05-02", "2022-05-01", True),
        ("2022-05-01", "2022-05-01", False),
        ("2022-05", "2022-05-01", False),  # the month may hold an earlier day
        ("2022-05", "2022-04-30", True),
        ("2022-H1", "2022-03", False),
        ("2022", "2021-Q4", True),
        ("2022-05-02~", "2022-05-01", False),  # approximate dates contradict nothing
    ],
)
def test_a_later_stage_before_an_earlier_one(earlier: str, later: str, told: bool) -> None:
    assert bool(keys("landed", signed=earlier, landed=later)) is told


def test_it_says_what_contradicts_what_in_both_languages() -> None:
    (one,) = found("completed", construction="2022-06-10", completed="2022-06-01")
    assert one == Contradiction(
        "order",
        ("completed", "construction"),
        Text(
            "Completed (1 Jun 2022) lies before Construction (10 Jun 2022)", "竣工（2022-06-01）早于开工（2022-06-10）"
        ),
    )
    own = contradictions(
        "signed", [Dated("landed", actual=Day.unpack("2022-01"))], TODAY, lambda key: Text(key.upper(), key)
    )
    assert own[0].text.en == "LANDED has an actual date (Jan 2022), but the project stands at SIGNED"


def test_production_without_a_start_and_dates_beyond_the_stage() -> None:
    assert keys("production", signed="2021", production="2022-06") == [("no start", ("production", "construction"))]
    assert keys("production", construction="2021-05", production="2022-06") == []
    assert keys("signed", signed="2021", construction="2022-06") == [("not reached", ("construction",))]
    assert keys(None, construction="2022-06") == []  # where it stands is not stated


def test_production_may_come_before_all_is_built() -> None:
    assert keys("completed", construction="2021", completed="2022-06", trial="2022-03") == [("not reached", ("trial",))]
    assert keys("production", construction="2021", completed="2022-06", production="2022-03") == []


def test_plans_are_compared_with_plans_of_what_has_not_come() -> None:
    plans = [Dated("construction", Day.unpack("2023-06")), Dated("production", Day.unpack("2023-01"))]
    made = contradictions("signed", plans, TODAY)
    assert [(one.key, one.stages) for one in made] == [("plan", ("production", "construction"))]
    reached = [
        Dated("construction", Day.unpack("2023-06"), Day.unpack("2022-06")),
        Dated("production", Day.unpack("2023-01")),
    ]
    assert contradictions("construction", reached, TODAY) == []  # the start came before its plan


def test_each_contradiction_is_told_once() -> None:
    assert keys("landed", lead="2022-06", negotiation="2022-07", signed="2022-01", landed="2022-08") == [("order", ("signed", "negotiation"))]  # fmt: skip
