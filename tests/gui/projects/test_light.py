"""The light in the head of the inspector tells rule, inputs and reason; a person sets another one with a reason, or goes back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import same
from hqd_desktop.gui import language
from hqd_desktop.gui.projects.inspector.light_box import LightBox
from tests.gui.projects.conftest import Person


@pytest.fixture
def late(person: Person) -> Person:
    """In front of a project whose next step was due on 30 June 2001 and that nobody gave a light."""
    step = adds("project", {"code": "P-900", "name": "逾期", "name_en": "Late", "next_step": "Permit", "next_step_on": "2001-06-30"})  # fmt: skip
    person.window.session.data.apply(Change(same("x"), (step,)))
    person.wait()
    person.go("Late", "name")
    person.wait()
    return person


def values(person: Person) -> tuple[object, object]:
    found = person.window.session.data.packed("project", person.page.panel._facts.ids, ("lamp", "lamp_reason"))
    return tuple(found[0])  # type: ignore[return-value]


def box_of(person: Person) -> LightBox:
    head = person.page.panel.form.head
    head.light.setFocus()
    person.qtbot.keyClick(head.light, Qt.Key.Key_Space)
    found = head.findChildren(LightBox)[-1]
    assert isinstance(found, LightBox)
    return found


def test_a_computed_light_tells_why(late: Person) -> None:
    light = late.page.panel.form.head.light
    assert (light.token, light.text()) == ("red", "Act now")
    for words in ("Late or stalled", "Permit, due 30 Jun 2001", "d late"):
        assert words in light.accessibleDescription()
        assert words in light.toolTip()
    language.current().use("zh")
    late.qtbot.waitUntil(lambda: "时限" in light.accessibleDescription())


def test_a_person_sets_a_light_with_a_reason_and_goes_back(qtbot: QtBot, late: Person) -> None:
    light = late.page.panel.form.head.light
    box = box_of(late)
    assert not box.form.back_button.isVisible()
    assert "Late or stalled" in box.form.by_rule.text()
    box.form.colour.choose("yellow")
    qtbot.keyClick(box.form.reason, Qt.Key.Key_Return)
    assert "needs a reason" in box.form.trouble.text()
    assert box.isVisible()
    qtbot.keyClicks(box.form.reason, "The permit is promised")
    qtbot.keyClick(box.form.reason, Qt.Key.Key_Return)
    late.wait()
    assert values(late) == ("yellow", "The permit is promised")
    assert light.token == "yellow"
    assert "set by hand: The permit is promised" in light.accessibleDescription()
    assert "Act now" in light.accessibleDescription()  # what the rule says stands beside
    box = box_of(late)
    assert box.form.reason.text() == "The permit is promised"
    qtbot.mouseClick(box.form.back_button, Qt.MouseButton.LeftButton)
    late.wait()
    assert values(late) == (None, None)
    assert light.token == "red"
    late.window.session.undo()
    late.wait()
    assert values(late) == ("yellow", "The permit is promised")


def test_no_rule_is_said_and_several_share_one_light(late: Person) -> None:
    late.go("样例12号", "name")
    late.wait()
    light = late.page.panel.form.head.light
    assert light.accessibleName() == "On track"  # as the sheet stated it
    assert "no rule has anything to measure" in light.accessibleDescription()
    data = late.window.session.data
    ids = list(late.page.panel._facts.ids) + list(late.model.rows.ids[:1])
    late.page.panel.show_projects(ids)
    box = box_of(late)
    box.form.colour.choose("red")
    box.form.reason.setText("All wait for power")
    box.take()
    late.wait()
    assert [tuple(row) for row in data.packed("project", ids, ("lamp", "lamp_reason"))] == [
        ("red", "All wait for power")
    ] * 2
    late.window.session.undo()
    late.wait()
    assert [row[1] for row in data.packed("project", ids, ("lamp", "lamp_reason"))] == [None, None]
