"""Saved views: kept in the workspace, opened again, "Edited" where the page differs, undone like anything else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.gui.commands import command
from hqd_desktop.gui.navigation_cell import COUNT
from hqd_desktop.gui.navigation_rows import NavTree
from hqd_desktop.gui.pages import PAGES
from hqd_desktop.gui.palette.rows import offered
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.workspace import Workspace, operations, saved_views
from tests.gui.projects.conftest import Person


def save_delivery(person: Person) -> int:
    person.page.question.add(Condition("stage", Op.IN, ("signed", "landed")))
    person.page.question.show_columns(("name", "stage", "landed_on"))
    person.wait()
    person.page.shelf.add("In delivery")
    person.wait()
    return person.page.shelf.id()


def save_red(person: Person) -> int:
    person.page.shelf.open(0)
    person.page.question.clear()
    person.page.question.add(Condition("lamp", Op.IN, ("red",)))
    person.wait()
    person.page.shelf.add("Needs attention")
    person.wait()
    return person.page.shelf.id()


@pytest.fixture
def tree(person: Person) -> NavTree:
    found = person.window.form.navigation.findChild(NavTree, "nav_top")
    assert isinstance(found, NavTree)
    return found


PROJECTS = [spec.key for spec in PAGES if not spec.group].index("projects")
"""The place of the page in the navigation."""


def rows(tree: NavTree) -> list[tuple[str, object]]:
    model = tree.model()
    parent = model.index(PROJECTS, 0)
    below = [model.index(n, 0, parent) for n in range(model.rowCount(parent))]
    return [(index.data(), index.data(COUNT)) for index in below]


def middle(tree: NavTree, row: int) -> QPoint:
    model = tree.model()
    return tree.visualRect(model.index(row, 0, model.index(PROJECTS, 0))).center()


# --- on the page -------------------------------------------------------------------------------


def test_save_and_open_again(person: Person) -> None:
    shelf = person.page.shelf
    assert not shelf.edited.isVisible()
    view = save_delivery(person)
    assert person.page.title() == "In delivery"
    assert not shelf.edited.isVisible()
    assert not shelf.save_button.isVisible()
    shelf.open(0)
    person.wait()
    assert person.page.title() == "All projects"
    shelf.revert()
    person.wait()
    assert person.model.rowCount() == 12
    assert len(person.model.columns) == 7
    shelf.open(view)
    person.wait()
    assert person.model.rowCount() == 5
    assert list(person.model.columns) == ["name", "stage", "landed_on"]


def test_edited_until_saved(person: Person) -> None:
    view = save_delivery(person)
    shelf = person.page.shelf
    person.page.question.sort_by("landed_on")
    person.wait()
    assert shelf.edited.isVisible()
    shelf.save()
    person.wait()
    assert not shelf.edited.isVisible()
    shelf.open(0)
    shelf.open(view)
    assert [sort.field for sort in person.page.question.sorts] == ["landed_on"]


def test_revert_shows_what_was_saved(person: Person) -> None:
    save_delivery(person)
    person.page.question.clear()
    person.wait()
    assert person.model.rowCount() == 12
    person.window.run(command("view.revert"))
    person.wait()
    assert person.model.rowCount() == 5
    assert not person.page.shelf.edited.isVisible()
    assert not person.window.enabled(command("view.revert"))


def test_what_was_not_saved_survives_switching(person: Person) -> None:
    delivery, red = save_delivery(person), save_red(person)
    shelf = person.page.shelf
    shelf.open(delivery)
    person.page.question.clear()
    person.wait()
    shelf.open(red)
    person.wait()
    assert not shelf.edited.isVisible()
    assert person.model.rowCount() == 4
    shelf.open(delivery)
    person.wait()
    assert shelf.edited.isVisible()
    assert person.model.rowCount() == 12
    assert list(person.model.columns) == ["name", "stage", "landed_on"]


def test_what_was_not_saved_survives_a_restart(person: Person, workspace: Workspace) -> None:
    view = save_delivery(person)
    person.page.question.clear()
    person.wait()
    person.window.session.close()
    again = Workspace.open(workspace.path)
    person.window.session.put(again)
    person.window.host.show("projects")
    page = person.window.host.page("projects")
    assert isinstance(page, ProjectsPage)
    assert page.shelf.id() == view
    assert page.title() == "In delivery"
    assert page.shelf.edited.isVisible()
    assert page.question.conditions == ()
    page.shelf.revert()
    assert len(page.question.conditions) == 1


def test_drafts_of_another_workspace_do_not_mix(person: Person, tmp_path) -> None:  # type: ignore[no-untyped-def]
    save_delivery(person)
    person.page.question.clear()
    person.window.session.close()
    person.window.session.put(Workspace.create(tmp_path / "other.hqd"))
    person.window.host.show("projects")
    page = person.window.host.page("projects")
    assert isinstance(page, ProjectsPage)
    assert page.title() == "All projects"
    assert not page.shelf.edited.isVisible()


def test_rename_delete_undo(person: Person) -> None:
    save_delivery(person)
    shelf = person.page.shelf
    shelf.rename("Delivery")
    person.wait()
    assert person.page.title() == "Delivery"
    shelf.delete()
    person.wait()
    assert shelf.all() == []
    assert person.page.title() == "All projects"
    person.window.session.undo()
    person.wait()
    assert [one.name for one in shelf.all()] == ["Delivery"]


def test_a_name_twice_is_told(person: Person) -> None:
    save_delivery(person)
    person.page.shelf.add("in  delivery")
    assert "There is a view" in person.said()
    assert len(person.page.shelf.all()) == 1


def test_save_asks_for_a_name_where_there_is_none(person: Person) -> None:
    person.page.question.add(Condition("lamp", Op.IN, ("red",)))
    person.wait()
    assert person.page.shelf.save_button.isVisible()
    person.window.run(command("view.save"))
    box = person.page.findChild(QInputDialog)
    assert box is not None
    box.setTextValue(" Needs   attention ")
    box.accept()
    person.wait()
    assert person.page.title() == "Needs attention"


def test_a_broken_view_is_told(person: Person) -> None:
    view = save_delivery(person)
    shelf = person.page.shelf
    shelf.open(0)
    data = person.window.session.data
    data.apply(operations.set_fields(data, "view", [view], {"definition": '{"filters": ["no such field = 3"]}'}))
    person.wait()
    assert not shelf.open(view)
    assert "no such field" in person.said()
    assert person.page.title() == "All projects"


# --- in the navigation, the menu and the palette -----------------------------------------------


def test_views_stand_below_projects_with_their_number(person: Person, tree: NavTree) -> None:
    save_delivery(person)
    save_red(person)
    person.qtbot.waitUntil(lambda: rows(tree) == [("In delivery", 5), ("Needs attention", 4)], timeout=5_000)
    data = person.window.session.data
    data.apply(operations.set_fields(data, "project", [next(iter(data.all("project"))).id], {"lamp": "red"}))
    person.qtbot.waitUntil(lambda: dict(rows(tree))["Needs attention"] == 5, timeout=5_000)


def test_a_click_opens_and_projects_shows_all(person: Person, tree: NavTree) -> None:
    save_delivery(person)
    red = save_red(person)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=middle(tree, 0))
    person.wait()
    assert person.page.title() == "In delivery"
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(tree.model().index(PROJECTS, 0)).center()
    )
    assert person.page.title() == "All projects"
    person.window.host.show("changes")
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=middle(tree, 1))
    person.wait()
    assert person.window.host.key == "projects"
    assert person.page.shelf.id() == red
    assert tree.current == ("projects", red)


def test_f2_renames_in_place(person: Person, tree: NavTree) -> None:
    save_delivery(person)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    entry = tree.findChild(QLineEdit, "cell_editor")
    assert entry is not None
    assert entry.text() == "In delivery"
    entry.clear()
    QTest.keyClicks(entry, "Under way")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    person.wait()
    assert rows(tree)[0][0] == "Under way"
    assert person.page.title() == "Under way"


def test_keys_and_mouse_move_a_view(person: Person, tree: NavTree) -> None:
    save_delivery(person)
    save_red(person)
    tree.setFocus()
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(tree, Qt.Key.Key_Up, both)
    person.wait()
    assert [name for name, _count in rows(tree)] == ["Needs attention", "In delivery"]
    at = tree.viewport()
    QTest.mousePress(at, Qt.MouseButton.LeftButton, pos=middle(tree, 0))
    QTest.mouseMove(at, middle(tree, 1))
    QTest.mouseMove(at, middle(tree, 1) + QPoint(0, 8))
    assert tree.drop_at == 2
    QTest.mouseRelease(at, Qt.MouseButton.LeftButton, pos=middle(tree, 1) + QPoint(0, 8))
    person.wait()
    assert [name for name, _count in rows(tree)] == ["In delivery", "Needs attention"]
    person.window.session.undo()
    person.wait()
    assert [name for name, _count in rows(tree)] == ["Needs attention", "In delivery"]


def test_del_deletes_and_the_message_undoes(person: Person, tree: NavTree) -> None:
    save_delivery(person)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    person.wait()
    assert rows(tree) == []
    message = person.window.session.messages.last
    assert message is not None
    assert message.offer is not None
    message.offer.run()
    person.wait()
    assert [name for name, _count in rows(tree)] == ["In delivery"]


def test_menu_and_palette_open_views(person: Person) -> None:
    view = save_delivery(person)
    person.page.shelf.open(0)
    menu = person.window.views.menu
    menu.aboutToShow.emit()
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [
        ("All projects", True),
        ("In delivery", False),
    ]
    menu.actions()[1].trigger()
    assert person.page.shelf.id() == view
    person.page.shelf.open(0)
    session = person.window.session
    found = [row for row in offered("deliv", session, person.window.run, person.window.enabled) if row.run]
    assert [row.text for row in found] == ["In delivery"]
    assert found[0].run is not None
    found[0].run()
    assert person.page.shelf.id() == view


def test_the_narrow_column_shows_no_views(person: Person, tree: NavTree) -> None:
    save_delivery(person)
    person.window.resize(1100, 800)
    parent = tree.model().index(PROJECTS, 0)
    assert tree.isRowHidden(0, parent)
    assert tree.is_taken(parent)
    person.window.resize(1440, 900)
    assert not tree.isRowHidden(0, parent)


def test_names_in_two_languages(person: Person) -> None:
    data = person.window.session.data
    change, view = saved_views.save(data, "在建项目", person.page.question.whole(), name_en="Under construction")
    data.apply(change)
    data.apply(saved_views.retitle(data, view, "Being built", "en"))
    kept = saved_views.kept(data, "project")[0]
    assert (kept.name, kept.name_en) == ("在建项目", "Being built")
    data.apply(saved_views.retitle(data, view, "建设中", "zh"))
    kept = saved_views.kept(data, "project")[0]
    assert (kept.name, kept.name_en) == ("建设中", "Being built")
