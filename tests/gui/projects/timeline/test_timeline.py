"""The timeline driven by keys and mouse: rows and selection of the table, plans moved and undone, zoom."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from hqd_desktop.domain.changes import Change, edit
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.timeline.drawing import mark_x
from hqd_desktop.gui.projects.timeline.lines import Mark
from hqd_desktop.gui.projects.timeline.view import Timeline
from tests.gui.projects.conftest import Person


class Watcher:
    """Somebody at the timeline."""

    def __init__(self, person: Person) -> None:
        self.person = person
        person.page.presenting.choose("timeline")
        person.wait()
        shown = person.page.presenting.shown()
        assert isinstance(shown, Timeline)
        self.timeline, self.canvas = shown, shown.canvas

    def line(self, name: str) -> tuple[Mark, ...]:
        found = self.canvas.line(self.person.row(name))
        assert found is not None
        return found.marks

    def place(self, name: str, mark: Mark) -> QPoint:
        row = self.person.row(name)
        self.canvas.look_at(mark.day.first, 0.5)
        y = row * self.canvas.row_height - self.canvas.verticalScrollBar().value() + self.canvas.row_height // 2
        return QPointF(mark_x(mark, self.canvas.scale) - self.canvas.left(), y).toPoint()

    def plan(self, name: str) -> str | int | None:
        self.person.wait()
        workspace = self.person.page.session.data
        row = self.person.model.row(self.person.row(name))
        assert row is not None
        packed = workspace.packed_record("project", row.id)
        assert packed is not None
        return packed["planned_start_on"]

    def drag(self, start: QPoint, days: int) -> None:
        port = self.canvas.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for share in (0.5, 1.0):
            QTest.mouseMove(port, start + QPoint(round(days * share * self.canvas.scale.per_day), 0))
        QTest.mouseRelease(
            port,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            start + QPoint(round(days * self.canvas.scale.per_day), 0),
        )


@pytest.fixture
def watcher(person: Person) -> Watcher:
    workspace = person.page.session.data
    made = []
    for name, plan in (("Sample 05", "2022-10-05"), ("Sample 06", "2022-Q4")):
        row = person.model.row(person.row(name))
        assert row is not None
        before = workspace.packed_record("project", row.id)
        assert before is not None
        step = edit("project", row.id, before, {"planned_start_on": plan})
        assert step is not None
        made.append(step)
    workspace.apply(Change(Text("Plan", "计划"), tuple(made)))
    person.wait()
    return Watcher(person)


def test_it_shows_the_rows_and_the_current_project_of_the_table(person: Person, watcher: Watcher) -> None:
    assert watcher.canvas.rows == person.model.rowCount() == 12
    person.table.go(person.row("Sample 07"))
    assert watcher.canvas.current == person.row("Sample 07")
    QTest.keyClick(watcher.canvas, Qt.Key.Key_Down)
    assert person.table.current_id() == person.model.rows.ids[person.row("Sample 07") + 1]
    person.page.question.set_find("Sample 03")
    person.wait()
    assert watcher.canvas.rows == 1


def test_a_plan_is_dragged_and_the_move_is_one_undo(person: Person, watcher: Watcher) -> None:
    (mark,) = watcher.line("Sample 05")
    watcher.canvas.set_per_day(8, dt.date(2022, 10, 5), 0.5)
    start = watcher.place("Sample 05", mark)
    watcher.drag(start, 0)  # the first click takes the row
    watcher.drag(watcher.place("Sample 05", mark), 12)
    assert watcher.plan("Sample 05") == "2022-10-17"
    assert person.page.session.undo()
    assert watcher.plan("Sample 05") == "2022-10-05"


def test_what_was_recorded_cannot_be_dragged(person: Person, watcher: Watcher) -> None:
    before = person.page.session.data.newest()
    watcher.canvas.set_per_day(8, dt.date(2022, 3, 1), 0.5)
    row = person.row("Sample 04")
    y = row * watcher.canvas.row_height + 15
    watcher.drag(QPoint(200, y), 0)
    watcher.drag(QPoint(200, y), 30)
    person.wait()
    assert person.page.session.data.newest() == before


def test_keys_take_a_milestone_move_it_as_exactly_as_it_is_stated_and_save(person: Person, watcher: Watcher) -> None:
    person.table.go(person.row("Sample 06"))
    canvas = watcher.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    mark = canvas.mark()
    assert mark is not None
    assert mark.day.pack() == "2022-Q4"
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "Q1 2023" in watcher.timeline.hint()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert watcher.plan("Sample 06") == "2023-Q1"


def test_escape_leaves_the_plan_where_it_was(person: Person, watcher: Watcher) -> None:
    person.table.go(person.row("Sample 05"))
    canvas = watcher.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.moving.is_held()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.moving.is_held()
    assert watcher.plan("Sample 05") == "2022-10-05"


def test_zooming_keeps_the_middle_and_tells_the_switch(watcher: Watcher) -> None:
    canvas = watcher.canvas
    canvas.look_at(dt.date(2022, 6, 15), 0.5)
    for zoom in ("week", "year", "quarter", "month"):
        watcher.timeline.bar.zoom_wanted.emit(zoom)
        assert watcher.timeline.bar.zoom.value() == zoom
        middle = canvas.scale.day(canvas.left() + canvas.viewport().width() / 2)
        assert abs((middle - dt.date(2022, 6, 15)).days) <= 8
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    QTest.keyClick(canvas, Qt.Key.Key_T)
    shown = canvas.scale.x(canvas.today) - canvas.left()
    assert 0 < shown < canvas.viewport().width()


def test_a_moved_plan_shows_where_it_first_stood(person: Person, watcher: Watcher) -> None:
    person.table.go(person.row("Sample 05"))
    watcher.canvas.setFocus()
    QTest.keyClick(watcher.canvas, Qt.Key.Key_Tab)
    QTest.keyClick(watcher.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(watcher.canvas, Qt.Key.Key_Return)
    assert watcher.plan("Sample 05") == "2022-10-06"
    found = watcher.canvas.line(person.row("Sample 05"))
    assert found is not None
    assert {key: day.pack() for key, day in found.baseline.items()} == {"planned_start_on": "2022-10-05"}
