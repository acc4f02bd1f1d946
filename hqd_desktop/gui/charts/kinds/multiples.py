"""Small multiples: a field for each area in rows, its name and newest value above it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hqd_desktop.domain.indicators import Role, Series
from hqd_desktop.domain.indicators.charts.multiples import Multiples
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.gui.charts import drawing
from hqd_desktop.gui.charts.drawing import X_AXIS, Frame
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark
from hqd_desktop.gui.charts.picture import Picture, picture
from hqd_desktop.gui.charts.scale import ruler

_TITLE, _GAP_X, _GAP_Y = 22.0, 24.0, 12.0
ROW, USUAL_ROW = 150.0, 180.0
_NOTHING = "—"


def columns_of(count: int) -> int:
    """How many fields stand beside each other, whatever the width: a chart looks alike in every window."""
    return 1 if count <= 1 else 2 if count <= 4 else 3 if count <= 9 else 4


def least_height(chart: Multiples, row: float = ROW) -> float:
    """The height in which every field can be read."""
    count = len(chart.shown.series)
    rows = -(-count // columns_of(count))
    return rows * row + X_AXIS


class MultiplesLaid(Laid):
    """A mark is a slot of a field: Left and Right walk along the months, Up and Down to the next area."""

    chart: Multiples

    def lay(self) -> None:
        """Fields of one size, row by row, in the order of the areas."""
        shown = self.chart.shown
        drawn = [self._picture(one) for one in shown.series]
        left = max((drawing.values_width(one, self.look) for one in drawn), default=0)
        across = columns_of(len(drawn))
        down = max(1, -(-len(drawn) // across))
        wide, high = self.rect.width() / across, (self.rect.height() - X_AXIS) / down
        self.frames: list[Frame] = []
        for number, one in enumerate(drawn):
            row, column = divmod(number, across)
            place = QRectF(self.rect.left() + column * wide, self.rect.top() + row * high, wide, high)
            field = place.adjusted(left, _TITLE, -_GAP_X, -_GAP_Y)
            frame = Frame(field, one)
            self.frames.append(frame)
            self._mark(number, frame)

    def _picture(self, one: Series) -> Picture:
        shown = self.chart.shown
        made = picture(replace(shown, series=(one,), target=None), self.lang, dict(self.colours))
        # Alone in its picture a grey area would get a colour of its own.
        made = replace(made, lines=tuple(replace(line, token=self.colours[line.area]) for line in made.lines))
        if self.chart.asked.own_scale and one.points:
            return made
        values = [point.figure.number for point in shown.points]
        return replace(made, ruler=ruler(values, whole=shown.measure is Measure.RANK))

    def _mark(self, number: int, frame: Frame) -> None:
        line = frame.picture.lines[0]
        for slot in range(len(frame.picture.slots)):
            box = QRectF(
                frame.rect.left() + slot * frame.room,
                frame.rect.top() - _TITLE,
                frame.room,
                frame.rect.height() + _TITLE,
            )
            told = ((line.token, line.name, line.values.get(slot, _NOTHING)),)
            self.marks.append(Mark(box, (number, slot), frame.picture.when(slot), told))

    def draw(self, painter: QPainter) -> None:
        """Each field with its name; the months below the last row of each column."""
        across = columns_of(len(self.frames))
        for number, frame in enumerate(self.frames):
            self._draw_title(painter, frame, self.chart.shown.series[number])
            drawing.draw_body(painter, frame, self.look)
            drawing.draw_values(painter, frame, self.look)
            if number + across >= len(self.frames):
                drawing.draw_slots(painter, frame, self.look)

    def _draw_title(self, painter: QPainter, frame: Frame, one: Series) -> None:
        line = frame.picture.lines[0]
        place = QRectF(frame.rect.left(), frame.rect.top() - _TITLE, frame.rect.width(), _TITLE - 4)
        value = line.end[1] if line.end is not None else _NOTHING
        room = min(place.width() / 2, pen.wide(self.look, value) + 4.0)
        pen.name(
            painter, self.look, place.adjusted(0, 0, -room - 6, 0), one.name.of(self.lang), bold=one.role is Role.HOME
        )
        pen.words(painter, self.look, place.adjusted(place.width() - room, 0, 0, 0), value, pen.RIGHT, ink="text-2")

    def draw_current(self, painter: QPainter, mark: Mark) -> None:
        """The cursor of the field."""
        painter.save()
        drawing.draw_cursor(painter, self.frames[mark.cell[0]], mark.cell[1], self.look)
        painter.restore()
