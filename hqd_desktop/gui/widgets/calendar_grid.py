"""The painted part of the calendar: a month of days, a year of months, quarters or halves, or twelve years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.domain.days import MONTHS, Day, Precision
from hqd_desktop.domain.shifting import FIRST_YEAR, LAST_YEAR, holding, shifted
from hqd_desktop.gui import language, paint, theme

COLUMNS = {Precision.DAY: 7, Precision.MONTH: 3, Precision.QUARTER: 2, Precision.HALF: 2, Precision.YEAR: 3}
_WEEKS, _HEAD, _SIZE = 6, 22, QSize(252, 202)
_YEARS = 12
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Place:
    """One choice of the grid: its date, the words on it, and whether it belongs to the month shown."""

    day: Day
    text: str
    below: str = ""
    inside: bool = True


def places(at: Day) -> list[Place]:
    """What stands in the grid around a date, row by row; weeks begin on Monday."""
    match at.precision:
        case Precision.DAY:
            return _days(at)
        case Precision.MONTH:
            return [Place(Day(at.year, n, 0, Precision.MONTH), month_name(n)) for n in range(1, 13)]
        case Precision.QUARTER:
            return [_span(at.year, n, Precision.QUARTER) for n in range(1, 5)]
        case Precision.HALF:
            return [_span(at.year, n, Precision.HALF) for n in (1, 2)]
        case _:
            first = at.year - (at.year - FIRST_YEAR) % _YEARS
            return [Place(Day(year), str(year)) for year in range(first, first + _YEARS)]


def _days(at: Day) -> list[Place]:
    first = at.first.replace(day=1)
    monday = first.toordinal() - first.weekday()
    dates = (dt.date.fromordinal(monday + n) for n in range(7 * _WEEKS))
    return [
        Place(Day.of(date), str(date.day), inside=date.month == first.month)
        if FIRST_YEAR <= date.year <= LAST_YEAR
        else Place(at, "", inside=False)
        for date in dates
    ]


def _span(year: int, part: int, precision: Precision) -> Place:
    day = Day(year, part, 0, precision)
    name = ("Q", "H")[precision is Precision.HALF] + str(part)
    if language.lang() == "zh":
        name = day.text("zh").removeprefix(f"{year}年")
    return Place(day, name, f"{month_name(day.first.month)} – {month_name(day.last.month)}")


def month_name(number: int) -> str:
    """A month as it stands in the grid."""
    return f"{number}月" if language.lang() == "zh" else MONTHS[number - 1]


def weekdays() -> list[str]:
    """The days of the week from Monday, two letters or one character each."""
    return translate("Calendar", "Mo Tu We Th Fr Sa Su").split()


class CalendarGrid(QWidget):
    """``at`` is where the keyboard is; it is filled while ``is_stated``, else only framed. Never takes the focus."""

    picked = Signal(object)
    """A person clicked a date."""
    turned = Signal(int)
    """The wheel asks for the page before (-1) or after (1)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.at = Day.of(dt.date.today())
        self.is_stated = False
        self._places = places(self.at)
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_at(self, at: Day, *, stated: bool) -> None:
        """Show the page of a date with the date on it."""
        self.at, self.is_stated = at, stated
        self._places = places(at)
        self._hovered = -1
        self.update()

    def neighbour(self, by: int) -> Day | None:
        """The date so many places of the grid on, on the next page where it must be; None beyond the years allowed."""
        if self.at.precision is Precision.DAY:
            return shifted(self.at, days=by)
        months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6}.get(self.at.precision, 12)
        return shifted(self.at, months=by * months)

    def end(self, *, last: bool) -> Day:
        """The first or last date of the page."""
        inside = [place.day for place in self._places if place.inside and place.day.year <= LAST_YEAR]
        return inside[-1 if last else 0]

    def place_rect(self, number: int) -> QRect:
        """Where a choice lies."""
        columns = COLUMNS[self.at.precision]
        head = _HEAD if self.at.precision is Precision.DAY else 0
        rows = -(-len(self._places) // columns)
        row, column = divmod(number, columns)
        left, right = (self.width() * n // columns for n in (column, column + 1))
        top, bottom = (head + (self.height() - head) * n // rows for n in (row, row + 1))
        return QRect(left, top, right - left, bottom - top)

    def place_of(self, day: Day) -> int:
        """The number of a date in the grid, -1 where it is not shown."""
        same = (n for n, p in enumerate(self._places) if p.text and (p.day.year, p.day.part, p.day.day) == _key(day))
        return next(same, -1)

    # --- Qt's side -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """The same for every precision, so that nothing jumps."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Weekdays, then every choice."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.at.precision is Precision.DAY:
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(theme.color("text-2"))
            for column, name in enumerate(weekdays()):
                cell = self.place_rect(column)
                painter.drawText(QRect(cell.left(), 0, cell.width(), _HEAD), Qt.AlignmentFlag.AlignCenter, name)
        current, today = self.place_of(self.at), self.place_of(holding(dt.date.today(), self.at.precision))
        for number, place in enumerate(self._places):
            self._paint(painter, number, place, current=number == current, today=number == today)
        painter.end()

    def _paint(self, painter: QPainter, number: int, place: Place, *, current: bool, today: bool) -> None:
        rect = QRectF(self.place_rect(number)).adjusted(1, 1, -1, -1)
        ink = "text" if place.inside else "text-3"
        if current and self.is_stated:
            paint.frame(painter, rect, "accent-fill", "accent-fill", radius=5)
            ink = "accent-on"
        elif current:
            paint.frame(painter, rect, "accent", radius=5, width=2)
        elif number == self._hovered and place.text:
            paint.frame(painter, rect, "bg-hover", "bg-hover", radius=5)
        if today and ink != "accent-on":
            ink = "accent"
        painter.setFont(theme.font(bold=today or (current and self.is_stated)))
        painter.setPen(theme.color(ink))
        if not place.below:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, place.text)
            return
        painter.drawText(rect.adjusted(0, 0, 0, -18), Qt.AlignmentFlag.AlignCenter, place.text)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.color(ink if ink == "accent-on" else "text-2"))
        painter.drawText(rect.adjusted(0, 18, 0, 0), Qt.AlignmentFlag.AlignCenter, place.below)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what would be picked."""
        self._hover(self._under(event))

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick a date."""
        number = self._under(event)
        if event.button() == Qt.MouseButton.LeftButton and number >= 0 and self._places[number].text:
            self.picked.emit(self._places[number].day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the page."""
        turn = event.angleDelta().y()
        if turn:
            self.turned.emit(-1 if turn > 0 else 1)
        event.accept()

    def _under(self, event: QMouseEvent) -> int:
        at = event.position().toPoint()
        return next((n for n in range(len(self._places)) if self.place_rect(n).contains(at)), -1)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()


def _key(day: Day) -> tuple[int, int, int]:
    return day.year, day.part, day.day
