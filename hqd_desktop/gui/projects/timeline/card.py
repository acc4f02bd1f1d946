"""What the timeline tells of the milestone under the mouse or taken by the keys."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.days import PRECISION_WORDS, Day, Precision
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import paint, stage_names, theme
from hqd_desktop.gui.projects.timeline.lines import Line, Mark

_PAD, _PITCH, _NAME = 12, 22, 84
_MOST_WIDE = 320
Said = tuple[tuple[str, str], ...]


class MarkCard(QWidget):
    """A small box beside the mouse; it takes neither the mouse nor the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = self._late = ""
        self._rows: Said = ()
        self.hide()

    def tell(self, title: str, late: str, rows: Said, at: QPoint) -> None:
        """Show words beside a place, within the parent."""
        self._title, self._late, self._rows = title, late, rows
        bold, plain = theme.metrics(bold=True), theme.metrics(12)
        wide = bold.horizontalAdvance(title) + plain.horizontalAdvance(late) + 8
        wide = max([wide, *(_NAME + plain.horizontalAdvance(text) for _, text in rows)])
        self.resize(min(wide, _MOST_WIDE) + 2 * _PAD, _PAD + _PITCH * (1 + len(rows)) + _PAD - 2)
        room = self._around.rect()
        x = min(max(at.x() + 14, 4), max(4, room.width() - self.width() - 4))
        y = at.y() + 20 if at.y() + 20 + self.height() < room.height() else at.y() - self.height() - 14
        self.move(x, max(4, y))
        self.setAccessibleName(" ".join([title, late, *(f"{name} {text}" for name, text in rows)]))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, how late, and a line for each fact."""
        painter = QPainter(self)
        paint.frame(painter, self.rect().toRectF(), "border", "bg-base", radius=6)
        inside = self.rect().adjusted(_PAD, _PAD - 2, -_PAD, 0)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text"))
        line = QRect(inside.left(), inside.top(), inside.width(), _PITCH)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("bad"))
        after = theme.metrics(bold=True).horizontalAdvance(self._title) + 8
        painter.drawText(line.adjusted(after, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._late)
        for number, (name, text) in enumerate(self._rows, 1):
            row = line.translated(0, number * _PITCH)
            painter.setPen(theme.color("text-2"))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(theme.color("text"))
            room = row.adjusted(_NAME, 0, 0, 0)
            fit = theme.metrics(12).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fit)
        painter.end()


def mark_name(mark: Mark, lang: Lang) -> str:
    """What the milestone is called: the words of a person, or the name of the stage."""
    if mark.stage:
        return stage_names.name(mark.stage).of(lang)
    return mark.words or QCoreApplication.translate("Timeline", "Next step")


def how_late(day: Day, today: dt.date) -> str:
    """ "35 d late"; of a coarse date at least how many days; "" while it is not late."""
    days = (today - day.last).days
    if days <= 0:
        return ""
    if day.precision is Precision.DAY:
        return QCoreApplication.translate("Timeline", "{n} d late").format(n=days)
    return QCoreApplication.translate("Timeline", "at least {n} d late").format(n=days)


def told(mark: Mark, line: Line, lang: Lang, today: dt.date, moving_to: Day | None = None) -> tuple[str, str, Said]:
    """Title, lateness and facts of a milestone."""
    day = moving_to or mark.day
    said = day.text(lang)
    if day.precision is not Precision.DAY:
        said += f" · {PRECISION_WORDS[day.precision].of(lang)}"
    first = line.baseline.get(mark.key)
    if mark.sign == "reached":
        name = QCoreApplication.translate("Timeline", "Reached")
    else:
        name = QCoreApplication.translate("Timeline", "Planned")
    rows = [(name, said)]
    if first is not None:
        rows.append((QCoreApplication.translate("Timeline", "First plan"), first.text(lang)))
    if moving_to is not None and moving_to != mark.day:
        rows.append((QCoreApplication.translate("Timeline", "So far"), mark.day.text(lang)))
    late = "" if mark.sign == "reached" else how_late(day, today)
    return mark_name(mark, lang), late, tuple(rows)
