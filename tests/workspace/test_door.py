"""The one door: what is written is announced, journalled, undone and found again after a restart."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Announcement, Change, Origin, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace import operations as ops


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Zone", "开发区"))
    yield made
    made.close()


def project(workspace: Workspace, name: str = "SKF Phase III", **raw: object) -> int:
    change, record = ops.add(workspace, "project", {"name": name, **raw})
    workspace.apply(change)
    return record


def test_a_new_workspace_is_empty_and_named(workspace: Workspace) -> None:
    assert workspace.name == Text("Zone", "开发区")
    assert not workspace.synthetic
    assert workspace.count("project") == 0
    assert workspace.undo() is None
    assert workspace.redo() is None


def test_undo_and_redo_go_step_by_step_and_survive_a_restart(workspace: Workspace) -> None:
    record = project(workspace)
    workspace.apply(ops.set_fields(workspace, "project", [record], {"remarks": "one"}))
    workspace.apply(ops.set_fields(workspace, "project", [record], {"remarks": "two"}))

    def remarks(open_one: Workspace) -> object:
        found = open_one.packed_record("project", record)
        return found["remarks"] if found else "gone"

    workspace.undo()
    assert remarks(workspace) == "one"
    workspace.close()
    again = Workspace.open(workspace.path)
    again.undo()
    assert remarks(again) is None
    again.redo()
    assert remarks(again) == "one"
    again.redo()
    assert remarks(again) == "two"
    assert again.redo() is None
    again.undo(), again.undo(), again.undo()
    assert remarks(again) == "gone"
    assert again.undo() is None
    again.redo()
    assert remarks(again) is None
    again.close()


def test_a_new_change_ends_redo(workspace: Workspace) -> None:
    record = project(workspace)
    workspace.apply(ops.set_fields(workspace, "project", [record], {"remarks": "one"}))
    workspace.undo()
    assert workspace.redoable() is not None
    workspace.apply(ops.set_fields(workspace, "project", [record], {"remarks": "other"}))
    assert workspace.redoable() is None
    assert workspace.redo() is None


def test_every_change_has_operation_author_time_and_label(workspace: Workspace) -> None:
    workspace.author = "张三"
    project(workspace)
    entry = workspace.history()[0]
    assert (entry.author, entry.origin, entry.added, entry.edited, entry.removed) == ("张三", Origin.EDIT, 1, 0, 0)
    assert entry.label == Text("Add project SKF Phase III", "新建项目SKF Phase III")
    assert entry.at.tzinfo is not None
    assert len({e.op for e in workspace.history()}) == len(workspace.history())


def test_history_of_a_record_tells_old_and_new(workspace: Workspace) -> None:
    record = project(workspace)
    workspace.apply(ops.set_fields(workspace, "project", [record], {"total_investment": "约2亿元"}))
    (entry, step), (first, added) = workspace.history_of("project", record)
    assert (step.before, step.after) == ({"total_investment": None}, {"total_investment": "2 CNY*1e8 ~"})
    assert added.before is None
    assert entry.id > first.id


def test_listeners_hear_after_the_data_is_safe(workspace: Workspace) -> None:
    heard: list[tuple[Announcement, int]] = []
    stop = workspace.listen(lambda a: heard.append((a, workspace.count("project"))))
    record = project(workspace)
    (announced, count), *_ = heard
    assert (announced.records["project"], announced.fields, count) == (frozenset({record}), None, 1)
    stop()
    project(workspace, "other")
    assert len(heard) == 1


def test_what_another_program_wrote_is_noticed(workspace: Workspace) -> None:
    assert workspace.poll() is None
    other = Workspace.open(workspace.path)
    record = project(other, "theirs")
    other.close()
    noticed = workspace.poll()
    assert noticed is not None
    assert noticed.label.en == "Add project theirs"
    assert workspace.title("project", record, "en") == "theirs"
    assert workspace.poll() is None


def test_records_come_back_with_their_values(workspace: Workspace) -> None:
    record = project(workspace, signed_on="2022年上半年", total_investment="1.50亿元", confidential="是")
    found = workspace.find("project", "P-001")
    assert found.id == record
    assert found.rev == workspace.history()[0].id
    values = {k: getattr(found, k) for k in ("signed_on", "total_investment", "confidential")}
    assert {k: v.pack() if hasattr(v, "pack") else v for k, v in values.items()} == {
        "signed_on": "2022-H1",
        "total_investment": "1.50 CNY*1e8",
        "confidential": True,
    }
    assert [r.id for r in workspace.all("project")] == [record]


def test_names_keys_aliases_and_ids_find_a_record(workspace: Workspace) -> None:
    area = adds("area", {"code": "ZGC", "name": "中关村", "name_en": "Zhongguancun Science Park"})
    alias = adds("alias", {"name": "Zhongguan Science Park", "subject_kind": "area", "subject": area.id})
    workspace.apply(Change(Text("x", "x"), (area, alias)))
    for name in (
        "ZGC",
        "zgc",
        "中关村",
        "Zhongguancun  science park",
        "Zhongguan Science Park",
        str(area.id),
        f"#{area.id}",
    ):
        assert workspace.resolve("area", name) == area.id
    assert workspace.resolve("area", "Haidian") is None
    assert workspace.title("area", area.id, "zh") == "中关村"
    assert workspace.title("area", area.id, "en") == "Zhongguancun Science Park"
    with pytest.raises(UserError, match="no area “Haidian”"):
        workspace.find("area", "Haidian")


def test_reading_from_other_threads_while_writing(workspace: Workspace) -> None:
    wrong: list[BaseException] = []

    def reads() -> None:
        try:
            for _ in range(30):
                ids = workspace.ids(View("project"))
                assert len(workspace.packed("project", ids, ("id",))) == len(ids)
        except BaseException as trouble:  # noqa: BLE001 - handed to the test's own thread
            wrong.append(trouble)

    threads = [threading.Thread(target=reads) for _ in range(2)]
    for thread in threads:
        thread.start()
    for n in range(10):
        project(workspace, f"p{n}")
    for thread in threads:
        thread.join()
    assert wrong == []
    assert workspace.count("project") == 10


def test_the_same_file_taken_in_again_is_known_until_undone(workspace: Workspace) -> None:
    change = Change(Text("Import", "导入"), (adds("project", {"name": "a"}),), Origin.IMPORT, "ab" * 32)
    workspace.apply(change)
    found = workspace.imported("ab" * 32)
    assert found is not None
    assert found.label.en == "Import"
    workspace.undo()
    assert workspace.imported("ab" * 32) is None


def test_a_bulk_change_is_one_undo(workspace: Workspace) -> None:
    steps = tuple(adds("project", {"code": f"X-{n}", "name": f"项目{n}", "stage": "lead"}) for n in range(1200))
    workspace.apply(Change(Text("Import", "导入"), steps, Origin.IMPORT))
    ids = workspace.ids(View("project"))
    workspace.apply(ops.set_fields(workspace, "project", list(ids), {"name": "same"}))
    assert workspace.count(View("project", find="same")) == 1200
    workspace.undo()
    assert workspace.count(View("project", find="same")) == 0
    assert workspace.count(View("project", find="项目")) == 1200
    workspace.undo()
    assert workspace.count("project") == 0


def test_half_a_change_is_none(workspace: Workspace) -> None:
    record = project(workspace)
    steps = (adds("project", {"name": "b"}), Step("project", record, {"name": "not this"}, {"name": "c"}))
    with pytest.raises(UserError):
        workspace.apply(Change(Text("x", "x"), steps))
    assert workspace.count("project") == 1
