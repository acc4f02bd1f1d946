"""Stacks over time: shares of a whole up to 100 %, and pulls on its growth, which reach above and below zero."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.indicators.charts.composition import Pull, Pulls, Shares, Slice
from hqd_desktop.domain.indicators.slots import ruled, step_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.field import Field, Slots, fitted
from hqd_desktop.gui.charts.kinds.laid import NOT_REPORTED, Laid, Mark, Said

PARTS = ("chart-1", "chart-2", "chart-3", "chart-4", "chart-muted")
_SHARE, _MOST, _BEYOND = 0.66, 72.0, Decimal("1.08")
_REST, _OVER = Text("Not in any part", "未归入分项"), Text("Parts exceed the whole by", "分项超出整体")
_SUM, _GROWTH = Text("Sum of the pulls", "拉动合计"), Text("Published growth of the whole", "公布的整体增速")
_POINTS = Text("{pull} pp", "{pull}个百分点")
_CONTRIBUTED = Text("{pull} pp, {rate}% of growth", "{pull}个百分点，贡献率 {rate}%")
_WHOLE = Text("Whole", "整体")


def part_token(number: int) -> str:
    """The colour of a part; beyond five they are grey, told apart by the lines between them and by pointing."""
    return PARTS[min(number, len(PARTS) - 1)]


def slots_of(periods: Sequence[Period]) -> Slots:
    """The columns for some periods; what ends together takes the longer one."""
    ends = [period.last for period in periods]
    ruled_ends, step = ruled(ends, None, None, from_january=False), step_of(ends)
    known = {period.last: period for period in reversed(periods)}
    return Slots(ruled_ends, step, tuple(known.get(end) for end in ruled_ends))


class _Stacked(Laid):
    """Legend above, field below; a column a period."""

    field: Field

    def frame(
        self, periods: Sequence[Period], values: Sequence[Decimal], entries: Sequence[pen.Entry], *, signed: bool
    ) -> None:
        """Set out legend, field and columns."""
        self.legend = pen.legend_lines(self.look, entries, self.rect.width())
        top = len(self.legend) * pen.LEGEND_LINE + 10.0
        self.field = fitted(self.rect, slots_of(periods), values, self.look, top=top, signed=signed)
        self.by_slot = {(p.last - self.field.slots.ends[0]) // self.field.slots.step: n for n, p in enumerate(periods)}
        self.half = min(_MOST, self.field.room * _SHARE) / 2

    def column(self, slot: int, low: float, high: float) -> QRectF:
        """The room between two values in a slot."""
        x, top = self.field.x(slot), self.field.y(max(low, high))
        return QRectF(x - self.half, top, 2 * self.half, self.field.y(min(low, high)) - top)

    def ground(self, painter: QPainter) -> None:
        """Legend, axes, grid; hatching where nothing is."""
        pen.legend(painter, self.look, self.rect.topLeft(), self.legend, self.rect.width())
        for slot in range(len(self.field.slots.ends)):
            if slot not in self.by_slot:
                left = self.field.x(slot) - self.field.room / 2
                pen.hatch(
                    painter, self.look, QRectF(left, self.field.rect.top(), self.field.room, self.field.rect.height())
                )
        self.field.draw_ground(painter, self.look)
        self.field.draw_values(painter, self.look)
        self.field.draw_slots(painter, self.look, self.lang)

    def segment(self, painter: QPainter, box: QRectF, token: str, text: str) -> None:
        """One part with its number inside, where that fits."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(box, self.look.color(token))
        painter.setPen(QPen(self.look.color("bg-base"), 1))
        painter.drawLine(box.topLeft(), box.topRight())
        if box.height() >= 15 and box.width() >= pen.wide(self.look, text) + 4:
            painter.setFont(self.look.font(pen.PX))
            painter.setPen(QColor(pen.on(self.look.color(token))))
            painter.drawText(box, pen.CENTRE, text)


class SharesLaid(_Stacked):
    """Shares in their rectangle."""

    chart: Shares

    def lay(self) -> None:
        """A column a period, parts from the bottom in their order."""
        chart = self.chart
        entries = [pen.Entry(part_token(n), name.of(self.lang)) for n, name in enumerate(chart.parts)]
        if any(one.rest > 0 for one in chart.slices):
            entries.append(pen.Entry("", _REST.of(self.lang), "hatch"))
        tops = [max(Decimal(100), 100 - one.rest) for one in chart.slices]
        self.frame([one.moment.period for one in chart.slices], tops, entries, signed=False)
        self.boxes: list[list[tuple[int, QRectF, Decimal]]] = []
        for slot, number in sorted(self.by_slot.items()):
            self._stack(slot, chart.slices[number])

    def _stack(self, slot: int, one: Slice) -> None:
        at, boxes = Decimal(0), []
        for part, value in enumerate(one.shares):
            if value is None:
                continue
            box = self.column(slot, float(at), float(at + value))
            boxes.append((part, box, value))
            self.marks.append(Mark(box, (-part, slot), one.moment.period.text(self.lang), self._told(one, part)))
            at += value
        if one.rest > 0:
            boxes.append((-1, self.column(slot, float(at), 100.0), one.rest))
        self.boxes.append(boxes)

    def _told(self, one: Slice, current: int) -> tuple[Said, ...]:
        """All parts of the period, the one pointed at first said, then the whole."""
        told: list[Said] = []
        for n in reversed(range(len(self.chart.parts))):
            share, point = one.shares[n], one.moment.parts[n]
            name = self.chart.parts[n].of(self.lang)
            value = NOT_REPORTED.of(self.lang) if share is None else f"{grouped(share)}%"
            if n == current and point is not None:
                value = f"{self.said(point)}  {value}"
            told.append((part_token(n), name, value))
        if one.rest:
            name = (_REST if one.rest > 0 else _OVER).of(self.lang)
            told.append(("", name, f"{grouped(abs(one.rest))}%"))
        told.append(("", _WHOLE.of(self.lang), self.said(one.moment.whole)))
        return tuple(told)

    def draw(self, painter: QPainter) -> None:
        """Ground and stacks."""
        painter.save()
        self.ground(painter)
        for boxes in self.boxes:
            for part, box, value in boxes:
                if part < 0:
                    pen.hatch(painter, self.look, box, ink="border-strong", framed=True)
                else:
                    self.segment(painter, box, part_token(part), grouped(value))
        painter.restore()


class PullLaid(_Stacked):
    """Pulls in their rectangle."""

    chart: Pull

    def lay(self) -> None:
        """A column a period: what pulls up above zero, what pulls down below, the sum written beyond the end."""
        chart = self.chart
        entries = [pen.Entry(part_token(n), name.of(self.lang)) for n, name in enumerate(chart.parts)]
        if any(one.growth for one in chart.columns):
            entries.append(pen.Entry("text", _GROWTH.of(self.lang), "diamond"))
        # A little more than the columns reach, for the sums beyond their ends.
        ends = [v * _BEYOND for one in chart.columns for v in _ends(one)]
        ends += [one.growth.figure.number for one in chart.columns if one.growth]
        self.frame([one.period for one in chart.columns], ends, entries, signed=True)
        self.boxes: list[list[tuple[int, QRectF, Decimal]]] = []
        for slot, number in sorted(self.by_slot.items()):
            self._stack(slot, chart.columns[number])

    def _stack(self, slot: int, one: Pulls) -> None:
        up, down, boxes = Decimal(0), Decimal(0), []
        for part, value in enumerate(one.pulls):
            start = up if value >= 0 else down
            box = self.column(slot, float(start), float(start + value))
            up, down = (up + value, down) if value >= 0 else (up, down + value)
            boxes.append((part, box, value))
            place = box if box.height() >= 3 else box.adjusted(0, -2, 0, 2)
            self.marks.append(Mark(place, (part, slot), one.period.text(self.lang), self._told(one)))
        self.boxes.append(boxes)

    def _told(self, one: Pulls) -> tuple[Said, ...]:
        told: list[Said] = []
        for n, name in enumerate(self.chart.parts):
            pull, rate = grouped(one.pulls[n], signed=True), one.contributions[n]
            text = _POINTS if rate is None else _CONTRIBUTED
            value = text.of(self.lang).format(pull=pull, rate="" if rate is None else grouped(rate))
            told.append((part_token(n), name.of(self.lang), value))
        total = grouped(one.total, signed=True)
        told.append(("", _SUM.of(self.lang), _POINTS.of(self.lang).format(pull=total)))
        if one.growth is not None:
            told.append(("", _GROWTH.of(self.lang), self.said(one.growth)))
        return tuple(told)

    def draw(self, painter: QPainter) -> None:
        """Ground, stacks, sums, published growth."""
        painter.save()
        self.ground(painter)
        for boxes in self.boxes:
            for part, box, value in boxes:
                self.segment(painter, box, part_token(part), grouped(value, signed=True))
        self.field.draw_ground_zero(painter, self.look)
        for slot, number in sorted(self.by_slot.items()):
            self._draw_sum(painter, slot, self.chart.columns[number])
        painter.restore()

    def _draw_sum(self, painter: QPainter, slot: int, one: Pulls) -> None:
        """The published growth as a ring; the sum above or below the stack, where there is room."""
        look, x = self.look, self.field.x(slot)
        down, up = _ends(one)
        text = grouped(one.total, signed=True)
        if self.field.room >= pen.wide(look, text, bold=True) + 4:
            falling = one.total < 0
            edge = self.field.y(float(down if falling else up))
            room = QRectF(x - 60, edge + 3 if falling else edge - 19, 120, 16)
            pen.words(painter, look, room, text, pen.CENTRE, bold=True)
        if one.growth is not None:
            at = QPointF(x + self.half, self.field.y(float(one.growth.figure.number)))
            pen.diamond(painter, look, at, "text")


def _ends(one: Pulls) -> tuple[Decimal, Decimal]:
    """How far a column reaches below and above zero."""
    zero = Decimal(0)
    return sum((v for v in one.pulls if v < 0), zero), sum((v for v in one.pulls if v > 0), zero)
