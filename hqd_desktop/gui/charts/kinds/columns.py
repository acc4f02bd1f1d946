"""Columns from zero: one a period, or a small group of areas side by side; estimates hollow, gaps hatched, target dashed."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from hqd_desktop.domain.indicators.charts.columns import Columns
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.field import Slots, dashed, fitted
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark, Said
from hqd_desktop.gui.charts.picture import GREY, short_text

_SHARE, _MOST = 0.72, 56.0
_TARGET = Text("Target {value}", "目标 {value}")


class ColumnsLaid(Laid):
    """Columns in their rectangle."""

    chart: Columns

    def lay(self) -> None:
        """A group a slot, a column an area."""
        shown = self.chart.shown
        entries = [pen.Entry(self.colours[one.area], one.name.of(self.lang)) for one in shown.series]
        self.legend = pen.legend_lines(self.look, entries, self.rect.width()) if len(entries) > 1 else []
        known: dict[int | None, Period] = {}
        for point in shown.points:
            known.setdefault(shown.slot(point.period.last), point.period)
        slots = Slots(shown.slots, shown.step, tuple(known.get(n) for n in range(len(shown.slots))))
        values = [point.figure.number for point in shown.points]
        if shown.target is not None:
            values.append(shown.target.figure.number)
        signed = shown.measure is Measure.YOY
        top = len(self.legend) * pen.LEGEND_LINE + 22.0
        self.field = fitted(self.rect, slots, values, self.look, top=top, signed=signed)
        self.each = max(1.0, min(_MOST, self.field.room * _SHARE / max(1, len(shown.series))))
        self.boxes: list[tuple[QRectF, str, Point]] = []
        for number, one in enumerate(shown.series):
            for point in one.points:
                slot = shown.slot(point.period.last)
                if slot is not None:
                    self._column(number, one.area, slot, point)

    def _column(self, number: int, area: int, slot: int, point: Point) -> None:
        count = len(self.chart.shown.series)
        left = self.field.x(slot) + (number - count / 2) * self.each
        gap = 1.0 if count > 1 and self.each > 4 else 0.0
        zero, end = self.field.y(0), self.field.y(float(point.figure.number))
        box = QRectF(left + gap / 2, min(zero, end), self.each - gap, max(1.0, abs(end - zero)))
        self.boxes.append((box, self.colours.get(area, GREY), point))
        self.marks.append(Mark(box, (number, slot), self.field.slots.said(slot, self.lang), self._told(slot)))

    def _told(self, slot: int) -> tuple[Said, ...]:
        """All areas of the slot."""
        shown, told = self.chart.shown, []
        for one in shown.series:
            point = next((p for p in one.points if shown.slot(p.period.last) == slot), None)
            told.append((self.colours[one.area], one.name.of(self.lang), self.said(point)))
        return tuple(told)

    def draw(self, painter: QPainter) -> None:
        """Hatching, grid, columns, values over them where there is room, target."""
        painter.save()
        look, field = self.look, self.field
        if self.legend:
            pen.legend(painter, look, self.rect.topLeft(), self.legend, self.rect.width())
        for slot in self.chart.shown.missing:
            left = field.x(slot) - field.room / 2
            pen.hatch(painter, look, QRectF(left, field.rect.top(), field.room, field.rect.height()))
        field.draw_ground(painter, look)
        for box, token, point in self.boxes:
            pen.bar(painter, look, box, token, hollow=point.estimate)
        field.draw_ground_zero(painter, look)
        self._draw_numbers(painter)
        field.draw_values(painter, look)
        field.draw_slots(painter, look, self.lang)
        self._draw_target(painter)
        painter.restore()

    def _draw_numbers(self, painter: QPainter) -> None:
        """Values over the columns, all or none: some would look like an emphasis."""
        texts = [short_text(p.figure, self.chart.shown, self.lang, unit=False) for _b, _t, p in self.boxes]
        if not texts or max(pen.wide(self.look, text) for text in texts) + 4 > max(
            self.each, self.field.room if len(self.chart.shown.series) == 1 else 0
        ):
            return
        for (box, _token, point), text in zip(self.boxes, texts, strict=True):
            below = point.figure.number < 0
            room = QRectF(box.center().x() - 60, box.bottom() + 2 if below else box.top() - 18, 120, 16)
            pen.words(painter, self.look, room, text, pen.CENTRE)

    def _draw_target(self, painter: QPainter) -> None:
        target = self.chart.shown.target
        if target is None:
            return
        y = round(self.field.y(float(target.figure.number)))
        dashed(painter, self.look, QLineF(self.field.rect.left(), y, self.field.rect.right(), y))
        said = _TARGET.of(self.lang).format(value=self.text(target.figure, unit=False))
        wide = pen.wide(self.look, said) + 8.0
        room = QRectF(self.field.rect.left() + 4, y - 18, wide, 16)
        painter.fillRect(room.adjusted(-2, 1, 0, -1), self.look.color("bg-base"))
        pen.words(painter, self.look, room, said, ink="text-2")
