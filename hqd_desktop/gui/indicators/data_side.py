"""The lower half of the page: the figures as a grid, what its rows are, and how they leave for other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.indicators import grid_clipboard
from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.indicators.grid_rows import Mode
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.gui.widgets.segmented import Segmented
from hqd_desktop.gui.widgets.stacked import column_in

_BAR = 36


class DataSide(QFrame):
    """``pasted`` asks for the clipboard, ``switched`` for the other measure, ``mode_wanted`` for other rows, ``large_wanted``
    for the grid to take the room of the chart or give it back."""

    pasted = Signal()
    switched = Signal()
    mode_wanted = Signal(str)
    large_wanted = Signal()
    area_wanted = Signal(object)
    """Below which button the areas are to be offered whose indicators can be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid()
        self._mode = Mode.CHART
        self._area, self._measure = Text("", ""), Text("", "")
        self._said = ""
        self._title = _label("section_title")
        self._aside = _label("small")
        self._aside.setMinimumWidth(1)
        self._aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.area_button = Button(icon="map-pin")
        self.area_button.hide()
        self.modes = Segmented()
        self.paste_button = Button(icon="clipboard-paste")
        self.switch_button = Button()
        self.large_button = IconButton("maximize")
        bar = QWidget()
        bar.setFixedHeight(_BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self.area_button)
        row.addWidget(self._aside, 1)
        for button in (self.modes, self.paste_button, self.switch_button, self.large_button):
            row.addWidget(button)
        column = column_in(self)
        column.addWidget(bar)
        column.addWidget(self.grid, 1)
        self.setMinimumHeight(150)
        self.paste_button.clicked.connect(self.paste)
        self.switch_button.clicked.connect(self.switched)
        self.large_button.clicked.connect(self.large_wanted)
        self.modes.chosen.connect(self.mode_wanted)
        self.area_button.clicked.connect(self._ask_area)
        self.retranslate()

    def set_measure(self, measure: Measure, said: str) -> None:
        """Say what the figures are, and what the button would show instead."""
        self._said = said
        other = self.tr("Show as level") if measure is Measure.YOY else self.tr("Show as growth")
        self.switch_button.setText(other)
        self.paste_button.setEnabled(measure is not Measure.INDEX)
        self._say()

    def show_mode(self, mode: Mode, area: Text | None = None, measure: Text | None = None) -> None:
        """Mark what the rows are; of indicators name the area, and the measure without a unit, since each has its own."""
        self._mode = mode
        self._area, self._measure = area or self._area, measure or self._measure
        self.modes.choose(mode.value)
        self._say()

    def set_large(self, *, large: bool) -> None:
        """Whether the grid has the room of the chart now."""
        self.large_button.setChecked(large)
        self.large_button.set_name(self.tr("Show the chart again") if large else self.tr("Grid over the whole height"))

    def _say(self) -> None:
        of_area = self._mode is Mode.INDICATORS
        self._aside.setText(self._measure.of(language.lang()) if of_area else self._said)
        name = self._area.of(language.lang())
        self.area_button.setText(name.replace("&", "&&"))
        self.area_button.setAccessibleName(self.tr("Indicators of {area}").format(area=name))
        self.area_button.setVisible(of_area)

    def _ask_area(self) -> None:
        self.area_wanted.emit(self.area_button)

    # --- leaving for other programs ------------------------------------------------------------

    def copied(self) -> str:
        """The selected cells as tab-separated text, plain numbers; the rectangle around the selection."""
        return grid_clipboard.mime(grid_clipboard.selected(self.grid.figures, self.grid.chosen_cells())).text()

    def whole_table(self) -> str:
        """The whole grid with its headings, as tab-separated text."""
        return grid_clipboard.mime(grid_clipboard.table(self.grid.figures)).text()

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as text and with their types."""
        rows = grid_clipboard.selected(self.grid.figures, self.grid.chosen_cells())
        if rows:
            QGuiApplication.clipboard().setMimeData(grid_clipboard.mime(rows))

    def save_table(self, path: Path) -> None:
        """Write the whole grid as CSV. Raises OSError."""
        grid_clipboard.save_csv(path, grid_clipboard.table(self.grid.figures))

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self.pasted.emit()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._title.setText(self.tr("Data"))
        self.paste_button.setText(self.tr("Paste from Excel"))
        self.grid.setAccessibleName(self.tr("Figures"))
        self.modes.setAccessibleName(self.tr("Rows of the grid"))
        self.modes.set_segments(
            [
                (Mode.CHART.value, self.tr("Chart areas"), ""),
                (Mode.AREAS.value, self.tr("All areas"), ""),
                (Mode.INDICATORS.value, self.tr("Indicators"), ""),
            ]
        )
        self.modes.choose(self._mode.value)
        self.large_button.set_name(self.tr("Grid over the whole height"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
