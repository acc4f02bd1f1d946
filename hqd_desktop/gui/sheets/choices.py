"""The boxes below the list: what else can be chosen about a sheet, each shown while there is more than one answer."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from hqd_desktop.gui import language
from hqd_desktop.gui.sheets.offers import Further


class Choices(QObject):
    """Fills some boxes with labels, in order. What was picked is kept for each sheet as long as it is offered."""

    changed = Signal()
    """Somebody picked something."""

    def __init__(self, boxes: Sequence[tuple[QLabel, QComboBox]], parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes = tuple(boxes)
        self._shown: tuple[Further, ...] = ()
        self._sheet = ""
        self._kept: dict[tuple[str, str], Hashable] = {}
        for number, (label, box) in enumerate(self._boxes):
            label.setBuddy(box)
            box.setProperty("place", number)
            box.activated.connect(self._pick)
        self.offer("", ())

    def offer(self, sheet: str, further: Sequence[Further]) -> None:
        """Show these choices of a sheet; tells nobody."""
        self._sheet = sheet
        self._shown = tuple(further)
        for place, (label, box) in enumerate(self._boxes):
            known = self._shown[place].offers if place < len(self._shown) else []
            blocker = QSignalBlocker(box)
            box.clear()
            for each in known:
                box.addItem(language.said(each.name))
            if known:
                keys = [each.key for each in known]
                kept = self._kept.get((sheet, self._shown[place].name))
                box.setCurrentIndex(keys.index(kept) if kept in keys else 0)
            blocker.unblock()
            for part in (label, box):
                part.setVisible(len(known) > 1)
        self.retranslate()

    def picked(self, sheet: str) -> dict[str, Hashable]:
        """What is picked for a sheet, by the names of the choices."""
        made = {name: key for (of, name), key in self._kept.items() if of == sheet}
        if sheet == self._sheet:
            made |= {one.name: one.offers[self._row(place)].key for place, one in enumerate(self._shown) if one.offers}
        return made

    def retranslate(self) -> None:
        """Name the boxes."""
        names = {
            "view": self.tr("&View"),
            "area": self.tr("A&rea"),
            "period": self.tr("&Period"),
            "measure": self.tr("Ranked &by"),
        }
        for one, (label, box) in zip(self._shown, self._boxes, strict=False):
            label.setText(names[one.name])
            box.setAccessibleName(names[one.name].replace("&", ""))

    def _row(self, place: int) -> int:
        return max(self._boxes[place][1].currentIndex(), 0)

    def _pick(self, row: int) -> None:
        sender = self.sender()
        place = int(sender.property("place")) if sender is not None else 0
        one = self._shown[place]
        self._kept[self._sheet, one.name] = one.offers[row].key
        self.changed.emit()
