"""续建、新开工、前期: by what is recorded, a project belongs to one part of the list of a year."""

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.pipeline.year_list import BEYOND, PART_WORDS, Part, part_of


@pytest.mark.parametrize(
    ("stage", "more", "part"),
    [
        ("continuing", {"started": "2022-05"}, Part.CONTINUED),
        ("continuing", {}, Part.CONTINUED),
        ("construction", {"started": "2023-03-01"}, Part.NEW),
        ("construction", {"started": "2023"}, Part.NEW),
        ("construction", {}, Part.UNKNOWN),
        ("ready", {"planned_start": "2023-09"}, Part.NEW),
        ("ready", {"planned_start": "2024-01"}, Part.PREPARATION),
        ("ready", {"started": "2024-01", "planned_start": "2023-12"}, Part.NEW),
        ("signed", {}, Part.PREPARATION),
        ("framework", {}, Part.LEAD),
        (None, {}, Part.LEAD),
        ("production", {"started": "2020", "finished": "2022-12"}, Part.FINISHED),
        ("production", {"started": "2020", "finished": "2023-02"}, Part.CONTINUED),
        ("production", {"started": "2023-01", "finished": "2023-11"}, Part.NEW),
        ("capacity", {}, Part.FINISHED),
        ("construction", {"started": "2023-03", "status": "suspended"}, Part.STOPPED),
        ("signed", {"status": "terminated"}, Part.STOPPED),
        ("construction", {"started": "2023-03", "status": "resumed"}, Part.NEW),
    ],
)
def test_a_project_belongs_to_one_part(stage: str | None, more: dict[str, str], part: Part) -> None:
    status = more.get("status")
    days = {key: Day.unpack(value) for key, value in more.items() if key != "status"}
    assert part_of(2023, stage, status, **days) is part


def test_every_part_has_its_words() -> None:
    assert set(PART_WORDS) == set(Part)
    assert not {Part.CONTINUED, Part.NEW, Part.PREPARATION, Part.UNKNOWN} & BEYOND
