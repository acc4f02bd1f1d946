"""The schedule: a scale of months, bars of what was recorded and what is planned, milestones, and today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QRectF

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import marks
from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.faces import face
from hqd_desktop.gui.sheets.flow import Part
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.sheets.model import Bar, Schedule

_YEARS, _MONTHS, _BARS, _FOOT = 0.0, 420.0, 930.0, 1560.0
"""Heights of the parts below the top: names of years, of months, the bars, the base line."""
_THICK = 360.0
_MONTH_ROOM, _QUARTER_ROOM = 480.0, 160.0
"""A month must be this wide to be named, and to be ticked."""


class Scale:
    """Days to hundredths of a millimetre."""

    def __init__(self, first: dt.date, last: dt.date, width: float) -> None:
        self.first = first.replace(day=1)
        self.end = _next_month(last)
        self.width = width
        self._per_day = width / (self.end - self.first).days

    def at(self, day: dt.date) -> float:
        """Where a day begins, kept within the scale."""
        return min(max((day - self.first).days * self._per_day, 0.0), self.width)

    def month_width(self) -> float:
        """The width of an average month."""
        return self._per_day * 30.4

    def months(self) -> Iterator[dt.date]:
        """The first day of every month shown."""
        month = self.first
        while month < self.end:
            yield month
            month = _next_month(month)


def schedule_flow(block: Schedule, width: float, lang: Lang) -> Part:
    """The schedule as one part, never split."""
    scale = Scale(block.first, block.last, width)
    small = face("small", lang)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        paint_scale(canvas, block.months, scale, x, y, _FOOT, lang)
        for bar in block.bars:
            paint_bar(canvas, bar, scale, x, y + _BARS, _THICK)
        canvas.rule(x, y + _FOOT, x + width, y + _FOOT, ink("border-control"))
        taken: list[tuple[float, float]] = []
        if block.today is not None:
            at = x + scale.at(block.today)
            canvas.rule(at, y + _BARS - 100.0, at, y + _FOOT + 60.0, ink("sig-red"), 35.0)
            _paint_label(canvas, block.today_label, at, x, y, width, "bad", taken, lang)
        for diamond in block.diamonds:
            center = x + scale.at(diamond.day)
            marks.milestone(canvas, center, y + _BARS + _THICK / 2, 175.0, met=diamond.met, late=diamond.late)
        for bar in block.bars:
            if bar.label:
                middle = x + (scale.at(bar.first) + scale.at(bar.last + dt.timedelta(days=1))) / 2
                _paint_label(canvas, bar.label, middle, x, y, width, "text-2", taken, lang)

    return Part(_FOOT + 130.0 + small.pitch, paint)


def paint_scale(
    canvas: Canvas, months: tuple[str, ...], scale: Scale, x: float, y: float, foot: float, lang: Lang
) -> None:
    """Years and months with their lines, down to ``foot`` below ``y``."""
    small, bold = face("small", lang), face("small", lang, bold=True)
    room = scale.month_width()
    for month in scale.months():
        left = x + scale.at(month)
        new_year = month.month == 1 or month == scale.first
        if new_year and scale.at(_next_year(month)) - scale.at(month) > bold.width(str(month.year)) + 120.0:
            canvas.words(left + 100.0, bold.baseline(y + _YEARS), str(month.year), bold, ink("text-2"))
        quarter = month.month % 3 == 1
        if month.month == 1 or (quarter and room > _QUARTER_ROOM) or room > _MONTH_ROOM:
            top = _YEARS if month.month == 1 or (quarter and room > _QUARTER_ROOM) else _MONTHS - 60.0
            canvas.rule(left, y + top, left, y + foot, ink("border-subtle"))
        if room > _MONTH_ROOM:
            name = months[month.month - 1]
            middle = left + (scale.at(_next_month(month)) - scale.at(month)) / 2
            canvas.words(middle - small.width(name) / 2, small.baseline(y + _MONTHS), name, small, ink("text-2"))


def paint_bar(canvas: Canvas, bar: Bar, scale: Scale, x: float, y: float, thick: float) -> None:
    """A bar of a thickness with its upper edge at ``y``."""
    left, right = x + scale.at(bar.first), x + scale.at(bar.last + dt.timedelta(days=1))
    wide = max(right - left, 30.0)
    tone = bar.tone or "lead"
    if bar.kind == "recorded":
        canvas.fill(left, y, wide, thick, ink(f"st-{tone}"))
        canvas.rule(left, y, left, y + thick, ink("bg-base"))  # in black and white stages are told apart by it
    elif bar.kind == "within":
        canvas.fill(left, y, wide, thick, ink(f"st-{tone}-bg"))
        canvas.hatch(QRectF(left, y, wide, thick), ink(f"st-{tone}"), 210.0, 70.0)
    else:
        canvas.fill(left, y, wide, thick, ink(f"st-{tone}-bg"))
        edge = ink(f"st-{tone}")
        canvas.dashes(left, y, left + wide, y, edge, 28.0)
        canvas.dashes(left, y + thick, left + wide, y + thick, edge, 28.0)


def _paint_label(
    canvas: Canvas,
    text: str,
    middle: float,
    x: float,
    y: float,
    width: float,
    token: str,
    taken: list[tuple[float, float]],
    lang: Lang,
) -> None:
    """A label below the base line, kept on the page and off the labels already there; left out where there is no room."""
    small = face("small", lang)
    wide = small.width(text)
    left = min(max(middle - wide / 2, x), x + width - wide)
    for begin, end in taken:
        if left < end and left + wide > begin:
            left = begin - wide if middle < (begin + end) / 2 else end
    clear = all(left >= end - 1 or left + wide <= begin + 1 for begin, end in taken)
    if clear and x - 1 <= left <= x + width - wide + 1:
        canvas.words(left, small.baseline(y + _FOOT + 130.0), text, small, ink(token))
        taken.append((left - 150.0, left + wide + 150.0))


def _next_month(day: dt.date) -> dt.date:
    return dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _next_year(day: dt.date) -> dt.date:
    return dt.date(day.year + 1, 1, 1)
