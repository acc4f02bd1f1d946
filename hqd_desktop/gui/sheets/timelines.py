"""The timeline on paper: names at the left, bars at the right, the scale repeated on every page, a legend at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import marks
from hqd_desktop.gui.sheets.bands import BELOW_HEADING
from hqd_desktop.gui.sheets.canvas import HAIRLINE, Canvas
from hqd_desktop.gui.sheets.faces import face
from hqd_desktop.gui.sheets.flow import EPSILON, Bookmark, Flow, Part
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.gui.sheets.lines import shortened
from hqd_desktop.gui.sheets.timebar import Scale, paint_bar, paint_scale
from hqd_desktop.sheets.model import Diamond, Timeline, TimeRow

_HEAD, _ROW, _THICK, _LEGEND = 900.0, 620.0, 300.0, 900.0
_NAMES, _FIGURES = 0.26, 0.07
"""Shares of the width."""
_GAP = 250.0
_SAMPLE = 700.0


@dataclass(frozen=True, slots=True)
class TimelineFlow:
    """The rows from ``start`` on."""

    block: Timeline
    width: float
    lang: Lang
    start: int = 0
    gap: float = BELOW_HEADING
    keeps_next: bool = False
    clings: bool = False

    @property
    def height(self) -> float:
        """The scale, all rows and the legend."""
        return _HEAD + (len(self.block.rows) - self.start) * _ROW + _LEGEND

    def least(self) -> float:
        """The scale and the first rows, down to one that is no heading."""
        rows = self.block.rows[self.start : self.start + 3]
        few = 1 + next((n for n, row in enumerate(rows) if row.kind == "body"), 0)
        return _HEAD + few * _ROW

    def take(self, room: float, *, force: bool) -> tuple[Part, tuple[Flow, ...]] | None:
        """As many rows as fit; no heading is the last row of a page."""
        left = len(self.block.rows) - self.start
        fits = int((room + EPSILON - _HEAD) // _ROW)
        if self.height <= room + EPSILON:
            return Part(self.height, self._painting(left, legend=True), self._bookmarks(left)), ()
        count = min(left, fits)
        if count == left and count > 1:
            count -= 1  # the legend needs a row with it on the next page
        count = self._without_headings(count)
        if count < 1:
            if not force:
                return None
            count = 1
        return self._cut(count)

    def hold(self, room: float) -> tuple[Part, tuple[Flow, ...]] | None:
        """All but the last row, with the headings right above it, and the legend."""
        left = len(self.block.rows) - self.start
        count = self._without_headings(left - 1)
        if count < 1 or _HEAD + (left - count) * _ROW + _LEGEND > room + EPSILON:
            return None
        return self._cut(count)

    def _without_headings(self, count: int) -> int:
        """The first rows without headings at their end; at least one."""
        while count > 1 and self.block.rows[self.start + count - 1].kind == "group":
            count -= 1
        return count

    def _cut(self, count: int) -> tuple[Part, tuple[Flow, ...]]:
        part = Part(_HEAD + count * _ROW, self._painting(count, legend=False), self._bookmarks(count))
        return part, (replace(self, start=self.start + count),)

    def _bookmarks(self, count: int) -> tuple[Bookmark, ...]:
        rows = enumerate(self.block.rows[self.start : self.start + count])
        return tuple(Bookmark(row.name, 2, _HEAD + place * _ROW) for place, row in rows if row.kind == "group")

    def _painting(self, count: int, *, legend: bool) -> _Painting:
        return _Painting(self, self.block.rows[self.start : self.start + count], legend)


@dataclass(frozen=True, slots=True)
class _Painting:
    """The rows of one page."""

    flow: TimelineFlow
    rows: tuple[TimeRow, ...]
    legend: bool

    def __call__(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw them."""
        flow, block = self.flow, self.flow.block
        at = x + flow.width * (_NAMES + _FIGURES) + _GAP
        scale = Scale(block.first, block.last, x + flow.width - at)
        foot = _HEAD + len(self.rows) * _ROW
        paint_scale(canvas, block.months, scale, at, y, foot, flow.lang)
        self._head(canvas, x, y)
        for number, row in enumerate(self.rows):
            self._row(canvas, row, scale, (x, at), y + _HEAD + number * _ROW)
        if block.today is not None:
            today = at + scale.at(block.today)
            canvas.rule(today, y + _HEAD - 60.0, today, y + foot, ink("sig-red"), 35.0)
        if self.legend:
            self._legend(canvas, x, y + foot + 260.0)

    def _head(self, canvas: Canvas, x: float, y: float) -> None:
        small, width = face("small", self.flow.lang), self.flow.width
        names, figures = self.flow.block.heads
        base = small.baseline(y + _HEAD - small.pitch - 90.0)
        canvas.words(x, base, names, small, ink("text-2"))
        right = x + width * (_NAMES + _FIGURES)
        canvas.words(right - small.width(figures), base, figures, small, ink("text-2"))
        canvas.rule(x, y + _HEAD, x + width, y + _HEAD, ink("text"), 30.0)

    def _row(self, canvas: Canvas, row: TimeRow, scale: Scale, at: tuple[float, float], y: float) -> None:
        flow, middle = self.flow, y + _ROW / 2
        heads = row.kind == "group"
        font = face("table", flow.lang, bold=heads)
        if heads:
            canvas.fill(at[0], y, flow.width, _ROW, ink("bg-alt"))
        canvas.rule(at[0], y + _ROW, at[0] + flow.width, y + _ROW, ink("border-subtle"), HAIRLINE)
        inset = 0.0 if heads else marks.ROOM * font.em
        if row.mark:
            marks.draw(canvas, row.mark, at[0] + font.em * 0.5, middle, font.em)
        base = font.baseline(middle - font.pitch / 2)
        room = flow.width * _NAMES - inset - _GAP
        canvas.words(at[0] + inset, base, shortened(row.name, font, room), font, ink("text"))
        right = at[0] + flow.width * (_NAMES + _FIGURES)
        canvas.words(right - font.width(row.figure), base, row.figure, font, ink("text"))
        for bar in row.bars:
            paint_bar(canvas, bar, scale, at[1], middle - _THICK / 2, _THICK)
        for diamond in row.diamonds:
            _diamond(canvas, diamond, at[1] + scale.at(diamond.day), middle)

    def _legend(self, canvas: Canvas, x: float, y: float) -> None:
        """Three bars, three diamonds, the line of today; each with its words."""
        small = face("small", self.flow.lang)
        middle, block = y + small.pitch / 2, self.flow.block
        recorded, planned, within, met, due, late = block.legend
        for words, kind in ((recorded, "recorded"), (planned, "planned"), (within, "within")):
            _sample(canvas, kind, x, middle)
            x = self._words(canvas, words, x + _SAMPLE + 150.0, y)
        for words, diamond in (
            (met, Diamond(block.first, True)),
            (due, Diamond(block.first, False)),
            (late, Diamond(block.first, False, late=True)),
        ):
            _diamond(canvas, diamond, x + 150.0, middle)
            x = self._words(canvas, words, x + 450.0, y)
        if block.today is not None:
            canvas.rule(x + 100.0, middle - 200.0, x + 100.0, middle + 200.0, ink("sig-red"), 35.0)
            self._words(canvas, block.today_label, x + 300.0, y)

    def _words(self, canvas: Canvas, words: str, x: float, y: float) -> float:
        small = face("small", self.flow.lang)
        canvas.words(x, small.baseline(y), words, small, ink("text-2"))
        return x + small.width(words) + 550.0


def _sample(canvas: Canvas, kind: str, x: float, middle: float) -> None:
    """A short bar of the legend, in the grey of no stage in particular."""
    top, box = middle - _THICK / 2, QRectF(x, middle - _THICK / 2, _SAMPLE, _THICK)
    canvas.fill(x, top, _SAMPLE, _THICK, ink("st-lead" if kind == "recorded" else "st-lead-bg"))
    if kind == "within":
        canvas.hatch(box, ink("st-lead"), 210.0, 70.0)
    elif kind == "planned":
        for y in (top, top + _THICK):
            canvas.dashes(x, y, x + _SAMPLE, y, ink("st-lead"), 28.0)


def _diamond(canvas: Canvas, diamond: Diamond, x: float, middle: float) -> None:
    marks.milestone(canvas, x, middle, 165.0, met=diamond.met, late=diamond.late)
