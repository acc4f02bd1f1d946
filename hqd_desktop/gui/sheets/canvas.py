"""The pen: a QPainter in hundredths of a millimetre that remembers what it wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from hqd_desktop.gui.sheets.faces import Face

if TYPE_CHECKING:
    from hqd_desktop.gui.sheets.strokes import SharedStrokes

HAIRLINE = 20.0
"""A thin rule: 0.2 mm."""


@cache
def _line_pen(rgb: int, width: float) -> QPen:
    return QPen(QColor(rgb), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


class Canvas:
    """Paints on one page. The painter is scaled by the caller so that one unit is a hundredth of a millimetre.

    ``strokes``, in a PDF, takes those that stand on other pages, too; ``texts`` collects what is drawn in each face, from which its text
    layer is mended.
    """

    def __init__(self, painter: QPainter, strokes: SharedStrokes | None = None) -> None:
        self.painter = painter
        self.strokes = strokes
        self.texts: dict[Face, set[str]] = {}
        self._said: set[str] = set()
        """The texts of the face in use."""
        self._face: Face | None = None
        self._color: QColor | None = None
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def use(self, face: Face, color: QColor, text: str) -> None:
        """Take face and colour for a text that is about to be drawn."""
        if face is not self._face:
            self.painter.setFont(face.font)
            self._face = face
            self._said = self.texts.setdefault(face, set())
        if color is not self._color:
            self.painter.setPen(color)
            self._color = color
        self._said.add(text)

    @contextmanager
    def within(self, x: float, y: float, scale: float) -> Iterator[None]:
        """A part of the page that begins at a corner of its own and is set smaller."""
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.scale(scale, scale)
        try:
            yield
        finally:
            self.painter.restore()
            self._face = self._color = None

    def words(self, x: float, baseline: float, text: str, face: Face, color: QColor) -> None:
        """One line of text, beginning at ``x``."""
        self.use(face, color, text)
        self.painter.drawText(QPointF(x, baseline), text)

    def rule(self, x1: float, y1: float, x2: float, y2: float, color: QColor, width: float = HAIRLINE) -> None:
        """A straight line."""
        self._pen(_line_pen(color.rgb(), width))
        self.painter.drawLine(QLineF(x1, y1, x2, y2))

    def dashes(self, x1: float, y1: float, x2: float, y2: float, color: QColor, width: float) -> None:
        """A dashed line."""
        pen = QPen(color, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4.0, 3.0])
        self._pen(pen)
        self.painter.drawLine(QLineF(x1, y1, x2, y2))

    def fill(self, x: float, y: float, width: float, height: float, color: QColor) -> None:
        """A filled rectangle without edge."""
        self.painter.fillRect(QRectF(x, y, width, height), QBrush(color))

    def shape(self, points: Sequence[tuple[float, float]], fill: QColor | None, edge: QColor, width: float) -> None:
        """A closed polygon."""
        self._pen(QPen(edge, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
        self.painter.setBrush(QBrush(fill) if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))

    def disc(self, x: float, y: float, radius: float, color: QColor) -> None:
        """A filled circle around a point."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self._color = None
        self.painter.setBrush(QBrush(color))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def hatch(self, box: QRectF, color: QColor, step: float, width: float) -> None:
        """Slanting strokes inside a box; drawn as lines, since brush patterns do not scale on paper."""
        self.painter.save()
        self.painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        self._pen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        x = box.left() - box.height()
        while x < box.right():
            self.painter.drawLine(QLineF(x, box.bottom() + width, x + box.height() + 2 * width, box.top() - width))
            x += step
        self.painter.restore()
        self._face = self._color = None

    def _pen(self, pen: QPen) -> None:
        self.painter.setPen(pen)
        self._color = None
