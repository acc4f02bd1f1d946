"""A window over a workspace with projects at several stages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text, same
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace

STAGES = ("framework", "framework", "signed", "landed", "construction", "trial", None)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Seven projects; two at the framework agreement, one in trial production, one nowhere."""
    made = Workspace.create(tmp_path / "trial.hqd", name=Text("Trial zone", "试用园区"))
    steps = [
        adds("project", {"code": f"P-{n}", "name": f"样例{n}", "name_en": f"Sample {n}", "stage": stage}, n)
        for n, stage in enumerate(STAGES, 1)
    ]
    made.apply(Change(same("x"), tuple(steps)))
    yield made
    made.close()


@pytest.fixture
def shown(window: MainWindow, workspace: Workspace) -> Session:
    """The session of a window that shows it."""
    window.session.put(workspace)
    return window.session
