"""The published rules, at their edges."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.lamps import Facts, computed, presets, standing

TODAY = dt.date(2022, 8, 4)
FACTS = Facts(TODAY, "construction", passed=Fraction(8, 12))
MONEY = Figure.unpack


def colour(facts: Facts, preset: str) -> str | None:
    lamp = computed(facts, presets()[preset])
    return None if lamp is None else lamp.colour


@pytest.mark.parametrize(
    ("planned", "light"),
    [("2022-09", "green"), ("2022-08", "yellow"), ("2022-06", "yellow"), ("2022-05", "red"), ("2021", "red")],
)
def test_yinchuan_start(planned: str, light: str) -> None:
    facts = Facts(TODAY, "signed", planned_start=Day.unpack(planned))
    assert colour(facts, "yinchuan") == light
    assert colour(replace(facts, started=Day.unpack("2022-08-01"), entered=MONEY("1 CNY")), "yinchuan") == "green"


@pytest.mark.parametrize(
    ("done", "light"),
    [("66.7", "green"), ("60", "green"), ("56.66", "yellow"), ("36.67", "yellow"), ("36.6", "red"), ("0", "red")],
)
def test_yinchuan_progress(done: str, light: str) -> None:
    """Time progress is 66.67 %: yellow from 10 points below, both ends included, red over 30."""
    facts = replace(FACTS, plan=MONEY("100 CNY*1e4"), done=MONEY(f"{done} CNY*1e4"))
    assert colour(facts, "yinchuan") == light


def test_yinchuan_entry() -> None:
    for started, light in (
        ("2022-08-01", "green"),
        ("2022-07-15", "yellow"),
        ("2022-06-30", "yellow"),
        ("2022-05-30", "red"),
    ):
        assert colour(Facts(TODAY, "construction", started=Day.unpack(started)), "yinchuan") == light


@pytest.mark.parametrize(("done", "light"), [("70", "green"), ("66", "yellow"), ("33.34", "yellow"), ("33", "red")])
def test_sanya_investment(done: str, light: str) -> None:
    assert colour(replace(FACTS, plan=MONEY("100 CNY*1e4"), done=MONEY(f"{done} CNY*1e4")), "sanya") == light


def test_sanya_task() -> None:
    for due, light in (
        ("2022-08-31", "green"),
        ("2022-08-01", "yellow"),
        ("2022-07-01", "yellow"),
        ("2022-06-01", "red"),
    ):
        assert colour(Facts(TODAY, "signed", missed=Day.unpack(due), missed_name="Land"), "sanya") == light


@pytest.mark.parametrize(("done", "light"), [("54", "green"), ("53", "yellow"), ("40.1", "yellow"), ("39", "red")])
def test_wuhan(done: str, light: str) -> None:
    """Below 80 and 60 percent of time progress: 53.33 and 40 of a plan of 100 after eight months."""
    assert colour(replace(FACTS, plan=MONEY("100 CNY*1e4"), done=MONEY(f"{done} CNY*1e4")), "wuhan") == light


@pytest.mark.parametrize(("days", "light"), [(0, "green"), (7, "yellow"), (14, "yellow"), (15, "red")])
def test_site_works(days: int, light: str) -> None:
    due = Day.of(TODAY - dt.timedelta(days=days))
    assert colour(Facts(TODAY, "construction", missed=due), "site") == light


@pytest.mark.parametrize(("days", "light"), [(30, "green"), (31, "yellow"), (45, "yellow"), (46, "red")])
def test_age_in_stage(days: int, light: str) -> None:
    since = Day.of(TODAY - dt.timedelta(days=days))
    assert colour(Facts(TODAY, "signed", since=since, expected=30), "age") == light
    assert colour(Facts(TODAY, "signed", since=since), "age") is None


def test_a_light_says_rule_inputs_and_reason() -> None:
    lamp = computed(
        Facts(TODAY, "landed", missed=Day.unpack("2022-06-30"), missed_name="Land registration"), presets()["late"]
    )
    assert lamp is not None
    assert (lamp.colour, lamp.reason.en, lamp.on) == ("red", "35 d late", TODAY)
    assert "Land registration" in lamp.inputs.en
    assert "over 0" in lamp.rule.en
    assert lamp.rule.zh


def test_nothing_is_due_where_a_project_rests() -> None:
    facts = Facts(TODAY, "landed", "suspended", missed=Day.unpack("2022-06-30"))
    assert computed(facts, presets()["late"]) is None


def test_a_light_set_by_hand_keeps_the_computed_one() -> None:
    by_rule = computed(Facts(TODAY, "landed", missed=Day.unpack("2022-06-30")), presets()["late"])
    lamp = standing("green", "Agreed with the investor", by_rule, TODAY)
    assert lamp is not None
    assert (lamp.colour, lamp.overridden, lamp.reason.en) == ("green", True, "Agreed with the investor")
    assert lamp.computed == by_rule
    assert standing(None, None, by_rule, TODAY) is by_rule


def test_amounts_of_two_currencies_are_not_compared() -> None:
    assert colour(replace(FACTS, plan=MONEY("100 CNY*1e4"), done=MONEY("1 USD*1e4")), "wuhan") is None
