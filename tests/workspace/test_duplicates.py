"""Likely duplicates in a workspace, and two records made one as one undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import RECORDS, Project
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, duplicates
from hqd_desktop.workspace.duplicates import REASONS, Candidates, likely, likely_as, merge, merged
from hqd_desktop.workspace.sample import create_sample


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "d.hqd")
    skf: dict[str, Packed] = {"code": "P-001", "name": "SKF三期", "investor": 30, "remarks": "甲"}
    again: dict[str, Packed] = {
        "code": "P-002",
        "name": "斯凯孚三期",
        "name_en": "SKF Phase III Project",
        "investor": 31,
    }
    again |= {"jobs": "300 person", "remarks": "乙"}
    steps = (
        adds("organisation", {"name": "SKF"}, 30),
        adds("organisation", {"name": "ＳＫＦ 集团有限公司", "phone": "0411"}, 31),
        adds("project", skf, 1),
        adds("project", again, 2),
        adds("project", {"code": "P-003", "name": "SKF二期", "parent": 2}, 3),
        adds("stage_event", {"project": 1, "stage": "lead", "form": "actual"}, 11),
        adds("stage_event", {"project": 2, "stage": "lead", "form": "actual"}, 12),
        adds("stage_event", {"project": 2, "stage": "signed", "form": "actual"}, 13),
        adds("action", {"text": "选址", "project": 2}, 21),
        adds("alias", {"name": "轴承三期", "subject_kind": "project", "subject": 2}, 41),
        adds("alias", {"name": "别的", "subject_kind": "organisation", "subject": 2}, 42),
        adds("statement", {"fact": "F1", "subject_kind": "project", "subject": 2}, 51),
    )
    made.apply(Change(Text("start", "开始"), steps))
    yield made
    made.close()


def everything(workspace: Workspace) -> dict[str, object]:
    return {kind: [workspace.packed_record(kind, i) for i in workspace.ids(View(kind))] for kind in RECORDS}


def test_the_likely_are_found_with_their_reasons(workspace: Workspace) -> None:
    workspace.apply(merge(workspace, "organisation", 30, 31))
    (found,) = likely(workspace, "project", 1)
    assert (found.id, found.reasons, found.score) == (2, ("name", "investor"), 0.95)
    assert [r.id for r in likely(workspace, "project", 2)] == [1]
    assert likely(workspace, "project", 3) == []
    assert likely(workspace, "project", 99) == []
    assert set(found.reasons) <= set(REASONS)


def test_on_entry_and_on_demand(workspace: Workspace) -> None:
    projects = Candidates(workspace, "project")
    assert [c.id for c in projects.like({"name": "轴承 Phase 3"})] == [2]
    assert projects.like({"name": "轴承"}) == []
    assert projects.like({}) == []
    organisations = Candidates(workspace, "organisation")
    assert [(a, b.id) for a, b in organisations.pairs()] == [(30, 31)]


def test_merging_is_field_by_field_and_one_undo(workspace: Workspace) -> None:
    before = everything(workspace)
    change = merge(workspace, "project", 1, 2, {"remarks": "drop", "name": "drop"})
    assert change.label == Text("Merge SKF Phase III Project into SKF三期", "将斯凯孚三期并入SKF三期")
    workspace.apply(change)
    kept = workspace.get("project", 1)
    assert isinstance(kept, Project)
    assert (kept.code, kept.name, kept.name_en) == ("P-001", "斯凯孚三期", "SKF Phase III Project")
    assert (kept.remarks, kept.investor) == ("乙", 30)
    assert kept.jobs is not None
    assert workspace.get("project", 2) is None
    assert workspace.damage() == []
    workspace.undo()
    assert everything(workspace) == before


def test_merging_takes_along_what_refers(workspace: Workspace) -> None:
    workspace.apply(merge(workspace, "project", 1, 2))
    events = [workspace.packed_record("stage_event", i) or {} for i in workspace.ids(View("stage_event"))]
    assert [(e["project"], e["stage"]) for e in events] == [(1, "lead"), (1, "signed")]
    assert (workspace.packed_record("action", 21) or {})["project"] == 1
    assert (workspace.packed_record("project", 3) or {})["parent"] == 1
    assert (workspace.packed_record("statement", 51) or {})["subject"] == 1
    assert (workspace.packed_record("alias", 42) or {})["subject"] == 2
    for name in ("轴承三期", "斯凯孚三期", "SKF三期"):
        assert workspace.resolve("project", name) == 1


def test_the_kept_record_never_belongs_to_itself(workspace: Workspace) -> None:
    workspace.apply(merge(workspace, "project", 3, 2))
    assert (workspace.packed_record("project", 3) or {})["parent"] is None
    workspace.undo()
    workspace.apply(merge(workspace, "project", 2, 3))
    assert (workspace.packed_record("project", 2) or {})["parent"] is None


def test_organisations_merge_with_the_projects_they_invest_in(workspace: Workspace) -> None:
    workspace.apply(merge(workspace, "organisation", 31, 30, {"name": "drop"}))
    assert (workspace.packed_record("project", 1) or {})["investor"] == 31
    kept = workspace.packed_record("organisation", 31) or {}
    assert (kept["name"], kept["phone"]) == ("SKF", "0411")
    assert workspace.resolve("organisation", "SKF集团有限公司") == 31


def test_what_stays_can_be_seen_before() -> None:
    mine, theirs = {"name": "甲", "remarks": "a"}, {"name": "乙", "remarks": "b", "code": "P-9"}
    shown = merged("project", mine, theirs, {"remarks": "drop"})
    assert (shown["name"], shown["remarks"], shown["code"], shown["stage"]) == ("甲", "b", "P-9", None)


@pytest.mark.parametrize(("keep", "drop"), [(1, 1), (1, 99), (99, 1)])
def test_two_records_are_needed(workspace: Workspace, keep: int, drop: int) -> None:
    with pytest.raises(UserError, match="no two records"):
        merge(workspace, "project", keep, drop)


def test_the_sample_holds_no_duplicates(tmp_path: Path) -> None:
    sample = create_sample(tmp_path / "s.hqd")
    try:
        assert Candidates(sample, "project").pairs() == []
        projects = Candidates(sample, "project")
        third = sample.resolve("project", "SKF Phase III Project")
        assert third is not None
        assert [c.id for c in projects.like({"name": "SKF 三期"})] == [third]
        assert projects.like({"name": "SKF Phase II Project"}) == []
        graubo = sample.resolve("project", "Graubo Machine Tool EV Project")
        assert graubo is not None
        named_nearly_so = projects.like({"name": "Grob Machine Tool EV Project"})
        assert [(c.id, c.reasons) for c in named_nearly_so] == [(graubo, ("sound",))]
        alias: dict[str, Packed] = {
            "name": "Grob Machine Tool EV Project",
            "subject_kind": "project",
            "subject": graubo,
        }
        sample.apply(Change(Text("alias", "别名"), (adds("alias", alias),)))
        assert [c.id for c in Candidates(sample, "project").like({"name": "Grob Machine Tool EV"})] == [graubo]
    finally:
        sample.close()


def test_among_very_many_a_search_narrows(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "_FEW", 0)
    assert [r.id for r in likely(workspace, "organisation", 30)] == [31]
    assert [r.id for r in likely_as(workspace, "project", {"name_en": "skf phase 3"})] == [1, 2]
    assert [r.id for r in likely_as(workspace, "project", {"name": "轴承三期"})] == [2]
    assert likely_as(workspace, "project", {}) == []
    assert likely_as(workspace, "action", {"text": "选址"}) == []


def test_two_that_somebody_said_are_two_are_not_proposed_again(workspace: Workspace) -> None:
    before = duplicates.found(workspace, "organisation")
    assert [(one, like.id) for one, like in before] == [(30, 31)]
    workspace.apply(duplicates.keep_apart(workspace, "organisation", 31, 30))
    assert duplicates.found(workspace, "organisation") == []
    assert duplicates.keep_apart(workspace, "organisation", 30, 31).steps == ()
    assert duplicates.apart(workspace, "project") == frozenset()
    workspace.undo()
    assert duplicates.found(workspace, "organisation") == before


def test_long_texts_can_both_stay(workspace: Workspace) -> None:
    workspace.apply(merge(workspace, "project", 1, 2, {"remarks": "both", "name": "both"}))
    made = workspace.get("project", 1)
    assert isinstance(made, Project)
    assert (made.remarks, made.name) == ("甲\n乙", "SKF三期")
