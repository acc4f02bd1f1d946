"""The table of projects as lines: rows of a height that a person chose, headings of groups that fold, the way from line to line."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui.projects.editing import Editing
from hqd_desktop.gui.projects.header import ProjectHeader
from hqd_desktop.gui.projects.headline import Headline
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import LAMP
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT, RELAXED, ROW
from hqd_desktop.gui.widgets.frozen_table import FrozenTable

DENSITY = "rows"
_HEIGHTS = {"compact": COMPACT, "standard": ROW, "relaxed": RELAXED}


class GroupedTable(FrozenTable):
    """``current`` is the cell with the keyboard, ``hovered`` the line under the mouse; both are kept for painting."""

    editing: Editing

    def __init__(self, session: Session, model: ProjectModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.projects = model
        self.hovered = -1
        self.current = (-1, -1)
        self.setModel(model)
        self.heading = ProjectHeader(model, self)
        self.setHorizontalHeader(self.heading)
        self.frozen = self.heading.frozen
        self.frozen.changed.connect(self.viewport().update)
        self.heads = Headline(self.heading, model)
        self._settings = session.settings
        self._settings.changed.connect(self._setting_changed)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(COMPACT)
        rows.setDefaultSectionSize(_HEIGHTS[self._settings.get(DENSITY)])
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)

    def _setting_changed(self, key: str) -> None:
        if key == DENSITY:
            current = self.currentIndex()
            self.verticalHeader().setDefaultSectionSize(_HEIGHTS[self._settings.get(DENSITY)])
            if current.isValid():
                self.scrollTo(current)
            self.editing.follow()

    def row_height(self) -> int:
        """How high rows are now."""
        return self.verticalHeader().defaultSectionSize()

    def rows_on_screen(self) -> int:
        """How many rows fit the height of the table."""
        return max(1, self.viewport().height() // self.row_height())

    # --- going to cells ------------------------------------------------------------------------

    def go(self, row: int, column: int = -1) -> None:
        """Make a cell the current one (its column stays where none is given) and show it."""
        at = column if column >= 0 else max(0, self.currentIndex().column())
        if column < 0 and self.projects.columns[at : at + 1] == (LAMP,) and len(self.projects.columns) > 1:
            at = self.heading.logicalIndex(1)
        index = self.projects.index(row, at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current_id(self) -> int | None:
        """The project of the current row, None on the heading of a group."""
        row, ids = self.currentIndex().row(), self.projects.rows.ids
        return ids[row] if 0 <= row < len(ids) and ids[row] > 0 else None

    def step(self, by: int) -> None:
        """Go to the next project (1), or the one before (-1), past headings of groups."""
        row = self.projects.rows.lines.next_project(self.currentIndex().row() + by, by)
        if row is not None:
            self.go(row)

    # --- folding -------------------------------------------------------------------------------

    def folds_with(self, key: int) -> bool:
        """Whether a key folds or unfolds the group whose heading is the current line."""
        row = self.currentIndex().row()
        if self.projects.group_at(row) is None:
            return False
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        return key == (Qt.Key.Key_Right if self.projects.is_folded(row) else Qt.Key.Key_Left)

    def fold(self, row: int) -> None:
        """Fold the group of a heading, or unfold it; the heading becomes the current line."""
        if not self.editing.finish():
            return
        self.projects.fold(row)
        self.stand_on(row)

    def fold_all(self, *, folded: bool) -> None:
        """Fold all groups, or unfold them; the current line stays with its project, or goes to the heading above it."""
        if not self.editing.finish():
            return
        record, row = self.current_id(), self.currentIndex().row()
        column, lines = max(0, self.currentIndex().column()), self.projects.rows.lines
        group = self.projects.group_at(row) if record is None else lines.group_of(record)
        self.projects.fold_all(folded=folded)
        place = None if record is None else self.projects.rows.place(record)
        if place is not None:
            self.go(place, column)
        elif group is not None and (head := lines.head(group)) is not None:
            self.stand_on(head)

    def stand_on(self, row: int) -> None:
        """Make a heading the current line; nothing is selected then."""
        index = self.projects.index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Clear)
        self.scrollTo(index)

    # --- painting ------------------------------------------------------------------------------

    def scrolled_sideways(self) -> None:
        """The names of groups stay at the left."""
        if len(self.projects.rows.lines.heads):
            for row in self.rows_in(self.viewport().rect()):
                if self.projects.group_at(row) is not None:
                    top, height = self.rowViewportPosition(row), self.row_height()
                    self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then the headings of groups across them."""
        super().paintEvent(event)
        if len(self.projects.rows.lines.heads):
            self._paint_heads(event.region())

    def _paint_heads(self, region: QRegion) -> None:
        painter = QPainter(self.viewport())
        width = self.viewport().width()
        current = self.current[0] if self.hasFocus() else -1
        for row in self.rows_in(region.boundingRect()):
            group = self.projects.group_at(row)
            rect = QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
            if group is not None and region.intersects(rect):
                self.heads.paint(painter, rect, group, hovered=self.hovered == row, current=current == row)
        painter.end()

    def hover(self, row: int) -> None:
        """Light the row under the mouse."""
        if row == self.hovered:
            return
        for one in (self.hovered, row):
            if one >= 0:
                self.viewport().update(0, self.rowViewportPosition(one), self.viewport().width(), self.row_height())
        self.hovered = row
