"""Text broken into lines of one width, which can be drawn in portions on several pages."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.faces import Face, bold_latin, has_bold
from hqd_desktop.sheets.model import Align

_SHARE = {"left": 0.0, "center": 0.5, "right": 1.0}
_SLACK = 1.01
_SHAPED_ANEW = 3
"""A text is shaped anew until it was drawn so many times; keeping it costs as much as drawing it some times."""
_ENDLESS = 1e7
_THICKER = 0.032
"""How much thicker the strokes of an invented bold are, as a share of the size."""


class Lines:
    """A text in a face, broken at ``width``; ``height`` is what all its lines take."""

    def __init__(self, text: str, face: Face, width: float, align: Align = "left") -> None:
        self.text = text.replace("\r\n", "\n").replace("\t", " ").rstrip()
        self.face = face
        self.width = width
        self._share = _SHARE[align]
        self._layout: QTextLayout | None = None
        self._lines: list[QTextLine] = []
        self._outlines: dict[int, QPainterPath] = {}
        one_line = "\n" not in self.text and face.rough_width(self.text) * _SLACK <= width
        if not one_line or face.thin(self.text):
            self._break()
        self.count = len(self._lines) or 1
        self.height = self.count * face.pitch
        """What all lines take together."""
        self._shift: float | None = None
        """How far a single line is moved to where it stands."""
        self._baseline = face.baseline(0.0)
        self._times = 0
        self._shaped: list[tuple[QGlyphRun, float]] | None = None

    @property
    def natural_width(self) -> float:
        """How wide the widest line is with the fonts it is drawn in."""
        if self._layout is None:
            return self.face.width_of_line(self.text)
        return max((line.naturalTextWidth() for line in self._lines), default=0.0)

    def draw(self, canvas: Canvas, x: float, y: float, color: QColor, first: int = 0, last: int | None = None) -> None:
        """Draw the lines from ``first`` up to but without ``last``, the first of them at ``y``."""
        if self._layout is None:
            if first == 0 and self.text:
                if self._shift is None:
                    self._shift = self._share and self._share * (self.width - self.face.width_of_line(self.text))
                self._write(canvas, x + self._shift, y + self._baseline, color)
            return
        canvas.use(self.face, color, self.text)
        for number, line in enumerate(self._lines[first:last]):
            baseline = self.face.baseline(y + number * self.face.pitch)
            shift = self._share * (self.width - line.naturalTextWidth())
            at = QPointF(x + shift, baseline - line.ascent())
            if self.face.bold:
                self._thicken(canvas, first + number, at, color)
            line.draw(canvas.painter, at)

    def _write(self, canvas: Canvas, x: float, baseline: float, color: QColor) -> None:
        """Draw a single line. Into a PDF one that stands at many places is shaped once, which gives the same bytes."""
        if self._times < _SHAPED_ANEW or canvas.strokes is None:
            self._times += canvas.strokes is not None
            canvas.words(x, baseline, self.text, self.face, color)
            return
        if self._shaped is None:
            layout = _laid(QTextLayout(self.text, self.face.font), _ENDLESS)
            line = layout.lineAt(0)
            self._shaped = [(run, line.ascent()) for run in layout.glyphRuns()]
        canvas.use(self.face, color, self.text)
        for run, ascent in self._shaped:
            canvas.painter.drawGlyphRun(QPointF(x, baseline - ascent), run)

    def _break(self) -> None:
        layout = QTextLayout(self.text.replace("\n", "\u2028"), self.face.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        if self.face.thin(self.text):
            layout.setFormats(self._not_bold())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, 0))
            self._lines.append(line)
        layout.endLayout()
        self._layout = layout

    def _not_bold(self) -> list[QTextLayout.FormatRange]:
        """For characters whose font has no bold: Latin ones from a font that has, the others in plain weight.

        Plain, lest some platform thickens them a second time.
        """
        plain, latin = QTextCharFormat(), QTextCharFormat()
        plain.setFontWeight(QFont.Weight.Normal)
        latin.setFontFamilies(list(bold_latin()))
        ranges: list[QTextLayout.FormatRange] = []
        for wanted, run in groupby(enumerate(_utf16(self.text)), lambda place: self._bold_from(place[1])):
            places = [start for start, _ in run]
            if wanted != "font":
                span = QTextLayout.FormatRange()
                span.start, span.length = places[0], len(places)
                span.format = latin if wanted == "latin" else plain
                ranges.append(span)
        return ranges

    def _bold_from(self, character: str) -> str:
        """Where the bold of a character comes from: its font, a Latin font, or thicker strokes."""
        if not self.face.thin(character):
            return "font"
        return "latin" if character.isascii() and bold_latin() else "strokes"

    def _thicken(self, canvas: Canvas, number: int, at: QPointF, color: QColor) -> None:
        """Draw round strokes along the letters of a line whose font has no bold."""
        if number not in self._outlines:
            path = QPainterPath()
            for run in self._lines[number].glyphRuns():
                raw = run.rawFont()
                if not has_bold(raw.familyName()):
                    for glyph, place in zip(run.glyphIndexes(), run.positions()):
                        path.addPath(raw.pathForGlyph(glyph).translated(place))
            self._outlines[number] = path
        path = self._outlines[number]
        if path.isEmpty():
            return
        width = self.face.em * _THICKER
        if canvas.strokes is not None and canvas.strokes.takes(canvas.painter, self, number, path, at, color, width):
            return
        pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        canvas.painter.strokePath(path.translated(at), pen)


def _laid(layout: QTextLayout, width: float) -> QTextLayout:
    """The text on one line of its own measures."""
    option = QTextOption()
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def _utf16(text: str) -> list[str]:
    """Each character at its UTF-16 index; one of two code units stands at both."""
    return [character for character in text for _ in range(len(character.encode("utf-16-le", "surrogatepass")) // 2)]


def shortened(text: str, face: Face, width: float) -> str:
    """The text on one line, with an ellipsis where it would not fit; for headers and footers only."""
    return face.elided(" ".join(text.split()), width)
