"""Ranking bars: rank, name, bar from zero, value; below them who did not report; a province as a dashed line."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from hqd_desktop.domain.indicators.charts.ranking import Bar, Ranking
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.series import Role
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.kinds import pen, rows
from hqd_desktop.gui.charts.kinds.field import dashed
from hqd_desktop.gui.charts.kinds.laid import NOT_REPORTED, Laid, Mark
from hqd_desktop.gui.charts.kinds.names import told_apart
from hqd_desktop.gui.charts.picture import GREY

_RANK = 34
_TALL, _GAP, _THIN = 0.62, 6, 22.0
_PLACE = Text("Rank {rank} of {n}", "第 {rank} 位，共 {n} 个")
_RANK_NAME, _BEHIND = Text("Rank", "位次"), Text("{rank} of {n}", "{rank}/{n}")
_LINE_TOP = 20.0


def least_height(chart: Ranking, row: float = rows.LEAST_ROW) -> float:
    """The height of all rows with their ruler, and of the names of dashed lines above."""
    return rows.height(chart.everyone, row=row) + (_LINE_TOP if chart.lines else 0)


class RankingLaid(Laid):
    """A ranking in its rectangle."""

    chart: Ranking

    def lay(self) -> None:
        """Rows for all areas, bars inside them."""
        chart, look = self.chart, self.look
        names = [b.series.name.of(self.lang) for b in chart.bars] + [m.name.of(self.lang) for m in chart.missing]
        points = [b.point for b in (*chart.bars, *chart.lines) if b.point]
        values = [point.figure.number for point in points]
        labels = [
            (p.figure.number < 0, pen.wide(look, self._value(b), bold=True)) for b in chart.bars if (p := b.point)
        ]
        left = max((w for below, w in labels if below), default=0)
        right = max((w for below, w in labels if not below), default=0)
        if chart.missing:
            right = max(right, pen.wide(look, NOT_REPORTED.of(self.lang)))
        top = _LINE_TOP if chart.lines else 0.0
        self.rows = rows.fitted(
            self.rect.adjusted(0, top, 0, 0),
            look,
            names,
            values,
            before=_RANK,
            left=left + _GAP + 4 if left else 4,
            right=right + _GAP + 6,
            from_zero=chart.shown.measure is not Measure.INDEX or any(v < 0 for v in values),
        )
        metrics = look.metrics(pen.PX, bold=True)
        self.names = told_apart(names, [self.rows.names.width() - 8] * len(names), metrics)
        self.boxes = [self._box(n, bar) for n, bar in enumerate(chart.bars)]
        self.marks = [Mark(self._mark_box(n), (n, 0), *self._told(bar)) for n, bar in enumerate(chart.bars)]
        below = len(chart.bars)
        self.marks += [
            Mark(self._mark_box(below + n), (below + n, 0), one.name.of(self.lang), ((GREY, self._when(), NOT_REPORTED.of(self.lang)),))
            for n, one in enumerate(chart.missing)
        ]  # fmt: skip

    def _when(self) -> str:
        return self.chart.period.text(self.lang)

    def _token(self, bar: Bar) -> str:
        return self.colours.get(bar.series.area, GREY)

    def _value(self, bar: Bar) -> str:
        return self.said(bar.point, unit=self.chart.shown.measure is Measure.YOY)

    def _told(self, bar: Bar) -> tuple[str, tuple[tuple[str, str, str], ...]]:
        among = len(self.chart.bars)
        rank = _BEHIND.of(self.lang).format(rank=bar.rank, n=among)
        told = [(self._token(bar), self._when(), self.said(bar.point)), ("", _RANK_NAME.of(self.lang), rank)]
        told += [(GREY, line.series.name.of(self.lang), self.said(line.point)) for line in self.chart.lines]
        return bar.series.name.of(self.lang), tuple(told)

    def _mark_box(self, number: int) -> QRectF:
        line = self.rows.line(number)
        return QRectF(
            line.left() - _RANK + 4, line.top() + 1, self.rect.right() - line.left() + _RANK - 6, line.height() - 2
        )

    def _box(self, number: int, bar: Bar) -> QRectF:
        assert bar.point is not None
        high = min(_THIN, self.rows.row * _TALL)
        low = max(0.0, self.rows.ruler.low) if self.rows.ruler.high > 0 else self.rows.ruler.high
        zero, end = self.rows.x(low), self.rows.x(float(bar.point.figure.number))
        return QRectF(min(zero, end), self.rows.middle(number) - high / 2, max(1.0, abs(end - zero)), high)

    def draw(self, painter: QPainter) -> None:
        """Ground, bars, words, dashed lines."""
        painter.save()
        self.rows.draw_ground(painter, self.look, signed=self.chart.shown.measure is Measure.YOY)
        self._draw_lines(painter)
        for number, bar in enumerate(self.chart.bars):
            self._draw_bar(painter, number, bar)
        for number in range(len(self.chart.bars), len(self.names)):
            self._draw_missing(painter, number)
        painter.restore()

    def _draw_bar(self, painter: QPainter, number: int, bar: Bar) -> None:
        assert bar.point is not None
        look, row, middle = self.look, self.rows.row, self.rows.middle(number)
        strong = bar.series.role is Role.HOME
        pen.bar(painter, look, self.boxes[number], self._token(bar), hollow=bar.point.estimate)
        names = self.rows.names
        rank = QRectF(names.left() - _RANK, middle - row / 2, _RANK - 12, row)
        pen.words(painter, look, rank, str(bar.rank), pen.RIGHT, ink="text" if strong else "text-2", bold=strong)
        room = QRectF(names.left(), middle - row / 2, names.width() - 8, row)
        pen.words(painter, look, room, self.names[number], bold=strong)
        self._draw_value(painter, self.boxes[number], middle, bar, strong=strong)

    def _draw_value(self, painter: QPainter, box: QRectF, middle: float, bar: Bar, *, strong: bool) -> None:
        """The value beyond the end of its bar, on a ground of its own: a dashed line may run behind it."""
        assert bar.point is not None
        look, text = self.look, self._value(bar)
        wide = pen.wide(look, text, bold=strong) + 2.0
        left = box.left() - _GAP - wide if bar.point.figure.number < 0 else box.right() + _GAP
        room = QRectF(left, middle - 9, wide, 18)
        painter.fillRect(room.adjusted(-1, 1, 1, -1), look.color("bg-base"))
        pen.words(painter, look, room, text, bold=strong)

    def _draw_missing(self, painter: QPainter, number: int) -> None:
        rows_, middle = self.rows, self.rows.middle(number)
        rank = QRectF(rows_.names.left() - _RANK, middle - rows_.row / 2, _RANK - 12, rows_.row)
        pen.words(painter, self.look, rank, "—", pen.RIGHT, ink="text-3")
        room = QRectF(rows_.names.left(), middle - rows_.row / 2, rows_.names.width() - 8, rows_.row)
        pen.words(painter, self.look, room, self.names[number], ink="text-3")
        zero = rows_.x(min(max(0.0, rows_.ruler.low), rows_.ruler.high)) + _GAP
        room = QRectF(zero, middle - 9, pen.wide(self.look, NOT_REPORTED.of(self.lang)) + 2.0, 18)
        painter.fillRect(room.adjusted(-1, 1, 1, -1), self.look.color("bg-base"))
        pen.words(painter, self.look, room, NOT_REPORTED.of(self.lang), ink="text-3")

    def _draw_lines(self, painter: QPainter) -> None:
        """Dashed lines of wider territories, their names above, side by side where they would touch."""
        free = self.rect.left()
        for line in sorted(self.chart.lines, key=lambda one: one.point.figure.number if one.point else 0):
            assert line.point is not None
            x = self.rows.x(float(line.point.figure.number))
            dashed(painter, self.look, QLineF(x, self.rows.field.top(), x, self.rows.top(self.rows.count)))
            text = f"{line.series.name.of(self.lang)} {self.said(line.point, unit=False)}"
            wide = pen.wide(self.look, text) + 4.0
            left = min(max(free, x - wide / 2), self.rect.right() - wide)
            if left >= free - 0.5:
                room = QRectF(left, self.rows.field.top() - _LINE_TOP, wide, _LINE_TOP - 2)
                pen.words(painter, self.look, room, text, ink="text-2")
                free = left + wide + 10
