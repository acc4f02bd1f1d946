"""Deleted records are listed and come back with what belonged to them, as one undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace import operations as ops
from hqd_desktop.workspace.trash import restore, restore_all, restore_value, trash


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "t.hqd")
    steps = (
        adds("organisation", {"name": "北方机械"}, 30),
        adds("project", {"code": "P-001", "name": "一期", "name_en": "First", "investor": 30, "stage": "lead"}, 1),
        adds("project", {"code": "P-002", "name": "二期", "parent": 1}, 2),
        adds("stage_event", {"project": 1, "stage": "lead", "form": "actual"}, 11),
        adds("stage_event", {"project": 2, "stage": "lead", "form": "actual"}, 12),
        adds("action", {"text": "选址", "project": 1}, 21),
    )
    made.apply(Change(Text("start", "开始"), steps))
    yield made
    made.close()


def everything(workspace: Workspace) -> dict[str, object]:
    return {kind: [workspace.packed_record(kind, i) for i in workspace.ids(View(kind))] for kind in RECORDS}


def test_the_trash_lists_what_was_deleted_without_its_parts(workspace: Workspace) -> None:
    assert trash(workspace) == []
    workspace.apply(ops.remove(workspace, "project", [1]))
    (gone,) = trash(workspace)
    assert (gone.kind, gone.id, gone.title) == ("project", 1, Text("First", "一期"))
    assert gone.values["investor"] == 30
    assert gone.entry.label.en == "Delete First"
    assert trash(workspace, "organisation") == []


def test_what_comes_back_is_as_it_was(workspace: Workspace) -> None:
    before = everything(workspace)
    workspace.apply(ops.remove(workspace, "project", [1, 2]))
    after = everything(workspace)
    workspace.apply(restore(workspace, "project", [1, 2]))
    assert everything(workspace) == before
    assert trash(workspace) == []
    workspace.undo()
    assert everything(workspace) == after
    assert {d.id for d in trash(workspace)} == {1, 2}


def test_one_of_several_comes_back_alone(workspace: Workspace) -> None:
    workspace.apply(ops.remove(workspace, "project", [1, 2]))
    change = restore(workspace, "project", [2])
    assert change.label == Text("Restore 二期", "恢复二期")
    workspace.apply(change)
    assert list(workspace.ids(View("project"))) == [2]
    assert list(workspace.ids(View("stage_event"))) == [12]
    back = workspace.packed_record("project", 2)
    assert back is not None
    assert back["parent"] is None
    workspace.apply(restore(workspace, "project", [1]))
    assert workspace.packed_record("project", 2) == {**back, "parent": 1}


def test_references_that_were_filled_meanwhile_stay(workspace: Workspace) -> None:
    workspace.apply(ops.remove(workspace, "organisation", [30]))
    workspace.apply(ops.set_fields(workspace, "project", [1], {"investor": "南方公司"}))
    workspace.apply(restore(workspace, "organisation", [30]))
    found = workspace.packed_record("project", 1)
    assert found is not None
    assert found["investor"] != 30


def test_references_to_what_is_gone_become_not_stated(workspace: Workspace) -> None:
    workspace.apply(ops.remove(workspace, "project", [1]))
    workspace.apply(ops.remove(workspace, "organisation", [30]))
    workspace.apply(restore(workspace, "project", [1]))
    found = workspace.packed_record("project", 1)
    assert found is not None
    assert (found["name"], found["investor"]) == ("一期", None)
    assert workspace.damage() == []


def test_an_id_given_away_is_not_given_twice(workspace: Workspace) -> None:
    workspace.apply(ops.remove(workspace, "project", [2]))
    change, other = ops.add(workspace, "project", {"name": "新项目"})
    workspace.apply(change)
    workspace.apply(restore(workspace, "project", [2]))
    codes = [row[0] for row in workspace.packed("project", [1, 2, other], ("code",))]
    assert codes == ["P-001", "P-003", "P-002"]


def test_undone_work_is_not_trash(workspace: Workspace) -> None:
    change, _ = ops.add(workspace, "project", {"name": "误加"})
    workspace.apply(change)
    workspace.undo()
    assert trash(workspace) == []
    workspace.apply(ops.remove(workspace, "action", [21]))
    workspace.undo()
    assert trash(workspace) == []
    workspace.redo()
    assert [(d.kind, d.id) for d in trash(workspace)] == [("action", 21)]


def test_a_part_deleted_by_itself_is_trash(workspace: Workspace) -> None:
    workspace.apply(ops.remove(workspace, "stage_event", [11]))
    assert [(d.kind, d.id) for d in trash(workspace)] == [("stage_event", 11)]
    workspace.apply(restore(workspace, "stage_event", [11]))
    assert trash(workspace) == []


def test_records_of_several_kinds_come_back_in_one_change(workspace: Workspace) -> None:
    before = everything(workspace)
    workspace.apply(ops.remove(workspace, "stage_event", [11]))
    workspace.apply(ops.remove(workspace, "action", [21]))
    workspace.apply(ops.remove(workspace, "project", [1, 2]))
    workspace.apply(ops.remove(workspace, "organisation", [30]))
    gone = everything(workspace)
    wanted: dict[str, list[int]] = {}
    for one in trash(workspace):
        wanted.setdefault(one.kind, []).append(one.id)
    wanted["stage_event"] = [11, 12]  # 12 went along with its project and would come back with it
    change = restore_all(workspace, wanted)
    assert change.label.en == "Restore 6 records"
    workspace.apply(change)
    assert everything(workspace) == before
    workspace.undo()
    assert everything(workspace) == gone


def test_what_is_not_in_the_trash_is_told(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not in the trash"):
        restore(workspace, "project", [1])


def test_an_earlier_value_comes_back(workspace: Workspace) -> None:
    workspace.apply(ops.set_fields(workspace, "project", [1], {"stage": "signed", "total_investment": "2.60亿元"}))
    workspace.apply(ops.set_fields(workspace, "project", [1], {"total_investment": ""}))
    step = workspace.history_of("project", 1)[0][1]
    change = restore_value(workspace, "project", 1, "total_investment", (step.before or {})["total_investment"])
    assert change.label.en == "Restore Total investment of First"
    workspace.apply(change)
    found = workspace.packed_record("project", 1)
    assert found is not None
    assert found["total_investment"] == "2.60 CNY*1e8"
    assert restore_value(workspace, "project", 1, "total_investment", "2.60 CNY*1e8").steps == ()
    workspace.apply(restore_value(workspace, "project", 1, "stage", "lead"))
    assert [e.stage for e in workspace.all("stage_event") if e.project == 1] == ["lead", "signed", "lead"]  # type: ignore[attr-defined]


def test_a_value_of_what_is_gone_does_not_come_back(workspace: Workspace) -> None:
    workspace.apply(ops.remove(workspace, "organisation", [30]))
    with pytest.raises(UserError, match="The organisation was deleted"):
        restore_value(workspace, "project", 1, "investor", 30)
    workspace.apply(ops.remove(workspace, "project", [1]))
    with pytest.raises(UserError, match="The project was deleted"):
        restore_value(workspace, "project", 1, "name", "x")
