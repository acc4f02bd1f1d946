"""Charts on paper: laid out anew for the width of the page by the painters of the window, never grabbed from it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hqd_desktop.domain.indicators.charts.chart import Chart, Kind
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.faces import face
from hqd_desktop.gui.sheets.flow import Part

_PIXEL = 27.0
"""A logical pixel of a chart: its letters of 12 come to the size of a table's."""
_HIGH = 220.0
_MOST = 760.0
"""No chart is higher than a page."""


def drawing(chart: Chart, width: float, lang: Lang) -> Part:
    """The chart across the page; one of rows is as high as they need."""
    high = _high(chart)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        from hqd_desktop.gui.charts.export import Look, characters
        from hqd_desktop.gui.charts.kinds.painters import lay_out

        look = Look("light", lang)
        written = characters(chart, lang, look)
        for bold in (False, True):
            canvas.texts.setdefault(face("body", lang, bold=bold), set()).update(written)
        painter = canvas.painter
        painter.save()
        painter.translate(x, y)
        painter.scale(_PIXEL, _PIXEL)
        lay_out(chart, lang, look, QRectF(0, 0, width / _PIXEL, high)).draw(painter)
        painter.restore()

    return Part(high * _PIXEL, paint)


def _high(chart: Chart) -> float:
    from hqd_desktop.gui.charts.kinds.painters import usual_height

    return min(usual_height(chart), _MOST) if chart.kind is Kind.RANKING else _HIGH
