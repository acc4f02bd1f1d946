"""Rank over time: discs with the rank in them, lines between neighbours, dots over gaps, names at both ends."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hqd_desktop.domain.indicators.charts.bump import Bump, Course, Place
from hqd_desktop.domain.indicators.series import Role
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.drawing import bridge_pen
from hqd_desktop.gui.charts.kinds import pen
from hqd_desktop.gui.charts.kinds.field import X_AXIS, Field, Slots
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark, Said
from hqd_desktop.gui.charts.kinds.names import told_apart
from hqd_desktop.gui.charts.picture import GREY
from hqd_desktop.gui.charts.scale import Ruler, pushed_apart

LEAST_ROW, USUAL_ROW, _EMPTY_ROW, _LINE = 17.0, 26.0, 9.0, 16.0
_TOP, _GAP, _DISC, _DOT, _LABEL = 8.0, 12, 10.0, 3.4, 17.0
_NAME_SHARE, _TIES, _KEY = 0.3, 100_000, 16
_CROWD = 3000
"""With more ranks than this only the coloured areas have discs."""
_RANK, _OF = Text("Rank", "位次"), Text("{rank} of {n}", "{rank}/{n}")
_TIED = Text("Shares the rank with", "并列")


def least_height(chart: Bump, row: float = LEAST_ROW) -> float:
    """The height of all names; ranks nobody shown holds may lie closer together."""
    return max(len(chart.courses) * row, chart.lowest * min(row, _EMPTY_ROW)) + _TOP + X_AXIS


class BumpLaid(Laid):
    """Ranks over time in their rectangle."""

    chart: Bump

    def lay(self) -> None:
        """Slots across, ranks down."""
        chart, look = self.chart, self.look
        slots = Slots(chart.slots, chart.step, chart.periods_by_slot)
        names = [course.series.name.of(self.lang) + self._tail(course, slots) for course in chart.courses]
        longest = max(pen.wide(look, name, bold=True) for name in names)
        self.figure = pen.wide(look, str(chart.lowest), bold=True) + 12.0
        self.margin = min(longest + _GAP + _KEY + self.figure + 4, self.rect.width() * _NAME_SHARE)
        inner = self.rect.adjusted(26, _TOP, -self.margin, -X_AXIS)
        self.field = Field(inner, slots, Ruler(()))
        self.row = inner.height() / max(1, chart.lowest)
        self.radius = _DISC if self.row >= 2 * _DISC + 2 and self.field.room >= 2 * _DISC + 8 else _DOT
        self.tied: dict[tuple[int, int], list[int]] = {}
        for number, course in enumerate(chart.courses):
            for slot, place in course.at.items():
                self.tied.setdefault((slot, place.rank), []).append(number)
        self.at = [
            {slot: self._place(number, slot, place) for slot, place in course.at.items()}
            for number, course in enumerate(chart.courses)
        ]
        self.crowded = sum(map(len, self.at)) > _CROWD
        self.course_of: list[int] = []
        for number, (course, places) in enumerate(zip(chart.courses, self.at, strict=True)):
            for slot, at in sorted(places.items()):
                # Those who share a rank stand in rows of their own, so that keys reach each of them.
                cell = (course.at[slot].rank * _TIES + number, slot)
                self.marks.append(Mark(QRectF(at.x() - 11, at.y() - 9, 22, 18), cell, *self._told(number, slot)))
                self.course_of.append(number)

    def beside(self, current: int | None, dx: int, dy: int) -> int | None:
        """To the left and right along the course of an area, up and down among the areas of a period."""
        if current is None or not dx:
            return super().beside(current, dx, dy)
        there = current + dx
        same = 0 <= there < len(self.marks) and self.course_of[there] == self.course_of[current]
        return there if same else current

    def _place(self, number: int, slot: int, place: Place) -> QPointF:
        """Those who share a rank stand beside each other."""
        tied = self.tied[slot, place.rank]
        shift = (tied.index(number) - (len(tied) - 1) / 2) * min(2 * self.radius + 1, self.field.room / (len(tied) + 1))
        y = self.field.rect.top() + (place.rank - 0.5) * self.row
        return QPointF(self.field.x(slot) + shift, y)

    def _told(self, number: int, slot: int) -> tuple[str, tuple[Said, ...]]:
        course = self.chart.courses[number]
        place = course.at[slot]
        rank = _OF.of(self.lang).format(rank=place.rank, n=place.of) if place.of else str(place.rank)
        told = [
            (self._token(course), _RANK.of(self.lang), rank),
            ("", self.field.slots.said(slot, self.lang), self.said(place.point)),
        ]
        others = [n for n in self.tied[slot, place.rank] if n != number]
        told += [("", _TIED.of(self.lang), self.chart.courses[n].series.name.of(self.lang)) for n in others[:3]]
        return course.series.name.of(self.lang), tuple(told)

    def draw(self, painter: QPainter) -> None:
        """Ground, grey courses, coloured ones on top, names at their ends."""
        painter.save()
        self._draw_ground(painter)
        order = sorted(range(len(self.chart.courses)), key=lambda n: self._weight(self.chart.courses[n]))
        for n in order:
            self._draw_line(painter, n)
        for n in order:
            self._draw_discs(painter, n)
        self._draw_names(painter)
        painter.restore()

    def _weight(self, course: Course) -> int:
        return 2 if course.series.role is Role.HOME else int(self._token(course) != GREY)

    def _token(self, course: Course) -> str:
        return self.colours.get(course.series.area, GREY)

    def _draw_ground(self, painter: QPainter) -> None:
        look, inner, lowest = self.look, self.field.rect, self.chart.lowest
        every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 10_000) if n * self.row >= _LINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for rank in range(1, lowest + 1):
            # The first and the last rank have their numbers; one that would touch theirs has none.
            near = 1 < rank < lowest and min(rank - 1, lowest - rank) * self.row < _LINE
            if near or (rank not in (1, lowest) and rank % every):
                continue
            y = inner.top() + (rank - 0.5) * self.row
            painter.setPen(QPen(look.color("chart-grid"), 1))
            painter.drawLine(QLineF(inner.left(), round(y), inner.right(), round(y)))
            pen.words(painter, look, QRectF(inner.left() - 34, y - 9, 28, 18), str(rank), pen.RIGHT, ink="text-2")
        self.field.draw_slots(painter, look, self.lang)

    def _draw_line(self, painter: QPainter, number: int) -> None:
        """Neighbours joined, gaps bridged by dots; many lines at once, which are drawn much faster than one by one."""
        course, places = self.chart.courses[number], self.at[number]
        colour: QColor = self.look.color(self._token(course))
        cap = Qt.PenCapStyle.FlatCap if self.crowded else Qt.PenCapStyle.RoundCap
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not self.crowded or self._weight(course) > 0)
        pairs = list(pairwise(sorted(places)))
        painter.setPen(QPen(colour, (1.2, 1.8, 2.8)[self._weight(course)], Qt.PenStyle.SolidLine, cap))
        painter.drawLines([QLineF(places[a], places[b]) for a, b in pairs if b - a == 1])
        painter.setPen(bridge_pen(colour))
        painter.drawLines([QLineF(places[a], places[b]) for a, b in pairs if b - a > 1])

    def _draw_discs(self, painter: QPainter, number: int) -> None:
        course, look = self.chart.courses[number], self.look
        token = self._token(course)
        if self.crowded and not self._weight(course):
            return
        for slot, at in self.at[number].items():
            place = course.at[slot]
            hollow = place.point.estimate
            pen.disc(painter, look, at, self.radius, token, hollow=hollow)
            if self.radius == _DISC:
                painter.setFont(look.font(11))
                painter.setPen(look.color(token) if hollow else QColor(pen.on(look.color(token))))
                painter.drawText(QRectF(at.x() - 12, at.y() - 10, 24, 20), pen.CENTRE, str(place.rank))

    def _draw_names(self, painter: QPainter) -> None:
        """Names right of the field, pushed apart; an area that ends earlier says when."""
        look, inner = self.look, self.field.rect
        ends = [(places[max(places)].y(), n) for n, places in enumerate(self.at) if places]
        fitting = max(1, int(self.rect.height() // (_LABEL - 2)))
        if len(ends) > fitting:
            ends = sorted(ends, key=lambda end: -self._weight(self.chart.courses[end[1]]))[:fitting]
        gap = min(_LABEL, inner.height() / max(1, len(ends) - 1)) if len(ends) > 1 else _LABEL
        ys = pushed_apart([y for y, _n in ends], gap, inner.top() + 6, inner.bottom())
        left, figure = inner.right() + _GAP, self.figure
        room = self.rect.right() - left - _KEY - figure
        names = self._end_names([n for _y, n in ends], room)
        for y, (_wanted, n), name in zip(ys, ends, names, strict=True):
            course = self.chart.courses[n]
            strong = self._weight(course) == 2
            painter.fillRect(QRectF(left, y - 1.5, 10, 3), look.color(self._token(course)))
            pen.words(painter, look, QRectF(left + _KEY, y - 9, room, 18), name, bold=strong)
            place = QRectF(self.rect.right() - figure, y - 9, figure, 18)
            pen.words(painter, look, place, str(course.at[max(course.at)].rank), pen.RIGHT, bold=strong)

    def _end_names(self, numbers: list[int], room: float) -> list[str]:
        """Names as they fit; an area that ends earlier says when."""
        courses = [self.chart.courses[n] for n in numbers]
        names = [course.series.name.of(self.lang) for course in courses]
        tails = [self._tail(course, self.field.slots) for course in courses]
        rooms = [room - pen.wide(self.look, tail, bold=True) for tail in tails]
        short = told_apart(names, rooms, self.look.metrics(pen.PX, bold=True))
        return [name + tail for name, tail in zip(short, tails, strict=True)]

    def _tail(self, course: Course, slots: Slots) -> str:
        """When an area was ranked last, where that is not the end."""
        last = max(course.at)
        if last == len(slots.ends) - 1:
            return ""
        said = slots.said(last, self.lang)
        return f"（{said}）" if self.lang == "zh" else f" ({said})"
