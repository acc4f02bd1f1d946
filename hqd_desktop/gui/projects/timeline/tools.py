"""What stands in the filter bar while the timeline is shown: today, zoom, first plans."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.segmented import Segmented

ZOOMS = ("week", "month", "quarter", "year")


class TimelineTools(QObject):
    """``widgets`` are put into the filter bar by the page."""

    today_wanted = Signal()
    zoom_wanted = Signal(str)
    baseline_wanted = Signal(bool)
    group_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.today = Button(parent)
        self.zoom = Segmented(parent)
        self.group = Button(parent)
        self.baseline = QCheckBox(parent)
        self.baseline.setChecked(True)
        self.group.clicked.connect(self.group_wanted)
        self.today.clicked.connect(self.today_wanted)
        self.zoom.chosen.connect(self.zoom_wanted)
        self.baseline.toggled.connect(self.baseline_wanted)

    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (self.today, self.zoom, self.group, self.baseline)

    def retranslate(self) -> None:
        """Name them."""
        names = (
            QCoreApplication.translate("Timeline", "Week"),
            QCoreApplication.translate("Timeline", "Month"),
            QCoreApplication.translate("Timeline", "Quarter"),
            QCoreApplication.translate("Timeline", "Year"),
        )
        chosen = self.zoom.value() or "month"
        self.zoom.set_segments(tuple((key, name, "") for key, name in zip(ZOOMS, names, strict=True)))
        self.zoom.choose(chosen)
        self.zoom.setAccessibleName(QCoreApplication.translate("Timeline", "Zoom"))
        self.today.setText(QCoreApplication.translate("Timeline", "Today"))
        self.group.setText(QCoreApplication.translate("Timeline", "Group"))
        self.baseline.setText(QCoreApplication.translate("Timeline", "First plan"))
        self.baseline.setToolTip(
            QCoreApplication.translate(
                "Timeline", "A line below the bars where a plan has moved since it was first stated"
            )
        )
