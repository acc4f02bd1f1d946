"""What is due: by date over several kinds of records, as exactly as dates are known; drafts; ticks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, agenda
from hqd_desktop.workspace.agenda import Asked

TODAY = dt.date(2022, 8, 15)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "a.hqd", name=Text("Trial zone", "试用园区"))
    yield workspace
    workspace.close()


def put(workspace: Workspace, kind: str, **values: str | int | None) -> int:
    step = adds(kind, values)
    workspace.apply(Change(Text("Add", "新增"), (step,)))
    return step.id


def due(workspace: Workspace, asked: Asked) -> list[str]:
    found = agenda.ask(workspace, asked, TODAY)
    return [str(row.values[row.key]) for row in agenda.rows(workspace, found, 0, len(found))]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("open", ["2021", "2022", "2022-H1", "2022-Q3", "2022-08", "2022-08-14", "2022-08-15", "2022-09-14", "2022-09-15", "2022-10-01"]),
        ("overdue", ["2021", "2022-H1", "2022-08-14"]),
        ("soon", ["2022", "2022-Q3", "2022-08", "2022-08-15", "2022-09-14"]),
        ("quarter", ["2022", "2022-Q3", "2022-08", "2022-08-14", "2022-08-15", "2022-09-14", "2022-09-15"]),
    ],
)  # fmt: skip
def test_dates_count_as_exactly_as_they_are_known(made: Workspace, when: str, expected: list[str]) -> None:
    days = ["2022-10-01", "2022-09-15", "2022-09-14", "2022-08-15", "2022-08-14", "2022-08", "2022-Q3", "2022-H1", "2022", "2021"]  # fmt: skip
    for number, day in enumerate(days):
        put(made, "action", text=f"a{number}", owner="Li", due=day, state="open")
    assert sorted(due(made, Asked("actions", when))) == sorted(expected)
    assert agenda.ask(made, Asked("actions", when), TODAY).found.late == 3


def test_quarters_end_where_they_end() -> None:
    ends = [agenda._window("quarter", dt.date(2022, month, 10)) for month in (1, 6, 9, 12)]
    assert ends == [
        (dt.date(2022, 1, 1), dt.date(2022, 3, 31)),
        (dt.date(2022, 4, 1), dt.date(2022, 6, 30)),
        (dt.date(2022, 7, 1), dt.date(2022, 9, 30)),
        (dt.date(2022, 10, 1), dt.date(2022, 12, 31)),
    ]


def test_projects_that_ended_have_nothing_due(made: Workspace) -> None:
    put(
        made,
        "project",
        name="Going",
        stage="signed",
        planned_start_on="2022-09",
        next_step="Permit",
        next_step_on="2022-08-20",
    )
    put(
        made,
        "project",
        name="Ended",
        stage="signed",
        status="terminated",
        planned_start_on="2022-09",
        next_step_on="2022-08-20",
    )
    assert due(made, Asked()) == ["2022-08-20", "2022-09"]


def test_undated_actions_come_last_and_dropped_ones_are_not_open(made: Workspace) -> None:
    put(made, "action", text="draft", state="draft")
    put(made, "action", text="dated", due="2022-09-01", owner="Li", state="open")
    put(made, "action", text="dropped", due="2022-07-01", owner="Li", state="dropped")
    found = agenda.ask(made, Asked("actions"), TODAY)
    assert [row.values["text"] for row in agenda.rows(made, found, 0, 9)] == ["dated", "draft"]
    assert found.found.late == 0


def test_an_emptied_owner_makes_a_draft_again(made: Workspace) -> None:
    put(made, "action", text="dated", due="2022-09-01", owner="Li", state="open")
    row = agenda.rows(made, agenda.ask(made, Asked("actions"), TODAY), 0, 1)[0]
    made.apply(agenda.set_field(made, row, "owner", ""))
    row = agenda.rows(made, agenda.ask(made, Asked("actions"), TODAY), 0, 1)[0]
    assert (row.values["state"], row.is_draft) == ("draft", True)
    with pytest.raises(UserError, match="has no words"):
        agenda.set_field(made, row, "text", " ")


def test_a_project_row_is_not_ticked(made: Workspace) -> None:
    put(made, "project", name="Going", stage="signed", planned_start_on="2022-07")
    row = agenda.rows(made, agenda.ask(made, Asked(), TODAY), 0, 1)[0]
    assert row.is_late(TODAY)
    assert agenda.tick(made, row, TODAY) is None


def test_how_many_items_of_a_meeting_are_drafts(made: Workspace) -> None:
    meeting = put(made, "meeting", name="12th")
    for owner, day, state in (
        ("Li", "2022-09", "open"),
        (None, "2022-09", "draft"),
        ("Li", None, "draft"),
        (None, None, "done"),
    ):
        put(made, "action", text="x", owner=owner, due=day, state=state, meeting=meeting)
    assert agenda.drafts(made, [meeting]) == {meeting: (4, 2)}
    assert agenda.drafts(made, []) == {}
