"""What people do, as changes that can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.kinds import Hint
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace import operations as ops


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def project(workspace: Workspace, **raw: object) -> int:
    change, record = ops.add(workspace, "project", raw)
    workspace.apply(change)
    return record


def value(workspace: Workspace, record: int, key: str) -> object:
    return (workspace.packed_record("project", record) or {})[key]


def test_new_projects_get_the_next_free_id(workspace: Workspace) -> None:
    first = project(workspace, name="a")
    project(workspace, name="b", code="P-030")
    third = project(workspace, name="c")
    assert value(workspace, first, "code") == "P-001"
    assert value(workspace, third, "code") == "P-031"


def test_a_name_without_a_record_brings_it_along_in_one_undo(workspace: Workspace) -> None:
    record = project(workspace, name="a", investor="Liebherr")
    other = project(workspace, name="b", investor="ＬＩＥＢＨＥＲＲ")
    assert workspace.count("organisation") == 1
    assert value(workspace, record, "investor") == value(workspace, other, "investor")
    workspace.undo(), workspace.undo()
    assert workspace.count("organisation") == 0


def test_a_reference_that_must_exist_is_asked_for(workspace: Workspace) -> None:
    record = project(workspace, name="a")
    with pytest.raises(UserError, match="no Project “nowhere”") as trouble:
        ops.set_fields(workspace, "project", [record], {"parent": "nowhere"})
    assert "上级项目" in trouble.value.message.zh


def test_the_field_is_named_when_a_value_cannot_be_read(workspace: Workspace) -> None:
    record = project(workspace, name="a")
    with pytest.raises(UserError, match="Signed on: “2022-13-01” is not a date: month 13"):
        ops.set_fields(workspace, "project", [record], {"signed_on": "2022-13-01"})
    with pytest.raises(UserError, match="no field “colour”"):
        ops.set_fields(workspace, "project", [record], {"colour": "red"})


def test_amounts_are_read_in_the_unit_on_screen(workspace: Workspace) -> None:
    record = project(workspace, name="a")
    workspace.apply(ops.set_fields(workspace, "project", [record], {"total_investment": "1.20"}, Hint(unit="CNY*1e9")))
    assert value(workspace, record, "total_investment") == "1.20 CNY*1e9"


def test_setting_what_stands_there_is_no_change(workspace: Workspace) -> None:
    record = project(workspace, name="a", remarks="x")
    assert ops.set_fields(workspace, "project", [record], {"remarks": "x"}).steps == ()


def test_editing_a_deleted_record_says_so(workspace: Workspace) -> None:
    record = project(workspace, name="a")
    workspace.apply(ops.remove(workspace, "project", [record]))
    with pytest.raises(UserError, match="was deleted meanwhile"):
        ops.set_fields(workspace, "project", [record], {"remarks": "x"})


def test_another_stage_is_an_event(workspace: Workspace) -> None:
    record = project(workspace, name="a", stage="签约")
    workspace.apply(ops.set_fields(workspace, "project", [record], {"stage": "落地"}))
    events = list(workspace.all("stage_event"))
    assert [(e.project, e.stage, e.form, e.day) for e in events] == [  # type: ignore[attr-defined]
        (record, "signed", "actual", None),
        (record, "landed", "actual", None),
    ]


def test_advancing_sets_stage_date_and_event_together(workspace: Workspace) -> None:
    record = project(workspace, name="a", stage="签约")
    workspace.apply(ops.advance(workspace, record, "landed", "2022年上半年", "zone news"))
    assert value(workspace, record, "stage") == "landed"
    assert value(workspace, record, "landed_on") == "2022-H1"
    assert workspace.count("stage_event") == 2
    workspace.undo()
    assert (value(workspace, record, "stage"), value(workspace, record, "landed_on")) == ("signed", None)
    assert workspace.count("stage_event") == 1


def test_deleting_takes_what_belongs_and_loosens_what_refers(workspace: Workspace) -> None:
    parent = project(workspace, name="parent", stage="签约", investor="SKF")
    child = project(workspace, name="child", parent="parent")
    workspace.apply(Change(Text("x", "x"), (adds("action", {"text": "ask", "project": parent}),)))
    before = {kind: list(workspace.all(kind)) for kind in ("project", "stage_event", "action")}
    workspace.apply(ops.remove(workspace, "project", [parent]))
    assert value(workspace, child, "parent") is None
    assert workspace.count("stage_event") == 0
    assert [a.project for a in workspace.all("action")] == [None]  # type: ignore[attr-defined]
    assert workspace.count("organisation") == 1
    workspace.undo()
    for kind, records in before.items():
        now = list(workspace.all(kind))
        assert [(r.id, r.title("en")) for r in now] == [(r.id, r.title("en")) for r in records]
    assert value(workspace, child, "parent") == parent


def test_deleting_many_is_one_undo(workspace: Workspace) -> None:
    records = [project(workspace, name=f"p{n}") for n in range(3)]
    workspace.apply(ops.remove(workspace, "project", records))
    assert workspace.history()[0].label == Text("Delete 3 projects", "删除 3 条项目")
    workspace.undo()
    assert workspace.count("project") == 3


def test_a_copy_has_an_id_of_its_own(workspace: Workspace) -> None:
    record = project(workspace, name="a", total_investment="2亿元")
    change, copy = ops.duplicate(workspace, record)
    workspace.apply(change)
    assert value(workspace, copy, "total_investment") == value(workspace, record, "total_investment")
    assert value(workspace, copy, "code") == "P-002"


def test_labels_say_what_was_done(workspace: Workspace) -> None:
    records = [project(workspace, name=n) for n in ("a", "b")]
    one = ops.set_fields(workspace, "project", records[:1], {"next_step_on": "2022-08-26"})
    assert one.label == Text("Edit Due of a", "修改a的完成时限")
    many = ops.set_fields(workspace, "project", records, {"remarks": "x"})
    assert many.label.en == "Edit Remarks of 2 projects"


def test_a_bulk_edit_reaches_every_record(workspace: Workspace) -> None:
    records = [project(workspace, name=n) for n in ("a", "b", "c")]
    workspace.apply(ops.set_fields(workspace, "project", records, {"status": "暂停"}))
    view = View("project", (parse("status = suspended", fields("project")),))
    assert sorted(workspace.ids(view)) == sorted(records)


def test_the_next_id_counts_only_what_is_of_its_form(workspace: Workspace) -> None:
    for code in ("P-9", "P-010", "P-2b", "P-", "Q-500", "P-１２", "P--44", "P-123456789012", "p-77"):
        project(workspace, name=code, code=code)
    assert ops.next_code(workspace) == "P-011"
    assert ops.next_code(workspace, 2) == "P-013"
    project(workspace, name="long", code="P-1000")
    project(workspace, name="short", code="P-999")
    assert ops.next_code(workspace) == "P-1001"
