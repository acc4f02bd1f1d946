"""A chart as one sheet: title, axis title, chart, footnote. What files and the clipboard are given."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.charts.kinds.painters import lay_out, usual_height
from hqd_desktop.gui.theme import Theme

PAGE_WIDTH = 900
"""Logical pixels: a wider file is drawn larger, not emptier."""
_PAD, _TITLE, _AXIS, _GAP, _LINE = 20, 24, 24, 12, 18
_TITLE_PX = 16


def height_of(chart: Chart, lang: Lang, look: Theme, wide: float) -> float:
    """The height of a sheet of a width."""
    inner = wide - 2 * _PAD
    titles = len(_broken(chart.title.of(lang), look, inner, _TITLE_PX, bold=True)) * _TITLE
    foot = len(foot_lines(chart, lang, look, inner)) * _LINE
    return 2 * _PAD + titles + _AXIS + usual_height(chart) + _GAP + foot


def draw_chart(painter: QPainter, page: QRectF, chart: Chart, lang: Lang, look: Theme) -> None:
    """Draw a whole chart into a rectangle of ``height_of``."""
    left, top, wide = page.left() + _PAD, page.top() + _PAD, page.width() - 2 * _PAD
    for line in _broken(chart.title.of(lang), look, wide, _TITLE_PX, bold=True):
        _line(painter, QRectF(left, top, wide, _TITLE), line, look, _TITLE_PX, bold=True)
        top += _TITLE
    _line(painter, QRectF(left, top - 2, wide, _AXIS - 4), chart.axis.of(lang), look, 12)
    top += _AXIS
    high = usual_height(chart)
    lay_out(chart, lang, look, QRectF(left, top, wide, high)).draw(painter)
    top += high + _GAP
    for line in foot_lines(chart, lang, look, wide):
        _line(painter, QRectF(left, top, wide, _LINE), line, look, 12)
        top += _LINE


def _line(painter: QPainter, room: QRectF, text: str, look: Theme, px: int, *, bold: bool = False) -> None:
    painter.setFont(look.font(px, bold=bold))
    painter.setPen(look.color("text" if bold else "text-2"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def foot_lines(chart: Chart, lang: Lang, look: Theme, wide: float) -> list[str]:
    """The source in a line of its own, everything else behind one another, broken where they do not fit."""
    said = [text.of(lang) for text in chart.foot]
    rest = ("" if lang == "zh" else " ").join(said[1:])
    return [line for part in (*said[:1], rest) if part for line in _broken(part, look, wide, 12)]


def _broken(text: str, look: Theme, wide: float, px: int, *, bold: bool = False) -> list[str]:
    """A text in lines: at spaces, between Chinese characters anywhere."""
    metrics = look.metrics(px, bold=bold)
    lines, line = [], ""
    for part in _parts(text):
        if line and metrics.horizontalAdvance((line + part).rstrip()) > wide:
            lines.append(line.rstrip())
            line = part.lstrip()
        else:
            line += part
    return [*lines, line.rstrip()]


_NOT_FIRST = frozenset("，。、；：！？）》”’%")
"""Signs that do not begin a line."""


def _parts(text: str) -> list[str]:
    """Where a line may break: behind a space, and behind any character that is not Latin, unless a closing sign follows."""
    parts: list[str] = [""]
    for place, character in enumerate(text):
        parts[-1] += character
        follows = text[place + 1 : place + 2]
        if (character == " " or ord(character) > 0x2E80) and follows not in _NOT_FIRST:
            parts.append("")
    return [part for part in parts if part]
