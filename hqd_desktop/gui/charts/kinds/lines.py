"""Lines for paper, drawn by the code that draws the live chart. On screen they have a widget of their own (``charts.plot``)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hqd_desktop.domain.indicators.charts.lines import LineChart
from hqd_desktop.gui.charts import drawing
from hqd_desktop.gui.charts.drawing import LABEL_MARGIN, X_AXIS, Frame
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark, Said
from hqd_desktop.gui.charts.picture import picture

_NOTHING, _LABEL_SHARE = "—", 0.32


class LinesLaid(Laid):
    """A line chart in its rectangle; a mark is a slot."""

    chart: LineChart

    def lay(self) -> None:
        """The field between its axes."""
        self.picture = picture(self.chart.shown, self.lang)
        margin = drawing.values_width(self.picture, self.look)
        ends = [f"{line.name} {line.end[1]}" for line in self.picture.lines if line.end is not None]
        longest = max((pen.wide(self.look, text, bold=True) for text in ends), default=0) + 32.0
        self.labels = max(float(LABEL_MARGIN), min(longest, self.rect.width() * _LABEL_SHARE))
        self.frame = Frame(self.rect.adjusted(margin, 8, -self.labels, -X_AXIS), self.picture)
        field, room = self.frame.rect, self.frame.room
        self.marks = [
            Mark(QRectF(field.left() + n * room, field.top(), room, field.height()), (0, n), self.picture.when(n), self._told(n))
            for n in range(len(self.picture.slots))
        ]  # fmt: skip

    def _told(self, slot: int) -> tuple[Said, ...]:
        return tuple((line.token, line.name, line.values.get(slot, _NOTHING)) for line in self.picture.lines)

    def draw(self, painter: QPainter) -> None:
        """Everything inside the axes, and the axes."""
        drawing.draw_body(painter, self.frame, self.look)
        drawing.draw_values(painter, self.frame, self.look)
        drawing.draw_slots(painter, self.frame, self.look)
        drawing.draw_end_labels(painter, self.frame, self.look, self.labels)
