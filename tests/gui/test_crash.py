"""A bug is logged, shown once, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop import __version__
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import crash
from hqd_desktop.gui.crash import CrashWindow, report_of


@pytest.fixture
def reporter(qtbot: QtBot) -> Iterator[crash._Reporter]:
    hooks = sys.excepthook, threading.excepthook
    made = crash.install()
    assert isinstance(made, crash._Reporter)
    yield made
    sys.excepthook, threading.excepthook = hooks
    if made.window is not None:
        made.window.close()


def a_bug() -> BaseException:
    try:
        raise ValueError("a <b>bug</b>")
    except ValueError as trouble:
        return trouble


def test_trouble_that_can_be_mended_is_said_and_no_bug(qtbot: QtBot) -> None:
    hooks = sys.excepthook, threading.excepthook
    said: list[UserError] = []
    made = crash.install(said.append)
    assert isinstance(made, crash._Reporter)
    try:
        gone = UserError(Text("The file is gone", "文件不见了"), Text("Open it again", "重新打开"))
        raised(gone)
        thread = threading.Thread(target=lambda: raised(gone))
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: said == [gone, gone])
        assert made.window is None
        raised(a_bug())
        qtbot.waitUntil(lambda: made.window is not None)
    finally:
        sys.excepthook, threading.excepthook = hooks
        if made.window is not None:
            made.window.close()


def raised(trouble: BaseException) -> None:
    sys.excepthook(type(trouble), trouble, trouble.__traceback__)


def test_the_report_says_versions_and_where(qapp: QApplication) -> None:
    report = report_of(a_bug())
    assert __version__ in report
    assert "ValueError: a <b>bug</b>" in report
    assert "test_crash.py" in report


def test_a_bug_is_shown_once_and_logged(
    qtbot: QtBot, reporter: crash._Reporter, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        raised(a_bug())
        raised(a_bug())
    qtbot.waitUntil(lambda: reporter.window is not None)
    window = reporter.window
    assert isinstance(window, CrashWindow)
    assert len(caplog.records) == 2
    assert "a <b>bug</b>" in window.form.crash_report.toPlainText()
    window.form.copy_button.click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    window.form.go_on_button.click()
    assert reporter.window is None


def test_a_bug_in_a_thread_is_shown_too(qtbot: QtBot, reporter: crash._Reporter) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.window is not None)


def test_an_interruption_is_no_bug(reporter: crash._Reporter, qapp: QApplication) -> None:
    raised(KeyboardInterrupt())
    qapp.processEvents()
    assert reporter.window is None
