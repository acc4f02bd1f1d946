"""Level above growth: two fields over one ruler of months, the cursor goes through both."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hqd_desktop.domain.indicators.charts.panels import Panels
from hqd_desktop.gui.charts import drawing
from hqd_desktop.gui.charts.drawing import LABEL_MARGIN, X_AXIS, Frame
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark, Said
from hqd_desktop.gui.charts.picture import Picture, picture

_TITLE, _BETWEEN, _ABOVE = 20.0, 10.0, 0.56
_NOTHING = "—"


class PanelsLaid(Laid):
    """Both panels in their rectangle; a mark is a slot."""

    chart: Panels

    def lay(self) -> None:
        """The level takes a little more than half of the height."""
        held = dict(self.colours)
        above, below = picture(self.chart.shown, self.lang, held), picture(self.chart.growth, self.lang, held)
        left = max(drawing.values_width(above, self.look), drawing.values_width(below, self.look))
        rect = self.rect.adjusted(left, _TITLE, -LABEL_MARGIN, -X_AXIS)
        room = rect.height() - _TITLE - _BETWEEN
        high = room * _ABOVE
        self.above = Frame(QRectF(rect.left(), rect.top(), rect.width(), high), above)
        self.below = Frame(QRectF(rect.left(), rect.top() + high + _BETWEEN + _TITLE, rect.width(), room - high), below)
        wide, filled = self.above.room, _filled(above)
        self.marks = [
            Mark(
                QRectF(rect.left() + n * wide, rect.top(), wide, rect.height()),
                (0, n),
                above.when(n) if n in filled else below.when(n),
                self._told(n),
            )
            for n in range(len(above.slots))
        ]

    def _told(self, slot: int) -> tuple[Said, ...]:
        pairs = zip(self.above.picture.lines, self.below.picture.lines, strict=True)
        between = "；" if self.lang == "zh" else "; "
        return tuple(
            (one.token, one.name, between.join((one.values.get(slot, _NOTHING), two.values.get(slot, _NOTHING))))
            for one, two in pairs
        )

    def draw(self, painter: QPainter) -> None:
        """Both fields with their titles, the months below the lower one."""
        for frame, shown in ((self.above, self.chart.shown), (self.below, self.chart.growth)):
            place = QRectF(self.rect.left(), frame.rect.top() - _TITLE, self.rect.width(), _TITLE - 2)
            pen.words(painter, self.look, place, shown.axis_title.of(self.lang), ink="text-2")
            drawing.draw_body(painter, frame, self.look)
            drawing.draw_values(painter, frame, self.look)
            drawing.draw_end_labels(painter, frame, self.look)
        drawing.draw_slots(painter, self.below, self.look)

    def draw_current(self, painter: QPainter, mark: Mark) -> None:
        """One line through both fields."""
        painter.save()
        for frame in (self.above, self.below):
            drawing.draw_cursor(painter, frame, mark.cell[1], self.look)
        painter.restore()


def _filled(drawn: Picture) -> set[int]:
    """The slots in which any line has a point."""
    return {slot for line in drawn.lines for slot in line.at}
