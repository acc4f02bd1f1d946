"""Conditional colours: rules made in their editor tint cells, are said, saved with the view, and follow edits."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from hqd_desktop.domain import saving
from hqd_desktop.domain.colours import Colour
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.colour_box import ColourBox
from tests.gui.projects.conftest import Person

F = fields("project")
REACHED = Colour(parse("stage reached construction", F), "green")
LATE = Colour(parse("next_step_on < 2002", F), "red", "next_step_on", "Late")


def box(person: Person) -> ColourBox:
    person.page.commands()["view.colours"]()
    made = person.page.colouring.box
    assert made is not None
    return made


def ground(person: Person, name: str, key: str) -> QColor:
    """The colour a cell is filled with, near its lower right corner where nothing is written."""
    index = person.model.index(person.row(name), person.column(key))
    rect: QRect = person.table.visualRect(index)
    picture = person.table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    at = rect.bottomRight()
    return picture.pixelColor(int((at.x() - 3) * ratio), int((at.y() - 3) * ratio))


def test_rows_and_cells_are_tinted(person: Person) -> None:
    person.page.question.set_colours((LATE, REACHED))
    person.go("Sample 01", "name")
    person.wait()
    assert ground(person, "Sample 07", "industry") == theme.color("ok-bg")
    assert ground(person, "Sample 02", "next_step_on") == theme.color("bad-bg")
    assert ground(person, "Sample 02", "industry") == theme.color("bg-base")
    assert ground(person, "Sample 01", "industry") == theme.color("bg-selected")


def test_the_selection_keeps_its_colour_and_the_tint_a_strip(person: Person) -> None:
    person.page.question.set_colours((LATE,))
    person.go("Sample 02", "name")
    person.wait()
    assert ground(person, "Sample 02", "next_step_on") == theme.color("bg-selected")
    index = person.model.index(person.row("Sample 02"), person.column("next_step_on"))
    rect = person.table.visualRect(index)
    picture = person.table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(int((rect.left() + 1) * ratio), int(rect.center().y() * ratio)) == theme.color("sig-red")


def test_a_colour_is_never_alone(person: Person) -> None:
    person.page.question.set_colours((LATE, REACHED))
    person.wait()
    late = person.model.index(person.row("Sample 02"), person.column("next_step_on"))
    assert late.data(Qt.ItemDataRole.ToolTipRole).endswith("\nLate")
    assert late.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", Late")
    done = person.model.index(person.row("Sample 07"), person.column("name"))
    assert done.data(Qt.ItemDataRole.ToolTipRole) == "Sample 07\nStage reached Construction"
    plain = person.model.index(person.row("Sample 01"), person.column("name"))
    assert plain.data(Qt.ItemDataRole.ToolTipRole) == "Sample 01"


def test_colours_follow_an_edit(person: Person) -> None:
    person.page.question.set_colours((Colour(parse("industry = Materials", F), "amber"),))
    person.wait()
    assert person.model.rule(person.row("Sample 02"), 0) is None
    person.go("Sample 02", "industry")
    person.type("Materials")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.model.rule(person.row("Sample 02"), 0) is not None
    person.window.session.undo()
    person.wait()
    assert person.model.rule(person.row("Sample 02"), 0) is None


def test_a_rule_is_made_in_the_editor(person: Person) -> None:
    made = box(person)
    form = made.form
    assert form.rules.count() == 1
    QTest.keyClicks(form.expression, "stage reached landed")
    person.qtbot.waitUntil(lambda: form.small.text() == "6 projects of this view")
    assert form.name.placeholderText() == "Stage reached Landed"
    form.tint.setCurrentIndex(form.tint.findData("teal"))
    form.cell.setCurrentIndex(form.cell.findData("stage"))
    form.name.setText("Landed or later")
    assert form.rules.item(0).text() == "Landed or later · Stage"
    form.take.click()
    person.wait()
    assert person.page.question.colours == (
        Colour(parse("stage reached landed", F), "teal", "stage", "Landed or later"),
    )


def test_a_wrong_rule_is_told_and_nothing_is_applied(person: Person) -> None:
    made = box(person)
    made.form.expression.setText("stage reached blue")
    made.form.take.click()
    assert made.isVisible()
    assert "not one of the values" in made.form.complaint.text()
    assert person.page.question.colours == ()
    made.reject()


def test_rules_are_ordered_and_removed(person: Person) -> None:
    person.page.question.set_colours((LATE, REACHED))
    made = box(person)
    form = made.form
    form.down.click()
    assert [form.rules.item(row).text() for row in range(2)] == ["Stage reached Construction", "Late · Due"]
    assert form.rules.currentRow() == 1
    assert not form.down.isEnabled()
    form.add.click()
    assert form.expression.text() == ""
    form.take.click()
    person.wait()
    assert list(person.page.question.colours) == [REACHED, LATE], "a rule that was left empty is left out"
    made = box(person)
    made.form.remove.click()
    made.form.take.click()
    assert list(person.page.question.colours) == [LATE]


def test_a_condition_is_chosen_in_the_popup_of_a_filter(person: Person) -> None:
    person.go("Sample 01", "industry")
    made = box(person)
    made.form.choose.click()
    popup = made.popup
    assert popup is not None
    assert popup.form.field.currentData() == "industry"
    popup.form.operation.setCurrentIndex(popup.form.operation.findData("is stated"))
    popup.form.take.click()
    assert made.form.expression.text() == "industry is stated"
    made.reject()


def test_colours_are_kept_with_the_view_and_between_two_starts(person: Person) -> None:
    page = person.page
    page.question.set_colours((LATE,))
    page.shelf.add("In colour")
    person.wait()
    page.shelf.show()
    assert not page.shelf.edited.isVisibleTo(page)
    page.question.set_colours((REACHED,))
    assert page.shelf.edited.isVisibleTo(page)
    kept = page.shelf.current
    assert kept is not None
    assert saving.read("project", kept.definition or "").colours == (LATE,)
    page.shelf.revert()
    person.wait()
    assert list(page.question.colours) == [LATE]
    state = page.question.save()
    page.question.set_colours(())
    page.question.restore(state)
    assert list(page.question.colours) == [LATE]
    page.question.restore({**state, "colours": "{"})
    assert list(page.question.colours) == []
