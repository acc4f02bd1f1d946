"""The day whose records sheets are made of: empty is now. Records of then are read off the interface thread into a copy."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.calendar import CalendarOffer, this_year

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.past import Past

_READING = Text("Reading the records of then", "正在读取当时的记录")
_COMING = Text("{day} is still to come", "{day}尚未到来")
_COMING_FIX = Text("Choose today or an earlier day, or leave it empty for now", "选择今天或更早的日期；留空为当前")
_PAUSE_MS = 500


class Then(QObject):
    """Reads the field, keeps the records of the day it states, and says below the field how it is understood.

    The day is forgotten with the workspace. A copy that a file may still be written from is closed when nothing runs any more.
    """

    changed = Signal()
    """The records are of another day, or are about to be."""

    def __init__(self, session: Session, line: QLineEdit, words: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._line, self._words = session, line, words
        self._past: Past | None = None
        self._day: Day | None = None
        self._wrong: UserError | None = None
        self._is_reading = False
        self._serial = 0
        """Of the newest wish; answers to others are let go."""
        self._old: list[Past] = []
        self._rest = QTimer(self)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self._close_old)
        words.setTextFormat(Qt.TextFormat.PlainText)
        line.setProperty("kind", "form")
        line.setClearButtonEnabled(False)
        CalendarOffer(line).picked.connect(self._picked)
        line.editingFinished.connect(self.take)
        line.textEdited.connect(self._edited)
        session.closed.connect(self.forget)
        self.say()

    @property
    def data(self) -> Workspace:
        """The records sheets are made of."""
        return self._past if self._past is not None else self._session.data

    @property
    def waits(self) -> bool:
        """Whether records of then are asked for and not there: they are being read, or the day is none."""
        return self._is_reading or self._wrong is not None

    @property
    def trouble(self) -> UserError | None:
        """Why there are none."""
        return self._wrong

    def possible(self) -> bool:
        """Whether another day can be asked for: not in a window of then."""
        from hqd_desktop.workspace.past import Past

        return self._session.workspace is not None and not isinstance(self._session.workspace, Past)

    def take(self) -> None:
        """Take the day that stands in the field; the same day again changes nothing."""
        try:
            day = self._read()
        except UserError as wrong:
            if self._wrong is None or self._wrong.message != wrong.message:
                self._day, self._wrong = None, wrong
                self._serial += 1
                self._put(None)
            return
        if day == self._day and self._wrong is None:
            return
        self._day, self._wrong = day, None
        self._ask()

    def renew(self) -> None:
        """The records changed: those of a day that is not over are read again."""
        if self._past is not None and self._day is not None and self._past.number != self._number(self._day):
            self._ask()

    def forget(self) -> None:
        """Now again: the workspace was closed."""
        self._serial += 1
        self._is_reading = False
        self._line.clear()
        self._day = self._wrong = None
        if self._past is not None:
            self._old.append(self._past)
            self._past = None
        while self._old:
            self._old.pop().close()
        self.say()

    def say(self) -> None:
        """Say how the day is understood, or what is wrong with it."""
        wrong, words = self._wrong, self.tr("Empty: the records of now")
        if self._line.hasFocus() and self._line.isModified():
            try:
                day = self._read()
            except UserError as trouble:
                wrong, day = trouble, None
        else:
            day = self._day
        if wrong is not None:
            words = wrong.said(language.lang())
        elif day is not None:
            words = self.tr("The records of the end of {day}").format(day=day.text(language.lang()))
        colours = self._words.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad" if wrong is not None else "text-2"))
        self._words.setPalette(colours)
        self._words.setText(words)

    def _read(self) -> Day | None:
        """The day in the field, None where it is empty. Raises UserError for what is none and for a day to come."""
        try:
            day = DAY.read(self._line.text().strip(), this_year())
        except Unreadable as wrong:
            raise UserError(wrong.message, wrong.fix) from None
        if not isinstance(day, Day):
            return None
        if day.first > dt.date.today():
            raise UserError(_COMING.fill(day=Text(day.text("en"), day.text("zh"))), _COMING_FIX)
        return day

    def _number(self, day: Day) -> int:
        from hqd_desktop.workspace.past import change_of

        return change_of(self._session.data, day)

    def _picked(self, _way: str) -> None:
        self.take()

    def _edited(self, _text: str) -> None:
        self._wrong = None if self._day is not None else self._wrong
        self.say()

    def _ask(self) -> None:
        """Read the records of the day, or take those of now."""
        self._serial += 1
        if self._day is None:
            self._put(None)
            return
        data, day, asked = self._session.data, self._day, self._serial
        self._is_reading = True

        def work(_progress: Progress) -> Past:
            return data.as_of(day)

        def there(past: Past) -> None:
            if self._session.workspace is data and asked == self._serial:
                self._put(past)
            else:
                past.close()

        def failed(trouble: UserError) -> None:
            if asked == self._serial:
                self._wrong = trouble
                self._put(None)

        self._session.jobs.run(_READING, work, there, failed, stoppable=False, of=self)
        self.say()
        self.changed.emit()

    def _put(self, past: Past | None) -> None:
        self._is_reading = False
        if self._past is not None:
            self._old.append(self._past)
            self._rest.start()
        self._past = past
        self.say()
        self.changed.emit()

    def _close_old(self) -> None:
        """Close copies nobody can be writing from."""
        if not self._session.jobs.busy():
            while self._old:
                self._old.pop().close()
            self._rest.stop()
