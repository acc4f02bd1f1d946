"""A session with a small synthetic workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace import Workspace

COUNT = 12


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """Twelve projects, the third with so many actions that its profile takes several pages."""
    workspace = Workspace.create(tmp_path / "test.hqd", synthetic=True)
    steps = [adds("area", {"code": "z", "name": "示例开发区", "name_en": "Example Zone", "home": 1})]
    source = adds("source", {"key": "S9", "title_text": "Zone report", "published": "2026-03"})
    steps.append(source)
    for number in range(1, COUNT + 1):
        project = adds("project", {"code": f"P-{number:03}", "name": f"示例项目{number}", "stage": "landed"})
        event: dict[str, Packed] = {
            "project": project.id,
            "stage": "landed",
            "form": "actual",
            "day": "2026-H1",
            "source": source.id,
        }
        steps += [project, adds("stage_event", event)]
        if number == 3:
            steps += [adds("action", {"project": project.id, "text": f"Thing {n}", "state": "open"}) for n in range(60)]
            stated: dict[str, Packed] = {"subject_kind": "project", "subject": project.id, "source": source.id}
            steps.append(adds("statement", {**stated, "entity": "Third", "attribute": "stage", "printed": "landed"}))
    workspace.apply(Change(Text("Test data", "测试数据"), tuple(steps)))
    made = Session(Settings(tmp_path / "settings.ini"))
    made.workspace = workspace
    yield made
    made.jobs.stop_all()
    made.close()


@pytest.fixture
def projects(session: Session) -> list[int]:
    """The ids of the projects by their codes."""
    return list(session.data.ids(View("project", sort=(Sort("code"),))))
