"""What every laid-out chart offers: it draws itself, and knows its marks, which the mouse finds and the keys walk through."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.charts.picture import figure_text, tokens
from hqd_desktop.gui.theme import Theme

ESTIMATED, NOT_REPORTED = Text("est.", "预计"), Text("not reported", "未报告")
Said = tuple[str, str, str]
"""Token of a colour ("" for none), name, value."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that can be pointed at. ``cell`` is its row and column for the keys; ``head`` and ``rows`` are what is said of it."""

    box: QRectF
    cell: tuple[int, int]
    head: str
    rows: tuple[Said, ...]

    @property
    def words(self) -> str:
        """Everything in one sentence, for screen readers."""
        return "; ".join([self.head, *(f"{name} {value}".strip() for _token, name, value in self.rows)])


class Laid(ABC):
    """A chart laid out in ``rect`` (logical pixels), in one language and theme."""

    def __init__(self, chart: Chart, lang: Lang, look: Theme, rect: QRectF, held: dict[int, str] | None = None) -> None:
        self.chart = chart
        self.lang: Lang = lang
        self.look = look
        self.rect = rect
        self.colours = _colours(chart, held)
        self.marks: list[Mark] = []
        self.lay()

    @abstractmethod
    def lay(self) -> None:
        """Work out where everything stands, and fill ``marks``."""

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Paint everything but the words around the chart."""

    def draw_current(self, painter: QPainter, mark: Mark) -> None:
        """Show which mark is the current one: a frame around it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.color("border-strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(mark.box.adjusted(-2.5, -2.5, 2.5, 2.5), 3, 3)
        painter.restore()

    def mark_at(self, place: QPointF) -> int | None:
        """The mark under a place: the one that holds it, else the nearest within a few pixels."""
        holding = [n for n, mark in enumerate(self.marks) if mark.box.contains(place)]
        if holding:
            return min(holding, key=lambda n: self.marks[n].box.width() * self.marks[n].box.height())
        near = [(_distance(mark.box, place), n) for n, mark in enumerate(self.marks)]
        best = min(near, default=(_REACH, None))
        return best[1] if best[0] < _REACH else None

    def beside(self, current: int | None, dx: int, dy: int) -> int | None:
        """The next mark to the right (dx 1), left, below (dy 1) or above; where there is none in that direction, the same one.

        In a chart of one row or one column every arrow walks along it.
        """
        if not self.marks:
            return None
        if current is None:
            return len(self.marks) - 1 if dx < 0 or dy < 0 else 0
        rows = {mark.cell[0] for mark in self.marks}
        columns = {mark.cell[1] for mark in self.marks}
        if len(rows) == 1:
            dx, dy = dx or dy, 0
        elif len(columns) == 1:
            dx, dy = 0, dy or dx
        row, column = self.marks[current].cell
        along = [
            (abs(mark.cell[0] - row) * 1000 + abs(mark.cell[1] - column), n)
            for n, mark in enumerate(self.marks)
            if (dx and (mark.cell[1] - column) * dx > 0 and mark.cell[0] == row)
            or (dy and (mark.cell[0] - row) * dy > 0 and mark.cell[1] == column)
        ]
        if not along and dx:
            along = [
                (abs(mark.cell[1] - column) * 1000 + abs(mark.cell[0] - row), n)
                for n, mark in enumerate(self.marks)
                if (mark.cell[1] - column) * dx > 0
            ]
        return min(along)[1] if along else current

    def text(self, figure: Figure, *, unit: bool = True, of: int | None = None) -> str:
        """A figure of the measure shown, in words."""
        return figure_text(figure, self.chart.shown, self.lang, unit=unit, of=of)

    def said(self, point: Point | None, *, unit: bool = True) -> str:
        """A point in words; an estimate says so, and what is missing too."""
        if point is None:
            return NOT_REPORTED.of(self.lang)
        text = self.text(point.figure, unit=unit, of=point.of)
        if not point.estimate:
            return text
        return f"{text}（{ESTIMATED.zh}）" if self.lang == "zh" else f"{text} {ESTIMATED.en}"


_REACH = 14.0


def _distance(box: QRectF, place: QPointF) -> float:
    dx = max(box.left() - place.x(), 0.0, place.x() - box.right())
    dy = max(box.top() - place.y(), 0.0, place.y() - box.bottom())
    return float((dx * dx + dy * dy) ** 0.5)


_FIRST = 8
"""Areas that have colours of their own come first; everyone beyond is grey anyway."""


def _colours(chart: Chart, held: dict[int, str] | None) -> Mapping[int, str]:
    """Colours are fixed per area; those a person did not choose to compare stay grey."""
    return tokens(chart.shown.series, held)
