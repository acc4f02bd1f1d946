"""Projects added, copied, deleted and revealed: one undo step each."""

import pytest
from PySide6.QtCore import Qt

from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects import writes
from tests.gui.projects.conftest import Person


def test_new_project_asks_for_its_name(person: Person) -> None:
    person.go("Sample 03", "name")
    person.page.commands()["project.new"]()
    entry = person.table.editing.entry
    assert entry is not None
    person.type("Hydrogen valley")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.text("Hydrogen valley", "total_investment") == "—"
    row = person.model.row(person.row("Hydrogen valley"))
    assert row is not None
    data = person.window.session.data
    assert data.packed("project", [row.id], ("code",)) == [("P-013",)]


def test_new_project_without_a_name_is_taken_back(person: Person) -> None:
    person.page.add()
    assert person.model.rowCount() == 13
    person.press(Qt.Key.Key_Escape)
    person.wait()
    assert person.model.rowCount() == 12
    assert person.window.session.data.count("project") == 12


def test_delete_and_undo_by_the_message(person: Person) -> None:
    person.table.select_rows([person.row("Sample 04"), person.row("Sample 05")])
    person.page.commands()["project.delete"]()
    person.wait()
    assert person.said() == "2 projects deleted"
    assert person.model.rowCount() == 10
    message = person.window.session.messages.last
    assert message is not None
    assert message.offer is not None
    message.offer.run()
    person.wait()
    assert person.model.rowCount() == 12
    assert person.table.currentIndex().row() in (person.row("Sample 04"), person.row("Sample 05"))


def test_duplicate(person: Person) -> None:
    person.go("Sample 02", "name")
    person.page.commands()["project.duplicate"]()
    person.wait()
    assert person.names().count("Sample 02") == 2
    assert person.table.currentIndex().row() == person.model.rowCount() - 1, "the copy is shown, it has the next ID"


def test_commands_need_a_selection(person: Person) -> None:
    needing = {"edit.copy", "edit.paste", "edit.cell", "project.delete", "project.advance", "file.print"}
    assert needing <= set(person.page.commands())
    person.table.clearSelection()
    assert not needing & set(person.page.commands())


def test_reveal_takes_hiding_filters_away(person: Person) -> None:
    wanted = person.model.rows.ids[person.row("Sample 09")]
    person.page.form.search_box.setText("Sample 01")
    person.qtbot.waitUntil(lambda: person.model.rowCount() == 1)
    person.page.reveal("project", wanted)
    person.wait()
    assert person.table.currentIndex().row() == person.row("Sample 09")


def test_an_import_elsewhere_shows(person: Person) -> None:
    from hqd_desktop.domain.changes import Change, adds

    step = adds("project", {"code": "P-100", "name": "From outside"})
    person.window.session.data.apply(Change(Text("Import", "导入"), (step,)))
    person.wait()
    assert "From outside" in person.names()


def test_many_are_deleted_off_the_interface_thread(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writes, "LARGE", 3)
    person.table.selectAll()
    person.page.row_actions.delete()
    assert person.window.session.jobs.busy()
    person.wait()
    assert person.model.rowCount() == 0
    assert person.page.form.stack.currentWidget() is person.page.form.empty
    person.window.session.undo()
    person.wait()
    assert person.model.rowCount() == 12
