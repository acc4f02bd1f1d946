"""The upper half of the page: lines with axis title and footnote, any other kind of chart in its pane, or the empty state."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from hqd_desktop.domain.indicators import SeriesSet
from hqd_desktop.domain.indicators.charts import Chart, Kind
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.charts.brush import Brush, Strip
from hqd_desktop.gui.charts.kinds.pane import KindPane, Read
from hqd_desktop.gui.charts.leaving import copy_picture
from hqd_desktop.gui.charts.picture import picture
from hqd_desktop.gui.charts.plot import ChartPlot
from hqd_desktop.gui.charts.window import Window
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.stacked import column_in


class ChartSide(QFrame):
    """Shows one ``SeriesSet``."""

    entry_wanted = Signal()
    """The button of the empty state: a person wants to type figures."""
    save_wanted = Signal()
    """A person wants to save the chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: SeriesSet | None = None
        self._lang: Lang = "en"
        self._whole: SeriesSet | None = None
        self._held: dict[int, str] = {}
        self._window: Window | None = None
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
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(20, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self.axis_title)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footnote)
        self.pane = KindPane()
        self.pane.save_wanted.connect(self.save_wanted)
        self._kinds = QStackedWidget()
        self._kinds.addWidget(self._lines)
        self._kinds.addWidget(self.pane)
        self.brush = Brush()
        below = QVBoxLayout()
        below.setContentsMargins(20, 0, 12, 6)
        below.addWidget(self.brush)
        whole = column_in(self)
        whole.addWidget(self._kinds, 1)
        whole.addLayout(below)
        self.setMinimumHeight(220)
        self.retranslate()

    def show_lines(self, shown: SeriesSet, lang: Lang, held: dict[int, str], whole: SeriesSet | None = None) -> None:
        """Draw other lines in the place of the present ones. ``whole`` are the same over all months, for the strip below."""
        self.shown, self._lang, self._held = shown, lang, held
        self._whole, self._window = whole, None
        drawn = picture(shown, lang, held)
        strip = _strip(shown, whole)
        self.brush.show_strip(strip, lang)
        self._fit()
        self.axis_title.setText(drawn.axis if not drawn.empty else "")
        self.footnote.setText("\n".join(drawn.foot))
        self.footnote.setVisible(bool(drawn.foot))
        if drawn.empty:
            self._say_empty()
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self.plot)
            self.plot.show_picture(drawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets low, the chart takes the place of the strip; the box of periods does the same."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.brush.setVisible(self.brush.strip is not None and self.height() >= _LOW)

    def pan(self, first: int, last: int) -> bool:
        """See the lines through another window of all months, laid out but once; False where something else is shown."""
        if self._whole is None or self.shown is None or self.drawing is not self.plot or self.shown.base is not None:
            return False
        if self._window is None:
            whole = self._whole if self.shown.target is not None else replace(self._whole, target=None)
            self._window = Window(picture(whole, self._lang, self._held))
        self.plot.show_picture(self._window.seen(first, last))
        self._stack.setCurrentWidget(self.plot)
        return True

    def show_kind(self, kind: Kind, read: Read, held: dict[int, str]) -> None:
        """Show what was drawn as lines as another kind of chart; ``read`` makes it of what a person chooses for it."""
        if kind is Kind.LINES:
            self._kinds.setCurrentWidget(self._lines)
            return
        self.pane.show_kind(kind, read, self._lang, held)
        self._kinds.setCurrentWidget(self.pane)

    @property
    def drawing(self) -> QWidget:
        """What takes the keys: the live lines, or the canvas of another kind."""
        return self.plot if self._kinds.currentWidget() is self._lines else self.pane.canvas

    def has_chart(self) -> bool:
        """Whether there is anything to copy or save; asked often, so nothing is made for it."""
        if self._kinds.currentWidget() is self.pane:
            return self.pane.chart is not None
        return self.shown is not None and bool(self.shown.points)

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture, in the light theme, for documents."""
        chart = self.chart()
        if chart is not None:
            copy_picture(chart, self._lang)

    def chart(self) -> Chart | None:
        """What can be copied and saved; None where nothing is drawn."""
        if self._kinds.currentWidget() is self.pane:
            return self.pane.chart
        return lines(self.shown) if self.shown is not None and self.shown.points else None

    def retranslate(self) -> None:
        """Set the words of the empty state."""
        self._say_empty()

    def _say_empty(self) -> None:
        why = self.tr("Nothing is recorded for this measure, these areas and periods.")
        if self.shown is not None and self.shown.apart:
            why = self.tr("What is recorded makes no point here; why is said below.")
        self.empty.set_words(self.tr("No figures to draw"), why, self.tr("Type figures below"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_LOW = 330
"""Pixels of height below which the strip gives way."""
_FEW = 14
"""With fewer slots than this everything is in sight anyway."""


def _strip(shown: SeriesSet, whole: SeriesSet | None) -> Strip | None:
    """All months in small with the window of those shown; None where there are few."""
    if whole is None or len(whole.slots) < _FEW or not shown.slots:
        return None
    home = next((one for one in whole.series if one.points), None)
    placed = [] if home is None else [(whole.slot(point.period.last), point) for point in home.points]
    values = {slot: float(point.figure.number) for slot, point in placed if slot is not None}
    inside = [n for n, end in enumerate(whole.slots) if shown.slots[0] - shown.step < end <= shown.slots[-1]]
    if not inside:
        return None
    return Strip(whole.slots, whole.step, values, inside[0], inside[-1])


def _small() -> QLabel:
    label = QLabel()
    label.setObjectName("small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
