"""Entering a rate as it was published."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Hint
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import Rate, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations, rates

_FIELDS = ("currency", "per", "value", "day", "basis", "source", "note")
_NEEDED = ("currency", "per", "value", "day")
_MOST_SOURCES = 2000
_HINT = Hint(unit=HOME)
"""A bare price is in yuan."""


class RateDialog(RecordDialog):
    """A new rate, or one that is there; ``taken`` is its id once it is saved."""

    def __init__(self, session: Session, parent: QWidget, rate: Rate | None = None) -> None:
        self._session, self._rate = session, rate
        self.taken: int | None = None if rate is None else rate.id
        translate = QCoreApplication.translate
        title = translate("Rates", "New exchange rate") if rate is None else translate("Rates", "Edit exchange rate")
        super().__init__(parent, rates.KIND, _FIELDS, title, self._start(), self._write)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        source = self._editors["source"]
        ids = session.data.ids(View("source"), _MOST_SOURCES)
        if isinstance(source, QLineEdit):
            names = QCompleter([session.data.title("source", one, session.lang) for one in ids], source)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            names.setFilterMode(Qt.MatchFlag.MatchContains)
            source.setCompleter(names)

    def _start(self) -> dict[str, str]:
        """A new rate is per one unit; what is there is written as people type it."""
        if self._rate is None:
            return {"per": "1"}
        style, start = self._session.data.style(self._session.lang), {}
        for key in _FIELDS:
            value = getattr(self._rate, key)
            plain = key in ("currency", "basis")  # lists are kept by key
            start[key] = (value or "") if plain else fields(rates.KIND)[key].kind.edit(value, style)
        return start

    def _write(self, raw: Mapping[str, str]) -> UserError | None:
        missing = next((key for key in _NEEDED if not raw[key].strip()), None)
        if missing is not None:
            what = Text("{field} is not filled in", "未填写{field}").fill(field=fields(rates.KIND)[missing].name)
            return UserError(what, Text("Fill it in, then save", "填写后再保存"))
        data = self._session.data
        try:
            if self._rate is None:
                change, self.taken = operations.add(data, rates.KIND, raw, _HINT)
            else:
                change = operations.set_fields(data, rates.KIND, [self._rate.id], raw, _HINT)
        except UserError as trouble:
            return trouble
        if self._session.apply(change, change.label):
            return None
        return UserError(
            Text("It could not be saved", "未能保存"), Text("See the message in the window", "见窗口中的提示")
        )
