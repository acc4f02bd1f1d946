"""Follows changes of the data: which cells to mark, what to read anew, and which cell undo should show."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.gui.projects.model import Cell
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.projects.table import ProjectTable
from hqd_desktop.gui.projects.writing import KIND, NAME
from hqd_desktop.gui.session import Session

_FEW = 20
"""So many projects are looked at one by one."""
_NAMED = {"organisation", "area"}
"""Kinds whose names stand in cells of projects."""

_PRICED = {"rate", "setting"}
"""Kinds that decide at which rates amounts are converted, and so how they sort."""


class Following(QObject):
    """``goal`` is the cell to show when the rows are there; ``added`` a new project that waits for its name."""

    def __init__(self, session: Session, table: ProjectTable, question: Question) -> None:
        super().__init__(table)
        self._session = session
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
        place = self._model.uncover(record)
        if place is not None:
            self._table.go(place, self._model.columns.index(key) if key in self._model.columns else -1)
        return place is not None

    def _needs_asking(self, announcement: Announcement) -> bool:
        """Whether other projects may be in the view now: some came or went, or a field changed that is filtered or grouped by.

        An edited row keeps its place in the order, as in a spreadsheet, until the order is asked for again.
        """
        touched = announcement.records.get(KIND)
        if _PRICED & announcement.records.keys():
            return True
        if touched is None or (self.added is not None and touched == {self.added}):
            return False
        if announcement.fields is None and not self._all_stay(touched):
            return True
        filtered = {condition.field for condition in self._question.conditions} | {self._question.group} - {""}
        changed = filtered if announcement.fields is None else filtered & announcement.fields
        return bool(changed) or bool(self._question.find)

    def _all_stay(self, touched: frozenset[int]) -> bool:
        """Whether no project came or went, though other records did: a stage that is reached adds its event."""
        if not 0 < len(touched) <= _FEW or any(self._model.rows.place(record) is None for record in touched):
            return False
        return len(self._session.data.packed(KIND, list(touched), ("id",))) == len(touched)

    def _mark(self, announcement: Announcement, touched: frozenset[int]) -> None:
        if announcement.origin in (Origin.IMPORT, Origin.SAMPLE):
            return
        cells = self._cells(announcement, touched)
        if announcement.origin is Origin.UNDO:
            self._model.changed -= cells
        else:
            self._model.changed |= cells

    def _cells(self, announcement: Announcement, touched: frozenset[int]) -> set[Cell]:
        """The cells of projects that a change touched."""
        known = self._model.fields
        if announcement.fields is not None:
            return {(record, key) for record in touched for key in announcement.fields if key in known}
        if not 0 < len(touched) <= _FEW:
            return set()
        steps = [step for step in self._session.data.steps(announcement.change) if step.kind == KIND]
        return {(s.id, key) for s in steps if s.before is not None for key in s.after or () if key in known}
