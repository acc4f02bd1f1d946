"""When the dates of a view begin and end, and how its plans stood when they were first made."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace

LABEL = Text("x", "x")
ROWS: list[dict[str, Packed]] = [
    {"name": "A", "stage": "landed", "signed_on": "2021-07-10", "planned_start_on": "2022-10-05"},
    {"name": "B", "stage": "lead", "planned_start_on": "2023-H2"},
    {"name": "C"},
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "s.hqd")
    made.apply(Change(LABEL, tuple(adds("project", values, n) for n, values in enumerate(ROWS, 1))))
    yield made
    made.close()


def plan(workspace: Workspace, record: int, day: str | None) -> None:
    before = workspace.packed_record("project", record)
    assert before is not None
    step = edit("project", record, before, {"planned_start_on": day})
    assert step is not None
    workspace.apply(Change(LABEL, (step,)))


def test_the_extent_is_of_the_rows_and_fields_asked_for(workspace: Workspace) -> None:
    keys = ("signed_on", "planned_start_on")
    assert workspace.extent(View("project"), keys) == (dt.date(2021, 7, 10), dt.date(2023, 7, 1))
    assert workspace.extent(View("project"), ("signed_on",)) == (dt.date(2021, 7, 10), dt.date(2021, 7, 10))
    leads = View("project", (parse("stage = lead", fields("project")),))
    assert workspace.extent(leads, keys) == (dt.date(2023, 7, 1), dt.date(2023, 7, 1))
    assert workspace.extent(View("project", find="nowhere"), keys) is None


def test_the_first_plan_stays_known_however_often_it_moves(workspace: Workspace) -> None:
    plan(workspace, 1, "2022-12-01")
    plan(workspace, 1, "2023-02-01")
    plan(workspace, 3, "2024")
    plan(workspace, 3, None)
    first = workspace.first_values("project", [1, 2, 3], ("planned_start_on",))
    assert first == {
        1: {"planned_start_on": "2022-10-05"},
        2: {"planned_start_on": "2023-H2"},
        3: {"planned_start_on": "2024"},
    }


def test_a_plan_that_was_taken_back_was_none(workspace: Workspace) -> None:
    plan(workspace, 3, "2024")
    workspace.undo()
    assert workspace.first_values("project", [3], ("planned_start_on",)).get(3, {}) == {}
    workspace.redo()
    assert workspace.first_values("project", [3], ("planned_start_on",)) == {3: {"planned_start_on": "2024"}}
