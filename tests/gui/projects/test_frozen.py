"""The first columns stay in sight: for the eye, the mouse, the keyboard, the editor, the heading and the totals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gui.projects.conftest import Person

WIDE = (
    "lamp", "name", "stage", "industry", "total_investment", "next_step", "next_step_on",
    "investor", "jobs", "signed_on", "department", "land_needed", "code",
)  # fmt: skip


@pytest.fixture
def wide(person: Person) -> Person:
    """More columns than fit, light and name frozen, scrolled as far as it goes."""
    person.page.question.show_columns(WIDE)
    person.wait()
    bar = person.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    person.qtbot.wait(20)
    assert person.table.heading.offset() > 300
    return person


def middle(person: Person, name: str, key: str) -> QPoint:
    return person.table.visualRect(person.model.index(person.row(name), person.column(key))).center()


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press, move with the button held, release."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    half = (start + end) / 2
    for kind, at, button, held in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, half, none, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        place = QPointF(at)
        event = QMouseEvent(kind, place, QPointF(widget.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(widget, event)


def strip(person: Person, left: int, right: int) -> QImage:
    return person.table.viewport().grab().toImage().copy(left, 0, right - left, person.table.viewport().height())


def test_light_and_name_stay_where_they_are(wide: Person) -> None:
    frozen = wide.table.frozen
    assert [wide.model.columns[span.column] for span in frozen.spans()] == ["lamp", "name"]
    assert frozen.left(wide.column("name")) == wide.table.heading.sectionSize(0)
    assert middle(wide, "Sample 03", "name").x() < frozen.edge()
    still = strip(wide, 0, frozen.edge() - 2)
    bar = wide.table.horizontalScrollBar()
    bar.setValue(bar.value() - 90)
    assert strip(wide, 0, frozen.edge() - 2) == still, "not a pixel moves"
    wide.table.grab()
    bar.setValue(bar.value() + 37)
    assert strip(wide, 0, frozen.edge() - 2) == still


def test_what_is_painted_after_scrolling_is_what_a_fresh_look_paints(wide: Person) -> None:
    bar = wide.table.horizontalScrollBar()
    for value in (bar.maximum() - 13, bar.maximum() // 2, bar.maximum() // 2 + 40, 5, 0, 9):
        bar.setValue(value)
        wide.table.viewport().repaint()
    moved = wide.table.viewport().grab().toImage()
    wide.table.viewport().update()
    wide.qtbot.wait(20)
    assert wide.table.viewport().grab().toImage() == moved


def test_the_mouse_meets_the_frozen_cell_not_the_one_beneath(wide: Person) -> None:
    at = middle(wide, "Sample 05", "name")
    assert wide.table.indexAt(at).column() == wide.column("name")
    QTest.mouseClick(wide.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wide.table.currentIndex().column() == wide.column("name")
    assert wide.table.heading.offset() == wide.table.horizontalScrollBar().maximum(), "nothing scrolled"
    right = wide.table.frozen.edge() + 30
    found = wide.table.indexAt(QPoint(right, at.y()))
    assert found.column() not in (wide.column("lamp"), wide.column("name"))


def test_the_keyboard_brings_a_cell_out_from_under(wide: Person) -> None:
    wide.go("Sample 05", "code")
    for _ in range(len(WIDE) - 3):
        QTest.keyClick(wide.table, Qt.Key.Key_Left)
        rect = wide.table.visualRect(wide.table.currentIndex())
        assert rect.left() >= wide.table.frozen.edge()
        assert rect.right() <= wide.table.viewport().width()
    assert wide.model.columns[wide.table.currentIndex().column()] == "stage"
    bar = wide.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    QTest.keyClick(wide.table, Qt.Key.Key_Left)
    assert wide.model.columns[wide.table.currentIndex().column()] == "name"
    assert bar.value() == bar.maximum(), "a frozen cell is in sight already"
    QTest.keyClick(wide.table, Qt.Key.Key_Right)
    assert wide.table.visualRect(wide.table.currentIndex()).left() >= wide.table.frozen.edge()


def test_an_entry_opens_over_the_frozen_cell(wide: Person) -> None:
    QTest.mouseDClick(wide.table.viewport(), Qt.MouseButton.LeftButton, pos=middle(wide, "Sample 05", "name"))
    entry = wide.table.editing.entry
    assert entry is not None
    assert entry.geometry().left() <= wide.table.frozen.left(wide.column("name")) + 2
    wide.press(Qt.Key.Key_Escape)


def test_an_entry_goes_beneath_the_frozen_columns(wide: Person) -> None:
    wide.go("Sample 05", "industry")
    wide.table.edit_cell()
    entry = wide.table.editing.entry
    assert entry is not None
    bar = wide.table.horizontalScrollBar()
    bar.setValue(bar.value() + 40)
    under = wide.table.frozen.edge() - entry.x()
    assert under > 0
    assert entry.mask().boundingRect().left() == under
    bar.setValue(bar.value() - 40)
    assert entry.mask().isEmpty()
    wide.press(Qt.Key.Key_Escape)


def test_shift_selects_from_a_frozen_cell_to_one_that_scrolls(wide: Person) -> None:
    QTest.mouseClick(wide.table.viewport(), Qt.MouseButton.LeftButton, pos=middle(wide, "Sample 03", "name"))
    last = middle(wide, "Sample 05", "code")
    QTest.mouseClick(wide.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, last)
    block = wide.table.chosen.block()
    assert block is not None
    assert (block.left, block.right) == (wide.column("name"), wide.column("code"))
    assert wide.table.chosen.row_count() == 3


def test_shift_and_arrows_keep_the_cell_where_they_began(wide: Person) -> None:
    wide.go("Sample 03", "stage")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(wide.table, key, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(6):
        QTest.keyClick(wide.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    block = wide.table.chosen.block()
    assert block is not None
    assert block.left == wide.column("stage"), "although that cell is beneath the frozen columns by now"
    assert block.right == wide.column("stage") + 8
    assert block.bottom == block.top + 1


def test_dragging_selects_a_block_across_the_edge(wide: Person) -> None:
    table = wide.table.viewport()
    drag(table, middle(wide, "Sample 02", "name"), middle(wide, "Sample 04", "land_needed"))
    block = wide.table.chosen.block()
    assert block is not None
    assert (block.left, block.right) == (wide.column("name"), wide.column("land_needed"))


def test_moved_columns_are_selected_as_they_stand(person: Person) -> None:
    person.table.heading.moveSection(3, 5)  # industry behind the next step
    person.table.go(person.row("Sample 01"), person.column("next_step"))
    QTest.keyClick(person.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    blocks = person.table.chosen.blocks
    chosen = {column for block in blocks for column in range(block.left, block.right + 1)}
    assert chosen == {person.column("next_step"), person.column("industry")}


def test_the_heading_is_met_where_it_is_painted(wide: Person) -> None:
    heading = wide.table.heading
    asked: list[str] = []
    heading.sort_asked.connect(lambda key, _adding: asked.append(key))
    at = QPoint(wide.table.frozen.left(wide.column("name")) + 40, 12)
    QTest.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == ["name"]
    still = heading.viewport().grab().toImage().copy(40, 0, 150, 30)
    bar = wide.table.horizontalScrollBar()
    bar.setValue(bar.maximum() - 60)
    assert heading.viewport().grab().toImage().copy(40, 0, 150, 30) == still


def test_a_frozen_column_is_resized_with_the_mouse(wide: Person) -> None:
    heading, column = wide.table.heading, wide.column("name")
    before, edge = heading.sectionSize(column), wide.table.frozen.edge()
    drag(heading.viewport(), QPoint(edge - 2, 12), QPoint(edge + 38, 12))
    assert heading.sectionSize(column) == before + 40


def test_a_column_is_carried_into_the_frozen_ones(wide: Person) -> None:
    heading, edge = wide.table.heading, wide.table.frozen.edge()
    carried = wide.table.frozen.column_at(edge + 60)
    drag(heading.viewport(), QPoint(edge + 60, 12), QPoint(70, 12))
    assert heading.visualIndex(carried) == 1
    assert wide.page.question.columns[1] == wide.model.columns[carried]
    assert wide.table.frozen.count == 2, "as many columns stay as before"


def test_totals_stay_with_their_columns(wide: Person) -> None:
    def of(left: int, right: int) -> QImage:
        shown = wide.page.totals.strip
        return shown.grab().toImage().copy(left, 0, right - left, shown.height())

    edge = wide.table.frozen.edge()
    count = of(50, edge)
    wide.table.horizontalScrollBar().setValue(wide.table.horizontalScrollBar().maximum() // 2)
    assert of(50, edge) == count


def test_freezing_is_asked_for_kept_and_taken_back(person: Person) -> None:
    assert person.page.question.frozen == 2
    person.go("Sample 01", "stage")
    person.page.commands()["view.freeze"]()
    assert person.table.frozen.count == 3
    assert person.page.save_state()["frozen"] == 3
    assert person.page.question.whole().frozen == 3
    person.page.commands()["view.freeze"]()
    assert person.table.frozen.count == 0
    person.page.question.show_columns(WIDE)
    person.wait()
    person.table.horizontalScrollBar().setValue(200)
    assert middle(person, "Sample 01", "name").x() < 100


def test_a_narrow_window_leaves_room_to_scroll(wide: Person) -> None:
    wide.page.question.freeze(8)
    assert 0 < wide.table.frozen.edge() <= wide.table.viewport().width() - 100
    wide.go("Sample 01", "code")
    rect = wide.table.visualRect(wide.table.currentIndex())
    assert wide.table.frozen.edge() <= rect.left()


@pytest.mark.parametrize(("density", "height"), [("compact", 26), ("standard", 30), ("relaxed", 36)])
def test_rows_are_as_high_as_a_person_chose(person: Person, density: str, height: int) -> None:
    person.window.session.settings.set("rows", density)
    assert {person.table.rowHeight(row) for row in range(person.model.rowCount())} == {height}
    person.page.question.group_by("stage")
    person.wait()
    assert {person.table.rowHeight(row) for row in range(person.model.rowCount())} == {height}
