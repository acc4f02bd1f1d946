"""A window and a workspace of one's own for every test that asks."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.application import make_session
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace import Workspace


@pytest.fixture(autouse=True)
def no_leftovers(qapp: QApplication) -> Iterator[None]:
    """Closed pages go at once: every one that waits for an event loop makes the next change of theme dearer."""
    gc.disable()  # a cycle of widgets freed by a working thread crashes Qt; the window keeps to this, too
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Settings:
    """English, light, in a file of the test."""
    made = Settings(tmp_path / "settings.ini")
    made.set("language", "en")
    made.set("theme", "light")
    return made


@pytest.fixture
def session(settings: Settings) -> Iterator[Session]:
    """A session without a workspace; afterwards language and theme are as they were."""
    made = make_session(settings)
    yield made
    made.jobs.stop_all()
    made.close()
    language.current().use("en")
    theme.current().use("light")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Three projects, added one by one."""
    made = Workspace.create(tmp_path / "trial.hqd", name=Text("Trial zone", "试用园区"))
    for number, name in enumerate(("Magnet motor", "Hydrogen station", "Wind parts"), start=1):
        step = adds("project", {"code": f"P-{number:03}", "name": name})
        made.apply(Change(Text(f"Add {name}", f"新增 {name}"), (step,)))
    yield made
    made.close()


@pytest.fixture
def opened(session: Session, workspace: Workspace) -> Session:
    """A session with that workspace."""
    session.put(workspace)
    return session


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[MainWindow]:
    """The window on the first-run page."""
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made
    made.close()
