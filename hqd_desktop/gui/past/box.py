"""Asks for the day whose records are looked at, as exactly as a person likes: a day, a month, a half-year, a year."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_past_box import Ui_PastBox
from hqd_desktop.gui.past.window import look
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.calendar import CalendarOffer, this_year

_NO_DAY = UserError(
    Text("No day is stated", "未填写日期"), Text("Write a day, month, half-year or year", "填写日、月、半年或年")
)


class PastBox(QDialog):
    """Accepted, the window of then opens as soon as it was read."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._window = session, window
        self.form = Ui_PastBox()
        self.form.setupUi(self)
        self.form.day.setProperty("kind", "form")
        CalendarOffer(self.form.day)
        self.form.day.textChanged.connect(self._say)
        self.form.take.clicked.connect(self._take)
        self.form.leave.clicked.connect(self.reject)
        session.closed.connect(self.reject)
        first = dt.date.today().replace(day=1)
        self.form.day.setText((first - dt.timedelta(days=1)).isoformat())
        self.form.day.setFocus()
        self.form.day.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            self._say()
        super().changeEvent(event)

    def _read(self) -> Day:
        try:
            day = DAY.read(self.form.day.text(), this_year())
        except Unreadable as wrong:
            raise UserError(wrong.message, wrong.fix) from None
        if not isinstance(day, Day):
            raise _NO_DAY
        return day

    def _say(self) -> None:
        """How the day is understood, or what is wrong with it."""
        try:
            day = self._read()
        except UserError as wrong:
            self.form.small.setText(wrong.said(language.lang()))
        else:
            self.form.small.setText(self.tr("The end of {day}").format(day=day.text(language.lang())))

    def _take(self) -> None:
        try:
            day = self._read()
        except UserError:
            self.form.day.setFocus()
            return
        look(self._session, self._window, day)
        self.accept()
