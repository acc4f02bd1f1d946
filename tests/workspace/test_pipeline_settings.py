"""The ladder an office sets, status beside the stage, reports on their way: each one change, undone with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.pipeline import ladder
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.domain.pipeline.timing import Clock
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, lamps, pipeline, workflow
from hqd_desktop.workspace import operations as ops

DAY = Day.unpack


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def project(workspace: Workspace, **raw: object) -> int:
    change, record = ops.add(workspace, "project", raw)
    workspace.apply(change)
    return record


def value(workspace: Workspace, kind: str, record: int, key: str) -> object:
    return (workspace.packed_record(kind, record) or {})[key]


def events(workspace: Workspace, record: int) -> list[dict[str, object]]:
    found = sorted(workspace.referring("stage_event", "project", [record]))
    return [dict(workspace.packed_record("stage_event", one) or {}) for one in found]


def without(*keys: str) -> Ladder:
    return replace(ladder.DEFAULT, steps=tuple(replace(s, used=s.key not in keys) for s in ladder.DEFAULT.steps))


def test_nothing_is_lost_when_a_stage_is_left_out(workspace: Workspace) -> None:
    one = project(workspace, name="a", stage="framework", signed_on="2022-03-01")
    wanted = without("framework", "trial")
    (standing,) = pipeline.standing_on(workspace, wanted)
    assert (standing.stage, standing.count, standing.choices[:2]) == ("framework", 1, ("negotiation", "signed"))
    assert list(workspace.ids(standing.view)) == [one]
    with pytest.raises(UserError, match="1 projects stand"):
        pipeline.set_ladder(workspace, wanted)
    with pytest.raises(UserError):
        pipeline.set_ladder(workspace, wanted, {"framework": "trial"})
    workspace.apply(pipeline.set_ladder(workspace, wanted, {"framework": "signed"}))
    assert value(workspace, "project", one, "stage") == "signed"
    assert value(workspace, "project", one, "signed_on") == "2022-03-01"
    assert [e["stage"] for e in events(workspace, one)] == ["framework", "signed"]
    assert pipeline.steps(workspace) == wanted
    workspace.undo()
    assert value(workspace, "project", one, "stage") == "framework"
    assert pipeline.steps(workspace) == ladder.DEFAULT


def test_a_clock(workspace: Workspace) -> None:
    assert pipeline.time(workspace).clock is Clock.MONTH
    workspace.apply(pipeline.set_time(workspace, pipeline.Time(Clock.DAY)))
    assert pipeline.time(workspace).clock is Clock.DAY
    with pytest.raises(UserError):
        pipeline.set_time(workspace, pipeline.Time(Clock.SEASON))


def test_a_setting_of_a_later_program_counts_as_not_made(workspace: Workspace) -> None:
    steps = [
        adds("setting", {"key": key, "value": '{"new": 1}'})
        for key in ("pipeline.ladder", "pipeline.counting", "pipeline.clock", "pipeline.lamps")
    ]
    workspace.apply(Change(Text("Set", "设置"), tuple(steps)))
    assert pipeline.steps(workspace) == ladder.DEFAULT
    assert pipeline.rules(workspace).assessed_only
    assert pipeline.preset(workspace).key == "late"


def test_status_stands_beside_the_stage(workspace: Workspace) -> None:
    one = project(workspace, name="a", stage="construction")
    with pytest.raises(UserError, match="reason"):
        workflow.set_status(workspace, one, "suspended", None, " ")
    with pytest.raises(UserError, match="suspended project resumes"):
        workflow.set_status(workspace, one, "resumed", None, "")
    workspace.apply(workflow.set_status(workspace, one, "suspended", DAY("2022-05"), "Funds"))
    assert (value(workspace, "project", one, "stage"), value(workspace, "project", one, "status")) == (
        "construction",
        "suspended",
    )
    assert events(workspace, one)[-1] | {"id": 0} == {
        "project": one, "stage": None, "form": None, "day": "2022-05", "note": None, "status": "suspended", "reason": "Funds",
        "source": None, "id": 0,
    }  # fmt: skip
    workspace.apply(workflow.set_status(workspace, one, "resumed", DAY("2022-07-01"), ""))
    assert value(workspace, "project", one, "status_reason") is None
    workspace.undo()
    assert value(workspace, "project", one, "status") == "suspended"


def test_back_only_with_a_reason(workspace: Workspace) -> None:
    one = project(workspace, name="a", stage="landed")
    with pytest.raises(UserError, match="earlier stage"):
        workflow.move(workspace, one, "signed", "2022-05-01")
    workspace.apply(workflow.move(workspace, one, "signed", "2022-05-01", "Registration withdrawn"))
    assert value(workspace, "project", one, "stage") == "signed"
    assert events(workspace, one)[-1]["reason"] == "Registration withdrawn"
    workspace.apply(workflow.move(workspace, one, "construction", "2022-06-01"))
    assert value(workspace, "project", one, "started_on") == "2022-06-01"


def test_what_does_not_count_says_why(workspace: Workspace) -> None:
    one = project(workspace, name="a")
    with pytest.raises(UserError):
        workflow.set_counting(workspace, one, False, "")
    workspace.apply(workflow.set_counting(workspace, one, False, "Real estate"))
    assert (value(workspace, "project", one, "counts"), value(workspace, "project", one, "counts_reason")) == (
        0,
        "Real estate",
    )


def report(workspace: Workspace, **values: object) -> int:
    step = adds("report", values)  # type: ignore[arg-type]
    workspace.apply(Change(Text("Add", "新建"), (step,)))
    return step.id


def test_a_report_goes_its_way(workspace: Workspace) -> None:
    one = project(workspace, name="a", stage="construction", done_year="1亿元")
    made = report(workspace, project=one, period="2022-06", state="draft")
    with pytest.raises(UserError, match="Reported by"):
        workflow.submit(workspace, made, DAY("2022-07-03"))
    made = report(
        workspace, project=one, period="2022-06", reporter="Li", invest_ytd="2.60 CNY*1e8", physical_text="Roof"
    )
    with pytest.raises(UserError, match="report is"):
        workflow.approve(workspace, made, "Wang")
    workspace.apply(workflow.submit(workspace, made, DAY("2022-07-03")))
    with pytest.raises(UserError, match="reason"):
        workflow.send_back(workspace, made, "")
    workspace.apply(workflow.send_back(workspace, made, "Figures of May"))
    assert (value(workspace, "report", made, "state"), value(workspace, "report", made, "return_reason")) == (
        "returned",
        "Figures of May",
    )
    workspace.apply(workflow.submit(workspace, made, DAY("2022-07-04")))
    assert value(workspace, "report", made, "return_reason") is None
    workspace.apply(workflow.approve(workspace, made, "Wang"))
    assert value(workspace, "project", one, "done_year") == "2.60 CNY*1e8"
    assert value(workspace, "project", one, "physical_progress") == "Roof"
    workspace.undo()
    assert (value(workspace, "project", one, "done_year"), value(workspace, "report", made, "state")) == (
        "1 CNY*1e8",
        "submitted",
    )


def test_an_older_report_does_not_overwrite_a_newer_one(workspace: Workspace) -> None:
    one = project(workspace, name="a")
    for period, done in (("2022-06", "2 CNY*1e8"), ("2022-05", "1 CNY*1e8")):
        made = report(workspace, project=one, period=period, reporter="Li", invest_ytd=done)
        workspace.apply(workflow.submit(workspace, made, DAY("2022-07-03")))
        workspace.apply(workflow.approve(workspace, made, "Wang"))
    assert value(workspace, "project", one, "done_year") == "2 CNY*1e8"


def test_actions_without_owner_or_date_stay_drafts(workspace: Workspace) -> None:
    draft, whole = (
        adds("action", {"text": "a", "state": "draft", "owner": "Li"}),
        adds("action", {"text": "b", "owner": "Li", "due": "2022-09"}),
    )
    workspace.apply(Change(Text("Add", "新建"), (draft, whole)))
    with pytest.raises(UserError, match="stays a draft"):
        workflow.open_action(workspace, draft.id)
    workspace.apply(workflow.open_action(workspace, whole.id))
    assert value(workspace, "action", whole.id, "state") == "open"


def test_a_light_by_hand(workspace: Workspace) -> None:
    import datetime as dt

    one = project(workspace, name="a", stage="landed", next_step="Site visit", next_step_on="2022-08-01")
    today = dt.date(2022, 8, 4)
    assert lamps.lamps(workspace, [one], today)[one].reason.en == "3 d late"
    with pytest.raises(UserError, match="reason"):
        lamps.override(workspace, one, "green", "")
    workspace.apply(lamps.override(workspace, one, "green", "Moved by the investor"))
    lamp = lamps.lamps(workspace, [one], today)[one]
    assert (lamp.colour, lamp.overridden, lamp.computed and lamp.computed.colour) == ("green", True, "red")
    workspace.apply(lamps.override(workspace, one, None, ""))
    assert not lamps.lamps(workspace, [one], today)[one].overridden
    workspace.apply(pipeline.set_preset(workspace, "wuhan"))
    assert lamps.lamps(workspace, [one], today) == {}


def test_what_belongs_to_a_project_goes_and_comes_with_it(workspace: Workspace) -> None:
    one = project(workspace, name="a", stage="landed")
    report(workspace, project=one, period="2022-06")
    workspace.apply(
        Change(
            Text("Add", "新建"),
            (adds("milestone", {"project": one, "name": "m"}), adds("issue", {"project": one, "name": "i"})),
        )
    )
    workspace.apply(ops.remove(workspace, "project", [one]))
    assert [workspace.count(kind) for kind in ("report", "milestone", "issue", "stage_event")] == [0, 0, 0, 0]
    workspace.undo()
    assert [workspace.count(kind) for kind in ("report", "milestone", "issue", "stage_event")] == [1, 1, 1, 1]
