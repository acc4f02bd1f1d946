"""The guided choice when stages are left out on which projects stand: who they are, and where they go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLayoutItem, QVBoxLayout, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.workspace.pipeline import Standing


class LeavingOut(QWidget):
    """``chosen`` brings the stage to go to by the stage left out; ``show_wanted`` a view of projects; ``left`` goes back."""

    chosen = Signal(object)
    show_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Sequence[Standing] = ()
        self._names: tuple[Ladder, Ladder] | None = None
        self.boxes: dict[str, QComboBox] = {}
        self.show_buttons: dict[str, Button] = {}
        self.heading, self.words = QLabel(), QLabel()
        self.words.setWordWrap(True)
        self.go, self.back = Button(self, "primary"), Button(self)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(0, 1)
        self._lay_out()
        self.go.clicked.connect(self._take)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addLayout(self.grid)
        column.addStretch(1)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.heading.setText(self.tr("Projects stand at stages that are no longer used"))
        self.heading.setFont(theme.font(bold=True))
        self.words.setText(
            self.tr(
                "Choose the stage they go to. Their dates and the log of their stages stay, and one undo brings everything back."
            )
        )
        self.go.setText(self.tr("Move them and save"))
        self.back.setText(self.tr("Back, nothing is saved"))
        if self._names is not None:
            chosen = {key: str(box.currentData()) for key, box in self.boxes.items()}
            self.ask(self._standing, *self._names)
            for key, stage in chosen.items():
                self.boxes[key].setCurrentIndex(max(0, self.boxes[key].findData(stage)))

    def ask(self, standing: Sequence[Standing], present: Ladder, wanted: Ladder) -> None:
        """Ask for a stage for everyone: names are those of the ladder as it is, targets those of the one to be."""
        self._standing, self._names = standing, (present, wanted)
        while (item := self.grid.takeAt(0)) is not None:
            _drop(item)
        self.boxes.clear()
        self.show_buttons.clear()
        for row, one in enumerate(standing):
            name = language.said(present[one.stage].name)
            label = QLabel(self.tr("{stage}: %n project(s)", "", one.count).format(stage=name))
            label.setTextFormat(Qt.TextFormat.PlainText)
            box = QComboBox()
            box.setMinimumSize(220, 28)
            box.setAccessibleName(self.tr("Stage for the projects at {stage}").format(stage=name))
            for key in one.choices:
                box.addItem(f"{stages.BY_KEY[key].code}  {language.said(wanted[key].name)}", key)
            opens = Button(self)
            opens.setText(self.tr("Show them"))
            opens.setAccessibleName(self.tr("Show the projects at {stage}").format(stage=name))
            opens.clicked.connect(partial(self._show_them, row))
            self.boxes[one.stage], self.show_buttons[one.stage] = box, opens
            for place, widget in enumerate((label, opens, box)):
                self.grid.addWidget(widget, row, place)

    def _show_them(self, row: int, _on: bool = False) -> None:
        self.show_wanted.emit(self._standing[row].view)

    def _take(self) -> None:
        self.chosen.emit({key: str(box.currentData()) for key, box in self.boxes.items()})


def _drop(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
