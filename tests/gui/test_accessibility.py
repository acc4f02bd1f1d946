"""Everything that can have the keyboard says its name to a screen reader, shows that it has the keyboard, and is reached by Tab.

The tree is the one of QAccessible, which exists without a screen, too; it was compared with AT-SPI by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import same
from hqd_desktop.gui.about import AboutBox
from hqd_desktop.gui.crash import CrashWindow
from hqd_desktop.gui.help.window import HelpWindow
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.pages import PAGES
from hqd_desktop.gui.palette.window import open_palette
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.projects.writing import LAMP, MONEY
from hqd_desktop.gui.rates.entering import RateDialog
from hqd_desktop.gui.rates.window import RatesWindow
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.sample import create_sample

PLACES: dict[str, Callable[[MainWindow], QWidget]] = {
    "first run": lambda w: w.first_run(),
    "navigation": lambda w: w.form.navigation,
    "status bar": lambda w: w.form.status_bar,
    "message bar": lambda w: w.form.message_bar,
    "about": AboutBox,
    "crash": lambda w: CrashWindow("report", w),
    "help": HelpWindow,
    "palette": open_palette,
}
WITH_DATA: dict[str, Callable[[MainWindow], QWidget]] = {
    "rates": lambda w: RatesWindow(w.session, w),
    "rate": lambda w: RateDialog(w.session, w),
}
UNSEEN = {"message_offer"}
"""Named by the message that shows it."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("spoken") / "sample.hqd"
    with_amounts = create_sample(path)
    steps = [
        adds("project", {"name": "Spoken", "stage": "signed", "lamp": "green", "total_investment": "6.40 CNY*1e9"}, 7)
    ]
    with_amounts.apply(Change(same("x"), tuple(steps)))
    with_amounts.close()
    return path


@pytest.fixture
def filled(qtbot: QtBot, window: MainWindow, sample: Path) -> Iterator[MainWindow]:
    window.session.put(Workspace.open(sample))
    yield window
    window.session.jobs.stop_all()
    window.session.close()


def show(qtbot: QtBot, window: MainWindow, key: str) -> None:
    """Bring a page to the front and wait for what it asks."""
    window.host.show(key)
    page = window.host.current()
    if isinstance(page, ProjectsPage):
        qtbot.waitUntil(lambda: page.table.currentIndex().isValid() and window.form.inspector_dock.isVisible())
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    QApplication.processEvents()


def inner(widget: QWidget) -> bool:
    """Parts of a widget of Qt's, which speak through it."""
    parent = widget.parent()
    parts = isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_")
    return parts or isinstance(parent, QAbstractItemView | QLineEdit | QComboBox) or widget.focusProxy() is not None


def stops(place: QWidget) -> list[QWidget]:
    """What Tab stops at in a place."""
    return [
        widget
        for widget in (place, *place.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner(widget) and widget.objectName() not in UNSEEN
    ]


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(place: QWidget, *, seen: bool = False) -> list[str]:
    """What has the keyboard and no name (only what is ``seen``); a frame that only scrolls what is in it needs none."""
    found = [w for w in stops(place) if type(w) is not QScrollArea and (w.isVisible() or not seen)]
    return [f"{type(w).__name__} {w.objectName()} in {type(w.parent()).__name__}" for w in found if not spoken(w)]


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, place: str) -> None:
    shown = PLACES[place](window)
    if shown.parent() is None:
        qtbot.addWidget(shown)
    assert nameless(shown) == []


@pytest.mark.parametrize("place", WITH_DATA)
def test_every_control_of_a_dialog_has_a_name(filled: MainWindow, place: str) -> None:
    shown = WITH_DATA[place](filled)
    shown.show()
    assert nameless(shown, seen=True) == []


@pytest.mark.parametrize("page", [spec.key for spec in PAGES])
def test_every_control_of_every_page_has_a_name(qtbot: QtBot, filled: MainWindow, page: str) -> None:
    show(qtbot, filled, page)
    assert nameless(filled, seen=True) == []


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("page", [spec.key for spec in PAGES])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_has_the_keyboard_looks_like_it(qtbot: QtBot, filled: MainWindow, page: str, theme: str) -> None:
    """A caret is not enough: the picture differs before anything is typed."""
    filled.session.settings.set("theme", theme)
    show(qtbot, filled, page)
    filled.activateWindow()
    filled.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after the first Tab
    QApplication.setCursorFlashTime(0)
    unseen = []
    for widget in stops(filled):
        if not widget.isVisible() or not widget.isEnabled() or type(widget) is QScrollArea:
            continue
        elsewhere = filled.form.navigation.search_box if widget is not filled.form.navigation.search_box else filled
        elsewhere.setFocus()
        QApplication.processEvents()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        empty = isinstance(widget, QAbstractItemView) and not widget.model().rowCount(QModelIndex())
        if widget.hasFocus() and not empty and picture(widget) == before:
            unseen.append(f"{type(widget).__name__} {widget.objectName()} {spoken(widget)}")
    assert unseen == []


@pytest.mark.parametrize("page", [spec.key for spec in PAGES])
def test_tab_walks_through_everything_and_comes_back(qtbot: QtBot, filled: MainWindow, page: str) -> None:
    show(qtbot, filled, page)
    filled.activateWindow()
    filled.form.navigation.search_box.setFocus()
    walked: list[QWidget] = []
    for _ in range(120):
        focus = QApplication.focusWidget()
        if focus is None or (walked and focus is walked[0]):
            break
        walked.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier if isinstance(focus, QTableView) and focus.tabKeyNavigation() else Qt.KeyboardModifier.NoModifier)  # fmt: skip
    assert len(walked) > 4
    assert QApplication.focusWidget() is walked[0], "the way round is closed"
    missed = [
        w for w in stops(filled) if w.isVisible() and w.isEnabled() and w not in walked and w.focusProxy() is None
    ]
    assert [f"{type(w).__name__} {w.objectName()} {spoken(w)}" for w in missed] == []


def test_cells_and_headings_of_the_table_are_spoken(qtbot: QtBot, filled: MainWindow) -> None:
    filled.host.show("projects")
    page = filled.host.current()
    assert isinstance(page, ProjectsPage)
    model = page.model
    qtbot.waitUntil(lambda: model.rows.place(7) is not None)
    row = model.rows.place(7)
    assert row is not None
    said = {key: model.index(row, n).data(Qt.ItemDataRole.AccessibleTextRole) for n, key in enumerate(model.columns)}
    assert said[LAMP] == "On track"
    assert said["stage"] == "Signed"
    assert said[MONEY] == "6.40 CNY bn"
    assert said["industry"] == "not stated"
    headings = [model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) for n in range(len(model.columns))]  # fmt: skip
    assert all(headings)
    tree = QAccessible.queryAccessibleInterface(page.table)
    assert tree.role() == QAccessible.Role.Table
    names = {tree.child(n).text(QAccessible.Text.Name) for n in range(tree.childCount()) if tree.child(n)}
    assert {"On track", "Signed", "6.40 CNY bn", "not stated"} <= names


def test_what_is_painted_is_said_too(window: MainWindow, workspace: Workspace) -> None:
    window.session.settings.set("last_page", "changes")
    window.session.put(workspace)
    box = window.form.navigation.workspace_box
    assert (box.accessibleName(), box.accessibleDescription()) == ("Trial zone", "trial.hqd")
    assert window.form.navigation.search_box.accessibleName() == "Search or command"
