"""The change log: every edit and import with time, author and counts; undo the last, or everything back to one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QSplitter,
    QTableView,
    QWidget,
)

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.gui.changes import going_back
from hqd_desktop.gui.changes.details import StepsTable
from hqd_desktop.gui.changes.model import ADDED, AT, AUTHOR, EDITED, REMOVED, STATE, WHAT, ChangesModel
from hqd_desktop.gui.changes.narrowing import Narrowing
from hqd_desktop.gui.pages import Page, Plain, Status
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.gui.widgets.cells import Cell
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.plain_table import whole_rows
from hqd_desktop.gui.widgets.stacked import column_in
from hqd_desktop.workspace import Entry, trash

_FIXED = (Origin.UNDO, Origin.REDO, Origin.SAMPLE)
"""What undo passes over: it is undone by redo, or is what the workspace began with."""
_WIDTHS = {AT: 150, AUTHOR: 130, ADDED: 84, EDITED: 84, REMOVED: 84, STATE: 96}


class ChangesPage(Page):
    """Reads the journal; writes only by undo and redo."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._header = PageHeader()
        self._undo, self._redo, self._back = Button(icon="undo-2"), Button(icon="redo-2"), Button(icon="history")
        self._look = IconButton("eye")
        for button, does in (
            (self._look, self.look),
            (self._back, self.undo_to_here),
            (self._redo, session.redo),
            (self._undo, session.undo),
        ):
            self._header.add(button)
            button.clicked.connect(lambda _on=False, does=does: does())
        self._model = ChangesModel(session, self)
        self._table = _table(self._model)
        self._table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._steps = StepsTable(session, self)
        self._steps.opened.connect(self._open_record)
        self.narrowing = Narrowing(self)
        self.narrowing.changed.connect(self._narrow)
        self._nothing = EmptyState(self)
        self._nothing.clicked.connect(self.narrowing.clear)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self._table)
        self._parts.addWidget(self._steps)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        column = column_in(self)
        column.addWidget(self._header)
        column.addWidget(self.narrowing)
        column.addWidget(self._parts, 1)
        column.addWidget(self._nothing, 1)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Change log")

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._header.set_title(self.tr("Change log"), self.tr("Every edit and import, newest first"))
        self._undo.setText(self.tr("Undo"))
        self._redo.setText(self.tr("Redo"))
        self._back.setText(self.tr("Undo to here"))
        self._look.set_name(self.tr("Look at the records as they were after the selected change"))
        self._back.setToolTip(self.tr("Take back the selected change and everything after it"))
        self._table.setAccessibleName(self.tr("Changes"))
        self.narrowing.retranslate()
        self._nothing.set_words(
            self.tr("No change is like this"), self.tr("The log has no such change."), self.tr("Show all changes")
        )

    def refresh(self, announcement: Announcement | None) -> None:
        """Read the journal anew; it changes with every change."""
        self._model.read()
        if self._model.entries:
            self._table.selectRow(0)
        nothing = not self._model.entries and self.narrowing.is_set()
        self._parts.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        self._show_chosen()

    def reveal(self, kind: str, record_id: int) -> None:
        """Select a change by its number; of a record show all its changes."""
        if kind != "change":
            name = trash.names(self.session.data, self.session.lang)(kind, record_id)
            self.narrowing.only(kind, record_id, name)
            return
        if self.narrowing.is_set():
            self.narrowing.clear()
        row = self._model.row_of(record_id)
        if row is not None:
            self._table.selectRow(row)
            self._table.scrollTo(self._model.index(row, 0))

    def save_state(self) -> dict[str, Plain]:
        """The height of the list."""
        return {"list": self._parts.sizes()[0]}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take it back."""
        high = state.get("list")
        if isinstance(high, int) and not isinstance(high, bool) and high > 0:
            self._parts.setSizes([high, max(120, self.height() - high)])

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Undo to here, where a change that stands is selected; a look at the records as they were after any."""
        made: dict[str, Callable[[], object]] = {}
        if self._target() is not None:
            made["changes.back"] = self.undo_to_here
        if self._chosen() is not None:
            made["view.then"] = self.look
        return made

    def status(self) -> Status:
        """How many changes were read so far."""
        return Status(selection=self.tr("%n change(s)", "", len(self._model.entries)))

    def panes(self) -> tuple[QWidget, ...]:
        """The changes, and what the chosen one touched."""
        return (self.narrowing.words, self._table, self._steps)

    def undo_to_here(self) -> None:
        """Take back the selected change and all after it, as one gesture that redo brings again."""
        target = self._target()
        if target is not None:
            going_back.undo_to(self.session, target)

    def look(self) -> None:
        """Show the records as they were after the selected change."""
        entry = self._chosen()
        if entry is not None:
            from hqd_desktop.gui.past.window import look

            look(self.session, self.window(), entry.id)

    def _chosen(self) -> Entry | None:
        row = self._table.currentIndex().row()
        return self._model.entries[row] if 0 <= row < len(self._model.entries) else None

    def _target(self) -> Entry | None:
        entry = self._chosen()
        if entry is None:
            return None
        undoable = self.session.undoable
        stands = entry.undone_by is None and entry.origin not in _FIXED
        return entry if stands and undoable is not None and entry.id <= undoable.id else None

    def _narrow(self) -> None:
        self._model.sought = self.narrowing.sought()
        if self.session.workspace is not None:
            self.refresh(None)

    def _show_chosen(self) -> None:
        entry = self._chosen()
        if self.session.workspace is not None:
            count = 0 if entry is None else entry.added + entry.edited + entry.removed
            self._steps.show_change(0 if entry is None else entry.id, count)
        self._show_state()

    def _open_record(self, kind: str, record: int) -> None:
        """Show the record of a step where its kind has a page and it is there; else all its changes."""
        page = {"project": "projects", "indicator": "indicators"}.get(kind)
        if page is not None and self.session.data.packed_record(kind, record) is not None:
            self.session.show(page, kind, record)
        elif kind in RECORDS:
            self.reveal(kind, record)

    def _show_state(self) -> None:
        self._undo.setEnabled(self.session.can_undo())
        self._redo.setEnabled(self.session.can_redo())
        self._back.setEnabled(self._target() is not None)
        self._look.setEnabled(self._chosen() is not None)
        self.state_changed.emit()


def _table(model: ChangesModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(Cell(table, framed=False))
    whole_rows(table)
    header = table.horizontalHeader()
    header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in _WIDTHS.items():
        table.setColumnWidth(column, width)
    return table
