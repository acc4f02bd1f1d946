"""A large file gets its search index in quiet moments; a small or read-only one is left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text, same
from hqd_desktop.gui import resting
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.store import searching
from hqd_desktop.workspace import Workspace


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(resting, "QUIET_MS", 1)
    monkeypatch.setattr(resting, "BETWEEN_MS", 1)
    monkeypatch.setattr(resting, "PORTION", 10)
    monkeypatch.setattr(searching.due, "__defaults__", (20,))
    monkeypatch.setattr(searching.begin, "__defaults__", (20,))
    made = Session(Settings(tmp_path / "settings.ini"))
    workspace = Workspace.create(tmp_path / "w.hqd")
    workspace.apply(Change(same("x"), tuple(adds("project", {"name": f"项目{n}"}, n) for n in range(1, 16))))
    made.put(workspace)
    yield made
    qtbot.waitUntil(lambda: not made.jobs.busy())
    made.close()


def more(session: Session) -> None:
    session.apply(Change(same("x"), tuple(adds("project", {"name": f"厂房{n}"}, n) for n in range(16, 61))))


def test_a_file_that_became_large_is_indexed_until_nothing_waits(qtbot: QtBot, session: Session) -> None:
    assert not session.data.index_due()
    more(session)
    qtbot.waitUntil(lambda: not session.jobs.busy() and not session.data.index_due())
    assert session.data._file.read(lambda c: searching.index(c, "project")) == searching.Index("project", waiting=False)


def test_a_file_that_refuses_is_read_instead(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def refuse(most: int) -> int:
        tried.append(most)
        raise UserError(Text("read-only", "只读"), Text("-", "-"))

    monkeypatch.setattr(session.data, "index_text", refuse)
    more(session)
    qtbot.waitUntil(lambda: bool(tried) and not session.jobs.busy())
    assert session.data.count("project") == 60
