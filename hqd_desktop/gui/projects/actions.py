"""What can be done with the selected projects: copy, paste, clear, duplicate, delete, advance, print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import icons
from hqd_desktop.gui.pages import Given
from hqd_desktop.gui.projects import asked, writes
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.bulk import BulkBox
from hqd_desktop.gui.projects.cells import CellActions
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.inspector.properties import PropertyView
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage

_PAIR = 2


class RowActions(QObject):
    """Works on the selection of one page."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self.cells = CellActions(session, page)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Command ids that can be done now."""
        page = self._page
        always: dict[str, Callable[[], object]] = {
            "project.new": page.add,
            "edit.find": self.find,
            "edit.filter": lambda: page.filtering.open_new(page.form.chips.add),
            "file.fill": self.fill_template,
        }
        if not page.table.chosen.blocks:
            return always
        one_cell: dict[str, Callable[[], object]] = {
            "edit.cell": self.edit,
            "edit.copy": self.cells.copy,
            "edit.paste": self.cells.paste,
            "edit.fill_down": self.cells.fill_down,
            "edit.fill_right": self.cells.fill_right,
            "project.advance": self.advance,
            "project.bulk": self.change_selected,
            "project.duplicate": self.duplicate,
            "project.delete": self.delete,
            "file.print": self.print_profiles,
            "record.whence": self.whence,
        }
        if page.table.chosen.row_count() == _PAIR:
            one_cell["project.merge"] = self.merge
        return {**always, **one_cell}

    def edit(self) -> None:
        """Edit the value that has the keyboard: in the inspector, else in the table."""
        focused = QApplication.focusWidget()
        if isinstance(focused, PropertyView):
            focused.edit_row()
        else:
            self._page.table.edit_cell()

    def whence(self) -> None:
        """Show which sources state the value that has the keyboard: in the inspector, else in the table."""
        from hqd_desktop.gui.sources.whence import Whence

        focused, table = QApplication.focusWidget(), self._page.table
        key = focused.key() if isinstance(focused, PropertyView) else ""
        at = table.currentIndex()
        row = table.projects.row(at.row()) if at.isValid() else None
        if row is not None:
            field = key or table.projects.field_at(at.row(), at.column()).key
            Whence(self._session, self._page, KIND, row.id, field).open()

    def find(self) -> None:
        """Go to the find box."""
        self._page.form.search_box.setFocus()
        self._page.form.search_box.selectAll()

    def open_menu(self, at: QPoint | None = None) -> None:
        """The menu of the selected cells."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(at or QCursor.pos())

    def _fill(self, menu: QMenu) -> None:
        rows: tuple[tuple[str, str, str, Callable[[], object]] | None, ...] = (
            ("pencil", self.tr("Edit cell"), "F2", self._page.table.edit_cell),
            ("copy", self.tr("Copy"), "Ctrl+C", self.cells.copy),
            ("clipboard-paste", self.tr("Paste"), "Ctrl+V", self.cells.paste),
            ("arrow-down", self.tr("Fill down"), "Ctrl+D", self.cells.fill_down),
            ("arrow-right", self.tr("Fill right"), "Ctrl+R", self.cells.fill_right),
            ("x", self.tr("Clear cells"), "Del", self.cells.clear),
            ("book-open", self.tr("Where from…"), "Ctrl+Shift+W", self.whence),
            ("list-ordered", self.tr("Change selected…"), "Ctrl+Shift+E", self.change_selected),
            None,
            ("arrow-right", self.tr("Advance stage"), "Ctrl+Shift+Right", self.advance),
            ("printer", self.tr("Print profile"), "Ctrl+P", self.print_profiles),
            ("layers", self.tr("Duplicate project"), "Ctrl+Shift+D", self.duplicate),
            *(
                (("users", self.tr("Merge two projects…"), "", self.merge),)
                if self._page.table.chosen.row_count() == _PAIR
                else ()
            ),
            None,
            ("trash-2", self.tr("Delete project"), "Ctrl+Del", self.delete),
        )
        for row in rows:
            if row is None:
                menu.addSeparator()
                continue
            icon, name, keys, does = row
            action = menu.addAction(icons.icon(icon), name)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _on=False, does=does: does())

    # --- projects ------------------------------------------------------------------------------

    def change_selected(self) -> None:
        """Change a field of all selected projects, after looking at every cell before and after."""
        table = self._page.table
        ids = table.chosen_ids()
        if ids and self._page.can_leave():
            BulkBox(self._session, ids, self._page, self._page.model.columns[table.currentIndex().column()]).open()

    def change_many(self, target: Target, text: str) -> UserError | None:
        """A text typed for several projects at once: what is wrong with it; else the list of what it would change opens."""
        wrong = asked.trouble(target.field, text, asked.hint_for(self._session, target.field, target.packed))
        if wrong is None:
            BulkBox(self._session, target.ids, self._page, target.field.key, text).open()
        return wrong

    def merge(self) -> None:
        """Compare the two selected projects side by side and make them one."""
        ids = self._page.table.chosen_ids()
        if len(ids) == _PAIR and self._page.can_leave():
            from hqd_desktop.gui.duplicates.merging import open_merge

            open_merge(self._session, self._page, KIND, *ids)

    def duplicate(self) -> None:
        """Copy the current project."""
        ids = self._page.table.chosen_ids()
        if ids and self._page.can_leave():
            made = writes.duplicate(self._session, ids[0])
            if made is not None:
                self._page.following.aim_at(made)

    def delete(self) -> None:
        """Delete the selected projects; the message offers to undo it."""
        ids = self._page.table.chosen_ids()
        if ids and self._page.can_leave():
            writes.delete(self._session, ids)

    def advance(self) -> None:
        """Ask to which stage the selected projects move, and when."""
        ids = self._page.table.chosen_ids()
        if ids and self._page.can_leave():
            AdvanceBox(self._session, ids, self._page).open()

    def print_profiles(self) -> None:
        """Preview the profile sheets of the selected projects."""
        ids = self._page.table.chosen_ids()
        if ids:
            from hqd_desktop.gui.sheets import open_preview

            open_preview(self._session, ids)

    def export(self) -> None:
        """Ask how the projects of the view, as they stand in the table, are written to a workbook."""
        from hqd_desktop.gui.exporting.doors import open_export

        if self._page.can_leave():
            open_export(self._session, self._page, self.given())

    def given(self) -> Given:
        """The projects as the table shows them: filters, order, columns, colours."""
        page, question = self._page, self._page.question
        said = [page.title()]
        if question.conditions:
            said.append(self.tr("%Ln filter(s)", "", len(question.conditions)))
        if question.find:
            said.append(self.tr("found by “{words}”").format(words=question.find))
        view = replace(question.view(self._session.lang), colours=question.colours)
        return Given((KIND,), view, self.tr(", ").join(said))

    def fill_template(self) -> None:
        """Fill a template with the projects of the view, or with each of the selected ones."""
        from hqd_desktop.gui.filling import fill_template

        view = self._page.question.view(self._session.lang)
        fill_template(self._session, self._page, view, chosen=self._page.table.chosen_ids())
