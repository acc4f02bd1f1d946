"""Everything that can have the keyboard says its name to a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.about import AboutBox
from hqd_desktop.gui.changes.page import ChangesPage
from hqd_desktop.gui.crash import CrashWindow
from hqd_desktop.gui.help.window import HelpWindow
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.palette.window import open_palette
from hqd_desktop.gui.settings_page.page import SettingsPage
from hqd_desktop.workspace import Workspace

PLACES: dict[str, Callable[[MainWindow], QWidget]] = {
    "first run": lambda w: w.first_run(),
    "navigation": lambda w: w.form.navigation,
    "status bar": lambda w: w.form.status_bar,
    "message bar": lambda w: w.form.message_bar,
    "settings": lambda w: SettingsPage(w.session),
    "about": AboutBox,
    "crash": lambda w: CrashWindow("report", w),
    "help": HelpWindow,
    "palette": open_palette,
}


UNSEEN = {"message_offer"}
"""Named by the message that shows it."""


def nameless(place: QWidget) -> list[str]:
    found = []
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit):
        for widget in place.findChildren(kind):
            inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QAbstractItemView | QLineEdit)
            if inner or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName() in UNSEEN:
                continue
            said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            if not (widget.accessibleName() or said):
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, place: str) -> None:
    shown = PLACES[place](window)
    if shown.parent() is None:
        qtbot.addWidget(shown)
    assert nameless(shown) == []


def test_the_change_log_has_names(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.session.settings.set("last_page", "changes")
    window.session.put(workspace)
    page = window.host.current()
    assert isinstance(page, ChangesPage)
    assert nameless(page) == []


def test_what_is_painted_is_said_too(window: MainWindow, workspace: Workspace) -> None:
    window.session.settings.set("last_page", "changes")
    window.session.put(workspace)
    box = window.form.navigation.workspace_box
    assert (box.accessibleName(), box.accessibleDescription()) == ("Trial zone", "trial.hqd")
    assert window.form.navigation.search_box.accessibleName() == "Search or command"
