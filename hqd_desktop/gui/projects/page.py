"""The page of projects: header, filters, table and totals over one View, and the inspector beside them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.views import Totals
from hqd_desktop.gui.forms.ui_projects_page import Ui_ProjectsPage
from hqd_desktop.gui.pages import Page, Plain, Status
from hqd_desktop.gui.projects import summing, writes
from hqd_desktop.gui.projects.actions import RowActions
from hqd_desktop.gui.projects.asking import Answer, Asking, Picked, Sums
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.filtering import Filtering
from hqd_desktop.gui.projects.inspector.panel import Inspector
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.projects.table import ProjectTable
from hqd_desktop.gui.projects.writing import KIND, NAME
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.gui.widgets.totals import TotalsStrip

_PICK_MS, _FIND_MS = 60, 80
_MOST_PICKED = 200_000


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
        self.totals = TotalsStrip(self.table)
        self.form.table_column.addWidget(self.table, 1)
        self.form.table_column.addWidget(self.totals)
        self.actions_ = RowActions(session, self)
        self.filtering = Filtering(session, self)
        self.panel = Inspector(session, self.model)
        self._sums: Sums | None = None
        self._picked: Totals | None = None
        self._goal: tuple[int, str] | None = None
        self._added: int | None = None
        self._pick = QTimer(self)
        self._pick.setSingleShot(True)
        self._pick.setInterval(_PICK_MS)
        self._header()
        self._connect()
        self._show_columns()
        self.retranslate()

    def _header(self) -> None:
        self.columns_button = IconButton("columns-3")
        self.export_button = IconButton("download")
        self.new_button = Button(kind="primary", icon="plus")
        for widget in (self.columns_button, self.export_button, self.new_button):
            self.form.page_header.add(widget)
        self.sort_button = IconButton("arrow-up-down", flat=True)
        self.form.filter_row.addWidget(self.sort_button)

    def _connect(self) -> None:
        self.question.asked.connect(self.ask)
        self.question.columns_changed.connect(self._show_columns)
        self.asking.answered.connect(self._answered)
        self.asking.summed.connect(self._summed)
        self.asking.picked.connect(self._took_picked)
        self._pick.timeout.connect(self._ask_picked)
        self.model.write = self._set_data
        table = self.table
        table.chosen_changed.connect(self._chosen)
        table.clear_asked.connect(self.actions_.clear)
        table.menu_asked.connect(self.actions_.open_menu)
        table.editing.started.connect(self.state_changed)
        table.editing.ended.connect(self._editing_ended)
        table.editing.gave_up.connect(self._gave_up)
        table.editing.moved.connect(self._kept_name)
        table.heading.sort_asked.connect(lambda key, adding: self.question.sort_by(key, adding=adding))
        table.heading.menu_asked.connect(self.filtering.open_column_menu)
        table.heading.sectionResized.connect(self._resized)
        table.heading.sectionMoved.connect(self._moved)
        self.form.search_box.searched.connect(self.question.set_find)
        self.form.empty.clicked.connect(self._fill_emptiness)
        self.columns_button.clicked.connect(self.filtering.open_columns)
        self.sort_button.clicked.connect(self.filtering.open_sorting)
        self.new_button.clicked.connect(self.add)
        self.export_button.clicked.connect(self.actions_.export)
        panel = self.panel
        panel.step_asked.connect(self._step)
        panel.advance_asked.connect(self.actions_.advance)
        panel.print_asked.connect(self.actions_.print_profiles)
        panel.state_changed.connect(self.state_changed)
        panel.menu_asked.connect(self.actions_.open_menu)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Projects")

    def inspector(self) -> QWidget:
        """The panel of the selected projects."""
        return self.panel

    def refresh(self, announcement: Announcement | None) -> None:
        """Follow a change: cells in place, the order only where it may have changed."""
        if announcement is None:
            self.model.rewrite()
            self.table.restyle()
            self.filtering.show()
            self.ask()
            self.panel.rewrite()
            return
        self._note_marks(announcement)
        touched = announcement.records.get(KIND, frozenset())
        if {"organisation", "area"} & announcement.records.keys():
            self.model.rows.writer.forget_references()
            self.model.forget(())
        self._aim(announcement, touched)
        if self._needs_asking(announcement):
            self.ask()
        elif touched:
            self.model.forget(touched)
            self._reveal_goal()
            self._add_up()
        self.panel.refresh(announcement)

    def status(self) -> Status:
        """The field being edited; what is selected; the unit of amounts."""
        editing = next((e for e in (self.table.editing, *self.panel.editings()) if e.is_open()), None)
        hint = ""
        if editing is not None:
            hint = self.tr("Editing {field} — Enter saves, Esc cancels").format(field=editing.name())
        selection = ""
        if self._picked is not None:
            selection = summing.selection_words(self.model, self._picked)
        elif self.table.chosen.blocks:
            selection = self.tr("{n} selected").format(n=self.table.chosen.row_count())
        unit = self.tr("Amounts in {unit}").format(unit=self.model.rows.writer.unit_name())
        return Status(hint, selection, unit)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now."""
        return self.actions_.commands()

    def reveal(self, kind: str, record_id: int) -> None:
        """Show a project; filters that hide it are taken away."""
        if kind != KIND:
            return
        self._goal = (record_id, NAME)
        if not self._reveal_goal(keep=True):
            self.question.clear()

    def panes(self) -> tuple[QWidget, ...]:
        """Filters, table."""
        return (self.form.search_box, self.table)

    def can_leave(self) -> bool:
        """False while a wrong entry is open."""
        return self.table.editing.finish() and all(editing.finish() for editing in self.panel.editings())

    def save_state(self) -> dict[str, Plain]:
        """Columns, widths, order, and the tab of the inspector."""
        return {**self.question.save(), **self.panel.save()}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        self.question.restore(state)
        self.panel.restore(state)
        self._show_columns()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.form.retranslateUi(self)
        self.form.page_header.set_title(self.tr("Projects"))
        self.columns_button.set_name(self.tr("Columns"))
        self.export_button.set_name(self.tr("Export"))
        self.sort_button.set_name(self.tr("Sort"))
        self.new_button.setText(self.tr("New project"))
        self.table.setAccessibleName(self.tr("Projects"))
        self.totals.setAccessibleName(self.tr("Totals"))
        self.filtering.show()
        self._show_emptiness()

    def restyle(self) -> None:
        """Follow the theme."""
        self.table.restyle()
        super().restyle()

    # --- asking and answers --------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the file anew; the rows stay until the answer comes."""
        if self.session.workspace is None:
            return
        self.filtering.show()
        self.table.heading.show_sort(self.question.sorts)
        self.table.mark_found(self.question.find)
        view = self.question.view(self.session.lang)
        self.asking.ask(view)
        self._add_up()

    def _add_up(self) -> None:
        self.asking.add_up(self.question.view(self.session.lang))

    def _answered(self, answer: Answer) -> None:
        if self.table.editing.is_open():
            QTimer.singleShot(_PICK_MS, self, self.ask)  # an open entry is not disturbed; ask again when it is closed
            return
        current = self.table.currentIndex()
        at = self.model.rows.ids[current.row()] if current.isValid() and current.row() < len(self.model.rows.ids) else None
        row, column = current.row(), current.column()
        self.model.sourced = answer.sourced
        self.model.show(answer.ids)
        if self._goal is not None and self._reveal_goal():
            pass
        elif at is not None and not self.table.currentIndex().isValid() and self.model.rowCount():
            place = self.model.rows.place(at)
            self.table.go(min(row, self.model.rowCount() - 1) if place is None else place, column)
        elif not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.go(0)
        self._show_emptiness()
        self.panel.show_projects(self._chosen_ids())

    def _summed(self, sums: Sums) -> None:
        self._sums = sums
        self._show_totals()
        self._show_emptiness()

    def _show_totals(self) -> None:
        heading = self.table.heading
        order = [heading.logicalIndex(place) for place in range(heading.count())]
        if self._picked is not None:
            self.totals.show_totals(summing.totals_row(self.model, self._picked, 0, order, picked=True))
        elif self._sums is not None:
            self.totals.show_totals(summing.totals_row(self.model, self._sums.totals, self._sums.late, order, picked=False))

    def _show_emptiness(self) -> None:
        """One line saying why there are no rows, and one button."""
        empty, stack = self.form.empty, self.form.stack
        if self.model.rowCount() or self.asking.is_busy() and self._sums is None:
            stack.setCurrentWidget(self.form.table_side)
            return
        if self.question.is_narrowed():
            of = self._sums.totals.of if self._sums is not None else 0
            filters = len(self.question.conditions) + bool(self.question.find)
            if filters == 1:
                why = self.tr("1 filter hides {of} projects.").format(of=of)
            else:
                why = self.tr("{n} filters hide {of} projects.").format(n=filters, of=of)
            empty.set_words(self.tr("No projects match these filters"), why, self.tr("Clear filters"))
        else:
            why = self.tr("Add the first one here, or take in a workbook with File, Import.")
            empty.set_words(self.tr("This workspace has no projects yet"), why, self.tr("New project"))
        stack.setCurrentWidget(empty)

    def _fill_emptiness(self) -> None:
        if self.question.is_narrowed():
            self.form.search_box.clear()
            self.question.clear()
            self.table.setFocus()
        else:
            self.add()

    # --- following changes ---------------------------------------------------------------------

    def _needs_asking(self, announcement: Announcement) -> bool:
        """Whether another set of projects may be in the view: records came or went, or a filtered field changed."""
        touched = announcement.records.get(KIND)
        if touched is None:
            return False
        if self._added is not None and touched == {self._added}:
            return False
        if announcement.fields is None:
            return True
        filtered = {condition.field for condition in self.question.conditions}
        return bool(filtered & announcement.fields) or bool(self.question.find)

    def _note_marks(self, announcement: Announcement) -> None:
        touched = announcement.records.get(KIND, frozenset())
        if announcement.fields is None or announcement.origin in (Origin.IMPORT, Origin.SAMPLE):
            return
        cells = {(record, key) for record in touched for key in announcement.fields if key in self.model.fields}
        if announcement.origin is Origin.UNDO:
            self.model.changed -= cells
        else:
            self.model.changed |= cells

    def _aim(self, announcement: Announcement, touched: frozenset[int]) -> None:
        """After undo and redo the cell that changed is shown."""
        if announcement.origin in (Origin.UNDO, Origin.REDO) and touched:
            keys = [key for key in self.model.columns if announcement.fields and key in announcement.fields]
            here = set(self._chosen_ids()) & touched
            self._goal = (min(here or touched), keys[0] if keys else "")

    def _reveal_goal(self, *, keep: bool = False) -> bool:
        """Make the cell that is to be shown the current one; False where its project is not in the view."""
        if self._goal is None:
            return False
        record, key = self._goal
        place = self.model.rows.place(record)
        if place is None:
            self._goal = self._goal if keep else None
            return False
        self._goal = None
        self.table.go(place, self.model.columns.index(key) if key in self.model.columns else -1)
        return True

    # --- selection -----------------------------------------------------------------------------

    def _chosen_ids(self) -> list[int]:
        ids = self.model.rows.ids
        return [ids[row] for row in self.table.chosen.rows() if row < len(ids)]

    def chosen_ids(self) -> list[int]:
        """The selected projects, in the order of the table."""
        return self._chosen_ids()

    def _chosen(self) -> None:
        count = self.table.chosen.row_count()
        if count < 2:
            self._picked = None
            self._show_totals()
        self._pick.start()
        self.state_changed.emit()

    def _ask_picked(self) -> None:
        count = self.table.chosen.row_count()
        ids = self._chosen_ids() if count <= _MOST_PICKED else []
        self.panel.show_projects(ids)
        if count >= 2 and ids:
            self.asking.pick(Picked(array("q", ids), self.model.columns))

    def _took_picked(self, totals: Totals) -> None:
        if self.table.chosen.row_count() >= 2:
            self._picked = totals
            self._show_totals()
            self.state_changed.emit()

    def aim_at(self, record: int) -> None:
        """Show a project when the next answer comes."""
        self._goal = (record, NAME)

    def _step(self, by: int) -> None:
        row = self.table.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.table.go(row)

    # --- columns -------------------------------------------------------------------------------

    def _show_columns(self) -> None:
        current = self.table.currentIndex()
        heading = self.table.heading
        heading.blockSignals(True)
        self.model.show_columns(self.question.columns)
        heading.blockSignals(False)
        for column, key in enumerate(self.model.columns):
            heading.resizeSection(column, self.question.width(key))
        if current.isValid():
            self.table.go(current.row(), min(current.column(), len(self.model.columns) - 1))
        if self.session.workspace is not None:
            self._add_up()

    def _resized(self, column: int, _old: int, new: int) -> None:
        if 0 <= column < len(self.model.columns) and new > 0:
            self.question.widths[self.model.columns[column]] = new

    def _moved(self) -> None:
        heading = self.table.heading
        self.question.columns = tuple(self.model.columns[heading.logicalIndex(n)] for n in range(heading.count()))
        self._show_totals()

    # --- writing -------------------------------------------------------------------------------

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
        self._added = record
        place = min(self.table.currentIndex().row() + 1, self.model.rowCount())
        self.model.insert(place, record)
        self._show_emptiness()
        self.table.go(place, self.model.columns.index(NAME))
        self.table.edit_cell()

    def _gave_up(self) -> None:
        """A new project that was left without a name is taken back."""
        added, self._added = self._added, None
        if added is not None and self.session.workspace is not None:
            self.session.undo()

    def _kept_name(self) -> None:
        self._added = None

    def _editing_ended(self) -> None:
        self.state_changed.emit()
