"""The table of the agenda: Enter opens, Space ticks, F2 or typing edits a date or who is responsible in place."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects import asked as asked_for
from hqd_desktop.gui.projects import contradicting
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.inspector.lines import draw_sign
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.widgets.cells import PAD, ROW, Cell, Index, PillCell
from hqd_desktop.gui.widgets.plain_table import whole_rows
from hqd_desktop.gui.work.model import SIGN_ROLE, AgendaModel

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.gui.work.asking import Answer
    from hqd_desktop.workspace.agenda import Row

_SIGN = 22
_BOX = PAD + 18


class _Signed(Cell):
    """A diamond or a box before the words."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """Sign, then words."""
        sign = index.data(SIGN_ROLE)
        if sign:
            draw_sign(painter, sign, rect)
            rect = rect.adjusted(_SIGN, 0, 0, 0)
        super().content(painter, option, index, rect)


class _State(PillCell):
    """The stage of a project as a pill, any other state as words."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """Pill or words."""
        if index.data(SIGN_ROLE):
            super().content(painter, option, index, rect)
        else:
            Cell.content(self, painter, option, index, rect)


class AgendaTable(QTableView):
    """``opened`` brings the line that is to be opened."""

    opened = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines = AgendaModel(session, self)
        self._of = ""
        self.setModel(self.lines)
        self._cells = (Cell(self, row=ROW), _Signed(self, row=ROW), _State(self, row=ROW))
        self.setItemDelegate(self._cells[0])
        whole_rows(self)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.editing = Editing(session, self, self._write)
        self.editing.moved.connect(self._moved)
        theme.current().changed.connect(self.viewport().update)

    def show_answer(self, answer: Answer) -> None:
        """Show other lines; the current one stays current where it is still among them."""
        before, cell = self.current(), self.currentIndex()
        self.lines.show(answer)
        if answer.agenda.asked.list != self._of:
            self._of = answer.agenda.asked.list
            self._fit()
        place = None if before is None else answer.agenda.place((before.kind, before.id, before.key))
        row = place if place is not None else min(max(cell.row(), 0), len(answer.agenda) - 1)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, max(0, min(cell.column(), len(self.lines.columns) - 1))))

    def current(self) -> Row | None:
        """The current line."""
        return self.lines.line(self.currentIndex().row())

    def go_to(self, kind: str, record: int) -> bool:
        """Make the line of a record the current one."""
        agenda = self.lines.agenda
        for row in range(0 if agenda is None else len(agenda)):
            if agenda is not None and agenda.found.ids[row] == record and agenda.at(row)[0] == kind:
                self.setCurrentIndex(self.lines.index(row, 0))
                return True
        return False

    def _fit(self) -> None:
        heading = self.horizontalHeader()
        for number, column in enumerate(self.lines.columns):
            stretch = not column.width
            heading.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive)  # fmt: skip
            if not stretch:
                heading.resizeSection(number, column.width)
            plain, signed, state = self._cells
            made = signed if column.key in ("sign", "text") else state if column.key == "state" else plain
            self.setItemDelegateForColumn(number, made)

    # --- keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, F2 edits; typing over a cell that can be edited edits it."""
        index, key = self.currentIndex(), event.key()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if index.isValid() and not held:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.opened.emit(self.current())
                return
            if key == Qt.Key.Key_Space:
                self.tick()
                return
            if key == Qt.Key.Key_F2:
                self.edit_here()
                return
            if event.text().isprintable() and event.text().strip() and self._target(index) is not None:
                self.edit_here(event.text())
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters that nothing is done with do not jump: Qt would read every line for it, and the next letter edit another."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        box = index.isValid() and index.data(SIGN_ROLE) in ("open", "done")
        if box and at.x() - self.visualRect(index).left() < _BOX and event.button() == Qt.MouseButton.LeftButton:
            self.tick()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits what can be edited and opens any other line."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        box = index.data(SIGN_ROLE) in ("open", "done") and event.position().x() - self.visualRect(index).left() < _BOX
        if self._target(index) is not None and not box:
            self.edit_here()
        elif not box:
            self.opened.emit(self.current())

    # --- writing -------------------------------------------------------------------------------

    def tick(self) -> bool:
        """Done, or to be done again: one undo. False where the line is not ticked but reached by its project."""
        from hqd_desktop.workspace import agenda

        row = self.current()
        if row is None or not row.values:
            return False
        change = agenda.tick(self._session.data, row, dt.date.today())
        return change is not None and self._session.apply(change, change.label)

    def edit_here(self, typed: str = "") -> bool:
        """Open an entry over the current cell; where that cannot be edited, over the date."""
        index = self.currentIndex()
        target = self._target(index)
        if target is None and not typed:
            keys = [column.key for column in self.lines.columns]
            index = index.siblingAtColumn(keys.index("due")) if "due" in keys else index
            target = self._target(index)
        if target is None:
            return False
        self.setCurrentIndex(index)
        self.editing.begin(index, target, typed)
        return True

    def _target(self, index: QModelIndex) -> Target | None:
        """What a cell edits: None where it cannot be edited here."""
        row = self.lines.line(index.row())
        if row is None or not row.values:
            return None
        key = _edited(row, self.lines.columns[index.column()].key)
        if key is None:
            return None
        field, packed = fields(row.kind)[key], row.values.get(key)
        value = None if packed is None else field.kind.unpack(packed)
        return Target((row.id,), field, packed, field.kind.edit(value, self._session.style()))

    def _write(self, target: Target, text: str) -> UserError | None:
        from hqd_desktop.workspace import agenda

        row = self.lines.line(self.editing.at().row())
        if row is None:
            return REFUSED
        hint = asked_for.hint_for(self._session, target.field, target.packed)
        wrong = asked_for.trouble(target.field, text, hint)
        if wrong is not None:
            return wrong
        try:
            change = agenda.set_field(self._session.data, row, target.field.key, text, hint)
        except UserError as trouble:
            return trouble
        if not self._session.apply(change):
            return REFUSED
        if row.kind == "project":
            contradicting.warn(self._session, change)
        return None

    def _moved(self, way: str) -> None:
        at = self.currentIndex()
        down, right = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}.get(way, (0, 0))
        index = self.lines.index(at.row() + down, at.column() + right)
        if index.isValid():
            self.setCurrentIndex(index)


def _edited(row: Row, column: str) -> str | None:
    """The field that a column edits of a line."""
    if row.kind in ("meeting", "report"):
        return None
    if column == "due":
        return row.key
    if column == "who":
        return "department" if row.kind == "project" else "owner"
    if row.kind == "project":
        return "next_step" if column == "what" and row.key == "next_step_on" else None
    return {"text": "text", "what": "name", "project": "project", "meeting": "meeting"}.get(column)
