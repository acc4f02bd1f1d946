"""Before and after: a small disc then, a large one now, joined; the change at the right."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, grouped
from hqd_desktop.domain.indicators.charts.dumbbell import Dumbbell, Pair
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.series import Role
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.kinds import pen, rows
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark
from hqd_desktop.gui.charts.kinds.names import told_apart
from hqd_desktop.gui.charts.picture import GREY

_LARGE, _SMALL, _GAP, _HEAD = 5.5, 3.6, 10, 24.0
_CHANGE = Text("Change", "变动")
_UP, _DOWN, _SAME = Text("up {n}", "升 {n} 位"), Text("down {n}", "降 {n} 位"), Text("same", "不变")


def least_height(chart: Dumbbell, row: float = rows.LEAST_ROW) -> float:
    """The height of all rows with their ruler and the legend above."""
    return rows.height(len(chart.pairs), row=row) + _HEAD


class DumbbellLaid(Laid):
    """A comparison of two periods in its rectangle."""

    chart: Dumbbell

    def lay(self) -> None:
        """Rows with two places each."""
        chart, look = self.chart, self.look
        names = [pair.series.name.of(self.lang) for pair in chart.pairs]
        values = [p.figure.number for pair in chart.pairs for p in (pair.before, pair.after) if p]
        texts = [self.said(p, unit=False) for pair in chart.pairs for p in (pair.before, pair.after) if p]
        label = max(pen.wide(look, text, bold=True) for text in texts) + _GAP + 4
        changes = [self.change_said(pair.change) for pair in chart.pairs]
        self.changes = (
            max([pen.wide(look, _CHANGE.of(self.lang)), *(pen.wide(look, c, bold=True) for c in changes)]) + 4.0
        )
        self.rows = rows.fitted(
            self.rect.adjusted(0, _HEAD, 0, 0), look, names, values,
            before=0, left=label, right=label + self.changes + 10, from_zero=False,
        )  # fmt: skip
        metrics = look.metrics(pen.PX, bold=True)
        self.names = told_apart(names, [self.rows.names.width() - 8] * len(names), metrics)
        self.marks = [
            Mark(self.rows.line(n).adjusted(0, 1, label + self.changes + 8, -1), (n, 0), *self._told(pair))
            for n, pair in enumerate(chart.pairs)
        ]

    def change_said(self, change: Figure | None) -> str:
        """A change in words: points, percent, or places up and down."""
        if change is None:
            return "—"
        if self.chart.shown.measure is Measure.RANK:
            moved = int(change.number)
            said = _SAME if moved == 0 else (_UP if moved > 0 else _DOWN)
            return said.of(self.lang).format(n=abs(moved))
        name = "" if change.unit == "index" else units.unit(change.unit).name.of(self.lang)
        number = grouped(change.number, signed=True)
        return f"{number}{name}" if name == "%" or self.lang == "zh" else f"{number} {name}".strip()

    def _told(self, pair: Pair) -> tuple[str, tuple[tuple[str, str, str], ...]]:
        token = self.colours.get(pair.series.area, GREY)
        told = (
            (GREY, self.chart.before.text(self.lang), self.said(pair.before)),
            (token, self.chart.after.text(self.lang), self.said(pair.after)),
            ("", _CHANGE.of(self.lang), self.change_said(pair.change)),
        )
        return pair.series.name.of(self.lang), told

    def draw(self, painter: QPainter) -> None:
        """Legend, ground, pairs."""
        painter.save()
        look, chart = self.look, self.chart
        entries = (
            pen.Entry(GREY, chart.before.text(self.lang), "small"),
            pen.Entry("text-2", chart.after.text(self.lang), "disc"),
        )
        pen.legend(painter, look, self.rect.topLeft(), [entries], self.rect.width())
        head = QRectF(self.rect.right() - self.changes, self.rect.top(), self.changes, 20)
        pen.words(painter, look, head, _CHANGE.of(self.lang), pen.RIGHT, ink="text-2")
        self.rows.draw_ground(painter, look, signed=chart.shown.measure is Measure.YOY)
        for number, pair in enumerate(chart.pairs):
            self._draw_pair(painter, number, pair)
        painter.restore()

    def _draw_pair(self, painter: QPainter, number: int, pair: Pair) -> None:
        look, row, middle = self.look, self.rows.row, self.rows.middle(number)
        token, strong = self.colours.get(pair.series.area, GREY), pair.series.role is Role.HOME
        names = QRectF(self.rows.names.left(), middle - row / 2, self.rows.names.width() - 8, row)
        pen.words(painter, look, names, self.names[number], bold=strong)
        before = self.rows.x(float(pair.before.figure.number)) if pair.before else None
        after = self.rows.x(float(pair.after.figure.number)) if pair.after else None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if before is not None and after is not None:
            painter.setPen(QPen(look.color(token), 3.2 if strong else 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(before, middle, after, middle))
        if pair.before and before is not None:
            pen.disc(painter, look, QPointF(before, middle), _SMALL, GREY, hollow=pair.before.estimate)
        if pair.after and after is not None:
            pen.disc(painter, look, QPointF(after, middle), _LARGE, token, hollow=pair.after.estimate)
        together = before is not None and after is not None and abs(before - after) < 1
        first = before is not None and after is not None and before < after
        if pair.before and before is not None and not together:
            self._label(painter, middle, before, self.said(pair.before, unit=False), left=first, strong=False)
        if pair.after and after is not None:
            left = not first and not together and before is not None
            self._label(painter, middle, after, self.said(pair.after, unit=False), left=left, strong=strong)
        place = QRectF(self.rect.right() - self.changes, middle - row / 2, self.changes, row)
        pen.words(painter, look, place, self.change_said(pair.change), pen.RIGHT, bold=strong)

    def _label(self, painter: QPainter, middle: float, at: float, text: str, *, left: bool, strong: bool) -> None:
        """A value on the side of its disc that looks away from the other one."""
        wide = pen.wide(self.look, text, bold=strong) + 2.0
        room = QRectF(at - _GAP - wide if left else at + _GAP, middle - 9, wide, 18)
        painter.fillRect(room.adjusted(0, 2, 0, -2), self.look.color("bg-base"))
        pen.words(painter, self.look, room, text, ink="text" if strong else "text-2", bold=strong)
