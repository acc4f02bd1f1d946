"""Somebody in front of the board of the twelve projects."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from hqd_desktop.gui.projects.board.column import MIME, BoardColumn
from hqd_desktop.gui.projects.board.view import Board
from tests.gui.projects.conftest import Person


class Player(Person):
    """Somebody in front of the board."""

    board: Board

    def ids(self, rung: str) -> list[int]:
        return list(self.board.columns[rung].model.ids)

    def cards(self, rung: str) -> list[str]:
        model = self.board.columns[rung].model
        return [card.name for row in range(model.rowCount()) if (card := model.card(row)) is not None]

    def column(self, rung: str) -> BoardColumn:  # type: ignore[override]
        return self.board.columns[rung]

    def take(self, rung: str, row: int = 0) -> int:
        """Click a card."""
        cards = self.board.columns[rung].list
        at = cards.visualRect(cards.cards.index(row)).center()
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.wait()
        return self.ids(rung)[row]

    def key(self, rung: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.board.columns[rung].list, key, held)
        self.wait()

    def stage(self, record: int) -> object:
        return self.window.session.data.packed("project", [record], ("stage",))[0][0]

    def drop(self, rung: str) -> None:
        """Drag the selected cards over a column and let go."""
        target, data = self.board.columns[rung], QMimeData()
        data.setData(MIME, b"1")
        none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        entered = QDragEnterEvent(QPointF(20, 90), Qt.DropAction.MoveAction, data, left, none)
        target.dragEnterEvent(entered)
        self.over = (entered.isAccepted(), target.placeholder.isVisible(), self.page.status().hint)
        target.dropEvent(QDropEvent(QPointF(20, 90), Qt.DropAction.MoveAction, data, left, none))
        self.wait()


@pytest.fixture
def player(person: Person) -> Player:
    person.__class__ = Player
    assert isinstance(person, Player)
    QTest.keyClick(person.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    person.wait()
    shown = person.page.presenting.shown()
    assert isinstance(shown, Board)
    person.board = shown
    return person
