"""The timeline as the page of projects shows it: list and bars in step, what is told of a milestone, the legend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hqd_desktop.domain.days import Day
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.timeline.book import LineBook
from hqd_desktop.gui.projects.timeline.canvas import TimelineCanvas
from hqd_desktop.gui.projects.timeline.card import MarkCard, told
from hqd_desktop.gui.projects.timeline.drawing import mark_x
from hqd_desktop.gui.projects.timeline.legend import TimelineLegend
from hqd_desktop.gui.projects.timeline.lines import Mark
from hqd_desktop.gui.projects.timeline.listing import TimelineList
from hqd_desktop.gui.session import Session

_LIST_WIDE = 326


class TimelineView(QWidget):
    """Shares model and selection with the table. ``plan_moved`` asks for a date: project, field, ``Day``."""

    plan_moved = Signal(object, str, object)
    state_changed = Signal()

    def __init__(
        self, session: Session, model: ProjectModel, selection: QItemSelectionModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._model, self._selection = session, model, selection
        self.book = LineBook(session, model)
        self.list = TimelineList(model, self)
        self.list.setSelectionModel(selection)
        self.canvas = TimelineCanvas(self.book.line, self)
        self.legend = TimelineLegend(self)
        self._card = MarkCard(self.canvas.viewport())
        self.reach: tuple[dt.date, dt.date] | None = None
        self._was_shown = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.canvas)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_LIST_WIDE, 3 * _LIST_WIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        ours, theirs = self.canvas.verticalScrollBar(), self.list.verticalScrollBar()
        ours.valueChanged.connect(theirs.setValue)
        theirs.valueChanged.connect(ours.setValue)
        self._selection.currentRowChanged.connect(self._current_changed)
        self.canvas.row_chosen.connect(self._choose)
        self.canvas.row_wanted.connect(self._go)
        self.canvas.hovered.connect(self._tell)
        self.canvas.moving_changed.connect(self._tell_moving)
        self.canvas.moved.connect(self._moved)
        self._model.modelReset.connect(self._rows_changed)
        self._model.rowsInserted.connect(self._rows_changed)
        self._model.dataChanged.connect(self._cells_changed)

    # --- what the page asks --------------------------------------------------------------------

    def show_reach(self, reach: tuple[dt.date, dt.date] | None) -> None:
        """The days the projects of the view speak of; the scale holds them all."""
        self.reach = reach
        self._rows_changed()

    def forget(self, ids: Collection[int] = ()) -> None:
        """Read the lines of these projects anew, of all where none is named."""
        self.book.forget(ids)
        self.canvas.viewport().update()

    def moving_words(self) -> str:
        """What the status bar says while a plan is being moved, and of what can be done."""
        day, lang = self.canvas.moving.day, self._session.lang
        if day is not None:
            return self.tr("Planned for {day} — Enter or release saves, Esc cancels").format(day=day.text(lang))
        return self.tr("Drag a planned milestone to change its date. Recorded dates are changed in the inspector.")

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.list.setAccessibleName(self.tr("Projects of the timeline"))
        self.canvas.setAccessibleName(self.tr("Timeline"))
        lang = self._session.lang
        day = Day.of(self.canvas.today)
        short = day.text(lang) if lang == "zh" else day.text(lang).rsplit(" ", 1)[0]
        self.canvas.speak(lang, self.tr("Today {day}").format(day=short))
        self.legend.update()

    def restyle(self) -> None:
        """Follow the theme."""
        self.list.restyle()
        self.setFont(theme.font())
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """The first time today is brought into sight."""
        super().showEvent(event)
        self.list.show_columns()
        self._rows_changed()
        if not self._was_shown:
            self._was_shown = True
            self.canvas.look_at(self.canvas.today)

    # --- rows ----------------------------------------------------------------------------------

    def _rows_changed(self) -> None:
        self.book.forget()
        self.canvas.show_rows(self._model.rowCount(), self.reach)
        self.canvas.set_current(self._selection.currentIndex().row())

    def _cells_changed(self) -> None:
        self.book.forget()
        self.canvas.viewport().update()

    def _current_changed(self) -> None:
        row = self._selection.currentIndex().row()
        self.canvas.set_current(row)
        if self.isVisible() and row >= 0:
            self.list.scrollTo(self._selection.currentIndex())
        self._card.hide()

    def _choose(self, row: int) -> None:
        index = self._model.index(row, max(0, self._selection.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag
        self._selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _go(self, by: int) -> None:
        row = self._selection.currentIndex().row() + by
        if self._model.rowCount():
            self._choose(min(max(row, 0), self._model.rowCount() - 1))

    # --- milestones ----------------------------------------------------------------------------

    def _tell(self, row: int, mark: Mark | None) -> None:
        line = self.canvas.line(row)
        if line is None or mark is None:
            self._card.hide()
            return
        x = int(mark_x(mark, self.canvas.scale)) - self.canvas.left()
        y = (row + 1) * self.canvas.row_height - self.canvas.verticalScrollBar().value()
        self._card.tell(*told(mark, line, self._session.lang, self.canvas.today), QPoint(x, y - 16))

    def _tell_moving(self) -> None:
        shown = self.canvas.moving.shown()
        line = self.canvas.line(self.canvas.current)
        if shown is not None and line is not None:
            mark, at = shown
            x = int(mark_x(mark, self.canvas.scale, at)) - self.canvas.left()
            y = (self.canvas.current + 1) * self.canvas.row_height - self.canvas.verticalScrollBar().value()
            words = told(mark, line, self._session.lang, self.canvas.today, self.canvas.moving.day)
            self._card.tell(*words, QPoint(x, y - 16))
        else:
            self._card.hide()
        self.state_changed.emit()

    def _moved(self, row: int, key: str, day: Day) -> None:
        found = self._model.row(row)
        if found is not None:
            self.plan_moved.emit(found.id, key, day)
