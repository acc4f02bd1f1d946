"""The timeline: list and bars in step, what is told of a milestone, the legend; plans are moved by mouse and keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import theme
from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.presentation import Presentation
from hqd_desktop.gui.projects.timeline.book import LineBook
from hqd_desktop.gui.projects.timeline.canvas import TimelineCanvas
from hqd_desktop.gui.projects.timeline.card import MarkCard, told
from hqd_desktop.gui.projects.timeline.drawing import mark_x
from hqd_desktop.gui.projects.timeline.legend import TimelineLegend
from hqd_desktop.gui.projects.timeline.lines import DATES, Mark
from hqd_desktop.gui.projects.timeline.listing import TimelineList
from hqd_desktop.gui.projects.timeline.scale import PER_DAY, Zoom
from hqd_desktop.gui.projects.timeline.tools import TimelineTools
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.stacked import column_in
from hqd_desktop.workspace import operations

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.gui.projects.page import ProjectsPage

_LIST_WIDE = 326
_MEASURING = Text("Finding dates", "正在查找日期")
_MOVED = Text("Plan moved to {day}", "计划已改为 {day}")
Reach = tuple[dt.date, dt.date] | None


class Timeline(Presentation):
    """Shows the rows of the page's model and shares the selection of its table."""

    lacks = frozenset({"edit.paste", "edit.copy", "edit.fill_down"})

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(session, page)
        self._model, self._selection = page.model, page.table.selectionModel()
        self.book = LineBook(session, self._model)
        self.list = TimelineList(self._model, page.table.is_lit_row, self)
        self.list.setSelectionModel(self._selection)
        self.canvas = TimelineCanvas(self.book.line, self)
        self.legend = TimelineLegend(self)
        self.bar = TimelineTools(self)
        self._card = MarkCard(self.canvas.viewport())
        self._view: View | None = None
        self._reach: Reach = None
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
        column = column_in(self)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        ours, theirs = self.canvas.verticalScrollBar(), self.list.verticalScrollBar()
        ours.valueChanged.connect(theirs.setValue)
        theirs.valueChanged.connect(ours.setValue)
        self._selection.currentRowChanged.connect(self._current_changed)
        self.page.table.chosen_changed.connect(self.list.viewport().update)
        self.canvas.row_chosen.connect(self._choose)
        self.canvas.row_wanted.connect(self._go)
        self.canvas.hovered.connect(self._tell)
        self.canvas.moving_changed.connect(self._tell_moving)
        self.canvas.moved.connect(self._moved)
        self.canvas.zoomed.connect(self.bar.zoom.choose)
        self.bar.today_wanted.connect(self.look_at_today)
        self.bar.zoom_wanted.connect(self._zoom)
        self.bar.baseline_wanted.connect(self._show_baseline)
        self._model.modelReset.connect(self._rows_changed)
        self.bar.group_wanted.connect(self._choose_group)
        self._model.rowsRemoved.connect(self._rows_changed)
        self._model.rowsInserted.connect(self._rows_changed)
        self._model.dataChanged.connect(self._cells_changed)

    # --- what a presentation does --------------------------------------------------------------

    def ask(self, view: View) -> None:
        """Find out off the interface thread between which days the dates of the projects lie."""
        workspace = self.session.data
        self._view = view

        def work(_progress: Progress) -> Reach:
            return workspace.extent(view, DATES)

        def done(reach: Reach) -> None:
            if view == self._view:
                self._reach = reach
                self._rows_changed()

        self.session.jobs.run(_MEASURING, work, done, of=self)

    def refresh(self, announcement: Announcement | None) -> None:
        """Lines may differ."""
        self.book.forget()
        self.canvas.viewport().update()
        if announcement is None:
            self.retranslate()

    def enter(self) -> None:
        """The keyboard goes to the bars."""
        self.canvas.setFocus()

    def tools(self) -> Sequence[QWidget]:
        """Today, zoom, first plans."""
        return self.bar.widgets()

    def panes(self) -> Sequence[QWidget]:
        """List and bars."""
        return (self.list, self.canvas)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Printing prints what is shown."""
        return {"file.print": self.print}

    def print(self) -> None:
        """Preview the timeline of the view for the time in sight; from there it is printed or saved."""
        from hqd_desktop.gui.sheets import open_timeline

        left, scale = self.canvas.left(), self.canvas.scale
        time = scale.day(left), scale.day(left + self.canvas.viewport().width())
        name = self.page.title()
        open_timeline(self.session, self.page.question.view(self.session.lang), Text(name, name), time)

    def hint(self) -> str:
        """What the keys and the mouse do, or where a plan is being moved to."""
        day = self.canvas.moving.day
        if day is not None:
            said = day.text(self.session.lang)
            return self.tr("Planned for {day} — Enter or release saves, Esc cancels").format(day=said)
        return self.tr("Drag a planned milestone to change its date. Recorded dates are changed in the inspector.")

    def can_leave(self) -> bool:
        """A plan that is being moved goes back."""
        self.canvas.moving.drop()
        return True

    def save_state(self) -> dict[str, Plain]:
        """Zoom, width of the list, whether first plans are shown."""
        wide = self.splitter.sizes()[0]
        return {
            "timeline_zoom": self.canvas.scale.zoom(),
            "timeline_list": wide,
            "timeline_baseline": self.canvas.baseline,
        }

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        zoom = state.get("timeline_zoom")
        if zoom in PER_DAY:
            self._zoom(str(zoom))
            self.bar.zoom.choose(str(zoom))
        wide = state.get("timeline_list")
        if isinstance(wide, int) and not isinstance(wide, bool) and wide > 0:
            self.splitter.setSizes([wide, 3 * wide])
        self.bar.baseline.setChecked(state.get("timeline_baseline", True) is not False)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.list.setAccessibleName(self.tr("Projects of the timeline"))
        self.canvas.setAccessibleName(self.tr("Timeline"))
        lang = self.session.lang
        said = Day.of(self.canvas.today).text(lang)
        short = said if lang == "zh" else said.rsplit(" ", 1)[0]
        self.canvas.speak(lang, self.tr("Today {day}").format(day=short))
        self.bar.retranslate()
        self.legend.update()

    def restyle(self) -> None:
        """Follow the theme."""
        self.list.restyle()
        self.setFont(theme.font())
        super().restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """The first time today is brought into sight."""
        super().showEvent(event)
        self.list.show_columns()
        self._rows_changed()
        if not self._was_shown:
            self._was_shown = True
            self.look_at_today()

    def look_at_today(self) -> None:
        """Bring today into sight."""
        self.canvas.look_at(self.canvas.today)

    def _zoom(self, to: str) -> None:
        zoom: Zoom = next(key for key in PER_DAY if key == to)
        self.canvas.zoom(zoom)

    def _choose_group(self) -> None:
        self.page.grouping.open_menu(self.bar.group)

    def _show_baseline(self, shown: bool) -> None:
        self.canvas.baseline = shown
        self.canvas.viewport().update()

    # --- rows ----------------------------------------------------------------------------------

    def _rows_changed(self) -> None:
        self.book.forget()
        self.canvas.show_rows(self._model.rowCount(), self._reach)
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
        self._card.tell(*told(mark, line, self.session.lang, self.canvas.today), QPoint(x, y - 16))

    def _tell_moving(self) -> None:
        shown = self.canvas.moving.shown()
        line = self.canvas.line(self.canvas.current)
        if shown is not None and line is not None:
            mark, at = shown
            x = int(mark_x(mark, self.canvas.scale, at)) - self.canvas.left()
            y = (self.canvas.current + 1) * self.canvas.row_height - self.canvas.verticalScrollBar().value()
            words = told(mark, line, self.session.lang, self.canvas.today, self.canvas.moving.day)
            self._card.tell(*words, QPoint(x, y - 16))
        else:
            self._card.hide()
        self.state_changed.emit()

    def _moved(self, row: int, key: str, day: Day) -> None:
        found = self._model.row(row)
        if found is None:
            return
        change = operations.set_fields(self.session.data, KIND, [found.id], {key: day.pack()})
        said = _MOVED.fill(day=Text(day.text("en"), day.text("zh")))
        writes.apply(self.session, change, said)
