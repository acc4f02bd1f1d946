"""Saved views: kept in the workspace, opened again, "Edited" where the page differs, undone like anything else."""

from hqd_desktop.domain.filters import Condition, Op
from tests.gui.projects.conftest import Person


def saved(person: Person) -> None:
    person.page.question.add(Condition("stage", Op.IN, ("signed", "landed")))
    person.page.question.show_columns(("name", "stage", "landed_on"))
    person.wait()
    person.page.shelf.add("In delivery")
    person.wait()


def test_save_and_open_again(person: Person) -> None:
    shelf = person.page.shelf
    assert not shelf.edited.isVisible()
    saved(person)
    assert person.page.title() == "In delivery"
    assert not shelf.edited.isVisible()
    assert not shelf.save_button.isVisible()
    shelf.open(None)
    person.wait()
    assert person.model.rowCount() == 12
    assert person.page.title() == "Projects"
    assert len(person.model.columns) == 7
    shelf.open(shelf.all()[0])
    person.wait()
    assert person.model.rowCount() == 5
    assert list(person.model.columns) == ["name", "stage", "landed_on"]


def test_edited_until_saved(person: Person) -> None:
    saved(person)
    shelf = person.page.shelf
    person.page.question.sort_by("landed_on")
    person.wait()
    assert shelf.edited.isVisible()
    shelf.save()
    person.wait()
    assert not shelf.edited.isVisible()
    shelf.open(None)
    shelf.open(shelf.all()[0])
    assert [sort.field for sort in person.page.question.sorts] == ["landed_on"]


def test_rename_delete_undo(person: Person) -> None:
    saved(person)
    shelf = person.page.shelf
    shelf.rename("Delivery")
    person.wait()
    assert person.page.title() == "Delivery"
    shelf.delete()
    person.wait()
    assert shelf.all() == []
    assert person.page.title() == "Projects"
    person.window.session.undo()
    person.wait()
    assert [one.name for one in shelf.all()] == ["Delivery"]


def test_a_broken_view_is_told(person: Person) -> None:
    saved(person)
    shelf = person.page.shelf
    data = person.window.session.data
    from hqd_desktop.workspace import operations

    data.apply(
        operations.set_fields(data, "view", [shelf.all()[0].id], {"definition": '{"filters": ["no such field = 3"]}'})
    )
    person.wait()
    shelf.open(shelf.all()[0])
    assert "no such field" in person.said()
