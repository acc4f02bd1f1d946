"""What can be done with the selected projects: copy, paste, clear, duplicate, delete, advance, print."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons
from hqd_desktop.gui.projects import clipboard, writes
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.inspector.properties import PropertyView
from hqd_desktop.gui.projects.pasting import PasteReview
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets import tabbed
from hqd_desktop.workspace.blocks import Block as Read

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage

_TOO_MANY = Text(
    "The selection has {n} cells, more than the clipboard is given. Select fewer, or export the view.",
    "所选内容有 {n} 个单元格，超出剪贴板上限。缩小选区，或导出视图。",
)
_NOTHING_TO_PASTE = Text(
    "The clipboard holds no text. Copy cells first, then paste.", "剪贴板中没有文本。先复制单元格，再粘贴。"
)
_PASTE = Text("Paste {n} cells", "粘贴 {n} 个单元格")
_PASTED = (Text("1 cell pasted", "已粘贴 1 个单元格"), Text("{n} cells pasted", "已粘贴 {n} 个单元格"))
_WRITING = Text("Writing cells", "正在写入单元格")
_FILL = Text("Fill {n} cells", "填充 {n} 个单元格")
_FILLED = (Text("1 cell filled", "已填充 1 个单元格"), Text("{n} cells filled", "已填充 {n} 个单元格"))


class RowActions(QObject):
    """Works on the selection of one page."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Command ids that can be done now."""
        page = self._page
        always: dict[str, Callable[[], object]] = {
            "project.new": page.add,
            "edit.find": self.find,
            "edit.filter": lambda: page.filtering.open_new(page.form.chips.add),
            "file.export": self.export,
        }
        if not page.table.chosen.blocks:
            return always
        one_cell: dict[str, Callable[[], object]] = {
            "edit.cell": self.edit,
            "edit.copy": self.copy,
            "edit.paste": self.paste,
            "edit.fill_down": self.fill_down,
            "project.advance": self.advance,
            "project.duplicate": self.duplicate,
            "project.delete": self.delete,
            "file.print": self.print_profiles,
        }
        return {**always, **one_cell}

    def edit(self) -> None:
        """Edit the value that has the keyboard: in the inspector, else in the table."""
        focused = QApplication.focusWidget()
        if isinstance(focused, PropertyView):
            focused.edit_row()
        else:
            self._page.table.edit_cell()

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
            ("copy", self.tr("Copy"), "Ctrl+C", self.copy),
            ("clipboard-paste", self.tr("Paste"), "Ctrl+V", self.paste),
            ("arrow-down", self.tr("Fill down"), "Ctrl+D", self.fill_down),
            ("x", self.tr("Clear cells"), "Del", self.clear),
            None,
            ("arrow-right", self.tr("Advance stage"), "Ctrl+Shift+Right", self.advance),
            ("printer", self.tr("Print profile"), "Ctrl+P", self.print_profiles),
            ("layers", self.tr("Duplicate project"), "Ctrl+Shift+D", self.duplicate),
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

    # --- cells ---------------------------------------------------------------------------------

    def _order(self) -> list[int]:
        heading = self._page.table.heading
        return [heading.logicalIndex(place) for place in range(heading.count())]

    def copy(self) -> None:
        """Put the selected cells on the clipboard as tab-separated text."""
        page = self._page
        if page.table.chosen.cells > clipboard.MOST_CELLS:
            self._session.messages.warning(_TOO_MANY.fill(n=page.table.chosen.cells))
            return
        QGuiApplication.clipboard().setText(clipboard.copied(page.model, page.table.chosen, self._order()))

    def paste(self) -> None:
        """Lay the text of the clipboard over the cells from the current one on."""
        page = self._page
        try:
            rows = tabbed.read(QGuiApplication.clipboard().text())
        except csv.Error:
            rows = []
        at = page.table.currentIndex()
        if not rows or not at.isValid() or not page.can_leave():
            if not rows:
                self._session.messages.warning(_NOTHING_TO_PASTE)
            return
        aim = clipboard.aimed(page.model, rows, at, page.table.chosen, self._order())
        made = writes.block(self._session, aim.cells)
        screen = page.table.rows_on_screen() * page.model.columnCount()
        if made.bad or aim.columns_over or aim.rows_over or made.cells > screen:
            review = PasteReview(page, aim, made, page.model)
            review.accepted.connect(lambda: self._write_block(made, _PASTE, _PASTED))
            review.open()
            return
        self._write_block(made, _PASTE, _PASTED)

    def _write_block(self, made: Read, label: Text, said: tuple[Text, Text]) -> None:
        words = writes.counted(made.cells, *said)
        if len(made.records) > writes.LARGE:
            writes.apply_in_a_job(self._session, _WRITING, lambda _data: made.change(label), words)
        elif made.steps and writes.apply(self._session, made.change(label), words):
            self._page.model.forget(made.records)

    def fill_down(self) -> None:
        """Write the first selected row into those below it."""
        page = self._page
        model, chosen = page.model, page.table.chosen
        cells: dict[int, dict[str, str]] = {}
        for column in range(model.columnCount()):
            top, *below = chosen.in_column(column) or [0]
            text = model.rows.writer.typed(model.field_at(top, column), model.packed(top, column))
            for row in below:
                cells.setdefault(model.rows.ids[row], {})[model.field_at(row, column).key] = text
        if cells:
            self._write_block(writes.block(self._session, cells), _FILL, _FILLED)

    def clear(self) -> None:
        """Make the selected cells not stated."""
        page = self._page
        cells: dict[int, dict[str, str]] = {}
        for block in page.table.chosen.blocks:
            for row in range(block.top, block.bottom + 1):
                for column in range(block.left, block.right + 1):
                    cells.setdefault(page.model.rows.ids[row], {})[page.model.field_at(row, column).key] = ""
        if cells and writes.clear(self._session, cells):
            page.model.forget(list(cells))

    # --- projects ------------------------------------------------------------------------------

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
        """Ask to which stage the project moves, and when."""
        ids = self._page.table.chosen_ids()
        if ids and self._page.can_leave():
            AdvanceBox(self._session, ids[0], self._page).open()

    def print_profiles(self) -> None:
        """Preview the profile sheets of the selected projects."""
        ids = self._page.table.chosen_ids()
        if ids:
            from hqd_desktop.gui.sheets import open_preview

            open_preview(self._session, ids)

    def export(self) -> None:
        """Write the projects of the view, as they stand in the table, to a workbook."""
        from hqd_desktop.gui.importing.giving import give_out

        give_out(self._session, self._page, self._page.question.view(self._session.lang))
