"""Which months are drawn, by the strip below the chart or typed; and in which of them an index is 100, picked or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.gui.indicators import headline
from hqd_desktop.gui.indicators.base_box import BaseBox
from hqd_desktop.gui.indicators.range_box import RangeBox

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.page import IndicatorsPage

_SETTLE_MS = 200


class Months(QObject):
    """Belongs to one page. While the window is dragged only the chart follows; grid and notes do when it rests."""

    def __init__(self, page: IndicatorsPage) -> None:
        super().__init__(page)
        self._page = page
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(page.again)
        page.form.chart_side.brush.chosen.connect(self._dragged)
        page.form.chart_side.plot.picked.connect(self._based)

    def ask(self) -> None:
        """Ask from when to when."""
        RangeBox(self._page, self._page.looked.range(), self._page.take_range).open()

    def ask_base(self) -> None:
        """Ask in which period the index is 100."""
        looked = self._page.looked
        now = looked.lines.base if looked.lines is not None else None
        BaseBox(self._page, looked.bases_offered(), now, self._page.take_base).open()

    def _based(self, slot: int) -> None:
        """A period was picked in the chart: an index is 100 there from now on."""
        lines = self._page.looked.lines
        if lines is not None and lines.measure is Measure.INDEX and slot < len(lines.slots):
            end = lines.slots[slot]
            picked = next((point.period for point in lines.points if point.period.last == end), None)
            if picked is not None:
                self._page.take_base(picked)

    def _dragged(self, first: int, last: int) -> None:
        """The window was moved: what reaches an end of the strip goes on doing so when figures come in."""
        looked = self._page.looked
        whole = looked.whole
        if whole is None or not whole.slots:
            return
        start, end = whole.slots[first] - whole.step + 1, whole.slots[last]
        oldest = None if first == 0 else start
        newest = None if last == len(whole.slots) - 1 else end
        side = self._page.form.chart_side
        if looked.indicator is None:
            return
        if side.pan(first, last):
            self._page.form.period_button.setText(headline.months_said(start, end, self._page.session.lang))
        elif looked.narrow(first, last):
            self._page.show_chart()
        else:
            self._page.take_range((oldest, newest))
            return
        looked.ranges[looked.indicator.id] = (oldest, newest)
        self._settle.start()
