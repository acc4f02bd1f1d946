"""Asks in which period an index is 100, as people write periods; only one in which a line has a figure will do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.indicators.range_box import RangeBox, read_period


class BaseBox(RangeBox):
    """``take(period)`` is called when a person typed one of ``offered``."""

    def __init__(
        self, parent: QWidget, offered: Sequence[Period], now: Period | None, take: Callable[[Period], object]
    ) -> None:
        super().__init__(parent, (None, None), lambda _range: None)
        self._offered, self._take_base = offered, take
        self.form.last.hide()
        self.form.last_label.hide()
        with QSignalBlocker(self.form.first):
            self.form.first.setText("" if now is None else now.text(language.lang()))
        self.form.first.selectAll()
        self.retranslate()

    def retranslate(self) -> None:
        """Other words than those of a range."""
        self.setWindowTitle(self.tr("Base of the index"))
        self.form.first_label.setText(self.tr("&Period"))
        self.form.first.setAccessibleName(self.tr("Period"))
        newest = self._offered[-1].text(language.lang()) if self._offered else ""
        self.form.first.setPlaceholderText(newest)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _take(self) -> None:
        try:
            chosen = self._chosen()
        except UserError as wrong:
            self.form.trouble.setText(wrong.said(language.lang()))
            self.form.trouble.show()
            return
        self._take_base(chosen)
        self.accept()

    def _chosen(self) -> Period:
        typed = read_period(self.form.first)
        if typed is None or typed not in self._offered:
            first, last = (self._offered[0], self._offered[-1]) if self._offered else (None, None)
            raise UserError(
                Text("No line has an index in that period", "该时期没有可作基期的数值"),
                Text("Type one from {first} to {last}", "填写 {first} 至 {last} 之间有数值的时期").fill(
                    first=_both(first), last=_both(last)
                ),
            )
        return typed


def _both(period: Period | None) -> Text:
    return Text("—", "—") if period is None else Text(period.text("en"), period.text("zh"))
