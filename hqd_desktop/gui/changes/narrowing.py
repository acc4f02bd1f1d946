"""What narrows the change log: a text, who started a change, since when, and what it touched."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from hqd_desktop.domain.changes import Origin
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.gui import language
from hqd_desktop.gui.widgets.chip import Chip
from hqd_desktop.gui.widgets.search_box import SearchBox
from hqd_desktop.workspace import Sought

_HEIGHT = 40
_DAYS = (0, 6, 29, 364)
"""The choices of time: today, and so many days before it."""


class Narrowing(QWidget):
    """``changed`` comes with every choice; ``sought`` is all of them together."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.setObjectName("filter_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = SearchBox(self)
        self.words.setFixedWidth(240)
        self.origin, self.time, self.kind = QComboBox(self), QComboBox(self), QComboBox(self)
        self.record = Chip(parent=self)
        self._only: tuple[str, int] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        for box in (self.origin, self.time, self.kind):
            box.setFixedHeight(28)
            box.activated.connect(self.changed)
            row.addWidget(box)
        row.addWidget(self.record)
        row.addStretch(1)
        self.words.searched.connect(self.changed)
        self.record.removed.connect(self.leave_record)
        self.record.clicked.connect(self.leave_record)
        self.record.hide()

    def sought(self) -> Sought:
        """What the choices come to."""
        kind, record = self._only or (str(self.kind.currentData() or ""), None)
        return Sought(self.words.text().strip(), str(self.origin.currentData() or ""), self._since(), kind, record)

    def is_set(self) -> bool:
        """Whether anything is narrowed."""
        return self.sought() != Sought()

    def clear(self) -> None:
        """Show everything again."""
        for box in (self.origin, self.time, self.kind):
            box.setCurrentIndex(0)
        self._only = None
        self.record.hide()
        self.words.clear()
        self.changed.emit()

    def only(self, kind: str, record: int, name: str) -> None:
        """Show the changes of one record."""
        self.clear()
        self._only = kind, record
        self.record.set_words(language.said(RECORDS[kind].NAME), name)
        self.record.show()
        self.changed.emit()

    def leave_record(self) -> None:
        """Show the changes of other records, too."""
        self._only = None
        self.record.hide()
        self.words.setFocus()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set the interface texts; the choices stay."""
        self.words.setPlaceholderText(self.tr("Find a change or an author"))
        self.words.setAccessibleName(self.tr("Find a change or an author"))
        origins = {
            "": self.tr("All changes"),
            Origin.EDIT.value: self.tr("Edits"),
            Origin.IMPORT.value: self.tr("Imports"),
            Origin.UNDO.value: self.tr("Undos"),
        }
        times = (self.tr("Today"), self.tr("Last 7 days"), self.tr("Last 30 days"), self.tr("Last 365 days"))
        kinds = {kind: language.said(record.PLURAL) for kind, record in RECORDS.items()}
        _fill(self.origin, origins, self.tr("Kind of change"))
        _fill(self.time, {None: self.tr("Any time"), **dict(zip(_DAYS, times, strict=True))}, self.tr("Time"))
        _fill(self.kind, {"": self.tr("All records"), **kinds}, self.tr("What was changed"))

    def _since(self) -> dt.datetime | None:
        days = self.time.currentData()
        if not isinstance(days, int):
            return None
        today = dt.datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return (today.replace(tzinfo=None) - dt.timedelta(days=days)).astimezone()


def _fill[K: (str, int | None)](box: QComboBox, names: dict[K, str], name: str) -> None:
    chosen = box.currentData()
    box.clear()
    for key, words in names.items():
        box.addItem(words, key)
    box.setCurrentIndex(max(0, list(names).index(chosen) if chosen in names else 0))
    box.setAccessibleName(name)
