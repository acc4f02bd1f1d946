"""What a stage asks for, what a project lacks, and how it moves: with a date, a reason for going back, planned or reached."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, advancing, evidence, operations
from hqd_desktop.workspace.evidence import Level

LABEL = Text("Take in", "导入")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def take(workspace: Workspace, record: str, /, **values: str | int | None) -> int:
    step = adds(record, values)
    workspace.apply(Change(LABEL, (step,)))
    return step.id


def events(workspace: Workspace, project: int) -> Sequence[tuple[object, ...]]:
    ids = workspace.referring("stage_event", "project", [project])
    return workspace.packed("stage_event", ids, ("stage", "form", "day", "note"))


def test_proposals_ask_until_the_office_decides(workspace: Workspace) -> None:
    assert evidence.rules(workspace)["signed", "agreement"] is Level.ASK
    assert set(evidence.rules(workspace).values()) == {Level.ASK}
    workspace.apply(evidence.set_rules(workspace, {("signed", "agreement"): Level.REQUIRE}))
    assert evidence.rules(workspace) == {("signed", "agreement"): Level.REQUIRE}
    workspace.apply(evidence.set_rules(workspace, evidence.SUGGESTED))
    assert evidence.rules(workspace) == evidence.SUGGESTED
    workspace.undo()
    assert evidence.rules(workspace) == {("signed", "agreement"): Level.REQUIRE}


def test_proposals_name_what_there_is() -> None:
    assert {stage for stage, _ in evidence.PROPOSED} <= set(stages.BY_KEY)
    assert {kind for _, kind in evidence.PROPOSED} <= set(evidence.KINDS)


def test_nothing_asked_is_a_decision_too(workspace: Workspace) -> None:
    workspace.apply(evidence.set_rules(workspace, {}))
    assert evidence.rules(workspace) == {}


def test_checklist(workspace: Workspace) -> None:
    one, other = take(workspace, "project", name="甲"), take(workspace, "project", name="乙")
    take(workspace, "document", name="执照.pdf", project=one, kind="registration", stage="landed")
    take(workspace, "document", name="另.pdf", project=one, kind="registration", stage="signed")
    workspace.apply(
        evidence.set_rules(workspace, {("landed", "registration"): Level.ASK, ("landed", "permit"): Level.REQUIRE})
    )
    found = evidence.checklist(workspace, [one, other], "landed")
    assert [(i.kind, i.level, i.documents) for i in found[one]] == [
        ("permit", Level.REQUIRE, ()),
        ("registration", Level.ASK, ("执照.pdf",)),
    ]
    assert [i.is_met for i in found[other]] == [False, False]
    with pytest.raises(UserError) as told:
        evidence.refuse_without(workspace, found)
    assert told.value.said("en").startswith("Landed requires “Land or premises” (Permit or filing) of 甲; 1 more")
    take(workspace, "document", name="证.pdf", project=one, kind="permit", stage="landed")
    take(workspace, "document", name="证.pdf", project=other, kind="permit", stage="landed")
    evidence.refuse_without(workspace, evidence.checklist(workspace, [one, other], "landed"))


def test_several_move_as_one_step(workspace: Workspace) -> None:
    ids = [take(workspace, "project", name=name, stage="negotiation") for name in "甲乙"]
    workspace.apply(advancing.advance(workspace, ids, "signed", day="2026-H1", note="会签"))
    assert workspace.packed("project", ids, ("stage", "signed_on")) == [("signed", "2026-H1")] * 2
    assert events(workspace, ids[0]) == [("signed", "actual", "2026-H1", "会签")]
    workspace.undo()
    assert workspace.packed("project", ids, ("stage",)) == [("negotiation",)] * 2
    assert events(workspace, ids[0]) == []


def test_going_back_needs_a_reason(workspace: Workspace) -> None:
    ids = [take(workspace, "project", name="甲", stage="landed"), take(workspace, "project", name="乙", stage="lead")]
    with pytest.raises(UserError, match="back"):
        advancing.advance(workspace, ids, "signed")
    assert advancing.goes_back(workspace, ids, "signed") == ids[:1]
    workspace.apply(advancing.advance(workspace, ids, "signed", note="用地未落实"))
    assert workspace.packed("project", ids, ("stage",)) == [("signed",)] * 2


def test_a_plan_moves_nobody_and_is_kept_once(workspace: Workspace) -> None:
    one = take(workspace, "project", name="甲", stage="signed")
    workspace.apply(advancing.advance(workspace, [one], "construction", form="planned", day="2027-03"))
    workspace.apply(advancing.advance(workspace, [one], "construction", form="planned", day="2027-Q3"))
    assert workspace.packed("project", [one], ("stage", "planned_start_on")) == [("signed", "2027-Q3")]
    assert events(workspace, one) == [("construction", "planned", "2027-Q3", None)]
    workspace.apply(advancing.drop_plan(workspace, one, "construction"))
    assert events(workspace, one) == []
    assert workspace.packed("project", [one], ("planned_start_on",)) == [(None,)]


def test_days_of_milestones(workspace: Workspace) -> None:
    one = take(workspace, "project", name="甲", stage="signed", signed_on="2026-H1")
    workspace.apply(advancing.set_day(workspace, one, "signed", "actual", "2026-05-03"))
    workspace.apply(advancing.set_day(workspace, one, "trial", "planned", "2028"))
    assert workspace.packed("project", [one], ("stage", "signed_on")) == [("signed", "2026-05-03")]
    assert events(workspace, one) == [("trial", "planned", "2028", None)], (
        "a stage without a field keeps its day in its event"
    )
    workspace.apply(advancing.set_day(workspace, one, "trial", "planned", None))
    assert events(workspace, one) == [("trial", "planned", None, None)]


def test_going_back_leaves_the_date_on_which_the_stage_was_first_reached(workspace: Workspace) -> None:
    change, record = operations.add(
        workspace, "project", {"name": "X", "stage": "construction", "landed_on": "2022", "started_on": "2023-05"}
    )
    workspace.apply(change)
    back = advancing.advance(workspace, [record], "landed", day="2026-11-22", note="permit withdrawn")
    workspace.apply(back)
    assert workspace.packed("project", [record], ("stage", "landed_on", "started_on")) == [
        ("landed", "2022", "2023-05")
    ]
    events = workspace.packed("stage_event", workspace.referring("stage_event", "project", [record]), ("stage", "day"))
    assert ("landed", "2026-11-22") in events
    workspace.apply(advancing.advance(workspace, [record], "signed", day="2026-11-23", note="again"))
    assert workspace.packed("project", [record], ("signed_on",)) == [("2026-11-23",)], (
        "a date that was never stated is taken"
    )
