"""The windows open from the settings page and as commands; every control has a name, and Tab reaches all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

from hqd_desktop.gui.commands import command
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.rules.counting import CountingWindow
from hqd_desktop.gui.rules.doors import open_rules
from hqd_desktop.gui.rules.lights import LightsWindow
from hqd_desktop.gui.rules.stages import StagesWindow
from hqd_desktop.gui.rules.targets import TargetsWindow
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings_page.page import SettingsPage
from hqd_desktop.gui.shell import Shell

WINDOWS = {"stages": StagesWindow, "counting": CountingWindow, "lights": LightsWindow, "targets": TargetsWindow}


@pytest.mark.parametrize("which", WINDOWS)
def test_it_opens_from_the_settings_and_by_command(shown: Session, window: MainWindow, which: str) -> None:
    window.host.show("settings")
    page = window.host.page("settings")
    assert isinstance(page, SettingsPage)
    button = getattr(page.form, f"{which}_button")
    assert button.isVisibleTo(page)
    button.click()
    found = window.findChild(WINDOWS[which])
    assert found is not None
    run = command(f"data.{which}").run
    assert run is not None
    run(Shell(window))
    assert window.findChildren(WINDOWS[which]) == [found]
    assert shown.workspace is not None


@pytest.mark.parametrize("which", WINDOWS)
def test_every_control_is_named_and_reached_by_tab(shown: Session, window: MainWindow, which: str) -> None:
    dialog = open_rules(which, shown, window)
    reached = tab_round(dialog)
    for widget in reached:
        label = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        assert label, f"{which}: {widget.objectName()}"
    wanted = [w for w in dialog.findChildren(QAbstractButton) if w.isVisible() and w.isEnabled() and w.text()]
    assert set(wanted) <= set(reached)


def tab_round(dialog: QDialog) -> list[QWidget]:
    """What Tab comes to, in its order."""
    found: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QLabel):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return [one for one in found if one.objectName() not in ("qt_spinbox_lineedit", "")]
