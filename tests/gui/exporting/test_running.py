"""Writing what was chosen: stopped, refused, noted, opened."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain import putting
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.exporting import running, target
from hqd_desktop.gui.exporting.choices import recall
from hqd_desktop.gui.exporting.notes_box import NotesBox
from hqd_desktop.gui.exporting.window import ExportWindow, Order
from hqd_desktop.gui.messages import Message
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.exporting import Exported

from .conftest import Ask, Saving


class Gate(Progress):
    """Holds the work where it first tells how far it is, until the test lets it go on."""

    def __init__(self) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        self.inner: Progress | None = None

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        self.reached.set()
        self.open.wait(20)
        assert self.inner is not None
        self.inner.at(done, total, label)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, real = Gate(), running.write

    def write(workspace: Workspace, order: Order, progress: Progress) -> Exported:
        made.inner = progress
        return real(workspace, order, made)

    monkeypatch.setattr(running, "write", write)
    yield made
    made.open.set()


def last(session: Session) -> Message:
    assert session.messages.last is not None
    return session.messages.last


def english(session: Session) -> str:
    return last(session).text.en  # type: ignore[union-attr]


def go(window: ExportWindow, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=20_000)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_stopped_export_leaves_everything_as_it_was(
    ask: Ask, office: Session, saving: Saving, gate: Gate, qtbot: QtBot, is_there: bool
) -> None:
    saving.answer = str(saving.folder / "list.xlsx")
    if is_there:
        Path(saving.answer).write_bytes(b"the old file")
    QTest.keyClick(ask(), Qt.Key.Key_Return)
    qtbot.waitUntil(gate.reached.is_set)
    (job,) = office.jobs._running.values()
    assert job.stoppable
    job.stop()
    gate.open.set()
    qtbot.waitUntil(lambda: not office.jobs.busy(), timeout=20_000)
    files = {file.name: file.read_bytes() for file in saving.folder.iterdir()}
    assert files == ({"list.xlsx": b"the old file"} if is_there else {})
    assert english(office) == (
        "The export was stopped, list.xlsx is as it was" if is_there else "The export was stopped, nothing was written"
    )


def test_a_file_open_in_excel_brings_the_window_back_with_its_choices(
    ask: Ask, office: Session, saving: Saving, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, real = ask(), Path.replace
    window.form.look_box.setCurrentIndex(1)
    window.form.without_radio.click()

    def refuse(self: Path, out: str | os.PathLike[str]) -> Path:
        if Path(out).parent == saving.folder:
            raise PermissionError(errno.EACCES, "in use")
        return real(self, out)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refuse)
        go(window, office, qtbot)
    assert window.isVisible()
    name = saving.offered[0].name
    assert window.form.trouble.text().startswith(f"{name} cannot be written: it is open elsewhere or protected.")
    assert window.form.look_box.currentData() == "plain"
    assert window.form.without_radio.isChecked()
    assert list(saving.folder.iterdir()) == []
    go(window, office, qtbot)
    assert saving.offered[1] == saving.folder / name, "the same name in the same folder is offered again"
    assert english(office) == f"Exported 3 rows to {name}"


def test_a_full_disk_is_said(
    ask: Ask, office: Session, saving: Saving, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(putting, "_settle", full)
    window = ask()
    go(window, office, qtbot)
    assert "The disk is full" in window.form.trouble.text()
    assert recall(office.settings).folder == "", "a folder where nothing could be written is not offered the next time"
    assert list(saving.folder.iterdir()) == []
    window.reject()


def test_while_another_box_asks_the_window_waits_to_be_called(
    ask: Ask, office: Session, saving: Saving, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask()
    saving.answer = str(saving.folder / "gone" / "list.xlsx")
    QTest.keyClick(first, Qt.Key.Key_Return)
    host = first.parentWidget()
    assert host is not None
    second = ExportWindow(office, first._given, host)
    second.open()
    gate.open.set()
    qtbot.waitUntil(lambda: not office.jobs.busy(), timeout=20_000)
    assert first.isHidden()
    assert "cannot be written" in english(office)
    second.reject()
    offer = last(office).offer
    assert offer is not None
    offer.run()
    assert first.isVisible()
    first.reject()


def test_the_written_file_can_be_opened(
    ask: Ask, office: Session, saving: Saving, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []

    def show(url: QUrl) -> bool:
        shown.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    go(ask(), office, qtbot)
    message = last(office)
    assert message.offer is not None
    for offer in (message.offer, *message.more):
        offer.run()
    assert [Path(url.toLocalFile()) for url in shown] == [saving.last, saving.folder]
    saving.last.unlink()
    message.offer.run()
    assert english(office) == f"{saving.offered[0].name} is not there any more"


def test_every_note_can_be_read(
    ask: Ask, office: Session, saving: Saving, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tuple(Text(f"Note {n} & <b>", f"说明 {n}") for n in range(1, 4))
    monkeypatch.setattr(running, "write", lambda _w, order, _p: Exported(order.out, 3, 4, notes))
    go(ask(), office, qtbot)
    message = last(office)
    assert message.level == "warning"
    assert english(office).endswith(".xlsx. Note 1 & <b> (and 2 more notes)")
    assert message.offer is not None
    message.offer.run()
    (box,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, NotesBox))
    assert box.form.notes.toPlainText() == "• Note 1 & <b>\n• Note 2 & <b>\n• Note 3 & <b>"
    assert box.form.fact.text() == f"Exported 3 rows to {saving.offered[0].name}"
    QTest.keyClick(box, Qt.Key.Key_Escape)


def test_an_ending_that_is_added_never_replaces_a_file_unasked(
    ask: Ask, office: Session, saving: Saving, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def replaces(_parent: object, out: Path) -> bool:
        asked.append(out)
        return len(asked) > 1

    monkeypatch.setattr(target, "_replaces", replaces)
    old = saving.folder / "list.xlsx"
    old.write_bytes(b"old")
    saving.answer = str(saving.folder / "list")
    window = ask()
    go(window, office, qtbot)
    assert window.isVisible()
    assert old.read_bytes() == b"old"
    go(window, office, qtbot)
    assert asked == [old, old]
    assert old.read_bytes() != b"old"
