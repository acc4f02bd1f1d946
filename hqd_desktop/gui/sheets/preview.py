"""The preview of a sheet in a window of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.pane import SheetPane, Source
from hqd_desktop.sheets.model import Sheet

_WIDE, _HIGH = 1000, 820
_LEAST = 480
_open: set[SheetPreview] = set()
"""Previews on the screen: one without a parent would be gone at once."""


class SheetPreview(QDialog):
    """Shows what a source of sheets makes. Ctrl+P prints, Ctrl+S saves, Esc closes; it opens as large as it was closed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("sheet_preview")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pane = SheetPane(self)
        self.pane.begin(session)
        session.closed.connect(self.reject)
        column.addWidget(self.pane)
        QShortcut(QKeySequence.StandardKey.Print, self, self.pane.ask_print)
        QShortcut(QKeySequence.StandardKey.Save, self, self.pane.ask_save)
        kept = session.settings.page_state("sheet_preview")
        wide, high = (kept.get(key) for key in ("wide", "high"))
        self.resize(
            max(wide, _LEAST) if isinstance(wide, int) else _WIDE, max(high, _LEAST) if isinstance(high, int) else _HIGH
        )
        self.retranslate()

    def show_source(self, source: Source) -> None:
        """Show the sheets of a source."""
        self.pane.show_source(source)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.setWindowTitle(self.tr("Print preview"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size."""
        self._keep_size()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Remember the size, on Esc too."""
        self._keep_size()
        super().done(result)

    def _keep_size(self) -> None:
        self._session.settings.set_page_state("sheet_preview", {"wide": self.width(), "high": self.height()})


def show(session: Session, source: Source) -> SheetPreview:
    """Open the preview of what a source makes over the window."""
    dialog = SheetPreview(session, QApplication.activeWindow())
    _open.add(dialog)
    dialog.finished.connect(lambda _result: _open.discard(dialog))
    dialog.show_source(source)
    dialog.open()
    return dialog


def timeline_source(session: Session, view: View, name: Text, time: tuple[dt.date, dt.date]) -> Source:
    """The source of the timeline of a view, of the time shown on screen."""
    from hqd_desktop.workspace.printing import timeline_of

    data, chosen = session.data, session.settings.get("amounts")
    money = "" if chosen == "auto" else chosen

    def made(lang: Lang) -> Iterable[Sheet]:
        return (timeline_of(data, view, name, lang, money=money, time=time),)

    return made


def profiles_of(session: Session, project_ids: Sequence[int]) -> Source:
    """The source of the profiles of some projects of the open workspace."""
    from hqd_desktop.workspace.printing import profiles

    data, ids, chosen = session.data, list(project_ids), session.settings.get("amounts")
    money = "" if chosen == "auto" else chosen

    def made(lang: Lang) -> Iterable[Sheet]:
        return profiles(data, ids, lang, money=money)

    return made


def summary_of(session: Session, view: View, name: Text | None) -> Source:
    """The source of the summary of a view by stage; ``name`` None says that it shows all projects."""
    from hqd_desktop.workspace.summary import pipeline_of

    data, chosen = session.data, session.settings.get("amounts")
    money = "" if chosen == "auto" else chosen

    def made(lang: Lang) -> Iterable[Sheet]:
        return (pipeline_of(data, view, name, lang, money=money),)

    return made


def bulletin_from(session: Session, period: Period | None) -> Source:
    """The source of the bulletin of the home zone for a period; None is the newest."""
    from hqd_desktop.workspace.bulletins import bulletin_of

    data = session.data

    def made(lang: Lang) -> Iterable[Sheet]:
        return (bulletin_of(data, period, lang),)

    return made


def checks_from(session: Session) -> Source:
    """The source of the findings of the checks."""
    from hqd_desktop.workspace.checks_sheet import checks_of

    data = session.data

    def made(lang: Lang) -> Iterable[Sheet]:
        return (checks_of(data, lang),)

    return made


def progress_from(session: Session, view: View, name: Text | None, month: Period | None) -> Source:
    """The source of the monthly progress table of a view; ``name`` None says that it is of all projects."""
    from hqd_desktop.workspace.monthly import progress_of

    data, chosen = session.data, session.settings.get("amounts")
    money = "" if chosen == "auto" else chosen

    def made(lang: Lang) -> Iterable[Sheet]:
        return (progress_of(data, view, name, month, lang, money=money),)

    return made


def brief_from(session: Session, month: Period | None) -> Source:
    """The source of the brief of a month; None is the newest."""
    from hqd_desktop.workspace.briefs import brief_of

    data = session.data

    def made(lang: Lang) -> Iterable[Sheet]:
        return (brief_of(data, month, lang),)

    return made


def ranking_from(session: Session, indicator: int | None) -> Source:
    """The source of the ranking of areas by an indicator, in the newest period of several areas."""
    from hqd_desktop.workspace.ranked import ranking_of

    data = session.data

    def made(lang: Lang) -> Iterable[Sheet]:
        return (ranking_of(data, indicator, None, lang),)

    return made
