"""Taking and leaving: which rows, columns and cells of a preview are written. Space is a cell, Shift+Space its row, Ctrl+Space its
column, as Excel selects them; a click on the mark of a row is the row. The menu says the same in words, and settles conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from hqd_desktop.exchange.choices import Choices, Place
from hqd_desktop.gui.importing.preview_model import FIXED, PreviewModel

if TYPE_CHECKING:
    from hqd_desktop.gui.importing.preview_table import PreviewTable

translate = QCoreApplication.translate


def turned_cells(model: PreviewModel, places: Iterable[Place]) -> Choices:
    """Cells taken where all of them are left, else left; a conflicting cell goes to the other side."""
    cells = list(places)
    made = model.choices
    conflicts = [place for place in cells if model.is_conflict(place)]
    if conflicts:
        win = all(made.wins(place) for place in conflicts)
        made = made.with_conflicts(conflicts, "ours" if win else "theirs")
    others = [place for place in cells if place not in conflicts]
    taken = bool(others) and all(made.leaves(place) for place in others)
    for place in others:
        if taken and place[1] in made.columns_left:
            made = made.with_column(place[1], taken=True)
        made = made.with_cell(place, taken=taken)
    return made


def turned_rows(choices: Choices, rows: Iterable[int]) -> Choices:
    """Rows (numbers from 1) taken where all of them are left, else left."""
    numbers = list(rows)
    taken = all(not choices.takes_row(number) for number in numbers)
    for number in numbers:
        choices = choices.with_row(number, taken=taken)
    return choices


def turned_columns(choices: Choices, columns: Iterable[int]) -> Choices:
    """Columns (from 0) taken where all of them are left, else left."""
    places = list(columns)
    taken = all(place in choices.columns_left for place in places)
    for place in places:
        choices = choices.with_column(place, taken=taken)
    return choices


class Taking(QObject):
    """Belongs to one preview. ``wanted(choices)``: a person chose otherwise."""

    wanted = Signal(object)

    def __init__(self, table: PreviewTable) -> None:
        super().__init__(table)
        self._table = table
        self._model = table.preview
        self.menu: QMenu | None = None

    # --- keys and mouse --------------------------------------------------------------------------

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key takes or leaves something."""
        if event.key() != Qt.Key.Key_Space or self._model.plan is None:
            return False
        keys = event.modifiers()
        if keys == Qt.KeyboardModifier.ShiftModifier:
            self.rows()
        elif keys == Qt.KeyboardModifier.ControlModifier:
            self.columns()
        elif keys == Qt.KeyboardModifier.NoModifier:
            if self._table.currentIndex().column() < FIXED:
                self.rows()
            else:
                self.cells()
        else:
            return False
        return True

    def cells(self) -> None:
        """Take or leave the selected cells."""
        if places := self._places():
            self.wanted.emit(turned_cells(self._model, places))

    def rows(self) -> None:
        """Take or leave the rows of the selection."""
        if numbers := self._numbers():
            self.wanted.emit(turned_rows(self._model.choices, numbers))

    def columns(self) -> None:
        """Take or leave the columns of the selection."""
        if columns := self._columns():
            self.wanted.emit(turned_columns(self._model.choices, columns))

    def settle(self, side: str) -> None:
        """Settle the selected conflicts: "ours" or "theirs"."""
        conflicts = [place for place in self._places() if self._model.is_conflict(place)]
        self.wanted.emit(self._model.choices.with_conflicts(conflicts, side))

    def open_menu(self, place: QPoint) -> None:
        """What can be done with the selection; ``place`` is on the screen."""
        menu = QMenu(self._table)
        cells, choices = self._places(), self._model.choices
        if any(self._model.is_conflict(cell) for cell in cells):
            self._row(menu, translate("Import", "Keep what stands here"), lambda: self.settle("ours"))
            self._row(menu, translate("Import", "Take what the file says"), lambda: self.settle("theirs"))
            menu.addSeparator()
        if cells:
            left = all(choices.leaves(cell) for cell in cells)
            words = (
                translate("Import", "Take the cell") if left else translate("Import", "Leave the cell as it is here")
            )
            self._row(menu, words, self.cells, "Space")
        numbers, columns = self._numbers(), self._columns()
        if numbers:
            left = all(not choices.takes_row(number) for number in numbers)
            words = translate("Import", "Take the row") if left else translate("Import", "Leave the row out")
            self._row(menu, words, self.rows, "Shift+Space")
        if columns:
            left = all(column in choices.columns_left for column in columns)
            words = (
                translate("Import", "Take the column")
                if left
                else translate("Import", "Leave the column as it is here")
            )
            self._row(menu, words, self.columns, "Ctrl+Space")
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(place)

    @staticmethod
    def _row(menu: QMenu, words: str, does: Callable[[], object], keys: str = "") -> None:
        # The keys are said, not bound: the table hears them itself.
        menu.addAction(f"{words}\t{keys}" if keys else words).triggered.connect(lambda _on=False: does())

    # --- what is selected ------------------------------------------------------------------------

    def _places(self) -> list[Place]:
        found = (self._model.choosable(index) for index in self._table.selectedIndexes())
        return [place for place in found if place is not None]

    def _numbers(self) -> list[int]:
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        return [self._model.row(row).number for row in rows if self._model.row(row).after]

    def _columns(self) -> list[int]:
        found = {
            index.column() - FIXED: self._model.place_at(index)
            for index in self._table.selectedIndexes()
            if index.column() >= FIXED
        }
        return sorted({place for at, place in found.items() if place >= 0 and self._model.column(at).field})
