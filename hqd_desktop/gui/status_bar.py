"""The status bar: saved or not, what the page hints at, long work; at the right selection, unit, workspace, language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from hqd_desktop import __version__
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.jobs import Job, Jobs
from hqd_desktop.gui.messages import Said
from hqd_desktop.gui.pages import Status

_REDRAW_MS = 100


class JobStrip(QWidget):
    """Busy text, and for longer work a bar with the count and Stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: Jobs | None = None
        self._label = _quiet("status_text")
        self._bar = QProgressBar()
        self._bar.setObjectName("status_progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(97, 6)
        self._count = _quiet("status_text")
        self._stop = QPushButton()
        self._stop.setObjectName("status_stop")
        self._stop.clicked.connect(self._stop_job)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._label, self._bar, self._count, self._stop):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setInterval(_REDRAW_MS)
        self._timer.timeout.connect(self.redraw)
        self.retranslate()
        self.hide()

    def follow(self, jobs: Jobs) -> None:
        """Show what these jobs do."""
        self._jobs = jobs
        jobs.changed.connect(self.redraw)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._stop.setText(self.tr("Stop"))

    def redraw(self) -> None:
        """Show the oldest job that takes noticeably long, or nothing."""
        job = self._jobs.shown() if self._jobs is not None else None
        self.setVisible(job is not None)
        if job is None:
            self._timer.stop()
            return
        self._show(job)
        if not self._timer.isActive():
            self._timer.start()

    def _show(self, job: Job) -> None:
        where = job.progress.where
        self._label.setText(_words(where.label or job.label))
        long = job.phase == "bar"
        self._bar.setVisible(long)
        self._count.setVisible(long and where.done > 0)
        self._stop.setVisible(long and job.stoppable)
        self._bar.setRange(0, where.total or 0)
        self._bar.setValue(where.done)
        locale = QLocale()
        if where.total:
            done, total = locale.toString(where.done), locale.toString(where.total)
            self._count.setText(self.tr("{done} of {total}").format(done=done, total=total))
        else:
            self._count.setText(locale.toString(where.done))

    def _stop_job(self) -> None:
        job = self._jobs.shown() if self._jobs is not None else None
        if job is not None:
            job.stop()
            self._label.setText(self.tr("Stopping"))
            self._stop.hide()


class StatusBar(QStatusBar):
    """26 high."""

    language_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(26)
        self.setContentsMargins(8, 0, 4, 0)
        self._saved_at: datetime | None = None
        self._saved: bool | None = None
        self._version = _quiet("status_text")
        self._sign = QLabel()
        self._saved_text = _quiet("status_text")
        self._hint_sign = QLabel()
        self._hint = _quiet("status_text")
        self.jobs = JobStrip()
        self._selection, self._unit, self._file = (_quiet("status_text") for _ in range(3))
        self._synthetic = _quiet("status_synthetic")
        self._language = QPushButton()
        self._language.setObjectName("status_language")
        self._language.clicked.connect(self.language_clicked)
        for widget in (self._version, self._sign, self._saved_text, self.jobs, self._hint_sign, self._hint):
            self.addWidget(widget)
        for permanent in (self._selection, self._unit, self._synthetic, self._file, self._language):
            self.addPermanentWidget(permanent)
        theme.current().changed.connect(self._write)
        self.show_page(Status())
        self.retranslate()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._language.setText("简体中文" if language.lang() == "zh" else "English")
        self._language.setAccessibleName(self.tr("Language"))
        self._language.setToolTip(self.tr("Switch between English and 简体中文"))
        self._write()

    def show_saved(self, saved: bool | None, at: datetime | None) -> None:
        """Everything is safe in the file since ``at``; None while no file is open."""
        self._saved, self._saved_at = saved, at
        self._write()

    def show_page(self, status: Status) -> None:
        """What the page in front says."""
        for label, words in ((self._hint, status.hint), (self._selection, status.selection), (self._unit, status.unit)):
            label.setText(words)
            label.setVisible(bool(words))
        self._hint_sign.setVisible(bool(status.hint))

    def show_file(self, name: str, *, synthetic: bool = False) -> None:
        """The name of the workspace; before one is open, the version of the program stands at the left.

        A workspace whose content is made up is marked so wherever one looks.
        """
        self._synthetic.setText(self.tr("Synthetic data"))
        self._synthetic.setVisible(synthetic)
        self._file.setText(name)
        self._file.setVisible(bool(name))
        self._version.setText(self.tr("Version {number}").format(number=__version__))
        self._version.setVisible(not name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.jobs.retranslate()
            self.retranslate()
        super().changeEvent(event)

    def _write(self) -> None:
        self._sign.setVisible(bool(self._saved))
        self._sign.setPixmap(icons.pixmap("circle-check", "text-2", 14))
        self._hint_sign.setPixmap(icons.pixmap("pencil", "text-2", 14))
        self._saved_text.setText(self._saved_words())

    def _saved_words(self) -> str:
        if not self._saved:
            return ""
        if self._saved_at is None:
            return self.tr("All changes saved")
        return self.tr("All changes saved {time}").format(time=self._saved_at.strftime("%H:%M"))


def _quiet(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _words(said: Said) -> str:
    return language.said(said) if isinstance(said, Text) else said
