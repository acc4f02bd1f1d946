"""Bugs: written to the log, shown once in a window that says what happened, and the program goes on.

A bug while that window is open is only logged, so that a mistake in painting cannot bury the screen in windows. Trouble that a
person can mend is no bug wherever it comes up (a file on a drive that is gone, read while painting): it becomes a message.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hqd_desktop import __version__
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import log
from hqd_desktop.gui.forms.ui_crash import Ui_Crash


class CrashWindow(QDialog):
    """The report, with ways to copy it, to go on, to quit."""

    def __init__(self, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.form = Ui_Crash()
        self.form.setupUi(self)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(12)
        self.form.crash_report.setFont(fixed)
        self.form.crash_report.setPlainText(report)
        self.form.log_place.setText(self.tr("The log is in {place}").format(place=log.file()))
        self.form.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.form.go_on_button.clicked.connect(self.accept)
        self.form.quit_button.clicked.connect(self._quit)
        self.form.go_on_button.setFocus()

    def _quit(self) -> None:
        self.accept()
        QApplication.closeAllWindows()
        QApplication.quit()


class _Reporter(QObject):
    """Brings a bug of any thread to the interface thread."""

    happened = Signal(str)
    refused = Signal(object)

    def __init__(self, tell: Callable[[UserError], object] | None) -> None:
        super().__init__()
        self.window: CrashWindow | None = None
        self.tell = tell
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.refused.connect(self._say, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _say(self, trouble: UserError) -> None:
        if self.tell is not None:
            self.tell(trouble)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self.window is not None:
            return
        self.window = CrashWindow(report, QApplication.activeWindow())
        self.window.finished.connect(self._forget)
        self.window.open()

    @Slot()
    def _forget(self) -> None:
        self.window = None


def report_of(trouble: BaseException) -> str:
    """What a maintainer needs: versions and the traceback."""
    python = ".".join(map(str, sys.version_info[:3]))
    head = f"HQD Desktop {__version__}, Python {python}, Qt {qVersion()}, {sys.platform}"
    return "\n".join((head, "", "".join(traceback.format_exception(trouble)).rstrip()))


def install(tell: Callable[[UserError], object] | None = None) -> QObject:
    """Take over what nobody caught, in every thread; returns who shows it. ``tell`` says what a person can mend."""
    reporter = _Reporter(tell)

    def caught(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if tell is not None and isinstance(trouble, UserError):
            logging.getLogger("hqd_desktop").warning("%s", trouble.said("en"))
            reporter.refused.emit(trouble)
            return
        report = report_of(trouble.with_traceback(trace))
        logging.getLogger("hqd_desktop").error("%s", report)
        reporter.happened.emit(report)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread
    return reporter
