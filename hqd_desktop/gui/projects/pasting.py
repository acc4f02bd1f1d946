"""What stands in the way of a paste: the wrong cells by name, and the choice to paste the good ones or nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableWidgetItem, QWidget

from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_paste_review import Ui_PasteReview
from hqd_desktop.gui.projects.clipboard import Aim
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import NAME
from hqd_desktop.workspace.blocks import BadCell, Block

_SHOWN = 500
Place = Callable[[int], str]
"""The name of a project by its id."""


class PasteReview(QDialog):
    """Accepted, the good cells are to be pasted; closed, nothing is."""

    def __init__(self, parent: QWidget, aim: Aim, block: Block, place: Place) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._aim, self._block = aim, block
        self.form = Ui_PasteReview()
        self.form.setupUi(self)
        self.form.list.setRowCount(min(len(block.bad), _SHOWN))
        for row, bad in enumerate(block.bad[:_SHOWN]):
            for column, text in enumerate(_words(bad, place)):
                self.form.list.setItem(row, column, QTableWidgetItem(text))
        for column, width in enumerate((150, 110, 110, 170)):
            self.form.list.setColumnWidth(column, width)
        self.form.list.setVisible(bool(block.bad))
        self.form.take.clicked.connect(self.accept)
        self.form.leave.clicked.connect(self.reject)
        self._write()
        (self.form.take if block.cells else self.form.leave).setFocus()

    def _write(self) -> None:
        form, block, aim = self.form, self._block, self._aim
        if block.bad:
            title = self.tr("{bad} of {all} cells cannot be taken. Nothing was written.")
        else:
            title = self.tr("The block is larger than the table. Nothing was written.")
        form.section_title.setText(title.format(bad=len(block.bad), all=sum(map(len, aim.cells.values()))))
        over = []
        if aim.columns_over:
            over.append(self.tr("It is {n} columns wider than the table from here on.").format(n=aim.columns_over))
        if aim.rows_over:
            over.append(self.tr("It has {n} more rows than the table from here on.").format(n=aim.rows_over))
        if len(block.bad) > _SHOWN:
            over.append(self.tr("The first {n} are listed.").format(n=_SHOWN))
        form.small.setText(" ".join(over))
        form.small.setVisible(bool(over))
        form.take.setText(self.tr("Paste the {n} good cells").format(n=block.cells))
        form.take.setEnabled(block.cells > 0)


def _words(bad: BadCell, place: Place) -> tuple[str, str, str, str, str]:
    from hqd_desktop.domain.records import fields

    field = fields("project")[bad.key]
    said = language.said
    return place(bad.record), said(field.heading), bad.raw, said(bad.trouble.message), said(bad.trouble.remedy)


def place_for(model: ProjectModel) -> Place:
    """Names projects as the table shows them."""

    def name(record: int) -> str:
        row = model.rows.place(record)
        return "" if row is None else model.rows.cell(row, NAME).text

    return name
