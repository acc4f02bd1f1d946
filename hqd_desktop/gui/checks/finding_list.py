"""The list at the left: groups that fold, findings that are walked through by the arrows, F8 for the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.checks.list_cell import FindingCell
from hqd_desktop.gui.checks.listing import FindingsModel, Read

if TYPE_CHECKING:
    from hqd_desktop.workspace.checking import Light

_FOLDS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)


class FindingList(QListView):
    """Enter on a finding goes to what may be decided on it (the page connects ``activated``)."""

    def __init__(self, read: Read, parent: QWidget) -> None:
        super().__init__(parent)
        self.findings = FindingsModel(read, self)
        self.setObjectName("finding_list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.findings)
        self.setItemDelegate(FindingCell(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.current().changed.connect(self.viewport().update)

    def number(self) -> int | None:
        """The number of the current finding."""
        return self.findings.number_at(self.currentIndex().row())

    def show_findings(self, lights: Sequence[Light], grouping: str, wanted: int | None, row: int) -> None:
        """Show other findings; the wanted one stays current, else what now stands at its place."""
        self.findings.show(lights, grouping)
        place = None if wanted is None else self.findings.row_of(wanted)
        if place is None:
            place = self.findings.next_finding(row - 1)
            if place is None:
                place = self.findings.next_finding(row, -1)
        if place is not None:
            self.go(place)

    def go(self, row: int) -> None:
        """Make a row the current one and show it."""
        index = self.findings.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def go_on(self) -> None:
        """To the next finding, after the last to the first."""
        found = self.findings.next_finding(self.currentIndex().row())
        found = self.findings.next_finding(-1) if found is None else found
        if found is not None:
            self.go(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a heading Space, Enter and the arrows to the sides fold and unfold."""
        row = self.currentIndex().row()
        group = self.findings.group_at(row)
        if group is not None and event.key() in _FOLDS:
            wanted = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}.get(Qt.Key(event.key()), not group.folded)
            if wanted is not group.folded:
                self.findings.fold(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading folds it."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.findings.group_at(index.row()) is not None:
            self.findings.fold(index.row())
            return
        super().mousePressEvent(event)
