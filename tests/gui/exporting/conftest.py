"""The export window over a workspace of three projects, with the system's save dialog answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.exporting.doors import open_export
from hqd_desktop.gui.exporting.window import ExportWindow
from hqd_desktop.gui.pages import Given
from hqd_desktop.gui.session import Session

Ask = Callable[..., ExportWindow]


class Saving:
    """What the save dialog was asked, and what it answers: ``answer`` "" is Cancel, None takes the offered name into ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answer: str | None = None
        self.offered: list[Path] = []

    def __call__(self, _parent: QWidget, _title: str, offered: str, _types: str) -> tuple[str, str]:
        self.offered.append(Path(offered))
        return (str(self.folder / Path(offered).name) if self.answer is None else self.answer), ""

    @property
    def last(self) -> Path:
        return self.folder / self.offered[-1].name


@pytest.fixture
def saving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saving:
    (tmp_path / "out").mkdir()
    made = Saving(tmp_path / "out")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made)
    return made


@pytest.fixture
def office(opened: Session) -> Session:
    """A session whose projects have amounts and contacts, with a milestone."""
    data = opened.data
    for number, record in enumerate(sorted(data.ids(View("project"))), start=1):
        before = data.packed_record("project", record)
        assert before is not None
        step = edit("project", record, before, {"total_investment": f"{number}.50 CNY*1e8", "contact": "A. Person"})
        assert step is not None
        data.apply(Change(Text("State", "填报"), (step,)))
    data.apply(Change(Text("Add", "新增"), (adds("milestone", {"name": "Roof closed"}),)))
    return opened


@pytest.fixture
def ask(office: Session, qtbot: QtBot) -> Ask:
    """Opens the window as Export… does."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1200, 800)
    host.show()

    def opens(given: Given | None = None) -> ExportWindow:
        columns = ("code", "name", "total_investment", "contact")
        window = open_export(
            office, host, given or Given(("project",), View("project", columns=columns), "All projects")
        )
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() and not office.jobs.busy(), timeout=20_000)
        return window

    return opens
