"""A project's dates as spans of time: exact where they are, over all their days where they are not."""

import datetime as dt

from hqd_desktop.domain.course import Span, course, spans
from hqd_desktop.domain.days import Day

TODAY = dt.date(2022, 8, 4)


def days(**dates: str) -> dict[str, Day]:
    return {key: Day.unpack(text) for key, text in dates.items()}


def seen(stage: str | None, dates: dict[str, Day], status: str | None = None) -> list[tuple[str, str, str, str]]:
    made = spans(course(stage, dates), status, TODAY)
    return [(s.kind, s.of.stage, s.first.isoformat(), s.last.isoformat()) for s in made]


def test_a_half_year_is_hatched_whole_and_solid_only_after_it() -> None:
    assert seen("landed", days(landed_on="2022-H1")) == [
        ("within", "landed", "2022-01-01", "2022-06-30"),
        ("recorded", "landed", "2022-07-01", "2022-08-04"),
    ]


def test_each_stage_lasts_to_the_day_before_the_next() -> None:
    dates = days(signed_on="2021-07-10", landed_on="2021-12-15")
    assert seen("landed", dates) == [
        ("recorded", "signed", "2021-07-10", "2021-12-14"),
        ("recorded", "landed", "2021-12-15", "2022-08-04"),
    ]


def test_a_coarse_stage_is_cut_short_by_the_exact_next_one() -> None:
    dates = days(signed_on="2021", landed_on="2021-03-02")
    assert seen("landed", dates)[0] == ("within", "signed", "2021-01-01", "2021-03-01")


def test_plans_run_from_one_to_the_next_and_a_last_exact_one_is_a_point_only_where_it_stands_alone() -> None:
    dates = days(landed_on="2022-02-01", planned_start_on="2022-10-05", planned_production_on="2023-05-20")
    assert seen("landed", dates)[1:] == [("planned", "construction", "2022-10-05", "2023-05-20")]
    alone = days(landed_on="2022-02-01", planned_start_on="2022-10-05")
    assert seen("landed", alone)[1:] == [("planned", "construction", "2022-10-05", "2022-10-05")]
    coarse = days(landed_on="2022-02-01", planned_start_on="2022-Q4")
    assert seen("landed", coarse)[1:] == [("planned", "construction", "2022-10-01", "2022-12-31")]


def test_a_plan_that_was_met_is_no_plan_any_more() -> None:
    dates = days(planned_start_on="2022-03-01", started_on="2022-05-09")
    assert [kind for kind, *_ in seen("construction", dates)] == ["recorded"]
    assert [kind for kind, *_ in seen("construction", days(planned_start_on="2022-03-01"))] == []


def test_what_ended_does_not_go_on_to_today() -> None:
    assert seen("signed", days(signed_on="2021-07-10"), "terminated") == [
        ("recorded", "signed", "2021-07-10", "2021-07-10")
    ]
    assert seen("signed", days(signed_on="2021-H2"), "withdrawn") == [("within", "signed", "2021-07-01", "2021-12-31")]


def test_the_log_adds_what_the_project_does_not_state_itself() -> None:
    events = {("trial", "actual"): Day.unpack("2022-04"), ("signed", "actual"): Day.unpack("2020")}
    found = course("trial", days(signed_on="2021-07-10"), events)
    assert [(m.stage, m.reached.pack() if m.reached else None, m.met) for m in found] == [
        ("signed", "2021-07-10", True),
        ("trial", "2022-04", True),
    ]


def test_without_dates_there_is_no_span() -> None:
    assert spans(course("signed", {}), None, TODAY) == []
    assert spans(course(None, {}), None, TODAY) == []
    assert [m.met for m in course("signed", {})] == [True]


def test_a_future_actual_date_gives_no_span_backwards() -> None:
    made: list[Span] = spans(course("signed", days(signed_on="2022-09-01")), None, TODAY)
    assert all(span.first <= span.last for span in made)
