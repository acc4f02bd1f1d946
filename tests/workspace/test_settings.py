"""Settings of the workspace are records: written by a change, undone with it, never fatal when unreadable."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, settings

LABEL = Text("Set the ladder", "设置阶段")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def test_a_setting_is_kept_changed_and_undone(workspace: Workspace) -> None:
    assert settings.get(workspace, "ladder", ["default"], list) == ["default"]
    workspace.apply(settings.put(workspace, "ladder", ["线索", "签约"], LABEL))
    assert settings.get(workspace, "ladder", [], list) == ["线索", "签约"]
    assert settings.put(workspace, "ladder", ["线索", "签约"], LABEL).steps == ()
    workspace.apply(settings.put(workspace, "ladder", None, LABEL))
    assert settings.get(workspace, "ladder", ["default"], list) == ["default"]
    workspace.undo()
    assert settings.get(workspace, "ladder", [], list) == ["线索", "签约"]
    assert workspace.count("setting") == 1


@pytest.mark.parametrize("broken", ["{", "7", '"text"'])
def test_what_cannot_be_read_counts_as_not_made(workspace: Workspace, broken: str) -> None:
    workspace.apply(Change(LABEL, (adds("setting", {"key": "bands", "value": broken}),)))
    assert settings.get(workspace, "bands", {"default": 1}, lambda loaded: dict(loaded.items())) == {"default": 1}
