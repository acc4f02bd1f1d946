"""A chart as a file: PNG, SVG whose text is text, or CSV of exactly what is drawn. Written whole or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import SeriesSet
from hqd_desktop.domain.indicators.measures import name as measure_name
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.records.statistics import STATUS
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.charts.picture import Picture, picture
from hqd_desktop.gui.charts.sheet import PAGE_WIDTH, draw_chart, height_of
from hqd_desktop.gui.theme import Theme

FORMATS = (".png", ".svg", ".csv")
_SMALLEST, _LARGEST = 320, 8000
_HEADINGS = (
    Text("Indicator code", "指标代码"),
    Text("Indicator", "指标名称"),
    Text("Measure", "口径"),
    Text("Area code", "区域代码"),
    Text("Area", "区域"),
    Text("Period", "时期"),
    Text("Value", "数值"),
    Text("Unit", "单位"),
    Text("Qualifier", "限定"),
    Text("Ranked among", "参评总数"),
    Text("Status", "数据状态"),
    Text("Computed", "是否推算"),
    Text("Source", "来源"),
    Text("Synthetic", "是否合成"),
)


def write_chart(
    series_set: SeriesSet, out_path: Path, *, width: int = 1600, lang: Lang = "en", theme: str = "light"
) -> None:
    """Write a chart; the ending of the name says as what. Needs a QGuiApplication for PNG and SVG.

    ``width`` in pixels (of SVG: of its view box). Raises UserError for another ending, a width out of range, a chart without
    a single value, and a place that cannot be written.
    """
    kind = out_path.suffix.lower()
    if kind not in FORMATS:
        raise UserError(
            Text("A chart cannot be written as “{name}”", "图表不能保存为“{name}”").fill(name=out_path.name),
            Text("Use a name that ends in .png, .svg or .csv", "文件名以 .png、.svg 或 .csv 结尾"),
        )
    if not _SMALLEST <= width <= _LARGEST:
        raise UserError(
            Text("A chart {n} pixels wide cannot be drawn", "无法绘制宽 {n} 像素的图表").fill(n=width),
            Text("Choose a width from {a} to {b}", "宽度须在 {a} 至 {b} 之间").fill(a=_SMALLEST, b=_LARGEST),
        )
    if not series_set.points:
        raise UserError(
            Text("{name}: there is no value to draw", "{name}：没有可绘制的数值").fill(name=series_set.title),
            Text("Choose another measure, area or period", "选择其他口径、区域或时期"),
        )
    if kind == ".csv":
        put({out_path: csv_of(series_set, lang)})
        return
    drawn = picture(series_set, lang)
    look = Look(theme, lang)
    put({out_path: _svg(drawn, look, width) if kind == ".svg" else _png(image_of(drawn, look, width))})


class Look(Theme):
    """Colours and fonts of a theme and a language for one file, whatever the window wears."""

    def __init__(self, name: str, lang: Lang) -> None:
        super().__init__()
        self.name = name
        self._lang = lang


def image_of(drawn: Picture, look: Theme, width: int) -> QImage:
    """The chart as a picture."""
    scale = max(1.0, width / PAGE_WIDTH)
    wide = width / scale
    high = height_of(drawn, look, wide)
    image = QImage(width, round(high * scale), QImage.Format.Format_RGB32)
    image.fill(look.color("bg-base"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_chart(painter, QRectF(0, 0, wide, high), drawn, look)
    painter.end()
    return image


def csv_of(series_set: SeriesSet, lang: Lang) -> bytes:
    """The points drawn, one a row, numbers with their printed decimals; UTF-8 with a mark that Excel knows."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([heading.of(lang) for heading in _HEADINGS])
    indicator = series_set.indicator
    yes = Text("yes", "是").of(lang)
    for series in series_set.series:
        for point in series.points:
            status = STATUS.by_key.get(point.status or "")
            writer.writerow(
                [
                    indicator.code or "",
                    indicator.title(lang),
                    measure_name(series_set.measure, indicator).of(lang),
                    series_set.codes.get(series.area, ""),
                    series.name.of(lang),
                    point.period.pack(),
                    f"{point.figure.number:f}",
                    units.unit(point.figure.unit).name.of(lang),
                    point.figure.qualifier.value,
                    point.of or "",
                    status.name.of(lang) if status else "",
                    yes if point.computed else "",
                    _cited(series_set, point.source, lang),
                    yes if series_set.synthetic else "",
                ]
            )
    return out.getvalue().encode("utf-8-sig")


def _cited(series_set: SeriesSet, source: int | None, lang: Lang) -> str:
    cited = None if source is None else series_set.sources.get(source)
    return cited.of(lang) if cited else ""


def _png(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(store.data())


def _svg(drawn: Picture, look: Theme, width: int) -> bytes:
    high = height_of(drawn, look, PAGE_WIDTH)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(drawn.title)
    generator.setDescription(drawn.axis)
    generator.setSize(QSize(width, round(high * width / PAGE_WIDTH)))
    generator.setViewBox(QRectF(0, 0, PAGE_WIDTH, high))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, PAGE_WIDTH, high), look.color("bg-base"))
    draw_chart(painter, QRectF(0, 0, PAGE_WIDTH, high), drawn, look)
    painter.end()
    return bytes(store.data())
