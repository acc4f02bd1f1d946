"""What a paste or a fill would do, before it does it: the wrong cells with their remedy, or old and new values of a large block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.gui.forms.ui_paste_review import Ui_PasteReview
from hqd_desktop.gui.projects.clipboard import Aim
from hqd_desktop.gui.projects.reviewing import BAD_WIDTHS, CHANGE_WIDTHS, ReviewModel
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT, Cell
from hqd_desktop.workspace.blocks import Block


class PasteReview(QDialog):
    """ "Paste" writes the good cells with ``write`` and closes; where the file refuses it stays open, so that nothing is lost."""

    def __init__(self, session: Session, parent: QWidget, aim: Aim, block: Block, write: Callable[[], bool]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._aim, self._block, self._write_block = aim, block, write
        self.form = Ui_PasteReview()
        self.form.setupUi(self)
        self.lines = ReviewModel(session, self)
        self.lines.show(block, bad=bool(block.bad))
        self._fill()
        self._write()
        self.form.take.clicked.connect(self._take)
        self.form.leave.clicked.connect(self.reject)
        (self.form.take if block.cells else self.form.leave).setFocus()

    def _fill(self) -> None:
        table = self.form.list
        table.setModel(self.lines)
        table.setItemDelegate(Cell(table, row=COMPACT, framed=False))
        table.verticalHeader().setDefaultSectionSize(COMPACT)
        for column, width in enumerate(BAD_WIDTHS if self._block.bad else CHANGE_WIDTHS):
            table.setColumnWidth(column, width)

    def _take(self) -> None:
        if self._write_block():
            self.accept()

    def _write(self) -> None:
        form, block = self.form, self._block
        form.section_title.setText(self._title())
        notes = self._notes()
        form.small.setText(" ".join(notes))
        form.small.setVisible(bool(notes))
        good = self.tr("Write the {n} good cells") if block.bad else self.tr("Write {n} cells")
        form.take.setText(good.format(n=f"{block.cells:,}"))
        form.take.setEnabled(block.cells > 0)

    def _notes(self) -> list[str]:
        aim, notes = self._aim, []
        if aim.columns_over:
            notes.append(self.tr("It is {n} columns wider than the table from here on.").format(n=aim.columns_over))
        if aim.rows_over:
            notes.append(self.tr("It has {n} more rows than the table from here on.").format(n=aim.rows_over))
        if aim.merged:
            merged = self.tr(
                "It has {n} merged cells: the first place of each is written, the others stay as they are."
            )
            notes.append(merged.format(n=aim.merged))
        if self._block.coarser:
            coarser = self.tr("{n} dates would be known less exactly than before.")
            notes.append(coarser.format(n=f"{self._block.coarser:,}"))
        return notes

    def _title(self) -> str:
        block, aim = self._block, self._aim
        if block.bad:
            title = self.tr("{bad} of {all} cells cannot be taken. Nothing was written.")
            return title.format(bad=f"{len(block.bad):,}", all=f"{aim.size:,}")
        if aim.columns_over or aim.rows_over:
            return self.tr("The block is larger than the table. Nothing was written.")
        return self.tr("{cells} cells of {rows} projects would change.").format(
            cells=f"{block.cells:,}", rows=f"{len(block.records):,}"
        )
