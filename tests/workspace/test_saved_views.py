"""Saved views: kept, found by name, edited, renamed, ordered, deleted, all undone like any change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import SavedView, fields
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.workspace import Workspace, saved_views
from hqd_desktop.workspace.operations import remove

F = fields("project")
SIGNED = View(
    "project", (parse("stage = signed", F),), (Sort("name"),), ("name", "stage"), "", "stage", (("name", 240),), 1
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "v.hqd")
    made.author = "li"
    yield made
    made.close()


def save(workspace: Workspace, name: str, view: View = SIGNED, **more: object) -> int:
    change, saved = saved_views.save(workspace, name, view, **more)  # type: ignore[arg-type]
    workspace.apply(change)
    return saved


def test_what_is_saved_comes_back(workspace: Workspace) -> None:
    saved = save(workspace, " 已签约  项目 ", name_en="Signed", presentation="board")
    record = saved_views.named(workspace, "signed")
    assert (record.id, record.name, record.name_en, record.presentation) == (saved, "已签约 项目", "Signed", "board")
    assert (record.kind, record.owner, record.position) == ("project", "li", 1)
    assert saved_views.view_of(record) == SIGNED
    assert saved_views.named(workspace, "已签约项目").id == saved_views.named(workspace, f"#{saved}").id == saved


def test_saving_is_one_undo(workspace: Workspace) -> None:
    saved = save(workspace, "A")
    change, _ = saved_views.save(workspace, "A", View("project"), over=saved)
    workspace.apply(change)
    assert saved_views.view_of(saved_views.named(workspace, "A")) == View("project")
    workspace.undo()
    assert saved_views.view_of(saved_views.named(workspace, "A")) == SIGNED
    workspace.undo()
    assert saved_views.kept(workspace) == []
    workspace.redo()
    assert saved_views.named(workspace, "A").id == saved


def test_saving_what_is_there_changes_nothing(workspace: Workspace) -> None:
    saved = save(workspace, "A", name_en="First")
    assert saved_views.save(workspace, "A", SIGNED, over=saved)[0].steps == ()
    record = saved_views.named(workspace, "A")
    assert not saved_views.differs(record, SIGNED)
    assert saved_views.differs(record, View("project"))
    assert saved_views.differs(record, SIGNED, "board")


def test_names_are_free_within_a_kind(workspace: Workspace) -> None:
    save(workspace, "一", name_en="One")
    save(workspace, "One", View("action"))
    for taken in ("一", "ONE", "ｏｎｅ"):
        with pytest.raises(UserError, match="already"):
            saved_views.save(workspace, taken, SIGNED)
    with pytest.raises(UserError, match="no name"):
        saved_views.save(workspace, "  ", SIGNED)
    with pytest.raises(UserError, match="no view “Two”") as trouble:
        saved_views.named(workspace, "Two", "project")
    assert (trouble.value.remedy.en, trouble.value.remedy.zh) == ("Views are: One", "可用视图：一")
    assert [v.kind for v in saved_views.kept(workspace)] == ["project", "action"]


def test_renaming_ordering_deleting(workspace: Workspace) -> None:
    a, b = save(workspace, "A", name_en="Alpha"), save(workspace, "B")
    workspace.apply(saved_views.rename(workspace, a, "甲"))
    first = workspace.get("view", a)
    assert isinstance(first, SavedView)
    assert (first.name, first.name_en) == ("甲", "Alpha")
    with pytest.raises(UserError, match="already"):
        saved_views.rename(workspace, b, "甲")
    workspace.apply(saved_views.reorder(workspace, [b, a]))
    assert [v.id for v in saved_views.kept(workspace, "project")] == [b, a]
    workspace.apply(remove(workspace, "view", [b]))
    assert [v.id for v in saved_views.kept(workspace)] == [a]
    with pytest.raises(UserError, match="deleted meanwhile"):
        saved_views.rename(workspace, b, "C")
    workspace.undo()
    assert [v.id for v in saved_views.kept(workspace)] == [b, a]


def test_a_view_deleted_while_it_was_shown_can_be_saved_again(workspace: Workspace) -> None:
    saved = save(workspace, "A")
    workspace.apply(remove(workspace, "view", [saved]))
    change, again = saved_views.save(workspace, "A", SIGNED, over=saved)
    workspace.apply(change)
    assert again == saved_views.named(workspace, "A").id == saved
