"""What else a sheet is made of: one of the views of projects, or one of the periods with figures."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: ``key`` tells it from the others, also after the list was read again."""

    key: Hashable
    name: Text


class ChoiceList(QListWidget):
    """Lines of which one is chosen; ``currentRowChanged`` tells that another one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these lines and keep the chosen one; the first where it is not among them. Tells nothing."""
        kept = self.chosen()
        blocker = QSignalBlocker(self)
        self._offers = tuple(offers)
        self.clear()
        for each in self._offers:
            self.addItem(QListWidgetItem(language.said(each.name)))
        keys = [each.key for each in self._offers]
        if keys:
            self.setCurrentRow(keys.index(kept.key) if kept is not None and kept.key in keys else 0)
        blocker.unblock()

    def chosen(self) -> Offer | None:
        """The chosen line; None where there is none."""
        return self._offers[self.currentRow()] if 0 <= self.currentRow() < len(self._offers) else None
