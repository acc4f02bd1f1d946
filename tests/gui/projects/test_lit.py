"""Lights by rule in the table and on cards: hollow, said to be by rule, worked out again after an edit."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from hqd_desktop.gui.projects.board.view import Board
from hqd_desktop.gui.projects.lit import Lights
from hqd_desktop.gui.projects.writing import LAMP
from hqd_desktop.workspace import operations
from tests.gui.projects.conftest import Person


def prepared(person: Person, next_step_on: str, lamp: str = "") -> int:
    data = person.window.session.data
    record = person.model.rows.ids[0]
    values = {"lamp": lamp, "next_step": "Land", "next_step_on": next_step_on, "stage": "signed"}
    data.apply(operations.set_fields(data, "project", [record], values))
    person.wait()
    return record


def lit(person: Person, record: int) -> tuple[str, bool]:
    line = person.model.rows.place(record)
    assert line is not None
    cell = person.model.cell(line, person.column(LAMP))
    return cell.sign, cell.hollow


def test_a_late_step_lights_the_row_by_rule(person: Person) -> None:
    late = (dt.date.today() - dt.timedelta(days=40)).isoformat()
    record = prepared(person, late)
    person.qtbot.waitUntil(lambda: lit(person, record) == ("red", True), timeout=5000)
    line = person.model.rows.place(record)
    assert line is not None
    said = person.model.index(line, person.column(LAMP)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Act now by rule: ")
    later = (dt.date.today() + dt.timedelta(days=90)).isoformat()
    data = person.window.session.data
    data.apply(operations.set_fields(data, "project", [record], {"next_step_on": later}))
    person.qtbot.waitUntil(lambda: lit(person, record)[0] != "red", timeout=5000)


def test_a_stated_light_is_filled_whatever_the_rule_says(person: Person) -> None:
    late = (dt.date.today() - dt.timedelta(days=40)).isoformat()
    record = prepared(person, late, lamp="green")
    person.wait()
    assert lit(person, record) == ("green", False)


def test_cards_show_it_too(person: Person) -> None:
    late = (dt.date.today() - dt.timedelta(days=40)).isoformat()
    record = prepared(person, late)
    person.page.presenting.choose("board")
    person.wait()
    board = person.page.findChild(Board)
    assert board is not None
    pile = board.columns["signed"].model

    def hollow_red() -> bool:
        place = pile.place(record)
        card = None if place is None else board.book.card(pile.ids, place)
        return card is not None and (card.lamp.sign, card.lamp.hollow) == ("red", True)

    person.qtbot.waitUntil(hollow_red, timeout=5000)


def test_a_question_dropped_with_its_file_does_not_end_the_asking(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = person.window.session
    asked: list[object] = []
    lights = Lights(session, person.window)

    def never_answers(*args: object, of: object = None, **_named: object) -> None:
        if of is lights:
            asked.append(args[0])

    monkeypatch.setattr(session.jobs, "run", never_answers)
    record = person.model.rows.ids[0]
    lights.cell(record)
    person.qtbot.waitUntil(lambda: len(asked) == 1, timeout=5000)
    lights.cell(record)
    person.qtbot.wait(150)
    assert len(asked) == 1, "one question at a time"
    session.closed.emit()
    lights.cell(record)
    person.qtbot.waitUntil(lambda: len(asked) == 2, timeout=5000)
