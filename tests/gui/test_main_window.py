"""The window as a whole: pages, navigation, inspector, what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Announcement, Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import pages
from hqd_desktop.gui.commands import command
from hqd_desktop.gui.drops import dropped_file
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.pages import Page, Status
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace import Workspace


class TrialPage(Page):
    """Notes what the shell asks of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.refreshed: list[Announcement | None] = []
        self.did: list[str] = []
        self.free = True
        self.label = QLabel("inspector")

    def refresh(self, announcement: Announcement | None) -> None:
        self.refreshed.append(announcement)

    def commands(self):  # type: ignore[no-untyped-def]
        return {"edit.find": lambda: self.did.append("find")}

    def inspector(self) -> QWidget:
        return self.label

    def status(self) -> Status:
        return Status("hint", "1 selected", "Amounts in CNY bn")

    def can_leave(self) -> bool:
        return self.free

    def save_state(self) -> dict[str, pages.Plain]:
        return {"width": 321}


@pytest.fixture
def trial(window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> TrialPage:
    """The window with a workspace, on a page of ours in the place of the change log."""
    monkeypatch.setattr(pages.PageSpec, "load", lambda spec: TrialPage if spec.key == "changes" else _load(spec))
    window.session.settings.set("last_page", "changes")
    window.session.put(workspace)
    page = window.host.current()
    assert isinstance(page, TrialPage)
    return page


_load = pages.PageSpec.load


def test_it_starts_on_the_first_run_page(window: MainWindow) -> None:
    assert window.form.stack.currentWidget() is window.first_run()
    assert window.form.navigation.isHidden()
    assert window.windowTitle() == "HQD Desktop"


def test_an_opened_workspace_shows_its_page_and_name(window: MainWindow, trial: TrialPage) -> None:
    assert window.form.stack.currentWidget() is trial
    assert not window.form.navigation.isHidden()
    assert window.windowTitle() == "Trial zone — HQD Desktop"
    assert trial.refreshed == [None]
    assert window.form.status_bar._unit.text() == "Amounts in CNY bn"
    assert window.form.status_bar._saved_text.text() == "All changes saved"


def test_a_change_reaches_the_page_in_front(qtbot: QtBot, window: MainWindow, trial: TrialPage) -> None:
    change = Change(Text("Add", "新增"), (adds("project", {"name": "N"}),))
    with qtbot.waitSignal(window.session.changed):
        window.session.apply(change)
    assert isinstance(trial.refreshed[-1], Announcement)


def test_a_hidden_page_is_refreshed_once_when_it_comes_back(qtbot: QtBot, window: MainWindow, trial: TrialPage) -> None:
    window.shell.show_page("settings")
    for name in "AB":
        with qtbot.waitSignal(window.session.changed):
            window.session.apply(Change(Text("Add", "新增"), (adds("project", {"name": name}),)))
    assert trial.refreshed == [None]
    window.shell.show_page("changes")
    assert trial.refreshed == [None, None]


def test_commands_go_to_the_page_that_offers_them(window: MainWindow, trial: TrialPage) -> None:
    assert window.enabled(command("edit.find"))
    assert not window.enabled(command("edit.cell"))
    window.run(command("edit.find"))
    window.run(command("edit.cell"))
    assert trial.did == ["find"]


def test_an_unfinished_entry_holds_the_page(window: MainWindow, trial: TrialPage) -> None:
    trial.free = False
    assert not window.shell.show_page("settings")
    window.form.navigation.page_chosen.emit("settings")
    assert window.host.key == "changes"
    window.close()
    assert window.isVisible()
    trial.free = True


def test_the_inspector_needs_room_and_can_be_switched(window: MainWindow, trial: TrialPage, qapp: QApplication) -> None:
    dock = window.form.inspector_dock
    assert dock.isVisible()
    window.shell.toggle_inspector()
    assert not dock.isVisible()
    window.shell.toggle_inspector()
    assert dock.isVisible()
    window.resize(1200, 800)
    qapp.processEvents()
    assert not dock.isVisible()
    window.shell.toggle_inspector()
    assert dock.isVisible()


def test_the_navigation_folds_in_a_narrow_window(window: MainWindow, trial: TrialPage, qapp: QApplication) -> None:
    assert window.form.navigation.width() == 216
    window.resize(1100, 800)
    qapp.processEvents()
    assert window.form.navigation.width() == 48
    assert window.minimumSize().width() <= 1040


def test_f6_walks_through_the_panes(window: MainWindow, trial: TrialPage) -> None:
    assert len(window.panes()) == 3
    window.shell.next_pane()


def test_closing_remembers(
    qtbot: QtBot, settings: Settings, window: MainWindow, trial: TrialPage, workspace: Workspace
) -> None:
    path = workspace.path
    window.close()
    again = Settings(settings.file)
    assert again.get("last_page") == "changes"
    assert again.get("last_file") == str(path)
    assert again.page_state("changes") == {"width": 321}
    assert not again.get_bytes("geometry").isEmpty()


def test_closing_the_workspace_leads_back(window: MainWindow, trial: TrialPage) -> None:
    window.shell.close_workspace()
    assert window.form.stack.currentWidget() is window.first_run()
    assert window.form.navigation.isHidden()
    assert window.session.workspace is None


def test_made_up_data_are_marked(window: MainWindow, tmp_path: Path) -> None:
    window.session.put(Workspace.create(tmp_path / "demo.hqd", synthetic=True))
    assert "synthetic data" in window.windowTitle()
    assert not window.form.status_bar._synthetic.isHidden()


def test_a_file_opens_on_a_thread_and_only_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "new.hqd"
    opened: list[Path | None] = []
    window.session.opened.connect(lambda: opened.append(window.session.path))
    window.opening.make(file)
    qtbot.waitUntil(lambda: bool(opened))
    window.take_file(file)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    assert opened == [file]


def test_what_cannot_be_opened_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "text.hqd"
    file.write_text("no workspace", "utf-8")
    window.take_file(file)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    assert window.form.message_bar.message is not None
    assert window.form.message_bar.message.level == "error"
    assert file.read_text("utf-8") == "no workspace"
    assert window.form.stack.currentWidget() is window.first_run()


def test_another_file_waits_for_an_unfinished_entry(
    qtbot: QtBot, window: MainWindow, trial: TrialPage, workspace: Workspace, tmp_path: Path
) -> None:
    other = tmp_path / "other.hqd"
    Workspace.create(other).close()
    trial.free = False
    window.take_file(other)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    assert window.session.workspace is workspace
    trial.free = True
    window.take_file(other)
    trial.free = False  # typed while the file was being read
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    assert window.session.workspace is workspace
    trial.free = True
    window.take_file(other)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    assert window.session.path == other


@pytest.mark.parametrize(("name", "taken"), [("a.hqd", True), ("b.xlsx", True), ("c.CSV", True), ("d.exe", False)])
def test_only_workspaces_and_tables_can_be_dropped(tmp_path: Path, name: str, taken: bool) -> None:
    (tmp_path / name).touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    assert (dropped_file(data) is not None) is taken
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))] * 2)
    assert dropped_file(data) is None
    assert dropped_file(QMimeData()) is None


def test_a_window_that_is_narrow_from_the_start_is_folded(
    qtbot: QtBot, session: Session, workspace: Workspace, qapp: QApplication
) -> None:
    narrow = MainWindow(session)
    qtbot.addWidget(narrow)
    session.settings.set("last_page", "changes")
    session.put(workspace)
    narrow.resize(1040, 680)
    narrow.show()
    qapp.processEvents()
    assert narrow.form.navigation.width() == 48
