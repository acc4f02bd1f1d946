"""The table of commands is whole: one name, one shortcut, one place, and somebody who does it."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from hqd_desktop import assets
from hqd_desktop.gui.actions import Command, plain
from hqd_desktop.gui.commands import COMMANDS, command
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.page_host import SPECS
from hqd_desktop.gui.pages import PAGES

MENUS = {"file", "edit", "view", "project", "indicator", "data", "tools", "help"}
DESIGNED = {
    "edit.palette": "Ctrl+K", "page.projects": "Ctrl+2", "page.indicators": "Ctrl+3", "edit.find": "Ctrl+F",
    "edit.cell": "F2", "edit.undo": "Ctrl+Z", "edit.redo": "Ctrl+Shift+Z", "edit.copy": "Ctrl+C", "edit.paste": "Ctrl+V",
    "file.new": "Ctrl+N", "file.open": "Ctrl+O", "file.sample": "Ctrl+Shift+O", "project.new": "Ctrl+Shift+N",
    "project.advance": "Ctrl+Shift+Right", "view.inspector": "F4", "file.import": "Ctrl+I", "file.export": "Ctrl+E",
    "file.print": "Ctrl+P", "view.next_pane": "F6", "help.contents": "F1",
}  # fmt: skip


def test_ids_and_shortcuts_are_used_once() -> None:
    assert [n for n, count in Counter(row.id for row in COMMANDS).items() if count > 1] == []
    assert [n for n, count in Counter(row.shortcut for row in COMMANDS if row.shortcut).items() if count > 1] == []


@pytest.mark.parametrize(("command_id", "keys"), sorted(DESIGNED.items()))
def test_shortcuts_are_those_of_the_design(command_id: str, keys: str) -> None:
    assert command(command_id).shortcut == keys


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.id)
def test_every_command_is_whole(row: Command) -> None:
    assert row.menu in MENUS
    assert row.title()
    assert not row.shortcut or not QKeySequence(row.shortcut).isEmpty()
    assert not row.icon or assets.path(f"resources/icons/{row.icon}.svg")
    assert not row.page or row.page in SPECS


def test_every_page_can_be_asked_for() -> None:
    assert {f"page.{spec.key}" for spec in PAGES} <= {row.id for row in COMMANDS}
    assert [spec.key for spec in PAGES if not assets.path(f"resources/icons/{spec.icon}.svg")] == []


def test_plain_names_have_no_mnemonic_and_no_dots() -> None:
    assert plain("&New workspace…") == "New workspace"
    assert plain("新建工作区(&N)…") == "新建工作区"
    assert plain("Import && export") == "Import & export"


def test_an_and_in_the_name_of_a_page_is_no_mnemonic() -> None:
    row = next(row for row in COMMANDS if row.name == "Import & export")
    assert row.label() == "Import && export"
    assert row.title() == "Import & export"


def test_mnemonics_are_used_once_in_a_menu() -> None:
    for menu in MENUS:
        marks = [
            m.group(1).lower() for row in COMMANDS if row.menu == menu for m in [re.search(r"&(\w)", row.name)] if m
        ]
        assert [mark for mark, count in Counter(marks).items() if count > 1] == [], menu


def test_every_command_has_its_menu_entry(window: MainWindow) -> None:
    assert set(window.menus.actions) == {row.id for row in COMMANDS}
    for row in COMMANDS:
        assert window.menus.actions[row.id].text() == row.label()


def test_without_a_workspace_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    window.menus.update()
    enabled = {key for key, action in window.menus.actions.items() if action.isEnabled()}
    assert {"file.new", "file.open", "file.sample", "file.import", "file.quit", "help.about"} <= enabled
    assert not enabled & {"file.export", "file.close", "edit.undo", "project.new", "page.projects"}
