"""The window of then: the pages of the program over a read-only copy of the file as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.actions import Command
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.pages import PAGES
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.past import Past

_READING = Text("Reading the records of then", "正在读取当时的记录")
_HEIGHT = 40
_COPIED = ("language", "theme", "amounts", "rows")
_READS = (
    "page.",
    "view.",
    "help.",
    "file.close",
    "file.quit",
    "file.export",
    "file.fill",
    "file.print",
    "edit.find",
    "edit.filter",
    "edit.copy",
)
_READS_TOO = frozenset({"edit.palette", "indicator.copy_chart", "indicator.save_chart"})
_NOT_THEN = frozenset({"page.import", "page.settings", "view.past", "view.then", "view.save"})


class PastSession(Session):
    """A session whose workspace is of then: nothing to undo, nothing to redo."""

    def _look_at_journal(self) -> None:
        self.undoable = self.redoable = None

    def _bring_to_front(self, workspace: Workspace) -> None:
        """The fields of today stay in front; what was not a field then is not stated there."""


class Banner(QFrame):
    """Says above every page of when it is, and that nothing can be edited."""

    def __init__(self, past: Past, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("past_banner")
        self.setFixedHeight(_HEIGHT)
        self._past = past
        self._sign, self.text = QLabel(), QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back = Button()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.back)
        theme.current().changed.connect(self.restyle)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Set the interface texts."""
        when = language.said(self._past.said)
        self.text.setText(self.tr("Records as of {when}. Nothing can be edited here.").format(when=when))
        self.back.setText(self.tr("Back to today"))
        self.setAccessibleName(self.text.text())

    def restyle(self) -> None:
        """Follow the theme."""
        self._sign.setPixmap(icons.pixmap("history", "warn"))
        ground, line = theme.current().hex("warn-bg"), theme.current().hex("border")
        self.setStyleSheet(f"#past_banner {{ background: {ground}; border: 0; border-bottom: 1px solid {line}; }}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PastWindow(MainWindow):
    """Goes with the window it was opened from, and takes its temporary copy along. What is chosen here is not remembered,
    except language and theme, which are those of the whole program."""

    def __init__(self, past: Past, today: MainWindow) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="hqd-past-", ignore_cleanup_errors=True)
        self._today = today.session.settings
        settings = _copied(today, Path(self._folder.name) / "settings.ini")
        super().__init__(PastSession(settings), opens=True)
        self.setParent(today, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session.setParent(self)
        settings.setParent(self)
        settings.changed.connect(self._hand_on)
        self._today.changed.connect(self._take_over)
        self.banner = Banner(past, self)
        self.banner.back.clicked.connect(self.close)
        self.form.column.insertWidget(0, self.banner)
        self.session.closed.connect(self.close)
        today.session.closed.connect(self.close)
        self.resize(today.size())
        self.session.put(past)

    def enabled(self, row: Command) -> bool:
        """Only what reads."""
        reads = row.id.startswith(_READS) or row.id in _READS_TOO
        return reads and row.id not in _NOT_THEN and super().enabled(row)

    def take_file(self, file: Path) -> None:
        """Files are opened in the window of today."""
        said = Text("{name} was not opened: this window shows earlier records", "未打开 {name}：此窗口显示过去的记录")
        self.session.messages.warning(said.fill(name=file.name))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remove the copy."""
        super().closeEvent(event)
        if event.isAccepted():
            self._folder.cleanup()

    def _hand_on(self, key: str) -> None:
        if key in ("language", "theme"):
            self._today.set(key, self.session.settings.get(key))

    def _take_over(self, key: str) -> None:
        if key in ("language", "theme"):
            self.session.settings.set(key, self._today.get(key))

    def _show_state(self) -> None:
        super()._show_state()
        self.form.status_bar.show_saved(None, None)
        if self.session.workspace is not None:
            of_then = language.said(self.session.workspace.stamp)
            self.setWindowTitle(f"{language.said(self.session.workspace.name)} — {of_then} — HQD Desktop")


def _copied(today: MainWindow, file: Path) -> Settings:
    """Settings of its own that begin as those of the window of today."""
    made, theirs = Settings(file), today.session.settings
    for key in _COPIED:
        made.set(key, theirs.get(key))
    made.set("last_page", today.host.key)
    today.host.save_states()
    for key in (*(spec.key for spec in PAGES), "export_file"):
        made.set_page_state(key, theirs.page_state(key))
    return made


def look(session: Session, window: QWidget, when: Day | int) -> None:
    """Read the records of the end of a day, or after a change, off the interface thread, and show them in a window."""
    data = session.data

    def work(_progress: Progress) -> Past:
        return data.as_of(when)

    def show(past: Past) -> None:
        if session.workspace is not data or not isinstance(window, MainWindow):
            past.close()
            return
        PastWindow(past, window).show()

    session.jobs.run(_READING, work, show, stoppable=False)
