"""Follows changes of the data: which cells to mark, what to read anew, and which cell undo should show."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.projects.table import ProjectTable
from hqd_desktop.gui.projects.writing import KIND, NAME

_NAMED = {"organisation", "area"}
"""Kinds whose names stand in cells of projects."""


class Following(QObject):
    """``goal`` is the cell to show when the rows are there; ``added`` a new project that waits for its name."""

    def __init__(self, table: ProjectTable, question: Question) -> None:
        super().__init__(table)
        self._table, self._question = table, question
        self._model = table.projects
        self.added: int | None = None
        self._goal: tuple[int, str] | None = None

    def take(self, announcement: Announcement) -> bool:
        """Follow a change in the cells; whether the projects of the view have to be asked for anew."""
        touched = announcement.records.get(KIND, frozenset())
        self._mark(announcement, touched)
        if _NAMED & announcement.records.keys():
            self._model.rows.writer.forget_references()
            self._model.forget(())
        if announcement.origin in (Origin.UNDO, Origin.REDO) and touched:
            keys = [key for key in self._model.columns if announcement.fields and key in announcement.fields]
            here = touched.intersection(self._table.chosen_ids())
            self.aim_at(min(here or touched), keys[0] if keys else "")
        if self._needs_asking(announcement):
            return True
        if touched:
            self._model.forget(touched)
            self.reveal()
        return False

    def aim_at(self, record: int, key: str = NAME) -> None:
        """Show a cell as soon as its project is in the table."""
        self._goal = (record, key)

    def reveal(self) -> bool:
        """Make the cell that is to be shown the current one; False where its project is not in the view."""
        if self._goal is None:
            return False
        record, key = self._goal
        self._goal = None
        place = self._model.rows.place(record)
        if place is not None:
            self._table.go(place, self._model.columns.index(key) if key in self._model.columns else -1)
        return place is not None

    def _needs_asking(self, announcement: Announcement) -> bool:
        """Whether other projects may be in the view now: some came or went, or a field changed that is filtered by.

        An edited row keeps its place in the order, as in a spreadsheet, until the order is asked for again.
        """
        touched = announcement.records.get(KIND)
        if touched is None or (self.added is not None and touched == {self.added}):
            return False
        if announcement.fields is None:
            return True
        filtered = {condition.field for condition in self._question.conditions}
        return bool(filtered & announcement.fields) or bool(self._question.find)

    def _mark(self, announcement: Announcement, touched: frozenset[int]) -> None:
        if announcement.fields is None or announcement.origin in (Origin.IMPORT, Origin.SAMPLE):
            return
        cells = {(record, key) for record in touched for key in announcement.fields if key in self._model.fields}
        if announcement.origin is Origin.UNDO:
            self._model.changed -= cells
        else:
            self._model.changed |= cells
