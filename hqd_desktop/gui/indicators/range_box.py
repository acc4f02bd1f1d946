"""Asks from when to when a chart shows its figures, as people write periods: "2021-01", "2022年上半年"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, period
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_range_box import Ui_RangeBox

_BACKWARDS = UserError(
    Text("The range ends before it begins", "结束时期早于起始时期"), Text("Swap the two periods", "调换两个时期")
)
Range = tuple[int | None, int | None]
"""First and last month (year x 12 + month - 1), None for the oldest and the newest."""


class RangeBox(QDialog):
    """``take(range)`` is called when a person chose one."""

    def __init__(self, parent: QWidget, now: Range, take: Callable[[Range], object]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tell = take
        self.form = Ui_RangeBox()
        self.form.setupUi(self)
        self.form.trouble.setProperty("kind", "trouble")
        self.form.trouble.hide()
        for field, month in ((self.form.first, now[0]), (self.form.last, now[1])):
            field.setProperty("kind", "form")
            field.setText("" if month is None else Period(month, month).pack())
            field.textChanged.connect(self.form.trouble.hide)
        self.form.take.clicked.connect(self._take)
        self.form.leave.clicked.connect(self.reject)
        self.form.first.setFocus()
        self.form.first.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)

    def _take(self) -> None:
        try:
            first, last = read_period(self.form.first), read_period(self.form.last)
            if first is not None and last is not None and first.first > last.last:
                raise _BACKWARDS
        except UserError as wrong:
            self.form.trouble.setText(wrong.said(language.lang()))
            self.form.trouble.show()
            return
        self._tell((first.first if first else None, last.last if last else None))
        self.accept()


def read_period(field: QLineEdit) -> Period | None:
    """The period in a field, None where it is empty; a wrong one gets the keyboard back."""
    text = field.text().strip()
    if not text:
        return None
    try:
        return period(text)
    except Unreadable as wrong:
        field.setFocus()
        field.selectAll()
        raise UserError(wrong.message, wrong.fix) from None
