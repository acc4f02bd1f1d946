"""Dates that contradict each other are taken, told, and shown among the milestones; nothing is blocked and nothing lost."""

from PySide6.QtCore import Qt

from hqd_desktop.gui.projects.inspector.panel import TABS
from tests.gui.projects.conftest import Person


def told(person: Person) -> list[str]:
    """The quiet lines of the milestones tab."""
    person.page.panel.form.tabs.setCurrentIndex(TABS.index("milestones"))
    person.wait()
    model = person.page.panel.form.milestones.sheet.model()
    texts = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or model.index(row, 0).data()) for row in range(model.rowCount())]  # fmt: skip
    texts = list(dict.fromkeys(texts))  # a long one stands in two lines, each of which says it whole
    return [text for text in texts if "before" in text or "future" in text or "stands at" in text or "早于" in text]


def day_of(person: Person, name: str, key: str) -> object:
    record = person.model.rows.ids[person.row(name)]
    return person.window.session.data.packed("project", [record], (key,))[0][0]


def write(person: Person, key: str, text: str) -> None:
    """Type a date into the inspector's properties."""
    view = person.page.panel.form.all_fields
    keys = [row.key for row in view.properties.rows]
    view.setCurrentIndex(view.properties.index(keys.index(key), 1))
    view.edit_row(text)
    assert view.editing is not None
    assert view.editing.finish()
    person.wait()


def test_a_date_that_contradicts_is_taken_told_and_undone(person: Person) -> None:
    person.go("Sample 04", "name")  # landed in H1 2022
    person.wait()
    assert told(person) == []
    person.page.panel._toggle_all()
    person.page.panel.form.tabs.setCurrentIndex(0)
    write(person, "signed_on", "2022-08-26")
    assert day_of(person, "Sample 04", "signed_on") == "2022-08-26"
    message = person.window.session.messages.last
    assert message is not None
    assert message.level == "warning"
    assert person.said() == "Saved, but Landed (H1 2022) lies before Signed (26 Aug 2022)"
    assert told(person) == ["Landed (H1 2022) lies before Signed (26 Aug 2022)"]
    assert message.offer is not None
    message.offer.run()
    person.wait()
    assert day_of(person, "Sample 04", "signed_on") is None
    assert told(person) == []


def test_a_date_within_what_is_known_says_nothing(person: Person) -> None:
    person.go("Sample 04", "name")
    person.wait()
    person.page.panel._toggle_all()
    person.window.session.messages.clear()
    write(person, "signed_on", "2022-03")
    assert person.window.session.messages.last is None
    assert told(person) == []
    person.page.panel.form.tabs.setCurrentIndex(0)
    write(person, "produced_on", "2022-05")
    assert "stands at Landed" in person.said() or "no start" in person.said()
    assert day_of(person, "Sample 04", "produced_on") == "2022-05"
