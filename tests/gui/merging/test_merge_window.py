"""A colleague's workspace in the window: conflicts side by side, deleted rows asked, one change, one undo."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import same
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui.commands import command
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.merging.draft import Draft
from hqd_desktop.gui.merging.window import MergeWindow
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace, merging, operations
from hqd_desktop.workspace.merge_plan import Difference


def rest(qtbot: QtBot, session: Session) -> None:
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=10_000)
    qtbot.wait(10)


def put(workspace: Workspace, code: str, **raw: object) -> None:
    record = workspace.resolve("project", code) or 0
    workspace.apply(operations.set_fields(workspace, "project", [record], raw))


def field(workspace: Workspace, code: str, key: str) -> Packed:
    record = workspace.resolve("project", code) or 0
    return (workspace.packed_record("project", record) or {}).get(key)


@pytest.fixture
def theirs(opened: Session, tmp_path: Path) -> Iterator[Workspace]:
    """A copy in which one conflicts, one is changed, one deleted and one new."""
    put(opened.data, "P-001", remarks="before")
    shutil.copy(opened.data.path, tmp_path / "theirs.hqd")
    made = Workspace.open(tmp_path / "theirs.hqd")
    put(opened.data, "P-001", remarks="mine")
    put(made, "P-001", remarks="theirs", site="North")
    put(made, "P-002", remarks="changed there")
    made.apply(operations.remove(made, "project", [made.resolve("project", "P-003") or 0]))
    made.apply(operations.add(made, "project", {"name": "New plant"})[0])
    yield made
    made.close()


Open = Callable[[Path], MergeWindow]


@pytest.fixture
def opening(qtbot: QtBot, opened: Session) -> Open:
    def make(file: Path) -> MergeWindow:
        window = MergeWindow(opened, None, file, merging.plan(opened.data, file))
        qtbot.addWidget(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.show()
        return window

    return make


def choose(window: MergeWindow, name: str) -> None:
    names = [window.list_model.index(row, 1).data() for row in range(window.list_model.rowCount())]
    window.form.list.selectRow(names.index(name))


def cells(window: MergeWindow) -> dict[str, list[str]]:
    model = window.field_model
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    return {row[0]: row[1:] for row in rows}


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def test_it_shows_both_sides_and_writes_nothing(opened: Session, theirs: Workspace, opening: Open) -> None:
    before = opened.data.newest()
    window = opening(theirs.path)
    assert "one file until change" in window.form.common.text()
    said = {sort: box.text() for sort, box in window.boxes.items()}
    assert said == {
        "new": "1 new",
        "changed": "1 changed",
        "conflicting": "1 conflicting",
        "deleted": "1 deleted there",
    }
    choose(window, "Magnet motor")
    assert cells(window)["Notes" if "Notes" in cells(window) else "Remarks"] == ["mine", "theirs", "before", "mine"]
    window.form.new_box.setChecked(False)
    window.form.changed_box.setChecked(False)
    assert window.list_model.rowCount() == 2
    assert opened.data.newest() == before


def test_by_keys_theirs_left_out_and_deleted(qtbot: QtBot, opened: Session, theirs: Workspace, opening: Open) -> None:
    window = opening(theirs.path)
    assert window.form.merge_button.text() == "Merge 3 records"
    choose(window, "Magnet motor")
    press(window.form.fields, Qt.Key.Key_Right)
    choose(window, "Hydrogen station")
    press(window.form.list, Qt.Key.Key_Space)
    assert window.form.merge_button.text() == "Merge 2 records"
    choose(window, "Wind parts")
    press(window.form.list, Qt.Key.Key_Space)
    assert window.form.merge_button.text() == "Merge 3 records"
    window.form.merge_button.setFocus()
    press(window.form.merge_button, Qt.Key.Key_Space)
    rest(qtbot, opened)
    assert (field(opened.data, "P-001", "remarks"), field(opened.data, "P-001", "site")) == ("theirs", "North")
    assert field(opened.data, "P-002", "remarks") is None
    assert not opened.data.resolve("project", "P-003")
    assert opened.messages.last is not None
    assert opened.messages.last.offer is not None
    assert [window.list_model.index(row, 1).data() for row in range(window.list_model.rowCount())] == [
        "Hydrogen station"
    ]
    assert "not taken" in window.form.small.text()
    assert opened.undo()
    rest(qtbot, opened)
    assert field(opened.data, "P-001", "remarks") == "mine"
    assert opened.data.resolve("project", "P-003")


def test_taken_again_and_all_of_one_side(theirs: Workspace, opening: Open) -> None:
    window = opening(theirs.path)
    choose(window, "Hydrogen station")
    press(window.form.list, Qt.Key.Key_Space)
    press(window.form.list, Qt.Key.Key_Space)
    assert window.form.merge_button.text() == "Merge 3 records"
    window.form.theirs_button.click()
    assert window.draft.choices.theirs == window.draft.clashing
    window.form.mine_button.click()
    assert not window.draft.choices.theirs


def test_the_mouse_chooses_a_side(opened: Session, theirs: Workspace, opening: Open) -> None:
    window = opening(theirs.path)
    choose(window, "Magnet motor")
    table = window.form.fields
    for column, theirs_stand in ((2, True), (1, False)):
        place = table.visualRect(window.field_model.index(0, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert bool(window.draft.choices.theirs) is theirs_stand


def test_what_fits_several_is_asked(qtbot: QtBot, opened: Session, tmp_path: Path, opening: Open) -> None:
    opened.data.apply(operations.add(opened.data, "project", {"code": "P-008", "name": "Magnet motor"})[0])
    other = Workspace.create(tmp_path / "other.hqd")
    other.apply(operations.add(other, "project", {"name": "Magnet motor", "site": "South"})[0])
    window = opening(other.path)
    assert not window.form.merge_button.isEnabled()
    box = window.form.match_box
    assert box.isVisible()
    at = next(n for n in range(box.count()) if box.itemText(n).startswith("P-008"))
    box.setCurrentIndex(at)
    box.activated.emit(at)
    rest(qtbot, opened)
    window.form.merge_button.click()
    rest(qtbot, opened)
    assert field(opened.data, "P-008", "site") == "South"
    other.close()


def test_a_change_meanwhile_is_compared_anew(qtbot: QtBot, opened: Session, theirs: Workspace, opening: Open) -> None:
    window = opening(theirs.path)
    window.form.theirs_button.click()
    put(opened.data, "P-002", remarks="mine, too")
    rest(qtbot, opened)
    assert len(window.draft.clashing) == 2
    assert len(window.draft.choices.theirs) == 1, "what was chosen stays chosen"


def test_a_hundred_thousand_are_no_widgets(opened: Session, theirs: Workspace, opening: Open) -> None:
    window = opening(theirs.path)
    merge = window.draft.merge
    merge.differences = [
        Difference("project", n, n, Verdict.NEW, same(f"N{n}"), None, {"name": f"N{n}"}) for n in range(1, 100_001)
    ]
    parts = len(window.findChildren(QWidget))
    window.draft = Draft(merge)
    window.show_rows()
    assert window.list_model.rowCount() == 100_001
    press(window.form.list, Qt.Key.Key_End)
    assert len(window.findChildren(QWidget)) == parts


def test_from_the_menu(
    qtbot: QtBot, window: MainWindow, opened: Session, theirs: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(theirs.path), ""))
    window.run(command("data.merge"))
    rest(qtbot, opened)
    found = window.findChild(MergeWindow)
    assert isinstance(found, MergeWindow)
    found.close()
    window.host.show("import")
    window.host.page("import").form.merge_button.click()  # type: ignore[attr-defined]
    rest(qtbot, opened)
    assert [one.isVisible() for one in window.findChildren(MergeWindow)][-1]
