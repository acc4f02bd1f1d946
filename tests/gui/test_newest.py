"""Of questions asked one after the other only the newest is answered; one that was stopped does not end the asking."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import Cancelled
from hqd_desktop.domain.words import same
from hqd_desktop.gui.newest import Newest
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace


class Held:
    """Work that waits until it may go on, and ends as it is told."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.asked: list[str] = []
        self.told: list[str] = []

    def work(self, _workspace: Workspace, words: str) -> str:
        self.asked.append(words)
        assert self.go.wait(10)
        if words == "stopped":
            raise Cancelled
        return words.upper()


@pytest.fixture
def held() -> Iterator[Held]:
    made = Held()
    yield made
    made.go.set()


def rest(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=10_000)


def test_only_the_newest_is_told(qtbot: QtBot, opened: Session, held: Held) -> None:
    parent = QObject()
    newest = Newest(opened, same("asking"), held.work, held.told.append, parent)
    for words in ("a", "b", "c"):
        newest.ask(words)
    held.go.set()
    rest(qtbot, opened)
    assert held.asked == ["a", "c"]
    assert held.told == ["C"]


def test_one_that_was_stopped_does_not_end_the_asking(qtbot: QtBot, opened: Session, held: Held) -> None:
    parent = QObject()
    newest = Newest(opened, same("asking"), held.work, held.told.append, parent)
    held.go.set()
    newest.ask("stopped")
    rest(qtbot, opened)
    newest.ask("again")
    rest(qtbot, opened)
    assert held.told == ["AGAIN"]
