"""What the lists offer to the export window are the very lines they show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import same
from hqd_desktop.gui.work.given import given
from hqd_desktop.workspace import Workspace, agenda
from hqd_desktop.workspace.agenda import Asked

TODAY = dt.date.today()
DUES = (-400, -1, 0, 1, 40)


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "busy.hqd")
    rows: list[dict[str, str | int | None]] = [
        {"text": "No date, no state"},
        {"text": "This year", "due": str(TODAY.year)},
    ]
    rows += [
        {"text": f"Do {days} {state}", "due": (TODAY + dt.timedelta(days)).isoformat(), "state": state, "owner": owner}
        for days in DUES
        for state, owner in (("open", "Li"), ("done", "Li"), ("dropped", "Wang"))
    ]
    meetings = [adds("meeting", {"name": f"Meeting {n}", "day": f"2022-0{n}-01"}) for n in (2, 1, 3)]
    reports = [
        adds("report", {"period": f"2022-0{n}", "state": state})
        for n, state in enumerate(("draft", "approved"), start=1)
    ]
    made.apply(Change(same("Add"), (*(adds("action", row) for row in rows), *meetings, *reports)))
    yield made
    made.close()


@pytest.mark.parametrize(
    "asked",
    [
        *(Asked("actions", when, who) for when in ("open", "overdue", "done") for who in (None, "Li")),
        Asked("actions", "open", find="Do 40"),
        Asked("meetings"),
        Asked("meetings", find="Meeting 2"),
        Asked("reports"),
        Asked("reports", state="approved"),
    ],
)
def test_they_are_the_lines_shown(busy: Workspace, asked: Asked) -> None:
    shown = list(agenda.ask(busy, asked, TODAY).found.ids)
    view = given(asked).view
    assert view is not None
    assert shown
    assert sorted(busy.ids(view)) == sorted(shown)


@pytest.mark.parametrize("asked", [Asked("actions", "soon"), Asked("milestones"), Asked("reports", who=1)])
def test_where_no_view_says_it_the_kind_is_offered(asked: Asked) -> None:
    offered = given(asked)
    assert offered.view is None
    assert offered.kinds == (asked.list.removesuffix("s"),)


def test_it_says_what_is_shown() -> None:
    assert given(Asked("actions", "overdue", "Li", "roof")).name == "Actions, Overdue, Li, found by “roof”"
    assert given(Asked("reports", state="approved")).name == "Progress reports, Approved"
