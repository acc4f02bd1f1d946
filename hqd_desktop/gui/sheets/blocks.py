"""From blocks to flows: how each kind of block of ``sheets/model.py`` is laid out.

To add a block: write its dataclass there and register a function here that returns its flows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import singledispatch

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import marks
from hqd_desktop.gui.sheets.bands import BELOW_HEADING, Band, Piece, Stack
from hqd_desktop.gui.sheets.canvas import HAIRLINE, Canvas
from hqd_desktop.gui.sheets.drawings import drawing
from hqd_desktop.gui.sheets.faces import Face, face
from hqd_desktop.gui.sheets.facts import FactGrid
from hqd_desktop.gui.sheets.flow import Bookmark, Flow, Part, Whole
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.gui.sheets.lines import Lines
from hqd_desktop.gui.sheets.tables import signatures, table_flow
from hqd_desktop.gui.sheets.timebar import schedule_flow
from hqd_desktop.gui.sheets.timelines import TimelineFlow
from hqd_desktop.gui.sheets.widths import columns_needed, parted
from hqd_desktop.sheets.model import (
    Across,
    Align,
    Block,
    Drawing,
    Facts,
    Heading,
    Headline,
    Headlines,
    Note,
    Quote,
    Schedule,
    Signatures,
    StageBar,
    Table,
    Timeline,
    Title,
)

SECTION_GAP = 530.0
_INDENT = 370.0
_BESIDE, _ROOM = 380.0, 220.0
"""Blank between headline figures and the rule between them, and above and below them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What layout needs to know of the page: the width of the text area and the language."""

    width: float
    lang: Lang
    needs: dict[int, list[float]] = field(default_factory=dict)
    """What the columns of the tables measured so far need, by the identity of the table."""

    def needed(self, block: Table) -> list[float]:
        """What the columns of a table need, measured once."""
        if id(block) not in self.needs:
            self.needs[id(block)] = columns_needed(block, self.lang)
        return self.needs[id(block)]

    def face(self, size: str, *, bold: bool = False) -> Face:
        """The face of a size on this sheet."""
        return face(size, self.lang, bold=bold)


@singledispatch
def flows(block: Block, frame: Frame) -> list[Flow]:
    """The flows of one block, top to bottom."""
    raise TypeError(f"no layout for {type(block).__name__}")


@flows.register
def _title(block: Title, frame: Frame) -> list[Flow]:
    verdict = Lines(block.verdict, frame.face("heading", bold=True), frame.width * 0.3)
    judged = Lines(block.as_of, frame.face("small"), frame.width * 0.3, "right")
    aside = max(verdict.face.width(block.verdict), judged.face.width(block.as_of)) + 800.0 if block.verdict else 0.0
    title = Lines(block.text, frame.face("title", bold=True), frame.width - aside, block.align)
    below = Lines(block.below, frame.face("body"), frame.width - aside, block.align) if block.below else None
    height = title.height + (below.height + 30.0 if below else 0.0)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        title.draw(canvas, x, y, ink("text"))
        if below:
            below.draw(canvas, x, y + title.height + 30.0, ink("text-2"))
        if block.verdict:
            right = x + frame.width
            top = y + (title.face.pitch - verdict.face.pitch) / 2
            left = right - verdict.face.width(block.verdict)
            verdict.draw(canvas, left, top, ink("text"))
            center = top + verdict.face.pitch / 2
            marks.draw(canvas, block.mark, left - 0.9 * verdict.face.em, center, verdict.face.em)
            judged.draw(canvas, right - judged.width, top + verdict.face.pitch, ink("text-2"))

    return [Whole(Part(height + 180.0, paint))]


@flows.register
def _stage_bar(block: StageBar, frame: Frame) -> list[Flow]:
    if not block.stages:
        return []
    between, thick = 100.0, 120.0
    wide = (frame.width - between * (len(block.stages) - 1)) / len(block.stages)
    plain, bold = frame.face("small"), frame.face("small", bold=True)
    names = [Lines(s.name, bold if s.state == "now" else plain, wide) for s in block.stages]
    belows = [Lines(s.below, plain, wide) for s in block.stages]
    tone = next((s.tone for s in block.stages if s.state == "now"), "")
    names_height = max(lines.height for lines in names)
    height = thick + 110.0 + names_height + max(lines.height for lines in belows)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for stage, name, below in zip(block.stages, names, belows):
            color = ink("border", 0.85)
            if stage.state != "ahead":
                color = ink(f"st-{tone or stage.tone or 'lead'}", 1.0 if stage.state == "now" else 0.42)
            canvas.fill(x, y, wide, thick, color)
            name.draw(canvas, x, y + thick + 110.0, ink("text" if stage.state == "now" else "text-2"))
            below.draw(canvas, x, y + thick + 110.0 + names_height, ink("text-2"))
            x += wide + between

    return [Whole(Part(height, paint), gap=240.0)]


@flows.register
def _heading(block: Heading, frame: Frame) -> list[Flow]:
    lines = Lines(block.text, frame.face("heading", bold=True), frame.width)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        lines.draw(canvas, x, y, ink("text"))

    marked = (Bookmark(block.text, 1),) if block.text else ()
    return [Whole(Part(lines.height, paint, marked), gap=SECTION_GAP, keeps_next=True)]


@flows.register
def _facts(block: Facts, frame: Frame) -> list[Flow]:
    return [FactGrid(block, frame.width, frame.lang)] if block.facts else []


@flows.register
def _table(block: Table, frame: Frame) -> list[Flow]:
    parts = parted(block, frame.needed(block), frame.width, frame.lang)
    return [table_flow(part, needed, frame.width, frame.lang) for part, needed in parts]


@flows.register
def _schedule(block: Schedule, frame: Frame) -> list[Flow]:
    return [Whole(schedule_flow(block, frame.width, frame.lang), gap=BELOW_HEADING)]


@flows.register
def _timeline(block: Timeline, frame: Frame) -> list[Flow]:
    return [TimelineFlow(block, frame.width, frame.lang)]


@flows.register
def _quote(block: Quote, frame: Frame) -> list[Flow]:
    wide = frame.width - _INDENT
    made: list[Band] = []
    for text, size, color in ((block.text, "body", "text-2"), (block.source, "small", "text-3")):
        if text:
            piece = Piece(_INDENT, Lines(text, frame.face(size), wide), ink(color))
            band = Band((piece,), frame.width, 25.0, walls=(25.0,), wall=ink("border"), wall_width=50.0)
            made.append(replace(band, heads=not made and bool(block.source)))
    return [Stack(made, gap=150.0)] if made else []


@flows.register
def _across(block: Across, frame: Frame) -> list[Flow]:
    body = frame.face("body")
    last = len(block.texts) - 1
    aligned: list[Align] = ["left" if n == 0 else "right" if n == last else "center" for n in range(last + 1)]
    lines = [Lines(text, body, frame.width, align) for text, align in zip(block.texts, aligned, strict=True)]

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for each in lines:
            each.draw(canvas, x, y, ink("text-2"))

    return [Whole(Part(max((each.height for each in lines), default=0.0), paint), keeps_next=True)]


@flows.register
def _headlines(block: Headlines, frame: Frame) -> list[Flow]:
    wide = frame.width / len(block.items)
    laid = [
        _headline(each, wide - _BESIDE - (_BESIDE if place else 0.0), frame) for place, each in enumerate(block.items)
    ]
    height = max(sum(lines.height for lines, _, _ in each) for each in laid) + 2 * _ROOM

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.rule(x, y, x + frame.width, y, ink("text"), 30.0)
        for place, each in enumerate(laid):
            left = x + place * wide
            if place:
                canvas.rule(left, y, left, y + height, ink("border-subtle"))
                left += _BESIDE
            top = y + _ROOM
            for lines, beside, color in each:
                lines.draw(canvas, left, top, ink(color))
                if beside is not None:
                    base = lines.face.baseline(top) - beside.face.baseline(0.0)  # both stand on one line
                    beside.draw(canvas, left + lines.face.width(lines.text) + 150.0, base, ink("text"))
                top += lines.height
        canvas.rule(x, y + height, x + frame.width, y + height, ink("border"), HAIRLINE)

    return [Whole(Part(height + BELOW_HEADING, paint), gap=BELOW_HEADING)]


def _headline(one: Headline, wide: float, frame: Frame) -> list[tuple[Lines, Lines | None, str]]:
    """The lines of one figure with what stands beside it, which goes below where there is no room; and their colours."""
    number = Lines(one.number, frame.face("title", bold=True), wide)
    body = frame.face("body")
    room = wide - number.face.width(one.number) - 150.0
    fits = bool(one.beside) and number.count == 1 and body.width(one.beside) * 1.01 < room
    made: list[tuple[Lines, Lines | None, str]] = [
        (Lines(one.label, frame.face("small"), wide), None, "text-2"),
        (number, Lines(one.beside, body, room) if fits else None, "text"),
    ]
    if one.beside and not fits:
        made.append((Lines(one.beside, body, wide), None, "text"))
    if one.below:
        made.append((Lines(one.below, frame.face("small"), wide), None, "text-2"))
    return made


@flows.register
def _drawing(block: Drawing, frame: Frame) -> list[Flow]:
    return [Whole(drawing(block.chart, frame.width, frame.lang), gap=BELOW_HEADING)]


@flows.register
def _note(block: Note, frame: Frame) -> list[Flow]:
    lines = Lines(block.text, frame.face("small"), frame.width)
    band = Band((Piece(0.0, lines, ink("text-2")),), frame.width, 20.0)
    return [Stack([band], gap=120.0, keeps_next=block.heads, clings=not block.heads)]


@flows.register
def _signatures(block: Signatures, frame: Frame) -> list[Flow]:
    if not block.texts:
        return []
    return [Stack([signatures(block.texts, frame.width, frame.lang)], gap=120.0, clings=True)]
