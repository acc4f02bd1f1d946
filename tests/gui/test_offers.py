"""Every command that is left to the pages is done by one of them, once something is there to do it to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.commands import COMMANDS
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.page_host import SPECS
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.workspace.sample import create_sample

LEFT_TO_PAGES = {row.id for row in COMMANDS if row.run is None}


def offers(window: MainWindow, key: str) -> set[str]:
    """What a page offers at rest, with each of its saved views open and changed, and with its first row (of projects the first two) selected."""
    page = window.host.page(key)
    found = set(page.commands())
    for view in window.views.views if SPECS[key].views else ():
        page.reveal("view", view.id)
        found |= set(page.commands())
    if page.view():
        assert isinstance(page, ProjectsPage)
        page.question.clear()
        found |= set(page.commands())
    for table in page.findChildren(QTableView):
        if table.isVisible() and table.model() is not None and table.model().rowCount():
            table.setFocus()
            table.setCurrentIndex(table.model().index(0, 1))
            found |= set(page.commands())
    if isinstance(page, ProjectsPage):
        page.table.select_rows([0, 1])  # what takes two projects
        found |= set(page.commands())
    return found


@pytest.fixture
def sample(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.session.put(create_sample(tmp_path / "sample.hqd"))
    return window


def test_every_page_opens_on_the_sample_and_all_commands_are_offered(
    qtbot: QtBot, sample: MainWindow, qapp: QApplication
) -> None:
    offered: set[str] = set()
    for key in SPECS:
        assert sample.host.show(key)
        qtbot.waitUntil(lambda: not sample.session.jobs.busy(), timeout=20_000)
        qapp.processEvents()
        offered |= offers(sample, key)
        assert sample.host.page(key).title()
    assert LEFT_TO_PAGES - offered == {"changes.back"}  # the sample's own facts cannot be undone
    assert offered <= {row.id for row in COMMANDS}


def test_a_command_of_a_page_names_a_page_that_offers_it(qtbot: QtBot, sample: MainWindow) -> None:
    wrong = []
    for row in COMMANDS:
        if row.page and row.run is None:
            sample.host.show(row.page)
            qtbot.waitUntil(lambda: not sample.session.jobs.busy(), timeout=20_000)
            if row.id not in offers(sample, row.page):
                wrong.append(row.id)
    assert wrong == []


def test_every_page_follows_language_theme_unit_and_width(qtbot: QtBot, sample: MainWindow, qapp: QApplication) -> None:
    """An exception in any slot or paint event fails the test."""
    settings = sample.session.settings
    for key in SPECS:
        sample.host.show(key)
        for name, value in (("language", "zh"), ("theme", "dark"), ("amounts", "CNY*1e4"), ("language", "en")):
            settings.set(name, value)
            qapp.processEvents()
        for width in (1040, 1440):
            sample.resize(width, 700)
            qapp.processEvents()
            assert sample.width() == width, key
        settings.set("amounts", "auto")
        settings.set("theme", "light")
        qtbot.waitUntil(lambda: not sample.session.jobs.busy(), timeout=20_000)
