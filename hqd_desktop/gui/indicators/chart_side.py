"""The upper half of the page: axis title, chart or empty state, footnote; copying and saving the chart."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from hqd_desktop.domain.indicators import SeriesSet
from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.charts.leaving import copy_picture
from hqd_desktop.gui.charts.picture import picture
from hqd_desktop.gui.charts.plot import ChartPlot
from hqd_desktop.gui.widgets.empty import EmptyState


class ChartSide(QFrame):
    """Shows one ``SeriesSet``."""

    entry_wanted = Signal()
    """The button of the empty state: a person wants to type figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: SeriesSet | None = None
        self._lang: Lang = "en"
        self.axis_title = _small()
        self.footnote = _small()
        self.footnote.setWordWrap(True)
        self.footnote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.plot = ChartPlot()
        self.empty = EmptyState()
        self.empty.clicked.connect(self.entry_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.plot)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self.axis_title)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footnote)
        self.setMinimumHeight(220)
        self.retranslate()

    def show_lines(self, shown: SeriesSet, lang: Lang, held: dict[int, str]) -> None:
        """Draw other lines in the place of the present ones."""
        self.shown, self._lang = shown, lang
        drawn = picture(shown, lang, held)
        self.axis_title.setText(drawn.axis if not drawn.empty else "")
        self.footnote.setText("\n".join(drawn.foot))
        self.footnote.setVisible(bool(drawn.foot))
        if drawn.empty:
            self._say_empty()
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self.plot)
            self.plot.show_picture(drawn)

    def has_chart(self) -> bool:
        """Whether there is anything to copy or save."""
        return self.shown is not None and bool(self.shown.points)

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture, in the light theme, for documents."""
        chart = self.chart()
        if chart is not None:
            copy_picture(chart, self._lang)

    def chart(self) -> Chart | None:
        """What can be copied and saved; None where nothing is drawn."""
        return lines(self.shown) if self.shown is not None and self.has_chart() else None

    def retranslate(self) -> None:
        """Set the words of the empty state."""
        self._say_empty()

    def _say_empty(self) -> None:
        why = self.tr("Nothing is recorded for this measure, these areas and periods.")
        if self.shown is not None and self.shown.apart:
            why = self.tr("What is recorded states no period, or covers several years. It stands in the grid.")
        self.empty.set_words(self.tr("No figures to draw"), why, self.tr("Type figures below"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _small() -> QLabel:
    label = QLabel()
    label.setObjectName("small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
