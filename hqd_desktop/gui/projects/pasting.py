"""What a paste would do, before it does it: the wrong cells with their remedy, or old and new values of a large block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableWidgetItem, QWidget

from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_paste_review import Ui_PasteReview
from hqd_desktop.gui.projects.clipboard import Aim
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import KIND, NAME
from hqd_desktop.workspace.blocks import Block

_SHOWN = 500
_BAD_WIDTHS, _CHANGE_WIDTHS = (150, 110, 110, 170), (220, 140, 170)


class PasteReview(QDialog):
    """Accepted, the good cells are to be pasted; closed, nothing is."""

    def __init__(self, parent: QWidget, aim: Aim, block: Block, model: ProjectModel) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._aim, self._block, self._model = aim, block, model
        self.form = Ui_PasteReview()
        self.form.setupUi(self)
        self._fill()
        self._write()
        self.form.take.clicked.connect(self.accept)
        self.form.leave.clicked.connect(self.reject)
        (self.form.take if block.cells else self.form.leave).setFocus()

    def _fill(self) -> None:
        table = self.form.list
        if not self._block.bad:
            table.setColumnCount(4)
            table.setHorizontalHeaderLabels(
                [self.tr("Project"), self.tr("Column"), self.tr("Old value"), self.tr("New value")]
            )
        rows = list(islice(self._bad() if self._block.bad else self._changes(), _SHOWN))
        table.setRowCount(len(rows))
        for row, words in enumerate(rows):
            for column, text in enumerate(words):
                table.setItem(row, column, QTableWidgetItem(text))
        for column, width in enumerate(_BAD_WIDTHS if self._block.bad else _CHANGE_WIDTHS):
            table.setColumnWidth(column, width)
        table.resizeRowsToContents()

    def _bad(self) -> Iterator[tuple[str, ...]]:
        said = language.said
        for bad in self._block.bad:
            heading = said(fields(KIND)[bad.key].heading)
            yield self._name(bad.record), heading, bad.raw, said(bad.trouble.message), said(bad.trouble.remedy)

    def _changes(self) -> Iterator[tuple[str, ...]]:
        writer = self._model.rows.writer
        for step in self._block.steps:
            if step.kind == KIND and step.before is not None and step.after is not None:
                for key, new in step.after.items():
                    field = fields(KIND)[key]
                    old = writer.plain(field, step.before.get(key))
                    yield self._name(step.id), language.said(field.heading), old, writer.plain(field, new)

    def _name(self, record: int) -> str:
        row = self._model.rows.place(record)
        return "" if row is None else self._model.rows.cell(row, NAME).text

    def _write(self) -> None:
        form, block, aim = self.form, self._block, self._aim
        form.section_title.setText(self._title())
        over = []
        if aim.columns_over:
            over.append(self.tr("It is {n} columns wider than the table from here on.").format(n=aim.columns_over))
        if aim.rows_over:
            over.append(self.tr("It has {n} more rows than the table from here on.").format(n=aim.rows_over))
        if max(len(block.bad), block.cells if not block.bad else 0) > _SHOWN:
            over.append(self.tr("The first {n} are listed.").format(n=_SHOWN))
        form.small.setText(" ".join(over))
        form.small.setVisible(bool(over))
        form.take.setText(self.tr("Paste the {n} good cells").format(n=block.cells))
        if not block.bad:
            form.take.setText(self.tr("Paste {n} cells").format(n=block.cells))
        form.take.setEnabled(block.cells > 0)

    def _title(self) -> str:
        block, aim = self._block, self._aim
        if block.bad:
            title = self.tr("{bad} of {all} cells cannot be taken. Nothing was written.")
            return title.format(bad=len(block.bad), all=sum(map(len, aim.cells.values())))
        if aim.columns_over or aim.rows_over:
            return self.tr("The block is larger than the table. Nothing was written.")
        return self.tr("{cells} cells of {rows} projects would change.").format(
            cells=block.cells, rows=len(block.records)
        )
