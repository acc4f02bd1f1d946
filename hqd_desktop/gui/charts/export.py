"""A chart as a file: PNG, SVG and PDF whose text is text, CSV of exactly what is drawn, a workbook with a native chart.

Written whole or not at all. The language and the colours are those of the file, whatever the window wears.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QFont,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import SeriesSet
from hqd_desktop.domain.indicators.charts.chart import OTHERS, Chart
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.charts.sheet import PAGE_WIDTH, draw_chart, height_of
from hqd_desktop.gui.theme import Theme, bold_weight

if TYPE_CHECKING:
    from hqd_desktop.gui.sheets.faces import Face

FORMATS = (".png", ".svg", ".pdf", ".xlsx", ".csv")
SMALLEST, LARGEST = 320, 8000
"""The widths in pixels that a picture may have."""
_HIGHEST = 16_000
_PDF_DPI, _SCREEN_DPI = 1200, 96
_TEXT_NODE = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)
_UNKNOWN = Text("A chart cannot be written as “{name}”", "图表不能保存为“{name}”")
_ENDINGS = Text(
    "Use a name that ends in .png, .svg, .pdf, .xlsx or .csv", "文件名以 .png、.svg、.pdf、.xlsx 或 .csv 结尾"
)


def write_chart(
    given: Chart | SeriesSet,
    out_path: Path,
    *,
    width: int = 1600,
    lang: Lang = "en",
    theme: str = "light",
    author: str = "",
) -> None:
    """Write a chart (of lines: their set will do); the ending of the name says as what. Needs a QGuiApplication to draw.

    ``width`` in pixels (of SVG: of its view box; of no meaning for the others). Raises UserError for another ending, a width out
    of range, a chart without a single value, and a place that cannot be written.
    """
    kind = out_path.suffix.lower()
    if kind not in FORMATS:
        raise UserError(_UNKNOWN.fill(name=out_path.name), _ENDINGS)
    if not SMALLEST <= width <= LARGEST:
        raise UserError(
            Text("A chart {n} pixels wide cannot be drawn", "无法绘制宽 {n} 像素的图表").fill(n=width),
            Text("Choose a width from {a} to {b}", "宽度须在 {a} 至 {b} 之间").fill(a=SMALLEST, b=LARGEST),
        )
    chart = _chart(given)
    if kind in (".csv", ".xlsx"):
        from hqd_desktop.workspace import charting

        if kind == ".csv":
            charting.write_csv(chart, out_path, lang)
        else:
            charting.write_workbook(chart, out_path, lang, author=author)
        return
    look = Look(theme, lang)
    drawn: dict[str, Callable[[], bytes]] = {
        ".png": lambda: _png(image_of(chart, lang, look, width)),
        ".svg": lambda: svg_of(chart, lang, look, width),
        ".pdf": lambda: pdf_of(chart, lang, look),
    }
    put({out_path: drawn[kind]()})


def _chart(given: Chart | SeriesSet) -> Chart:
    if isinstance(given, Chart):
        return given
    if not given.points:
        raise UserError(
            Text("{name}: there is no value to draw", "{name}：没有可绘制的数值").fill(name=given.title), OTHERS
        )
    return lines(given)


class Look(Theme):
    """Colours and fonts of a theme and a language for one file; letters keep their widths at any scale."""

    def __init__(self, name: str, lang: Lang) -> None:
        super().__init__()
        self.name = name
        self._lang = lang

    def _font(self, px: int, bold: bool) -> QFont:
        from hqd_desktop.gui.sheets.faces import face

        made = QFont(face("body", self._lang).font)
        made.setPixelSize(px)
        made.setWeight(bold_weight(self._lang) if bold else QFont.Weight.Normal)
        return made


def image_of(chart: Chart, lang: Lang, look: Look, width: int) -> QImage:
    """The chart as a picture: a wider one has wider lines and larger letters."""
    scale = max(1.0, width / PAGE_WIDTH)
    wide = width / scale
    high = height_of(chart, lang, look, wide)
    if high * scale > _HIGHEST:
        raise UserError(
            Text("The chart would be {n} pixels high", "图片高度将达 {n} 像素").fill(n=round(high * scale)),
            Text("Choose a smaller width, or PDF or SVG", "减小宽度，或保存为 PDF、SVG"),
        )
    image = QImage(width, round(high * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_SCREEN_DPI * scale / 0.0254))
    image.setDotsPerMeterY(round(_SCREEN_DPI * scale / 0.0254))
    image.fill(look.color("bg-base"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_chart(painter, QRectF(0, 0, wide, high), chart, lang, look)
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(store.data())


def svg_of(chart: Chart, lang: Lang, look: Look, width: int = PAGE_WIDTH) -> bytes:
    """The chart as SVG; its words are text nodes."""
    from PySide6.QtSvg import QSvgGenerator

    high = height_of(chart, lang, look, PAGE_WIDTH)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(chart.title.of(lang))
    generator.setDescription(chart.axis.of(lang))
    generator.setSize(QSize(width, round(high * width / PAGE_WIDTH)))
    generator.setResolution(_SCREEN_DPI)
    generator.setViewBox(QRectF(0, 0, PAGE_WIDTH, high))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, PAGE_WIDTH, high), look.color("bg-base"))
    draw_chart(painter, QRectF(0, 0, PAGE_WIDTH, high), chart, lang, look)
    painter.end()
    return bytes(store.data())


def pdf_of(chart: Chart, lang: Lang, look: Look) -> bytes:
    """The chart as a PDF of one page of its own size, whose text can be searched and copied."""
    from hqd_desktop.gui.sheets.outline import tell_language
    from hqd_desktop.gui.sheets.pdf import PdfUpdate
    from hqd_desktop.gui.sheets.textlayer import mend

    high = height_of(chart, lang, look, PAGE_WIDTH)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setCreator("HQD Desktop")
    writer.setTitle(chart.title.of(lang))
    points = QSizeF(PAGE_WIDTH, high) * (72 / _SCREEN_DPI)
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.scale(_PDF_DPI / _SCREEN_DPI, _PDF_DPI / _SCREEN_DPI)
    painter.fillRect(QRectF(0, 0, PAGE_WIDTH, high), look.color("bg-base"))
    draw_chart(painter, QRectF(0, 0, PAGE_WIDTH, high), chart, lang, look)
    painter.end()
    buffer.close()
    update = PdfUpdate(bytes(store.data()))
    mend(update, _written(chart, lang, look))
    tell_language(update, lang)
    return update.written()


def _written(chart: Chart, lang: Lang, look: Look) -> Mapping[Face, set[str]]:
    """Every character of the chart in the faces it is drawn with."""
    from hqd_desktop.gui.sheets.faces import face

    drawn = characters(chart, lang, look)
    return {face("body", lang): drawn, face("body", lang, bold=True): drawn}


def characters(chart: Chart, lang: Lang, look: Look) -> set[str]:
    """Every character that is drawn of a chart, as its SVG has it."""
    return set(html.unescape("".join(_TEXT_NODE.findall(svg_of(chart, lang, look).decode("utf-8")))))
