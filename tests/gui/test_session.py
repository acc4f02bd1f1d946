"""The session writes through the workspace's one door and tells the pages in the interface thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Announcement, Change, Step, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.messages import Message
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace

LABEL = Text("Add a project", "新增项目")


def a_change(name: str = "New one") -> Change:
    return Change(LABEL, (adds("project", {"name": name, "code": name}),))


def test_a_change_is_written_announced_and_can_be_undone(qtbot: QtBot, opened: Session) -> None:
    said: list[Message] = []
    opened.messages.said.connect(said.append)
    with qtbot.waitSignal(opened.changed) as signal:
        assert opened.apply(a_change(), Text("Added", "已新增"))
    announcement = signal.args[0]
    assert isinstance(announcement, Announcement)
    assert set(announcement.records) == {"project"}
    assert opened.saved_at is not None
    assert said[0].level == "success"
    assert said[0].offer is not None
    with qtbot.waitSignal(opened.changed):
        said[0].offer.run()
    assert opened.data.count("project") == 3
    assert opened.can_redo()
    with qtbot.waitSignal(opened.changed):
        assert opened.redo()
    assert opened.data.count("project") == 4


def test_a_refusal_is_a_message(opened: Session) -> None:
    said: list[Message] = []
    opened.messages.said.connect(said.append)
    gone = Change(LABEL, (Step("project", 1, {"name": "x"}, {"name": "y"}),))
    assert not opened.apply(gone)
    assert said[0].level == "error"


def test_a_file_that_does_not_answer_is_told_once_until_it_answers_again(qtbot: QtBot, opened: Session) -> None:
    said: list[Message] = []
    opened.messages.said.connect(said.append)
    path = opened.data.path
    away = path.with_name("away.hqd")
    for so_far in (0, 2):
        path.rename(away)
        assert not opened.apply(a_change())  # refused with a message; from now on the file is looked for anew
        for _ in range(3):
            opened.poll()
        assert [one.level for one in said] == ["error"] * (so_far + 2)
        away.rename(path)
        opened.poll()


def test_nothing_to_write_is_no_change(opened: Session) -> None:
    before = opened.data.undoable()
    assert opened.apply(Change(LABEL, ()))
    assert opened.data.undoable() == before


def test_a_write_on_another_thread_is_heard_here(qtbot: QtBot, opened: Session) -> None:
    heard: list[bool] = []
    here = QThread.currentThread()
    opened.changed.connect(lambda _a: heard.append(QThread.currentThread() is here))
    worker = threading.Thread(target=lambda: opened.data.apply(a_change()))
    with qtbot.waitSignal(opened.changed):
        worker.start()
    worker.join()
    assert heard == [True]


def test_undo_without_anything_to_undo_does_nothing(session: Session) -> None:
    assert not session.undo()
    assert not session.can_undo()


def test_the_author_of_the_settings_signs(qtbot: QtBot, session: Session, workspace: Workspace) -> None:
    session.settings.set("author", "Li Wei")
    session.put(workspace)
    session.apply(a_change())
    assert workspace.history(limit=1)[0].author == "Li Wei"


def test_opening_another_closes_the_first(qtbot: QtBot, session: Session, workspace: Workspace) -> None:
    heard: list[str] = []
    session.opened.connect(lambda: heard.append("opened"))
    session.closed.connect(lambda: heard.append("closed"))
    session.put(workspace)
    session.put(Workspace.create(workspace.path.with_name("other.hqd")))
    session.close()
    assert heard == ["opened", "closed", "opened", "closed"]
    assert session.settings.recent()[0].name == "other.hqd"


def test_what_a_message_offered_to_undo_is_not_undone_in_the_next_file(
    qtbot: QtBot, opened: Session, workspace: Workspace
) -> None:
    assert opened.apply(a_change(), Text("Added", "已新增"))
    offered = opened.messages.last
    assert offered is not None
    assert offered.offer is not None
    opened.put(Workspace.create(workspace.path.with_name("other.hqd")))
    assert opened.messages.last is None
    assert opened.apply(a_change("In the other file"))
    assert opened.undo_offer(workspace) is None
    own = opened.undo_offer(opened.data)
    assert own is not None
    qtbot.waitUntil(opened.can_undo)
    assert own.run()
    assert opened.data.undoable() is None


def test_a_page_can_be_asked_for_with_a_record_of_63_bits(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.page_wanted) as signal:
        session.show("projects", "project", 2**62)
    assert signal.args == ["projects", "project", 2**62]


def test_a_large_change_is_undone_and_done_again_off_the_interface_thread(qtbot: QtBot, opened: Session) -> None:
    many = Change(LABEL, tuple(adds("project", {"name": f"n{n}", "code": f"n{n}"}) for n in range(2100)))
    with qtbot.waitSignal(opened.changed):
        assert opened.apply(many)
    before = opened.data.count("project")
    with qtbot.waitSignal(opened.changed, timeout=30_000):
        assert opened.undo()
        assert not opened.undo()  # one at a time
        assert opened.jobs.busy()
    assert opened.data.count("project") == before - 2100
    qtbot.waitUntil(lambda: not opened.jobs.busy())
    with qtbot.waitSignal(opened.changed, timeout=30_000):
        assert opened.redo()
    assert opened.data.count("project") == before
    qtbot.waitUntil(lambda: not opened.jobs.busy())
