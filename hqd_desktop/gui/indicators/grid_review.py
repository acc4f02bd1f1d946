"""Before a block is written into the grid: old and new figures, what cannot be taken and why, what should be looked at again."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_paste_review import Ui_PasteReview
from hqd_desktop.gui.widgets.cells import COMPACT, TINT_ROLE, Cell

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WIDTHS = (160, 110, 110, 110)
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One cell of the block: whose, when, what stood there, what would; or what is wrong with it (``asked``: it may be kept)."""

    name: str
    when: str
    before: str
    after: str
    trouble: UserError | None = None
    asked: bool = False


class LinesModel(QAbstractTableModel):
    """One row a cell, troubles first."""

    def __init__(self, lines: Sequence[Line], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = sorted(lines, key=lambda line: (line.trouble is None, line.asked))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """A cell each."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Row, period, before, after, what is to be said."""
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("GridReview", "Row"),
            translate("GridReview", "Period"),
            translate("GridReview", "Old value"),
            translate("GridReview", "New value"),
            translate("GridReview", "What to look at"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; the whole of it as a tool tip."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == TINT_ROLE:
            if index.column() == 4:
                return "warn" if line.asked else "bad"
            return "text-2" if index.column() in (1, 2) else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        said = line.trouble.said(language.lang()) if line.trouble is not None else ""
        text = (line.name, line.when, line.before, line.after, said)[index.column()]
        return html.escape(text) if role == Qt.ItemDataRole.ToolTipRole else " ".join(text.split())


class GridReview(QDialog):
    """``write`` is given whether the cells that were asked about are wanted too; where the file refuses the window stays open."""

    def __init__(
        self, parent: QWidget, lines: Sequence[Line], notes: Sequence[str], write: Callable[[bool], bool]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._write = write
        self.lines = LinesModel(lines, self)
        self._good = sum(line.trouble is None for line in lines)
        self._bad = sum(line.trouble is not None and not line.asked for line in lines)
        self._asked = len(lines) - self._good - self._bad
        self.form = Ui_PasteReview()
        self.form.setupUi(self)
        self.detail = QLabel(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)
        self.detail.setVisible(self._good < len(lines))
        self.form.column.insertWidget(self.form.column.count() - 1, self.detail)
        self.keep = QCheckBox(self)
        self.form.buttons.insertWidget(0, self.keep)
        self.keep.setVisible(self._asked > 0)
        self._fill()
        self.form.small.setText(" ".join(notes))
        self.form.small.setVisible(bool(notes))
        self._say()
        self.keep.toggled.connect(self._say)
        self.form.take.clicked.connect(self._take)
        self.form.leave.clicked.connect(self.reject)
        (self.form.take if self._count() else self.form.leave).setFocus()

    def _fill(self) -> None:
        table = self.form.list
        table.setModel(self.lines)
        table.setItemDelegate(Cell(table, row=COMPACT, framed=False))
        table.verticalHeader().setDefaultSectionSize(COMPACT)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setHighlightSections(False)
        table.selectionModel().currentChanged.connect(self._tell)
        if self.lines.rowCount():
            table.setCurrentIndex(self.lines.index(0, 0))

    def _tell(self, at: QModelIndex) -> None:
        """What is to be said about the current line, in full."""
        trouble = self.lines.lines[at.row()].trouble if at.isValid() else None
        self.detail.setText(trouble.said(language.lang()) if trouble is not None else "")

    def _count(self) -> int:
        return self._good + (self._asked if self.keep.isChecked() else 0)

    def _say(self) -> None:
        every = self._good + self._bad + self._asked
        if self._bad:
            title = translate("GridReview", "{bad} of {all} cells cannot be taken. Nothing was written.")
            title = title.format(bad=f"{self._bad:,}", all=f"{every:,}")
        elif self._asked:
            title = translate("GridReview", "{n} of {all} cells are unusual. Nothing was written.")
            title = title.format(n=f"{self._asked:,}", all=f"{every:,}")
        else:
            title = translate("GridReview", "%n figure(s) would change.", "", self._good)
        self.form.section_title.setText(title)
        self.keep.setText(translate("GridReview", "Write the %n unusual cell(s) too", "", self._asked))
        self.form.take.setText(translate("GridReview", "Write %n cell(s)", "", self._count()))
        self.form.take.setEnabled(self._count() > 0)

    def _take(self) -> None:
        if self._write(self.keep.isChecked()):
            self.accept()
