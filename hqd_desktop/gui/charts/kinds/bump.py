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
from hqd_desktop.gui.charts.kinds.laid import Laid, Mark
from hqd_desktop.gui.charts.picture import GREY
from hqd_desktop.gui.charts.scale import Ruler, pushed_apart

LEAST_ROW, USUAL_ROW = 17.0, 26.0
_TOP, _GAP, _DISC, _DOT, _LABEL = 8.0, 12, 10.0, 3.4, 17.0
_NAME_SHARE, _TIES = 0.26, 100_000
_RANK, _OF = Text("Rank", "位次"), Text("{rank} of {n}", "{rank}/{n}")
_TIED = Text("Shares the rank with", "并列")


def least_height(chart: Bump, row: float = LEAST_ROW) -> float:
    """The height of all ranks, and of all names where more areas end than there are ranks."""
    return max(chart.lowest, len(chart.courses)) * row + _TOP + X_AXIS


class BumpLaid(Laid):
    """Ranks over time in their rectangle."""

    chart: Bump

    def lay(self) -> None:
        """Slots across, ranks down."""
        chart, look = self.chart, self.look
        longest = max((pen.wide(look, c.series.name.of(self.lang), bold=True) for c in chart.courses), default=0)
        self.margin = min(longest + 44.0, self.rect.width() * _NAME_SHARE)
        inner = self.rect.adjusted(26, _TOP, -self.margin, -X_AXIS)
        slots = Slots(chart.slots, chart.step, chart.periods_by_slot)
        self.field = Field(inner, slots, Ruler(()))
        self.row = inner.height() / max(1, chart.lowest)
        self.radius = _DISC if self.row >= 2 * _DISC + 2 and self.field.room >= 2 * _DISC + 8 else _DOT
        self.at = [
            {slot: self._place(course, slot, place) for slot, place in course.at.items()} for course in chart.courses
        ]
        self.course_of: list[int] = []
        for number, (course, places) in enumerate(zip(chart.courses, self.at, strict=True)):
            for slot, at in sorted(places.items()):
                # Those who share a rank stand in rows of their own, so that keys reach each of them.
                cell = (course.at[slot].rank * _TIES + number, slot)
                self.marks.append(Mark(QRectF(at.x() - 11, at.y() - 9, 22, 18), cell, *self._told(course, slot)))
                self.course_of.append(number)

    def beside(self, current: int | None, dx: int, dy: int) -> int | None:
        """To the left and right along the course of an area, up and down among the areas of a period."""
        if current is None or not dx:
            return super().beside(current, dx, dy)
        there = current + dx
        same = 0 <= there < len(self.marks) and self.course_of[there] == self.course_of[current]
        return there if same else current

    def _place(self, course: Course, slot: int, place: Place) -> QPointF:
        """Those who share a rank stand beside each other."""
        tied = [c for c in self.chart.courses if slot in c.at and c.at[slot].rank == place.rank]
        shift = (tied.index(course) - (len(tied) - 1) / 2) * min(2 * self.radius + 1, self.field.room / (len(tied) + 1))
        y = self.field.rect.top() + (place.rank - 0.5) * self.row
        return QPointF(self.field.x(slot) + shift, y)

    def _told(self, course: Course, slot: int) -> tuple[str, tuple[tuple[str, str, str], ...]]:
        place = course.at[slot]
        token = self.colours.get(course.series.area, GREY)
        rank = _OF.of(self.lang).format(rank=place.rank, n=place.of) if place.of else str(place.rank)
        told = [
            (token, _RANK.of(self.lang), rank),
            ("", self.field.slots.said(slot, self.lang), self.said(place.point)),
        ]
        tied = [
            c.series.name.of(self.lang)
            for c in self.chart.courses
            if c is not course and slot in c.at and c.at[slot].rank == place.rank
        ]
        told += [("", _TIED.of(self.lang), name) for name in tied[:3]]
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
        every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 10_000) if n * self.row >= 16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for rank in range(1, lowest + 1):
            if rank not in (1, lowest) and rank % every:
                continue
            y = inner.top() + (rank - 0.5) * self.row
            painter.setPen(QPen(look.color("chart-grid"), 1))
            painter.drawLine(QLineF(inner.left(), round(y), inner.right(), round(y)))
            if rank == lowest and lowest % every and (lowest % every) * self.row < 16:
                continue
            pen.words(painter, look, QRectF(inner.left() - 34, y - 9, 28, 18), str(rank), pen.RIGHT, ink="text-2")
        self.field.draw_slots(painter, look, self.lang)

    def _pen(self, course: Course) -> QPen:
        colour: QColor = self.look.color(self._token(course))
        width = (1.2, 1.8, 2.8)[self._weight(course)]
        return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _draw_line(self, painter: QPainter, number: int) -> None:
        course, places = self.chart.courses[number], self.at[number]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for a, b in pairwise(sorted(places)):
            painter.setPen(self._pen(course) if b - a == 1 else bridge_pen(self.look.color(self._token(course))))
            painter.drawLine(QLineF(places[a], places[b]))

    def _draw_discs(self, painter: QPainter, number: int) -> None:
        course, look = self.chart.courses[number], self.look
        token = self._token(course)
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
        for y, (_wanted, n) in zip(ys, ends, strict=True):
            course = self.chart.courses[n]
            last, left = max(course.at), inner.right() + _GAP
            weight = self._weight(course)
            painter.fillRect(QRectF(left, y - 1.5, 10, 3), look.color(self._token(course)))
            name = course.series.name.of(self.lang)
            if last < len(self.chart.slots) - 1:
                said = self.field.slots.said(last, self.lang)
                name = f"{name}（{said}）" if self.lang == "zh" else f"{name} ({said})"
            rank = str(course.at[last].rank)
            wide = pen.wide(look, rank, bold=weight == 2) + 6
            room = QRectF(left + 16, y - 9, self.rect.right() - left - 16 - wide, 18)
            pen.name(painter, look, room, name, bold=weight == 2)
            place = QRectF(self.rect.right() - wide, y - 9, wide, 18)
            pen.words(painter, look, place, rank, pen.RIGHT, bold=weight == 2)
