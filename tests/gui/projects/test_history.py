"""The tab of history: what is said, the way to the change, a value brought back as one undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hqd_desktop.gui.projects.inspector.history import Place
from hqd_desktop.gui.projects.inspector.panel import TABS
from hqd_desktop.workspace import operations
from tests.gui.projects.conftest import Person


def at_history(person: Person, name: str) -> list[tuple[str, str]]:
    person.go(name, "name")
    person.wait()
    person.page.panel.form.tabs.setCurrentIndex(TABS.index("history"))
    person.wait()
    return [(line.text, line.right) for line in person.page.panel.form.history.lines()]


def field_place(person: Person, heading: str) -> Place:
    lines = person.page.panel.form.history.lines()
    key = next(line.key for line in lines if line.text == heading)
    assert isinstance(key, tuple)
    return key


def set_industry(person: Person, name: str, text: str) -> int:
    data = person.page.session.data
    row = person.model.row(person.row(name))
    assert row is not None
    assert person.page.session.apply(operations.set_fields(data, "project", [row.id], {"industry": text}))
    person.wait()
    return row.id


def test_it_tells_old_and_new_and_restores_either_as_one_undo(person: Person) -> None:
    record = set_industry(person, "Sample 02", "Robots")
    data = person.page.session.data
    assert ("Industry", "Equipment → Robots") in at_history(person, "Sample 02")
    history = person.page.panel.history
    place = field_place(person, "Industry")
    menu = history.menu(place)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Restore Equipment",
        "Restore Robots",
        "Show in the change log",
    ]
    menu.actions()[0].trigger()
    person.wait()
    assert data.packed("project", [record], ("industry",)) == [("Equipment",)]
    assert person.said() == "Industry is Equipment again; it was Robots"
    assert person.page.session.undo()
    assert data.packed("project", [record], ("industry",)) == [("Robots",)]


def test_a_value_that_stands_there_is_not_written_again(person: Person) -> None:
    set_industry(person, "Sample 02", "Robots")
    at_history(person, "Sample 02")
    before = person.page.session.data.newest()
    person.page.panel.history.restore("industry", "Robots")
    assert person.page.session.data.newest() == before
    assert "already" in person.said()


def test_enter_on_a_change_goes_to_the_log(person: Person) -> None:
    set_industry(person, "Sample 02", "Robots")
    at_history(person, "Sample 02")
    asked: list[tuple[object, ...]] = []
    person.page.session.page_wanted.connect(lambda *words: asked.append(words))
    view = person.page.panel.form.history
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [("changes", "change", person.page.session.data.newest())]


def test_many_changes_are_shown_a_portion_at_a_time(person: Person) -> None:
    data = person.page.session.data
    row = person.model.row(person.row("Sample 02"))
    assert row is not None
    for number in range(102):
        data.apply(operations.set_fields(data, "project", [row.id], {"industry": f"n{number}"}))
    person.wait()
    lines = at_history(person, "Sample 02")
    assert lines[-1][0] == "Show earlier changes"
    view = person.page.panel.form.history
    view.setCurrentIndex(view.model().index(len(lines) - 1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(view.lines()) > len(lines)


def test_an_edit_tells_who_and_when_anything_else_also_its_name(person: Person) -> None:
    data = person.page.session.data
    data.author = "zhang"
    set_industry(person, "Sample 02", "Robots")
    lines = at_history(person, "Sample 02")
    assert [text for text, _right in lines][:2] == ["zhang", "Industry"]
    assert ("Take in", "") in lines
    person.page.session.undo()
    person.wait()
    lines = at_history(person, "Sample 02")
    assert lines[1][0] == "Undo: Edit Industry of Sample 02"
    asides = [line.aside for line in person.page.panel.form.history.lines()]
    assert asides.count("undone") == 1


def test_what_was_referred_to_and_is_gone_keeps_its_name(person: Person) -> None:
    data = person.page.session.data
    row = person.model.row(person.row("Sample 02"))
    assert row is not None
    person.page.session.apply(operations.set_fields(data, "project", [row.id], {"investor": "Nordwind"}))
    firm = data.find("organisation", "Nordwind").id
    person.page.session.apply(operations.remove(data, "organisation", [firm]))
    person.wait()
    assert ("Investor", "Nordwind → —") in at_history(person, "Sample 02")
