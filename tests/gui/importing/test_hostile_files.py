"""Hostile files in the window: it goes on living while they are read, says why they are not, and takes the next one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.words import Text
from hqd_desktop.gui.importing.page import PREVIEW, ImportPage
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.session import Session
from tests.faults.hostile_books import BOOKS
from tests.faults.hostile_others import OTHERS

ALL = {**BOOKS, **OTHERS}
QUICK = (
    "2 GB of tags", "a shared text of 200 KB used 20,000 times", "A1 and XFD1048576", "billion laughs", "overlapping parts", "1 GB that says 100 bytes",
    "xlsb: the far corner", "ods: repeated columns and rows", "csv: 100,000 columns", "html: tags that never end", "xls: a chain that bites its tail",
    "a pipe", "an endless device",
)  # fmt: skip
GOOD = "项目编号,项目名称\nX-1,风电场二期\nX-2,光伏电站\n"


def children() -> set[str]:
    """Processes that this one has started and that still run."""
    own = Path(f"/proc/{os.getpid()}/task")
    if not own.is_dir():
        pytest.skip("needs /proc")
    return {child for task in own.iterdir() for child in (task / "children").read_text().split()}


def import_page(window: MainWindow) -> ImportPage:
    page = window.host.page("import")
    assert isinstance(page, ImportPage)
    return page


def test_the_window_lives_and_tells(window: MainWindow, opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    session, before = window.session, children()
    beats = 0

    def beat() -> None:
        nonlocal beats
        beats += 1

    timer = QTimer(window)
    timer.timeout.connect(beat)
    for name in QUICK:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        file = ALL[name][0](folder)
        session.messages.clear()
        beats = 0
        timer.start(1)
        window.take_file(file)
        qtbot.waitUntil(lambda: session.messages.last is not None and not session.jobs.busy(), timeout=20_000)
        timer.stop()
        assert session.messages.last is not None
        assert session.messages.last.level == "error", name
        assert beats > 0, name
    assert children() == before
    good = tmp_path / "good.csv"
    good.write_text(GOOD, encoding="utf-8")
    window.take_file(good)
    page = import_page(window)
    qtbot.waitUntil(lambda: page.step == PREVIEW and not session.jobs.busy(), timeout=20_000)
    assert page.draft is not None
    assert page.draft.plan is not None
    assert len(page.draft.plan.rows) == 2


def test_stopping_a_read_leaves_no_process(window: MainWindow, opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    before = children()
    window.take_file(ALL["ods: many repeated rows"][0](tmp_path))
    qtbot.waitUntil(lambda: children() != before, timeout=20_000)
    assert window.session.jobs.stop_all()
    assert children() == before
    qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=20_000)


def test_a_file_that_is_refused_does_not_hold_up_those_behind_it(
    window: MainWindow, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bad, good = ALL["billion laughs"][0](tmp_path), tmp_path / "good.csv"
    good.write_text(GOOD, encoding="utf-8")
    window.take_files([bad, good])
    qtbot.waitUntil(lambda: opened.messages.last is not None, timeout=20_000)
    assert opened.messages.last is not None
    assert opened.messages.last.level == "error"
    offer = opened.messages.last.offer
    assert offer is not None
    assert offer.label == Text("Next: good.csv", "下一个：good.csv")
    offer.run()
    page = import_page(window)
    qtbot.waitUntil(lambda: page.step == PREVIEW and not opened.jobs.busy(), timeout=20_000)
    assert opened.messages.last is None
