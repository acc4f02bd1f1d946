"""The list of kinds with their numbers of rows: several are ticked for a workbook, one for a file that holds one kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.gui import language
from hqd_desktop.gui.exporting.choices import KINDS

translate = QCoreApplication.translate
_KEY = Qt.ItemDataRole.UserRole
_HEIGHT = 26
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_OPEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class KindsList(QObject):
    """Keeps what is ticked for workbooks while a file type is tried out that holds less."""

    changed = Signal()
    """A person ticked something."""

    def __init__(self, listed: QListWidget, ticked: Collection[str], parent: QObject) -> None:
        super().__init__(parent)
        self._list = listed
        self._counts: dict[str, int] = {}
        self._ticked = set(ticked)
        self._one = next((kind for kind in KINDS if kind in self._ticked), KINDS[0])
        self._type = "xlsx"
        for kind in KINDS:
            item = QListWidgetItem(listed)
            item.setData(_KEY, kind)
            item.setSizeHint(QSize(0, _HEIGHT))
        listed.setCurrentRow(KINDS.index(self._one))
        listed.itemChanged.connect(self._turned)
        self.show_type("xlsx")

    def ticked(self) -> tuple[str, ...]:
        """What goes out, in the order of the sheets."""
        if self._type == "xlsx":
            return tuple(kind for kind in KINDS if kind in self._ticked)
        return ("project",) if self._type == "json" else (self._one,)

    def kept(self) -> tuple[str, ...]:
        """What is ticked for a workbook, whatever the type is now."""
        return tuple(kind for kind in KINDS if kind in self._ticked)

    def show_type(self, type_: str) -> None:
        """Offer what fits a file type."""
        if type_ == "csv" and self._type == "xlsx":
            self._one = next(iter(self.ticked()), self._one)
        self._type = type_
        self._mark()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many rows each kind has."""
        self._counts = dict(counts)
        self.name()

    def is_counted(self) -> bool:
        """Whether it is known which kinds have rows."""
        return bool(self._counts)

    def tick_all(self) -> None:
        """Tick every kind that has rows."""
        self._tick(kind for kind in KINDS if self._counts.get(kind))

    def tick_none(self) -> None:
        """Leave everything out."""
        self._tick(())

    def name(self) -> None:
        """Write the names in the language."""
        blocker = QSignalBlocker(self._list)
        for row, kind in enumerate(KINDS):
            name, n = language.said(RECORDS[kind].PLURAL), self._counts.get(kind)
            item = self._list.item(row)
            item.setText(name if n is None else f"{name}  {n:,}")
            rows = "" if n is None else translate("ExportWindow", "%Ln row(s)", "", n)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {rows}" if rows else name)
        blocker.unblock()

    def _tick(self, kinds: Iterable[str]) -> None:
        self._ticked = set(kinds)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        blocker, ticked = QSignalBlocker(self._list), self.ticked()
        for row, kind in enumerate(KINDS):
            item = self._list.item(row)
            item.setFlags(_OPEN if self._type != "json" else Qt.ItemFlag.NoItemFlags)
            item.setCheckState(_ON if kind in ticked else _OFF)
        blocker.unblock()

    def _turned(self, item: QListWidgetItem) -> None:
        kind = str(item.data(_KEY))
        if self._type == "csv":
            self._one = kind
            self._mark()
        elif item.checkState() == _ON:
            self._ticked.add(kind)
        else:
            self._ticked.discard(kind)
        self.changed.emit()
