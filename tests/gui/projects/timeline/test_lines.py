"""What the timeline draws for a project: design 04, and the rule that no date is made more exact than it was stated."""

import datetime as dt

from hqd_desktop.domain.days import Day
from hqd_desktop.gui.projects.timeline.lines import Line, line

TODAY = dt.date(2022, 8, 4)


def drawn(found: Line) -> list[tuple[str, str, str]]:
    return [(mark.sign, mark.key, mark.day.pack()) for mark in found.marks]


def test_the_first_plan_ahead_is_the_next_one_the_others_later() -> None:
    made = line(
        {
            "stage": "landed",
            "landed_on": "2022-H1",
            "planned_start_on": "2022-10-05",
            "planned_production_on": "2023-05",
        },
        TODAY,
    )
    assert drawn(made) == [
        ("next", "planned_start_on", "2022-10-05"),
        ("later", "planned_production_on", "2023-05"),
    ]
    assert [span.kind for span in made.spans] == ["within", "recorded", "planned", "planned"]


def test_the_next_step_stands_before_plans_and_is_called_by_its_words() -> None:
    made = line({"stage": "signed", "next_step": "Land registration", "next_step_on": "2022-08-26", "planned_start_on": "2023"}, TODAY)  # fmt: skip
    assert drawn(made) == [("next", "next_step_on", "2022-08-26"), ("later", "planned_start_on", "2023")]
    assert made.marks[0].words == "Land registration"
    assert all(mark.movable for mark in made.marks)


def test_late_is_what_lies_wholly_before_today() -> None:
    assert drawn(line({"stage": "landed", "planned_start_on": "2022-08-03"}, TODAY))[0][0] == "late"
    assert drawn(line({"stage": "landed", "planned_start_on": "2022-08-04"}, TODAY))[0][0] == "next"
    assert drawn(line({"stage": "landed", "planned_start_on": "2022-H2"}, TODAY))[0][0] == "next"
    assert drawn(line({"stage": "landed", "planned_start_on": "2022-H1"}, TODAY))[0][0] == "late"


def test_a_stage_reached_on_a_known_day_has_a_diamond_a_coarse_one_only_its_hatching() -> None:
    made = line({"stage": "landed", "signed_on": "2021-07-10", "landed_on": "2022-H1"}, TODAY)
    assert drawn(made) == [("reached", "signed_on", "2021-07-10")]
    assert not made.marks[0].movable


def test_a_plan_that_moved_keeps_its_first_date_below() -> None:
    values = {"stage": "landed", "planned_start_on": "2022-10-05", "planned_production_on": "2023-05-20"}
    first = {"planned_start_on": Day.unpack("2022-06-20"), "planned_production_on": Day.unpack("2023-05-20")}
    made = line(dict(values), TODAY, first)
    assert made.baseline == {"planned_start_on": Day.unpack("2022-06-20")}
    assert made.moved() == (dt.date(2022, 6, 20), dt.date(2022, 6, 20))
    assert line(dict(values), TODAY, {}).moved() is None


def test_without_dates_a_line_is_empty() -> None:
    empty = line({"stage": "signed"}, TODAY)
    assert (empty.spans, empty.marks, empty.outer()) == ((), (), None)
    assert line({}, TODAY).outer() is None
