"""The popup that chooses the columns of the table: shown ones on top in their order, the rest below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidgetItem, QWidget

from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_column_chooser import Ui_ColumnChooser
from hqd_desktop.gui.projects.writing import KIND, NAME

_KEY = Qt.ItemDataRole.UserRole


class ColumnChooser(QFrame):
    """``chosen`` comes with every change, so that the table shows it at once."""

    chosen = Signal(tuple)

    def __init__(self, columns: Sequence[str], standard: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Ui_ColumnChooser()
        self.form.setupUi(self)
        self.setObjectName("palette")
        self._standard = standard
        self._fill(columns)
        form = self.form
        form.list.itemChanged.connect(self._tell)
        form.list.model().rowsMoved.connect(self._tell)
        form.search_box.textChanged.connect(self._narrow)
        form.up.clicked.connect(lambda: self._move(-1))
        form.down.clicked.connect(lambda: self._move(1))
        form.standard.clicked.connect(self._reset)

    def open_below(self, widget: QWidget) -> None:
        """Open under a button, right edges aligned."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4)))
        self.show()
        self.form.search_box.setFocus()

    def _fill(self, columns: Sequence[str]) -> None:
        box = self.form.list
        box.blockSignals(True)
        box.clear()
        known = fields(KIND)
        for key in dict.fromkeys((*columns, *known)):
            item = QListWidgetItem(language.said(known[key].name), box)
            item.setData(_KEY, key)
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable if key == NAME else flags)
            item.setCheckState(Qt.CheckState.Checked if key in columns else Qt.CheckState.Unchecked)
        box.setCurrentRow(0)
        box.blockSignals(False)

    def _tell(self) -> None:
        box = self.form.list
        items = [box.item(row) for row in range(box.count())]
        self.chosen.emit(tuple(i.data(_KEY) for i in items if i.checkState() == Qt.CheckState.Checked))

    def _narrow(self, text: str) -> None:
        box, wanted = self.form.list, folded(text)
        for row in range(box.count()):
            box.item(row).setHidden(wanted not in folded(box.item(row).text()))

    def _move(self, by: int) -> None:
        box = self.form.list
        row = box.currentRow()
        if 0 <= row + by < box.count():
            box.blockSignals(True)
            item = box.takeItem(row)
            box.insertItem(row + by, item)
            box.setCurrentItem(item)
            box.blockSignals(False)
            self._tell()

    def _reset(self) -> None:
        self._fill(self._standard)
        self._tell()
