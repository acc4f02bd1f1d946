"""The page of projects: header, filters, table and totals over one View, and the inspector beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import FINDINGS
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.gui.forms.ui_projects_page import Ui_ProjectsPage
from hqd_desktop.gui.pages import Given, Page, Plain, Status
from hqd_desktop.gui.presentations import BY_KEY
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.actions import RowActions
from hqd_desktop.gui.projects.asking import Answer, Asking
from hqd_desktop.gui.projects.colouring import Colouring
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.emptiness import say_why_empty
from hqd_desktop.gui.projects.filtering import Filtering
from hqd_desktop.gui.projects.following import Following
from hqd_desktop.gui.projects.grouping import Grouping
from hqd_desktop.gui.projects.inspector.panel import Inspector
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.presenting import Presenting
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.projects.shelf import VIEW, Shelf
from hqd_desktop.gui.projects.table import ProjectTable
from hqd_desktop.gui.projects.totals_side import TotalsSide
from hqd_desktop.gui.projects.writing import KIND, LAMP, NAME
from hqd_desktop.gui.rates import said as rates_said
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button, IconButton

_ASK_AGAIN_MS = 60


class ProjectsPage(Page):
    """Everything it shows comes from one ``Question``; everything it writes goes through ``writes``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.form = Ui_ProjectsPage()
        self.form.setupUi(self)
        self.setObjectName("page")
        self.question = Question(self)
        self.asking = Asking(session, self)
        self.model = ProjectModel(session, self)
        self.table = ProjectTable(session, self.model, self.write, self)
        self.totals = TotalsSide(session, self.table, self.asking)
        self.form.table_column.addWidget(self.table, 1)
        self.form.table_column.addWidget(self.totals.strip)
        self.following = Following(session, self.table, self.question)
        self.row_actions = RowActions(session, self)
        self.grouping = Grouping(session, self)
        self.colouring = Colouring(session, self)
        self.filtering = Filtering(session, self)
        self.presenting = Presenting(session, self)
        self.shelf = Shelf(session, self)
        self.panel = Inspector(session, self.model)
        self._was_shown, self._is_new = False, True
        self._known = fields(KIND)
        self._build_header()
        self._connect()
        self._connect_table()
        self._show_columns()
        self.retranslate()

    def _build_header(self) -> None:
        self.columns_button, self.export_button = IconButton("columns-3"), IconButton("download")
        self.new_button = Button(kind="primary", icon="plus")
        for widget in (self.columns_button, self.export_button, self.new_button):
            self.form.page_header.add(widget)
        self.sort_button = IconButton("arrow-up-down", flat=True)
        self.form.filter_row.addWidget(self.sort_button)

    def _connect(self) -> None:
        self.question.asked.connect(self.ask)
        self.question.columns_changed.connect(self._show_columns)
        self.asking.answered.connect(self._answered)
        self.session.checking.changed.connect(self._checked)
        self.totals.changed.connect(self.show_rows)
        self.totals.changed.connect(self.state_changed)
        self.totals.picked.connect(self.panel.show_projects)
        self.form.search_box.searched.connect(self.question.set_find)
        self.form.empty.clicked.connect(self._fill_emptiness)
        self.columns_button.clicked.connect(self.filtering.open_columns)
        self.sort_button.clicked.connect(self.filtering.open_sorting)
        self.new_button.clicked.connect(self.add)
        self.export_button.clicked.connect(self.row_actions.export)
        self.panel.step_asked.connect(self._step)
        self.panel.advance_asked.connect(self.row_actions.advance)
        self.panel.print_asked.connect(self.row_actions.print_profiles)
        self.panel.menu_asked.connect(self.row_actions.open_menu)
        self.panel.state_changed.connect(self.state_changed)
        for editing in self.panel.editings():
            editing.many = self.row_actions.change_many

    def _connect_table(self) -> None:
        table = self.table
        self.model.write = self._set_data
        table.clear_asked.connect(self.row_actions.cells.clear)
        table.menu_asked.connect(self.row_actions.open_menu)
        table.editing.started.connect(self.state_changed)
        table.editing.ended.connect(self.state_changed)
        table.editing.gave_up.connect(self._gave_up)
        table.editing.moved.connect(self._kept)
        table.heading.sort_asked.connect(lambda key, adding: self.question.sort_by(key, adding=adding))
        table.heading.menu_asked.connect(self.filtering.open_column_menu)
        table.dragged.connect(self._dragged)
        table.heading.sectionMoved.connect(self._moved)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the view."""
        return self.shelf.name()

    def given(self) -> Given:
        """The projects as they are shown."""
        return self.row_actions.given()

    def view(self) -> int:
        """The saved view that is open."""
        return self.shelf.id()

    def presentation(self) -> str:
        """How the projects are shown."""
        return self.presenting.key

    def present(self, key: str) -> None:
        """Show the projects in another way."""
        self.presenting.show(key)

    def can_present(self, key: str) -> bool:
        """Whether there is such a way in this window."""
        return key in BY_KEY

    def inspector(self) -> QWidget:
        """The panel of the selected projects."""
        return self.panel

    def refresh(self, announcement: Announcement | None) -> None:
        """Follow a change: cells in place, the order only where it may have changed."""
        if self._known is not fields(KIND):
            self._settle()
            announcement = None
        if announcement is None:
            self.totals.forget()
            self.model.rewrite()
            self.table.restyle()
            self.ask()
            self.presenting.refresh(None)
            self.panel.rewrite()
            return
        if VIEW in announcement.records:
            self.shelf.refresh()
        self.presenting.refresh(announcement)
        if self.following.take(announcement):
            self.ask(anew=False)
        elif KIND in announcement.records:
            self._add_up()
        self.panel.refresh(announcement)

    def _settle(self) -> None:
        """The fields of projects are others now: everything is read and written anew."""
        was, self._known = self._known, fields(KIND)
        self.question.settle(was)
        self.model.know(self._known)
        self.model.colour(self.question.colours)
        self._show_columns()
        self.shelf.settle(was)

    def status(self) -> Status:
        """The field being edited; what is selected; the unit of amounts."""
        editing = next((one for one in self._editings() if one.is_open()), None)
        hint = self.presenting.hint()
        if editing is not None:
            hint = self.tr("Editing {field} — Enter saves, Esc cancels").format(field=editing.name())
        unit = self.tr("Amounts in {unit}").format(unit=self.model.rows.writer.unit_name())
        return Status(hint, self.presenting.selection_words(), unit + rates_said.of_terms(self.model.prices))

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now."""
        own = {
            **self.row_actions.commands(),
            **self.grouping.commands(),
            **self.colouring.commands(),
            **self.shelf.commands(),
        }
        return self.presenting.commands(own)

    def reveal(self, kind: str, record_id: int) -> None:
        """Show a project, filters that hide it are taken away; or open a saved view."""
        if kind == VIEW:
            self.shelf.open(record_id)
        if kind != KIND:
            return
        self.following.aim_at(record_id)
        if not self.following.reveal():
            self.following.aim_at(record_id)
            self.form.search_box.clear()
            self.question.clear()

    def show_view(self, view: View) -> None:
        """All projects, narrowed by the filters of a view."""
        if self.shelf.open(0) and self.can_leave():
            self.form.search_box.clear()
            self.question.narrow(view.conditions, view.find)

    def panes(self) -> tuple[QWidget, ...]:
        """Find box and filters, table."""
        return (self.form.search_box, *self.presenting.panes())

    def can_leave(self) -> bool:
        """False while a wrong entry is open."""
        return all(editing.finish() for editing in self._editings()) and self.presenting.can_leave()

    def save_state(self) -> dict[str, Plain]:
        """The open view and what was changed in views; columns and order of all projects; the tab of the inspector."""
        own = {} if self.shelf.id() else self.question.save()
        return {**own, **self.panel.save(), **self.presenting.save_state(), **self.shelf.save_state()}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        self.question.restore(state)
        self.panel.restore(state)
        self._show_columns()
        self.presenting.restore_state(state)
        self.shelf.restore(state)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.form.retranslateUi(self)
        self.presenting.retranslate()
        self.shelf.retranslate()
        self.columns_button.set_name(self.tr("Columns"))
        self.export_button.set_name(self.tr("Export"))
        self.sort_button.set_name(self.tr("Sort"))
        self.new_button.setText(self.tr("New project"))
        self.table.setAccessibleName(self.tr("Projects"))
        self.totals.strip.setAccessibleName(self.tr("Totals"))
        self.filtering.show()
        self.show_rows()

    def restyle(self) -> None:
        """Follow the theme."""
        self.table.restyle()
        super().restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """The first time, the keyboard goes to the table."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(0, self.presenting, self.presenting.enter)

    # --- asking and answers --------------------------------------------------------------------

    def ask(self, *, anew: bool = True) -> None:
        """Ask the file; the rows stay until the answer comes. Of a new question the first rows come ahead."""
        if self.session.workspace is None:
            return
        self._is_new = anew
        self.filtering.show()
        self.shelf.show()
        self.table.heading.show_sort(self.question.sorts)
        self.table.mark_found(self.question.find)
        view = self.question.view(self.session.lang)
        self.asking.ask(view, anew=anew)
        self.presenting.ask()
        if not anew or not self.totals.holds_for(view):
            self._add_up()

    def _add_up(self) -> None:
        self.asking.add_up(self.question.view(self.session.lang))

    def _checked(self) -> None:
        """Rows that are filtered by findings are others after a run."""
        if self.isVisible() and any(c.field == FINDINGS for c in self.question.conditions):
            self.ask(anew=False)

    def _answered(self, answer: Answer) -> None:
        if self.table.editing.is_open():  # an open entry is not disturbed: ask again later
            QTimer.singleShot(_ASK_AGAIN_MS, self, lambda: self.ask(anew=False))
            return
        current = self.table.currentIndex()
        row, column, record = current.row(), current.column(), self.table.current_id()
        self.model.sourced = answer.sourced
        self.model.show(answer.ids, answer.by)
        self._keep_current(answer, record, (row, column))
        self.show_rows()
        self.totals.look_again()

    def _keep_current(self, answer: Answer, record: int | None, before: tuple[int, int]) -> None:
        """Stay on the project that was current; where it is gone, on its row, after a new question on the first."""
        if answer.whole and self.following.reveal():
            return
        # Qt makes the first cell current, but selects nothing, when the keyboard comes to a table without a current cell.
        stays = self.table.currentIndex().isValid() and self.table.selectionModel().hasSelection()
        if stays or not self.model.rowCount():
            return
        place = self.model.rows.place(record) if record is not None else None
        if place is None:
            place = 0 if self._is_new else max(0, min(before[0], self.model.rowCount() - 1))
            place = self.model.rows.lines.next_project(place, 1) or place
        lamp = self.model.columns[before[1] : before[1] + 1] == (LAMP,)
        self.table.go(place, -1 if lamp else before[1])

    def show_rows(self) -> None:
        """Show the projects, or why there are none."""
        waiting = self.totals.sums is None
        if self.model.rowCount() or waiting:
            self.form.stack.setCurrentWidget(self.presenting.widget())
        else:
            say_why_empty(self.form.empty, self.question, self.totals.sums)
            self.form.stack.setCurrentWidget(self.form.empty)

    def _fill_emptiness(self) -> None:
        if self.question.is_narrowed():
            self.form.search_box.clear()
            self.question.clear()
            self.presenting.enter()
        else:
            self.add()

    # --- columns and rows ----------------------------------------------------------------------

    def _show_columns(self) -> None:
        if self._known is not fields(KIND):  # a column of a field that is being announced
            self._settle()
            return
        current = self.table.currentIndex()
        self.table.show_columns(self.question.columns, self.question.width, fixed_name=NAME in self.question.widths)
        self.table.frozen.set_count(self.question.frozen)
        if current.isValid():
            self.table.go(current.row(), min(current.column(), len(self.model.columns) - 1))
        self.shelf.show()
        if self.session.workspace is not None:
            self._add_up()

    def _dragged(self, key: str, width: int) -> None:
        self.question.widths[key] = width
        self.shelf.show()

    def _moved(self) -> None:
        heading = self.table.heading
        self.question.columns = tuple(self.model.columns[heading.logicalIndex(n)] for n in range(heading.count()))
        self.totals.show()
        self.shelf.show()

    def _step(self, by: int) -> None:
        self.table.step(by)

    # --- writing -------------------------------------------------------------------------------

    def _editings(self) -> tuple[Editing, ...]:
        return (self.table.editing, *self.panel.editings())

    def write(self, target: Target, text: str) -> UserError | None:
        """Write a typed text; what is wrong with it, if anything."""
        wrong = writes.write_text(self.session, target, text)
        if wrong is None:
            self.model.forget(target.ids)
        return wrong

    def _set_data(self, record: int, key: str, text: str) -> bool:
        field = self.model.fields[key]
        place = self.model.rows.place(record)
        row = None if place is None else self.model.row(place)
        packed = None if row is None else row.values.get(key)
        return self.write(Target((record,), field, packed, ""), text) is None

    def add(self) -> None:
        """Add a project below the current one and ask for its name."""
        if not self.can_leave():
            return
        record = writes.add(self.session)
        if record is None:
            return
        self.following.added = record
        place = min(self.table.currentIndex().row() + 1, self.model.rowCount())
        self.model.insert(place, record)
        self.show_rows()
        self.table.go(place, self.model.columns.index(NAME))
        self.table.edit_cell()

    def _gave_up(self) -> None:
        """A new project that was left without a name is taken back."""
        added, self.following.added = self.following.added, None
        if added is not None:
            self.session.undo()

    def _kept(self) -> None:
        self.following.added = None
