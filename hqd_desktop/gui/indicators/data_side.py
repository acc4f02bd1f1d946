"""The lower half of the page: the figures as a grid, copied and pasted as spreadsheets do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.tabbed import read, written
from hqd_desktop.workspace.observing import Cell

_BAR = 36


class DataSide(QFrame):
    """``pasted`` brings raw texts by cell, ``switched`` asks for the other measure."""

    pasted = Signal(object)
    switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid()
        self._title = _label("section_title")
        self._aside = _label("small")
        self.paste_button = Button(icon="clipboard-paste")
        self.switch_button = Button()
        bar = QWidget()
        bar.setFixedHeight(_BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._aside, 1)
        row.addWidget(self.paste_button)
        row.addWidget(self.switch_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.grid, 1)
        self.setMinimumHeight(150)
        self.paste_button.clicked.connect(self.paste)
        self.switch_button.clicked.connect(self.switched)
        self.retranslate()

    def set_measure(self, measure: Measure, said: str) -> None:
        """Say what the figures are, and what the button would show instead."""
        self._aside.setText(said)
        other = self.tr("Show as level") if measure is Measure.YOY else self.tr("Show as growth")
        self.switch_button.setText(other)
        self.paste_button.setEnabled(measure is not Measure.INDEX)

    def copied(self) -> str:
        """The selected cells as tab-separated text, plain numbers; the rectangle around the selection."""
        chosen = self.grid.chosen_cells()
        if not chosen:
            return ""
        rows = range(min(r for r, _c in chosen), max(r for r, _c in chosen) + 1)
        columns = range(min(c for _r, c in chosen), max(c for _r, c in chosen) + 1)
        held = set(chosen)
        return written([[self._plain(r, c) if (r, c) in held else "" for c in columns] for r in rows])

    def whole_table(self) -> str:
        """The whole grid with its headings."""
        model = self.grid.figures
        across, down = range(model.columnCount()), range(model.rowCount())
        head = [model.corner(), *(str(model.headerData(c, Qt.Orientation.Horizontal)) for c in across)]
        lines = [
            [str(model.headerData(r, Qt.Orientation.Vertical)), *(self._plain(r, c) for c in across)] for r in down
        ]
        return written([head, *lines])

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied())

    def copy_table(self) -> None:
        """Put the whole grid on the clipboard."""
        QGuiApplication.clipboard().setText(self.whole_table())

    def paste(self) -> None:
        """Take a block from the clipboard into the cells from the current one on."""
        self.pasted.emit(read(QGuiApplication.clipboard().text()))

    def aimed(self, rows: list[list[str]]) -> dict[Cell, str]:
        """The cells a block falls on; blank texts leave what is there. One text fills the whole selection.

        Raises UserError where the block does not fit.
        """
        model = self.grid.figures
        chosen = self.grid.chosen_cells()
        if len(rows) == 1 and len(rows[0]) == 1 and len(chosen) > 1:
            found = {model.cell_at(r, c): rows[0][0] for r, c in chosen}
            return {cell: text for cell, text in found.items() if cell is not None}
        at = self.grid.currentIndex()
        top, left = (at.row(), at.column()) if at.isValid() else (0, 0)
        made: dict[Cell, str] = {}
        for down, row in enumerate(rows):
            for along, text in enumerate(row):
                if not text.strip():
                    continue
                cell = model.cell_at(top + down, left + along) if top + down < model.rowCount() else None
                if cell is None:
                    raise _too_large(len(rows), max(map(len, rows)))
                made[cell] = text
        return made

    def _plain(self, row: int, column: int) -> str:
        model = self.grid.figures
        point = model.point(row, column)
        if point is not None:
            return f"{point.figure.number:f}"
        is_source = column == model.columnCount() - 1
        return str(model.index(row, column).data() or "") if is_source else ""

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._title.setText(self.tr("Data"))
        self.paste_button.setText(self.tr("Paste from Excel"))
        self.grid.setAccessibleName(self.tr("Figures"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _too_large(rows: int, columns: int) -> UserError:
    return UserError(
        Text(
            "{rows} × {columns} cells do not fit into the grid from here", "从此处起放不下 {rows} × {columns} 个单元格"
        ).fill(rows=rows, columns=columns),
        Text("Go to a cell further up or left, or add the areas first", "选择更靠上或靠左的单元格，或先添加区域"),
    )


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
