"""Pages: sheets laid out on paper, with header, footer and page numbers. The same pages are shown, printed and written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hqd_desktop.gui.sheets.blocks import Frame, flows
from hqd_desktop.gui.sheets.canvas import HAIRLINE, Canvas
from hqd_desktop.gui.sheets.faces import POINT, face
from hqd_desktop.gui.sheets.flow import Bookmark, Placed, paginate
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.gui.sheets.lines import shortened
from hqd_desktop.gui.sheets.widths import FITS
from hqd_desktop.sheets.model import Sheet, Table
from hqd_desktop.sheets.paper import LEAST_SCALE, Paper

MM = 100.0
"""Units of layout in a millimetre."""
_HEADER, _FOOTER = 1240.0, 940.0
"""Heights kept for header and footer with the blank that parts them from the text."""
_HEADER_RULE, _FOOTER_RULE = 640.0, 540.0


@dataclass(frozen=True, slots=True)
class PrintPage:
    """One page of a sheet; ``number`` of ``total`` within its sheet.

    ``scale`` is what everything but header and footer is set at, ``parted`` whether a table was too wide even so and was parted.
    """

    sheet: Sheet
    parts: tuple[Placed, ...]
    number: int
    total: int
    scale: float = 1.0
    parted: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in hundredths of a millimetre."""
        return self.sheet.paper.width * MM, self.sheet.paper.height * MM

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """What of the page stands in the outline of a PDF; heights are below the edge of the paper."""
        top = self.sheet.paper.top * MM + _HEADER
        return tuple(
            replace(each, y=top + (placed.y + each.y) * self.scale)
            for placed in self.parts
            for each in placed.part.bookmarks
        )

    def paint(self, canvas: Canvas) -> None:
        """Draw the whole page; the origin is the corner of the paper."""
        paper = self.sheet.paper
        left, top = paper.side * MM, paper.top * MM
        self._paint_header(canvas, left, top)
        if self.scale == 1.0:
            self._paint_parts(canvas, left, top + _HEADER)
        else:
            with canvas.within(left, top + _HEADER, self.scale):
                self._paint_parts(canvas, 0.0, 0.0)
        self._paint_footer(canvas, left, (paper.height - paper.bottom) * MM)

    def _paint_parts(self, canvas: Canvas, x: float, y: float) -> None:
        for placed in self.parts:
            placed.part.paint(canvas, x, y + placed.y)

    def _paint_header(self, canvas: Canvas, left: float, top: float) -> None:
        wide = self.sheet.paper.inner * MM
        small = face("small", self.sheet.lang)
        baseline = small.baseline(top + 20.0)
        right = shortened(self.sheet.header[1], small, wide * 0.4)
        canvas.words(left + wide - small.width(right), baseline, right, small, ink("text-2"))
        canvas.words(left, baseline, shortened(self.sheet.header[0], small, wide * 0.58), small, ink("text-2"))
        canvas.rule(left, top + _HEADER_RULE, left + wide, top + _HEADER_RULE, ink("text"), POINT)

    def _paint_footer(self, canvas: Canvas, left: float, bottom: float) -> None:
        wide = self.sheet.paper.inner * MM
        small = face("small", self.sheet.lang)
        baseline = small.baseline(bottom - small.pitch)
        canvas.rule(left, bottom - _FOOTER_RULE, left + wide, bottom - _FOOTER_RULE, ink("border"), HAIRLINE)
        count = self.sheet.pages.format(page=self.number, pages=self.total)
        right = left + wide - small.width(count)
        canvas.words(right, baseline, count, small, ink("text-2"))
        room = wide - small.width(count) - 500.0
        said = shortened(self.sheet.footer[1], small, room * 0.62)
        canvas.words(right - 470.0 - small.width(said), baseline, said, small, ink("text-2"))
        meaning = shortened(self.sheet.footer[0], small, room - small.width(said) - 300.0)
        canvas.words(left, baseline, meaning, small, ink("text-2"))


def lay_out(sheets: Iterable[Sheet]) -> list[PrintPage]:
    """All pages of the sheets, one after the other; every sheet begins a page and counts its own."""
    return [page for sheet in sheets for page in _laid_out(sheet)]


def _laid_out(sheet: Sheet) -> list[PrintPage]:
    paper = sheet.paper
    plain = Frame(paper.inner * MM, sheet.lang)
    widest = max((sum(plain.needed(block)) for block in sheet.blocks if isinstance(block, Table)), default=0.0)
    scale = _scale(paper, widest)
    frame = Frame(plain.width / scale, sheet.lang, plain.needs)
    room = ((paper.height - paper.top - paper.bottom) * MM - _HEADER - _FOOTER) / scale
    laid = paginate([flow for block in sheet.blocks for flow in flows(block, frame)], room)
    parted = widest > frame.width * FITS
    return [PrintPage(sheet, parts, number, len(laid), scale, parted) for number, parts in enumerate(laid, 1)]


def _scale(paper: Paper, widest: float) -> float:
    """The scale a person chose, or the largest at which the widest table has room, in whole percent and still legible."""
    if paper.scale:
        return min(max(paper.scale, LEAST_SCALE), 100) / 100
    return min(1.0, max(LEAST_SCALE, int(100 * FITS * paper.inner * MM / widest)) / 100) if widest else 1.0
